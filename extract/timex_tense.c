#include "timex_parts.h"

#include <string.h>

struct slice timex_word_at(const struct article *article, uint32_t token) {
    return article_words(article, token, token + 1);
}

bool timex_is_word(const struct article *article, uint32_t token, const char *const *words) {
    for (; *words; words++)
        if (slice_equal_nocase(timex_word_at(article, token), slice_of(*words))) return true;
    return false;
}

static bool shows(const struct resolver *resolver, uint32_t token, int class) {
    return lexicon_token_has(resolver->rules->lexicon, resolver->article, token, class);
}

static bool ends_in_ed(const struct article *article, uint32_t token) {
    struct slice word = timex_word_at(article, token);
    return article->tokens.at[token].shape == SHAPE_LOWER && word.size > 4 && slice_ends(word, slice_of("ed"));
}

static bool word_before(const struct article *article, uint32_t token, uint32_t first, uint32_t away,
                        const char *const *words) {
    return token >= first + away && timex_is_word(article, token - away, words);
}

/* A participle of "will be signed", "to be signed": not yet done. */
static bool is_ahead(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const be[] = {"be", NULL}, *const modal[] = {"will", "would",  "shall", "to",
                                                                    "must", "should", NULL};
    for (uint32_t away = 1; away <= 2; away++)
        if (word_before(article, token, first, away, be))
            return word_before(article, token, first, away + 1, modal) ||
                   word_before(article, token, first, away + 2, modal);
    return false;
}

/* "is to visit", "are to visit". */
static bool is_to(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const to[] = {"to", NULL}, *const is[] = {"is", "are", "was", "were", "ready", "likely", NULL};
    return timex_is_word(article, token, to) && word_before(article, token, first, 1, is);
}

static int tense_of(const struct resolver *resolver, uint32_t token, uint32_t first) {
    if (shows(resolver, token, resolver->future) || is_to(resolver->article, token, first)) return 1;
    if (!shows(resolver, token, resolver->past) && !ends_in_ed(resolver->article, token)) return 0;
    return is_ahead(resolver->article, token, first) ? 1 : -1;
}

int timex_tense_at(const struct resolver *resolver, const struct mention *mention) {
    static const char *const till[] = {"until", "till", "by", NULL}, *const since[] = {"since", NULL};
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    enum { reach = 14 };
    if (mention->first > sentence->first && timex_is_word(article, mention->first - 1, till)) return 1;
    if (mention->first > sentence->first && timex_is_word(article, mention->first - 1, since)) return -1;
    for (uint32_t away = 1; away <= reach; away++) {
        int tense =
            mention->first >= sentence->first + away ? tense_of(resolver, mention->first - away, sentence->first) : 0;
        if (!tense && mention->last + away - 1 < sentence->last)
            tense = tense_of(resolver, mention->last + away - 1, sentence->first);
        if (tense) return tense;
    }
    return 0;
}

int timex_tense_after(const struct resolver *resolver, const struct mention *mention) {
    const struct sentence *sentence = &resolver->article->sentences.at[mention->sentence];
    static const char *const perfect[] = {"has", "have", NULL};
    enum { reach = 9 };
    for (uint32_t token = mention->last; token < sentence->last && token < mention->last + reach; token++) {
        if (timex_is_word(resolver->article, token, perfect)) continue;
        int tense = tense_of(resolver, token, mention->last);
        if (tense) return tense;
    }
    return 0;
}
