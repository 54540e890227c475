#include "explain_parts.h"

#include "coref.h"
#include "timex.h"

#include <stdlib.h>
#include <string.h>

/* --- the trace in text order ------------------------------------------------------- */

static int by_number(size_t a, size_t b) { return a < b ? -1 : a > b; }

static int by_place(const void *a, const void *b) {
    const struct trace_entry *left = a, *right = b;
    int order = by_number(left->first, right->first);
    if (!order) order = by_number(right->last, left->last);
    if (!order) order = by_number(left->rule->stage, right->rule->stage);
    if (!order) order = by_number(left->fate, right->fate);
    if (!order) order = slice_compare(left->rule->id, right->rule->id);
    if (!order) order = by_number(left->rival_first, right->rival_first);
    if (!order && left->rival && right->rival) order = slice_compare(left->rival->id, right->rival->id);
    return order;
}

/* A stage that runs in rounds loses the same match several times. */
static void order_trace(struct trace *trace) {
    size_t kept = 0;
    if (!trace->entries.count) return;
    qsort(trace->entries.at, trace->entries.count, sizeof *trace->entries.at, by_place);
    for (size_t i = 0; i < trace->entries.count; i++)
        if (!kept || by_place(&trace->entries.at[kept - 1], &trace->entries.at[i]) != 0)
            trace->entries.at[kept++] = trace->entries.at[i];
    trace->entries.count = kept;
}

/* The first entry that starts at or after a token. */
static size_t first_from(const struct explainer *explainer, uint32_t token) {
    size_t low = 0, high = explainer->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (explainer->entries[middle].first < token) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* --- publication and furniture ------------------------------------------------------ */

/* Of several lines that say a day, the one last believed. */
static const struct trace_entry *publisher(const struct explainer *explainer) {
    const struct trace_entry *best = NULL;
    long rank, best_rank = 0;
    for (size_t i = 0; i < explainer->count; i++) {
        const struct trace_entry *entry = &explainer->entries[i];
        if (entry->fate != FATE_WON || entry->rule->stage != STAGE_PUBLISHED || entry->rule->veto) continue;
        if (!slice_number(rule_give(entry->rule, "rank"), &rank)) rank = 0;
        if (!best || rank < best_rank) best = entry, best_rank = rank;
    }
    return best;
}

static void explain_publication(const struct explainer *explainer) {
    const struct article *article = explainer->article;
    explain_put(explainer, "published      ");
    if (!article->published.size) {
        explain_put(explainer, "unknown; relative dates have no anchor (--published DATE gives one)\n");
        return;
    }
    explain_put_slice(explainer, article->published);
    fprintf(explainer->out, ", from %s\n", article->published_from);
    const struct trace_entry *entry = article->published_rank >= 0 ? publisher(explainer) : NULL;
    if (!entry) return;
    explain_put_label(explainer, "rule");
    explain_put_rule(explainer, entry->rule);
    explain_put(explainer, "\n");
    explain_put_label(explainer, "line");
    explain_put_words(explainer, entry->first, entry->last);
    explain_put(explainer, "\n");
}

static const struct rule *page_rule(const struct explainer *explainer, const struct sentence *sentence) {
    for (size_t i = first_from(explainer, sentence->first);
         i < explainer->count && explainer->entries[i].first < sentence->last; i++)
        if (explainer->entries[i].rule->stage == STAGE_PAGE && explainer->entries[i].fate == FATE_WON)
            return explainer->entries[i].rule;
    return NULL;
}

static void explain_furniture(const struct explainer *explainer) {
    const char *heading = "\npage furniture, in which nothing is looked for\n";
    for (size_t i = 0; i < explainer->article->sentences.count; i++) {
        const struct sentence *sentence = &explainer->article->sentences.at[i];
        if (!sentence->furniture || !explain_is_asked(explainer, sentence->first, sentence->last)) continue;
        const struct rule *rule = page_rule(explainer, sentence);
        explain_put(explainer, heading);
        explain_put_place(explainer, sentence->first, sentence->last);
        explain_put_quoted(explainer, article_words(explainer->article, sentence->first, sentence->last));
        explain_put(explainer, "  ");
        if (rule) explain_put_rule(explainer, rule);
        else explain_put(explainer, "a line of a menu");
        explain_put(explainer, "\n");
        heading = "";
    }
}

/* --- how a mention was found ---------------------------------------------------------- */

static void explain_slots(const struct explainer *explainer, const struct trace_entry *entry) {
    const char *before = "";
    bool any = false;
    for (size_t i = 0; i < entry->rule->slots.count; i++) any = any || entry->slots[i][0] != UINT32_MAX;
    if (!any) return;
    explain_put_label(explainer, "matched");
    for (size_t i = 0; i < entry->rule->slots.count; i++) {
        if (entry->slots[i][0] == UINT32_MAX) continue;
        struct slice name = entry->rule->slots.at[i].name;
        fprintf(explainer->out, "%s%.*s ", before, (int)name.size, name.at);
        explain_put_quoted(explainer, article_words(explainer->article, entry->slots[i][0], entry->slots[i][1]));
        before = ", ";
    }
    explain_put(explainer, "\n");
}

/* Why the winner was asked first, in the order in which it is settled. */
static void put_loss(const struct explainer *explainer, const struct trace_entry *lost) {
    if (lost->units != lost->rival_units)
        fprintf(explainer->out, "shorter, %u of %u units", (unsigned)lost->units, (unsigned)lost->rival_units);
    else if (lost->rule->priority != lost->rival->priority)
        fprintf(explainer->out, "lower priority, %ld under %ld", lost->rule->priority, lost->rival->priority);
    else if (lost->rule == lost->rival) explain_put(explainer, "the same rule, later in the text");
    else explain_put(explainer, "equal length and priority, its id comes later");
}

static void explain_loser(const struct explainer *explainer, const struct trace_entry *lost) {
    explain_put_label(explainer, "beat");
    explain_put_words(explainer, lost->first, lost->last);
    explain_put(explainer, " by ");
    explain_put_rule(explainer, lost->rule);
    explain_put(explainer, ": ");
    put_loss(explainer, lost);
    explain_put(explainer, "\n");
}

static void explain_rivals(const struct explainer *explainer, uint32_t sentence, const struct trace_entry *winner) {
    size_t from = first_from(explainer, explainer->article->sentences.at[sentence].first);
    for (size_t i = from; i < explainer->count && explainer->entries[i].first < winner->last; i++) {
        const struct trace_entry *entry = &explainer->entries[i];
        if (entry->fate == FATE_LOST && entry->rival == winner->rule && entry->rival_first == winner->first &&
            entry->rival_last == winner->last)
            explain_loser(explainer, entry);
    }
}

/* The match that made a mention; NULL for what coreference and acronyms add. */
static const struct trace_entry *match_of(const struct explainer *explainer, const struct mention *mention) {
    const struct sentence *sentence = &explainer->article->sentences.at[mention->sentence];
    for (size_t i = first_from(explainer, sentence->first);
         i < explainer->count && explainer->entries[i].first < sentence->last; i++) {
        const struct trace_entry *entry = &explainer->entries[i];
        bool same =
            entry->rule == mention->rule && entry->made_first == mention->first && entry->made_last == mention->last;
        if (same && entry->fate == FATE_WON) return entry;
    }
    return NULL;
}

/* Where the acronym was defined; -1 when it is none. */
static int32_t definition_of(const struct explainer *explainer, const struct mention *mention) {
    const struct article *article = explainer->article;
    if (!slice_equal(rule_give(mention->rule, "acronym"), slice_of("defined"))) return -1;
    for (size_t i = 0; i < article->aliases.count; i++)
        if (slice_equal(article->aliases.at[i].text, mention_text(article, mention)))
            return article->aliases.at[i].mention;
    return -1;
}

/* The shortest mention around this one; -1. */
static int32_t around(const struct explainer *explainer, const struct mention *mention) {
    int32_t best = -1;
    for (size_t i = 0; i < explainer->article->mentions.count; i++) {
        const struct mention *other = &explainer->article->mentions.at[i];
        if (other->first > mention->first) break;
        if (other->last >= mention->last && other->last - other->first > mention->last - mention->first)
            best = (int32_t)i;
    }
    return best;
}

/* Mentions that no match of their own made. */
static void explain_origin(const struct explainer *explainer, const struct mention *mention) {
    int32_t defined = definition_of(explainer, mention), outer = defined < 0 ? around(explainer, mention) : -1;
    if (defined < 0 && outer < 0) return;
    explain_put_label(explainer, defined >= 0 ? "defined at" : "inside");
    explain_put_mention(explainer, defined >= 0 ? defined : outer);
    explain_put(explainer, "\n");
}

static void explain_rule(const struct explainer *explainer, const struct mention *mention) {
    if (!mention->rule) return;
    const struct trace_entry *entry = match_of(explainer, mention);
    explain_put_label(explainer, "rule");
    explain_put_rule(explainer, mention->rule);
    if (mention->rule->priority) fprintf(explainer->out, ", priority %ld", mention->rule->priority);
    if (mention->rule->by_coreference) explain_put(explainer, ", by coreference");
    explain_put(explainer, "\n");
    if (entry) {
        explain_slots(explainer, entry);
        explain_rivals(explainer, mention->sentence, entry);
    } else if (!mention->rule->by_coreference) {
        explain_origin(explainer, mention);
    }
}

static void explain_chain(const struct explainer *explainer, const struct mention *mention) {
    if (!mention->chain) return;
    explain_put_label(explainer, "chain");
    fprintf(explainer->out, "%u", (unsigned)mention->chain);
    if (mention->antecedent >= 0) {
        fprintf(explainer->out, ", %s: ", coref_sieve(mention->sieve));
        explain_put_mention(explainer, mention->antecedent);
    }
    explain_put(explainer, "\n");
}

static void explain_mentions(const struct explainer *explainer) {
    static const char *const kinds[KIND_COUNT] = {"date", "person", "title", "organisation", "document"};
    static const char *const forms[] = {"name", "nominal", "pronoun"};
    for (size_t i = 0; i < explainer->article->mentions.count; i++) {
        const struct mention *mention = &explainer->article->mentions.at[i];
        if (!explain_is_asked(explainer, mention->first, mention->last)) continue;
        explain_put(explainer, "\n");
        explain_put_place(explainer, mention->first, mention->last);
        fprintf(explainer->out, "%-12s %-8s ", kinds[mention->kind], forms[mention->form]);
        explain_put_quoted(explainer, mention_text(explainer->article, mention));
        explain_put(explainer, "\n");
        explain_rule(explainer, mention);
        explain_meaning(explainer, i);
        explain_chain(explainer, mention);
    }
}

/* --- relations, and what was not kept --------------------------------------------------- */

static void put_match(const struct explainer *explainer, const struct trace_entry *entry) {
    explain_put_place(explainer, entry->first, entry->last);
    explain_put_quoted(explainer, article_words(explainer->article, entry->first, entry->last));
    explain_put(explainer, "\n");
    explain_put_label(explainer, "rule");
    explain_put_rule(explainer, entry->rule);
    explain_put(explainer, "\n");
}

static void explain_relations(const struct explainer *explainer) {
    const char *heading = "\nrelations\n";
    for (size_t i = 0; i < explainer->count; i++) {
        const struct trace_entry *entry = &explainer->entries[i];
        if (entry->fate != FATE_WON || (entry->rule->stage != STAGE_RELATION && entry->rule->stage != STAGE_OFFICE) ||
            !explain_is_asked(explainer, entry->first, entry->last))
            continue;
        explain_put(explainer, heading);
        put_match(explainer, entry);
        explain_slots(explainer, entry);
        heading = "";
    }
}

/* The mention of the match's kind over its words: 0 none, 1 a longer one, 2 that very one. */
static int kept_as(const struct explainer *explainer, const struct trace_entry *entry) {
    enum kind kind = recognise_kind(entry->rule->stage);
    int best = 0;
    for (size_t i = 0; i < explainer->article->mentions.count; i++) {
        const struct mention *mention = &explainer->article->mentions.at[i];
        if (mention->first > entry->made_first) break;
        if (mention->kind != kind || mention->last < entry->made_last) continue;
        bool same = mention->first == entry->made_first && mention->last == entry->made_last;
        best = same ? 2 : best ? best : 1;
    }
    return best;
}

/* Why a match made no mention; NULL when it did, or its rival was shown with what it beat. */
static const char *why_not(const struct explainer *explainer, const struct trace_entry *entry) {
    bool mentions = recognise_kind(entry->rule->stage) != KIND_COUNT;
    switch (entry->fate) {
    case FATE_REFUSED:
        return entry->rule->stage == STAGE_PUBLISHED
                   ? "refused: no whole day, not where such a line is believed, or another is believed before it"
                   : "refused: its words make no sense here";
    case FATE_LIMIT: return "given up at the pattern limits";
    case FATE_LOST: return entry->rival && entry->rival->veto ? "kept out by the veto" : NULL;
    case FATE_WON: break;
    }
    if (!mentions || entry->rule->veto) return NULL;
    switch (kept_as(explainer, entry)) {
    case 2: return NULL;
    case 1: return "part of a longer name";
    default: return "dropped: it points to nothing that the article names";
    }
}

static void explain_rest(const struct explainer *explainer) {
    const char *heading = "\nmatched, but not kept\n";
    for (size_t i = 0; i < explainer->count; i++) {
        const struct trace_entry *entry = &explainer->entries[i];
        if (!explain_is_asked(explainer, entry->first, entry->last)) continue;
        const char *why = why_not(explainer, entry);
        if (!why) continue;
        explain_put(explainer, heading);
        put_match(explainer, entry);
        explain_put_label(explainer, "why");
        explain_put(explainer, why);
        if (entry->fate == FATE_LOST) explain_put(explainer, " "), explain_put_rule(explainer, entry->rival);
        explain_put(explainer, "\n");
        heading = "";
    }
}

static const bool *documents_first(const struct article *article) {
    bool *opens = arena_zero(article->arena, article->mentions.count + 1),
         *known = arena_zero(article->arena, article->chains + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind != KIND_DOCUMENT || known[mention->chain]) continue;
        opens[i] = known[mention->chain] = true;
    }
    return opens;
}

void explain_article(FILE *out, const struct explain_options *options, const struct article *article,
                     struct trace *trace) {
    order_trace(trace);
    size_t shown = 0;
    const struct explainer explainer = {.out = out,
                                        .at = options->at,
                                        .article = article,
                                        .entries = trace->entries.at,
                                        .count = trace->entries.count,
                                        .shown = &shown,
                                        .deeds = register_deeds(article),
                                        .opens = documents_first(article)};
    fprintf(out, "article        %.*s, %zu bytes, %zu mentions\n", (int)article->id.size, article->id.at,
            article->raw.size, article->mentions.count);
    explain_publication(&explainer);
    explain_furniture(&explainer);
    explain_mentions(&explainer);
    explain_relations(&explainer);
    explain_rest(&explainer);
    if (!shown && options->at >= 0) fprintf(out, "\nnothing was found that covers byte %ld\n", options->at);
}
