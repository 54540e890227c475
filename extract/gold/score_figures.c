#include "score.h"

static double share_of(size_t right, size_t of) { return of ? (double)right / (double)of : 0; }

static void add(struct score_figures *figures, struct score_figure figure) { array_push(&figures->all, figure); }

static void add_count(struct score_figures *figures, const char *name, const char *measure, size_t count, bool known) {
    add(figures, (struct score_figure){name, measure, (double)count, .known = known, .count = true});
}

static void add_share(struct score_figures *figures, const char *name, const char *measure, double value, bool known) {
    add(figures, (struct score_figure){name, measure, value, .known = known});
}

static void add_main(struct score_figures *figures, const char *name, const char *measure, double value, bool known) {
    add(figures, (struct score_figure){name, measure, value, .main = true, .known = known});
}

static double tally_f1(const struct score_tally *tally, size_t right) {
    return score_f1(share_of(right, tally->system), share_of(right, tally->gold));
}

static void add_tally(struct score_figures *figures, const char *name, const struct score_tally *tally, bool scored) {
    bool known = scored && (tally->gold || tally->system);
    add_count(figures, name, "gold", tally->gold, scored);
    add_count(figures, name, "system", tally->system, scored);
    add_share(figures, name, "strict_precision", share_of(tally->strict, tally->system), known);
    add_share(figures, name, "strict_recall", share_of(tally->strict, tally->gold), known);
    add_main(figures, name, "strict_f1", tally_f1(tally, tally->strict), known);
    add_share(figures, name, "relaxed_precision", share_of(tally->relaxed, tally->system), known);
    add_share(figures, name, "relaxed_recall", share_of(tally->relaxed, tally->gold), known);
    add_share(figures, name, "relaxed_f1", tally_f1(tally, tally->relaxed), known);
}

static void add_kinds(const struct score *score, struct score_figures *figures) {
    struct score_tally sum = {0};
    for (int i = 0; i < score_kinds; i++) {
        const struct score_tally *tally = &score->kinds[i];
        add_tally(figures, score_kind_name((enum score_kind)i), tally, score->mentions_scored);
        sum.gold += tally->gold;
        sum.system += tally->system;
        sum.strict += tally->strict;
        sum.relaxed += tally->relaxed;
    }
    add_tally(figures, "all", &sum, score->mentions_scored);
}

/* Accuracy among strict and relaxed matches, and the relaxed F1 times the latter. */
static void add_value(const struct score *score, struct score_figures *figures, const char *name,
                      const struct score_rate *strict, const struct score_rate *relaxed) {
    const struct score_tally *dates = &score->kinds[score_date];
    double near = share_of(relaxed->right, relaxed->of);
    add_share(figures, name, "strict_accuracy", share_of(strict->right, strict->of), strict->of > 0);
    add_share(figures, name, "relaxed_accuracy", near, relaxed->of > 0);
    add_main(figures, name, "f1", near * tally_f1(dates, dates->relaxed), relaxed->of > 0);
}

static void add_rate(struct score_figures *figures, const char *name, const struct score_rate *rate) {
    add_count(figures, name, "of", rate->of, true);
    add_count(figures, name, "right", rate->right, true);
    add_main(figures, name, "accuracy", share_of(rate->right, rate->of), rate->of > 0);
}

static void add_registers(const struct score *score, struct score_figures *figures) {
    static const char *const cell_names[score_registers][score_most_cells] = {
        {NULL, NULL, "officials.organisation", "officials.country", "officials.status", NULL},
        {NULL, "documents.doctype", "documents.date", "documents.adopted_by", "documents.action",
         "documents.action_day"},
    };
    for (int i = 0; i < score_registers; i++)
        add_tally(figures, score_register_name((enum score_register)i), &score->registers[i],
                  score->registers_scored[i]);
    for (int i = 0; i < score_registers; i++)
        for (int j = 0; j < score_most_cells; j++)
            if (cell_names[i][j]) add_rate(figures, cell_names[i][j], &score->cells[i][j]);
}

static void add_chains(const struct score *score, struct score_figures *figures) {
    static const char *const names[] = {"muc", "b3", "ceafe", "lea"};
    double sum = 0;
    bool all_known = true;
    for (int i = 0; i < chain_measures; i++) {
        const struct chain_score *chains = &score->chains[i];
        double precision = score_share(chains->precision), recall = score_share(chains->recall);
        bool known = chains->precision.whole > 0 || chains->recall.whole > 0;
        if (i != chain_lea) sum += score_f1(precision, recall), all_known &= known;
        add_share(figures, names[i], "precision", precision, known);
        add_share(figures, names[i], "recall", recall, known);
        add_main(figures, names[i], "f1", score_f1(precision, recall), known);
    }
    add_share(figures, "conll", "precision", 0, false);
    add_share(figures, "conll", "recall", 0, false);
    add_main(figures, "conll", "f1", sum / 3, all_known);
}

void score_list(const struct score *score, struct score_figures *figures) {
    add_kinds(score, figures);
    add_value(score, figures, "date.value", &score->value_strict, &score->value_relaxed);
    add_value(score, figures, "date.type", &score->type_strict, &score->type_relaxed);
    add_registers(score, figures);
    add_chains(score, figures);
    add_rate(figures, "links", &(struct score_rate){score->links.gold, score->links.right});
    add_rate(figures, "links.found", &(struct score_rate){score->links.found, score->links.right});
}

const struct score_figure *score_named(const struct score_figures *figures, struct slice name) {
    for (size_t i = 0; i < figures->all.count; i++) {
        const struct score_figure *figure = &figures->all.at[i];
        struct slice own = slice_of(figure->name), measure = slice_of(figure->measure);
        if (figure->main && slice_equal(name, own)) return figure;
        if (name.size == own.size + 1 + measure.size && slice_starts(name, own) && name.at[own.size] == '.' &&
            slice_ends(name, measure))
            return figure;
    }
    return NULL;
}
