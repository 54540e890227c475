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

static bool stop_at(const struct splitter *splitter, uint32_t token, uint32_t next) {
    const struct article *article = splitter->article;
    if (article->tokens.at[next].gap == GAP_NONE || !is_upper_start(article, next)) return false;
    if (sentence_sign(article, token) & STOPS) return true;
    if (!sentence_is_dot(article, token)) return dotted_end(splitter, token, next);
    if (token == 0 || article->tokens.at[token].gap != GAP_NONE) return true;
    if (is_dotted_day(splitter, token, next) || is_before_mark(article, token, next)) return false;
    return !is_known_abbreviation(splitter, token - 1) && !is_number_word(article, token - 1, next);
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

static bool holds_year(const struct article *article, const struct sentence *line) {
    for (uint32_t i = line->first; i < line->last; i++)
        if (article->tokens.at[i].shape == SHAPE_YEAR) return true;
    return false;
}

/* Between the name of a paper and the headline: the day of its issue. */
static bool is_day_of_issue(const struct splitter *splitter, size_t line) {
    const struct article *article = splitter->article;
    const struct sentence *day = &article->sentences.at[line];
    return line == 1 && line + 1 < article->sentences.count &&
           !sentence_parts_items(article, day[-1].first, day->last) && is_headline(splitter, day + 1);
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

/* "Politics | World", "Politics World Travel", "About us" */
static bool is_of_menu(const struct splitter *splitter, const struct sentence *line) {
    enum { longest = 4 };
    if (sentence_parts_items(splitter->article, line->first, line->last))
        return !holds_long_item(splitter->article, line);
    bool short_line = line->last - line->first <= longest;
    return is_menu_word(splitter, line->first, line->last) &&
           (short_line || is_menu_word(splitter, line->last - 1, line->last));
}

/* "By Anna Berg", "Published", not "Contact" of a menu. */
static bool is_labelled(const struct splitter *splitter, const struct sentence *line) {
    return lexicon_token_has(splitter->lexicon, splitter->article, line->first, splitter->line_label) &&
           !is_of_menu(splitter, line);
}

/* How many of the lines over that line and of the two below it are a menu's. */
static size_t menu_lines_beside(const struct splitter *splitter, size_t line) {
    enum { below = 2 };
    const struct article *article = splitter->article;
    size_t lines = 0;
    for (size_t i = 0; i <= line + below && i < article->sentences.count; i++)
        lines += i != line && is_of_menu(splitter, &article->sentences.at[i]);
    return lines;
}

/* "4 March 2021", "March 4, 2021" */
static bool opens_with_day(const struct splitter *splitter, const struct sentence *line) {
    return article_is_number(splitter->article, line->first) || sentence_is_month(splitter, line->first);
}

/* Above the headline, beside a menu, a line that opens with a weekday and holds a year tells the visitor's day, as the
 * page's first line beside two lines of one; else it may, and so may a first line without a weekday over a menu. */
static void mark_day_lines(struct splitter *splitter) {
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
        if ((i && (is_under_press_head(splitter, i) || is_labelled(splitter, sentence - 1))) ||
            is_day_of_issue(splitter, i))
            continue;
        size_t beside = menu_lines_beside(splitter, i);
        bool year = holds_year(article, sentence), menu = weekday && beside >= (i ? 1 : 2);
        sentence->furniture = sentence->furniture || (year && menu);
        sentence->doubted = year && !menu && (weekday || beside);
    }
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
    mark_day_lines(&splitter);
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
    while (line < end && !is_of_menu(splitter, &splitter->article->sentences.at[line])) line++;
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
        if (!holds_year(article, line)) continue;
        sure = sure || any_of_menu(splitter, first, end);
        if (!sure || is_labelled(splitter, line)) break;
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
