#include "command.h"

#include "calendar.h"
#include "explain.h"
#include "options.h"
#include "pipeline.h"

#include <string.h>

const char command_explain_help[] =
    "Usage: chancery explain [OPTION…] FILE\n"
    "\n"
    "Says how each mention in an article came about: the rule, what its slots matched,\n"
    "which rivals lost to it and why, and how a reference found its antecedent; also the\n"
    "publication date, the lines set aside as page furniture, and what was matched but\n"
    "not kept. FILE is whatever extract reads, or - for standard input.\n"
    "\n"
    "  --at BYTE          only what covers this byte (as start and end in the tables count)\n"
    "  --format FORMAT    auto (default), text, lines, jsonl, html, feed, warc or csv, as\n"
    "                     extract has it\n"
    "  --fields LIST      how JSON Lines and tables name theirs: text=body,published=date\n"
    "  --limit BYTES      refuse a larger article (default: 1 GiB)\n"
    "  --nesting N        refuse a page with elements nested deeper (default: 512)\n"
    "  --ratio N          refuse a file that is more than N times as large unpacked (default: 200)\n"
    "  --encoding NAME    of a text or page that does not say its own and is not UTF-8\n"
    "  --chunk BYTES      read so many bytes at a time\n"
    "  --published DATE   the day (YYYY-MM-DD) of an article that does not say its own\n"
    "  --rules DIR        other rules than the built-in ones\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 the article was refused; 2 wrong usage or rules.\n"
    "\n"
    "Example:\n"
    "  echo 'Foreign Minister Anna Berg arrived on 5 May 2021. She left a day later.' | chancery explain -\n";

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: explain: %s%s; see 'chancery explain --help'\n", what, which);
    return 2;
}

static bool is_refused(const struct source_article *read) { return read->problem.size && !read->text.size; }

static void explain_read(const struct options *options, struct pipeline *pipeline, const struct source_article *read,
                         struct article *article) {
    struct explain_options wanted = {options->at};
    array_clear(&pipeline->recogniser.trace->entries);
    pipeline_run(pipeline, read, article);
    explain_article(stdout, &wanted, article, pipeline->recogniser.trace);
}

static bool explain_all(const struct options *options, struct source *source, struct pipeline *pipeline,
                        struct diag *diag) {
    struct arena arena = {0};
    struct article article = {.arena = &arena};
    struct source_article read;
    bool good = true;
    for (size_t count = 0; source_next(source, &read, &arena); count++) {
        if (count) putchar('\n');
        if (!is_refused(&read)) explain_read(options, pipeline, &read, &article);
        else diag_add(diag, (struct diag_place){.path = read.place.at}, "%s", read.problem.at);
        good = good && !is_refused(&read);
        arena_reset(&arena);
    }
    article_free(&article);
    arena_free(&arena);
    return good;
}

static int explain(const struct options *options, const struct ruleset *rules, const struct source_options *inputs) {
    struct diag diag = {0};
    struct trace trace = {{0}};
    struct pipeline pipeline;
    struct source *source;
    bool good = source_open(&source, inputs, &diag);
    pipeline_open(&pipeline, rules, slice_of(options->published));
    pipeline.recogniser.trace = &trace;
    good = explain_all(options, source, &pipeline, &diag) && good;
    pipeline_close(&pipeline);
    array_free(&trace.entries);
    source_close(source);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return good ? 0 : 1;
}

int command_explain(int argc, char **argv) {
    struct options options;
    struct day day;
    if (!options_read(&options, argc, argv, command_explain_help)) return 2;
    if (options.help) return fputs(command_explain_help, stdout) < 0;
    if (options.operand_count != 1) return wrong("one FILE is wanted, or - for standard input", "");
    struct source_options inputs;
    if (!options_source(&options, argv[0], &inputs)) return 2;
    if (options.published && !calendar_parse(slice_of(options.published), &day))
        return wrong("--published takes a day as YYYY-MM-DD, not ", options.published);
    const struct ruleset *rules = options_rules_read(&options);
    if (!rules) return 2;
    int status = explain(&options, rules, &inputs);
    ruleset_free(rules);
    return status;
}
