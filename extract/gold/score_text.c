#include "score_text.h"

#include "file.h"

struct slice score_text_range(struct score_text *text, size_t start, size_t end) {
    char *at = arena_alloc(&text->arena, end - start + 1);
    if (fseek(text->file, (long)start, SEEK_SET) != 0) return slice_of("");
    return (struct slice){at, fread(at, 1, end - start, text->file)};
}

/* What stands in the text where the mention says, as a table would have it. */
static struct slice words_at(struct score_text *text, const struct score_mention *mention) {
    return table_folded(&text->arena, score_text_range(text, mention->start, mention->end));
}

static bool is_text_of(struct score_text *text, const struct score_article *system) {
    enum { proofs = 3 };
    for (size_t i = 0; i < system->mentions.count && i < proofs; i++) {
        const struct score_mention *mention = &system->mentions.at[i];
        if (mention->text.size && !slice_equal(words_at(text, mention), mention->text)) return false;
    }
    return true;
}

static void try_file(struct score_text *text, const char *path, const struct score_article *system) {
    text->file = file_is_regular(path) ? fopen(path, "rb") : NULL;
    text->size = text->file && fseek(text->file, 0, SEEK_END) == 0 ? (size_t)ftell(text->file) : 0;
    if (!text->file || is_text_of(text, system)) return;
    fclose(text->file);
    text->file = NULL;
}

void score_text_open(struct score_text *text, const struct score_article *gold, const struct score_article *system,
                     const char *corpus) {
    struct slice name = gold->name, source = system->source;
    if (text->article == gold) return;
    score_text_close(text);
    text->article = gold;
    if (source.size) try_file(text, arena_copy(&text->arena, source).at, system);
    if (text->file || !corpus) return;
    try_file(text, arena_print(&text->arena, "%s/%.*s.txt", corpus, (int)name.size, name.at).at, system);
}

static bool reaches(const struct score_text *text, size_t end, struct diag_place place, struct diag *diag) {
    if (end <= text->size) return true;
    diag_add(diag, place, "end is %zu, behind the end of the text of %.*s; mend it", end, (int)text->article->name.size,
             text->article->name.at);
    return false;
}

static bool stands(struct score_text *text, const struct score_mention *mention, struct diag_place place,
                   struct diag *diag) {
    enum { shown = 60 };
    struct slice there = words_at(text, mention), wanted = mention->text;
    if (!wanted.size || slice_equal(there, wanted)) return true;
    diag_add(diag, place, "at %zu to %zu the text has \"%.*s\", not \"%.*s\"; mend the bytes or the words",
             mention->start, mention->end, (int)slice_cut(there, 0, shown).size, there.at,
             (int)slice_cut(wanted, 0, shown).size, wanted.at);
    return false;
}

bool score_text_check(struct score_text *text, struct diag *diag) {
    const struct score_article *gold = text->article;
    bool all = true;
    if (!text->file) return true;
    for (size_t i = 0; i < gold->mentions.count; i++) {
        const struct score_mention *mention = &gold->mentions.at[i];
        struct diag_place place = {.path = gold->path, .line = mention->line};
        all &= reaches(text, mention->end, place, diag) && stands(text, mention, place, diag);
    }
    for (int which = 0; which < score_registers; which++)
        for (size_t i = 0; i < gold->rows[which].count; i++) {
            const struct score_row *row = &gold->rows[which].at[i];
            if (row->placed) all &= reaches(text, row->end, row->place, diag);
        }
    return all;
}

void score_text_close(struct score_text *text) {
    if (text->file) fclose(text->file);
    arena_free(&text->arena);
    *text = (struct score_text){.article = NULL};
}
