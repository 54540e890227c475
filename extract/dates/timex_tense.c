#include "timex_parts.h"

/* "the vote is Tuesday", "the match is on Tuesday", "possibly on Tuesday", "none is likely before Tuesday". */
static bool is_said_to_be(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const is[] = {"is", "are", "likely", "possibly", "perhaps", "probably", NULL};
    static const char *const on[] = {"on", "in", "at", "for", "before", NULL};
    return timex_word_before(article, token, first, 1, is) ||
           (timex_word_before(article, token, first, 1, on) && timex_word_before(article, token, first, 2, is));
}

/* Of "waited for Tuesday's figures" ahead, of "following Tuesday's talks", "the results of Tuesday's vote" back; 0
 * otherwise. */
static int waiting_tense(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const to[] = {"for", NULL}, *const after[] = {"following", "despite", NULL},
                             *const of[] = {"of", "from", NULL}, *const results[] = {"results",   "result", "outcome",
                                                                                     "aftermath", "wake",   NULL};
    if (timex_word_before(article, token, first, 1, after)) return -2;
    if (timex_word_before(article, token, first, 1, of) && timex_word_before(article, token, first, 2, results))
        return -2;
    return timex_word_before(article, token, first, 1, to) &&
           timex_listed_before(article, token, first, 2, V_WAITING_VERB);
}

/* "The January contract", "for February delivery". */
static bool is_of_delivery(const struct article *article, const struct mention *mention,
                           const struct sentence *sentence) {
    return mention->last < sentence->last && vocabulary_has_token(article, mention->last, V_DELIVERY_NOUN);
}

/* "set for Tuesday", "pencilled in for May", "a strike for Tuesday"; not "for Tuesday's attack", "set for Tuesday was
 * put off". */
static bool is_set_for(const struct article *article, const struct mention *mention, const struct sentence *sentence) {
    static const char *const to[] = {"for", NULL}, *const particle[] = {"in", "down", "up", "back", NULL},
                             *const other[] = {"'s", "’s", "was", "were", "had", NULL};
    if (!timex_word_before(article, mention->first, sentence->first, 1, to)) return false;
    uint32_t away = timex_word_before(article, mention->first, sentence->first, 2, particle) ? 3 : 2;
    if (!mention->timex->words.weekday &&
        !timex_listed_before(article, mention->first, sentence->first, away, V_SET_PARTICIPLE))
        return false;
    return mention->last >= sentence->last || !timex_is_word(article, mention->last, other);
}

/* "put off to May", "adjourned the case to 3 May", "moved from Friday to Monday". */
static bool is_moved(const struct article *article, uint32_t token, uint32_t first) {
    enum { reach = 5 };
    for (uint32_t away = 2; away <= reach && token >= first + away; away++) {
        if (timex_listed_before(article, token, first, away, V_MOVED_PARTICIPLE)) return true;
        if (timex_has_shape(article, token - away, SHAPE_PUNCTUATION)) return false;
    }
    return false;
}

/* "as soon as Tuesday", "ahead of the Monday vote", "a deadline starting Friday", "put off to May". */
static bool is_soonest(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const as[] = {"as", NULL}, *const soon[] = {"soon", "early", "late", NULL},
                             *const of[] = {"of", NULL}, *const ahead[] = {"ahead", NULL}, *const the[] = {"the", NULL},
                             *const starting[] = {"starting", "effective", NULL}, *const to[] = {"to", NULL};
    if (timex_word_before(article, token, first, 1, as) && timex_word_before(article, token, first, 2, soon))
        return true;
    if (timex_word_before(article, token, first, 1, starting)) return true;
    if (timex_word_before(article, token, first, 1, to) && is_moved(article, token, first)) return true;
    uint32_t away = timex_word_before(article, token, first, 1, the) ? 2 : 1;
    return timex_word_before(article, token, first, away, of) &&
           timex_word_before(article, token, first, away + 1, ahead);
}

/* "and on Sunday, the group fired": a clause of its own, whose verb comes after. */
static bool opens_clause(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const on[] = {"on", NULL}, *const joins[] = {"and", "but", NULL};
    return timex_word_before(article, mention->first, first, 1, on) &&
           timex_word_before(article, mention->first, first, 2, joins);
}

/* "Monday, the court said", "In May they left"; not "The May figures". */
static bool opens_sentence(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const articles[] = {"the", "a", "an", "its", "their", "his", "her", NULL};
    return mention->first == first || (mention->first == first + 1 && !timex_is_word(article, first, articles));
}

static bool is_clause_sign(const struct article *article, uint32_t token) {
    static const char *const no[] = {".", "$", "£", "€", "%", NULL};
    return timex_has_shape(article, token, SHAPE_PUNCTUATION) && !timex_is_word(article, token, no);
}

/* "that he plans to go", "unless they were paid": it tells nothing of the day on which it is said. */
static bool opens_what_is_said(const struct article *article, uint32_t token) {
    static const char *const that[] = {"that",   "how", "why",     "what",     "whether",
                                       "unless", "if",  "because", "although", NULL};
    return timex_has_shape(article, token, SHAPE_LOWER) && timex_is_word(article, token, that);
}

/* "and will free them", "but plans to go": of what is said next. */
static bool opens_next_deed(const struct resolver *resolver, uint32_t token) {
    static const char *const joins[] = {"and", "but", NULL}, *const may[] = {"may", NULL};
    const struct article *article = resolver->article;
    return timex_is_short(article, token, 3) && timex_is_word(article, token, joins) &&
           token + 1 < article->tokens.count &&
           (timex_word_after(article, token, may) || timex_shows(resolver, token + 1, resolver->tense.future));
}

/* Where to look for verbs: tokens from first to before last. */
struct span {
    uint32_t first, last;
};

/* Between the signs around the date. */
static struct span clause_of(const struct resolver *resolver, const struct mention *mention,
                             const struct sentence *sentence) {
    const struct article *article = resolver->article;
    struct span clause = {mention->first, mention->last};
    while (clause.first > sentence->first && !is_clause_sign(article, clause.first - 1)) clause.first--;
    while (clause.last < sentence->last && !is_clause_sign(article, clause.last) &&
           !opens_what_is_said(article, clause.last) && !opens_next_deed(resolver, clause.last))
        clause.last++;
    return clause;
}

/* The sentence not too far off, without what is said and, behind a sign, who says it: "on Sunday, the minister said".
 */
static struct span around(const struct resolver *resolver, const struct mention *mention,
                          const struct sentence *sentence) {
    const struct article *article = resolver->article;
    enum { reach = 24 };
    uint32_t first = mention->first > sentence->first + reach ? mention->first - reach : sentence->first;
    bool opens = opens_sentence(article, mention, sentence->first);
    uint32_t last = !opens && sentence->last > mention->last + reach ? mention->last + reach : sentence->last;
    struct span around = {first, mention->last};
    bool sign = false;
    for (; around.last < last && !opens_what_is_said(article, around.last); around.last++) {
        sign = sign || is_clause_sign(article, around.last);
        bool says = sign && timex_shows(resolver, around.last, resolver->tense.says);
        if (says && !opens) break;
    }
    return around;
}

/* "agreed to meet": neither past nor surely ahead. */
static bool is_infinitive(const struct article *article, uint32_t token) {
    static const char *const to[] = {"to", NULL}, *const no_verb[] = {"the",   "a",   "an",  "its",
                                                                      "their", "his", "her", NULL};
    return timex_is_short(article, token, 2) && timex_is_word(article, token, to) &&
           timex_has_shape(article, token + 1, SHAPE_LOWER) && !timex_is_word(article, token + 1, no_verb);
}

/* Whether the date tells when something was done that is told as past: "stopped in May", not "set aside for May". */
static bool tells_when(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const no[] = {"for", "to", NULL};
    return !timex_word_before(article, mention->first, first, 1, no);
}

/* "ahead of the next round of talks on Friday". */
static bool is_ahead_of(const struct article *article, uint32_t token) {
    static const char *const ahead[] = {"ahead", NULL}, *const of[] = {"of", NULL};
    return timex_is_short(article, token, 5) && timex_is_word(article, token, ahead) &&
           timex_word_after(article, token, of);
}

/* "after reaching a deal on Monday". */
static bool is_after_doing(const struct article *article, uint32_t token) {
    static const char *const after[] = {"after", NULL}, *const both[] = {"both", NULL};
    if (!timex_is_short(article, token, 5) || !timex_is_word(article, token, after)) return false;
    uint32_t next = timex_word_after(article, token, both) ? token + 2 : token + 1;
    return next < article->tokens.count && timex_has_shape(article, next, SHAPE_LOWER) &&
           slice_ends(timex_word_at(article, next), slice_of("ing"));
}

/* "could be held on Monday". */
static bool is_possible_event(const struct article *article, uint32_t token) {
    static const char *const be[] = {"be", NULL}, *const done[] = {"held",      "signed",    "announced", "approved",
                                                                   "released",  "finalised", "finalized", "resumed",
                                                                   "concluded", "launched",  "ready",     "completed",
                                                                   "adopted",   "extended",  "reopened",  NULL};
    return token + 2 < article->tokens.count && timex_word_after(article, token, be) &&
           timex_word_after(article, token + 1, done);
}

/* "could join in March", "can reopen on Monday"; not "could not", "could be heard", "can see". */
static bool is_possible(const struct article *article, uint32_t token) {
    static const char *const could[] = {"could", "can", NULL}, *const no[] = {"not",    "n't",   "be",  "have",
                                                                              "only",   "never", "see", "hear",
                                                                              "feel",   "get",   "no",  "barely",
                                                                              "hardly", NULL};
    return timex_has_shape(article, token, SHAPE_LOWER) && timex_is_word(article, token, could) &&
           token + 1 < article->tokens.count && timex_has_shape(article, token + 1, SHAPE_LOWER) &&
           (!timex_is_word(article, token + 1, no) || is_possible_event(article, token));
}

/* "ordered him to appear", "agreed to meet". */
static bool is_ordered(const struct resolver *resolver, uint32_t token, uint32_t first) {
    enum { reach = 4 };
    if (!is_infinitive(resolver->article, token)) return false;
    for (uint32_t away = 1; away <= reach && token >= first + away; away++)
        if (timex_shows(resolver, token - away, resolver->tense.orders)) return true;
    return false;
}

static int tense_before(const struct resolver *resolver, uint32_t token, uint32_t first) {
    if (is_ahead_of(resolver->article, token) || is_possible(resolver->article, token)) return 1;
    if (timex_shows(resolver, token, resolver->tense.timetable_noun) &&
        timex_has_subject(resolver->article, token, first))
        return 1;
    return is_after_doing(resolver->article, token) ? -1 : timex_verb_tense(resolver, token, first);
}

/* "told the leaders Tuesday his country would grow": the day is that of the telling. */
static bool is_told(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const told[] = {"told", NULL};
    enum { reach = 8 };
    for (uint32_t away = 2; away <= reach; away++)
        if (timex_word_before(article, mention->first, first, away, told)) return true;
    return false;
}

/* "Denounced the accord in May.": of what was said of a thing, and when; not "announced the vote in May", "said the law
 * in May had failed". */
static bool says_of_thing(const struct resolver *resolver, const struct mention *mention, uint32_t verb) {
    static const char *const definite[] = {"the", "that", "this", "its", "his", "her", "their", NULL},
                             *const in[] = {"in", NULL}, *const on[] = {"and", "but", "after", "when", "as", NULL};
    enum { shortest = 4 };
    const struct article *article = resolver->article;
    const uint32_t behind = mention->last;
    if (mention->first < verb + shortest || !timex_is_word(article, verb + 1, definite) ||
        !timex_is_word(article, mention->first - 1, in) ||
        timex_shows(resolver, mention->first - 2, resolver->tense.planned_event))
        return false;
    return behind >= article->sentences.at[mention->sentence].last ||
           timex_has_shape(article, behind, SHAPE_PUNCTUATION) || timex_is_word(article, behind, on);
}

/* A verb of the past that the date belongs to: "stopped in May", "was first found in birds in May"; not one of saying
 * that something is so. */
static bool is_told_by(const struct resolver *resolver, const struct mention *mention, struct span span,
                       uint32_t away) {
    static const char *const first[] = {"first", "last", NULL};
    enum { beside = 3, object = 5 };
    uint32_t token = mention->first - away;
    if (mention->first < span.first + away) return false;
    if (timex_shows(resolver, token, resolver->tense.says) && !says_of_thing(resolver, mention, token)) return false;
    bool planned = away > 2 && timex_shows(resolver, mention->first - 2, resolver->tense.planned_event);
    bool near =
        away <= (planned ? beside : object) || timex_word_before(resolver->article, token, span.first, 1, first);
    return near && timex_verb_tense(resolver, token, span.first) < 0;
}

/* The tense of the words so far from the date, before it or else behind it. */
static int tense_away(const struct resolver *resolver, const struct mention *mention, struct span span, uint32_t away,
                      bool *behind) {
    bool before = mention->first >= span.first + away;
    int tense = before ? tense_before(resolver, mention->first - away, span.first) : 0;
    enum { near = 5 };
    if (before && !tense && away <= near && is_ordered(resolver, mention->first - away, span.first)) tense = 1;
    *behind = !tense;
    if (!tense && mention->last + away <= span.last)
        tense = timex_verb_tense(resolver, mention->last + away - 1, span.first);
    bool told = tense > 0 && *behind && is_told(resolver->article, mention, span.first);
    return told ? -1 : tense;
}

/* "The January vote was fair". */
static bool is_of_subject(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const the[] = {"the", NULL};
    return mention->first == first + 1 && timex_is_word(article, first, the);
}

/* The nearest tense on either side within the span; -2 where a verb stands beside the date, or the date opens the
 * sentence after a preposition, as in no list of dates. From far off only what lies ahead counts. */
static int nearest_tense(const struct resolver *resolver, const struct mention *mention, struct span span) {
    enum { beside = 3, reach = 14 };
    const struct article *article = resolver->article;
    uint32_t first = article->sentences.at[mention->sentence].first;
    bool opens = mention->first > first && opens_sentence(article, mention, first), infinitive = false, behind;
    bool told = false, of_subject = is_of_subject(article, mention, span.first);
    for (uint32_t away = 1; away <= beside; away++) told = told || is_told_by(resolver, mention, span, away);
    for (uint32_t away = 1; mention->first >= span.first + away || mention->last + away <= span.last; away++) {
        int tense = tense_away(resolver, mention, span, away, &behind);
        uint32_t token = mention->first - away;
        infinitive = infinitive || (away > 1 && mention->first >= span.first + away && is_infinitive(article, token));
        if (tense > 0) return behind && told && tells_when(article, mention, first) ? -2 : tense;
        if (!tense) continue;
        bool surely = behind ? opens || away == 1 || told || (of_subject && away <= beside)
                             : is_told_by(resolver, mention, span, away);
        if (infinitive || (!surely && away > reach)) return 0;
        return surely && tells_when(article, mention, first) ? -2 : -1;
    }
    return 0;
}

/* "It lasted until Tuesday", "dragged on until May". */
static bool went_on(const struct article *article, const struct mention *mention, const struct sentence *sentence) {
    static const char *const on[] = {"on", NULL};
    uint32_t away = timex_word_before(article, mention->first, sentence->first, 2, on) ? 3 : 2;
    return timex_listed_before(article, mention->first, sentence->first, away, V_LASTING_VERB);
}

/* "It was in dock until May", not "was closed until May". */
static bool was_there(const struct resolver *resolver, const struct mention *mention, uint32_t first) {
    static const char *const was[] = {"was", "were", NULL};
    enum { shortest = 3, reach = 6 };
    const struct article *article = resolver->article;
    for (uint32_t away = 2; away <= reach && mention->first >= first + away; away++) {
        const uint32_t token = mention->first - away;
        if (timex_is_word(article, token, was)) return away > shortest;
        if (is_clause_sign(article, token) || is_infinitive(article, token) || timex_verb_tense(resolver, token, first))
            return false;
    }
    return false;
}

/* "Until Tuesday, they had not asked", "was unknown until Monday", "fell by Friday". */
static bool is_over_by(const struct resolver *resolver, const struct mention *mention,
                       const struct sentence *sentence) {
    static const char *const by[] = {"by", NULL}, *const being[] = {"being", NULL},
                             *const not [] = {"not", "n't", "never", "unknown", NULL};
    const struct article *article = resolver->article;
    if (mention->first - 1 == sentence->first) return timex_tense_after(resolver, mention) < 0;
    if (timex_word_before(article, mention->first - 1, sentence->first, 2, being)) return false;
    struct span clause = clause_of(resolver, mention, sentence);
    int tense = nearest_tense(resolver, mention, clause);
    if (timex_is_word(article, mention->first - 1, by)) return tense < -1;
    if (went_on(article, mention, sentence) || was_there(resolver, mention, clause.first)) return true;
    for (uint32_t token = clause.first; tense < 0 && token < mention->first; token++)
        if (timex_is_word(article, token, not )) return true;
    return false;
}

/* "Monday's suicide attack", "the match on Monday": the event of that class that the date tells of, behind it within a
 * few words or right before it. */
static bool is_of_event(const struct resolver *resolver, const struct mention *mention, const struct sentence *sentence,
                        int events) {
    static const char *const of[] = {"'s", "’s", NULL}, *const on[] = {"on", "in", "of", "last", NULL};
    enum { reach = 4 };
    const struct article *article = resolver->article;
    uint32_t next = mention->last;
    if (next < sentence->last && timex_is_word(article, next, of))
        for (uint32_t token = next + 1; token < sentence->last && token <= next + reach; token++)
            if (timex_shows(resolver, token, events)) return true;
    uint32_t away = timex_word_before(article, mention->first, sentence->first, 1, on) ? 2 : 1;
    return mention->first >= sentence->first + away && timex_shows(resolver, mention->first - away, events);
}

/* "Since Monday", "since its win in the January polls". */
static bool is_since(const struct resolver *resolver, const struct mention *mention, const struct sentence *sentence) {
    static const char *const since[] = {"since", NULL};
    enum { reach = 7 };
    const struct article *article = resolver->article;
    for (uint32_t away = 1; away <= reach && mention->first >= sentence->first + away; away++) {
        uint32_t token = mention->first - away;
        if (timex_is_word(article, token, since)) return true;
        if (is_clause_sign(article, token) || timex_verb_tense(resolver, token, sentence->first)) return false;
    }
    return false;
}

/* Where the list of days begins that ends with a mention: "14, 15 and 16 June". */
static uint32_t days_start(const struct article *article, const struct mention *mention, uint32_t first) {
    static const char *const joins[] = {"and", "or", ",", NULL};
    uint32_t token = mention->first;
    while (token >= first + 2 && timex_is_word(article, token - 1, joins) &&
           article->tokens.at[token - 2].shape >= SHAPE_NUMBER_12 &&
           article->tokens.at[token - 2].shape <= SHAPE_NUMBER_31)
        token -= 2;
    return token;
}

/* "a day of quiet before the vote on Sunday", "the possibility of a meeting on Monday". */
static bool is_before_event(const struct resolver *resolver, const struct mention *mention,
                            const struct sentence *sentence) {
    static const char *const before[] = {"before", "pending", "ahead", NULL}, *const on[] = {"on", "of", "in", NULL};
    enum { reach = 8 };
    const struct article *article = resolver->article;
    uint32_t first = days_start(article, mention, sentence->first);
    uint32_t away = timex_word_before(article, first, sentence->first, 1, on) ? 2 : 1;
    if (first < sentence->first + away || !timex_shows(resolver, first - away, resolver->tense.planned_event))
        return false;
    for (uint32_t last = away + reach; ++away <= last && first >= sentence->first + away;) {
        if (timex_is_word(article, first - away, before) ||
            vocabulary_has_token(article, first - away, V_PROSPECT_NOUN))
            return true;
        if (is_clause_sign(article, first - away)) return false;
    }
    return false;
}

/* "The elections in December are at risk": nobody says so of what is over. */
static bool is_event_ahead(const struct resolver *resolver, const struct mention *mention,
                           const struct sentence *sentence) {
    static const char *const on[] = {"on", "in", "of", NULL}, *const is[] = {"is",      "are", "remain",
                                                                             "remains", "may", "might",
                                                                             "could",   "can", NULL};
    const struct article *article = resolver->article;
    return timex_word_before(article, mention->first, sentence->first, 1, on) && mention->last < sentence->last &&
           mention->first >= sentence->first + 2 && timex_is_word(article, mention->last, is) &&
           timex_shows(resolver, mention->first - 2, resolver->tense.planned_event);
}

/* "Named the team for Saturday's match"; not "had been rested for Saturday's match". */
static bool is_for_event(const struct resolver *resolver, const struct mention *mention,
                         const struct sentence *sentence) {
    static const char *const to[] = {"for", NULL}, *const of[] = {"'s", "’s", NULL}, *const had[] = {"had", NULL};
    const struct article *article = resolver->article;
    for (uint32_t away = 2; away <= 4; away++)
        if (timex_word_before(article, mention->first, sentence->first, away, had)) return false;
    return timex_word_before(article, mention->first, sentence->first, 1, to) && mention->last < sentence->last &&
           timex_is_word(article, mention->last, of) &&
           is_of_event(resolver, mention, sentence, resolver->tense.planned_event);
}

/* "Is scheduled for May", "are pencilled in for May", not "was scheduled". */
static bool is_set_now(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const to[] = {"for", NULL}, *const particle[] = {"in", "down", "up", "back", NULL},
                             *const is[] = {"is", "are", "now", NULL};
    if (!timex_word_before(article, token, first, 1, to)) return false;
    uint32_t away = timex_word_before(article, token, first, 2, particle) ? 3 : 2;
    return timex_listed_before(article, token, first, away, V_SET_PARTICIPLE) &&
           timex_word_before(article, token, first, away + 1, is);
}

/* "Lapses on 31 March", "runs out in May", "takes effect on 1 May": of a term of which nobody says so once it is over.
 */
static bool runs_out(const struct article *article, uint32_t token, uint32_t first) {
    static const char *const particle[] = {"out", "down", "off", "effect", "force", "into", NULL},
                             *const runs[] = {"runs", "run", "takes", "comes", "enters", "steps", "stands", NULL};
    uint32_t away = 1;
    while (away <= 2 && timex_word_before(article, token, first, away, particle)) away++;
    if (token < first + away + 1) return false;
    return away > 1 ? timex_word_before(article, token, first, away, runs)
                    : timex_listed_before(article, token, first, away, V_TERM_VERB);
}

/* "Will leave for Rome in December", "will be held on May 3": nothing but the verb and its place stand between. */
static bool is_surely_ahead(const struct article *article, const struct mention *mention,
                            const struct sentence *sentence) {
    static const char *const in[] = {"in", "on", NULL}, *const will[] = {"will", "'ll", "shall", NULL},
                             *const nouns[] = {"a",   "an", "the",   "its",  "their", "his", "her",
                                               "our", "my", "which", "that", "who",   NULL};
    enum { reach = 5 };
    if (is_set_now(article, mention->first, sentence->first)) return true;
    if (!timex_word_before(article, mention->first, sentence->first, 1, in)) return false;
    if (runs_out(article, mention->first - 1, sentence->first)) return true;
    for (uint32_t away = 2; away <= reach && mention->first >= sentence->first + away; away++) {
        uint32_t token = mention->first - away;
        if (timex_is_word(article, token, will)) return away > 2;
        if (is_clause_sign(article, token) || timex_is_word(article, token, nouns)) return false;
    }
    return false;
}

/* "The 12 months through June", "the year to March 31": results are told of what is over. */
static bool ends_months(const struct article *article, const struct mention *mention) {
    static const char *const to[] = {"through", "to", "ended", NULL};
    const struct mention *before = mention;
    if (mention->first < 2 || !timex_is_word(article, mention->first - 1, to)) return false;
    while (before > article->mentions.at && before->first > mention->first - 2) before--;
    return before->kind == KIND_DATE && before->last == mention->first - 1 && before->timex->type == TIMEX_DURATION;
}

/* "The resolution of 24 July", "the decree dated 3 May": a text bears the day on which it was made. */
static bool is_of_a_text(const struct article *article, const struct mention *mention,
                         const struct sentence *sentence) {
    static const char *const of[] = {"of", "dated", NULL};
    return timex_word_before(article, mention->first, sentence->first, 1, of) && mention->timex->words.day &&
           timex_is_in_document(article, mention);
}

int timex_tense_at(const struct resolver *resolver, const struct mention *mention) {
    static const char *const till[] = {"until", "till", "by", "beyond", NULL}, *const through[] = {"through", NULL};
    const struct article *article = resolver->article;
    const struct sentence *sentence = &article->sentences.at[mention->sentence];
    if (is_of_a_text(article, mention, sentence)) return -2;
    if (is_soonest(article, days_start(article, mention, sentence->first), sentence->first) ||
        is_said_to_be(article, mention->first, sentence->first))
        return 1;
    if (is_of_event(resolver, mention, sentence, resolver->tense.past_event) || ends_months(article, mention))
        return -2;
    if (is_before_event(resolver, mention, sentence) || is_event_ahead(resolver, mention, sentence) ||
        is_of_delivery(article, mention, sentence))
        return 1;
    if (is_surely_ahead(article, mention, sentence)) return 2;
    int waiting = waiting_tense(article, mention->first, sentence->first);
    if (waiting) return waiting;
    if (is_for_event(resolver, mention, sentence) || is_set_for(article, mention, sentence)) return 1;
    if (mention->first > sentence->first && timex_is_word(article, mention->first - 1, till))
        return is_over_by(resolver, mention, sentence) ? -1 : 1;
    if (is_since(resolver, mention, sentence)) return -2;
    int own = opens_clause(article, mention, sentence->first) ? timex_tense_after(resolver, mention) : 0;
    if (!own) own = nearest_tense(resolver, mention, clause_of(resolver, mention, sentence));
    bool lasts = timex_word_before(article, mention->first, sentence->first, 1, through);
    if (!own && lasts && mention->timex->words.weekday) return 1;
    return own ? own : nearest_tense(resolver, mention, around(resolver, mention, sentence));
}

int timex_tense_after(const struct resolver *resolver, const struct mention *mention) {
    const struct sentence *sentence = &resolver->article->sentences.at[mention->sentence];
    static const char *const perfect[] = {"has", "have", NULL};
    enum { reach = 9 };
    for (uint32_t token = mention->last; token < sentence->last && token < mention->last + reach; token++) {
        if (timex_is_word(resolver->article, token, perfect)) continue;
        int tense = timex_verb_tense(resolver, token, mention->last);
        if (tense) return tense;
    }
    return 0;
}
