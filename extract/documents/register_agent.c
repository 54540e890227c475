#include "register_reading.h"

static bool is_time_word(const struct article *article, uint32_t unit) {
    static const struct slice words[] = {WORD("after"),   WORD("since"),    WORD("when"),  WORD("while"),
                                         WORD("because"), WORD("although"), WORD("until"), WORDS_END};
    return word_among_nocase(register_unit_words(article, unit), words);
}

/* The unit with which the clause of a verb begins, where another is told before it: "… said that", "…;", "after Norway
 * issued". */
static uint32_t clause_start(const struct article *article, uint32_t verb) {
    bool comma = false; /* "after a break, signed" */
    uint32_t unit = verb;
    for (; unit > 0 && !register_unit_is(article, unit - 1, "that") && !register_unit_is(article, unit - 1, ";");
         unit--) {
        bool doing = slice_ends(register_unit_words(article, unit), slice_of("ing"));
        if (!comma && !doing && is_time_word(article, unit - 1)) break;
        comma = comma || register_unit_is(article, unit - 1, ",");
    }
    return unit;
}

static bool is_name(const struct article *article, uint32_t unit) {
    int32_t mention = article->units.at[unit].mention;
    return mention >= 0 && article->mentions.at[mention].kind != KIND_DATE;
}

/* Whether it is somebody whose office stands before a comma: "the envoy of Norland, Anna Berg". */
static bool is_apposed(const struct article *article, uint32_t unit) {
    int32_t title = article->units.at[unit - 2].mention, holder = article->units.at[unit].mention;
    return register_unit_is(article, unit - 1, ",") && title >= 0 && holder >= 0 &&
           article->mentions.at[title].kind == KIND_TITLE && article->mentions.at[holder].kind == KIND_PERSON;
}

/* Whether a mention stands behind a preposition, itself or with those that it follows or "and" joins it to. */
static bool is_object(const struct reading *reading, uint32_t unit) {
    enum { most_joined = 16 };
    const struct article *article = reading->article;
    for (int steps = 0; steps < most_joined; steps++) {
        if (unit > 0 &&
            (register_unit_has(reading, unit - 1, L_TEXT_ARTICLE) || register_unit_is(article, unit - 1, "(")))
            unit--;
        bool joined = unit > 1 && (register_unit_is(article, unit - 1, "and") || is_apposed(article, unit));
        if (unit < 1u + joined || !is_name(article, unit - 1 - joined)) break;
        unit -= 1u + joined;
    }
    return unit > 0 && register_unit_has(reading, unit - 1, L_FUNCTION_WORD) &&
           !register_unit_is(article, unit - 1, "that");
}

/* Whether a mention only says which: "Norland officials"; or who tells of the deed: "Berg said they met and signed". */
static bool is_of_noun(const struct reading *reading, uint32_t unit, uint32_t end) {
    uint32_t next = unit + 1;
    if (next < end && vocabulary_has_token(reading->article, reading->article->units.at[next].first, V_PRAISING_VERB))
        return false; /* "Berg thanked the Council and signed" */
    if (next < end && register_unit_has(reading, next, L_SPEECH_VERB))
        return next + 1 >= end || !register_unit_is(reading->article, next + 1, ",");
    if (next >= end || !register_unit_has(reading, next, L_LOWER) || register_unit_has(reading, next, L_VERB_STOP))
        return false;
    const struct unit *word = &reading->article->units.at[next];
    struct slice text = article_words(reading->article, word->first, word->last);
    return !slice_ends(text, slice_of("ed")) && !register_unit_has(reading, next, L_PAST_SIGN) &&
           !register_unit_has(reading, next, L_FUNCTION_WORD) && !register_unit_has(reading, next, L_TEXT_ADVERB);
}

/* A country that begins a clause or follows "and" or a comma, and owns nothing behind it. */
static bool is_country(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    if (!register_unit_has(reading, unit, L_COUNTRY)) return false;
    if (unit + 1 < article->units.count && register_unit_has(reading, unit + 1, L_CLITIC)) return false;
    return unit == 0 || register_unit_has(reading, unit - 1, L_SIGN) ||
           register_unit_has(reading, unit - 1, L_TEXT_ARTICLE) || register_unit_is(article, unit - 1, "and") ||
           register_unit_is(article, unit - 1, "that");
}

/* Whether a unit may be who acts: a body, person, title or country, but not one in brackets, as "(Reuters)". */
static bool may_act(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    if (unit > 0 && register_unit_is(article, unit - 1, "(")) return false;
    if (article->units.at[unit].mention < 0) return is_country(reading, unit);
    enum kind kind = article->mentions.at[article->units.at[unit].mention].kind;
    return kind != KIND_DATE && kind != KIND_DOCUMENT;
}

/* Those of whom a plural tells: "the rebels". */
static bool is_party(const struct article *article, uint32_t unit) {
    return vocabulary_has_token(article, article->units.at[unit].first, V_ACTOR_NOUN);
}

/* Whether the comma behind a doer is followed by another and "and": "Norway, Japan and the Council". */
static bool is_listed(const struct reading *reading, uint32_t unit, uint32_t before) {
    const struct article *article = reading->article;
    while (unit + 2 < before && register_unit_is(article, unit + 1, ",")) {
        unit += 2u + register_unit_has(reading, unit + 2, L_TEXT_ARTICLE);
        if (unit >= before || !may_act(reading, unit)) return false;
        const int32_t mention = article->units.at[unit].mention;
        if (mention >= 0 && article->mentions.at[mention].kind == KIND_TITLE) return false; /* "Berg, a minister and" */
    }
    return unit + 2 < before && register_unit_is(article, unit + 1, "and");
}

/* Past those who act together from a unit on: "Minister Holm", "Norway and the Council". */
static uint32_t joined_end(const struct reading *reading, uint32_t unit, uint32_t before) {
    const struct article *article = reading->article;
    for (;;) {
        int32_t mention = article->units.at[unit].mention;
        bool title = mention >= 0 && article->mentions.at[mention].kind == KIND_TITLE;
        if (title && unit + 1 < before && article->units.at[unit + 1].mention >= 0) unit++;
        const bool listed =
            unit + 2 < before && register_unit_is(article, unit + 1, ",") && is_listed(reading, unit, before);
        if (unit + 2 >= before || !(listed || register_unit_is(article, unit + 1, "and"))) return unit + 1;
        uint32_t next = unit + 2 + register_unit_has(reading, unit + 2, L_TEXT_ARTICLE);
        if (next >= before || !(may_act(reading, next) || is_party(article, next))) return unit + 1;
        unit = next;
    }
}

/* The unit with which "leaders of" in front of a body begins; its own without. */
static uint32_t members_start(const struct reading *reading, uint32_t unit) {
    const struct article *article = reading->article;
    uint32_t of = unit - (unit > 0 && register_unit_has(reading, unit - 1, L_TEXT_ARTICLE));
    if (of < 2 || !register_unit_is(article, of - 1, "of")) return unit;
    return vocabulary_has_token(article, article->units.at[of - 2].first, V_MEMBER_NOUN) ? of - 2 : unit;
}

/* Whether a deed may be that of another: "Voters regret Berg's decision to sign". */
static bool owns_something(const struct article *article, uint32_t first, uint32_t last) {
    for (uint32_t token = first; token < last; token++)
        if (article->tokens.at[token].shape == SHAPE_CLITIC) return true;
    return false;
}

/* The first body, person, title or country of the clause before a unit that may be its subject, with those that act
 * with it, or no tokens. */
static void find_subject(const struct reading *reading, uint32_t before, struct action *action) {
    enum { most_refused = 16 };
    const struct article *article = reading->article;
    int refused = 0;
    const uint32_t opening = clause_start(article, before);
    const struct doers crowd =
        register_crowd(article, register_first_token(reading, opening), register_first_token(reading, before));
    if (crowd.first < crowd.last && !owns_something(article, crowd.last, register_first_token(reading, before))) {
        action->agent_first = crowd.first;
        action->agent_last = crowd.last;
        return;
    }
    for (uint32_t i = opening; i < before && refused < most_refused; i++) {
        if (!may_act(reading, i)) continue;
        uint32_t start = members_start(reading, i);
        if ((start == i && is_object(reading, i)) || is_of_noun(reading, i, before)) {
            refused++;
            continue;
        }
        action->agent_first = article->units.at[start].first;
        action->agent_last = article->units.at[joined_end(reading, i, before) - 1].last;
        return;
    }
}

/* "It also adopted …": whoever acted last, or else whom the pronoun at the start means. */
static void repeat_subject(const struct reading *reading, struct action *action) {
    enum { farthest = 4 };
    const struct article *article = reading->article;
    size_t count = article->actions.count, oldest = count > farthest ? count - farthest : 0;
    const struct action *last = NULL;
    for (size_t i = oldest; i < count; i++)
        if (article->actions.at[i].agent_first < article->actions.at[i].agent_last) last = &article->actions.at[i];
    bool acted = last != NULL;
    const struct unit *pronoun = &article->units.at[reading->match->first];
    action->agent_first = acted ? last->agent_first : pronoun->first;
    action->agent_last = acted ? last->agent_last : pronoun->last;
}

/* "They adopted a plan and agreed on a budget": whoever did the first of the sentence, before a second. */
static void share_subject(const struct reading *reading, uint32_t verb, struct action *action) {
    enum { most_looked_at = 32 };
    const struct article *article = reading->article;
    size_t count = article->actions.count, oldest = count > most_looked_at ? count - most_looked_at : 0;
    uint32_t start = register_first_token(reading, clause_start(article, verb)),
             end = register_first_token(reading, verb);
    for (size_t i = count; i-- > oldest;) {
        const struct action *earlier = &article->actions.at[i];
        if (earlier->verb_token < start || earlier->agent_first < start) break;
        if (earlier->agent_first == earlier->agent_last || earlier->verb_token >= end) continue;
        if (earlier->agent_last > earlier->verb_token) continue;
        action->agent_first = earlier->agent_first;
        action->agent_last = earlier->agent_last;
        return;
    }
}

/* "Berg, after consulting the Senate, signed": whether somebody has it done to them, in an aside. */
static bool is_consulted(const struct reading *reading, uint32_t unit, uint32_t verb) {
    const struct article *article = reading->article;
    uint32_t doing = unit - 1;
    if (doing && register_unit_has(reading, doing, L_TEXT_ARTICLE)) doing--;
    bool done =
        register_unit_has(reading, doing, L_LOWER) && slice_ends(register_unit_words(article, doing), slice_of("ing"));
    return done && verb > unit && register_unit_is(article, verb - 1, ",");
}

/* Whether who stands before the verb belongs to another: "the Greens, a party in the Senate, tabled". */
static bool is_anothers(const struct reading *reading, uint32_t agent, uint32_t verb) {
    const struct article *article = reading->article;
    if (agent == 0 || agent >= verb) return false;
    for (uint32_t unit = agent; unit < verb; unit++)
        if (register_unit_is(article, unit, "which") || register_unit_is(article, unit, "who")) return false;
    if (is_consulted(reading, agent, verb)) return true;
    static const struct slice places[] = {WORD("of"), WORD("in"), WORD("from"), WORD("near"), WORDS_END};
    return article->units.at[agent].mention >= 0 ? is_object(reading, agent)
                                                 : word_among(register_unit_words(article, agent - 1), places);
}

/* "The runner, who lives in Spain, signed": whether who stands before the verb is told of its subject only. */
static bool is_in_aside(const struct reading *reading, uint32_t agent, uint32_t verb) {
    static const struct slice places[] = {WORD("of"), WORD("in"), WORD("from"), WORD("near"), WORD("at"), WORDS_END};
    const struct article *article = reading->article;
    agent -= agent && register_unit_has(reading, agent - 1, L_TEXT_ARTICLE);
    return agent && verb && register_unit_is(article, verb - 1, ",") &&
           word_among(register_unit_words(article, agent - 1), places);
}

/* Whether the deed lies before what is told, or is told in passing: "a contract that he had signed", "after signing a
 * contract", "since Norway issued it", "Holm, who signed it, said". */
static bool is_earlier(const struct reading *reading, uint32_t verb) {
    enum { farthest = 8 };
    static const struct slice marks[] = {WORD("after"), WORD("since"), WORD("before"),
                                         WORD("when"),  WORD("until"), WORDS_END};
    static const struct slice inner[] = {WORD("had"), WORD("has"), WORD("have"), WORD("who"), WORD("which"), WORDS_END};
    const struct article *article = reading->article;
    uint32_t first = reading->match->first;
    if (first > 0 && register_unit_has(reading, first - 1, L_TEXT_ARTICLE)) first--;
    if (word_among_nocase(register_unit_words(article, first), marks)) return true;
    if (first > 0 && word_among_nocase(register_unit_words(article, first - 1), marks)) return true;
    for (uint32_t unit = verb; unit-- > 0 && verb - unit <= farthest && !register_unit_is(article, unit, ",");)
        if (word_among_nocase(register_unit_words(article, unit), inner)) return true;
    return false;
}

void register_take_agent(const struct reading *reading, uint32_t verb, struct action *action) {
    const struct article *article = reading->article;
    uint32_t first, last;
    struct slice voice = match_give(reading, "voice");
    if (match_slot(reading, "agent", &first, &last)) {
        bool owns = first > verb && last < article->units.count && register_unit_has(reading, last, L_CLITIC);
        if (owns) return; /* "issued by Berg's predecessor" */
        uint32_t named = first;
        while (named + 1 < last && register_unit_has(reading, named, L_HONORIFIC)) named++;
        action->agent_first = register_first_token(reading, named);
        action->agent_last = article->units.at[last - 1].last;
        if (is_anothers(reading, first, verb)) {
            if (is_in_aside(reading, first, verb)) action->agent_first = action->agent_last = 0;
            find_subject(reading, verb, action);
        }
    } else if (slice_equal(voice, slice_of("active"))) {
        find_subject(reading, verb, action);
        if (action->agent_first == action->agent_last) share_subject(reading, verb, action);
    } else if (slice_equal(voice, slice_of("pronoun"))) {
        repeat_subject(reading, action);
    }
    if (match_slot(reading, "partner", &first, &last)) {
        action->partner_first = register_first_token(reading, first);
        action->partner_last = article->units.at[last - 1].last;
    }
    bool doer_first = action->agent_first < action->agent_last && action->agent_last <= action->verb_token;
    action->reported = doer_first && !action->future && !action->told && !is_earlier(reading, verb);
}
