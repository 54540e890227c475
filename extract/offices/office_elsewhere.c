#include "office_elsewhere.h"

#include "document.h"

/* "Trade Minister" as "Minister" and whole. */
static bool ends_elsewhere(const struct article *article, struct slice office, struct slice country) {
    for (size_t at = 0; at < office.size;) {
        if (vocabulary_joins(article, slice_cut(office, at, office.size), country, V_OFFICE_ELSEWHERE)) return true;
        const size_t blank = slice_find(office, slice_of(" "), at);
        if (blank == SIZE_MAX) break;
        at = blank + 1;
    }
    return false;
}

bool office_is_elsewhere(const struct article *article, struct slice office, struct slice country) {
    const struct slice link = slice_of(" of ");
    const size_t of = slice_find(office, link, 0);
    if (!country.size) return false;
    if (of == SIZE_MAX) return ends_elsewhere(article, office, country);
    return vocabulary_joins(article, office, country, V_OFFICE_ELSEWHERE) ||
           vocabulary_joins(article, slice_cut(office, 0, of + link.size - 1), country, V_OFFICE_ELSEWHERE) ||
           ends_elsewhere(article, slice_cut(office, 0, of), country);
}
