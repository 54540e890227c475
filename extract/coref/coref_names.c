#include "coref_name_keys.h"

#include "word_list.h"

/* A part's name for the whole ("Security Council" for "UN Security Council"),
 * only when the article has one such whole. */
static int32_t only_whole(const struct coref_keys *table, size_t part) {
    const struct coref_key *key = &table->keys.at[part];
    struct coref_key_word rarest = {SIZE_MAX, SIZE_MAX};
    int32_t found = -1;
    if (key->count < 2) return -1;
    for (size_t i = 0; i < key->count; i++) {
        struct coref_key_word use = table->uses.at[key_index_find(&table->words, key->words[i])];
        if (use.count < rarest.count) rarest = use;
    }
    for (size_t i = rarest.head; i != SIZE_MAX; i = table->holders.at[i].next) {
        const struct coref_key *whole = &table->keys.at[table->holders.at[i].key];
        if (!coref_key_within(key, whole)) continue;
        if (found >= 0) return -1;
        found = whole->mention;
    }
    return found;
}

/* Links equal keys; returns the key's number of each mention, SIZE_MAX where it has none. */
static size_t *link_equal(struct coref *coref, struct coref_keys *table, enum kind kind) {
    struct article *article = coref->article;
    size_t *numbers = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *numbers);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        numbers[i] = SIZE_MAX;
        if (!coref_is_name(mention, kind)) continue;
        struct slice words[coref_most_words];
        struct coref_key keyed = {.mention = (int32_t)i, .words = words};
        coref_key_fill(coref, &keyed);
        numbers[i] = coref_keys_add(coref, table, keyed);
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
        bool bracketed = last > mention->first + 2 && article_byte(article, last - 2) == '(';
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

/* The words of a name up to a token by which it is told from others of its kind: not small ones, nor countries and
 * bodies, which one name may give in another form or place than the other. Their count, at most coref_most_words. */
static size_t own_words_until(struct coref *coref, int32_t number, uint32_t last, struct slice *words) {
    const struct article *article = coref->article;
    size_t count = 0;
    for (uint32_t i = article->mentions.at[number].first; i < last && count < coref_most_words; i++) {
        const struct mention *nested = coref_nested_at(coref, number, i);
        struct slice word = article_words(article, i, i + 1);
        if (nested && nested->name.size) i = nested->last - 1;
        else if (!coref_is_small_word(word) && !symbol_set_has(coref->nations, article->tokens.at[i].symbol))
            words[count++] = word;
    }
    return count;
}

static size_t own_words(struct coref *coref, int32_t number, struct slice *words) {
    return own_words_until(coref, number, coref->article->mentions.at[number].last, words);
}

static bool is_capital(struct slice word) { return word.size && slice_is_capital(word.at[0]); }

/* "Norway's previous government": not the one of today. */
static bool tells_time(const struct article *article, const struct slice *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (vocabulary_has(article, words[i], V_PAST_BODY_ADJECTIVE)) return true;
    return false;
}

static bool is_among(struct slice word, const struct slice *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal_nocase(word, words[i])) return true;
    return false;
}

/* Where the words begin that say where a body is whose field was said before: "of Oslo" in "Court of Appeal of Oslo";
 * its end: no words do. */
static uint32_t before_seat(const struct coref *coref, const struct mention *whole) {
    static const struct slice links[] = {WORD("of"), WORD("in"), WORDS_END};
    uint32_t i = head_of(coref, whole) + 2;
    while (i < whole->last && !article_among(coref->article, i, links)) i++;
    return i;
}

/* Whether the words of the part are those of the whole, in another order, but for its first one where that says only
 * which rank or reach it has: "National Museum of Harvest". */
static bool are_turned(const struct article *article, const struct slice *part, size_t few, const struct slice *whole,
                       size_t many) {
    for (size_t i = 0; i < few; i++)
        if (!is_among(part[i], whole, many)) return false;
    for (size_t i = 0; i < many; i++) {
        if (is_among(whole[i], part, few) || slice_equal_nocase(whole[i], slice_of("Affairs"))) continue;
        if (i || !vocabulary_has(article, whole[i], V_BODY_RANK)) return false;
    }
    return true;
}

/* "Interior Ministry" and "Ministry of the Interior", "Foreign Ministry" and "Ministry of Foreign Affairs", "Trade
 * Committee" and "Standing Committee on Trade". */
static bool is_turned(struct coref *coref, int32_t number, const struct slice *part, size_t few) {
    const struct mention *whole = &coref->article->mentions.at[number];
    struct slice words[coref_most_words];
    if (few < 2) return false;
    if (are_turned(coref->article, part, few, words, own_words(coref, number, words))) return true;
    const uint32_t seat = before_seat(coref, whole);
    if (seat >= whole->last) return false;
    return are_turned(coref->article, part, few, words, own_words_until(coref, number, seat, words));
}

/* "Energy Ministry" of the "Ministry of Mines and Energy": one of the fields of which a ministry has several. */
static bool is_one_field(const struct coref *coref, const struct mention *part, const struct mention *whole) {
    static const struct slice ministries[] = {WORD("Ministry"), WORD("Department"), WORDS_END};
    static const struct slice before[] = {WORD("of"), WORD("the"), WORD("and"), WORD(","), WORDS_END};
    static const struct slice behind[] = {WORD("and"), WORD(","), WORD("of"), WORDS_END};
    const struct article *article = coref->article;
    if (part->last < part->first + 2 || !article_among(article, part->last - 1, ministries)) return false;
    const struct slice field = article_words(article, part->last - 2, part->last - 1);
    if (!article_is_written(article, whole->first + 1, "of")) return false;
    for (uint32_t i = whole->first + 2; i < whole->last; i++) {
        if (!slice_equal(article_words(article, i, i + 1), field) || !article_among(article, i - 1, before)) continue;
        return i + 1 == whole->last || article_among(article, i + 1, behind);
    }
    return false;
}

/* "Iraqi forces" are none of the "British forces in Iraq". */
static bool are_of_two_lands(const struct coref *coref, const struct mention *part, const struct mention *whole) {
    const struct unit one = lexicon_first_unit(coref->lexicon, coref->article, part->first, part->last);
    const struct unit other = lexicon_first_unit(coref->lexicon, coref->article, whole->first, whole->last);
    const struct slice land = coref_nation_of(coref, &one), another = coref_nation_of(coref, &other);
    return land.size && another.size && !slice_equal(land, another);
}

/* "Security Council" stands in the name of the UN's, "Harvest Community" not in "Harvest Security Community" nor "UN
 * Community" in "UN Security Community". */
static bool stands_within(struct coref *coref, int32_t part, int32_t whole) {
    struct slice wanted[coref_most_words], words[coref_most_words];
    const struct mention *shorter = &coref->article->mentions.at[part];
    size_t few = own_words(coref, part, wanted), many = own_words(coref, whole, words);
    if (tells_time(coref->article, words, many) && !tells_time(coref->article, wanted, few)) return false;
    if (is_turned(coref, whole, wanted, few)) return true;
    if (few == 2 && is_one_field(coref, shorter, &coref->article->mentions.at[whole])) return true;
    bool head_alone = few == 1 && shorter->last - shorter->first > 1;
    for (size_t from = 0; from + few <= many; from++) {
        size_t same = 0;
        while (same < few && slice_equal_nocase(wanted[same], words[from + same])) same++;
        if (same == few && !(head_alone && from && is_capital(words[from - 1]))) return true;
    }
    return false;
}

static void link_parts(struct coref *coref, const struct coref_keys *table, const size_t *numbers, enum kind kind) {
    struct article *article = coref->article;
    int32_t *wholes = arena_alloc(coref->arena, (table->keys.count + 1) * sizeof *wholes);
    for (size_t i = 0; i < table->keys.count; i++) wholes[i] = only_whole(table, i);
    for (size_t i = 0; i < article->mentions.count; i++) {
        int32_t whole = numbers[i] == SIZE_MAX ? -1 : wholes[numbers[i]];
        if (whole < 0) continue;
        /* A document's name may stand inside that of another, and then is none of it. */
        const struct mention *part = &article->mentions.at[i], *named = &article->mentions.at[whole];
        bool within = part->start >= named->start && part->end <= named->end;
        bool same = kind == KIND_ORGANISATION
                        ? says_head(coref, part, named) && !are_of_two_lands(coref, part, named) &&
                              stands_within(coref, (int32_t)i, whole)
                        : coref_one_doctype(article, part->value, named->value) && !within;
        if (same) coref_link(coref, (int32_t)i, whole, SIEVE_PART);
    }
}

static void link_keyed(struct coref *coref, struct coref_keys *table, enum kind kind) {
    coref_keys_forget(table);
    const size_t *numbers = link_equal(coref, table, kind);
    link_parts(coref, table, numbers, kind);
    if (kind != KIND_ORGANISATION) return;
    coref_link_firms(coref, table);
    coref_link_shorter(coref, table);
    coref_link_papers(coref);
    coref_link_first_words(coref);
}

struct coref_met {
    struct coref_persons *persons;
    struct coref_keys keyed;
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
