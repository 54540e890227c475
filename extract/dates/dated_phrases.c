#include "dated_phrases.h"

static struct symbol_set lists(struct dated_phrases *phrases, const struct lexicon *lexicon, const char *const *names) {
    enum { most = 4 };
    int classes[most];
    size_t count = 0;
    for (; names[count]; count++) classes[count] = lexicon_class(lexicon, slice_of(names[count]));
    return symbol_set_of(lexicon, &phrases->arena, classes, count);
}

void dated_phrases_open(struct dated_phrases *phrases, const struct ruleset *rules) {
    static const char *const texts[] = {"document-name", "document-head", "classifier", NULL}, *const periods[] = {
                                                                                                   "period-adjective",
                                                                                                   "time-unit", NULL};
    *phrases = (struct dated_phrases){0};
    phrases->texts = lists(phrases, rules->lexicon, texts);
    phrases->periods = lists(phrases, rules->lexicon, periods);
}

void dated_phrases_close(struct dated_phrases *phrases) { arena_free(&phrases->arena); }

static bool is_dated(const struct dated_phrases *phrases, const struct article *article, const struct unit *unit) {
    if (unit->last - unit->first < 2 || !symbol_set_has(phrases->texts, unit->symbol)) return false;
    for (uint32_t i = unit->first; i < unit->last; i++) {
        const struct token *token = &article->tokens.at[i];
        if (token->shape == SHAPE_YEAR || symbol_set_has(phrases->periods, token->symbol)) return true;
    }
    return false;
}

void dated_phrases_read(const struct dated_phrases *phrases, struct recogniser *recogniser, struct article *article,
                        uint32_t sentence) {
    const struct sentence *here = &article->sentences.at[sentence];
    if (article->units.count == here->last - here->first) return; /* no phrase: a unit for each token */
    size_t at = 0;
    while (at < article->units.count) {
        if (!is_dated(phrases, article, &article->units.at[at++])) continue;
        struct unit unit = article->units.at[at - 1];
        recognise_open_words(recogniser->rules, article, unit.first, unit.last);
        recognise(recogniser, article, sentence, STAGE_DATE);
        recognise_open(recogniser->rules, article, here);
    }
}
