#include "coref_parts.h"

/* A pronoun goes to what its sentence, or one shortly before, is about: the first
 * person (for he, she) or body or document (for it) that gender does not rule out
 * (cf. the subject preference of Hobbs 1978 and Lappin and Leass 1994). */

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE, GENDER_THING };

struct pronouns {
    struct coref *coref;
    const struct coref_pronoun_terms *terms;
    size_t count;     /* mentions that are sorted; pronouns made here follow them */
    uint32_t *first;  /* by sentence: its first mention */
    int32_t *subject; /* by sentence: the first pronoun of a person that was linked; -1 */
    uint8_t *genders; /* by chain */
};

struct pronoun {
    uint32_t sentence, token;
    enum gender gender;
};

static struct mention *at(const struct pronouns *pronouns, int32_t mention) {
    return &pronouns->coref->article->mentions.at[mention];
}

static bool has(const struct pronouns *pronouns, uint32_t token, int class) {
    return lexicon_token_has(pronouns->coref->lexicon, pronouns->coref->article, token, class);
}

/* --- gender ------------------------------------------------------------------------- */

static enum gender word_gender(const struct pronouns *pronouns, uint32_t token) {
    if (has(pronouns, token, pronouns->terms->female)) return GENDER_FEMALE;
    return has(pronouns, token, pronouns->terms->male) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* What Mr, Ms, spokeswoman, king say of the chain. */
static void learn_gender(struct pronouns *pronouns, const struct mention *mention) {
    enum gender gender = GENDER_UNKNOWN;
    uint32_t from = mention->first >= 2 ? mention->first - 2 : 0;
    uint32_t first = mention->kind == KIND_TITLE ? mention->first : from;
    uint32_t last = mention->kind == KIND_TITLE ? mention->last : mention->first;
    for (uint32_t i = first; i < last && !gender; i++) gender = word_gender(pronouns, i);
    if (gender) pronouns->genders[mention->chain] = (uint8_t)gender;
}

/* --- candidates ------------------------------------------------------------------------ */

static bool is_person(const struct mention *mention) {
    return mention->kind == KIND_PERSON ||
           (mention->kind == KIND_TITLE && mention->holder >= 0 && !mention->office.plural);
}

static bool is_thing(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
}

static bool fits(const struct pronouns *pronouns, const struct mention *mention, enum gender gender) {
    if (mention->dropped || !mention->chain) return false;
    if (gender == GENDER_THING) return is_thing(mention);
    uint8_t known = pronouns->genders[mention->chain];
    return is_person(mention) && mention->form != FORM_PRONOUN && (!known || known == gender);
}

/* The first mention of a sentence, before a token, that the pronoun can stand for. */
static int32_t first_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    int32_t found = -1;
    uint32_t covered = 0;
    for (size_t i = pronouns->first[sentence];
         i < pronouns->count && at(pronouns, (int32_t)i)->sentence == sentence && found < 0; i++) {
        const struct mention *mention = at(pronouns, (int32_t)i);
        if (mention->dropped) continue;
        if (mention->last > pronoun->token) break;
        bool nested = mention->start < covered;
        if (mention->end > covered) covered = mention->end;
        if (nested && pronoun->gender == GENDER_THING) continue;
        if (fits(pronouns, mention, pronoun->gender)) found = (int32_t)i;
    }
    int32_t earlier = pronouns->subject[sentence];
    if (pronoun->gender == GENDER_THING || earlier < 0 || at(pronouns, earlier)->first >= pronoun->token) return found;
    uint8_t known = pronouns->genders[at(pronouns, earlier)->chain];
    if (known && known != pronoun->gender) return found;
    return found < 0 || at(pronouns, earlier)->first < at(pronouns, found)->first ? earlier : found;
}

static bool is_quote(struct slice text) {
    return slice_equal(text, slice_of("\"")) || slice_equal(text, slice_of("“")) || slice_equal(text, slice_of("”"));
}

static bool quotes_between(const struct article *article, uint32_t first, uint32_t last) {
    int quotes = 0;
    for (uint32_t i = first; i < last; i++) quotes += is_quote(article_words(article, i, i + 1));
    return quotes % 2 != 0;
}

/* "Belarus said its ministry": a country may be what "its" means. */
static bool country_between(const struct pronouns *pronouns, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (has(pronouns, i, pronouns->coref->country)) return true;
    return false;
}

/* Whether the words around "it" or "its" say that a document is meant: "sign it", "it
 * was adopted", "it enters into force", "its annexes". */
static bool means_text(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { most_auxiliaries = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const struct token *token = &article->tokens.at[pronoun->token];
    uint32_t next = pronoun->token + 1;
    bool owner = token->end - token->start > strlen("it");
    if (owner) return next < own->last && has(pronouns, next, pronouns->terms->text_part);
    bool acted_on = pronoun->token > own->first && (has(pronouns, pronoun->token - 1, pronouns->terms->deed) ||
                                                    has(pronouns, pronoun->token - 1, pronouns->terms->text_deed));
    if (acted_on) return true;
    while (next < own->last && next <= pronoun->token + most_auxiliaries && has(pronouns, next, pronouns->terms->being))
        next++;
    if (next >= own->last) return false;
    bool passive = next > pronoun->token + 1;
    return has(pronouns, next, pronouns->terms->text_verb) || (passive && has(pronouns, next, pronouns->terms->deed));
}

/* The last mention of a kind in a sentence before a token that no other holds. */
static int32_t last_of(const struct pronouns *pronouns, enum kind kind, uint32_t sentence, uint32_t token) {
    int32_t found = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count && at(pronouns, (int32_t)i)->sentence == sentence;
         i++) {
        const struct mention *mention = at(pronouns, (int32_t)i);
        bool fits_here = mention->kind == kind && mention->chain && !mention->dropped && mention->last <= token;
        bool nested = found >= 0 && mention->end <= at(pronouns, found)->end;
        if (fits_here && !nested) found = (int32_t)i;
    }
    return found;
}

static int32_t text_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (!means_text(pronouns, pronoun)) return -1;
    int32_t found = last_of(pronouns, KIND_DOCUMENT, pronoun->sentence, pronoun->token);
    if (found >= 0 || !pronoun->sentence) return found;
    const struct sentence *before = &pronouns->coref->article->sentences.at[pronoun->sentence - 1];
    return before->furniture || before->heading ? -1
                                                : last_of(pronouns, KIND_DOCUMENT, pronoun->sentence - 1, UINT32_MAX);
}

/* "at its third session", "its director Anna Berg": a body is meant. */
static bool means_body(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    const struct token *token = &article->tokens.at[pronoun->token];
    if (token->end - token->start == strlen("it")) return false;
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && at(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++) {
        const struct mention *title = at(pronouns, (int32_t)i);
        if (title->kind == KIND_TITLE && title->first == pronoun->token + 1) return true;
    }
    for (uint32_t i = pronoun->token + 1; i < own->last && i <= pronoun->token + reach; i++)
        if (has(pronouns, i, pronouns->terms->meeting)) return true;
    return false;
}

static int32_t body_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (!means_body(pronouns, pronoun)) return -1;
    int32_t found = last_of(pronouns, KIND_ORGANISATION, pronoun->sentence, pronoun->token);
    if (found >= 0 || pronoun->token != pronouns->coref->article->sentences.at[pronoun->sentence].first) return found;
    if (!pronoun->sentence) return -1;
    const struct sentence *before = &pronouns->coref->article->sentences.at[pronoun->sentence - 1];
    return before->furniture || before->heading
               ? -1
               : last_of(pronouns, KIND_ORGANISATION, pronoun->sentence - 1, UINT32_MAX);
}

static int32_t thing_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    int32_t told = text_of(pronouns, pronoun);
    if (told < 0) told = body_of(pronouns, pronoun);
    if (told >= 0) return told;
    int32_t found = first_fitting(pronouns, pronoun, pronoun->sentence);
    enum { subject_place = 5 };
    if (found >= 0 && at(pronouns, found)->first > own->first + subject_place) return -1;
    if (found >= 0) {
        uint32_t last = at(pronouns, found)->last;
        if (quotes_between(article, last, pronoun->token) || country_between(pronouns, last, pronoun->token)) return -1;
        return country_between(pronouns, own->first, at(pronouns, found)->first) ? -1 : found;
    }
    if (pronoun->token != own->first || pronoun->sentence == 0) return -1;
    const struct sentence *before = &article->sentences.at[pronoun->sentence - 1];
    if (before->furniture || before->heading) return -1;
    found = first_fitting(pronouns, pronoun, pronoun->sentence - 1);
    return found >= 0 && !country_between(pronouns, before->first, at(pronouns, found)->first) ? found : -1;
}

static int32_t person_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    for (uint32_t back = 0; back <= reach && back <= pronoun->sentence; back++) {
        uint32_t sentence = pronoun->sentence - back;
        const struct sentence *where = &article->sentences.at[sentence];
        if (where->furniture) continue;
        if (back && where->heading) return -1;
        int32_t found = first_fitting(pronouns, pronoun, sentence);
        if (found < 0) continue;
        if (!back && quotes_between(article, at(pronouns, found)->last, pronoun->token)) continue;
        return found;
    }
    return -1;
}

/* --- linking ------------------------------------------------------------------------------ */

/* A pronoun that a relation has made already, or -1. */
static int32_t made_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && at(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++)
        if (at(pronouns, (int32_t)i)->first == pronoun->token && at(pronouns, (int32_t)i)->form == FORM_PRONOUN)
            return (int32_t)i;
    return -1;
}

static void link_pronoun(struct pronouns *pronouns, const struct pronoun *pronoun) {
    bool thing = pronoun->gender == GENDER_THING;
    int32_t antecedent = thing ? thing_of(pronouns, pronoun) : person_of(pronouns, pronoun),
            made = made_before(pronouns, pronoun);
    if (antecedent < 0) {
        if (made >= 0) at(pronouns, made)->dropped = true;
        return;
    }
    struct article *article = pronouns->coref->article;
    const struct token *token = &article->tokens.at[pronoun->token];
    struct mention mention = {.kind = thing ? at(pronouns, antecedent)->kind : KIND_PERSON,
                              .form = FORM_PRONOUN,
                              .first = pronoun->token,
                              .last = pronoun->token + 1,
                              .start = token->start,
                              .end = token->end,
                              .sentence = pronoun->sentence,
                              .rule = thing ? pronouns->terms->thing_rule : pronouns->terms->person_rule,
                              .chain = at(pronouns, antecedent)->chain,
                              .antecedent = antecedent,
                              .link = "pronoun",
                              .defines = -1,
                              .holder = -1};
    if (made >= 0) *at(pronouns, made) = mention;
    else array_push(&article->mentions, mention);
    if (thing) return;
    pronouns->genders[mention.chain] = (uint8_t)pronoun->gender;
    if (pronouns->subject[pronoun->sentence] < 0)
        pronouns->subject[pronoun->sentence] = made >= 0 ? made : (int32_t)article->mentions.count - 1;
}

static enum gender pronoun_gender(const struct pronouns *pronouns, uint32_t token) {
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    struct unit unit = lexicon_unit(lexicon, pronouns->coref->article, token);
    if (lexicon_has(lexicon, unit.symbol, pronouns->terms->thing)) return GENDER_THING;
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, pronouns->terms->personal);
    return entry && slice_equal(entry->value, slice_of("female")) ? GENDER_FEMALE : GENDER_MALE;
}

static void open_pronouns(struct pronouns *pronouns, struct coref *coref) {
    struct article *article = coref->article;
    *pronouns =
        (struct pronouns){.coref = coref,
                          .terms = &coref->pronouns,
                          .count = article->mentions.count,
                          .first = arena_zero(coref->arena, (article->sentences.count + 1) * sizeof(uint32_t)),
                          .subject = arena_alloc(coref->arena, (article->sentences.count + 1) * sizeof(int32_t)),
                          .genders = arena_zero(coref->arena, article->chains + 1)};
    for (size_t i = article->mentions.count; i-- > 0;) pronouns->first[article->mentions.at[i].sentence] = (uint32_t)i;
    for (size_t i = 0; i < article->sentences.count; i++) pronouns->subject[i] = -1;
    for (size_t i = 0; i < article->mentions.count; i++)
        if (is_person(&article->mentions.at[i]) && article->mentions.at[i].chain)
            learn_gender(pronouns, &article->mentions.at[i]);
}

/* The first pronoun at or after a token; `last` when there is none. */
static uint32_t next_pronoun(const struct pronouns *pronouns, uint32_t token, uint32_t last) {
    const struct symbol_set symbols = pronouns->terms->symbols;
    const struct token *tokens = pronouns->coref->article->tokens.at;
    while (token < last && !symbol_set_has(symbols, tokens[token].symbol)) token++;
    return token;
}

static void link_pronouns(struct pronouns *pronouns, uint32_t number) {
    const struct sentence *sentence = &pronouns->coref->article->sentences.at[number];
    uint32_t last = sentence->last;
    for (uint32_t i = sentence->first; (i = next_pronoun(pronouns, i, last)) < last; i++)
        link_pronoun(pronouns, &(struct pronoun){number, i, pronoun_gender(pronouns, i)});
}

void coref_pronouns(struct coref *coref) {
    struct pronouns pronouns;
    const struct coref_pronoun_terms *terms = &coref->pronouns;
    if (terms->personal < 0 || terms->thing < 0 || !terms->person_rule || !terms->thing_rule) return;
    open_pronouns(&pronouns, coref);
    for (uint32_t i = 0; i < coref->article->sentences.count; i++)
        if (!coref->article->sentences.at[i].furniture) link_pronouns(&pronouns, i);
}
