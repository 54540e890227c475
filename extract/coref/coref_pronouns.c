#include "coref_pronoun_parts.h"

#include "word_list.h"

#include <string.h>

/* A pronoun that a relation has made already, or -1. */
static int32_t made_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    for (size_t i = pronouns->first[pronoun->sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == pronoun->sentence; i++)
        if (pronouns_mention(pronouns, (int32_t)i)->first == pronoun->token &&
            pronouns_mention(pronouns, (int32_t)i)->form == FORM_PRONOUN)
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
        if (pronouns_mention(pronouns, title)->office.plural || !pronouns_mention(pronouns, title)->chain ||
            names_person(coref, title))
            continue;
        coref_adopt(coref, title, pronoun, SIEVE_PRONOUN_OFFICE);
        int32_t same = title;
        do {
            if (pronouns_mention(pronouns, same)->holder >= 0) continue;
            pronouns_mention(pronouns, same)->holder = holder;
            pronouns_mention(pronouns, same)->holder_from = FROM_COREFERENCE;
        } while ((same = coref->next[same]) != title);
    }
}

/* "As minister she had": of the pronoun that the title goes on to. */
static void link_held(struct pronouns *pronouns, int32_t pronoun, int32_t holder) {
    const struct mention *placed = pronouns_mention(pronouns, pronoun);
    for (size_t i = pronouns->first[placed->sentence]; i < pronouns->count; i++) {
        struct mention *title = pronouns_mention(pronouns, (int32_t)i);
        if (title->sentence != placed->sentence || title->first >= placed->first) return;
        if (title->kind != KIND_TITLE || title->office.plural || title->dropped || title->holder >= 0) continue;
        if (coref_held_by(pronouns->coref->article, title) != placed->first) continue;
        if (title->chain && !names_person(pronouns->coref, (int32_t)i))
            coref_adopt(pronouns->coref, (int32_t)i, pronoun, SIEVE_PRONOUN_OFFICE);
        title->holder = holder, title->holder_from = FROM_COREFERENCE;
        return;
    }
}

/* Whether a clause between a pronoun and a title puts another into the office: "he appointed a cousin as envoy". */
static bool puts_another(const struct coref *coref, uint32_t first, uint32_t last) {
    static const struct slice passive[] = {WORD("was"), WORD("were"),  WORD("been"), WORD("be"),
                                           WORD("is"),  WORD("being"), WORDS_END};
    for (uint32_t i = first; i < last; i++)
        if (symbol_set_has(coref->appointing, coref->article->tokens.at[i].symbol) &&
            !article_among(coref->article, i - 1, passive))
            return true;
    return false;
}

/* "She was a captain and, for one term, a deputy": whether only nouns stand between the verb and what is said besides.
 */
static bool is_further(const struct coref *coref, uint32_t verb, uint32_t end) {
    enum { farthest = 14 };
    static const struct slice verbs[] = {WORD("was"), WORD("is"), WORDS_END};
    static const struct slice others[] = {WORD("who"), WORD("that"), WORD("which"), WORD("when"), WORD("with"),
                                          WORD("to"),  WORD("by"),   WORD(";"),     WORD("but"),  WORDS_END};
    const struct article *article = coref->article;
    bool both = false;
    if (verb + 2 >= end || end > verb + farthest || !article_among(article, verb, verbs)) return false;
    for (uint32_t i = verb + 1; i < end; i++) {
        if (article_among(article, i, others) || article->tokens.at[i].shape == SHAPE_CLITIC) return false;
        if (slice_ends(article_words(article, i, i + 1), slice_of("ed"))) return false;
        both |= article_is_written(article, i, "and");
    }
    return both;
}

/* "She is also accredited as Consul General and has been Vice-President": what is said of the subject. */
static bool is_said_of_subject(const struct coref *coref, const struct mention *subject, const struct mention *title) {
    static const struct slice skipped[] = {WORD("the"),  WORD("a"),    WORD("an"),     WORD("its"),
                                           WORD("also"), WORD("then"), WORD("acting"), WORDS_END};
    static const struct slice links[] = {WORD("as"), WORD("been"), WORD("was"), WORD("is"), WORD("became"), WORDS_END};
    const struct article *article = coref->article;
    uint32_t at = title->first;
    while (at > subject->last && article_among(article, at - 1, skipped)) at--;
    if (is_further(coref, subject->last, at)) return true;
    return at > subject->last && article_among(article, at - 1, links) && !puts_another(coref, subject->last, at - 1);
}

/* "Her last post was that of envoy", "His next assignment will be as envoy": whose the post is, from the pronoun on. */
static bool is_said_of_post(const struct article *article, uint32_t pronoun, uint32_t title) {
    enum { adjectives = 3 };
    static const struct slice skipped[] = {WORD("the"), WORD("a"), WORD("an"), WORDS_END};
    static const struct slice verbs[] = {WORD("was"), WORD("is"), WORD("be"), WORDS_END};
    static const struct slice posts[] = {WORD("post"),    WORD("office"),     WORD("position"), WORD("job"),
                                         WORD("role"),    WORD("assignment"), WORD("posting"),  WORD("appointment"),
                                         WORD("command"), WORDS_END};
    uint32_t at = pronoun + 1, end = title;
    while (at < title && at <= pronoun + adjectives && !article_among(article, at, posts)) at++;
    if (at + 1 >= title || !article_among(article, at, posts)) return false;
    while (end > at && article_among(article, end - 1, skipped)) end--;
    if (article_is_written(article, end - 1, "as")) end--;
    else if (article_is_written(article, end - 1, "of") && article_is_written(article, end - 2, "that")) end -= 2;
    return end > at + 1 && end <= at + 3 && article_among(article, end - 1, verbs);
}

/* "She served there as Third Secretary": of the pronoun that a sentence begins with, as long as it names nobody. */
static void link_served(struct pronouns *pronouns, int32_t pronoun, int32_t holder) {
    enum { opening = 4 };
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORDS_END};
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    const struct mention *subject = pronouns_mention(pronouns, pronoun);
    const struct article *article = pronouns->coref->article;
    const uint32_t sentence = subject->sentence, said_of = subject->first;
    const bool owner = article_among_nocase(article, said_of, owners);
    if (!owner && !article_among_nocase(article, said_of, subjects)) return;
    if (!owner && said_of > article->sentences.at[sentence].first + opening) return;
    if (coref_speech_at(&pronouns->coref->speech, subject->first)) return;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        struct mention *title = pronouns_mention(pronouns, (int32_t)i);
        if (title->sentence != sentence) return;
        if (title->first < pronouns_mention(pronouns, pronoun)->last || title->dropped) continue;
        if (title->kind == KIND_PERSON && title->form == FORM_NAME) return;
        if (title->kind != KIND_TITLE || title->office.plural || title->holder >= 0 || !title->chain) continue;
        if (names_person(pronouns->coref, (int32_t)i)) continue;
        if (owner ? !is_said_of_post(article, said_of, title->first)
                  : !is_said_of_subject(pronouns->coref, pronouns_mention(pronouns, pronoun), title))
            continue;
        coref_adopt(pronouns->coref, (int32_t)i, pronoun, SIEVE_PRONOUN_OFFICE);
        title->holder = holder, title->holder_from = FROM_COREFERENCE;
    }
}

/* The person whom a mention means. */
static int32_t person_meant(const struct pronouns *pronouns, int32_t mention) {
    return pronouns_mention(pronouns, mention)->kind == KIND_PERSON ? mention
                                                                    : pronouns_mention(pronouns, mention)->holder;
}

static struct mention pronoun_mention(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct token *token = &pronouns->coref->article->tokens.at[pronoun->token];
    bool thing = pronoun->gender == GENDER_THING || pronoun->gender == GENDER_MANY;
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

static enum gender pronoun_gender(const struct pronouns *pronouns, uint32_t token) {
    const struct lexicon *lexicon = pronouns->coref->lexicon;
    struct unit unit = lexicon_unit(lexicon, pronouns->coref->article, token);
    if (lexicon_has(lexicon, unit.symbol, pronouns->terms->thing)) return GENDER_THING;
    if (lexicon_has(lexicon, unit.symbol, pronouns->terms->many)) return GENDER_MANY;
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, pronouns->terms->personal);
    return entry && slice_equal(lexicon_value(entry), slice_of("female")) ? GENDER_FEMALE : GENDER_MALE;
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

static bool tells_of_persons(const struct pronouns *pronouns) {
    const struct coref *coref = pronouns->coref;
    for (size_t i = 0; i < coref->pronoun_tokens.count; i++)
        if (pronouns_has(pronouns, coref->pronoun_tokens.at[i], pronouns->terms->personal)) return true;
    return false;
}

static bool tells_life(const struct article *article) {
    enum { fewest = 2, shortest = 4 };
    int told = 0;
    for (uint32_t i = 0; i < article->tokens.count && told < fewest; i++) {
        const struct token *token = &article->tokens.at[i];
        if (token->shape > SHAPE_UPPER || token->end - token->start < shortest) continue;
        told += vocabulary_has_token(article, i, V_LIFE_WORD);
    }
    return told >= fewest;
}

/* "Anna Berg, who has died aged 86, was": whether the top of the page tells that somebody, of whom it says so at once,
 * has died. */
static bool tells_death(const struct pronouns *pronouns, uint32_t person) {
    enum { top = 8 };
    const struct article *article = pronouns->coref->article;
    for (uint32_t i = 0; i < article->sentences.count && i < top; i++) {
        const struct sentence *own = &article->sentences.at[i];
        int32_t named = -1;
        for (size_t at = pronouns->first[i];
             at < pronouns->count && pronouns_mention(pronouns, (int32_t)at)->sentence == i; at++)
            if (coref_is_name(pronouns_mention(pronouns, (int32_t)at), KIND_PERSON) && named < 0) named = (int32_t)at;
        if (named < 0 || own->heading || pronouns_mention(pronouns, named)->chain != person) continue;
        for (uint32_t token = pronouns_mention(pronouns, named)->last; token < own->last; token++)
            if (article_is_written(article, token, "died")) return true;
    }
    return false;
}

/* "By Anna Berg": who writes. */
static bool is_byline(const struct pronouns *pronouns, const struct mention *person) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[person->sentence];
    return person->first == own->first + 1 && article_is(article, own->first, "by");
}

/* A life tells of its subject by pronouns, far more often than it names others of whom these could be said. */
static uint32_t topic_of(const struct pronouns *pronouns) {
    const struct coref *coref = pronouns->coref;
    uint32_t topic = 0;
    size_t said = 0, others = 0, all = 0;
    for (size_t i = 0; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (!coref_is_name(mention, KIND_PERSON) || !mention->chain) continue;
        if (!topic && !is_byline(pronouns, mention)) topic = mention->chain;
        uint8_t gender = pronouns->genders[mention->chain];
        others += mention->chain != topic && (!gender || gender == pronouns->genders[topic]);
    }
    if (!topic || !pronouns->genders[topic]) return 0;
    for (size_t i = 0; i < coref->pronoun_tokens.count; i++) {
        const enum gender gender = pronoun_gender(pronouns, coref->pronoun_tokens.at[i]);
        all += gender != GENDER_MANY;
        said += (uint8_t)gender == pronouns->genders[topic];
    }
    const bool obituary = said >= others && tells_death(pronouns, topic);
    const size_t fewest = obituary ? 5 : 8, times = obituary ? 1 : 2;
    return all >= times * others && said >= fewest && said >= times * others ? topic : 0;
}

/* Whom the top of the page names, and then the rest of it, far more often than anybody else; 0: there is none. */
static uint32_t most_named_person(const struct pronouns *pronouns) {
    enum { fewest = 4, top = 4 };
    const struct article *article = pronouns->coref->article;
    uint32_t *named = arena_zero(pronouns->coref->arena, (article->chains + 1) * sizeof *named), main = 0;
    bool *tops = arena_zero(pronouns->coref->arena, (article->chains + 1) * sizeof *tops);
    for (size_t i = 0; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (!coref_is_name(mention, KIND_PERSON) || !mention->chain) continue;
        if (mention->sentence < top) tops[mention->chain] = true;
        if (++named[mention->chain] > named[main]) main = mention->chain;
    }
    for (uint32_t chain = 1; chain <= article->chains; chain++)
        if (chain != main && named[chain] * 2 > named[main]) return 0;
    return tops[main] && named[main] >= fewest ? main : 0;
}

static void open_pronouns(struct pronouns *pronouns, struct coref *coref) {
    struct article *article = coref->article;
    *pronouns = (struct pronouns){
        .coref = coref,
        .terms = &coref->pronouns,
        .count = article->mentions.count,
        .first = arena_zero(coref->arena, (article->sentences.count + 1) * sizeof(uint32_t)),
        .subject = arena_alloc(coref->arena, (article->sentences.count + 1) * sizeof(int32_t)),
        .thing = arena_alloc(coref->arena, (article->sentences.count + 1) * sizeof(int32_t)),
        .many = arena_alloc(coref->arena, (article->sentences.count + 1) * sizeof(int32_t)),
        .strangers = arena_zero(coref->arena, article->sentences.count + 1),
        .genders = arena_zero(coref->arena, article->chains + 1),
        .labels = arena_zero(coref->arena, article->chains + 1),
        .told = pronouns_told_bodies(coref),
    };
    for (size_t i = article->mentions.count; i-- > 0;) pronouns->first[article->mentions.at[i].sentence] = (uint32_t)i;
    for (size_t i = 0; i < article->sentences.count; i++)
        pronouns->subject[i] = pronouns->thing[i] = pronouns->many[i] = -1;
    if (tells_of_persons(pronouns)) {
        pronouns_learn_genders(pronouns);
        pronouns_count_labels(pronouns);
        pronouns->topic = topic_of(pronouns);
        pronouns->main = most_named_person(pronouns);
        const bool obituary = pronouns->topic && tells_death(pronouns, pronouns->topic);
        if (obituary && !pronouns->main) pronouns->main = pronouns->topic;
        /* Asked last: it looks at every word. */
        if ((pronouns->topic || pronouns->main) && !obituary && !tells_life(article))
            pronouns->topic = pronouns->main = 0;
    }
    list_offices(pronouns);
}

int32_t pronouns_sift(const struct pronouns *pronouns, const struct pronoun *pronoun, pronoun_sieve *const *sieves) {
    int32_t found = -1;
    for (; *sieves && found < 0; sieves++) found = (*sieves)(pronouns, pronoun);
    return found;
}

/* What is known of the pronoun before its antecedent is sought. */
static struct pronoun read_pronoun(const struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    const struct coref_speech *speech = &pronouns->coref->speech;
    struct pronoun pronoun = {.sentence = sentence,
                              .token = token,
                              .gender = pronoun_gender(pronouns, token),
                              .told = coref_speech_is_told_by(speech, sentence, token),
                              .speech = coref_speech_at(speech, token)};
    uint32_t told_in, verb = pronoun.speech ? coref_speech_verb(speech, pronoun.speech, &told_in) : UINT32_MAX;
    int32_t teller = verb == UINT32_MAX ? -1 : pronouns_teller(pronouns, told_in, verb);
    if (teller >= 0) pronoun.teller = pronouns_mention(pronouns, teller)->chain;
    if (!pronoun.speech && pronoun.gender != GENDER_THING) pronoun.teller = pronouns_labelled(pronouns, &pronoun);
    pronoun.doer = pronouns_doer(pronouns, &pronoun);
    pronoun.named = pronouns_described(pronouns, &pronoun);
    pronouns_name_others(pronouns, &pronoun);
    return pronoun;
}

/* "he (Holm) said": whoever brings the words says whom they mean; -1: he does not. */
static int32_t glossed(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    uint32_t name = pronoun->token + 2;
    if (name >= article->tokens.count || !article_is_written(article, name - 1, "(")) return -1;
    if (article_is(article, name, "the")) name++;
    for (size_t i = pronouns_from(pronouns, name); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first != name) return -1;
        bool whole = mention->last < article->tokens.count && article_is_written(article, mention->last, ")");
        if (whole && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

static int32_t meant_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (pronoun->gender == GENDER_MANY) return pronouns_many(pronouns, pronoun);
    const int32_t told = glossed(pronouns, pronoun);
    if (told >= 0) return told;
    return pronoun->gender == GENDER_THING ? pronouns_thing(pronouns, pronoun) : pronouns_person(pronouns, pronoun);
}

static void link_pronoun(struct pronouns *pronouns, uint32_t sentence, uint32_t token) {
    const struct pronoun read = read_pronoun(pronouns, sentence, token), *pronoun = &read;
    struct article *article = pronouns->coref->article;
    const bool many = pronoun->gender == GENDER_MANY, thing = many || pronoun->gender == GENDER_THING;
    int32_t antecedent = meant_by(pronouns, pronoun), made = made_before(pronouns, pronoun);
    if (antecedent < 0) {
        if (made >= 0) pronouns_mention(pronouns, made)->dropped = true;
        return;
    }
    struct mention mention = pronoun_mention(pronouns, pronoun);
    if (thing) mention.kind = pronouns_mention(pronouns, antecedent)->kind;
    mention.chain = pronouns_mention(pronouns, antecedent)->chain;
    mention.antecedent = antecedent;
    mention.sieve = SIEVE_PRONOUN;
    if (made >= 0) *pronouns_mention(pronouns, made) = mention;
    else array_push(&article->mentions, mention);
    int32_t placed = made >= 0 ? made : (int32_t)article->mentions.count - 1;
    int32_t *firsts = many ? pronouns->many : thing ? pronouns->thing : pronouns->subject;
    int32_t *first = &firsts[pronoun->sentence];
    if (*first < 0) *first = placed;
    if (thing) return;
    if (made >= 0) link_offices(pronouns, made, person_meant(pronouns, antecedent));
    link_held(pronouns, placed, person_meant(pronouns, antecedent));
    link_served(pronouns, placed, person_meant(pronouns, antecedent));
    pronouns->genders[mention.chain] = (uint8_t)pronoun->gender;
}

/* "Also present were He Lu and", "He Lu, the mayor,": a name that is written as a pronoun would be at the beginning of
 * a sentence. */
static bool is_name_within(const struct article *article, const struct sentence *own, uint32_t token) {
    if (article->tokens.at[token].shape != SHAPE_TITLE || own->heading) return false;
    if (token == own->first)
        return token + 2 < own->last && article->tokens.at[token + 1].shape == SHAPE_TITLE &&
               article_is_written(article, token, "He") && article_is_written(article, token + 2, ",");
    return article->tokens.at[token - 1].shape == SHAPE_LOWER || article_is_written(article, token - 1, ",");
}

/* "His Royal Highness": a style, which stands for a name. */
static bool is_style(const struct article *article, uint32_t token) {
    static const struct slice owners[] = {WORD("His"), WORD("Her"), WORDS_END};
    static const struct slice styles[] = {WORD("Highness"), WORD("Majesty"),   WORD("Excellency"), WORD("Holiness"),
                                          WORD("Eminence"), WORD("Royal"),     WORD("Serene"),     WORD("Imperial"),
                                          WORD("Most"),     WORD("Beatitude"), WORD("Honour"),     WORD("Lordship"),
                                          WORD("Ladyship"), WORD("Worship"),   WORDS_END};
    return token + 1 < article->tokens.count && article_among(article, token, owners) &&
           article_among(article, token + 1, styles);
}

/* Links the pronouns at the tokens, `count` of them; those in speech, unless these are asked for, are put first
 * instead. Returns how many were put there. */
static size_t link_pronouns(struct pronouns *pronouns, uint32_t *tokens, size_t count, bool spoken) {
    const struct coref *coref = pronouns->coref;
    const struct sentence *sentences = coref->article->sentences.at;
    uint32_t number = 0;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const uint32_t token = tokens[i];
        while (number + 1 < coref->article->sentences.count && sentences[number].last <= token) number++;
        if (!spoken && coref_speech_at(&coref->speech, token)) tokens[kept++] = token;
        else if (!sentences[number].furniture && !is_style(coref->article, token) &&
                 !is_name_within(coref->article, &sentences[number], token))
            link_pronoun(pronouns, number, token);
    }
    return kept;
}

/* What is said in speech waits until it is known who speaks. */
void coref_pronouns(struct coref *coref) {
    struct pronouns pronouns;
    const struct coref_pronoun_terms *terms = &coref->pronouns;
    uint32_t *tokens = coref->pronoun_tokens.at;
    if (terms->personal < 0 || terms->thing < 0 || terms->many < 0 || !terms->person_rule || !terms->thing_rule) return;
    if (!coref->pronoun_tokens.count) return;
    open_pronouns(&pronouns, coref);
    size_t spoken = link_pronouns(&pronouns, tokens, coref->pronoun_tokens.count, false);
    link_pronouns(&pronouns, tokens, spoken, true);
}
