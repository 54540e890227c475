#include "command.h"

#include "options.h"
#include "suggest.h"

const char command_suggest_help[] =
    "Usage: chancery suggest [OPTION…] OUT…\n"
    "\n"
    "Prints, as a table, what the rules nearly matched in the articles of the runs in OUT,\n"
    "for those who extend rules and lists; of each kind the most frequent first:\n"
    "  role  words beside a person that no title covers\n"
    "  body  the last word of several names that no mention covers\n"
    "  name  such names, and single ones beside a verb of saying\n"
    "What begins a sentence or a line does not count.\n"
    "\n"
    "The texts are read again from the sources that articles.csv names. An article whose\n"
    "source is gone or has changed is left out.\n"
    "\n"
    "  --least N          only what occurs N times (default: 2)\n"
    "  --most N           N rows of each kind (default: 50)\n"
    "  --corpus INPUT     a file or folder that holds the texts when they have moved, or when\n"
    "                     they were read from standard input or from JSON lines with a url\n"
    "  --rules DIR        the rules of the runs, if they are not the built-in ones\n"
    "  --help             this text\n"
    "\n"
    "Exit status: 0 done; 1 done, but texts are missing; 2 wrong usage or rules, tables that\n"
    "cannot be read, or standard output that cannot be written.\n"
    "\n"
    "Example:\n"
    "  chancery extract -q -o out corpus\n"
    "  chancery suggest --most 5 out\n";

enum { usual_least = 2, usual_most = 50 };

static int suggest(struct options *options) {
    const struct ruleset *rules = options_rules(options);
    if (!rules) return 2;
    struct suggest_options wanted = {
        .folders = options->operands,
        .folder_count = options->operand_count,
        .corpus = options->corpus,
        .rules = rules,
        .least = options->least < 0 ? usual_least : (size_t)options->least,
        .most = options->most < 0 ? usual_most : (size_t)options->most,
    };
    struct diag diag = {0};
    size_t missing;
    bool done = suggest_write(&wanted, "-", &missing, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    ruleset_free(rules);
    if (!done) return 2;
    return missing ? 1 : 0;
}

int command_suggest(int argc, char **argv) {
    struct options options;
    if (!options_read(&options, argc, argv, command_suggest_help)) return 2;
    if (options.help) return fputs(command_suggest_help, stdout) < 0;
    if (options.operand_count) return suggest(&options);
    fputs("chancery: suggest: name the folders that extract wrote; see 'chancery suggest --help'\n", stderr);
    return 2;
}
