#include "coref_parts.h"

#include "name_key.h"
#include "text.h"
#include "word_list.h"

/* --- names that are one --------------------------------------------------------------- */

static bool is_name_of(const struct mention *mention, enum kind kind) {
    return mention->kind == kind && mention->form == FORM_NAME && !mention->dropped;
}

/* Names that can be one have surnames of one skeleton or the same letters in all;
 * names that share either are a list, the last one first. */
struct spelt_name {
    struct name_words words;
    int32_t last;   /* the last mention so far */
    size_t whole;   /* the number of the longest name of whom it stands for; its own number when that is it */
    uint32_t count; /* of its mentions so far */
    size_t next[2]; /* in the list of its surname, of its letters; SIZE_MAX ends it */
};

struct spelt_names {
    struct key_index spellings, lists;
    array_of(struct spelt_name) all; /* by number of the spelling */
    array_of(size_t) heads;          /* by number of the list */
};

/* What an article of many names has needed is not kept for the next. */
#define forget(array) ((array)->room > 1024 ? (void)array_free(array) : array_clear(array))

static void forget_spellings(struct spelt_names *names) {
    key_index_clear(&names->spellings);
    key_index_clear(&names->lists);
    forget(&names->all);
    forget(&names->heads);
}

static struct slice list_key(struct arena *arena, const struct name_words *words, int list) {
    if (list) return name_join(arena, words->words, words->count, 0);
    struct slice surname = words->count ? name_skeleton(arena, words->words[words->count - 1]) : slice_of("");
    return name_join(arena, (struct slice[]){slice_of("\n"), surname}, 2, 0);
}

/* Of two persons who bear a surname, it means by itself the one of whom the article
 * speaks more; else the nearer of two names is meant. */
static bool is_likelier(const struct spelt_name *name, const struct spelt_name *other, const struct name_words *words) {
    if (words->count == 1 && name->count != other->count) return name->count > other->count;
    return name->last > other->last;
}

/* Marziyeh and Marzieh Afkham, but not John Agyekum and John Addo Kufuor */
static bool begin_alike(const struct name_words *a, const struct name_words *b) {
    enum { long_word = 6 };
    size_t most = a->words[0].size < long_word ? 1 : 2;
    if (a->count != b->count || name_distance(a->words[0], b->words[0], most) > most) return false;
    for (size_t i = 1; i < a->count; i++)
        if (!slice_equal(a->words[i], b->words[i]) && !name_word_alike(a->words[i], b->words[i])) return false;
    return true;
}

/* A short form that already stands for one person stands for no other. */
static bool is_taken(const struct spelt_names *names, const struct spelt_name *name, const struct name_words *words) {
    const struct name_words *whole = &names->all.at[name->whole].words;
    return name->words.count < words->count && !name_person_alike(words, whole) && !begin_alike(words, whole);
}

/* Of those names in a list that can be the same person's the likeliest; NULL: none. Of a
 * surname that hundreds bear, the last hundreds are asked. */
static const struct spelt_name *likeliest_alike(const struct spelt_names *names, size_t head, int list,
                                                const struct name_words *words) {
    enum { reach = 200 };
    const struct spelt_name *best = NULL;
    int asked = 0;
    for (size_t i = head; i != SIZE_MAX && asked++ < reach; i = names->all.at[i].next[list]) {
        const struct spelt_name *other = &names->all.at[i];
        if (!name_person_alike(words, &other->words) || is_taken(names, other, words)) continue;
        if (!best || is_likelier(other, best, words)) best = other;
    }
    return best;
}

/* Adds a spelling and returns the last mention of the name that it can stand for; -1: none. */
static int32_t add_spelling(struct coref *coref, struct spelt_names *names, int32_t mention,
                            const struct name_words *words) {
    struct spelt_name spelt = {.words = *words, .last = mention};
    const struct spelt_name *best = NULL;
    for (int list = 0; list < 2; list++) {
        size_t known = names->heads.count, number = key_index_add(&names->lists, list_key(coref->arena, words, list));
        if (number == known) array_push(&names->heads, SIZE_MAX);
        const struct spelt_name *alike = likeliest_alike(names, names->heads.at[number], list, words);
        if (alike && (!best || is_likelier(alike, best, words))) best = alike;
        spelt.next[list] = names->heads.at[number];
        names->heads.at[number] = names->all.count;
    }
    int32_t mentioned = best ? best->last : -1;
    size_t number = names->all.count;
    spelt.whole = best && names->all.at[best->whole].words.count >= words->count ? best->whole : number;
    if (best && spelt.whole == number) names->all.at[best - names->all.at].whole = number;
    array_push(&names->all, spelt);
    return mentioned;
}

/* The bearers of first names, given or family, are kept among the heads of the lists. */
enum { nobody_yet = -1, several = -2 };

/* "Minister Noh" for Noh Jae-hwan, "Susilo" for Susilo Bambang Yudhoyono: notes who bears a first name, and
 * returns the number of its only bearer for a first name by itself; SIZE_MAX: none. */
static size_t only_bearer(struct coref *coref, struct spelt_names *names, size_t spelling) {
    const struct name_words *words = &names->all.at[spelling].words;
    struct slice key = name_join(coref->arena, (struct slice[]){slice_of("\r"), words->words[0]}, 2, 0);
    size_t known = names->heads.count, number = key_index_add(&names->lists, key);
    if (number == known) array_push(&names->heads, (size_t)nobody_yet);
    size_t *bearer = &names->heads.at[number];
    bool one = *bearer != (size_t)nobody_yet && *bearer != (size_t)several;
    if (words->count == 1) return one ? *bearer : SIZE_MAX;
    bool other = one && !name_person_alike(words, &names->all.at[*bearer].words);
    if (*bearer != (size_t)several) *bearer = other ? (size_t)several : spelling;
    return SIZE_MAX;
}

static void link_person(struct coref *coref, struct spelt_names *names, int32_t number) {
    const struct mention *mention = &coref->article->mentions.at[number];
    struct slice name = mention->name.size ? mention->name : coref_name(coref, mention);
    struct name_words words;
    name_split(text_fold(coref->arena, name), &words);
    size_t known = names->all.count,
           spelling = key_index_add(&names->spellings, name_join(coref->arena, words.words, words.count, '\n'));
    bool same = spelling < known, first = false;
    int32_t best = same ? names->all.at[spelling].last : add_spelling(coref, names, number, &words);
    names->all.at[spelling].last = number;
    names->all.at[spelling].count++;
    if (!same && words.count) {
        size_t bearer = only_bearer(coref, names, spelling);
        first = best < 0 && bearer != SIZE_MAX;
        if (first) best = names->all.at[bearer].last, names->all.at[spelling].whole = names->all.at[bearer].whole;
    }
    const char *sieve = first ? "first name" : same ? "same name" : "short or variant name";
    if (best >= 0) coref_link(coref, number, best, sieve);
}

static void link_persons(struct coref *coref, struct spelt_names *names) {
    forget_spellings(names);
    for (size_t i = 0; i < coref->article->mentions.count; i++)
        if (is_name_of(&coref->article->mentions.at[i], KIND_PERSON)) link_person(coref, names, (int32_t)i);
}

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

static void key_fill(struct coref *coref, struct keyed *keyed) {
    struct article *article = coref->article;
    const struct mention *mention = &article->mentions.at[keyed->mention];
    if (mention->name.size) {
        key_add(coref, keyed, mention->name);
        return;
    }
    lexicon_units(coref->lexicon, article, mention->first, mention->last);
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
    forget(&table->keys);
    forget(&table->last);
    forget(&table->holders);
    forget(&table->uses);
}

static void note_words(struct key_table *table, const struct keyed *keyed, size_t key) {
    for (size_t i = 0; i < keyed->count; i++) {
        if (i && slice_equal(keyed->words[i], keyed->words[i - 1])) continue;
        size_t word = key_index_add(&table->words, keyed->words[i]);
        if (word == table->uses.count) array_push(&table->uses, ((struct key_word){SIZE_MAX, 0}));
        array_push(&table->holders, ((struct key_holder){key, table->uses.at[word].head}));
        table->uses.at[word].head = table->holders.count - 1;
        table->uses.at[word].count++;
    }
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

/* The capital letters of the acronym are the first letters of the capitalised words. */
static bool spells(const struct article *article, const struct mention *acronym, uint32_t first, uint32_t last) {
    struct slice letters = mention_text(article, acronym);
    size_t at = 0;
    for (uint32_t i = first; i < last; i++) {
        char initial = article->text.at[article->tokens.at[i].start];
        if (initial < 'A' || initial > 'Z') continue;
        while (at < letters.size && (letters.at[at] < 'A' || letters.at[at] > 'Z')) at++;
        if (at == letters.size || letters.at[at++] != initial) return false;
    }
    return at == letters.size;
}

/* "Council of State of the Liberian National Transitional Government (LNTG)": the letters stand for what follows "of".
 */
static bool is_of_owner(const struct article *article, const struct mention *acronym, const struct mention *whole) {
    if (spells(article, acronym, whole->first, whole->last)) return false;
    for (uint32_t i = whole->first + 1; i < whole->last; i++) {
        bool of = slice_equal(article_words(article, i - 1, i), slice_of("of"));
        if (of && spells(article, acronym, i, whole->last)) return true;
    }
    return false;
}

static char small(char letter) { return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter; }

/* The letters stand in the text in their order, the first where a word begins (Schwartz and Hearst 2003). */
static bool abbreviates(struct slice letters, struct slice text) {
    for (size_t from = 0; from < text.size && letters.size; from++) {
        if (small(text.at[from]) != small(letters.at[0]) || (from && text.at[from - 1] != ' ')) continue;
        size_t found = 1;
        for (size_t i = from + 1; i < text.size && found < letters.size; i++)
            found += small(text.at[i]) == small(letters.at[found]);
        if (found == letters.size) return true;
    }
    return false;
}

/* Whether letters in brackets are another name of the body before them: those of a body that a list knows are, when
 * they can be letters of its name; "the government (CNN)" tells a source. */
static bool is_defined(const struct article *article, const struct mention *acronym) {
    if (acronym->defines < 0) return false;
    const struct mention *whole = &article->mentions.at[acronym->defines];
    if (is_of_owner(article, acronym, whole)) return false;
    return !acronym->name.size || slice_equal(acronym->name, whole->name) ||
           abbreviates(mention_text(article, acronym), mention_text(article, whole));
}

/* Links equal keys; returns the key's number of each mention, SIZE_MAX where it has none. */
static size_t *link_equal(struct coref *coref, struct key_table *table, enum kind kind) {
    struct article *article = coref->article;
    size_t *numbers = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *numbers);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        numbers[i] = SIZE_MAX;
        if (!is_name_of(mention, kind)) continue;
        struct slice words[most_words];
        struct keyed keyed = {.mention = (int32_t)i, .words = words};
        key_fill(coref, &keyed);
        numbers[i] = add_key(coref, table, keyed);
        if (is_defined(article, mention)) coref_link(coref, (int32_t)i, mention->defines, "acronym");
        if (numbers[i] == SIZE_MAX) continue;
        if (table->last.at[numbers[i]] >= 0) coref_link(coref, (int32_t)i, table->last.at[numbers[i]], "same name");
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
    while (last < mention->last && !word_among_nocase(article_words(article, last, last + 1), links)) last++;
    int suffix = lexicon_class(coref->lexicon, slice_of("company-suffix"));
    while (last > mention->first + 1) {
        const struct token *token = &article->tokens.at[last - 1];
        bool bracketed = last > mention->first + 2 && article->text.at[article->tokens.at[last - 2].start] == '(';
        bool word = token->shape <= SHAPE_FOREIGN && !bracketed;
        bool form = lexicon_token_has(coref->lexicon, article, last - 1, suffix);
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
        bool same = kind == KIND_ORGANISATION ? says_head(coref, part, named)
                                              : slice_equal(part->value, named->value) && !within;
        if (same) coref_link(coref, (int32_t)i, whole, "part of the name");
    }
}

static void link_keyed(struct coref *coref, struct key_table *table, enum kind kind) {
    forget_keys(table);
    const size_t *numbers = link_equal(coref, table, kind);
    link_parts(coref, table, numbers, kind);
}

/* The mentions of the article's short forms by their text: one list each, in order. */
struct short_forms {
    struct key_index texts;
    array_of(size_t) first; /* by number of the text: the first of its aliases */
    size_t *next;           /* by alias; SIZE_MAX ends the list */
    bool *joined;           /* by number of the text: all of its aliases are one chain */
};

static void list_aliases(const struct coref *coref, struct short_forms *forms) {
    const struct article *article = coref->article;
    forms->next = arena_alloc(coref->arena, (article->aliases.count + 1) * sizeof *forms->next);
    forms->joined = arena_zero(coref->arena, article->aliases.count + 1);
    for (size_t i = article->aliases.count; i-- > 0;) {
        if (article->aliases.at[i].mention < 0) continue;
        size_t number = key_index_add(&forms->texts, article->aliases.at[i].text);
        if (number == forms->first.count) array_push(&forms->first, SIZE_MAX);
        forms->next[i] = forms->first.at[number];
        forms->first.at[number] = i;
    }
}

/* "Real" may have been defined as the short form of two clubs of a list, "Charter" as that of a document alone. */
static bool is_one(const struct mention *mention, const struct mention *defined) {
    bool others = mention->name.size && defined->name.size && !slice_equal(mention->name, defined->name);
    return mention->kind == defined->kind && !others;
}

/* A word that the article defined as an acronym is what it was defined as. */
static void link_aliases(struct coref *coref) {
    struct article *article = coref->article;
    struct short_forms forms = {.next = NULL};
    if (!article->aliases.count) return;
    list_aliases(coref, &forms);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!is_name_of(&article->mentions.at[i], KIND_ORGANISATION) &&
            !is_name_of(&article->mentions.at[i], KIND_DOCUMENT))
            continue;
        size_t number = key_index_find(&forms.texts, coref_name(coref, &article->mentions.at[i]));
        if (number == SIZE_MAX) continue;
        bool linked = false;
        for (size_t j = forms.first.at[number]; j != SIZE_MAX && !(linked && forms.joined[number]); j = forms.next[j]) {
            int32_t defined = article->aliases.at[j].mention;
            if (defined == (int32_t)i || !is_one(&article->mentions.at[i], &article->mentions.at[defined])) continue;
            coref_link(coref, (int32_t)i, defined, "acronym");
            linked = true;
        }
        forms.joined[number] = true;
    }
    key_index_free(&forms.texts);
    array_free(&forms.first);
}

/* A symbol in brackets is the document before them: "the report of the Council (S/2019/112)". */
static void link_symbols(struct coref *coref) {
    struct article *article = coref->article;
    for (size_t i = 1; i < article->mentions.count; i++) {
        const struct mention *symbol = &article->mentions.at[i];
        if (!is_name_of(symbol, KIND_DOCUMENT) || !symbol->first) continue;
        if (!slice_equal(article_words(article, symbol->first - 1, symbol->first), slice_of("("))) continue;
        for (size_t j = i; j-- > 0;) {
            const struct mention *named = &article->mentions.at[j];
            if (named->sentence + 1 < symbol->sentence) break;
            if (named->kind != KIND_DOCUMENT || named->last != symbol->first - 1) continue;
            if (named->form == FORM_NAME || named->opens) coref_link(coref, (int32_t)i, (int32_t)j, "symbol");
        }
    }
}

struct coref_met {
    struct spelt_names persons;
    struct key_table keyed;
};

struct coref_met *coref_met_new(void) {
    struct coref_met *met = memory_resize(NULL, sizeof *met);
    *met = (struct coref_met){.persons = {.all = {NULL, 0, 0}}};
    return met;
}

void coref_met_free(struct coref_met *met) {
    key_index_free(&met->persons.spellings);
    key_index_free(&met->persons.lists);
    array_free(&met->persons.all);
    array_free(&met->persons.heads);
    key_index_free(&met->keyed.numbers);
    key_index_free(&met->keyed.words);
    array_free(&met->keyed.keys);
    array_free(&met->keyed.last);
    array_free(&met->keyed.holders);
    array_free(&met->keyed.uses);
    memory_resize(met, 0);
}

void coref_names(struct coref *coref) {
    link_persons(coref, &coref->met->persons);
    link_aliases(coref);
    link_keyed(coref, &coref->met->keyed, KIND_ORGANISATION);
    link_keyed(coref, &coref->met->keyed, KIND_DOCUMENT);
    link_symbols(coref);
}
