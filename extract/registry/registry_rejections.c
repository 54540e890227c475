#include "registry_rejections.h"

#include "digits.h"
#include "name_key.h"
#include "table.h"
#include "text.h"

struct rejections {
    const struct corrections *corrections;
    bool *met; /* by correction */
};

struct rejections *rejections_new(const struct corrections *corrections) {
    struct rejections *rejections = memory_resize(NULL, sizeof *rejections);
    size_t count = corrections->all.count + 1;
    *rejections = (struct rejections){corrections, memory_resize(NULL, count * sizeof *rejections->met)};
    for (size_t i = 0; i < count; i++) rejections->met[i] = false;
    return rejections;
}

void rejections_close(struct rejections *rejections, struct corrections *corrections) {
    if (!rejections) return;
    for (size_t i = 0; i < corrections->all.count; i++) corrections->all.at[i].met += rejections->met[i];
    memory_resize(rejections->met, 0);
    memory_resize(rejections, 0);
}

/* --- keys ------------------------------------------------------------------------------------ */

static struct slice folded_name(struct arena *arena, struct slice name) {
    return text_fold(arena, table_folded(arena, name));
}

/* By its place, or where that is empty by its folded name, in one article or, where that is empty, in all. */
static struct slice row_key(struct arena *arena, enum correction_rows rows, struct slice article, struct slice name,
                            const struct correction_row *place) {
    struct digits start, end;
    struct slice from = place ? digits_of((long)place->start, &start) : slice_of("");
    struct slice to = place ? digits_of((long)place->end, &end) : slice_of("");
    struct slice parts[] = {slice_of(correction_rows_name(rows)), article, from, to, name};
    return name_join(arena, parts, sizeof parts / sizeof *parts, '\n');
}

bool rejections_note(struct corrections *corrections, size_t number) {
    const struct correction *correction = &corrections->all.at[number];
    struct arena *text = &corrections->text;
    struct correction_row place = {.start = correction->start, .end = correction->end};
    struct slice name = correction->end ? slice_of("") : folded_name(text, correction->name);
    struct slice key = row_key(text, correction->rows, correction->article, name, correction->end ? &place : NULL);
    if (correction->article.size) key_index_add(&corrections->row_articles, correction->article);
    else corrections->everywhere = true;
    return corrections_note(&corrections->of_rows, key, number);
}

/* The correction of a key, which is noted as met unless it says another name. */
static const struct correction *meet(struct rejections *rejections, struct slice key, struct slice name) {
    const struct corrections *corrections = rejections->corrections;
    const struct correction *correction = corrections_find(corrections, &corrections->of_rows, key);
    if (correction && correction->name.size && !slice_equal(correction->folded, name)) return NULL;
    if (correction) rejections->met[correction - corrections->all.at] = true;
    return correction;
}

const struct correction *rejections_find(struct rejections *rejections, struct arena *arena, enum correction_rows rows,
                                         const struct correction_row *row) {
    const struct corrections *corrections = rejections->corrections;
    const struct correction *found = NULL, *other;
    bool here = key_index_find(&corrections->row_articles, row->article) != SIZE_MAX;
    if (!here && !corrections->everywhere) return NULL;
    struct slice name = folded_name(arena, row->name), nothing = slice_of("");
    if (here) {
        found = meet(rejections, row_key(arena, rows, row->article, nothing, row), name);
        other = meet(rejections, row_key(arena, rows, row->article, name, NULL), name);
        found = found ? found : other;
    }
    if (!corrections->everywhere) return found;
    other = meet(rejections, row_key(arena, rows, nothing, name, NULL), name);
    return found ? found : other;
}

const struct correction *rejections_find_mention(struct rejections *rejections, struct arena *arena, enum kind kind,
                                                 const struct correction_row *row) {
    const struct correction *found = rejections_find(rejections, arena, ROWS_MENTIONS, row), *other = NULL;
    if (kind == KIND_DATE) other = rejections_find(rejections, arena, ROWS_DATES, row);
    if (kind == KIND_TITLE) other = rejections_find(rejections, arena, ROWS_TITLES, row);
    return found ? found : other;
}

/* --- articles -------------------------------------------------------------------------------- */

static struct correction_row row_of(const struct article *article, const struct mention *mention,
                                    const struct mention *named) {
    return (struct correction_row){.article = article->id,
                                   .name = mention_text(article, named),
                                   .start = text_original_start(article->normal, mention->start),
                                   .end = text_original_end(article->normal, mention->end)};
}

void rejections_mark(struct rejections *rejections, struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        struct correction_row row = row_of(article, mention, mention);
        if (rejections_find_mention(rejections, article->arena, mention->kind, &row)) mention->dropped = true;
    }
}

/* A document is its first mention with the name of its fullest, as its row has it. */
static bool is_rejected(struct rejections *rejections, const struct article *article, const struct mention *first) {
    int32_t fullest = article->fullest[first->chain];
    struct correction_row row = row_of(article, first, fullest < 0 ? first : &article->mentions.at[fullest]);
    return rejections_find(rejections, article->arena, ROWS_DOCUMENTS, &row);
}

bool rejections_mark_chains(struct rejections *rejections, struct article *article) {
    enum { unseen, kept, rejected };
    uint8_t *chains = arena_zero(article->arena, article->chains + 1);
    bool any = false;
    rejections_mark(rejections, article);
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (mention->kind == KIND_DOCUMENT && chains[mention->chain] == unseen)
            chains[mention->chain] = is_rejected(rejections, article, mention) ? rejected : kept;
        if (mention->chain && chains[mention->chain] == rejected) mention->dropped = true;
        any = any || mention->dropped;
    }
    return any;
}
