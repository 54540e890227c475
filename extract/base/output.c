#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static void write_out(struct output *output, const char *at, size_t size) {
    while (size && !output->failure) {
        ssize_t done = write(output->file, at, size);
        if (done < 0 && errno != EINTR) output->failure = errno;
        if (done <= 0) continue;
        at += done;
        size -= (size_t)done;
    }
}

void output_flush(struct output *output) {
    write_out(output, output->buffer, output->used);
    output->used = 0;
}

void output_put(struct output *output, struct slice bytes) {
    char *to = output_room(output, bytes.size);
    if (bytes.size > output_buffer_size) {
        write_out(output, bytes.at, bytes.size);
        return;
    }
    if (bytes.size) memcpy(to, bytes.at, bytes.size);
    output->used += bytes.size;
}

static char *joined(const char *a, const char *b) {
    size_t size = strlen(a), more = strlen(b) + 1;
    char *text = memory_resize(NULL, size + more);
    memcpy(text, a, size);
    memcpy(text + size, b, more);
    return text;
}

/* A device or a pipe is written to as it is: its name must not come to stand for a file. */
static bool is_special(const char *path) {
    struct stat facts;
    return stat(path, &facts) == 0 && !S_ISREG(facts.st_mode);
}

/* Whether the file open as `file` still has that name. */
static bool has_name(int file, const char *path) {
    struct stat opened, there;
    return fstat(file, &opened) == 0 && stat(path, &there) == 0 && opened.st_dev == there.st_dev &&
           opened.st_ino == there.st_ino;
}

/* Locks the file against other runs. False, with errno, while one holds it. Where there are no locks it is true. */
static bool lock(struct output *output, int file) {
    if (flock(file, LOCK_EX | LOCK_NB) != 0) return errno != EWOULDBLOCK;
    output->lock = fcntl(file, F_DUPFD_CLOEXEC, 3);
    return true;
}

static void unlock(struct output *output) {
    if (output->lock > 0) close(output->lock);
    output->lock = 0;
}

/* Opens the partial file, which nobody else writes to. What a run that was killed has left is written over. */
static int open_partial(struct output *output) {
    for (;;) {
        int file = open(output->partial, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
        if (file < 0) return file;
        bool locked = lock(output, file);
        if (locked && has_name(file, output->partial) && ftruncate(file, 0) == 0) return file;
        int failure = errno;
        bool again = locked && !has_name(file, output->partial); /* it was published meanwhile */
        unlock(output);
        close(file);
        if (again) continue;
        errno = failure;
        return -1;
    }
}

/* The descriptor of what the bytes go to first. */
static int open_target(struct output *output) {
    if (is_special(output->path)) return open(output->path, O_WRONLY | O_CLOEXEC);
    output->partial = joined(output->path, ".partial");
    return open_partial(output);
}

static const char *way_out(int failure) {
    bool full = failure == ENOSPC || failure == EDQUOT || failure == EFBIG;
    return full ? "make room or choose another place" : "choose another place";
}

bool output_open(struct output *output, const char *path, struct diag *diag) {
    *output = (struct output){.file = STDOUT_FILENO};
    if (strcmp(path, "-") != 0) {
        output->path = joined(path, "");
        output->file = open_target(output);
        if (output->file < 0) {
            if (errno == EWOULDBLOCK)
                diag_add(diag, (struct diag_place){.path = path},
                         "another run is writing it; wait until that is done, or choose another place");
            else
                diag_add(diag, (struct diag_place){.path = path}, "cannot be written (%s); %s", strerror(errno),
                         way_out(errno));
            output->partial = memory_resize(output->partial, 0);
            output_discard(output);
            return false;
        }
    }
    output->open = true;
    output->buffer = memory_resize(NULL, output_buffer_size);
    return true;
}

void output_make_durable(struct output *output) { output->durable = output->partial != NULL; }

const char *output_beside(const struct output *output) { return output->partial; }

static void close_file(struct output *output) {
    if (output->open && output->durable && fsync(output->file) != 0 && !output->failure) output->failure = errno;
    if (output->open && output->path && close(output->file) != 0 && !output->failure) output->failure = errno;
    output->open = false;
}

bool output_finish(struct output *output, struct diag *diag) {
    if (output->open) output_flush(output);
    close_file(output);
    if (!output->failure) return true;
    diag_add(diag, (struct diag_place){.path = output->path ? output->path : "standard output"},
             "cannot be written (%s); %s", strerror(output->failure), way_out(output->failure));
    return false;
}

/* The folder says which name the file has. Not every file system can be asked for it. */
static void sync_folder(const char *path) {
    char *folder = joined(path, ""), *slash = strrchr(folder, '/');
    if (slash) slash[slash == folder] = '\0';
    int file = open(slash ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        fsync(file);
        close(file);
    }
    memory_resize(folder, 0);
}

bool output_publish(struct output *output, struct diag *diag) {
    bool done = !output->partial || rename(output->partial, output->path) == 0;
    if (done && output->durable) sync_folder(output->path);
    if (done) output->partial = memory_resize(output->partial, 0);
    else
        diag_add(diag, (struct diag_place){.path = output->path},
                 "cannot be replaced (%s); the new one has been removed", strerror(errno));
    output_discard(output);
    return done;
}

void output_discard(struct output *output) {
    close_file(output);
    if (output->partial) unlink(output->partial);
    unlock(output);
    memory_resize(output->path, 0);
    memory_resize(output->partial, 0);
    memory_resize(output->buffer, 0);
    *output = (struct output){0};
}
