#include "command.h"

#include "article_text.h"
#include "calendar.h"
#include "command_export.h"
#include "file.h"
#include "options.h"
#include "progress.h"
#include "run.h"
#include "run_inputs.h"
#include "seen_before.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

const char command_extract_help[] =
    "Usage: chancery extract [OPTION…] [INPUT…]\n"
    "\n"
    "Reads articles and writes what it finds as tables: dates, persons, titles,\n"
    "organisations, documents, who holds which office. INPUT is a file, a folder or\n"
    "- for standard input (the default).\n"
    "\n"
    "  -o, --output DIR   the folder for the tables (default: out)\n"
    "  --table NAME       this table alone, with -o - on standard output: articles, mentions,\n"
    "                     dates, titles, officials, documents, entities, tenures, merges or fingerprints\n"
    "  --stream           as a filter: one line of JSON for each article, with its rows of the\n"
    "                     tables, written to standard output as soon as it is read; what stands\n"
    "                     on standard input is JSON Lines unless --format says otherwise\n"
    "  --format FORMAT    auto (default: by content), text (a file is an article), lines (a line\n"
    "                     is one), jsonl (objects with id, url, published, title, text), html,\n"
    "                     feed (RSS, Atom, JSON Feed), warc or csv; files may be compressed.\n"
    "                     xlsx or sqlite, besides: makes DIR/tables.xlsx or DIR/tables.sqlite of the\n"
    "                     tables, as chancery export does\n"
    "  --fields LIST      how JSON Lines and tables name theirs: text=body,published=date\n"
    "  --texts DIR        write the text of each article, in which start and end count the\n"
    "                     bytes, to DIR/ARTICLE.txt\n"
    "  --since-state FILE  pass over articles whose text an earlier run with this FILE has read; it\n"
    "                      is made when it is not there, and renewed once the tables are written\n"
    "  --published DATE   the day (YYYY-MM-DD) of articles that do not say theirs\n"
    "  --corrections FILE  what is wrong in the tables: a table action,kind,name,other,article,\n"
    "                      start,end with the actions same, different, rename and reject; what is\n"
    "                      rejected is a person, organisation or document, or rows: of kind\n"
    "                      mention, date, title, document or official\n"
    "  --rules DIR        other rules than the built-in ones\n"
    "  -j, --threads N    read N articles at a time; the tables stay the same\n"
    "  --limit BYTES      refuse larger articles (default: 1 GiB)\n"
    "  --nesting N        refuse pages with elements nested deeper (default: 512)\n"
    "  --ratio N          refuse files that are more than N times as large unpacked (default: 200)\n"
    "  --encoding NAME    of texts and pages that do not say theirs and are not UTF-8\n"
    "  --chunk BYTES      read so many bytes at a time; the tables stay the same\n"
    "  --dry-run          read and write nothing: print which inputs would be read, with format,\n"
    "                     bytes and articles as far as these are known, and which refused\n"
    "  --excel            tables that spreadsheets open safely: BOM, CRLF, no formulas\n"
    "  --progress WHEN    auto (default: when standard error is a terminal), always or never show\n"
    "                     articles, mentions, megabytes a second and the time that is left\n"
    "  -q, --quiet        no summary\n"
    "  -v, --verbose      where the rules come from, and a line for each article\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 done, but some inputs were refused (see articles.csv);\n"
    "2 wrong usage or rules, or tables that cannot be written.\n"
    "\n"
    "Example:\n"
    "  echo 'Foreign Minister Anna Berg met envoys on 5 May 2021.' | chancery extract --table officials -o -\n";

/* What is told of a run while it goes on. */
struct telling {
    const struct options *options;
    struct progress progress;
    bool shown; /* the progress */
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

static void tell_article(struct telling *telling, const struct article *article) {
    bool refused = article->problem.size && !article->raw.size;
    if (!refused && !telling->options->verbose) return;
    if (telling->shown) progress_clear(&telling->progress);
    if (refused)
        fprintf(stderr, "chancery: %.*s: %.*s\n", (int)article->place.size, article->place.at,
                (int)article->problem.size, article->problem.at);
    else
        fprintf(stderr, "%.*s: %zu %s\n", (int)article->id.size, article->id.at, article->mentions.count,
                plural(article->mentions.count, "mention", "mentions"));
}

static struct progress_state state_of(const struct run_totals *totals) {
    return (struct progress_state){totals->articles, totals->mentions, totals->read};
}

static void take_article(void *context, const struct article *article, const struct run_totals *totals) {
    struct telling *telling = context;
    const char *folder = telling->options->texts;
    struct progress_state state = state_of(totals);
    tell_article(telling, article);
    if (telling->shown) progress_show(&telling->progress, &state);
    if (folder && article->raw.size && !telling->texts_fail)
        telling->texts_fail = !article_text_write(folder, article->id, article->raw, telling->diag);
}

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: extract: %s%s; see 'chancery extract --help'\n", what, which);
    return 2;
}

/* `kept`: the tables of the run before. */
static void summarise(const struct options *options, const struct run_totals *totals, const char *folder, bool kept) {
    if (options->quiet || strcmp(folder, "-") == 0) return;
    fprintf(stderr, "%zu %s, ", totals->articles, plural(totals->articles, "article", "articles"));
    if (options->state) fprintf(stderr, "%zu seen before, ", totals->seen);
    fprintf(stderr, "%zu %s; %s %s/", totals->bytes, plural(totals->bytes, "byte", "bytes"),
            kept ? "nothing to write, the tables of the run before stay in" : "tables in", folder);
    if (totals->refused)
        fprintf(stderr, "; %zu %s refused", totals->refused, plural(totals->refused, "input", "inputs"));
    if (totals->noted)
        fprintf(stderr, "; %zu %s with a note", totals->noted, plural(totals->noted, "article", "articles"));
    if (totals->refused + totals->noted && !kept) fprintf(stderr, " (see %s/articles.csv)", folder);
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

/* What a run writes to. */
struct outputs {
    struct stories stories;
    struct seen_before seen;
    struct sink sink;
    struct corrections corrections;
};

/* The state after the tables have their names: what is lost between the two is read again. */
static bool publish(struct outputs *outputs, bool has_state, struct diag *diag) {
    if (has_state && !seen_before_finish(&outputs->seen, diag)) return false;
    return sink_publish(&outputs->sink, diag) && (!has_state || seen_before_publish(&outputs->seen, diag));
}

static bool is_nowhere(const char *input) {
    return strcmp(input, "-") != 0 && access(input, F_OK) != 0 && errno == ENOENT;
}

/* Whether there is no such INPUT, of all that are named. */
static bool are_nowhere(const struct options *options) {
    for (size_t i = 0; i < options->operand_count; i++)
        if (!is_nowhere(options->operands[i])) return false;
    return options->operand_count > 0;
}

/* Nobody who mistypes an input, or asks once more for what is new, wants the tables of the run before emptied. */
static bool keeps_tables(const struct options *options, const struct sink_options *tables,
                         const struct run_totals *totals) {
    if (totals->articles || tables->in_lines || strcmp(tables->folder, "-") == 0) return false;
    return (!totals->refused || are_nowhere(options)) && sink_stands(tables->folder, tables->only);
}

static int write_tables(const struct options *options, const struct ruleset *rules, const struct sink_options *tables,
                        const struct source_options *source, struct outputs *outputs) {
    struct diag diag = {0};
    bool has_state = options->state != NULL;
    if (has_state && !seen_before_open(&outputs->seen, options->state, &outputs->stories, &diag))
        return finish(false, &diag);
    if (!sink_open(&outputs->sink, rules, tables, &diag)) return finish(false, &diag);
    struct telling telling = {.options = options, .shown = wants_progress(options), .diag = &diag};
    struct run_options run = {.source = *source,
                              .published = slice_of(options->published),
                              .threads = (unsigned)options->threads,
                              .seen = has_state ? &outputs->seen : NULL,
                              .corrections = tables->corrections,
                              .progress = take_article,
                              .context = &telling};
    struct run_totals totals;
    if (telling.shown) progress_open(&telling.progress, stderr, source_bytes(source));
    bool all = run_articles(&run, rules, &outputs->sink, &totals, &diag);
    struct progress_state last = state_of(&totals);
    if (telling.shown) progress_close(&telling.progress, &last);
    const bool kept = keeps_tables(options, tables, &totals);
    bool published = !telling.texts_fail && (kept || publish(outputs, has_state, &diag));
    if (published) summarise(options, &totals, tables->folder, kept);
    if (published && !kept && tables->corrections && !options->quiet)
        corrections_unmet(tables->corrections, true, &diag);
    int status = finish(published, &diag);
    return status ? status : !all || totals.refused ? 1 : 0;
}

static int extract(const struct options *options, const struct ruleset *rules, const struct sink_options *asked,
                   const struct source_options *source) {
    struct outputs outputs = {.sink = {.rules = NULL}};
    struct sink_options tables = *asked;
    struct diag diag = {0};
    tables.stories = &outputs.stories;
    tables.corrections = options->corrections ? &outputs.corrections : NULL;
    bool good = !options->corrections || corrections_read(&outputs.corrections, options->corrections, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    int status = good ? write_tables(options, rules, &tables, source, &outputs) : 2;
    sink_close(&outputs.sink);
    seen_before_close(&outputs.seen);
    stories_free(&outputs.stories);
    corrections_free(&outputs.corrections);
    return status;
}

/* Makes of the tables what --format asks for, once they are published. */
static int export_made(const struct options *options, const char *folder) {
    struct arena text = {0};
    struct export_options wanted = {.folder = folder, .only = TABLE_COUNT};
    export_format_named(options->made_format, &wanted.format);
    wanted.path = export_usual_path(folder, wanted.format, &text);
    int status = command_export_run(&wanted, options->quiet);
    arena_free(&text);
    return status;
}

/* Prints what would be read. */
static int dry_run(const struct options *options, const struct source_options *source) {
    struct diag diag = {0};
    struct run_inputs_totals totals;
    bool written, all = run_inputs_write(source, &totals, &written, &diag);
    int status = finish(written, &diag);
    if (!status && !options->quiet)
        fprintf(stderr, "%zu %s would be read, %zu refused\n", totals.read, plural(totals.read, "input", "inputs"),
                totals.refused);
    return status ? status : !all || totals.refused ? 1 : 0;
}

/* What --stream does without; NULL: nothing of it is asked for. */
static const char *beside_stream(const struct options *options) {
    if (options->table) return "--table";
    if (options->excel) return "--excel";
    if (options->made_format) return "--format xlsx or sqlite";
    return options->output && strcmp(options->output, "-") != 0 ? "-o" : NULL;
}

static bool reads_standard_input_alone(const struct options *options) {
    return !options->operand_count || (options->operand_count == 1 && strcmp(options->operands[0], "-") == 0);
}

/* Where the rows go; the status of wrong usage, or 0. */
static int read_tables(const struct options *options, struct sink_options *tables) {
    *tables = (struct sink_options){.folder = options->output   ? options->output
                                              : options->stream ? "-"
                                                                : "out",
                                    .only = TABLE_COUNT,
                                    .excel = options->excel,
                                    .durable = options->state != NULL,
                                    .in_lines = options->stream};
    const char *beside = options->stream ? beside_stream(options) : NULL;
    if (beside) return wrong("--stream writes lines of JSON to standard output; leave out ", beside);
    if (options->table && !options_table(options, "extract", TABLE_COUNT, &tables->only)) return 2;
    if (options->table && options->made_format)
        return wrong("one table alone is not exported; leave out --table or --format ", options->made_format);
    if (!options->table && !options->stream && strcmp(tables->folder, "-") == 0)
        return wrong("standard output takes one table: add --table NAME", "");
    return 0;
}

/* The INPUT among whose articles --texts would write its files; NULL: none. */
static const char *input_of_texts(const struct options *options) {
    for (size_t i = 0; options->texts && i < options->operand_count; i++) {
        const char *input = options->operands[i];
        if (strcmp(input, "-") == 0) continue;
        if (file_is_within(options->texts, input) || file_is_within(input, options->texts)) return input;
    }
    return NULL;
}

/* The INPUT that is the folder of the tables itself; NULL: none. */
static const char *input_of_tables(const struct options *options, const char *folder) {
    for (size_t i = 0; i < options->operand_count; i++) {
        const char *input = options->operands[i];
        if (file_is_folder(input) && file_is_folder(folder) && file_is_within(input, folder) &&
            file_is_within(folder, input))
            return input;
    }
    return NULL;
}

int command_extract(int argc, char **argv) {
    struct options options;
    struct day day;
    struct source_options source;
    struct sink_options tables;
    if (!options_read(&options, argc, argv, command_extract_help)) return 2;
    if (options.help) return fputs(command_extract_help, stdout) < 0;
    if (!options_source(&options, argv[0], &source)) return 2;
    /* A filter must not wait for more than a line to see what it is given. */
    if (options.stream && !options.format && reads_standard_input_alone(&options)) source.format = source_jsonl;
    if (options.published && !calendar_parse(slice_of(options.published), &day))
        return wrong("--published takes a day as YYYY-MM-DD, not ", options.published);
    const char *input = input_of_texts(&options);
    if (input)
        return wrong("--texts writes files, which must not stand among the articles; name a folder apart from ", input);
    if (options.state && strcmp(options.state, "-") == 0)
        return wrong("--since-state takes a file, not ", options.state);
    if (read_tables(&options, &tables) != 0) return 2;
    input = input_of_tables(&options, tables.folder);
    if (input) return wrong("the tables must not stand among the articles; name another folder with -o than ", input);
    if (tables.only != TABLE_COUNT && strcmp(tables.folder, "-") != 0 && sink_stands(tables.folder, TABLE_COUNT))
        return wrong("one table alone would be of another run than those beside it; name another folder with -o than ",
                     tables.folder);
    if (options.dry_run) return dry_run(&options, &source);
    const struct ruleset *rules = options_rules(&options);
    if (!rules) return 2;
    int status = extract(&options, rules, &tables, &source);
    ruleset_free(rules);
    if (status == 2 || !options.made_format) return status;
    int exported = export_made(&options, tables.folder);
    return exported > status ? exported : status;
}
