#include "portfolio.h"

/* What stands in an office behind some words; empty: they are not in it. */
static struct slice behind(struct slice office, struct slice words) {
    size_t found = slice_find(office, words, 0);
    return found == SIZE_MAX ? slice_of("") : slice_cut(office, found + words.size, office.size);
}

struct slice portfolio_of(struct slice office) {
    if (slice_equal(office, slice_of("Foreign Secretary"))) return slice_of("Foreign Affairs");
    struct slice portfolio = behind(office, slice_of("Minister of "));
    if (!portfolio.size && slice_find(office, slice_of("State Secretary"), 0) == SIZE_MAX)
        portfolio = behind(office, slice_of("Secretary of "));
    return slice_starts(portfolio, slice_of("State")) ? behind(portfolio, slice_of("State of ")) : portfolio;
}
