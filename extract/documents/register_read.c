#include "register_parts.h"

#include "nested_names.h"

static struct slice unit_words(const struct article *article, uint32_t unit) {
    return article_words(article, article->units.at[unit].first, article->units.at[unit].last);
}

static bool is_word(const struct article *article, uint32_t unit, const char *word) {
    return slice_equal(unit_words(article, unit), slice_of(word));
}

/* The canonical name when the mention is an entry of the list, with what it is on behind it at most. */
static struct slice listed_name(const struct reading *reading) {
    const struct lexicon_entry *name = match_entry(reading, "name");
    uint32_t first, last;
    if (!name || !match_slot(reading, "name", &first, &last)) return slice_of("");
    bool whole = first == reading->match->first && last == reading->match->last;
    bool about = last < reading->match->last && is_word(reading->article, last, "on");
    return whole || about ? name->value : slice_of("");
}

/* A year or a range of years; or a half or quarter, written short: "2H2019". */
static bool is_year_text(struct slice text) {
    size_t digits = 0, letters = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool digit = text.at[i] >= '0' && text.at[i] <= '9', dash = text.at[i] == '-' || (text.at[i] & 0x80);
        bool letter = text.at[i] == 'H' || text.at[i] == 'Q';
        if (!digit && !dash && !letter) return false;
        digits += digit, letters += letter;
    }
    return letters ? digits == 5 : digits == 4 || digits == 6 || digits == 8;
}

/* What the head is in the list of heads, also where a rule has it among words of its own. */
static struct slice head_type(const struct reading *reading) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    uint32_t first, last;
    if (!match_slot(reading, "head", &first, &last)) return slice_of("");
    const struct lexicon_entry *head =
        lexicon_unit_entry(lexicon, &reading->article->units.at[first], rule_list(reading->rules, L_DOCUMENT_HEAD));
    return head ? head->value : match_value(reading, "head");
}

static bool unit_has(const struct reading *reading, uint32_t unit, enum rule_list list) {
    return rule_list_has(reading->rules, list, reading->article->units.at[unit].symbol);
}

/* Whether at a unit begins to whom a text goes, or what it becomes: "to the Council", "into law". */
static bool is_destination(const struct reading *reading, uint32_t unit, uint32_t last) {
    const struct article *article = reading->article;
    if (unit + 1 >= last) return false;
    if (is_word(article, unit, "into")) return is_word(article, unit + 1, "law");
    if (!is_word(article, unit, "to")) return false;
    unit += 1u + unit_has(reading, unit + 1, L_TEXT_ARTICLE);
    if (unit >= last || article->units.at[unit].mention < 0) return false;
    enum kind kind = article->mentions.at[article->units.at[unit].mention].kind;
    return kind == KIND_ORGANISATION || kind == KIND_TITLE || kind == KIND_PERSON;
}

/* Whether a text is handed to somebody: "submitted a new bill on …". */
static bool is_handed(const struct reading *reading) {
    enum { most_between = 3 };
    uint32_t unit = reading->match->first;
    for (int steps = 0; unit > 0 && steps < most_between; steps++) {
        unit--;
        if (unit_has(reading, unit, L_TEXT_HANDING)) return true;
        if (!unit_has(reading, unit, L_TEXT_ARTICLE) && !unit_has(reading, unit, L_EVALUATIVE)) return false;
    }
    return false;
}

/* Ends the mention before a unit; a head in small letters that is left alone is a description. */
static void cut_before(const struct article *article, struct mention *mention, uint32_t unit, bool alone) {
    mention->last = article->units.at[unit].first;
    mention->end = article->tokens.at[mention->last - 1].end;
    if (!alone) return;
    mention->opens = true;
    if (article->tokens.at[mention->last - 1].shape == SHAPE_LOWER) mention->form = FORM_NOMINAL;
}

/* "presented the draft budget to the committee", "sent a bill on nets to the Senate": who gets it is no part of its
 * name. */
static void cut_destination(const struct reading *reading, struct mention *mention) {
    uint32_t first, last, end = reading->match->last;
    if (!match_slot(reading, "head", &first, &last) || last >= end) return;
    if (!unit_has(reading, first, L_TEXT_SENT) && is_destination(reading, last, end)) {
        cut_before(reading->article, mention, last, true);
        return;
    }
    if (!is_handed(reading)) return;
    uint32_t to = end - 1;
    while (to > last && !is_word(reading->article, to, "to")) to--;
    if (to > last && end - to <= 3 && is_destination(reading, to, end))
        cut_before(reading->article, mention, to, false);
}

/* The unit at which words begin that are no part of a name: how long a text was debated, "for the first time", "No" of
 * a number that is not read; `end` when there are none. */
static uint32_t adverbial_start(const struct reading *reading, uint32_t end) {
    const struct article *article = reading->article;
    if (is_word(article, end - 1, "No")) return end - 1;
    if (end > 3 && is_word(article, end - 1, "time") && is_word(article, end - 4, "for")) return end - 4;
    int32_t inner = article->units.at[end - 1].mention;
    const struct timex *timex = inner < 0 ? NULL : article->mentions.at[inner].timex;
    bool long_for = timex && timex->words.way == WAY_DURATION && end > 1 && is_word(article, end - 2, "for");
    return long_for ? end - 2 : end;
}

/* The unit at which the next deed of the sentence begins, "and ratified the …"; `end` when there is none. */
static uint32_t next_deed(const struct reading *reading, uint32_t unit, uint32_t end) {
    const struct article *article = reading->article;
    for (; unit + 2 < end; unit++)
        if (is_word(article, unit, "and") && unit_has(reading, unit + 1, L_TEXT_PAST) &&
            unit_has(reading, unit + 2, L_TEXT_ARTICLE))
            return unit;
    return end;
}

/* "debated the Fishing Bill for six hours". */
static void cut_adverbial(const struct reading *reading, struct mention *mention) {
    uint32_t first, last, end = reading->match->last;
    if (!match_slot(reading, "head", &first, &last) || mention->last != reading->article->units.at[end - 1].last)
        return;
    uint32_t start = next_deed(reading, last, end);
    if (start == end) start = adverbial_start(reading, end);
    if (start < end && start >= last) cut_before(reading->article, mention, start, start == last);
}

/* "Order of the White Heron", "Lincoln Memorial": one is received, the other seen. An order that is a text is a body's,
 * an officer's or of a day; a memorial is "of" a country. */
static bool is_honour(const struct reading *reading) {
    const struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, "head", &first, &last)) return false;
    bool order = is_word(article, first, "Order"), memorial = is_word(article, first, "Memorial");
    bool of = last + 1 < reading->match->last && is_word(article, last, "of");
    if (!order || !of) return memorial && !of;
    last += 1u + unit_has(reading, last + 1, L_TEXT_ARTICLE);
    return last < reading->match->last && article->units.at[last].mention < 0 &&
           article->tokens.at[article->units.at[last].first].shape != SHAPE_LOWER;
}

bool document_read(const struct reading *reading, struct mention *mention) {
    struct slice year = match_text(reading, "year");
    if ((year.size && !is_year_text(year)) || is_honour(reading)) return false;
    mention->name = listed_name(reading);
    if (mention->name.size) nested_names_add(reading, mention);
    mention->opens = match_give(reading, "opens").size > 0;
    cut_destination(reading, mention);
    cut_adverbial(reading, mention);
    mention->value = head_type(reading);
    if (!mention->value.size) {
        const struct lexicon_entry *name = match_entry(reading, "name");
        if (name) mention->value = lexicon_key(name, "type");
    }
    return true;
}

static uint32_t first_token(const struct reading *reading, uint32_t unit) {
    return reading->article->units.at[unit].first;
}

static bool is_time_word(const struct article *article, uint32_t unit) {
    static const struct slice words[] = {WORD("after"),   WORD("since"),    WORD("when"),  WORD("while"),
                                         WORD("because"), WORD("although"), WORD("until"), WORDS_END};
    return word_among_nocase(unit_words(article, unit), words);
}

/* The unit with which the clause of a verb begins, where another is told before it: "… said that", "…;", "after Norway
 * issued". */
static uint32_t clause_start(const struct article *article, uint32_t verb) {
    bool comma = false; /* "after a break, signed" */
    uint32_t unit = verb;
    for (; unit > 0 && !is_word(article, unit - 1, "that") && !is_word(article, unit - 1, ";"); unit--) {
        bool doing = slice_ends(unit_words(article, unit), slice_of("ing"));
        if (!comma && !doing && is_time_word(article, unit - 1)) break;
        comma = comma || is_word(article, unit - 1, ",");
    }
    return unit;
}

static bool is_name(const struct article *article, uint32_t unit) {
    int32_t mention = article->units.at[unit].mention;
    return mention >= 0 && article->mentions.at[mention].kind != KIND_DATE;
}

/* Whether a mention stands behind a preposition, itself or with those that it follows or "and" joins it to. */
static bool is_object(const struct reading *reading, uint32_t unit) {
    enum { most_joined = 16 };
    const struct article *article = reading->article;
    for (int steps = 0; steps < most_joined; steps++) {
        if (unit > 0 && (unit_has(reading, unit - 1, L_TEXT_ARTICLE) || is_word(article, unit - 1, "("))) unit--;
        bool joined = unit > 1 && is_word(article, unit - 1, "and");
        if (unit < 1u + joined || !is_name(article, unit - 1 - joined)) break;
        unit -= 1u + joined;
    }
    return unit > 0 && unit_has(reading, unit - 1, L_FUNCTION_WORD) && !is_word(article, unit - 1, "that");
}

/* Whether a mention only says which: "Norland officials"; or who tells of the deed: "Berg said they met and signed". */
static bool is_of_noun(const struct reading *reading, uint32_t unit, uint32_t end) {
    uint32_t next = unit + 1;
    if (next < end && unit_has(reading, next, L_SPEECH_VERB)) return true;
    if (next >= end || !unit_has(reading, next, L_LOWER) || unit_has(reading, next, L_VERB_STOP)) return false;
    const struct unit *word = &reading->article->units.at[next];
    struct slice text = article_words(reading->article, word->first, word->last);
    return !slice_ends(text, slice_of("ed")) && !unit_has(reading, next, L_FUNCTION_WORD) &&
           !unit_has(reading, next, L_TEXT_ADVERB);
}

/* A country that begins a clause or follows "and" or a comma, and owns nothing behind it. */
static bool is_country(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    if (!unit_has(reading, unit, L_COUNTRY)) return false;
    if (unit + 1 < article->units.count && unit_has(reading, unit + 1, L_CLITIC)) return false;
    return unit == 0 || unit_has(reading, unit - 1, L_SIGN) || unit_has(reading, unit - 1, L_TEXT_ARTICLE) ||
           is_word(article, unit - 1, "and") || is_word(article, unit - 1, "that");
}

/* Whether a unit may be who acts: a body, person, title or country, but not one in brackets, as "(Reuters)". */
static bool may_act(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    if (unit > 0 && is_word(article, unit - 1, "(")) return false;
    if (article->units.at[unit].mention < 0) return is_country(reading, unit);
    enum kind kind = article->mentions.at[article->units.at[unit].mention].kind;
    return kind != KIND_DATE && kind != KIND_DOCUMENT;
}

/* Past those who act together from a unit on: "Minister Holm", "Norway and the Council". */
static uint32_t joined_end(const struct reading *reading, uint32_t unit, uint32_t before) {
    const struct article *article = reading->article;
    for (;;) {
        int32_t mention = article->units.at[unit].mention;
        bool title = mention >= 0 && article->mentions.at[mention].kind == KIND_TITLE;
        if (title && unit + 1 < before && article->units.at[unit + 1].mention >= 0) unit++;
        if (unit + 2 >= before || !is_word(article, unit + 1, "and")) return unit + 1;
        uint32_t next = unit + 2 + unit_has(reading, unit + 2, L_TEXT_ARTICLE);
        if (next >= before || !may_act(reading, next)) return unit + 1;
        unit = next;
    }
}

/* The unit with which "leaders of" in front of a body begins; its own without. */
static uint32_t members_start(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    uint32_t of = unit - (unit > 0 && unit_has(reading, unit - 1, L_TEXT_ARTICLE));
    if (of < 2 || !is_word(article, of - 1, "of")) return unit;
    return vocabulary_has_token(article, article->units.at[of - 2].first, V_MEMBER_NOUN) ? of - 2 : unit;
}

/* The first body, person, title or country of the clause before a unit that may be its subject, with those that act
 * with it, or no tokens. */
static void find_subject(const struct reading *reading, uint32_t before, struct action *action) {
    enum { most_refused = 16 };
    const struct article *article = reading->article;
    int refused = 0;
    for (uint32_t i = clause_start(article, before); i < before && refused < most_refused; i++) {
        if (!may_act(reading, i)) continue;
        uint32_t start = members_start(reading, i);
        if ((start == i && is_object(reading, i)) || is_of_noun(reading, i, before)) {
            refused++;
            continue;
        }
        action->agent_first = article->units.at[start].first;
        action->agent_last = article->units.at[joined_end(reading, i, before) - 1].last;
        return;
    }
}

/* Whether a verb that stands behind its text is a form that only a doer in front has: "Order No. 46 amends", "an order
 * abolishing fees". */
static bool is_finite(const struct reading *reading, uint32_t verb) {
    struct slice words = unit_words(reading->article, verb);
    bool third = slice_ends(words, slice_of("s")) && !slice_ends(words, slice_of("ss"));
    return (third || slice_ends(words, slice_of("ing"))) && unit_has(reading, verb, L_DOCUMENT_VERB);
}

/* "It also adopted …": whoever acted last, or else whom the pronoun at the start means. */
static void repeat_subject(const struct reading *reading, struct action *action) {
    enum { farthest = 4 };
    const struct article *article = reading->article;
    size_t count = article->actions.count, oldest = count > farthest ? count - farthest : 0;
    const struct action *last = NULL;
    for (size_t i = oldest; i < count; i++)
        if (article->actions.at[i].agent_first < article->actions.at[i].agent_last) last = &article->actions.at[i];
    bool acted = last != NULL;
    const struct unit *pronoun = &article->units.at[reading->match->first];
    action->agent_first = acted ? last->agent_first : pronoun->first;
    action->agent_last = acted ? last->agent_last : pronoun->last;
}

/* "They adopted a plan and agreed on a budget": whoever did the first of the sentence, before a second. */
static void share_subject(const struct reading *reading, uint32_t verb, struct action *action) {
    enum { most_looked_at = 32 };
    const struct article *article = reading->article;
    size_t count = article->actions.count, oldest = count > most_looked_at ? count - most_looked_at : 0;
    uint32_t start = first_token(reading, clause_start(article, verb)), end = first_token(reading, verb);
    for (size_t i = count; i-- > oldest;) {
        const struct action *earlier = &article->actions.at[i];
        if (earlier->verb_token < start || earlier->agent_first < start) break;
        if (earlier->agent_first == earlier->agent_last || earlier->verb_token >= end) continue;
        if (earlier->agent_last > earlier->verb_token) continue;
        action->agent_first = earlier->agent_first;
        action->agent_last = earlier->agent_last;
        return;
    }
}

static enum deed deed_named(struct slice name) {
    if (slice_equal(name, slice_of("making"))) return DEED_MAKING;
    return slice_equal(name, slice_of("passing")) ? DEED_PASSING : DEED_OTHER;
}

/* A finite verb, conjunction or quotation mark; "visit" in "the visit" is none, nor are the small words of its list. */
static bool ends_clause(const struct reading *reading, uint32_t unit) {
    if (unit_has(reading, unit, L_QUOTE_SIGN)) return true;
    if (!unit_has(reading, unit, L_VERB_STOP)) return false;
    if (unit_has(reading, unit, L_PERSONAL_PRONOUN) || is_word(reading->article, unit, "we")) return false;
    if (unit_has(reading, unit, L_FUNCTION_WORD)) return is_word(reading->article, unit, "that");
    return !unit || !(unit_has(reading, unit - 1, L_TEXT_ARTICLE) || unit_has(reading, unit - 1, L_CLITIC));
}

/* Whether behind a comma another deed is told of the text before it: ", done at London on", ", signed in 1999". */
static bool tells_other(const struct reading *reading, uint32_t unit) {
    if (unit + 1 >= reading->article->units.count || !is_word(reading->article, unit, ",")) return false;
    return is_word(reading->article, unit + 1, "done") || unit_has(reading, unit + 1, L_DOCUMENT_VERB);
}

/* "at a meeting held on Monday", "at its third session, held in Oslo": no verb of its own. */
static bool is_of_meeting(const struct reading *reading, uint32_t unit) {
    static const struct slice links[] = {WORD("on"), WORD("in"), WORD("at"), WORD("from"), WORDS_END};
    const struct article *article = reading->article;
    if (!unit || unit + 1 >= article->units.count || !is_word(article, unit, "held")) return false;
    return word_among(unit_words(article, unit + 1), links) && !is_word(article, unit - 1, "and");
}

/* The clause of a deed, in "Norland on Monday rejected a report issued by the Council" what follows "rejected":
 * the day is not that of the report. */
static void take_clause(const struct reading *reading, struct action *action) {
    enum { farthest = 32 }; /* no day is looked for beyond */
    const struct article *article = reading->article;
    uint32_t first = reading->match->first, last = reading->match->last;
    uint32_t lowest = match_give(reading, "clause").size ? first : first - (first < farthest ? first : farthest);
    uint32_t count = (uint32_t)article->units.count, highest = count - last < farthest ? count : last + farthest;
    if (first > 0 && is_word(article, first, "to")) first--; /* "plans to sign" is one clause */
    while (first > lowest && !ends_clause(reading, first - 1)) first--;
    while (last < highest && (!ends_clause(reading, last) || is_of_meeting(reading, last)) &&
           !tells_other(reading, last))
        last++;
    action->clause_first = first_token(reading, first);
    action->clause_last = article->units.at[last - 1].last;
}

/* Whether a verb is one that "will" or "to" governs over an "and": "will meet in Oslo and sign the treaty". */
static bool is_governed(const struct reading *reading, uint32_t verb) {
    enum { farthest = 24 };
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORD("shall"), WORD("should"),
                                          WORD("may"),  WORD("must"),  WORD("to"),    WORDS_END};
    const struct article *article = reading->article;
    struct slice word = unit_words(article, verb);
    bool bare = article->units.at[verb].last == article->units.at[verb].first + 1 &&
                !slice_ends(word, slice_of("ed")) && !slice_ends(word, slice_of("s")) &&
                !slice_ends(word, slice_of("ing")) &&
                !vocabulary_has_token(article, article->units.at[verb].first, V_IRREGULAR_PAST);
    if (!bare || verb == 0 || !is_word(article, verb - 1, "and")) return false;
    for (uint32_t unit = verb - 1; unit-- > 0 && verb - unit <= farthest;) {
        struct slice modal = unit_words(article, unit);
        if (is_word(article, unit, "that") || is_word(article, unit, ";") || unit_has(reading, unit, L_QUOTE_SIGN))
            break;
        if (!word_among(modal, modals)) continue;
        uint32_t next = unit + 1 + unit_has(reading, unit + 1, L_TEXT_ADVERB);
        return !slice_equal(modal, slice_of("to")) || unit_has(reading, next, L_LOWER);
    }
    return false;
}

static void take_verb(const struct reading *reading, struct action *action) {
    const struct lexicon_entry *entry = match_entry(reading, "verb");
    struct slice verb = match_value(reading, "verb");
    action->deed = deed_named(entry ? lexicon_key(entry, "deed") : match_give(reading, "deed"));
    uint32_t first, last;
    bool governed = match_slot(reading, "verb", &first, &last) && is_governed(reading, first);
    action->future = governed || slice_equal(match_give(reading, "tense"), slice_of("future"));
    action->verb = action->future ? arena_print(reading->article->arena, "to be %.*s", (int)verb.size, verb.at) : verb;
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

/* The letter or decree that the page is, under which its signature stands: the first text that it names, beside its
 * symbol. */
static int32_t signed_document(const struct article *article) {
    int32_t first = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *document = &article->mentions.at[i];
        if (document->kind != KIND_DOCUMENT || document->form != FORM_NAME || !document->value.size) continue;
        if (first < 0 || document->start < article->mentions.at[first].start) first = (int32_t)i;
    }
    return first >= 0 && vocabulary_has(article, article->mentions.at[first].value, V_DOCTYPE_SIGNED) ? first : -1;
}

/* The text that the page gives, which the line or a heading before it names where it is told who adopted it; -1: none,
 * or two. */
static int32_t headline_document(const struct article *article, const struct mention *deed) {
    int32_t found = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *document = &article->mentions.at[i];
        if (document->start >= deed->start || document->kind != KIND_DOCUMENT || document->form != FORM_NAME ||
            !document->value.size)
            continue;
        const struct sentence *line = &article->sentences.at[document->sentence];
        if (document->first != line->first || !(line->heading || document->sentence == deed->sentence)) continue;
        if (found >= 0) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* Whether who stands before the verb belongs to another: "the Greens, a party in the Senate, tabled". */
static bool is_anothers(const struct reading *reading, uint32_t agent, uint32_t verb) {
    const struct article *article = reading->article;
    if (agent == 0 || agent >= verb) return false;
    for (uint32_t unit = agent; unit < verb; unit++)
        if (is_word(article, unit, "which") || is_word(article, unit, "who")) return false;
    return article->units.at[agent].mention >= 0 ? is_object(reading, agent) : is_word(article, agent - 1, "of");
}

/* Whether the deed lies before what is told, or is told in passing: "a contract that he had signed", "after signing a
 * contract", "since Norway issued it", "Holm, who signed it, said". */
static bool is_earlier(const struct reading *reading, uint32_t verb) {
    enum { farthest = 8 };
    static const struct slice marks[] = {WORD("after"), WORD("since"), WORD("before"),
                                         WORD("when"),  WORD("until"), WORDS_END};
    static const struct slice inner[] = {WORD("had"), WORD("has"), WORD("have"), WORD("who"), WORD("which"), WORDS_END};
    const struct article *article = reading->article;
    uint32_t first = reading->match->first;
    if (first > 0 && unit_has(reading, first - 1, L_TEXT_ARTICLE)) first--;
    if (word_among_nocase(unit_words(article, first), marks)) return true;
    if (first > 0 && word_among_nocase(unit_words(article, first - 1), marks)) return true;
    for (uint32_t unit = verb; unit-- > 0 && verb - unit <= farthest && !is_word(article, unit, ",");)
        if (word_among_nocase(unit_words(article, unit), inner)) return true;
    return false;
}

static void take_agent(const struct reading *reading, uint32_t verb, struct action *action) {
    const struct article *article = reading->article;
    uint32_t first, last;
    struct slice voice = match_give(reading, "voice");
    if (match_slot(reading, "agent", &first, &last)) {
        bool owns = first > verb && last < article->units.count && unit_has(reading, last, L_CLITIC);
        if (owns) return; /* "issued by Berg's predecessor" */
        uint32_t named = first;
        while (named + 1 < last && unit_has(reading, named, L_HONORIFIC)) named++;
        action->agent_first = first_token(reading, named);
        action->agent_last = article->units.at[last - 1].last;
        if (is_anothers(reading, first, verb)) find_subject(reading, verb, action);
    } else if (slice_equal(voice, slice_of("active"))) {
        find_subject(reading, verb, action);
        if (action->agent_first == action->agent_last) share_subject(reading, verb, action);
    } else if (slice_equal(voice, slice_of("pronoun"))) {
        repeat_subject(reading, action);
    }
    if (match_slot(reading, "partner", &first, &last)) {
        action->partner_first = first_token(reading, first);
        action->partner_last = article->units.at[last - 1].last;
    }
    bool doer_first = action->agent_first < action->agent_last && action->agent_last <= action->verb_token;
    action->reported = doer_first && !action->future && !action->told && !is_earlier(reading, verb);
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
    return slice_equal(document->value, only) && !slice_has_digit(mention_text(reading->article, document));
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
        action->document = document;
        action->verb = unnamed && !is_issued(article, doctype) ? slice_of("") : verb;
        action->reported = always || (reported.size && vocabulary_has(article, doctype, V_DOCTYPE_ANNOUNCED));
        array_push(&article->actions, *action);
    }
}

/* Who stands at the end of the sentence before: "Without debate, the Council" over "- adopted Directive 4". */
static struct action headed_deed(const struct article *article, uint32_t sentence) {
    enum { most_behind = 2 }; /* "also:" */
    struct action deed = {.document = -1};
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
    uint32_t first, last, verb = 0, verb_last;
    bool own = match_slot(reading, "verb", &verb, &verb_last);
    if (!match_slot(reading, "document", &first, &last)) return false;
    if (!continues_list(&article->listed, item->sentence)) {
        if (!own) return true;
        article->listed = (struct listed_deed){headed_deed(article, item->sentence), item->sentence, true};
    }
    struct action action = article->listed.deed;
    if (own) {
        take_verb(reading, &action);
        action.told = false;
        action.reported = action.agent_first < action.agent_last;
    }
    if (!action.verb.size) return true;
    if (own || action.clause_first == action.clause_last) {
        action.verb_token = first_token(reading, own ? verb : first);
        take_clause(reading, &action);
    }
    add_on_all(reading, &action, first, last, slice_of(""));
    return true;
}

/* Whether a deed is only thought of: "if the Senate ratifies the treaty". */
static bool is_supposed(const struct reading *reading, uint32_t verb) {
    enum { farthest = 12 };
    static const struct slice doubts[] = {WORD("if"), WORD("unless"), WORD("whether"), WORDS_END};
    const struct article *article = reading->article;
    for (uint32_t unit = verb; unit-- > 0 && verb - unit <= farthest && !is_word(article, unit, ",");) {
        if (word_among_nocase(unit_words(article, unit), doubts)) return true;
    }
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
    if (marked && !article->sentences.at[mention->sentence].mark) return false;
    if (marked || slice_equal(list, slice_of("item"))) return read_item(reading, mention);
    struct action action = {.document = -1};
    uint32_t first, last, verb_first = 0, verb_last;
    bool has_verb = match_slot(reading, "verb", &verb_first, &verb_last);
    if (has_verb && is_supposed(reading, verb_first)) return false;
    if (has_verb && is_behind(reading, verb_first) && is_finite(reading, verb_first)) return false;
    take_verb(reading, &action);
    take_clause(reading, &action);
    struct slice reports = match_give(reading, "reports");
    bool of_session = slice_equal(reports, slice_of("session"));
    action.told = !has_verb || (reports.size && !of_session);
    if (!has_verb) match_slot(reading, "document", &verb_first, &verb_last);
    action.verb_token = first_token(reading, verb_first);
    take_agent(reading, verb_first, &action);
    bool named = action.agent_first < action.agent_last;
    if (!named && !has_verb && match_give(reading, "voice").size) return false; /* "announced in a notice" */
    if (slice_equal(list, slice_of("opens"))) {
        article->listed = (struct listed_deed){action, mention->sentence, true};
        return true;
    }
    if (match_slot(reading, "pointer", &first, &last)) {
        const int32_t subject = subject_document(article, mention);
        return add_on(article, &action, subject < 0 ? last_document(article, mention) : subject);
    }
    struct slice of = match_give(reading, "of");
    if (slice_equal(of, slice_of("page"))) return add_on(article, &action, signed_document(article));
    if (slice_equal(of, slice_of("headline"))) return add_on(article, &action, headline_document(article, mention));
    if (!match_slot(reading, "document", &first, &last)) return false;
    action.reported = action.reported || of_session;
    add_on_all(reading, &action, first, last, reports);
    return action.document >= 0;
}
