/* `chancery score`: the tables of a run against gold. */
#ifndef CHANCERY_COMMAND_SCORE_H
#define CHANCERY_COMMAND_SCORE_H

/* argv[0] is the command's name. Returns the exit status: 0, 1 below a floor, 2
 * wrong usage or tables that cannot be read or written. */
int command_score(int argc, char **argv);

#endif
