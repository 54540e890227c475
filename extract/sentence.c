#include "sentence.h"

#include <string.h>

struct splitter {
    const struct lexicon *lexicon;
    struct article *article;
    int abbreviation, starter; /* classes */
    size_t wrap;               /* width at which the text is wrapped; 0: it is not */
};

static bool is_text(const struct splitter *splitter, uint32_t token, const char *text) {
    return slice_equal(article_words(splitter->article, token, token + 1), slice_of(text));
}

static bool is_one_of(const struct splitter *splitter, uint32_t token, const char *const *texts) {
    for (; *texts; texts++)
        if (is_text(splitter, token, *texts)) return true;
    return false;
}

static bool starts_low(const struct article *article, uint32_t token) { return article->tokens.at[token].shape == SHAPE_LOWER; }

/* The usual width of hard-wrapped text, which has many line breaks inside sentences:
 * the mean of the lines that go on in lower case. A few lines may be longer. */
static size_t wrap_width(const struct article *article) {
    size_t sum = 0, breaks = 0, broken = 0, line_start = 0;
    for (uint32_t i = 1; i <= article->tokens.count; i++) {
        bool end = i == article->tokens.count || article->tokens.at[i].gap >= GAP_LINE;
        if (!end) continue;
        size_t width = article->tokens.at[i - 1].end - line_start;
        if (i == article->tokens.count) break;
        line_start = article->tokens.at[i].start;
        if (article->tokens.at[i].gap == GAP_LINE && width > 40) {
            breaks++;
            if (starts_low(article, i)) broken++, sum += width;
        }
    }
    return broken >= 3 && broken * 4 >= breaks && sum / broken <= 120 ? sum / broken : 0;
}

static bool is_upper_start(const struct article *article, uint32_t token) {
    enum shape shape = (enum shape)article->tokens.at[token].shape;
    return shape != SHAPE_LOWER && shape != SHAPE_CLITIC;
}

static bool is_known_abbreviation(const struct splitter *splitter, uint32_t token) {
    return lexicon_token_has(splitter->lexicon, splitter->article, token, splitter->abbreviation);
}

static bool is_closing(const struct splitter *splitter, uint32_t token) {
    static const char *const closing[] = {"\"", "”", "’", "'", "»", ")", "]", NULL};
    return splitter->article->tokens.at[token].gap == GAP_NONE && is_one_of(splitter, token, closing);
}

/* A token that holds its own dot (U.S., V.) ends a sentence only before a word
 * that starts sentences and is no name. */
static bool dotted_end(const struct splitter *splitter, uint32_t token, uint32_t next) {
    enum shape shape = (enum shape)splitter->article->tokens.at[token].shape;
    struct slice text = article_words(splitter->article, token, token + 1);
    if (shape != SHAPE_DOTTED || text.at[text.size - 1] != '.') return false;
    return splitter->article->tokens.at[next].shape == SHAPE_TITLE &&
           lexicon_token_has(splitter->lexicon, splitter->article, next, splitter->starter);
}

static bool stop_at(const struct splitter *splitter, uint32_t token, uint32_t next) {
    static const char *const stops[] = {"!", "?", "…", "..", "...", "....", NULL};
    const struct article *article = splitter->article;
    if (article->tokens.at[next].gap == GAP_NONE || !is_upper_start(article, next)) return false;
    if (is_one_of(splitter, token, stops)) return true;
    if (!is_text(splitter, token, ".")) return dotted_end(splitter, token, next);
    if (token == 0 || article->tokens.at[token].gap != GAP_NONE) return true;
    return !is_known_abbreviation(splitter, token - 1);
}

/* Whether a line break before `next` is only where the paper ended. */
static bool is_wrapped(const struct splitter *splitter, uint32_t next, size_t line_start) {
    const struct article *article = splitter->article;
    if (!splitter->wrap) return false;
    size_t width = article->tokens.at[next - 1].end - line_start;
    size_t word = article->tokens.at[next].end - article->tokens.at[next].start;
    return width + word + 8 >= splitter->wrap || starts_low(article, next);
}

static void add_sentence(struct article *article, uint32_t first, uint32_t last) {
    if (first == last) return;
    struct slice end = article_words(article, last - 1, last);
    bool stopped = end.size && strchr(".!?\"':;", end.at[0]) != NULL;
    bool line = article->tokens.at[first].gap >= GAP_LINE && (last == article->tokens.count || article->tokens.at[last].gap >= GAP_LINE);
    array_push(&article->sentences, ((struct sentence){.first = first, .last = last, .heading = line && !stopped}));
}

void sentence_split(const struct lexicon *lexicon, struct article *article) {
    struct splitter splitter = {lexicon, article, lexicon_class(lexicon, slice_of("abbreviation")),
                                lexicon_class(lexicon, slice_of("not-name")), wrap_width(article)};
    uint32_t first = 0, count = (uint32_t)article->tokens.count;
    size_t line_start = 0;
    for (uint32_t next = 1; next < count; next++) {
        enum gap gap = (enum gap)article->tokens.at[next].gap;
        bool cut = gap == GAP_PARAGRAPH || (gap == GAP_LINE && !is_wrapped(&splitter, next, line_start));
        if (gap >= GAP_LINE) line_start = article->tokens.at[next].start;
        uint32_t stop = next - 1;
        while (!cut && gap != GAP_NONE && stop > first && is_closing(&splitter, stop)) stop--;
        if (!cut && gap != GAP_NONE) cut = stop_at(&splitter, stop, next);
        if (!cut) continue;
        add_sentence(article, first, next);
        first = next;
    }
    add_sentence(article, first, count);
}

/* A line of a menu: at most four tokens, no stop, no colon, no digit. */
static bool is_menu_line(const struct article *article, const struct sentence *sentence) {
    if (!sentence->heading || sentence->last - sentence->first > 4) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &article->tokens.at[i];
        if (token->shape >= SHAPE_NUMBER_12 && token->shape <= SHAPE_CODE) return false;
        if (article->text.at[token->start] == ':') return false;
    }
    return true;
}

void sentence_mark_menus(struct article *article) {
    enum { shortest_menu = 4 };
    for (size_t i = 0; i < article->sentences.count;) {
        size_t end = i, lines = 0;
        /* One longer line may stand inside a menu: a date, a slogan. */
        while (end < article->sentences.count) {
            bool menu = is_menu_line(article, &article->sentences.at[end]);
            bool bridge = !menu && end > i && end + 2 < article->sentences.count && article->sentences.at[end].heading &&
                          article->sentences.at[end].last - article->sentences.at[end].first <= 8 &&
                          is_menu_line(article, &article->sentences.at[end + 1]) &&
                          is_menu_line(article, &article->sentences.at[end + 2]);
            if (!menu && !bridge) break;
            lines += menu;
            end++;
        }
        for (size_t j = i; lines >= shortest_menu && j < end; j++) article->sentences.at[j].furniture = true;
        i = end > i ? end : i + 1;
    }
}
