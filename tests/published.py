"""When an article was published: one header of each kind of page and wire, and what it says; and who is believed first.

A case is its name, the page, and the day with where it was found; "" when the page says none.
"""
import csv
import io
import json
import pathlib

from tap import check_equal, chancery, finish, read_table, scratch

BODY = """The Foreign Ministers of Norway and Latvia signed an agreement on fisheries in Riga. It follows the treaty of 6 October 2007.

"We have waited for this since 12 May 2011," Minister Anna Berg told the press. The next round of talks opens on 9 June 2031."""

# So much text that what stands under it is not among the first lines.
LONG = "The next round of talks opens in Riga, and the ministers will take part in it.\n" * 30

HEADLINE = "Ministers of Norway and Latvia sign agreement on fisheries"

# Wires: the words before the text.
WIRES = [
    ("day, month, year and agency", "ASTANA, 14 March 2022 (Kazinform) – ", "2022-03-14 dateline"),
    ("month, day, year and agency", "NAIROBI, Oct 3, 2011 (AFP) - ", "2011-10-03 dateline"),
    ("full month before the day", "LONDON, May 5, 2021 (Reuters) - ", "2021-05-05 dateline"),
    ("state behind the city", "WASHINGTON, D.C., Jan. 5, 2021 — ", "2021-01-05 dateline"),
    ("two cities", "GENEVA/NEW YORK, 7 April 2019 – ", "2019-04-07 dateline"),
    ("country behind the city", "Addis Ababa, Ethiopia, 9 February 2020 (AU) — ", "2020-02-09 dateline"),
    ("country in brackets, day as ordinal", "ABUJA (Nigeria), 3rd July 2018 – ", "2018-07-03 dateline"),
    ("weekday and agency between slashes", "TIRANA, Tuesday, 12 June 2018 /ATA/ - ", "2018-06-12 dateline"),
    ("day before the city", "12 June 2018, Rome – ", "2018-06-12 dateline"),
    ("day in digits", "Rome, 12.06.2018 – ", "2018-06-12 dateline"),
    ("all of it in brackets", "(Jakarta, 12 June 2018) – ", "2018-06-12 dateline"),
    ("all of it in square brackets", "[JAKARTA, 12 June 2018] ", "2018-06-12 dateline"),
    ("press release service between slashes", "OSLO, Norway, June 4, 2020 /PRNewswire/ -- ", "2020-06-04 dateline"),
    ("press release service in brackets", "OSLO, Norway, June 04, 2020 (GLOBE NEWSWIRE) -- ", "2020-06-04 dateline"),
    ("press release service before the day", "OSLO, Norway--(BUSINESS WIRE)--June 4, 2020--", "2020-06-04 dateline"),
    ("agency between city and day", "BAKU, AZERTAC, 4 March 2021 – ", "2021-03-04 dateline"),
    ("agency in brackets before the day", "RIYADH (SPA) — 4 March 2021 — ", "2021-03-04 dateline"),
    ("city, country and name of the outlet with stops", "Kyiv. Ukraine. Ukraine Herald – March 4, 2021 – ", "2021-03-04 dateline"),
    ("city in capitals, stop for a comma", "VILNIUS. March 4, 2021 (Baltic Wire) - ", "2021-03-04 dateline"),
    ("colon at its end", "Port Moresby, 4 March 2021: ", "2021-03-04 dateline"),
    ("agency in brackets before the day, hyphens", "BRUSSELS (Belga) - 4 March 2021 - ", "2021-03-04 dateline"),
    ("colons", "ISLAMABAD: March 4, 2021: ", "2021-03-04 dateline"),
    ("weekday behind the city", "Lusaka, Thursday, March 4, 2021 – ", "2021-03-04 dateline"),
    ("digits and slashes", "Sofia, 4.03.2021 /BTA/ ", "2021-03-04 dateline"),
    ("words of the place", "ARLIT, Niger-Algeria border, April 14 , 1997 (AFP) ", "1997-04-14 dateline"),
    ("city with a stop", "St. Petersburg, Russia — March 4, 2021 — ", "2021-03-04 dateline"),
    ("city with an apostrophe", "N'DJAMENA, 4 MARCH 2021 – ", "2021-03-04 dateline"),
    ("country, day in brackets", "Apia, SAMOA (4 March 2021) – ", "2021-03-04 dateline"),
    ("day in digits before the city", "04.03.2021 – Vienna – ", "2021-03-04 dateline"),
    ("figure dash", "PRETORIA, 4 March 2021 ‒ ", "2021-03-04 dateline"),
    ("city with its state and a colon", "Yaren District, Nauru: 4 March 2021 - ", "2021-03-04 dateline"),
    ("agency behind the day", "TALLINN, Mar 04, 2021, BNS - ", "2021-03-04 dateline"),
    ("agency between slashes and a stop", "Ulaanbaatar, March 4, 2021 /MONTSAME/. ", "2021-03-04 dateline"),
    ("agency in brackets before a comma", "Vientiane (KPL), 4 March 2021 - ", "2021-03-04 dateline"),
    ("day in capitals before the city", "4 MARCH 2021, GENEVA — ", "2021-03-04 dateline"),
    ("stop behind the day, agency between slashes", "RIGA. March 4, 2021. /Norsk/ - ", "2021-03-04 dateline"),
    ("agency, no day", "BISHKEK (AKIpress) - ", ""),
    ("no day at all", "LISBON, Portugal (AP) — ", ""),
    ("no city and no year", "March 4 (UPI) -- ", ""),
    ("no year, agency in brackets", "MINSK, 24 November (BelTA) – ", ""),
    ("no year, two dashes", "BEIJING, Nov. 13 (Xinhua) -- ", ""),
    ("no year, agency between slashes", "MOSCOW, November 24. /TASS/. ", ""),
    ("no year, agency behind a comma", "Baku, March 4, AZERTAC ", ""),
    ("no day", "GENEVA (March 2021) – ", ""),
    ("day of the event, not of the wire", "On 4 March 2021 ", ""),
    ("day of the event behind the place", "In Oslo on 4 March 2021, ", ""),
    ("article with its day", "Article 12 (4 March 2021): ", ""),
    ("letter with its day", "Oslo – In a letter dated 4 March 2021 (annexed), ", ""),
    ("day of the event in brackets", "Following the events of 4 March 2021 (the coup) ", ""),
    ("day that is the subject", "Thursday, 4 March 2021, will be remembered: ", ""),
    ("day since which it was so", "Since 4 March 2021 – the day of the storm – ", ""),
    ("city, day and verb", "Brussels, 4 March 2021 saw the first snow. ", ""),
    ("law with its day", "Law No. 12, 4 March 2021 (as amended), ", ""),
    ("Today", "Today, 4 March 2021, ", "2021-03-04 page"),
    ("Today in brackets", "Today (4 March 2021) ", "2021-03-04 page"),
    ("holder and term", "President Anna Berg (4 March 2021 to 3 May 2022) ", ""),
    ("birth", "Born in Oslo, 4 March 1951, ", ""),
    ("As of", "As of 4 March 2021: ", ""),
    ("Effective", "Effective 4 March 2021 – ", ""),
    ("sentence of a city with a day", "Oslo hosted the talks of 4 March 2021 (see below). ", ""),
]

# Pages: everything over the text, and under it.
PAGES = [
    # what a scraper has joined
    ("clock behind the year", "March 4, 20213:42 PM UTC Updated 2 years ago", "", "2021-03-04 page"),
    ("clock of four digits behind the year", "Thursday 4 March 202115:42", "", "2021-03-04 page"),
    ("day twice", "Published On 4 Mar 20214 Mar 2021", "", "2021-03-04 page"),
    ("day in digits and in words", "03/04/2021March 4, 2021", "", "2021-03-04 page"),
    ("source behind the year", "3:42 pm, March 4, 2021Source: Baltic Wire", "", "2021-03-04 page"),
    ("time of reading behind the year", "Mar 4, 20215 min read", "", "2021-03-04 page"),
    # labels
    ("Filed on", "Filed on March 4, 2021 | Last updated on March 6, 2021 at 09.12 am", "", "2021-03-04 page"),
    ("first published behind a clock", "Updated March 6, 2021 — 9.10am first published March 4, 2021 — 3.42pm", "", "2021-03-04 page"),
    ("two clocks before the day", "By Anna Berg\nUpdated 2042 GMT (0442 HKT) March 6, 2021", "", "2021-03-06 updated"),
    ("site before Updated", "By Anna Berg | gazette.example.org | Updated: 2021-03-06 15:42", "", "2021-03-06 updated"),
    ("byline in small letters", "by Anna Berg March 4, 2021 in Politics", "", "2021-03-04 byline"),
    ("agency behind by", "by Norpress on 4 Mar 2021", "", "2021-03-04 byline"),
    ("month in letters between hyphens", "2021-Mar-04", "", "2021-03-04 page"),
    ("story in brackets under the text", "", "(This story was published on 4 March 2021)", "2021-03-04 signature"),
    ("Published", "Published: 14 July 2009", "", "2009-07-14 page"),
    ("Published, then Updated on a line", "Published: 14 July 2009 | Updated: 16 July 2009", "", "2009-07-14 page"),
    ("Published, Updated on two lines", "Published: 14 July 2009\nUpdated: 16 July 2009", "", "2009-07-14 page"),
    ("Updated before Published", "Updated: 16 July 2009\nPublished: 14 July 2009", "", "2009-07-14 page"),
    ("Updated before Published on a line", "Updated 16 July 2009 | Published 14 July 2009", "", "2009-07-14 page"),
    ("Modified and Created", "Modified on 6 March 2021 | Created on 4 March 2021", "", "2021-03-04 page"),
    ("Published, last updated", "Published 4 March 2021, last updated 6 March 2021", "", "2021-03-04 page"),
    ("Last updated under Published", "Published 4 March 2021\nLast updated 6 March 2021 — See all updates", "", "2021-03-04 page"),
    ("day with a later one in brackets", "4 March 2021 (updated 6 March 2021)", "", "2021-03-04 page"),
    ("First published", "First published: 4 March 2021, 15:42", "", "2021-03-04 page"),
    ("Publication date", "Publication date: 04/03/2021", "", "2021-03-04 page"),
    ("Date of publication", "Date of publication: 4 March 2021", "", "2021-03-04 page"),
    ("Date published", "Date published: March 4, 2021", "", "2021-03-04 page"),
    ("Release date", "Release Date: March 4, 2021", "", "2021-03-04 page"),
    ("Posted on", "Posted on 4 March 2021 by admin", "", "2021-03-04 page"),
    ("Posted with weekday, clock and zone", "Posted: Thursday, March 4, 2021 3:15 PM EST", "", "2021-03-04 page"),
    ("Added", "Added: 04-03-2021, 15:42", "", "2021-03-04 page"),
    ("Updated alone", "Updated: 6 March 2021 14:05 GMT", "", "2021-03-06 updated"),
    ("Last updated alone", "Last updated: 6 March 2021", "", "2021-03-06 updated"),
    ("Last modified, and the day", "Last modified on Sat 6 Mar 2021 09.15 GMT\nThu 4 Mar 2021 15.15 GMT", "", "2021-03-04 page"),
    ("capitals", "PUBLISHED : 4 MAR 2021 AT 15:42", "", "2021-03-04 page"),
    ("Updated over the day", "Updated March 6, 2021 9:15 am ET\nMarch 4, 2021", "", "2021-03-04 page"),
    ("Issued, Modified", "Issued on: 04/03/2021 - 15:42 Modified: 06/03/2021 - 09:15", "", "2021-03-04 page"),
    ("Submitted", "Submitted on 4 March 2021 - 15:42", "", "2021-03-04 page"),
    ("Created, Last edited", "Created 4 March 2021, 15:42. Last edited 6 March 2021", "", "2021-03-04 page"),
    ("Date, Author, Category", "Date: 04 March 2021 | Author: Press Office | Category: News", "", "2021-03-04 page"),
    ("day with its update in brackets", "15:42 04.03.2021 (updated: 18:02 04.03.2021)", "", "2021-03-04 page"),
    ("day and Updated hours ago", "04 MARCH 2021, 15:42 · Updated 2 hours ago", "", "2021-03-04 page"),
    ("Published twice", "PUBLISHED 12:15 AM EST Mar. 04, 2021 PUBLISHED 12:15 AM EST", "", "2021-03-04 page"),
    ("Published, dashes and a place", "Published - March 04, 2021 03:42 pm IST - Riga", "", "2021-03-04 page"),
    ("Updated in brackets on the same day", "04 Mar 2021 08:00AM (Updated: 05 Mar 2021 10:15AM)", "", "2021-03-04 page"),
    ("day, Last updated at a clock", "4 March 2021 Last updated at 15:42 GMT", "", "2021-03-04 page"),
    ("Last updated, weekday and zone", "Last Updated: Thursday, 4 March 2021, 15:42 GMT", "", "2021-03-04 updated"),
    ("month first with dots, which its day settles", "Story posted: 03.25.2021", "", "2021-03-25 page"),
    ("Date of issue", "Date of issue: 4 March 2021", "", "2021-03-04 page"),
    ("Filed", "Filed: 4 March 2021", "", "2021-03-04 page"),
    ("Received, Accepted, Published", "Received: 1 May 2020 / Accepted: 3 May 2020 / Published: 4 March 2021", "", "2021-03-04 page"),
    ("Published, Accepted, Received", "Published: 4 March 2021; Accepted: 3 May 2020; Received: 1 May 2020", "", "2021-03-04 page"),
    ("Last reviewed before Published", "Last reviewed 6 March 2021. Published 4 March 2021.", "", "2021-03-04 page"),
    ("two digits of the year behind slashes", "Published: 4/3/21", "", "2021-03-04 page"),
    # metadata
    ("metadata without seconds", "Publish Date: 2021-03-04T15:42", "", "2021-03-04 page"),
    ("metadata with thousandths", "dateCreated: 2021-03-04T15:42:00.000Z", "", "2021-03-04 page"),
    ("metadata without colons", "og:updated_time 2021-03-06T08:00:00Z\narticle:published_time 2021-03-04T08:00:00Z", "", "2021-03-04 page"),
    ("lastmod of front matter", "lastmod: 2021-03-06\ndate: 2021-03-04", "", "2021-03-04 page"),
    ("ISO with its zone", "2021-03-04T22:15:00-05:00", "", "2021-03-04 page"),
    ("ISO in UTC", "Published 2021-03-04T22:15:00Z", "", "2021-03-04 page"),
    ("names of metadata", "datePublished: 2021-03-04T23:15:00+02:00\ndateModified: 2021-03-06T08:00:00+02:00", "", "2021-03-04 page"),
    ("metadata modified first", "dateModified: 2021-03-06\ndatePublished: 2021-03-04", "", "2021-03-04 page"),
    ("metadata in JSON", '{"@type":"NewsArticle","datePublished":"2021-03-04T08:00:00Z","dateModified":"2021-03-06T09:00:00Z"}', "", "2021-03-04 page"),
    ("metadata of Open Graph", "article:published_time: 2021-03-04T08:00:00Z\narticle:modified_time: 2021-03-06T08:00:00Z", "", "2021-03-04 page"),
    ("metadata as an element", '<meta property="article:published_time" content="2021-03-04T08:00:00+00:00">', "", "2021-03-04 page"),
    ("element of a time", '<time datetime="2021-03-04T08:00:00+00:00">4 March</time>', "", "2021-03-04 page"),
    ("front matter", "---\ntitle: Fisheries\ndate: 2021-03-04 08:00:00 +0200\n---", "", "2021-03-04 page"),
    ("metadata of Dublin Core", "DC.date.issued: 2021-03-04", "", "2021-03-04 page"),
    ("date of a feed", "pubDate: Thu, 04 Mar 2021 22:15:00 GMT", "", "2021-03-04 page"),
    ("date of a letter by mail", "From: Press Office\nDate: Thu, 4 Mar 2021 22:15:00 -0500\nSubject: Fisheries", "", "2021-03-04 page"),
    ("mail that was sent", "From: Press Office\nSent: Thursday, March 4, 2021 5:12 PM\nTo: All media", "", "2021-03-04 page"),
    # bylines
    ("byline", "By Anna Berg, 4 March 2021", "", "2021-03-04 byline"),
    ("byline with bars, clock and zone", "By Anna Berg | 4 March 2021 | 15:15 GMT", "", "2021-03-04 byline"),
    ("byline with a place", "By Anna Berg in Oslo – 4 March 2021 18:05 CET", "", "2021-03-04 byline"),
    ("byline in two lines", "By ANNA BERG\nMarch 4, 2021", "", "2021-03-04 page"),
    ("Written by", "Written by Anna Berg on 4 March 2021. Posted in News", "", "2021-03-04 byline"),
    ("as delivered", "As delivered, 4 March 2021", "", "2021-03-04 page"),
    ("release time", "Release time: 2021-03-04", "", "2021-03-04 page"),
    ("kind of page and day", "Sports roundup, 4 March 2021", "", "2021-03-04 headline"),
    ("paper, byline and day", "The Oslo Gazette | By Anna Berg, court reporter | 4 March 2021", "", "2021-03-04 byline"),
    ("Submitted by, month first as its weekday says", "Submitted by editor on Thu, 03/04/2021 - 15:42", "", "2021-03-04 byline"),
    ("byline behind the day", "4 March 2021 by Anna Berg", "", "2021-03-04 page"),
    ("Posted by", "Posted by Anna Berg on March 4, 2021 at 3:15 pm", "", "2021-03-04 byline"),
    ("byline with Published and Updated", "By Anna Berg Published 4 March 2021 Updated 6 March 2021", "", "2021-03-04 page"),
    ("two names in capitals", "ANNA BERG AND JON DAHL | MARCH 4, 2021", "", "2021-03-04 page"),
    ("name, day and clock", "Anna Berg - March 4, 2021 - 3:15pm", "", "2021-03-04 page"),
    ("byline updated", "By Anna Berg and Jon Dahl\nUpdated 9:15 AM EST, March 6, 2021", "", "2021-03-06 updated"),
    ("Published by", "Published by Anna Berg on 4 March 2021", "", "2021-03-04 byline"),
    ("byline, Last updated", "By Anna Berg Last updated on 06/03/21 at 09:15", "", "2021-03-06 updated"),
    ("source, day, editor", "Source: Norsk Wire | 2021-03-04 15:42:10 | Editor: Jon Dahl", "", "2021-03-04 byline"),
    ("byline of a blog", "by admin | Mar 4, 2021 | News", "", "2021-03-04 byline"),
    ("post of a network", "Anna Berg\n@annaberg\n3:42 PM · Mar 4, 2021", "", "2021-03-04 page"),
    # lines
    ("clock with a dot", "Thu 4 Mar 2021 15.15 GMT", "", "2021-03-04 page"),
    ("zone in brackets", "Mar 4, 2021 15:42 (UTC+3)", "", "2021-03-04 page"),
    ("zone of a city", "4 March 2021 15:42 Moscow time", "", "2021-03-04 page"),
    ("section, clock and readers behind it", "4 March 2021 / 15:42 / Politics / 1204", "", "2021-03-04 page"),
    ("two digits of a year of the last century", "14-Aug-92", "", "1992-08-14 page"),
    ("day and clock with slashes, years ago", "Norsk Wire Staff\nMarch 4, 2021 / 3:42 PM / 2 years ago", "", "2021-03-04 page"),
    ("volume behind it", "THURSDAY, MARCH 4, 2021 VOL. 12 NO. 34", "", "2021-03-04 page"),
    ("day with its preposition", "On March 4, 2021", "", "2021-03-04 page"),
    ("comments behind it", "Mar 4, 2021 | News | 0 comments", "", "2021-03-04 page"),
    ("place over the day with a comma", "Oslo,\n4 March 2021", "", "2021-03-04 page"),
    ("number of the paper", "No. 12 (345) • Thursday 4 March 2021 • Price 1.20", "", "2021-03-04 page"),
    ("ministry before it", "Ministry of Fisheries | 4 March 2021", "", "2021-03-04 page"),
    ("another calendar", "4 March 2021 - 20 Rajab 1442", "", "2021-03-04 page"),
    ("day", "4 March 2021", "", "2021-03-04 page"),
    ("ordinal day", "4th March, 2021", "", "2021-03-04 page"),
    ("weekday, day, clock", "Thursday 4 March 2021 15:15", "", "2021-03-04 page"),
    ("clock before the day", "15:42, 04 March 2021", "", "2021-03-04 page"),
    ("clock and zone before the day", "09:30 GMT, Thursday, 4 March 2021", "", "2021-03-04 page"),
    ("short month", "04 Mar 2021", "", "2021-03-04 page"),
    ("hyphens", "04-Mar-2021", "", "2021-03-04 page"),
    ("month first, no comma", "MAR 4 2021", "", "2021-03-04 page"),
    ("digits with dots and clock", "04.03.2021 15:15", "", "2021-03-04 page"),
    ("two digits of the year", "04.03.21", "", "2021-03-04 page"),
    ("month first, which its day settles", "03/25/2021 10:15 AM EST", "", "2021-03-25 page"),
    ("day first, which its weekday settles", "Monday, 05/04/2021", "", "2021-04-05 page"),
    ("month first, which its weekday settles", "Tuesday, 05/04/2021", "", "2021-05-04 page"),
    ("year first with slashes", "2021/03/04 15:42", "", "2021-03-04 page"),
    ("time to read it", "March 4, 2021 · 5 min read", "", "2021-03-04 page"),
    ("two zones", "4 March 2021 23:30 EST (5 March 2021 04:30 GMT)", "", "2021-03-04 page"),
    ("section before it", "News / 4 March 2021", "", "2021-03-04 page"),
    ("section and clock around it", "Politics, 4 March 2021, 15:42", "", "2021-03-04 page"),
    ("section and city behind it", "March 04, 2021 | Press Releases | Astana", "", "2021-03-04 page"),
    ("agency, city", "AA | ANKARA | 04.03.2021", "", "2021-03-04 page"),
    ("views before it", "Views: 1204 | 4 March 2021, 15:42", "", "2021-03-04 page"),
    ("month in French", "4 mars 2021", "", "2021-03-04 page"),
    ("month in Spanish", "4 de marzo de 2021", "", "2021-03-04 page"),
    ("month in Polish", "4 marca 2021", "", "2021-03-04 page"),
    ("month in German, place and article", "Oslo, den 4. März 2021", "", "2021-03-04 page"),
    ("month in Russian", "4 марта 2021 года, 15:42", "", "2021-03-04 page"),
    ("weekday and month in French", "Publié le jeudi 4 mars 2021 à 15h42", "", "2021-03-04 page"),
    ("ideographs", "2021年03月04日 15:42", "", "2021-03-04 page"),
    ("clock before digits", "15:42 04.03.2021", "", "2021-03-04 page"),
    ("year of a dateline in the number of the release", "Press release 45/2021\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("two years in numbers over a dateline", "Press release 45/2021\nRef. 12/2020\n\nOSLO, 4 March (NW) – The talks have ended.", "", ""),
    ("year before the number of the release", "GOV/2021/45\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of two digits in a symbol", "IP/21/511\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year before a number behind a hyphen", "Press release 2021-117\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year before the number on a line of its own", "PR 2021/12\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of a season is no number", "Season 2021/22\n\nOSLO, 4 March (NW) – The talks have ended.", "", ""),
    ("year of the issue", "Vol. 12 No. 3, 2021\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of the head in which the weekday fits", "ANNUAL SESSION 2021\n\nOSLO, Thursday 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of the head in which it does not", "AGENDA 2030\n\nOSLO, Thursday 4 March (NW) – The talks have ended.", "", ""),
    ("year of a day before the dateline's", "OSLO, 4 March (NW) – The talks that began on 17 December 2020 have ended.", "", "2021-03-04 dateline"),
    ("year of a day long before the dateline's", "OSLO, 4 March (NW) – The talks that began on 17 June 2018 have ended.", "", ""),
    ("year of a day on whose weekday the text is not told", "OSLO, 4 March (NW) – The talks that began on 17 December 2019 ended on Thursday.", "", ""),
    ("year of the imprint", "OSLO, 4 March (NW) – The talks have ended.", "© 2009-2021 Norsk Wire", "2021-03-04 dateline"),
    ("year of the imprint and a weekday of another", "OSLO, 4 March (NW) – The talks of Monday, 4 March, have ended.", "© 2021 Norsk Wire", ""),
    ("year of the imprint before one of the text", "OSLO, 4 March (NW) – The talks of May 2022 ended.", "© 2021 Norsk Wire", ""),
    ("agency and day under the text", "", "(NW) 2021-03-04 15:42", "2021-03-04 signature"),
    ("what was put out, its number and day", "Notice to anglers 7 of 4 March 2021", "", "2021-03-04 page"),
    ("what was broadcast", "The following was broadcast on 4 March 2021:", "", "2021-03-04 page"),
    ("as of", "As of 4 March 2021, 14:30", "", "2021-03-04 page"),
    ("day in a code", "OSLO 04MAR21", "", "2021-03-04 page"),
    ("month in a Roman numeral of one letter", "Oslo, 4.X.2021", "", "2021-10-04 page"),
    ("day of another calendar first", "Riyadh, 20 Rajab 1442 H, 4 March 2021", "", "2021-03-04 dateline"),
    ("data as received by", "Data as received by 4 March 2021, 10:00 CET", "", "2021-03-04 page"),
    ("head of a mail", "Date: Mon, 4 Mar 96 10:22:00 PST\nFrom: Norsk Wire <nw@nw.example>", "", "1996-03-04 page"),
    ("number of an update", "Update No. 7, 4 March 2021", "", "2021-03-04 page"),
    ("address of the page", "https://oslogazette.example/2021/03/04/ministers-meet", "", "2021-03-04 page"),
    ("month in Roman numerals", "Oslo, 4/III/2021", "", "2021-03-04 page"),
    ("place, day, agency", "Oslo. 4 March 2021. NW", "", "2021-03-04 dateline"),
    ("given under the text", "", "Given at Oslo, this 4th day of March 2021", "2021-03-04 signature"),
    ("signed under the text", "", "Signed in Oslo on 4 March 2021", "2021-03-04 signature"),
    ("body that signs", "", "Press Office of the Ministry of Fisheries, Oslo, 4 March 2021", "2021-03-04 signature"),
    ("copyright and its day", "", "© Norsk Wire, 4 March 2021", "2021-03-04 page"),
    ("masthead of a sitting", "Parliament of Norway\nDebates\nThursday, 4 March 2021 - Oslo\nRevised edition", "", "2021-03-04 page"),
    ("masthead of a meeting", "Sixty-first year\n5489th meeting\nThursday, 4 March 2021, 10.30 a.m.\nNew York", "", "2021-03-04 page"),
    # press releases and documents
    ("for immediate release", "FOR IMMEDIATE RELEASE\nMarch 4, 2021\nContact: Press Office, +47 22 00 00 00", "", "2021-03-04 page"),
    ("for immediate release on one line", "FOR IMMEDIATE RELEASE: Thursday, March 4, 2021", "", "2021-03-04 page"),
    ("embargo", "EMBARGOED UNTIL 00:01 GMT, 5 March 2021", "", "2021-03-05 page"),
    ("number of the release over it", "Press Release No. 45/2021\n4 March 2021", "", "2021-03-04 page"),
    ("number of the release before it", "Press release No. 112/21 – 4 March 2021", "", "2021-03-04 page"),
    ("number of the release behind it", "4 March 2021 No. 112/21", "", "2021-03-04 page"),
    ("symbol over it", "SG/SM/20613\n4 March 2021", "", "2021-03-04 page"),
    ("distribution of a document", "United Nations A/75/812\nGeneral Assembly Distr.: General\n4 March 2021\nOriginal: English", "", "2021-03-04 page"),
    ("journal's running title", "4.3.2021 EN Official Journal of the European Union L 78/1", "", "2021-03-04 page"),
    ("place and day", "Oslo, 4 March 2021", "", "2021-03-04 page"),
    ("place in capitals and day", "VIENNA 12 JUNE 2003", "", "2003-06-12 page"),
    ("place over the day", "Washington, D.C.\nMarch 4, 2021", "", "2021-03-04 page"),
    ("at the end of the headline", "Joint statement of the Foreign Ministers, 4 March 2021", "", "2021-03-04 headline"),
    ("in brackets behind the headline", "Joint statement of the Foreign Ministers (4 March 2021)", "", "2021-03-04 headline"),
    ("symbol with brackets over it", "PR/CP(2021)045\n04 Mar. 2021", "", "2021-03-04 page"),
    ("symbol before it", "Doc. CP/2021/45, 4 March 2021, original: English", "", "2021-03-04 page"),
    ("for release at an hour", "For release at 2:00 p.m. EST March 4, 2021", "", "2021-03-04 page"),
    ("not for publication before", "NOT FOR PUBLICATION BEFORE 10:00 ON 5 MARCH 2021", "", "2021-03-05 page"),
    ("speaker, place and day", "Remarks\nAnna Berg, Minister of Fisheries\nRiga, Latvia\nMarch 4, 2021", "", "2021-03-04 page"),
    ("Press Release and a colon", "Press Release: 4 March 2021", "", "2021-03-04 headline"),
    ("briefing of every day", "Daily press briefing - 4 March 2021", "", "2021-03-04 headline"),
    ("number and place", "Luxembourg, 4 March 2021\nPress release No 36/21", "", "2021-03-04 page"),
    ("place in brackets under the text", "", "(Riga, 4 March 2021)", "2021-03-04 signature"),
    ("for immediate release, weekday", "FOR IMMEDIATE RELEASE\nThursday, March 4, 2021", "", "2021-03-04 page"),
    ("memorandum", "MEMORANDUM\nTO: All missions\nFROM: Press Office\nDATE: 4 March 2021\nRE: Fisheries", "", "2021-03-04 page"),
    ("reference of a letter", "Our ref: 045/2021\t4 March 2021", "", "2021-03-04 page"),
    ("two cities under the text", "", "Brussels/Riga, 4 March 2021", "2021-03-04 signature"),
    ("signature and day under the text", "", "/s/ Anna Berg\nMarch 4, 2021", "2021-03-04 page"),
    ("post of a blog under the text", "", "This entry was posted on Thursday, March 4th, 2021 at 3:42 pm and is filed under News.", "2021-03-04 page"),
    ("section and day under the text", "", "Posted in News on 4 March 2021", "2021-03-04 page"),
    # under the text
    ("end mark and day under the text", "", "ENDS\n4 March 2021", "2021-03-04 page"),
    ("source and day under the text", "", "Source: Fisheries Weekly, 4 March 2021", "2021-03-04 byline"),
    ("dash, agency and day under the text", "", "— Norsk Wire, 4 March 2021", "2021-03-04 signature"),
    ("place and day under the text", "", "Brussels, 3 May 2019", "2019-05-03 signature"),
    ("place, weekday and day under the text", "", "Nuku'alofa, Friday 3 May 2019", "2019-05-03 signature"),
    ("Published under the text", "", "Published on 4 March 2021", "2021-03-04 page"),
    ("day under the text", "", "04.03.2021", "2021-03-04 page"),
    ("day under the line of copyright", "", "Copyright 2021 Norsk Wire. All rights reserved.\nMarch 4, 2021 7:03 PM", "2021-03-04 page"),
    ("agency and day in brackets under the text", "", "(nw 03/25/21)", "2021-03-25 page"),
    ("treaty that was done", "", "Done at Riga on 4 March 2021 in the English and Latvian languages.", "2021-03-04 signature"),
    ("day of a court", "Argued November 8, 2020—Decided March 4, 2021", "", "2021-03-04 page"),
    ("day of a sitting", "Sitting of Thursday 4 March 2021", "", "2021-03-04 page"),
    ("day of a debate", "Volume 690: debated on Thursday 4 March 2021", "", "2021-03-04 page"),
    ("day under a signature", "", LONG + "Anna Berg\nMinister of Fisheries\n4 March 2021", "2021-03-04 signature"),
    ("place, then the day", "", LONG + "Riga\nMarch 4, 2021", "2021-03-04 signature"),
    ("another headline and its day", "", LONG + "Port opens in the north of the country\n4 March 2021", ""),
    ("caption and its day", "", LONG + "Photo: Anna Berg\n4 March 2021", ""),
    ("resolution", "Resolution adopted by the General Synod on 4 March 2021", "", "2021-03-04 page"),
    ("law report", "Berg v Kalns and others [2021] NOCA 21 (4 March 2021)", "", "2021-03-04 headline"),
    ("line breaks lost", "Minister meets her counterpart 4 March 2021 The Minister of Fisheries met her counterpart in Riga.", "", "2021-03-04 headline"),
    ("cabinet", "The Cabinet met on Thursday 4 March 2021 under the chairmanship of the President.", "", "2021-03-04 dateline"),
    ("day of a broadcast with its hour", "Aired March 4, 2021 - 21:00 ET", "", "2021-03-04 page"),
    ("state of a report", "Situation Report No. 5 (as of 4 March 2021)", "", "2021-03-04 page"),
    ("letter and its day", "Letter dated 4 March 2021 from the Permanent Representative of Norway to the President of the Council", "", "2021-03-04 headline"),
    ("day behind the place, clock behind a bar", "Oslo, 04/03/2021 | 15:42", "", "2021-03-04 page"),
    ("name of the site before the day", "oslogazette.example, Thursday 4 March 2021 15.42 GMT", "", "2021-03-04 page"),
    ("last change over the place and the day", "Updated: March 6, 2021 10:00 IST | OSLO, March 4, 2021 22:30", "", "2021-03-04 page"),
    ("day in print under the text", "", "A version of this article appeared in print on March 4, 2021, on page A4 of the Oslo edition.", "2021-03-04 page"),
    ("monitored broadcast", "", "Source: Norsk Wire news agency, Oslo, in Norwegian 1530 gmt 4 Mar 21", "2021-03-04 byline"),
    # what is no day of publication
    ("day and rates", "Thu March 4 2021 | Oslo +12 | USD 8.12", "", ""),
    ("calendar over the text", "Calendar\n4 March 2021 Open day\n5 March 2021 Concert", "", ""),
    ("conference and its day", "Riga Conference, 4 March 2021", "", ""),
    ("place and day of a signature over the text", "Signed at Riga, 4 March 1992", "", ""),
    ("data of a day", "", "Source: Fisheries Board, data extracted on 4 March 2021", ""),
    ("days and titles of other articles", "", "16 March 2021 Bridge opens in the north\n15 March 2021 Port closes for a week", ""),
    ("kick-off", "Thursday 4 March 2021, kick-off 19:45", "", ""),
    ("told live, the latest first", "Thursday, 4 March 2021\n17:45 The ministers have left.\n14:10 The ministers have met in the old town hall.", "", "2021-03-04 page"),
    ("year of two digits in a number that is called so", "No. 41/96\n\nOSLO, 4 March (NW) – The talks have ended on Monday.", "", "1996-03-04 dateline"),
    ("year before a number that is called so", "Fisheries Notes, No. 2021/12\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of the month over the text", "Bulletin, March 2021\n\nOSLO, 4 March (NW) – The talks have ended.", "", "2021-03-04 dateline"),
    ("year of two digits that follows the last of the text", "PR 12/21\n\nOSLO, 4 March (NW) – The talks that began in 2020 have ended.", "", "2021-03-04 dateline"),
    ("year of the day under the text", "OSLO, 4 March (NW) – The talks have ended.", "Norsk Wire 04/03/21", "2021-03-04 dateline"),
    ("what introduces a statement", "The following statement was issued in Oslo on 4 March 2021:", "", "2021-03-04 page"),
    ("list as at a day", "The Cabinet of Norway (as at 4 March 2021)", "", "2021-03-04 headline"),
    ("day of writing told without a year", "OSLO (NW) – The ministers met today (4 March) and will meet again on Tuesday, 9 March 2021.", "", "2021-03-04 dateline"),
    ("country in brackets under the text", "", "Riga (Latvia), 4 March 2021", "2021-03-04 signature"),
    ("year of the number under the text", "OSLO, 4 March (NW) – The talks have ended.", "Press office, NW/2021/PR/44", "2021-03-04 dateline"),
    ("year between what is over and what is planned", "OSLO, 4 March (NW) – The talks that began in May 2020 will go on until December 2021.", "", "2021-03-04 dateline"),
    ("programme", "Monday, 1 March 2021\n10:00 Meeting with the Ambassador\nTuesday, 2 March 2021\n09:30 Sitting of the board", "", ""),
    ("comments under a count of responses", "", "7 Responses to \"Fisheries\"\nJohn Doe says:\n5 March 2021 at 10:14 pm\nI agree.", ""),
    ("day told in a sentence", "Whereas the list was published on 4 March 2021,", "", ""),
    ("nothing", "", "", ""),
    ("navigation with its day", "Home | News | Sport | Thursday, 4 March 2021", "", ""),
    ("navigation with its day, and the article's", "Home | News | Sport | Friday, 5 March 2021\nPublished: 4 March 2021", "", "2021-03-04 page"),
    ("breadcrumb, and the article's day", "Home > News > 2021\n4 March 2021", "", "2021-03-04 page"),
    ("Today is", "Today is Thursday, March 4, 2021", "", ""),
    ("Today", "Today: 04.03.2021 15:42", "", ""),
    ("clock of the page", "Current time: 4 March 2021 15:42", "", ""),
    ("local time", "Local time in Oslo: Thursday, 4 March 2021, 15:42", "", ""),
    ("menu before the day", "Menu Search Thursday, 4 March 2021", "", ""),
    ("login before the day", "Log in | Register | 4 March 2021 15:42:10", "", ""),
    ("paper of the day", "E-paper | Thursday, March 04, 2021", "", ""),
    ("clock of the server", "Server time: 2021-03-04 15:42:10", "", ""),
    ("It is", "It is Thursday, 4 March 2021, 15:42", "", ""),
    ("rates before the day", "USD 2.61 | EUR 3.12 | 04.03.2021", "", ""),
    ("weather", "Thursday, March 4, 2021 | 15:42 | Oslo +3°C, cloudy", "", ""),
    ("rates of exchange", "Exchange rates on 04.03.2021: USD 2.61 EUR 3.12", "", ""),
    ("years of copyright", "", "Copyright © 2012-2024 Ministry of Fisheries. All rights reserved.", ""),
    ("year of copyright", "", "© 2024", ""),
    ("page that was modified", "", "Last modified: 11 March 2025", "2025-03-11 updated"),
    ("page of an old event that was modified", "On 4 May 2012 Oslo hosted the ministers of both states, who came by boat.", "Last modified: 11 March 2025", ""),
    ("page that was edited", "", "This page was last edited on 11 March 2025, at 15:42.", "2025-03-11 updated"),
    ("page last updated", "", "Page last updated: 11 March 2025", "2025-03-11 updated"),
    ("page that was modified, and the article's day", "4 March 2021", "This page was last updated on 11 March 2025", "2021-03-04 page"),
    ("page that was reviewed", "", "Page last reviewed: 11 March 2025", ""),
    ("page that was printed", "Printed on 5 May 2022 at 10:14", "", ""),
    ("page that was retrieved", "", "Retrieved 5 May 2022", ""),
    ("page that was archived", "Archived on 20 January 2021", "", ""),
    ("related articles", "", "Related articles\nMinister visits the port of Oslo – 12 May 2021\nParliament adopts the budget – 10 May 2021", ""),
    ("related articles, day before each", "", "Read also\n12 May 2021\nMinister visits the port of Oslo\n10 May 2021\nParliament adopts the budget", ""),
    ("comments", "", "Comments (2)\nJohn Doe\n5 March 2021 at 10:14 pm\nI agree.\nJane Roe, 6 March 2021\nSo do I.", ""),
    ("comments, and the article's day", "4 March 2021", "Comments (1)\nPosted by John Doe on 5 March 2021", "2021-03-04 page"),
    ("coming events", "", "Upcoming events\nBudget debate, 4 March 2031\nOpening of the port, 9 March 2031", ""),
    ("advice of an event", "What: Signing of the agreement\nWhen: 4 March 2021, 10:00\nWhere: Riga Castle", "", ""),
    ("photo", "Photo: Press Office, 4 March 2021", "", ""),
    ("date of birth", "Date of birth: 4 March 1951", "", ""),
    ("term of office", "Term of office: 4 March 2011 – 3 May 2015", "", ""),
    ("entry into force", "Date of entry into force: 4 March 2021", "", ""),
    ("order long before what is told", "Order of 4 March 1992\n\nThe board met in Riga on 12 October 2011 and chose another pier.", "", ""),
    ("line for visitors", "4 March 2021 Log in Register", "", ""),
    ("agreement and its signing", "Agreement signed at Riga, 4 March 1992", "", ""),
    ("adopted", "Adopted on 4 March 2021", "", ""),
    ("signed", "Signed in Riga on 4 March 2021", "", ""),
    ("next session", "Next session: 4 March 2031", "", ""),
    ("meeting", "Meeting date: 4 March 2021", "", ""),
    ("days of a conference", "Conference, 4-6 March 2021, Riga", "", ""),
    ("days between", "Between 4 March 2021 and 6 March 2021", "", ""),
    ("site that was updated", "", "Site last updated 11/03/2025", ""),
    ("updated under the text", "", "Last Updated: 11 March 2025", "2025-03-11 updated"),
    ("correct as of", "", "Information correct as of 11 March 2025.", "2025-03-11 updated"),
    ("print edition of a day", "", "This article appeared in the print edition of 4 March 2021.", "2021-03-04 page"),
    ("first published at a clock", "", "This article was first published at 10:15 a.m. on March 4, 2021.", "2021-03-04 page"),
    ("column closed", "", "Column closed Thursday, 4 March 2021, noon. Next column in a fortnight.", "2021-03-04 signature"),
    ("digits alone", "20210304", "", "2021-03-04 page"),
    ("digits behind Date", "Date: 20210304", "", "2021-03-04 page"),
    ("date-time group in one word", "041542ZMAR21", "", "2021-03-04 page"),
    ("of before the year", "Published: Thu. 04 of March of 2021, 17:21h", "", "2021-03-04 page"),
    ("order of numbers told by the weekday of the text", "Web posted at: 10/12/2011 2:30:15\n\nThe ministers met on Wednesday.", "", "2011-10-12 page"),
    ("version", "", "Version 1.2 of 11 March 2025", ""),
    ("next article", "", "Next article: Parliament adopts budget, 12 May 2021", ""),
    ("comment with its writer over it", "", "3 Comments\nSeaWolf42 says:\n5 March 2021 at 10:14 pm\nGood.", ""),
    ("days of copyright", "", "Copyright 2021 Ministry of Fisheries, 4 March 2021", ""),
    ("period", "Period: 4 March 2021 - 6 March 2021", "", ""),
    ("years of a life", "Anna Berg, 4 March 1931 – 5 May 2021", "", ""),
    ("years of a life alone", "4 March 1931 – 5 May 2021", "", ""),
    ("On this day", "On this day, 4 March 1951", "", ""),
    ("sun", "Sunrise 06:51 Sunset 18:04 4 March 2021", "", ""),
    ("greeting", "Good afternoon, it is 4 March 2021", "", ""),
    ("recording", "Recorded 4 March 2021", "", ""),
    ("broadcast", "Live from Riga, 4 March 2021 09:00", "", ""),
    ("date of a visit", "Date of visit: 4 March 2021", "", ""),
    ("judgment", "Judgment of 4 March 2021 in Case C-12/20", "", ""),
    ("reference", "", "1. The Herald, 4 March 2021.", ""),
    ("photo under the text", "", "Anna Berg, Riga, 4 March 2021 (photo)", ""),
    ("note on another day", "", "Notes to editors\nThe agreement was initialled in Oslo, 4 March 2021.", ""),
    ("received", "Received 1 May 2020", "", ""),
    ("quarter that ended", "Results for the quarter ended 31 March 2021", "", ""),
    ("prices of a day", "Prices as of 4 March 2021", "", ""),
    ("member since", "Member since 4 March 2011", "", ""),
    ("week", "Week of 1 March 2021", "", ""),
    ("season", "Spring 2021", "", ""),
    ("day without a year", "4 March", "", ""),
    ("leap day of another year", "Published: 29 February 2021", "", ""),
    ("naughts", "Published: 00/00/0000", "", ""),
    ("deadline alone", "Deadline: 4 March 2021", "", ""),
    ("deadline", "Deadline for applications: 4 March 2021", "", ""),
    ("caption", "File photo: Minister Anna Berg in Oslo, 4 March 2021", "", ""),
    ("caption with its taker", "Anna Berg at the port of Oslo, 4 March 2021. Photo: Press Office", "", ""),
    ("headline of an event", "Summit on fisheries opens in Riga on 4 March 2021", "", ""),
    ("decree and its own day", "Decree No. 12 of 4 March 2021", "", ""),
    ("life", "Anna Berg (4 March 1931 – 5 May 2021)", "", ""),
    ("birth", "Anna Berg\nBorn: 4 March 1951\nMinister of Fisheries", "", ""),
    ("month alone", "Vol. 12, No. 3 | March 2021", "", ""),
    ("how long ago", "4 hours ago", "", ""),
    ("yesterday", "Published: yesterday at 14:05", "", ""),
    ("day that is none", "Published: 31 February 2021", "", ""),
    ("month that is none", "Published: 2021-13-04", "", ""),
    ("year that cannot be", "Published: 4 March 1021", "", ""),
    ("year with five digits", "Published: 4 March 20211", "", ""),
    ("year to come is as it is written", "Published: 4 March 2099", "", "2099-03-04 page"),
    # two that speak
    ("label and dateline", "Published: 5 March 2021\n\nOSLO, 4 March 2021 (Norsk Wire) – The talks have ended.", "", "2021-03-05 page"),
    ("dateline without a year under the day", "4 March 2021\n\nOSLO, March 4 (Norsk Wire) – The talks have ended.", "", "2021-03-04 page"),
    ("name of the paper and day of the issue", "The Oslo Gazette\nThursday, March 4, 2021\n\nMinisters agree on the quotas for cod at last", "",
     "2021-03-04 page"),
    ("order that the dateline tells", "Posted: 03/04/2021\n\nOSLO, March 4 (Norsk Wire) – The talks have ended.", "", "2021-03-04 page"),
    ("order that the day before tells", "Posted: 03/04/2021\n\nOSLO, March 3 (Norsk Wire) – The talks have ended.", "", "2021-03-04 page"),
    ("order that a day in words bears out", "Posted: 03/04/2021\n\nOSLO, April 3 (Norsk Wire) – The talks have ended.", "", "2021-04-03 page"),
    ("two datelines", "OSLO, 4 March 2021 (Norsk Wire) – The talks have ended.\n\nRIGA, 3 March 2021 (Norsk Wire) – They had begun.", "", "2021-03-04 dateline"),
    ("day of the page and signature of a document", "Published: 5 March 2021", "Riga, 4 March 2021", "2021-03-05 page"),
]

# What stands over the headline.
HEADS = [
    ("day over the items of a menu", "Thursday, 4 March 2021\nHome\nNews\nBusiness", ""),
    ("day among the items of a menu", "About us\nThursday, 4 March 2021\nContact", ""),
    ("day over a line of a menu, and the article's", "Sunday, 7 March 2021\nHome | World | Business | Sport\n\nCouncil approves plan\n04.03.2021", "2021-03-04 page"),
    ("day under the name of the site", "Republic of Norway\nMinistry of Fisheries\nThursday, 4 March 2021", "2021-03-04 page"),
    ("the same, and the article's", "Republic of Norway\nMinistry of Fisheries\nThursday, 14 March 2024\n04.03.2021", "2021-03-04 page"),
]

# A menu that is longer than the head of a page.
MENU = "\n".join(f"{about} {of}" for of in ["Visas", "Trade", "Protocol", "Treaties", "Missions"]
                 for about in ["News", "Documents", "Photos", "Structure", "History", "Contacts", "Archive"])
MENUS = [
    ("day under the headline", f"{MENU}\n\n{HEADLINE}\n\n4 March 2021\n\n{BODY}", "2021-03-04 page"),
    ("dateline", f"{MENU}\n\n{HEADLINE}\n\nRIGA, 4 March 2021 (NW) – {BODY}", "2021-03-04 dateline"),
    ("day under a menu of long lines", "\n".join(f"Relations of the kingdom with country {i}" for i in range(32)) + f"\n\n{HEADLINE}\n\n4 March 2021\n\n{BODY}",
     "2021-03-04 page"),
    ("visitor's day", f"{MENU}\nThursday, 4 March 2021\n\n{HEADLINE}\n\n{BODY}", ""),
    ("day under a short headline", f"Home\nAbout us\n\nCouncil approves plan\n\nThursday, 4 March 2021\n\n{BODY}", "2021-03-04 page"),
    ("label under a short headline, over what is shared", f"News\n\nCouncil approves plan\n\nPublished: 4 March 2021\n\nShare\nTweet\n\n{BODY}", "2021-03-04 page"),
    ("weekday's day under who wrote it", f"Home\nAbout us\n\nBy Anna Berg\nThu 4 Mar 2021\n\n{BODY}", "2021-03-04 page"),
    ("day below a standfirst and a line of furniture", f"{HEADLINE}\n\nThe growers pay less than before, and the port keeps all of its cranes.\n\n3 min read\n\nThu 4 Mar 2021\n\n{BODY}",
     "2021-03-04 page"),
    ("number of the page, day and clock", f"{HEADLINE}\n\nID: 253 | 4 March 2021 | 10:00\n\n{BODY}", "2021-03-04 page"),
    ("day after the head of a list", f"{MENU}\nSearch\n\n{HEADLINE}\n\n4 March 2021\n\nThe ministers met in the castle of Riga on Monday.", "2021-03-04 page"),
]

# Articles whose line breaks were lost on the way.
JOINED = [
    ("headline and dateline", f"{HEADLINE} OSLO, March 4, 2021 (NW) – {BODY}", "2021-03-04 dateline"),
    ("headline with a duration, and dateline", f"Ministers agree after 30 years RIGA, Latvia, March 4 , 2021 (NW) {BODY}", "2021-03-04 dateline"),
    ("dateline without an agency", f"{HEADLINE} RIGA, March 4, 2021 {BODY}", "2021-03-04 dateline"),
    ("Published", f"Published: 4 March 2021 {BODY}", "2021-03-04 page"),
    ("byline and clock", f"By Anna Berg 4 March 2021 15:42 {BODY}", "2021-03-04 page"),
    ("day", f"March 4, 2021 {BODY}", "2021-03-04 page"),
    ("day of the event", "January 6, 2021 Capitol attack hearings open in the city of Washington and in the state of Virginia.", ""),
    ("year without an agency", f"{HEADLINE} OSLO, March 4 (NW) – {BODY}", ""),
    ("chronicle", "Key dates: 14 July 1996 – President Anna Berg writes to the Council and asks it for help. 27 April 1999 – Latvia accedes. "
                  "3 May 2003 – Norway accedes, too.", ""),
]


def cases():
    for name, words, wanted in WIRES:
        yield "wire: " + name, f"{HEADLINE}\n\n{words}{BODY}\n", wanted
    for name, text, wanted in JOINED:
        yield "joined: " + name, " ".join(text.split()) + "\n", wanted
    for name, text, wanted in MENUS:
        yield "under a long menu: " + name, text + "\n", wanted
    for name, head, wanted in HEADS:
        yield "head: " + name, f"{head}\n\n{HEADLINE}\n\n{BODY}\n", wanted
    for name, head, foot, wanted in PAGES:
        yield "page: " + name, "\n\n".join(part for part in (HEADLINE, head, BODY, foot) if part) + "\n", wanted
        if head and "\n---" not in head:
            yield "page: " + name + ", over the headline", "\n\n".join(part for part in (head, HEADLINE, BODY, foot) if part) + "\n", wanted


def published(rows):
    return {row["article"]: f"{row['published']} {row['published_from']}".strip() for row in rows}


all_cases = list(cases())
feed = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text, _ in all_cases)
done = chancery("extract", "-q", "--format", "jsonl", "--table", "articles", "-o", "-", stdin=feed.encode())
check_equal(done.returncode, 0, "the pages are read")
rows = list(csv.DictReader(io.StringIO(done.stdout)))
found = published(rows)
for name, _, wanted in all_cases:
    check_equal(found.get(name), wanted, name)

# The headline stands beside the line with the day, or over the text when that stands under it.
headlines = {row["article"]: row["headline"] for row in rows}
for name in ["day", "day, over the headline", "Updated alone", "byline updated", "source and day under the text",
             "place and day under the text", "Published under the text", "day under the text"]:
    check_equal(headlines["page: " + name], HEADLINE, f"headline: {name}")

# Who is believed first: published.csv and the feed, the page, --published, nobody.
MET = "Foreign Minister Anna Berg met envoys yesterday.\n"
DATED = "Published: 5 May 2021\n\n" + MET
LINES = [
    {"id": "feed", "published": "2020-11-24", "text": DATED},
    {"id": "feed-named", "published": "2020-11-24", "text": DATED},
    {"id": "feed-late", "published": "2020-11-24T23:30:00-05:00", "text": MET},
    {"id": "feed-early", "published": "2020-11-25 00:30:00+02:00", "text": MET},
    {"id": "feed-null", "published": None, "text": DATED},
    {"id": "feed-blank", "published": " ", "text": DATED},
    {"id": "feed-wrong", "published": "24/11/12", "text": DATED},
    {"id": "feed-mail", "published": "Tue, 24 Nov 2020 23:30:00 GMT", "text": MET}, {"id": "feed-words", "published": "Nov 24, 2020", "text": MET},
    {"id": "feed-strokes", "published": "2020/11/24", "text": MET}, {"id": "feed-dots", "published": "24.11.2020", "text": MET},
    {"id": "feed-silent", "text": MET},
]
FILES = {
    "named.txt": DATED,
    "named-at-an-hour.txt": MET,
    "blank.txt": DATED,
    "page.txt": DATED,
    "silent.txt": MET,
    "feed.jsonl": "".join(json.dumps(line) + "\n" for line in LINES),
    "published.csv": "article,published\nnamed,2020-11-24\nnamed-at-an-hour,2020-11-24T23:30:00-05:00\nblank,\n"
                     "feed-named,2020-11-20\n",
}
BELIEVED = {
    "named": ("2020-11-24", "published.csv", "2020-11-23"), "named-at-an-hour": ("2020-11-24", "published.csv", "2020-11-23"),
    "blank": ("2021-05-05", "page", "2021-05-04"), "page": ("2021-05-05", "page", "2021-05-04"),
    "silent": ("2019-03-01", "option", "2019-02-28"), "feed": ("2020-11-24", "feed", "2020-11-23"),
    "feed-named": ("2020-11-20", "published.csv", "2020-11-19"), "feed-late": ("2020-11-24", "feed", "2020-11-23"),
    "feed-early": ("2020-11-25", "feed", "2020-11-24"), "feed-null": ("2021-05-05", "page", "2021-05-04"),
    "feed-blank": ("2021-05-05", "page", "2021-05-04"), "feed-wrong": ("2021-05-05", "page", "2021-05-04"),
    **{f"feed-{form}": ("2020-11-24", "feed", "2020-11-23") for form in ("mail", "words", "strokes", "dots")},
    "feed-silent": ("2019-03-01", "option", "2019-02-28"),
}


def believed(out):
    yesterday = {row["article"]: row["value"] for row in read_table(out / "dates.csv") if row["text"] == "yesterday"}
    return {row["article"]: (row["published"], row["published_from"], yesterday.get(row["article"]))
            for row in read_table(out / "articles.csv")}


with scratch() as folder:
    folder = pathlib.Path(folder)
    (folder / "in").mkdir()
    for name, text in FILES.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
    done = chancery("extract", "-q", "--published", "2019-03-01", "-o", "out", "in", cwd=folder)
    check_equal(done.returncode, 0, "a folder with published.csv is read")
    found = believed(folder / "out")
    for name, wanted in BELIEVED.items():
        check_equal(found.get(name), wanted, f"believed: {name}")
    chancery("extract", "-q", "-o", "no-option", "in/silent.txt", "in/page.txt", cwd=folder)
    check_equal(believed(folder / "no-option"), {"silent": ("", "", "XXXX-XX-XX"), "page": BELIEVED["page"]}, "believed: nobody, and never the clock")
finish()
