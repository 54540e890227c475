#include "coref_pronoun_parts.h"

#include "word_list.h"

/* Whom a pronoun means by the clause in which it stands: one that is reported, asked for, answered or resolved on. */

int32_t pronouns_last_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t end) {
    int32_t found = -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > end) break;
        if (!pronouns_fit(pronouns, mention, pronoun)) continue;
        const struct mention *before = found < 0 ? NULL : pronouns_mention(pronouns, found);
        const bool same = before && before->chain == mention->chain && mention->kind == KIND_TITLE &&
                          mention->first <= before->last + 2; /* "Holm, the mayor" */
        if (!same) found = (int32_t)i;
    }
    return found;
}

uint32_t pronouns_begins_at(const struct pronouns *pronouns, int32_t named) {
    const struct article *article = pronouns->coref->article;
    const struct mention *name = pronouns_mention(pronouns, named);
    uint32_t first = name->first;
    for (int32_t i = named; i-- > 0 && pronouns_mention(pronouns, i)->sentence == name->sentence;) {
        const struct mention *before = pronouns_mention(pronouns, i);
        if (before->last < first) break;
        if (before->kind == KIND_TITLE && before->last == first) first = before->first;
    }
    const uint32_t opening = article->sentences.at[name->sentence].first;
    while (first > opening && (pronouns_has(pronouns, first - 1, pronouns->terms->honorific) ||
                               article_is_written(article, first - 1, "the")))
        first--;
    return first;
}

/* Where the words that name somebody end: with the title behind him, "Holm, the mayor,". */
static uint32_t ends_at(const struct pronouns *pronouns, int32_t named) {
    enum { aside = 12 };
    const struct article *article = pronouns->coref->article;
    const struct mention *name = pronouns_mention(pronouns, named);
    const uint32_t last = article->sentences.at[name->sentence].last;
    if (name->last >= last || !article_is_written(article, name->last, ",")) return name->last;
    for (uint32_t i = name->last + 1; i < last && i < name->last + aside; i++)
        if (article_is_written(article, i, ",")) return i + 1;
    return name->last;
}

int32_t pronouns_made_at(const struct pronouns *pronouns, uint32_t token) {
    enum { reach = 16 };
    const struct article *article = pronouns->coref->article;
    for (size_t i = article->mentions.count; i-- > pronouns->count && i + reach >= article->mentions.count;)
        if (article->mentions.at[i].first == token && article->mentions.at[i].kind == KIND_PERSON) return (int32_t)i;
    return -1;
}

/* "Holm said Dahl had resigned because he", "that Dahl lied and that his": whom the report is about. */
static bool goes_on(const struct pronouns *pronouns, uint32_t token) {
    static const struct slice auxiliaries[] = {WORD("had"), WORD("has"), WORD("was"), WORD("were"), WORDS_END};
    return pronouns_is_verb(pronouns, token) || article_among(pronouns->coref->article, token, auxiliaries);
}

/* "would fly", "was shot", "was likely": what may happen, or is done, when or if something else is so. */
static bool happens_to(const struct article *article, uint32_t verb) {
    static const struct slice modals[] = {WORD("will"),  WORD("would"), WORD("could"),  WORD("can"), WORD("may"),
                                          WORD("might"), WORD("must"),  WORD("should"), WORDS_END};
    static const struct slice being[] = {WORD("was"), WORD("is"), WORD("were"), WORD("been"), WORDS_END};
    static const struct slice odds[] = {WORD("likely"), WORD("unlikely"), WORD("sure"), WORD("due"), WORDS_END};
    if (article_among(article, verb, modals)) return true;
    const uint32_t be = verb + article_is_written(article, verb, "had") + article_is_written(article, verb, "has");
    if (be + 1 >= article->tokens.count || !article_among(article, be, being)) return false;
    return article_among(article, be + 1, odds) || vocabulary_has_token(article, be + 1, V_IRREGULAR_PARTICIPLE) ||
           vocabulary_has_token(article, be + 1, V_PROSECUTING_VERB) ||
           slice_ends(article_words(article, be + 1, be + 2), slice_of("ed"));
}

static int32_t reported(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("because"), WORD("since"), WORD("after"), WORD("although"),
                                         WORD("though"),  WORD("until"), WORDS_END};
    static const struct slice times[] = {WORD("when"), WORD("as"),     WORD("before"), WORD("while"),
                                         WORD("if"),   WORD("unless"), WORD("once"),   WORDS_END};
    static const struct slice joins[] = {WORD("and"), WORD("but"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 4) return -1;
    const bool going_on = article_is_written(article, token - 1, "that") && article_among(article, token - 2, joins);
    const bool reason = article_among(article, token - 1, links), time = article_among(article, token - 1, times);
    if (!going_on && !reason && !time) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, token - 1);
    if (found < 0 || pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    uint32_t before = pronouns_begins_at(pronouns, found);
    if (before < opening + 2) return -1;
    if (article_is_written(article, before - 1, "that")) before--;
    if (!coref_speech_says(&pronouns->coref->speech, before - 1)) return -1;
    const uint32_t verb = ends_at(pronouns, found);
    if (verb >= token || !goes_on(pronouns, verb)) return -1;
    if (coref_speech_says(&pronouns->coref->speech, verb) || (time && !happens_to(article, verb))) return -1;
    for (uint32_t i = verb + 1; i + 1 + going_on < token; i++)
        if (coref_speech_says(&pronouns->coref->speech, i) || article_is_written(article, i, "who")) return -1;
    return found;
}

bool pronouns_is_dealt_with(const struct pronouns *pronouns, uint32_t verb, uint32_t last) {
    static const struct slice auxiliaries[] = {WORD("had"),   WORD("has"),   WORD("would"), WORD("will"),
                                               WORD("was"),   WORD("is"),    WORD("be"),    WORD("been"),
                                               WORD("being"), WORD("could"), WORD("may"),   WORDS_END};
    static const struct slice being[] = {WORD("was"), WORD("is"), WORD("be"), WORD("been"), WORD("being"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    while (verb + 1 < last && article_among(article, verb, auxiliaries)) verb++;
    if (!article_among(article, verb - 1, being)) return false;
    return symbol_set_has(pronouns->coref->appointing, article->tokens.at[verb].symbol) ||
           vocabulary_has_token(article, verb, V_REMOVED_PARTICIPLE) ||
           vocabulary_has_token(article, verb, V_PROSECUTING_VERB);
}

/* "warned Dahl that he faced": what threatens who is warned. */
static bool is_threat(const struct article *article, uint32_t teller, uint32_t verb) {
    static const struct slice warnings[] = {WORD("warned"), WORD("warns"), WORD("warning"), WORDS_END};
    static const struct slice risks[] = {WORD("faced"), WORD("faces"), WORD("risked"), WORD("risks"),
                                         WORD("could"), WORD("might"), WORD("may"),    WORDS_END};
    return article_among(article, teller, warnings) && article_among(article, verb, risks);
}

/* "Holm told Dahl that he should", "said of Dahl that he": of whom or to whom it is said. */
static int32_t told_that(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice duties[] = {WORD("should"), WORD("must"), WORD("ought"), WORDS_END};
    static const struct slice tells[] = {WORD("told"),    WORD("tells"),     WORD("telling"),  WORD("informed"),
                                         WORD("informs"), WORD("informing"), WORD("notified"), WORD("reminded"),
                                         WORD("reminds"), WORD("reminding"), WORD("assured"),  WORD("advised"),
                                         WORD("warned"),  WORD("warns"),     WORD("warning"),  WORDS_END};
    static const struct slice reminds[] = {WORD("reminded"), WORD("reminds"), WORD("reminding"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 4 || !coref_is_he(article, token) || token + 1 >= article->tokens.count) return -1;
    const uint32_t end = token - article_is_written(article, token - 1, "that");
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, end);
    if (found < 0 || pronouns_mention(pronouns, found)->last != end) return -1;
    const uint32_t before = pronouns_begins_at(pronouns, found);
    if (before < opening + 2) return -1;
    if (article_among(article, before - 1, tells)) {
        const bool addressed =
            article_among(article, token + 1, duties) || article_among(article, before - 1, reminds) ||
            is_threat(article, before - 1, token + 1) ||
            pronouns_is_dealt_with(pronouns, token + 1, article->sentences.at[pronoun->sentence].last);
        if (addressed) return found;
        const int32_t teller = pronouns_teller(pronouns, pronoun->sentence, before - 1);
        return teller >= 0 && pronouns_fit(pronouns, pronouns_mention(pronouns, teller), pronoun) ? teller : -1;
    }
    return article_is_written(article, before - 1, "of") && coref_speech_says(&pronouns->coref->speech, before - 2)
               ? found
               : -1;
}

/* "Holm praised Dahl, saying he had been right": whom he praised; what he feels himself is his own. */
static int32_t judged(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice reasons[] = {WORD("saying"),   WORD("arguing"),   WORD("claiming"), WORD("adding"),
                                           WORD("alleging"), WORD("insisting"), WORDS_END};
    static const struct slice facts[] = {WORD("had"), WORD("has"), WORD("was"), WORD("is"), WORD("did"), WORDS_END};
    static const struct slice feelings[] = {
        WORD("grateful"),  WORD("glad"),      WORD("happy"),    WORD("pleased"),      WORD("proud"),   WORD("sorry"),
        WORD("sure"),      WORD("confident"), WORD("ready"),    WORD("disappointed"), WORD("willing"), WORD("unable"),
        WORD("impressed"), WORD("convinced"), WORD("honoured"), WORD("delighted"),    WORD("certain"), WORD("not"),
        WORD("looking"),   WORD("thankful"),  WORD("no"),       WORD("doubts"),       WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 5 || !coref_is_he(article, token) || token + 2 >= article->tokens.count) return -1;
    if (!article_among(article, token + 1, facts) || article_among(article, token + 2, feelings)) return -1;
    const uint32_t reason = token - 1 - article_is_written(article, token - 1, "that");
    if (!article_among(article, reason, reasons) || !article_is_written(article, reason - 1, ",")) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, reason - 1);
    if (found < 0) return -1;
    const uint32_t before = pronouns_begins_at(pronouns, found);
    if (before < opening + 2) return -1;
    const struct slice verb = article_words(article, before - 1, before);
    if (vocabulary_starts(article, verb, V_ACCUSING_STEM)) return found;
    const bool object = pronouns_mention(pronouns, found)->last == reason - 1;
    return object && vocabulary_has_token(article, before - 1, V_PRAISING_VERB) ? found : -1;
}

/* "Dahl's decision to send his": who resolves on it; -1: nobody. */
static int32_t resolving(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 8 };
    const struct article *article = pronouns->coref->article;
    const uint32_t opening = article->sentences.at[pronoun->sentence].first;
    uint32_t to = pronoun->token - 1;
    if (pronoun->token < opening + 4 || !coref_is_his(article, pronoun->token) || pronouns_is_object(article, pronoun))
        return -1;
    while (to > opening && to + reach > pronoun->token && !article_is_written(article, to, "to")) to--;
    if (to < opening + 3 || !article_is_written(article, to, "to")) return -1;
    if (!pronouns_in_clause(article, to + 1, pronoun->token)) return -1;
    if (!vocabulary_has_token(article, to - 1, V_RESOLVING_NOUN)) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, to - 1);
    if (found < 0 || !pronouns_is_owner(pronouns, pronouns_mention(pronouns, found))) return -1;
    const struct mention *owner = pronouns_mention(pronouns, found);
    const uint32_t owned = owner->last + (article->tokens.at[owner->last - 1].shape != SHAPE_CLITIC);
    return owned + 1 == to || owned + 2 == to ? found : -1;
}

/* "describes Dahl as the bravest of his time": of whom it is said. */
static int32_t described_as(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice verbs[] = {WORD("described"), WORD("describes"),  WORD("describing"), WORD("hailed"),
                                         WORD("praised"),   WORD("remembered"), WORD("portrayed"),  WORDS_END};
    enum { reach = 9 };
    const struct article *article = pronouns->coref->article;
    const uint32_t opening = article->sentences.at[pronoun->sentence].first;
    uint32_t as = pronoun->token - 1;
    if (pronoun->token < opening + 4 || !coref_is_his(article, pronoun->token) || pronouns_is_object(article, pronoun))
        return -1;
    while (as > opening && as + reach > pronoun->token && !article_is_written(article, as, "as")) as--;
    if (as < opening + 3 || !article_is_written(article, as, "as")) return -1;
    if (!pronouns_in_clause(article, as + 1, pronoun->token)) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, as);
    if (found < 0 || ends_at(pronouns, found) != as) return -1;
    const uint32_t before = pronouns_begins_at(pronouns, found);
    return before > opening && article_among(article, before - 1, verbs) ? found : -1;
}

/* "conveyed greetings from President Dahl to his counterpart": whose they are. */
static int32_t sender(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 4 || !coref_is_his(article, token) || pronouns_is_object(article, pronoun)) return -1;
    if (!article_is_written(article, token - 1, "to")) return -1;
    const int32_t found = pronouns_last_fitting(pronouns, pronoun, token - 1);
    if (found < 0 || pronouns_mention(pronouns, found)->last != token - 1) return -1;
    const uint32_t before = pronouns_begins_at(pronouns, found);
    return before > opening && article_is_written(article, before - 1, "from") ? found : -1;
}

/* "He congratulated him on his election": whose election it is. */
static int32_t praised_him(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("for"), WORD("on"), WORD("over"), WORDS_END};
    static const struct slice him[] = {WORD("him"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    if (token < article->sentences.at[pronoun->sentence].first + 4 || !coref_is_his(article, token)) return -1;
    if (!article_among(article, token - 1, links) || !article_among(article, token - 2, him)) return -1;
    if (!vocabulary_has_token(article, token - 3, V_PRAISING_VERB)) return -1;
    const int32_t found = pronouns_made_at(pronouns, token - 2);
    const bool fits =
        found >= 0 && pronouns->genders[pronouns_mention(pronouns, found)->chain] == (uint8_t)pronoun->gender;
    return fits ? found : -1;
}

/* "accusing him of theft, a charge he denies", "Holm accused Dahl of theft, an allegation he denies": who was accused.
 */
static int32_t denying(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice charges[] = {WORD("charge"),      WORD("charges"),    WORD("accusation"),
                                           WORD("accusations"), WORD("allegation"), WORD("allegations"),
                                           WORD("claim"),       WORD("claims"),     WORDS_END};
    static const struct slice denials[] = {WORD("denies"),   WORD("denied"), WORD("rejects"),
                                           WORD("rejected"), WORD("has"),    WORDS_END};
    static const struct slice him[] = {WORD("him"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, opening = article->sentences.at[pronoun->sentence].first;
    if (token < opening + 6 || !coref_is_he(article, token) || token + 1 >= article->tokens.count) return -1;
    if (!article_among(article, token - 1, charges) || !article_among(article, token + 1, denials)) return -1;
    for (uint32_t i = token - 2; i-- > opening;) {
        if (vocabulary_starts(article, article_words(article, i, i + 1), V_ACCUSING_STEM)) {
            if (article_among(article, i + 1, him)) return pronouns_made_at(pronouns, i + 1);
            const int32_t found = pronouns_last_fitting(pronouns, pronoun, token - 2);
            return found >= 0 && pronouns_mention(pronouns, found)->first > i ? found : -1;
        }
    }
    return -1;
}

/* Whether the words behind a pronoun tell an answer: "replied", "did not reply"; or, to what somebody is accused of, a
 * denial: "denied it", "has denied it". */
static bool is_answer(const struct article *article, uint32_t token, uint32_t last) {
    static const struct slice answers[] = {WORD("replied"),  WORD("answered"),  WORD("responded"), WORD("explained"),
                                           WORD("retorted"), WORD("countered"), WORD("refused"),   WORD("declined"),
                                           WORD("accepted"), WORD("agreed"),    WORD("complied"),  WORDS_END};
    static const struct slice bare[] = {WORD("reply"),  WORD("respond"), WORD("answer"),
                                        WORD("accept"), WORD("agree"),   WORDS_END};
    const bool negated =
        token + 2 < last && article_is_written(article, token, "did") &&
        (article_is_written(article, token + 1, "not") || article_is_written(article, token + 1, "n't"));
    return negated ? article_among(article, token + 2, bare) : token < last && article_among(article, token, answers);
}

static bool is_denial(const struct article *article, uint32_t token, uint32_t last) {
    static const struct slice denials[] = {WORD("denied"), WORD("denies"), WORD("rejected"), WORD("rejects"),
                                           WORDS_END};
    if (token + 1 < last && (article_is_written(article, token, "has") || article_is_written(article, token, "had")))
        token++;
    return token < last && article_among(article, token, denials);
}

/* Where the verb stands of which somebody is the object whose words begin there: "asked Dahl", "wrote to Dahl". */
static uint32_t verb_before(const struct article *article, uint32_t begins) {
    const uint32_t before = begins - 1;
    return before && article_is_written(article, before, "to") ? before - 1 : before;
}

/* Of the words up to a token of a sentence the second person, or body, to whom the first puts something, or whom he
 * accuses; -1: none. */
static int32_t addressed_in(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence,
                            uint32_t end, bool accused) {
    static const struct slice with[] = {WORD("with"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    int32_t first = -1;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->last > end) return -1;
        const bool kind =
            pronoun->gender == GENDER_THING ? mention->kind == KIND_ORGANISATION : pronouns_is_person(mention);
        if (!kind || mention->dropped || !mention->chain) continue;
        if (first < 0) first = (int32_t)i;
        if (mention->chain == pronouns_mention(pronouns, first)->chain || !pronouns_fit(pronouns, mention, pronoun))
            continue;
        const uint32_t begins = pronouns_begins_at(pronouns, (int32_t)i);
        if (begins == article->sentences.at[sentence].first) return -1;
        const uint32_t verb = verb_before(article, begins);
        const struct slice word = article_words(article, verb, verb + 1);
        if (accused) return vocabulary_starts(article, word, V_ACCUSING_STEM) ? (int32_t)i : -1;
        return vocabulary_has(article, word, V_ASKING_VERB) || word_among(word, with) ? (int32_t)i : -1;
    }
    return -1;
}

int32_t pronouns_answering(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice joins[] = {WORD("but"), WORD("and"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence], *before = own - 1;
    const uint32_t token = pronoun->token;
    if (pronoun->speech) return -1;
    const bool answers = is_answer(article, token + 1, own->last);
    if (!answers && !is_denial(article, token + 1, own->last)) return -1;
    if (token > own->first + 2 && coref_is_he(article, token) && article_among(article, token - 1, joins))
        return addressed_in(pronouns, pronoun, pronoun->sentence, token - 1, !answers);
    if (!pronoun->sentence || token != own->first || before->heading) return -1;
    return addressed_in(pronouns, pronoun, pronoun->sentence - 1, before->last, !answers);
}

/* "The line will open, Holm said", "according to Holm": whether what is told stands before whoever tells it. */
static bool tells_behind(const struct pronouns *pronouns, int32_t teller) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronouns_mention(pronouns, teller)->sentence].first;
    const uint32_t before = pronouns_begins_at(pronouns, teller);
    if (before < first + 2) return false;
    return article_is_written(article, before - 1, ",") ||
           (article_is_written(article, before - 1, "to") && article_is(article, before - 2, "according"));
}

/* "Holm called it low, but Dahl said it was fair. He added", "Holm has left, Dahl said. He said": who told the last of
 * it. */
static int32_t telling_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->sentence || pronoun->token != own->first || pronoun->speech || own[-1].heading) return -1;
    const bool adds = article_is_written(article, pronoun->token + 1, "added");
    if (!adds && !coref_speech_says(&pronouns->coref->speech, pronoun->token + 1)) return -1;
    const int32_t teller = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - 1);
    if (teller < 0 || !pronouns_fit(pronouns, pronouns_mention(pronouns, teller), pronoun)) return -1;
    if (!adds) return tells_behind(pronouns, teller) ? teller : -1;
    const uint32_t first = pronouns_mention(pronouns, teller)->first;
    return !first || pronouns_may_begin_clause(article, first) ? teller : -1;
}

static bool is_speaking_office(struct slice office) {
    return slice_ends(office, slice_of("Spokesperson")) || slice_ends(office, slice_of("Press Secretary"));
}

/* Whether a person of the sentence, up to a verb of saying, is a spokesman: who tells of others. */
static bool is_spokesman(const struct pronouns *pronouns, const struct mention *teller, uint32_t verb) {
    for (size_t i = pronouns->first[teller->sentence]; i < pronouns->count; i++) {
        const struct mention *title = pronouns_mention(pronouns, (int32_t)i);
        if (title->sentence != teller->sentence || title->last > verb + 1) return false;
        if (title->kind == KIND_TITLE && title->chain == teller->chain && is_speaking_office(title->office.name))
            return true;
    }
    return false;
}

/* "Spokesman Holm said Dahl was hit as he left": of whom alone the spokesman tells; -1: of nobody, or of several. */
static int32_t told_by_spokesman(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    uint32_t verb = article->sentences.at[pronoun->sentence].first;
    if (pronoun->speech || (!coref_is_he(article, token) && !coref_is_his(article, token))) return -1;
    while (verb < token && !coref_speech_says(&pronouns->coref->speech, verb)) verb++;
    if (verb + 2 >= token) return -1;
    const int32_t teller = pronouns_teller(pronouns, pronoun->sentence, verb);
    if (teller < 0 || pronouns_mention(pronouns, teller)->first > verb) return -1;
    const uint32_t chain = pronouns_mention(pronouns, teller)->chain;
    if (!is_spokesman(pronouns, pronouns_mention(pronouns, teller), verb)) return -1;
    int32_t found = -1;
    for (size_t i = pronouns_from(pronouns, verb); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last > token) break;
        if (!pronouns_fit(pronouns, mention, pronoun) || mention->chain == chain) continue;
        if (found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* "Spokesman Holm said Dahl would fly to Oslo. He will meet": of whom alone the spokesman told; -1: of nobody, or of
 * several. */
static int32_t told_on_by_spokesman(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice reports[] = {WORD("declined"), WORD("refused"), WORD("also"), WORD("spoke"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->sentence || pronoun->token != own->first || pronoun->speech || own[-1].heading) return -1;
    const uint32_t verb = pronoun->token + 1;
    if (coref_speech_says(&pronouns->coref->speech, verb) || article_among(article, verb, reports)) return -1;
    const int32_t teller = pronouns_last_teller(pronouns, pronoun, pronoun->sentence - 1);
    if (teller < 0) return -1;
    const struct mention *spokesman = pronouns_mention(pronouns, teller);
    if (!is_spokesman(pronouns, spokesman, own[-1].last)) return -1;
    int32_t found = -1;
    for (size_t i = pronouns->first[pronoun->sentence - 1]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->last >= own->first) break;
        if (!pronouns_is_person(mention) || mention->chain == spokesman->chain) continue;
        const bool another = found >= 0 && pronouns_mention(pronouns, found)->chain != mention->chain;
        if (another || !pronouns_fit(pronouns, mention, pronoun)) return -1;
        if (goes_on(pronouns, mention->last) && !pronouns_is_owner(pronouns, mention)) found = (int32_t)i;
    }
    return found;
}

int32_t pronouns_of_clause(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static pronoun_sieve *const sieves[] = {
        reported, told_that,          judged,     resolving,         described_as,         sender, praised_him,
        denying,  pronouns_answering, telling_on, told_by_spokesman, told_on_by_spokesman, NULL};
    return pronouns_sift(pronouns, pronoun, sieves);
}
