#include "command.h"

#include "merge.h"
#include "options.h"

#include <string.h>

const char command_merge_help[] =
    "Usage: chancery merge -o DIR [OPTION…] OUT…\n"
    "\n"
    "Joins the tables that several runs of extract have written. What comes out is what\n"
    "one run over all their inputs, in the order of the OUT, would have written: an\n"
    "article whose name an earlier one has gets ~2, persons and bodies are found again\n"
    "under one id, holders of offices are counted together. All tables of each OUT are\n"
    "needed; tenures.csv and errors.csv are not read.\n"
    "\n"
    "  -o, --output DIR   the folder for the joined tables; none of the OUT\n"
    "  --corrections FILE  what is wrong in the tables, as for extract: that of the runs,\n"
    "                      which must have rejected mentions, dates, titles and documents\n"
    "  --excel            tables that spreadsheets open safely: BOM, CRLF, no formulas.\n"
    "                     OUT may have been written so or not\n"
    "  -q, --quiet        no summary\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 2 wrong usage, tables that are damaged or do not fit together,\n"
    "or that cannot be written: DIR is then as it was.\n"
    "\n"
    "Example:\n"
    "  chancery extract -q -o one corpus/00*.txt && chancery extract -q -o two corpus/01*.txt\n"
    "  chancery merge -o both one two\n";

static int wrong(const char *what) {
    fprintf(stderr, "chancery: merge: %s; see 'chancery merge --help'\n", what);
    return 2;
}

static void summarise(const struct options *options, const struct merge_totals *totals) {
    if (options->quiet) return;
    fprintf(stderr, "%zu %s of %zu %s; tables in %s/", totals->articles, totals->articles == 1 ? "article" : "articles",
            options->operand_count, options->operand_count == 1 ? "output" : "outputs", options->output);
    if (totals->renamed) fprintf(stderr, "; %zu renamed, for an earlier article has the name", totals->renamed);
    fputc('\n', stderr);
}

int command_merge(int argc, char **argv) {
    struct options options;
    struct merge_totals totals;
    struct diag diag = {0};
    if (!options_read(&options, argc, argv, command_merge_help)) return 2;
    if (options.help) return fputs(command_merge_help, stdout) < 0;
    if (!options.output || strcmp(options.output, "-") == 0) return wrong("say with -o DIR where the tables are to be");
    if (!options.operand_count) return wrong("name the folders that extract wrote");
    struct corrections corrections = {.path = NULL};
    struct merge_options merge = {options.operands, options.operand_count, options.output, options.excel,
                                  options.corrections ? &corrections : NULL};
    bool done = !options.corrections || corrections_read(&corrections, options.corrections, &diag);
    done = done && merge_outputs(&merge, &totals, &diag);
    if (done) summarise(&options, &totals);
    if (done && !options.quiet) corrections_unmet(&corrections, false, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    corrections_free(&corrections);
    return done ? 0 : 2;
}
