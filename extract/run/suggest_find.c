#include "suggest_parts.h"

struct finder {
    const struct suggest_words *words;
    const struct article *article;
    const struct sentence *sentence;
    struct suggestions *suggestions;
};

static bool has(const struct finder *finder, uint32_t token, unsigned marks) {
    return finder->words->marks.at[token] & marks;
}

static const struct token *token_at(const struct finder *finder, uint32_t token) {
    return &finder->article->tokens.at[token];
}

/* --- roles -------------------------------------------------------------------------------- */

enum { longest_role = 3 }; /* words */

/* Whether the word of these tokens can be one of a role. */
static bool is_role_word(const struct finder *finder, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i += 2)
        if (token_at(finder, i)->shape > SHAPE_UPPER || has(finder, i, WORD_COVERED | WORD_STOPS | WORD_PLACE))
            return false;
    return true;
}

/* "midfielder John Smith" */
static void find_role_before(struct finder *finder, uint32_t person) {
    uint32_t first = person;
    for (int words = 0; words < longest_role && first > finder->sentence->first; words++) {
        if (token_at(finder, first)->gap != GAP_BLANK) break;
        uint32_t start = suggest_word_start(finder->article, first - 1, finder->sentence->first);
        if (!is_role_word(finder, start, first)) break;
        first = start;
    }
    if (first == person || has(finder, first, WORD_OPENS)) return;
    suggestions_add(finder->suggestions, SUGGEST_ROLE, finder->article, finder->sentence, first, person);
}

/* Whether what stands there tells only whose role the words after it are: a body, a place,
 * the 's of the words before. */
static bool is_owner(const struct finder *finder, uint32_t token) {
    return has(finder, token, WORD_COVERED | WORD_PLACE) || token_at(finder, token)->shape == SHAPE_CLITIC;
}

/* "John Smith, the head coach," from the first word behind the article. */
static void find_role_behind(struct finder *finder, uint32_t first) {
    uint32_t limit = finder->sentence->last, starts[longest_role] = {first, first, first}, at = first;
    for (uint32_t end; at < limit && token_at(finder, at)->gap <= GAP_BLANK; at = end) {
        end = suggest_word_end(finder->article, at, limit);
        if (is_role_word(finder, at, end)) {
            if (starts[0] == at) continue;
            starts[0] = starts[1], starts[1] = starts[2], starts[2] = at;
        } else if (at == first || is_owner(finder, at)) { /* "the then coach" */
            end = at + 1;
            starts[0] = starts[1] = starts[2] = end;
        } else break;
    }
    if (at > starts[0])
        suggestions_add(finder->suggestions, SUGGEST_ROLE, finder->article, finder->sentence, starts[0], at);
}

static void find_roles(struct finder *finder) {
    const struct sentence *sentence = finder->sentence;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        uint32_t behind = finder->words->persons.at[i];
        if (!behind) continue;
        find_role_before(finder, i);
        if (behind + 2 >= sentence->last) continue;
        const struct token *comma = token_at(finder, behind);
        bool article =
            lexicon_token_has(finder->words->lexicon, finder->article, behind + 1, finder->words->article_word);
        if (finder->article->text.at[comma->start] == ',' && article) find_role_behind(finder, behind + 2);
    }
}

/* --- names --------------------------------------------------------------------------------- */

/* A heading in which nearly all words but the function words are written large says nothing by it. */
static bool is_large(const struct finder *finder) {
    uint32_t large = 0, small = 0;
    for (uint32_t i = finder->sentence->first; i < finder->sentence->last; i++) {
        const struct token *token = token_at(finder, i);
        large += token->shape == SHAPE_TITLE || token->shape == SHAPE_UPPER;
        small += token->shape == SHAPE_LOWER && !symbol_set_has(finder->words->stops, token->symbol);
    }
    return finder->sentence->heading && large > 3 * small;
}

/* Whether the word of these tokens can be one of a name that no mention covers. */
static bool is_name_word(const struct finder *finder, uint32_t first, uint32_t last) {
    enum shape shape = (enum shape)token_at(finder, first)->shape;
    if (shape != SHAPE_TITLE && shape != SHAPE_UPPER) return false;
    for (uint32_t i = first; i < last; i++)
        if (has(finder, i, WORD_COVERED)) return false;
    return !has(finder, first, WORD_STOPS);
}

/* Nothing but places, peoples, days and phrases of lists. */
static bool is_known(const struct finder *finder, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (!has(finder, i, WORD_PLACE | WORD_PHRASE)) return false;
    return true;
}

static bool is_beside_saying(const struct finder *finder, uint32_t first, uint32_t last) {
    if (first > finder->sentence->first && has(finder, first - 1, WORD_SAYS)) return true;
    return last < finder->sentence->last && has(finder, last, WORD_SAYS);
}

/* Counts the words of a run, the last of which starts at `head`. */
static void add_run(struct finder *finder, uint32_t first, uint32_t head, uint32_t last) {
    bool single = head == first;
    if (has(finder, first, WORD_OPENS) || is_known(finder, first, last)) return;
    if (single && !is_beside_saying(finder, first, last)) return;
    size_t name = suggestions_add(finder->suggestions, SUGGEST_NAME, finder->article, finder->sentence, first, last);
    if (!single && !has(finder, head, WORD_BEARS | WORD_PLACE))
        suggestions_add_body(finder->suggestions, finder->article, finder->sentence, head, last, name);
}

/* Runs of capitalised words with nothing but blanks between them. */
static void find_names(struct finder *finder) {
    uint32_t limit = finder->sentence->last;
    for (uint32_t first = finder->sentence->first, end; first < limit; first = end) {
        end = suggest_word_end(finder->article, first, limit);
        if (!is_name_word(finder, first, end)) continue;
        uint32_t head = first;
        while (end < limit && token_at(finder, end)->gap == GAP_BLANK) {
            uint32_t next = suggest_word_end(finder->article, end, limit);
            if (!is_name_word(finder, end, next) || has(finder, end, WORD_OPENS)) break;
            head = end;
            end = next;
        }
        add_run(finder, first, head, end);
    }
}

void suggest_find(const struct suggest_words *words, const struct article *article, struct suggestions *suggestions) {
    suggestions->article++;
    for (size_t i = 0; i < article->sentences.count; i++) {
        struct finder finder = {words, article, &article->sentences.at[i], suggestions};
        if (finder.sentence->furniture) continue;
        find_roles(&finder);
        if (!is_large(&finder)) find_names(&finder);
    }
}
