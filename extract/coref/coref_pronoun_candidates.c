#include "coref_pronoun_parts.h"

#include "vocabulary.h"
#include "word_list.h"

/* Nobody speaks of himself as "he". */
static bool is_ruled_out(const struct pronouns *pronouns, const struct mention *mention,
                         const struct pronoun *pronoun) {
    if (pronoun->teller && mention->chain == pronoun->teller) return true;
    if (pronoun->doer && mention->chain == pronoun->doer) return true;
    if (pronoun->named && mention->chain == pronoun->named) return true;
    for (size_t i = 0; i < pronoun_most_others && pronoun->others[i]; i++)
        if (mention->chain == pronoun->others[i]) return true;
    return pronoun->outside && coref_speech_at(&pronouns->coref->speech, mention->first);
}

bool pronouns_fit(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun) {
    if (mention->dropped || !mention->chain) return false;
    if (pronoun->gender == GENDER_THING) return pronouns_is_thing(mention) && !is_ruled_out(pronouns, mention, pronoun);
    uint8_t known = pronouns->genders[mention->chain];
    bool agrees = known == pronoun->gender || (!known && !pronoun->sure);
    bool person = pronouns_is_person(mention) && mention->form != FORM_PRONOUN;
    return person && agrees && !is_ruled_out(pronouns, mention, pronoun);
}

bool pronouns_in_clause(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice borders[] = {WORD(","),     WORD(";"),       WORD(":"),    WORD("that"),  WORD("who"),
                                           WORD("whom"),  WORD("whose"),   WORD("when"), WORD("after"), WORD("before"),
                                           WORD("while"), WORD("because"), WORD("if"),   WORD("to"),    WORD("since"),
                                           WORD("as"),    WORD("which"),   WORD("\""),   WORD("“"),     WORDS_END};
    for (uint32_t i = first; i < last; i++)
        if (article_among(article, i, borders)) return false;
    return true;
}

bool pronouns_is_verb(const struct pronouns *pronouns, uint32_t token) {
    static const struct slice auxiliaries[] = {WORD("will"),  WORD("would"),  WORD("may"), WORD("might"), WORD("can"),
                                               WORD("could"), WORD("should"), WORD("is"),  WORDS_END};
    static const struct slice others[] = {WORD("since"), WORD("ago"), WORD("yesterday"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    struct slice word = article_words(article, token, token + 1);
    if (article->tokens.at[token].shape != SHAPE_LOWER || word_among(word, others)) return false;
    return slice_ends(word, slice_of("ed")) || word_among(word, auxiliaries) ||
           pronouns_has(pronouns, token, pronouns->terms->did) || pronouns_has(pronouns, token, pronouns->terms->does);
}

bool pronouns_is_its(const struct article *article, const struct pronoun *pronoun) {
    const struct token *token = &article->tokens.at[pronoun->token];
    return token->end - token->start > strlen("it");
}

bool pronouns_is_object(const struct article *article, const struct pronoun *pronoun) {
    static const struct slice ends[] = {
        WORD("."),       WORD(","),       WORD(";"),   WORD("with"),  WORD("to"),    WORD("at"),      WORD("in"),
        WORD("on"),      WORD("as"),      WORD("by"),  WORD("from"),  WORD("for"),   WORD("and"),     WORD("after"),
        WORD("a"),       WORD("an"),      WORD("of"),  WORD("over"),  WORD("into"),  WORD("when"),    WORD("that"),
        WORD("the"),     WORD("\""),      WORD("“"),   WORD("who"),   WORD("what"),  WORD("why"),     WORD("how"),
        WORD("where"),   WORD("whether"), WORD("if"),  WORD("about"), WORD("until"), WORD("because"), WORD("before"),
        WORD("while"),   WORD("he"),      WORD("she"), WORD("they"),  WORD("it"),    WORD("not"),     WORD("again"),
        WORD("through"), WORD("without"), WORD("?"),   WORD("!"),     WORDS_END};
    const uint32_t token = pronoun->token;
    if (pronouns_is_done_to(article, pronoun)) return true;
    if (pronoun->gender == GENDER_MALE) return article_is_written(article, token, "him");
    return article_is_written(article, token, "her") &&
           (token + 1 >= article->tokens.count || article_among(article, token + 1, ends));
}

/* "A spokesman for Holm" */
static bool is_spoken_for(const struct article *article, const struct mention *person) {
    static const struct slice links[] = {WORD("for"), WORD("of"), WORD("to"), WORDS_END};
    uint32_t first = person->first;
    const struct mention *before = person > article->mentions.at ? person - 1 : person;
    if (before->kind == KIND_TITLE && before->last == first) first = before->first;
    if (first < 2 || !article_among(article, first - 1, links)) return false;
    return vocabulary_has_token(article, first - 2, V_SPOKESMAN_NOUN);
}

/* "Dahl's lawyer, Peter Holm, left", "his lawyer, Peter Holm, left": the sentence is about whom the possessive leads
 * to; the owner himself where it leads to nobody. */
static int32_t led_to(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t owner) {
    enum { reach = 6 };
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct mention *from = pronouns_mention(pronouns, owner);
    if (from->kind == KIND_TITLE && from->holder >= 0 && pronouns_mention(pronouns, from->holder)->first == from->last)
        from = pronouns_mention(pronouns, from->holder); /* "Minister Dahl's lawyer" */
    const bool his = from->form == FORM_PRONOUN && from->sentence != pronoun->sentence &&
                     article_among_nocase(article, from->first, owners);
    if (!his && !pronouns_is_owner(pronouns, from) && !is_spoken_for(article, from)) return owner;
    for (size_t i = pronouns_from(pronouns, from->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != from->sentence || mention->last > pronoun->token ||
            mention->first > from->last + reach)
            return owner;
        if (!coref_is_name(mention, KIND_PERSON) || (!his && mention->first <= from->last)) continue;
        const struct mention *before = i ? mention - 1 : mention; /* "Dahl's lawyer, Dr Peter Holm" */
        uint32_t first = before->kind == KIND_TITLE && before->last == mention->first ? before->first : mention->first;
        bool apposed = first && article_is_written(article, first - 1, ",");
        return apposed && pronouns_fit(pronouns, mention, pronoun) ? (int32_t)i : owner;
    }
    return owner;
}

/* "Accompanied by Dahl, Holm left": a sentence that opens with whoever is beside its subject. */
static bool accompanies(const struct article *article, const struct sentence *sentence) {
    return sentence->first + 2 < sentence->last && article_is_written(article, sentence->first + 1, "by") &&
           slice_ends(article_words(article, sentence->first, sentence->first + 1), slice_of("ed"));
}

/* "At the invitation of the mayor, Peter Holm, Karl Dahl visited": whom the sentence is about comes behind whoever
 * invited; -1: it does not begin so. */
static int32_t invited(const struct pronouns *pronouns, const struct pronoun *pronoun, const struct mention *host) {
    enum { opening = 3 };
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[host->sentence].first;
    bool invitation = false;
    for (uint32_t i = first + 1; i <= first + opening && i < host->first; i++)
        invitation = invitation || article_is_written(article, i, "invitation");
    if (!invitation) return -1;
    for (size_t i = pronouns_from(pronouns, host->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != host->sentence || mention->last > pronoun->token) return -1;
        if (pronouns_fit(pronouns, mention, pronoun) &&
            pronouns_is_verb(pronouns, pronouns_behind_name(pronouns, mention)))
            return (int32_t)i;
    }
    return -1;
}

/* "Asked about Holm, Dahl left", "Standing beside him, Dahl left": a participle that tells of who comes behind it. */
static bool begins_with_participle(const struct article *article, const struct sentence *sentence) {
    const struct slice word = article_words(article, sentence->first, sentence->first + 1);
    return article->tokens.at[sentence->first].shape == SHAPE_TITLE &&
           (slice_ends(word, slice_of("ing")) || slice_ends(word, slice_of("ed")));
}

/* "Before the match against Holm, Dahl had left": the sentence is about who comes behind the phrase it begins with. */
static int32_t behind_phrase(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found) {
    enum { phrase = 12, subject = 8 };
    static const struct slice openers[] = {WORD("In"),     WORD("On"),        WORD("At"),      WORD("After"),
                                           WORD("Before"), WORD("During"),    WORD("With"),    WORD("For"),
                                           WORD("From"),   WORD("Following"), WORD("Despite"), WORD("Under"),
                                           WORD("Like"),   WORD("Unlike"),    WORD("Against"), WORDS_END};
    static const struct slice links[] = {WORD("against"), WORD("with"), WORD("by"),  WORD("to"),      WORD("of"),
                                         WORD("for"),     WORD("from"), WORD("and"), WORD("between"), WORDS_END};
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct mention *named = pronouns_mention(pronouns, found);
    const struct sentence *own = &article->sentences.at[named->sentence];
    if (named->first <= own->first) return found;
    if (pronoun->speech && !coref_speech_at(&pronouns->coref->speech, named->first)) return found;
    const bool pronominal = named->form == FORM_PRONOUN;
    if (pronominal && article_among_nocase(article, named->first, subjects)) return found;
    const int32_t guest = invited(pronouns, pronoun, named);
    if (guest >= 0) return guest;
    if (!accompanies(article, own) && !begins_with_participle(article, own)) {
        if (!article_among(article, own->first, openers)) return found;
        if (!pronominal && !pronouns_is_owner(pronouns, named) && !article_among(article, named->first - 1, links))
            return found;
    }
    uint32_t comma = own->first;
    while (comma < own->last && comma < own->first + phrase && !article_is_written(article, comma, ",")) comma++;
    if (comma < named->last || comma == own->last || !article_is_written(article, comma, ",")) return found;
    const int32_t he = pronouns->subject[named->sentence]; /* "Asked about Holm, he left" */
    if (he >= 0 && pronouns_mention(pronouns, he)->first == comma + 1 && comma + 1 < pronoun->token) return he;
    for (size_t i = pronouns_from(pronouns, named->last); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != named->sentence || mention->last > pronoun->token) return found;
        if (mention->first > comma + subject) return found;
        if (mention->first <= comma || !pronouns_fit(pronouns, mention, pronoun)) continue;
        bool subject_of = !pronouns_is_owner(pronouns, mention) && pronouns_leads_clause(pronouns, mention) &&
                          !article_among(article, mention->first - 1, links);
        return subject_of ? (int32_t)i : found;
    }
    return found;
}

/* "OSCE members", "Acme shares": what the name only tells apart. */
static bool is_told_apart(const struct pronouns *pronouns, const struct mention *body) {
    const struct article *article = pronouns->coref->article;
    if (body->last >= article->tokens.count) return false;
    if (article_byte(article, body->last) == '-') return true; /* "the UN-run province" */
    return article->tokens.at[body->last].shape == SHAPE_LOWER &&
           pronouns_has(pronouns, body->last, pronouns->terms->of_body);
}

bool pronouns_is_aside(const struct pronouns *pronouns, const struct mention *thing) {
    return is_told_apart(pronouns, thing) || coref_is_reporter(pronouns->coref->article, thing);
}

/* "Under Holm he was jailed": whom the phrase that a sentence opens with names is another than its subject. */
static bool is_in_opening(const struct pronouns *pronouns, const struct mention *mention,
                          const struct pronoun *pronoun) {
    enum { title_words = 4 };
    static const struct slice openers[] = {WORD("Under"),   WORD("Like"), WORD("Unlike"),
                                           WORD("Against"), WORD("With"), WORD("Without"),
                                           WORD("Besides"), WORD("In"),   WORDS_END};
    static const struct slice asked[] = {WORD("Asked"), WORD("Questioned"), WORD("Pressed"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[mention->sentence].first;
    if (mention->sentence != pronoun->sentence || !coref_is_he(article, pronoun->token)) return false;
    /* "Asked if Holm knew, he said": who is asked is another. */
    if (article_among(article, first, asked) && article_is_written(article, pronoun->token - 1, ",")) return true;
    const bool beside = mention->last == pronoun->token ||
                        (mention->last + 1 == pronoun->token && article_is_written(article, mention->last, ","));
    return beside && mention->first <= first + title_words && article_among(article, first, openers);
}

int32_t pronouns_first_fitting(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    int32_t found = -1, label = -1;
    uint32_t covered = 0;
    for (size_t i = pronouns->first[sentence];
         i < pronouns->count && pronouns_mention(pronouns, (int32_t)i)->sentence == sentence && found < 0; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > pronoun->token) break;
        if (mention->dropped || mention->last > pronoun->token) continue; /* it may stand in a document's name */
        bool nested = mention->start < covered;
        if (mention->end > covered) covered = mention->end;
        if (nested && pronoun->gender == GENDER_THING) continue;
        if (!pronouns_fit(pronouns, mention, pronoun)) continue;
        if (!pronoun->doer && !pronouns_is_owner(pronouns, mention) && pronouns_does_it_to(pronouns, mention, pronoun))
            continue;
        if (is_in_opening(pronouns, mention, pronoun)) continue;
        if (pronouns_is_label(pronouns, mention)) label = (int32_t)i;
        else if (pronoun->gender != GENDER_THING || !pronouns_is_aside(pronouns, mention)) found = (int32_t)i;
    }
    if (found < 0) found = label;
    if (found >= 0 && pronoun->gender != GENDER_THING)
        found = behind_phrase(pronouns, pronoun, led_to(pronouns, pronoun, found));
    int32_t earlier = pronouns->subject[sentence];
    if (pronoun->gender == GENDER_THING || earlier < 0 || pronouns_mention(pronouns, earlier)->first >= pronoun->token)
        return found;
    uint8_t known = pronouns->genders[pronouns_mention(pronouns, earlier)->chain];
    if (known && known != pronoun->gender) return found;
    if (is_ruled_out(pronouns, pronouns_mention(pronouns, earlier), pronoun)) return found;
    const bool first =
        found < 0 || pronouns_mention(pronouns, earlier)->first < pronouns_mention(pronouns, found)->first;
    return first ? behind_phrase(pronouns, pronoun, led_to(pronouns, pronoun, earlier)) : found;
}

bool pronouns_is_owner(const struct pronouns *pronouns, const struct mention *mention) {
    const struct article *article = pronouns->coref->article;
    if (article->tokens.at[mention->last - 1].shape == SHAPE_CLITIC) return true;
    return mention->last < article->tokens.count && article->tokens.at[mention->last].shape == SHAPE_CLITIC;
}

bool pronouns_names_nobody(const struct pronouns *pronouns, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (title->kind != KIND_TITLE || title->holder >= 0 || title->office.plural) return false;
    if (slice_ends(title->office.name, slice_of("Spokesperson"))) return true;
    return title->first && article_among_nocase(article, title->first - 1, articles);
}

bool pronouns_is_the_unnamed(const struct pronouns *pronouns, const struct mention *title,
                             const struct pronoun *pronoun) {
    if (title->kind != KIND_TITLE || title->holder >= 0 || title->office.plural || !title->chain || title->dropped)
        return false;
    if (pronouns_names_nobody(pronouns, title)) return false;
    const uint8_t known = pronouns->genders[title->chain];
    return !known || known == pronoun->gender;
}
