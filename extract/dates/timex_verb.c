#include "timex_parts.h"

struct tense_words timex_tense_words(const struct lexicon *lexicon) {
    return (struct tense_words){.future = lexicon_class(lexicon, slice_of("future-sign")),
                                .past = lexicon_class(lexicon, slice_of("past-sign")),
                                .says = lexicon_class(lexicon, slice_of("speech-verb")),
                                .orders = lexicon_class(lexicon, slice_of("order-verb")),
                                .timetable = lexicon_class(lexicon, slice_of("timetable-verb")),
                                .timetable_plural = lexicon_class(lexicon, slice_of("timetable-plural")),
                                .timetable_noun = lexicon_class(lexicon, slice_of("timetable-noun")),
                                .timetable_going = lexicon_class(lexicon, slice_of("timetable-going")),
                                .past_event = lexicon_class(lexicon, slice_of("past-event")),
                                .planned_event = lexicon_class(lexicon, slice_of("planned-event"))};
}

struct slice timex_word_at(const struct article *article, uint32_t token) {
    return article_words(article, token, token + 1);
}

/* Of letters in any case; most words part here. */
static bool same_letter(char a, char b) {
    enum { small = 32 };
    return ((a ^ b) | small) == small;
}

bool timex_is_word(const struct article *article, uint32_t token, const char *const *words) {
    struct slice word = timex_word_at(article, token);
    for (; *words; words++)
        if (same_letter(word.at[0], **words) && slice_equal_nocase(word, slice_of(*words))) return true;
    return false;
}

bool timex_has_shape(const struct article *article, uint32_t token, enum shape shape) {
    return article->tokens.at[token].shape == shape;
}

/* Most words are not of the size of those that are asked for. */
bool timex_is_short(const struct article *article, uint32_t token, uint32_t size) {
    const struct token *at = &article->tokens.at[token];
    return at->shape == SHAPE_LOWER && at->end - at->start == size;
}

bool timex_holds_word(const struct article *article, const struct mention *mention, const char *const *words) {
    for (uint32_t token = mention->first; token < mention->last; token++)
        if (timex_is_word(article, token, words)) return true;
    return false;
}

bool timex_shows(const struct resolver *resolver, uint32_t token, int class) {
    return lexicon_token_has(resolver->rules->lexicon, resolver->article, token, class);
}

static bool ends_in_ed(const struct article *article, uint32_t token) {
    if (!timex_has_shape(article, token, SHAPE_LOWER)) return false;
    static const char *const agreed[] = {"agreed", "freed", NULL};
    struct slice word = timex_word_at(article, token);
    if (word.size <= 4 || !slice_ends(word, slice_of("ed"))) return false;
    if (vocabulary_has_token(article, token, V_ADJECTIVE_IN_ED)) return false;
    return !slice_ends(word, slice_of("eed")) || timex_is_word(article, token, agreed); /* not "exceed", "need" */
}

/* "newly", "nationally" */
static bool is_adverb(const struct article *article, uint32_t token) {
    return timex_has_shape(article, token, SHAPE_LOWER) && slice_ends(timex_word_at(article, token), slice_of("ly"));
}

/* "a still unspecified date", "a new nationally determined goal": what belongs to a noun tells no tense. */
static bool is_of_a_noun(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const articles[] = {"a", "an", "the", "its", "their", "his", "her", NULL},
                             *const degree[] = {"still", "yet", "most", "more", NULL},
                             *const before[] = {"new", "first", "second", "next", NULL};
    bool adverb = token > first && (timex_is_word(article, token - 1, degree) || is_adverb(article, token - 1));
    uint32_t away = adverb ? 2 : 1;
    if (adverb && timex_word_before(article, token, first, away, before)) away++;
    return token >= first + away && timex_is_word(article, token - away, articles);
}

bool timex_word_before(const struct article *article, uint32_t token, uint32_t first, uint32_t away,
                       const char *const *words) {
    return token >= first + away && timex_is_word(article, token - away, words);
}

bool timex_listed_before(const struct article *article, uint32_t token, uint32_t first, uint32_t away,
                         enum vocabulary_list list) {
    return token >= first + away && vocabulary_has_token(article, token - away, list);
}

bool timex_word_after(const struct article *article, uint32_t token, const char *const *words) {
    return token + 1 < article->tokens.count && timex_is_word(article, token + 1, words);
}

static bool is_modal(const struct article *article, uint32_t token) {
    static const char *const modals[] = {"will", "'ll",   "would", "shall", "to",     "must",
                                         "may",  "might", "can",   "could", "should", NULL};
    return timex_is_word(article, token, modals);
}

/* Whether a participle has a modal, which is then named: of "will be signed", "may be signed and sealed". */
static bool find_modal(const struct article *article, uint32_t token, uint32_t first, uint32_t *modal) {
    static const char *const be[] = {"be", NULL}, *const joins[] = {"and", "or", NULL};
    if (timex_word_before(article, token, first, 1, joins) && token >= first + 2) token -= 2;
    for (uint32_t away = 1; away <= 2; away++) {
        if (!timex_word_before(article, token, first, away, be)) continue;
        for (uint32_t more = 1; more <= 2 && token >= first + away + more; more++) {
            *modal = token - away - more;
            if (is_modal(article, *modal)) return true;
        }
    }
    return false;
}

/* What is to be done is ahead, and what they ask "that it be done"; "can be seen", "could be reached", "is heard" tell
 * nothing; else it is done. */
static int participle_tense(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const could[] = {"could", "can", NULL}, *const is[] = {"is", "are", NULL},
                             *const be[] = {"be", NULL};
    uint32_t modal;
    if (find_modal(article, token, first, &modal)) return timex_is_word(article, modal, could) ? 0 : 1;
    if (timex_word_before(article, token, first, 1, be)) return 1;
    return timex_word_before(article, token, first, 1, is) ? 0 : -1;
}

/* "is to visit", "are to visit". */
static bool is_to(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const to[] = {"to", NULL}, *const is[] = {"is", "are", "was", "were", NULL};
    return timex_is_short(article, token, 2) && timex_is_word(article, token, to) &&
           (timex_word_before(article, token, first, 1, is) ||
            timex_listed_before(article, token, first, 1, V_EXPECTED_ADJECTIVE));
}

/* "due to injuries" is a reason, "due to begin" is not. */
static bool is_reason(const struct resolver *resolver, uint32_t token, uint32_t first) {
    const struct article *article = resolver->article;
    static const char *const due[] = {"due", NULL}, *const to[] = {"to", NULL}, *const is[] = {"is",   "are", "was",
                                                                                               "were", "be",  "been",
                                                                                               "'s",   "now", "also",
                                                                                               NULL};
    if (!timex_is_word(article, token, due) || !timex_word_after(article, token, to)) return false;
    bool deed = token + 2 < article->tokens.count && timex_shows(resolver, token + 2, resolver->tense.timetable_plural);
    return !deed && !timex_word_before(article, token, first, 1, is);
}

static bool ends_in_s(const struct article *article, uint32_t token) {
    struct slice word = timex_word_at(article, token);
    return word.size > 2 && slice_ends(word, slice_of("s")) && !slice_ends(word, slice_of("'s"));
}

/* "adopted the Water Plan on", "released its plan": what somebody has, no verb. */
static bool is_noun_of_plan(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const plans[] = {"plan", "forecast", NULL};
    static const char *const articles[] = {"a", "an", "the", "this", "its", "their", "his", "her", "'s", NULL};
    static const char *const stop[] = {",", ".", "and", "that", "who", "which", NULL};
    enum { reach = 6 };
    if (token == first || !timex_is_word(article, token, plans)) return false;
    if (timex_has_shape(article, token, SHAPE_TITLE)) return true;
    if (timex_is_word(article, token - 1, articles)) return true;
    if (ends_in_s(article, token - 1) || vocabulary_has_token(article, token - 1, V_PLURAL_NOUN)) return false;
    for (uint32_t away = 2; away <= reach && token >= first + away; away++) {
        if (timex_word_before(article, token, first, away, articles)) return true;
        bool stops =
            timex_has_shape(article, token - away, SHAPE_TITLE) || timex_word_before(article, token, first, away, stop);
        if (stops) return false;
    }
    return false;
}

/* "an action plan", "the 10-year plan": no verb, which is "plan to", "they plan". */
static bool is_noun_plan(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const plan[] = {"plan", NULL}, *const they[] = {"they", "we",   "who", "that", "which",
                                                                       "to",   "also", "now", NULL},
                             *const to[] = {"to", "on", "a", "an", "another", NULL};
    if (!timex_is_short(article, token, 4) || !timex_is_word(article, token, plan)) return false;
    return !timex_word_after(article, token, to) && !timex_word_before(article, token, first, 1, they);
}

/* "an upcoming feast", "on hopes of" may be spoken of at any time, "would have" and "as planned" are over. */
static bool is_not_ahead(const struct resolver *resolver, uint32_t token, uint32_t first) {
    static const char *const coming[] = {"upcoming", "forthcoming", "next", NULL};
    static const char *const hopes[] = {"hopes", NULL}, *const on[] = {"on", "of", "with", "in", NULL};
    static const char *const would[] = {"would", "might", "may", "should", "must", NULL};
    static const char *const have[] = {"have", NULL}, *const as[] = {"as", NULL};
    const struct article *article = resolver->article;
    if (is_noun_plan(article, token, first)) return true;
    if (timex_is_word(article, token, coming)) return is_of_a_noun(article, token, first);
    if (timex_is_word(article, token, would)) return timex_word_after(article, token, have);
    if (timex_is_word(article, token, hopes)) return timex_word_before(article, token, first, 1, on);
    if (is_noun_of_plan(article, token, first)) return true;
    return timex_word_before(article, token, first, 1, as) || is_reason(resolver, token, first);
}

/* "will have players": nothing is done yet; "may have begun" is. */
static bool is_to_have(const struct resolver *resolver, uint32_t token, uint32_t first) {
    static const char *const have[] = {"have", NULL};
    const struct article *article = resolver->article;
    if (!timex_is_short(article, token, 4) || !timex_is_word(article, token, have)) return false;
    if (token == first || !is_modal(article, token - 1) || token + 1 >= article->tokens.count) return false;
    return !ends_in_ed(article, token + 1) && !timex_shows(resolver, token + 1, resolver->tense.past);
}

/* "were planning", "is now expected": the auxiliary does not tell, what follows does. */
static bool is_planned(const struct resolver *resolver, uint32_t token) {
    static const char *const be[] = {"was", "were", "has", "have", "had", "been", NULL}, *const between[] = {
                                                                                             "been",  "now", "also",
                                                                                             "still", "not", NULL};
    const struct article *article = resolver->article;
    if (!timex_is_word(article, token, be)) return false;
    uint32_t next = token + 1;
    while (next < article->tokens.count && timex_is_word(article, next, between)) next++;
    return next < article->tokens.count && timex_shows(resolver, next, resolver->tense.future);
}

bool timex_has_subject(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const it[] = {"it", "he", "she", "which", "who", "also", NULL};
    static const char *const articles[] = {"a", "an", "the", "this", "its", "their", "his", "her", "'s", NULL};
    enum { reach = 4 };
    if (token == first) return false;
    if (timex_has_shape(article, token - 1, SHAPE_TITLE) || timex_has_shape(article, token - 1, SHAPE_UPPER))
        return true;
    if (timex_is_word(article, token - 1, it)) return true;
    for (uint32_t away = 2; away <= reach && token + 1 >= first + away && !ends_in_s(article, token - 1); away++) {
        if (!timex_has_shape(article, token - away + 1, SHAPE_LOWER)) return false;
        if (timex_word_before(article, token, first, away, articles)) return true;
    }
    return false;
}

/* "the council meets", "ministers meet", "they go", "is leaving". */
static bool is_timetable(const struct resolver *resolver, uint32_t token, uint32_t first) {
    static const char *const they[] = {"they", "we", "two", "three", "four", "both", NULL};
    static const char *const is[] = {"is", "are", "'re", "'m", NULL}, *const its[] = {"its", "his", "this", NULL};
    const struct article *article = resolver->article;
    const struct tense_words *tense = &resolver->tense;
    if (!timex_has_shape(article, token, SHAPE_LOWER)) return false;
    if (timex_shows(resolver, token, tense->timetable)) return true;
    if (token == first) return false;
    if (timex_shows(resolver, token, tense->timetable_plural))
        return (ends_in_s(article, token - 1) && !timex_is_word(article, token - 1, its)) ||
               timex_is_word(article, token - 1, they) || vocabulary_has_token(article, token - 1, V_PLURAL_NOUN) ||
               (timex_has_shape(article, token - 1, SHAPE_TITLE) && vocabulary_has_token(article, token, V_TEAM_VERB));
    return timex_shows(resolver, token, tense->timetable_going) && timex_word_before(article, token, first, 1, is);
}

/* "will cut", "plans to put": what looks like the past is not; whether a word before it says so, and which tense that
 * shows. */
static bool is_bare_verb(const struct article *article, uint32_t token, uint32_t first, int *tense) {
    static const char *const not [] = {"not", "n't", "also", "soon", "then", "again", NULL}, *const could[] = {
                                                                                                 "could", "can", NULL};
    uint32_t away = timex_word_before(article, token, first, 1, not ) ? 2 : 1;
    if (token < first + away || !timex_has_shape(article, token - away, SHAPE_LOWER) ||
        !is_modal(article, token - away))
        return false;
    bool to = timex_is_short(article, token - away, 2);
    *tense = to ? is_to(article, token - away, first) : !timex_is_word(article, token - away, could);
    return true;
}

/* "the National Harvest Plan on Tuesday": the last word of a name, not what somebody does. */
static bool ends_name(const struct article *article, uint32_t token, uint32_t first) {
    return token > first && timex_has_shape(article, token, SHAPE_TITLE) &&
           timex_has_shape(article, token - 1, SHAPE_TITLE) && token + 1 < article->tokens.count &&
           !timex_has_shape(article, token + 1, SHAPE_TITLE);
}

int timex_verb_tense(const struct resolver *resolver, uint32_t token, uint32_t first) {
    static const char *const may[] = {"may", NULL};
    int bare;
    const struct article *article = resolver->article;
    bool may_be = timex_is_short(article, token, 3) && timex_is_word(article, token, may);
    if (is_timetable(resolver, token, first) || is_to(article, token, first)) return 1;
    if (may_be || timex_shows(resolver, token, resolver->tense.future))
        return !ends_name(article, token, first) && !is_not_ahead(resolver, token, first);
    bool ed = ends_in_ed(article, token) && !is_of_a_noun(article, token, first);
    if (!timex_shows(resolver, token, resolver->tense.past) && !ed) return 0;
    if (is_to_have(resolver, token, first)) return 0;
    if (!ed && is_bare_verb(article, token, first, &bare)) return bare;
    if (is_planned(resolver, token)) return 1;
    return participle_tense(article, token, first);
}
