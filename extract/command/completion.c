#include "completion.h"

#include "annotate.h"
#include "command.h"
#include "export.h"
#include "options.h"
#include "sink.h"

enum value { VALUE_NONE, VALUE_FREE, VALUE_FOLDER, VALUE_FILE, VALUE_CHOICE };

static const char *table_name_at(size_t number) {
    return number < TABLE_COUNT ? sink_table_name((enum sink_table)number) : NULL;
}

/* Options that take one of a few words, by number. */
struct choice {
    const char *command; /* NULL: all others that have the option */
    const char *option;
    const char *(*at)(size_t number);
};

static const struct choice choices[] = {
    {"score", "format", command_score_format_at}, {"annotate", "format", command_score_format_at},
    {"annotate", "to", annotate_format_at},       {"annotate", "from", annotate_format_at},
    {"export", "format", export_format_at},       {"extract", "format", options_extract_format_at},
    {NULL, "format", source_format_at},           {NULL, "table", table_name_at},
    {NULL, "progress", options_progress_at},
};

static const struct choice *choice_of(const struct help_command *command, const struct help_option *option) {
    for (size_t i = 0; i < sizeof choices / sizeof *choices; i++) {
        bool of_command = !choices[i].command || strcmp(choices[i].command, command->name) == 0;
        if (of_command && slice_equal(option->name, slice_of(choices[i].option))) return &choices[i];
    }
    return NULL;
}

static enum value value_of(const struct help_command *command, const struct help_option *option) {
    if (!option->argument.size) return VALUE_NONE;
    if (choice_of(command, option)) return VALUE_CHOICE;
    if (slice_equal(option->argument, slice_of("DIR"))) return VALUE_FOLDER;
    bool file = slice_equal(option->argument, slice_of("FILE")) || slice_equal(option->argument, slice_of("INPUT"));
    return file ? VALUE_FILE : VALUE_FREE;
}

static void put(FILE *out, struct slice text) { fwrite(text.at, 1, text.size, out); }

static void put_choices(FILE *out, const struct choice *choice) {
    for (size_t i = 0; choice->at(i); i++) fprintf(out, "%s%s", i ? " " : "", choice->at(i));
}

/* What an option does, within quotation marks of the shell: its first line, without the signs that mean something
 * to one of them. */
static void put_does(FILE *out, struct slice does) {
    struct slice line = help_first_line(does);
    for (size_t i = 0; i < line.size; i++)
        if (!strchr("'\"\\[]:`$", line.at[i])) fputc(line.at[i], out);
}

/* --- bash ---------------------------------------------------------------------------------- */

static const char bash_start[] = "# Completion for bash: the output of chancery --completion bash.\n"
                                 "_chancery() {\n"
                                 "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
                                 "    local options='' values='' kind=operand\n"
                                 "    # --format=html comes as three words.\n"
                                 "    [ \"$before\" != = ] || before=${COMP_WORDS[COMP_CWORD - 2]}\n"
                                 "    [ \"$word\" != = ] || word=''\n"
                                 "    [ \"$COMP_CWORD\" -gt 1 ] || before=chancery\n"
                                 "    case $before,${COMP_WORDS[1]} in\n";

static const char bash_end[] = "    esac\n"
                               "    COMPREPLY=()\n"
                               "    case $kind,$word in\n"
                               "    values,*) mapfile -t COMPREPLY < <(compgen -W \"$values\" -- \"$word\") ;;\n"
                               "    operand,-*) mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\") ;;\n"
                               "    folder,*) compopt -o filenames 2>/dev/null\n"
                               "        mapfile -t COMPREPLY < <(compgen -d -- \"$word\") ;;\n"
                               "    file,* | operand,*) compopt -o filenames 2>/dev/null\n"
                               "        mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
                               "    esac\n"
                               "}\n"
                               "complete -F _chancery chancery\n";

static void bash_commands(FILE *out, const struct help_command *commands, size_t count) {
    fputs("    chancery,*) kind=values values='--help --version --completion --man", out);
    for (size_t i = 0; i < count; i++) fprintf(out, " %s", commands[i].name);
    fputs("' ;;\n    --man,--man) kind=values values='", out);
    for (size_t i = 0; i < count; i++) fprintf(out, "%s%s", i ? " " : "", commands[i].name);
    fputs("' ;;\n    --completion,--completion) kind=values values='", out);
    for (size_t i = 0; completion_shell_at(i); i++) fprintf(out, "%s%s", i ? " " : "", completion_shell_at(i));
    fputs("' ;;\n", out);
}

static void bash_value(FILE *out, const struct help_command *command, const struct help_option *option) {
    enum value value = value_of(command, option);
    if (value == VALUE_NONE) return;
    fputs("    ", out);
    if (option->letter) fprintf(out, "-%c,%s | ", option->letter, command->name);
    fputs("--", out);
    put(out, option->name);
    fprintf(out, ",%s) kind=", command->name);
    if (value == VALUE_CHOICE) {
        fputs("values values='", out);
        put_choices(out, choice_of(command, option));
        fputs("' ;;\n", out);
    } else {
        fprintf(out, "%s ;;\n", value == VALUE_FOLDER ? "folder" : value == VALUE_FILE ? "file" : "none");
    }
}

static void bash_command(FILE *out, const struct help_command *command) {
    struct slice lines = help_text_of(command->help).options, again = lines;
    for (struct help_option option; help_next_option(&lines, &option);) bash_value(out, command, &option);
    fprintf(out, "    *,%s) options='", command->name);
    for (struct help_option option; help_next_option(&again, &option);) {
        if (option.letter) fprintf(out, "-%c ", option.letter);
        fputs("--", out);
        put(out, option.name);
        fputc(' ', out);
    }
    fputs("' ;;\n", out);
}

static void print_bash(FILE *out, const struct help_command *commands, size_t count) {
    fputs(bash_start, out);
    bash_commands(out, commands, count);
    for (size_t i = 0; i < count; i++) bash_command(out, &commands[i]);
    fputs(bash_end, out);
}

/* --- zsh ----------------------------------------------------------------------------------- */

static void zsh_value(FILE *out, const struct help_command *command, const struct help_option *option) {
    enum value value = value_of(command, option);
    if (value == VALUE_NONE) return;
    fputc(':', out);
    put(out, option->argument);
    fputc(':', out);
    if (value == VALUE_FOLDER) fputs("_files -/", out);
    if (value == VALUE_FILE) fputs("_files", out);
    if (value != VALUE_CHOICE) return;
    fputc('(', out);
    put_choices(out, choice_of(command, option));
    fputc(')', out);
}

static void zsh_spelling(FILE *out, const struct help_command *command, const struct help_option *option,
                         const char *sign) {
    fprintf(out, " \\\n            '*%s", sign);
    if (option->letter && sign[1] != '-') fputc(option->letter, out);
    else put(out, option->name);
    fputc('[', out);
    put_does(out, option->does);
    fputc(']', out);
    zsh_value(out, command, option);
    fputc('\'', out);
}

static void zsh_command(FILE *out, const struct help_command *command) {
    struct slice lines = help_text_of(command->help).options;
    fprintf(out, "    %s)\n        _arguments -s", command->name);
    for (struct help_option option; help_next_option(&lines, &option);) {
        if (option.letter) zsh_spelling(out, command, &option, "-");
        zsh_spelling(out, command, &option, "--");
    }
    fputs(" \\\n            '*:file:_files' ;;\n", out);
}

static void print_zsh(FILE *out, const struct help_command *commands, size_t count) {
    fputs("#compdef chancery\n"
          "# Completion for zsh: the output of chancery --completion zsh.\n"
          "_chancery() {\n"
          "    local -a commands=(",
          out);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "\n        '%s:", commands[i].name);
        put_does(out, slice_of(commands[i].does));
        fputc('\'', out);
    }
    fputs(")\n"
          "    if ((CURRENT == 2)); then\n"
          "        _describe command commands\n"
          "        return\n"
          "    fi\n"
          "    local command=$words[2]\n"
          "    shift words\n"
          "    ((CURRENT--))\n"
          "    case $command in\n",
          out);
    for (size_t i = 0; i < count; i++) zsh_command(out, &commands[i]);
    fputs("    esac\n"
          "}\n"
          "if [[ $funcstack[1] == _chancery ]]; then _chancery \"$@\"; else compdef _chancery chancery; fi\n",
          out);
}

/* --- fish ---------------------------------------------------------------------------------- */

static void fish_value(FILE *out, const struct help_command *command, const struct help_option *option) {
    enum value value = value_of(command, option);
    if (value == VALUE_FREE) fputs(" -x", out);
    if (value == VALUE_FILE) fputs(" -r -F", out);
    if (value == VALUE_FOLDER) fputs(" -x -a '(__fish_complete_directories)'", out);
    if (value != VALUE_CHOICE) return;
    fputs(" -x -a '", out);
    put_choices(out, choice_of(command, option));
    fputc('\'', out);
}

static void fish_option(FILE *out, const struct help_command *command, const struct help_option *option) {
    fprintf(out, "complete -c chancery -n '__fish_seen_subcommand_from %s' -l ", command->name);
    put(out, option->name);
    if (option->letter) fprintf(out, " -s %c", option->letter);
    fputs(" -d '", out);
    put_does(out, option->does);
    fputc('\'', out);
    fish_value(out, command, option);
    fputc('\n', out);
}

static void print_fish(FILE *out, const struct help_command *commands, size_t count) {
    fputs("# Completion for fish: the output of chancery --completion fish.\n"
          "complete -c chancery -n __fish_use_subcommand -f\n",
          out);
    for (size_t i = 0; i < count; i++) {
        struct slice lines = help_text_of(commands[i].help).options;
        fprintf(out, "complete -c chancery -n __fish_use_subcommand -a %s -d '", commands[i].name);
        put_does(out, slice_of(commands[i].does));
        fputs("'\n", out);
        for (struct help_option option; help_next_option(&lines, &option);) fish_option(out, &commands[i], &option);
    }
}

/* --- all ----------------------------------------------------------------------------------- */

struct shell {
    const char *name;
    void (*print)(FILE *out, const struct help_command *commands, size_t count);
};

static const struct shell shells[] = {{"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};

const char *completion_shell_at(size_t number) {
    return number < sizeof shells / sizeof *shells ? shells[number].name : NULL;
}

void completion_print(FILE *out, const char *shell, const struct help_command *commands, size_t count) {
    for (size_t i = 0; i < sizeof shells / sizeof *shells; i++)
        if (strcmp(shell, shells[i].name) == 0) shells[i].print(out, commands, count);
}
