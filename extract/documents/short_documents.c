#include "short_documents.h"

#include "recognise.h"

static bool unit_is(const struct article *article, size_t unit, char sign) {
    struct slice text = article_words(article, article->units.at[unit].first, article->units.at[unit].last);
    return text.size == 1 && text.at[0] == sign;
}

static char upper(char letter) { return letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter; }

/* How many of the letters a word starts with. */
static size_t shared_start(const struct article *article, uint32_t word, struct slice letters) {
    struct slice text = article_words(article, word, word + 1);
    size_t shared = 0;
    while (shared < letters.size && shared < text.size && upper(text.at[shared]) == upper(letters.at[shared])) shared++;
    return shared;
}

/* Whether the letters are initials of the words [first, last), in order. */
static bool are_initials(const struct article *article, struct slice letters, uint32_t first, uint32_t last) {
    size_t met = 0;
    for (uint32_t i = first; i < last && met < letters.size; i++)
        met += upper(article_byte(article, i)) == upper(letters.at[met]);
    return met == letters.size;
}

/* Whether the letters are the starts of words among [first, last), in order, of one or more letters each: "the ECO
 * Trade Agreement (ECOTA)". A word alone has no short form. */
static bool are_starts(const struct article *article, struct slice letters, uint32_t first, uint32_t last) {
    enum { most = 63 };
    if (letters.size > most) return false;
    uint64_t met = 1; /* bit n: the first n letters are met */
    for (uint32_t i = first; i < last; i++) {
        uint64_t before = met;
        for (size_t n = 0; n < letters.size; n++) {
            if (!(before >> n & 1)) continue;
            size_t shared = shared_start(article, i, slice_cut(letters, n, letters.size));
            for (size_t more = 1; more <= shared && more < letters.size; more++) met |= (uint64_t)1 << (n + more);
        }
    }
    return met >> letters.size & 1;
}

/* The name by which a list knows the letters as a body's; empty: none does. The mentions of the sentence begin with
 * `first_mention`, here and below. */
static struct slice listed_name(const struct article *article, size_t first_mention, const struct unit *letters) {
    for (size_t i = first_mention; i < article->mentions.count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (body->kind == KIND_ORGANISATION && body->first == letters->first && body->name.size) return body->name;
    }
    return slice_of("");
}

/* Whether a body at the end of the document's name has those initials, or is known by the letters. */
static bool is_of_body(const struct article *article, size_t first_mention, const struct mention *document,
                       const struct unit *word) {
    const struct slice letters = article_words(article, word->first, word->last),
                       name = listed_name(article, first_mention, word);
    for (size_t i = first_mention; i < article->mentions.count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (body->kind != KIND_ORGANISATION || body->dropped || body->last != document->last) continue;
        if (are_initials(article, letters, body->first, body->last)) return true;
        if (name.size && slice_equal(name, body->name)) return true;
    }
    return false;
}

/* Whether each word of a description has its letter: "reciprocal access agreement (RAA)". */
static bool are_all_initials(struct slice letters, const struct mention *document) {
    enum { fewest = 3 };
    return letters.size >= fewest && document->last - document->first == letters.size;
}

static bool is_short_form(const struct article *article, size_t first_mention, size_t unit, int32_t named) {
    const struct unit *word = &article->units.at[unit];
    if (named < 0 || word->last - word->first != 1 || article->tokens.at[word->first].shape != SHAPE_UPPER)
        return false;
    const struct mention *document = &article->mentions.at[named];
    struct slice letters = article_words(article, word->first, word->last);
    if (document->kind != KIND_DOCUMENT || (document->form != FORM_NAME && !are_all_initials(letters, document)))
        return false;
    bool initials = are_initials(article, letters, document->first, document->last),
         starts = !listed_name(article, first_mention, word).size &&
                  are_starts(article, letters, document->first, document->last);
    return letters.size > 1 && (initials || starts) && !is_of_body(article, first_mention, document, word);
}

static bool is_quote(const struct ruleset *rules, const struct article *article, size_t unit) {
    return unit < article->units.count && rule_list_has(rules, L_QUOTE_SIGN, article->units.at[unit].symbol);
}

/* The bracket before "HPM)", "“HPM”)", "the HPM)" or "the “HPM”)"; 0: there is none. */
static size_t bracket_before(const struct ruleset *rules, const struct article *article, size_t unit) {
    bool quoted = is_quote(rules, article, unit - 1) && is_quote(rules, article, unit + 1);
    size_t open = unit - 1 - quoted, close = unit + 1 + quoted;
    if (close >= article->units.count || !unit_is(article, close, ')')) return 0;
    const struct unit *before = &article->units.at[open];
    bool named = open && slice_equal(article_words(article, before->first, before->last), slice_of("the"));
    return unit_is(article, open - named, '(') ? open - named : 0;
}

/* What stands before "(HPM)", "(the “HPM”)" or ", or HPM,"; -1: nothing that was found. */
static int32_t named_before(const struct ruleset *rules, const struct article *article, size_t unit) {
    const size_t bracket = bracket_before(rules, article, unit);
    if (bracket) return article->units.at[bracket - 1].mention;
    const struct unit *before = &article->units.at[unit - 1];
    bool other = unit > 2 && slice_equal(article_words(article, before->first, before->last), slice_of("or"));
    return other && unit_is(article, unit - 2, ',') ? article->units.at[unit - 3].mention : -1;
}

/* What was taken for a body of that name is none. */
static void drop_body(struct article *article, size_t first_mention, const struct unit *unit) {
    for (size_t i = first_mention; i < article->mentions.count; i++) {
        struct mention *body = &article->mentions.at[i];
        if (body->kind == KIND_ORGANISATION && body->first == unit->first && body->last == unit->last)
            body->dropped = true;
    }
}

static void define(const struct ruleset *rules, struct article *article, size_t first_mention, size_t unit,
                   int32_t named) {
    const struct unit word = article->units.at[unit];
    article->mentions.at[named].form = FORM_NAME;
    struct mention mention = article->mentions.at[named];
    mention.rule = ruleset_find(rules, "document.acronym");
    mention.first = word.first, mention.last = word.last, mention.defines = named;
    mention.start = article->tokens.at[word.first].start, mention.end = article->tokens.at[word.last - 1].end;
    drop_body(article, first_mention, &word);
    array_push(&article->mentions, mention);
    int32_t made = (int32_t)article->mentions.count - 1;
    array_push(&article->aliases, ((struct alias){article_words(article, word.first, word.last), made, false}));
    recognise_collapse(rules, article, (uint32_t)unit, (uint32_t)unit + 1, made);
}

static bool is_told(const struct article *article, size_t first_mention) {
    for (size_t i = first_mention; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_DOCUMENT) return true;
    return false;
}

void short_documents_define(const struct ruleset *rules, struct article *article, size_t first_mention) {
    if (!is_told(article, first_mention)) return;
    for (size_t i = 2; i < article->units.count; i++) {
        int32_t named = named_before(rules, article, i);
        if (is_short_form(article, first_mention, i, named)) define(rules, article, first_mention, i, named);
    }
}
