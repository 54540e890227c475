#include "command.h"
#include "command_diff.h"
#include "command_report.h"
#include "command_score.h"
#include "sandbox.h"

#include <stdio.h>
#include <string.h>

struct command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *does;
};

static const struct command commands[] = {
    {"extract", command_extract, "read articles, write tables"},
    {"score", command_score, "measure tables against hand-labelled gold"},
    {"check", command_check, "compile the rules and run the examples beside them"},
    {"explain", command_explain, "which rule made each mention, and what lost to it"},
    {"diff", command_diff, "what changed between two runs"},
    {"merge", command_merge, "join the tables of several runs"},
    {"report", command_report, "show a run as one HTML page"},
    {"annotate", command_annotate, "labels to and from annotation tools, and how far two annotators agree"},
    {"suggest", command_suggest, "what the rules nearly matched, for those who extend them"},
};

enum { command_count = sizeof commands / sizeof *commands };

static void print_help(FILE *out) {
    fputs("Usage: chancery COMMAND [OPTION…] [ARGUMENT…]\n\n"
          "Reads news, writes tables: who holds which office, when things happen, which\n"
          "official documents exist.\n\n",
          out);
    for (int i = 0; i < command_count; i++) fprintf(out, "  %-9s %s\n", commands[i].name, commands[i].does);
    fputs("\n'chancery COMMAND --help' explains a command.\n\nExample:\n  chancery extract -o out corpus\n", out);
}

/* The status, unless what was printed could not be written. */
static int ended(int status) {
    if (fflush(stdout) == 0 && !ferror(stdout)) return status;
    fputs("chancery: standard output cannot be written; check the disk or the pipe\n", stderr);
    return 2;
}

int main(int argc, char **argv) {
    if (CHANCERY_SANDBOX) sandbox_enter();
    if (argc < 2) {
        print_help(stderr);
        return 2;
    }
    for (int i = 0; i < command_count; i++)
        if (strcmp(argv[1], commands[i].name) == 0) return ended(commands[i].run(argc - 1, argv + 1));
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
        print_help(stdout);
        return ended(0);
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("chancery %s\n", CHANCERY_VERSION);
        return ended(0);
    }
    fprintf(stderr, "chancery: no command '%s'; see 'chancery --help'\n", argv[1]);
    return 2;
}
