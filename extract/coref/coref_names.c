#include "coref_kinds.h"
#include "coref_parts.h"

#include "name_key.h"
#include "text.h"
#include "word_list.h"

/* The words by which organisations and documents are compared: without small
 * words, countries as their codes, nested organisations as what they stand for. */
enum { most_words = 24 };

struct keyed {
    int32_t mention;
    struct slice *words;
    size_t count; /* at most most_words */
};

static bool is_small_word(struct slice word) {
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

static void key_add(struct coref *coref, struct keyed *keyed, struct slice word) {
    if (keyed->count < most_words && word.size && !is_small_word(word))
        keyed->words[keyed->count++] = text_fold(coref->arena, word);
}

/* The mention nested in this one that starts at the token; NULL without. */
static const struct mention *nested_at(const struct coref *coref, int32_t outer, uint32_t token) {
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

static void key_add_unit(struct coref *coref, struct keyed *keyed, const struct unit *unit) {
    const struct lexicon_entry *entry = NULL;
    bool national = symbol_set_has(coref->nations, unit->symbol);
    if (national) entry = lexicon_unit_entry(coref->lexicon, unit, coref->country);
    if (national && !entry) entry = lexicon_unit_entry(coref->lexicon, unit, coref->demonym);
    if (entry) key_add(coref, keyed, entry->value);
    for (uint32_t t = unit->first; !entry && t < unit->last; t++)
        key_add(coref, keyed, article_words(coref->article, t, t + 1));
}

static bool is_firm_form(const struct coref *coref, uint32_t token) {
    static const struct slice links[] = {WORD("."), WORD(","), WORD("and"), WORD("&"), WORDS_END};
    return lexicon_token_has(coref->lexicon, coref->article, token, coref->firm_form) ||
           article_among(coref->article, token, links);
}

/* Where a name ends before its words for kind: "the Taliban movement", "the Lusa news agency" are the Taliban and Lusa,
 * but the Israeli group is not all that is Israeli, nor the Islamist movement all Islamists. */
static uint32_t before_kind(const struct coref *coref, const struct mention *mention) {
    static const struct slice kinds[] = {WORD("movement"), WORD("party"),     WORD("group"), WORD("militia"),
                                         WORD("faction"),  WORD("newspaper"), WORD("daily"), WORDS_END};
    const struct article *article = coref->article;
    uint32_t last = mention->last;
    if (article->tokens.at[last - 1].shape != SHAPE_LOWER) return last;
    if (article_among(article, last - 1, kinds)) last--;
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
static bool key_add_listed(struct coref *coref, struct keyed *keyed, uint32_t first, uint32_t last) {
    struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, first, last);
    const struct lexicon_entry *entry = NULL;
    if (unit.last == last) entry = lexicon_unit_entry(coref->lexicon, &unit, coref->known_body);
    if (entry) key_add(coref, keyed, entry->value);
    return entry;
}

static void key_fill(struct coref *coref, struct keyed *keyed) {
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
        const struct mention *nested = nested_at(coref, keyed->mention, unit->first);
        if (nested && nested->name.size) {
            key_add(coref, keyed, nested->name);
            while (i + 1 < article->units.count && article->units.at[i + 1].first < nested->last) i++;
        } else {
            key_add_unit(coref, keyed, unit);
        }
    }
    sort_words(keyed->words, keyed->count);
}

/* All words of `part` are in `whole`, which has others too. */
static bool key_within(const struct keyed *part, const struct keyed *whole) {
    if (!part->count || part->count >= whole->count) return false;
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++)
        if (slice_equal(part->words[at], whole->words[i])) at++;
    return at == part->count;
}

/* The different keys, and for each word those that hold it. */
struct key_holder {
    size_t key, next; /* SIZE_MAX ends the list */
};

struct key_word {
    size_t head, count;
};

struct key_table {
    struct key_index numbers, words;
    array_of(struct keyed) keys; /* by number, with the first mention of each */
    array_of(int32_t) last;      /* by number, the last mention so far */
    array_of(struct key_holder) holders;
    array_of(struct key_word) uses; /* by number of the word */
};

static void forget_keys(struct key_table *table) {
    key_index_clear(&table->numbers);
    key_index_clear(&table->words);
    coref_forget(&table->keys);
    coref_forget(&table->last);
    coref_forget(&table->holders);
    coref_forget(&table->uses);
}

static void note_word(struct key_table *table, struct slice written, size_t key) {
    size_t word = key_index_add(&table->words, written);
    if (word == table->uses.count) array_push(&table->uses, ((struct key_word){SIZE_MAX, 0}));
    array_push(&table->holders, ((struct key_holder){key, table->uses.at[word].head}));
    table->uses.at[word].head = table->holders.count - 1;
    table->uses.at[word].count++;
}

static void note_words(struct key_table *table, const struct keyed *keyed, size_t key) {
    for (size_t i = 0; i < keyed->count; i++)
        if (!i || !slice_equal(keyed->words[i], keyed->words[i - 1])) note_word(table, keyed->words[i], key);
}

/* Of a name that a list has without what firms have behind theirs: its first word may stand alone. */
static void note_first(const struct coref *coref, struct key_table *table, const struct keyed *keyed, size_t key) {
    const struct mention *mention = &coref->article->mentions.at[keyed->mention];
    if (keyed->count > 1 || mention->kind != KIND_ORGANISATION || mention->name.size) return;
    struct slice first = text_fold(coref->arena, article_words(coref->article, mention->first, mention->first + 1));
    if (!slice_equal(first, keyed->words[0])) note_word(table, first, key);
}

/* The number of a name's key, whose words are kept when it is new; SIZE_MAX of one that has no words. */
static size_t add_key(struct coref *coref, struct key_table *table, struct keyed keyed) {
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

/* A part's name for the whole ("Security Council" for "UN Security Council"),
 * only when the article has one such whole. */
static int32_t only_whole(const struct key_table *table, size_t part) {
    const struct keyed *key = &table->keys.at[part];
    struct key_word rarest = {SIZE_MAX, SIZE_MAX};
    int32_t found = -1;
    if (key->count < 2) return -1;
    for (size_t i = 0; i < key->count; i++) {
        struct key_word use = table->uses.at[key_index_find(&table->words, key->words[i])];
        if (use.count < rarest.count) rarest = use;
    }
    for (size_t i = rarest.head; i != SIZE_MAX; i = table->holders.at[i].next) {
        const struct keyed *whole = &table->keys.at[table->holders.at[i].key];
        if (!key_within(key, whole)) continue;
        if (found >= 0) return -1;
        found = whole->mention;
    }
    return found;
}

/* Links equal keys; returns the key's number of each mention, SIZE_MAX where it has none. */
static size_t *link_equal(struct coref *coref, struct key_table *table, enum kind kind) {
    struct article *article = coref->article;
    size_t *numbers = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *numbers);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        numbers[i] = SIZE_MAX;
        if (!coref_is_name(mention, kind)) continue;
        struct slice words[most_words];
        struct keyed keyed = {.mention = (int32_t)i, .words = words};
        key_fill(coref, &keyed);
        numbers[i] = add_key(coref, table, keyed);
        int32_t defined = coref_defined(article, mention);
        if (defined >= 0) coref_link(coref, (int32_t)i, defined, SIEVE_ACRONYM);
        if (numbers[i] == SIZE_MAX) continue;
        if (table->last.at[numbers[i]] >= 0) coref_link(coref, (int32_t)i, table->last.at[numbers[i]], SIEVE_SAME_NAME);
        table->last.at[numbers[i]] = (int32_t)i;
    }
    return numbers;
}

/* The word that says what a body is: the last one, or that before "of", "for", "on"; a firm's form, a country,
 * letters in brackets and signs do not count. */
static uint32_t head_of(const struct coref *coref, const struct mention *mention) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("on"),    WORD("to"),      WORD("in"),
                                         WORD("at"), WORD("by"),  WORD("under"), WORD("against"), WORDS_END};
    const struct article *article = coref->article;
    uint32_t last = mention->first + 1;
    while (last < mention->last && !article_among_nocase(article, last, links)) last++;
    while (last > mention->first + 1) {
        const struct token *token = &article->tokens.at[last - 1];
        bool bracketed = last > mention->first + 2 && article->text.at[article->tokens.at[last - 2].start] == '(';
        bool word = token->shape <= SHAPE_FOREIGN && !bracketed;
        bool form = lexicon_token_has(coref->lexicon, article, last - 1, coref->firm_form);
        if (word && !form && !lexicon_token_has(coref->lexicon, article, last - 1, coref->country)) break;
        last--;
    }
    return last - 1;
}

/* "Task Force" says what the Financial Action Task Force is; "Ministry of Culture" does not say that of a department
 * of the ministry, nor "British Army" of a unit of the army. */
static bool says_head(const struct coref *coref, const struct mention *part, const struct mention *whole) {
    uint32_t at = head_of(coref, whole);
    struct slice head = article_words(coref->article, at, at + 1);
    uint32_t own = head_of(coref, part);
    return slice_equal_nocase(head, article_words(coref->article, own, own + 1));
}

/* The words of a name by which it is told from others of its kind: not small ones, nor countries and bodies, which
 * one name may give in another form or place than the other. Their count, at most most_words. */
static size_t own_words(struct coref *coref, int32_t number, struct slice *words) {
    const struct article *article = coref->article;
    const struct mention *mention = &article->mentions.at[number];
    size_t count = 0;
    for (uint32_t i = mention->first; i < mention->last && count < most_words; i++) {
        const struct mention *nested = nested_at(coref, number, i);
        struct slice word = article_words(article, i, i + 1);
        if (nested && nested->name.size) i = nested->last - 1;
        else if (!is_small_word(word) && !symbol_set_has(coref->nations, article->tokens.at[i].symbol))
            words[count++] = word;
    }
    return count;
}

static bool is_capital(struct slice word) { return word.size && word.at[0] >= 'A' && word.at[0] <= 'Z'; }

/* "Security Council" stands in the name of the UN's, "Harvest Community" not in "Harvest Security Community" nor "UN
 * Community" in "UN Security Community". */
static bool stands_within(struct coref *coref, int32_t part, int32_t whole) {
    struct slice wanted[most_words], words[most_words];
    const struct mention *shorter = &coref->article->mentions.at[part];
    size_t few = own_words(coref, part, wanted), many = own_words(coref, whole, words);
    bool head_alone = few == 1 && shorter->last - shorter->first > 1;
    for (size_t from = 0; from + few <= many; from++) {
        size_t same = 0;
        while (same < few && slice_equal_nocase(wanted[same], words[from + same])) same++;
        if (same == few && !(head_alone && from && is_capital(words[from - 1]))) return true;
    }
    return false;
}

static void link_parts(struct coref *coref, const struct key_table *table, const size_t *numbers, enum kind kind) {
    struct article *article = coref->article;
    int32_t *wholes = arena_alloc(coref->arena, (table->keys.count + 1) * sizeof *wholes);
    for (size_t i = 0; i < table->keys.count; i++) wholes[i] = only_whole(table, i);
    for (size_t i = 0; i < article->mentions.count; i++) {
        int32_t whole = numbers[i] == SIZE_MAX ? -1 : wholes[numbers[i]];
        if (whole < 0) continue;
        /* A document's name may stand inside that of another, and then is none of it. */
        const struct mention *part = &article->mentions.at[i], *named = &article->mentions.at[whole];
        bool within = part->start >= named->start && part->end <= named->end;
        bool same = kind == KIND_ORGANISATION ? says_head(coref, part, named) && stands_within(coref, (int32_t)i, whole)
                                              : slice_equal(part->value, named->value) && !within;
        if (same) coref_link(coref, (int32_t)i, whole, SIEVE_PART);
    }
}

/* Whether the body is of a kind that is called by the first word of its name: "Acme" of Acme Bank. */
static bool is_firm(const struct coref *coref, const struct mention *body) {
    static const struct slice firms[] = {WORD("company"), WORD("group"), WORD("bank"),  WORD("airline"),
                                         WORD("fund"),    WORD("club"),  WORD("media"), WORDS_END};
    return word_among(coref_kind_of(coref, body), firms);
}

/* The only firm of the article whose name begins with the one word of the part and goes on; -1: none. */
static int32_t only_firm(const struct coref *coref, const struct key_table *table, const struct keyed *part) {
    const struct article *article = coref->article;
    const struct mention *named = &article->mentions.at[part->mention];
    bool told = (named->value.size && !slice_equal(named->value, slice_of("company"))) ||
                article->tokens.at[named->first].shape != SHAPE_TITLE;
    if (part->count != 1 || named->name.size || told || named->last - named->first > 2) return -1;
    int32_t found = -1;
    size_t use = table->uses.at[key_index_find(&table->words, part->words[0])].head;
    for (; use != SIZE_MAX; use = table->holders.at[use].next) {
        const struct keyed *whole = &table->keys.at[table->holders.at[use].key];
        const struct mention *longer = &article->mentions.at[whole->mention];
        if (whole == part ||
            !slice_equal(coref_name(coref, named), article_words(article, longer->first, longer->first + 1)))
            continue;
        if (found >= 0 && (!longer->chain || article->mentions.at[found].chain != longer->chain)) return -1;
        found = whole->mention;
    }
    return found >= 0 && is_firm(coref, &article->mentions.at[found]) ? found : -1;
}

/* "Acme Mining Ltd opened a mine. Acme said": firms by the first words of their names. */
static void link_firms(struct coref *coref, const struct key_table *table) {
    for (size_t i = 0; i < table->keys.count; i++) {
        int32_t whole = only_firm(coref, table, &table->keys.at[i]);
        if (whole >= 0) coref_link(coref, table->keys.at[i].mention, whole, SIEVE_PART);
    }
}

/* A name that is hardly more than a shorter one: "Labour" in "Labour Party", "Air Force" in "US Air Force". */
struct longer {
    int32_t mention;
    uint32_t first, last; /* of the shorter one in it; first == last: the name has none */
};

static struct longer shorten(const struct coref *coref, int32_t number) {
    const struct article *article = coref->article;
    const struct mention *whole = &article->mentions.at[number];
    struct longer longer = {number, whole->first, whole->last};
    if (whole->last - whole->first < 2) longer.last = longer.first;
    else if (article_is_written(article, whole->last - 1, "Party")) longer.last--;
    else if (symbol_set_has(coref->nations, article->tokens.at[whole->first].symbol)) longer.first++;
    else longer.last = longer.first;
    return longer;
}

/* The only body whose name is hardly more; -1: none. */
static int32_t hardly_longer(const struct coref *coref, const struct longer *all, size_t count, int32_t part) {
    const struct article *article = coref->article;
    const struct mention *mentions = article->mentions.at;
    struct slice name = coref_name(coref, &mentions[part]);
    int32_t found = -1;
    for (size_t i = 0; i < count; i++) {
        int32_t whole = all[i].mention;
        if (whole == part || !slice_equal(article_words(article, all[i].first, all[i].last), name)) continue;
        if (found >= 0 && (!mentions[whole].chain || mentions[whole].chain != mentions[found].chain)) return -1;
        found = whole;
    }
    return found;
}

static void link_shorter(struct coref *coref, const struct key_table *table) {
    struct longer *all = arena_alloc(coref->arena, (table->keys.count + 1) * sizeof *all);
    size_t count = 0;
    for (size_t i = 0; i < table->keys.count; i++) {
        all[count] = shorten(coref, table->keys.at[i].mention);
        count += all[count].first < all[count].last;
    }
    for (size_t i = 0; count && i < table->keys.count; i++) {
        int32_t whole = hardly_longer(coref, all, count, table->keys.at[i].mention);
        if (whole >= 0) coref_link(coref, table->keys.at[i].mention, whole, SIEVE_PART);
    }
}

static void link_keyed(struct coref *coref, struct key_table *table, enum kind kind) {
    forget_keys(table);
    const size_t *numbers = link_equal(coref, table, kind);
    link_parts(coref, table, numbers, kind);
    if (kind != KIND_ORGANISATION) return;
    link_firms(coref, table);
    link_shorter(coref, table);
}

struct coref_met {
    struct coref_persons *persons;
    struct key_table keyed;
};

struct coref_met *coref_met_new(void) {
    struct coref_met *met = memory_resize(NULL, sizeof *met);
    *met = (struct coref_met){.persons = coref_persons_new()};
    return met;
}

void coref_met_free(struct coref_met *met) {
    coref_persons_free(met->persons);
    key_index_free(&met->keyed.numbers);
    key_index_free(&met->keyed.words);
    array_free(&met->keyed.keys);
    array_free(&met->keyed.last);
    array_free(&met->keyed.holders);
    array_free(&met->keyed.uses);
    memory_resize(met, 0);
}

void coref_names(struct coref *coref) {
    coref_link_persons(coref, coref->met->persons);
    coref_aliases(coref);
    link_keyed(coref, &coref->met->keyed, KIND_ORGANISATION);
    coref_initials(coref);
    link_keyed(coref, &coref->met->keyed, KIND_DOCUMENT);
    coref_symbols(coref);
}
