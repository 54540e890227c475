#include "coref_parts.h"

#include "name_key.h"

#include <string.h>

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* A title of several holders is a thing of its own. */
static void link_holders(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *title = at(coref, (int32_t)i);
        if (title->kind != KIND_TITLE || title->holder < 0 || title->office.plural) continue;
        coref_link(coref, (int32_t)i, title->holder, "title beside its holder");
    }
}

/* The chain of the organisation inside a title; 0 without. */
static uint32_t body_chain(const struct coref *coref, int32_t title) {
    const struct article *article = coref->article;
    const struct mention *outer = at(coref, title);
    uint32_t best = 0, longest = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->start >= outer->end) break;
        if (inner->kind != KIND_ORGANISATION || inner->start < outer->start || inner->end > outer->end) continue;
        if (inner->end - inner->start > longest) longest = inner->end - inner->start, best = inner->chain;
    }
    return best;
}

struct office_key {
    struct slice office, country;
    uint32_t body;
};

static struct office_key key_of(const struct coref *coref, int32_t title) {
    const struct mention *mention = at(coref, title);
    return (struct office_key){mention->office.name, mention->office.country, body_chain(coref, title)};
}

static bool same_office(struct office_key a, struct office_key b) {
    return slice_equal(a.office, b.office) && slice_equal(a.country, b.country) && a.body == b.body;
}

/* One of the two says less: no country, no body, and nothing contradicts. */
static bool could_be(struct office_key less, struct office_key more) {
    if (less.country.size && more.country.size && !slice_equal(less.country, more.country)) return false;
    if (less.body && more.body && less.body != more.body) return false;
    if (slice_equal(less.office, more.office)) return true;
    /* "the minister" for the Minister of Finance, "the secretary" never for another */
    return less.office.size && slice_starts(more.office, less.office) && more.office.at[less.office.size] == ' ' && !less.body && !less.country.size;
}

static bool has_person(const struct coref *coref, uint32_t chain) {
    int32_t fullest = chain ? coref_fullest(coref->article, chain) : -1;
    return fullest >= 0 && at(coref, fullest)->kind == KIND_PERSON;
}

static bool is_open_title(const struct mention *mention) {
    return mention->kind == KIND_TITLE && !mention->chain && !mention->office.plural && mention->office.name.size;
}

/* The nearest title of the same office, before or else after, that has a chain. */
static int32_t nearest_same(const struct coref *coref, int32_t title) {
    struct office_key key = key_of(coref, title);
    int32_t count = (int32_t)coref->article->mentions.count;
    for (int32_t away = 1; away < count; away++)
        for (int side = -1; side <= 1; side += 2) {
            int32_t other = title + side * away;
            if (other < 0 || other >= count || at(coref, other)->kind != KIND_TITLE || !at(coref, other)->chain) continue;
            if (!at(coref, other)->office.plural && same_office(key, key_of(coref, other))) return other;
        }
    return -1;
}

/* The one person whose office the shorter title can mean: the last one named
 * before, unless two are equally near in one sentence. */
static int32_t nearest_possible(const struct coref *coref, int32_t title) {
    struct office_key key = key_of(coref, title);
    bool pointing = at(coref, title)->form == FORM_NOMINAL && at(coref, title)->office.unlisted && key.country.size && !key.body;
    for (int32_t other = title; other-- > 0;) {
        const struct mention *mention = at(coref, other);
        if (mention->kind != KIND_TITLE || !mention->chain || mention->office.plural) continue;
        /* "the Kenyan leader": whoever holds an office of Kenya */
        bool national = pointing && mention->office.state && slice_equal(mention->office.country, key.country);
        if ((national || could_be(key, key_of(coref, other))) && has_person(coref, mention->chain)) return other;
    }
    return -1;
}

static bool says_little(const struct coref *coref, int32_t title) {
    struct office_key key = key_of(coref, title);
    return !key.body && !key.country.size;
}

/* "The Registrar" within a sentence, with a capital, is one particular person. */
static bool is_the_capitalised(const struct coref *coref, const struct mention *mention) {
    const struct article *article = coref->article;
    if (mention->first == 0 || article->tokens.at[mention->first].shape != SHAPE_TITLE) return false;
    return slice_equal_nocase(article_words(article, mention->first - 1, mention->first), slice_of("the"));
}

/* A description, or one word for an office in small letters, that points to nobody. */
static bool is_too_bare(const struct coref *coref, int32_t title) {
    const struct mention *mention = at(coref, title);
    if (mention->opens) return false;
    if (slice_equal(rule_give(mention->rule, "listed"), slice_of("held"))) return true;
    bool single = mention->last - mention->first == 1 && says_little(coref, title) && !is_the_capitalised(coref, mention);
    return mention->form == FORM_NOMINAL || mention->office.unlisted || single;
}

static void link_offices(struct coref *coref) {
    for (int32_t i = 0; i < (int32_t)coref->article->mentions.count; i++) {
        if (!is_open_title(at(coref, i))) continue;
        int32_t same = nearest_same(coref, i);
        const char *sieve = "same office";
        if (same < 0) same = nearest_possible(coref, i), sieve = "shorter title";
        if (same >= 0) {
            coref_link(coref, i, same, sieve);
            if (at(coref, i)->form == FORM_NAME && says_little(coref, i) && !says_little(coref, same)) at(coref, i)->form = FORM_NOMINAL;
        } else if (is_too_bare(coref, i)) {
            at(coref, i)->dropped = true;
        } else {
            at(coref, i)->chain = ++coref->article->chains;
        }
    }
}

/* The holder of a title that has none beside it: the person of its chain. */
static void name_holders(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *title = at(coref, (int32_t)i);
        if (title->kind != KIND_TITLE || title->holder >= 0 || !title->chain) continue;
        int32_t fullest = coref_fullest(coref->article, title->chain);
        if (fullest < 0 || at(coref, fullest)->kind != KIND_PERSON) continue;
        title->holder = fullest;
        title->holder_from = FROM_COREFERENCE;
    }
}

void coref_titles(struct coref *coref) {
    link_holders(coref);
    link_offices(coref);
    name_holders(coref);
}
