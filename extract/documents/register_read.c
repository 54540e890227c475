#include "register_reading.h"

#include "nested_names.h"
#include "text.h"

/* The canonical name when the mention is an entry of the list, with what it is on behind it at most. */
static struct slice listed_name(const struct reading *reading) {
    const struct lexicon_entry *name = match_entry(reading, "name");
    uint32_t first, last;
    if (!name || !match_slot(reading, "name", &first, &last)) return slice_of("");
    bool whole = first == reading->match->first && last == reading->match->last;
    bool about = last < reading->match->last && register_unit_is(reading->article, last, "on");
    return whole || about ? lexicon_value(name) : slice_of("");
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
    return head ? lexicon_value(head) : text_fold(reading->article->arena, match_value(reading, "head"));
}

/* Whether at a unit begins to whom a text goes, or what it becomes: "to the Council", "into law". */
static bool is_destination(const struct reading *reading, uint32_t unit, uint32_t last) {
    const struct article *article = reading->article;
    if (unit + 1 >= last) return false;
    if (register_unit_is(article, unit, "into")) return register_unit_is(article, unit + 1, "law");
    if (!register_unit_is(article, unit, "to")) return false;
    unit += 1u + register_unit_has(reading, unit + 1, L_TEXT_ARTICLE);
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
        if (register_unit_has(reading, unit, L_TEXT_HANDING)) return true;
        if (!register_unit_has(reading, unit, L_TEXT_ARTICLE) && !register_unit_has(reading, unit, L_EVALUATIVE))
            return false;
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
    if (!register_unit_has(reading, first, L_TEXT_SENT) && is_destination(reading, last, end)) {
        cut_before(reading->article, mention, last, true);
        return;
    }
    if (!is_handed(reading)) return;
    uint32_t to = end - 1;
    while (to > last && !register_unit_is(reading->article, to, "to")) to--;
    if (to > last && end - to <= 3 && is_destination(reading, to, end))
        cut_before(reading->article, mention, to, false);
}

/* The unit at which words begin that are no part of a name: how long a text was debated, "for the first time", "No" of
 * a number that is not read; `end` when there are none. */
static uint32_t adverbial_start(const struct reading *reading, uint32_t end) {
    const struct article *article = reading->article;
    if (register_unit_is(article, end - 1, "No")) return end - 1;
    if (end > 3 && register_unit_is(article, end - 1, "time") && register_unit_is(article, end - 4, "for"))
        return end - 4;
    int32_t inner = article->units.at[end - 1].mention;
    const struct timex *timex = inner < 0 ? NULL : article->mentions.at[inner].timex;
    bool long_for = timex && timex->words.way == WAY_DURATION && end > 1 && register_unit_is(article, end - 2, "for");
    return long_for ? end - 2 : end;
}

/* The unit at which the next deed of the sentence begins, "and ratified the …"; `end` when there is none. */
static uint32_t next_deed(const struct reading *reading, uint32_t unit, uint32_t end) {
    const struct article *article = reading->article;
    for (; unit + 2 < end; unit++)
        if (register_unit_is(article, unit, "and") && register_unit_has(reading, unit + 1, L_TEXT_PAST) &&
            register_unit_has(reading, unit + 2, L_TEXT_ARTICLE))
            return unit;
    return end;
}

/* Whether a verb of its clause stands before a text: "signed a treaty", "will get a study". */
static bool is_done_to(const struct reading *reading) {
    enum { reach = 5 };
    const uint32_t first = reading->match->first;
    for (uint32_t unit = first; unit-- > 0 && first - unit <= reach;) {
        if (register_unit_has(reading, unit, L_SIGN) || register_unit_has(reading, unit, L_SPEECH_VERB)) return false;
        if (register_unit_has(reading, unit, L_DOCUMENT_VERB)) return true;
        if (register_unit_has(reading, unit, L_VERB_STOP) && !register_unit_has(reading, unit, L_FUNCTION_WORD))
            return true;
    }
    return false;
}

/* "signed the treaty on nets and the Senate will ratify it": who starts the next clause is no part of the name. */
static void cut_clause(const struct reading *reading, struct mention *mention) {
    static const struct slice finite[] = {WORD("will"), WORD("would"), WORD("was"), WORD("were"), WORD("has"),
                                          WORD("is"),   WORD("are"),   WORD("had"), WORD("have"), WORDS_END};
    const struct article *article = reading->article;
    uint32_t first, last, end = reading->match->last;
    if (!match_slot(reading, "head", &first, &last) || mention->last != article->units.at[end - 1].last) return;
    if (end >= article->units.count || !word_among(register_unit_words(article, end), finite)) return;
    if (register_unit_is(article, last, "between")) return;
    for (uint32_t unit = end - 1; unit > last; unit--)
        if (register_unit_is(article, unit, "and")) {
            if (register_unit_has(reading, unit + 1, L_TEXT_ARTICLE) && is_done_to(reading))
                cut_before(article, mention, unit, false);
            return;
        }
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

/* Whether a deed on the text is named right before it: "the signing of an agreement". */
static bool is_of_deed(const struct reading *reading) {
    uint32_t unit = reading->match->first;
    while (unit > 0 &&
           (register_unit_has(reading, unit - 1, L_TEXT_ARTICLE) || register_unit_has(reading, unit - 1, L_EVALUATIVE)))
        unit--;
    if (unit < 2 || !register_unit_is(reading->article, unit - 1, "of")) return false;
    const int32_t between = reading->article->units.at[unit - 2].mention; /* "the signing yesterday of" */
    if (unit > 2 && between >= 0 && reading->article->mentions.at[between].kind == KIND_DATE) unit--;
    return register_unit_has(reading, unit - 2, L_DOCUMENT_ACT);
}

/* "the signing of an agreement on nets by Berg": who signs is no part of its name, as who writes a report is. */
static void cut_doer(const struct reading *reading, struct mention *mention) {
    const struct article *article = reading->article;
    uint32_t first, last, end = reading->match->last;
    if (!match_slot(reading, "head", &first, &last) || !is_of_deed(reading)) return;
    if (vocabulary_has(article, mention->value, V_DOCTYPE_AUTHORED)) return;
    uint32_t by = end;
    while (by > last && !register_unit_is(article, by - 1, "by")) by--;
    if (by > last && by < end) cut_before(article, mention, by - 1, by - 1 == last);
}

/* "Order of the White Heron", "Lincoln Memorial": one is received, the other seen. An order that is a text is a body's,
 * an officer's or of a day; a memorial is "of" a country. */
static bool is_honour(const struct reading *reading) {
    const struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, "head", &first, &last)) return false;
    bool order = register_unit_is(article, first, "Order"), memorial = register_unit_is(article, first, "Memorial");
    bool of = last + 1 < reading->match->last && register_unit_is(article, last, "of");
    if (!order || !of) return memorial && !of;
    last += 1u + register_unit_has(reading, last + 1, L_TEXT_ARTICLE);
    return last < reading->match->last && article->units.at[last].mention < 0 &&
           article->tokens.at[article->units.at[last].first].shape != SHAPE_LOWER;
}

/* "National Plan on Nets (2003-2008)": the years in brackets for which a plan holds are part of its name. */
static void take_term(const struct reading *reading, struct mention *mention) {
    const struct article *article = reading->article;
    const uint32_t open = reading->match->last;
    if (mention->form != FORM_NAME || article->tokens.at[mention->first].shape == SHAPE_LOWER) return;
    if (open + 2 >= article->units.count || mention->last != article->units.at[open].first) return;
    const int32_t term = article->units.at[open + 1].mention;
    const bool dated = term >= 0 && article->mentions.at[term].kind == KIND_DATE;
    if (!dated || !register_unit_is(article, open, "(") || !register_unit_is(article, open + 2, ")")) return;
    if (!vocabulary_has(article, mention->value, V_DOCTYPE_PLAN)) return;
    mention->last = article->units.at[open + 2].last;
    mention->end = article->tokens.at[mention->last - 1].end;
}

/* The date right in front of a text; NULL without. */
static const struct mention *date_in_front(const struct reading *reading, const struct mention *mention) {
    const struct article *article = reading->article;
    uint32_t unit = reading->match->last;
    while (unit > 0 && article->units.at[unit - 1].last > mention->first) unit--;
    if (!unit || article->units.at[unit - 1].mention < 0) return NULL;
    const struct mention *date = &article->mentions.at[article->units.at[unit - 1].mention];
    return date->kind == KIND_DATE && date->timex && date->last == mention->first ? date : NULL;
}

static void begin_with(struct mention *mention, const struct mention *date) {
    mention->first = date->first;
    mention->start = date->start;
}

/* "a ten-year plan on nets": how long it holds belongs to a name as sorts do. */
static void take_duration(const struct reading *reading, struct mention *mention) {
    const struct mention *term = date_in_front(reading, mention);
    if (!term || term->timex->words.way != WAY_DURATION) return;
    if (slice_find(mention_text(reading->article, term), slice_of("-"), 0) != SIZE_MAX) begin_with(mention, term);
}

/* "the 2014 judgment of the Court": the year by which a text is told from others of its kind, not before one that has
 * a name of its own, "the 1997 Kyoto Protocol". */
static void take_year(const struct reading *reading, struct mention *mention) {
    enum { year_bytes = 4 };
    const struct mention *year = date_in_front(reading, mention);
    if (!year || year->end - year->start != year_bytes || !is_year_text(mention_text(reading->article, year))) return;
    bool titled = mention->form == FORM_NAME && reading->article->tokens.at[mention->first].shape != SHAPE_LOWER;
    if (titled || !year->first) return;
    if (register_is_owner(article_words(reading->article, year->first - 1, year->first))) begin_with(mention, year);
}

bool document_read(const struct reading *reading, struct mention *mention) {
    struct slice year = match_text(reading, "year");
    if ((year.size && !is_year_text(year)) || is_honour(reading)) return false;
    mention->name = listed_name(reading);
    if (match_entry(reading, "name")) nested_names_add(reading, mention);
    mention->opens = match_give(reading, "opens").size > 0;
    cut_destination(reading, mention);
    cut_adverbial(reading, mention);
    cut_clause(reading, mention);
    mention->value = head_type(reading);
    cut_doer(reading, mention);
    take_term(reading, mention);
    take_duration(reading, mention);
    take_year(reading, mention);
    if (!mention->value.size) {
        const struct lexicon_entry *name = match_entry(reading, "name");
        if (name) mention->value = lexicon_key(name, "type");
    }
    return true;
}
