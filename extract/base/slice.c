#include "slice.h"

struct slice slice_cut(struct slice text, size_t start, size_t end) {
    if (end > text.size) end = text.size;
    if (start > end) start = end;
    return (struct slice){text.at + start, end - start};
}

static unsigned char lower(char c) {
    unsigned char u = (unsigned char)c;
    return u >= 'A' && u <= 'Z' ? (unsigned char)(u + 32) : u;
}

bool slice_equal_nocase(struct slice a, struct slice b) {
    if (a.size != b.size) return false;
    for (size_t i = 0; i < a.size; i++)
        if (lower(a.at[i]) != lower(b.at[i])) return false;
    return true;
}

int slice_compare(struct slice a, struct slice b) {
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;
    if (order != 0) return order;
    return a.size < b.size ? -1 : a.size > b.size;
}

bool slice_starts(struct slice text, struct slice start) {
    return text.size >= start.size && slice_equal(slice_cut(text, 0, start.size), start);
}

bool slice_starts_nocase(struct slice text, struct slice start) {
    return text.size >= start.size && slice_equal_nocase(slice_cut(text, 0, start.size), start);
}

bool slice_ends(struct slice text, struct slice end) {
    return text.size >= end.size && slice_equal(slice_cut(text, text.size - end.size, text.size), end);
}

size_t slice_find(struct slice text, struct slice needle, size_t from) {
    if (needle.size == 0) return from <= text.size ? from : SIZE_MAX;
    for (size_t i = from; i + needle.size <= text.size; i++) {
        const char *hit = memchr(text.at + i, needle.at[0], text.size - needle.size - i + 1);
        if (!hit) return SIZE_MAX;
        i = (size_t)(hit - text.at);
        if (memcmp(hit, needle.at, needle.size) == 0) return i;
    }
    return SIZE_MAX;
}

size_t slice_find_nocase(struct slice text, struct slice needle, size_t from) {
    for (size_t i = from; i + needle.size <= text.size; i++)
        if (slice_starts_nocase(slice_cut(text, i, text.size), needle)) return i;
    return SIZE_MAX;
}

static bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

struct slice slice_trim(struct slice text) {
    while (text.size && is_blank(text.at[0])) text.at++, text.size--;
    while (text.size && is_blank(text.at[text.size - 1])) text.size--;
    return text;
}

bool slice_next(struct slice *rest, char separator, struct slice *part) {
    if (!rest->at) return false;
    const char *hit = rest->size ? memchr(rest->at, separator, rest->size) : NULL;
    if (!hit) {
        *part = *rest;
        *rest = (struct slice){NULL, 0};
        return true;
    }
    size_t size = (size_t)(hit - rest->at);
    *part = (struct slice){rest->at, size};
    *rest = (struct slice){hit + 1, rest->size - size - 1};
    return true;
}

bool slice_number(struct slice text, long *value) {
    if (text.size == 0 || text.size > 9) return false;
    long sum = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') return false;
        sum = sum * 10 + (text.at[i] - '0');
    }
    *value = sum;
    return true;
}

uint64_t slice_hash(struct slice text) {
    uint64_t hash = slice_hash_seed;
    for (; text.size > 8; text.at += 8, text.size -= 8) hash = slice_hash_mix(hash, slice_eight(text.at, 8));
    return text.size ? slice_hash_mix(hash, slice_eight(text.at, text.size)) : hash;
}
