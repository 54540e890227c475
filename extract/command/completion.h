/* What completes the words of a command line in a shell, made of the help of the commands. */
#ifndef CHANCERY_COMPLETION_H
#define CHANCERY_COMPLETION_H

#include "help_text.h"

#include <stdio.h>

/* The shells by number; NULL behind the last. */
const char *completion_shell_at(size_t number);

/* Prints the script for that shell, which is one of those. */
void completion_print(FILE *out, const char *shell, const struct help_command *commands, size_t count);

#endif
