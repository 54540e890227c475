#include "annotate_parts.h"

#include "file.h"
#include "text.h"
#include "token.h"

#include <unistd.h>

enum { stride = 256 }; /* bytes between two marks */

/* Where the first byte stands that had to be replaced. */
static struct diag_place place_of_damage(const char *path, struct slice raw, struct slice repaired) {
    size_t at = 0, line = 1, begin = 0;
    for (; at < raw.size && raw.at[at] == repaired.at[at]; at++) {
        if (raw.at[at] != '\n') continue;
        line++;
        begin = at + 1;
    }
    return (struct diag_place){.path = path, .line = line, .column = at - begin + 1};
}

static void count(struct annotate_mark *mark, struct slice text, size_t to) {
    while (mark->byte < to) {
        mark->offset[annotate_utf16] += text_next(text, &mark->byte) > 0xFFFF ? 2 : 1;
        mark->offset[annotate_points]++;
    }
}

static void set_marks(struct annotate_text *text, struct arena *arena) {
    struct annotate_mark mark = {0};
    text->marks = arena_alloc(arena, (text->bytes.size / stride + 1) * sizeof mark);
    for (text->count = 0; text->count <= text->bytes.size / stride; text->count++) {
        count(&mark, text->bytes, text->count * stride);
        text->marks[text->count] = mark;
    }
}

bool annotate_text_read(struct annotate_text *text, const char *path, struct arena *arena, struct diag *diag) {
    size_t malformed = 0;
    if (access(path, F_OK) == 0 && !file_is_regular(path)) {
        diag_add(diag, (struct diag_place){.path = path},
                 "is no file that can be read again; name the text with --corpus");
        return false;
    }
    if (!file_read(path, arena, &text->bytes, diag)) return false;
    struct slice repaired = text_repair(arena, text->bytes, &malformed);
    if (malformed) {
        diag_add(diag, place_of_damage(path, text->bytes, repaired),
                 "this is no UTF-8, in which annotation tools could count; write the text as UTF-8 and label that");
        return false;
    }
    set_marks(text, arena);
    return true;
}

size_t annotate_text_offset(const struct annotate_text *text, enum annotate_unit unit, size_t byte) {
    size_t number = byte / stride;
    if (text->marks[number].byte > byte) number--; /* a mark stands behind the character that straddles its place */
    struct annotate_mark mark = text->marks[number];
    count(&mark, text->bytes, byte);
    return mark.offset[unit];
}

bool annotate_text_byte(const struct annotate_text *text, enum annotate_unit unit, size_t offset, size_t *byte) {
    size_t low = 0, high = text->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->marks[middle].offset[unit] <= offset) low = middle;
        else high = middle;
    }
    struct annotate_mark mark = text->marks[low];
    while (mark.offset[unit] < offset && mark.byte < text->bytes.size) count(&mark, text->bytes, mark.byte + 1);
    *byte = mark.byte;
    return mark.offset[unit] == offset;
}

bool annotate_text_says(struct slice text, const struct score_mention *mention) {
    struct arena arena = {0};
    bool inside = mention->end <= text.size;
    struct slice there = text_repair(&arena, slice_cut(text, mention->start, mention->end), NULL);
    bool same = !mention->text.size || slice_equal(table_folded(&arena, there), mention->text);
    arena_free(&arena);
    return inside && same;
}

bool annotate_blank(struct slice text) {
    struct token_scanner scanner = {.text = text};
    struct token token;
    uint64_t hash;
    return token_fill(&scanner, &token, &hash, 1) == 0;
}

/* --- words ------------------------------------------------------------------------- */

void annotate_splitter_open(struct annotate_splitter *splitter, const struct ruleset *rules) {
    *splitter = (struct annotate_splitter){.article = {.chains = 0}};
    pipeline_open(&splitter->pipeline, rules, slice_of(""));
}

void annotate_splitter_close(struct annotate_splitter *splitter) {
    pipeline_close(&splitter->pipeline);
    article_free(&splitter->article);
    arena_free(&splitter->arena);
}

static size_t words_end(const struct annotate_words *words) {
    return words->words.count ? words->words.at[words->words.count - 1].end : 0;
}

/* The signs that are passed over before an offset are words, too, so that nothing is between words but blanks. */
static void add_passed_over(const struct article *article, size_t to, struct annotate_words *words) {
    size_t at = words_end(words);
    while (at < to && ((unsigned char)article->raw.at[at] <= ' ' || (unsigned char)article->raw.at[at] >= 0x7F)) at++;
    for (size_t end; at < to; at = end) {
        while (at < to && (unsigned char)article->raw.at[at] <= ' ') at++;
        for (end = at; end < to && (unsigned char)article->raw.at[end] > ' ';) end++;
        if (end > at) array_push(&words->words, ((struct annotate_word){at, end}));
    }
}

/* Normalisation may have moved what one character of the text is to two words: it is the first's. */
static void add_word(const struct article *article, const struct token *token, struct annotate_words *words) {
    struct annotate_word word = {text_original_start(article->normal, token->start),
                                 text_original_end(article->normal, token->end)};
    add_passed_over(article, word.start, words);
    if (word.start < words_end(words)) word.start = words_end(words);
    if (word.start < word.end) array_push(&words->words, word);
}

void annotate_split(struct annotate_splitter *splitter, struct slice text, struct annotate_words *words) {
    struct source_article read = {.text = text, .published_from = ""};
    struct article *article = &splitter->article;
    arena_reset(&splitter->arena);
    article->arena = &splitter->arena;
    pipeline_split(&splitter->pipeline, &read, article);
    array_clear(&words->words);
    array_clear(&words->sentences);
    for (size_t i = 0; i < article->sentences.count; i++) {
        size_t first = words->words.count;
        const struct sentence *sentence = &article->sentences.at[i];
        for (uint32_t j = sentence->first - sentence->mark; j < sentence->last; j++)
            add_word(article, &article->tokens.at[j], words);
        if (i + 1 == article->sentences.count) add_passed_over(article, text.size, words);
        if (words->words.count > first)
            array_push(&words->sentences, ((struct annotate_sentence){first, words->words.count}));
    }
}

void annotate_words_free(struct annotate_words *words) {
    array_free(&words->words);
    array_free(&words->sentences);
}

/* The first word that ends after the byte. */
static size_t first_after(const struct annotate_words *words, size_t byte) {
    size_t low = 0, high = words->words.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (words->words.at[middle].end > byte) high = middle;
        else low = middle + 1;
    }
    return low;
}

void annotate_words_under(const struct annotate_words *words, size_t start, size_t end, size_t *first, size_t *last) {
    *first = *last = first_after(words, start);
    while (*last < words->words.count && words->words.at[*last].start < end) ++*last;
}
