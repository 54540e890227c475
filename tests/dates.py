"""What dates come to in whole articles: the values that hang on other dates, on tense, or on publication."""
import csv
import io
import json

from tap import check_equal, chancery, finish

STORY = """The firm was founded in June 1921 by two brothers. In September it opened a shop. In April it had ten.
A year earlier there had been none. Its first ship was built in 1924; the works burnt down by the end of the year.
In late 1926 a new hall was built, and in February the first trains left it. The younger brother (born in 1899) died
in March 1931. Five years later the firm was sold. In May 1938 it was closed. The hall fell in 1943."""

# publication, text, what is found: words = value
CASES = [
    ("a story goes on from date to date, past what is said by the way", "2012-03-05", STORY,
     "June 1921 = 1921-06; September = 1921-09; April = 1922-04; A year earlier = 1921; 1924 = 1924; "
     "the end of the year = 1924; late 1926 = 1926; February = 1927-02; 1899 = 1899; March 1931 = 1931-03; "
     "Five years later = 1936; May 1938 = 1938-05; 1943 = 1943"),
    ("a page without a day that tells of long ago is a story", "",
     "The siege began on 4 May 1871. By early June the bread was gone. On the 9th a boat came in; two days later it was burnt. In "
     "March 1872 the walls fell. Today nobody lives there.",
     "4 May 1871 = 1871-05-04; early June = 1871-06; the 9th = 1871-06-09; two days later = 1871-06-11; March 1872 = 1872-03; "
     "Today = PRESENT_REF"),
    ("without a day of publication a year hangs on the day that the first sentences tell", "",
     "On 4 May 2021 Oslo hosted the ministers of the coastal states. They adopted a plan until 2030 and will meet again on 12 June. The last talks, "
     "which were held in October, had failed. He arrived yesterday.",
     "4 May 2021 = 2021-05-04; 2030 = 2030; 12 June = 2021-06-12; October = 2020-10; yesterday = XXXX-XX-XX"),
    ("days that go on from the first tell a story, which what is told of somebody's past leaves where it stands", "",
     "The fort fell on 4 March 2014. On 12 April a convoy crossed the river. A captain who left the army in July 2012 led it. He died on 2 August. "
     "On 3 January the war ended.",
     "4 March 2014 = 2014-03-04; 12 April = 2014-04-12; July 2012 = 2012-07; 2 August = 2014-08-02; 3 January = 2015-01-03"),
    ("a year of two digits is not to come where no day of publication is told", "",
     "In the spring of '43 they lived by the sea.", "the spring of '43 = 1943-SP"),
    ("days in numbers from one to another, and clocks of hours", "2012-05-16",
     "The fair of 18-20/10/2011 was full. The doors opened at 19.40 hrs and it ran to 2200 hours.",
     "18-20/10/2011 = 2011-10-18/2011-10-20; 19.40 hrs = 2011-10-18T19:40; 2200 hours = 2011-10-18T22:00"),
    ("no day of which the text tells later years", "",
     "He was born in Riga on 2 March 1955, the third of five sons of a baker. In 2004 he retired. They will meet on 12 June.",
     "2 March 1955 = 1955-03-02; 2004 = 2004; 12 June = XXXX-06-12"),
    ("the text says which day is today", "",
     "The ministers met in Oslo on Monday. The accord was signed yesterday (4 May 2021) in the old town hall. It rained today.",
     "Monday = 2021-05-03; yesterday = 2021-05-04; 4 May 2021 = 2021-05-04; today = 2021-05-05"),
    ("a dateline without a year tells days and months", "",
     "OSLO, March 1 (NW) – The ministers met yesterday in the old town hall and spoke of fish. They leave tomorrow and meet again next month. It rained last week.",
     "March 1 = XXXX-03-01; yesterday = XXXX-XX-XX; tomorrow = XXXX-03-02; next month = XXXX-04; last week = XXXX-WXX"),
    ("until when something went on moves no story on", "2012-03-05",
     "The war began in 1941. In May 1942 the town fell. In September 1944 the army came back. A few days later it began a siege that "
     "lasted until the fall of the port in February 1945. In October the bridge was blown up. It was built again in 1950 and "
     "closed until 3 May 1953; five days earlier the last train had left.",
     "1941 = 1941; May 1942 = 1942-05; September 1944 = 1944-09; A few days later = FUTURE_REF; February 1945 = 1945-02; "
     "October = 1944-10; 1950 = 1950; 3 May 1953 = 1953-05-03; five days earlier = 1953-04-28"),
    ("what will be is ahead, though its month has just passed", "2012-01-03",
     "She will leave for Oslo in December. The vote will be held on Dec. 21. He left in December. They will discuss the storm of December.",
     "December = 2012-12; Dec. 21 = 2012-12-21; December = 2011-12; December = 2011-12"),
    ("nothing that was is later than the day of writing", "2014-03-28",
     "The results were published on Tuesday.\n\nBut two members refused to sign.\n\nThe board was split. Its chair was absent. One of them resigned the following day. "
     "It was raised 48 hours later.",
     "Tuesday = 2014-03-25; the following day = 2014-03-26; 48 hours later = 2014-03-28"),
    ("overnight is the night before the day of writing", "2014-03-28", "Shells fell overnight in the north.", "overnight = 2014-03-27TNI"),
    ("overnight is ahead of the day of writing where it will be", "2014-03-28", "The boat will sail overnight.", "overnight = 2014-03-28TNI"),
    ("what turns up later, where no day is told, is of no day", "2014-03-28",
     "She asked a guard for the key. Nobody had it. It turned up eleven days later in a desk.", "eleven days later = XXXX-XX-XX"),
    ("what was said of a thing in a month was so before", "2021-10-06",
     "It denounced that accord in December. She announced the vote in December. It keeps for 7–14 days or two to three weeks.",
     "December = 2020-12; December = 2021-12; 7–14 days = P7D/P14D; two to three weeks = P2W/P3W"),
    ("a month is compared with that of the year before, a year with the one before it", "2021-05-05",
     "Prices rose 3 percent in April from a year earlier. Exports were $5 million in March, compared with $4 million a month earlier. "
     "He left in 2011, having joined a year earlier. Rain is up from last year.",
     "April = 2021-04; a year earlier = 2020-04; March = 2021-03; a month earlier = 2021-02; 2011 = 2011; a year earlier = 2010; last year = 2020"),
    ("what can be done, and where somebody was until then", "2021-05-05",
     "Shops can reopen on Monday. He was in prison until January. The trial was adjourned until January. The bank cut its forecast on Monday. "
     "No vote is likely before Friday. They hope to leave on Friday.",
     "Monday = 2021-05-10; January = 2021-01; January = 2022-01; Monday = 2021-05-03; Friday = 2021-05-07; Friday = 2021-05-07"),
    ("a clock hangs on no day whose close a price is compared with", "2021-05-05",
     "The offer is 27 percent above its close on Friday. The shares jumped 24 percent by 1240 GMT.", "Friday = 2021-04-30; 1240 GMT = 2021-05-05T12:40"),
    ("the amount of last year with which a quarter's is compared", "2012-05-16",
     "In the first quarter the bank earned $5 million, compared with a loss of $3 million last year. The bank was founded last year.",
     "the first quarter = 2012-Q1; last year = 2011-Q1; last year = 2011"),
    ("the hours of every day are of no one day", "2012-05-16",
     "The fair runs from May 3 to May 20 and is open daily from 10 a.m. to 4 p.m. On Sundays the gates open at 9 a.m. It closed at 5 p.m. on Monday. Films are shown every evening, "
     "with repeats at 11 p.m. Guards sometimes stay until 4 a.m.",
     "May 3 = 2012-05-03; May 20 = 2012-05-20; daily = P1D; 10 a.m. = XXXX-XX-XXT10:00; 4 p.m. = XXXX-XX-XXT16:00; "
     "Sundays = XXXX-WXX-7; 9 a.m. = XXXX-XX-XXT09:00; 5 p.m. on Monday = 2012-05-14T17:00; every evening = XXXX-XX-XXTEV; 11 p.m. = XXXX-XX-XXT23:00; "
     "4 a.m. = XXXX-XX-XXT04:00"),
    ("a clock has the day behind the same hour of another zone", "2012-05-16",
     "The boat sank at 2 p.m. (1900 GMT) Tuesday. Talks open at 10 a.m. (0800 GMT) on May 21 and end at 5 p.m. (1500 GMT), officials said on Monday.",
     "2 p.m. = 2012-05-15T14:00; 1900 GMT = 2012-05-15T19:00; Tuesday = 2012-05-15; 10 a.m. = 2012-05-21T10:00; 0800 GMT = 2012-05-21T08:00; "
     "May 21 = 2012-05-21; 5 p.m. = 2012-05-21T17:00; 1500 GMT = 2012-05-21T15:00; Monday = 2012-05-14"),
    ("what lasted until a day is over", "2012-05-16",
     "The fighting lasted until Tuesday. It dragged on until early Monday in the north. The road is closed until Friday.",
     "Tuesday = 2012-05-15; early Monday = 2012-05-14; Friday = 2012-05-18"),
    ("news that looks back is no story", "1997-04-29",
     "The colonel was held on Tuesday. He had fought until 1944, fled in 1951, married in 1953, moved in 1969 and came back in "
     "1974. The trial opened on April 14. He was found guilty last August. He will speak on Wednesday.",
     "Tuesday = 1997-04-29; 1944 = 1944; 1951 = 1951; 1953 = 1953; 1969 = 1969; 1974 = 1974; April 14 = 1997-04-14; "
     "last August = 1996-08; Wednesday = 1997-04-30"),
    ("what is said in a story is of its time, and no day is made of a month", "2009-12-19",
     "The war began in 1954. The town fell in 1955. In May 1961 the general wrote: \"To send more men there today would be "
     "wrong.\" The same day he left. In 1963 he was shot. In 1965 the first troops landed. On 8 March 1966 they were sent home; "
     "two days later the port closed.",
     "1954 = 1954; 1955 = 1955; May 1961 = 1961-05; today = 1961-05-XX; The same day = 1961-05-XX; 1963 = 1963; 1965 = 1965; "
     "8 March 1966 = 1966-03-08; two days later = 1966-03-10"),
    ("years before Christ count down, and stories go on from them", "2012-03-05",
     "The city was founded in 510 BC. It fell in April 480 BC. In September it was burnt. The following year it was built "
     "again, and 14 years later it had walls. In the 460s BC it had a fleet. Peace came in the spring of 445 BC. "
     "It lasted through the 4th century BC, and in AD 66 it was a village. The wars of 431-404 BC passed it.",
     "510 BC = BC0510; April 480 BC = BC0480-04; September = BC0480-09; The following year = BC0479; "
     "14 years later = BC0465; the 460s BC = BC046; the spring of 445 BC = BC0445-SP; the 4th century BC = BC03; "
     "AD 66 = 0066; 431-404 BC = BC0431/BC0404"),
    ("a year after two months is the year of both", "2019-02-03",
     "Bombs fell on August 6 and 9, 1945. It was burnt on Christmas Eve in 2000. The rules changed in April and June 2015. It rained from December to March 2012. They met from 28 April to 3 May 2016.",
     "August 6 = 1945-08-06; 9, 1945 = 1945-08-09; Christmas Eve = 2000-12-24; 2000 = 2000; April = 2015-04; June 2015 = 2015-06; December = 2011-12; March 2012 = 2012-03; 28 April = 2016-04-28; 3 May 2016 = 2016-05-03"),
    ("a clause that opens with a day has its own tense", "2006-12-04",
     "The truce is to be extended and on Sunday the group fired rockets. They left and on Tuesday they will return.",
     "Sunday = 2006-12-03; Tuesday = 2006-12-05"),
    ("plans look ahead, adjectives tell no tense", "2021-05-05",
     "They were planning to meet on Monday. She may come as early as Tuesday. It was signed ahead of the Monday vote. "
     "Until Tuesday, they had not asked. It would be paid on a still unspecified date in January.",
     "Monday = 2021-05-10; Tuesday = 2021-05-11; Monday = 2021-05-10; Tuesday = 2021-05-04; January = 2022-01"),
    ("who said it does not tell when it is", "1997-04-18",
     "Others will head straight to the mountain on Sunday, the minister said. They were to be flown home on Monday, a spokesman "
     "said. Mr Lee said at the headquarters in New York Tuesday that he plans to go. The poll, to be published in the paper "
     "Saturday, put Labour first. On Wednesday, the court said that it will rule.",
     "Sunday = 1997-04-20; Monday = 1997-04-21; Tuesday = 1997-04-15; Saturday = 1997-04-19; Wednesday = 1997-04-16"),
    ("what is far off tells where nothing is near", "2006-11-30",
     "The premier was expected to be at the airport of the capital, along with other top officials of his government and "
     "their guests, on Saturday for a ceremony. They came home, and on Sunday, the brigades, a small group known for its poor "
     "weapons and good luck, gave two weeks.",
     "Saturday = 2006-12-02; Sunday = 2006-11-26; two weeks = P2W"),
    ("what has happened is of the month before, however near the next", "2006-11-29",
     "Iran in February stopped the visits. The summit was held on January 9 in Gabon. It was first found in March in birds. "
     "In January, a month after the vote of the council, the bridge fell. The bank may raise rates in January. The trial was put off to "
     "February. They agreed to meet in March. They announced talks in January. "
     "It was first seen in dead birds in Egypt in February. The blast killed Mr Lee in February and plunged them into war. He told "
     "them he will come Thursday.",
     "February = 2006-02; January 9 = 2006-01-09; March = 2006-03; January = 2006-01; a month = P1M; January = 2007-01; "
     "February = 2007-02; March = 2007-03; January = 2007-01; February = 2006-02; February = 2006-02; Thursday = 2006-11-30"),
    ("a timetable is ahead, an upcoming feast is not the day of the deed", "2005-11-19",
     "They pulled out due to injuries on Monday. The bank issued coins on Friday to mark the upcoming festival. The team goes to the "
     "polls on Thursday. The talks may be held Monday. He could not be reached Monday. It may have begun Monday. He set a deadline of sixty days starting Tuesday.",
     "Monday = 2005-11-14; Friday = 2005-11-18; Thursday = 2005-11-24; Monday = 2005-11-21; Monday = 2005-11-14; Monday = 2005-11-14; sixty days = P60D; "
     "Tuesday = 2005-11-22"),
    ("what is told of, done before or not done till then is over", "2012-05-16",
     "Mr Roh told the leaders Tuesday his country would grow. The judges will return to work after reaching a deal Saturday. "
     "Their names were unknown until Saturday. Snow fell by Monday. They spent Friday urging people to go. The welcome on his way "
     "Sunday tells how he will live. Shares fell after Monday's gain on hopes of a deal.",
     "Tuesday = 2012-05-15; Saturday = 2012-05-12; Saturday = 2012-05-12; Monday = 2012-05-14; Friday = 2012-05-11; "
     "Sunday = 2012-05-13; Monday = 2012-05-14"),
    ("what one will have, and what is covered or followed, lies ahead", "2012-05-16",
     "We will have eleven players to play on Tuesday. These are stories to be covered or pursued on Friday. He spoke ahead of the "
     "first long round of talks on Thursday. Mr Ali, a doctor, will be sworn in on Monday. The case is heard in June.",
     "Tuesday = 2012-05-22; Friday = 2012-05-18; Thursday = 2012-05-17; Monday = 2012-05-21; June = 2012-06"),
    ("quarters are those that the text reports", "2019-11-04",
     "The bank expects a third-quarter loss. In the year-ago quarter it earned 2 million. "
     "In the latest period costs rose. In the 2017 quarter they fell. For the year ending June 30 it will pay nothing.",
     "third-quarter = 2019-Q3; the year-ago quarter = 2018-Q3; the latest period = 2019-Q3; the 2017 quarter = 2017-Q3; the year = P1Y; "
     "June 30 = 2020-06-30"),
    ("a quarter is that of the day on which it ended, and one to come is not compared", "1989-10-26",
     "Sales rose in the quarter ended July 31. In the 1988 period they fell. Steel may lose through the third quarter of 1990. "
     "In the year-ago period it earned 2 million. For the nine months, it earned 6 million, against 7 million in the 1988 period "
     "and 5 million a year earlier.",
     "the quarter = 1989-Q2; July 31 = 1989-07-31; the 1988 period = 1988-Q2; the third quarter of 1990 = 1990-Q3; "
     "the year-ago period = 1988-Q2; the nine months = P9M; the 1988 period = 1988; a year earlier = 1988"),
    ("days hang on the days beside them, and on their week", "2012-05-16",
     "It will open from Monday to Wednesday. They met on Saturday and Sunday, not on Friday and Thursday. It fell on Monday last week. It will rise on Tuesday "
     "of next week. The shop was sold over the weekend. It is closed in the week of Nov. 8, 2012. He left at 4 in the afternoon. "
     "He came at 9 o'clock on Monday night.",
     "Monday = 2012-05-21; Wednesday = 2012-05-23; Saturday = 2012-05-12; Sunday = 2012-05-13; Friday = 2012-05-11; Thursday = 2012-05-10; Monday last week = 2012-05-07; "
     "Tuesday of next week = 2012-05-22; the weekend = 2012-W19-WE; the week of Nov. 8, 2012 = 2012-W45; "
     "4 in the afternoon = 2012-05-16T16:00; 9 o'clock on Monday night = 2012-05-14T21:00"),
    ("halves are counted in smaller units, and what came later lies ahead", "2012-05-16",
     "It burned half a century ago. He left two and a half years ago, or a year and a half ago. They died weeks later. A weeklong "
     "truce held on Sunday mornings. It burned half an hour ago.",
     "half a century ago = 1962; two and a half years ago = 2009-11; a year and a half ago = 2010-11; weeks later = FUTURE_REF; "
     "weeklong = P1W; Sunday mornings = XXXX-WXX-7TMO; half an hour ago = PAST_REF"),
    ("events that have been and those that one prepares for tell the day", "2006-12-14",
     "The army said the attack on Monday would not stop it. The blast killed two, and Tuesday's blast will kill talks. They named a team "
     "for Saturday's match. It went ahead as planned on Sunday. They voted to keep the ban on Monday. The captain had been rested for Sunday's match. It has risen since January. The party, in power since "
     "its win in the May polls, will stand. He detained two men on Wednesday and will free them.",
     "Monday = 2006-12-11; Tuesday = 2006-12-12; Saturday = 2006-12-16; Sunday = 2006-12-10; "
     "Monday = 2006-12-11; Sunday = 2006-12-10; January = 2006-01; "
     "May = 2006-05; Wednesday = 2006-12-13"),
    ("what could be done is ahead, and a day follows the one before it", "2006-12-14",
     "The country could join in March. He could not be reached Monday. He will arrive Tuesday and leave Wednesday. They go into "
     "next Friday with hope. He ruled from May to July last year.",
     "March = 2007-03; Monday = 2006-12-11; Tuesday = 2006-12-19; Wednesday = 2006-12-20; next Friday = 2006-12-22; "
     "May = 2005-05; July last year = 2005-07"),
    ("days beside an event are those of their date, else only the event tells them", "1996-08-30",
     "In October, the month after the coup, they left. It came the day after the vote. They met on the Labor Day weekend.",
     "October = 1995-10; the month = 1995-10; the day = XXXX-XX-XX; the Labor Day weekend = 1996-W35-WE"),
    ("a winter is of the year in which it begins", "2013-03-20",
     "Last winter was cold, and so is this winter. They will be back for the winter. He scored 10s (in 000s). Next winter he rests.",
     "Last winter = 2012-WI; this winter = 2012-WI; the winter = 2013-WI; Next winter = 2013-WI"),
    ("what is due, what ministers do and what will be cut lie ahead; a year that was not told passes to no other date", "2013-01-08",
     "The bank will cut rates in April. It plans to put an end to it in June. The bank cut rates in March. Voters go to the polls Sunday. "
     "The deadline is Friday. The next match is on Saturday. The party, which in May said so, lost. On Dec. 31, he resigned; on Jan. 3, he left. "
     "In 2011, he left on May 3 and came back in June. It rained over the past weekend.",
     "April = 2013-04; June = 2013-06; March = 2012-03; Sunday = 2013-01-13; Friday = 2013-01-11; Saturday = 2013-01-12; "
     "May = 2012-05; Dec. 31 = 2012-12-31; Jan. 3 = 2013-01-03; 2011 = 2011; May 3 = 2011-05-03; June = 2011-06; "
     "the past weekend = 2013-W01-WE"),
    ("what is ordered, awaited or on a timetable lies ahead", "2013-05-15",
     "A judge ordered him to appear in court on Friday. Traders await Thursday's report. The ceremony takes place on Saturday. She is "
     "leaving on Sunday. Ms Lee visits Rome on Monday. They fell after the visits on Monday. The talks are set for Friday. A march set for "
     "Saturday was called off. A ruling is likely Thursday. At Tuesday's meeting they left. They passed a calm day before the local "
     "vote on Sunday. The talks, due to begin Friday, were agreed on Monday. England play Brazil on Sunday. Shares fell as they waited for "
     "Friday's figures. The actor, who died on Sunday, will be buried. Following Monday's talks, they will meet. They spoke of the possibility of a meeting on Friday. It was to be shown on Wednesday and Thursday.",
     "Friday = 2013-05-17; Thursday = 2013-05-16; Saturday = 2013-05-18; Sunday = 2013-05-19; Monday = 2013-05-20; "
     "Monday = 2013-05-13; Friday = 2013-05-17; Saturday = 2013-05-11; Thursday = 2013-05-16; Tuesday = 2013-05-14; "
     "Sunday = 2013-05-19; Friday = 2013-05-17; Monday = 2013-05-13; Sunday = 2013-05-19; Friday = 2013-05-17; "
     "Sunday = 2013-05-12; Monday = 2013-05-13; Friday = 2013-05-17; Wednesday = 2013-05-15; Thursday = 2013-05-16"),
    ("news looks back from days and years just told", "2013-05-15",
     "The plane crashed Monday. A day earlier, a train had crashed. He was born in 1961. His mother died in 1995. Three years earlier, "
     "he had married. The war began in 2003. By the end of the year, it was over. The next year, troops came home. In June 2011 he moved. "
     "The following spring he was back. That morning he was late. It fell on 25 May 2012. She came in early May 2012, three weeks earlier.",
     "Monday = 2013-05-13; A day earlier = 2013-05-12; 1961 = 1961; 1995 = 1995; Three years earlier = 1992; 2003 = 2003; "
     "the end of the year = 2003; The next year = 2004; June 2011 = 2011-06; The following spring = 2012-SP; "
     "That morning = 2013-05-12TMO; 25 May 2012 = 2012-05-25; early May 2012 = 2012-05; three weeks earlier = 2012-05-04"),
    ("what was done to something was done in the month told, and ranges go on", "2013-05-15",
     "The company cut 500 jobs in June. It called a summit in July. The August vote was fair. The June contract had closed up. Sentencing was set for Sept. 9. The season runs from June to November. "
     "It snows from November to February.",
     "June = 2012-06; July = 2013-07; August = 2012-08; June = 2013-06; Sept. 9 = 2013-09-09; June = 2013-06; November = 2013-11; November = 2012-11; February = 2013-02"),
    ("the next deed of a sentence is of the year of its first one, and what follows a year is of the next", "2023-06-14",
     "It was signed on 10 May 2010 and ratified in July. It was shut in November 2011 and reopened in March. Prices fell for the first time since May 2010 and rose in April. "
     "They rebelled in 1848 and returned the following spring.",
     "10 May 2010 = 2010-05-10; July = 2010-07; November 2011 = 2011-11; March = 2012-03; May 2010 = 2010-05; April = 2023-04; 1848 = 1848; the following spring = 1849-SP"),
    ("what should be done is ahead, and conditions tell no tense", "2013-05-18",
     "The storm should reach the coast on Monday. They said they would kill him on Sunday unless they were paid. The jury, which got "
     "the case Thursday, resumes its work Tuesday. A strike that began Monday is expected to end. Officials who saw the site Wednesday "
     "will report. He is held pending a hearing on Friday. The prime minister visits Rome on Friday. The show was moved to Sunday. Two million are eligible to vote on Wednesday. Schools reopen Friday.",
     "Monday = 2013-05-20; Sunday = 2013-05-19; Thursday = 2013-05-16; Tuesday = 2013-05-21; Monday = 2013-05-13; "
     "Wednesday = 2013-05-15; Friday = 2013-05-24; Friday = 2013-05-24; Sunday = 2013-05-19; Wednesday = 2013-05-22; Friday = 2013-05-24"),
    ("a season bears what is counted from it, a show runs on, and what follows another deed is its own", "2013-02-22",
     "They married in the spring of 2008 and parted two years later. The show runs through Sunday. The airline stopped all its "
     "flights on Tuesday and expects to resume by noon Saturday. Snow fell on Wednesday night into Thursday.",
     "the spring of 2008 = 2008-SP; two years later = 2010; Sunday = 2013-02-24; Tuesday = 2013-02-19; "
     "noon Saturday = 2013-02-23T12:00; Wednesday night = 2013-02-20TNI; Thursday = 2013-02-21"),
    ("the same month last year is counted from the month", "1987-05-04",
     "The surplus fell in March 1987 from that of the same month last year. In the week to Feb. 25 it fell.",
     "March 1987 = 1987-03; the same month last year = 1986-03; the week = P1W; Feb. 25 = 1987-02-25"),
    ("days and weeks are counted in their month", "2021-05-05",
     "They met on the 28th. They will meet on the 3rd. The tax is due by the 21st of this month. He left on the first Monday "
     "of March. The law holds until the last Sunday in October 2022. In the second week of June 2020 it rained. "
     "He runs on the third Friday of every month. In H1 2020 and FY2019 it grew, from May 2018 - June 2019.",
     "the 28th = 2021-04-28; the 3rd = 2021-06-03; the 21st of this month = 2021-05-21; "
     "the first Monday of March = 2021-03-01; the last Sunday in October 2022 = 2022-10-30; "
     "the second week of June 2020 = 2020-W24; the third Friday of every month = XXXX-WXX-5; H1 2020 = 2020-H1; "
     "FY2019 = 2019; May 2018 - June 2019 = 2018-05/2019-06"),
    ("a weekday is the day beside it; days share their month, and quarters their year", "2021-05-12",
     "He came on Monday (May 3) and left on 4 May (Tuesday). They met on January 5, 6 and 7 and on 5, 6 and 7 June 2020. "
     "It grew in Q1 and Q3 2020. It starts this coming Friday, every second Tuesday. It fell in the last quarter of 2019. "
     "It was built in the late 1700s, or in the late 18th and early 19th centuries, and closed for the winter of 2020-21.",
     "Monday = 2021-05-03; May 3 = 2021-05-03; 4 May = 2021-05-04; Tuesday = 2021-05-04; January 5 = 2021-01-05; "
     "6 = 2021-01-06; 7 = 2021-01-07; 5 = 2020-06-05; 6 = 2020-06-06; 7 June 2020 = 2020-06-07; Q1 = 2020-Q1; "
     "Q3 2020 = 2020-Q3; this coming Friday = 2021-05-14; every second Tuesday = P2W; "
     "the last quarter of 2019 = 2019-Q4; the late 1700s = 17; the late 18th = 17; early 19th centuries = 18; "
     "the winter of 2020-21 = 2020-WI"),
    ("clock times", "2021-05-05",
     "The gate shuts at 0900 hours, at 10:30pm, at 18.30 CET, at 12 noon and at midnight.",
     "0900 hours = 2021-05-05T09:00; 10:30pm = 2021-05-05T22:30; 18.30 CET = 2021-05-05T18:30; 12 noon = 2021-05-05T12:00; "
     "midnight = 2021-05-05T24:00"),
    ("a text may begin with a small word before what may be its verb", "2021-05-05",
     "team visits Oslo on May 12.", "May 12 = 2021-05-12"),
    ("counts keep their decimals and their hundreds", "2021-05-05",
     "It ran for 15.816 seconds, 2.5 hours, 2 1/2 years, 1,200 days and two hundred years. It will one day end, "
     "within the next four or five weeks.",
     "15.816 seconds = PT15.816S; 2.5 hours = PT2H30M; 2 1/2 years = P2Y6M; 1,200 days = P1200D; "
     "two hundred years = P200Y; one day = FUTURE_REF; the next four or five weeks = P5W"),
    ("what is no date", "2021-05-05",
     "All over-18s may vote. A flight of F-105s came. The business daily said that winds of 55 kilometers per hour blew. "
     "It will last 16 days. They were trailing 59-45 in the third quarter. It was the first visit in ten years.",
     "16 days = P16D; ten years = P10Y"),
    ("what is asked for lies ahead, and a range that is over lies behind", "2016-03-10",
     "The ministers directed that the plan be laid before parliaments by 30 June. Between 1 January and 30 June, prices rose. The fair will run from October to "
     "February. The hall was empty from November to January.",
     "30 June = 2016-06-30; 1 January = 2015-01-01; 30 June = 2015-06-30; October = 2016-10; February = 2017-02; November = 2015-11; January = 2016-01"),
    ("a weekday behind its day", "2016-03-10", "The meeting of 4 April, Monday, was cancelled. The fair is on 2/3 June. Sales rose in Q1/15 and fell in March '15.",
     "4 April = 2016-04-04; Monday = 2016-04-04; 2/3 June = 2016-06-02/2016-06-03; Q1/15 = 2015-Q1; March '15 = 2015-03"),
    ("what lies before all years has no day of an unknown one", "",
     "OSLO, May 5 (NW) - The hall opened three days ago. The rock is from 9000000 days ago.",
     "May 5 = XXXX-05-05; three days ago = XXXX-05-02; 9000000 days ago = XXXX-XX-XX"),
    ("the weekday of the lead is the dateline's", "",
     "OSLO, May 5 (NW) - Norway and Latvia signed it on Monday. They had met on Sunday evening, and on Monday evening they said so. They will meet on Monday.",
     "May 5 = XXXX-05-05; Monday = XXXX-05-05; Sunday evening = XXXX-WXX-7TEV; Monday evening = XXXX-05-05TEV; Monday = XXXX-WXX-1"),
    ("late on a day is told of on the next", "", "OSLO, May 5 (NW) - Norway and Latvia signed it late on Monday.", "May 5 = XXXX-05-05; Monday = XXXX-WXX-1"),
    ("clocks and their days are one", "2016-03-10",
     "The court rests until a quarter past two on Monday afternoon. The hearing starts at 10 o'clock tomorrow morning. It ends at midnight tonight.",
     "a quarter past two on Monday afternoon = 2016-03-14T14:15; 10 o'clock tomorrow morning = 2016-03-11T10:00; midnight tonight = 2016-03-10T24:00"),
    ("a year before a time zone is none of its clock", "2012-05-16", "It was sent on 24 April 2011 GMT and again on May 3, 1430 GMT.",
     "24 April 2011 = 2011-04-24; May 3, 1430 GMT = 2012-05-03T14:30"),
    ("one number date tells the order of the others", "2021-05-05",
     "The council met on 03/04/2021 and on 03/25/2021.",
     "03/04/2021 = 2021-03-04; 03/25/2021 = 2021-03-25"),
    ("a weekday tells the order of a number date", "2021-05-05",
     "It was posted Thu, 03/04/2021. They met on Friday 05/03/2021.",
     "Thu, 03/04/2021 = 2021-03-04; Friday 05/03/2021 = 2021-03-05"),
    ("today's world is that of nowadays", "2015-04-28", "In today's world and by today's standards, today's ruling is mild.",
     "today = PRESENT_REF; today = PRESENT_REF; today = 2015-04-28"),
    ("the new year is the next one, and a year may be compared with", "2015-12-08",
     "They will vote early in the New Year. Sales showed a rise of 3 percent over 2005. They rang in the new year.",
     "early in the New Year = 2016; 2005 = 2005"),
    ("ages, verbs in capitals and names of programmes are no dates", "2015-04-28",
     "ECUADOR MAY SEEK LOAN Ecuador may seek a loan in May. Travel is free for the over-70s, aged from 70s to 90s. He told the Today programme so.",
     "May = 2015-05"),
    ("what could be held is ahead", "2015-04-28", "Envoys said talks could be held Monday. A blast could be heard Monday.",
     "Monday = 2015-05-04; Monday = 2015-04-27"),
    ("feasts have the day of their year", "2021-05-05",
     "He was found on Thanksgiving Day. They will vote on Election Day 2024. It rained on Good Friday and on Labor Day 2020. "
     "They are home by Christmas 2022. He has an Easter egg, a Christmas tree and a house on Easter Island.",
     "Thanksgiving Day = 2020-11-26; Election Day 2024 = 2024-11-05; Good Friday = 2021-04-02; "
     "Labor Day 2020 = 2020-09-07; Christmas 2022 = 2022-12-25"),
]


def found(rows, article):
    return "; ".join(f"{row['text']} = {row['value']}" for row in rows if row["article"] == article)


articles = [{"id": f"case-{number}", "published": published, "text": " ".join(text.split())}
            for number, (_, published, text, _) in enumerate(CASES)]
feed = "\n".join(map(json.dumps, articles)) + "\n"
done = chancery("extract", "-q", "--format", "jsonl", "--table", "dates", "-o", "-", stdin=feed.encode())
check_equal(done.returncode, 0, "the cases are read")
rows = list(csv.DictReader(io.StringIO(done.stdout)))
for number, (name, _, _, wanted) in enumerate(CASES):
    check_equal(found(rows, f"case-{number}"), wanted, name)
finish()
