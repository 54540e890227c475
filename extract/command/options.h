/* What the commands that read articles have in common on their command lines. */
#ifndef CHANCERY_OPTIONS_H
#define CHANCERY_OPTIONS_H

#include "rule.h"
#include "sink.h"
#include "source.h"

enum { options_path_room = 4096 };

struct options {
    const char *output, *table, *rules, *format, *published, *progress, *gold, *corpus, *encoding, *texts, *fields,
        *image;
    const char *corrections, *state;
    const char *to, *from;
    const char *
        made_format; /* of --format what says what is made of the tables, where it may also say how articles are read */
    long threads, chunk, limit, nesting, ratio;
    long at, articles, rows, least, most; /* -1 when not given */
    bool excel, stream, dry_run, agreement, quiet, verbose, help;
    struct field_names field_names; /* that --fields says */
    const char *const *operands;
    size_t operand_count;
    /* The folder of the rules and the image of them, where they are found beside the executable. */
    char beside[options_path_room], image_beside[options_path_room];
};

/* Reads argv of a command, whose options are those that its help names; --quiet, --verbose and
 * --help are let pass everywhere. False, with a message on standard error that says
 * where the help is, when something is wrong. */
bool options_read(struct options *options, int argc, char **argv, const char *help);

/* What --format of extract takes, by number; NULL behind the last. */
const char *options_extract_format_at(size_t number);

/* What --progress takes, by number; NULL behind the last. */
const char *options_progress_at(size_t number);

/* The table that --table names, of those before `end`. False, with a message, when it is none. */
bool options_table(const struct options *options, const char *command, enum sink_table end, enum sink_table *table);

/* The rules in options_rules_folder, from their image where that serves. NULL after printing what is wrong. */
const struct ruleset *options_rules(struct options *options);

/* The same, in any case from their files, as which they are spoken of. */
const struct ruleset *options_rules_read(struct options *options);

/* The articles of the operands, as the options that say how they are read (letters f and i) have it.
 * It lives as long as the options. False, with a message, when one of these is wrong. */
bool options_source(struct options *options, const char *command, struct source_options *source);

/* The folder of the rules: that of --rules, of $CHANCERY_RULES, ../share/chancery/rules
 * beside the executable, of the source tree, of the installation; the first that is
 * there. It lives as long as the options. */
const char *options_rules_folder(struct options *options);

#endif
