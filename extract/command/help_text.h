/* The text that `chancery COMMAND --help` prints, taken apart.
 *
 * It is the one place that says which options a command has. Options that it does not name are refused
 * (options.h), and the manual pages and the completions of shells are made of it (manual.h, completion.h).
 * So it has a layout, to which a test keeps:
 *
 *   Usage: chancery NAME [OPTION…] OPERAND…
 *
 *   Paragraphs, parted by empty lines.
 *
 *     -l, --long ARGUMENT  what the option does, which may go on in lines that
 *                          are indented as far
 *     --flag               an option without an argument
 *
 *   Exit status: …
 *
 *   Example:
 *     chancery NAME …
 */
#ifndef CHANCERY_HELP_TEXT_H
#define CHANCERY_HELP_TEXT_H

#include "near_name.h"

/* A command as others tell of it. */
struct help_command {
    const char *name, *does, *help;
};

/* All of it lies in the help. */
struct help_text {
    struct slice usage;      /* behind "Usage: " */
    struct slice paragraphs; /* that the options do not stand in */
    struct slice options;    /* their lines */
    struct slice status;     /* behind "Exit status: " */
    struct slice example;    /* the lines below "Example:" */
};

struct help_text help_text_of(const char *help);

struct help_option {
    char letter;           /* NUL: it has none */
    struct slice name;     /* without its two signs */
    struct slice argument; /* DIR; empty: it takes none */
    struct slice does;     /* its lines as they stand there, without the indent of the first */
};

/* Takes the next option off the front of the lines of the options; false at their end. */
bool help_next_option(struct slice *lines, struct help_option *option);

/* Whether the help names that option: by its long name, or NULL, by its letter. */
bool help_has_option(const char *help, const char *name, char letter);

/* What a message says behind an option ("--tabel=x") that the help does not name; it lives as long as the near name. */
const char *help_option_hint(const char *help, const char *option, struct near_name *near);

/* The first of the lines. */
struct slice help_first_line(struct slice lines);

#endif
