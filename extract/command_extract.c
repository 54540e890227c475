#include "command.h"

#include "article_text.h"
#include "calendar.h"
#include "options.h"
#include "run.h"

#include <string.h>
#include <unistd.h>

static const char usage[] =
    "Usage: chancery extract [OPTION…] [INPUT…]\n"
    "\n"
    "Reads articles and writes what it finds as tables: dates, persons, titles,\n"
    "organisations, documents, who holds which office. INPUT is a file, a folder or\n"
    "- for standard input (the default).\n"
    "\n"
    "  -o, --output DIR   the folder for the tables (default: out)\n"
    "  --table NAME -o -  one table, streamed to standard output: articles, mentions, dates,\n"
    "                     titles, officials, documents, entities or tenures\n"
    "  --format FORMAT    auto (default: by content), text (a file is an article), lines (a line\n"
    "                     is one), jsonl (objects with id, url, published, title, text), html,\n"
    "                     feed (RSS, Atom, JSON Feed), warc or csv; files may be compressed\n"
    "  --fields LIST      how JSON Lines and tables name theirs: text=body,published=date\n"
    "  --texts DIR        write the text of each article, in which start and end count the\n"
    "                     bytes, to DIR/ARTICLE.txt\n"
    "  --published DATE   the day (YYYY-MM-DD) of articles that do not say theirs\n"
    "  --rules DIR        other rules than the built-in ones\n"
    "  -j, --threads N    read N articles at a time; the tables stay the same\n"
    "  --limit BYTES      refuse larger articles (default: 1 GiB)\n"
    "  --nesting N        refuse pages with elements nested deeper (default: 512)\n"
    "  --ratio N          refuse files that are more than N times as large unpacked (default: 200)\n"
    "  --encoding NAME    of pages that do not say theirs and are not UTF-8\n"
    "  --chunk BYTES      read so many bytes at a time; the tables stay the same\n"
    "  --excel            tables that spreadsheets open safely: BOM, CRLF, no formulas\n"
    "  --progress WHEN    auto (default: when standard error is a terminal), always, never\n"
    "  -q, --quiet        no summary;  -v, --verbose  a line for each article\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 done, but some inputs were refused (see articles.csv);\n"
    "2 wrong usage or rules, or tables that cannot be written.\n"
    "\n"
    "Example:\n"
    "  echo 'Foreign Minister Anna Berg met envoys on 5 May 2021.' | chancery extract --table officials -o -\n";

struct progress {
    const struct options *options;
    bool shown;
    struct diag *diag;
    bool texts_fail; /* told once */
};

static bool wants_progress(const struct options *options) {
    if (options->quiet) return false;
    if (options->progress && strcmp(options->progress, "always") == 0) return true;
    if (options->progress && strcmp(options->progress, "never") == 0) return false;
    return isatty(STDERR_FILENO) && !options->verbose;
}

static const char *plural(size_t count, const char *one, const char *many) { return count == 1 ? one : many; }

static void show_progress(struct progress *progress, const struct article *article, size_t done) {
    bool refused = article->problem.size && !article->raw.size;
    if (refused)
        fprintf(stderr, "%schancery: %.*s: %.*s\n", progress->shown ? "\r" : "", (int)article->place.size,
                article->place.at, (int)article->problem.size, article->problem.at);
    else if (progress->options->verbose)
        fprintf(stderr, "%.*s: %zu %s\n", (int)article->id.size, article->id.at, article->mentions.count,
                plural(article->mentions.count, "mention", "mentions"));
    if (wants_progress(progress->options) && (done & 63) == 0) {
        fprintf(stderr, "\r%zu %s", done, plural(done, "article", "articles"));
        progress->shown = true;
    }
}

static void take_article(void *context, const struct article *article, size_t done) {
    struct progress *progress = context;
    const char *folder = progress->options->texts;
    show_progress(progress, article, done);
    if (folder && article->raw.size && !progress->texts_fail)
        progress->texts_fail = !article_text_write(folder, article->id, article->raw, progress->diag);
}

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: extract: %s%s; see 'chancery extract --help'\n", what, which);
    return 2;
}

static void summarise(const struct options *options, const struct run_totals *totals, const char *folder,
                      const struct progress *progress) {
    if (progress->shown) fputc('\r', stderr);
    if (options->quiet || strcmp(folder, "-") == 0) return;
    fprintf(stderr, "%zu %s, %zu %s; tables in %s/", totals->articles, plural(totals->articles, "article", "articles"),
            totals->bytes, plural(totals->bytes, "byte", "bytes"), folder);
    if (totals->refused)
        fprintf(stderr, "; %zu %s refused (see %s/articles.csv)", totals->refused,
                plural(totals->refused, "input", "inputs"), folder);
    fputc('\n', stderr);
    if (totals->limits)
        fprintf(stderr, "chancery: %zu %s given up at the pattern limits\n", totals->limits,
                plural(totals->limits, "match was", "matches were"));
}

static int finish(bool published, struct diag *diag) {
    diag_print(diag, stderr);
    diag_free(diag);
    return published ? 0 : 2;
}

static int extract(const struct options *options, const struct ruleset *rules, const struct sink_options *tables,
                   const struct source_options *source) {
    struct diag diag = {0};
    struct sink sink;
    if (!sink_open(&sink, rules, tables, &diag)) return finish(false, &diag);
    struct progress progress = {options, false, &diag, false};
    struct run_options run = {.source = *source,
                              .published = slice_of(options->published),
                              .threads = (unsigned)options->threads,
                              .progress = take_article,
                              .context = &progress};
    struct run_totals totals;
    bool all = run_articles(&run, rules, &sink, &totals, &diag);
    bool published = !progress.texts_fail && sink_publish(&sink, &diag);
    sink_close(&sink);
    if (published) summarise(options, &totals, tables->folder, &progress);
    int status = finish(published, &diag);
    return status ? status : !all || totals.refused ? 1 : 0;
}

int command_extract(int argc, char **argv) {
    struct options options;
    struct day day;
    struct source_options source;
    if (!options_read(&options, argc, argv, "otrpmfjegx")) return 2;
    if (options.help) return fputs(usage, stdout) < 0;
    if (!options_source(&options, argv[0], &source)) return 2;
    if (options.published && !calendar_parse(slice_of(options.published), &day))
        return wrong("--published takes a day as YYYY-MM-DD, not ", options.published);
    struct sink_options tables = {options.output ? options.output : "out",
                                  options.table ? sink_table_named(options.table) : TABLE_COUNT, options.excel};
    if (options.table && tables.only == TABLE_COUNT) return wrong("no table is named ", options.table);
    if (!options.table && strcmp(tables.folder, "-") == 0)
        return wrong("standard output takes one table: add --table NAME", "");
    struct ruleset *rules = options_rules(&options);
    if (!rules) return 2;
    int status = extract(&options, rules, &tables, &source);
    ruleset_free(rules);
    return status;
}
