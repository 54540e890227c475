#include "timex_parts.h"

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

/* "a still unspecified date", "the retired judge": what belongs to a noun tells no tense. */
static bool is_of_a_noun(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const articles[] = {"a", "an", "the", "its", "their", "his", "her", NULL},
                             *const degree[] = {"still", "yet", "most", "more", "newly", "recently", NULL};
    uint32_t away = token > first && timex_is_word(article, token - 1, degree) ? 2 : 1;
    return token >= first + away && timex_is_word(article, token - away, articles);
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
    static const char *const to[] = {"to", NULL}, *const is[] = {"is",     "are", "was",    "were", "ready",
                                                                 "likely", "set", "poised", NULL};
    return timex_is_word(article, token, to) && word_before(article, token, first, 1, is);
}

/* "were planning", "is now expected": the auxiliary does not tell, what follows does. */
static bool is_planned(const struct resolver *resolver, uint32_t token) {
    static const char *const be[] = {"was", "were", "has", "have", "had", "been", NULL}, *const between[] = {
                                                                                             "been",  "now", "also",
                                                                                             "still", "not", NULL};
    const struct article *article = resolver->article;
    if (!timex_is_word(article, token, be)) return false;
    uint32_t next = token + 1;
    while (next < article->tokens.count && timex_is_word(article, next, between)) next++;
    return next < article->tokens.count && shows(resolver, next, resolver->future);
}

static int tense_of(const struct resolver *resolver, uint32_t token, uint32_t first) {
    if (shows(resolver, token, resolver->future) || is_to(resolver->article, token, first)) return 1;
    bool ed = ends_in_ed(resolver->article, token) && !is_of_a_noun(resolver->article, token, first);
    if (!shows(resolver, token, resolver->past) && !ed) return 0;
    if (is_planned(resolver, token)) return 1;
    return is_ahead(resolver->article, token, first) ? 1 : -1;
}

/* "as soon as Tuesday", "ahead of the Monday vote". */
static bool is_soonest(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const as[] = {"as", NULL}, *const soon[] = {"soon", "early", "late", NULL},
                             *const of[] = {"of", NULL}, *const ahead[] = {"ahead", NULL}, *const the[] = {"the", NULL};
    if (word_before(article, token, first, 1, as) && word_before(article, token, first, 2, soon)) return true;
    uint32_t away = word_before(article, token, first, 1, the) ? 2 : 1;
    return word_before(article, token, first, away, of) && word_before(article, token, first, away + 1, ahead);
}

/* "and on Sunday, the group fired": a clause of its own, whose verb comes after. */
static bool opens_clause(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const on[] = {"on", NULL}, *const joins[] = {"and", "but", NULL};
    return word_before(article, mention->first, first, 1, on) && word_before(article, mention->first, first, 2, joins);
}

int timex_tense_at(const struct resolver *resolver, const struct mention *mention) {
    static const char *const till[] = {"until", "till", "by", NULL}, *const since[] = {"since", NULL};
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    enum { reach = 14 };
    if (is_soonest(article, mention->first, sentence->first)) return 1;
    if (mention->first > sentence->first && timex_is_word(article, mention->first - 1, till))
        return mention->first - 1 == sentence->first && timex_tense_after(resolver, mention) < 0 ? -1 : 1;
    if (mention->first > sentence->first && timex_is_word(article, mention->first - 1, since)) return -1;
    int own = opens_clause(article, mention, sentence->first) ? timex_tense_after(resolver, mention) : 0;
    if (own) return own;
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
