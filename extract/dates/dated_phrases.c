#include "dated_phrases.h"

void dated_phrases_open(struct dated_phrases *phrases, const struct ruleset *rules) {
    static const char *const texts[] = {"document-name", "document-head", "classifier", NULL}, *const periods[] = {
                                                                                                   "period-adjective",
                                                                                                   "time-unit", NULL};
    *phrases = (struct dated_phrases){0};
    phrases->texts = symbol_set_of_lists(rules->lexicon, &phrases->arena, texts);
    phrases->periods = symbol_set_of_lists(rules->lexicon, &phrases->arena, periods);
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
