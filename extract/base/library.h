/* Shared libraries that are loaded when they are first needed.
 *
 * libxml2 and libarchive bring a dozen libraries with them; loading those would cost every
 * start with plain text a twentieth of its time. SQLite is needed only where a database is made. */
#ifndef CHANCERY_LIBRARY_H
#define CHANCERY_LIBRARY_H

#include "arena.h"

struct library_function {
    const char *name;
    void *pointer; /* the address of the pointer to it */
};

/* Loads the library, once and until the program ends, and sets the pointers. False, with the reason in
 * the arena, when it or one of the functions is not there. */
bool library_load(const char *file, const struct library_function *functions, size_t count, struct arena *arena,
                  struct slice *why);

#endif
