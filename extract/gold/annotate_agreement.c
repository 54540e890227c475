#include "annotate_parts.h"
#include "article_text.h"
#include "file.h"

#include <unistd.h>

bool annotate_kappa(const struct annotate_tokens *tokens, double *kappa) {
    double first_in = (double)(tokens->both + tokens->first), second_in = (double)(tokens->both + tokens->second);
    double all = first_in + (double)(tokens->second + tokens->neither);
    if (all == 0) return false;
    double observed = (double)(tokens->both + tokens->neither) / all;
    double expected = (first_in * second_in + (all - first_in) * (all - second_in)) / (all * all);
    *kappa = expected < 1 ? (observed - expected) / (1 - expected) : 0;
    return expected < 1;
}

/* --- tokens ---------------------------------------------------------------------------- */

enum { any_kind = score_kinds }; /* its number among the kinds */

/* Marks the words that share a byte with a mention: bit k for kind k. */
static void mark_words(const struct score_article *article, const struct annotate_words *words, unsigned *marks) {
    for (size_t i = 0; i < words->words.count; i++) marks[i] = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct score_mention *mention = &article->mentions.at[i];
        size_t first, last;
        annotate_words_under(words, mention->start, mention->end, &first, &last);
        for (size_t j = first; j < last; j++) marks[j] |= 1u << mention->kind | 1u << any_kind;
    }
}

static void count_tokens(struct annotate_agreement *agreement, const unsigned *first, const unsigned *second,
                         size_t count) {
    for (size_t i = 0; i < count; i++) {
        for (unsigned kind = 0; kind <= any_kind; kind++) {
            struct annotate_tokens *tokens = &agreement->tokens[kind];
            bool in_first = first[i] >> kind & 1, in_second = second[i] >> kind & 1;
            if (in_first && in_second) tokens->both++;
            else if (in_first) tokens->first++;
            else if (in_second) tokens->second++;
            else tokens->neither++;
        }
    }
}

static bool is_text_of(struct slice text, const struct score_article *article) {
    for (size_t i = 0; i < article->mentions.count; i++)
        if (!annotate_text_says(text, &article->mentions.at[i])) return false;
    return true;
}

static bool compare_tokens(struct annotate_agreement *agreement, struct annotate_splitter *splitter,
                           const struct score_article *first, const struct score_article *second, const char *corpus,
                           struct diag *diag) {
    struct arena arena = {0};
    struct annotate_words words = {.words = {.count = 0}};
    struct slice text, path = arena_print(&arena, "%s/%.*s.txt", corpus, (int)first->name.size, first->name.at);
    if (access(path.at, F_OK) != 0) path = article_text_path(corpus, first->name, &arena);
    bool good = file_read(path.at, &arena, &text, diag);
    if (good && !(is_text_of(text, first) && is_text_of(text, second))) {
        diag_add(diag, (struct diag_place){.path = path.at},
                 "is not the text of these labels; name the folder that holds it (extract --texts)");
        good = false;
    }
    if (good) {
        annotate_split(splitter, text, &words);
        size_t count = words.words.count;
        unsigned *marks = arena_alloc(&arena, (count + 1) * sizeof *marks);
        unsigned *others = arena_alloc(&arena, (count + 1) * sizeof *others);
        mark_words(first, &words, marks);
        mark_words(second, &words, others);
        count_tokens(agreement, marks, others, count);
    }
    annotate_words_free(&words);
    arena_free(&arena);
    return good;
}

/* --- forms ------------------------------------------------------------------------------ */

static void compare_forms(struct annotate_agreement *agreement, const struct score_article *first,
                          const struct score_article *second) {
    struct score *score = &agreement->score;
    struct score_match match = score_match_mentions(first, second, &score->work);
    for (size_t i = 0; i < first->mentions.count; i++) {
        if (match.strict_of_gold[i] == score_none) continue;
        const struct score_mention *one = &first->mentions.at[i],
                                   *other = &second->mentions.at[match.strict_of_gold[i]];
        agreement->forms.of++;
        agreement->forms.right += one->form == other->form;
        if (one->form == other->form) continue;
        array_push(&score->errors, ((struct score_error){.error = slice_of("form"),
                                                         .gold = first,
                                                         .system = second,
                                                         .kind = score_kind_name(one->kind),
                                                         .found = {true, other->start, other->end, other->text},
                                                         .expected = {true, one->start, one->end, one->text},
                                                         .value = slice_of(score_form_name(other->form)),
                                                         .expected_value = slice_of(score_form_name(one->form)),
                                                         .rule = slice_of("")}));
    }
    arena_reset(&score->work);
}

/* --- all articles ------------------------------------------------------------------------ */

static size_t count_alone(const struct score_side *side, const struct score_side *other) {
    size_t alone = 0;
    for (size_t i = 0; i < side->articles.count; i++) {
        const struct score_article *article = &side->articles.at[i], *same = score_find(other, article->name);
        alone += article->labelled && !(same && same->labelled);
    }
    return alone;
}

bool annotate_compare(struct annotate_agreement *agreement, const struct score_side *first,
                      const struct score_side *second, const char *corpus, const struct ruleset *rules,
                      struct diag *diag) {
    struct annotate_splitter splitter;
    bool good = true;
    *agreement = (struct annotate_agreement){.texts = corpus != NULL};
    if (corpus) annotate_splitter_open(&splitter, rules);
    agreement->alone = count_alone(first, second) + count_alone(second, first);
    for (size_t i = 0; i < first->articles.count; i++) {
        const struct score_article *one = &first->articles.at[i], *other = score_find(second, one->name);
        if (!one->labelled || !other || !other->labelled) continue;
        score_article(&agreement->score, first, second, one, other);
        compare_forms(agreement, one, other);
        if (corpus) good &= compare_tokens(agreement, &splitter, one, other, corpus, diag);
    }
    if (corpus) annotate_splitter_close(&splitter);
    return good;
}

void annotate_agreement_free(struct annotate_agreement *agreement) { score_free(&agreement->score); }

/* --- figures ------------------------------------------------------------------------------ */

static bool is_measure(const struct score_figure *figure, const char *name) {
    return strcmp(figure->measure, name) == 0;
}

static void add(struct score_figures *figures, struct score_figure figure) { array_push(&figures->all, figure); }

/* The number of that kind, any_kind for "all", or -1. */
static int kind_of(const char *name) {
    for (int i = 0; i < score_kinds; i++)
        if (strcmp(name, score_kind_name((enum score_kind)i)) == 0) return i;
    return strcmp(name, "all") == 0 ? any_kind : -1;
}

/* What measures agreement of all that measures a system: F1 is the same whoever stands in the place of gold. */
static void take_figure(struct score_figures *figures, const struct score_figure *figure) {
    struct score_figure taken = *figure;
    if (is_measure(figure, "gold")) taken.measure = "a";
    else if (is_measure(figure, "system")) taken.measure = "b";
    else if (!is_measure(figure, "strict_f1") && !is_measure(figure, "relaxed_f1") && !is_measure(figure, "f1")) return;
    add(figures, taken);
}

static void add_kappa(const struct annotate_agreement *agreement, int kind, const char *name,
                      struct score_figures *figures) {
    double kappa = 0;
    bool known = annotate_kappa(&agreement->tokens[kind], &kappa);
    add(figures, (struct score_figure){.name = name, .measure = "kappa", .value = kappa, .known = known});
}

/* Of mentions with the same borders and kind, the share in which a cell is the same too. */
static void add_share(struct score_figures *figures, const char *name, const struct score_rate *rate) {
    double of = (double)rate->of;
    add(figures, (struct score_figure){.name = name, .measure = "of", .value = of, .known = true, .count = true});
    add(figures,
        (struct score_figure){
            .name = name, .measure = "same", .value = rate->of ? (double)rate->right / of : 0, .known = rate->of > 0});
}

static bool is_chain_measure(const char *name) {
    static const char *const names[] = {"muc", "b3", "ceafe", "lea", "conll"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0) return true;
    return false;
}

void annotate_list(const struct annotate_agreement *agreement, struct score_figures *figures) {
    struct score_figures all = {.all = {.count = 0}}, chains = {.all = {.count = 0}}, rows = {.all = {.count = 0}};
    score_list(&agreement->score, &all);
    for (size_t i = 0; i < all.all.count; i++) {
        const struct score_figure *figure = &all.all.at[i];
        int kind = kind_of(figure->name);
        if (kind >= 0) take_figure(figures, figure);
        if (kind >= 0 && is_measure(figure, "relaxed_f1")) add_kappa(agreement, kind, figure->name, figures);
        if (is_chain_measure(figure->name)) take_figure(&chains, figure);
        for (int j = 0; j < score_registers; j++)
            if (strcmp(figure->name, score_register_name((enum score_register)j)) == 0) take_figure(&rows, figure);
    }
    add_share(figures, "form", &agreement->forms);
    add_share(figures, "date.value", &agreement->score.value_strict);
    for (size_t i = 0; i < chains.all.count; i++) add(figures, chains.all.at[i]);
    for (size_t i = 0; i < rows.all.count; i++) add(figures, rows.all.at[i]);
    array_free(&all.all);
    array_free(&chains.all);
    array_free(&rows.all);
}
