#include "command.h"

#include "options.h"
#include "report.h"

#include <stdio.h>
#include <string.h>

const char command_report_help[] =
    "Usage: chancery report [OPTION…] OUT\n"
    "\n"
    "Writes one HTML page that shows the tables in OUT: articles with their mentions\n"
    "coloured, chains that light up, tables that sort and filter, the holders of offices\n"
    "drawn over time, documents by date, and the errors beside gold. It needs no network;\n"
    "open it in any browser.\n"
    "\n"
    "The texts are read again from the sources that articles.csv names. An article whose\n"
    "source is gone or has changed is shown without its text. The errors are those in\n"
    "OUT/errors.csv, if score has written it.\n"
    "\n"
    "  -o, --output FILE  the page (default: OUT/report.html); - is standard output\n"
    "  --gold DIR         score OUT against these labels now; adds the figures\n"
    "  --corpus INPUT     a file or folder that holds the texts when they have moved, or when\n"
    "                     they were read from standard input or from JSON lines with a url\n"
    "  --articles N       show the first N articles in full (default: 200)\n"
    "  --rows N           hold the first N rows of each table (default: 20000), and all of\n"
    "                     the articles shown in full\n"
    "  -q, --quiet        no summary\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 done, but texts are missing or errors.csv is of another run;\n"
    "2 wrong usage, tables that cannot be read, or a page that cannot be written.\n"
    "\n"
    "Example:\n"
    "  chancery extract -q -o out corpus\n"
    "  chancery report --gold gold out\n";

enum { usual_articles = 200, usual_rows = 20000 };

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: report: %s%s; see 'chancery report --help'\n", what, which);
    return 2;
}

static const char *plural(size_t count, const char *one, const char *many) { return count == 1 ? one : many; }

static void summarise(const struct options *options, const struct report_totals *totals, const char *path) {
    if (options->quiet || strcmp(path, "-") == 0) return;
    fprintf(stderr, "%zu %s", totals->articles, plural(totals->articles, "article", "articles"));
    if (totals->shown < totals->articles) fprintf(stderr, ", %zu of them in full (--articles)", totals->shown);
    if (totals->errors) fprintf(stderr, ", %zu %s", totals->errors, plural(totals->errors, "error", "errors"));
    fprintf(stderr, "; the page is %s\n", path);
}

static int report(const struct options *options, const char *path) {
    struct report_options wanted = {
        .inputs = {options->operands[0], options->gold, options->corpus},
        .articles = options->articles < 0 ? usual_articles : (size_t)options->articles,
        .rows = options->rows < 0 ? usual_rows : (size_t)options->rows,
    };
    struct diag diag = {0};
    struct report_totals totals;
    bool done = report_write(&wanted, path, &totals, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    if (!done) return 2;
    summarise(options, &totals, path);
    return totals.missing || totals.stale ? 1 : 0;
}

int command_report(int argc, char **argv) {
    struct options options;
    if (!options_read(&options, argc, argv, command_report_help)) return 2;
    if (options.help) return fputs(command_report_help, stdout) < 0;
    if (options.operand_count != 1) return wrong("one OUT is wanted, the folder that extract wrote", "");
    struct arena text = {0};
    const char *beside = arena_print(&text, "%s/report.html", options.operands[0]).at;
    int status = report(&options, options.output ? options.output : beside);
    arena_free(&text);
    return status;
}
