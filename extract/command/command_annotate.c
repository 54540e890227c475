#include "command.h"

#include "annotate.h"
#include "figures.h"
#include "options.h"
#include "score_errors.h"

#include <string.h>

const char command_annotate_help[] =
    "Usage: chancery annotate --to FORMAT -o DIR [OPTION…] GOLD\n"
    "       chancery annotate --from FORMAT -o GOLD [OPTION…] DIR\n"
    "       chancery annotate --agreement [OPTION…] GOLD_A GOLD_B\n"
    "\n"
    "Writes labels for annotation tools, reads them back into gold, and says how far two\n"
    "annotators agree. GOLD holds <article>.csv, or is a folder that extract wrote.\n"
    "\n"
    "  --to FORMAT        brat (.ann and .txt), webanno (WebAnno TSV 3.3, for INCEpTION too)\n"
    "                     or conll (CoNLL-U Plus; mentions must begin and end with a word)\n"
    "  --from FORMAT      the same, into tables GOLD/<article>.csv\n"
    "  --agreement        F1 and Cohen's kappa by kind, forms, values of dates, chains, officials\n"
    "                     and documents. Kappa (Cohen 1960) is over the tokens of the texts, each\n"
    "                     inside or outside the mentions of the kind\n"
    "  -o, --output DIR   where it is written; with --agreement a table of all differences, as\n"
    "                     errors.csv of score: A is what was expected, B what was found\n"
    "  --corpus DIR       the texts, DIR/<article>.txt. Without it those that the tables of extract\n"
    "                     name or that stand beside files of brat; --agreement then has no kappa\n"
    "  --format FORMAT    the figures of --agreement as text (default) or csv: name,measure,value\n"
    "  --excel            write tables for spreadsheets\n"
    "  --rules DIR        other rules than the built-in ones, which tell words and sentences\n"
    "  -q, --quiet        no summary\n"
    "  --help             this text\n"
    "\n"
    "A label that the format or gold cannot hold is named, and its article left out.\n"
    "\n"
    "Exit status: 0 done; 1 done, but articles were left out; 2 wrong usage, labels that cannot\n"
    "be read at all, or an output that cannot be written.\n"
    "\n"
    "Example:\n"
    "  chancery annotate --to brat -o labels --corpus corpus gold\n"
    "  chancery annotate --from brat -o gold-new labels\n"
    "  chancery annotate --agreement --corpus corpus gold gold-new\n";

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: annotate: %s%s; see 'chancery annotate --help'\n", what, which);
    return 2;
}

/* --- to and from tools ----------------------------------------------------------------- */

static const char *plural(size_t count) { return count == 1 ? "" : "s"; }

static void summarise(const struct annotate_totals *totals, const struct options *options) {
    if (options->quiet) return;
    fprintf(stderr, "%zu article%s, %zu mention%s; they are in %s", totals->articles, plural(totals->articles),
            totals->mentions, plural(totals->mentions), options->output);
    if (totals->refused) fprintf(stderr, "; %zu article%s left out", totals->refused, plural(totals->refused));
    fputc('\n', stderr);
}

static int convert(struct options *options, bool export) {
    struct annotate_options wanted = {
        .from = options->operands[0], .to = options->output, .corpus = options->corpus, .excel = options->excel};
    const char *format = export ? options->to : options->from;
    if (!annotate_format_named(slice_of(format), &wanted.format))
        return wrong("the formats are brat, webanno and conll, not ", format);
    if (options->operand_count != 1) return wrong("one folder of labels is wanted", "");
    if (!options->output) return wrong("where to? give -o DIR", "");
    const struct ruleset *rules = NULL;
    if (export && wanted.format != annotate_brat && !(wanted.rules = rules = options_rules(options))) return 2;
    struct diag diag = {0};
    struct annotate_totals totals = {0};
    bool done = export ? annotate_export(&wanted, &totals, &diag) : annotate_import(&wanted, &totals, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    if (rules) ruleset_free(rules);
    if (!done) return 2;
    summarise(&totals, options);
    return totals.refused ? 1 : 0;
}

/* --- agreement --------------------------------------------------------------------------- */

/* Unless the differences go to standard output, the figures do. */
static bool report(const struct options *options, const struct annotate_agreement *agreement, struct diag *diag) {
    struct score_figures figures = {0};
    struct score_output output = {options->output, options->corpus, options->excel};
    if (options->output && !score_write_errors(&agreement->score, &output, diag)) return false;
    if (options->output && strcmp(options->output, "-") == 0) return true;
    annotate_list(agreement, &figures);
    figures_print(&figures, options->format && strcmp(options->format, "csv") == 0);
    array_free(&figures.all);
    if (agreement->alone && !options->quiet)
        fprintf(stderr, "%zu article%s only one of the two labelled %s not counted\n", agreement->alone,
                agreement->alone == 1 ? " that" : "s that", agreement->alone == 1 ? "is" : "are");
    return true;
}

static bool compare(const struct options *options, const struct ruleset *rules, struct diag *diag) {
    struct score_side first = {0}, second = {0};
    struct annotate_agreement agreement = {.alone = 0};
    bool done = score_load_gold(options->operands[0], &first, diag);
    done = score_load_gold(options->operands[1], &second, diag) && done;
    done = done && annotate_compare(&agreement, &first, &second, options->corpus, rules, diag);
    if (done && !agreement.score.articles) {
        diag_add(diag, (struct diag_place){.path = options->operands[1]},
                 "has no article of %s; give two folders with labels of the same articles", options->operands[0]);
        done = false;
    }
    done = done && report(options, &agreement, diag);
    annotate_agreement_free(&agreement);
    score_side_free(&first);
    score_side_free(&second);
    return done;
}

static int agree(struct options *options) {
    if (options->operand_count != 2) return wrong("two folders of labels are wanted", "");
    if (options->format && strcmp(options->format, "csv") != 0 && strcmp(options->format, "text") != 0)
        return wrong("unknown format ", options->format);
    const struct ruleset *rules = NULL;
    if (options->corpus && !(rules = options_rules(options))) return 2;
    struct diag diag = {0};
    bool done = compare(options, rules, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    if (rules) ruleset_free(rules);
    return done ? 0 : 2;
}

int command_annotate(int argc, char **argv) {
    struct options options;
    if (!options_read(&options, argc, argv, command_annotate_help)) return 2;
    if (options.help) return fputs(command_annotate_help, stdout) < 0;
    if ((options.to != NULL) + (options.from != NULL) + options.agreement != 1)
        return wrong("one of --to FORMAT, --from FORMAT and --agreement is wanted", "");
    if (options.format && !options.agreement) return wrong("--format is for --agreement; use --to or --from", "");
    return options.agreement ? agree(&options) : convert(&options, options.to != NULL);
}
