#include "register_parts.h"

#include "calendar.h"

/* Whether a text of one day may tell of another as the day that it is about. */
static bool is_news_of(struct slice published, struct slice told) {
    enum { longest_wait = 31 };
    struct day now, then;
    if (!calendar_parse(published, &now) || !calendar_parse(told, &then)) return true;
    long wait = calendar_number(now) - calendar_number(then);
    return wait >= 0 && wait <= longest_wait;
}

/* What two dates span, when it may be a session of which the text tells. */
static struct session session_between(const struct article *article, struct slice first, struct slice last) {
    enum { longest_session = 8 };
    struct day from, to;
    if (!calendar_parse(first, &from) || !calendar_parse(last, &to) || !is_news_of(article->published, last))
        return (struct session){0, 0};
    struct session session = {calendar_number(from), calendar_number(to) + 1};
    long days = session.last - session.first;
    return days > 1 && days <= longest_session ? session : (struct session){0, 0};
}

/* The days of a session that lasted several: "met on 19 and 20 August", "24-26 January 2024". */
static struct session session_of(const struct article *article) {
    const struct mention *before = NULL;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->kind != KIND_DATE || date->timex->type != TIMEX_DATE) continue;
        bool joint = before && date->first == before->last + 1 &&
                     (article_is(article, before->last, "and") || article_is(article, before->last, "to"));
        size_t slash = slice_find(date->timex->value, slice_of("/"), 0);
        struct session session = {0, 0};
        if (slash != SIZE_MAX) session = session_between(article, date->timex->first_day, date->timex->last_day);
        if (joint) session = session_between(article, before->timex->value, date->timex->value);
        if (session.first < session.last) return session;
        before = date;
    }
    return (struct session){0, 0};
}

/* Whether the text tells of the day of publication as its day: "on Friday", "today", not in the line that dates it. */
static bool is_of_today(const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->kind != KIND_DATE || !slice_equal(date->timex->value, article->published)) continue;
        if (!slice_has_digit(mention_text(article, date))) return true;
    }
    return false;
}

/* The day that the lead tells as its own: "said on Saturday" under a line of Sunday; NULL: that of publication. */
static const struct mention *lead_day(const struct article *article) {
    enum { lead_sentences = 4, longest_wait = 2 };
    struct day published, told;
    if (!calendar_parse(article->published, &published)) return NULL;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->sentence >= lead_sentences) break;
        if (date->kind != KIND_DATE || date->timex->type != TIMEX_DATE) continue;
        if (article->sentences.at[date->sentence].heading || slice_has_digit(mention_text(article, date))) continue;
        if (!calendar_parse(date->timex->value, &told)) continue;
        const long wait = calendar_number(published) - calendar_number(told);
        return wait >= 0 && wait <= longest_wait ? date : NULL;
    }
    return NULL;
}

/* Whether who does it is told of in a sentence, too. */
static bool is_doer_in(const struct article *article, const struct action *action, uint32_t sentence) {
    const uint32_t first = article->sentences.at[sentence].first, last = article->sentences.at[sentence].last;
    for (size_t i = article_from(article, action->agent_first); i < article->mentions.count; i++) {
        const struct mention *doer = &article->mentions.at[i];
        if (doer->first >= action->agent_last) return false;
        if (!doer->chain || doer->kind == KIND_DATE) continue;
        for (size_t j = article_from(article, first); j < article->mentions.count; j++) {
            if (article->mentions.at[j].first >= last) break;
            if (article->mentions.at[j].chain == doer->chain) return true;
        }
    }
    return false;
}

/* The day on which somebody says something in a text: that of the lead, if it tells of him, or that of publication. */
static struct slice day_of_telling(const struct deeds *deeds, const struct action *action) {
    const struct mention *lead = deeds->lead_day;
    return lead && is_doer_in(deeds->article, action, lead->sentence) ? lead->timex->value : deeds->article->published;
}

/* The last full date up to the sentence's end, or the day of publication; empty when that closes or follows a session
 * of several days. */
static struct slice told_day(const struct deeds *deeds, uint32_t sentence) {
    const struct article *article = deeds->article;
    int32_t day = deeds->day_before[article_from(article, article->sentences.at[sentence].last)];
    struct slice told = day >= 0 ? article->mentions.at[day].timex->value : slice_of("");
    bool other = day >= 0 && article->mentions.at[day].sentence != sentence && deeds->of_today;
    if (!told.size || other || !is_news_of(article->published, told)) told = article->published;
    if (deeds->of_today || !slice_equal(told, article->published)) return told;
    struct session session = deeds->session;
    struct day number;
    if (!calendar_parse(told, &number)) return told;
    bool meets = calendar_number(number) >= session.first && calendar_number(number) <= session.last;
    return session.first < session.last && meets ? slice_of("") : told;
}

/* The date of which a sentence is made and nothing else, as the lines over the entries of a chronology; NULL without.
 */
static const struct mention *date_line(const struct article *article, uint32_t sentence) {
    const struct sentence *line = &article->sentences.at[sentence];
    for (size_t i = article_from(article, line->first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first > line->first) break;
        if (date->kind == KIND_DATE && date->timex->type == TIMEX_DATE && date->last + 1 >= line->last) return date;
    }
    return NULL;
}

/* The date with which a sentence begins before a dash: "4 June 1996 - Treaty signed"; NULL without. */
static const struct mention *leading_date(const struct article *article, uint32_t sentence) {
    static const struct slice dashes[] = {WORD("-"), WORD("--"), WORD("–"), WORD("—"), WORD(":"), WORDS_END};
    uint32_t first = article->sentences.at[sentence].first;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first > first) break;
        if (date->kind != KIND_DATE || date->timex->type != TIMEX_DATE || date->last >= article->tokens.count) continue;
        if (article_among(article, date->last, dashes)) return date;
    }
    return NULL;
}

static const struct mention **date_lines(const struct article *article) {
    enum { fewest_entries = 3 };
    const struct mention **lines = arena_alloc(article->arena, (article->sentences.count + 1) * sizeof *lines);
    int entries = 0;
    for (uint32_t i = 0; i < article->sentences.count; i++) {
        lines[i] = date_line(article, i);
        entries += lines[i] != NULL;
    }
    return entries < fewest_entries ? NULL : lines;
}

void register_session_read(struct deeds *deeds) {
    deeds->of_today = is_of_today(deeds->article);
    deeds->session = session_of(deeds->article);
    deeds->lead_day = lead_day(deeds->article);
    deeds->lines = date_lines(deeds->article);
}

/* The date of the entry in which a sentence stands; NULL outside of chronologies. */
static const struct mention *entry_date(const struct deeds *deeds, uint32_t sentence) {
    enum { longest_entry = 6 };
    for (uint32_t i = sentence; deeds->lines && i-- > 0 && sentence - i <= longest_entry;)
        if (deeds->lines[i]) return deeds->lines[i];
    return NULL;
}

/* The date with a dash behind it that opens the paragraph of a sentence, as the entries of a week's business do:
 * "Monday, 4 March – Second reading. The Bill passed."; NULL without. */
static const struct mention *paragraph_date(const struct article *article, uint32_t sentence) {
    while (sentence > 0 && article->tokens.at[article->sentences.at[sentence].first].gap < GAP_LINE) sentence--;
    return leading_date(article, sentence);
}

/* Whether a sentence stands in the lead, which tells the news of the day: what somebody says in a statement is said
 * that day there, farther down it may be older. */
static bool is_lead(uint32_t sentence) {
    enum { lead_sentences = 6 }; /* with headline and dateline */
    return sentence <= lead_sentences;
}

/* Whether a deed is none that sessions do: who drafts or proposes a text in passing has done it some time. */
static bool is_timeless(const struct article *article, const struct action *action) {
    return vocabulary_has(article, action->verb, V_DEED_TIMELESS);
}

/* "Years ago", "in the past": a date of the deed's clause that tells no more than that it is over. */
static bool is_long_ago(const struct article *article, const struct action *action) {
    for (size_t i = article_from(article, action->clause_first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first >= action->clause_last) break;
        if (date->kind == KIND_DATE && slice_equal(date->timex->value, slice_of("PAST_REF"))) return true;
    }
    return false;
}

/* Whether a date follows so closely that the word before goes with it: "earlier on Monday", "earlier in the day". */
static bool goes_with_date(const struct article *article, uint32_t token) {
    enum { reach = 3 };
    for (size_t i = article_from(article, token + 1); i < article->mentions.count; i++) {
        if (article->mentions.at[i].first > token + reach) break;
        if (article->mentions.at[i].kind == KIND_DATE) return true;
    }
    return false;
}

static bool is_earlier_word(const struct article *article, uint32_t token) {
    return vocabulary_has_token(article, token, V_EARLIER_WORD) && !goes_with_date(article, token);
}

/* "Once rejected", "adopted the plan earlier": a word beside the verb or behind the document that puts the deed before
 * what is news. */
static bool is_earlier(const struct article *article, const struct action *action) {
    enum { before = 3, behind = 2 };
    const uint32_t verb = action->verb_token, after = article->mentions.at[action->document].last;
    const uint32_t first = article->sentences.at[article->mentions.at[action->document].sentence].first;
    if (article_is(article, first, "earlier") && article_is_written(article, first + 1, ",")) return true;
    uint32_t token = verb > action->clause_first + before ? verb - before : action->clause_first;
    for (; token <= verb + behind && token < action->clause_last; token++)
        if (is_earlier_word(article, token)) return true;
    return after < article->tokens.count && is_earlier_word(article, after);
}

struct slice register_session_day(const struct deeds *deeds, const struct action *action) {
    const struct article *article = deeds->article;
    uint32_t sentence = article->mentions.at[action->document].sentence;
    bool over = (action->told || action->reported) && (is_long_ago(article, action) || is_earlier(article, action));
    if (over) return slice_of("");
    if (action->told) return action->reported && is_lead(sentence) ? day_of_telling(deeds, action) : slice_of("");
    const struct mention *entry = action->future ? NULL : paragraph_date(article, sentence);
    if (action->reported && (!entry || is_timeless(article, action)))
        return is_timeless(article, action) ? slice_of("") : told_day(deeds, sentence);
    if (!entry && action->deed == DEED_MAKING && !action->future) entry = entry_date(deeds, sentence);
    if (!entry || slice_find(entry->timex->value, slice_of("/"), 0) != SIZE_MAX) return slice_of("");
    return entry->timex->value;
}
