/* One NFC pass of utf8proc over a whole file: the yardstick of ./dev bench. */
#include <stdio.h>
#include <stdlib.h>
#include <utf8proc.h>

static utf8proc_uint8_t *read_all(FILE *in, size_t *size) {
    utf8proc_uint8_t *bytes = NULL;
    size_t room = 0, got;
    *size = 0;
    do {
        if (room - *size < 1 << 20) bytes = realloc(bytes, room = (room + (1 << 20)) * 2);
        if (!bytes) return NULL;
        got = fread(bytes + *size, 1, room - *size, in);
        *size += got;
    } while (got);
    return bytes;
}

int main(int argc, char **argv) {
    FILE *in = argc == 2 ? fopen(argv[1], "rb") : NULL;
    size_t size;
    if (!in) return fputs("Usage: bench_nfc FILE\n", stderr), 2;
    utf8proc_uint8_t *bytes = read_all(in, &size), *normal = NULL;
    fclose(in);
    if (!bytes) return fputs("bench_nfc: out of memory\n", stderr), 2;
    utf8proc_ssize_t length = utf8proc_map(bytes, (utf8proc_ssize_t)size, &normal, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (length < 0) fprintf(stderr, "bench_nfc: %s: %s\n", argv[1], utf8proc_errmsg(length));
    else printf("%td\n", length);
    free(normal);
    free(bytes);
    return length < 0;
}
