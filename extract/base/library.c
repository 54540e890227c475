#include "library.h"

#include <dlfcn.h>

static bool fail(struct arena *arena, struct slice *why) {
    const char *said = dlerror();
    *why = arena_copy(arena, slice_of(said ? said : "it is not there"));
    return false;
}

bool library_load(const char *file, const struct library_function *functions, size_t count, struct arena *arena,
                  struct slice *why) {
    /* Loading what is loaded costs next to nothing, and it is never unloaded: no handle is kept. */
    void *library = dlopen(file, RTLD_LAZY | RTLD_LOCAL | RTLD_NODELETE);
    if (!library) return fail(arena, why);
    bool all = true;
    for (size_t i = 0; all && i < count; i++) {
        void *function = dlsym(library, functions[i].name);
        memcpy(functions[i].pointer, &function, sizeof function);
        all = function || fail(arena, why);
    }
    dlclose(library);
    return all;
}
