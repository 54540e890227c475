#include "command.h"

#include "figures.h"
#include "help_text.h"
#include "score_errors.h"
#include "score_text.h"

#include <fnmatch.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char command_score_help[] =
    "Usage: chancery score [OPTION…] --gold DIR OUT\n"
    "\n"
    "Compares the tables in OUT with labels made by hand and prints precision, recall\n"
    "and F1 per kind (strict: same start and end; relaxed: overlapping), the accuracy of\n"
    "date values, officials, documents, coreference and links. Every error is written\n"
    "to OUT/errors.csv in its sentence.\n"
    "\n"
    "  --gold DIR        labels: DIR/<article>.csv or DIR/mentions.csv, with officials.csv\n"
    "                    and documents.csv; any table that extract wrote will do\n"
    "  --only LIST       score these articles of gold, by name or pattern: d01,d02,wire/*\n"
    "  --gold-mentions   coreference over the mentions of gold alone: those that OUT lacks\n"
    "                    are chains of their own, those that gold lacks do not count\n"
    "  --min NAME=FLOOR  exit with 1 when that figure is below FLOOR (0 to 1); repeatable.\n"
    "                    NAME is a row of the table (date, date.value, officials, conll)\n"
    "                    or a row and a measure of --format csv (date.relaxed_f1)\n"
    "  --min-file FILE   the same from a file: lines NAME FLOOR, # begins a comment\n"
    "  --errors FILE     where errors are written instead of OUT/errors.csv\n"
    "  --corpus DIR      where the texts are (DIR/<article>.txt) when they have moved\n"
    "                    or were taken from pages (extract --texts DIR)\n"
    "  --format FORMAT   text (default) or csv: name,measure,value\n"
    "  --excel           write errors.csv for spreadsheets\n"
    "  --help            this text\n"
    "\n"
    "Exit status: 0 done; 1 a figure is below its floor; 2 wrong usage or unreadable tables.\n"
    "\n"
    "Example:\n"
    "  chancery score --gold gold out\n";

struct floor {
    struct slice name;
    double least;
};

struct options {
    const char *gold, *out, *only, *errors, *corpus;
    bool csv, excel, gold_mentions, help;
    array_of(struct floor) floors;
    struct arena text;
};

static bool wrong(struct diag *diag, const char *what, const char *which) {
    diag_add(diag, (struct diag_place){0}, "score: %s%s; see 'chancery score --help'", what, which);
    return false;
}

/* Options. */

static bool add_floor(struct options *options, struct slice name, struct slice least) {
    char *end;
    const char *text = arena_copy(&options->text, slice_trim(least)).at;
    double value = strtod(text, &end);
    if (end == text || *end || !(value >= 0 && value <= 1)) return false;
    name = arena_copy(&options->text, slice_trim(name));
    array_push(&options->floors, ((struct floor){name, value}));
    return name.size > 0;
}

static bool read_floor(struct options *options, const char *text, struct diag *diag) {
    struct slice rest = slice_of(text), name;
    slice_next(&rest, '=', &name);
    if (rest.at && add_floor(options, name, rest)) return true;
    return wrong(diag, "--min takes NAME=FLOOR with a floor from 0 to 1, not ", text);
}

/* A line of a file of floors: a name and a number, or nothing. */
static bool read_floor_line(struct options *options, char *line) {
    line[strcspn(line, "#\r\n")] = '\0';
    struct slice text = slice_trim(slice_of(line));
    size_t name = 0;
    while (name < text.size && text.at[name] != ' ' && text.at[name] != '\t') name++;
    return !text.size || add_floor(options, slice_cut(text, 0, name), slice_cut(text, name, text.size));
}

static bool read_floors(struct options *options, const char *path, struct diag *diag) {
    char line[512];
    FILE *file = fopen(path, "r");
    if (!file) return wrong(diag, "cannot read the floors in ", path);
    bool all = true;
    for (size_t number = 1; fgets(line, sizeof line, file); number++) {
        if (read_floor_line(options, line)) continue;
        diag_add(diag, (struct diag_place){.path = path, .line = number},
                 "no floor; write a name and a number from 0 to 1, as 'date 0.9'");
        all = false;
    }
    fclose(file);
    return all;
}

enum { FORMAT_TEXT, FORMAT_CSV };

const char *command_score_format_at(size_t number) {
    static const char *const names[] = {[FORMAT_TEXT] = "text", [FORMAT_CSV] = "csv", NULL};
    return names[number];
}

static bool read_format(struct options *options, const char *format, struct diag *diag) {
    options->csv = strcmp(format, command_score_format_at(FORMAT_CSV)) == 0;
    bool known = options->csv || strcmp(format, command_score_format_at(FORMAT_TEXT)) == 0;
    return known || wrong(diag, "unknown format ", format);
}

/* An option that takes a value; false when the value is wrong. */
static bool take_value(struct options *options, struct slice name, const char *value, struct diag *diag) {
    if (slice_equal(name, slice_of("--min"))) return read_floor(options, value, diag);
    if (slice_equal(name, slice_of("--min-file"))) return read_floors(options, value, diag);
    if (slice_equal(name, slice_of("--format"))) return read_format(options, value, diag);
    if (slice_equal(name, slice_of("--gold"))) options->gold = value;
    if (slice_equal(name, slice_of("--only"))) options->only = value;
    if (slice_equal(name, slice_of("--errors"))) options->errors = value;
    if (slice_equal(name, slice_of("--corpus"))) options->corpus = value;
    return true;
}

static bool takes_value(struct slice name) {
    static const char *const names[] = {"--gold", "--only", "--errors", "--corpus", "--min", "--min-file", "--format"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal(name, slice_of(names[i]))) return true;
    return false;
}

static bool take_flag(struct options *options, const char *flag, struct diag *diag) {
    if (strcmp(flag, "--excel") == 0) return options->excel = true;
    if (strcmp(flag, "--gold-mentions") == 0) return options->gold_mentions = true;
    if (strcmp(flag, "--help") == 0 || strcmp(flag, "-h") == 0) return options->help = true;
    struct near_name near;
    diag_add(diag, (struct diag_place){0}, "score: unknown option %s%s; see 'chancery score --help'", flag,
             help_option_hint(command_score_help, flag, &near));
    return false;
}

static bool read_options(struct options *options, int argc, char **argv, struct diag *diag) {
    bool all = true, only_operands = false;
    for (int i = 1; i < argc && all && !options->help; i++) {
        struct slice rest = slice_of(argv[i]), name;
        if (!only_operands && strcmp(argv[i], "--") == 0) {
            only_operands = true;
        } else if (only_operands || argv[i][0] != '-') {
            if (options->out) return wrong(diag, "one OUT at a time; unexpected ", argv[i]);
            options->out = argv[i];
        } else if (slice_next(&rest, '=', &name) && takes_value(name)) {
            const char *value = rest.at ? rest.at : i + 1 < argc ? argv[++i] : NULL;
            all = value ? take_value(options, name, value, diag) : wrong(diag, "a value is missing after ", argv[i]);
        } else {
            all = take_flag(options, argv[i], diag);
        }
    }
    if (!all || options->help) return all;
    if (!options->gold) return wrong(diag, "no gold; give --gold DIR", "");
    return options->out || wrong(diag, "no tables to score; give OUT, the folder that extract wrote", "");
}

/* Scoring. */

static bool wanted(struct options *options, struct slice article) {
    struct slice rest = slice_of(options->only), pattern;
    if (!options->only) return true;
    const char *name = arena_copy(&options->text, article).at;
    while (slice_next(&rest, ',', &pattern))
        if (fnmatch(arena_copy(&options->text, slice_trim(pattern)).at, name, 0) == 0) return true;
    return false;
}

/* Gold that does not fit its texts would be scored as errors of the run. */
static bool check_gold(struct options *options, const struct score_side *gold, const struct score_side *system,
                       struct diag *diag) {
    struct score_text text = {0};
    bool all = true;
    for (size_t i = 0; i < gold->articles.count; i++) {
        const struct score_article *article = &gold->articles.at[i], *other = score_find(system, article->name);
        if (!other || !wanted(options, article->name)) continue;
        score_text_open(&text, article, other, options->corpus);
        all = score_text_check(&text, diag) && all;
    }
    score_text_close(&text);
    return all;
}

static bool score_all(struct options *options, const struct score_side *gold, const struct score_side *system,
                      struct score *score, struct diag *diag) {
    for (size_t i = 0; i < gold->articles.count; i++) {
        const struct score_article *article = &gold->articles.at[i], *other = score_find(system, article->name);
        if (!wanted(options, article->name)) continue;
        if (!other)
            diag_add(diag, (struct diag_place){.path = options->out},
                     "the article %.*s of gold is not there, so all of it counts as missed; extract it or use --only",
                     (int)article->name.size, article->name.at);
        score_article(score, gold, system, article, other);
    }
    return score->articles || wrong(diag, "no article of gold is named ", options->only ? options->only : "at all");
}

/* Floors hold against the figures as they are printed. */
static bool above_floors(const struct options *options, const struct score_figures *figures, struct diag *diag) {
    bool all = true;
    for (size_t i = 0; i < options->floors.count; i++) {
        const struct floor *floor = &options->floors.at[i];
        const struct score_figure *figure = score_named(figures, floor->name);
        double value = figure && figure->known ? (double)(long)(figure->value * 10000 + 0.5) / 10000 : -1;
        if (value >= floor->least - 1e-9) continue;
        all = false;
        if (value < 0)
            diag_add(diag, (struct diag_place){0},
                     "score: %s has a floor but nothing to score; label it or drop the floor", floor->name.at);
        else
            diag_add(diag, (struct diag_place){0},
                     "score: %s is %.4f, below its floor %.4f; see errors.csv for what is wrong", floor->name.at, value,
                     floor->least);
    }
    return all;
}

static bool known_floors(const struct options *options, const struct score_figures *figures, struct diag *diag) {
    bool all = true;
    for (size_t i = 0; i < options->floors.count; i++)
        if (!score_named(figures, options->floors.at[i].name))
            all = wrong(diag, "no figure is named ", options->floors.at[i].name.at);
    return all;
}

static int report(struct options *options, const struct score *score, const struct score_figures *figures,
                  struct diag *diag) {
    const char *beside = arena_print(&options->text, "%s/errors.csv", options->out).at;
    struct score_output output = {options->errors ? options->errors : beside, options->corpus, options->excel};
    if (!score_write_errors(score, &output, diag)) return 2;
    if (strcmp(output.path, "-") != 0) {
        figures_print(figures, options->csv);
    }
    if (fflush(stdout) != 0 || ferror(stdout)) {
        diag_add(diag, (struct diag_place){.path = "standard output"}, "cannot be written; make room for it");
        return 2;
    }
    return above_floors(options, figures, diag) ? 0 : 1;
}

static int run(struct options *options, struct diag *diag) {
    struct score_side gold = {0}, system = {0};
    struct score score = {.gold_mentions = options->gold_mentions};
    struct score_figures figures = {0};
    int status = 2;
    score_list(&score, &figures);
    bool ready = known_floors(options, &figures, diag);
    array_clear(&figures.all);
    ready = ready && score_load_gold(options->gold, &gold, diag) && score_load_system(options->out, &system, diag);
    ready = ready && check_gold(options, &gold, &system, diag);
    if (ready && score_all(options, &gold, &system, &score, diag)) {
        score_list(&score, &figures);
        status = report(options, &score, &figures, diag);
    }
    array_free(&figures.all);
    score_free(&score);
    score_side_free(&gold);
    score_side_free(&system);
    return status;
}

int command_score(int argc, char **argv) {
    struct options options = {0};
    struct diag diag = {0};
    int status = 2;
    if (read_options(&options, argc, argv, &diag)) status = options.help ? 0 : run(&options, &diag);
    if (options.help) fputs(command_score_help, stdout);
    diag_print(&diag, stderr);
    array_free(&options.floors);
    arena_free(&options.text);
    diag_free(&diag);
    return status;
}
