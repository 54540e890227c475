#include "options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { OPTION_TABLE = 256, OPTION_RULES, OPTION_PUBLISHED, OPTION_FORMAT, OPTION_EXCEL, OPTION_PROGRESS, OPTION_CHUNK, OPTION_LIMIT, OPTION_AT };

static const struct option long_options[] = {
    {"output", required_argument, NULL, 'o'},
    {"table", required_argument, NULL, OPTION_TABLE},
    {"rules", required_argument, NULL, OPTION_RULES},
    {"published", required_argument, NULL, OPTION_PUBLISHED},
    {"format", required_argument, NULL, OPTION_FORMAT},
    {"threads", required_argument, NULL, 'j'},
    {"excel", no_argument, NULL, OPTION_EXCEL},
    {"progress", required_argument, NULL, OPTION_PROGRESS},
    {"chunk", required_argument, NULL, OPTION_CHUNK},
    {"limit", required_argument, NULL, OPTION_LIMIT},
    {"at", required_argument, NULL, OPTION_AT},
    {"quiet", no_argument, NULL, 'q'},
    {"verbose", no_argument, NULL, 'v'},
    {"help", no_argument, NULL, 'h'},
    {NULL, 0, NULL, 0},
};

/* The letter by which a command allows an option; the quiet ones are always allowed. */
static char letter_of(int option) {
    switch (option) {
    case OPTION_TABLE: return 't';
    case OPTION_RULES: return 'r';
    case OPTION_PUBLISHED: return 'p';
    case OPTION_FORMAT: return 'f';
    case OPTION_EXCEL: return 'e';
    case OPTION_PROGRESS: return 'g';
    case OPTION_CHUNK:
    case OPTION_LIMIT: return 'f';
    case OPTION_AT: return 'a';
    case 'o':
    case 'j': return (char)option;
    default: return '\0';
    }
}

static bool complain(const char *command, const char *what, const char *which) {
    fprintf(stderr, "chancery: %s: %s%s; see 'chancery %s --help'\n", command, what, which, command);
    return false;
}

static bool read_number(const char *text, long least, long most, long *out) {
    char *end;
    long value = strtol(text, &end, 10);
    if (end == text || *end || value < least || value > most) return false;
    *out = value;
    return true;
}

static bool take(struct options *options, int option, const char *command) {
    switch (option) {
    case 'o': options->output = optarg; return true;
    case OPTION_TABLE: options->table = optarg; return true;
    case OPTION_RULES: options->rules = optarg; return true;
    case OPTION_PUBLISHED: options->published = optarg; return true;
    case OPTION_FORMAT: options->format = optarg; return true;
    case OPTION_PROGRESS: options->progress = optarg; return true;
    case OPTION_EXCEL: return options->excel = true;
    case 'q': return options->quiet = true;
    case 'v': return options->verbose = true;
    case 'h': return options->help = true;
    case 'j': return read_number(optarg, 1, 256, &options->threads) || complain(command, "-j takes a number of threads from 1 to 256, not ", optarg);
    case OPTION_CHUNK: return read_number(optarg, 1, 1L << 30, &options->chunk) || complain(command, "--chunk takes a number of bytes, not ", optarg);
    case OPTION_LIMIT: return read_number(optarg, 1, 1L << 31, &options->limit) || complain(command, "--limit takes a number of bytes up to 2 GiB, not ", optarg);
    case OPTION_AT: return read_number(optarg, 0, 1L << 40, &options->at) || complain(command, "--at takes a byte offset, not ", optarg);
    default: return false;
    }
}

static const char *text_of(int option, char *const *argv) {
    static const char *const shorts[][2] = {{"o", "-o"}, {"j", "-j"}, {"q", "-q"}, {"v", "-v"}};
    for (size_t i = 0; long_options[i].name; i++)
        if (long_options[i].val == option && option > 255) return long_options[i].name;
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (shorts[i][0][0] == option) return shorts[i][1];
    return argv[optind - 1];
}

bool options_read(struct options *options, int argc, char **argv, const char *allowed) {
    *options = (struct options){.threads = 1, .at = -1};
    optind = 1;
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":o:j:qvh", long_options, NULL)) != -1;) {
        if (option == '?') return complain(argv[0], "unknown option ", argv[optind - 1]);
        if (option == ':') return complain(argv[0], "a value is missing after ", argv[optind - 1]);
        char letter = letter_of(option);
        if (letter && !strchr(allowed, letter)) return complain(argv[0], "this command has no option ", text_of(option, argv));
        if (!take(options, option, argv[0])) return false;
    }
    options->operands = (const char *const *)&argv[optind];
    options->operand_count = (size_t)(argc - optind);
    return true;
}

const char *options_rules_folder(const struct options *options) {
    const char *set = getenv("CHANCERY_RULES");
    if (options->rules) return options->rules;
    if (set && *set) return set;
    return access(CHANCERY_SOURCE_RULES, R_OK) == 0 ? CHANCERY_SOURCE_RULES : CHANCERY_INSTALLED_RULES;
}

struct ruleset *options_rules(const struct options *options) {
    struct diag diag = {0};
    struct ruleset *rules = ruleset_load(options_rules_folder(options), &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return rules;
}
