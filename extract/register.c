#include "register.h"

#include "coref.h"
#include "nested_names.h"
#include "word_list.h"

/* --- reading ---------------------------------------------------------------------- */

/* The canonical name when the whole mention is one entry of the list. */
static struct slice listed_name(const struct reading *reading) {
    const struct lexicon_entry *name = match_entry(reading, "name");
    return name && reading->match->last - reading->match->first == 1 ? name->value : slice_of("");
}

static bool is_year_text(struct slice text) {
    size_t digits = 0;
    for (size_t i = 0; i < text.size; i++) {
        bool digit = text.at[i] >= '0' && text.at[i] <= '9', dash = text.at[i] == '-' || (text.at[i] & 0x80);
        if (!digit && !dash) return false;
        digits += digit;
    }
    return digits == 4 || digits == 6 || digits == 8;
}

bool document_read(const struct reading *reading, struct mention *mention) {
    struct slice year = match_text(reading, "year");
    if (year.size && !is_year_text(year)) return false;
    mention->name = listed_name(reading);
    if (mention->name.size) nested_names_add(reading, mention);
    mention->opens = match_give(reading, "opens").size > 0;
    mention->value = match_value(reading, "head");
    if (!mention->value.size) {
        const struct lexicon_entry *name = match_entry(reading, "name");
        if (name) mention->value = lexicon_key(name, "type");
    }
    return true;
}

static uint32_t first_token(const struct reading *reading, uint32_t unit) {
    return reading->article->units.at[unit].first;
}

/* The first body, person or title of the sentence before a unit, or no tokens. */
static void find_subject(const struct reading *reading, uint32_t before, struct action *action) {
    struct article *article = reading->article;
    for (uint32_t i = 0; i < before; i++) {
        int32_t mention = article->units.at[i].mention;
        if (mention < 0) continue;
        enum kind kind = article->mentions.at[mention].kind;
        if (kind == KIND_DATE || kind == KIND_DOCUMENT) continue;
        action->agent_first = article->units.at[i].first;
        action->agent_last = article->units.at[i].last;
        if (kind == KIND_TITLE && i + 1 < before && article->units.at[i + 1].mention >= 0)
            action->agent_last = article->units.at[i + 1].last;
        return;
    }
}

/* "It also adopted …": whoever acted last. */
static void repeat_subject(const struct article *article, struct action *action) {
    if (!article->actions.count) return;
    action->agent_first = article->actions.at[article->actions.count - 1].agent_first;
    action->agent_last = article->actions.at[article->actions.count - 1].agent_last;
}

static struct slice verb_of(const struct reading *reading) {
    struct slice verb = match_value(reading, "verb");
    if (!slice_equal(match_give(reading, "tense"), slice_of("future"))) return verb;
    return arena_print(reading->article->arena, "to be %.*s", (int)verb.size, verb.at);
}

/* The document that "it" may be: the last one named before, in this sentence or the one before. */
static int32_t last_document(const struct article *article, const struct mention *deed) {
    int32_t best = -1;
    for (size_t i = article->mentions.count; i-- > 0;) {
        const struct mention *document = &article->mentions.at[i];
        if (document->sentence + 1 < deed->sentence) break;
        if (document->kind != KIND_DOCUMENT || document->end > deed->start) continue;
        if (best < 0 || document->end > article->mentions.at[best].end) best = (int32_t)i;
    }
    return best;
}

bool action_read(const struct reading *reading, struct mention *mention) {
    struct article *article = reading->article;
    struct action action = {.verb = verb_of(reading), .day = match_mention(reading, "day"), .document = -1};
    uint32_t first, last, verb_first = 0, verb_last;
    if (match_slot(reading, "verb", &verb_first, &verb_last)) action.verb_token = first_token(reading, verb_first);
    if (match_slot(reading, "agent", &first, &last)) {
        action.agent_first = first_token(reading, first);
        action.agent_last = article->units.at[last - 1].last;
    } else if (slice_equal(match_give(reading, "voice"), slice_of("active"))) {
        find_subject(reading, verb_first, &action);
    } else if (slice_equal(match_give(reading, "voice"), slice_of("pronoun"))) {
        repeat_subject(article, &action);
    }
    if (match_slot(reading, "pointer", &first, &last)) {
        action.document = last_document(article, mention);
        if (action.document >= 0) array_push(&article->actions, action);
        return action.document >= 0;
    }
    if (!match_slot(reading, "document", &first, &last)) return false;
    for (uint32_t i = first; i < last; i++) {
        int32_t document = article->units.at[i].mention;
        if (document < 0 || article->mentions.at[document].kind != KIND_DOCUMENT) continue;
        action.document = document;
        array_push(&article->actions, action);
    }
    return action.document >= 0;
}

enum { full_day = 10 }; /* bytes of YYYY-MM-DD */

/* --- rows --------------------------------------------------------------------------- */

static bool inside(const struct mention *inner, const struct mention *outer) {
    return inner != outer && inner->start >= outer->start && inner->end <= outer->end;
}

/* A day, month or year, whether or not its year is known. */
static bool is_calendar_date(const struct mention *mention) {
    if (mention->kind != KIND_DATE) return false;
    const struct timex *timex = mention->timex;
    return (timex->type == TIMEX_DATE || timex->type == TIMEX_TIME) && timex->value.size >= 4 &&
           (timex->value.at[0] <= '9' || timex->value.at[0] == 'X') &&
           slice_find(timex->value, slice_of("/"), 0) == SIZE_MAX;
}

static bool is_plain_date(const struct mention *mention) {
    return is_calendar_date(mention) && mention->timex->value.at[0] != 'X';
}

static struct slice word_before(const struct article *article, uint32_t token) {
    return token ? article_words(article, token - 1, token) : slice_of("");
}

/* The date that a document bears in its name: "of 6 October 2007", "(2017)", "Act, 2021". */
static struct slice own_date(const struct article *article, const struct mention *document) {
    static const struct slice marks[] = {WORD("of"), WORD("dated"), WORD("("), WORD(","), WORDS_END};
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->start >= document->end) break;
        if (!inside(date, document) || !is_plain_date(date)) continue;
        bool marked = word_among_nocase(word_before(article, date->first), marks) || date->first == document->first;
        if (marked) return date->timex->value;
    }
    return slice_of("");
}

static struct slice fullest_text(const struct article *article, const struct mention *mention) {
    int32_t fullest = coref_fullest(article, mention->chain);
    return mention_text(article, fullest >= 0 ? &article->mentions.at[fullest] : mention);
}

static struct slice join(const struct article *article, struct slice names, struct slice name) {
    if (!names.size) return name;
    return arena_print(article->arena, "%.*s; %.*s", (int)names.size, names.at, (int)name.size, name.at);
}

/* Whether another mention of the words names the same holder more directly. */
static bool is_covered(const struct article *article, const struct mention *mention, const struct action *action) {
    for (size_t i = article_from(article, action->agent_first); i < article->mentions.count; i++) {
        const struct mention *other = &article->mentions.at[i];
        if (other->first >= action->agent_last) break;
        if (other->last > action->agent_last || other == mention || other->kind == KIND_DATE) continue;
        if (inside(mention, other)) return true;
        if (other->chain == mention->chain && other->start < mention->start) return true;
    }
    return false;
}

static bool is_article(struct slice word) { return slice_equal_nocase(word, slice_of("the")); }

static bool starts_mention(const struct article *article, uint32_t token) {
    for (size_t i = article_from(article, token); i < article->mentions.count && article->mentions.at[i].first == token;
         i++)
        if (article->mentions.at[i].kind != KIND_DATE) return true;
    return false;
}

/* Who acted: every body and holder that the words name, or the words themselves. */
static struct slice agents(const struct article *article, const struct action *action) {
    static const struct slice pronouns[] = {WORD("he"), WORD("she"), WORD("it"), WORD("they"), WORDS_END};
    struct slice names = slice_of("");
    if (action->agent_first >= action->agent_last) return names;
    bool article_first = is_article(article_words(article, action->agent_first, action->agent_first + 1));
    uint32_t first = action->agent_first + article_first;
    struct slice words = article_words(article, first, action->agent_last);
    if (!starts_mention(article, first)) return word_among_nocase(words, pronouns) ? names : words;
    for (size_t i = article_from(article, action->agent_first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first >= action->agent_last) break;
        if (mention->last > action->agent_last || mention->kind == KIND_DATE) continue;
        if (slice_equal(word_before(article, mention->first), slice_of("("))) continue;
        if (!is_covered(article, mention, action)) names = join(article, names, fullest_text(article, mention));
    }
    return names.size ? names : words;
}

static uint32_t sentence_start(const struct article *article, uint32_t sentence) {
    return article->sentences.at[sentence].first;
}

static bool in_document(const struct article *article, const struct mention *date) {
    for (size_t i = article_from(article, sentence_start(article, date->sentence)); i < article->mentions.count; i++) {
        const struct mention *other = &article->mentions.at[i];
        if (other->start > date->start) break;
        if (other->kind != KIND_DATE && inside(date, other)) return true;
    }
    return false;
}

/* In tokens; a date that follows its verb is nearer than one before it. */
static uint32_t distance(uint32_t date, uint32_t verb) { return date > verb ? date - verb : 2 * (verb - date); }

/* Verbs that make a document what it is come before those that only touch it. */
static int weight(const struct action *action) {
    static const struct slice making[] = {WORD("adopted"),    WORD("signed"),  WORD("approved"),    WORD("ratified"),
                                          WORD("endorsed"),   WORD("issued"),  WORD("published"),   WORD("concluded"),
                                          WORD("initialled"), WORD("enacted"), WORD("promulgated"), WORD("released"),
                                          WORDS_END};
    int weight = word_among_nocase(action->verb, making) ? 4 : 0;
    if (slice_starts(action->verb, slice_of("to be "))) weight += 2;
    return weight + (action->agent_first < action->agent_last) + (action->day >= 0);
}

/* "The Council adopted …": what was done at the event that the text is about. */
static bool reports_deed(const struct action *action) {
    bool doer_first = action->agent_first < action->agent_last && action->agent_last <= action->verb_token;
    return doer_first && !slice_starts(action->verb, slice_of("to be "));
}

/* The last full date up to the sentence's end, or the day of publication. */
static struct slice session_day(const struct deeds *deeds, const struct action *action) {
    const struct article *article = deeds->article;
    uint32_t sentence = article->mentions.at[action->document].sentence;
    int32_t day = deeds->day_before[article_from(article, article->sentences.at[sentence].last)];
    return day >= 0 ? article->mentions.at[day].timex->value : article->published;
}

/* The day that the sentence gives, nearest to the verb; none when its year is not known. */
static struct slice action_day(const struct deeds *deeds, const struct action *action) {
    const struct article *article = deeds->article;
    const struct mention *best = action->day >= 0 ? &article->mentions.at[action->day] : NULL;
    enum { farthest_day = 24 };
    uint32_t sentence = article->mentions.at[action->document].sentence;
    for (size_t i = article_from(article, sentence_start(article, sentence));
         i < article->mentions.count && action->day < 0; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->sentence != sentence) break;
        if (!is_calendar_date(date) || in_document(article, date)) continue;
        if (distance(date->first, action->verb_token) > farthest_day) continue;
        if (!best || distance(date->first, action->verb_token) < distance(best->first, action->verb_token)) best = date;
    }
    if (!best && reports_deed(action)) return session_day(deeds, action);
    if (!best || !is_plain_date(best)) return slice_of("");
    struct slice value = best->timex->value;
    return slice_cut(value, 0, value.size > full_day && best->timex->type == TIMEX_TIME ? full_day : value.size);
}

struct deeds register_deeds(const struct article *article) {
    size_t count = article->mentions.count;
    int32_t day = -1;
    struct deeds deeds = {.article = article,
                          .weightiest = arena_zero(article->arena, (article->chains + 1) * sizeof *deeds.weightiest),
                          .day_before = arena_alloc(article->arena, (count + 1) * sizeof *deeds.day_before)};
    for (size_t i = 0; i < article->actions.count; i++) {
        const struct action *action = &article->actions.at[i],
                            **best = &deeds.weightiest[article->mentions.at[action->document].chain];
        if (!*best || weight(action) > weight(*best)) *best = action;
    }
    for (size_t i = 0; i <= count; i++) {
        deeds.day_before[i] = day;
        const struct mention *date = i < count ? &article->mentions.at[i] : NULL;
        if (date && is_plain_date(date) && date->timex->value.size == full_day && !in_document(article, date))
            day = (int32_t)i;
    }
    return deeds;
}

/* The body whose act a document is by its name: "Security Council resolution 2379",
 * "report of the Secretary-General". */
static struct slice author(const struct article *article, const struct mention *document) {
    static const struct slice acts[] = {
        WORD("resolution"),     WORD("decision"),   WORD("order"),         WORD("opinion"),    WORD("advisory opinion"),
        WORD("report"),         WORD("statement"),  WORD("judgment"),      WORD("communiqué"), WORD("conclusions"),
        WORD("recommendation"), WORD("directive"),  WORD("communication"), WORD("message"),    WORD("letter"),
        WORD("note"),           WORD("submission"), WORD("decree"),        WORD("regulation"), WORDS_END};
    static const struct slice marks[] = {WORD("of"), WORD("by"), WORD("from"), WORDS_END};
    if (!word_among_nocase(document->value, acts)) return slice_of("");
    uint32_t mark = document->first;
    while (mark < document->last && !word_among_nocase(article_words(article, mark, mark + 1), marks)) mark++;
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (body->start >= document->end) break;
        if (!inside(body, document) || (body->kind != KIND_ORGANISATION && body->kind != KIND_TITLE)) continue;
        uint32_t before = body->first - (is_article(word_before(article, body->first)) ? 2 : 1);
        if (body->first != document->first && before != mark) return slice_of("");
        const struct mention *next = i + 1 < article->mentions.count ? &article->mentions.at[i + 1] : body;
        return fullest_text(
            article, body->kind == KIND_TITLE && next->kind == KIND_PERSON && next->first == body->last ? next : body);
    }
    return slice_of("");
}

static const struct mention *fullest_name(const struct article *article, const struct mention *first) {
    int32_t fullest = coref_fullest(article, first->chain);
    return fullest >= 0 ? &article->mentions.at[fullest] : first;
}

struct document_row register_document(const struct deeds *deeds, const struct mention *first) {
    const struct article *article = deeds->article;
    const struct mention *name = fullest_name(article, first);
    const struct action *action = deeds->weightiest[first->chain];
    struct document_row row = {
        .name = name, .doctype = name->value.size ? name->value : first->value, .date = own_date(article, name)};
    if (action) {
        row.adopted_by = agents(article, action);
        row.action = action->verb;
        row.action_day = action_day(deeds, action);
    }
    if (!row.adopted_by.size) row.adopted_by = author(article, name);
    return row;
}
