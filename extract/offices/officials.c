#include "coref.h"
#include "office_context.h"
#include "official_standing.h"
#include "registry.h"
#include "vocabulary.h"
#include "word_list.h"

#include <stdlib.h>

static bool compatible(struct slice a, struct slice b) { return !a.size || !b.size || slice_equal(a, b); }

static struct official_row make_row(const struct article *article, const struct official_standing *standing,
                                    const struct official *official) {
    const struct mention *person = &article->mentions.at[official->person],
                         *title = &article->mentions.at[official->title];
    const struct mention *body = office_body_of(article, title);
    struct slice organisation = title->office.organisation;
    if (!organisation.size && body && body->form != FORM_PRONOUN) organisation = mention_text(article, body);
    int32_t fullest = coref_fullest(article, person->chain);
    const struct mention *named =
        fullest >= 0 && article->mentions.at[fullest].kind == KIND_PERSON ? &article->mentions.at[fullest] : person;
    return (struct official_row){.person = mention_text(article, named),
                                 .title = mention_text(article, title),
                                 .office = title->office.name,
                                 .organisation = organisation,
                                 .country = official->country.size ? official->country : title->office.country,
                                 .status = official_stands_at(standing, official),
                                 .long_past =
                                     official->status == STATUS_CURRENT && official_is_of_old(article, official),
                                 .start = official->start,
                                 .end = official->end,
                                 .sentence = title->sentence,
                                 .person_chain = person->chain,
                                 .body = body ? body->chain : 0,
                                 .of_party = body && vocabulary_has(article, body->value, V_KIND_PARTISAN),
                                 .plural = title->office.plural};
}

/* A party's president is not the President whose country the other statement says. */
static bool is_partys(const struct official_row *a, const struct official_row *b) {
    return a->of_party && !b->body && b->country.size;
}

static bool same_office(const struct official_row *a, const struct official_row *b) {
    if (is_partys(a, b) || is_partys(b, a)) return false;
    return a->person_chain == b->person_chain && slice_equal(a->office, b->office) &&
           compatible(a->country, b->country) && (!a->body || !b->body || a->body == b->body);
}

/* The fuller of two statements of one office; what only one of them says is kept. */
static void join_rows(struct official_row *kept, const struct official_row *other) {
    const bool fuller = kept->plural == other->plural ? other->title.size > kept->title.size : kept->plural;
    if (fuller) kept->title = other->title, kept->plural = other->plural;
    bool names = other->body && !kept->body; /* what a title says of its body comes before what stands around another */
    if (!kept->organisation.size || names) kept->organisation = other->organisation, kept->body = other->body;
    if (!kept->country.size) kept->country = other->country;
    if (kept->status == STATUS_CURRENT) kept->status = other->status;
    kept->long_past = kept->long_past && other->long_past;
}

static bool holds_words(struct slice more, struct slice fewer) {
    struct slice rest = fewer, word;
    while (slice_next(&rest, ' ', &word)) {
        struct slice others = more, other;
        bool found = false;
        while (slice_next(&others, ' ', &other)) found = found || slice_equal(other, word);
        if (!found) return false;
    }
    return true;
}

/* "His Chinese counterpart" is no office of its own beside "Chinese President". */
static bool only_points(const struct official_row *row, const struct official_row *other) {
    return row != other && row->person_chain == other->person_chain &&
           slice_equal(row->office, slice_of("Counterpart")) && !slice_equal(other->office, row->office) &&
           compatible(row->country, other->country);
}

/* "Bishop of Oslo" is no short form of "Suffragan Bishop of Bergen". */
static bool is_of_something(struct slice title) { return slice_find(title, slice_of(" of "), 0) != SIZE_MAX; }

/* "Vice-Chancellor" is no short form of "Deputy Vice-Chancellor"; a deputy minister is called minister. */
static bool is_deputy_to(const struct official_row *full, const struct official_row *brief) {
    static const struct slice deputies[] = {WORD("Deputy"), WORD("Assistant"), WORD("Associate"), WORDS_END};
    struct slice over = brief->office, under = full->office, first, rank;
    slice_next(&over, ' ', &first);
    slice_next(&under, ' ', &rank);
    return word_among(rank, deputies) && !word_among(first, deputies) &&
           !slice_equal(brief->office, slice_of("Minister"));
}

/* "Minister" says nothing beside "Minister of Energy" of the same person. */
static bool is_short_for(const struct official_row *brief, const struct official_row *full) {
    return brief != full && brief->person_chain == full->person_chain && full->office.size > brief->office.size &&
           holds_words(full->office, brief->office) && !is_deputy_to(full, brief) &&
           compatible(brief->country, full->country) &&
           (!is_of_something(brief->title) || holds_words(full->title, brief->title)) &&
           (!brief->body || brief->body == full->body) && brief->status == full->status;
}

/* "She is Minister of Finance" of somebody whom the article does not name makes no row. */
static bool is_named(const struct article *article, int32_t person) {
    int32_t fullest = coref_fullest(article, article->mentions.at[person].chain);
    return fullest >= 0 && article->mentions.at[fullest].form != FORM_PRONOUN;
}

/* The rows of each person, in order: lists by chain. */
struct holders {
    size_t *first, *last; /* by chain; SIZE_MAX: none */
    size_t *next;         /* by row; SIZE_MAX ends the list */
};

static size_t *open_list(struct arena *arena, size_t count) {
    size_t *list = arena_alloc(arena, count * sizeof *list);
    for (size_t i = 0; i < count; i++) list[i] = SIZE_MAX;
    return list;
}

static struct holders open_holders(const struct article *article) {
    size_t chains = article->chains + 1;
    return (struct holders){open_list(article->arena, chains), open_list(article->arena, chains),
                            open_list(article->arena, article->officials.count + 1)};
}

static void note_holder(struct holders *holders, uint32_t chain, size_t row) {
    if (holders->first[chain] == SIZE_MAX) holders->first[chain] = row;
    else holders->next[holders->last[chain]] = row;
    holders->last[chain] = row;
}

/* Nobody holds more offices than that; of a list that says so, the first are compared. */
enum { most_offices = 300 };

static void drop_brief(struct official_rows *rows, const struct holders *holders, struct arena *arena) {
    bool *brief = arena_zero(arena, rows->count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        int asked = 0;
        for (size_t j = holders->first[rows->at[i].person_chain]; j != SIZE_MAX && asked++ < most_offices && !brief[i];
             j = holders->next[j])
            brief[i] = only_points(&rows->at[i], &rows->at[j]) || is_short_for(&rows->at[i], &rows->at[j]);
    }
    for (size_t i = 0; i < rows->count; i++)
        if (!brief[i]) rows->at[kept++] = rows->at[i];
    rows->count = kept;
}

static struct official_row *known_row(const struct official_rows *rows, const struct holders *holders,
                                      const struct official_row *row) {
    int asked = 0;
    for (size_t j = holders->first[row->person_chain]; j != SIZE_MAX && asked++ < most_offices; j = holders->next[j])
        if (same_office(&rows->at[j], row)) return &rows->at[j];
    return NULL;
}

/* "Leader" alone is no office, "its leader, Anna Berg" tells whose she is. */
static bool is_listed(const struct article *article, const struct official *official) {
    bool told = slice_equal(rule_give(official->rule, "listed"), slice_of("yes"));
    return told || !article->mentions.at[official->title].office.unlisted;
}

/* As they stand in the text. */
static int by_place(const void *a, const void *b) {
    const struct official_row *left = a, *right = b;
    if (left->start != right->start) return left->start < right->start ? -1 : 1;
    if (left->end != right->end) return left->end < right->end ? -1 : 1;
    return slice_compare(left->person, right->person);
}

struct official_rows registry_officials(const struct article *article) {
    struct official_rows rows = {arena_alloc(article->arena, (article->officials.count + 1) * sizeof *rows.at), 0};
    struct holders holders = open_holders(article);
    const struct official_standing standing = official_standing_of(article);
    for (size_t i = 0; i < article->officials.count; i++) {
        const struct official *official = &article->officials.at[i];
        if (!is_listed(article, official) || !is_named(article, official->person)) continue;
        struct official_row row = make_row(article, &standing, official);
        struct official_row *known = known_row(&rows, &holders, &row);
        if (known) {
            join_rows(known, &row);
            continue;
        }
        note_holder(&holders, row.person_chain, rows.count);
        rows.at[rows.count++] = row;
    }
    for (size_t i = 0; i < rows.count; i++)
        if (rows.at[i].long_past && rows.at[i].status == STATUS_CURRENT) rows.at[i].status = STATUS_FORMER;
    drop_brief(&rows, &holders, article->arena);
    if (rows.count > 1) qsort(rows.at, rows.count, sizeof *rows.at, by_place);
    return rows;
}
