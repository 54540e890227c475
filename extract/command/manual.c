#include "manual.h"

#include "text.h"

#include <ctype.h>

/* Text as roff prints it: signs that mean something to it, and those beyond ASCII, are spelt out. */
static void put_text(FILE *out, struct slice text) {
    for (size_t i = 0; i < text.size;) {
        uint32_t point = text_next(text, &i);
        if (point == '\\') fputs("\\e", out);
        else if (point == '-') fputs("\\-", out);
        else if (point == '\'') fputs("\\(aq", out);
        else if (point < 0x80) fputc((int)point, out);
        else fprintf(out, "\\[u%04X]", (unsigned)point);
    }
}

/* A line; a dot that it begins with is no request. */
static void put_line(FILE *out, struct slice line) {
    if (slice_starts(line, slice_of("."))) fputs("\\&", out);
    put_text(out, line);
    fputc('\n', out);
}

static void put_lines(FILE *out, struct slice lines) {
    struct slice line;
    while (slice_next(&lines, '\n', &line)) put_line(out, slice_trim(line));
}

/* Lines that are indented stay lines of their own, the others flow. */
static void put_paragraphs(FILE *out, struct slice lines) {
    struct slice line;
    for (bool own = false, before = false; slice_next(&lines, '\n', &line); before = own) {
        own = slice_starts(line, slice_of(" "));
        if (own || (before && line.size)) fputs(".br\n", out);
        if (!line.size) fputs(".PP\n", out);
        else put_line(out, slice_trim(line));
    }
}

static void put_option(FILE *out, const struct help_option *option) {
    fputs(".TP\n", out);
    if (option->letter) fprintf(out, "\\fB\\-%c\\fR, ", option->letter);
    fputs("\\fB\\-\\-", out);
    put_text(out, option->name);
    fputs("\\fR", out);
    if (option->argument.size) {
        fputs(" \\fI", out);
        put_text(out, option->argument);
        fputs("\\fR", out);
    }
    fputc('\n', out);
    put_lines(out, option->does);
}

static void put_options(FILE *out, struct slice lines) {
    fputs(".SH OPTIONS\n", out);
    for (struct help_option option; help_next_option(&lines, &option);) put_option(out, &option);
}

static void put_heading(FILE *out, const struct help_command *command, const char *version) {
    fputs(".TH CHANCERY\\-", out);
    for (const char *at = command->name; *at; at++) fputc(toupper((unsigned char)*at), out);
    fprintf(out, " 1 \"\" \"chancery %s\" \"User Commands\"\n.SH NAME\nchancery\\-%s \\- ", version, command->name);
    put_line(out, slice_of(command->does));
}

void manual_print(FILE *out, const struct help_command *command, const char *version) {
    struct help_text text = help_text_of(command->help);
    put_heading(out, command, version);
    fputs(".SH SYNOPSIS\n", out);
    put_line(out, text.usage);
    fputs(".SH DESCRIPTION\n", out);
    put_paragraphs(out, text.paragraphs);
    put_options(out, text.options);
    fputs(".SH EXIT STATUS\n", out);
    put_lines(out, text.status);
    fputs(".SH EXAMPLE\n.nf\n", out);
    put_lines(out, slice_trim(text.example));
    fputs(".fi\n.SH SEE ALSO\n.BR chancery (1)\n", out);
}
