#include "dress.h"

#include "word_list.h"

#include <string.h>

enum { farthest = 400 }; /* bytes between the two ends of what is dressed */

static bool is_blank(struct slice text, size_t at) { return at >= text.size || (unsigned char)text.at[at] <= ' '; }

static bool is_blank_before(struct slice text, size_t at) { return at == 0 || is_blank(text, at - 1); }

static bool is_between(struct slice text, size_t at, char first, char last) {
    return at < text.size && text.at[at] >= first && text.at[at] <= last;
}

static bool is_digit(struct slice text, size_t at) { return is_between(text, at, '0', '9'); }

static bool is_letter(struct slice text, size_t at) {
    return is_between(text, at, 'a', 'z') || is_between(text, at, 'A', 'Z') ||
           (at < text.size && (unsigned char)text.at[at] >= 0x80);
}

static bool is_of_word(struct slice text, size_t at) { return is_letter(text, at) || is_digit(text, at); }

/* Whether a paragraph ends there. */
static bool ends_paragraph(struct slice text, size_t at) {
    return text.at[at] == '\n' && (at + 1 >= text.size || text.at[at + 1] == '\n' || text.at[at + 1] == '\r');
}

/* Where the run of the sign at an offset ends, or `limit`. */
static size_t run_end(struct slice text, size_t at, size_t limit) {
    size_t end = at;
    while (end < text.size && end < limit && text.at[end] == text.at[at]) end++;
    return end;
}

/* Whether the run is at the left of a word that it dresses, or at the right of one. */
static bool opens(struct slice text, size_t at, size_t end) {
    return !is_blank(text, end) && (at == 0 || !is_of_word(text, at - 1));
}

static bool closes(struct slice text, size_t at, size_t end) {
    return !is_blank_before(text, at) && !is_of_word(text, end);
}

/* The run of the same signs, as long, that closes what the one before `from` opens. */
static bool is_closed(struct slice text, size_t from, size_t size, char sign) {
    for (size_t i = from; i < text.size && i < from + farthest && !ends_paragraph(text, i); i++) {
        if (text.at[i] != sign) continue;
        size_t end = run_end(text, i, text.size);
        if (end - i == size && closes(text, i, end)) return true;
        i = end - 1;
    }
    return false;
}

static bool is_opened(struct slice text, size_t to, size_t size, char sign) {
    for (size_t i = to; i > 0 && to - i < farthest; i--) {
        if (ends_paragraph(text, i - 1)) return false;
        if (text.at[i - 1] != sign) continue;
        size_t end = i;
        while (i > 1 && text.at[i - 2] == sign) i--;
        if (end - (i - 1) == size && opens(text, i - 1, end)) return true;
    }
    return false;
}

/* **bold**, _slanted_ */
static size_t stress_end(struct slice text, size_t at) {
    enum { longest = 3 };
    size_t end = run_end(text, at, at + longest + 1), size = end - at;
    if (size > longest) return at;
    bool opening = opens(text, at, end) && is_closed(text, end, size, text.at[at]);
    bool closing = !opening && closes(text, at, end) && is_opened(text, at, size, text.at[at]);
    return opening || closing ? end : at;
}

static bool is_dressing_tag(struct slice name) {
    static const struct slice names[] = {
        WORD("a"),    WORD("b"),    WORD("i"),    WORD("u"),     WORD("p"),      WORD("q"),   WORD("em"),  WORD("br"),
        WORD("h1"),   WORD("h2"),   WORD("h3"),   WORD("h4"),    WORD("sup"),    WORD("sub"), WORD("div"), WORD("span"),
        WORD("font"), WORD("cite"), WORD("mark"), WORD("small"), WORD("strong"), WORDS_END};
    return word_among_nocase(name, names);
}

/* <b>, </a>, <a href="…">; elements that hold the day of a page are none. */
static size_t tag_end(struct slice text, size_t at) {
    size_t name = at + 1 + (at + 1 < text.size && text.at[at + 1] == '/'), end = name;
    while (is_of_word(text, end) && end - name < farthest) end++;
    if (!is_dressing_tag(slice_cut(text, name, end))) return at;
    for (size_t i = end; i < text.size && i < end + farthest && text.at[i] != '<'; i++)
        if (text.at[i] == '>') return i + 1;
    return at;
}

/* "(https://…)", "(/news/1)": where the address behind the text of a link ends. */
static size_t address_end(struct slice text, size_t at) {
    static const char *const starts[] = {"(http", "(/", "(#", "(www.", "(mailto:"};
    bool link = false;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        link = link || slice_starts(slice_cut(text, at, text.size), slice_of(starts[i]));
    for (size_t i = at; link && i < text.size && i < at + farthest && !is_blank(text, i); i++)
        if (text.at[i] == ')') return i + 1;
    return at;
}

/* [12] behind a word or its stop, but at the start of no line. */
static size_t note_end(struct slice text, size_t at) {
    enum { most_digits = 3 };
    size_t end = at + 1, word = at;
    while (word > 0 && text.at[word - 1] == ' ') word--;
    if (is_blank_before(text, word) || !(is_of_word(text, word - 1) || strchr(".,;:!?\"')", text.at[word - 1])))
        return at;
    while (end <= at + most_digits && is_digit(text, end)) end++;
    return end > at + 1 && end < text.size && text.at[end] == ']' ? end + 1 : at;
}

/* The opening bracket of a link's text. */
static size_t link_end(struct slice text, size_t at) {
    for (size_t i = at + 1; i < text.size && i < at + farthest && !ends_paragraph(text, i) && text.at[i] != '['; i++)
        if (text.at[i] == ']') return address_end(text, i + 1) > i + 1 ? at + 1 : at;
    return at;
}

size_t dress_end(struct slice text, size_t at) {
    switch (text.at[at]) {
    case '*':
    case '_': return stress_end(text, at);
    case '<': return tag_end(text, at);
    case '[': return note_end(text, at) > at ? note_end(text, at) : link_end(text, at);
    case ']': return address_end(text, at + 1) > at + 1 ? address_end(text, at + 1) : at;
    default: return at;
    }
}
