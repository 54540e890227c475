#include "coref_offices.h"

#include "word_list.h"

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* A chain, or for a body that is named but once a number of its own. */
static uint32_t body_number(const struct coref *coref, size_t body) {
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
        if (coref_same_word(coref, name->last - 1, pointer->last - 1)) return body_number(coref, i);
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
        best = inner->chain || inner->form == FORM_NAME ? body_number(coref, i) : described_body(coref, i);
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

struct office_key coref_office_key(const struct coref *coref, int32_t title) {
    const struct mention *mention = at(coref, title);
    bool shared = coref_is_counterpart(mention) && mention->office.country.size;
    return (struct office_key){shared ? shared_office(coref, title) : mention->office.name, mention->office.country,
                               body_chain(coref, title), shared,
                               article_is(coref->article, mention->last - 1, "chief")};
}

/* "the spokesman" for the military spokesman, "the commander" for the army's, never for a deputy */
static bool is_head_of(struct slice less, struct slice more) {
    static const struct slice heads[] = {WORD("Spokesperson"), WORD("Envoy"),   WORD("Judge"),      WORD("Commander"),
                                         WORD("Coach"),        WORD("Chief"),   WORD("Negotiator"), WORD("Leader"),
                                         WORD("Prosecutor"),   WORD("Adviser"), WORD("Mediator"),   WORD("Chairman"),
                                         WORD("Director"),     WORD("Editor"),  WORDS_END};
    static const struct slice others[] = {WORD("Deputy"), WORD("Vice"), WORD("Assistant"), WORDS_END};
    if (!word_among(less, heads) || !slice_ends(more, less) || more.size < less.size + 2) return false;
    if (more.at[more.size - less.size - 1] != ' ') return false;
    return !word_among(slice_cut(more, 0, slice_find(more, slice_of(" "), 0)), others);
}

/* "the envoy" for the Special Representative, "the judge" for the Chief Justice */
static bool is_called(struct slice less, struct slice more) {
    static const struct slice calls[][10] = {
        {WORD("Envoy"), WORD("Ambassador"), WORD("Special Representative"), WORD("Joint Special Representative"),
         WORD("Permanent Representative"), WORD("Personal Representative"), WORDS_END},
        {WORD("Diplomat"), WORD("Ambassador"), WORD("Permanent Representative"), WORD("Consul General"), WORD("Consul"),
         WORD("Special Envoy"), WORD("Envoy"), WORDS_END},
        {WORD("Ambassador"), WORD("Permanent Representative"), WORD("Envoy"), WORDS_END},
        {WORD("Judge"), WORD("Justice"), WORD("Chief Justice"), WORD("Supreme Court Justice"), WORDS_END},
        {WORD("Spokesperson"), WORD("Press Secretary"), WORDS_END},
        {WORD("Executive"), WORD("Chief Executive"), WORD("Chief Executive Officer"), WORDS_END},
        {WORD("Coach"), WORD("Manager"), WORDS_END},
        {WORD("Manager"), WORD("Coach"), WORD("Head Coach"), WORDS_END},
        {WORD("Bishop"), WORD("Archbishop"), WORDS_END},
        {WORD("Minister"), WORD("Foreign Secretary"), WORD("Home Secretary"), WORD("Defence Secretary"),
         WORD("Business Secretary"), WORD("Trade Secretary"), WORD("Health Secretary"), WORD("Education Secretary"),
         WORD("Justice Secretary"), WORDS_END}};
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if (slice_equal(less, calls[i][0]) && word_among(more, calls[i] + 1)) return true;
    /* "the minister" for Britain's Business Secretary */
    return slice_equal(less, slice_of("Minister")) && slice_starts(more, slice_of("Secretary of ")) &&
           !slice_equal(more, slice_of("Secretary of State"));
}

/* "Police" of "Police Chief" and "Police Commander"; empty where none of the endings is there. */
static struct slice without_ending(struct slice office, const struct slice *endings) {
    for (; endings->size; endings++)
        if (slice_ends(office, *endings)) return slice_cut(office, 0, office.size - endings->size);
    return slice_of("");
}

/* "the head of state" for the President, "the UN chief" for its Secretary General */
static bool describes(struct office_key less, struct office_key more) {
    static const struct slice states[] = {WORD("President"), WORD("Monarch"), WORD("King"),   WORD("Queen"),
                                          WORD("Emperor"),   WORD("Emir"),    WORD("Sultan"), WORDS_END};
    static const struct slice governments[] = {WORD("Prime Minister"), WORD("Chancellor"), WORD("Taoiseach"),
                                               WORD("First Minister"), WORDS_END};
    static const struct slice chiefs[] = {WORD("Chief"), WORD("Head"), WORD("Boss"), WORDS_END};
    static const struct slice heads[] = {WORD("Secretary General"), WORD("Director General"),
                                         WORD("President"),         WORD("Chairman"),
                                         WORD("Managing Director"), WORD("Director"), WORD("Executive Director"),
                                         WORD("Commissioner"),      WORD("High Commissioner"),
                                         WORD("Governor"),          WORDS_END};
    static const struct slice leads[] = {WORD(" Chief"),    WORD(" Commander"), WORD(" Head"),
                                         WORD(" Director"), WORD(" Boss"),      WORDS_END};
    static const struct slice generals[] = {WORD("Secretary General"), WORD("Director General"), WORDS_END};
    if (slice_equal(less.office, slice_of("Head of State"))) return !more.body && word_among(more.office, states);
    if (slice_equal(less.office, slice_of("Head of Government")))
        return !more.body && word_among(more.office, governments);
    bool chief = less.body && less.body == more.body &&
                 ((word_among(less.office, chiefs) && word_among(more.office, heads)) ||
                  (word_among(more.office, chiefs) && word_among(less.office, heads)));
    /* the UN chief is its Secretary General, the head of one of its programmes is not */
    chief |= more.body && more.chief && word_among(less.office, generals);
    const struct slice field = without_ending(less.office, leads);
    chief |= field.size && slice_equal(field, without_ending(more.office, leads));
    return chief || is_head_of(less.office, more.office) || is_called(less.office, more.office);
}

struct slice coref_pointed_kind(const struct coref *coref, const struct mention *pointer) {
    if (pointer->form != FORM_NOMINAL || !pointer->office.unlisted || !pointer->first) return slice_of("");
    if (!article_is(coref->article, pointer->first - 1, "the")) return slice_of(""); /* not "its leader" */
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

bool coref_is_head_of_country(const struct mention *held) {
    static const struct slice heads[] = {WORD("President"), WORD("Prime Minister"), WORD("Chancellor"), WORD("King"),
                                         WORD("Emir"),      WORD("Premier"),        WORD("Leader"),     WORDS_END};
    return word_among(held->office.name, heads);
}

bool coref_is_of_kind(const struct coref *coref, const struct mention *title, struct slice kind) {
    static const struct slice states[] = {WORD("parliament"), WORD("head-of-state"), WORDS_END};
    if (slice_equal(kind, slice_of("head"))) return coref_is_head_of_country(title);
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

bool coref_office_could_be(struct office_key less, struct office_key more) {
    if (less.country.size && more.country.size && !slice_equal(less.country, more.country)) return false;
    if (less.body && more.body && less.body != more.body) return false;
    if ((less.shared || more.shared) && !slice_equal(less.country, more.country)) return false;
    if (slice_equal(less.office, more.office) || describes(less, more)) return true;
    if (is_turned(less.office, more.office) || is_turned(more.office, less.office)) return true;
    /* "the minister" for the Minister of Finance, "the secretary" never for another */
    bool short_for =
        less.office.size && slice_starts(more.office, less.office) && more.office.at[less.office.size] == ' ';
    return short_for && (!less.body || less.body == more.body);
}
