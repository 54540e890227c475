/* The commands. Each takes its own arguments, argv[0] being its name, and returns
 * the exit status: 0 all is well, 1 done but something was refused, missing or below a
 * floor, 2 wrong usage, wrong rules or unwritable output. The text of its help is laid
 * out as help_text.h says. */
#ifndef CHANCERY_COMMAND_H
#define CHANCERY_COMMAND_H

#include <stddef.h>

int command_extract(int argc, char **argv);
int command_score(int argc, char **argv);
int command_check(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_diff(int argc, char **argv);
int command_annotate(int argc, char **argv);
int command_export(int argc, char **argv);
int command_merge(int argc, char **argv);
int command_report(int argc, char **argv);
int command_suggest(int argc, char **argv);

extern const char command_extract_help[];
extern const char command_score_help[];
extern const char command_check_help[];
extern const char command_explain_help[];
extern const char command_diff_help[];
extern const char command_export_help[];
extern const char command_merge_help[];
extern const char command_report_help[];
extern const char command_annotate_help[];
extern const char command_suggest_help[];

/* What --format of score takes, by number; NULL behind the last. */
const char *command_score_format_at(size_t number);

#endif
