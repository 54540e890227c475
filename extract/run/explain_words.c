#include "explain_parts.h"

#include "text.h"

struct extent {
    size_t start, end; /* as read */
};

static struct extent extent_of(const struct explainer *explainer, uint32_t first, uint32_t last) {
    const struct article *article = explainer->article;
    return (struct extent){text_original_start(article->normal, article->tokens.at[first].start),
                           text_original_end(article->normal, article->tokens.at[last - 1].end)};
}

bool explain_is_asked(const struct explainer *explainer, uint32_t first, uint32_t last) {
    if (explainer->at < 0) return true;
    struct extent extent = extent_of(explainer, first, last);
    return (size_t)explainer->at >= extent.start && (size_t)explainer->at < extent.end;
}

void explain_put(const struct explainer *explainer, const char *text) { fputs(text, explainer->out); }
void explain_put_slice(const struct explainer *explainer, struct slice text) {
    fprintf(explainer->out, "%.*s", (int)text.size, text.at);
}

void explain_put_quoted(const struct explainer *explainer, struct slice text) {
    enum { longest = 72 };
    size_t at = 0;
    bool blank = false;
    explain_put(explainer, "\"");
    while (at < text.size && at < longest) {
        size_t start = at;
        uint32_t point = text_next(text, &at);
        bool space = point <= ' ', control = point >= 0x7F && point < 0xA0;
        if (!space && blank) explain_put(explainer, " ");
        if (control) explain_put(explainer, "?");
        else if (!space) explain_put_slice(explainer, slice_cut(text, start, at));
        blank = space && start > 0;
    }
    explain_put(explainer, at < text.size ? "…\"" : "\"");
}

void explain_put_words(const struct explainer *explainer, uint32_t first, uint32_t last) {
    struct extent extent = extent_of(explainer, first, last);
    explain_put_quoted(explainer, article_words(explainer->article, first, last));
    fprintf(explainer->out, " %zu-%zu", extent.start, extent.end);
}

void explain_put_mention(const struct explainer *explainer, int32_t mention) {
    const struct mention *named = &explainer->article->mentions.at[mention];
    explain_put_words(explainer, named->first, named->last);
}

void explain_put_rule(const struct explainer *explainer, const struct rule *rule) {
    fprintf(explainer->out, "%.*s (%s:%zu)", (int)rule->id.size, rule->id.at, rule->path, rule->line);
}

void explain_put_label(const struct explainer *explainer, const char *label) {
    fprintf(explainer->out, "    %-11s", label);
}

void explain_put_place(const struct explainer *explainer, uint32_t first, uint32_t last) {
    char range[48];
    struct extent extent = extent_of(explainer, first, last);
    snprintf(range, sizeof range, "%zu-%zu", extent.start, extent.end);
    fprintf(explainer->out, "%-14s ", range);
    ++*explainer->shown;
}
