#include "office_context_parts.h"

#include "coref.h"
#include "text.h"

/* Names tell by their letters which of the states of a text their bearers serve: of Hungary and Mongolia only the one
 * has "Végh Péter". */

/* The letter at *at beyond a to z, which is moved behind it; empty of others. */
static struct slice marked_letter(struct slice name, size_t *at) {
    size_t start = *at;
    uint32_t point = text_next(name, at);
    return point < 0x80 || !text_is_letter(point) ? slice_of("") : slice_cut(name, start, *at);
}

static bool has_marks(struct slice name) {
    for (size_t at = 0; at < name.size;)
        if (marked_letter(name, &at).size) return true;
    return false;
}

/* Whether all such letters of a name are those of a state. */
static bool writes(const struct article *article, struct slice country, struct slice name) {
    for (size_t at = 0; at < name.size;) {
        struct slice letter = marked_letter(name, &at);
        if (letter.size && !vocabulary_joins(article, letter, country, V_NAME_LETTER)) return false;
    }
    return true;
}

struct slice office_letters_country(const struct context *context, const struct mention *title, struct slice guess) {
    const struct article *article = context->article;
    const struct places *places = context->kept->places;
    if (title->holder < 0) return guess;
    struct slice name = mention_text(article, office_fullest(article, office_at(article, (size_t)title->holder)));
    if (!has_marks(name) || vocabulary_joins(article, slice_of("*"), guess, V_NAME_LETTER) ||
        (guess.size && writes(article, guess, name)))
        return guess;
    struct slice only = slice_of("");
    for (size_t i = 0; i < places_count(places); i++) {
        struct slice country = places_country(places, i);
        if (!writes(article, country, name)) continue;
        if (only.size) return slice_of("");
        only = country;
    }
    return only;
}
