#include "known_names_parts.h"
#include "word_list.h"

/* How a word that may be a surname stands in the article. */
struct surname_signs {
    uint32_t first, last; /* the run of words that it ends: tokens, half-open; none: first == last */
    uint32_t alone;       /* times that it stands by itself */
    uint32_t person;      /* a token at which it is somebody's name for certain: "Qwabena, 28," */
    bool speaks, certain; /* somebody of that name says or owns something; `person` is one */
    bool elsewise;        /* it is a place, or there is one of its kind: "in Qwabena", "the Qwabena" */
    bool firm;            /* it begins or ends the name of a firm: "Berg Inc", "Anna Berg Holdings" */
};

struct likely {
    struct known_names *names;
    struct key_index words;
    array_of(struct surname_signs) signs;                               /* by number of the word */
    int speech, given, surname, family, common, suffix, kin, territory; /* classes */
};

static bool has(const struct likely *likely, uint32_t token, int class) {
    return lexicon_token_has(likely->names->rules->lexicon, likely->names->article, token, class);
}

/* A word with a capital that no list has, or that only lists of names have. */
static bool may_be_name(const struct likely *likely, uint32_t token) {
    enum { fewest_letters = 3 };
    const struct token *word = &likely->names->article->tokens.at[token];
    if (word->shape != SHAPE_TITLE || word->end - word->start < fewest_letters) return false;
    return !word->word || has(likely, token, likely->given) || has(likely, token, likely->surname);
}

static struct surname_signs *signs_of(struct likely *likely, uint32_t token) {
    struct slice word = article_words(likely->names->article, token, token + 1);
    size_t number = key_index_add(&likely->words, word);
    if (number == likely->signs.count) array_push(&likely->signs, ((struct surname_signs){.first = 0}));
    return &likely->signs.at[number];
}

/* Where the run of capitalised words starts that ends with the token. */
static uint32_t run_start(const struct article *article, const struct sentence *sentence, uint32_t token) {
    uint32_t first = token;
    while (first > sentence->first && article_opens_capital(article, first - 1) &&
           article->tokens.at[first].gap == GAP_BLANK)
        first--;
    return first;
}

/* Given names and initials; "A Berg court" has none of them. */
static bool may_be_given(const struct likely *likely, uint32_t first, uint32_t last) {
    const struct article *article = likely->names->article;
    for (uint32_t i = first; i < last; i++) {
        bool initial = article->tokens.at[i].shape == SHAPE_INITIAL && !article_is(article, i, "A");
        if (!initial && !may_be_name(likely, i)) return false;
    }
    return true;
}

static bool is_aged(const struct article *article, const struct sentence *sentence, uint32_t comma) {
    if (comma + 2 >= sentence->last) return false;
    const struct token *age = &article->tokens.at[comma + 1];
    return age->shape >= SHAPE_NUMBER_24 && age->shape <= SHAPE_NUMBER_99 && age->end - age->start == 2 &&
           article_byte(article, comma + 2) == ',';
}

/* The word ends as surnames of the Slavs, Georgians, Armenians, Greeks, Turks and others do, and little else. */
static bool ends_as_surname(const struct article *article, struct slice word) {
    enum { shortest_stem = 2 };
    for (const struct slice *end = vocabulary_parts(article, V_SURNAME_ENDING); end->size; end++)
        if (word.size >= end->size + shortest_stem && slice_ends(word, *end)) return true;
    return false;
}

/* "Zhou", "Berenko": what means nothing but somebody's surname; firms are called "Norton". */
static bool is_surname(const struct likely *likely, uint32_t token) {
    const struct article *article = likely->names->article;
    const struct token *word = &article->tokens.at[token];
    if (!word->word) return ends_as_surname(article, article_words(article, token, token + 1));
    if (symbol_set_has(likely->names->ordinary, word->symbol) || has(likely, token, likely->common)) return false;
    return has(likely, token, likely->family);
}

/* "said", "told", "says", and not "reports", "claims", which may be nouns. */
static bool says(const struct likely *likely, uint32_t token) {
    static const struct slice present[] = {WORD("says"), WORD("tells"), WORDS_END};
    const struct article *article = likely->names->article;
    if (!has(likely, token, likely->speech)) return false;
    return !slice_ends(article_words(article, token, token + 1), slice_of("s")) ||
           article_among(article, token, present);
}

/* What is told of persons alone: "Qwabena, 28,", "Qwabena himself", "Qwabena's wife", and, where no sentence begins,
 * "Qwabena said she"; what a bare surname says somebody says. */
static bool shows_person(const struct likely *likely, const struct sentence *sentence, uint32_t token) {
    static const struct slice selves[] = {WORD("himself"), WORD("herself"), WORDS_END};
    static const struct slice pronouns[] = {WORD("he"), WORD("she"), WORDS_END};
    const struct article *article = likely->names->article;
    uint32_t next = token + 1;
    if (next + 1 >= sentence->last) return false;
    if (article->tokens.at[next].shape == SHAPE_CLITIC) return has(likely, next + 1, likely->kin);
    char sign = article_byte(article, next);
    if (sign == ',') return is_aged(article, sentence, next);
    if (sign == 'h' && article_among(article, next, selves)) return true;
    if (says(likely, next) && is_surname(likely, token)) return true;
    if (token == sentence->first || !article_among(article, next + 1, pronouns)) return false;
    return has(likely, next, likely->speech);
}

static void note_alone(struct likely *likely, const struct sentence *sentence, uint32_t token) {
    static const struct slice places[] = {WORD("in"),     WORD("at"),  WORD("near"),   WORD("into"),
                                          WORD("across"), WORD("the"), WORD("around"), WORDS_END};
    const struct article *article = likely->names->article;
    struct surname_signs *signs = signs_of(likely, token);
    bool follows = token + 1 < sentence->last;
    signs->alone++;
    if (token > sentence->first && article_among_nocase(article, token - 1, places)) signs->elsewise = true;
    if (follows && (article->tokens.at[token + 1].shape == SHAPE_CLITIC || has(likely, token + 1, likely->speech)))
        signs->speaks = true;
    if (!signs->certain && shows_person(likely, sentence, token)) signs->person = token, signs->certain = true;
}

/* "Xhafer Dulenko", where no place is meant: "in Novaya Berenko", "Pavlo Berenko district". */
static bool is_by_ending(const struct likely *likely, const struct sentence *sentence, uint32_t first, uint32_t token) {
    static const struct slice places[] = {WORD("in"), WORD("at"), WORD("near"), WORD("into"), WORDS_END};
    const struct article *article = likely->names->article;
    struct slice opening = article_words(article, first, first + 1);
    if (article->tokens.at[token].word || !ends_as_surname(article, article_words(article, token, token + 1)))
        return false;
    if (first == sentence->first) return !slice_ends(opening, slice_of("ed")) && !slice_ends(opening, slice_of("ing"));
    if (article_among_nocase(article, first - 1, places)) return false;
    return token + 1 == sentence->last || !has(likely, token + 1, likely->territory);
}

static void note_word(struct likely *likely, const struct sentence *sentence, uint32_t token) {
    enum { longest_run = 3 };
    const struct article *article = likely->names->article;
    bool follows = token + 1 < sentence->last, blank = follows && article->tokens.at[token + 1].gap == GAP_BLANK;
    bool tight = follows && article->tokens.at[token + 1].gap == GAP_NONE &&
                 article->tokens.at[token + 1].shape <= SHAPE_PUNCTUATION_TIGHT;
    if (follows && has(likely, token + 1, likely->suffix)) signs_of(likely, token)->firm = true;
    if (blank && (article_opens_capital(article, token + 1) || has(likely, token + 1, likely->suffix))) return;
    if (tight && article_byte(article, token + 1) == '-') return;
    uint32_t first = run_start(article, sentence, token);
    if (first == token) {
        note_alone(likely, sentence, token);
        return;
    }
    if (token + 1 - first > longest_run || !may_be_given(likely, first, token)) return;
    if (first > sentence->first && article_is(article, first - 1, "the")) return;
    struct surname_signs *signs = signs_of(likely, token);
    if (signs->first == signs->last) signs->first = first, signs->last = token + 1;
    if (!is_by_ending(likely, sentence, first, token)) return;
    known_names_add(likely->names, first, token + 1);
    known_names_add(likely->names, token, token + 1);
}

void known_names_expect(struct known_names *names) {
    const struct article *article = names->article;
    const struct lexicon *lexicon = names->rules->lexicon;
    struct likely likely = {.names = names,
                            .speech = lexicon_class(lexicon, slice_of("speech-verb")),
                            .given = lexicon_class(lexicon, slice_of("given-name")),
                            .surname = lexicon_class(lexicon, slice_of("surname")),
                            .family = lexicon_class(lexicon, slice_of("family-first")),
                            .common = lexicon_class(lexicon, slice_of("ordinary-word")),
                            .suffix = lexicon_class(lexicon, slice_of("company-suffix")),
                            .kin = lexicon_class(lexicon, slice_of("kin")),
                            .territory = lexicon_class(lexicon, slice_of("territory-noun"))};
    for (size_t i = 0; i < article->sentences.count; i++) {
        const struct sentence *sentence = &article->sentences.at[i];
        for (uint32_t token = sentence->first; !sentence->furniture && token < sentence->last; token++)
            if (may_be_name(&likely, token)) note_word(&likely, sentence, token);
    }
    for (size_t i = 0; i < likely.signs.count; i++) {
        const struct surname_signs *signs = &likely.signs.at[i];
        if (signs->certain && !signs->elsewise && !signs->firm)
            known_names_add(names, signs->person, signs->person + 1);
        if (signs->first == signs->last || signs->elsewise || !(signs->speaks || signs->alone > 1)) continue;
        known_names_add(names, signs->first, signs->last);
        known_names_add(names, signs->last - 1, signs->last);
    }
    key_index_free(&likely.words);
    array_free(&likely.signs);
}
