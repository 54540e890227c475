#include "spelled_names.h"

#include "nested_names.h"
#include "word_list.h"

enum { fewest_letters = 3, longest_name = 24 };

/* A word or sign that may stand inside a name and begins with none of its letters. */
static bool is_link(const struct article *article, uint32_t token) {
    static const struct slice links[] = {
        WORD("of"), WORD("for"),     WORD("and"),  WORD("the"),  WORD("on"),           WORD("in"),
        WORD("to"), WORD("against"), WORD("de"),   WORD("du"),   WORD("des"),          WORD("la"),
        WORD("et"), WORD("y"),       WORD("para"), WORD("pour"), WORD("with"),         WORD("e"),
        WORD("&"),  WORD(","),       WORD("-"),    WORD("'"),    WORD("\xe2\x80\x99"), WORDS_END};
    return article->tokens.at[token].shape == SHAPE_CLITIC || article_among(article, token, links);
}

static bool is_behind_hyphen(const struct article *article, uint32_t token) {
    return token && article->tokens.at[token].gap == GAP_NONE && article_byte(article, token - 1) == '-';
}

/* Where the words start that begin with the letters and end before `end`; `end`: there are none. */
static uint32_t spelled_start(const struct article *article, uint32_t limit, uint32_t end, struct slice letters) {
    size_t left = letters.size;
    for (uint32_t i = end; i > limit && end - i < longest_name; i--) {
        char first = article_byte(article, i - 1);
        if (slice_is_capital(first) && first == letters.at[left - 1]) left--;
        else if (slice_is_capital(first) ? !is_behind_hyphen(article, i - 1) : !is_link(article, i - 1)) return end;
        if (!left) return i - 1;
    }
    return end;
}

static bool has(const struct ruleset *rules, const struct article *article, uint32_t token, enum rule_list list) {
    return lexicon_token_has(rules->lexicon, article, token, rule_list(rules, list));
}

/* Areas, systems and diseases are no bodies, nor are meetings and texts: by the last word, or one before "of". */
static bool is_no_body(const struct ruleset *rules, const struct article *article, uint32_t first, uint32_t end) {
    static const enum rule_list none[] = {L_DOCUMENT_HEAD, L_DOCUMENT_HEAD_PLURAL, L_MEETING_WORD, L_COUNT};
    if (has(rules, article, end - 1, L_SPELLED_NONE) || has(rules, article, end - 1, L_OFFICE_HEAD)) return true;
    for (uint32_t i = first; i < end; i++) {
        bool closes = i + 1 == end || article->tokens.at[i + 1].shape == SHAPE_LOWER;
        for (const enum rule_list *list = none; closes && *list != L_COUNT; list++)
            if (has(rules, article, i, *list)) return true;
    }
    return false;
}

/* "Friends of the Care for [Sick Donkeys in Qwabena] (SDQ)": the name starts earlier. */
static bool goes_on_before(const struct article *article, uint32_t limit, uint32_t first) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("and"), WORD("on"), WORD("to"), WORDS_END};
    if (first > limit && article_is_written(article, first - 1, "the")) first--;
    return first > limit + 1 && article_among(article, first - 1, links) &&
           slice_is_capital(article_byte(article, first - 2));
}

/* Makes the body that ends with the name as long as it; false: there is none. Others inside that no list has are
 * pieces of the name. */
static bool extend_last(struct article *article, uint32_t sentence, uint32_t first, uint32_t end) {
    bool extended = false;
    for (size_t i = article->mentions.count; i-- > 0 && article->mentions.at[i].sentence == sentence;) {
        struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_ORGANISATION || mention->dropped || mention->first >= end) continue;
        if (mention->last == end && mention->first <= first) return true;
        if (mention->last == end && !extended && !mention->name.size) {
            mention->first = first, mention->start = article->tokens.at[first].start;
            extended = true;
        } else if (mention->first >= first && !mention->name.size) {
            mention->dropped = true;
        }
    }
    return extended;
}

bool spelled_is_thing(const struct ruleset *rules, const struct article *article, uint32_t limit, uint32_t letters) {
    struct slice text = article_words(article, letters, letters + 1);
    uint32_t end = letters - 1, first = end;
    if (text.size >= fewest_letters) first = spelled_start(article, limit, end, text);
    return first < end &&
           (has(rules, article, end - 1, L_SPELLED_THING) || has(rules, article, end - 1, L_MEETING_WORD));
}

int32_t spelled_name_add(const struct reading *reading, const struct mention *letters) {
    struct article *article = reading->article;
    const struct unit *units = article->units.at;
    struct slice text = article_words(article, letters->first, letters->last);
    if (text.size < fewest_letters || !reading->match->first) return -1; /* a rule of the user's may begin with them */
    uint32_t limit = units[0].first, end = units[reading->match->first - 1].first;
    if (end > limit && article->tokens.at[end - 1].shape == SHAPE_CLITIC) end--; /* "the Home's (SDH) chairman" */
    uint32_t first = spelled_start(article, limit, end, text);
    if (first == end || goes_on_before(article, limit, first)) return -1;
    if (is_no_body(reading->rules, article, first, end)) return -1;
    if (extend_last(article, letters->sentence, first, end)) return -1;
    struct mention whole = *letters;
    whole.first = first, whole.last = end;
    whole.start = article->tokens.at[first].start, whole.end = article->tokens.at[end - 1].end;
    int32_t number = (int32_t)article->mentions.count;
    array_push(&article->mentions, whole);
    nested_names_add(reading, &whole);
    return number;
}
