#include "progress.h"

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

static const double least_wait = 0.1, megabyte = 1e6;

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

void progress_open(struct progress *progress, FILE *out, size_t bytes) {
    double begun = now();
    *progress = (struct progress){.out = out, .bytes = bytes, .begun = begun, .shown = begun};
}

void progress_clear(struct progress *progress) {
    if (progress->width) fprintf(progress->out, "\r%*s\r", progress->width, "");
    progress->width = 0;
}

/* 4:05, 1:04:05 */
static int print_time(char *to, size_t room, double seconds) {
    unsigned long all = (unsigned long)(seconds + 0.5);
    if (all < 3600) return snprintf(to, room, ", %lu:%02lu left", all / 60, all % 60);
    return snprintf(to, room, ", %lu:%02lu:%02lu left", all / 3600, all / 60 % 60, all % 60);
}

static void print_state(struct progress *progress, const struct progress_state *state, double passed) {
    char left[40] = "", line[160];
    double read = (double)state->bytes, all = (double)progress->bytes;
    bool known = progress->bytes != SIZE_MAX && state->bytes > 0 && passed > 0;
    if (known) print_time(left, sizeof left, all > read ? (all - read) / read * passed : 0);
    int width =
        snprintf(line, sizeof line, "%zu %s, %zu %s, %.1f MB/s%s", state->articles,
                 state->articles == 1 ? "article" : "articles", state->mentions,
                 state->mentions == 1 ? "mention" : "mentions", passed > 0 ? read / megabyte / passed : 0, left);
    fprintf(progress->out, "\r%s%*s", line, progress->width > width ? progress->width - width : 0, "");
    fflush(progress->out);
    progress->width = width;
}

void progress_show(struct progress *progress, const struct progress_state *state) {
    double time = now();
    if (time - progress->shown < least_wait) return;
    progress->shown = time;
    print_state(progress, state, time - progress->begun);
}

void progress_close(struct progress *progress, const struct progress_state *state) {
    print_state(progress, state, now() - progress->begun);
    progress_clear(progress);
}
