/* `chancery report`: a run as one HTML page. */
#ifndef CHANCERY_COMMAND_REPORT_H
#define CHANCERY_COMMAND_REPORT_H

/* argv[0] is the command's name. Returns the exit status: 0; 1 the page is written, but
 * texts were not found again or errors.csv is of another run; 2 wrong usage, tables that
 * cannot be read or a page that cannot be written. */
int command_report(int argc, char **argv);

#endif
