#include "coref_name_keys.h"

#include "name_key.h"
#include "text.h"
#include "word_list.h"

bool coref_is_small_word(struct slice word) {
    /* By size, those of one size in a row. */
    static const char *const small[] = {"", "a&",      "ofontoin's", "theforand", "’s",        "state",
                                        "", "kingdom", "republic",   "",          "federation"};
    if (word.size >= sizeof small / sizeof *small) return false;
    for (struct slice rest = slice_of(small[word.size]); rest.size; rest = slice_cut(rest, word.size, rest.size))
        if (slice_equal_nocase(slice_cut(rest, 0, word.size), word)) return true;
    return false;
}

/* So few that each is best put where it belongs. */
static void sort_words(struct slice *words, size_t count) {
    for (size_t i = 1; i < count; i++) {
        struct slice word = words[i];
        size_t to = i;
        for (; to && slice_compare(words[to - 1], word) > 0; to--) words[to] = words[to - 1];
        words[to] = word;
    }
}

static void key_add(struct coref *coref, struct coref_key *keyed, struct slice word) {
    if (keyed->count < coref_most_words && word.size && !coref_is_small_word(word))
        keyed->words[keyed->count++] = text_fold(coref->arena, word);
}

const struct mention *coref_nested_at(const struct coref *coref, int32_t outer, uint32_t token) {
    const struct article *article = coref->article;
    const struct mention *whole = &article->mentions.at[outer];
    for (size_t i = (size_t)outer + 1; i < article->mentions.count && article->mentions.at[i].start < whole->end; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->first == token && inner->kind == KIND_ORGANISATION &&
            inner->last - inner->first < whole->last - whole->first)
            return inner;
    }
    return NULL;
}

/* A word as names of one body have it in common: "the US administration" is the US government, the "Ministry of Foreign
 * Affairs" the Foreign Ministry, that "of Internal Affairs" the Interior Ministry, the "Oslo Police Department" the
 * Oslo Police. */
static struct slice key_word(const struct coref *coref, uint32_t token) {
    const struct article *article = coref->article;
    static const struct slice fields[] = {WORD("foreign"), WORD("internal"), WORD("external"), WORDS_END},
                              serving[] = {WORD("police"), WORD("treasury"), WORDS_END},
                              services[] = {WORD("department"), WORD("force"), WORD("service"), WORDS_END};
    const struct slice word = article_words(article, token, token + 1);
    if (slice_equal(word, slice_of("administration"))) return slice_of("government");
    if (token && article_is(article, token, "affairs") && article_among_nocase(article, token - 1, fields))
        return slice_of("");
    if (token && article_among_nocase(article, token, services) && article_among_nocase(article, token - 1, serving))
        return slice_of("");
    const bool field = token + 1 < article->tokens.count && article_is(article, token + 1, "affairs");
    if (field && article_is(article, token, "internal")) return slice_of("interior");
    return field && article_is(article, token, "external") ? slice_of("foreign") : word;
}

static void key_add_unit(struct coref *coref, struct coref_key *keyed, const struct unit *unit) {
    const struct slice nation = coref_nation_of(coref, unit);
    if (nation.size) key_add(coref, keyed, nation);
    for (uint32_t t = unit->first; !nation.size && t < unit->last; t++) key_add(coref, keyed, key_word(coref, t));
}

static bool is_firm_form(const struct coref *coref, uint32_t token) {
    static const struct slice links[] = {WORD("."), WORD(","), WORD("and"), WORD("&"), WORDS_END};
    return lexicon_token_has(coref->lexicon, coref->article, token, coref->firm_form) ||
           article_among(coref->article, token, links);
}

/* Where a name ends before its words for kind: "the Taliban movement", "the Lusa news agency" are the Taliban and Lusa,
 * but the Israeli group is not all that is Israeli, nor the Islamist movement all Islamists. */
static uint32_t before_kind(const struct coref *coref, const struct mention *mention) {
    const struct article *article = coref->article;
    uint32_t last = mention->last;
    if (article->tokens.at[last - 1].shape != SHAPE_LOWER) return last;
    if (vocabulary_has_token(article, last - 1, V_NAME_KIND_NOUN)) last--;
    else if (last - mention->first > 2 && article_is_written(article, last - 2, "news") &&
             article_is_written(article, last - 1, "agency"))
        last -= 2;
    bool left = last > mention->first && !symbol_set_has(coref->nations, article->tokens.at[mention->first].symbol) &&
                !slice_ends(article_words(article, last - 1, last), slice_of("ist"));
    return left && article->tokens.at[last - 1].shape != SHAPE_LOWER ? last : mention->last;
}

/* And before what firms have behind their names: "Siemens AG" is Siemens. */
static uint32_t told_until(const struct coref *coref, const struct mention *mention) {
    uint32_t last = before_kind(coref, mention);
    if (last < mention->last) return last;
    while (last > mention->first + 1 && is_firm_form(coref, last - 1)) last--;
    bool nation =
        last == mention->first + 1 && symbol_set_has(coref->nations, coref->article->tokens.at[mention->first].symbol);
    return nation ? mention->last : last;
}

/* "Hamas" of "the Hamas movement" is what the list has it as. */
static bool key_add_listed(struct coref *coref, struct coref_key *keyed, uint32_t first, uint32_t last) {
    struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, first, last);
    const struct lexicon_entry *entry = NULL;
    if (unit.last == last) entry = lexicon_unit_entry(coref->lexicon, &unit, coref->known_body);
    if (entry) key_add(coref, keyed, lexicon_value(entry));
    return entry;
}

void coref_key_fill(struct coref *coref, struct coref_key *keyed) {
    struct article *article = coref->article;
    const struct mention *mention = &article->mentions.at[keyed->mention];
    if (mention->name.size) {
        key_add(coref, keyed, mention->name);
        return;
    }
    const uint32_t last = mention->kind == KIND_ORGANISATION ? told_until(coref, mention) : mention->last;
    if (last < mention->last && key_add_listed(coref, keyed, mention->first, last)) return;
    lexicon_units(coref->lexicon, article, mention->first, last);
    for (size_t i = 0; i < article->units.count; i++) {
        const struct unit *unit = &article->units.at[i];
        const struct mention *nested = coref_nested_at(coref, keyed->mention, unit->first);
        if (nested && nested->name.size) {
            key_add(coref, keyed, nested->name);
            while (i + 1 < article->units.count && article->units.at[i + 1].first < nested->last) i++;
        } else {
            key_add_unit(coref, keyed, unit);
        }
    }
    sort_words(keyed->words, keyed->count);
}

void coref_keys_forget(struct coref_keys *table) {
    key_index_clear(&table->numbers);
    key_index_clear(&table->words);
    coref_forget(&table->keys);
    coref_forget(&table->last);
    coref_forget(&table->holders);
    coref_forget(&table->uses);
}

static void note_word(struct coref_keys *table, struct slice written, size_t key) {
    size_t word = key_index_add(&table->words, written);
    if (word == table->uses.count) array_push(&table->uses, ((struct coref_key_word){SIZE_MAX, 0}));
    array_push(&table->holders, ((struct coref_key_holder){key, table->uses.at[word].head}));
    table->uses.at[word].head = table->holders.count - 1;
    table->uses.at[word].count++;
}

static void note_words(struct coref_keys *table, const struct coref_key *keyed, size_t key) {
    for (size_t i = 0; i < keyed->count; i++)
        if (!i || !slice_equal(keyed->words[i], keyed->words[i - 1])) note_word(table, keyed->words[i], key);
}

/* Of a name that a list has without what firms have behind theirs: its first word may stand alone. */
static void note_first(const struct coref *coref, struct coref_keys *table, const struct coref_key *keyed, size_t key) {
    const struct mention *mention = &coref->article->mentions.at[keyed->mention];
    if (keyed->count > 1 || mention->kind != KIND_ORGANISATION || mention->name.size) return;
    struct slice first = text_fold(coref->arena, article_words(coref->article, mention->first, mention->first + 1));
    if (!slice_equal(first, keyed->words[0])) note_word(table, first, key);
}

size_t coref_keys_add(struct coref *coref, struct coref_keys *table, struct coref_key keyed) {
    if (!keyed.count) return SIZE_MAX;
    size_t number = key_index_add(&table->numbers, name_join(coref->arena, keyed.words, keyed.count, '\n'));
    if (number < table->keys.count) return number;
    struct slice *words = arena_alloc(coref->arena, keyed.count * sizeof *words);
    keyed.words = memcpy(words, keyed.words, keyed.count * sizeof *words);
    array_push(&table->keys, keyed);
    array_push(&table->last, -1);
    note_words(table, &keyed, number);
    note_first(coref, table, &keyed, number);
    return number;
}

bool coref_key_within(const struct coref_key *part, const struct coref_key *whole) {
    if (!part->count || part->count >= whole->count) return false;
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++)
        if (slice_equal(part->words[at], whole->words[i])) at++;
    return at == part->count;
}
