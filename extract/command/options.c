#include "options.h"

#include "encoding.h"
#include "help_text.h"

#include <getopt.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum {
    OPTION_TABLE = 256,
    OPTION_RULES,
    OPTION_IMAGE,
    OPTION_PUBLISHED,
    OPTION_FORMAT,
    OPTION_EXCEL,
    OPTION_STREAM,
    OPTION_DRY_RUN,
    OPTION_PROGRESS,
    OPTION_CHUNK,
    OPTION_LIMIT,
    OPTION_NESTING,
    OPTION_RATIO,
    OPTION_ENCODING,
    OPTION_TEXTS,
    OPTION_FIELDS,
    OPTION_SINCE_STATE,
    OPTION_CORRECTIONS,
    OPTION_AT,
    OPTION_GOLD,
    OPTION_CORPUS,
    OPTION_ARTICLES,
    OPTION_ROWS,
    OPTION_LEAST,
    OPTION_MOST,
    OPTION_TO,
    OPTION_FROM,
    OPTION_AGREEMENT
};

enum { longest_option = 32 };

static const struct option long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"table", required_argument, NULL, OPTION_TABLE},
    {"rules", required_argument, NULL, OPTION_RULES},
    {"image", required_argument, NULL, OPTION_IMAGE},
    {"published", required_argument, NULL, OPTION_PUBLISHED},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"threads", required_argument, NULL, 'j'},
    {"excel", no_argument, NULL, OPTION_EXCEL},
    {"stream", no_argument, NULL, OPTION_STREAM},
    {"dry-run", no_argument, NULL, OPTION_DRY_RUN},
    {"progress", required_argument, NULL, OPTION_PROGRESS},
    {"chunk", required_argument, NULL, OPTION_CHUNK},
    {"limit", required_argument, NULL, OPTION_LIMIT},
    {"nesting", required_argument, NULL, OPTION_NESTING},
    {"ratio", required_argument, NULL, OPTION_RATIO},
    {"encoding", required_argument, NULL, OPTION_ENCODING},
    {"texts", required_argument, NULL, OPTION_TEXTS},
    {"fields", required_argument, NULL, OPTION_FIELDS},
    {"since-state", required_argument, NULL, OPTION_SINCE_STATE},
    {"corrections", required_argument, NULL, OPTION_CORRECTIONS},
    {"at", required_argument, NULL, OPTION_AT},
    {"gold", required_argument, NULL, OPTION_GOLD},
    {"corpus", required_argument, NULL, OPTION_CORPUS},
    {"articles", required_argument, NULL, OPTION_ARTICLES},
    {"rows", required_argument, NULL, OPTION_ROWS},
    {"least", required_argument, NULL, OPTION_LEAST},
    {"most", required_argument, NULL, OPTION_MOST},
    {"to", required_argument, NULL, OPTION_TO},
    {"from", required_argument, NULL, OPTION_FROM},
    {"agreement", no_argument, NULL, OPTION_AGREEMENT},
    {"quiet", no_argument, NULL, 'q'},
    {"verbose", no_argument, NULL, 'v'},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

static bool complain_near(const char *command, const char *what, const char *which, const char *hint) {
    fprintf(stderr, "chancery: %s: %s%s%s; see 'chancery %s --help'\n", command, what, which, hint, command);
    return false;
}

static bool complain(const char *command, const char *what, const char *which) {
    return complain_near(command, what, which, "");
}

const char *options_progress_at(size_t number) {
    static const char *const times[] = {"auto", "always", "never", NULL};
    return times[number];
}

static bool read_progress(const char *text, const char **out) {
    for (size_t i = 0; (*out = options_progress_at(i)); i++)
        if (strcmp(text, *out) == 0) return true;
    return false;
}

static bool read_number(const char *text, long least, long most, long *out) {
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < least || value > most) return false;
    *out = value;
    return true;
}

/* What --format of extract takes beside the words that say how articles are read: what is made of the tables. */
static const char *const made_formats[] = {"xlsx", "sqlite"};

enum { made_format_count = sizeof made_formats / sizeof *made_formats };

const char *options_extract_format_at(size_t number) {
    size_t sources = 0;
    while (source_format_at(sources)) sources++;
    if (number < sources) return source_format_at(number);
    return number - sources < made_format_count ? made_formats[number - sources] : NULL;
}

static bool is_made_format(const char *command, const char *word) {
    for (size_t i = 0; i < made_format_count && strcmp(command, "extract") == 0; i++)
        if (strcmp(word, made_formats[i]) == 0) return true;
    return false;
}

static bool take_format(struct options *options, const char *command) {
    if (is_made_format(command, optarg)) options->made_format = optarg;
    else options->format = optarg;
    return true;
}

struct number_option {
    int option;
    long least, most;
    size_t member; /* of struct options, a long */
    const char *wants;
};

/* The number that the option is, or NULL when it is none. */
static const struct number_option *number_option(int option) {
    static const struct number_option numbers[] = {
        {'j', 1, 256, offsetof(struct options, threads), "-j takes a number of threads from 1 to 256, not "},
        {OPTION_CHUNK, 1, 1L << 30, offsetof(struct options, chunk), "--chunk takes a number of bytes, not "},
        {OPTION_LIMIT, 1, 1L << 31, offsetof(struct options, limit),
         "--limit takes a number of bytes up to 2 GiB, not "},
        {OPTION_NESTING, 1, 1L << 20, offsetof(struct options, nesting), "--nesting takes a number of elements, not "},
        {OPTION_RATIO, 1, 1L << 30, offsetof(struct options, ratio), "--ratio takes a number, not "},
        {OPTION_AT, 0, 1L << 40, offsetof(struct options, at), "--at takes a byte offset, not "},
        {OPTION_ARTICLES, 0, LONG_MAX, offsetof(struct options, articles),
         "--articles takes a number of articles, not "},
        {OPTION_ROWS, 0, LONG_MAX, offsetof(struct options, rows), "--rows takes a number of rows, not "},
        {OPTION_LEAST, 1, LONG_MAX, offsetof(struct options, least), "--least takes a number from 1, not "},
        {OPTION_MOST, 1, LONG_MAX, offsetof(struct options, most), "--most takes a number of rows from 1, not "},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (numbers[i].option == option) return &numbers[i];
    return NULL;
}

static bool take_number(struct options *options, const struct number_option *number, const char *command) {
    long *member = (long *)(void *)((char *)options + number->member);
    return read_number(optarg, number->least, number->most, member) || complain(command, number->wants, optarg);
}

static bool take(struct options *options, int option, const char *command) {
    const struct number_option *number = number_option(option);
    if (number) return take_number(options, number, command);
    switch (option) {
    case 'o': options->output = optarg; return true;
    case OPTION_TABLE: options->table = optarg; return true;
    case OPTION_RULES: options->rules = optarg; return true;
    case OPTION_IMAGE: options->image = optarg; return true;
    case OPTION_PUBLISHED: options->published = optarg; return true;
    case OPTION_FORMAT: return take_format(options, command);
    case OPTION_GOLD: options->gold = optarg; return true;
    case OPTION_CORPUS: options->corpus = optarg; return true;
    case OPTION_PROGRESS:
        return read_progress(optarg, &options->progress) ||
               complain(command, "--progress takes auto, always or never, not ", optarg);
    case OPTION_EXCEL: return options->excel = true;
    case OPTION_STREAM: return options->stream = true;
    case OPTION_DRY_RUN: return options->dry_run = true;
    case 'q': return options->quiet = true;
    case 'v': return options->verbose = true;
    case 'h': return options->help = true;
    case OPTION_ENCODING: options->encoding = optarg; return true;
    case OPTION_FIELDS: options->fields = optarg; return true;
    case OPTION_TO: options->to = optarg; return true;
    case OPTION_FROM: options->from = optarg; return true;
    case OPTION_AGREEMENT: return options->agreement = true;
    case OPTION_TEXTS: options->texts = optarg; return true;
    case OPTION_SINCE_STATE: options->state = optarg; return true;
    case OPTION_CORRECTIONS: options->corrections = optarg; return true;
    default: return false;
    }
}

/* An option as it is written: a long one when it has a name, else the letter that
 * getopt has just read in a bundle like -qj. */
static const char *spelling(const char *name, int letter, char *const *argv, char *room) {
    bool spelt = letter > 0 && letter <= SCHAR_MAX;
    if (!name && !spelt) return argv[optind] && letter ? argv[optind] : argv[optind - 1];
    if (name) snprintf(room, longest_option, "--%s", name);
    else snprintf(room, longest_option, "-%c", letter);
    return room;
}

/* What is wrong with the option at which getopt has stopped. */
static bool refuse(const char *help, bool unknown, char *const *argv, char *room) {
    const char *command = argv[0], *last = argv[optind - 1];
    bool is_long = strncmp(last, "--", 2) == 0;
    if (!unknown)
        return complain(command, "a value is missing after ", is_long ? last : spelling(NULL, optopt, argv, room));
    if (optopt > UCHAR_MAX || (optopt && strchr("qvh", optopt)))
        return complain(command, "this option takes no value: ", last);
    struct near_name near;
    const char *option = spelling(NULL, optopt, argv, room);
    return complain_near(command, "unknown option ", option, help_option_hint(help, option, &near));
}

static bool is_allowed(const char *help, int option, const char *name) {
    if (option <= SCHAR_MAX && strchr("qvh", option)) return true;
    return help_has_option(help, name, (char)option);
}

bool options_read(struct options *options, int argc, char **argv, const char *help) {
    *options = (struct options){.threads = 1, .at = -1, .articles = -1, .rows = -1, .least = -1, .most = -1};
    optind = 1;
    opterr = 0;
    for (int option, number = -1; (option = getopt_long(argc, argv, ":o:j:qvh", long_options, &number)) != -1;
         number = -1) {
        char room[longest_option];
        if (option == '?' || option == ':') return refuse(help, option == '?', argv, room);
        const char *name = number < 0 ? NULL : long_options[number].name;
        if (!is_allowed(help, option, name))
            return complain(argv[0], "this command has no option ", spelling(name, option, argv, room));
        if (!take(options, option, argv[0])) return false;
    }
    options->operands = (const char *const *)&argv[optind];
    options->operand_count = (size_t)(argc - optind);
    return true;
}

bool options_table(const struct options *options, const char *command, enum sink_table end, enum sink_table *table) {
    struct near_name near = near_name_of(slice_of(options->table));
    struct arena text = {0};
    *table = sink_table_named(options->table);
    if (*table < end) return true;
    struct slice takes = slice_of("--table takes ");
    for (enum sink_table i = 0; i < end; i++) {
        const char *behind = i + 1 == end ? ", not " : i + 2 == end ? " or " : ", ";
        takes = arena_print(&text, "%.*s%s%s", (int)takes.size, takes.at, sink_table_name(i), behind);
        near_name_try(&near, slice_of(sink_table_name(i)));
    }
    complain_near(command, takes.at, options->table, near_name_hint(&near));
    arena_free(&text);
    return false;
}

static bool refuse_format(const char *command, const char *format) {
    const char *(*known)(size_t number) =
        strcmp(command, "extract") == 0 ? options_extract_format_at : source_format_at;
    struct near_name near = near_name_of(slice_of(format));
    for (size_t i = 0; known(i); i++) near_name_try(&near, slice_of(known(i)));
    return complain_near(command, "unknown format ", format, near_name_hint(&near));
}

bool options_source(struct options *options, const char *command, struct source_options *source) {
    enum { default_limit = 1 << 30 };
    *source = (struct source_options){.inputs = options->operands,
                                      .input_count = options->operand_count,
                                      .limit = options->limit ? (size_t)options->limit : default_limit,
                                      .chunk = (size_t)options->chunk,
                                      .nesting = (size_t)options->nesting,
                                      .ratio = (size_t)options->ratio,
                                      .encoding = options->encoding};
    if (options->format && !source_format_named(slice_of(options->format), &source->format))
        return refuse_format(command, options->format);
    if (options->encoding && !encoding_is_known(slice_of(options->encoding)))
        return complain(command, "--encoding takes a name that iconv -l lists, not ", options->encoding);
    if (!options->fields) return true;
    source->fields = &options->field_names;
    return field_names_read(options->fields, &options->field_names) ||
           complain(command,
                    "--fields takes NAME=FIELD,… with the names id, url, published, title, text and html, not ",
                    options->fields);
}
