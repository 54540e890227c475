/* What the formats of `chancery annotate` have in common. */
#ifndef CHANCERY_ANNOTATE_PARTS_H
#define CHANCERY_ANNOTATE_PARTS_H

#include "annotate.h"
#include "pipeline.h"
#include "score_match.h"

/* --- the text: offsets of bytes, of code points (brat) and of UTF-16 units (WebAnno) --- */

enum annotate_unit { annotate_points, annotate_utf16, annotate_units };

/* A place in the text, so that offsets are counted from the nearest one. */
struct annotate_mark {
    size_t byte, offset[annotate_units];
};

struct annotate_text {
    struct slice bytes; /* well-formed UTF-8 without NUL */
    struct annotate_mark *marks;
    size_t count;
};

/* Reads a text into the arena. False, with its place, when it cannot be read or is not well-formed. */
bool annotate_text_read(struct annotate_text *text, const char *path, struct arena *arena, struct diag *diag);

/* The offset of a byte, which must begin a character or be the end. */
size_t annotate_text_offset(const struct annotate_text *text, enum annotate_unit unit, size_t byte);

/* The byte of an offset; false beyond the end and within a character. */
bool annotate_text_byte(const struct annotate_text *text, enum annotate_unit unit, size_t offset, size_t *byte);

/* Whether a byte begins a character or is the end. */
static inline bool annotate_text_border(const struct annotate_text *text, size_t byte) {
    return byte == text->bytes.size ||
           (byte < text->bytes.size && ((unsigned char)text->bytes.at[byte] & 0xC0) != 0x80);
}

/* Whether a mention's words stand where it says; those of one that does not tell them do. */
bool annotate_text_says(struct slice text, const struct score_mention *mention);

/* Whether no word or sign stands in the text: white space, or what is as invisible. */
bool annotate_blank(struct slice text);

/* --- its words and sentences, as the program reads them --- */

struct annotate_word {
    size_t start, end;
};

struct annotate_sentence {
    size_t first, last; /* words, half-open */
};

struct annotate_words {
    array_of(struct annotate_word) words; /* in order, apart from each other */
    array_of(struct annotate_sentence) sentences;
};

struct annotate_splitter {
    struct pipeline pipeline;
    struct article article;
    struct arena arena;
};

void annotate_splitter_open(struct annotate_splitter *splitter, const struct ruleset *rules);
void annotate_split(struct annotate_splitter *splitter, struct slice text, struct annotate_words *words);
void annotate_splitter_close(struct annotate_splitter *splitter);
void annotate_words_free(struct annotate_words *words);

/* The words [*first, *last) that share a byte with [start, end). */
void annotate_words_under(const struct annotate_words *words, size_t start, size_t end, size_t *first, size_t *last);

/* --- labels --- */

/* Two mentions of one chain, by their numbers. */
struct annotate_link {
    size_t one, other;
};

struct annotate_labels {
    array_of(struct score_mention) mentions;
    array_of(struct annotate_link) links;
};

/* In the order of gold: by start, the longer first, then by all else. */
void annotate_labels_sort(struct annotate_labels *labels);
void annotate_labels_free(struct annotate_labels *labels);

/* Mentions that are linked, or say the same chain, are given one chain: that which the first of
 * them in the text says, else the next free number. `links` are used up. */
void annotate_labels_chain(struct annotate_labels *labels, struct arena *arena);

/* For each mention the one before it of its chain, or score_none; in the arena. */
size_t *annotate_labels_before(const struct annotate_labels *labels, struct arena *arena);

/* --- writing --- */

struct annotate_bytes {
    array_of(char) all;
};

void annotate_put(struct annotate_bytes *to, struct slice text);
void annotate_print(struct annotate_bytes *to, const char *format, ...) __attribute__((format(printf, 2, 3)));
void annotate_number(struct annotate_bytes *to, size_t number);

/* An article that is written. The labels are in the order of gold. */
struct annotate_article {
    struct slice name;
    const char *path; /* of its table, for messages */
    const struct annotate_text *text;
    const struct annotate_words *words; /* NULL where the format needs none */
    const struct annotate_labels *labels;
    struct arena *arena;
    struct diag *diag;
};

/* Says what is wrong with a row of gold. Returns false. */
bool annotate_refuse(const struct annotate_article *article, const struct score_mention *mention, const char *format,
                     ...) __attribute__((format(printf, 3, 4)));

/* The bytes of the file; false, with messages, when a label does not fit. */
bool annotate_brat_write(const struct annotate_article *article, struct annotate_bytes *to);
bool annotate_webanno_write(const struct annotate_article *article, struct annotate_bytes *to);
bool annotate_conll_write(const struct annotate_article *article, struct annotate_bytes *to);

/* The configuration that brat wants in the folder. */
extern const char annotate_brat_configuration[];

/* --- reading --- */

/* A file that is read line by line. */
struct annotate_file {
    const char *path;
    struct slice rest; /* what is still to be read; at first the whole file */
    struct slice line; /* without its end */
    size_t number;     /* of the line, from 1 */
    const struct annotate_text *text;
    struct arena *arena;
    struct diag *diag; /* NULL: nothing is said */
    bool failed;
};

bool annotate_next_line(struct annotate_file *file);

/* The cell before the next tab of the line's rest. */
struct slice annotate_cell(struct slice *rest);

/* Where something stands: a part of the line at hand. */
struct diag_place annotate_place(const struct annotate_file *file, struct slice part);

/* Says what is wrong there. Returns false, and the file has failed. */
bool annotate_complain(struct annotate_file *file, struct diag_place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The mention's kind or form; complains where there is none of that name. */
bool annotate_read_kind(struct annotate_file *file, struct slice name, enum score_kind *kind);
bool annotate_read_form(struct annotate_file *file, struct slice name, enum score_form *form);

/* The bytes between two offsets, as numbers; complains when these are none or lie outside the text. */
bool annotate_read_range(struct annotate_file *file, enum annotate_unit unit, struct slice start, struct slice end,
                         size_t range[2]);

/* `said` is the text that the file has in place of `there`. */
bool annotate_complain_of_text(struct annotate_file *file, struct slice said, struct slice there);

/* Fills the labels, the chains of which are those that mentions say themselves, and their links. */
bool annotate_brat_read(struct annotate_file *file, struct annotate_labels *labels);
bool annotate_webanno_read(struct annotate_file *file, struct annotate_labels *labels);
bool annotate_conll_read(struct annotate_file *file, struct annotate_labels *labels);

#endif
