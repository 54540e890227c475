#include "coref_pronoun_parts.h"

#include "word_list.h"

/* "It said the shares would be split": the body that the article is about, where the sentence before names none that
 * can say so. */

/* How often the bodies are named up to a token, told on from pronoun to pronoun. */
struct told_bodies {
    size_t next;           /* the first mention that is not told yet */
    uint32_t *times;       /* by chain: brackets left aside */
    int32_t *last;         /* by chain: its last mention; NULL, as `times`: none is told yet */
    uint32_t main;         /* the chain that is named most */
    uint32_t most, second; /* how often it is, and the next is */
};

struct told_bodies *pronouns_told_bodies(const struct coref *coref) {
    return arena_zero(coref->arena, sizeof(struct told_bodies));
}

static void tell_body(const struct pronouns *pronouns, struct told_bodies *told, int32_t body) {
    const struct mention *mention = pronouns_mention(pronouns, body);
    const uint32_t chain = mention->chain;
    told->last[chain] = body;
    if (coref_is_bracketed(pronouns->coref->article, mention)) return;
    const uint32_t times = ++told->times[chain];
    if (chain == told->main) told->most = times;
    else if (times > told->most) told->second = told->most, told->most = times, told->main = chain;
    else if (times > told->second) told->second = times;
}

/* Those before the token, which is behind the one asked for last. */
static const struct told_bodies *tell_bodies(const struct pronouns *pronouns, uint32_t token) {
    struct told_bodies *told = pronouns->told;
    const size_t chains = pronouns->coref->article->chains + 1;
    if (!told->times) {
        told->times = arena_zero(pronouns->coref->arena, chains * sizeof *told->times);
        told->last = arena_zero(pronouns->coref->arena, chains * sizeof *told->last);
    }
    for (; told->next < pronouns->count; told->next++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)told->next);
        if (mention->first >= token) break;
        if (mention->kind == KIND_ORGANISATION && !mention->dropped && mention->chain)
            tell_body(pronouns, told, (int32_t)told->next);
    }
    return told;
}

/* "It said", "It also plans": what bodies do. */
static bool goes_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice skipped[] = {WORD("also"), WORD("has"), WORD("had"), WORD("further"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t verb = pronoun->token + 1;
    if (pronoun->speech || pronoun->token != own->first) return false;
    while (verb + 1 < own->last && article_among(article, verb, skipped)) verb++;
    return verb + 1 < own->last && (coref_speech_says(&pronouns->coref->speech, verb) ||
                                    pronouns_has(pronouns, verb, pronouns->terms->body_deed));
}

/* Whether a mention, or a pronoun, ends at a token. */
static bool is_known(const struct pronouns *pronouns, uint32_t sentence, uint32_t end) {
    if (article_is(pronouns->coref->article, end - 1, "it")) return true;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > end) return false;
        if (mention->last == end && mention->kind != KIND_DOCUMENT) return true;
    }
    return false;
}

/* "The survey said", "said the report": something speaks there that is no body. */
static bool another_tells(const struct pronouns *pronouns, uint32_t sentence) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[sentence];
    for (uint32_t i = own->first + 1; i < own->last; i++) {
        if (!coref_speech_says(&pronouns->coref->speech, i)) continue;
        if (article->tokens.at[i - 1].shape == SHAPE_LOWER && !is_known(pronouns, sentence, i)) return true;
        if (i + 1 < own->last && article_is(article, i + 1, "the")) return true;
    }
    return false;
}

int32_t pronouns_main_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { fewest = 3, near = 4 };
    const struct article *article = pronouns->coref->article;
    if (!pronoun->sentence || !goes_on(pronouns, pronoun)) return -1;
    const struct sentence *before = &article->sentences.at[pronoun->sentence - 1];
    if (before->heading || before->furniture || pronouns_country_between(pronouns, before->first, before->last))
        return -1;
    if (another_tells(pronouns, pronoun->sentence - 1)) return -1;
    const struct told_bodies *told = tell_bodies(pronouns, pronoun->token);
    const int32_t found = told->last[told->main];
    if (told->most < fewest || told->most < 2 * told->second) return -1;
    return pronouns_mention(pronouns, found)->sentence + near < pronoun->sentence ? -1 : found;
}
