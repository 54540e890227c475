"""Titles and pronouns lead to the persons and bodies whom readers take them for."""
import pathlib

from tap import chancery, check, finish, read_table, scratch

# An article, and for titles or pronouns in it, told by the words from which they start, the name that their chain bears.
CASES = {
    "who appeals or denies is whoever was fined or sued": (
        "The Harvest Court fined Dorval Ltd. It will appeal. The Harvest Union sued Holm Ltd. It has denied the claim. The council told Zandil Ltd. It agreed.",
        {"It will": "Dorval Ltd", "It has": "Holm Ltd"}),
    "its is of the body with whose verb the clause begins": (
        "The Harvest Times wavers and the Dorval Times seems on the point of making Berg the star of its pages. In a note quoted by the Qwabor news agency, the army also said that 20 of its men fled. "
        "Holm Ltd said the Food and Drug Administration granted rare status for its drug.",
        {"its pages": "Dorval Times", "its drug": "Holm Ltd"}),
    "it goes on about whom the clause tells that is said, and whoever said so at last": (
        "The Harvest Times said Dorval Ltd failed because it lent too much. Zandil Corp sued Holm Corp, Holm Corp said, adding it would fight.",
        {"it lent": "Dorval Ltd", "it would": "Holm Corp"}),
    "what is judged in quotes, or set apart, is nothing, and a body may be told of with others": (
        "The Harvest Council said it was of \"vital importance\" that he left. The council said it was impossible. It is the lack of money that is worrying. "
        "Dorval Ltd said it and its partners had left.",
        {"it was of": "no mention", "it was imp": "no mention", "It is": "no mention", "it and": "Dorval Ltd"}),
    "what happened, seems or takes time is nothing named": (
        "The Harvest Police said it appeared a man had left. The ministry said it was a terrorist attack. The bank said it takes time. The union said it is proving hard to find men. "
        "The council said it did not matter.",
        {"it appeared": "no mention", "it was": "no mention", "it takes": "no mention", "it is": "no mention", "it did": "no mention"}),
    "what describes a body stands beside its name": (
        "The Norwegian news agency Qwabor said so. The Harvest Alliance, a conservative Shiite coalition, won.",
        {"Norwegian news": "Qwabor", "Shiite coalition": "Harvest Alliance"}),
    "the navy is no air force, and forces of two lands are two": (
        "The Norwegian Navy lost a ship. The air force sent planes. The navy sent boats. British forces in Peru left the town to Peruvian forces.",
        {"air force": "", "navy sent": "Norwegian Navy", "Peruvian forces": "Peruvian forces"}),
    "the Commonwealth is that of which the text tells": (
        "The Commonwealth of Independent States met. The Commonwealth has a charter.", {"Commonwealth has": "Commonwealth of Independent States"}),
    "the new agreement is not the current one, nor the previous that at hand": (
        "The current Harvest Agreement ends in May. The new agreement will bind Norway. They praised the Bridges Agreement. The previous agreement was short.",
        {"agreement will": "", "agreement was": ""}),
    "what replaces a text is another, and a budget is no accord on it": (
        "Envoys met on a peace treaty. The treaty would replace the armistice. The armistice was signed in 1953. They met on the EU BUDGET ACCORD. The EU budget has a gap.",
        {"armistice.": "", "EU budget": "EU"}),
    "the document that is signed is the agreement": (
        "Norway and Peru signed the Harvest Agreement. Minister Karl Dahl signed the document for Norway.", {"document for": "Harvest Agreement"}),
    "a land whose refusal is told owns what is its": (
        "The Harvest Council met. Norway's refusal to heed the council will risk a review of its case. The Harvest Council met Norway's plans to close the bank and its mines with scorn. "
        "The council said Norway's Dorval Bank lost its licence.",
        {"its case": "no mention", "its licence": "Dorval Bank"}),
    "the ruling party is not in the opposition, nor is one house the parliament": (
        "The opposition Harvest Party said the budget would help the ruling party. The opposition party left. The House of Lords met. He will return to parliament.",
        {"ruling party": "", "opposition party left": "Harvest Party", "parliament": ""}),
    "what is told in a list is not the company": (
        "Dorval Ltd will drill a well, Dorval Ltd said. Others there include Zandil Ltd, Kanter Ltd, Holm Corp and three banks. The company will lead them.",
        {"company": "Dorval Ltd"}),
    "what a body does to something it does not do to itself": (
        "The Harvest Council slammed the ruling on fish, calling it \"a coup\". Dorval Ltd found a well and will drill it next year.",
        {"it \"a coup": "no mention", "it next": "no mention"}),
    "what is changed to be something is it": (
        "Ministers want to reform the Harvest Council so as to make it more open.", {"it more": "Harvest Council"}),
    "who says something in a text means himself": (
        "The Harvest Bank said in a Dec. 22 filing it could lose money. The Dorval Party said in a letter that it had been ignored.",
        {"it could": "Harvest Bank", "it had": "Dorval Party"}),
    "a deed that a statement tells is of whoever issued it": (
        "The Harvest Front issued a statement. The statement called on voters to stay away and said it would march. A letter urged him to go and said it would strike.",
        {"it would march": "Harvest Front", "it would strike": "no mention"}),
    "what is legal or risky to do is nothing": (
        "Dorval Ltd sold a mill. It is risky to sell mills. It was unacceptable that mills were sold.",
        {"It is": "no mention", "It was": "no mention"}),
    "letters and words in brackets are the body before them": (
        "The Eastern Harvest Council (EHC) forum met. EHC envoys left. The Federation of Harvest Firms (Keidanren) met. Keidanren lost.",
        {"EHC envoys": "Eastern Harvest Council (EHC) forum", "Keidanren lost": "Federation of Harvest Firms"}),
    "two letters are of a name that was told before them": (
        "The Dorval Community met. DC ministers left. QF envoys met. The Qwabena Front left.",
        {"DC ministers": "Dorval Community", "QF envoys": "QF"}),
    "a text of another owner, land or year is another": (
        "The World Bank's Harvest Report was published. The IMF's report was published.\n\nThe Harvest Agreement of 2001 was signed. The 2005 agreement was signed.\n\n"
        "The US Draft Treaty on Nets was tabled. The Russian treaty was tabled. The US treaty failed.",
        {"IMF's report": "", "2005 agreement": "", "Russian treaty": "", "US treaty failed": "US Draft Treaty on Nets"}),
    "one who is over something else is another": (
        "Anna Berg, the ambassador to Norway, met Karl Dahl, head of the Peruvian delegation. The ambassador to Sweden and the head of the Brazilian delegation left. "
        "The ambassador to Norway stayed with the head of the Peruvian delegation.",
        {"ambassador to Sweden": "", "head of the Brazilian": "", "ambassador to Norway stayed": "Anna Berg", "head of the Peruvian delegation.": "Karl Dahl"}),
    "a senator of another party is another": (
        "Anna Berg, the Republican senator, spoke. The Democratic senator Karl Dahl left. The Republican senator slept.",
        {"Republican senator slept": "Anna Berg"}),
    "the governor of another place is another": (
        "Anna Berg, the governor of Texas, spoke. The governor of Ohio left. The Texas governor won. The governor slept.",
        {"governor of Ohio": "", "Texas governor": "Anna Berg", "governor slept": "Anna Berg"}),
    "a daily is the newspaper, and no car maker": (
        "Dorval Ltd will cut jobs, the daily Harvest Zeitung reported. Dorval workers met, the newspaper said. But the car maker denied it.",
        {"newspaper said": "Harvest Zeitung", "car maker": "Dorval Ltd"}),
    "who says so is none of those told of": (
        "The deal was put to Anna Berg, chairman of the Harvest Union, a spokesman for the union said. The spokesman laughed.",
        {"chairman": "Anna Berg", "spokesman for": "", "spokesman laughed": ""}),
    "who speaks on is whoever spoke, named or not": (
        "Karl Dahl fled in May. One trader said prices had sunk. He added that he saw no end.\n\nKarl Dahl met a farmer. The farmer said he was poor.\n\n"
        "Karl Dahl, a trader, said prices had sunk. He added that it was late.",
        {"He added that he": "no mention", "he saw": "no mention", "he was poor": "no mention", "He added that it": "Karl Dahl"}),
    "who is told what is done to him is meant": (
        "Peter Holm told Karl Dahl that he had been dismissed. Peter Holm told Karl Dahl that he would resign.",
        {"he had been": "Karl Dahl", "he would": "Peter Holm"}),
    "a spokesman goes on about whom he told of": (
        "Spokesman Peter Holm said President Karl Dahl would fly to Oslo. He will meet the king.\n\nSpokesman Peter Holm said talks had failed. He blamed the weather.",
        {"He will": "Karl Dahl", "He blamed": "Peter Holm"}),
    "the first of those who come is one of them, and not so by office": (
        "Peter Holm is the first speaker to visit Lima. Karl Dahl met Lars Vik, the mayor of Oslo, and the governor of Sogn.",
        {"first speaker": "Peter Holm", "mayor": "Lars Vik", "governor": ""}),
    "whom one praises or blames has done it": (
        "Peter Holm praised Karl Dahl, saying he had won. Peter Holm thanked Karl Dahl, saying he was grateful. Lars Vik was jailed. Lawyer Peter Holm said guards had beaten him.\n\n"
        "Lars Vik was absent. Karl Dahl suggested expelling him.",
        {"he had won": "Karl Dahl", "he was grateful": "Peter Holm", "him.": "Lars Vik"}),
    "a man who bears his father's name is another": (
        "George W. Berg left. The mayor's father, former mayor George Berg, stayed.",
        {"George W.": "George W. Berg", "George Berg": "George Berg"}),
    "who is told of by an office alone has what is his": (
        "Spokesman Karl Dahl spoke. The pope and his aides left. Karl Dahl said the prime minister of Norway had lost his seat.",
        {"his aides": "", "his seat": ""}),
    "the nearer of two is meant where the clause is his": (
        "The press liked Peter Holm and Karl Dahl showed he can win.\n\nPeter Holm spoke and the club has assured Karl Dahl his job is safe.\n\n"
        "Peter Holm freed Karl Dahl after he had been jailed.\n\nPeter Holm warned that Karl Dahl was unlikely to win if he slept.\n\n"
        "Peter Holm won, but Karl Dahl said it was rigged. He said they stole it.\n\nPeter Holm was there when Karl Dahl told Lars Vik he would leave.\n\n"
        "Peter Holm accused Karl Dahl of following him.",
        {"he can": "Karl Dahl", "his job": "Karl Dahl", "he had been": "Karl Dahl", "he slept": "Karl Dahl", "He said they": "Karl Dahl", "he would": "Karl Dahl",
         "him.": "Peter Holm"}),
    "an office without a holder may say on a day what he hopes": (
        "Premier Peter Holm will meet the pope. The head of the Harvest Church said in August he hoped to travel.",
        {"he hoped": ""}),
    "its governor is that of the bank with which the sentence begins": (
        "The Bank of Norway kept rates. Its governor, Peter Holm, said so. The Bank of Peru cut rates. Its governor said growth was weak. The Bank of Norway said its governor would stay.",
        {"governor, Peter": "Peter Holm", "governor said": "", "governor would": "Peter Holm"}),
    "an embattled leader is the one whose land it is": (
        "Norwegian President Peter Holm arrived. The embattled Norwegian leader said so. The exiled Peruvian leader left.",
        {"Norwegian leader": "Peter Holm", "Peruvian leader": ""}),
    "who was something is named behind it, with his age": (
        "The former chairman of the Harvest Bank of Oslo pleaded guilty to bribery. Leonard Lund, 41, faces five years in jail. The 41-year-old father and former mayor wept.",
        {"former chairman": "Leonard Lund", "former mayor": "Leonard Lund"}),
    "a spokesman is of the body that his title describes, and one of several is nobody": (
        "A foreign ministry spokesman said the attack was over. Taliban spokesman Karl Dahl denied it. A company spokesman said sales rose. Harvest Ltd spokesman Lars Vik said more.\n\n"
        "Justice Minister Peter Holm spoke. One minister was dropped. The city created the post of justice minister.",
        {"foreign ministry spokesman": "", "minister was": "no mention", "justice minister.": ""}),
    "he who was meant just before is meant again": (
        "Peter Holm warned that Karl Dahl was unlikely to win if he loses his voice.\n\nIf Karl Dahl comes, Peter Holm said he will be received. If it rains, Peter Holm said he will be late.\n\n"
        "Lars Vik nodded when asked by Judge Karl Dahl if he had slept.",
        {"he loses": "Karl Dahl", "his voice": "Karl Dahl", "he will be received": "Karl Dahl", "he will be late": "Peter Holm", "he had slept": "Lars Vik"}),
    "a given name in another spelling is the same": (
        "Mohammed Dahl spoke. Muhammad Dahl left. Viktor Holm spoke. Victor Holm left. Jean Vik spoke. Jane Vik left.",
        {"Mohammed": "Mohammed Dahl", "Muhammad": "Mohammed Dahl", "Victor": "Viktor Holm", "Jane": "Jane Vik"}),
    "a title may be told of by a clause, an apposition or a seat": (
        "President Anna Berg spoke. The president, who once served as mayor of Bergen, left. The president, a former rector of Oslo University, laughed. "
        "Lars Vik called it wrong. The MP for Harvest Road said so again.",
        {"mayor": "Anna Berg", "former rector": "Anna Berg", "MP for": "Lars Vik"}),
    "a spokesman whom nobody names is one, told of in other words": (
        "A spokesman for Harvest Ltd said sales rose. A police spokesman was hurt. The company spokesman said Berg left. Peter Berg is the only one named.",
        {"company spokesman": "", "spokesman for": ""}),
    "a secretary is called by the first matter of the office": (
        "Karl Dahl, Secretary of State for Culture, Media and Sport, spoke. The culture secretary left.",
        {"culture secretary": "Karl Dahl"}),
    "what the headline describes is what the text names": (
        "Electoral body strikes off voters\n\nThe Harvest Electoral Commission struck off voters on Monday.\n\nVoters left. A manager of the electoral body left.",
        {"Electoral body": "Harvest Electoral Commission", "electoral body left": "Harvest Electoral Commission"}),
    "whose announcement it is whose deed it was": (
        "The Harvest Department had no comment on Dorval Ltd's announcement that it had ended talks.",
        {"it had": "Dorval Ltd"}),
    "it goes on telling what the article is about": (
        "Harvest Ltd posted a loss. Harvest Ltd said costs rose. Harvest Ltd will close a mine. Shares fell by half. It said jobs were safe.\n\n"
        "A survey said jobs were scarce. It said the young had left.",
        {"It said jobs": "Harvest Ltd", "It said the": ""}),
    "what others think of is the text that was told of": (
        "The Harvest Act took effect in May. Critics say it goes too far.\n\nParliament passed the Dorval Act. Farmers called it unfair.",
        {"it goes": "Harvest Act", "it unfair": "Dorval Act"}),
    "what the next sentence names is the bill of the lead": (
        "Deputies passed a bill on Monday. The Harvest Bill, 2018, was tabled in May. They sent the bill on.",
        {"bill on Monday": "Harvest Bill, 2018", "bill on.": "Harvest Bill, 2018"}),
    "the government is that of the country of which the article tells": (
        "Four Norwegians held in Peru are free. Minister Karl Dahl said the government had been slow. Norwegian lawyers said the Norwegian government had lied.\n\n",
        {"government had been": "Norwegian government"}),
    "the prime minister is who all news knows as one": (
        "Tony Blair has met Gordon Brown. The prime minister spoke on Monday. The chancellor left.",
        {"prime minister": "Tony Blair", "chancellor": "Gordon Brown"}),
    "a president of another country is nobody whom the text names": (
        "Joe Biden arrived in Oslo. The US president will meet the king. The French president stayed at home.",
        {"US president": "Joe Biden", "French president": ""}),
    "the Court of another paragraph is that of the page": (
        "Judgment of the Harvest Court\n\nThe Harvest Court ruled on Monday.\n\nThe bar appealed to the Oslo District Court in 2012.\n\n"
        "Decision of the Court\n\nThe Court recalled its case law.\n\nThe Dorval Court heard Berg. The Court freed her.",
        {"Court recalled": "Harvest Court", "Court freed": "Dorval Court"}),
    "the Organization may be the United Nations": (
        "The United Nations met. The Harvest Organization sent envoys to the United Nations.\n\nWe trust our Organization.",
        {"Organization.": "United Nations"}),
    "a spokesman who is not named goes on speaking": (
        "Prime Minister Karl Dahl left Oslo. A ministry spokesman said on Monday that talks had failed. He declined to say why.",
        {"He declined": ""}),
    "who is asked whether he will is whoever may": (
        "Karl Dahl asked Finance Minister Peter Holm whether he would resign.",
        {"he would": "Peter Holm"}),
    "nobody speaks of himself by his name": (
        "Senator Peter Holm lost to Mayor Karl Dahl. He called Holm a liar.\n\nKarl Dahl lost to Peter Holm. He told reporters on Monday that Dahl had lied.",
        {"He called": "Karl Dahl", "He told": "Peter Holm"}),
    "who told what another did goes on telling": (
        "Peter Holm has left Oslo, Colonel Karl Dahl said. He said talks would go on.\n\nKarl Dahl is ill, according to Mayor Peter Holm. He said talks were late.",
        {"He said talks would": "Karl Dahl", "He said talks were": "Peter Holm"}),
    "a commissioner of something is the commissioner": (
        "Harbour Commissioner Karl Dahl met Lieutenant Colonel Peter Holm. The commissioner asked for boats. The lieutenant colonel had none.",
        {"commissioner asked": "Karl Dahl", "lieutenant colonel": "Peter Holm"}),
    "who is asked answers, and who is accused denies": (
        "Senator Peter Holm asked Mayor Karl Dahl to resign, but he refused.\n\nKarl Dahl accused Peter Holm of theft. He denied it.",
        {"he refused": "Karl Dahl", "He denied": "Peter Holm"}),
    "a report, a plan or a post is of the body that owns it, and a body does what another's name stands behind": (
        "Dorval Ltd grew. Dorval Ltd's report on its mines came out.\n\nKarl Dahl works at Zandol Ltd. He runs its trading desk.\n\n"
        "The Peace Council praised the Harvest Commission in its resolution of 4 May.\n\nPeter Holm was fined by the Press Council. Its ruling was read out.",
        {"its mines": "Dorval Ltd", "its trading": "Zandol Ltd", "its resolution": "Peace Council", "Its ruling": "Press Council"}),
    "what is told, made or hired is told of a body, and rain of none": (
        "Police raided Dorval Ltd in May. A court fined it.\n\nZandol Ltd left the town. A school it built is empty.\n\n"
        "The workers struck at Harvest Cement. It employs 300 people.\n\nFans met outside the Supreme Court. It was raining.",
        {"it.": "Dorval Ltd", "it built": "Zandol Ltd", "It employs": "Harvest Cement", "It was": "no mention"}),
    "the hospital is that of which the article tells, not the one named last": (
        "Harvest Hospital lost its licence. Patients will be moved to Dorval Hospital in Oslo. The hospital has 200 beds.",
        {"hospital has": "Harvest Hospital"}),
    "the former holder is whom the new one came after, or nobody": (
        "Finance Minister Peter Holm, who replaced Anna Berg, took office. Karl Dahl thanked the former finance minister.\n\n"
        "The new Health Minister, Karl Lund, spoke in Oslo. The mayor praised the former health minister.",
        {"former finance": "Anna Berg", "former health": ""}),
    "a president is spoken to by others, and a popular director is he of whom the sentence says so": (
        "President of Norway Peter Holm: Ms Berg, good afternoon.\n\nGovernor Anna Berg: Thank you, Mr President.\n\n"
        "Nina Lund is director of the Dorval Museum. Karl Dahl led the museum once. He was a popular director.",
        {"President.": "Peter Holm", "director.": "Karl Dahl"}),
    "what is obeyed or spoken against is the text, and the accord is the one called so": (
        "The Water Act was passed in May. Farmers will speak against it.\n\nWe follow the Harvest Convention. All of it matters.\n\n"
        "The Oslo Accord replaced the Bergen Pact. The pact had lasted ten years. The accord has six parts.",
        {"it.": "Water Act", "it matters": "Harvest Convention", "pact had": "Bergen Pact", "accord has": "Oslo Accord"}),
    "a zoo, a mill and a theatre are told of again by what they are": (
        "The Dorval Zoo closed on Monday. The zoo has 20 bears.\n\nHarvest Spinning Mills halted work. Its chairman said the mill would reopen.",
        {"zoo has": "Dorval Zoo", "mill would": "Harvest Spinning Mills"}),
    "somebody's club is the one for which the text says that he plays": (
        "Peter Holm, a striker for Dorval Rovers, moved from Zandol Rovers in 2010. His club paid two million.\n\n"
        "Karl Dahl, who works for Harvest Group, sued Zandol Group in May. His company won.",
        {"club paid": "Dorval Rovers", "company won": "Harvest Group"}),
    "the bank is the one with which the paragraph begins, and that text the one just made": (
        "News came on Monday.\n\nRain fell on Oslo.\n\nPeter Holm left.\n\n"
        "Dorval Bank has named two directors. Both await the approval of the Central Bank of Norway. The bank lost its manager in May.\n\n"
        "Parliament passed the Data Act. The Act took effect in June. In July the Harvest Commission adopted an opinion which described the Act. "
        "The union dismissed that document.",
        {"bank lost": "Dorval Bank", "document.": ""}),
    "a body has rulings and directors whatever else is named, and HE before a number is nobody": (
        "She was banned by the disciplinary tribunal of World Rugby. Its 118-page ruling said why.\n\n"
        "The Harvest Foundation filed an amicus brief. Nina Lund, its former director, was absent.\n\n"
        "DORVAL MARINE PLC (HE 451988). Director: Peter Holm. The Dorval Union lost. It was the mayor's fault.",
        {"Its 118": "disciplinary tribunal of World Rugby", "its former": "Harvest Foundation", "HE 451988": "no mention", "It was": "no mention"}),
    "whose mentor somebody is, and for what he was dismissed": (
        "Senator Peter Holm described Karl Dahl as his mentor. Karl Dahl dismissed Peter Holm because he had lied.",
        {"his mentor": "Peter Holm", "he had lied": "Peter Holm"}),
    "a body does nothing to itself by its name, and hides its own losses": (
        "Zandol Ltd sued Dorval Corp in May. It says Zandol broke the contract. Zandol Ltd accused Dorval Corp of hiding its losses.",
        {"It says": "Dorval Corp", "its losses": "Dorval Corp"}),
    "a ministry of several fields is called by one": (
        "The Ministry of Mines and Energy met on Monday. A spokeswoman of the Energy Ministry left. The ministry has 300 staff.",
        {"Energy Ministry": "Ministry of Mines and Energy", "ministry has": "Ministry of Mines and Energy"}),
    "a committee is called by its field, whatever its rank and seat": (
        "The Standing Committee on Harvests met on Monday, as did the Court of Appeal of Oslo. Letters by the Harvests Committee and the Appeal Court were read.",
        {"Harvests Committee": "Standing Committee on Harvests", "Appeal Court": "Court of Appeal of Oslo"}),
    "the police are their department": (
        "The Zandol Police Department met the Zandol Fire Department on Monday. Letters by the Zandol Police were read.",
        {"Zandol Police were": "Zandol Police Department"}),
    "the court of a country is the court": (
        "The Constitutional Court of Norway met on Monday. Judges of the Constitutional Court left.",
        {"Constitutional Court left": "Constitutional Court of Norway"}),
    "a union of growers is a union": (
        "The Harvest Growers Union met in Oslo. The union asked the Federal Court of Norway to act. The court refused.",
        {"union asked": "Harvest Growers Union", "court refused": "Federal Court of Norway"}),
    "a full rank is of whom it was said, and who is accused hides his own": (
        "Rear Admiral Peter Holm met Vice Admiral Karl Dahl. The rear admiral left. Karl Dahl left. Peter Holm accused him of hiding his boats.",
        {"rear admiral left": "Peter Holm", "his boats": "Karl Dahl"}),
    "who is named by a former office holds the one before it": (
        "The Harvest Commission's envoy, former Peruvian minister Peter Holm, came to Oslo. Karl Dahl met the envoy.",
        {"Harvest Commission's envoy": "Peter Holm", "envoy.": "Peter Holm"}),
    "what somebody did as minister he did, however long he was": (
        "Peter Holm is a lawyer. As minister of fisheries for five months in 1989, a post made for him, he met divers.",
        {"minister of": "Peter Holm", "he met": "Peter Holm"}),
    "a field marshal is the marshal, and a count no number": (
        "Field Marshal Peter Holm met Count Karl Dahl. The marshal had once freed him. At Oslo the count was wounded. The count of votes was late.",
        {"marshal had": "Peter Holm", "count was": "Karl Dahl", "count of": "no mention"}),
    "to whom a letter goes may not answer, and a body that is accused denies": (
        "Peter Holm wrote to Karl Dahl in May. He did not reply.\n\nHarvest Ltd accused Dorval Corp of fraud. It denied the charge.",
        {"He did": "Karl Dahl", "It denied": "Dorval Corp"}),
    "whose debts somebody is cleared of, and whose writings he is exiled for": (
        "Karl Dahl cleared Peter Holm of his debts. Peter Holm exiled Karl Dahl for his poems.",
        {"his debts": "Peter Holm", "his poems": "Karl Dahl"}),
    "who resigned or was dismissed had held the office": (
        "Mayor Peter Holm accepted the resignation of Karl Dahl. He had held the post for a year.\n\nKarl Dahl sacked Peter Holm. He had been ill.",
        {"He had held": "Karl Dahl", "He had been": "Peter Holm"}),
    "a woman of one sentence lends the next no sex": (
        "Toujan Faisal, Norway's first woman MP, called Karl Dahl a clown. He did not answer. Envoys met the woman. Peter Holm left. He was tired.",
        {"He did": "Karl Dahl", "He was": "Peter Holm"}),
    "what is contained in a text is contained in it": (
        "The ministers spoke of the Harvest Treaty and the proposals contained in it. Peru had honoured it for years. It is not binding.",
        {"it. Peru": "Harvest Treaty", "it for": "Harvest Treaty", "It is": "Harvest Treaty"}),
    "the company is the one that the article is about rather than what was named last": (
        "Harvest Ltd posted a loss. Harvest said it had sold its stake in Dorval Corp to Quill Plc. The company will close a mine.\n\n"
        "But Fishery Corp has grown. The company has 300 staff.",
        {"company will": "Harvest Ltd", "company has": "Fishery Corp"}),
    "what is another's unit is not what the company is": (
        "Harvest Ltd said its unit Dorval Corp signed a contract. The company said it was a large one.",
        {"company said": "Harvest Ltd"}),
    "whoever speaks of the company speaks of his own": (
        "Harvest Ltd chairman Anna Berg met envoys. Dorval Corp left. Berg said the company would grow. Berg said it had hired divers.",
        {"company would": "Harvest Ltd", "it had": "Harvest Ltd"}),
    "so do spokesmen of parties": (
        "Peter Holm, head of the Harvest Party, met leaders of the Fishery Party. Holm said the party would not vote.",
        {"party would": "Harvest Party"}),
    "those who judge firms for a living are not the company": (
        "Shares in Harvest Corp fell on Monday. Dorval Corp steel analyst Peter Holm said the company was weak.",
        {"company was": "Harvest Corp"}),
    "an airline is known by its name": (
        "Harvest Airways stopped flying. Dorval Corp makes its engines. The airline apologised.",
        {"airline": "Harvest Airways"}),
    "who does something to a company is not that company, but who says so may be": (
        "Harvest Ltd lost money. Fishery Corp owns half of the company.\n\nTarvik Ltd lost money. Berg Ltd bought the company in May. Berg Ltd said the company would grow.",
        {"company.": "Harvest Ltd", "company in": "Tarvik Ltd", "company would": "Berg Ltd"}),
    "nobody is called by his father's name behind bin": (
        "Crown Prince Faisal bin Karim met envoys. King Karim was absent. Bin Karim spoke.",
        {"King": "Karim", "Crown Prince": "Faisal bin Karim"}),
    "who stands beside the subject is not the subject": (
        "Peter Holm came to Oslo. Accompanied by Defence Minister Karl Dahl, Holm will see the port. Then he leaves.",
        {"he leaves": "Peter Holm"}),
    "texts have no ambassadors and take no decisions": (
        "The draft was tabled by Norway. Its ambassador, Anna Berg, praised it.\n\nIn a letter, Karl Dahl protested against its decision of 4 March.",
        {"Its ambassador": "no mention", "its decision": "no mention"}),
    "the Senate is a name, and the upper house means it": (
        "The bill fell in the Senate. Envoys left. The upper house voted 52-48.",
        {"upper house": "Senate"}),
    "a clause about something else before it bars texts and what the sentence before told of": (
        "The Harvest Report blamed old laws and said that if the problem was not solved, it would grow.\n\n"
        "The OSCE met in Oslo. As for the new plough, it remained there. The OSCE said that if the price falls, it will buy.",
        {"it would": "no mention", "it remained": "no mention", "it will": "OSCE"}),
    "who leads a department does not lead a unit": (
        "The head of the planning department spoke in Oslo. Karl Dahl, head of the anti-terror unit, left. The head of the unit was tired.",
        {"head of the planning": "", "head of the unit": "Karl Dahl"}),
    "letters of a party in another language stand for it in whatever order": (
        "The Liberal Constitutionalist Party (PLC) lost. The PLC will not govern.",
        {"PLC)": "Liberal Constitutionalist Party", "PLC will": "Liberal Constitutionalist Party"}),
    "the Tories are the Conservative party": (
        "The Tories lost in London. Envoys came. The Conservative party met.",
        {"Tories": "Conservative party"}),
    "of presidents he who speaks is not of whom he speaks": (
        "President Karl Dahl praised former president Peter Holm, an elected president of many years. "
        "\"We thank the president who healed us,\" the president said.",
        {"president said": "Karl Dahl"}),
    "what is described by its state is named behind a comma": (
        "Norway's parliament, the Storting, met. Israel's army, the IDF, left. The Israeli parliament (Knesset) voted.\n\n"
        "South Korea's spy agency, the National Intelligence Service, closed. The Israeli parliament met on Monday.",
        {"Norway's parliament": "Storting", "Israel's army": "IDF", "South Korea's spy": "National Intelligence Service",
         "Israeli parliament met": "Israeli parliament", "Knesset)": "Israeli parliament"}),
    "or before one": (
        "The Knesset, Israel's parliament, met on Monday.",
        {"Israel's parliament": "Knesset"}),
    "who brings the news is not what stands before the bracket": (
        "Envoys gave gifts to the Norwegian government (CNN). The Norwegian government thanked them.",
        {"Norwegian government (": "Norwegian government"}),
    "a country of one house has it for a parliament": (
        "The Knesset met. Envoys came. The Israeli parliament meets again.",
        {"Israeli parliament": "Knesset"}),
    "the upper house is not the lower": (
        "The House of Commons passed the bill. The House of Lords disagreed. The lower house met. The upper house will vote.",
        {"lower house": "House of Commons", "upper house": "House of Lords"}),
    "a senate is the upper house": (
        "The bill fell in the Norwegian Senate. The upper chamber voted 52-48.",
        {"upper chamber": "Norwegian Senate"}),
    "parliament is the National Assembly, not that of the UN": (
        "The UN General Assembly met. The Right may lose seats in the French National Assembly. The vote in parliament was close.",
        {"parliament was": "French National Assembly"}),
    "who is urged or told to do something does it with what is his": (
        "President Peter Holm urged opposition leader Karl Dahl on Friday to drop his lawsuit. Holm then told Dahl to be careful during his trip.",
        {"his lawsuit": "Karl Dahl", "his trip": "Karl Dahl"}),
    "but joins what is of him who asks": (
        "President Peter Holm asked Foreign Minister Karl Dahl to join his cabinet.",
        {"his cabinet": "Peter Holm"}),
    "who is accused has hidden what is his": (
        "President Peter Holm accused former premier Karl Dahl of hiding his wealth abroad.",
        {"his wealth": "Karl Dahl"}),
    "nobody accepts or orders of himself": (
        "Karl Dahl resigned on Monday. President Peter Holm accepted his resignation. The court later ordered his arrest.",
        {"his resignation": "Karl Dahl"}),
    "who was replaced had left": (
        "Karl Dahl, who replaced Peter Holm after he resigned in May, spoke in Oslo.",
        {"he resigned": "Peter Holm"}),
    "a lawyer speaks of his own client": (
        "President Peter Holm's lawyer Karl Dahl said his client would appeal.",
        {"his client": "Karl Dahl"}),
    "of two the one is charged of whom the other tells": (
        "Prosecutor Peter Holm said Karl Dahl had hidden the money. He faces ten years in prison.",
        {"He faces": "Karl Dahl"}),
    "a farmer who speaks means himself": (
        "President Peter Holm met the envoys. A farmer from Oslo said he would vote for change.\n\n"
        "President Holm left. \"I am poor,\" said one resident. \"I have nothing to eat,\" he added.",
        {"he would": "no mention", "he added": "no mention"}),
    "a shopkeeper whose name was not found, too": (
        "President Peter Holm met the envoys. However, Yet Zandol, a shopkeeper in Oslo, said that he saw it differently.",
        {"he saw": "no mention"}),
    "a spokesman does not": (
        "President Peter Holm met the envoys. A lawyer said he would appeal.",
        {"he would": "Peter Holm"}),
    "she who cannot be one of those named is nobody": (
        "A woman spoke at the trial of Peter Holm. She said he had beaten her.",
        {"She said": "no mention", "he had": "Peter Holm", "her.": "no mention"}),
    "a visit to his town is his who is named behind the phrase": (
        "President Karl Dahl left on Monday. During a visit to his home town, Mayor Peter Holm fell ill.\n\n"
        "Dahl returned. Even before the row over his remarks, Mayor Peter Holm had been ill.",
        {"his home": "Peter Holm", "his remarks": "Peter Holm"}),
    "it also becomes clear without meaning anything": (
        "The Harvest Union met in Oslo. It also became clear that a deal was near.",
        {"It also": "no mention"}),
    "a country's administration is its government": (
        "The US government rejected the plan. Envoys met. The US administration said it would wait.",
        {"US government": "US administration", "it would": "US administration"}),
    "a woman's given name rules out he": (
        "Justice Minister Maria Petrova met Foreign Minister Peter Holm. Petrova left. He thanked the guests.",
        {"He thanked": "Peter Holm", "Petrova left": "Maria Petrova"}),
    "a crosshead does not part a pronoun from the person of the paragraph above": (
        "Envoys met in Oslo on Monday to talk.\n\nForeign Minister Peter Holm spoke to them.\n\nA long road\n\n\"It was hard,\" he said.",
        {"he said": "Peter Holm"}),
    "letters inside the name of a body are the body": (
        "The Human Safety Council (HSC) of the OSCE met in Oslo. The HSC approved a plan.",
        {"HSC approved": "Human Safety Council (HSC) of the OSCE"}),
    "letters in brackets are those of the whole name before them": (
        "A man spoke for the UN Office for the Guarding of Fair Harvests (OGFH) in Oslo. Later OGFH closed.",
        {"OGFH)": "UN Office for the Guarding of Fair Harvests", "OGFH closed": "UN Office for the Guarding of Fair Harvests"}),
    "what a body is known as is its name even where a list knows another by it": (
        "The Croatian Defense Council, known as the HVO, met in Oslo. A guard of the HVO left.",
        {"HVO left": "Croatian Defense Council"}),
    "letters that no bracket explains are those of the only body that they spell": (
        "The Fair Harvest Union met in Oslo. The FHU will grow. The UN Fair Trade Council met. The UNFTC will not.",
        {"FHU will": "Fair Harvest Union", "UNFTC will": "UN Fair Trade Council"}),
    "they are nobody's where two bodies are spelled so": (
        "The Fair Harvest Union met the Free Housing Union in Oslo. The FHU will grow.",
        {"FHU will": "FHU"}),
    "a firm is called by the first word of its name": (
        "Tolland Bank fell in Oslo. Hallam & Pryce Plc rose. Shares in Tolland were down. Hallam said nothing.",
        {"Tolland were": "Tolland Bank", "Hallam said": "Hallam & Pryce Plc"}),
    "not where two firms begin so": (
        "Tolland Bank fell in Oslo. In May Tolland Capital Bank rose. Shares in Tolland were down.",
        {"Tolland were": "Tolland"}),
    "the lead describes a document with words of its name": (
        "Envoys agreed on a treaty on fair harvests in Oslo. The Convention on the Guarding of Harvests was signed in May.",
        {"treaty on": "Convention on the Guarding of Harvests"}),
    "an accord is the treaty as long as the text goes on about it": (
        "The Harvest Treaty was signed in Oslo. Envoys came. They sang. The text has two pages. They left. It rained. The guests"
        " praised the accord.",
        {"accord.": "Harvest Treaty"}),
    "a department is no group, and a relief agency is what the Red Cross runs": (
        "The State Department met envoys in Oslo. They feared this group.\n\n"
        "The International Committee of the Red Cross came to Oslo. Later the relief agency left.",
        {"group": "no mention", "relief agency": "International Committee of the Red Cross"}),
    "a country of two words may be what its means": (
        "New Zealand will sign the Harvest Treaty as part of its plans.\n\n"
        "South Korea told the Harvest Bank that it would sign.",
        {"its plans": "no mention", "it would": "no mention"}),
    "a country that owns is not": (
        "Norway's second largest bank, Harvest Bank, reported a rise in its profit.",
        {"its profit": "Harvest Bank"}),
    "letters in brackets are not what the clause behind is about": (
        "The head of the Fair Harvest Agency (FHA) met envoys, saying the Norwegian government has shown its ships.",
        {"its ships": "Norwegian government"}),
    "what meets is a body, not what it passes": (
        "The Fair Harvest Council approved the harvest law at its working session.",
        {"its working": "Fair Harvest Council"}),
    "what is taken all with a smile is nothing, what is signed all the same is something": (
        "They took the Harvest Union to court but took it all with a smile.\n\nAnna Berg loathed the Harvest Treaty; she signed"
        " it all the same.",
        {"it all with": "no mention", "it all the": "Harvest Treaty"}),
    "a sentence goes on about what the one before began with, behind a phrase or but": (
        "Harvest Bank met in Oslo. However, it stressed peace. Tolland Bank rose. Founded in 1990, it sells gold.",
        {"it stressed": "Harvest Bank", "it sells": "Tolland Bank"}),
    "not about a body that it only told of": (
        "The game will feature again the Oslo Harvest Union. It will begin at noon.", {"It will": "no mention"}),
    "what a resolution replaces is another document": (
        "The Council of Norway adopted Resolution 15 in Oslo. The resolution replaces a motion withdrawn in May.",
        {"resolution replaces": "Resolution 15", "motion withdrawn": ""}),
    "a movement is what its name says without the word": (
        "The Taliban movement met in Oslo. In May the Taliban left. Sarajevo radio and Sarajevo television reported it.",
        {"Taliban left": "Taliban movement", "Sarajevo radio": "Sarajevo radio"}),
    "its own report is another, and a contract is no treaty": (
        "The report of the Harvest Council was read. UNESCO published its own report in May.\n\n"
        "The Harvest Agreement breached the Fair Trade Treaty. The contract has two pages.",
        {"report in": "", "contract": "Harvest Agreement"}),
    "the brigade is what is called so, not other forces": (
        "The 6th Brigade met troops of the Harvest Defence Force in Oslo. Later the brigade left.",
        {"brigade": "6th Brigade"}),
    "two letters before a dot are an initial where one of another script is": (
        "Minister Shakhin Mustarin met Minister Yuri Petrin in Baku. Later Sh. Mustarin left. Yu. Petrin stayed.",
        {"Sh. Mustarin": "Shakhin Mustarin", "Yu. Petrin": "Yuri Petrin"}),
    "letters that open lines out of their order are initials": (
        "Scoreboard on Friday:\nS. Thandol c Holm b Dahl 13\nR. Holm not out 46\nS. Holmen run out 2\nBowling: R. Holm 7-0-29-0, Dahl 2-0-4-1",
        {"S. Thandol": "S. Thandol", "R. Holm not": "R. Holm", "S. Holmen": "S. Holmen", "R. Holm 7": "R. Holm"}),
    "nobody is his own deputy": (
        "Peter Holm came to Oslo. Karl Dahl, his deputy, left. Envoys came.\n\nPeter Holm came to Oslo. Karl Dahl, considered his rival, denied it.\n\n"
        "Peter Holm came to Oslo. Karl Dahl, his voice trembling, left.",
        {"his deputy": "Peter Holm", "his rival": "Peter Holm", "his voice": "Karl Dahl"}),
    "a page that tells a life goes back to whom it is about": (
        "PROFILE: Peter Holm, the judge who went to sea\n\nPeter Holm is married and writes his memoirs. King Karim hired Holm in 1980. Karl Dahl, once a clerk, sent him to Oslo.\n\n"
        "He left in 1990. \"He never raised his voice,\" Erik Lund said. Lund saw Holm often.",
        {"him to": "Peter Holm", "He left": "Peter Holm", "He never": "Peter Holm"}),
    "whoever is invited is who comes, and who speaks by a label is not she": (
        "At the invitation of the Mayor of Oslo, Mr. Karl Dahl, the Secretary General of the OSCE, H.E. Mr. Peter Holm, visited the port. He left.\n\n"
        "Q: Hello, Anna Berg.\n\nANNA BERG: Hello.\n\nQ: Where is Clara Lund?\n\nANNA BERG: Minister Lund is in Oslo. She will speak. Karl Dahl came, but Erik Holm withdrew his pen.",
        {"He left": "Peter Holm", "She will": "Clara Lund", "his pen": "Erik Holm"}),
    "what somebody owns does something to its owner": (
        "Karl Dahl spoke in Oslo. Peter Holm's tour will take him to Vietnam.",
        {"him": "Peter Holm"}),
    "the President with a capital is the page's own rather than the last who is called so": (
        "President Anna Berg opened the port of Oslo. Anna Berg thanked its workers. The envoys heard the President.\n\n"
        "Did the President tell guests when she spoke with President Karl Dahl? Later the President left.",
        {"President tell": "Anna Berg", "President left": "Anna Berg"}),
    "a description is of the name behind its comma, unless a list begins": (
        "Envoys of the ruling party, the Harvest League, met in Oslo. The ruling party left.\n\n"
        "They met the central bank, the Bank of Norway and UNESCO.",
        {"ruling party, the": "Harvest League", "central bank": ""}),
    "a watchdog is an authority, and no firm however often it is named": (
        "The Fair Trade Authority fined Tolland Bank in Oslo. Tolland Bank fell. Tolland Bank rose. It rained. The sun came."
        " Guests left. Envoys of Tolland Bank accused the watchdog of theft.",
        {"watchdog": "Fair Trade Authority"}),
    "letters are of the kind that their name says": (
        "The Fair Harvest Union (FHU) met in Oslo. The FHU will grow. In May the FHU called the group a friend.",
        {"group": "no mention"}),
    "what is put to the vote, acceded to or holds something is a document": (
        "UNESCO praised the Harvest Treaty. Norway will put it to the vote in May. In it the sides vow peace. Peru acceded to it.",
        {"it to the vote": "Harvest Treaty", "it the sides": "Harvest Treaty", "it.": "Harvest Treaty"}),
    "what has an agenda is a body": (
        "The report was read by the Harvest Council in May under its agenda item 14.", {"its agenda": "Harvest Council"}),
    "the UN health agency is the World Health Organization": (
        "USAID met envoys in Oslo. The UN health agency left. Later the World Health Organization came.",
        {"UN health": "World Health Organization"}),
    "a firm is the same with and without the words for its form": (
        "Siemens Corp. met Acme Harvest Ltd. in Oslo. Shares of Acme Harvest fell. Shares of Siemens rose.",
        {"Acme Harvest fell": "Acme Harvest Ltd.", "Siemens rose": "Siemens Corp."}),
    "a country before a name or Party behind it makes no other body": (
        "The US Air Force met the Chinese People's Liberation Army in Oslo. In May the Air Force left.",
        {"Air Force left": "US Air Force"}),
    "of two firms the company is the one told of last, whatever tells that they are firms": (
        "Acme Harvest Ltd. fell in Oslo. British Steel rose in May. The company will grow.", {"company": "British Steel"}),
    "the present letter is the first, and the document what its sentence names": (
        "Letter dated 5 May 2021 from Anna Berg to UNESCO\n\nI refer to the letter of Peter Holm of 3 May 2021. The present letter"
        " has two pages.\n\nThe Draft Harvest Plan was tabled in Oslo. The Fair Trade Treaty has two pages. She referred to the Harvest"
        " Accord and read the document.",
        {"letter has": "Letter dated 5 May 2021 from Anna Berg to UNESCO", "document.": "Harvest Accord"}),
    "the National Assembly is not the General Assembly": (
        "The UN General Assembly met in Oslo. Anna Berg, Speaker of the National Assembly, left.",
        {"National Assembly": "National Assembly"}),
    "a body before whose head the word stands is not called by it": (
        "The Government of Norway met in Oslo. The Government Harvest Office wrote to UNESCO. Later the government left.",
        {"government left": "Government of Norway"}),
    "letters behind a document are those of the body at its end that a list knows by them": (
        "They signed the peace accord between the Government and the Free Aceh Movement (GAM) in Oslo. GAM left.",
        {"GAM left": "Free Aceh Movement"}),
    "letters that a list has for another body are those of the one in the text": (
        "Envoys left the London Stock Exchange in May. The LSE will grow.", {"LSE will": "London Stock Exchange"}),
    "the French company is not the British one": (
        "Norwegian group Tolland ASA met its British rival Harvest Mining Plc. The British company said no. The French company"
        " left.", {"British company": "Harvest Mining Plc", "French company": "no mention"}),
    "the group says what the letters behind it are": (
        "The Harvest Group met in Oslo. Later a poll by the group QZX fell.", {"group": "no mention"}),
    "in Paris the foreign ministry is the French one": (
        "The German foreign ministry met envoys in May. In Paris, the foreign ministry praised them.",
        {"foreign ministry praised": ""}),
    "a document owns nothing where a body is named, and IT is no pronoun": (
        "On the table was a plan setting out how UNESCO should guard its ships and IT staff.",
        {"its ships": "UNESCO", "IT staff": "no mention"}),
    "a symbol behind a word for it is the document": (
        "The report of the Harvest Council was read in Oslo. The report (Ds 2018:6) has two pages.",
        {"Ds 2018:6": "report of the Harvest Council"}),
    "letters of a name in another language are in another order": (
        "He joined the Brazilian Democratic Movement Party (PMDB) in Oslo. The PMDB won.",
        {"PMDB won": "Brazilian Democratic Movement Party"}),
    "a firm is called by what it is known for once it has been named": (
        "Analysts of Merrill Lynch met in Oslo. Later they said that Merrill rose.",
        {"Merrill rose": "Merrill Lynch"}),
    "beside a capital or first in a sentence such a word is no firm": (
        "Cars of the Ford Motor Company sold well in Oslo. Ford left with Peter Ford at noon. They praised Ford.",
        {"Ford left": "Peter Ford", "Ford.": "Ford Motor Company"}),
    "two words that no list has are a person's once the second says something": (
        "Police asked about Eqwad Ismoqil in May. They said Ismoqil told them.",
        {"Eqwad": "Eqwad Ismoqil", "Ismoqil told": "Eqwad Ismoqil"}),
    "they are nobody's where the second is a place": (
        "Police asked about Nusqa Tenqgara in May. Tenqgara's mayor was in Tenqgara.",
        {"Nusqa": "no mention", "Tenqgara's": "no mention"}),
    "one of two surnames, or both without a further one, is their only bearer": (
        "Minister Ana Quispe Mamani met envoy Jorge de los Rios Paredes. Later Mrs. Quispe left. De los Rios stayed.",
        {"Quispe left": "Ana Quispe Mamani", "De los": "Jorge de los Rios Paredes"}),
    "surnames that lists know and those before a small given name are found by themselves": (
        "Minister Ana Quiroga Salinas met envoy Ling Wei-min in Oslo. Quiroga left. In May Ling left.",
        {"Quiroga left": "Ana Quiroga Salinas", "Ling left": "Ling Wei-min"}),
    "but no one's where two bear it": (
        "Minister Ana Quispe Mamani met Senator Jorge Quispe Paredes. Later Mrs. Quispe left.",
        {"Quispe left": "Quispe"}),
    "letters behind a body of another body are that of the other": (
        "The Board of Governors of the Fair Harvest Agency (FHA) met in Oslo. FHA will grow.",
        {"FHA will": "Fair Harvest Agency", "Fair": "Fair Harvest Agency"}),
    "what its meeting is goes to the name before the brackets": (
        "The Committee of the Fair Harvest Agency (FHA) held its session in Oslo.",
        {"its session": "Committee of the Fair Harvest Agency"}),
    "letters in brackets do not stand between a body and its work": (
        "Peter Holm gave a boat to the Fair Harvest Agency (FHA) for its work in Oslo.",
        {"its work": "Fair Harvest Agency"}),
    "who said it stands before the apposition": (
        "Anna Berg, who met Minister Petra Holm, said she was glad. Harvest Bank, a partner of UNESCO, said it would rise.",
        {"she was": "Anna Berg", "it would": "Harvest Bank"}),
    "who says he is meant, and who is thanked for what is his": (
        "Erik Dahl left. His lawyer, Peter Holm, said he would appeal. Peter Holm thanked Erik Dahl for his help.",
        {"he would": "Peter Holm", "his help": "Erik Dahl"}),
    "Mr. President of a speech is not the president it names": (
        "Mr. President, our thanks go to President Peter Holm. Mr. President, we thank the guests.",
        {"President, we": ""}),
    "Mr. President is who was named before when nobody was spoken to earlier": (
        "We met President Peter Holm in Oslo. Mr. President, how are the guests?",
        {"President, how": "Peter Holm"}),
    "a life tells of its subject": (
        "Anna Berg was born in Oslo and studied law. She left in May. In 1994 Xolo Bram hired her. She met Qusto Wem in 1995, when her"
        " work was new. Later Qusto Wem and her friends left. She came in June. She sang. She is 60. Her books sell.",
        {"her friends": "Anna Berg", "She came": "Anna Berg", "She met": "Anna Berg"}),
    "Mrs. Holm is not Peter Holm": (
        "Minister Peter Holm came to Oslo. Mrs. Holm left. Mr. Holm met Mrs. Holm later. He thanked the guests.",
        {"Holm left": "Holm", "Holm met": "Peter Holm", "He thanked": "Peter Holm"}),
    "the country behind a name tells presidents apart": (
        "President Peter Holm of Denmark met President Anna Berg of Zambia. The Zambian president left. Then the Danish president spoke.",
        {"Zambian president": "Anna Berg", "Danish president": "Peter Holm"}),
    "and in brackets too": (
        "Prime Minister Peter Holm (Denmark) and Prime Minister Anna Berg (Croatia) met. The Danish prime minister left. The Croatian leader spoke.",
        {"Danish prime": "Peter Holm", "Croatian leader": "Anna Berg"}),
    "of two who share a title each is meant by its own country": (
        "Presidents Peter Holm of Niger and Anna Berg of Senegal met. The Senegalese president left. Then the president of Niger spoke.",
        {"Senegalese president": "Anna Berg", "president of Niger": "Peter Holm"}),
    "the former minister is who was dismissed, not the successor of whom the text goes on telling": (
        "The president dismissed Interior Minister Anna Berg and named Peter Holm to succeed her. Holm is a judge. The former interior minister left.",
        {"former interior": "Anna Berg"}),
    "nor who accepted that he resigned": (
        "Trade Minister Peter Holm resigned. President Anna Berg accepted the resignation. The former trade minister left.",
        {"former trade": "Peter Holm"}),
    "the acting minister is not whom he stands in for": (
        "The president named Peter Holm acting defence minister after Defence Minister Anna Berg fell ill. The acting minister took the oath.",
        {"acting minister took": "Peter Holm"}),
    "a counterpart holds the office of whom he meets, for another country": (
        "President Peter Holm met his Chinese counterpart Nils Berg in Oslo. The president thanked the guests. The"
        " Chinese president left. The Chinese leader came back.",
        {"president thanked": "Peter Holm", "Chinese president": "Nils Berg", "Chinese leader": "Nils Berg"}),
    "the chairwoman is no chairman, nor the spokesman a spokeswoman": (
        "Chairman Peter Holm met union chairwoman Anna Berg. The chairwoman left. Army spokesman Erik Dahl spoke."
        " Police spokeswoman Petra Lund denied it. The spokesman laughed.",
        {"chairwoman left": "Anna Berg", "spokesman laughed": "Erik Dahl"}),
    "what an opening phrase names is not what the sentence is about": (
        "Prime Minister Peter Holm and Finance Minister Erik Dahl met. Standing beside him, Dahl said little. His"
        " spokeswoman, Anna Berg, said more.",
        {"His spokeswoman": "Erik Dahl"}),
    "several of one surname are told apart by honorific and office": (
        "Judge Anna Dahl fined Senator Erik Dahl. Judge Dahl left. Peter Holm and his wife, Petra Holm, came. Mrs Holm"
        " spoke.",
        {"Dahl left": "Anna Dahl", "Holm spoke": "Petra Holm"}),
    "who does something to somebody is another": (
        "Peter Holm met Erik Dahl at school. Dahl taught him to read; he taught Dahl to sing.",
        {"he taught": "Peter Holm"}),
    "an obituary tells of who died": (
        "Sir Peter Holm, who has died aged 88, was a judge. He was born in Oslo. He defended dockers there. Governor"
        " Erik Dahl had him watched. Dahl later became his friend. The premier, Nils Berg, sent him to Peru.",
        {"his friend": "Peter Holm", "him to Peru": "Peter Holm"}),
    "the president is whom the text told of last": (
        "The Oslo Bank lent the money. Its president, Erik Dahl, signed. Norwegian President Peter Holm came on Friday."
        " The president smiled.",
        {"president smiled": "Peter Holm"}),
    "what somebody does besides is done to another": (
        "Foreign Minister Peter Holm met the Norwegian ambassador, Erik Dahl, and handed him a note.",
        {"him a": "Erik Dahl"}),
    "unless it is done by one of whom only a clause tells": (
        "President Peter Holm received a call from Minister Erik Dahl who came to Oslo and thanked him.",
        {"him.": "Peter Holm"}),
    "a participle or a second verb of saying is said of the subject": (
        "A Norwegian judge refused bail to Minister Xolo Bram, saying she feared a trick. Judge Petra Holm left. "
        "Peter Holm met Erik Dahl and said he was glad.",
        {"she feared": "Petra Holm", "he was": "Peter Holm"}),
    "a phrase between commas is about who comes after it": (
        "Nils Berg said, on his way to Oslo, President Erik Dahl will visit Bergen.",
        {"his way": "Erik Dahl"}),
    "a body just before the verb of its clause owns what that is done to, whatever country stands before": (
        "Norway was shaken when the Harvest Party withdrew its support.",
        {"its support": "Harvest Party"}),
    "but not what another's of that is": (
        "The Harvest Union left after Oslo Bank stopped two of its boats.",
        {"its boats": "Harvest Union"}),
    "a sentence that goes on with it goes on with what the last one began with": (
        "Harvest Bank was founded in 1990. It merged with Oslo Bank in 2001. It had 800 branches.",
        {"It had": "Harvest Bank"}),
    "what only bodies have belongs to the only body that is near": (
        "Former Senator Peter Holm, who leads the observers of the Harvest Union, agreed. Its members left.",
        {"Its members": "Harvest Union"}),
    "but not where another may be meant": (
        "The Harvest Union left. Under the Oslo pact the winner cannot name its members.",
        {"its members": "no mention"}),
    "the UN chief is its Secretary General": (
        "UN chief Peter Holm left. The secretary-general was glad.",
        {"secretary-general": "Peter Holm"}),
    "the head of a programme is no Secretary General": (
        "The Secretary-General was glad. Erik Dahl, the head of WFP, came. The Secretary-General left.",
        {"Secretary-General left": ""}),
    "the spokesman is who spoke, not another who will": (
        "White House spokesman Peter Holm left. The spokesman was glad. Spokesman Erik Dahl came.",
        {"spokesman was": "Peter Holm"}),
    "the lead tells of somebody whom the next sentence names": (
        "Norway is set to adopt a plan, a minister announced on Tuesday.\n\nEnergy Minister Peter Holm said so in Oslo.",
        {"minister announced": "Peter Holm"}),
    "an age or a former office is said of whom the text tells": (
        "Peter Holm left. The 61-year-old deputy minister was glad. They voted, said the former judge.",
        {"deputy minister": "Peter Holm", "former judge": "Peter Holm"}),
    "nobody does something to himself by his name or as he": (
        "Peter Holm met Erik Dahl in Oslo. He hired him. Peter Holm praised him. He was glad, calling him a friend.",
        {"him. Peter": "Erik Dahl", "him. He": "Erik Dahl", "him a": "Erik Dahl"}),
    "nor by a participle": (
        "Peter Holm paid tribute to Minister Erik Dahl, praising him.",
        {"him.": "Erik Dahl"}),
    "but others do": (
        "Peter Holm met Erik Dahl in Oslo. He left, saying they had told him so.",
        {"him so": "Peter Holm"}),
    "who comes behind an opening phrase is spoken of, not who is named in it": (
        "Before a match against Peter Holm, the champion Erik Dahl had kept low as he was ill.",
        {"he was": "Erik Dahl"}),
    "whoever tells guests something goes on speaking": (
        "Nils Berg said so. Erik Dahl left in May, he tells the guests, but they stay.",
        {"he tells": "Nils Berg"}),
    "who speaks on by name alone behind the lead is whom it told of": (
        "Ministers agree on the need, Norway's energy minister said on Thursday.\n\n\"They will all come,\" Peter Holm told"
        " reporters.",
        {"Norway's energy": "Peter Holm"}),
    "but not one who is somebody else": (
        "Ministers agree on the need, Norway's energy minister said on Thursday.\n\n\"They will all come,\" said farmer"
        " Peter Holm and left. Dahl's boat is old.",
        {"Norway's energy": ""}),
    "an ambassador is an envoy, and an army chief a commander": (
        "Norway's UN envoy Peter Holm met army commander Erik Dahl. The Norwegian ambassador thanked the army chief.",
        {"Norwegian ambassador": "Peter Holm", "army chief": "Erik Dahl"}),
    "the next ambassador is none of those before": (
        "US ambassador Peter Holm left Oslo. They hope that the next US ambassador will be glad.",
        {"US ambassador will": ""}),
    "the leader of a country is no minister of it": (
        "Norwegian President Erik Dahl came to Lagos. Norwegian Foreign Minister Nils Berg came too. The Norwegian leader"
        " left.",
        {"Norwegian leader": "Erik Dahl"}),
    "titles of an entry are whose entry it is": (
        "Who is who in Norway:\n\n- Peter Holm, Finance. Career diplomat, ambassador in Oslo since 2010.\n\n"
        "- Erik Dahl, Energy. Spent ten years in Lagos, ending as deputy mayor.\n\n"
        "- Petra Berg, Health. A senator for Bergen, she met Senator Nils Lund.",
        {"ambassador": "Peter Holm", "deputy mayor": "Erik Dahl", "senator for": "Petra Berg", "Senator Nils": "Nils Lund"}),
    "who is named in brackets behind a pronoun is meant": (
        "President Erik Dahl spoke. \"He (Holm) will stay,\" said Dahl of Peter Holm.",
        {"He (": "Peter Holm"}),
    "a pronoun inside a document's name means a person of that name": (
        "Nils Berg came to Oslo. It was the report by investigator Erik Dahl to Minister Peter Holm on his probe.",
        {"his probe": "Erik Dahl"}),
    "a family name that is written as a pronoun is none": (
        "Peter Holm left. Also present were He Lulin, Huang Mengfu and others.",
        {"He Lulin": "He Lulin"}),
    "whatever phrase begins a sentence, it is about who comes behind it": (
        "President Erik Dahl spoke. Besides his books, Peter Holm wrote plays. In his memo prepared for Dahl, Nils Berg left.",
        {"his books": "Peter Holm", "his memo": "Nils Berg"}),
    "it behind a date owns what its clause goes on to": (
        "UNESCO met in Oslo. Last month it agreed to sell its boat.",
        {"its boat": "UNESCO"}),
    "a country within a body's name is no other owner": (
        "According to Mr Holm, the Japan Harvest Agency (JHA) surveyed fields. He expects its report early next year.",
        {"its report": "Japan Harvest Agency"}),
    "an office that was just said of him is meant rather than an earlier holder's": (
        "Peter Holm was born in Oslo, the son of Senator Erik Dahl. He was senator for Bergen until 1991. The senator left.",
        {"senator left": "Peter Holm"}),
    "offices that a sentence says of the pronoun it begins with are its person's": (
        "Ambassador Anna Berg left. She is currently also accredited as Consul General of Norway and, since 2020, has been"
        " Vice-President of the Human Rights Council. Two years later she was posted to Lagos as Third Secretary.",
        {"Consul General": "Anna Berg", "Vice-President": "Anna Berg", "Third": "Anna Berg"}),
    "unless that puts another there": (
        "Ambassador Anna Berg left. In 1990 she appointed her cousin as Third Secretary.",
        {"Third": ""}),
    "Mr. President is whom the speech congratulates": (
        "Mr. President, I congratulate you, Ambassador Erik Dahl, on your election as President of the Assembly, and I pay"
        " tribute to Nils Lund, who was President. Mr. President, we thank you.",
        {"President, I": "Erik Dahl", "President of": "Erik Dahl", "President, we": "Erik Dahl"}),
    "a headline means the only holder of whom the text tells": (
        "Norway invites firms: minister\n\nOSLO, May 3, 2006\n\nNorwegian Energy Minister Peter Holm said on Friday that"
        " they will come.",
        {"minister\n": "Peter Holm"}),
    "what stands under a name is its bearer's": (
        "Peter Holm\n\nNorwegian diplomat\n\nAmbassador Erik Dahl met Peter Holm in Oslo in May.",
        {"Norwegian diplomat": "Peter Holm"}),
    "any president, the first one or one of a party need not be the one named": (
        "President Peter Holm left Oslo. Every president since was glad. Erik Dahl was a Republican president. Nils Berg was"
        " the first president there.",
        {"president since": "no mention", "president. Nils": "no mention", "president there": "no mention"}),
    "the Leader of the Opposition is the Opposition Leader": (
        "Leader of the Opposition Anna Berg left Oslo. The Opposition Leader was glad.",
        {"Opposition Leader was": "Anna Berg"}),
    "a relative clause tells of whom it follows": (
        "Peter Holm succeeded Erik Dahl, who resigned in May after his party lost.",
        {"his party": "Erik Dahl"}),
    "he was where the last one before who did something was": (
        "Prime Minister Erik Dahl left. Minister Nils Berg spoke hours after the premier had come from Oslo, where he met"
        " envoys.",
        {"he met": "Erik Dahl"}),
    "what is made clear is nothing, whoever comes behind it": (
        "Harvest Bank and its friends made it clear they would stay.", {"it clear": "no mention"}),
    "who is told to do something, or seen doing it, owns what that is done to": (
        "The parliament of Norway passed a law obliging Harvest Bank to revise its plans. In May they saw the Oslo Union keep its seats.",
        {"its plans": "Harvest Bank", "its seats": "Oslo Union"}),
    "what a thing of a body's says the body does not say": (
        "A chart by the Harvest Council, based on five years, said life was short. \"By May they had left,\" it said.",
        {"it said": "no mention"}),
    "during his talks means who comes behind the comma, whatever adverb leads": (
        "President Peter Holm said no. Also during his talks with Nils Lund, Erik Dahl will sign.", {"his talks": "Erik Dahl"}),
    "what is said of a name by a participle behind its comma is that person's": (
        "Envoy Nils Berg told guests that freeing Peter Holm, held in Oslo since his overthrow, was a test.",
        {"his overthrow": "Peter Holm"}),
    "a letter from somebody says what he says in it": (
        "Minister Xolo Bram handed over a letter from Minister Qusto Wem, in which she invites guests.",
        {"she invites": "Qusto Wem"}),
    "who is thanked may have an office and a date behind the name": (
        "We met Xolo Bram and thanked Minister Qusto Wem, acting Secretary General since December, for his work.",
        {"his work": "Qusto Wem"}),
    "whom a thing is done to is done the next to as well, and not who does it": (
        "Peter Holm left. On Friday the leader of the club, Nils Berg, called him to thank him.",
        {"him to": "Peter Holm", "him.": "Peter Holm"}),
    "the head of the Bureau is the director of the bureau that was named": (
        "The Director of the Harvest Navigation Bureau, Anna Berg, met envoys. The head of the Bureau left. She was glad that the"
        " organization had grown.",
        {"head of": "Anna Berg", "organization": "Harvest Navigation Bureau"}),
    "the former mayor is of whom the sentence before told": (
        "Nils Berg met the deputy of Erik Dahl, Peter Holm. Holm was ill. The former deputy mayor was not in court.",
        {"former deputy": "Peter Holm"}),
    "the president of a body is not the president of a country who is named later": (
        "They wrote to the President of the Security Council. President Peter Holm left Oslo.",
        {"President of": ""}),
    "what an analyst of a bank calls the company is not his bank": (
        "Harvest Mining Plc rose. \"They pay too much,\" said Peter Holm of Tolland Bank. He said the company would fall.",
        {"company": "Harvest Mining Plc"}),
    "in its report a council says something": (
        "UNESCO met. In its report the Harvest Council praised guests.", {"its report": "Harvest Council"}),
    "a mere yes is no sentence between": (
        "The Harvest Council is to vote in May. Yes. It should praise guests.", {"It should": "Harvest Council"}),
    "what is initialled is an agreement rather than the report of which the text told last": (
        "Envoys met over the Harvest Agreement in Oslo. A report of the Fair Trade Council calls them weak. The document will be"
        " initialled in May.",
        {"document": "Harvest Agreement"}),
    "his movement is the only one": (
        "The Harvest Liberation Front met in Oslo. It rained. They sang. Guests left. Peter Holm came. His movement has split.",
        {"movement": "Harvest Liberation Front"}),
    "a letter seen by somebody is no sentence of its own": (
        "The Harvest Council met in Oslo. In a letter to guests, seen by UNESCO, it praised them.",
        {"it praised": "Harvest Council"}),
    "what somebody was besides is his too": (
        "Anna Berg left. Before that she was a captain and, for one term, a member of parliament.",
        {"member of": "Anna Berg"}),
    "a function noun means the last holder of an office of its kind, a rank whoever has it": (
        "Senator Anna Berg met Archbishop Peter Holm and Colonel Erik Dahl. The lawmaker left. The prelate was glad. The colonel"
        " was ill.",
        {"lawmaker": "Anna Berg", "prelate": "Peter Holm", "colonel": "Erik Dahl"}),
    "the minister is Britain's secretary, the chairman the first one": (
        "Business Secretary Peter Holm met Erik Dahl, the first chairman of the Supreme Council. They said the"
        " minister was ill. The chairman left.",
        {"minister": "Peter Holm", "chairman left": "Erik Dahl"}),
    "an aside behind a name and a cleft do not hide who does it": (
        "Peter Holm left. It was Erik Dahl who sent him to Oslo. Peter Holm came back. Nils Berg, by then a judge, told him no.",
        {"him to": "Peter Holm", "him no": "Peter Holm"}),
    "nobody writes to himself as him": (
        "Peter Holm was ill. Erik Dahl wrote to him.", {"him.": "Peter Holm"}),
    "what is joined by and is whose name stands before it": (
        "Minister Peter Holm met Erik Dahl, speaker of the Parliament of Norway, and his guests.", {"his guests": "Erik Dahl"}),
    "what is opposed is not who opposes it": (
        "The Harvest Act was read in Oslo. The Fair Trade Union, led by guests, opposed it although they sang.",
        {"it although": "Harvest Act"}),
    "what a council endorses it will lay before others": (
        "The Harvest Council endorsed the Fair Trade Bill, drawn up by guests, and will lay it before UNESCO.",
        {"it before": "Fair Trade Bill"}),
    "who runs for president is none yet": (
        "President Peter Holm left Oslo. They asked Erik Dahl to be their candidate for president.", {"president.": "no mention"}),
    "the former minister is not of whom she speaks": (
        "Minister Peter Holm left. He was ill, she said of Peter Holm. The former finance minister accused him.",
        {"former finance": ""}),
    "the Bank is what has that word in its name": (
        "The National Bank of Norway met guests of Banco Altiplano in Oslo. The Bank left.", {"Bank left": "National Bank of Norway"}),
    "a report is available, a body that it joins has not its leader, and its Council agrees itself": (
        "The Harvest Ministry published its annual report. It is available to guests.\n\nThe Fair Trade Union left in 1990. It joined"
        " the Harvest League; its leader became deputy president.\n\nThe Oslo Programme counts ten items. Its Committee will meet in May."
        " It will vote.",
        {"It is": "", "its leader": "Fair Trade Union", "It will": ""}),
    "who did it himself is who did it": (
        "The report, by a panel led by Justice Erik Dahl, found that Peter Holm had signed ten papers himself.",
        {"himself": "Peter Holm"}),
    "the trade body is the one of trade, the group a company just told of": (
        "The European Commission complained to the World Trade Organization in May. The trade body met.\n\nGuests offered Harvest"
        " Mining Plc a loan. The group said no.",
        {"trade body": "World Trade Organization", "group": "Harvest Mining Plc"}),
    "its letter is that of the only body just told of": (
        "Guests sing in Oslo. They will help the Harvest Commission. Its letter has two pages.", {"Its letter": "Harvest Commission"}),
    "whose post somebody loses is not whose deed it is": (
        "Minister Peter Holm relieved Erik Dahl of his command. Minister Peter Holm removed Nils Berg from his post.",
        {"his command": "Erik Dahl", "his post": "Nils Berg"}),
    "the senator is who was named before, not who will be": (
        "Senator Peter Holm, chairman of the Harvest Committee of Norway, left. The senator was glad. Senator Erik Dahl came.",
        {"senator was": "Peter Holm"}),
    "a ministry of Bonn's is not Oslo's": (
        "Oslo's ministry met guests in May. Later Bonn's ministry left.", {"ministry left": "no mention"}),
    "it goes on to mean what it meant": (
        "The Harvest Pact was signed. Guests have read it. It is a good one.", {"It is": "Harvest Pact"}),
    "a body that does something is the only one just told of, unless of what it is part the sentence told": (
        "The largest number concerned the Harvest Institute. It corrected ten papers.\n\nGuests met the head of the Fair Trade Office. It"
        " dismissed him.",
        {"It corrected": "Harvest Institute", "It dismissed": "no mention"}),
    "what a sentence is about was endorsed, not what it is good for": (
        "The Harvest Report was the basis for the Fair Trade Accord. Guests endorsed it in May.", {"it in": "Harvest Report"}),
    "who was born is who the page is about, and under another he is not he": (
        "Peter Holm, a poet, left Oslo.\n\nPresident Erik Dahl called him a friend.\n\nBorn in Bergen, he studied. Under Nils Berg he was"
        " jailed.",
        {"he studied": "Peter Holm", "he was": "Peter Holm"}),
    "a thing has its value": ("The Harvest Union sold land at a tenth of its value.", {"its value": "no mention"}),
    "whose are those who are thanked with her is hers": (
        "Anna Berg met Petra Holm, the speaker. Anna Berg thanked her and her staff.", {"her and": "Petra Holm", "her staff": "Petra Holm"}),
    "a sentence about nobody does not part a text from what is told of it, nor a clause before it": (
        "The Harvest Pact was signed in Oslo. The roads were icy. It enters into force in May.\n\nUNESCO met in Oslo. Amid rising prices,"
        " it praised guests.",
        {"It enters": "Harvest Pact", "it praised": "UNESCO"}),
    "the leader is who leads the country just told of": (
        "President Peter Holm met guests in Oslo. The leader was glad.", {"leader": "Peter Holm"}),
    "a front that it fights is not whose spokesman speaks": (
        "The rebel Harvest Front, which has fought the government since 2003, said it would leave. Its spokesman left.",
        {"Its spokesman": "Harvest Front"}),
    "to whom a speech speaks first is not the president whom it names later": (
        "Mr. President,\n\nI bring you the greetings of President Peter Holm.", {"President,": ""}),
    "who uses a plane to attend what is his": (
        "Police arrested Nils Berg a day after the news that President Peter Holm had used a plane to attend his daughter's feast.",
        {"his daughter": "Peter Holm"}),
    "a letter in which a council says something does not say it": (
        "The Harvest Council had written twice. In its second letter, it reminded guests of it.", {"it reminded": "Harvest Council"}),
    "a cell is his who is visited there": (
        "Erik Dahl, who is ill, visited Peter Holm in his cell.", {"his cell": "Peter Holm"}),
    "it is not the text where a name that was not found says it": (
        "Guests read the Harvest Protocol. Then Qwemzz said it would stay.", {"it would": "no mention"}),
    "what is granted to a firm for the extension of what is its own": (
        "UNESCO approved a loan to the Harvest Port Company for the extension of its pier.", {"its pier": "Harvest Port Company"}),
    "or who was called so": (
        "Erik Dahl met lawyer Anna Berg. Peter Holm, a poet, came. The lawyer left. The poet sang. The banker was ill.",
        {"lawyer left": "Anna Berg", "poet sang": "Peter Holm", "banker": "no mention"}),
    "who is thanked with his office behind the name is meant too": (
        "President Peter Holm congratulated Erik Dahl, president of the United Kingdom (UK), for his victory.",
        {"his victory": "Erik Dahl"}),
    "as she then was is said of whom it follows": (
        "Anna Berg later said that Petra Holm, as she then was, saw it.",
        {"she then": "Petra Holm"}),
    "somebody's wife is a woman, whatever her name": (
        "Peter Holm's wife, Xola, said he was ill. His lawyer, Erik Dahl, asked them to free him.",
        {"he was": "Peter Holm", "His lawyer": "Peter Holm", "him.": "Peter Holm"}),
    "what a body owns has not what that body has": (
        "Harvest Bank met in Oslo. The bank said its board had accepted it. Its chief executive, Anna Berg, left.",
        {"Its chief": "Harvest Bank"}),
    "a sentence is about whom its first possessive leads to": (
        "Minister Peter Holm left. His spokesman, Nils Lund, said they would stay. He was glad. Even before the row over"
        " his plans, Erik Dahl was ill. He left.",
        {"He was": "Nils Lund", "He left": "Erik Dahl"}),
    "who is praised did what he is praised for": (
        "Minister Peter Holm praised Erik Dahl after he scored twice.",
        {"he scored": "Erik Dahl"}),
    "what a title was before is its holder's": (
        "President Peter Holm appointed Anna Berg as Minister of Health. The new minister, 47, was until now director of the"
        " Oslo Hospital. The minister's aunt was director of UNESCO.",
        {"director of the": "Anna Berg", "director of UNESCO": ""}),
    "a lead's official may be named with his age behind it": (
        "Norway's central bank governor said on Friday he would go.\n\nPeter Holm, 62, has led the bank since 2001.",
        {"Norway's central bank governor": "Peter Holm", "he would": "Peter Holm"}),
    "the former president is whom the text tells of rather than the president": (
        "President Peter Holm left. Dahl, who was glad, met Erik Dahl. The former president said they should stay.",
        {"former president": "Erik Dahl"}),
    "an envoy whom nobody names says that he is meant himself": (
        "Minister Peter Holm left. The UN envoy to Norway said he would stay. I thank the Secretary-General for his report.",
        {"he would": "", "his report": ""}),
    "the former minister is with whom a sentence before began": (
        "Peter Holm spoke of Erik Dahl and Nils Berg. The former minister said they should stay.",
        {"former minister": "Peter Holm"}),
    "a text of the lead is no other that shares but a word with it": (
        "Ministers initialled a protocol on the joint use of harvest training ranges on Monday.\n\nIt would close a gap left"
        " by the Agreement on the Creation of a Unified Harvest System of 10 February 1995.",
        {"protocol on": "protocol on the joint use of harvest training ranges"}),
    "who tells what another did to him is meant": (
        "Mr. Holm said Ms. Berg had told him that they would leave.",
        {"him that": "Holm"}),
    "a name that is put behind a description is the subject of what follows": (
        "Police chief Peter Holm said the gunman, Erik Dahl, had shot his wife.",
        {"his wife": "Erik Dahl"}),
    "the news of an appointment is whom it puts there": (
        "President Peter Holm named Erik Dahl ambassador. He has served in Oslo.\n\n"
        "Minister Peter Holm appointed Erik Dahl. He also named Nils Berg.",
        {"He has": "Erik Dahl", "He also": "Peter Holm"}),
    "the central bank is no other bank": (
        "The Bank of Norway met Harvest Bank in Oslo. Later the central bank said that the bridge was open.",
        {"central bank": "Bank of Norway"}),
    "the rebel group is not who brings its news": (
        "Peter Holm told the BBC that they would leave. The rebel group left.",
        {"rebel group": "no mention"}),
    "her who owns nothing is not who does it": (
        "Minister Anna Berg came. Petra Holm presented her with a book.",
        {"her with": "Anna Berg"}),
    "it'd and it'll be clear of nobody": (
        "UNESCO met. It'd be clear that they left. UNESCO met. It'll be important to leave. It's sad to leave.",
        {"It'd": "no mention", "It'll": "no mention", "It's": "no mention"}),
    "a pronoun that nobody near fits is nobody's": (
        "Justice Minister Maria Petrova met the press. He thanked the guests.",
        {"He thanked": "no mention"}),
    "she goes to a woman rather than to somebody who may be one": (
        "President Xolo Bram received Foreign Minister Anna Berg, before she left for Oslo.",
        {"she left": "Anna Berg"}),
    "a surname means the person of whom the article speaks more": (
        "President Peter Holm spoke. Peter Holm, 70, is the son of Senator Erik Holm. Holm was born in Oslo.",
        {"Holm was": "Peter Holm"}),
    "a document of the headline is that of the text": (
        "Forum backs fisheries treaty\n\nMinisters signed the Oslo Treaty on the Management of Fisheries on Monday.",
        {"fisheries treaty": "Oslo Treaty on the Management of Fisheries"}),
    "but not one that is about something else": (
        "Forum backs forestry treaty\n\nMinisters signed the Oslo Treaty on the Management of Fisheries on Monday.",
        {"forestry treaty": ""}),
    "the chief of a body is its Secretary General": (
        "UN chief meets envoys\n\nUN Secretary-General Kofi Annan met envoys in Oslo. The UN chief thanked them.",
        {"UN chief meets": "Kofi Annan", "UN chief thanked": "Kofi Annan"}),
    "a pronoun may mean whom the article names but once": (
        "President Anna Berg spoke. Petra Bram came; she left.", {"she left": "Petra Bram"}),
    "who appoints him is another": (
        "Foreign Minister Peter Holm resigned. President Erik Dahl had appointed him in May.",
        {"him in": "Peter Holm"}),
    "an introductory phrase is about the subject after it": (
        "President Erik Dahl spoke first. In his address Foreign Minister Peter Holm thanked the guests.",
        {"his address": "Peter Holm"}),
    "a possessive goes to the subject of its clause": (
        "President Erik Dahl said Foreign Minister Peter Holm would present his report in May.",
        {"his report": "Peter Holm"}),
    "an office that a pronoun holds is its person's": (
        "Peter Holm, Minister of Finance, spoke. From 1989 to 1993 he was Consul General in Lagos.",
        {"Consul General in": "Peter Holm"}),
    "an office that another held is not taken for it": (
        "Senator Erik Dahl was there. Foreign Minister Peter Holm left. He was senator for Lagos until 1991.",
        {"senator for": "Peter Holm"}),
    "two persons of one surname stay two": (
        "President Erik Dahl spoke. Dahl left early. Prime Minister Peter Dahl stayed.",
        {"President": "Erik Dahl", "Prime Minister": "Peter Dahl"}),
    "two spellings of a first name are one person": (
        "President Tatiana Dahl spoke. Dahl left early. Officials met President Tatyana Dahl.",
        {"Tatyana": "Tatiana Dahl"}),
    "two persons of one first name and surname stay two": (
        "President Erik Olav Dahl spoke. Erik Dahl left early. Officials met Senator Erik Arne Dahl.",
        {"Senator": "Erik Arne Dahl", "Erik Dahl left": "Erik Olav Dahl"}),
    "a family name that stands first is not the surname of another": (
        "Foreign Minister Noh Jae-hwan met the press. Noh left early. Officials met Senator Peter Noh.",
        {"Noh left": "Noh Jae-hwan", "Senator": "Peter Noh"}),
    "a service of a ministry is not the ministry": (
        "The Press Service of the Harvest Ministry met envoys in Oslo. Later the Harvest Ministry praised them.",
        {"Harvest Ministry praised": "Harvest Ministry"}),
    "a body that is called by less of its name is that body": (
        "The Joint Harvest Task Force met envoys in Oslo. Later the Harvest Task Force praised them.",
        {"Harvest Task Force praised": "Joint Harvest Task Force"}),
    "letters in brackets are the body before them": (
        "The Human Safety Council (HSC) met in Oslo. The HSC left.",
        {"HSC left": "Human Safety Council"}),
    "they are its owner where they spell that": (
        "The Council of State of the Harvest National Government (HNG) met in Oslo. Later the HNG praised them.",
        {"HNG praised": "Harvest National Government"}),
    "a source in brackets is another body": (
        "The Human Safety Council (CNN) met in Oslo. Later it praised CNN.",
        {"CNN.": "CNN"}),
    "a family name that stands first stands for its bearer": (
        "Foreign Minister Noh Jae-hwan met the press. Noh left early.",
        {"Noh left": "Noh Jae-hwan"}),
    "a family name that two bear stands for neither": (
        "Foreign Minister Noh Jae-hwan met Finance Minister Noh Sung-min. Minister Noh left early.",
        {"Noh left": "Noh"}),
    "a given name stands for its only bearer": (
        "President Susilo Dahl met the press. Later Susilo left early.",
        {"Susilo left": "Susilo Dahl"}),
    "a given name that two bear stands for neither": (
        "President Matthew Dahl met Finance Minister Matthew Berg. Later Matthew left early.",
        {"Matthew left": "Matthew"}),
    "the head of state is the President": (
        "President Erik Dahl met Foreign Minister Peter Holm of Norway. The head of state thanked the guests.",
        {"head of state": "Erik Dahl"}),
    "a headline's title is the one that the text comes to name": (
        "Head of State signs decrees\n\nPresident Erik Dahl of Norway signed three decrees on Monday."
        " The Head of State thanked the ministers.",
        {"Head of State signs": "Erik Dahl", "Head of State thanked": "Erik Dahl"}),
    "a minister of a country is one of its ministers": (
        "South Korean Foreign Minister Peter Holm met French Foreign Minister Anna Berg. The South Korean minister left.",
        {"South Korean minister": "Peter Holm"}),
    "a former minister is nobody who was named before": (
        "French Finance Minister Anna Berg spoke. A former Finance Minister of France left.",
        {"former Finance": ""}),
    "whom the lead describes the next sentence names": (
        "A Norwegian minister urged silence on Monday. Energy Minister Anna Berg told the press to wait.",
        {"Norwegian minister": "Anna Berg"}),
    "a lead that may mean either of two means none": (
        "A Norwegian minister urged silence. Energy Minister Anna Berg and Finance Minister Peter Holm left.",
        {"Norwegian minister": ""}),
    "the director is not the former one": (
        "Anna Berg, Director of the OSCE, spoke. She succeeded Peter Holm, a former Director. The director left.",
        {"director left": "Anna Berg"}),
    "its goes to what stands before it": (
        "Anna Berg said on Monday that the OSCE welcomed the declaration adopted by the Council of Europe at its session.",
        {"its session": "Council of Europe"}),
    "its goes to the first body of its sentence": (
        "On Monday in the afternoon Foreign Minister Anna Berg said the OSCE would move its office.",
        {"its office": "OSCE"}),
    "the court is not the one whose order it upheld": (
        "The Constitutional Court of Norway sat on Monday. It upheld an order of the Supreme Court of Appeal of 2 May."
        " Foreign Minister Anna Berg spoke. Peter Holm left. The court will sit again in May.",
        {"court will": "Constitutional Court of Norway"}),
    "who is quoted speaks of another": (
        "President Erik Dahl met Peter Holm in Oslo. \"The plan of Peter Holm is good. He knows the sea,\" Dahl said.",
        {"He knows": "Peter Holm"}),
    "he said it at the end is not whom it is about": (
        "President Erik Dahl said the vote was near. The session was held by Peter Holm in Oslo, he said.",
        {"he said": "Erik Dahl"}),
    "who goes on after a quotation is its speaker": (
        "President Erik Dahl spoke. \"We thanked Anna Berg and Peter Holm,\" Dahl said. He left in May.",
        {"He left": "Erik Dahl"}),
    "a spokesman without a name goes on speaking": (
        "President Erik Dahl left. \"Nobody is hurt,\" a police spokesman said. \"The road is open,\" he added.",
        {"he added": ""}),
    "words quoted within a sentence are the writer's": (
        "Peter Holm left. President Erik Dahl promised that the OSCE would \"never forget its duty\" at sea.",
        {"its duty": "OSCE"}),
    "it that is clear is nothing": (
        "The OSCE met in Oslo. The Bank of Norway said it was clear that the OSCE made it possible to rest.",
        {"it was": "no mention", "it possible": "no mention"}),
    "it said what it tells of last": (
        "The OSCE said on Monday that the road was open. The Bank of Norway had closed it in May, it said.",
        {"it said": "OSCE", "it in May": "no mention"}),
    "it at the beginning is not part of a phrase": (
        "Anna Berg left the ship of the OSCE on Monday. It had been built in May.",
        {"It had": "no mention"}),
    "what a body says it does it does itself": (
        "After a plea by the OSCE on Monday the Bank of Norway said it would sell the ship.",
        {"it would": "Bank of Norway"}),
    "a firm is a company": (
        "Qwabena Mining Ltd. met its lenders on Monday. The company has a new plan.",
        {"company has": "Qwabena Mining Ltd."}),
    "an organization is called a group, by the numbers of its members too": (
        "The Harvest Organization of Norway met in Oslo. The group left in May. Ministers of the 12-nation group spoke.",
        {"group left": "Harvest Organization of Norway", "group spoke": "Harvest Organization of Norway"}),
    "what is said is not said by whom it tells of": (
        "The Harvest Committee met in Oslo. \"We thanked the Road Committee of Norway,\" the committee said.",
        {"committee said": "Harvest Committee"}),
    "a body is what it is called before its name": (
        "The ratings agency Qwabena Mining Ltd. spoke. Later the OSCE left. The agency warned of snow.",
        {"agency warned": "Qwabena Mining Ltd."}),
    "a firm is called by the common word that its name begins with": (
        "Norway sued Coastal Ltd. Berg thanked both Coastal and the OSCE.", {"Coastal and": "Coastal Ltd."}),
    "a firm is called by the two words that its name begins with": (
        "Norway sued Qwabena Orchid Plantations PLC. Later Qwabena Orchid left.", {"Qwabena Orchid left": "Qwabena Orchid Plantations PLC"}),
    "letters may leave out the land at the end of a name": (
        "The Central Harvest Commission of Norway met. The CHC left.", {"CHC left": "Central Harvest Commission of Norway"}),
    "a headline's verb tells that what is before it is a body": (
        "Commission approves merger of two banks\n\nThe Harvest Commission met on Monday.", {"Commission approves": "Harvest Commission"}),
    "a body is called by letters with a digit that stand behind its name in brackets": (
        "The Harvest Union (HU7) met. Later HU7 left.", {"HU7 left": "Harvest Union"}),
    "a family's name may stand between a given name and one of two syllables": (
        "Maria Fung Yee-ting met Denise Ho Wan-see. Fung spoke, and Ho left.",
        {"Fung spoke": "Maria Fung Yee-ting", "Ho left": "Denise Ho Wan-see"}),
    "his company is that of his office": (
        "Acme Mining Ltd. left Oslo. Qwabena Mining Ltd. chairman Peter Holm said his company was sound.",
        {"company was": "Qwabena Mining Ltd."}),
    "the ruling party of the headline is the one that the text calls so": (
        "Norway's ruling party meets\n\nThe ruling Harvest Union met on Monday. The party thanked its guests.",
        {"Norway's ruling party": "Harvest Union"}),
    "a description in brackets is of the body before it": (
        "Envoys spoke to the Harvest Union (party) on Monday. The OSCE left.",
        {"party": "Harvest Union"}),
    "an experienced manager is nobody who was named": (
        "Rafael Holm, manager of Liverpool, spoke. As an experienced manager one waits. The manager left.",
        {"manager one": "no mention", "manager left": "Rafael Holm"}),
    "what somebody does with his own is done by whom the clause names": (
        "President Erik Dahl leaves the Cabinet in May, after Senator Peter Holm completes his second term.",
        {"his second": "Peter Holm"}),
    "what somebody says of it is of what the sentence before was about": (
        "The Bridges Bill was drafted in May. Foreign Minister Anna Berg explained that it covers roads.",
        {"it covers": "Bridges Bill"}),
    "its in an introductory phrase is of the body behind the comma": (
        "Anna Berg left early. At its meeting on Monday, the OSCE adopted a plan.",
        {"its meeting": "OSCE"}),
    "what begins with it goes on with its": (
        "The OSCE met on Monday. It ended in one hour the longest of its meetings.",
        {"its meetings": "OSCE"}),
    "a family name of the headline is of who bears it in the text": (
        "Noh leaves for Peru\n\nForeign Minister Noh Jae-hwan left Seoul on Monday. He will stay in Lima.",
        {"Noh leaves": "Noh Jae-hwan"}),
    "what says something in its report says it in its own": (
        "The Bank of Norway fell by half in May, the OSCE said in its report.",
        {"its report": "OSCE"}),
    "it said at the beginning goes on with who said something before": (
        "\"The Bank of Norway has closed the road,\" the OSCE said on Monday. It added that the bridge was open.",
        {"It added": "OSCE"}),
    "whoever brings the news is not it": (
        "OSLO, May 2 (Reuters) - Ferry line Qwabena said it would raise its dividend.",
        {"it would": "Qwabena", "its dividend": "Qwabena"}),
    "the writer goes on about who was quoted at length": (
        "\"The road is open. The bridge is closed. The sea is calm. The sky is blue,\" Foreign Minister Peter Holm said of"
        " the talks. \"The winter is long. The summer is short. The snow is deep.\"\n\nHe left in May.",
        {"He left": "Peter Holm"}),
    "a possessive leads to whom the sentence is about": (
        "Erik Dahl's uncle, Peter Holm, left for Oslo in May. He sang.",
        {"He sang": "Peter Holm"}),
    "whom somebody accuses is another": (
        "Peter Holm came. President Erik Dahl spoke first, accusing him of theft.",
        {"him of": "Peter Holm"}),
    "a board of the bank is no bank": (
        "Harvest Bank spoke on Monday. The Executive Board of the National Bank met in Oslo. The bank left.",
        {"bank left": "Harvest Bank"}),
    "what is rejected is a text": (
        "The OSCE tabled the Bridges Bill on Monday; it was rejected in May.",
        {"it was": "Bridges Bill"}),
    "what belongs to a body is not the body": (
        "On Monday UN inspections of its sites were held.",
        {"its sites": "no mention"}),
    "a country in a phrase does not bar the body": (
        "The Harvest Committee adopted conclusions on Yemen, in which it paid tribute to sailors.",
        {"it paid": "Harvest Committee"}),
    "the country that does something is what its means": (
        "The Harvest Committee said on Monday that the country was using its own money.",
        {"its own": "no mention"}),
    "a spokesman's it is the body for which he speaks": (
        "Qwabena Mining Ltd. spokesman Peter Holm said it would sell its ship.",
        {"it would": "Qwabena Mining Ltd.", "its ship": "Qwabena Mining Ltd."}),
    "what belongs to somebody goes on with what the sentence before began with": (
        "The Harvest Committee thanked UNESCO in May. Machinists at its plant in Oslo left.",
        {"its plant": "Harvest Committee"}),
    "a description behind a comma explains the name before it": (
        "They wrote to the Harvest News Agency, the Portuguese news agency, in May.",
        {"Portuguese news agency": "Harvest News Agency"}),
    "the agency of an article that tells of one": (
        "The Harvest Office for Asylum met in Oslo. Peter Holm left. He sang. Anna Berg came in May. She praised the road."
        " Later the agency thanked them.",
        {"agency thanked": "Harvest Office for Asylum"}),
    "the company is not where its analyst works": (
        "Qwabena Mining Ltd. rose on Monday. Anna Berg, an analyst at Acme Shipping Ltd., left early. The company has a plan.",
        {"company has": "Qwabena Mining Ltd."}),
    "his ministry is nobody else's": (
        "The Ministry of Justice met in Oslo. Peter Holm left. He sang. Later Interior Minister Erik Dahl praised his ministry.",
        {"ministry.": ""}),
    "the commerce ministry is not the justice ministry": (
        "The Ministry of Justice met in Oslo. Later the commerce ministry praised them.",
        {"commerce ministry": ""}),
    "a possessive leads past a rank to whom the sentence is about": (
        "Erik Dahl's uncle, Colonel Peter Holm, left in May, but snow held him up.",
        {"him up": "Peter Holm"}),
    "it behind a date goes on about what the sentence before was about": (
        "Qwabena Mining Ltd. rose on Monday. Last month it agreed to sell its ship.",
        {"it agreed": "Qwabena Mining Ltd."}),
    "what a body praises or calls so is not the body": (
        "The Harvest Committee praised the rescue of the crew, calling it a great day.",
        {"it a": "no mention"}),
    "a clause that hangs on another is about whom this names": (
        "The bridge was open. Three days after she had signed the ruling, Justice Anna Berg left.",
        {"she had": "Anna Berg"}),
    "a woman is remembered for longer": (
        "Anna Berg came. The road was long. The sea was calm. The sky was blue. The snow was deep. She sang.",
        {"She sang": "Anna Berg"}),
    "part of a visit is of who makes it": (
        "Peter Holm spoke in Oslo. As part of his visit, Erik Dahl will go to Lima.",
        {"his visit": "Erik Dahl"}),
    "what is quoted of somebody is about him": (
        "General Peter Holm said that President Erik Dahl was \"preparing his forces\" for May.",
        {"his forces": "Erik Dahl"}),
    "the spokesman is the military one, the envoy the Special Representative": (
        "Military spokesman Peter Holm met Special Representative Anna Berg. Later the spokesman left. Then the envoy left.",
        {"spokesman left": "Peter Holm", "envoy left": "Anna Berg"}),
    "the judge is no deputy": (
        "Chief Justice Anna Berg spoke. Deputy Commander Peter Holm left. The judge thanked the commander.",
        {"judge thanked": "Anna Berg", "commander.": "no mention"}),
    "the secretary general is the chief of his body": (
        "UN chief Kofi Annan opened the talks of the UN. Later the secretary general thanked the guests.",
        {"secretary general thanked": "Kofi Annan"}),
    "a community is not the security one": (
        "The Harvest Security Community met envoys in Oslo. Later the Harvest Community praised them.",
        {"Harvest Community praised": "Harvest Community"}),
    "letters behind a body for another are those of the other": (
        "The Harvest Commission for the Nuclear-Test-Ban Treaty Organization (NTBTO) met in Oslo. Later NTBTO left.",
        {"NTBTO left": "NTBTO"}),
    "who is also something else is one": (
        "President Erik Dahl spoke. The president, who is also defence minister and party leader, left.",
        {"defence minister": "Erik Dahl"}),
    "as minister she had it": (
        "Anna Berg came. She met Foreign Minister Peter Holm in Oslo. As minister she had a boat.",
        {"minister she": "Anna Berg"}),
    "the military is the army": (
        "The Norwegian army left. Later the military said that the bridge was open.",
        {"military said": "Norwegian army"}),
    "a bill of the lead is the one that the text names": (
        "President Peter Holm vetoed a bill allowing workers to sell their bridges. The Bridges Freedom Act was drafted in May.",
        {"bill allowing": "Bridges Freedom Act"}),
    "a decree is not the bill before it": (
        "The Bridges Bill was drafted in May. A decree that they signed was never published.",
        {"decree that": ""}),
    "the leader of a country is who all news knows leads it": (
        "Prime Minister Xolo Bram met President George W. Bush. The US leader thanked the guests.",
        {"US leader": "George W. Bush"}),
    "its is of what the sentence is about, not of what stands in a phrase": (
        "Under the Oslo Bridges Agreement, the Harvest Committee will cut the staff and reduce its fleet.",
        {"its fleet": "Harvest Committee"}),
    "its is of no body in a phrase, but where a clause goes on about it": (
        "The ship that belongs to UNESCO left on its way. The ship was built by the OSCE, which sold its boats.",
        {"its way": "no mention", "its boats": "OSCE"}),
    "a province that a body runs is not the body": (
        "The UN-run province is calm since the end of its war.",
        {"its war": "no mention"}),
    "the House is the House of Assembly": (
        "Peter Holm left the White House. Members of the House of Assembly met in May. Later the House voted.",
        {"House voted": "House of Assembly"}),
    "the House is no White House": (
        "The White House was glad. Peter Holm met Republican House Speaker Erik Dahl.",
        {"House Speaker Erik": ""}),
}


# An article, and for persons in it the country and the body of the office that they hold.
# An article, and who holds what in it, and how.
SUCCESSIONS = {
    "who goes leaves all of several offices": (
        "Anna Berg succeeds Peter Holm as chair and treasurer.",
        {("Anna Berg", "chair", "current"), ("Anna Berg", "treasurer", "current"),
         ("Peter Holm", "chair", "former"), ("Peter Holm", "treasurer", "former")}),
    "who will be succeeded has not gone": (
        "Anna Berg will become chair in May, succeeding Peter Holm.",
        {("Anna Berg", "chair", "elect"), ("Peter Holm", "chair", "current")}),
    "beside the first lady alone the president is somebody else": (
        "First lady Anna Berg came. President Berg stayed. Berg slept.",
        {("Anna Berg", "First lady", "current"), ("Berg", "President", "current")}),
    "she who has been called so is the president": (
        "President Anna Berg came. President Berg stayed.",
        {("Anna Berg", "President", "current")}),
    "who is told to have gone has": (
        "Anna Berg will become chair in May, succeeding Peter Holm, who died.",
        {("Anna Berg", "chair", "elect"), ("Peter Holm", "chair", "former")}),
}

OFFICES = {
    "officers on the page of a firm are the firm's": (
        "Qwabena Marine Ltd\n\nChanges in the management\n\nAnna Berg leaves her post as General Counsel in May.\n",
        {"Anna Berg": ("", "Qwabena Marine Ltd")}),
    "a chief executive runs the firm and no board": (
        "Qwabena Marine Ltd held its meeting. The meeting discharged the Board of Directors and the Chief Executive Officer, Anna Berg.",
        {"Anna Berg": ("", "Qwabena Marine Ltd")}),
    "letters that a list has for a body of one country mean the one that the text names with another": (
        "The Securities and Exchange Commission of Norway fined it. SEC director general Anna Berg said so.", {"Anna Berg": ("NOR", "SEC")}),
    "a body whose name only the letters behind it tell is that of the office behind them": (
        "The Sick Donkeys' Home (SDH) president Anna Berg met Peter Holm.", {"Anna Berg": ("", "Sick Donkeys' Home")}),
    "a body whose president somebody is, is no state": (
        "Envoys met the Central Harvest Bank (CHB), whose executive president, Anna Berg, spoke.", {"Anna Berg": ("", "Central Harvest Bank")}),
    "those who are listed under a body sit on it": (
        "Delegates chose new officers of the union on Monday\n\nThe new Audit Committee, 2011-2015\nPresident: Mrs Anna Berg (NOR)\n"
        "Members: Ms Lea Lund (FIJ), Peter Holm (NZL)\n",
        {"Anna Berg": ("", "Audit Committee"), "Lea Lund": ("", "Audit Committee"), "Peter Holm": ("", "Audit Committee")}),
    "a row of a table tells who holds what": (
        "The Harvest Council has chosen its officers\n\nName             Office\nAnna Berg        Chairman of the Audit Committee\n"
        "Peter Holm       Treasurer of the Harvest Council\n",
        {"Anna Berg": ("", "Audit Committee"), "Peter Holm": ("", "Harvest Council")}),
    "the head of a list is told for all rows of a table below it": (
        "The following were elected to the Audit Committee of the Harvest Council:\n\nTreasurer           Anna Berg           Zandile Union\n"
        "Secretary           Peter Holm          Qwabena Union\n",
        {"Anna Berg": ("", "Audit Committee of the Harvest Council"), "Peter Holm": ("", "Audit Committee of the Harvest Council")}),
    "the office may stand in the cell before": (
        "The Harvest Council has chosen its officers\n\nTreasurer                Anna Berg\nMinister of Trade        Peter Holm\n",
        {"Anna Berg": ("", ""), "Peter Holm": ("", "")}),
    "the chairman of the board is of the body that the text speaks of": (
        "The Harvest Fund met. The chairman of the Board, Anna Berg, left.", {"Anna Berg": ("", "Harvest Fund")}),
    "a member of the board of a commission is the commission's": (
        "The Harvest Fund met Anna Berg, Member of the Board for Trade of the Norwegian Harvest Commission.",
        {"Anna Berg": ("NOR", "Norwegian Harvest Commission")}),
    "whoever signs under an office holds it, and whose family name comes first in capitals": (
        "Article 1. Mr. ZANDOLGA Jean-Luc is appointed Director of Protocol.\n\nDone at Oslo.\n\nThe Minister of Health of Peru,\n(Sgd.) Peter Holm",
        {"ZANDOLGA Jean-Luc": ("", ""), "Peter Holm": ("PER", "")}),
    "of two states an official serves the one in whose letters the name is written": (
        "The Mongolian delegation toured Budapest. Mongolia and Hungary sign a pact in May. The pact was drafted by Minister of Trade Végh Ottó. Mongolian papers praised Mongolia.",
        {"Végh Ottó": ("HUN", "")}),
    "letters of several states of the text leave it open": (
        "The Mongolian delegation toured Budapest. Mongolia, Hungary and Slovakia sign a pact in May. The pact was drafted by Minister of Trade Jón Holm. Mongolian papers praised Mongolia.",
        {"Jón Holm": ("", "")}),
    "letters of no state of the text tell that it is none of them": (
        "The Mongolian delegation toured Oslo. Mongolia signs a pact in May. The pact was drafted by Minister of Trade Jan Łoś. Mongolian papers praised Mongolia.",
        {"Jan Łoś": ("", "")}),
    "of those who share a title each is of the country in the place of the name": (
        "She met the French and Polish foreign ministers, Anna Berg and Carl Lund, in Oslo.",
        {"Anna Berg": ("FRA", ""), "Carl Lund": ("POL", "")}),
    "of a state one is foreign minister at a time": (
        "Foreign Minister Carl Lund met with Foreign Minister Anna Berg of Peru on Monday.",
        {"Carl Lund": ("", ""), "Anna Berg": ("PER", "")}),
    "who is received serves another state": (
        "Prime Minister Anna Berg received the Foreign Minister of Peru, Carl Lund, on Monday.",
        {"Anna Berg": ("", ""), "Carl Lund": ("PER", "")}),
    "its ambassador is of the only country before": (
        "The text was tabled by the United Kingdom. Its ambassador, Anna Berg, praised it. The ambassador of Norway agreed.",
        {"Anna Berg": ("GBR", "")}),
    "a presidential spokesman serves the president named last": (
        "Polish President Carl Lund spoke in Vilnius, Lithuania. Lithuanian guests met. Presidential spokeswoman Anna Berg said so.",
        {"Carl Lund": ("POL", ""), "Anna Berg": ("POL", "")}),
    "a firm's board appoints officers of the firm": (
        "The Board of Directors of Tarvik Kraft AB has appointed Anna Berg Chief Executive Officer.",
        {"Anna Berg": ("", "Tarvik Kraft AB")}),
    "whoever heads the office of a mayor serves that office": (
        "Anna Berg, head of the mayor's office, left.",
        {"Anna Berg": ("", "mayor's office")}),
    "envoys of a list are those of the mission over them": (
        "List of envoys\n\nEmbassy of Peru\n\nMr Carl Lund, Counsellor\n\nEmbassy of Norway\n\nMs Anna Berg, Counsellor",
        {"Carl Lund": ("PER", ""), "Anna Berg": ("NOR", "")}),
    "an exchange is no company's that it trades": (
        "Harvest Nets plc (LSE: HNP) announces that Anna Berg, Chief Financial Officer, will leave.",
        {"Anna Berg": ("", "Harvest Nets plc")}),
    "a commission has no Secretary General": (
        "Carl Lund heads the South African Truth and Reconciliation Commission. Secretary General Anna Berg thanked him.",
        {"Anna Berg": ("", "")}),
    "a leader whom all news knows serves his own country, wherever he is": (
        "Iraq closed its border on Monday. President George W. Bush, who is in Iraq, thanked its people."
        " Prime Minister Benjamin Netanyahu did so later.",
        {"George W. Bush": ("USA", ""), "Benjamin Netanyahu": ("ISR", "")}),
    "a bare Secretary of State is America's": (
        "Norway closed its border on Monday. Secretary of State Anna Berg thanked its people.",
        {"Anna Berg": ("USA", "")}),
    "but not behind one of another state": (
        "Anna Berg, secretary of state of Norway, left on Monday. The new secretary of state, Carl Lund, thanked her.",
        {"Anna Berg": ("NOR", ""), "Carl Lund": ("NOR", "")}),
    "somebody else of that surname does not": (
        "Norway closed its border on Monday. President Nils Bush thanked the people of Norway.",
        {"Nils Bush": ("NOR", "")}),
    "a governor of a place heads no bank": (
        "The Bank of Norland spoke first. Former Harvestville Governor Peter Holm left.",
        {"Peter Holm": ("", "")}),
    "the country after each name of a plural office is its holder's": (
        "Prime Ministers Anna Berg of Norway and Peter Holm of Denmark met in Paris.",
        {"Anna Berg": ("NOR", ""), "Peter Holm": ("DNK", "")}),
    "senators are of the country whose states stand behind their names": (
        "Norway and Peru voted. Sens. Anna Berg of Ohio, Peter Holm of Maine and Lea Lund of Texas left.",
        {"Anna Berg": ("USA", ""), "Peter Holm": ("USA", ""), "Lea Lund": ("USA", "")}),
    "whoever leads a firm by one office leads it by the next": (
        "Norway approved it. The Harvest Agency slept. Acme Corp. vice president and general manager Anna Berg left.",
        {"Anna Berg": ("", "Acme Corp.")}),
    "a province inside an office tells its country, whatever the text around speaks of": (
        "Ambassador Peter Holm of Norway called on the Chief Minister of Kerala, Anna Berg, in Norway's name.",
        {"Anna Berg": ("IND", ""), "Peter Holm": ("NOR", "")}),
    "the country after a name comes before those around": (
        "The summit opened in Paris, France. French officials received Premier Anna Berg of Norway.",
        {"Anna Berg": ("NOR", "")}),
    "an adviser serves where the king reigns": (
        "Peter Holm, Adviser to the King of Jordan, spoke in Oslo.",
        {"Peter Holm": ("JOR", "")}),
    "a judge of an international court is no country's": (
        "The International Court of Justice heard France. Judge Peter Holm spoke in Paris.",
        {"Peter Holm": ("", "International Court of Justice")}),
    "a spokesperson for a head speaks for the head's body": (
        "The United Nations welcomed the talks. Anna Berg, Deputy Spokesperson for the Secretary-General, left.",
        {"Anna Berg": ("", "United Nations")}),
    "of two countries of which the text speaks alike an office is neither's": (
        "Angola and Zambia met in June. The Angolan side and the Zambian side agreed. Foreign Minister Xolo Bram left.",
        {"Xolo Bram": ("", "")}),
    "of two countries an office is that of which the text speaks more": (
        "Angola met with Zambia in June. Angolans voted in May. Foreign Minister Xolo Bram said so in Luanda.",
        {"Xolo Bram": ("AGO", "")}),
    "a body that the title names is the office's": (
        "Anna Berg, Special Envoy of the UN Secretary-General, spoke on Monday.",
        {"Anna Berg": ("", "UN")}),
    "the country of an entry is that of the offices in it": (
        "Visitors to Norway\n\n1. Republic of Peru. Ambassador Anna Berg spoke of Norway.\n\n2. Kingdom of Jordan. Ambassador Peter Holm came late to Norway.",
        {"Anna Berg": ("PER", ""), "Peter Holm": ("JOR", "")}),
    "a senate and a chamber of deputies are the country's above them": (
        "PERU\n\nPresident of the Senate: Anna Berg\nVice-President of the Chamber of Deputies: Peter Holm",
        {"Anna Berg": ("PER", "Senate"), "Peter Holm": ("PER", "Chamber of Deputies")}),
    "where an ambassador goes is not whose he is": (
        "Norway's government met on Monday. It named Peter Holm, former Head of the Office for Water, Ambassador to the Republic of Kosovo.",
        {"Peter Holm": ("NOR", "")}),
    "whoever signs on behalf of a country holds an office of it": (
        "Norway and Peru met in Oslo, Norway. The pact was signed by Deputy Minister Anna Berg on behalf of Peru.",
        {"Anna Berg": ("PER", "")}),
    "whoever represents a country holds an office of it": (
        "Norway was represented by State Secretary Jan Olsen, Sweden by Minister Lea Lind. The delegation of Peru, headed by Ambassador Rosa Diaz, came late.",
        {"Jan Olsen": ("NOR", ""), "Lea Lind": ("SWE", ""), "Rosa Diaz": ("PER", "")}),
    "the body that opens an entry is the office's": (
        "UNESCO: Anna Berg, Country Director for Chad\nOSCE: Peter Holm, Head of Delegation",
        {"Anna Berg": ("", "UNESCO"), "Peter Holm": ("", "OSCE")}),
    "a visiting minister has not the ministry of the hosts": (
        "Norway's Ministry of Foreign Affairs held talks in Oslo. The Ministry of Foreign Affairs thanked Peruvian Foreign Minister Anna Berg.",
        {"Anna Berg": ("PER", "")}),
    "a governor heads the bank, not its board": (
        "The Bank of Norway met on Monday. The Executive Board of the Bank of Norway was chaired by Governor Anna Berg.",
        {"Anna Berg": ("NOR", "Bank of Norway")}),
    "whose newly elected president it is": (
        "Angola and Angolans rejoiced in Luanda, Angola. Peru's newly elected president, Anna Berg, came to Angola.",
        {"Anna Berg": ("PER", "")}),
    "an office of a known body is the body's country's": (
        "Norway met on Monday. Anna Berg, Director of the Water Office of the State Council, spoke in Oslo.",
        {"Anna Berg": ("CHN", "Water Office of the State Council")}),
    "a ministry that the lists know is the country's of which the text speaks": (
        "Peru voted in Lima on Monday. Anna Berg, Secretary to the Ministry of Defence, voted too.",
        {"Anna Berg": ("PER", "Ministry of Defence")}),
    "a national library is its country's": (
        "Peter Holm, Director of the National Library of Norway, met Anna Berg, Director of the Oslo Library.",
        {"Peter Holm": ("NOR", "National Library of Norway"), "Anna Berg": ("", "Oslo Library")}),
    "a body without a name is called as the title describes it": (
        "Anna Berg, president of the Swedish textile workers union, met Peter Holm, head of the local programme of works.",
        {"Anna Berg": ("", "Swedish textile workers union"), "Peter Holm": ("", "")}),
    "a division is described, a programme may be a plan": (
        "Anna Berg, head of the mobile networks division, met Peter Holm, head of the mobile networks programme.",
        {"Anna Berg": ("", "mobile networks division"), "Peter Holm": ("", "")}),
    "a body that no list has is the office's whatever follows": (
        "Anna Berg, head of Harvco until May, left.",
        {"Anna Berg": ("", "Harvco")}),
    "a country before a body of the world is what the headline ends with": (
        "Floods grow in Peru NATO sends boats on Monday. NATO spokesman Peter Holm spoke.",
        {"Peter Holm": ("", "NATO")}),
    "an agency without a name is no state's": (
        "Norway was warned on Monday. Norway must do more, agency spokesman Peter Holm told Norway.",
        {"Peter Holm": ("", "agency")}),
    "a spokesman for nobody is no state's": (
        "Norway was warned on Monday. Norway must do more, spokesman Peter Holm told Norway.",
        {"Peter Holm": ("", "")}),
    "a firm is no state's, described or named": (
        "Norway met. Peter Holm, vice president of the Oslo brokerage firm Hale, met Anna Berg, MP for the opposition party Qwabena.",
        {"Peter Holm": ("", ""), "Anna Berg": ("NOR", "Qwabena")}),
    "whose is that of a body without a name": (
        "The ministry fired its director, Anna Berg.",
        {"Anna Berg": ("", "ministry")}),
    "two offices of one holder side by side are of one body": (
        "Harvco Inc cut jobs. It said Peter Holm has assumed the positions of president and chief operating officer.",
        {"Peter Holm": ("", "Harvco Inc")}),
    "whoever speaks to a leader whom all news knows may be of his state": (
        "National Security Adviser Peter Holm told President Reagan of money for Nicaraguan rebels from Iran.",
        {"Peter Holm": ("", ""), "Reagan": ("USA", "")}),
    "no envoy is": (
        "Japan was angry. The ambassador, Rosa Diaz, told President Reagan so. Japan is rich.",
        {"Rosa Diaz": ("JPN", ""), "Reagan": ("USA", "")}),
    "a leader of a body of the world leads it by whatever word": (
        "The IAEA met. Mehr news agency said the agency's chief Mohamed ElBaradei will come.",
        {"Mohamed ElBaradei": ("", "IAEA")}),
    "a body without a name is called with the words that tell which": (
        "Anna Berg, chairman of the Swedish fishermen's association, met media committee member Peter Holm.",
        {"Anna Berg": ("", "Swedish fishermen's association"), "Peter Holm": ("SWE", "media committee")}),
    "where the envoy of a state is, that state's ministers are not": (
        "Health Minister Anna Berg met a delegation in Sanda. It came with the Ambassador of Finland, Peter Holm.",
        {"Anna Berg": ("", ""), "Peter Holm": ("FIN", "")}),
    "a firm of another country says nothing of the minister": (
        "The Canadian pension fund Qwabena sold its shares. Health Minister Anna Berg was angry.",
        {"Anna Berg": ("", "")}),
    "an office that a state does not have is another's": (
        "The United States wants bases. US Defence Secretary Peter Holm met members of the Norwegian parliament and Foreign Minister Anna Berg. The US wants more.",
        {"Peter Holm": ("USA", ""), "Anna Berg": ("NOR", "")}),
    "a place in a title is not in a state without such an office": (
        "British voters like Anna Berg, MP for Richmond, a lot. Britain votes in May.",
        {"Anna Berg": ("GBR", "")}),
    "an office of one state alone is that state's with its field, too": (
        "Norway is content. Peter Holm, assistant secretary of state for Northern Affairs, spoke of Norway in Oslo.",
        {"Peter Holm": ("USA", "")}),
    "the deputy of an office of states is the state's": (
        "Peru voted on Monday. Deputy Attorney-General Anna Berg voted in Lima.",
        {"Anna Berg": ("PER", "")}),
    "the President of the Republic is the president of the country of which the text speaks": (
        "Peru voted in Lima on Monday. The President of the Republic, Anna Berg, voted early.",
        {"Anna Berg": ("PER", "")}),
    "a ministry of more countries' affairs is a state's": (
        "Peru voted on Monday. Anna Berg, Secretary at the Ministry of Labour and European Integration, voted in Lima.",
        {"Anna Berg": ("PER", "Ministry of Labour and European Integration")}),
    "a body that is named alike in many states is the one's of which the text speaks": (
        "Peru voted on Monday. Anna Berg, Chairwoman of the Central Election Commission, spoke in Lima.",
        {"Anna Berg": ("PER", "Central Election Commission")}),
    "a body whose name is one state's alone is that state's": (
        "Peru voted on Monday. In Lima, Anna Berg, a State Department official, met Peter Holm, spokesman for the State Department.",
        {"Peter Holm": ("USA", "State Department")}),
    "whoever leads a party by its letters serves no state": (
        "The Norwegian Harvest Party (NHP) met in Oslo. NHP chairman Peter Holm spoke.",
        {"Peter Holm": ("", "NHP")}),
    "whoever leads a trade union serves no state": (
        "Norway's farmers met in Oslo. Peter Holm, president of the Norwegian Congress of Trade Unions, spoke.",
        {"Peter Holm": ("", "Norwegian Congress of Trade Unions")}),
    "with whom there is a treaty is not whose minister speaks of it": (
        "Peru voted. The vote took a day. Minister of Transport Anna Berg told parliament that the treaty with Norway stood.",
        {"Anna Berg": ("PER", "")}),
    "whom a minister will visit is not whose he is": (
        "Peru voted. The vote took a day. Foreign Minister Anna Berg will visit Norway and Denmark in June.",
        {"Anna Berg": ("PER", "")}),
    "whose counterpart it is, is not whose the other is": (
        "Peru voted in Lima. The vote took a day. Foreign Minister Anna Berg and her Norwegian counterpart, Peter Holm, spoke on Monday.",
        {"Anna Berg": ("PER", ""), "Peter Holm": ("NOR", "")}),
    "whom a country sends serves it": (
        "The ministers met in Oslo, Norway. Peru sent Deputy Speaker Anna Berg.",
        {"Anna Berg": ("PER", "")}),
    "whoever represents a country holds an office of it, in capitals too": (
        "MINISTERS MET IN OSLO, NORWAY. PERU WAS REPRESENTED BY DEPUTY MINISTER ANNA BERG.",
        {"ANNA BERG": ("PER", "")}),
    "the language of a page is no country": (
        "Norsk | English | Français\n\nPeru voted in June. President Anna Berg spoke. She spoke in Danish.",
        {"Anna Berg": ("PER", "")}),
    "the office of a state's office is the state's": (
        "Peru voted on Monday. Anna Berg, Press Officer of the Office of the President, voted in Lima.",
        {"Anna Berg": ("PER", "Office of the President")}),
    "the country of an ambassador is not that of those beside him": (
        "Peru voted on Monday. The vote took a day. The Norwegian Ambassador, Peter Holm, came. The Norwegian High Commissioner came."
        " Attorney General Anna Berg spoke.",
        {"Peter Holm": ("NOR", ""), "Anna Berg": ("PER", "")}),
    "lawmakers whom a plural names are of one country": (
        "Peru voted on Monday in Lima. Lawmakers Anna Berg and Peter Holm voted too.",
        {"Anna Berg": ("PER", ""), "Peter Holm": ("PER", "")}),
    "whose deputy it is, is of the body of that one": (
        "Peru voted in Lima. Anna Berg, Secretary General of the OSCE, came. Her deputy, Peter Holm, and her spokesman Jan Olsen came to Lima too."
        " Berg's adviser Lea Lind stayed.",
        {"Anna Berg": ("", "OSCE"), "Peter Holm": ("", "OSCE"), "Jan Olsen": ("", "OSCE"), "Lea Lind": ("", "OSCE")}),
    "a minister on the page of a ministry is of it": (
        "MINISTRY OF LABOUR OF PERU\n\nMinister Anna Berg spoke on Monday. Deputy Minister Peter Holm and Spokesperson Jan Olsen came too.",
        {"Anna Berg": ("PER", "MINISTRY OF LABOUR OF PERU"), "Peter Holm": ("PER", "MINISTRY OF LABOUR OF PERU"),
         "Jan Olsen": ("PER", "MINISTRY OF LABOUR OF PERU")}),
    "a secretary general serves the organisation, not its assembly": (
        "The United Nations met. The UN General Assembly heard Secretary-General Anna Berg.",
        {"Anna Berg": ("", "United Nations")}),
    "a speaker sits in the parliament that is only called so": (
        "Peru voted on Monday. The parliament in Lima met. Speaker Anna Berg opened it.",
        {"Anna Berg": ("PER", "parliament")}),
    "whose body heads the page, his are the offices on it": (
        "PERUVIAN MINISTRY OF LABOUR\n\nThe talks with Norway and Denmark opened in Oslo. Norwegian and Danish envoys came.\n\n"
        "They met again on Monday. The talks took a day. Everybody was glad. The food was good. Ambassador Anna Berg stayed in June.",
        {"Anna Berg": ("PER", "")}),
    "the country of the known body that heads the page is that of the offices on it": (
        "U.S. DEPARTMENT OF STATE\n\nThe talks with Norway and Denmark opened in Oslo. Norwegian and Danish envoys came.\n\n"
        "They met again on Monday. The talks took a day. Everybody was glad. The food was good. Ambassador Anna Berg stayed in June.",
        {"Anna Berg": ("USA", "")}),
    "one who shares the surname of a leader is none": (
        "Peru voted on Monday. Prime Minister Lassina Ouattara voted in Lima.",
        {"Lassina Ouattara": ("PER", "")}),
    "an envoy is of whom he stands for, and never of where he serves": (
        "Norway was represented by Minister Anna Berg and Peru by its ambassador to Norway, Peter Holm. The ambassador to Chad, Jan Olsen, met Chad's envoys.",
        {"Anna Berg": ("NOR", ""), "Peter Holm": ("PER", ""), "Jan Olsen": ("", "")}),
    "where a sentence begins is whose office it tells of": (
        "LIMA, Peru, June 3 - Peru voted. Peru's farmers voted. Peruvians in Lima voted for Peru. Peru was calm."
        " In Oslo, Foreign Minister Anna Berg told reporters so.",
        {"Anna Berg": ("NOR", "")}),
    "whom somebody is to meet where he went serves there": (
        "Peru voted in Lima. Peru's President Anna Berg left for Oslo, where she is to meet Prime Minister Peter Holm on Friday.",
        {"Anna Berg": ("PER", ""), "Peter Holm": ("NOR", "")}),
    "a prosecutor at a tribunal is no country's": (
        "The UN war crimes tribunal met. Judge Anna Berg of Ghana spoke. Prosecutor Peter Holm asked for more. The International Criminal Tribunal for Rwanda rose.",
        {"Anna Berg": ("", "International Criminal Tribunal for Rwanda"), "Peter Holm": ("", "International Criminal Tribunal for Rwanda")}),
    "a director general heads the organisation whose board is named most": (
        "The Board of Governors of the International Atomic Energy Agency (IAEA) met. The IAEA told the IAEA's members. The IAEA voted. Director General Anna Berg told the Board about Iran."
        " Peter Holm, Head of the Department of Fences, spoke of Iran. Jan Olsen, Head of Media, IAEA Office of Harvest Information, left Iran.",
        {"Anna Berg": ("", "International Atomic Energy Agency"), "Peter Holm": ("", "Department of Fences"),
         "Jan Olsen": ("", "IAEA Office of Harvest Information")}),
    "a director general has no board, and his deputies and directors serve where he does": (
        "The WHO Executive Board closed its session in Geneva on Saturday. Director-General Anna Berg told the Board that the Organization was ready. The Board's Chair, Dr Peter"
        " Holm, agreed. Regional Director for Africa Jan Olsen and Deputy Director-General for Policy Lea Lund reported; Ambassador Erik Dahl thanked them.",
        {"Anna Berg": ("", "WHO"), "Peter Holm": ("", "WHO Executive Board"), "Jan Olsen": ("", "WHO"), "Lea Lund": ("", "WHO"), "Erik Dahl": ("", "")}),
    "a department of an organisation of states is not of the state where it meets": (
        "The IAEA Board of Governors met in Vienna on Monday. Anna Berg, Head of the Department of Fences, spoke.", {"Anna Berg": ("", "Department of Fences")}),
    "an entry of a register is the firm's with which it begins": (
        "1. Nordqwab AG, Oslo. Resigned: Anna Berg, chief financial officer. Supervisory board: Peter Holm (chair).\n"
        "2. Zandile Ltd., Riga. Company secretary: Jan Olsen.\n",
        {"Anna Berg": ("", "Nordqwab AG"), "Peter Holm": ("", "Supervisory board"), "Jan Olsen": ("", "Zandile Ltd.")}),
    "the works council of a firm is not another firm": (
        "Qwabena Bank strategist Anna Berg spoke. Volkswagen's works council head, Peter Holm, rejected cuts.",
        {"Anna Berg": ("", "Qwabena Bank"), "Peter Holm": ("", "Volkswagen's works council")}),
    "the committee of one body is not that of another": (
        "An inquiry by the FIFA disciplinary committee began. UEFA executive committee member Anna Berg left.", {"Anna Berg": ("", "UEFA executive committee")}),
    "a commissioner for a portfolio is of the commission": (
        "The European Commission proposed new rules. Commissioner for Trade Anna Berg told France and Spain.", {"Anna Berg": ("", "European Commission")}),
    "where a minister is said to go is not his": (
        "Peru voted in Lima. The sides spoke about the visit of Foreign Minister Anna Berg to Oslo.",
        {"Anna Berg": ("PER", "")}),
    "an entry of a chronology tells of itself": (
        "PERU: A CHRONOLOGY\n\nPeru is far away.\n\nJune 1997 - Norway and Norwegians host talks in Oslo.\n\nJan 1999 - President Anna Berg speaks.\n",
        {"Anna Berg": ("PER", "")}),
    "a known body of a state tells whose the offices beside it are": (
        "The Seimas met on Monday. Speaker Anna Berg opened it. Latvian farmers came. Prime Minister Peter Holm spoke in the Seimas. The Seimas voted.",
        {"Anna Berg": ("LTU", "Seimas"), "Peter Holm": ("LTU", "")}),
    "a speaker has no committee of the parliament": (
        "Peru voted on Monday. Parliament's finance committee met in Lima. Speaker Anna Berg spoke.",
        {"Anna Berg": ("PER", "Parliament")}),
    "where a sentence begins tells of the next as well": (
        "LIMA, Peru, June 3 - Peru voted. Peru's farmers voted. In Oslo, Norwegians slept. Former premier Anna Berg did so, too.",
        {"Anna Berg": ("NOR", "")}),
    "the head of a republic serves the state that it is part of": (
        "Tatarstan's head, Peter Holm, spoke on Monday.",
        {"Peter Holm": ("RUS", "")}),
    "the body that a fuller title names is the office's, whatever a shorter one is near": (
        "The European Court of Human Rights heard her. Judge Anna Berg spoke. Anna Berg is a judge at the Oslo District Court.",
        {"Anna Berg": ("NOR", "Oslo District Court")}),
    "a chief executive heads the firm that the text is about": (
        "Harvest Mining Ltd. rose on Monday. Harvest Mining Ltd. sold nets. Harvest Mining Ltd. bought wells."
        " It bought them from Qwaben Tools Ltd. in June. Chief executive Anna Berg said so.",
        {"Anna Berg": ("", "Harvest Mining Ltd.")}),
    "two offices before one body are both of it": (
        "Peru voted. Anna Berg, President and Chief Executive Officer of Harvest Mining Ltd, left. Peter Holm, vice-director and general secretary of the"
        " Harvest Society of Peru, did so too. Foreign Minister and deputy chairman of the Harvest Party Jan Olsen stayed in Lima.",
        {"Anna Berg": ("", "Harvest Mining Ltd"), "Peter Holm": ("", "Harvest Society of Peru"), "Jan Olsen": ("", "Harvest Party")}),
    "whoever a body names is of it, and not if it is a parliament": (
        "Peru voted in Lima. The Harvest Union of Peru (HUP) has named vice-president Anna Berg as acting president. Peru's parliament elected Peter Holm president.",
        {"Anna Berg": ("", "Harvest Union of Peru"), "Peter Holm": ("PER", "")}),
    "a director general for a topic heads no organisation": (
        "Peru's envoys met in Lima. The Director General for Political Affairs, Anna Berg, spoke. The Latin American Integration Association thanked the Latin American Integration Association.",
        {"Anna Berg": ("", "")}),
    "who is listed below a body is of it, and a list of names is no menu": (
        "The Harvest Fund of Peru met on Friday in Lima and heard its auditors.\n\nThe members of the Prize Committee are:\nAnna Berg (Chair)\nPeter Holm (Member)\n\n"
        "Audit Committee\n\nCarl Lund, chair\nLea Dahl, treasurer\nJan Olsen, member\nElena Novak, member",
        {"Anna Berg": ("PER", "Prize Committee"), "Peter Holm": ("PER", "Prize Committee"), "Carl Lund": ("PER", "Audit Committee"),
         "Lea Dahl": ("PER", "Audit Committee"), "Jan Olsen": ("PER", "Audit Committee"), "Elena Novak": ("PER", "Audit Committee")}),
    "functions on a page about one body are its own": (
        "Harvest Nets Ltd posted a loss in Peru. Harvest Nets Ltd said costs rose. Harvest Nets Ltd will close a mill.\n\nPress officer Anna Berg confirmed it."
        "\n\nCarl Lund, FCA\nCompany Secretary",
        {"Anna Berg": ("", "Harvest Nets Ltd"), "Carl Lund": ("", "Harvest Nets Ltd")}),
    "the spokesman who ends a sentence is of its subject": (
        "Peru's farmers voted. Harvest Nets Ltd will close two mills in Peru, spokeswoman Anna Berg said.",
        {"Anna Berg": ("", "Harvest Nets Ltd")}),
    "a professor is of the institute behind his name, wherever it is": (
        "The medals went to old friends.\n\nProf. Anna Berg, Institute of River Studies, Harvestville (Peru)",
        {"Anna Berg": ("", "Institute of River Studies")}),
    "another country in the sentence that a town opens does not bar the next": (
        "LIMA, Peru, June 3 - Peru voted. Peru's farmers voted. In Oslo, President Peter Holm wished Peru luck. \"Well done,\" said Foreign Minister Anna Berg.",
        {"Peter Holm": ("NOR", ""), "Anna Berg": ("NOR", "")}),
    "a lawmaker serves the state of whose part he is called": (
        "Peru's farmers voted. Peru met Peru's team. Senator Peter Holm, a Missouri Republican, and Senator Anna Berg, D-Tenn., thanked Peru.",
        {"Peter Holm": ("USA", ""), "Anna Berg": ("USA", "")}),
    "to whom an envoy presents credentials serves where the envoy goes": (
        "The Ambassador of Peru to Norway, Peter Holm, presented his credentials to President Anna Berg. Peru's envoy spoke of Peru.",
        {"Peter Holm": ("PER", ""), "Anna Berg": ("NOR", "")}),
}

def names_of(out):
    """The name of each chain: its longest name of a person, a body or a document."""
    names = {}
    for row in read_table(out / "mentions.csv"):
        if row["kind"] in ("person", "organisation", "document") and row["form"] == "name":
            key = row["article"], row["chain"]
            names[key] = max(names.get(key, ""), row["text"], key=len)
    return names


def extract(folder, texts):
    (folder / "in").mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / "in" / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    done = chancery("extract", "-q", "-o", folder / "out", folder / "in")
    check(done.returncode == 0, f"extract {folder.name}", done.stderr)
    return folder / "out"


def check_links(folder):
    out = extract(folder, [text for text, _ in CASES.values()])
    names = names_of(out)
    mentions = {}
    for row in read_table(out / "mentions.csv"):  # of those that start together the longest
        mentions.setdefault((row["article"], int(row["start"])), row)
    for number, (why, (text, expected)) in enumerate(CASES.items()):
        found = {}
        for words in expected:
            row = mentions.get((str(number), len(text[:text.index(words)].encode())))
            found[words] = names.get((str(number), row["chain"]), "") if row else "no mention"
        check(found == expected, why, f"{text}\nexpected {expected}\nfound    {found}")


def check_offices(folder):
    out = extract(folder, [text for text, _ in OFFICES.values()])
    rows = read_table(out / "officials.csv")
    for number, (why, (text, expected)) in enumerate(OFFICES.items()):
        found = {row["person"]: (row["country"], row["organisation"]) for row in rows if row["article"] == str(number)}
        check(found == expected, why, f"{text}\nexpected {expected}\nfound    {found}")


def check_successions(folder):
    out = extract(folder, [text for text, _ in SUCCESSIONS.values()])
    rows = read_table(out / "officials.csv")
    for number, (why, (text, expected)) in enumerate(SUCCESSIONS.items()):
        found = {(row["person"], row["title"], row["status"]) for row in rows if row["article"] == str(number)}
        check(found == expected, why, f"{text}\nexpected {expected}\nfound    {found}")


def check_titles(folder):
    out = extract(folder, ["CSTO Secretary General Peter Holm visited the Norwegian Ministry of Finance in Oslo. The ministry opened in May. The secretary general met staff."])
    found = [(row["text"], row["organisation"], row["country"]) for row in read_table(out / "titles.csv")]
    check(found == [("CSTO Secretary General", "CSTO", ""), ("secretary general", "CSTO", "")], "a title told again is of the body that was told", str(found))


def check_nested(folder):
    out = extract(folder, ["The National Geographic Society met in Oslo. Lockheed Martin left the UN Secretariat."])
    found = sorted(row["text"] for row in read_table(out / "mentions.csv"))
    check(found == ["Lockheed Martin", "National Geographic Society", "UN", "UN Secretariat"],
          "a name that another word makes another body's is none inside it", str(found))
    out = extract(folder / "letters", ["All fair harvest rights (FHR) are met. The central harvest committee (CHC) told envoys that FHR and CHC cases fell."])
    found = sorted(row["text"] for row in read_table(out / "mentions.csv"))
    check(found == ["CHC", "CHC"], "letters that the article tells for things are no body", str(found))


with scratch() as folder:
    check_nested(pathlib.Path(folder) / "nested")
    check_links(pathlib.Path(folder) / "links")
    check_offices(pathlib.Path(folder) / "offices")
    check_successions(pathlib.Path(folder) / "successions")
    check_titles(pathlib.Path(folder) / "titles")
finish()
