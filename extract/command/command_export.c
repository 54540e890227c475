#include "command_export.h"

#include "command.h"
#include "options.h"

#include <stdio.h>
#include <string.h>

const char command_export_help[] =
    "Usage: chancery export [OPTION…] OUT\n"
    "\n"
    "Writes the tables in OUT, and errors.csv if score has left one there, in another format:\n"
    "  xlsx    one workbook for spreadsheets, a sheet a table; numbers are numbers, days are\n"
    "          days, and all else is text, never a formula\n"
    "  sqlite  one SQLite database, a table a table, with keys and indexes, the views holders\n"
    "          and register_of_documents\n"
    "  jsonl   JSON Lines in a folder, a file a table, an object a row\n"
    "\n"
    "  --format FORMAT    xlsx (default), sqlite or jsonl\n"
    "  -o, --output FILE  where to (default: OUT/tables.xlsx, OUT/tables.sqlite, OUT/jsonl/);\n"
    "                     - is standard output, for a workbook or one table as JSON Lines\n"
    "  --table NAME       only this table, for JSON Lines\n"
    "  -q, --quiet        no summary\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 done, but cells were cut that are longer than one of a sheet;\n"
    "2 wrong usage, tables that cannot be read, or an output that cannot be written.\n"
    "\n"
    "Example:\n"
    "  chancery extract -q -o out corpus\n"
    "  chancery export out\n"
    "  chancery export --format sqlite out\n";

static int wrong(const char *what, const char *which) {
    fprintf(stderr, "chancery: export: %s%s; see 'chancery export --help'\n", what, which);
    return 2;
}

static void summarise(const struct export_options *wanted, const struct export_totals *totals, bool quiet) {
    if (quiet || strcmp(wanted->path, "-") == 0) return;
    fprintf(stderr, "%zu %s, %zu %s; they are in %s\n", totals->tables, totals->tables == 1 ? "table" : "tables",
            totals->rows, totals->rows == 1 ? "row" : "rows", wanted->path);
}

int command_export_run(const struct export_options *wanted, bool quiet) {
    struct diag diag = {0};
    struct export_totals totals;
    bool done = export_tables(wanted, &totals, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    if (!done) return 2;
    summarise(wanted, &totals, quiet);
    return totals.cut ? 1 : 0;
}

int command_export(int argc, char **argv) {
    struct options options;
    if (!options_read(&options, argc, argv, command_export_help)) return 2;
    if (options.help) return fputs(command_export_help, stdout) < 0;
    struct export_options wanted = {.format = EXPORT_XLSX, .path = options.output, .only = TABLE_COUNT};
    if (options.format && !export_format_named(options.format, &wanted.format))
        return wrong("--format takes xlsx, sqlite or jsonl, not ", options.format);
    if (options.operand_count != 1) return wrong("one OUT is wanted, the folder that extract wrote", "");
    bool streamed = options.output && strcmp(options.output, "-") == 0;
    if (options.table && !options_table(&options, argv[0], TABLE_FINGERPRINTS, &wanted.only)) return 2;
    if (options.table && wanted.format != EXPORT_JSONL) return wrong("--table goes with --format jsonl", "");
    if (streamed && wanted.format == EXPORT_JSONL && !options.table)
        return wrong("standard output takes one table: add --table NAME", "");
    if (streamed && wanted.format == EXPORT_SQLITE)
        return wrong("a database cannot be streamed; name a file with -o", "");
    struct arena text = {0};
    wanted.folder = options.operands[0];
    if (!wanted.path) wanted.path = export_usual_path(wanted.folder, wanted.format, &text);
    int status = command_export_run(&wanted, options.quiet);
    arena_free(&text);
    return status;
}
