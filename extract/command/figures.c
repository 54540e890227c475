#include "figures.h"

#include <stdio.h>
#include <string.h>

/* Consecutive names with the same measures are the rows of one block. */

/* Behind precision and recall F1 is said to be strict or relaxed by these. */
static const char *heading(const char *measure, bool alone) {
    static const char *const headings[][2] = {
        {"strict_precision", "strict P"},
        {"strict_recall", "R"},
        {"strict_f1", "F1"},
        {"relaxed_precision", "relaxed P"},
        {"relaxed_recall", "R"},
        {"relaxed_f1", "F1"},
        {"strict_accuracy", "strict acc"},
        {"relaxed_accuracy", "relaxed acc"},
        {"precision", "P"},
        {"recall", "R"},
        {"f1", "F1"},
        {"a", "A"},
        {"b", "B"},
    };
    if (alone && strcmp(measure, "strict_f1") == 0) return "strict F1";
    if (alone && strcmp(measure, "relaxed_f1") == 0) return "relaxed F1";
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        if (strcmp(headings[i][0], measure) == 0) return headings[i][1];
    return measure;
}

static size_t row_size(const struct score_figures *figures, size_t from) {
    size_t size = 1;
    while (from + size < figures->all.count &&
           strcmp(figures->all.at[from].name, figures->all.at[from + size].name) == 0)
        size++;
    return size;
}

static bool same_measures(const struct score_figure *a, const struct score_figure *b, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(a[i].measure, b[i].measure) != 0) return false;
    return true;
}

static void print_heading(const struct score_figure *row, size_t count) {
    printf("%-24s", "");
    bool alone = true;
    for (size_t i = 0; i < count; i++) alone = alone && strcmp(row[i].measure, "strict_recall") != 0;
    for (size_t i = 0; i < count; i++) printf("%12s", heading(row[i].measure, alone));
    printf("\n");
}

static void print_row(const struct score_figure *row, size_t count) {
    printf("%-24s", row->name);
    for (size_t i = 0; i < count; i++) {
        if (!row[i].known) printf("%12s", "-");
        else if (row[i].count) printf("%12.0f", row[i].value);
        else printf("%12.4f", row[i].value);
    }
    printf("\n");
}

static void print_text(const struct score_figures *figures) {
    const struct score_figure *all = figures->all.at, *last = NULL;
    for (size_t i = 0, size, last_size = 0; i < figures->all.count; i += size) {
        size = row_size(figures, i);
        bool same = last && size == last_size && same_measures(last, all + i, size);
        if (!same && last) printf("\n");
        if (!same) print_heading(all + i, size);
        print_row(all + i, size);
        last = all + i;
        last_size = size;
    }
}

static void print_csv(const struct score_figures *figures) {
    printf("name,measure,value\n");
    for (size_t i = 0; i < figures->all.count; i++) {
        const struct score_figure *figure = &figures->all.at[i];
        printf("%s,%s,", figure->name, figure->measure);
        if (figure->known) printf("%.*f", figure->count ? 0 : 4, figure->value);
        printf("\n");
    }
}

void figures_print(const struct score_figures *figures, bool csv) {
    if (csv) print_csv(figures);
    else print_text(figures);
}
