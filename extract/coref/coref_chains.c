#include "coref_parts.h"

#include "word_list.h"

const char *coref_sieve(enum sieve sieve) {
    static const char *const names[SIEVE_COUNT] = {
        [SIEVE_NONE] = "linked",
        [SIEVE_SAME_NAME] = "same name",
        [SIEVE_VARIANT] = "short or variant name",
        [SIEVE_FIRST_NAME] = "first name",
        [SIEVE_ACRONYM] = "acronym",
        [SIEVE_PART] = "part of the name",
        [SIEVE_SYMBOL] = "symbol",
        [SIEVE_HOLDER] = "title beside its holder",
        [SIEVE_SAME_OFFICE] = "same office",
        [SIEVE_SHORTER_TITLE] = "shorter title",
        [SIEVE_DESCRIPTION] = "description",
        [SIEVE_HEADLINE] = "document of the headline",
        [SIEVE_PRONOUN] = "pronoun",
        [SIEVE_PRONOUN_OFFICE] = "office of a pronoun",
    };
    return names[sieve];
}

struct slice coref_name(const struct coref *coref, const struct mention *mention) {
    struct slice text = mention_text(coref->article, mention);
    if (!text.size || text.at[text.size - 1] != 's') return text;
    if (slice_ends(text, slice_of("'s")) || slice_ends(text, slice_of("’s")))
        text = slice_cut(text, 0, slice_find(text, slice_of(text.at[text.size - 2] == '\'' ? "'" : "’"), 0));
    return text;
}

bool coref_share_stem(struct slice a, struct slice b) {
    enum { stem = 5, longest_ending = 3 };
    if (a.size < stem || b.size < stem) return a.size + 1 >= stem && slice_equal_nocase(a, b);
    bool alike = a.size <= b.size + longest_ending && b.size <= a.size + longest_ending;
    return alike && slice_equal_nocase(slice_cut(a, 0, stem), slice_cut(b, 0, stem));
}

struct slice coref_nation_of(const struct coref *coref, const struct unit *unit) {
    if (!symbol_set_has(coref->nations, unit->symbol)) return slice_of("");
    const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, unit, coref->country);
    if (!entry) entry = lexicon_unit_entry(coref->lexicon, unit, coref->demonym);
    return entry ? lexicon_value(entry) : slice_of("");
}

struct slice coref_word_before(const struct article *article, uint32_t token) {
    if (token > 1 && article_byte(article, token - 1) == '.') token--;
    return token ? article_words(article, token - 1, token) : slice_of("");
}

bool coref_is_reporter(const struct article *article, const struct mention *body) {
    static const struct slice words[] = {WORD("("), WORD("told"), WORDS_END};
    uint32_t first = body->first;
    if (first > 1 && article_is_written(article, first - 1, "the")) first--;
    return first && body->defines < 0 && article_among(article, first - 1, words);
}

bool coref_is_bracketed(const struct article *article, const struct mention *mention) {
    return mention->first && article_is_written(article, mention->first - 1, "(");
}

/* Two rings become one when their links are exchanged. */
static void join_rings(struct coref *coref, int32_t a, int32_t b) {
    int32_t after = coref->next[a];
    coref->next[a] = coref->next[b];
    coref->next[b] = after;
}

/* The smaller of two chains takes the number of the other. */
static void rename_smaller(struct coref *coref, int32_t a, int32_t b) {
    struct mention *mentions = coref->article->mentions.at;
    int32_t in_a = coref->next[a], in_b = coref->next[b];
    while (in_a != a && in_b != b) in_a = coref->next[in_a], in_b = coref->next[in_b];
    int32_t smaller = in_a == a ? a : b;
    uint32_t to = mentions[smaller == a ? b : a].chain;
    int32_t at = smaller;
    do mentions[at].chain = to, at = coref->next[at];
    while (at != smaller);
}

void coref_link(struct coref *coref, int32_t mention, int32_t antecedent, enum sieve sieve) {
    struct article *article = coref->article;
    struct mention *linked = &article->mentions.at[mention], *target = &article->mentions.at[antecedent];
    if (!target->chain) target->chain = ++article->chains;
    if (!linked->chain) {
        linked->chain = target->chain;
        linked->antecedent = antecedent;
        linked->sieve = sieve;
        join_rings(coref, mention, antecedent);
        return;
    }
    if (linked->chain == target->chain) return;
    rename_smaller(coref, mention, antecedent);
    join_rings(coref, mention, antecedent);
    if (linked->antecedent < 0) {
        linked->antecedent = antecedent;
        linked->sieve = sieve;
    }
}

void coref_adopt(struct coref *coref, int32_t mention, int32_t antecedent, enum sieve sieve) {
    struct mention *mentions = coref->article->mentions.at;
    int32_t at = mention;
    do mentions[at].chain = mentions[antecedent].chain, at = coref->next[at];
    while (at != mention);
    mentions[mention].antecedent = antecedent;
    mentions[mention].sieve = sieve;
}

/* "S/2019/112", rather than the "2205 (2015)" of several resolutions. */
static bool is_symbol(const struct article *article, const struct mention *text) {
    const struct slice words = mention_text(article, text);
    const bool path = slice_find(words, slice_of("/"), 0) != SIZE_MAX ||
                      (slice_find(words, slice_of("("), 0) != SIZE_MAX && words.at[words.size - 1] <= '9');
    return !text->value.size && path;
}

/* A nom de guerre or another script is no name to call a person by when there is another; a letter is called so rather
 * than "the document" or by its symbol. */
static int preference(const struct article *article, const struct mention *mention) {
    const bool text = mention->kind == KIND_DOCUMENT;
    if (mention->form == FORM_PRONOUN) return 0;
    if (text && slice_equal(mention->value, slice_of("document"))) return mention->form == FORM_NAME ? 5 : 1;
    if (mention->form == FORM_NOMINAL) return 3;
    if (text && is_symbol(article, mention)) return 2;
    bool alias = mention->kind == KIND_PERSON && mention->defines >= 0;
    return mention->kind == KIND_TITLE || alias ? 4 : 5;
}

/* A headline's capitals are no better name. */
static bool shouts(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z') return false;
    return true;
}

static bool is_fuller(const struct article *article, const struct mention *mention, const struct mention *other) {
    int order = preference(article, mention) - preference(article, other);
    uint32_t size = mention->end - mention->start, rival = other->end - other->start;
    if (order || size != rival) return order > 0 || (order == 0 && size > rival);
    return shouts(mention_text(article, other)) && !shouts(mention_text(article, mention));
}

const int32_t *coref_fullest_now(const struct coref *coref) {
    const struct article *article = coref->article;
    int32_t *best = arena_alloc(coref->arena, (article->chains + 1) * sizeof *best);
    for (uint32_t i = 0; i <= article->chains; i++) best[i] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        int32_t *own = &best[mention->chain];
        if (!mention->chain || mention->kind == KIND_DATE) continue;
        if (*own < 0 || is_fuller(article, mention, &article->mentions.at[*own])) *own = (int32_t)i;
    }
    return best;
}

int32_t coref_fullest(const struct article *article, uint32_t chain) { return article->fullest[chain]; }
