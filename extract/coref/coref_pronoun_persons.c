#include "coref_pronoun_parts.h"

#include "word_list.h"

/* A pronoun goes to what its sentence, or one shortly before, is about: the first
 * person (for he, she) or body or document (for it) that gender does not rule out
 * (cf. the subject preference of Hobbs 1978 and Lappin and Leass 1994). */

/* Whether a sentence begins with a clause that hangs on another: "After", "Three days after". */
static bool begins_aside(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice openers[] = {WORD("after"),  WORD("when"),     WORD("before"), WORD("while"), WORD("as"),
                                           WORD("though"), WORD("although"), WORD("since"),  WORD("until"), WORD("if"),
                                           WORD("once"),   WORD("whether"),  WORDS_END};
    enum { reach = 4 };
    for (uint32_t i = first; i < last && i < first + reach; i++)
        if (article_among_nocase(article, i, openers)) return true;
    return false;
}

/* "After she had signed the ruling, Justice Berg left", where nobody before can be meant. */
static int32_t named_behind(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { near = 7 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (pronoun->speech || pronoun->token > own->first + near || !begins_aside(article, own->first, pronoun->token))
        return -1;
    uint32_t comma = pronoun->token + 1;
    while (comma < own->last && !article_is_written(article, comma, ",")) comma++;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > comma + 2) return -1;
        if (mention->first > comma && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* The first whom the sentence names behind a token and not farther than another, unless a preposition says that the
 * name is part of the phrase at hand; -1: none. */
static int32_t first_behind(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t after,
                            uint32_t farthest) {
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first > farthest) return -1;
        if (mention->first <= after || !pronouns_fit(pronouns, mention, pronoun)) continue;
        return pronouns_may_begin_clause(pronouns->coref->article, mention->first) ? (int32_t)i : -1;
    }
    return -1;
}

/* "In her address President Berg recalled", "As part of her visit, Berg will": who speaks comes after an introductory
 * phrase. */
static int32_t introduced(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice openers[] = {
        WORD("In"),     WORD("For"),    WORD("On"),      WORD("At"),         WORD("During"),    WORD("With"),
        WORD("As"),     WORD("By"),     WORD("Opening"), WORD("Throughout"), WORD("Besides"),   WORD("Despite"),
        WORD("After"),  WORD("Before"), WORD("Since"),   WORD("Under"),      WORD("Upon"),      WORD("Without"),
        WORD("Beyond"), WORD("Amid"),   WORD("Even"),    WORD("Following"),  WORD("Alongside"), WORDS_END};
    static const struct slice adverbs[] = {WORD("Also"), WORD("But"), WORD("And"), WORDS_END};
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORDS_END};
    enum { farthest = 10, phrase = 6, title_words = 2 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t first = own->first, after = pronoun->token + 1, comma = after;
    if (article_among(article, first, adverbs)) first++;
    if (pronoun->token <= first || pronoun->token > first + phrase) return -1;
    if (!article_among_nocase(article, first, openers)) return -1;
    if (!word_among(article_words(article, pronoun->token, after), owners)) return -1;
    if (pronoun->token == first + 1) {
        int32_t behind = first_behind(pronouns, pronoun, after, after + farthest);
        if (behind >= 0) return behind;
    }
    while (comma < own->last && comma < after + farthest && !article_is_written(article, comma, ",")) comma++;
    const uint32_t phrase_first = first + 1 + article_is_written(article, first, "Even");
    const bool to = article_is_written(article, pronoun->token - 1, "to"); /* "During a visit to his" */
    if (!pronouns_in_clause(article, phrase_first, pronoun->token - to)) return -1;
    return first_behind(pronouns, pronoun, comma, comma + title_words);
}

/* "said, on his way to Oslo, the president will": a phrase between commas is about the subject after it. */
static int32_t introduced_between(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice openers[] = {WORD("in"),    WORD("on"),   WORD("at"),     WORD("during"),
                                           WORD("after"), WORD("with"), WORD("before"), WORDS_END};
    enum { farthest = 8, title_words = 2 };
    const struct article *article = pronouns->coref->article;
    const uint32_t last = article->sentences.at[pronoun->sentence].last, token = pronoun->token;
    uint32_t comma = token + 1;
    if (token < article->sentences.at[pronoun->sentence].first + 3 || !coref_is_his(article, token)) return -1;
    if (!article_among(article, token - 1, openers) || !article_is_written(article, token - 2, ",")) return -1;
    while (comma < last && comma < token + farthest && !article_is_written(article, comma, ",")) comma++;
    const bool closed = comma < last && article_is_written(article, comma, ",");
    return closed ? first_behind(pronouns, pronoun, comma, comma + title_words) : -1;
}

/* "completes his", "voted for her": a form of a verb, which a preposition may follow. */
static bool is_verb_before(const struct pronouns *pronouns, uint32_t verb, uint32_t pronoun) {
    static const struct slice links[] = {WORD("to"), WORD("in"), WORD("with"), WORD("for"), WORD("from"), WORD("by"),
                                         WORD("of"), WORD("on"), WORD("at"),   WORD("out"), WORD("up"),   WORDS_END};
    const struct article *article = pronouns->coref->article;
    struct slice word = article_words(article, verb, verb + 1);
    if (article->tokens.at[verb].shape != SHAPE_LOWER) return false;
    if (!slice_ends(word, slice_of("s")) && !pronouns_is_verb(pronouns, verb)) return false;
    return pronoun == verb + 1 || (pronoun == verb + 2 && word_among(article_words(article, verb + 1, pronoun), links));
}

/* "Peter Holm said Anna Berg": his may be that of either then. */
static bool is_told_of(const struct pronouns *pronouns, int32_t named) {
    uint32_t first = pronouns_mention(pronouns, named)->first;
    return first && coref_speech_says(&pronouns->coref->speech, first - 1);
}

/* "Peter Holm said Anna Berg would present her credentials", "Anna Berg, who left her post". */
static int32_t clause_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { farthest = 14 };
    static const struct slice verbs[] = {WORD("had"),  WORD("has"),   WORD("will"),   WORD("would"), WORD("is"),
                                         WORD("was"),  WORD("could"), WORD("should"), WORD("may"),   WORD("can"),
                                         WORD("must"), WORD("might"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    if (!coref_is_his(article, pronoun->token)) return -1;
    if (pronouns_is_object(article, pronoun)) return -1;
    int32_t nearest = -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= pronoun->token) break;
        if (pronouns_fit(pronouns, mention, pronoun) || pronouns_is_the_unnamed(pronouns, mention, pronoun))
            nearest = (int32_t)i;
    }
    if (nearest < 0) return -1;
    uint32_t verb = pronouns_mention(pronouns, nearest)->last;
    bool relative = article_is_written(article, verb, ",") && article_is_written(article, verb + 1, "who");
    const uint32_t first = pronouns_mention(pronouns, nearest)->first;
    bool apposed = first && article_is_written(article, first - 1, ",") && article_is_written(article, verb, ",");
    if (apposed && article_among(article, verb + 1, verbs)) verb++; /* "the man, Peter Holm, had" */
    bool subject = relative || article_among(article, verb, verbs) ||
                   (!is_told_of(pronouns, nearest) && is_verb_before(pronouns, verb, pronoun->token));
    uint32_t from = verb + (relative ? 2 : 1);
    for (uint32_t i = from; relative && i + 2 < pronoun->token && i < from + farthest; i++) {
        if (!article_is_written(article, i, ",")) continue;
        /* "Dahl, who was ill, lost his" */
        if (article_among(article, i + 1, verbs) || pronouns_is_verb(pronouns, i + 1)) from = i + 2;
        break;
    }
    from += from < pronoun->token && symbol_set_has(pronouns->coref->speech.marks, article->tokens.at[from].symbol);
    if (!subject) return -1;
    for (uint32_t i = from; i < pronoun->token; i++) /* "had used a plane to attend his", of one clause all the same */
        if (!article_is_written(article, i, "to") && !pronouns_in_clause(article, i, i + 1)) return -1;
    return nearest;
}

/* "Holm thanked Dahl, the mayor, for his work": the work is Dahl's; "praised Dahl after he scored": Dahl did. */
static int32_t praised(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("for"), WORD("on"), WORD("over"), WORDS_END};
    static const struct slice reasons[] = {WORD("after"), WORD("because"), WORDS_END};
    enum { aside = 12 };
    const struct article *article = pronouns->coref->article;
    const uint32_t link = pronoun->token - 1;
    int32_t found = -1;
    if (!pronoun->token) return -1;
    const bool reason = article_among(article, link, reasons) && coref_is_he(article, pronoun->token);
    if (!reason && !article_among(article, link, links)) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first >= link) break;
        uint32_t end = mention->last;
        if (end > link) continue;
        if (end + 2 < link && article_is_written(article, end, "(") && article_is_written(article, end + 2, ")"))
            end += 3;
        bool apposed = end + 1 == link && article_is_written(article, end, ",") && mention->kind == KIND_TITLE;
        bool enclosed = end + 1 < link && link <= end + aside && article_is_written(article, end, ",") &&
                        article_is_written(article, link - 1, ",");
        bool before = mention->last == link || apposed || enclosed;
        bool fits = pronouns_fit(pronouns, mention, pronoun) || pronouns_is_the_unnamed(pronouns, mention, pronoun);
        if (before && found < 0 && fits) found = (int32_t)i;
    }
    if (found < 0) return -1;
    enum { title_words = 7 };
    const uint32_t start = pronouns_mention(pronouns, found)->first;
    for (uint32_t i = start; i-- > article->sentences.at[pronoun->sentence].first && i + title_words >= start;)
        if (vocabulary_has_token(article, i, V_PRAISING_VERB)) return found;
    return -1;
}

static bool owns_or_acts(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice words[] = {WORD("he"), WORD("she"), WORD("his"), WORD("her"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    return article_among(article, pronoun->token, words) && !pronouns_is_object(article, pronoun);
}

typedef bool suits(const struct pronouns *pronouns, const struct mention *mention, const struct pronoun *pronoun);

/* The mention that ends at a token of the pronoun's sentence and suits it; -1: none. */
static int32_t ending_at(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t end, suits *suit) {
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > end) return -1;
        if (mention->last == end && suit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* Who is named up to a token; -1: nobody. */
static int32_t named_up_to(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t end) {
    return ending_at(pronouns, pronoun, end, pronouns_fit);
}

/* "Holm was blunt: the letter, he said, was late": who stands before the colon. */
static int32_t before_colon(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t colon = pronoun->token;
    if (!pronoun->told || pronoun->speech || pronouns_labelled(pronouns, pronoun)) return -1;
    while (colon > own->first && !article_is_written(article, colon, ":")) colon--;
    if (colon <= own->first + 2 || !article_is_written(article, pronoun->token - 1, ",")) return -1;
    const int32_t found = pronouns_first_fitting(pronouns, pronoun, pronoun->sentence);
    return found >= 0 && pronouns_mention(pronouns, found)->last <= colon ? found : -1;
}

/* "Holm said it was late. Asked if Dahl knew, he said": who spoke before is asked. */
static int32_t asked_on(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice openers[] = {WORD("Asked"), WORD("Questioned"), WORD("Pressed"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!pronoun->sentence || own[-1].heading || pronoun->speech || !coref_is_he(article, pronoun->token)) return -1;
    if (pronoun->token < own->first + 3 || !article_among(article, own->first, openers)) return -1;
    if (!article_is_written(article, pronoun->token - 1, ",")) return -1;
    return pronouns_last_teller(pronouns, pronoun, pronoun->sentence - 1);
}

/* "Dahl asked Holm if he would": who may answer. */
static int32_t asked(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { title_words = 6 };
    static const struct slice links[] = {WORD("if"),   WORD("whether"), WORD("why"),
                                         WORD("when"), WORD("how"),     WORDS_END};
    static const struct slice verbs[] = {WORD("asked"), WORD("asks"), WORD("ask"), WORD("asking"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first, link = pronoun->token - 1;
    if (pronoun->token < first + 3 || !article_among(article, link, links) || !owns_or_acts(pronouns, pronoun))
        return -1;
    int32_t found = named_up_to(pronouns, pronoun, link);
    if (found < 0) found = ending_at(pronouns, pronoun, link, pronouns_is_the_unnamed);
    if (found < 0) return -1;
    const uint32_t start = pronouns_mention(pronouns, found)->first;
    for (uint32_t i = start; i-- > first && i + title_words >= start && !article_is_written(article, i, "by");)
        if (article_among(article, i, verbs)) return found;
    return -1;
}

/* "Holm removed Dahl from his post", "relieved Dahl of his command", "visited Dahl in his cell": whose it is; -1:
 * nobody's. */
static int32_t deprived(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("of"), WORD("from"), WORD("in"), WORD("at"), WORDS_END};
    enum { title_words = 5 };
    const struct article *article = pronouns->coref->article;
    const uint32_t link = pronoun->token - 1, first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token < first + 3 || !owns_or_acts(pronouns, pronoun)) return -1;
    if (!article_among(article, link, links)) return -1;
    const bool off = article_is_written(article, link, "of"), away = article_is_written(article, link, "from");
    const int32_t found = named_up_to(pronouns, pronoun, link);
    if (found < 0) return -1;
    const uint32_t start = pronouns_mention(pronouns, found)->first;
    const enum vocabulary_list verbs = off ? V_DEPRIVING_VERB : away ? V_REMOVING_VERB : V_HARMING_VERB;
    for (uint32_t i = start; i-- > first && i + title_words >= start;)
        if (vocabulary_has_token(article, i, verbs)) return found;
    return -1;
}

/* "Her leader, Zarko Holm, said she": a woman, whose leader says it. */
static bool is_owner_of_teller(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t owner) {
    const struct article *article = pronouns->coref->article;
    const struct mention *mention = pronouns_mention(pronouns, owner);
    return pronoun->gender == GENDER_FEMALE && pronouns->genders[mention->chain] == GENDER_FEMALE &&
           mention->first == article->sentences.at[pronoun->sentence].first &&
           article_is(article, mention->first, "her");
}

/* "said on Monday", "said Monday": the word before a day that ends with a token; the token itself where none does. */
static uint32_t before_date(const struct pronouns *pronouns, uint32_t first, uint32_t token) {
    enum { longest = 4 };
    static const struct slice links[] = {WORD("on"), WORD("in"), WORD("at"), WORD("earlier"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    for (size_t i = pronouns_from(pronouns, token > first + longest ? token - longest : first); i < pronouns->count;
         i++) {
        const struct mention *day = pronouns_mention(pronouns, (int32_t)i);
        if (day->first > token) break;
        if (day->kind != KIND_DATE || day->last != token + 1 || day->first < first + 2) continue;
        return day->first - 1 - article_among(article, day->first - 1, links);
    }
    return token;
}

/* "If Dahl comes, Holm said he will be received": who comes; -1: no such clause begins the sentence. */
static int32_t expected_guest(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t verb) {
    static const struct slice openers[] = {WORD("If"), WORD("When"), WORD("Once"), WORD("Should"), WORDS_END};
    static const struct slice modals[] = {WORD("will"), WORD("would"), WORD("could"), WORD("may"), WORDS_END};
    static const struct slice odds[] = {WORD("likely"), WORD("probably"), WORD("also"), WORD("not"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    uint32_t be = pronoun->token + 2, subject = own->first + 1;
    if (be + 2 >= own->last || !article_among(article, own->first, openers)) return -1;
    if (!article_among(article, be - 1, modals)) return -1;
    be += article_among(article, be, odds);
    const bool passive = slice_ends(article_words(article, be + 1, be + 2), slice_of("ed")) ||
                         vocabulary_has_token(article, be + 1, V_IRREGULAR_PARTICIPLE);
    if (!article_is_written(article, be, "be") || !passive) return -1;
    subject += article_is_written(article, subject, "the");
    for (size_t i = pronouns_from(pronouns, subject); i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first > subject || mention->last >= verb) return -1;
        if (pronouns_fit(pronouns, mention, pronoun) || pronouns_is_the_unnamed(pronouns, mention, pronoun))
            return (int32_t)i;
    }
    return -1;
}

/* "Dahl's lawyer, Peter Holm, said he": who says it. */
static int32_t said_by(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice clients[] = {WORD("client"), WORD("clients"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    uint32_t verb = pronoun->token - 1, first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token <= first + 1) return -1;
    const bool client =
        pronoun->token + 1 < article->tokens.count && article_among(article, pronoun->token + 1, clients);
    if (!client && !coref_is_he(article, pronoun->token)) return -1;
    if (article_is_written(article, verb, "that")) verb--;
    if (!client && !coref_speech_says(&pronouns->coref->speech, verb)) verb = before_date(pronouns, first, verb);
    if (verb <= first || !coref_speech_says(&pronouns->coref->speech, verb)) return -1;
    const int32_t expected = client ? -1 : expected_guest(pronouns, pronoun, verb);
    if (expected >= 0) return expected;
    int32_t found = pronouns_teller(pronouns, pronoun->sentence, verb);
    if (found >= 0 && pronouns_fit(pronouns, pronouns_mention(pronouns, found), pronoun)) {
        const int32_t owner = pronouns->subject[pronoun->sentence];
        const bool unknown = !pronouns->genders[pronouns_mention(pronouns, found)->chain];
        return owner >= 0 && unknown && is_owner_of_teller(pronouns, pronoun, owner) ? owner : found;
    }
    return ending_at(pronouns, pronoun, verb, pronouns_is_the_unnamed);
}

/* "Holm succeeded Dahl, who resigned after his party", "Holm met the mayor who left his party": whom the relative
 * clause tells of. */
static int32_t relative_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    uint32_t who = pronoun->token;
    if (!owns_or_acts(pronouns, pronoun)) return -1;
    while (who-- > first && !article_is_written(article, who, "who"))
        if (article_is_written(article, who, ",") ||
            symbol_set_has(pronouns->coref->speech.marks, article->tokens.at[who].symbol))
            return -1;
    if (who < first + 2 || who >= pronoun->token) return -1;
    const bool comma = article_is_written(article, who - 1, ",");
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > who - comma) return -1;
        const bool told = mention->last == who - comma && (comma || mention->kind == KIND_TITLE);
        if (told && pronouns_fit(pronouns, mention, pronoun)) return (int32_t)i;
    }
    return -1;
}

/* "Holm spoke of Dahl, held since his fall": whom the participle tells of; who is "joined by his wife" is the subject.
 */
static int32_t participle_subject(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t first = article->sentences.at[pronoun->sentence].first;
    uint32_t comma = pronoun->token;
    if (!owns_or_acts(pronouns, pronoun)) return -1;
    while (comma > first && !article_is_written(article, comma, ",")) comma--;
    if (comma <= first || comma + 1 >= pronoun->token || vocabulary_has_token(article, comma + 1, V_JOINING_PARTICIPLE))
        return -1;
    const bool regular = article->tokens.at[comma + 1].shape == SHAPE_LOWER &&
                         slice_ends(article_words(article, comma + 1, comma + 2), slice_of("ed"));
    if (!regular && !vocabulary_has_token(article, comma + 1, V_IRREGULAR_PARTICIPLE)) return -1;
    return named_up_to(pronouns, pronoun, comma);
}

/* "met Holm, the mayor, and his wife": whom "and" joins what is his to; -1: nobody. */
static int32_t joined_owner(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token, first = article->sentences.at[pronoun->sentence].first;
    if (token < first + 3 || !coref_is_his(article, token) || pronouns_is_object(article, pronoun)) return -1;
    if (!article_is_written(article, token - 1, "and") && !article_is_written(article, token - 1, "or")) return -1;
    uint32_t end = token - 1;
    const int32_t before = pronouns->subject[pronoun->sentence];
    if (before >= 0 && pronouns_mention(pronouns, before)->last == end &&
        pronouns->genders[pronouns_mention(pronouns, before)->chain] == (uint8_t)pronoun->gender)
        return before;
    int32_t named = named_up_to(pronouns, pronoun, end);
    if (named < 0) named = ending_at(pronouns, pronoun, end, pronouns_is_the_unnamed);
    if (named >= 0 || !article_is_written(article, end - 1, ",")) return named;
    if ((named = named_up_to(pronouns, pronoun, end - 1)) >= 0) return named; /* "Prince Karl, and his wife" */
    while (--end > first && !article_is_written(article, end - 1, ",")) {}
    for (uint32_t i = end; i < token - 1; i++)
        if (pronouns_is_verb(pronouns, i)) return -1;
    return end > first ? named_up_to(pronouns, pronoun, end - 1) : -1;
}

/* "Holm read a letter from Dahl, in which he": who wrote it. */
static int32_t writer_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    if (token < article->sentences.at[pronoun->sentence].first + 4 || !coref_is_he(article, token)) return -1;
    if (!article_is_written(article, token - 1, "which") || !article_is_written(article, token - 2, "in")) return -1;
    return article_is_written(article, token - 3, ",") ? named_up_to(pronouns, pronoun, token - 3) : -1;
}

/* "Dahl brought the greetings of Petra Holm to her people", "a letter from Holm to his": who sends it. */
static int32_t sender(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static const struct slice links[] = {WORD("of"), WORD("from"), WORDS_END};
    enum { title_words = 8 };
    const struct article *article = pronouns->coref->article;
    const uint32_t to = pronoun->token - 1, first = article->sentences.at[pronoun->sentence].first;
    if (pronoun->token < first + 5 || !coref_is_his(article, pronoun->token)) return -1;
    if (!article_is_written(article, to, "to")) return -1;
    const int32_t found = named_up_to(pronouns, pronoun, to);
    if (found < 0 || !coref_is_name(pronouns_mention(pronouns, found), KIND_PERSON)) return -1;
    const uint32_t start = pronouns_mention(pronouns, found)->first;
    for (uint32_t i = start; i-- > first + 1 && i + title_words >= start;)
        if (article_among(article, i, links)) return vocabulary_has_token(article, i - 1, V_MESSAGE_NOUN) ? found : -1;
    return -1;
}

/* "Dahl said Petra Holm, as she then was, left": who stands before the aside. */
static int32_t named_as(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    if (token < article->sentences.at[pronoun->sentence].first + 3 || !coref_is_he(article, token)) return -1;
    if (!article_is_written(article, token - 1, "as") || !article_is_written(article, token - 2, ",")) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= token) return -1;
        if (mention->last + 2 == token && coref_is_name(mention, KIND_PERSON) &&
            pronouns_fit(pronouns, mention, pronoun))
            return (int32_t)i;
    }
    return -1;
}

/* "Holm spoke after Dahl had come from Oslo, where he": the last before it who does something. */
static int32_t doer_before(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const uint32_t token = pronoun->token;
    int32_t found = -1;
    if (token < article->sentences.at[pronoun->sentence].first + 3 || !coref_is_he(article, token)) return -1;
    if (!article_is_written(article, token - 1, "where") || !article_is_written(article, token - 2, ",")) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last > token) break;
        bool acts = pronouns_is_verb(pronouns, mention->last) && !pronouns_is_owner(pronouns, mention);
        if (acts && pronouns_fit(pronouns, mention, pronoun)) found = (int32_t)i;
    }
    return found;
}

/* "Holm called him to thank him": whom the clause did something to before; -1: nobody. */
static int32_t same_object(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 5 };
    static const struct slice him[] = {WORD("him"), WORD("her"), WORDS_END};
    static const struct slice borders[] = {WORD(","), WORD("who"), WORD("that"), WORD("and"), WORD("as"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    const int32_t before = pronouns->subject[pronoun->sentence];
    if (before < 0 || !pronouns_is_object(article, pronoun)) return -1;
    const struct mention *mention = pronouns_mention(pronouns, before);
    if (mention->last >= pronoun->token || mention->last + reach < pronoun->token) return -1;
    if (!article_among(article, mention->first, him) || !article_is_written(article, mention->last, "to")) return -1;
    for (uint32_t i = mention->last; i < pronoun->token; i++)
        if (article_among(article, i, borders)) return -1;
    return pronouns->genders[mention->chain] == (uint8_t)pronoun->gender ? before : -1;
}

static const struct slice selves[] = {WORD("himself"), WORD("herself"), WORDS_END};

/* "Berg himself said so", "Holm, herself a judge": it only stresses the name or the office before it. */
static bool only_stresses(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    if (!article_among(article, pronoun->token, selves)) return false;
    const bool opens = pronoun->token == article->sentences.at[pronoun->sentence].first;
    const uint32_t end = pronoun->token - (!opens && article_is_written(article, pronoun->token - 1, ","));
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->first >= end) return false;
        if (mention->last == end && pronouns_is_person(mention)) return true;
    }
    return false;
}

/* "The report found that Holm had signed it himself": who does something just before; -1: nobody. */
static int32_t doer_of_self(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    int32_t found = -1;
    if (!article_among(article, pronoun->token, selves)) return -1;
    for (size_t i = pronouns->first[pronoun->sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != pronoun->sentence || mention->last >= pronoun->token) break;
        bool acts = pronouns_is_verb(pronouns, mention->last) && !pronouns_is_owner(pronouns, mention);
        if (acts && pronouns_fit(pronouns, mention, pronoun)) found = (int32_t)i;
    }
    if (found < 0) return found;
    for (uint32_t i = pronouns_mention(pronouns, found)->last; i < pronoun->token; i++)
        if (coref_speech_says(&pronouns->coref->speech, i) || coref_is_he(article, i)) return -1;
    return found;
}

/* Whom a sentence before the pronoun, or its own, speaks of first: outside what somebody says there if it can be. */
static int32_t person_in(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    const struct sentence *searched = &pronouns->coref->article->sentences.at[sentence];
    struct pronoun outside = *pronoun;
    outside.outside =
        !pronoun->speech && coref_speech_within(&pronouns->coref->speech, searched->first, searched->last);
    int32_t found = pronouns_first_fitting(pronouns, &outside, sentence);
    if (found < 0 && outside.outside) found = pronouns_first_fitting(pronouns, pronoun, sentence);
    if (found < 0 || !pronoun->speech || pronoun->teller || sentence != pronoun->sentence) return found;
    /* Who speaks is not known, and may be the one found. */
    uint32_t speech = pronouns->coref->speech.quotations.at[pronoun->speech - 1].first;
    return pronouns_mention(pronouns, found)->first < speech ? -1 : found;
}

static int32_t person_told_of(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence) {
    int32_t found = pronoun->told ? pronouns_last_teller(pronouns, pronoun, sentence) : -1;
    return found < 0 ? person_in(pronouns, pronoun, sentence) : found;
}

/* Whoever the verb puts into an office: "appointed Anna Berg", "named the lawyer Anna Berg"; -1: none. */
static int32_t put_into_office(const struct pronouns *pronouns, const struct pronoun *pronoun, uint32_t sentence,
                               uint32_t verb) {
    enum { reach = 4 };
    static const struct slice links[] = {WORD("by"), WORD("as"), WORD("to"), WORD("in"), WORD("on"), WORDS_END};
    const struct article *article = pronouns->coref->article;
    bool done_by = false;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence || mention->first > verb + reach) return -1;
        bool fits = pronouns_fit(pronouns, mention, pronoun);
        if (mention->last <= verb && fits) done_by = true;
        if (mention->first <= verb || !fits) continue;
        for (uint32_t at = verb + 1; at < mention->first; at++)
            if (article_among(article, at, links)) return -1;
        return done_by ? (int32_t)i : -1;
    }
    return -1;
}

/* "He had been in office", "He took over", which is told of who goes rather than of who sends him away. */
static bool tells_past(const struct article *article, uint32_t verb) {
    static const struct slice verbs[] = {WORD("had"),    WORD("took"),   WORD("served"),
                                         WORD("joined"), WORD("became"), WORDS_END};
    return article_among(article, verb, verbs);
}

/* "President Holm appointed Peter Dahl. He has …", "dismissed Peter Dahl. He had …", "accepted the
 * resignation of Peter Dahl. He had …": the news is whom. */
static int32_t appointed(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3 };
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence], *before = own - 1;
    const struct symbol_set verbs = pronouns->coref->appointing;
    if (pronoun->token != own->first || !pronoun->sentence || pronoun->speech || before->heading) return -1;
    for (uint32_t i = own->first + 1; i < own->last && i <= own->first + reach; i++)
        if (symbol_set_has(verbs, article->tokens.at[i].symbol) || article_is_written(article, i, "also")) return -1;
    const bool past = tells_past(article, own->first + 1);
    for (uint32_t i = before->last; i-- > before->first;) {
        if (!symbol_set_has(verbs, article->tokens.at[i].symbol) &&
            !(past &&
              (vocabulary_has_token(article, i, V_REMOVING_VERB) || article_is_written(article, i, "resignation"))))
            continue;
        int32_t found = put_into_office(pronouns, pronoun, pronoun->sentence - 1, i);
        if (found >= 0) return found;
    }
    return -1;
}

/* The last mention before the pronoun of the person whose life is told; -1: none, or it is said of another. */
static int32_t subject_of_life(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 8 };
    const uint32_t topic = pronouns->topic;
    if (!topic || pronoun->speech || pronouns->genders[topic] != (uint8_t)pronoun->gender) return -1;
    for (uint32_t back = 0; back <= reach && back <= pronoun->sentence; back++) {
        const uint32_t sentence = pronoun->sentence - back;
        int32_t found = pronouns->subject[sentence];
        if (found >= 0 && pronouns_mention(pronouns, found)->chain == topic) return found;
        for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
            const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
            if (mention->sentence != sentence || mention->first >= pronoun->token) break;
            if (mention->chain == topic && !mention->dropped) return (int32_t)i;
        }
    }
    return -1;
}

/* "Born in Oslo to Peter Berg, she studied": of whom the sentence before tells; at the start of a paragraph the first
 * whom the article named. -1: nobody who may be meant. */
static int32_t born(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    if (!article_is_written(article, own->first, "Born") || !coref_is_he(article, pronoun->token) || pronoun->speech)
        return -1;
    if (article->tokens.at[own->first].gap != GAP_PARAGRAPH)
        return pronoun->sentence ? person_told_of(pronouns, pronoun, pronoun->sentence - 1) : -1;
    for (size_t i = 0; i < pronouns->count && i < coref_reach_back; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->first >= own->first) return -1;
        if (coref_is_name(mention, KIND_PERSON)) return pronouns_fit(pronouns, mention, pronoun) ? (int32_t)i : -1;
    }
    return -1;
}

/* Whether a sentence is what somebody says, from its first word to its last. */
static bool is_spoken(const struct pronouns *pronouns, uint32_t sentence) {
    const struct coref_speech *speech = &pronouns->coref->speech;
    const struct sentence *own = &pronouns->coref->article->sentences.at[sentence];
    uint32_t first = own->first, last = own->last - 1;
    while (first < last && symbol_set_has(speech->marks, pronouns->coref->article->tokens.at[first].symbol)) first++;
    while (last > first && symbol_set_has(speech->marks, pronouns->coref->article->tokens.at[last].symbol)) last--;
    size_t quotation = coref_speech_at(speech, first);
    return quotation && quotation == coref_speech_at(speech, last);
}

/* Whether a line parts what stands below it from what stands above: not a crosshead, a few words that name nobody. */
static bool parts_stories(const struct pronouns *pronouns, uint32_t sentence) {
    enum { longest = 6 };
    const struct sentence *line = &pronouns->coref->article->sentences.at[sentence];
    if (!line->heading) return false;
    if (line->last - line->first > longest || sentence < 2) return true;
    return pronouns->first[sentence] < pronouns->count &&
           pronouns_mention(pronouns, (int32_t)pronouns->first[sentence])->sentence == sentence;
}

static bool is_unsure_woman(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found) {
    return pronoun->gender == GENDER_FEMALE && !pronouns->genders[pronouns_mention(pronouns, found)->chain];
}

/* Whom a sentence at or before the pronoun's speaks of. The writer, who goes on after a quotation of many sentences,
 * speaks of those who were spoken of before it. */
static int32_t spoken_of(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    enum { reach = 3, farthest = 9, farther = 7 };
    const struct article *article = pronouns->coref->article;
    struct pronoun sure = *pronoun;
    sure.sure = true;
    int32_t found = -1;
    uint32_t passed = 0;
    for (uint32_t back = pronoun->told; found < 0 && back <= reach + passed && back <= pronoun->sentence; back++) {
        uint32_t sentence = pronoun->sentence - back;
        if (article->sentences.at[sentence].furniture) continue;
        if (back && parts_stories(pronouns, sentence)) break;
        if (back && !pronoun->speech && passed + reach < farthest && is_spoken(pronouns, sentence)) passed++;
        if (pronoun->gender == GENDER_FEMALE) found = person_told_of(pronouns, &sure, sentence);
        if (found < 0) found = person_told_of(pronouns, pronoun, sentence);
        /* "Anna Berg left. The head of state said in May that she": who is known to be a woman. */
        const bool office = found >= 0 && !back && pronouns_mention(pronouns, found)->kind == KIND_TITLE;
        if (office && is_unsure_woman(pronouns, pronoun, found) && sentence && !parts_stories(pronouns, sentence - 1)) {
            const int32_t woman = person_told_of(pronouns, &sure, sentence - 1);
            found = woman < 0 ? found : woman;
        }
    }
    /* She, or who goes on speaking, is remembered longer. */
    if (!pronoun->told && pronoun->gender != GENDER_FEMALE) return found;
    for (uint32_t back = reach + passed + 1; found < 0 && back <= farther + passed && back <= pronoun->sentence;
         back++) {
        uint32_t sentence = pronoun->sentence - back;
        if (parts_stories(pronouns, sentence)) break;
        if (!article->sentences.at[sentence].furniture) found = person_told_of(pronouns, &sure, sentence);
    }
    return found;
}

/* Whether a sentence speaks of whom the page is about. */
static bool tells_of_main(const struct pronouns *pronouns, uint32_t sentence) {
    const int32_t subject = pronouns->subject[sentence];
    if (subject >= 0 && pronouns_mention(pronouns, subject)->chain == pronouns->main) return true;
    for (size_t i = pronouns->first[sentence]; i < pronouns->count; i++) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->sentence != sentence) return false;
        if (mention->chain == pronouns->main) return true;
    }
    return false;
}

/* "Holm made him a judge. He left in 1990": whom the page is about, rather than another of whom it told meanwhile; who
 * was found otherwise. */
static int32_t main_person(const struct pronouns *pronouns, const struct pronoun *pronoun, int32_t found) {
    const struct article *article = pronouns->coref->article;
    const struct sentence *own = &article->sentences.at[pronoun->sentence];
    int32_t main = -1;
    if (!pronouns->main || (found >= 0 && pronouns_mention(pronouns, found)->chain == pronouns->main)) return found;
    for (size_t i = pronouns_from(pronouns, pronoun->token); i-- > 0 && main < 0;) {
        const struct mention *mention = pronouns_mention(pronouns, (int32_t)i);
        if (mention->chain == pronouns->main && coref_is_name(mention, KIND_PERSON)) main = (int32_t)i;
    }
    if (main < 0 || !pronouns_fit(pronouns, pronouns_mention(pronouns, main), pronoun)) return found;
    if (found < 0) return main;
    const uint32_t sentence = pronouns_mention(pronouns, found)->sentence;
    if (sentence == pronoun->sentence) return pronouns_is_object(article, pronoun) ? main : found;
    if (sentence + 1 < pronoun->sentence || article->tokens.at[own->first].gap == GAP_PARAGRAPH) return main;
    return tells_of_main(pronouns, sentence) ? main : found;
}

/* Whom the words around the pronoun say that it means; -1: they do not. */
static int32_t said_by_construction(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    static pronoun_sieve *const sieves[] = {born,
                                            introduced,
                                            pronouns_of_clause,
                                            pronouns_nearer,
                                            same_object,
                                            doer_of_self,
                                            introduced_between,
                                            said_by,
                                            praised,
                                            asked,
                                            asked_on,
                                            before_colon,
                                            deprived,
                                            pronouns_urged,
                                            clause_subject,
                                            relative_subject,
                                            participle_subject,
                                            writer_before,
                                            sender,
                                            joined_owner,
                                            named_as,
                                            doer_before,
                                            appointed,
                                            pronouns_prosecuted,
                                            NULL};
    return pronouns_sift(pronouns, pronoun, sieves);
}

/* "she" goes to a woman rather than to somebody who may be one. */
int32_t pronouns_person(const struct pronouns *pronouns, const struct pronoun *pronoun) {
    if (pronouns_told_by_stranger(pronouns, pronoun) || only_stresses(pronouns, pronoun)) return -1;
    int32_t found = said_by_construction(pronouns, pronoun);
    if (found < 0) found = pronouns_unnamed_before(pronouns, pronoun);
    if (found < 0) {
        found = spoken_of(pronouns, pronoun);
        if (found < 0) found = named_behind(pronouns, pronoun);
        if (found >= 0 && pronouns_follows_unknown(pronouns, pronoun, found)) return -1;
        found = main_person(pronouns, pronoun, found);
        if (found < 0) found = pronouns_unnamed_near(pronouns, pronoun);
    }
    bool sure_of = found >= 0 && pronouns->genders[pronouns_mention(pronouns, found)->chain];
    int32_t subject = sure_of ? -1 : subject_of_life(pronouns, pronoun);
    return subject < 0 ? found : subject;
}
