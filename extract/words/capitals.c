#include "capitals.h"

#include "key_index.h"
#include "text.h"
#include "vocabulary.h"
#include "word_list.h"

struct small_words {
    const struct lexicon *lexicon;
    int small[5], kept[2], calendar[2], document, office_head, verbs[2], towns[3], titled[5], named[6], function_word,
        not_organ;
    struct key_index lower;   /* words that the article at hand writes in small letters */
    struct key_index capital; /* and, folded, those with a capital within a sentence */
    struct key_index letters; /* and those all in capitals where others are not */
    bool noted;
};

static bool has_any(const struct small_words *words, const struct article *article, uint32_t token, const int *classes,
                    size_t count) {
    for (size_t i = 0; i < count; i++)
        if (lexicon_token_has(words->lexicon, article, token, classes[i])) return true;
    return false;
}

/* ORDERS in "COURT ORDERS RECOUNT", but not in "PLANS OF THE COURT". */
static bool is_deed(const struct small_words *words, const struct article *article, const struct sentence *sentence,
                    uint32_t token) {
    if (token == sentence->first || token + 1 >= sentence->last) return false;
    if (article->text.at[article->tokens.at[token].end - 1] != 'S') return false;
    if (!lexicon_token_has(words->lexicon, article, token, words->small[4])) return false;
    static const struct slice links[] = {WORD("of"),  WORD("on"), WORD("for"), WORD("by"),
                                         WORD("and"), WORD("no"), WORDS_END};
    return article->tokens.at[token + 1].shape == SHAPE_UPPER && !article_among_nocase(article, token + 1, links);
}

/* A heading that opens with the name of a document keeps its capitals: the name ends
 * where it ends. One that tells what happened does not; nor does a BUDGET DIRECTOR. */
static bool is_name_of_text(const struct small_words *words, const struct article *article,
                            const struct sentence *sentence) {
    for (uint32_t i = sentence->first; sentence->heading && i < sentence->last; i++) {
        bool of_office =
            i + 1 < sentence->last && lexicon_token_has(words->lexicon, article, i + 1, words->office_head);
        if (is_deed(words, article, sentence, i)) return false;
        if (!of_office && lexicon_token_has(words->lexicon, article, i, words->document)) return true;
        if (i > sentence->first && has_any(words, article, i, words->verbs, 2)) return false;
    }
    return false;
}

/* How many words in capitals stand in a line that has no others. */
static size_t count_capitals(const struct article *article, const struct sentence *sentence) {
    size_t capitals = 0;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        enum shape shape = (enum shape)article->tokens.at[i].shape;
        if (shape == SHAPE_LOWER || shape == SHAPE_TITLE) return 0;
        capitals += shape == SHAPE_UPPER;
    }
    return capitals;
}

/* Four words, or a heading of three of which one is a verb: "ENVOY LEAVES OSLO", not "WORLD HEALTH ORGANISATION". */
static bool is_capital_line(const struct small_words *words, const struct article *article,
                            const struct sentence *sentence, size_t capitals) {
    enum { enough = 4, with_verb = 3 };
    bool verb = false;
    for (uint32_t i = sentence->first + 1; capitals == with_verb && sentence->heading && i < sentence->last; i++)
        verb = verb || lexicon_token_has(words->lexicon, article, i, words->small[4]);
    return capitals >= enough || verb;
}

/* "Minister Announces Talks on the Harvest": a headline in which only small words have no capital. */
static bool is_title_line(const struct small_words *words, const struct article *article,
                          const struct sentence *sentence) {
    enum { fewest = 4 };
    size_t capitals = 0;
    if (!sentence->heading) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        enum shape shape = (enum shape)article->tokens.at[i].shape;
        capitals += shape == SHAPE_TITLE;
        if (shape == SHAPE_LOWER && !lexicon_token_has(words->lexicon, article, i, words->function_word)) return false;
    }
    return capitals >= fewest;
}

/* "Announces", "to Announce", unless it is a word of names as well. */
static bool is_headline_verb(const struct small_words *words, const struct article *article, uint32_t token) {
    char last = article->text.at[article->tokens.at[token].end - 1];
    if (last != 's' && !article_is(article, token - 1, "to")) return false;
    return has_any(words, article, token, words->small + 1, 4) && !has_any(words, article, token, words->titled, 5);
}

/* Verbs count as small in such a line. */
static void settle_title_line(const struct small_words *words, struct article *article,
                              const struct sentence *sentence) {
    struct article part = {.arena = article->arena, .text = article->text, .tokens = article->tokens};
    lexicon_units(words->lexicon, &part, sentence->first, sentence->last);
    for (size_t i = 1; i < part.units.count; i++) {
        const struct unit *unit = &part.units.at[i];
        struct token *token = &article->tokens.at[unit->first];
        if (token->shape != SHAPE_TITLE || unit->last - unit->first > 1) continue;
        if (is_headline_verb(words, article, unit->first))
            lexicon_reread(words->lexicon, token, token->word, SHAPE_LOWER);
    }
    array_free(&part.units);
}

/* REAPPOINTMENT, DEREGULATION; what names of bodies are made of keeps its capital. */
static bool is_plain_noun(const struct small_words *words, const struct article *article, uint32_t token) {
    enum { shortest = 8 };
    if (has_any(words, article, token, words->named, 6) || has_any(words, article, token, words->titled, 5))
        return false;
    struct slice word = text_fold(article->arena, article_words(article, token, token + 1));
    return word.size >= shortest && vocabulary_ends(article, word, V_NOUN_ENDING);
}

/* A word that the article writes in small letters elsewhere is no name, unless it has it with a capital too. */
static bool is_common(const struct small_words *words, const struct article *article, uint32_t token) {
    if (!words->lower.keys.count) return false;
    struct slice word = text_fold(article->arena, article_words(article, token, token + 1));
    return key_index_find(&words->lower, word) != SIZE_MAX && key_index_find(&words->capital, word) == SIZE_MAX;
}

/* A line that has more words in small letters than in capitals is no headline in capitals, nor a part of one. */
static bool is_mixed(const struct article *article, const struct sentence *sentence) {
    uint32_t small = 0, capitals = 0;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        small += article->tokens.at[i].shape == SHAPE_LOWER;
        capitals += article->tokens.at[i].shape == SHAPE_UPPER;
    }
    return small > capitals;
}

/* Once for an article, before any line is settled. */
static void note_written(struct small_words *words, const struct article *article) {
    if (words->noted) return;
    words->noted = true;
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const bool mixed = is_mixed(article, sentence);
        for (uint32_t j = sentence->first; j < sentence->last; j++) {
            const enum shape shape = (enum shape)article->tokens.at[j].shape;
            const struct slice word = article_words(article, j, j + 1);
            if (shape == SHAPE_LOWER) key_index_add(&words->lower, word);
            else if (shape == SHAPE_UPPER && mixed) key_index_add(&words->letters, word);
            else if (shape == SHAPE_TITLE && !sentence->heading && j > sentence->first)
                key_index_add(&words->capital, text_fold(article->arena, word));
        }
    }
}

/* SEC in "FIRM AGREES TO SEC CENSURE", where the text has "the SEC said". */
static bool is_letters(const struct small_words *words, const struct article *article, uint32_t token) {
    return words->letters.keys.count &&
           key_index_find(&words->letters, article_words(article, token, token + 1)) != SIZE_MAX;
}

/* "12 MAY", "UP IN MAY": a month, where "PRICES MAY RISE" has a verb. */
static bool is_dated(const struct article *article, uint32_t token) {
    static const struct slice links[] = {WORD("in"),     WORD("on"),    WORD("since"), WORD("until"),
                                         WORD("during"), WORD("early"), WORD("late"),  WORDS_END};
    return token && (article_is_number(article, token - 1) || article_among_nocase(article, token - 1, links));
}

/* COMMISSION in "TRADE COMMISSION AGREES": a word of bodies, though one can commission something as well. */
static bool is_body_word(const struct small_words *words, const struct article *article, uint32_t token) {
    const int head = words->titled[3];
    if (!lexicon_token_has(words->lexicon, article, token, head)) return false;
    if (lexicon_token_has(words->lexicon, article, token, words->not_organ)) return false;
    return token && !article_is(article, token - 1, "to");
}

static bool is_verb(const struct small_words *words, const struct article *article, uint32_t token) {
    return has_any(words, article, token, words->small + 1, 4) && !is_body_word(words, article, token);
}

static enum shape settle(const struct small_words *words, const struct article *article, uint32_t token) {
    if (is_dated(article, token) && has_any(words, article, token, words->calendar, 2)) return SHAPE_TITLE;
    if (lexicon_token_has(words->lexicon, article, token, words->small[0])) return SHAPE_LOWER;
    if (lexicon_token_has(words->lexicon, article, token, words->kept[0])) return SHAPE_UPPER;
    if (lexicon_token_has(words->lexicon, article, token, words->small[4])) return SHAPE_LOWER;
    if (lexicon_token_has(words->lexicon, article, token, words->kept[1])) return SHAPE_UPPER;
    if (is_letters(words, article, token)) return SHAPE_UPPER;
    bool small = is_verb(words, article, token) || vocabulary_has_token(article, token, V_HEADLINE_STATE) ||
                 is_common(words, article, token) || is_plain_noun(words, article, token);
    return small ? SHAPE_LOWER : SHAPE_TITLE;
}

static bool is_town(const struct small_words *words, const struct unit *unit) {
    for (size_t i = 0; i < sizeof words->towns / sizeof *words->towns; i++)
        if (words->towns[i] >= 0 && lexicon_has(words->lexicon, unit->symbol, words->towns[i])) return true;
    return false;
}

/* LEEDS AT OXFORD: who plays where. */
static bool is_fixture(const struct small_words *words, const struct article *part, size_t unit) {
    const struct unit *at = &part->units.at[unit];
    if (!unit || unit + 1 == part->units.count) return false;
    return slice_equal(article_words(part, at->first, at->last), slice_of("AT")) && is_town(words, at - 1) &&
           is_town(words, at + 1);
}

/* Phrases of the lists are whole: STATES is no verb in UNITED STATES, and UN stays what it is in UN CHARTER. */
static void settle_line(const struct small_words *words, struct article *article, const struct sentence *sentence) {
    struct article part = {.arena = article->arena, .text = article->text, .tokens = article->tokens};
    lexicon_units(words->lexicon, &part, sentence->first, sentence->last);
    for (size_t i = 0; i < part.units.count; i++)
        for (uint32_t j = part.units.at[i].first; j < part.units.at[i].last; j++) {
            struct token *token = &article->tokens.at[j];
            if (token->shape != SHAPE_UPPER || is_fixture(words, &part, i)) continue;
            bool phrase = part.units.at[i].last - part.units.at[i].first > 1;
            enum shape whole = has_any(words, article, j, words->kept, 2) ? SHAPE_UPPER : SHAPE_TITLE;
            enum shape shape = phrase ? whole : settle(words, article, j);
            lexicon_reread(words->lexicon, token, token->word, shape);
        }
    array_free(&part.units);
}

static int class_of(const struct lexicon *lexicon, const char *list) { return lexicon_class(lexicon, slice_of(list)); }

static struct small_words find_words(const struct lexicon *lexicon) {
    return (struct small_words){
        lexicon,
        {class_of(lexicon, "starter"), class_of(lexicon, "verb-stop"), class_of(lexicon, "speech-verb"),
         class_of(lexicon, "document-verb"), class_of(lexicon, "headline-verb")},
        {class_of(lexicon, "known-organisation"), class_of(lexicon, "not-acronym")},
        {class_of(lexicon, "month"), class_of(lexicon, "weekday")},
        class_of(lexicon, "document-head"),
        class_of(lexicon, "office-head"),
        {class_of(lexicon, "verb-stop"), class_of(lexicon, "document-verb")},
        {class_of(lexicon, "city"), class_of(lexicon, "region"), class_of(lexicon, "club-town")},
        {class_of(lexicon, "given-name"), class_of(lexicon, "surname"), class_of(lexicon, "month"),
         class_of(lexicon, "organisation-head"), class_of(lexicon, "honorific")},
        {class_of(lexicon, "portfolio"), class_of(lexicon, "topic-noun"), class_of(lexicon, "body-modifier"),
         class_of(lexicon, "document-head"), class_of(lexicon, "city"), class_of(lexicon, "region")},
        class_of(lexicon, "function-word"),
        class_of(lexicon, "not-organ"),
        {.room = 0},
        {.room = 0},
        {.room = 0},
        false};
}

void capitals_settle(const struct lexicon *lexicon, struct article *article) {
    struct small_words words = {.lexicon = NULL};
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        const size_t capitals = sentence->furniture ? 0 : count_capitals(article, sentence);
        if (sentence->furniture || (!sentence->heading && !capitals)) continue;
        if (!words.lexicon) words = find_words(lexicon);
        if (!is_capital_line(&words, article, sentence, capitals)) {
            if (is_title_line(&words, article, sentence)) settle_title_line(&words, article, sentence);
            continue;
        }
        note_written(&words, article);
        if (!is_name_of_text(&words, article, sentence)) settle_line(&words, article, sentence);
    }
    key_index_free(&words.lower);
    key_index_free(&words.capital);
    key_index_free(&words.letters);
}
