/* chancery export, whose work extract does too when it is asked for a format. */
#ifndef CHANCERY_COMMAND_EXPORT_H
#define CHANCERY_COMMAND_EXPORT_H

#include "export.h"

/* Exports, prints what is wrong and, unless quiet, a summary. The exit status. */
int command_export_run(const struct export_options *wanted, bool quiet);

#endif
