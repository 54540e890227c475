#include "source_decoder.h"

#include "encoding.h"

#include <string.h>

enum { longest_sequence = 4 };

struct decoder {
    enum { UNDECIDED, DECODING, AS_IT_IS } way;
    struct encoding encoding;
    struct slice label;
    struct arena arena;          /* of what is ready */
    struct slice ready;          /* not yet taken */
    char held[longest_sequence]; /* the beginning of the sequence that will decide */
    size_t held_size;
};

struct decoder *decoder_open(struct slice label, bool sure) {
    struct encoding encoding;
    if (!encoding_open(&encoding, label)) return NULL;
    struct decoder *decoder = memory_resize(NULL, sizeof *decoder);
    *decoder =
        (struct decoder){.way = sure ? DECODING : UNDECIDED, .encoding = encoding, .label = label, .ready = {"", 0}};
    return decoder;
}

/* Both, one after the other. */
static struct slice joined(struct decoder *decoder, struct slice left, struct slice right) {
    char *both = arena_alloc(&decoder->arena, left.size + right.size + 1);
    if (left.size) memcpy(both, left.at, left.size);
    if (right.size) memcpy(both + left.size, right.at, right.size);
    return (struct slice){both, left.size + right.size};
}

static size_t ascii_size(struct slice bytes) {
    size_t size = 0;
    while (size < bytes.size && (unsigned char)bytes.at[size] < 0x80) size++;
    return size;
}

/* Decides by what begins with a byte beyond ASCII; false while more bytes are wanted for it. */
static bool decide(struct decoder *decoder, struct slice sequence, bool last) {
    sequence = slice_cut(sequence, 0, longest_sequence);
    for (size_t size = 1; size <= sequence.size && decoder->way == UNDECIDED; size++)
        if (encoding_is_utf8(slice_cut(sequence, 0, size), false)) decoder->way = AS_IT_IS;
    if (decoder->way == AS_IT_IS) return true;
    if (!last && sequence.size < longest_sequence && encoding_is_utf8(sequence, true)) return false;
    decoder->way = DECODING;
    return true;
}

static struct slice decoded(struct decoder *decoder, struct slice piece, bool last) {
    struct slice text = encoding_convert(&decoder->encoding, piece, &decoder->arena);
    return last ? joined(decoder, text, encoding_finish(&decoder->encoding, &decoder->arena)) : text;
}

void decoder_put(struct decoder *decoder, struct slice piece, bool last) {
    struct slice before = slice_of("");
    if (decoder->way == UNDECIDED) {
        piece = joined(decoder, (struct slice){decoder->held, decoder->held_size}, piece);
        size_t ascii = ascii_size(piece);
        before = slice_cut(piece, 0, ascii);
        piece = slice_cut(piece, ascii, piece.size);
        decoder->held_size = 0;
        if (piece.size && !decide(decoder, piece, last)) {
            memcpy(decoder->held, piece.at, decoder->held_size = piece.size);
            piece = slice_of("");
        }
    }
    if (decoder->way == DECODING) piece = decoded(decoder, piece, last);
    decoder->ready = joined(decoder, decoder->ready, joined(decoder, before, piece));
}

size_t decoder_take(struct decoder *decoder, char *to, size_t room) {
    struct slice taken = slice_cut(decoder->ready, 0, room);
    if (taken.size) memcpy(to, taken.at, taken.size);
    decoder->ready = slice_cut(decoder->ready, taken.size, decoder->ready.size);
    if (!decoder->ready.size) {
        arena_reset(&decoder->arena);
        decoder->ready = slice_of("");
    }
    return taken.size;
}

bool decoder_decodes(const struct decoder *decoder) { return decoder->way == DECODING; }

struct slice decoder_label(const struct decoder *decoder) {
    return decoder->label;
}

void decoder_close(struct decoder *decoder) {
    if (!decoder) return;
    encoding_close(&decoder->encoding);
    arena_free(&decoder->arena);
    memory_resize(decoder, 0);
}
