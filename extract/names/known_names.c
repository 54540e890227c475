#include "known_names_parts.h"

#include "name_key.h"
#include "recognise.h"
#include "text.h"
#include "word_list.h"

#include <string.h>

static bool is_hyphen(const struct article *article, uint32_t token) {
    if (article->tokens.at[token].gap != GAP_NONE) return false;
    return article_byte(article, token) == '-' || article_is_written(article, token, "–");
}

static bool is_particle(const struct known_names *names, uint32_t token) {
    return names->particles && lexicon_is_member(names->particles, names->article->tokens.at[token].symbol);
}

/* What was found out about a word; articles share many. */
struct known_word {
    uint64_t hash; /* of the text in small letters */
    uint16_t sieve;
    uint8_t size; /* of the skeleton; too_long: it is not kept here */
    char skeleton[21];
};

enum { known_words = 4096, sieve_bits = 512, too_long = 255 };

static struct slice skeleton_of(const struct known_names *names, uint32_t token) {
    struct arena *arena = names->article->arena;
    return name_skeleton(arena, text_fold(arena, article_words(names->article, token, token + 1)));
}

/* The word at its place, which it takes from another one. */
static const struct known_word *word_at(const struct known_names *names, uint32_t token) {
    uint64_t hash = names->article->hashes.at[token];
    struct known_word *word = &names->words[hash % known_words];
    if (word->hash == hash) return word;
    struct slice skeleton = skeleton_of(names, token);
    bool kept = skeleton.size <= sizeof word->skeleton;
    *word = (struct known_word){.hash = hash, .sieve = (uint16_t)(slice_hash(skeleton) % sieve_bits)};
    word->size = kept ? (uint8_t)skeleton.size : too_long;
    if (kept) memcpy(word->skeleton, skeleton.at, skeleton.size);
    return word;
}

static struct slice word_key(const struct known_names *names, uint32_t token) {
    const struct known_word *word = word_at(names, token);
    return word->size == too_long ? skeleton_of(names, token) : (struct slice){word->skeleton, word->size};
}

/* Whether a known name may begin with the word: none does unless its place in the sieve is marked. */
static bool may_begin(const struct known_names *names, struct name_start *start) {
    if (!start->sieve) start->sieve = word_at(names, start->token)->sieve + 1u;
    uint32_t place = start->sieve - 1;
    return names->sieve[place / 64] >> place % 64 & 1;
}

static void mark_beginning(struct known_names *names, uint32_t token) {
    uint16_t place = word_at(names, token)->sieve;
    names->sieve[place / 64] |= (uint64_t)1 << place % 64;
}

static void read_word(struct known_names *names, uint32_t token) {
    struct slice word = word_key(names, token);
    array_reserve(&names->read, word.size + 1);
    memcpy(names->read.at + names->read.count, word.at, word.size);
    names->read.count += word.size;
    array_push(&names->read, ' ');
}

/* The number of what was read among the beginnings, or SIZE_MAX. */
static size_t find_read(const struct known_names *names) {
    return key_index_find(&names->beginnings, (struct slice){names->read.at, names->read.count});
}

static size_t add_read(struct known_names *names) {
    struct slice read = {names->read.at, names->read.count};
    size_t number = key_index_add(&names->beginnings, read);
    if (number < names->whole.count) return number;
    names->beginnings.keys.at[number].key = arena_copy(names->article->arena, read);
    array_push(&names->whole, false);
    return number;
}

void known_names_add(struct known_names *names, uint32_t first, uint32_t last) {
    size_t words = 0, number = SIZE_MAX;
    for (uint32_t i = first; i < last; i++) words += !is_hyphen(names->article, i);
    if (!words || words > known_name_words || (words == 1 && word_key(names, first).size < 2)) return;
    array_clear(&names->read);
    for (uint32_t i = first; i < last; i++) {
        if (is_hyphen(names->article, i)) continue;
        if (!names->read.count) mark_beginning(names, i);
        read_word(names, i);
        number = add_read(names);
    }
    names->whole.at[number] = true;
}

/* The end of the name without Jr. and the like. */
static uint32_t surname_end(const struct known_names *names, const struct mention *mention) {
    const struct article *article = names->article;
    for (uint32_t last = mention->last - 1; last > mention->first + 1; last--) {
        if (!lexicon_token_has(names->rules->lexicon, article, last, names->suffix)) continue;
        return article_byte(article, last - 1) == ',' ? last - 1 : last;
    }
    return mention->last;
}

/* Where the last word of a name starts, its hyphenated parts and particles with it. */
static uint32_t surname_start(const struct known_names *names, const struct mention *mention, uint32_t last) {
    const struct article *article = names->article;
    uint32_t start = last - 1;
    while (start > mention->first + 1 && is_hyphen(article, start - 1)) start -= 2;
    return start;
}

static uint32_t particles_start(const struct known_names *names, const struct mention *mention, uint32_t start) {
    while (start > mention->first + 1 && is_particle(names, start - 1)) start--;
    return start;
}

/* Noh Jae-hyeok, Xi Jinping: a list knows the first word as a family name, or the small letter behind the hyphen tells.
 */
static bool family_first(const struct known_names *names, const struct mention *mention) {
    const struct token *tokens = names->article->tokens.at;
    uint32_t given = mention->first + 1;
    bool hyphen = mention->last == given + 3 && is_hyphen(names->article, given + 1);
    if (hyphen && tokens[given].shape == SHAPE_TITLE && tokens[given + 2].shape == SHAPE_LOWER) return true;
    return lexicon_token_has(names->rules->lexicon, names->article, mention->first, names->family);
}

/* "Africa" of somebody called Tiki Africa means the continent all the same. */
static bool stands_for_bearer(const struct known_names *names, uint32_t token) {
    uint16_t symbol = names->article->tokens.at[token].symbol;
    return !symbol_set_has(names->elsewise, symbol) || symbol_set_has(names->bearing, symbol);
}

/* "Susilo" of Susilo Bambang Yudhoyono. */
static bool is_given(const struct known_names *names, uint32_t token) {
    uint16_t symbol = names->article->tokens.at[token].symbol;
    return symbol_set_has(names->given, symbol) && !symbol_set_has(names->common, symbol);
}

/* "Eppie" of Eppie Berg: no list has it. */
static bool is_unheard(const struct known_names *names, uint32_t token) {
    const struct token *word = &names->article->tokens.at[token];
    return word->shape == SHAPE_TITLE && !word->word;
}

/* A word that means nothing but a surname. */
static bool may_be_surname(const struct known_names *names, uint32_t token) {
    const struct token *word = &names->article->tokens.at[token];
    if (word->shape != SHAPE_TITLE || is_given(names, token)) return false;
    return !word->word || symbol_set_has(names->surnames, word->symbol);
}

/* Somebody is told in full first: a word that stands twice before names a body or another. As far as readers
 * remember, so that a long article with many names takes no time of its square. */
static bool is_told_before(const struct known_names *names, uint32_t token) {
    enum { farthest = 8192 };
    const uint64_t *hashes = names->article->hashes.at;
    size_t times = 0;
    for (uint32_t i = token > farthest ? token - farthest : 0; i < token && times < 2; i++)
        times += hashes[i] == hashes[token];
    return times == 2;
}

static bool is_quote(const struct known_names *names, uint32_t token) {
    static const struct slice signs[] = {WORD("\""), WORD("\xe2\x80\x9c"), WORD("\xe2\x80\x9d"), WORD("`"),
                                         WORD("'"),  WORD("``"),           WORD("''"),           WORDS_END};
    return article_among(names->article, token, signs);
}

/* Fung of Maria Fung Yee-ting: the family's name stands between a given name and one of two syllables. */
static bool is_between(const struct known_names *names, const struct mention *mention, uint32_t start, uint32_t last) {
    const struct token *tokens = names->article->tokens.at;
    if (last - start != 3 || start < mention->first + 2 || tokens[start - 1].shape != SHAPE_TITLE) return false;
    return tokens[last - 1].shape == SHAPE_LOWER ||
           lexicon_token_has(names->rules->lexicon, names->article, start - 1, names->family);
}

/* The parts by which the bearer of a long surname is called as well: Maljevac of Simon Maljevac-Berg, Sabri of
 * Omar al-Sabri, Huamani and Huamani Quispe of Ana Huamani Quispe, Huamani of Ana Huamani de Paz, Lyon Paz
 * of Ana de Lyon Paz, and Kovács of Kovács Zsolt. */
static void learn_parts(struct known_names *names, const struct mention *mention, uint32_t start, uint32_t last) {
    const struct token *tokens = names->article->tokens.at;
    uint32_t wide = particles_start(names, mention, start);
    bool hyphenated = last - start == 3 && tokens[last - 1].shape == SHAPE_TITLE;
    bool surname = wide > mention->first + 1 && may_be_surname(names, wide - 1) && !is_told_before(names, wide - 1);
    bool two = surname || (wide > mention->first + 2 && is_particle(names, wide - 2));
    if (is_between(names, mention, start, last) && !is_told_before(names, start - 1))
        known_names_add(names, start - 1, start);
    bool reversed = start == mention->first + 1 && is_given(names, last - 1);
    if (hyphenated && may_be_surname(names, start)) known_names_add(names, start, start + 1);
    if (hyphenated && is_particle(names, start) && stands_for_bearer(names, last - 1))
        known_names_add(names, last - 1, last);
    if (two) known_names_add(names, wide - 1, last);
    if (surname && stands_for_bearer(names, wide - 1)) known_names_add(names, wide - 1, wide);
    if (reversed && may_be_surname(names, mention->first)) known_names_add(names, mention->first, start);
}

/* "Gaab" of Osman "Gaab" Farah: between quotation marks stands what the bearer is called. */
static void learn_nickname(struct known_names *names, const struct mention *mention) {
    for (uint32_t i = mention->first + 1; i + 2 < mention->last; i++)
        if (is_quote(names, i) && is_quote(names, i + 2) && is_unheard(names, i + 1))
            known_names_add(names, i + 1, i + 2);
}

/* A word that by itself means whoever was called so: "Qwabena", "Anna", "Smith", but not "Brown". */
static bool is_own(const struct known_names *names, uint32_t token) {
    uint16_t symbol = names->article->tokens.at[token].symbol;
    if (!names->article->tokens.at[token].word || is_given(names, token)) return true;
    return symbol_set_has(names->surnames, symbol) && !symbol_set_has(names->ordinary, symbol);
}

static void learn(struct known_names *names, const struct mention *mention) {
    if (mention->last - mention->first < 2) {
        if (mention->rule->repeats && is_own(names, mention->first))
            known_names_add(names, mention->first, mention->last);
        return;
    }
    uint32_t last = surname_end(names, mention), start = surname_start(names, mention, last),
             wide = particles_start(names, mention, start);
    known_names_add(names, mention->first, mention->last);
    if (last < mention->last) known_names_add(names, mention->first, last);
    if (last - start > 1 || stands_for_bearer(names, start)) known_names_add(names, start, last);
    if (wide < start) known_names_add(names, wide, last);
    if (mention->first + 1 < start && family_first(names, mention)) known_names_add(names, mention->first + 1, last);
    if (family_first(names, mention) || is_given(names, mention->first) || is_unheard(names, mention->first))
        known_names_add(names, mention->first, mention->first + 1);
    learn_parts(names, mention, start, last);
    learn_nickname(names, mention);
}

/* The end of the longest known name that starts at the token; the token itself when none does. */
static uint32_t match_known(struct known_names *names, uint32_t token, uint32_t limit) {
    uint32_t best = token;
    array_clear(&names->read);
    for (uint32_t at = token; at < limit && !names->covered[at]; at++) {
        if (at > token && is_hyphen(names->article, at)) at++;
        if (at == limit) break;
        read_word(names, at);
        size_t number = find_read(names);
        if (number == SIZE_MAX) break;
        if (names->whole.at[number]) best = at + 1;
    }
    return best;
}

/* ``Seinfeld,'' is a work of that name, and so is "Jerry Seinfeld". */
static bool is_work(const struct known_names *names, uint32_t first, uint32_t last, const struct sentence *sentence) {
    static const struct slice stops[] = {WORD(","), WORD("."), WORDS_END};
    while (first > sentence->first && article_has_capital(names->article, first - 1)) first--;
    while (last < sentence->last && article_has_capital(names->article, last)) last++;
    if (first == sentence->first || !is_quote(names, first - 1)) return false;
    if (last < sentence->last && article_among(names->article, last, stops)) last++;
    return last < sentence->last && is_quote(names, last);
}

/* No capitalised or hyphenated word on either side that would make it part of another name. */
static bool stands_alone(const struct known_names *names, uint32_t first, uint32_t last,
                         const struct sentence *sentence) {
    const struct article *article = names->article;
    if (is_work(names, first, last, sentence)) return false;
    if (last - first == 1 && !stands_for_bearer(names, first)) return false; /* "He", after somebody called Hê */
    if (last < sentence->last) {
        const struct token *next = &article->tokens.at[last];
        bool cap = next->shape == SHAPE_TITLE || next->shape == SHAPE_UPPER;
        if (cap && next->gap == GAP_BLANK && !names->covered[last]) return false;
        if (is_hyphen(article, last) && last + 1 < sentence->last && article->tokens.at[last + 1].gap == GAP_NONE)
            return false;
    }
    if (first == sentence->first) return true;
    if (is_hyphen(article, first - 1) && article->tokens.at[first].gap == GAP_NONE) return false;
    if (lexicon_token_has(names->rules->lexicon, article, first - 1, names->place)) return false;
    enum shape before = (enum shape)article->tokens.at[first - 1].shape;
    return before != SHAPE_UPPER || names->covered[first - 1] || last - first > 1;
}

/* "King" of Martin Luther King, where no name goes on and nothing says that a king is meant. */
static bool means_title(const struct known_names *names, uint32_t first, uint32_t last,
                        const struct sentence *sentence) {
    static const struct slice pointers[] = {WORD("the"), WORD("a"),   WORD("an"),    WORD("his"),
                                            WORD("her"), WORD("its"), WORD("their"), WORDS_END};
    const struct article *article = names->article;
    if (last - first > 1 || !lexicon_token_has(names->rules->lexicon, article, first, names->title)) return false;
    if (last < sentence->last && article_has_capital(names->article, last)) return true;
    return first > sentence->first && article_among_nocase(article, first - 1, pointers);
}

/* The surname King is no title. The mentions of the sentence are the last ones. */
static void drop_titles(const struct known_names *names, uint32_t sentence, uint32_t first) {
    struct article *article = names->article;
    if (!lexicon_token_has(names->rules->lexicon, article, first, names->title)) return;
    for (size_t i = article->mentions.count; i-- > 0 && article->mentions.at[i].sentence >= sentence;) {
        struct mention *mention = &article->mentions.at[i];
        if (mention->kind == KIND_TITLE && mention->first == first) mention->dropped = true;
    }
}

static void add_repeated(struct known_names *names, uint32_t sentence, uint32_t first, uint32_t last) {
    struct article *article = names->article;
    struct mention mention = {.kind = KIND_PERSON,
                              .form = FORM_NAME,
                              .first = first,
                              .last = last,
                              .sentence = sentence,
                              .start = article->tokens.at[first].start,
                              .end = article->tokens.at[last - 1].end,
                              .rule = names->rule,
                              .antecedent = -1,
                              .defines = -1,
                              .holder = -1};
    array_push(&article->mentions, mention);
}

/* Marks the tokens that are part of a mention already. */
static void cover(struct known_names *names) {
    const struct article *article = names->article;
    for (; names->covered_mentions < article->mentions.count; names->covered_mentions++) {
        const struct mention *mention = &article->mentions.at[names->covered_mentions];
        if (mention->kind == KIND_DOCUMENT || mention->kind == KIND_TITLE) continue;
        memset(names->covered + mention->first, 1, mention->last - mention->first);
    }
}

static void prepare(struct known_names *names, const struct ruleset *rules) {
    int particle = lexicon_class(rules->lexicon, slice_of("particle"));
    names->words = memory_resize(names->words, known_words * sizeof *names->words);
    memset(names->words, 0, known_words * sizeof *names->words);
    names->rules = rules;
    names->particles = particle >= 0 ? lexicon_members(rules->lexicon, particle) : NULL;
    names->family = lexicon_class(rules->lexicon, slice_of("family-first"));
    names->suffix = lexicon_class(rules->lexicon, slice_of("name-suffix"));
    names->title = lexicon_class(rules->lexicon, slice_of("title-surname"));
    names->place = lexicon_class(rules->lexicon, slice_of("named-place"));
    static const char *const elsewise[] = {"country", "demonym", "starter", "month", "weekday", NULL};
    static const char *const bearing[] = {"surname", "given-name", NULL};
    static const char *const given[] = {"given-name", NULL};
    static const char *const surnames[] = {"surname", NULL};
    static const char *const common[] = {"country", "demonym",   "starter", "month", "weekday",
                                         "city",    "word-name", "region",  NULL};
    static const char *const ordinary[] = {"country",   "demonym", "starter", "month",        "weekday",
                                           "city",      "region",  "company", "word-surname", "organisation-head",
                                           "word-name", NULL};
    static const char *const places[] = {"country", "city", "region", "demonym", NULL};
    arena_reset(&names->terms);
    names->places = symbol_set_of_lists(rules->lexicon, &names->terms, places);
    names->elsewise = symbol_set_of_lists(rules->lexicon, &names->terms, elsewise);
    names->bearing = symbol_set_of_lists(rules->lexicon, &names->terms, bearing);
    names->given = symbol_set_of_lists(rules->lexicon, &names->terms, given);
    names->surnames = symbol_set_of_lists(rules->lexicon, &names->terms, surnames);
    names->common = symbol_set_of_lists(rules->lexicon, &names->terms, common);
    names->ordinary = symbol_set_of_lists(rules->lexicon, &names->terms, ordinary);
    names->rule = ruleset_find(rules, "person.repeated");
}

void known_names_open(struct known_names *names, const struct ruleset *rules, struct article *article) {
    if (names->rules != rules) prepare(names, rules);
    key_index_clear(&names->beginnings);
    array_clear(&names->whole);
    names->article = article;
    names->covered = arena_zero(article->arena, article->tokens.count + 1);
    array_clear(&names->starts);
    memset(names->sieve, 0, sizeof names->sieve);
    names->covered_mentions = names->learnt_mentions = 0;
    known_names_expect(names);
}

void known_names_learn(struct known_names *names) {
    const struct article *article = names->article;
    for (; names->learnt_mentions < article->mentions.count; names->learnt_mentions++) {
        const struct mention *mention = &article->mentions.at[names->learnt_mentions];
        if (mention->kind == KIND_PERSON && mention->form == FORM_NAME && !mention->dropped) learn(names, mention);
    }
}

/* The unit that starts at a token, or UINT32_MAX. */
static uint32_t unit_at(const struct article *article, uint32_t token) {
    for (uint32_t i = 0; i < article->units.count; i++)
        if (article->units.at[i].first == token) return i;
    return UINT32_MAX;
}

/* Makes the units of a mention one, where its borders are theirs. */
static void collapse(struct known_names *names, const struct mention *mention) {
    struct article *article = names->article;
    uint32_t first = unit_at(article, mention->first), last = first;
    if (first == UINT32_MAX) return;
    while (last < article->units.count && article->units.at[last].last < mention->last) last++;
    if (last == article->units.count || article->units.at[last].last != mention->last) return;
    recognise_collapse(names->rules, article, first, last + 1, (int32_t)article->mentions.count - 1);
}

/* "Archibald" before Corrigan, of whom the article tells: a word that no list has belongs to the name. */
static uint32_t with_given_name(const struct known_names *names, uint32_t first, uint32_t last,
                                const struct sentence *sentence) {
    const struct token *tokens = names->article->tokens.at;
    if (last - first > 1 || first <= sentence->first + 1 || tokens[first].gap != GAP_BLANK) return first;
    bool alone = !article_has_capital(names->article, first - 2) && !is_hyphen(names->article, first - 2);
    return alone && !names->covered[first - 1] && is_unheard(names, first - 1) ? first - 1 : first;
}

/* Looks at the starts [first, last), which are in one sentence. */
static void find_at(struct known_names *names, size_t first, size_t last, bool units) {
    struct article *article = names->article;
    uint32_t number = names->starts.at[first].sentence, end = 0;
    const struct sentence *sentence = &article->sentences.at[number];
    cover(names);
    for (size_t i = first; i < last; i++) {
        uint32_t token = names->starts.at[i].token;
        if (token < end || names->covered[token] || !may_begin(names, &names->starts.at[i])) continue;
        uint32_t found = match_known(names, token, sentence->last);
        if (found == token || !stands_alone(names, token, found, sentence)) continue;
        if (means_title(names, token, found, sentence)) continue;
        end = found;
        token = with_given_name(names, token, end, sentence);
        if (units) drop_titles(names, number, token);
        add_repeated(names, number, token, end);
        if (units) collapse(names, &article->mentions.at[article->mentions.count - 1]);
    }
}

/* "Kong" in "Hong Kong": the token goes on with the name of a place. Units are looked at from `*unit` on. */
static bool is_inside_place(const struct known_names *names, uint32_t token, uint32_t *unit) {
    const struct article *article = names->article;
    while (*unit < article->units.count && article->units.at[*unit].last <= token) ++*unit;
    if (*unit == article->units.count || article->units.at[*unit].first >= token) return false;
    return symbol_set_has(names->places, article->units.at[*unit].symbol);
}

/* Names start with a capital or a particle. */
static void note_starts(struct known_names *names, uint32_t number) {
    const struct sentence *sentence = &names->article->sentences.at[number];
    uint32_t unit = 0;
    const struct token *tokens = names->article->tokens.at;
    const uint64_t *particles = names->particles;
    array_reserve(&names->starts, sentence->last - sentence->first);
    struct name_start *start = names->starts.at + names->starts.count;
    for (uint32_t i = sentence->first, last = sentence->last; i < last; i++) {
        bool capital = tokens[i].shape == SHAPE_TITLE || tokens[i].shape == SHAPE_UPPER;
        if (is_inside_place(names, i, &unit)) continue;
        if (capital || (particles && lexicon_is_member(particles, tokens[i].symbol)))
            *start++ = (struct name_start){number, i, 0};
    }
    names->starts.count = (size_t)(start - names->starts.at);
}

void known_names_find(struct known_names *names, uint32_t number) {
    size_t first = names->starts.count;
    if (!names->rule) return;
    note_starts(names, number);
    if (names->whole.count && first < names->starts.count) find_at(names, first, names->starts.count, true);
}

void known_names_find_again(struct known_names *names) {
    size_t count = names->whole.count ? names->starts.count : 0;
    for (size_t first = 0, last; first < count; first = last) {
        for (last = first + 1; last < count && names->starts.at[last].sentence == names->starts.at[first].sentence;)
            last++;
        find_at(names, first, last, false);
    }
}

void known_names_free(struct known_names *names) {
    key_index_free(&names->beginnings);
    array_free(&names->whole);
    array_free(&names->read);
    array_free(&names->starts);
    names->words = memory_resize(names->words, 0);
    arena_free(&names->terms);
}
