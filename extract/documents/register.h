/* The register of documents: what their names say, what the text says was done
 * to them, and the row that comes of both. */
#ifndef CHANCERY_REGISTER_H
#define CHANCERY_REGISTER_H

#include "match.h"

/* Interpreter of documents. Slots: head, name; year, which must be a year or a
 * range of years, else the match is refused. */
bool document_read(const struct reading *reading, struct mention *mention);

/* Interpreter of `give relation=action`. Slots: document (each document in it is
 * acted on) or pointer (an "it" that stands for the last document), verb, agent, partner.
 * Gives: `verb` and `deed` (making, passing) where no word is the verb; `tense=future`
 * for what is still to be done; `voice=active` when the doer may be the subject of
 * the clause, `voice=pronoun` when it is whoever acted last; `reports=statement` when the
 * deed is news of the text for statements and the like, `reports=session` for all, as it is when the doer
 * stands before the verb; `clause=own` when the day stands in the match or behind it, `clause=verb` behind the verb;
 * `list=opens` for a deed on the documents listed below, `list=item` for one of these, with a verb of its own or
 * without, `list=marked` for one where a bullet or number says that it is an entry; `of=page` for a deed on the letter
 * or decree that the page is; `only=DOCTYPE` for texts of that type without a number, `only=issued` for announcements
 * that somebody makes, `only=act` for decisions and decrees, `only=pact` for treaties and contracts, `only=made` for
 * declarations and orders. */
bool action_read(const struct reading *reading, struct mention *mention);

/* What the register says of one document; cells that the text does not state are empty. */
struct document_row {
    const struct mention *name; /* its fullest mention */
    struct slice doctype;
    struct slice date;       /* its own date, ISO */
    struct slice adopted_by; /* several are joined by "; " */
    struct slice action, action_day;
    const struct action *deed; /* the telling of the action that says most; NULL: none */
    const char *date_from, *adopted_by_from, *action_day_from; /* what these cells rest on; of empty ones NULL */
};

/* What was done to one document. */
struct document_deed {
    const struct action *weightiest;      /* the action on it that says most; NULL: none */
    const struct action *done_by, *dated; /* the tellings of it that name its doer and its day, or NULL */
    struct slice date;                    /* the first that a mention of it bears */
};

/* The days of a session of several, as numbers of days, half-open; the same twice: none. */
struct session {
    long first, last;
};

/* What is asked of an article for each of its documents, gathered once. */
struct deeds {
    const struct article *article;
    struct document_deed *by_chain;
    int32_t *day_before;            /* by mention: the last full date before it that is not in a document's name; -1 */
    bool of_today;                  /* the text tells of the day of publication as its day */
    const struct mention *lead_day; /* the day that the lead tells as its own; NULL */
    struct session session;
    const struct mention **lines; /* by sentence: the date of which it is made, NULL without; NULL: no chronology */
};

/* What the text tells in the present of a day to come is still to be done; once dates are resolved. */
void register_look_ahead(struct article *article);

/* In the article's arena, once chains are made. */
struct deeds register_deeds(const struct article *article);

/* The row of the document whose chain `first` opens. */
struct document_row register_document(const struct deeds *deeds, const struct mention *first);

#endif
