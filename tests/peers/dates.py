"""dateparser: search_dates on each article."""
import datetime

import peer


def load():
    import dateparser
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime.datetime(2021, 5, 5)}

    def read(article):
        return {"dates": len(search_dates(article, languages=["en"], settings=settings) or [])}

    return dateparser.__version__, read


peer.run(load)
