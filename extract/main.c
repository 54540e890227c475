#include "command.h"
#include "completion.h"
#include "manual.h"
#include "near_name.h"
#include "sandbox.h"

#include <stdio.h>
#include <string.h>

struct command {
    struct help_command told;
    int (*run)(int argc, char **argv);
};

static const struct command commands[] = {
    {{"extract", "read articles, write tables", command_extract_help}, command_extract},
    {{"score", "measure tables against hand-labelled gold", command_score_help}, command_score},
    {{"check", "compile the rules and run the examples beside them", command_check_help}, command_check},
    {{"explain", "which rule made each mention, and what lost to it", command_explain_help}, command_explain},
    {{"diff", "what changed between two runs", command_diff_help}, command_diff},
    {{"merge", "join the tables of several runs", command_merge_help}, command_merge},
    {{"export", "write the tables as a workbook, a database or JSON Lines", command_export_help}, command_export},
    {{"report", "show a run as one HTML page", command_report_help}, command_report},
    {{"annotate", "labels to and from annotation tools, and how far two annotators agree", command_annotate_help},
     command_annotate},
    {{"suggest", "what the rules nearly matched, for those who extend them", command_suggest_help}, command_suggest},
};

enum { command_count = sizeof commands / sizeof *commands };

static void print_help(FILE *out) {
    fputs("Usage: chancery COMMAND [OPTION…] [ARGUMENT…]\n\n"
          "Reads news, writes tables: who holds which office, when things happen, which\n"
          "official documents exist.\n\n",
          out);
    for (int i = 0; i < command_count; i++) fprintf(out, "  %-9s %s\n", commands[i].told.name, commands[i].told.does);
    fputs("\n'chancery help COMMAND' explains a command. 'chancery --version' prints the version,\n"
          "'chancery --man COMMAND' the manual page of a command in roff, and\n"
          "'chancery --completion SHELL' what completes words in bash, zsh or fish.\n"
          "\nExample:\n  chancery extract -o out corpus\n",
          out);
}

/* The status, unless what was printed could not be written. */
static int ended(int status) {
    if (fflush(stdout) == 0 && !ferror(stdout)) return status;
    fputs("chancery: standard output cannot be written; check the disk or the pipe\n", stderr);
    return 2;
}

static const struct command *command_named(const char *name) {
    for (int i = 0; i < command_count; i++)
        if (strcmp(name, commands[i].told.name) == 0) return &commands[i];
    return NULL;
}

static int wrong(const char *what, const char *which, const char *hint) {
    fprintf(stderr, "chancery: %s'%s'%s; see 'chancery --help'\n", what, which, hint);
    return 2;
}

static int wrong_command(const char *what, const char *name) {
    struct near_name near = near_name_of(slice_of(name));
    for (int i = 0; i < command_count; i++) near_name_try(&near, slice_of(commands[i].told.name));
    return wrong(what, name, near_name_hint(&near));
}

/* The help of a command; without one, of all. */
static int print_help_of(const char *name) {
    const struct command *command = command_named(name);
    if (*name && !command) return wrong_command("no command ", name);
    if (command) fputs(command->told.help, stdout);
    else print_help(stdout);
    return ended(0);
}

static int print_manual(const char *name) {
    const struct command *command = command_named(name);
    if (!command) return wrong_command("--man takes a command, not ", name);
    manual_print(stdout, &command->told, CHANCERY_VERSION);
    return ended(0);
}

static int print_completion(const char *shell) {
    struct help_command told[command_count];
    size_t number = 0;
    while (completion_shell_at(number) && strcmp(completion_shell_at(number), shell) != 0) number++;
    if (!completion_shell_at(number)) return wrong("--completion takes bash, zsh or fish, not ", shell, "");
    for (int i = 0; i < command_count; i++) told[i] = commands[i].told;
    completion_print(stdout, shell, told, command_count);
    return ended(0);
}

static int print_version(void) {
    printf("chancery %s\n", CHANCERY_VERSION);
    return ended(0);
}

int main(int argc, char **argv) {
    if (CHANCERY_SANDBOX) sandbox_enter();
    if (argc < 2) {
        print_help(stderr);
        return 2;
    }
    const char *first = argv[1], *value = argc > 2 ? argv[2] : "";
    const struct command *command = command_named(first);
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--version") == 0) return print_version();
    if (command) return ended(command->run(argc - 1, argv + 1));
    if (strcmp(first, "--man") == 0) return print_manual(value);
    if (strcmp(first, "--completion") == 0) return print_completion(value);
    if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0) return print_help_of("");
    if (strcmp(first, "help") == 0) return print_help_of(value);
    return wrong_command("no command ", first);
}
