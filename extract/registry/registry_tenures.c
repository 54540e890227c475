#include "registry.h"

#include "name_key.h"
#include "text.h"

#include <stdlib.h>

/* Of an office that more are known to hold, or more surnames and months, nobody is told by
 * part of a name. */
enum { most_full = 200, most_holders = 20000 };

struct holder {
    size_t office;         /* the number of its key */
    struct tenure *tenure; /* without articles once it is another's */
    struct name_words name;
};

/* All holders of one office, full names first, in an order that that of the articles does not change. */
struct office_holders {
    struct holder *at;
    size_t count, full;
};

static struct slice office_key(struct arena *arena, const struct tenure *tenure) {
    char status = (char)('0' + tenure->status);
    struct slice parts[] = {tenure->office, tenure->organisation, tenure->country, {&status, 1}};
    return name_join(arena, parts, sizeof parts / sizeof *parts, '\n');
}

static int holder_order(const void *a, const void *b) {
    const struct holder *x = a, *y = b;
    if (x->office != y->office) return x->office < y->office ? -1 : 1;
    if ((x->name.count > 1) != (y->name.count > 1)) return x->name.count > 1 ? -1 : 1;
    int order = slice_compare(x->tenure->person, y->tenure->person);
    return order ? order : slice_compare(x->tenure->seen.first, y->tenure->seen.first);
}

bool registry_by_month(struct slice person) { return slice_find(person, slice_of(" "), 0) == SIZE_MAX; }

/* --- who is meant ---------------------------------------------------------------------- */

/* "Berg" or "Anna Berg" of Anna K. Berg. */
static bool is_part(const struct name_words *name, const struct name_words *other) {
    return name->count < other->count && name_person_alike(name, other);
}

/* Mohammed Berg, Muhammad Berg: the surname agrees, the others nearly. */
static bool is_other_spelling(const struct name_words *name, const struct name_words *other) {
    enum { shortest = 5, long_word = 6 };
    size_t count = name->count;
    if (count < 2 || count != other->count || !name_word_alike(name->words[count - 1], other->words[count - 1]))
        return false;
    for (size_t i = 0; i + 1 < count; i++) {
        struct slice a = name->words[i], b = other->words[i];
        size_t size = a.size < b.size ? a.size : b.size, most = size < long_word ? 1 : 2;
        if (!name_word_alike(a, b) && (size < shortest || name_distance(a, b, most) > most)) return false;
    }
    return true;
}

/* "Noh" of Noh Jae-hwan. */
static bool is_family_name(const struct name_words *name, const struct name_words *other) {
    return name->count == 1 && other->count > 1 && name->words[0].size > 1 &&
           name_word_alike(name->words[0], other->words[0]);
}

/* In the order in which they are believed. */
static bool (*const relations[])(const struct name_words *name,
                                 const struct name_words *other) = {is_part, is_other_spelling, is_family_name};

static struct slice earlier(struct slice a, struct slice b) {
    return !a.size || (b.size && slice_compare(b, a) < 0) ? b : a;
}

static struct slice later(struct slice a, struct slice b) {
    return !a.size || (b.size && slice_compare(b, a) > 0) ? b : a;
}

static struct seen both(const struct seen *a, const struct seen *b) {
    return (struct seen){earlier(a->first, b->first), later(a->last, b->last), a->articles + b->articles};
}

static bool overlap(const struct seen *a, const struct seen *b) {
    if (!a->first.size || !b->first.size) return false;
    return slice_compare(a->first, b->last) <= 0 && slice_compare(b->first, a->last) <= 0;
}

/* Whether the time of both would reach into that of somebody who held the office before or after the second. */
static bool displaces(const struct office_holders *holders, const struct holder *a, const struct holder *b) {
    struct seen whole = both(&a->tenure->seen, &b->tenure->seen);
    for (size_t i = 0; i < holders->count; i++) {
        const struct tenure *other = holders->at[i].tenure;
        if (other == b->tenure || slice_equal(other->person, a->tenure->person) || !other->seen.articles) continue;
        if (overlap(&other->seen, &whole) && !overlap(&other->seen, &b->tenure->seen)) return true;
    }
    return false;
}

/* How many there are to whom the name is so related and whose time can be theirs, and the last of them. */
static size_t find_related(const struct office_holders *holders, const struct holder *holder, size_t relation,
                           struct tenure **found) {
    size_t count = 0;
    for (size_t i = 0; i < holders->full; i++) {
        const struct holder *other = &holders->at[i];
        if (other == holder || !other->tenure->seen.articles) continue;
        if (!relations[relation](&holder->name, &other->name) || displaces(holders, holder, other)) continue;
        *found = other->tenure;
        count++;
    }
    return count;
}

static void give(struct tenure *from, struct tenure *to) {
    to->seen = both(&to->seen, &from->seen);
    from->seen.articles = 0;
}

/* Of two full names that which more articles give stays: the longer may have a word too many. */
static void settle_holder(const struct office_holders *holders, const struct holder *holder) {
    struct tenure *own = holder->tenure, *other = NULL;
    size_t related = 0;
    for (size_t i = 0; i < sizeof relations / sizeof *relations && !related; i++)
        related = find_related(holders, holder, i, &other);
    if (related != 1) return;
    bool usual = holder->name.count > 1 && own->seen.articles > other->seen.articles;
    if (usual) give(other, own);
    else give(own, other);
}

/* Longer names first, so that what is told by a surname meets one full name, not two. */
static void settle_office(const struct office_holders *holders) {
    for (size_t words = sizeof(struct name_words) / sizeof(struct slice); words-- > 1;)
        for (size_t i = 0; i < holders->count; i++)
            if (holders->at[i].name.count == words && holders->at[i].tenure->seen.articles)
                settle_holder(holders, &holders->at[i]);
}

/* --- the register -------------------------------------------------------------------------- */

/* The months of a surname that nobody was found for are one tenure again, in the place of the first. */
static void join_months(struct registry *registry) {
    struct key_index keys = {0};
    struct arena text = {0};
    array_of(size_t) first = {0};
    for (size_t i = 0; i < registry->tenures.count; i++) {
        struct tenure *tenure = &registry->tenures.at[i];
        if (!tenure->seen.articles || !registry_by_month(tenure->person)) continue;
        struct slice parts[] = {office_key(&text, tenure), tenure->person};
        size_t known = first.count, number = key_index_add(&keys, name_join(&text, parts, 2, '\n'));
        if (number == known) array_push(&first, i);
        else give(tenure, &registry->tenures.at[first.at[number]]);
    }
    key_index_free(&keys);
    array_free(&first);
    arena_free(&text);
}

void registry_settle(struct registry *registry) {
    struct key_index offices = {0};
    struct arena text = {0};
    array_of(struct holder) all = {0};
    for (size_t i = 0; i < registry->tenures.count; i++) {
        struct tenure *tenure = &registry->tenures.at[i];
        if (!tenure->organisation.size && !tenure->country.size) continue;
        struct holder holder = {.office = key_index_add(&offices, office_key(&text, tenure)), .tenure = tenure};
        name_split(text_fold(&text, tenure->person), &holder.name);
        array_push(&all, holder);
    }
    if (all.count) qsort(all.at, all.count, sizeof *all.at, holder_order);
    for (size_t from = 0, to; from < all.count; from = to) {
        struct office_holders holders = {.at = all.at + from};
        for (to = from; to < all.count && all.at[to].office == all.at[from].office; to++)
            holders.full += all.at[to].name.count > 1;
        holders.count = to - from;
        if (holders.full <= most_full && holders.count <= most_holders) settle_office(&holders);
    }
    array_free(&all);
    key_index_free(&offices);
    arena_free(&text);
    join_months(registry);
}
