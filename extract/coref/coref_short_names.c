#include "coref_kinds.h"
#include "coref_name_keys.h"

#include "word_list.h"

#include <stdlib.h>

/* Whether the body is of a kind that is called by the first word of its name: "Acme" of Acme Bank. */
static bool is_firm(const struct coref *coref, const struct mention *body) {
    return vocabulary_has(coref->article, coref_kind_of(coref, body), V_KIND_CALLED_SHORT);
}

/* Where the words of a firm's name begin, behind the initials of its founder. */
static uint32_t behind_initials(const struct article *article, const struct mention *firm) {
    uint32_t word = firm->first;
    while (word + 1 < firm->last &&
           (article->tokens.at[word].shape == SHAPE_INITIAL || article->tokens.at[word].shape == SHAPE_DOTTED))
        word++;
    return word;
}

/* Whether the longer name goes on from the part: from one word, or from more that a headline has in capitals, as
 * "ACME HARVEST TO BUY UNIT" has them of "Acme Harvest Trading Ltd". */
static bool begins(const struct coref *coref, const struct coref_key *part, const struct mention *longer) {
    const struct mention *named = &coref->article->mentions.at[part->mention];
    const bool one = part->count == 1 && named->last - named->first <= 2;
    const uint32_t words = one ? 1 : named->last - named->first;
    const uint32_t first = one ? behind_initials(coref->article, longer) : longer->first;
    if (longer->last - first <= words) return false;
    const struct slice name = coref_name(coref, named), start = article_words(coref->article, first, first + words);
    return slice_equal_nocase(name, start) && (one || !slice_equal(name, start));
}

/* The only firm of the article whose name begins with the part and goes on; -1: none. */
static int32_t only_firm(const struct coref *coref, const struct coref_keys *table, const struct coref_key *part) {
    const struct article *article = coref->article;
    const struct mention *named = &article->mentions.at[part->mention];
    bool told = (named->value.size && !slice_equal(named->value, slice_of("company"))) ||
                article->tokens.at[named->first].shape != SHAPE_TITLE;
    if (!part->count || named->name.size || told) return -1;
    int32_t found = -1;
    size_t use = table->uses.at[key_index_find(&table->words, part->words[0])].head;
    for (; use != SIZE_MAX; use = table->holders.at[use].next) {
        const struct coref_key *whole = &table->keys.at[table->holders.at[use].key];
        const struct mention *longer = &article->mentions.at[whole->mention];
        if (whole == part || !begins(coref, part, longer)) continue;
        if (found >= 0 && (!longer->chain || article->mentions.at[found].chain != longer->chain)) return -1;
        found = whole->mention;
    }
    return found >= 0 && is_firm(coref, &article->mentions.at[found]) ? found : -1;
}

void coref_link_firms(struct coref *coref, const struct coref_keys *table) {
    for (size_t i = 0; i < table->keys.count; i++) {
        int32_t whole = only_firm(coref, table, &table->keys.at[i]);
        if (whole >= 0) coref_link(coref, table->keys.at[i].mention, whole, SIEVE_PART);
    }
}

/* Where the words begin that tell only whose a body is, "of Norway", "of the Republic of Peru", behind two others at
 * least; its end: no words do. */
static uint32_t before_land(const struct coref *coref, const struct mention *whole) {
    const struct article *article = coref->article;
    uint32_t of = whole->first + 2;
    if (!symbol_set_has(coref->nations, article->tokens.at[whole->last - 1].symbol)) return whole->last;
    while (of < whole->last && !article_is_written(article, of, "of")) of++;
    for (uint32_t i = of; i + 1 < whole->last; i++)
        if (!coref_is_small_word(article_words(article, i, i + 1))) return whole->last;
    return of;
}

/* A name that is hardly more than a shorter one: "Labour" in "Labour Party", "Air Force" in "US Air Force", "High
 * Court" in "High Court of Norway". */
struct longer {
    int32_t mention;
    struct slice shorter; /* empty: the name has none */
};

static struct longer shorten(const struct coref *coref, int32_t number) {
    const struct article *article = coref->article;
    const struct mention *whole = &article->mentions.at[number];
    uint32_t first = whole->first, last = whole->last;
    uint32_t party = first + 1;
    while (party < last && !article_is(article, party, "party")) party++;
    if (last - first < 2) last = first;
    else if (party + 1 == last || (party < last && article_is(article, party + 1, "of"))) last = party;
    else if (symbol_set_has(coref->nations, article->tokens.at[first].symbol)) first++;
    else last = before_land(coref, whole);
    if (last == whole->last && first == whole->first) last = first;
    return (struct longer){number, first < last ? article_words(article, first, last) : slice_of("")};
}

/* By the shorter name, then by place. */
static int by_shorter(const void *a, const void *b) {
    const struct longer *left = a, *right = b;
    int order = slice_compare(left->shorter, right->shorter);
    if (order) return order;
    return left->mention < right->mention ? -1 : left->mention > right->mention;
}

/* The first of those, sorted, whose shorter name is not before one. */
static size_t first_from(const struct longer *all, size_t count, struct slice name) {
    size_t low = 0;
    for (size_t high = count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (slice_compare(all[middle].shorter, name) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* The only body whose name is hardly more than that of the part; -1: none. */
static int32_t hardly_longer(const struct coref *coref, const struct longer *all, size_t count, int32_t part,
                             struct slice name) {
    const struct mention *mentions = coref->article->mentions.at;
    int32_t found = -1;
    for (size_t i = first_from(all, count, name); i < count && slice_equal(all[i].shorter, name); i++) {
        int32_t whole = all[i].mention;
        if (whole == part) continue;
        if (found >= 0 && (!mentions[whole].chain || mentions[whole].chain != mentions[found].chain)) return -1;
        found = whole;
    }
    return found;
}

/* "Conservatives" for "Conservative Party"; empty for what is no party by its members. */
static struct slice member_of(const struct coref *coref, int32_t part) {
    const struct mention *mention = &coref->article->mentions.at[part];
    struct slice name = coref_name(coref, mention);
    const bool members = slice_equal(rule_give(mention->rule, "head"), slice_of("party")) &&
                         mention->last - mention->first == 1 && slice_ends(name, slice_of("s"));
    return members ? slice_cut(name, 0, name.size - 1) : slice_of("");
}

void coref_link_shorter(struct coref *coref, const struct coref_keys *table) {
    struct longer *all = arena_alloc(coref->arena, (table->keys.count + 1) * sizeof *all);
    size_t count = 0;
    for (size_t i = 0; i < table->keys.count; i++) {
        all[count] = shorten(coref, table->keys.at[i].mention);
        count += all[count].shorter.size > 0;
    }
    if (count > 1) qsort(all, count, sizeof *all, by_shorter);
    for (size_t i = 0; count && i < table->keys.count; i++) {
        const int32_t part = table->keys.at[i].mention;
        int32_t whole = hardly_longer(coref, all, count, part, coref_name(coref, &coref->article->mentions.at[part]));
        const struct slice member = whole < 0 ? member_of(coref, part) : slice_of("");
        if (member.size) whole = hardly_longer(coref, all, count, part, member);
        if (whole >= 0) coref_link(coref, table->keys.at[i].mention, whole, SIEVE_PART);
    }
}

/* "the Ledger" of the Oslo Ledger, which was named before: the nearest paper whose name ends so; -1: none. */
static int32_t paper_before(const struct coref *coref, int32_t part) {
    const struct article *article = coref->article;
    const struct mention *named = &article->mentions.at[part];
    const struct slice word = article_words(article, named->first, named->last);
    for (int32_t i = part; i-- > 0 && part - i <= coref_reach_back;) {
        const struct mention *whole = &article->mentions.at[i];
        if (!coref_is_name(whole, KIND_ORGANISATION) || whole->last - whole->first < 2) continue;
        if (slice_equal(article_words(article, whole->last - 1, whole->last), word)) return i;
    }
    return -1;
}

void coref_link_papers(struct coref *coref) {
    const struct article *article = coref->article;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        const struct mention *named = &article->mentions.at[i];
        const bool masthead = coref_is_name(named, KIND_ORGANISATION) && named->last - named->first == 1 &&
                              !named->name.size && article->tokens.at[named->first].shape == SHAPE_TITLE &&
                              slice_equal(rule_give(named->rule, "head"), slice_of("media"));
        if (!masthead || !named->first || !article_is(article, named->first - 1, "the")) continue;
        const int32_t paper = paper_before(coref, i);
        if (paper >= 0) coref_link(coref, i, paper, SIEVE_PART);
    }
}

/* "Commonwealth", which a list has for one body of which it is the first word. */
static bool is_first_word(const struct article *article, const struct mention *body) {
    if (!coref_is_name(body, KIND_ORGANISATION) || body->last - body->first > 1 || !body->name.size) return false;
    const struct slice word = article_words(article, body->first, body->last);
    return article->tokens.at[body->first].shape == SHAPE_TITLE && body->name.size > word.size + 4 &&
           slice_starts(body->name, word) &&
           slice_equal(slice_cut(body->name, word.size, word.size + 4), slice_of(" of "));
}

/* The only body of the article, and not by the name that the list has for the word, that begins with the word and "of";
 * -1: none, or several. */
static int32_t only_beginning(const struct coref *coref, const struct mention *part) {
    const struct article *article = coref->article;
    const struct slice word = article_words(article, part->first, part->last);
    int32_t found = -1;
    for (int32_t i = 0; i < (int32_t)article->mentions.count; i++) {
        const struct mention *whole = &article->mentions.at[i];
        if (!coref_is_name(whole, KIND_ORGANISATION) || whole->last - whole->first < 3) continue;
        if (!article_is_written(article, whole->first + 1, "of")) continue;
        if (!slice_equal(article_words(article, whole->first, whole->first + 1), word)) continue;
        if (slice_equal(whole->name, part->name)) return -1;
        if (found >= 0 && (!whole->chain || whole->chain != article->mentions.at[found].chain)) return -1;
        found = i;
    }
    return found;
}

void coref_link_first_words(struct coref *coref) {
    enum { most = 8 }; /* different words, each of which is one chain by now */
    const struct article *article = coref->article;
    int asked = 0;
    for (int32_t i = 0; i < (int32_t)article->mentions.count && asked < most; i++) {
        const struct mention *part = &article->mentions.at[i];
        if (!is_first_word(article, part) || (part->chain && part->antecedent >= 0)) continue;
        asked++;
        const int32_t whole = only_beginning(coref, part);
        if (whole >= 0) coref_link(coref, i, whole, SIEVE_PART);
    }
}
