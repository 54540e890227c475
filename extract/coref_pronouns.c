#include "coref_parts.h"

#include "word_list.h"

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
    size_t *offices,
        *next_office; /* by mention, by official: the first, the next official of a pronoun, from 1; 0: none */
};

struct pronoun {
    uint32_t sentence, token;
    enum gender gender;
    bool sure; /* only persons of whom the gender is known will do */
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

static enum gender given_gender(const struct pronouns *pronouns, uint32_t token) {
    if (has(pronouns, token, pronouns->terms->female_name)) return GENDER_FEMALE;
    return has(pronouns, token, pronouns->terms->male_name) ? GENDER_MALE : GENDER_UNKNOWN;
}

/* What the given names of a full name say of a chain of which nothing else is known. */
static void guess_gender(struct pronouns *pronouns, const struct mention *mention) {
    enum gender gender = GENDER_UNKNOWN;
    if (mention->kind != KIND_PERSON || pronouns->genders[mention->chain]) return;
    for (uint32_t i = mention->first; i + 1 < mention->last && !gender; i++) gender = given_gender(pronouns, i);
    pronouns->genders[mention->chain] = (uint8_t)gender;
}

/* --- candidates ------------------------------------------------------------------------ */

static bool is_person(const struct mention *mention) {
    return mention->kind == KIND_PERSON ||
           (mention->kind == KIND_TITLE && mention->holder >= 0 && !mention->office.plural);
}

static bool is_thing(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION || mention->kind == KIND_DOCUMENT;
}

static bool fits(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun) {
    if (mention->dropped || !mention->chain) return false;
    if (pronoun->gender == GENDER_THING) return is_thing(mention);
    uint8_t known = pronouns->genders[mention->chain];
    bool agrees = known == pronoun->gender || (!known && !pronoun->sure);
    return is_person(mention) && mention->form != FORM_PRONOUN && agrees;
}

static bool in_clause(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice borders[] = {WORD(","),     WORD(";"),       WORD(":"),    WORD("that"),  WORD("who"),
                                           WORD("whom"),  WORD("whose"),   WORD("when"), WORD("after"), WORD("before"),
                                           WORD("while"), WORD("because"), WORD("if"),   WORD("to"),    WORD("since"),
                                           WORD("as"),    WORD("which"),   WORD("\""),   WORD("“"),     WORDS_END};
    for (uint32_t i = first; i < last; i++)
        if (word_among(article_words(article, i, i + 1), borders)) return false;
    return true;
}

/* "The President appointed him": who does something does it to another. */
static bool does_it_to(const struct pronouns *pronouns, const struct mention *doer, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    struct slice word = article_words(article, pronoun->token, pronoun->token + 1);
    return slice_equal(word, slice_of("him")) && doer->sentence == pronoun->sentence &&
           in_clause(article, doer->last, pronoun->token);
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
        if (fits(pronouns, mention, pronoun) && !does_it_to(pronouns, mention, pronoun)) found = (int32_t)i;
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

/* "the Council at its session", "the Bank and its staff": what stands just before. */
static int32_t owner_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("at"),   WORD("in"),  WORD("and"), WORD("with"), WORD("under"),
                                         WORD("from"), WORD("for"), WORD("on"),  WORD("or"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    int32_t found = -1;
    if (!slice_equal(article_words(article, token, token + 1), slice_of("its"))) return -1;
    if (token < 2 || !word_among(article_words(article, token - 1, token), links)) return -1;
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && at(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++) {
        const struct mention *mention = at(pronouns, (int32_t)i);
        if (mention->last == token - 1 && found < 0 && fits(pronouns, mention, pronoun)) found = (int32_t)i;
    }
    return found;
}

static int32_t thing_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    int32_t found = text_of(pronouns, pronoun);
    if (found < 0) found = owner_before(pronouns, pronoun);
    if (found < 0) found = body_of(pronouns, pronoun);
    if (found >= 0) return found;
    found = first_fitting(pronouns, pronoun, pronoun->sentence);
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

/* A preposition before it says that a name is part of the phrase at hand. */
static bool may_begin_clause(const struct article *article, uint32_t token) {
    static const struct slice links[] = {WORD("of"),  WORD("to"),   WORD("by"),      WORD("with"),
                                         WORD("for"), WORD("from"), WORD("on"),      WORD("at"),
                                         WORD("in"),  WORD("and"),  WORD("between"), WORDS_END};
    uint32_t before = token - 1;
    if (slice_equal(article_words(article, before, token), slice_of("the"))) before--;
    return !word_among(article_words(article, before, before + 1), links);
}

/* "In her address President Berg recalled": who speaks comes after an introductory phrase. */
static int32_t introduced(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice openers[] = {WORD("In"),      WORD("For"),        WORD("On"),
                                           WORD("At"),      WORD("During"),     WORD("With"),
                                           WORD("Opening"), WORD("Throughout"), WORDS_END};
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    enum { farthest = 10 };
    const struct article *article = pronouns->coref->article;
    uint32_t first = article->sentences.at[pronoun->sentence].first, after = pronoun->token + 1;
    if (pronoun->token != first + 1 || !word_among(article_words(article, first, first + 1), openers)) return -1;
    if (!word_among(article_words(article, pronoun->token, after), owners)) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = at(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > after + farthest) return -1;
        if (mention->first <= after || !fits(pronouns, mention, pronoun)) continue;
        return may_begin_clause(article, mention->first) ? (int32_t)i : -1;
    }
    return -1;
}

/* "Peter Holm said Anna Berg would present her credentials", "Anna Berg, who left her post". */
static int32_t clause_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    static const struct slice verbs[] = {WORD("had"),  WORD("has"),   WORD("will"),   WORD("would"), WORD("is"),
                                         WORD("was"),  WORD("could"), WORD("should"), WORD("may"),   WORD("can"),
                                         WORD("must"), WORD("might"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (!word_among(article_words(article, pronoun->token, pronoun->token + 1), owners)) return -1;
    int32_t nearest = -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = at(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= pronoun->token) break;
        if (fits(pronouns, mention, pronoun)) nearest = (int32_t)i;
    }
    if (nearest < 0) return -1;
    uint32_t verb = at(pronouns, nearest)->last;
    bool relative = slice_equal(article_words(article, verb, verb + 1), slice_of(",")) &&
                    slice_equal(article_words(article, verb + 1, verb + 2), slice_of("who"));
    bool subject = relative || word_among(article_words(article, verb, verb + 1), verbs);
    return subject && in_clause(article, verb + (relative ? 2 : 1), pronoun->token) ? nearest : -1;
}

/* Whom a sentence before the pronoun, or its own, speaks of first. */
static int32_t person_in(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const struct article *article = pronouns->coref->article;
    int32_t found = first_fitting(pronouns, pronoun, sentence);
    bool own = found >= 0 && sentence == pronoun->sentence;
    return own && quotes_between(article, at(pronouns, found)->last, pronoun->token) ? -1 : found;
}

/* "she" goes to a woman rather than to somebody who may be one. */
static int32_t person_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    struct pronoun sure = *pronoun;
    sure.sure = true;
    int32_t found = introduced(pronouns, pronoun);
    if (found < 0) found = clause_subject(pronouns, pronoun);
    for (uint32_t back = 0; found < 0 && back <= reach && back <= pronoun->sentence; back++) {
        uint32_t sentence = pronoun->sentence - back;
        if (article->sentences.at[sentence].furniture) continue;
        if (back && article->sentences.at[sentence].heading) return -1;
        if (pronoun->gender == GENDER_FEMALE) found = person_in(pronouns, &sure, sentence);
        if (found < 0) found = person_in(pronouns, pronoun, sentence);
    }
    return found;
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

static bool names_person(const struct coref *coref, int32_t title) {
    for (int32_t i = coref->next[title]; i != title; i = coref->next[i])
        if (coref->article->mentions.at[i].kind == KIND_PERSON) return true;
    return false;
}

/* "He was Consul General": the office is his. */
static void link_offices(struct pronouns *pronouns, int32_t pronoun, int32_t holder) {
    struct coref *coref = pronouns->coref;
    for (size_t i = pronouns->offices[pronoun]; i; i = pronouns->next_office[i - 1]) {
        int32_t title = coref->article->officials.at[i - 1].title;
        if (at(pronouns, title)->office.plural || !at(pronouns, title)->chain || names_person(coref, title)) continue;
        coref_adopt(coref, title, pronoun, SIEVE_PRONOUN_OFFICE);
        int32_t same = title;
        do {
            if (at(pronouns, same)->holder >= 0) continue;
            at(pronouns, same)->holder = holder;
            at(pronouns, same)->holder_from = FROM_COREFERENCE;
        } while ((same = coref->next[same]) != title);
    }
}

/* The person whom a mention means. */
static int32_t person_meant(const struct pronouns *pronouns, int32_t mention) {
    return at(pronouns, mention)->kind == KIND_PERSON ? mention : at(pronouns, mention)->holder;
}

/* Somebody is near whom only the gender rules out: the pronoun means a person, but nobody who was found. */
static bool means_unknown(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    struct pronoun other = *pronoun;
    if (pronoun->gender == GENDER_THING) return false;
    other.gender = pronoun->gender == GENDER_MALE ? GENDER_FEMALE : GENDER_MALE;
    return person_of(pronouns, &other) >= 0;
}

static struct mention pronoun_mention(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct token *token = &pronouns->coref->article->tokens.at[pronoun->token];
    bool thing = pronoun->gender == GENDER_THING;
    return (struct mention){.kind = KIND_PERSON,
                            .form = FORM_PRONOUN,
                            .first = pronoun->token,
                            .last = pronoun->token + 1,
                            .start = token->start,
                            .end = token->end,
                            .sentence = pronoun->sentence,
                            .rule = thing ? pronouns->terms->thing_rule : pronouns->terms->person_rule,
                            .antecedent = -1,
                            .defines = -1,
                            .holder = -1};
}

static void link_pronoun(struct pronouns *pronouns, const struct pronoun *pronoun) {
    struct article *article = pronouns->coref->article;
    bool thing = pronoun->gender == GENDER_THING;
    int32_t antecedent = thing ? thing_of(pronouns, pronoun) : person_of(pronouns, pronoun),
            made = made_before(pronouns, pronoun);
    if (antecedent < 0 && !means_unknown(pronouns, pronoun)) {
        if (made >= 0) at(pronouns, made)->dropped = true;
        return;
    }
    struct mention mention = pronoun_mention(pronouns, pronoun);
    if (antecedent >= 0) {
        if (thing) mention.kind = at(pronouns, antecedent)->kind;
        mention.chain = at(pronouns, antecedent)->chain;
        mention.antecedent = antecedent;
        mention.sieve = SIEVE_PRONOUN;
    }
    if (made >= 0) *at(pronouns, made) = mention;
    else array_push(&article->mentions, mention);
    if (thing || antecedent < 0) return;
    if (made >= 0) link_offices(pronouns, made, person_meant(pronouns, antecedent));
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

static void list_offices(struct pronouns *pronouns) {
    const struct article *article = pronouns->coref->article;
    struct arena *arena = pronouns->coref->arena;
    pronouns->offices = arena_zero(arena, (article->mentions.count + 1) * sizeof(size_t));
    pronouns->next_office = arena_zero(arena, (article->officials.count + 1) * sizeof(size_t));
    for (size_t i = article->officials.count; i-- > 0;) {
        size_t *first = &pronouns->offices[article->officials.at[i].person];
        pronouns->next_office[i] = *first;
        *first = i + 1;
    }
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
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].chain) guess_gender(pronouns, &article->mentions.at[i]);
    list_offices(pronouns);
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
        link_pronoun(pronouns, &(struct pronoun){number, i, pronoun_gender(pronouns, i), false});
}

void coref_pronouns(struct coref *coref) {
    struct pronouns pronouns;
    const struct coref_pronoun_terms *terms = &coref->pronouns;
    if (terms->personal < 0 || terms->thing < 0 || !terms->person_rule || !terms->thing_rule) return;
    open_pronouns(&pronouns, coref);
    for (uint32_t i = 0; i < coref->article->sentences.count; i++)
        if (!coref->article->sentences.at[i].furniture) link_pronouns(&pronouns, i);
}
