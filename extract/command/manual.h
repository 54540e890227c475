/* The manual page of a command, in roff for man(1), made of its help. */
#ifndef CHANCERY_MANUAL_H
#define CHANCERY_MANUAL_H

#include "help_text.h"

#include <stdio.h>

void manual_print(FILE *out, const struct help_command *command, const char *version);

#endif
