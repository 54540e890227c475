#include "explain_parts.h"

#include "timex.h"

static void put_anchor(const struct explainer *explainer, const struct timex *timex) {
    if (timex->anchor == ANCHOR_PUBLICATION) {
        explain_put(explainer, ", counted from the publication date ");
        explain_put_slice(explainer, explainer->article->published);
    } else if (timex->anchor >= 0) {
        explain_put(explainer, ", counted from ");
        explain_put_mention(explainer, timex->anchor);
    }
}

static void explain_date(const struct explainer *explainer, const struct timex *timex) {
    static const char *const types[] = {"DATE", "TIME", "DURATION", "SET"};
    explain_put_label(explainer, "value");
    fprintf(explainer->out, "%.*s %s", (int)timex->value.size, timex->value.at, types[timex->type]);
    if (timex->mod.size) fprintf(explainer->out, " %.*s", (int)timex->mod.size, timex->mod.at);
    put_anchor(explainer, timex);
    if (timex->ambiguous && *timex->ambiguous) fprintf(explainer->out, "; the %s is a guess", timex->ambiguous);
    explain_put(explainer, "\n");
}

/* `from`: what it rests on; NULL: the words of the mention. */
static void put_field(const struct explainer *explainer, const char *name, struct slice value, const char *from) {
    if (!value.size) return;
    fprintf(explainer->out, ", %s %.*s", name, (int)value.size, value.at);
    if (from) fprintf(explainer->out, " (from %s)", from);
}

static void explain_title(const struct explainer *explainer, const struct mention *mention) {
    static const char *const standings[] = {"current", "acting", "former", "elect"};
    static const char *const ways[] = {"", "beside it", "by coreference", "from the register"};
    explain_put_label(explainer, "office");
    explain_put_slice(explainer, mention->office.name);
    put_field(explainer, "of", mention->office.organisation, mention->office.organisation_by);
    put_field(explainer, "country", mention->office.country, mention->office.country_by);
    fprintf(explainer->out, ", %s%s\n", standings[mention->office.status],
            mention->office.plural ? ", of several holders" : "");
    if (mention->holder < 0) return;
    explain_put_label(explainer, "holder");
    explain_put_mention(explainer, mention->holder);
    fprintf(explainer->out, ", known %s\n", ways[mention->holder_from]);
}

/* The row of documents.csv, where its chain begins. */
static void explain_document(const struct explainer *explainer, const struct mention *first) {
    const struct document_row row = register_document(&explainer->deeds, first);
    explain_put_label(explainer, "row");
    explain_put_slice(explainer, row.doctype.size ? row.doctype : slice_of("document"));
    put_field(explainer, "of", row.date, row.date_from);
    put_field(explainer, "by", row.adopted_by, row.adopted_by_from);
    put_field(explainer, "action", row.action, NULL);
    put_field(explainer, "on", row.action_day, row.action_day_from);
    explain_put(explainer, "\n");
    if (!row.action.size) return;
    explain_put_label(explainer, "deed");
    explain_put_words(explainer, row.deed->verb_token, row.deed->verb_token + 1);
    explain_put(explainer, "\n");
}

void explain_meaning(const struct explainer *explainer, size_t number) {
    const struct mention *mention = &explainer->article->mentions.at[number];
    if (mention->kind == KIND_DATE) explain_date(explainer, mention->timex);
    if (mention->kind == KIND_TITLE) explain_title(explainer, mention);
    if (mention->kind != KIND_TITLE && mention->name.size) {
        explain_put_label(explainer, "known as");
        explain_put_slice(explainer, mention->name);
        explain_put(explainer, "\n");
    }
    if (explainer->opens[number]) explain_document(explainer, mention);
}
