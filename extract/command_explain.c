#include "command.h"
int command_explain(int argc, char **argv) { (void)argc; (void)argv; return 0; }
