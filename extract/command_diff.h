/* `chancery diff`: what changed between two runs. */
#ifndef CHANCERY_COMMAND_DIFF_H
#define CHANCERY_COMMAND_DIFF_H

/* argv[0] is the command's name. Returns the exit status: 0 whatever changed, 2
 * wrong usage or tables that cannot be read. */
int command_diff(int argc, char **argv);

#endif
