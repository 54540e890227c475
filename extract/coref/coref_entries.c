#include "coref_parts.h"

#include "word_list.h"

/* Who's who: paragraphs behind bullets, or whose names end in a colon, that each tell of one person. */

static bool is_paragraph(const struct article *article, uint32_t sentence) {
    return !sentence || article->tokens.at[article->sentences.at[sentence].first].gap == GAP_PARAGRAPH;
}

/* The person by whose name a paragraph begins, a few words of rank before it; -1: by nobody's. */
static int32_t named_first(const struct article *article, uint32_t sentence) {
    enum { rank = 4 };
    const uint32_t first = article->sentences.at[sentence].first;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != sentence || mention->first > first + rank) return -1;
        if (coref_is_name(mention, KIND_PERSON)) return (int32_t)i;
    }
    return -1;
}

/* Whether a bullet, or a colon behind the name, says that this is an entry. */
static bool is_marked(const struct article *article, const struct mention *person) {
    const struct sentence *own = &article->sentences.at[person->sentence];
    if (person->last < own->last && article_is_written(article, person->last, ":")) return true;
    return own->mark > 0;
}

int32_t *coref_entries(const struct coref *coref) {
    enum { fewest = 3 };
    const struct article *article = coref->article;
    int32_t *persons = NULL;
    bool *listed = NULL; /* by chain */
    uint32_t marked = 0;
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        int32_t person = is_paragraph(article, i) ? named_first(article, i) : -1;
        if (person < 0 || !is_marked(article, &article->mentions.at[person])) continue;
        if (!persons) {
            persons = arena_alloc(coref->arena, article->sentences.count * sizeof *persons);
            listed = arena_zero(coref->arena, article->chains + 1);
            for (size_t j = 0; j < article->sentences.count; j++) persons[j] = -1;
        }
        const uint32_t chain = article->mentions.at[person].chain;
        if (chain && listed[chain]) return NULL; /* who speaks again and again has no entry */
        listed[chain] = true;
        persons[i] = person;
        marked++;
    }
    if (marked < fewest) return NULL;
    for (uint32_t i = 1; i < article->sentences.count; i++)
        if (!is_paragraph(article, i)) persons[i] = persons[i - 1];
    return persons;
}

/* "Career diplomat, ambassador in Oslo since 2010", "was chief economist": of whom the entry tells. */
static bool stands_for_entry(const struct article *article, const struct mention *title) {
    static const struct slice skipped[] = {WORD("a"),    WORD("an"),       WORD("the"),
                                           WORD("then"), WORD("also"),     WORD("previously"),
                                           WORD("now"),  WORD("formerly"), WORDS_END};
    static const struct slice before[] = {WORD(","),  WORD(";"),   WORD(":"),      WORD("and"),
                                          WORD("as"), WORD("was"), WORD("became"), WORDS_END};
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t at = title->first;
    while (at > first && article_among_nocase(article, at - 1, skipped)) at--;
    return at == first || article_among(article, at - 1, before);
}

int32_t coref_entry_of(const struct coref *coref, const int32_t *persons, int32_t title) {
    const struct article *article = coref->article;
    const struct mention *held = &article->mentions.at[title];
    const int32_t person = persons ? persons[held->sentence] : -1;
    if (person < 0 || article->mentions.at[person].first > held->first || !stands_for_entry(article, held)) return -1;
    for (int32_t i = title; i-- > person && article->mentions.at[i].sentence == held->sentence;) {
        const struct mention *other = &article->mentions.at[i];
        bool another = coref_is_name(other, KIND_PERSON) && i != person;
        if (another || (other->kind == KIND_TITLE && other->last > held->first)) return -1;
    }
    return person;
}
