/* The commands. Each takes its own arguments, argv[0] being its name, and returns
 * the exit status: 0 all is well, 1 done but something was refused or below a
 * floor, 2 wrong usage, wrong rules or unwritable output. */
#ifndef CHANCERY_COMMAND_H
#define CHANCERY_COMMAND_H

int command_extract(int argc, char **argv);
int command_check(int argc, char **argv);
int command_explain(int argc, char **argv);
int command_annotate(int argc, char **argv);
int command_merge(int argc, char **argv);
int command_suggest(int argc, char **argv);

#endif
