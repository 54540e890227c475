#include "calendar.h"
#include "name_key.h"
#include "registry.h"
#include "table.h"
#include "text.h"
#include "word_list.h"

/* --- offices that one person holds at a time -------------------------------------------- */

/* States have one of each; bodies have one of each of these and of the next. */
static const struct slice of_states[] = {
    WORD("President"), WORD("Prime Minister"), WORD("Chancellor"),       WORD("King"), WORD("Queen"),
    WORD("Emperor"),   WORD("Pope"),           WORD("Attorney General"), WORDS_END};
static const struct slice of_bodies[] = {WORD("Secretary General"),
                                         WORD("Director General"),
                                         WORD("Executive Secretary"),
                                         WORD("Executive Director"),
                                         WORD("Managing Director"),
                                         WORD("Chief Executive"),
                                         WORD("Chairman"),
                                         WORD("Chairperson"),
                                         WORD("Governor"),
                                         WORD("Speaker"),
                                         WORD("Rector"),
                                         WORD("Head"),
                                         WORD("Leader"),
                                         WORD("Chief"),
                                         WORDS_END};

/* Of judges, ambassadors and spokesmen there are many. */
static bool is_of_one(const struct registry_seat *seat) {
    if (word_among(seat->office, of_states) || slice_starts(seat->office, slice_of("Minister of "))) return true;
    return seat->organisation.size && word_among(seat->office, of_bodies);
}

/* --- titles that say whose they are ------------------------------------------------------ */

static bool has_capital(struct slice word) {
    return word.size && ((word.at[0] >= 'A' && word.at[0] <= 'Z') || word.at[0] < 0);
}

/* Whether a word of the office is the word, or its plural. */
static bool is_office_word(struct arena *arena, struct slice office, struct slice word, bool *plural) {
    struct slice rest = office, own, folded = text_fold(arena, word);
    while (slice_next(&rest, ' ', &own)) {
        own = text_fold(arena, own);
        if (slice_equal(own, folded)) return true;
        if (folded.size == own.size + 1 && slice_starts(folded, own) && slice_ends(folded, slice_of("s")))
            *plural = true;
    }
    return false;
}

/* "Norwegian Foreign Minister" and "OSCE Secretary General" do, "the minister" and "presidents" do not; nor is
 * "Norway's first female president" who holds the office. */
static bool says_whose(struct arena *arena, const struct registry_title *title) {
    struct slice rest = table_folded(arena, title->text), word;
    bool plural = false, own = false;
    size_t words = 0;
    while (slice_next(&rest, ' ', &word)) {
        words++;
        if (is_office_word(arena, title->office, word, &plural)) continue;
        if (slice_equal_nocase(word, slice_of("first"))) return false;
        if (has_capital(word)) own = true;
    }
    return own && words > 1 && !plural;
}

/* --- holders ------------------------------------------------------------------------------- */

/* Days before and after its own in which a tenure is believed to have lasted; an office that more have
 * held is none of one person. */
enum { days_around = 183, most_holders = 200 };

static bool is_around(const struct seen *seen, long day) {
    struct day first, last;
    if (!calendar_parse(seen->first, &first) || !calendar_parse(seen->last, &last)) return false;
    return day >= calendar_number(first) - days_around && day <= calendar_number(last) + days_around;
}

static bool is_same_person(struct arena *arena, struct slice a, struct slice b) {
    struct name_words first, second;
    name_split(text_fold(arena, a), &first);
    name_split(text_fold(arena, b), &second);
    return name_person_alike(&first, &second);
}

struct slice registry_holder(struct registry *registry, const struct registry_title *title) {
    struct day published;
    struct slice holder = slice_of("");
    bool owned = title->organisation.size || title->country.size;
    if (!owned || title->status == STATUS_FORMER || title->status == STATUS_ELECT) return holder;
    if (!calendar_parse(registry->article.published, &published)) return holder;
    struct registry_seat seat = registry_seat(registry, title->office, title->organisation, title->country);
    if (!is_of_one(&seat) || !says_whose(registry->scratch, title)) return holder;
    size_t office = key_index_find(&registry->offices, registry_seat_key(registry, &seat));
    if (office == SIZE_MAX || registry->told_in.at[office] == registry->articles) return holder;
    size_t asked = 0;
    for (size_t i = registry->first_tenure.at[office]; i != SIZE_MAX; i = registry->next_tenure.at[i]) {
        const struct tenure *tenure = &registry->tenures.at[i];
        if (++asked > most_holders) return slice_of("");
        bool held = tenure->status == STATUS_CURRENT || tenure->status == STATUS_ACTING;
        if (!held || registry_by_month(tenure->person) || !is_around(&tenure->seen, calendar_number(published)))
            continue;
        if (holder.size && !is_same_person(registry->scratch, holder, tenure->person)) return slice_of("");
        if (tenure->person.size > holder.size) holder = tenure->person;
    }
    return holder;
}
