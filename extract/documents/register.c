#include "register_parts.h"

#include "calendar.h"
#include "coref.h"
#include "name_key.h"
#include "word_list.h"

enum { full_day = 10 }; /* bytes of YYYY-MM-DD */

/* A day, month or year, whether or not its year is known. */
static bool is_calendar_date(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct timex *timex = mention->timex;
    return (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME) && timex->value.size >= 4 &&
           (timex->value.at[0] <= '9' || timex->value.at[0] == 'X') &&
           slice_find(timex->value, slice_of("/"), 0) == SIZE_MAX;
}

/* Whether no more than the year is unknown: "XXXX-05-26". */
static bool tells_day(const struct mention *mention) {
    static const struct slice unknown_year = WORD("XXXX-");
    struct slice value = mention->timex->value;
    bool starts = slice_starts(value, unknown_year);
    return slice_find(value, slice_of("X"), starts ? unknown_year.size : 0) == SIZE_MAX;
}

static bool is_plain_date(const struct mention *mention) {
    return is_calendar_date(mention) && mention->timex->value.at[0] != 'X';
}

/* Whether a date in a document's name belongs to another that it names: "Protocol to the Treaty of 1992". */
static bool is_of_inner(const struct article *article, const struct mention *date, const struct mention *document) {
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *other = &article->mentions.at[i];
        if (other->start > date->start) break;
        if (other->kind == KIND_DOCUMENT && register_inside(other, document) && register_inside(date, other))
            return true;
    }
    return false;
}

enum { farthest_date = 10 }; /* behind a document's name, over a bracket */

/* Whether "dated" stands between: "a memo, dated 3 May", "the report (S/2003/90), dated 1 February". */
static bool is_dated(const struct article *article, const struct mention *document, const struct mention *date) {
    uint32_t token = document->last;
    if (date->first < token + 1 || date->first > token + farthest_date) return false;
    if (!slice_equal(register_word_before(article, date->first), slice_of("dated"))) return false;
    if (article_is_written(article, token, "("))
        while (token < date->first && !slice_equal(register_word_before(article, token), slice_of(")"))) token++;
    token += article_is_written(article, token, ",");
    token += article_is_written(article, token, "both") || article_is_written(article, token, "all");
    return token + 1 == date->first;
}

/* Whether the date is in the name, or right behind it in brackets or as what it is dated. */
static bool bears(const struct article *article, const struct mention *document, const struct mention *date) {
    if (is_dated(article, document, date)) return true;
    if (date->first == document->last + 1)
        return slice_equal(register_word_before(article, date->first), slice_of("("));
    return register_inside(date, document) && !is_of_inner(article, date, document);
}

/* Whether a body's name ends before a token: "the African Union 2003 Declaration". */
static bool ends_body(const struct article *article, uint32_t token) {
    enum { longest = 8 };
    for (size_t i = article_from(article, token > longest ? token - longest : 0);
         i < article->mentions.count && article->mentions.at[i].first < token; i++)
        if (article->mentions.at[i].kind == KIND_ORGANISATION && article->mentions.at[i].last == token) return true;
    return false;
}

/* The date right in front of a document, which is its own: "his 8 November memorandum", "the 1972 convention". */
static struct slice front_date(const struct article *article, const struct mention *document) {
    enum { longest = 8 };
    for (size_t i = article_from(article, document->first > longest ? document->first - longest : 0);
         i < article->mentions.count && article->mentions.at[i].first < document->first; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->last != document->first || !is_plain_date(date)) continue;
        if (register_is_owner(register_word_before(article, date->first))) return date->timex->value;
        const bool titled = document->form == FORM_NAME && article->tokens.at[document->first].shape == SHAPE_TITLE;
        if (titled && ends_body(article, date->first)) return date->timex->value;
    }
    return slice_of("");
}

/* The date that a document bears in its name: "of 6 October 2007", "(2017)", "Act, 2021", "Act 1845". A year in
 * front is its own ("1984 Joint Declaration") unless it is what the document looks ahead to ("2030 Agenda"). */
static struct slice own_date(const struct article *article, const struct mention *document) {
    static const struct slice marks[] = {
        WORD("of"),   WORD("dated"), WORD("("),     WORD(","),      WORD("Act"),         WORD("Bill"), WORD("Law"),
        WORD("Code"), WORD("Order"), WORD("Rules"), WORD("Decree"), WORD("Regulations"), WORDS_END};
    bool ahead = vocabulary_has(article, document->value, V_DOCTYPE_PLAN);
    struct slice own = slice_of("");
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first > document->last + farthest_date) break;
        if (!is_plain_date(date) || !bears(article, document, date)) continue;
        const bool owned = date->first && article->tokens.at[date->first - 1].shape == SHAPE_CLITIC;
        bool leads = (date->first == document->first || owned) && !ahead;
        if (!leads && !word_among_nocase(register_word_before(article, date->first), marks)) continue;
        const struct slice value = date->timex->value;
        if (!own.size || slice_starts(value, own)) own = value; /* "resolution 1373 (2001) of 28 September 2001" */
    }
    return own.size || ahead ? own : front_date(article, document);
}

/* Who acted: those with whom somebody signs sign too. */
static struct slice agents(const struct article *article, const struct action *action) {
    struct slice names = action ? register_doers(article, action->agent_first, action->agent_last) : slice_of("");
    if (!names.size || action->deed != DEED_MAKING) return names;
    struct slice partners = register_doers(article, action->partner_first, action->partner_last);
    return partners.size ? register_join(article, names, partners) : names;
}

static uint32_t sentence_start(const struct article *article, uint32_t sentence) {
    return article->sentences.at[sentence].first;
}

static bool in_document(const struct article *article, const struct mention *date) {
    for (size_t i = article_from(article, sentence_start(article, date->sentence)); i < article->mentions.count; i++) {
        const struct mention *other = &article->mentions.at[i];
        if (other->start > date->start) break;
        if (other->kind != KIND_DATE && register_inside(date, other)) return true;
    }
    return false;
}

/* Whether a date says which one is meant: "the 5 May attack". */
static bool is_of_noun(const struct article *article, const struct mention *date) {
    static const struct slice small[] = {WORD("in"),  WORD("at"),  WORD("by"),    WORD("on"),     WORD("with"),
                                         WORD("and"), WORD("for"), WORD("from"),  WORD("during"), WORD("here"),
                                         WORD("to"),  WORD("as"),  WORD("after"), WORD("before"), WORDS_END};
    if (date->last >= article->tokens.count || article->tokens.at[date->last].shape != SHAPE_LOWER) return false;
    struct slice next = article_words(article, date->last, date->last + 1);
    return register_is_owner(register_word_before(article, date->first)) && !word_among(next, small);
}

/* In tokens; a date that follows its verb is nearer than one before it. */
static uint32_t distance(uint32_t date, uint32_t verb) { return date > verb ? date - verb : 2 * (verb - date); }

/* Whether a date bounds something else: "from 1997 until 2001", "for 2024-2026"; what is still to be done is done
 * "before the end of the year". */
static bool is_bound(const struct article *article, const struct mention *date, bool future) {
    static const struct slice terms[] = {WORD("before"), WORD("than"), WORDS_END}; /* "no later than Friday" */
    static const struct slice bounds[] = {WORD("from"),  WORD("until"), WORD("till"),   WORD("through"),
                                          WORD("since"), WORD("to"),    WORD("for"),    WORD("between"),
                                          WORD("after"), WORD("than"),  WORD("before"), WORDS_END};
    struct slice word = register_word_before(article, date->first);
    bool told = date->last + 1 < article->tokens.count && article_is(article, date->last, ",") &&
                article_is(article, date->last + 1, "when");
    if (told) return false; /* "since 1996, when it was signed" */
    if (slice_equal_nocase(word, slice_of("the"))) word = register_word_before(article, date->first - 1);
    return word_among_nocase(word, bounds) && !(future && word_among_nocase(word, terms));
}

static bool tells_state(const struct action *action) { return slice_equal(action->verb, slice_of("in force")); }

/* Whether the date is the first day of what the verb tells: "in force since 1 July 2016". */
static bool begins(const struct action *action, const struct mention *date) {
    enum { verb_tokens = 3 };
    return tells_state(action) && date->first == action->verb_token + verb_tokens;
}

/* Whether the verb tells of a day that may be known before it comes: "enters into force on 1 July". */
static bool is_foreseen(const struct article *article, const struct action *action) {
    return vocabulary_has(article, action->verb, V_DEED_FORESEEN);
}

/* What was done lies before the day of publication, what will be behind it. */
static bool is_of_tense(const struct article *article, const struct action *action, const struct mention *date) {
    const struct timex *timex = date->timex;
    if (!article->published.size || !timex->first_day.size || is_foreseen(article, action)) return true;
    return action->future ? slice_compare(timex->last_day, article->published) >= 0
                          : slice_compare(timex->first_day, article->published) <= 0;
}

/* "Sunday's vote" is no day of what is said of it; "at Sunday's session" is. */
static bool owns_noun(const struct article *article, const struct mention *date) {
    static const struct slice places[] = {WORD("at"), WORD("in"), WORD("during"), WORD("after"), WORDS_END};
    return date->last < article->tokens.count && article->tokens.at[date->last].shape == SHAPE_CLITIC &&
           !word_among_nocase(register_word_before(article, date->first), places);
}

/* Whether a word tells what was done to the text before it: "the Pact leaked in May". */
static bool is_participle(const struct article *article, uint32_t token) {
    static const struct slice others[] = {WORD("drawn"), WORD("written"), WORD("sent"), WORD("made"), WORDS_END};
    return slice_ends(article_words(article, token, token + 1), slice_of("ed")) ||
           article_among(article, token, others);
}

/* "The Pact, leaked in May, was approved", "the Pact leaked in May was approved": whether the date before a verb
 * belongs to what is told of the text in passing. */
static bool is_of_aside(const struct article *article, const struct action *action, const struct mention *date) {
    static const struct slice relatives[] = {WORD("which"), WORD("that"), WORDS_END};
    const uint32_t comma = article->mentions.at[action->document].last;
    const bool told = date->first > comma && date->last <= action->verb_token && action->verb_token > comma;
    if (told && is_participle(article, comma)) return true;
    if (date->first < comma + 2 || !article_is_written(article, comma, ",")) return false;
    if (!article_among(article, comma + 1, relatives) &&
        !slice_ends(article_words(article, comma + 1, comma + 2), slice_of("ed")))
        return false;
    for (uint32_t token = date->last; token < action->verb_token; token++)
        if (article_is_written(article, token, ",")) return true;
    return false;
}

/* Whether the date is that of another deed still to be done: "due to expire on 5 May, was extended". */
static bool is_of_infinitive(const struct article *article, const struct action *action, const struct mention *date) {
    static const struct slice links[] = {WORD("on"), WORD("in"), WORD("at"), WORD("by"), WORDS_END};
    static const struct slice persons[] = {WORD("him"), WORD("her"), WORD("it"), WORD("them"),
                                           WORD("us"),  WORD("me"),  WORDS_END};
    uint32_t verb = date->first;
    while (verb > 1 &&
           (article_among(article, verb - 1, links) || register_is_owner(article_words(article, verb - 1, verb))))
        verb--;
    return verb > 1 && article_is(article, verb - 2, "to") && verb - 1 != action->verb_token &&
           article->tokens.at[verb - 1].shape == SHAPE_LOWER && !article_among(article, verb - 1, persons);
}

/* "The firm, which floated in 2003, announced a deal": whether a date closes what is told in passing of somebody. */
static bool closes_aside(const struct article *article, const struct mention *date) {
    enum { longest_aside = 16 };
    static const struct slice opens[] = {WORD("which"), WORD("who"), WORD("whose"), WORD("where"), WORDS_END};
    const uint32_t first = article->sentences.at[date->sentence].first;
    const uint32_t lowest = date->first > first + longest_aside ? date->first - longest_aside : first;
    if (date->last >= article->tokens.count || !article_is_written(article, date->last, ",")) return false;
    for (uint32_t token = date->first; token-- > lowest + 1;)
        if (article_is_written(article, token, ","))
            return article_among(article, token + 1, opens) || is_participle(article, token + 1);
    return false;
}

static bool may_be_day(const struct article *article, const struct action *action, const struct mention *date) {
    enum { farthest_day = 24 };
    bool bears = date->last == article->mentions.at[action->document].first; /* "the 1972 convention" */
    return is_calendar_date(date) && !bears && date->last <= action->clause_last &&
           distance(date->first, action->verb_token) <= farthest_day && !is_of_noun(article, date) &&
           !owns_noun(article, date) && !is_of_aside(article, action, date) &&
           !is_of_infinitive(article, action, date) &&
           !(date->last < action->verb_token && closes_aside(article, date)) &&
           (!is_bound(article, date, action->future) || begins(action, date)) && is_of_tense(article, action, date) &&
           !in_document(article, date);
}

/* The day of the clause that is nearest to the verb; NULL without. */
static const struct mention *nearest_day(const struct article *article, const struct action *action) {
    const struct mention *best = NULL;
    for (size_t i = article_from(article, action->clause_first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first >= action->clause_last) break;
        if (!may_be_day(article, action, date)) continue;
        if (!best || distance(date->first, action->verb_token) < distance(best->first, action->verb_token)) best = date;
    }
    return best;
}

static bool names_doer(const struct action *action) { return action->agent_first < action->agent_last; }

static bool makes(const struct action *action) {
    return action->deed == DEED_MAKING && !action->future && action->verb.size;
}

/* "to enter into force": what follows of itself says less than what is still to be done. */
static bool takes_effect(const struct action *action) {
    return action->future && !slice_starts(action->verb, slice_of("to be "));
}

/* Whether somebody has decided against it: "the bill drafted by Berg was rejected". */
static bool ends(const struct article *article, const struct action *action) {
    return !action->future && vocabulary_has(article, action->verb, V_DEED_ENDING);
}

/* Deeds that make a document what it is come before those that end it, these before its state, that before those that
 * only touch it, then those of which more is told. */
static int weight(const struct article *article, const struct action *action) {
    int weight = makes(action) ? 16 : ends(article, action) ? 8 : 0;
    if ((action->future && !takes_effect(action)) || tells_state(action)) weight += 4;
    if (names_doer(action)) weight += 2;
    if (action->told && action->deed == DEED_PASSING) weight++; /* who speaks has written what another reads out */
    return weight + (action->reported || nearest_day(article, action));
}

/* Whether the deed is of the day that the document bears: it is ratified on another. */
static bool dates_document(const struct article *article, const struct action *action) {
    if (slice_equal(action->verb, slice_of("written"))) return true;
    return makes(action) && !vocabulary_has(article, action->verb, V_DEED_LATER);
}

/* Fills the day of the deed: that which the text gives, else that which the document bears when it is made; none when
 * its year is not known. */
static void find_action_day(const struct deeds *deeds, const struct document_deed *deed, struct document_row *row) {
    const struct article *article = deeds->article;
    const struct action *action = deed->weightiest;
    const struct mention *day = action->verb.size && deed->dated ? nearest_day(article, deed->dated) : NULL;
    const bool of_document = dates_document(article, action);
    if (action->verb.size && !day && !(of_document && row->date.size == full_day)) {
        row->action_day = register_session_day(deeds, action);
        row->action_day_from = "the day of its session or text";
    } else if (day && tells_day(day)) {
        struct slice value = day->timex->value;
        row->action_day =
            slice_cut(value, 0, value.size > full_day && day->timex->type == TIMEX_TIME ? full_day : value.size);
        row->action_day_from = "the sentence of the deed";
    }
    if (row->action_day.size || !of_document) return;
    row->action_day = row->date;
    row->action_day_from = "the document's own date";
}

/* Marks the days of the deeds that are news, or of those that are not. */
static void mark_days(const struct article *article, bool *passing, bool news) {
    for (size_t i = 0; i < article->actions.count; i++) {
        const struct action *action = &article->actions.at[i];
        const struct mention *day = action->reported == news ? nearest_day(article, action) : NULL;
        if (day) passing[day - article->mentions.at] = !news;
    }
}

/* By mention: whether it is the day of a deed that is told in passing only, "the treaty signed on 5 May". */
static bool *days_in_passing(const struct article *article) {
    bool *passing = arena_zero(article->arena, (article->mentions.count + 1) * sizeof *passing);
    mark_days(article, passing, false);
    mark_days(article, passing, true);
    return passing;
}

static void find_days(const struct article *article, int32_t *day_before) {
    const bool *passing = days_in_passing(article);
    int32_t day = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        day_before[i] = day;
        bool known = is_calendar_date(date) && (article->published.size ? is_plain_date(date) : tells_day(date));
        if (known && date->timex->value.size == full_day && !passing[i] && !in_document(article, date) &&
            !is_of_noun(article, date))
            day = (int32_t)i;
    }
    day_before[article->mentions.count] = day;
}

static struct document_deed *deed_on(const struct deeds *deeds, const struct action *action) {
    return &deeds->by_chain[deeds->article->mentions.at[action->document].chain];
}

/* Whether those who did it are named as persons. */
static bool names_person(const struct article *article, const struct action *action) {
    for (size_t i = article_from(article, action->agent_first); i < article->mentions.count; i++) {
        const struct mention *doer = &article->mentions.at[i];
        if (doer->first >= action->agent_last) break;
        if (doer->kind == KIND_PERSON && doer->form != FORM_PRONOUN) return true;
    }
    return false;
}

static bool is_signature(const struct action *action) { return slice_equal(action->verb, slice_of("signed")); }

/* Whether one telling of a signature says more than another: who signed, not for whom: "Norway and Japan". */
static bool names_signatory(const struct article *article, const struct action *action, const struct action *other) {
    return is_signature(action) && names_person(article, action) && !names_person(article, other);
}

/* "Senate ratifies treaty": a headline tells less of who did it than the text. */
static bool is_headline(const struct article *article, const struct action *action) {
    return article->sentences.at[article->mentions.at[action->document].sentence].heading;
}

/* Whether a telling says more of the deed than the best before it; of two told of one mention the signature counts,
 * "passed in May and signed in June", "signed in 1993 and ratified in 1994", else the first. */
static bool says_more(const struct article *article, const struct action *action, const struct action *best) {
    const int more = weight(article, action) - weight(article, best);
    bool both = !more && action->document == best->document && makes(action) && makes(best);
    if (both && is_signature(action) != is_signature(best)) return is_signature(action);
    if (both && action->verb_token < best->verb_token) return true;
    return more > 0 || (!more && is_headline(article, best) && !is_headline(article, action));
}

/* What is told of the same deed twice, once with its doer and once with its day, is put together. Who says something
 * in a text has made it. */
static void add_telling(const struct deeds *deeds, const struct action *action) {
    struct document_deed *deed = deed_on(deeds, action);
    const struct action *best = deed->weightiest;
    bool writes = !action->verb.size && makes(best);
    bool same = slice_equal(action->verb, best->verb);
    bool first = action == best || !deed->done_by || names_signatory(deeds->article, action, deed->done_by) ||
                 (is_headline(deeds->article, deed->done_by) && !is_headline(deeds->article, action));
    if (names_doer(action) && (same || writes) && first) deed->done_by = action;
    if (same && nearest_day(deeds->article, action) && (action == best || !deed->dated)) deed->dated = action;
}

/* The name that a text is entered under need not be the one that bears its date: "the Kyoto Protocol on warming", "the
 * 1997 Kyoto Protocol". */
static void find_dates(const struct deeds *deeds) {
    const struct article *article = deeds->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *document = &article->mentions.at[i];
        if (document->kind != KIND_DOCUMENT || !document->chain || document->form != FORM_NAME) continue;
        struct slice *date = &deeds->by_chain[document->chain].date;
        if (!date->size) *date = own_date(article, document);
    }
}

struct deeds register_deeds(const struct article *article) {
    struct arena *arena = article->arena;
    size_t days = (article->mentions.count + 1) * sizeof(int32_t);
    struct deeds deeds = {.article = article,
                          .by_chain = arena_zero(arena, (article->chains + 1) * sizeof *deeds.by_chain),
                          .day_before = arena_alloc(arena, days)};
    for (size_t i = 0; i < article->actions.count; i++) {
        const struct action *action = &article->actions.at[i], **best = &deed_on(&deeds, action)->weightiest;
        if (!*best || says_more(article, action, *best)) *best = action;
    }
    for (size_t i = 0; i < article->actions.count; i++) add_telling(&deeds, &article->actions.at[i]);
    find_days(article, deeds.day_before);
    find_dates(&deeds);
    if (article->actions.count) register_session_read(&deeds);
    return deeds;
}

static const struct mention *fullest_name(const struct article *article, const struct mention *first) {
    int32_t fullest = coref_fullest(article, first->chain);
    return fullest >= 0 ? &article->mentions.at[fullest] : first;
}

/* "An EU resolution will be proposed": the body in its name has not adopted it. */
static bool is_only_proposed(const struct mention *document, const struct action *action) {
    bool open = action && (action->future || slice_equal(action->verb, slice_of("proposed")));
    return open && slice_equal(document->value, slice_of("resolution"));
}

/* Whether others may do it for a body whose text it is: "Council statement, issued by its president". */
static bool is_issue(const struct article *article, const struct action *action) {
    return vocabulary_has(article, action->verb, V_DEED_ISSUE);
}

/* Whether somebody speaks in it: "Statement by President Berg" has been held before it was put out. */
static bool is_spoken(const struct article *article, const struct mention *document) {
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *speaker = &article->mentions.at[i];
        if (speaker->first >= document->last) break;
        if (speaker->kind == KIND_PERSON || speaker->kind == KIND_TITLE) return true;
    }
    return false;
}

/* "PRESS STATEMENT", "Final Communiqué of the Council" over a page: the text that the page gives, which is of its day.
 */
static bool heads_page(const struct article *article, const struct mention *document) {
    enum { highest = 8 };
    const struct sentence *line = &article->sentences.at[document->sentence];
    return document->sentence < highest && line->heading && line->first == document->first &&
           vocabulary_has(article, document->value, V_DOCTYPE_ANNOUNCED) && !is_spoken(article, document);
}

/* Fills the document's own date. */
static void find_date(const struct deeds *deeds, const struct mention *first, struct document_row *row) {
    const struct article *article = deeds->article;
    row->date = own_date(article, row->name);
    row->date_from = "its name";
    if (!row->date.size) row->date = deeds->by_chain[first->chain].date, row->date_from = "another of its names";
    if (!row->date.size && heads_page(article, first)) row->date = article->published, row->date_from = "the page";
}

/* Those whose signatures stand below the text that the page gives. */
static struct slice signatories(const struct deeds *deeds, const struct action *signature) {
    const struct article *article = deeds->article;
    struct slice *names = arena_alloc(article->arena, (article->actions.count + 1) * sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < article->actions.count; i++) {
        const struct action *action = &article->actions.at[i];
        if (action->of_page && action->document == signature->document && names_doer(action))
            names[count++] = agents(article, action);
    }
    return name_list(article->arena, names, count);
}

/* "The Senate criticised Acme in its report": whether who tells something in a text owns it, and not whoever was named
 * last before "its". */
static bool is_owned_by_doer(const struct article *article, const struct mention *document,
                             const struct action *telling) {
    enum { farthest = 3 };
    static const struct slice of_thing[] = {WORD("its"), WORDS_END},
                              of_person[] = {WORD("his"), WORD("her"), WORDS_END};
    if (!telling || !telling->told || telling->agent_last > document->first || !names_doer(telling)) return false;
    const bool person = names_person(article, telling);
    for (uint32_t token = document->first; token > 0 && document->first - token < farthest; token--)
        if (article_among_nocase(article, token - 1, person ? of_person : of_thing)) return true;
    return false;
}

/* Fills who adopted it. */
static void find_adopters(const struct deeds *deeds, const struct document_deed *deed, struct document_row *row) {
    static const char its_name[] = "its name";
    const struct article *article = deeds->article;
    const struct action *action = row->deed;
    if (action && !is_owned_by_doer(article, &article->mentions.at[action->document], deed->done_by) &&
        (action->deed == DEED_PASSING || action->told || is_issue(article, action)))
        row->adopted_by = register_author(article, row->name), row->adopted_by_from = its_name;
    if (action && !row->adopted_by.size)
        row->adopted_by = deed->done_by && deed->done_by->of_page ? signatories(deeds, deed->done_by)
                                                                  : agents(article, deed->done_by),
        row->adopted_by_from = "the sentence of the deed";
    if (!row->adopted_by.size && !is_only_proposed(row->name, action))
        row->adopted_by = register_author(article, row->name), row->adopted_by_from = its_name;
    if (!row->adopted_by.size && (row->date.size || (action && action->deed == DEED_MAKING)))
        row->adopted_by = register_parties(article, row->name), row->adopted_by_from = "the parties in its name";
}

/* "resolutions 2101 (2013) and 2205 (2015)": what a bare number is the number of is told by the text cited before it;
 * the mention itself where it tells its kind. */
static const struct mention *cited_with(const struct article *article, const struct mention *document) {
    const char byte = article_byte(article, document->first);
    if (document->value.size || byte < '0' || byte > '9') return document;
    for (const struct mention *before = document; before-- > article->mentions.at;) {
        if (before->sentence != document->sentence) break;
        if (before->kind == KIND_DOCUMENT && before->value.size && !before->dropped) return before;
    }
    return document;
}

struct document_row register_document(const struct deeds *deeds, const struct mention *first) {
    const struct mention *name = fullest_name(deeds->article, first);
    const struct document_deed *deed = &deeds->by_chain[first->chain];
    struct document_row row = {
        .name = name, .doctype = name->value.size ? name->value : first->value, .deed = deed->weightiest};
    const struct mention *cited = cited_with(deeds->article, name);
    if (!row.doctype.size) row.doctype = cited->value;
    find_date(deeds, first, &row);
    if (row.deed) row.action = row.deed->verb, find_action_day(deeds, deed, &row);
    if (row.deed && row.deed->implied && !row.action_day.size) row.action = slice_of("");
    if (!row.date.size && deed->dated && deed->dated->of_page && row.action_day.size == full_day)
        row.date = row.action_day, row.date_from = "the end of the page";
    find_adopters(deeds, deed, &row);
    if (!row.adopted_by.size && cited != name)
        row.adopted_by = register_author(deeds->article, cited), row.adopted_by_from = "the name of the text before it";
    return row;
}
