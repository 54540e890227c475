#include "pipeline.h"

#include "articled_bodies.h"
#include "capitals.h"
#include "chained_offices.h"
#include "common_letters.h"
#include "coref.h"
#include "dateline.h"
#include "language.h"
#include "line_offices.h"
#include "name_key.h"
#include "naming.h"
#include "office_context.h"
#include "register.h"
#include "sentence.h"
#include "short_documents.h"
#include "text.h"
#include "timex.h"
#include "word_list.h"

#include <string.h>

static bool page_read(const struct reading *reading, struct mention *mention) {
    struct sentence *line = &reading->article->sentences.at[mention->sentence];
    line->furniture = true;
    line->imprint = line->imprint || match_give(reading, "imprint").size;
    line->lists = line->lists || match_give(reading, "lists").size;
    line->dated = line->dated || match_give(reading, "dated").size;
    return true;
}

static void open(struct pipeline *pipeline, const struct ruleset *rules, struct slice published,
                 const struct recogniser *other) {
    *pipeline = (struct pipeline){.rules = rules, .published = published};
    recogniser_open(&pipeline->recogniser, rules, other);
    dated_phrases_open(&pipeline->phrases, rules);
    pipeline->coref = coref_new(rules);
    pipeline->offices = office_context_new(rules);
    interpreter **interpreters = pipeline->recogniser.interpreters;
    interpreters[STAGE_PAGE] = page_read;
    interpreters[STAGE_DATE] = timex_read;
    interpreters[STAGE_PUBLISHED] = dateline_read;
    interpreters[STAGE_NAME] = interpreters[STAGE_ORGANISATION] = organisation_read;
    interpreters[STAGE_OUTER_ORGANISATION] = organisation_read;
    interpreters[STAGE_TITLE] = interpreters[STAGE_OUTER_TITLE] = title_read;
    interpreters[STAGE_PERSON] = interpreters[STAGE_ALIAS] = person_read;
    interpreters[STAGE_TEXT] = interpreters[STAGE_DOCUMENT] = document_read;
    interpreters[STAGE_OFFICE] = interpreters[STAGE_RELATION] = relation_read;
}

void pipeline_open(struct pipeline *pipeline, const struct ruleset *rules, struct slice published) {
    open(pipeline, rules, published, NULL);
}

void pipeline_open_beside(struct pipeline *pipeline, const struct pipeline *other) {
    open(pipeline, other->rules, other->published, &other->recogniser);
}

static void forget_acronyms(struct pipeline *pipeline) {
    key_index_clear(&pipeline->acronyms);
    array_clear(&pipeline->definitions);
    pipeline->defined = 0;
    pipeline->first_bytes = 0;
}

void pipeline_close(struct pipeline *pipeline) {
    recogniser_free(&pipeline->recogniser);
    dated_phrases_close(&pipeline->phrases);
    known_names_free(&pipeline->names);
    known_bodies_free(&pipeline->bodies);
    key_index_free(&pipeline->acronyms);
    array_free(&pipeline->definitions);
    misspelling_free(&pipeline->misspelling);
    coref_free(pipeline->coref);
    office_context_free(pipeline->offices);
}

static void read_page(struct pipeline *pipeline, struct article *article) {
    sentence_split(pipeline->rules->lexicon, article);
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        struct sentence *sentence = &article->sentences.at[i];
        enum { longest_furniture = 16, longest_line = 48 };
        if (sentence->last - sentence->first > (sentence->heading ? longest_line : longest_furniture)) continue;
        recognise_open(pipeline->rules, article, sentence);
        recognise(&pipeline->recogniser, article, i, STAGE_PAGE);
    }
    sentence_mark_menus(pipeline->rules->lexicon, article);
    capitals_settle(pipeline->rules->lexicon, article);
}

static uint64_t bit_of_byte(char byte) { return (uint64_t)1 << ((unsigned char)byte % 64); }

/* Takes in the acronyms that were defined since the last call. */
static void learn_acronyms(struct pipeline *pipeline, const struct article *article) {
    for (; pipeline->defined < article->aliases.count; pipeline->defined++) {
        struct slice text = article->aliases.at[pipeline->defined].text;
        size_t number = key_index_add(&pipeline->acronyms, text);
        if (text.size) pipeline->first_bytes |= bit_of_byte(text.at[0]);
        if (number == pipeline->definitions.count) array_push(&pipeline->definitions, pipeline->defined);
    }
}

/* Whether the tokens may be a short form: one word that starts with a capital, a code, or two and more. */
static bool may_be_short(const struct article *article, uint32_t first, uint32_t last) {
    const struct token *tokens = article->tokens.at;
    if (last - first > 1) return tokens[first].shape <= SHAPE_UPPER && tokens[last - 1].shape == SHAPE_TITLE;
    return article_has_capital(article, first) || tokens[first].shape == SHAPE_CODE;
}

static bool has_capital(const struct article *article, uint32_t unit) {
    enum shape shape = (enum shape)article->tokens.at[article->units.at[unit].first].shape;
    return shape == SHAPE_TITLE || shape == SHAPE_UPPER || shape == SHAPE_INITIAL;
}

/* Whether a word that means other things as well stands for the alias here: neither first in the sentence nor
 * beside a capital, as in "William Ford". */
static bool stands_for(const struct article *article, uint32_t unit, const struct alias *alias) {
    const struct token *word = &article->tokens.at[article->units.at[unit].first];
    if (word->shape == SHAPE_UPPER || !word->word) return true;
    if (!alias->sure || !unit || has_capital(article, unit - 1)) return false;
    return unit + 1 == article->units.count || !has_capital(article, unit + 1);
}

/* "K. Sundaram", "Anna Sundaram", "Mr Sundaram", "Sundaram Jr.": of the family that the firm is called after. */
static bool names_somebody(const struct ruleset *rules, const struct article *article, uint32_t unit) {
    const struct unit *units = article->units.at;
    if (article->tokens.at[units[unit].first].shape != SHAPE_TITLE) return false;
    if (unit + 1 < article->units.count && rule_list_has(rules, L_NAME_SUFFIX, units[unit + 1].symbol)) return true;
    if (!unit || !has_capital(article, unit - 1)) return false;
    if (article->tokens.at[units[unit - 1].first].shape == SHAPE_INITIAL) return true;
    uint16_t before = units[unit - 1].symbol;
    return rule_list_has(rules, L_GIVEN_NAME, before) || rule_list_has(rules, L_HONORIFIC, before);
}

/* How many units from there are a short form of the article, and which; 0: none. */
static uint32_t alias_at(const struct pipeline *pipeline, const struct article *article, uint32_t unit, size_t *alias) {
    enum { longest = 3 };
    uint32_t left = (uint32_t)article->units.count - unit, first = article->units.at[unit].first;
    if (!(pipeline->first_bytes & bit_of_byte(article_byte(article, first)))) return 0;
    for (uint32_t count = left < longest ? left : longest; count > 0; count--) {
        uint32_t last = article->units.at[unit + count - 1].last;
        if (!may_be_short(article, first, last)) continue;
        size_t number = key_index_find(&pipeline->acronyms, article_words(article, first, last));
        if (number == SIZE_MAX) continue;
        *alias = pipeline->definitions.at[number];
        if (last - first == 1 && (!stands_for(article, unit, &article->aliases.at[*alias]) ||
                                  names_somebody(pipeline->rules, article, unit)))
            continue;
        return count;
    }
    return 0;
}

/* Whether a company's name goes on there: "Ltd", "Airlines", ", Inc." */
static bool goes_on(const struct ruleset *rules, const struct article *article, uint32_t unit) {
    if (unit == article->units.count) return false;
    uint16_t next = article->units.at[unit].symbol;
    if (rule_list_has(rules, L_COMPANY_SUFFIX, next)) return true;
    if (has_capital(article, unit) &&
        (rule_list_has(rules, L_FIRM_TAIL, next) || rule_list_has(rules, L_FIRM_GOODS, next)))
        return true;
    bool comma = article_byte(article, article->units.at[unit].first) == ',';
    return comma && unit + 1 < article->units.count &&
           rule_list_has(rules, L_COMMA_SUFFIX, article->units.at[unit + 1].symbol);
}

/* Short forms that the article has defined are organisations or documents wherever they
 * stand, but where a company's name goes on. */
static void collapse_aliases(struct pipeline *pipeline, struct article *article, uint32_t sentence) {
    if (!article->aliases.count) return;
    learn_acronyms(pipeline, article);
    for (uint32_t i = 0; i < article->units.count; i++) {
        size_t alias;
        uint32_t count = alias_at(pipeline, article, i, &alias);
        if (!count) continue;
        uint32_t next = i + count;
        if (goes_on(pipeline->rules, article, next)) continue;
        struct mention mention = article->mentions.at[article->aliases.at[alias].mention];
        mention.first = article->units.at[i].first, mention.last = article->units.at[next - 1].last;
        mention.start = article->tokens.at[mention.first].start;
        mention.end = article->tokens.at[mention.last - 1].end;
        mention.sentence = sentence, mention.defines = -1;
        array_push(&article->mentions, mention);
        recognise_collapse(pipeline->rules, article, i, next, (int32_t)article->mentions.count - 1);
    }
}

/* The units from there that the mention is made of, [first, last); none: its borders stand inside units. */
static bool find_units(const struct article *article, const struct mention *mention, uint32_t *first, uint32_t *last) {
    const struct unit *units = article->units.at;
    uint32_t count = (uint32_t)article->units.count;
    for (*first = 0; *first < count && units[*first].first < mention->first;) ++*first;
    for (*last = *first; *last < count && units[*last].last < mention->last;) ++*last;
    return *last < count && units[*first].first == mention->first && units[(*last)++].last == mention->last;
}

/* "Sick Donkeys' Home (SDH)": a body whose name only the letters behind it tell is one unit for the stages to come. */
static void collapse_spelled(struct pipeline *pipeline, struct article *article, size_t from) {
    for (size_t i = from; i < article->aliases.count; i++) {
        const int32_t whole = article->mentions.at[article->aliases.at[i].mention].defines;
        uint32_t first, last;
        if (whole < 0 || article->mentions.at[whole].kind != KIND_ORGANISATION || article->mentions.at[whole].dropped)
            continue;
        if (find_units(article, &article->mentions.at[whole], &first, &last) && last - first > 1)
            recognise_collapse(pipeline->rules, article, first, last, whole);
    }
}

/* "House of Representatives of the National Assembly of Belarus" is found from
 * the inside out: each round may use the names that the last one made. */
static void compose_organisations(struct pipeline *pipeline, struct article *article, uint32_t sentence) {
    enum { most_rounds = 4 };
    for (int round = 0; round < most_rounds; round++) {
        size_t units = article->units.count, mentions = article->mentions.count;
        recognise(&pipeline->recogniser, article, sentence, STAGE_ORGANISATION);
        if (article->units.count == units && article->mentions.count == mentions) return;
    }
}

/* The day that a line about the page tells, which is no date of the text. */
static void read_dated_furniture(struct pipeline *pipeline, struct article *article, uint32_t line) {
    const size_t told = article->mentions.count;
    recognise_open(pipeline->rules, article, &article->sentences.at[line]);
    recognise(&pipeline->recogniser, article, line, STAGE_DATE);
    recognise(&pipeline->recogniser, article, line, STAGE_PUBLISHED);
    article->mentions.count = told;
}

static void read_sentences(struct pipeline *pipeline, struct article *article) {
    known_names_open(&pipeline->names, pipeline->rules, article);
    forget_acronyms(pipeline);
    misspelling_open(&pipeline->misspelling);
    office_context_open(pipeline->offices);
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        if (sentence->furniture && sentence->dated) read_dated_furniture(pipeline, article, i);
        if (sentence->furniture) continue;
        size_t told = article->mentions.count; /* before the sentence */
        misspelling_mend(&pipeline->misspelling, pipeline->rules->lexicon, article, sentence);
        recognise_open(pipeline->rules, article, sentence);
        office_context_note(pipeline->offices, article, i);
        dated_phrases_read(&pipeline->phrases, &pipeline->recogniser, article, i);
        recognise(&pipeline->recogniser, article, i, STAGE_DATE);
        bool has_day = article->mentions.count > told || sentence->heading; /* a timestamp is no mention */
        if (has_day && dateline_may_stand(article, i)) recognise(&pipeline->recogniser, article, i, STAGE_PUBLISHED);
        collapse_aliases(pipeline, article, i);
        const size_t aliases = article->aliases.count;
        recognise(&pipeline->recogniser, article, i, STAGE_NAME);
        compose_organisations(pipeline, article, i);
        collapse_spelled(pipeline, article, aliases);
        recognise(&pipeline->recogniser, article, i, STAGE_TITLE);
        recognise(&pipeline->recogniser, article, i, STAGE_OUTER_TITLE);
        recognise(&pipeline->recogniser, article, i, STAGE_PERSON);
        recognise(&pipeline->recogniser, article, i, STAGE_ALIAS);
        misspelling_learn(&pipeline->misspelling, article);
        known_names_learn(&pipeline->names);
        known_names_find(&pipeline->names, i);
        recognise(&pipeline->recogniser, article, i, STAGE_OFFICE);
        recognise(&pipeline->recogniser, article, i, STAGE_TEXT);
        recognise(&pipeline->recogniser, article, i, STAGE_DOCUMENT);
        short_documents_define(pipeline->rules, article, told);
        recognise(&pipeline->recogniser, article, i, STAGE_RELATION);
        recognise(&pipeline->recogniser, article, i, STAGE_OUTER_ORGANISATION);
    }
    chained_offices(article);
    line_offices(pipeline->rules, article);
    /* Once more for names that stood before they were told: headlines say surnames. */
    known_names_find_again(&pipeline->names);
    common_letters_drop(pipeline->rules, article);
    articled_bodies_find(pipeline->rules, article);
    known_bodies_find(&pipeline->bodies, &pipeline->names);
}

/* A line of its own with four words or more, which dates and numbers are not, and
 * none of the signs that separate the entries of a menu. */
static bool is_headline(const struct ruleset *rules, const struct article *article, size_t index) {
    enum { fewest_words = 4 };
    const struct sentence *sentence = &article->sentences.at[index];
    unsigned words = 0;
    if (!sentence->heading || sentence->furniture) return false;
    if (rule_list_has(rules, L_LINE_LABEL, article->tokens.at[sentence->first].symbol)) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        words += article->tokens.at[i].shape <= SHAPE_UPPER;
        if (strchr("|>[", article_byte(article, i))) return false;
    }
    return words >= fewest_words;
}

static void set_headline(struct article *article, size_t index) {
    const struct sentence *sentence = &article->sentences.at[index];
    article->headline = article_words(article, sentence->first, sentence->last);
}

/* The first line in [from, to) that looks like a headline. */
static bool headline_between(const struct ruleset *rules, struct article *article, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (is_headline(rules, article, i)) return set_headline(article, i), true;
    return false;
}

/* The headline stands next to the line with the day of publication, over it rather
 * than under it, unless that is a signature; else it is the first line that looks like one. */
static void find_headline(const struct ruleset *rules, struct article *article) {
    enum { reach = 3 };
    size_t count = article->sentences.count, day = article->published_sentence;
    struct slice from = slice_of(article->published_from);
    size_t nearest = slice_equal(from, slice_of("headline")) ? 0 : 1;
    bool beside_day = article->published_rank > 0 && !slice_equal(from, slice_of("signature"));
    for (size_t away = nearest; beside_day && away <= reach && away <= day; away++)
        if (headline_between(rules, article, day - away, day - away + 1)) return;
    if (beside_day && headline_between(rules, article, day + nearest, count)) return;
    headline_between(rules, article, 0, beside_day ? day : count);
}

static void open_article(const struct source_article *read, struct article *article) {
    article_clear(article);
    struct text *normal = arena_alloc(article->arena, sizeof *normal);
    text_normalise(read->text, article->arena, normal);
    article->id = read->id;
    article->source = read->source;
    article->headline = read->title;
    article->problem = read->problem;
    article->place = read->place;
    article->raw = read->text;
    article->normal = normal;
    article->text = normal->bytes;
    article->published = read->published_last ? slice_of("") : read->published;
    article->published_from = article->published.size ? read->published_from : "";
    article->published_rank = -1;
    article->published_sentence = 0;
    article->published_month = article->published_day = 0;
}

static void add_note(struct article *article, struct slice note) {
    article->problem = name_list(article->arena, (struct slice[]){article->problem, note}, 2);
}

static void note_malformed(struct article *article) {
    const size_t count = article->normal->malformed;
    if (count)
        add_note(article, arena_print(article->arena,
                                      "%zu malformed UTF-8 %s read as U+FFFD; name another encoding with --encoding",
                                      count, count == 1 ? "sequence" : "sequences"));
}

static void note_language(struct article *article) {
    static const struct slice known = WORD("only English is understood"); /* as pages say themselves */
    if (slice_find(article->problem, known, 0) != SIZE_MAX || !language_is_other(article)) return;
    add_note(article, slice_of("the text seems not to be English; only English is understood"));
}

void pipeline_split(struct pipeline *pipeline, const struct source_article *read, struct article *article) {
    open_article(read, article);
    note_malformed(article);
    article->vocabulary = &pipeline->rules->vocabulary;
    lexicon_tokenise(pipeline->rules->lexicon, article);
    note_language(article);
    read_page(pipeline, article);
}

void pipeline_run(struct pipeline *pipeline, const struct source_article *read, struct article *article) {
    pipeline_split(pipeline, read, article);
    read_sentences(pipeline, article);
    if (!article->headline.size) find_headline(pipeline->rules, article);
    if (!article->published.size && read->published_last) {
        article->published = read->published;
        article->published_from = read->published_from;
    }
    if (!article->published.size && pipeline->published.size) {
        article->published = pipeline->published;
        article->published_from = "option";
    }
    struct rejections *rejections = pipeline->rejections;
    if (rejections) rejections_mark(rejections, article);
    article_sort(article);
    timex_resolve(pipeline->rules, article);
    register_look_ahead(article);
    coref_resolve(pipeline->coref, article);
    if (rejections && rejections_mark_chains(rejections, article)) coref_settle(pipeline->coref, article);
    office_context_complete(pipeline->offices, article);
}
