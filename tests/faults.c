/* A library to load before a program (LD_PRELOAD): the Nth call of a kind fails, once.
 *
 *   FAULT=memory:120   the 120th malloc, calloc or realloc has no memory; those of libarchive and of the
 *                      loader do not count, which end the program themselves or worse
 *   FAULT=write:3      the 3rd write has no room; FAULT=short:3: it writes one byte
 *   FAULT=read:2       the 2nd read fails; FAULT=interrupt:2: a signal came, ask again
 *   FAULT=open:5       the 5th file cannot be opened
 *   FAULT=rename:1     the 1st file cannot be given its name
 *
 * FAULT_COUNT=FILE writes to that file how many calls of each kind there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum kind { MEMORY, WRITE, SHORT, READ, INTERRUPT, OPEN, RENAME, KINDS };

static const char *const names[KINDS] = {"memory", "write", "short", "read", "interrupt", "open", "rename"};

/* glibc's own, which nothing stands before. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

struct faults {
    atomic_long calls[KINDS], wanted[KINDS];
};

static struct faults *the_faults(void) {
    static struct faults faults;
    return &faults;
}

static int fails(enum kind kind) {
    struct faults *faults = the_faults();
    return atomic_fetch_add(&faults->calls[kind], 1) + 1 == atomic_load(&faults->wanted[kind]);
}

__attribute__((constructor)) static void begin(void) {
    const char *fault = getenv("FAULT");
    for (int kind = 0; kind < KINDS; kind++) {
        size_t size = strlen(names[kind]);
        atomic_store(&the_faults()->calls[kind], 0);
        if (fault && !strncmp(fault, names[kind], size) && fault[size] == ':')
            atomic_store(&the_faults()->wanted[kind], atol(fault + size + 1));
    }
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("FAULT_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (!file) return;
    for (int kind = 0; kind < KINDS; kind++)
        fprintf(file, "%s %ld\n", names[kind], atomic_load(&the_faults()->calls[kind]));
    fclose(file);
}

/* The function that the program would have called. */
#define REAL(name, type) \
    type real;           \
    *(void **)&real = dlsym(RTLD_NEXT, name)

typedef ssize_t (*write_function)(int file, const void *bytes, size_t size);
typedef ssize_t (*read_function)(int file, void *bytes, size_t size);
typedef int (*open_function)(const char *path, int flags, ...);
typedef int (*rename_function)(const char *from, const char *to);

/* Whether the memory is for one that cannot do without: it asks from that address. */
static int is_spared(void *caller) {
    Dl_info where;
    if (!dladdr(caller, &where) || !where.dli_fname) return 0;
    return strstr(where.dli_fname, "libarchive") || strstr(where.dli_fname, "ld-linux");
}

static int has_no_memory(void *caller) { return !is_spared(caller) && fails(MEMORY); }

void *malloc(size_t size) {
    if (!has_no_memory(__builtin_return_address(0))) return __libc_malloc(size);
    errno = ENOMEM;
    return NULL;
}

void *calloc(size_t count, size_t size) {
    if (!has_no_memory(__builtin_return_address(0))) return __libc_calloc(count, size);
    errno = ENOMEM;
    return NULL;
}

void *realloc(void *block, size_t size) {
    if (!size || !has_no_memory(__builtin_return_address(0))) return __libc_realloc(block, size);
    errno = ENOMEM;
    return NULL;
}

ssize_t write(int file, const void *bytes, size_t size) {
    REAL("write", write_function);
    if (file == STDERR_FILENO) return real(file, bytes, size);
    if (fails(SHORT) && size) return real(file, bytes, 1);
    if (!fails(WRITE)) return real(file, bytes, size);
    errno = ENOSPC;
    return -1;
}

ssize_t read(int file, void *bytes, size_t size) {
    REAL("read", read_function);
    if (fails(INTERRUPT)) {
        errno = EINTR;
        return -1;
    }
    if (!fails(READ)) return real(file, bytes, size);
    errno = EIO;
    return -1;
}

int open(const char *path, int flags, ...) {
    REAL("open", open_function);
    va_list more;
    va_start(more, flags);
    mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    if (!fails(OPEN)) return real(path, flags, mode);
    errno = EMFILE;
    return -1;
}

int rename(const char *from, const char *to) {
    REAL("rename", rename_function);
    if (!fails(RENAME)) return real(from, to);
    errno = EACCES;
    return -1;
}
