#include "sentence_parts.h"

#include "word_list.h"

bool sentence_holds_year(const struct article *article, const struct sentence *line) {
    for (uint32_t i = line->first; i < line->last; i++)
        if (article->tokens.at[i].shape == SHAPE_YEAR) return true;
    return false;
}

/* Whether a menu's word stands there, and is no more than itself: "Security", not "Security Council". */
static bool is_menu_word(const struct splitter *splitter, uint32_t token, uint32_t last) {
    struct unit unit = lexicon_first_unit(splitter->lexicon, splitter->article, token, last);
    return lexicon_unit_entry(splitter->lexicon, &unit, splitter->page_section) ||
           lexicon_unit_entry(splitter->lexicon, &unit, splitter->menu_word);
}

/* "Press Office | Mayor opens the new bridge over the river | City of Riga": a menu's items are no headlines. */
static bool holds_long_item(const struct article *article, const struct sentence *line) {
    enum { longest = 6 };
    uint32_t item = line->first;
    for (uint32_t i = line->first; i < line->last && i - item <= longest; i++)
        if (sentence_parts_items(article, i, i + 1)) item = i + 1;
    return line->last - item > longest;
}

bool sentence_is_of_menu(const struct splitter *splitter, const struct sentence *line) {
    enum { longest = 4 };
    if (sentence_parts_items(splitter->article, line->first, line->last))
        return !holds_long_item(splitter->article, line);
    bool short_line = line->last - line->first <= longest;
    return is_menu_word(splitter, line->first, line->last) &&
           (short_line || is_menu_word(splitter, line->last - 1, line->last));
}

bool sentence_is_labelled(const struct splitter *splitter, const struct sentence *line) {
    return lexicon_token_has(splitter->lexicon, splitter->article, line->first, splitter->line_label) &&
           !sentence_is_of_menu(splitter, line);
}

/* LEEDS AT OXFORD, Leeds v Oxford */
static bool is_fixture(const struct article *article, const struct sentence *sentence) {
    static const struct slice signs[] = {WORD("AT"), WORD("v"), WORD("vs"), WORDS_END};
    for (uint32_t i = sentence->first + 1; i + 1 < sentence->last; i++)
        if (article_among(article, i, signs)) return true;
    return false;
}

/* A line of a menu: at most four tokens, no stop, no colon, no digit, and not who plays whom. */
static bool is_menu_line(const struct article *article, const struct sentence *sentence) {
    if (article_is_cell(article, sentence)) return false;
    if (!sentence->heading || sentence->mark > 1 || sentence->last - sentence->first + sentence->mark > 4) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &article->tokens.at[i];
        if (token->shape >= SHAPE_NUMBER_12 && token->shape <= SHAPE_CODE) return false;
        if (article->text.at[token->start] == ':') return false;
    }
    return !is_fixture(article, sentence);
}

/* The first sentence of the text at or behind that one. */
static size_t next_of_text(const struct article *article, size_t at) {
    while (at < article->sentences.count && !article_is_told(&article->sentences.at[at])) at++;
    return at;
}

/* Whether the text goes on not far below a line. */
static bool is_over_text(const struct article *article, size_t line) {
    enum { reach = 8 };
    for (size_t i = line + 1; i < article->sentences.count && i <= line + reach; i++)
        if (article_is_told(&article->sentences.at[i])) return true;
    return false;
}

/* Below the article, a line of furniture heads a list of links: the lines after it that end no sentence. */
static void mark_link_lists(struct article *article) {
    enum { longest_head = 6 };
    size_t half = article->sentences.count / 2, text = next_of_text(article, 0);
    size_t second = next_of_text(article, text + 1); /* what stands alone before it may be a standfirst */
    for (size_t i = half > text ? half : text; i < article->sentences.count; i++) {
        const struct sentence *head = &article->sentences.at[i];
        if (!head->furniture || head->imprint || head->last - head->first > longest_head) continue;
        if (i < second && is_over_text(article, i)) continue;
        for (; i + 1 < article->sentences.count && article->sentences.at[i + 1].heading; i++)
            article->sentences.at[i + 1].furniture = true;
    }
}

/* What tells names and offices apart from the entries of a menu. */
struct signature_words {
    const struct lexicon *lexicon;
    int office, rank;                   /* classes; rank: "deputy", "acting" */
    int member, post;                   /* "member"; "trustee", "auditor" */
    int given_name, honorific, address; /* address: "Prof." */
    int firm;                           /* "Ltd" */
    int other_words[8];                 /* classes of words that are no names */
};

static bool may_be_named(const struct signature_words *words, const struct article *article, uint32_t token) {
    enum shape shape = (enum shape)article->tokens.at[token].shape;
    if (shape == SHAPE_INITIAL || shape == SHAPE_DOTTED) return true;
    if (shape != SHAPE_TITLE && shape != SHAPE_UPPER) return false;
    for (size_t i = 0; i < sizeof words->other_words / sizeof *words->other_words; i++)
        if (lexicon_token_has(words->lexicon, article, token, words->other_words[i])) return false;
    return true;
}

/* "Anna Berg" */
static bool is_name_line(const struct signature_words *words, const struct article *article,
                         const struct sentence *sentence) {
    enum { most_words = 5 };
    if (sentence->last - sentence->first < 2 || sentence->last - sentence->first > most_words) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++)
        if (!may_be_named(words, article, i)) return false;
    return true;
}

/* "Deputy Director" */
static bool is_office_line(const struct signature_words *words, const struct article *article,
                           const struct sentence *sentence) {
    struct unit unit = lexicon_first_unit(words->lexicon, article, sentence->first, sentence->last);
    if (!unit.entries || !unit.entries[0]) return false;
    if (lexicon_unit_entry(words->lexicon, &unit, words->office)) return true;
    return sentence->last - sentence->first > 1 && lexicon_unit_entry(words->lexicon, &unit, words->rank);
}

/* A name on a line and an office on the one below, or the office's line. */
static bool is_signature(const struct signature_words *words, const struct article *article, size_t number) {
    const struct sentence *line = &article->sentences.at[number];
    for (size_t name = number ? number - 1 : 0; name <= number; name++) {
        if (name + 1 >= article->sentences.count) return false;
        const struct sentence *below = &article->sentences.at[name + 1];
        if (article_is_below(article, below) && is_name_line(words, article, line - (number - name)) &&
            is_office_line(words, article, below))
            return true;
    }
    return false;
}

/* "Anna Berg", "Anna Berg, treasurer", "Qwabo Qwabena (member)", "Qwabena Textiles Ltd": a line of those who are named
 * or hold something, or of firms. */
static bool is_holder_line(const struct signature_words *words, const struct article *article,
                           const struct sentence *line) {
    static const struct slice signs[] = {WORD(","), WORD("("), WORD("-"), WORD("–"), WORDS_END};
    uint32_t name = line->first;
    if (lexicon_token_has(words->lexicon, article, line->last - 1, words->firm) ||
        lexicon_token_has(words->lexicon, article, line->first, words->honorific) ||
        lexicon_token_has(words->lexicon, article, line->first, words->address))
        return true;
    while (name < line->last && may_be_named(words, article, name)) name++;
    if (name < line->first + 2) return false;
    if (lexicon_token_has(words->lexicon, article, line->first, words->given_name)) return true;
    if (name + 1 >= line->last || !article_among(article, name, signs)) return false;
    return lexicon_token_has(words->lexicon, article, name + 1, words->office) ||
           lexicon_token_has(words->lexicon, article, name + 1, words->member) ||
           lexicon_token_has(words->lexicon, article, name + 1, words->post);
}

/* "Treasurer" over the line of a name. */
static bool heads_name(const struct signature_words *words, const struct article *article, size_t number) {
    if (number + 1 >= article->sentences.count) return false;
    const struct sentence *line = &article->sentences.at[number];
    return article_is_below(article, line + 1) && is_office_line(words, article, line) &&
           is_name_line(words, article, line + 1);
}

/* Whether one of the lines from there to a few below that one is a menu's beyond doubt. */
static bool any_of_menu(const struct splitter *splitter, size_t line, size_t day) {
    enum { below = 4 };
    size_t end = day + below + 1 < splitter->article->sentences.count ? day + below + 1 : day;
    while (line < end && !sentence_is_of_menu(splitter, &splitter->article->sentences.at[line])) line++;
    return line < end;
}

/* One longer line may stand inside a menu: a date, a slogan. */
static bool may_bridge(const struct article *article, size_t line) {
    enum { longest = 8 };
    if (line + 2 >= article->sentences.count) return false;
    const struct sentence *at = &article->sentences.at[line];
    return at->heading && at->last - at->first <= longest && is_menu_line(article, at + 1) &&
           is_menu_line(article, at + 2);
}

/* Where the menu that may begin with a line ends, how many of its lines are a menu's, and in how many of these people
 * stand. */
static size_t menu_end(const struct signature_words *words, const struct splitter *splitter, size_t first,
                       size_t *lines, size_t *holders) {
    const struct article *article = splitter->article;
    bool sure = false;
    size_t end = first;
    for (; end < article->sentences.count; end++) {
        const struct sentence *line = &article->sentences.at[end];
        if (is_menu_line(article, line) && !is_signature(words, article, end)) {
            ++*lines;
            *holders += is_holder_line(words, article, line) || heads_name(words, article, end);
            continue;
        }
        if (end == first || !may_bridge(article, end)) break;
        if (!sentence_holds_year(article, line)) continue;
        sure = sure || any_of_menu(splitter, first, end);
        if (!sure || sentence_is_labelled(splitter, line)) break;
    }
    return end;
}

void sentence_mark_menus(const struct lexicon *lexicon, struct article *article) {
    enum { shortest_menu = 4 };
    struct signature_words words = {.lexicon = lexicon,
                                    .office = lexicon_class(lexicon, slice_of("office-head")),
                                    .rank = lexicon_class(lexicon, slice_of("office-modifier")),
                                    .member = lexicon_class(lexicon, slice_of("membership")),
                                    .post = lexicon_class(lexicon, slice_of("post-noun")),
                                    .given_name = lexicon_class(lexicon, slice_of("given-name")),
                                    .honorific = lexicon_class(lexicon, slice_of("honorific")),
                                    .address = lexicon_class(lexicon, slice_of("address-title")),
                                    .firm = lexicon_class(lexicon, slice_of("company-suffix"))};
    struct splitter splitter = {.lexicon = lexicon,
                                .article = article,
                                .page_section = lexicon_class(lexicon, slice_of("page-section")),
                                .menu_word = lexicon_class(lexicon, slice_of("menu-word")),
                                .line_label = lexicon_class(lexicon, slice_of("line-label"))};
    static const char *const others[] = {"not-name", "organisation-head", "office-head",   "office-modifier",
                                         "starter",  "country",           "document-head", "portfolio"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        words.other_words[i] = lexicon_class(lexicon, slice_of(others[i]));
    mark_link_lists(article);
    for (size_t i = 0; i < article->sentences.count;) {
        size_t lines = 0, holders = 0, end = menu_end(&words, &splitter, i, &lines, &holders);
        const bool menu = lines >= shortest_menu && holders * 2 <= lines; /* else a list of members, of winners */
        for (size_t j = i; menu && j < end; j++) article->sentences.at[j].furniture = true;
        i = end > i ? end : i + 1;
    }
}
