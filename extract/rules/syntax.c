#include "syntax.h"

static unsigned limited(size_t length) { return length > syntax_endless ? syntax_endless : (unsigned)length; }

static struct syntax_length length_of_children(const struct syntax *node) {
    struct syntax_length all = {0, 0};
    bool choice = node->kind == SYNTAX_CHOICE;
    for (const struct syntax *child = node->child; child; child = child->next) {
        struct syntax_length one = syntax_length(child);
        if (choice && child == node->child) {
            all = one;
        } else if (choice) {
            all.least = one.least < all.least ? one.least : all.least;
            all.most = one.most > all.most ? one.most : all.most;
        } else {
            all.least = limited((size_t)all.least + one.least);
            all.most = limited((size_t)all.most + one.most);
        }
    }
    return all;
}

struct syntax_length syntax_length(const struct syntax *node) {
    switch (node->kind) {
    case SYNTAX_UNIT:
    case SYNTAX_ANY: return (struct syntax_length){1, 1};
    case SYNTAX_SEQUENCE:
    case SYNTAX_CHOICE: return length_of_children(node);
    case SYNTAX_SLOT: return syntax_length(node->child);
    case SYNTAX_REPEAT: {
        struct syntax_length one = syntax_length(node->child);
        return (struct syntax_length){limited((size_t)one.least * node->least), limited((size_t)one.most * node->most)};
    }
    default: return (struct syntax_length){0, 0};
    }
}

size_t syntax_size(const struct syntax *node) {
    size_t size = node->kind == SYNTAX_UNIT || node->kind == SYNTAX_ANY;
    for (const struct syntax *child = node->child; child; child = child->next) {
        size += syntax_size(child);
        if (size > syntax_huge) return syntax_huge; /* a macro in a macro in a macro */
    }
    if (node->kind != SYNTAX_REPEAT) return size;
    size *= node->most < syntax_endless ? node->most : node->least + 1;
    return size < syntax_huge ? size : syntax_huge;
}

static bool has_one_length(const struct syntax *node) {
    struct syntax_length length = syntax_length(node);
    return length.least == length.most;
}

/* PCRE2 before 10.43 asks one length of everything but the outermost alternatives. */
bool syntax_fits_behind(const struct syntax *node) {
    if (node->kind != SYNTAX_CHOICE) return has_one_length(node);
    for (const struct syntax *child = node->child; child; child = child->next)
        if (!has_one_length(child)) return false;
    return true;
}
