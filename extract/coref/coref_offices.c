#include "coref_offices.h"

#include "word_list.h"

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

uint32_t coref_body_number(const struct coref *coref, size_t body) {
    const uint32_t chain = at(coref, (int32_t)body)->chain;
    return chain ? chain : UINT32_MAX - (uint32_t)body;
}

/* The same of the body that "the Bureau" of "head of the Bureau" is called by the last word of; 0: none before it is.
 */
static uint32_t described_body(const struct coref *coref, size_t description) {
    const struct mention *pointer = at(coref, (int32_t)description);
    const bool single = pointer->last - pointer->first == 1;
    if (!single || coref->article->tokens.at[pointer->first].shape != SHAPE_TITLE) return 0;
    for (size_t i = description; i-- > 0 && description - i <= coref_reach_back;) {
        const struct mention *name = at(coref, (int32_t)i);
        if (!coref_is_name(name, KIND_ORGANISATION) || name->end > pointer->start) continue;
        if (coref_same_word(coref, name->last - 1, pointer->last - 1)) return coref_body_number(coref, i);
    }
    return 0;
}

/* What tells the organisation inside a title from others; 0 without. */
static uint32_t body_chain(const struct coref *coref, int32_t title) {
    const struct article *article = coref->article;
    const struct mention *outer = at(coref, title);
    uint32_t best = 0, longest = 0;
    for (size_t i = article_from(article, outer->first); i < article->mentions.count; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->start >= outer->end) break;
        if (inner->kind != KIND_ORGANISATION || inner->end > outer->end) continue;
        if (inner->end - inner->start <= longest) continue;
        longest = inner->end - inner->start;
        best = inner->chain || inner->form == FORM_NAME ? coref_body_number(coref, i) : described_body(coref, i);
    }
    return best;
}

bool coref_is_counterpart(const struct mention *title) {
    return slice_equal(title->office.name, slice_of("Counterpart"));
}

/* "President Holm met his Chinese counterpart": the office before it, which the other holds elsewhere. */
static struct slice shared_office(const struct coref *coref, int32_t title) {
    enum { reach = 12 };
    const struct mention *counterpart = at(coref, title);
    for (int32_t i = title; i-- > 0 && title - i <= reach;) {
        const struct mention *other = at(coref, i);
        if (other->sentence + 1 < counterpart->sentence) break;
        if (other->kind != KIND_TITLE || other->end > counterpart->start || other->office.unlisted) continue;
        if (!coref_is_counterpart(other) && other->office.name.size) return other->office.name;
    }
    return counterpart->office.name;
}

/* "anti-terror unit" in "head of the anti-terror unit of the OSCE"; empty: the title describes nothing that its holder
 * leads. */
static struct slice led_by(const struct coref *coref, const struct mention *title) {
    static const struct slice articles[] = {WORD("the"), WORD("a"), WORD("its"), WORD("their"), WORDS_END};
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("at"), WORD("in"), WORDS_END};
    const struct article *article = coref->article;
    if (slice_starts(title->office.name, slice_of("Minister"))) return slice_of("");
    uint32_t first = title->first + 1;
    while (first < title->last && !article_is_written(article, first, "of")) first++;
    if (first + 2 >= title->last || !article_among(article, first + 1, articles)) return slice_of("");
    uint32_t last = first + 2;
    for (; last < title->last && !article_among(article, last, links); last++)
        if (article->tokens.at[last].shape == SHAPE_TITLE || article->tokens.at[last].shape == SHAPE_UPPER)
            return slice_of("");
    return article_words(article, first + 2, last);
}

/* "Anna Berg of Norway", "Anna Berg (Norway)"; empty: no country stands behind the name. */
static struct slice country_behind(const struct coref *coref, const struct mention *person) {
    const struct article *article = coref->article;
    const uint32_t last = article->sentences.at[person->sentence].last;
    uint32_t token = person->last + 1;
    if (token >= last || !(article_is(article, token - 1, "of") || article_is_written(article, token - 1, "(")))
        return slice_of("");
    if (article_is(article, token, "the") && token + 1 < last) token++;
    struct unit unit = lexicon_first_unit(coref->lexicon, article, token, last);
    const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, &unit, coref->country);
    return entry ? lexicon_value(entry) : slice_of("");
}

struct office_key coref_office_key(const struct coref *coref, int32_t title, int32_t holder) {
    const struct mention *mention = at(coref, title);
    bool shared = coref_is_counterpart(mention) && mention->office.country.size;
    struct slice country = mention->office.country;
    if (!country.size && holder >= 0) country = country_behind(coref, at(coref, holder));
    const uint32_t body = body_chain(coref, title);
    return (struct office_key){shared ? shared_office(coref, title) : mention->office.name,
                               country,
                               body,
                               led_by(coref, mention),
                               coref_office_field(coref, mention, body != 0),
                               shared,
                               article_is(coref->article, mention->last - 1, "chief")};
}

static size_t last_word(struct slice words) {
    size_t first = words.size;
    while (first && words.at[first - 1] != ' ') first--;
    return first;
}

/* "The finance committee" is no defence committee nor a unit, but "the committee" may be either. */
static bool lead_others(struct slice one, struct slice other) {
    if (!one.size || !other.size) return false;
    const size_t head = last_word(one), another = last_word(other);
    if (!coref_share_stem(slice_cut(one, head, one.size), slice_cut(other, another, other.size))) return true;
    return head && another && !slice_equal_nocase(one, other);
}

/* "the spokesman" for the military spokesman, "the commander" for the army's, never for a deputy */
static bool is_head_of(const struct article *article, struct slice less, struct slice more) {
    if (!vocabulary_has(article, less, V_OFFICE_SHORT) || !slice_ends(more, less) || more.size < less.size + 2)
        return false;
    if (more.at[more.size - less.size - 1] != ' ') return false;
    return !vocabulary_has(article, slice_cut(more, 0, slice_find(more, slice_of(" "), 0)), V_OFFICE_BELOW);
}

/* "Secretary of Culture" for the Secretary of State of Culture, Media and Sport, "Trade Minister" for the Minister of
 * Trade and Industry: the first of the matters that an office has. */
static bool is_first_matter(struct slice less, struct slice more) {
    static const struct slice heads[] = {WORD("Secretary"), WORD("Minister"), WORDS_END};
    static const struct slice of = WORD(" of "), state = WORD("State of ");
    for (const struct slice *head = heads; head->size; head++) {
        if (!slice_starts(more, *head) || !slice_starts(slice_cut(more, head->size, more.size), of)) continue;
        struct slice matters = slice_cut(more, head->size + of.size, more.size), matter = {NULL, 0};
        if (slice_starts(matters, state)) matters = slice_cut(matters, state.size, matters.size);
        if (slice_starts(less, *head) && slice_starts(slice_cut(less, head->size, less.size), of))
            matter = slice_cut(less, head->size + of.size, less.size);
        else if (slice_ends(less, *head) && less.size > head->size + 1)
            matter = slice_cut(less, 0, less.size - head->size - 1);
        if (!matter.size || !slice_starts(matters, matter)) continue;
        return matters.size == matter.size || matters.at[matter.size] == ' ' || matters.at[matter.size] == ',';
    }
    return false;
}

/* "the envoy" for the Special Representative, "the judge" for the Chief Justice */
static bool is_called(const struct article *article, struct slice less, struct slice more) {
    const size_t of = slice_find(more, slice_of(" of "), 0);
    if (vocabulary_joins(article, more, less, V_OFFICE_CALLED)) return true;
    if (of != SIZE_MAX && vocabulary_joins(article, slice_cut(more, 0, of), less, V_OFFICE_CALLED)) return true;
    if (is_first_matter(less, more)) return true;
    /* "the minister" for Britain's Business Secretary */
    return slice_equal(less, slice_of("Minister")) && slice_starts(more, slice_of("Secretary of ")) &&
           !slice_equal(more, slice_of("Secretary of State"));
}

/* "Police" of "Police Chief" and "Police Commander"; empty where none of the endings is there. */
static struct slice field_of(const struct article *article, struct slice office) {
    for (const struct slice *lead = vocabulary_parts(article, V_OFFICE_LEAD); lead->size; lead++)
        if (slice_ends(office, *lead) && office.size > lead->size && office.at[office.size - lead->size - 1] == ' ')
            return slice_cut(office, 0, office.size - lead->size - 1);
    return slice_of("");
}

/* "Chief" for the Chairman, where both are of the same body. */
static bool is_chief_of(const struct article *article, struct slice chief, struct slice office) {
    return vocabulary_has(article, chief, V_OFFICE_CHIEF) && vocabulary_has(article, office, V_OFFICE_CHIEF_OF);
}

/* "the head of state" for the President, "the UN chief" for its Secretary General */
static bool describes(const struct article *article, struct office_key less, struct office_key more) {
    if (slice_equal(less.office, slice_of("Head of State")))
        return !more.body && vocabulary_has(article, more.office, V_OFFICE_HEAD_OF_STATE);
    if (slice_equal(less.office, slice_of("Head of Government")))
        return !more.body && vocabulary_has(article, more.office, V_OFFICE_HEAD_OF_GOVERNMENT);
    bool chief = less.body && less.body == more.body &&
                 (is_chief_of(article, less.office, more.office) || is_chief_of(article, more.office, less.office));
    /* the UN chief is its Secretary General, the head of one of its programmes is not */
    chief |= more.body && more.chief && vocabulary_has(article, less.office, V_OFFICE_GENERAL);
    chief |= less.body && less.chief && !more.body && slice_equal(less.office, slice_of("Chief")) &&
             vocabulary_has(article, more.office, V_OFFICE_GENERAL);
    const struct slice field = field_of(article, less.office);
    chief |= field.size && slice_equal(field, field_of(article, more.office));
    return chief || is_head_of(article, less.office, more.office) || is_called(article, less.office, more.office);
}

struct slice coref_pointed_kind(const struct coref *coref, const struct mention *pointer) {
    if (pointer->form != FORM_NOMINAL || !pointer->office.unlisted || !pointer->first) return slice_of("");
    if (!article_is(coref->article, pointer->first - 1, "the")) return slice_of(""); /* not "its leader" */
    struct unit whole = lexicon_first_unit(coref->lexicon, coref->article, pointer->first, pointer->last);
    const bool full = whole.last == pointer->last && whole.last - whole.first > 1;
    if (full && lexicon_has(coref->lexicon, whole.symbol, coref->rank)) return slice_of(""); /* "the rear admiral" */
    struct unit unit = lexicon_unit(coref->lexicon, coref->article, pointer->last - 1);
    const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, &unit, coref->class_noun);
    if (!entry) entry = lexicon_unit_entry(coref->lexicon, &unit, coref->rank_word);
    return entry ? lexicon_key(entry, "of") : slice_of("");
}

/* The kind of the first office or rank that a title tells of. */
static struct slice told_kind(const struct coref *coref, const struct mention *title) {
    for (uint32_t i = title->first; i < title->last; i++) {
        struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, i, title->last);
        if (lexicon_has(coref->lexicon, unit.symbol, coref->rank)) return slice_of("military");
        const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, &unit, coref->office_head);
        if (entry) return lexicon_key(entry, "kind");
    }
    return slice_of("");
}

bool coref_is_head_of_country(const struct article *article, const struct mention *held) {
    return vocabulary_has(article, held->office.name, V_OFFICE_OF_COUNTRY);
}

bool coref_is_of_kind(const struct coref *coref, const struct mention *title, struct slice kind) {
    static const struct slice states[] = {WORD("parliament"), WORD("head-of-state"), WORDS_END};
    if (slice_equal(kind, slice_of("head"))) return coref_is_head_of_country(coref->article, title);
    const struct slice told = told_kind(coref, title);
    if (!slice_equal(kind, slice_of("state"))) return slice_equal(told, kind);
    return word_among(told, states) || (title->office.state && !told.size);
}

/* "Opposition Leader" and "Leader of the Opposition". */
static bool is_turned(struct slice before, struct slice behind) {
    size_t of = slice_find(behind, slice_of(" of "), 0);
    if (of == SIZE_MAX) return false;
    struct slice head = slice_cut(behind, 0, of), field = slice_cut(behind, of + strlen(" of "), behind.size);
    if (slice_starts(field, slice_of("the "))) field = slice_cut(field, strlen("the "), field.size);
    return before.size == field.size + 1 + head.size && slice_starts(before, field) && slice_ends(before, head) &&
           before.at[field.size] == ' ';
}

bool coref_office_could_be(const struct article *article, struct office_key less, struct office_key more) {
    if (less.country.size && more.country.size && !slice_equal(less.country, more.country)) return false;
    if (less.body && more.body && less.body != more.body) return false;
    if (lead_others(less.led, more.led)) return false;
    if (coref_fields_differ(less.field, more.field)) return false;
    if ((less.shared || more.shared) && !slice_equal(less.country, more.country)) return false;
    if (slice_equal(less.office, more.office) || describes(article, less, more)) return true;
    if (is_turned(less.office, more.office) || is_turned(more.office, less.office)) return true;
    /* "the minister" for the Minister of Finance, "the secretary" never for another */
    bool short_for =
        less.office.size && slice_starts(more.office, less.office) && more.office.at[less.office.size] == ' ';
    return short_for && (!less.body || less.body == more.body);
}
