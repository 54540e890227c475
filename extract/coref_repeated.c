#include "coref_parts.h"

#include "name_key.h"
#include "text.h"

#include <string.h>

/* Names that are known from elsewhere in the article, found again where no rule
 * had any evidence: the whole name, the surname, or the family name that comes first. */

enum { longest_name = 8 };

struct known {
    struct slice words[longest_name]; /* skeletons of the folded words */
    size_t count;
};

struct search {
    struct coref *coref;
    struct known *known;
    size_t count;
    uint8_t *covered;
    int particle, surname, given; /* classes */
    const struct rule *rule;
};

static bool is_hyphen(const struct article *article, uint32_t token) {
    return article->text.at[article->tokens.at[token].start] == '-' && article->tokens.at[token].gap == GAP_NONE;
}

static bool has(const struct search *search, uint32_t token, int class) {
    return class >= 0 && lexicon_token_has(search->coref->lexicon, search->coref->article, token, class);
}

static struct slice word_key(const struct search *search, uint32_t token) {
    struct arena *arena = search->coref->arena;
    return name_skeleton(arena, text_fold(arena, article_words(search->coref->article, token, token + 1)));
}

static void add_known(struct search *search, uint32_t first, uint32_t last) {
    struct known known = {.count = 0};
    for (uint32_t i = first; i < last; i++) {
        if (is_hyphen(search->coref->article, i)) continue;
        if (known.count == longest_name) return;
        known.words[known.count++] = word_key(search, i);
    }
    if (known.count == 1 && known.words[0].size < 2) return;
    for (size_t i = 0; i < search->count; i++) {
        bool same = search->known[i].count == known.count;
        for (size_t j = 0; same && j < known.count; j++) same = slice_equal(search->known[i].words[j], known.words[j]);
        if (same) return;
    }
    search->known[search->count++] = known;
}

/* Where the last word of a name starts, its hyphenated parts and particles with it. */
static uint32_t surname_start(const struct search *search, const struct mention *mention) {
    const struct article *article = search->coref->article;
    uint32_t start = mention->last - 1;
    while (start > mention->first + 1 && is_hyphen(article, start - 1)) start -= 2;
    return start;
}

static uint32_t particles_start(const struct search *search, const struct mention *mention, uint32_t start) {
    while (start > mention->first + 1 && has(search, start - 1, search->particle)) start--;
    return start;
}

/* Noh Jae-hyeok, Xi Jinping: the list knows the first word as a family name. */
static bool family_first(const struct search *search, const struct mention *mention) {
    return has(search, mention->first, search->surname) && !has(search, mention->first, search->given);
}

static void learn(struct search *search, const struct mention *mention) {
    if (mention->last - mention->first < 2) return;
    uint32_t start = surname_start(search, mention), wide = particles_start(search, mention, start);
    add_known(search, mention->first, mention->last);
    add_known(search, start, mention->last);
    if (wide < start) add_known(search, wide, mention->last);
    if (mention->first + 1 < start && family_first(search, mention)) add_known(search, mention->first + 1, mention->last);
    if (family_first(search, mention)) add_known(search, mention->first, mention->first + 1);
}

static bool starts_name(const struct search *search, uint32_t token) {
    enum shape shape = (enum shape)search->coref->article->tokens.at[token].shape;
    return shape == SHAPE_TITLE || shape == SHAPE_UPPER || has(search, token, search->particle);
}

/* The end of the longest known name that starts at the token; the token itself when none does. */
static uint32_t match_known(const struct search *search, uint32_t token, uint32_t limit) {
    uint32_t best = token;
    for (size_t i = 0; i < search->count; i++) {
        const struct known *known = &search->known[i];
        uint32_t at = token;
        size_t word = 0;
        while (word < known->count && at < limit && !search->covered[at]) {
            if (word && is_hyphen(search->coref->article, at)) at++;
            if (at == limit || !slice_equal(word_key(search, at), known->words[word])) break;
            at++, word++;
        }
        if (word == known->count && at > best) best = at;
    }
    return best;
}

/* No capitalised or hyphenated word on either side that would make it part of another name. */
static bool stands_alone(const struct search *search, uint32_t first, uint32_t last, const struct sentence *sentence) {
    const struct article *article = search->coref->article;
    if (last < sentence->last) {
        const struct token *next = &article->tokens.at[last];
        bool cap = next->shape == SHAPE_TITLE || next->shape == SHAPE_UPPER;
        if (cap && next->gap == GAP_BLANK && !search->covered[last]) return false;
        if (is_hyphen(article, last) && last + 1 < sentence->last && article->tokens.at[last + 1].gap == GAP_NONE) return false;
    }
    if (first == sentence->first) return true;
    if (is_hyphen(article, first - 1) && article->tokens.at[first].gap == GAP_NONE) return false;
    enum shape before = (enum shape)article->tokens.at[first - 1].shape;
    return before != SHAPE_UPPER || search->covered[first - 1] || last - first > 1;
}

static void add_repeated(struct search *search, uint32_t sentence, uint32_t first, uint32_t last) {
    struct article *article = search->coref->article;
    struct mention mention = {.kind = KIND_PERSON, .form = FORM_NAME, .first = first, .last = last, .sentence = sentence,
                              .start = article->tokens.at[first].start, .end = article->tokens.at[last - 1].end,
                              .rule = search->rule, .antecedent = -1, .defines = -1, .holder = -1, .timex = {.anchor = -1}};
    array_push(&article->mentions, mention);
}

static void search_sentence(struct search *search, uint32_t number) {
    const struct sentence *sentence = &search->coref->article->sentences.at[number];
    if (sentence->furniture) return;
    for (uint32_t token = sentence->first; token < sentence->last; token++) {
        if (search->covered[token] || !starts_name(search, token)) continue;
        uint32_t end = match_known(search, token, sentence->last);
        if (end == token || !stands_alone(search, token, end, sentence)) continue;
        add_repeated(search, number, token, end);
        token = end - 1;
    }
}

static void cover(struct search *search) {
    const struct article *article = search->coref->article;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind == KIND_DOCUMENT || mention->kind == KIND_TITLE) continue;
        memset(search->covered + mention->first, 1, mention->last - mention->first);
    }
}

void coref_repeated_names(struct coref *coref) {
    struct article *article = coref->article;
    const struct lexicon *lexicon = coref->lexicon;
    struct search search = {.coref = coref,
                            .known = arena_alloc(coref->arena, (article->mentions.count + 1) * 5 * sizeof(struct known)),
                            .covered = arena_zero(coref->arena, article->tokens.count + 1),
                            .particle = lexicon_class(lexicon, slice_of("particle")),
                            .surname = lexicon_class(lexicon, slice_of("surname")),
                            .given = lexicon_class(lexicon, slice_of("given-name")),
                            .rule = ruleset_find(coref->rules, "person.repeated")};
    if (!search.rule) return;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_PERSON && !article->mentions.at[i].dropped) learn(&search, &article->mentions.at[i]);
    if (!search.count) return;
    cover(&search);
    for (uint32_t i = 0; i < article->sentences.count; i++) search_sentence(&search, i);
}
