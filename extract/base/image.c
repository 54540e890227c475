#define _GNU_SOURCE

#include "image.h"

#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Below what is mapped of itself on 48-bit machines, and where the sanitizers of addresses and of threads both
 * leave room. */
static char *const image_address = (char *)0x7e9000000000;
enum { image_room = 256 * 1024 * 1024, longest_build_id = 32 };

struct image_header {
    char magic[16];
    unsigned char build_id[longest_build_id];
    struct image_source source;
    uint64_t size;
    const void *root;
};

static const char image_magic[16] = "chancery image\n";

/* --- which program this is ---------------------------------------------------- */

/* The note that the linker wrote, if it is the build id. */
static bool read_note(const ElfW(Nhdr) * note, unsigned char *id) {
    const char *name = (const char *)(note + 1);
    size_t name_size = (note->n_namesz + 3) / 4 * 4;
    if (note->n_type != NT_GNU_BUILD_ID || note->n_namesz != 4 || memcmp(name, "GNU", 4) != 0) return false;
    size_t size = note->n_descsz < longest_build_id ? note->n_descsz : longest_build_id;
    memcpy(id, name + name_size, size);
    return true;
}

/* Looks through the notes of the first object, which is the program. */
static int find_build_id(struct dl_phdr_info *object, size_t size, void *id) {
    (void)size;
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *header = &object->dlpi_phdr[i];
        if (header->p_type != PT_NOTE) continue;
        const char *at = (const char *)object->dlpi_addr + header->p_vaddr, *end = at + header->p_memsz;
        while (at + sizeof(ElfW(Nhdr)) <= end) {
            const ElfW(Nhdr) *note = (const void *)at;
            if (read_note(note, id)) return 1;
            at += sizeof *note + (note->n_namesz + 3) / 4 * 4 + (note->n_descsz + 3) / 4 * 4;
        }
    }
    return -1;
}

static bool name_program(struct image_header *header) { return dl_iterate_phdr(find_build_id, header->build_id) == 1; }

/* --- making -------------------------------------------------------------------- */

static bool map_at(size_t size, int protection, int flags, int file) {
    void *at = mmap(image_address, size, protection, MAP_PRIVATE | MAP_FIXED_NOREPLACE | flags, file, 0);
    if (at == image_address) return true;
    if (at != MAP_FAILED) munmap(at, size); /* by a kernel that takes the address for a wish */
    return false;
}

bool image_open(struct arena *arena) {
    if (!map_at(image_room, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | MAP_NORESERVE, -1)) return false;
    size_t header = arena_aligned(sizeof(struct image_header));
    *arena = arena_in(image_address + header, image_room - header);
    return true;
}

bool image_write(const char *path, const struct arena *arena, const void *root, struct image_source source,
                 struct diag *diag) {
    struct image_header *header = (struct image_header *)image_address;
    *header = (struct image_header){.source = source, .root = root};
    memcpy(header->magic, image_magic, sizeof image_magic);
    if (!image_holds(arena->free) || !name_program(header)) {
        diag_add(diag, (struct diag_place){.path = path},
                 "no image can be written: %s; the rules are read from their files instead",
                 image_holds(arena->free) ? "this program was linked without a build id" : "there is too much for one");
        return false;
    }
    header->size = (size_t)(arena->free - image_address);
    struct output output = {0};
    if (!output_open(&output, path, diag)) return false;
    output_put(&output, (struct slice){image_address, header->size});
    if (output_finish(&output, diag) && output_publish(&output, diag)) return true;
    output_discard(&output);
    return false;
}

/* --- using ---------------------------------------------------------------------- */

static bool is_source(struct image_source found, struct image_source wanted) {
    return (wanted.looks && found.looks == wanted.looks) || (wanted.contents && found.contents == wanted.contents);
}

static bool is_wanted(int file, struct image_source source, struct image_header *found) {
    struct image_header wanted = {0};
    if (pread(file, found, sizeof *found, 0) != sizeof *found || !name_program(&wanted)) return false;
    return memcmp(found->magic, image_magic, sizeof image_magic) == 0 && is_source(found->source, source) &&
           memcmp(found->build_id, wanted.build_id, sizeof wanted.build_id) == 0 && found->size <= image_room &&
           lseek(file, 0, SEEK_END) == (off_t)found->size;
}

const void *image_map(const char *path, struct image_source source) {
    struct image_header header;
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe holds nobody up */
    if (file < 0) return NULL;
    bool mapped = is_wanted(file, source, &header) && map_at(header.size, PROT_READ, 0, file);
    close(file);
    return mapped ? header.root : NULL;
}

bool image_holds(const void *at) {
    return (const char *)at >= image_address && (const char *)at < image_address + image_room;
}

/* Linux brings in so much around a page that is asked for (fault_around_bytes), so as much is given back. */
enum { brought_in = 64 * 1024 };

void image_release(struct slice part) {
    const struct image_header *header = (const struct image_header *)image_address;
    size_t from = (size_t)(part.at - image_address), to = from + part.size;
    from -= from % brought_in;
    to += brought_in - to % brought_in;
    if (to > header->size) to = header->size;                /* what is mapped behind it is not its own */
    madvise(image_address + from, to - from, MADV_DONTNEED); /* a wish: nothing is lost when it fails */
}

void image_close(void) { munmap(image_address, image_room); }
