#include "register_reading.h"

/* Whether a verb that stands behind its text is a form that only a doer in front has: "Order No. 46 amends", "an order
 * abolishing fees". */
static bool is_finite(const struct reading *reading, uint32_t verb) {
    struct slice words = register_unit_words(reading->article, verb);
    bool third = slice_ends(words, slice_of("s")) && !slice_ends(words, slice_of("ss"));
    return (third || slice_ends(words, slice_of("ing"))) && register_unit_has(reading, verb, L_DOCUMENT_VERB);
}

static enum deed deed_named(struct slice name) {
    if (slice_equal(name, slice_of("making"))) return DEED_MAKING;
    return slice_equal(name, slice_of("passing")) ? DEED_PASSING : DEED_OTHER;
}

/* A finite verb, conjunction or quotation mark; "visit" in "the visit" is none, nor are the small words of its list. */
static bool ends_clause(const struct reading *reading, uint32_t unit) {
    if (register_unit_has(reading, unit, L_QUOTE_SIGN)) return true;
    if (!register_unit_has(reading, unit, L_VERB_STOP)) return false;
    if (register_unit_has(reading, unit, L_PERSONAL_PRONOUN) || register_unit_is(reading->article, unit, "we"))
        return false;
    if (register_unit_has(reading, unit, L_FUNCTION_WORD)) return register_unit_is(reading->article, unit, "that");
    return !unit ||
           !(register_unit_has(reading, unit - 1, L_TEXT_ARTICLE) || register_unit_has(reading, unit - 1, L_CLITIC));
}

/* Whether behind a comma another deed is told of the text before it: ", done at London on", ", signed in 1999". */
static bool tells_other(const struct reading *reading, uint32_t unit) {
    if (unit + 1 >= reading->article->units.count || !register_unit_is(reading->article, unit, ",")) return false;
    return register_unit_is(reading->article, unit + 1, "done") ||
           register_unit_has(reading, unit + 1, L_DOCUMENT_VERB);
}

/* "at a meeting held on Monday", "at its third session, held in Oslo": no verb of its own. */
static bool is_of_meeting(const struct reading *reading, uint32_t unit) {
    static const struct slice links[] = {WORD("on"), WORD("in"), WORD("at"), WORD("from"), WORDS_END};
    const struct article *article = reading->article;
    if (!unit || unit + 1 >= article->units.count || !register_unit_is(article, unit, "held")) return false;
    return word_among(register_unit_words(article, unit + 1), links) && !register_unit_is(article, unit - 1, "and");
}

/* Where a clause that "when" opens starts: at the day before it, "on 4 May 2003, when Anna Berg signed the treaty". */
static uint32_t start_with_day(const struct article *article, uint32_t first) {
    if (first < 3 || !register_unit_is(article, first - 1, "when")) return first;
    uint32_t day = first - 2 - register_unit_is(article, first - 2, ",");
    int32_t mention = article->units.at[day].mention;
    return mention >= 0 && article->mentions.at[mention].kind == KIND_DATE ? day : first;
}

/* "the Pact (signed in 2010)": whether the deed is told in brackets. */
static bool is_bracketed(const struct reading *reading) {
    uint32_t verb, last;
    return match_slot(reading, "verb", &verb, &last) && verb && register_unit_is(reading->article, verb - 1, "(");
}

/* The clause of a deed, in "Norland on Monday rejected a report issued by the Council" what follows "rejected":
 * the day is not that of the report. */
static void take_clause(const struct reading *reading, struct action *action) {
    enum { farthest = 32 }; /* no day is looked for beyond */
    const struct article *article = reading->article;
    uint32_t first = reading->match->first, last = reading->match->last;
    struct slice own = match_give(reading, "clause");
    uint32_t lowest = own.size ? first : first - (first < farthest ? first : farthest);
    if (slice_equal(own, slice_of("verb")) && match_slot(reading, "verb", &first, &lowest)) lowest = first;
    uint32_t count = (uint32_t)article->units.count, highest = count - last < farthest ? count : last + farthest;
    if (first > 0 && register_unit_is(article, first, "to")) first--; /* "plans to sign" is one clause */
    while (first > lowest && !ends_clause(reading, first - 1)) first--;
    first = start_with_day(article, first);
    const bool bracketed = is_bracketed(reading);
    while (last < highest && (!ends_clause(reading, last) || is_of_meeting(reading, last)) &&
           !tells_other(reading, last) && !(bracketed && register_unit_is(article, last, ")")))
        last++;
    action->clause_first = register_first_token(reading, first);
    action->clause_last = article->units.at[last - 1].last;
}

/* Whether a verb is one that "will" or "to" governs over an "and" or a comma: "will meet in Oslo and sign the treaty".
 */
static bool is_governed(const struct reading *reading, uint32_t verb) {
    enum { farthest = 24 };
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORD("shall"), WORD("should"),
                                          WORD("may"),  WORD("must"),  WORD("to"),    WORDS_END};
    const struct article *article = reading->article;
    struct slice word = register_unit_words(article, verb);
    bool bare = article->units.at[verb].last == article->units.at[verb].first + 1 &&
                !slice_ends(word, slice_of("ed")) && !slice_ends(word, slice_of("s")) &&
                !slice_ends(word, slice_of("ing")) &&
                !vocabulary_has_token(article, article->units.at[verb].first, V_IRREGULAR_PAST);
    const bool joined =
        verb > 0 && (register_unit_is(article, verb - 1, "and") || register_unit_is(article, verb - 1, ","));
    if (!bare || !joined) return false;
    for (uint32_t unit = verb - 1; unit-- > 0 && verb - unit <= farthest;) {
        struct slice modal = register_unit_words(article, unit);
        if (register_unit_is(article, unit, "that") || register_unit_is(article, unit, ";") ||
            register_unit_has(reading, unit, L_QUOTE_SIGN))
            break;
        if (!word_among(modal, modals)) continue;
        uint32_t next = unit + 1 + register_unit_has(reading, unit + 1, L_TEXT_ADVERB);
        return !slice_equal(modal, slice_of("to")) || register_unit_has(reading, next, L_LOWER);
    }
    return false;
}

/* Whether a deed is under way: "is still being drafted". */
static bool is_under_way(const struct reading *reading, uint32_t verb) {
    while (verb > 0 && register_unit_has(reading, verb - 1, L_TEXT_ADVERB)) verb--;
    return verb > 0 && register_unit_is(reading->article, verb - 1, "being");
}

/* "presents", "sign", "is signed": whether a verb is told in the present; a bare form is where it makes its participle
 * with "ed". */
static bool is_present(const struct reading *reading, uint32_t verb, struct slice participle) {
    static const struct slice being[] = {WORD("is"), WORD("are"), WORDS_END};
    const struct article *article = reading->article;
    if (verb && word_among(register_unit_words(article, verb - 1), being)) return true;
    const uint32_t token = register_first_token(reading, verb);
    const struct slice word = article_words(article, token, token + 1);
    if (slice_ends(word, slice_of("s"))) return !slice_ends(word, slice_of("ss"));
    const size_t stem = word.size - (slice_ends(word, slice_of("e")) || slice_ends(word, slice_of("y")));
    return !slice_ends(word, slice_of("ed")) && slice_ends(participle, slice_of("ed")) &&
           slice_starts(participle, slice_cut(word, 0, stem));
}

static void take_verb(const struct reading *reading, bool awaited, struct action *action) {
    const struct lexicon_entry *entry = match_entry(reading, "verb");
    struct slice verb = match_value(reading, "verb");
    struct slice deed = entry ? lexicon_key(entry, "deed") : slice_of("");
    action->deed = deed_named(deed.size ? deed : match_give(reading, "deed"));
    uint32_t first = 0, last;
    bool has_verb = match_slot(reading, "verb", &first, &last);
    if (has_verb && verb.size && is_under_way(reading, first)) {
        verb = arena_print(reading->article->arena, "being %.*s", (int)verb.size, verb.at);
        action->deed = DEED_OTHER;
    }
    bool governed = has_verb && is_governed(reading, first);
    action->future = awaited || governed || slice_equal(match_give(reading, "tense"), slice_of("future"));
    action->verb = verb;
    const bool present = has_verb && !action->future && entry && is_present(reading, first, verb);
    if (!action->future && !present) return;
    struct slice future = entry ? lexicon_key(entry, "future") : slice_of("");
    if (!future.size) future = arena_print(reading->article->arena, "to be %.*s", (int)verb.size, verb.at);
    if (action->future) action->verb = future;
    else action->ahead = future;
}

/* The document with which the sentence before that of a deed begins, its subject; -1 without. */
static int32_t subject_document(const struct article *article, const struct mention *deed) {
    enum { farthest = 3 };
    if (deed->sentence == 0 || deed->first != article->sentences.at[deed->sentence].first) return -1;
    uint32_t first = article->sentences.at[deed->sentence - 1].first;
    for (size_t i = article->mentions.count; i-- > 0;) {
        const struct mention *document = &article->mentions.at[i];
        if (document->sentence + 1 < deed->sentence) break;
        if (document->kind == KIND_DOCUMENT && document->first >= first && document->first <= first + farthest)
            return (int32_t)i;
    }
    return -1;
}

/* The document that "it" may be: the subject of the sentence before, or the last one named, in this sentence or the one
 * before. */
static int32_t last_document(const struct article *article, const struct mention *deed) {
    int32_t best = -1;
    for (size_t i = article->mentions.count; i-- > 0;) {
        const struct mention *document = &article->mentions.at[i];
        if (document->sentence + 1 < deed->sentence) break;
        if (document->kind != KIND_DOCUMENT || document->end > deed->start) continue;
        if (best < 0 || document->end > article->mentions.at[best].end) best = (int32_t)i;
    }
    return best;
}

/* No letter or treaty has more mentions, before its end or from its head. */
enum { longest_page = 4000 };

/* The text that the page gives, which the line or a heading before it names where it is told who adopted it; -1: none,
 * or two. */
static int32_t headline_document(const struct article *article, const struct mention *deed) {
    int32_t found = -1;
    for (size_t i = 0; i < article->mentions.count && i < longest_page; i++) {
        const struct mention *document = &article->mentions.at[i];
        const bool names = document->form == FORM_NAME || document->opens;
        if (document->start >= deed->start || document->kind != KIND_DOCUMENT || !names || !document->value.size)
            continue;
        const struct sentence *line = &article->sentences.at[document->sentence];
        if (document->first != line->first || !(line->heading || document->sentence == deed->sentence)) continue;
        if (found >= 0) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* The letter, decree or treaty that the page is, under which its signature stands: the first text that it names, beside
 * its symbol, or the one that heads it. */
static int32_t signed_document(const struct article *article, const struct mention *deed) {
    int32_t first = -1;
    for (size_t i = 0; i < article->mentions.count && i < longest_page; i++) {
        const struct mention *document = &article->mentions.at[i];
        if (document->kind != KIND_DOCUMENT || document->form != FORM_NAME || !document->value.size) continue;
        if (first < 0 || document->start < article->mentions.at[first].start) first = (int32_t)i;
    }
    if (first < 0) return -1;
    if (vocabulary_has(article, article->mentions.at[first].value, V_DOCTYPE_SIGNED)) return first;
    first = headline_document(article, deed);
    return first >= 0 && vocabulary_has(article, article->mentions.at[first].value, V_DOCTYPE_PACT) ? first : -1;
}

/* The treaty that ends with a line, the last that a line of its own names above it; -1: another text does. */
static int32_t closed_document(const struct article *article, const struct mention *deed) {
    const size_t end = article_from(article, deed->first);
    for (size_t i = end; i-- > 0 && end - i <= longest_page;) {
        const struct mention *document = &article->mentions.at[i];
        const struct sentence *line = &article->sentences.at[document->sentence];
        if (document->kind != KIND_DOCUMENT || document->form != FORM_NAME || !document->value.size) continue;
        const bool alone = document->first <= line->first + 1 && document->last + 1 >= line->last;
        if (!alone && !(line->heading && document->first == line->first)) continue;
        return vocabulary_has(article, document->value, V_DOCTYPE_PACT) ? (int32_t)i : -1;
    }
    return -1;
}

/* The text whose name opens the entry of which a sentence is the rest, that sentence or one not far above; -1 without.
 */
static int32_t entry_document(const struct article *article, const struct mention *deed) {
    enum { longest_entry = 4 };
    const uint32_t lowest = deed->sentence > longest_entry ? deed->sentence - longest_entry : 0;
    for (size_t i = article_from(article, deed->first); i-- > 0;) {
        const struct mention *document = &article->mentions.at[i];
        if (document->sentence < lowest) break;
        if (document->kind != KIND_DOCUMENT || document->form != FORM_NAME || !document->value.size) continue;
        const uint32_t first = article->sentences.at[document->sentence].first;
        if (document->first == first + article_is(article, first, "the")) return (int32_t)i;
    }
    return -1;
}

/* Whether the item at a sentence belongs to a list that is open: between two documents few others stand. */
static bool continues_list(struct listed_deed *listed, uint32_t sentence) {
    enum { farthest_item = 3 };
    bool continues = listed->open && sentence > listed->sentence && sentence - listed->sentence <= farthest_item;
    listed->open = continues;
    listed->sentence = sentence;
    return continues;
}

/* Whether a text is issued by telling what it says, as no letter and no treaty is: "said in a statement". */
static bool is_issued(const struct article *article, struct slice doctype) {
    return vocabulary_has(article, doctype, V_DOCTYPE_ANNOUNCED) || vocabulary_has(article, doctype, V_DOCTYPE_TELLING);
}

/* Whether somebody is said in the text's own name to have made it: "report by the Council", "Council statement". */
static bool has_maker(const struct article *article, const struct mention *document) {
    static const struct slice marks[] = {WORD("by"), WORD("from"), WORDS_END};
    for (size_t i = article->mentions.count; i-- > 0 && article->mentions.at[i].sentence >= document->sentence;) {
        const struct mention *maker = &article->mentions.at[i];
        if (maker->kind == KIND_ORGANISATION && maker->first == document->first && maker->last < document->last)
            return true;
    }
    for (uint32_t token = document->first; token + 1 < document->last; token++)
        if (article_among_nocase(article, token, marks)) return true;
    return false;
}

/* Whether the rule is about the text: `only=resolution` of resolutions that bear no number yet, `only=issued` of
 * announcements by somebody, `only=act` of those by which a body acts, `only=pact` of those that parties leave,
 * `only=made` of those of which "made" is said. */
static bool is_about(const struct reading *reading, const struct mention *document) {
    static const struct {
        const char *only;
        enum vocabulary_list doctypes;
    } lists[] = {{"act", V_DOCTYPE_ACT}, {"pact", V_DOCTYPE_PACT}, {"made", V_DOCTYPE_MADE}};
    struct slice only = match_give(reading, "only");
    if (!only.size) return true;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (slice_equal(only, slice_of(lists[i].only)))
            return vocabulary_has(reading->article, document->value, lists[i].doctypes);
    if (slice_equal(only, slice_of("issued")))
        return is_issued(reading->article, document->value) && has_maker(reading->article, document);
    const bool of_type = slice_equal(document->value, only) ||
                         vocabulary_joins(reading->article, document->value, only, V_DOCTYPE_SYNONYM);
    return of_type && !slice_has_digit(mention_text(reading->article, document));
}

static void add_on_all(const struct reading *reading, struct action *action, uint32_t first, uint32_t last,
                       struct slice reported) {
    struct article *article = reading->article;
    struct slice verb = action->verb;
    uint32_t from, to;
    bool always = action->reported, unnamed = action->told && !match_slot(reading, "verb", &from, &to);
    for (uint32_t i = first; i < last; i++) {
        int32_t document = article->units.at[i].mention;
        if (document < 0 || article->mentions.at[document].kind != KIND_DOCUMENT) continue;
        if (!is_about(reading, &article->mentions.at[document])) continue;
        struct slice doctype = article->mentions.at[document].value;
        if (is_issued(article, doctype) && vocabulary_has(article, verb, V_DEED_JUDGING)) continue;
        action->document = document;
        action->verb = unnamed && !is_issued(article, doctype) ? slice_of("") : verb;
        action->reported = always || (reported.size && vocabulary_has(article, doctype, V_DOCTYPE_ANNOUNCED));
        array_push(&article->actions, *action);
    }
}

/* "2." before an item of a list, which is a sentence of its own. */
static bool is_item_number(const struct article *article, const struct sentence *line) {
    const struct token *first = &article->tokens.at[line->first];
    return line->last - line->first == 2 && first->gap >= GAP_LINE && first->shape >= SHAPE_NUMBER_12 &&
           first->shape <= SHAPE_NUMBER_99;
}

/* Whether a bullet or number opens the sentence: "- ", "(a)", "2. ". */
static bool is_entry(const struct article *article, uint32_t number) {
    const struct sentence *line = &article->sentences.at[number];
    if (line->mark || number == 0) return line->mark > 0;
    return is_item_number(article, line - 1);
}

/* Who stands at the end of the sentence before: "Without debate, the Council" over "- adopted Directive 4" or over
 * "1. Adopts Directive 4"; else who did what an item not far above tells. */
static struct action headed_deed(const struct article *article, uint32_t sentence, const struct listed_deed *before) {
    enum { most_behind = 2 /* "also:" */, farthest = 14 };
    struct action deed = {.document = -1};
    if (before->sentence < sentence && sentence - before->sentence <= farthest) {
        deed.agent_first = before->deed.agent_first;
        deed.agent_last = before->deed.agent_last;
    }
    if (sentence > 1 && is_item_number(article, &article->sentences.at[sentence - 1])) sentence--;
    if (sentence == 0) return deed;
    const struct sentence *above = &article->sentences.at[sentence - 1];
    for (size_t i = article->mentions.count; i-- > 0 && article->mentions.at[i].first >= above->first;) {
        const struct mention *doer = &article->mentions.at[i];
        bool acts = doer->kind != KIND_DATE && doer->kind != KIND_DOCUMENT;
        if (!acts || doer->last > above->last || doer->last + most_behind < above->last) continue;
        deed.agent_first = doer->first;
        deed.agent_last = doer->last;
    }
    return deed;
}

/* The deed that opened the list is done on the item's document too, on the day of its own clause, unless the item tells
 * its own; the doer is that of the list. */
static bool read_item(const struct reading *reading, const struct mention *item) {
    struct article *article = reading->article;
    uint32_t first, last, day, verb = 0, verb_last;
    bool own = match_slot(reading, "verb", &verb, &verb_last);
    if (!match_slot(reading, "document", &first, &last)) return false;
    const struct listed_deed before = article->listed;
    if (!continues_list(&article->listed, item->sentence)) {
        if (!own) return true;
        article->listed = (struct listed_deed){headed_deed(article, item->sentence, &before), item->sentence, true};
    }
    struct action action = article->listed.deed;
    if (own) {
        take_verb(reading, false, &action);
        action.told = false;
        /* the paragraphs of a resolution recall other days before they come to what they decide */
        action.reported = action.agent_first < action.agent_last && article->sentences.at[item->sentence].mark;
    }
    if (!action.verb.size) return true;
    if (own || match_slot(reading, "day", &day, &verb_last) || action.clause_first == action.clause_last) {
        action.verb_token = register_first_token(reading, own ? verb : first);
        take_clause(reading, &action);
    }
    add_on_all(reading, &action, first, last, slice_of(""));
    return true;
}

/* Whether what follows a verb is denied: "denied that", "denied it had", "denied signing". */
static bool denies(const struct article *article, uint32_t unit, uint32_t verb) {
    static const struct slice clauses[] = {WORD("that"), WORD("it"),   WORD("he"), WORD("she"),
                                           WORD("they"), WORD("ever"), WORDS_END};
    if (!vocabulary_has_token(article, article->units.at[unit].first, V_DENYING_VERB)) return false;
    return unit + 1 == verb || word_among(register_unit_words(article, unit + 1), clauses);
}

/* "would have signed the treaty": whether a deed has not come about. */
static bool is_unreal(const struct reading *reading, uint32_t verb) {
    static const struct slice modals[] = {WORD("would"), WORD("could"), WORD("should"), WORD("might"), WORDS_END};
    const struct article *article = reading->article;
    while (verb > 0 && register_unit_has(reading, verb - 1, L_TEXT_ADVERB)) verb--;
    if (verb < 2 || !register_unit_is(article, verb - 1, "have")) return false;
    verb -= 1u + (register_unit_is(article, verb - 2, "not") && verb > 2);
    return word_among(register_unit_words(article, verb - 1), modals);
}

/* Whether a deed is only thought of, or denied: "if the Senate ratifies the treaty", "should the Senate ratify it". */
static bool is_supposed(const struct reading *reading, uint32_t verb) {
    enum { farthest = 12 };
    static const struct slice doubts[] = {WORD("if"), WORD("unless"), WORD("whether"), WORDS_END};
    const struct article *article = reading->article;
    if (is_unreal(reading, verb)) return true;
    for (uint32_t unit = verb; unit-- > 0 && verb - unit <= farthest && !register_unit_is(article, unit, ",");) {
        if (word_among_nocase(register_unit_words(article, unit), doubts) || denies(article, unit, verb)) return true;
        bool inverted =
            register_unit_has(reading, unit + 1, L_TEXT_ARTICLE) || article->units.at[unit + 1].mention >= 0;
        if (inverted && slice_equal_nocase(register_unit_words(article, unit), slice_of("should"))) return true;
    }
    return false;
}

/* "until the pact is signed", "unless a plan has been approved": whether a deed is only waited for. */
static bool is_awaited(const struct reading *reading, uint32_t verb) {
    enum { farthest = 10 };
    static const struct slice links[] = {WORD("until"), WORD("unless"), WORD("till"), WORDS_END};
    static const struct slice being[] = {WORD("is"), WORD("are"), WORD("been"), WORDS_END};
    const struct article *article = reading->article;
    if (!verb || !word_among(register_unit_words(article, verb - 1), being)) return false;
    for (uint32_t unit = verb; unit-- > 0 && verb - unit <= farthest && !register_unit_is(article, unit, ",");)
        if (word_among_nocase(register_unit_words(article, unit), links))
            return !register_unit_is(article, verb - 2, "had");
    return false;
}

/* Whether a verb stands behind the text on which it acts, and nobody in front of it. */
static bool is_behind(const struct reading *reading, uint32_t verb) {
    uint32_t text, agent = verb, last;
    if (match_give(reading, "voice").size || !match_slot(reading, "document", &text, &last)) return false;
    bool doer_first = match_slot(reading, "agent", &agent, &last) && agent < verb;
    return text < verb && !doer_first;
}

/* Whether there is a document that it is done to. */
static bool add_on(struct article *article, struct action *action, int32_t document) {
    action->document = document;
    if (document >= 0) array_push(&article->actions, *action);
    return document >= 0;
}

bool action_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    struct slice list = match_give(reading, "list");
    bool marked = slice_equal(list, slice_of("marked"));
    if (marked && !is_entry(article, mention->sentence)) return false;
    if (marked || slice_equal(list, slice_of("item"))) return read_item(reading, mention);
    struct action action = {.document = -1};
    uint32_t first, last, verb_first = 0, verb_last;
    bool has_verb = match_slot(reading, "verb", &verb_first, &verb_last);
    const bool awaited = has_verb && is_awaited(reading, verb_first);
    if (has_verb && !awaited && is_supposed(reading, verb_first)) return false;
    if (has_verb && is_behind(reading, verb_first) && is_finite(reading, verb_first)) return false;
    take_verb(reading, awaited, &action);
    take_clause(reading, &action);
    struct slice reports = match_give(reading, "reports");
    bool of_session = slice_equal(reports, slice_of("session"));
    action.told = !has_verb || (reports.size && !of_session);
    action.implied = !has_verb && reports.size && !of_session;
    if (!has_verb) match_slot(reading, "document", &verb_first, &verb_last);
    action.verb_token = register_first_token(reading, verb_first);
    register_take_agent(reading, verb_first, &action);
    bool named = action.agent_first < action.agent_last;
    if (!named && !has_verb && match_give(reading, "voice").size) return false; /* "announced in a notice" */
    action.reported = action.reported || of_session;
    if (slice_equal(list, slice_of("opens"))) {
        const struct listed_deed *listed = &article->listed;
        const bool again = listed->open && listed->sentence == mention->sentence &&
                           listed->deed.verb_token == action.verb_token &&
                           listed->deed.agent_first < listed->deed.agent_last;
        if (again) return true; /* "Berg and Holm signed" is found for Holm alone too */
        article->listed = (struct listed_deed){action, mention->sentence, true};
        return true;
    }
    if (match_slot(reading, "pointer", &first, &last)) {
        const int32_t subject = subject_document(article, mention),
                      text = subject < 0 ? last_document(article, mention) : subject;
        const bool second = match_give(reading, "voice").size && !match_slot(reading, "agent", &first, &last);
        if (second && text >= 0 && article->mentions.at[text].sentence != mention->sentence) return false;
        return add_on(article, &action, text);
    }
    struct slice of = match_give(reading, "of");
    const bool closes = slice_equal(of, slice_of("close"));
    action.of_page = closes || slice_equal(of, slice_of("page"));
    if (closes) return add_on(article, &action, closed_document(article, mention));
    if (action.of_page) return add_on(article, &action, signed_document(article, mention));
    if (slice_equal(of, slice_of("headline"))) return add_on(article, &action, headline_document(article, mention));
    if (slice_equal(of, slice_of("entry"))) return add_on(article, &action, entry_document(article, mention));
    if (!match_slot(reading, "document", &first, &last)) return false;
    add_on_all(reading, &action, first, last, reports);
    return action.document >= 0;
}
