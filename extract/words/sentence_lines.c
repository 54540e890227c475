#include "sentence_parts.h"

#include "word_list.h"

#include <string.h>

struct line {
    uint32_t first, last; /* tokens, half-open */
};

static struct line line_at(const struct article *article, uint32_t first) {
    uint32_t last = first + 1;
    while (last < article->tokens.count && article->tokens.at[last].gap < GAP_LINE) last++;
    return (struct line){first, last};
}

/* How many letters and signs the text of the tokens takes on paper. */
static size_t width_of(const struct article *article, uint32_t first, uint32_t last) {
    struct slice text = article_words(article, first, last);
    size_t width = 0;
    for (size_t i = 0; i < text.size; i++) width += ((unsigned char)text.at[i] & 0xC0) != 0x80;
    return width;
}

/* How far from the margin a line begins. */
static size_t line_indent(const struct article *article, uint32_t first) {
    size_t start = article->tokens.at[first].start, at = start;
    while (at > 0 && !memchr("\n\r\v\f", article->text.at[at - 1], 4)) at--;
    return start - at;
}

/* From the margin, where the line does not begin far from it: in the middle of the paper. */
static size_t line_width(const struct article *article, struct line line) {
    enum { deepest = 8 };
    size_t indent = line_indent(article, line.first);
    return width_of(article, line.first, line.last) + (indent <= deepest ? indent : 0);
}

/* "…, under", "… of the": nothing ends with such a word. */
static bool ends_open(const struct splitter *splitter, uint32_t token) {
    enum shape shape = (enum shape)splitter->article->tokens.at[token].shape;
    return (shape == SHAPE_LOWER || shape == SHAPE_UPPER) &&
           lexicon_token_has(splitter->lexicon, splitter->article, token, splitter->function_word);
}

/* What the breaks of lines that are wider than `narrow` tell. */
struct breaks {
    size_t count, broken; /* of all breaks those inside sentences */
    size_t all;           /* those of narrower lines, too */
    size_t wrap;          /* the width to which nine of ten of the lines keep */
    size_t widest, least; /* of the lines that are broken */
    size_t full, hanging; /* of these breaks those that a word did not fit before, and before a deeper margin */
};

static bool is_broken(const struct splitter *splitter, struct line line) {
    return sentence_starts_low(splitter->article, line.last) || ends_open(splitter, line.last - 1);
}

/* How wide what stands before the next blank is: a word with its signs. */
static size_t word_width(const struct article *article, uint32_t first) {
    uint32_t last = first + 1;
    while (last < article->tokens.count && article->tokens.at[last].gap == GAP_NONE) last++;
    return width_of(article, first, last);
}

static bool has_room(const struct article *article, struct line line, size_t width) {
    return line_width(article, line) + 1 + word_width(article, line.last) <= width;
}

static bool next_break(const struct article *article, struct line *line) {
    do {
        if (line->last == article->tokens.count) return false;
        *line = line_at(article, line->last);
    } while (line->last == article->tokens.count || article->tokens.at[line->last].gap != GAP_LINE);
    return true;
}

static struct breaks count_breaks(const struct splitter *splitter, size_t narrow) {
    const struct article *article = splitter->article;
    enum { buckets = 512 };
    size_t widths[buckets] = {0}, kept = 0;
    struct breaks breaks = {.least = SIZE_MAX};
    for (struct line line = {0, 0}; next_break(article, &line);) {
        size_t wide = line_width(article, line);
        breaks.all++;
        if (wide <= narrow) continue;
        widths[wide < buckets ? wide : buckets - 1]++;
        breaks.count++;
        if (!is_broken(splitter, line)) continue;
        breaks.broken++;
        if (wide > breaks.widest) breaks.widest = wide;
        if (wide < breaks.least) breaks.least = wide;
        breaks.hanging += line_indent(article, line.last) > line_indent(article, line.first);
    }
    while (breaks.wrap < buckets - 1 && (kept += widths[breaks.wrap]) * 10 < breaks.count * 9) breaks.wrap++;
    for (struct line line = {0, 0}; next_break(article, &line);)
        if (line_width(article, line) > narrow && is_broken(splitter, line))
            breaks.full += !has_room(article, line, breaks.widest);
    return breaks;
}

/* Whether the text is hard-wrapped, with many line breaks inside sentences, and how. */
void sentence_measure_lines(struct splitter *splitter) {
    const struct article *article = splitter->article;
    enum { shortest = 40, narrowest = 20, widest = 120 };
    splitter->narrow = shortest;
    if (slice_find(article->text, slice_of("\n"), 0) == SIZE_MAX &&
        slice_find(article->text, slice_of("\r"), 0) == SIZE_MAX)
        return;
    struct breaks breaks = count_breaks(splitter, shortest);
    if (breaks.count * 4 < breaks.all) {
        struct breaks narrow = count_breaks(splitter, narrowest);
        if (narrow.broken * 3 >= narrow.count && narrow.broken >= 6) {
            breaks = narrow;
            splitter->narrow = narrowest;
        }
    }
    splitter->wrapped = breaks.broken >= 3 && breaks.broken * 4 >= breaks.count;
    if (!splitter->wrapped || breaks.wrap > widest) return;
    splitter->wrap = breaks.wrap;
    splitter->hangs = breaks.hanging * 8 > breaks.broken;
    if (breaks.full * 20 >= breaks.broken * 19) splitter->full = breaks.widest;
    else if (breaks.broken * 3 >= breaks.count) splitter->least = breaks.least / 5 * 4;
}

static bool ends_no_sentence(const struct article *article, uint32_t token) {
    return article->tokens.at[token].shape < SHAPE_PUNCTUATION || (sentence_sign(article, token) & JOINS);
}

static bool is_number(const struct article *article, uint32_t token) {
    enum shape shape = (enum shape)article->tokens.at[token].shape;
    return shape >= SHAPE_NUMBER_12 && shape <= SHAPE_ORDINAL;
}

/* "Thursday", "4", "March", "15:42", "GMT" */
static bool is_of_day(const struct splitter *splitter, uint32_t token) {
    enum { longest_zone = 4 };
    const struct article *article = splitter->article;
    const struct token *of = &article->tokens.at[token];
    if (is_number(article, token) || article_is_sign(article, token) || of->shape == SHAPE_CODE) return true;
    if (of->shape == SHAPE_UPPER && of->end - of->start <= longest_zone) return true;
    return sentence_is_month(splitter, token) ||
           lexicon_token_has(splitter->lexicon, article, token, splitter->weekday) ||
           lexicon_token_has(splitter->lexicon, article, token, splitter->weekday_short);
}

static bool holds_year(const struct article *article, struct line line) {
    for (uint32_t i = line.first; i < line.last; i++)
        if (article->tokens.at[i].shape == SHAPE_YEAR) return true;
    return false;
}

/* "by Anna Berg on 4 March 2021", "posted in News, March 4, 2021": who wrote what stands above and when, in a text that
 * is not wrapped. */
static bool is_byline(const struct splitter *splitter, uint32_t first) {
    enum { longest = 14 };
    static const struct slice links[] = {WORD("and"), WORD("on"), WORD("in"), WORD("at"),
                                         WORD("for"), WORD("of"), WORDS_END};
    static const struct slice labels[] = {WORD("admin"),     WORD("posted"),  WORD("published"), WORD("written"),
                                          WORD("submitted"), WORD("updated"), WORDS_END};
    const struct article *article = splitter->article;
    bool by = article_is(article, first, "by");
    if (splitter->wrapped || !(by || article_among(article, first, labels))) return false;
    struct line line = line_at(article, first);
    if (line.last - first > longest || line.last - first < 2 || sentence_is_dot(article, line.last - 1)) return false;
    for (uint32_t i = first + 1; by && i < line.last; i++)
        if (!article_has_capital(article, i) && !is_of_day(splitter, i) && !article_among(article, i, links))
            return false;
    return by || holds_year(article, line);
}

/* Whether the line break before `next`, behind a line of that width, is inside a sentence beyond doubt. */
static bool surely_wrapped(const struct splitter *splitter, uint32_t next, size_t width) {
    return width > splitter->narrow && ends_no_sentence(splitter->article, next - 1) && !is_byline(splitter, next) &&
           (sentence_starts_low(splitter->article, next) || ends_open(splitter, next - 1));
}

static struct block block_at(const struct splitter *splitter, uint32_t first) {
    const struct article *article = splitter->article;
    struct line line = line_at(article, first);
    size_t widest = line_width(article, line);
    bool broken = false;
    while (line.last < article->tokens.count && article->tokens.at[line.last].gap == GAP_LINE) {
        broken = broken || surely_wrapped(splitter, line.last, line_width(article, line));
        line = line_at(article, line.last);
        if (line_width(article, line) > widest) widest = line_width(article, line);
    }
    return (struct block){line.last, broken, broken || splitter->wrapped ? widest / 5 * 4 : SIZE_MAX};
}

/* "2. Anna Berg": the number of an entry in a list. */
static bool is_item(const struct article *article, uint32_t token) {
    const struct token *number = &article->tokens.at[token];
    if (number->shape < SHAPE_NUMBER_12 || number->shape > SHAPE_NUMBER_99 || token + 2 >= article->tokens.count)
        return false;
    return number[1].gap == GAP_NONE && number[2].gap != GAP_NONE &&
           ((sentence_sign(article, token + 1) & CLOSES) || sentence_is_dot(article, token + 1));
}

/* "•", "-", "*" */
static bool is_bullet(const struct article *article, uint32_t token) {
    static const struct slice bullets[] = {WORD("-"), WORD("–"), WORD("—"), WORD("*"),  WORD("•"), WORD("●"), WORD("·"),
                                           WORD("▪"), WORD("■"), WORD("◦"), WORD("○"),  WORD("‣"), WORD("►"), WORD("▼"),
                                           WORD("→"), WORD(">"), WORD("+"), WORD("--"), WORDS_END};
    return article->tokens.at[token].shape == SHAPE_PUNCTUATION && article_among(article, token, bullets);
}

/* "2", "a", "iv" */
static bool is_enumerator(const struct article *article, uint32_t token) {
    enum shape shape = (enum shape)article->tokens.at[token].shape;
    struct slice text = article_words(article, token, token + 1);
    if (shape >= SHAPE_NUMBER_12 && shape <= SHAPE_NUMBER_99) return true;
    if (shape == SHAPE_INITIAL) return true;
    if (shape != SHAPE_LOWER) return false;
    for (size_t i = 0; text.size > 1 && i < text.size; i++)
        if (!memchr("ivx", text.at[i], 3)) return false;
    return true;
}

static bool is_tight(const struct article *article, uint32_t token, char sign) {
    return token < article->tokens.count && article->tokens.at[token].gap == GAP_NONE &&
           article_byte(article, token) == sign;
}

enum { list_reach = 1024 }; /* tokens */

/* Whether a line not far from that one opens with "(b". */
static bool has_second_near(const struct article *article, uint32_t first) {
    uint32_t last =
        first + list_reach < article->tokens.count ? first + list_reach : (uint32_t)article->tokens.count - 1;
    for (uint32_t i = first > list_reach ? first - list_reach : 0; i < last; i++)
        if (article->tokens.at[i].gap >= GAP_LINE && article_byte(article, i) == '(' && article_is(article, i + 1, "b"))
            return true;
    return false;
}

/* The capital with a dot that opens the line there: "A."; 0: none does. */
static char letter_at(const struct article *article, uint32_t first) {
    const struct token *token = &article->tokens.at[first];
    bool single = token->gap >= GAP_LINE && token->shape == SHAPE_INITIAL && token->end - token->start == 2;
    return single ? article_byte(article, first) : '\0';
}

/* The nearest line above, or below, that opens with such a letter; the same line: none does. */
static uint32_t letter_beside(const struct article *article, uint32_t first, bool below) {
    for (uint32_t away = 1; away < list_reach; away++) {
        if (below ? first + away >= article->tokens.count : away > first) break;
        uint32_t line = below ? first + away : first - away;
        if (letter_at(article, line)) return line;
    }
    return first;
}

/* "C." numbers an entry where the lines above are "A." and "B."; else it is an initial. */
static bool is_lettered(const struct article *article, uint32_t first) {
    char letter = letter_at(article, first);
    while (letter > 'A') {
        first = letter_beside(article, first, false);
        if (letter_at(article, first) != --letter) return false;
    }
    return letter && letter_at(article, letter_beside(article, first, true)) == 'B';
}

uint32_t sentence_mark_end(const struct splitter *splitter, uint32_t first) {
    const struct article *article = splitter->article;
    uint32_t end = first, last = (uint32_t)article->tokens.count;
    if (article->tokens.at[first].gap < GAP_LINE || first + 1 >= last) return first;
    char opening = article_byte(article, first);
    bool bracket = opening == '(' || opening == '[';
    if (is_bullet(article, first)) end = first + 1;
    else if (bracket && is_enumerator(article, first + 1) && is_tight(article, first + 2, opening == '(' ? ')' : ']'))
        end = first + 3;
    else if (is_enumerator(article, first) && is_tight(article, first + 1, ')')) end = first + 2;
    else if (is_item(article, first) && !is_number(article, first + 2) && !sentence_is_month(splitter, first + 2))
        end = first + 2;
    else if (is_lettered(article, first)) end = first + 1;
    /* "(c)" without "(b)": the sign of copyright. */
    if (bracket && end > first && article_is(article, first + 1, "c") && !has_second_near(article, first)) return first;
    if (end == first || end >= last || article->tokens.at[end].gap != GAP_BLANK || is_bullet(article, end))
        return first;
    return end;
}

/* Whether wide gaps part the line: the head of a page, a table. */
static bool has_columns(const struct article *article, uint32_t first, uint32_t last) {
    return slice_find(article_words(article, first, last), slice_of("      "), 0) != SIZE_MAX;
}

/* The line on which a wide gap stands before the token, behind the mark of an entry. */
static struct row row_at(const struct splitter *splitter, uint32_t token) {
    const struct article *article = splitter->article;
    uint32_t first = token;
    while (first > 0 && article->tokens.at[first].gap < GAP_LINE) first--;
    const uint32_t last = line_at(article, first).last, start = sentence_mark_end(splitter, first);
    const bool menu = sentence_parts_items(article, first, last);
    return (struct row){start, last, !menu && has_columns(article, start, last)};
}

bool sentence_opens_cell(struct splitter *splitter, uint32_t token) {
    enum { narrowest = 3 };
    const struct article *article = splitter->article;
    if (article->tokens.at[token].start - article->tokens.at[token - 1].end < narrowest) return false;
    if (token >= splitter->row.last) splitter->row = row_at(splitter, token);
    if (!splitter->row.cells || token == splitter->row.cell) return false;
    splitter->row.cell = token;
    return true;
}

bool sentence_ends_row(const struct splitter *splitter, uint32_t token) {
    enum { widest = 40 };
    const struct article *article = splitter->article;
    const struct row *row = &splitter->row;
    if (!row->cells || row->last != token) return false;
    return width_of(article, row->cell, token) <= widest || has_columns(article, token, line_at(article, token).last);
}

static bool is_dash(const struct article *article, uint32_t token) {
    return article->tokens.at[token].shape == SHAPE_PUNCTUATION && (sentence_sign(article, token) & JOINS) &&
           article_byte(article, token) != ',';
}

/* "OSLO, March 4 (AFP)", "OSLO (AFP)", "OSLO – ", "Oslo, 4 March 2021 – ": what opens the text below a headline. */
static bool opens_dateline(const struct splitter *splitter, uint32_t first) {
    enum { longest = 12 };
    const struct article *article = splitter->article;
    bool capitals = article->tokens.at[first].shape == SHAPE_UPPER, day = false;
    if (!article_has_capital(article, first)) return false;
    for (uint32_t i = first + 1; i < first + longest && i + 1 < article->tokens.count; i++) {
        bool bracket = article_byte(article, i) == '(' && article_has_capital(article, i + 1);
        bool month = sentence_is_month(splitter, i);
        if ((capitals || day) && (bracket || is_dash(article, i))) return true;
        if (capitals && month && article_byte(article, i - 1) == ',') return true;
        day = day || month;
        if (article->tokens.at[i].gap >= GAP_LINE) return false;
        bool goes_on = article_has_capital(article, i) || is_number(article, i) || sentence_is_dot(article, i) ||
                       article_byte(article, i) == ',' || article->tokens.at[i].shape == SHAPE_PUNCTUATION_TIGHT;
        if (!goes_on) return false;
    }
    return false;
}

/* "04.03.2021 Envoys arrive" */
static bool opens_with_parts(const struct article *article, uint32_t first) {
    return is_number(article, first) && first + 1 < article->tokens.count &&
           article->tokens.at[first + 1].shape == SHAPE_PUNCTUATION_TIGHT;
}

/* "Thursday, 4 March 2021 15:42 GMT": a line that holds a day of a year and nothing else. */
static bool is_day_alone(const struct splitter *splitter, uint32_t first) {
    enum { longest = 14 };
    const struct article *article = splitter->article;
    struct line line = line_at(article, first);
    if (line.last - first > longest || sentence_is_dot(article, line.last - 1)) return false;
    for (uint32_t i = first; i < line.last; i++)
        if (!is_of_day(splitter, i)) return false;
    return holds_year(article, line);
}

/* Whether a line, that ends no sentence for sure, goes on in the next as far as the width of a wrapped text tells. */
static bool is_full(const struct splitter *splitter, struct line line, bool open) {
    enum { slack = 4 };
    const struct article *article = splitter->article;
    size_t width = line_width(article, line), wrap = splitter->wrap;
    if (sentence_starts_low(article, line.last)) return true;
    bool items = sentence_parts_items(article, line.first, line.last);
    size_t longest = (splitter->full > wrap ? splitter->full : wrap) + slack;
    if (splitter->full) return !items && !has_room(article, line, splitter->full) && width <= longest;
    if (width + word_width(article, line.last) + 8 >= wrap) return true;
    if (splitter->least && splitter->block.broken && width >= splitter->least) return true;
    if (!open || items) return false;
    return width * 2 > wrap && (article_is_number(article, line.last) || width * 3 > wrap * 2);
}

/* Whether a paragraph begins farther from the margin than the line above. */
static bool is_indented(const struct splitter *splitter, struct line line) {
    return splitter->wrap && !splitter->hangs &&
           line_indent(splitter->article, line.last) > line_indent(splitter->article, line.first);
}

/* Whether the line and the next are entries of a list or of the head of a page, each by itself. */
static bool stand_apart(const struct splitter *splitter, struct line line) {
    const struct article *article = splitter->article;
    if (has_columns(article, line.first, line.last) || is_item(article, line.last)) return true;
    if (opens_with_parts(article, line.first) && opens_with_parts(article, line.last)) return true;
    return is_indented(splitter, line) || opens_dateline(splitter, line.last) || is_day_alone(splitter, line.last);
}

bool sentence_goes_on(struct splitter *splitter, uint32_t first, uint32_t next) {
    const struct article *article = splitter->article;
    struct line line = {first, next};
    size_t width = line_width(article, line);
    bool open = ends_no_sentence(article, next - 1);
    if (next >= splitter->block.last) splitter->block = block_at(splitter, first);
    if (!open && !(sentence_sign(article, next - 1) & ENDS_LINE)) return false;
    if (surely_wrapped(splitter, next, width)) return true;
    if (stand_apart(splitter, line)) return false;
    if (splitter->wrap) return is_full(splitter, line, open);
    if (!open || sentence_parts_items(article, first, next)) return false;
    return width > splitter->narrow && width >= splitter->block.full;
}
