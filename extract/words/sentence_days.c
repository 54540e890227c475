#include "sentence_parts.h"

/* A headline has lower-case words and none of the signs that part the items of a menu; a short one has a verb. */
static bool is_headline(const struct splitter *splitter, const struct sentence *sentence) {
    enum { shortest = 3, plain = 5 };
    const struct article *article = splitter->article;
    uint32_t words = sentence->last - sentence->first;
    if (words < shortest || sentence_parts_items(article, sentence->first, sentence->last)) return false;
    for (uint32_t i = sentence->first + (words < plain); i < sentence->last; i++)
        if (sentence_starts_low(article, i) &&
            (words >= plain || lexicon_token_has(splitter->lexicon, article, i, splitter->headline_verb)))
            return true;
    return false;
}

/* Whether a line says what the page puts out: "For immediate release". */
static bool is_press_head(const struct splitter *splitter, const struct sentence *line) {
    for (uint32_t i = line->first; i < line->last; i++)
        if (lexicon_token_has(splitter->lexicon, splitter->article, i, splitter->press_head)) return true;
    return false;
}

/* Whether one of the lines close above does, with the number of the release between. */
static bool is_under_press_head(const struct splitter *splitter, size_t line) {
    enum { reach = 3 };
    for (size_t above = 1; above <= reach && above <= line; above++)
        if (is_press_head(splitter, &splitter->article->sentences.at[line - above])) return true;
    return false;
}

/* Between the name of a paper and the headline: the day of its issue. */
static bool is_day_of_issue(const struct splitter *splitter, size_t line) {
    const struct article *article = splitter->article;
    const struct sentence *day = &article->sentences.at[line];
    return line == 1 && line + 1 < article->sentences.count &&
           !sentence_parts_items(article, day[-1].first, day->last) && is_headline(splitter, day + 1);
}

/* How many of the lines over that line and of the two below it are a menu's. */
static size_t menu_lines_beside(const struct splitter *splitter, size_t line) {
    enum { below = 2 };
    const struct article *article = splitter->article;
    size_t lines = 0;
    for (size_t i = 0; i <= line + below && i < article->sentences.count; i++)
        lines += i != line && sentence_is_of_menu(splitter, &article->sentences.at[i]);
    return lines;
}

/* "4 March 2021", "March 4, 2021" */
static bool opens_with_day(const struct splitter *splitter, const struct sentence *line) {
    return article_is_number(splitter->article, line->first) || sentence_is_month(splitter, line->first);
}

void sentence_mark_day_lines(struct splitter *splitter) {
    enum { highest = 64, longest = 16 };
    struct article *article = splitter->article;
    for (size_t i = 0; i < article->sentences.count && i < highest; i++) {
        struct sentence *sentence = &article->sentences.at[i];
        bool line = article->tokens.at[sentence->first].gap >= GAP_LINE;
        if (line && is_headline(splitter, sentence)) return;
        bool weekday = lexicon_token_has(splitter->lexicon, article, sentence->first, splitter->weekday) ||
                       lexicon_token_has(splitter->lexicon, article, sentence->first, splitter->weekday_short);
        bool day = weekday || (i == 0 && opens_with_day(splitter, sentence));
        if (!line || !day || sentence->last - sentence->first > longest) continue;
        if ((i && (is_under_press_head(splitter, i) || sentence_is_labelled(splitter, sentence - 1))) ||
            is_day_of_issue(splitter, i))
            continue;
        size_t beside = menu_lines_beside(splitter, i);
        bool year = sentence_holds_year(article, sentence), menu = weekday && beside >= (i ? 1 : 2);
        sentence->furniture = sentence->furniture || (year && menu);
        sentence->doubted = year && !menu && (weekday || beside);
    }
}
