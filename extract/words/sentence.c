#include "sentence_parts.h"

#include "word_list.h"

#include <string.h>

static unsigned wide_sign(struct slice sign) {
    static const struct {
        const char *text;
        unsigned does;
    } wide[] = {{"”", CLOSES | ENDS_LINE},
                {"''", CLOSES | ENDS_LINE},
                {"’", CLOSES | ENDS_LINE},
                {"»", CLOSES | PARTS_MENU},
                {"…", STOPS},
                {"..", STOPS},
                {"...", STOPS},
                {"....", STOPS},
                {"–", JOINS},
                {"—", JOINS},
                {"·", PARTS_MENU},
                {"•", PARTS_MENU},
                {"°", PARTS_MENU}};
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (slice_equal(sign, slice_of(wide[i].text))) return wide[i].does;
    return 0;
}

unsigned sentence_sign(const struct article *article, uint32_t token) {
    static const uint8_t does[128] = {['"'] = CLOSES | ENDS_LINE,
                                      ['\''] = CLOSES | ENDS_LINE,
                                      [')'] = CLOSES | ENDS_LINE,
                                      [']'] = CLOSES | ENDS_LINE,
                                      ['!'] = STOPS,
                                      ['?'] = STOPS,
                                      [','] = JOINS | PARTS_CLAUSE,
                                      ['-'] = JOINS,
                                      ['.'] = ENDS_LINE,
                                      [':'] = ENDS_LINE,
                                      [';'] = ENDS_LINE | PARTS_CLAUSE,
                                      ['%'] = ENDS_LINE,
                                      ['|'] = PARTS_MENU,
                                      ['>'] = PARTS_MENU,
                                      ['/'] = PARTS_MENU};
    if (article->tokens.at[token].shape < SHAPE_PUNCTUATION) return 0;
    struct slice sign = article_words(article, token, token + 1);
    return sign.size == 1 ? does[(unsigned char)sign.at[0]] : wide_sign(sign);
}

bool sentence_is_dot(const struct article *article, uint32_t token) {
    struct slice text = article_words(article, token, token + 1);
    return text.size == 1 && text.at[0] == '.';
}

bool sentence_is_month(const struct splitter *splitter, uint32_t token) {
    return lexicon_token_has(splitter->lexicon, splitter->article, token, splitter->month) ||
           lexicon_token_has(splitter->lexicon, splitter->article, token, splitter->month_foreign);
}

bool sentence_parts_items(const struct article *article, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        if (article->tokens.at[i].shape != SHAPE_PUNCTUATION) continue;
        unsigned does = sentence_sign(article, i);
        bool closes = (does & CLOSES) && article->tokens.at[i].gap == GAP_NONE;
        if ((does & PARTS_MENU) && !closes) return true;
    }
    return false;
}

static bool is_upper_start(const struct article *article, uint32_t token) {
    enum shape shape = (enum shape)article->tokens.at[token].shape;
    return shape != SHAPE_LOWER && shape != SHAPE_CLITIC;
}

static bool is_known_abbreviation(const struct splitter *splitter, uint32_t token) {
    return lexicon_token_has(splitter->lexicon, splitter->article, token, splitter->abbreviation);
}

static bool is_closing(const struct article *article, uint32_t token) {
    return article->tokens.at[token].gap == GAP_NONE && (sentence_sign(article, token) & CLOSES);
}

/* "U.S. Under Secretary of State" */
static bool is_under_secretary(const struct article *article, uint32_t token) {
    enum { reach = 3 };
    if (!article_is_written(article, token, "Under")) return false;
    uint32_t end = token + reach < article->tokens.count ? token + reach : (uint32_t)article->tokens.count;
    return slice_find(article_words(article, token, end), slice_of("Secretary"), 0) != SIZE_MAX;
}

/* A token that holds its own dot (U.S., V.) ends a sentence only before a word
 * that starts sentences and is no name. */
static bool dotted_end(const struct splitter *splitter, uint32_t token, uint32_t next) {
    enum shape shape = (enum shape)splitter->article->tokens.at[token].shape;
    struct slice text = article_words(splitter->article, token, token + 1);
    if (shape != SHAPE_DOTTED || text.at[text.size - 1] != '.') return false;
    if (lexicon_token_has(splitter->lexicon, splitter->article, next, splitter->weekday) ||
        lexicon_token_has(splitter->lexicon, splitter->article, next, splitter->month) ||
        is_under_secretary(splitter->article, next))
        return false;
    return splitter->article->tokens.at[next].shape == SHAPE_TITLE &&
           lexicon_token_has(splitter->lexicon, splitter->article, next, splitter->starter);
}

/* "9. 3. 2023", "9. März 2023": the dots of a date that is written with blanks. */
static bool is_dotted_day(const struct splitter *splitter, uint32_t token, uint32_t next) {
    const struct article *article = splitter->article;
    enum shape before = (enum shape)article->tokens.at[token - 1].shape,
               after = (enum shape)article->tokens.at[next].shape;
    bool day = before >= SHAPE_NUMBER_12 && before <= SHAPE_NUMBER_31;
    if (!day || article->tokens.at[next].gap != GAP_BLANK) return false;
    if (after == SHAPE_NUMBER_12 || after == SHAPE_YEAR) return true;
    bool year = next + 1 < article->tokens.count && article->tokens.at[next + 1].shape == SHAPE_YEAR;
    return year && sentence_is_month(splitter, next) && (token < 2 || !sentence_is_month(splitter, token - 2));
}

/* "March 4, 2021. /TASS/": a wire's mark behind its day. */
static bool is_before_mark(const struct article *article, uint32_t token, uint32_t next) {
    enum shape before = (enum shape)article->tokens.at[token - 1].shape;
    bool number = before == SHAPE_YEAR || (before >= SHAPE_NUMBER_12 && before <= SHAPE_NUMBER_31);
    return number && article->tokens.at[next].gap == GAP_BLANK && article_byte(article, next) == '/';
}

/* "Law no. 36", "the Act on Nets, no. 4", "Law no. XI-1478": what is numbered stands before the word, its number
 * behind. */
static bool is_number_word(const struct article *article, uint32_t token, uint32_t next) {
    static const struct slice words[] = {WORD("no"), WORD("nos"), WORDS_END};
    if (token == 0 ||
        (article->tokens.at[token - 1].shape >= SHAPE_PUNCTUATION && !article_is(article, token - 1, ",")))
        return false;
    char byte = article_byte(article, next);
    bool roman = article->tokens.at[next].shape == SHAPE_UPPER && strchr("IVXLCDM", byte) != NULL;
    return word_among(article_words(article, token, token + 1), words) && (roman || (byte >= '0' && byte <= '9'));
}

/* "of Acme Ltd. He left": a firm's form ends a name, and what stands behind it begins a sentence. */
static bool ends_firm(const struct splitter *splitter, uint32_t token, uint32_t next) {
    const struct article *article = splitter->article;
    return article->tokens.at[next].shape == SHAPE_TITLE &&
           lexicon_token_has(splitter->lexicon, article, token, splitter->firm_form) &&
           lexicon_token_has(splitter->lexicon, article, next, splitter->starter);
}

static bool stop_at(const struct splitter *splitter, uint32_t token, uint32_t next) {
    const struct article *article = splitter->article;
    if (article->tokens.at[next].gap == GAP_NONE || !is_upper_start(article, next)) return false;
    if (sentence_sign(article, token) & STOPS) return true;
    if (!sentence_is_dot(article, token)) return dotted_end(splitter, token, next);
    if (token == 0 || article->tokens.at[token].gap != GAP_NONE) return true;
    if (is_dotted_day(splitter, token, next) || is_before_mark(article, token, next)) return false;
    if (is_known_abbreviation(splitter, token - 1)) return ends_firm(splitter, token - 1, next);
    return !is_number_word(article, token - 1, next);
}

/* The line of an entry in a list begins behind its mark, for all that asks how a line begins. */
static uint32_t skip_mark(const struct splitter *splitter, uint32_t first, uint32_t last) {
    struct token *tokens = splitter->article->tokens.at;
    uint32_t mark = sentence_mark_end(splitter, first);
    if (mark >= last) return first;
    tokens[mark].gap = tokens[first].gap;
    return mark;
}

static void add_sentence(const struct splitter *splitter, uint32_t start, uint32_t last, bool beside) {
    struct article *article = splitter->article;
    if (start == last) return;
    uint32_t first = skip_mark(splitter, start, last);
    struct slice end = article_words(article, last - 1, last);
    bool stopped = end.size && strchr(".!?\"':;", end.at[0]) != NULL;
    article->close_lines += article->tokens.at[first].gap == GAP_LINE;
    bool line = article->tokens.at[first].gap >= GAP_LINE &&
                (last == article->tokens.count || article->tokens.at[last].gap >= GAP_LINE);
    array_push(&article->sentences, ((struct sentence){.first = first,
                                                       .last = last,
                                                       .mark = (uint8_t)(first - start),
                                                       .beside = beside,
                                                       .heading = line && !stopped}));
}

/* A sentence without an end is cut, at a comma if it has one, so that the time
 * which it takes stays in proportion to its length. */
enum { long_sentence = 400 };

static bool is_too_long(const struct article *article, uint32_t first, uint32_t next) {
    enum { longest = 600 };
    return next - first >= longest || (sentence_sign(article, next - 1) & PARTS_CLAUSE);
}

/* Whether a sentence may end at a token: at a sign, or at a token that holds its dot. */
static bool may_stop(enum shape shape) { return shape >= SHAPE_PUNCTUATION || shape == SHAPE_DOTTED; }

/* The first token from `next` on before which there is something to decide. */
static uint32_t next_border(const struct article *article, uint32_t first, uint32_t next) {
    const struct token *tokens = article->tokens.at;
    uint32_t last = (uint32_t)article->tokens.count;
    if (last - first > long_sentence) last = first + long_sentence;
    for (; next < last; next++)
        if (tokens[next].gap != GAP_NONE &&
            (tokens[next].gap != GAP_BLANK || may_stop((enum shape)tokens[next - 1].shape) ||
             tokens[next].start > tokens[next - 1].end + 2))
            break;
    return next;
}

/* Whether a sentence that starts at `first` ends before `next`, which is on the same line. */
static bool ends_before(const struct splitter *splitter, uint32_t first, uint32_t next) {
    uint32_t stop = next - 1;
    while (stop > first && is_closing(splitter->article, stop)) stop--;
    return stop_at(splitter, stop, next);
}

/* A headline that no line break parts from the text. */
static void add_headline(const struct splitter *splitter, uint32_t last) {
    struct article *article = splitter->article;
    add_sentence(splitter, 0, last, false);
    for (size_t i = 0; i < article->sentences.count; i++) article->sentences.at[i].heading = true;
}

void sentence_split(const struct lexicon *lexicon, struct article *article) {
    struct splitter splitter = {.lexicon = lexicon,
                                .article = article,
                                .abbreviation = lexicon_class(lexicon, slice_of("abbreviation")),
                                .starter = lexicon_class(lexicon, slice_of("starter")),
                                .firm_form = lexicon_class(lexicon, slice_of("company-suffix")),
                                .month = lexicon_class(lexicon, slice_of("month")),
                                .month_foreign = lexicon_class(lexicon, slice_of("month-foreign")),
                                .weekday = lexicon_class(lexicon, slice_of("weekday")),
                                .weekday_short = lexicon_class(lexicon, slice_of("weekday-short")),
                                .press_head = lexicon_class(lexicon, slice_of("press-head")),
                                .function_word = lexicon_class(lexicon, slice_of("function-word")),
                                .headline_verb = lexicon_class(lexicon, slice_of("headline-verb")),
                                .page_section = lexicon_class(lexicon, slice_of("page-section")),
                                .menu_word = lexicon_class(lexicon, slice_of("menu-word")),
                                .line_label = lexicon_class(lexicon, slice_of("line-label"))};
    sentence_measure_lines(&splitter);
    article->close_lines = 0;
    uint32_t first = sentence_headline_end(&splitter), line = 0, count = (uint32_t)article->tokens.count;
    const struct token *tokens = article->tokens.at;
    add_headline(&splitter, first);
    bool beside = false, cell = false;
    for (uint32_t next = first + 1; (next = next_border(article, first, next)) < count; next++) {
        enum gap gap = (enum gap)tokens[next].gap;
        bool cut = next - first >= long_sentence && is_too_long(article, first, next);
        if (gap >= GAP_LINE) {
            cut = cut || gap == GAP_PARAGRAPH || sentence_ends_row(&splitter, next) ||
                  !sentence_goes_on(&splitter, line, next);
            line = next;
        } else if (gap == GAP_BLANK && sentence_opens_cell(&splitter, next)) {
            article->tokens.at[next].gap = GAP_LINE;
            cut = cell = true;
        }
        if (!cut && gap != GAP_NONE && may_stop((enum shape)tokens[next - 1].shape))
            cut = ends_before(&splitter, first, next);
        if (!cut) continue;
        add_sentence(&splitter, first, next, beside);
        beside = cell, cell = false;
        first = next;
    }
    add_sentence(&splitter, first, count, beside);
    sentence_mark_day_lines(&splitter);
}
