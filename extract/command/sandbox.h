/* What the program cannot do, whatever the bytes that it reads make of it: open a connection,
 * start another program, look into another process, change the system.
 *
 * The kernel is told to refuse these calls (seccomp, in Linux since 3.5) to this process and
 * all of its threads for as long as it lives. A kernel that cannot is let be: the sandbox
 * makes a mistake in the program harmless, and is no part of what it does. Files stay
 * open to it, since inputs may lie anywhere and libraries are loaded when needed.
 * The filter is written out here, because libseccomp frees twice when memory runs out. */
#ifndef CHANCERY_SANDBOX_H
#define CHANCERY_SANDBOX_H

void sandbox_enter(void);

#endif
