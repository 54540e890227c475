#include "help_text.h"

static const char option_start[] = "  -";

/* Takes what stands before the mark off the front of *rest, and the mark; all where it is missing. */
static struct slice take_until(struct slice *rest, const char *mark) {
    size_t at = slice_find(*rest, slice_of(mark), 0);
    struct slice taken = slice_cut(*rest, 0, at);
    *rest = at == SIZE_MAX ? slice_cut(*rest, rest->size, rest->size) : slice_cut(*rest, at + strlen(mark), rest->size);
    return taken;
}

struct help_text help_text_of(const char *help) {
    struct slice rest = slice_of(help);
    struct help_text text;
    take_until(&rest, "Usage: ");
    text.usage = take_until(&rest, "\n\n");
    text.paragraphs = take_until(&rest, "\n\n  -");
    text.options = take_until(&rest, "\n\nExit status: ");
    /* From the signs that the first of them begins with, to the end of the last line. */
    text.options = (struct slice){text.options.at - (sizeof option_start - 1), text.options.size + sizeof option_start};
    text.status = take_until(&rest, "\n\nExample:\n");
    text.example = rest;
    return text;
}

struct slice help_first_line(struct slice lines) {
    return slice_cut(lines, 0, slice_find(lines, slice_of("\n"), 0));
}

/* The word at the front of *line, a comma behind it left out. */
static struct slice take_word(struct slice *line) {
    struct slice word;
    slice_next(line, ' ', &word);
    return slice_ends(word, slice_of(",")) ? slice_cut(word, 0, word.size - 1) : word;
}

/* Where the option ends that the lines begin with: before the next one. */
static size_t end_of_option(struct slice lines) {
    size_t next = slice_find(lines, slice_of("\n  -"), 0);
    return next == SIZE_MAX ? lines.size : next + 1;
}

bool help_next_option(struct slice *lines, struct help_option *option) {
    *option = (struct help_option){0};
    if (!slice_starts(*lines, slice_of(option_start))) return false;
    size_t end = end_of_option(*lines);
    struct slice rest = slice_cut(*lines, 2, end), names = take_until(&rest, "  ");
    *lines = slice_cut(*lines, end, lines->size);
    struct slice word = take_word(&names);
    if (word.size == 2) {
        option->letter = word.at[1];
        word = take_word(&names);
    }
    option->name = slice_cut(word, 2, word.size);
    option->argument = names;
    option->does = slice_trim(rest);
    return true;
}

bool help_has_option(const char *help, const char *name, char letter) {
    struct slice lines = help_text_of(help).options;
    for (struct help_option option; help_next_option(&lines, &option);)
        if (name ? slice_equal(option.name, slice_of(name)) : option.letter == letter) return true;
    return false;
}

const char *help_option_hint(const char *help, const char *option, struct near_name *near) {
    struct slice lines = help_text_of(help).options, name = slice_of(option);
    *near = near_name_of(slice_cut(name, 0, slice_find(name, slice_of("="), 0)));
    for (struct help_option known; help_next_option(&lines, &known);)
        near_name_try(near, (struct slice){known.name.at - 2, known.name.size + 2});
    return near_name_hint(near);
}
