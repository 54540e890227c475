#include "registry.h"

#include "digits.h"
#include "name_key.h"
#include "table.h"
#include "text.h"

static const char *const kinds[KIND_COUNT] = {"date", "person", "title", "organisation", "document"};
static const char *const forms[] = {"name", "nominal", "pronoun"};
static const char *const statuses[] = {"current", "acting", "former", "elect"};
static const char *const joins[JOIN_COUNT] = {[JOIN_UNTOLD] = "",
                                              [JOIN_SAME] = "same",
                                              [JOIN_CASE] = "case",
                                              [JOIN_MARKS] = "marks",
                                              [JOIN_SPELLING] = "spelling",
                                              [JOIN_SURNAME] = "surname",
                                              [JOIN_FIRST_NAME] = "first name",
                                              [JOIN_INITIALS] = "initials",
                                              [JOIN_PART] = "part",
                                              [JOIN_VARIANT] = "variant",
                                              [JOIN_LIST] = "list",
                                              [JOIN_ACRONYM] = "acronym",
                                              [JOIN_SHORT_FORM] = "short form",
                                              [JOIN_SAME_WORDS] = "same words",
                                              [JOIN_SYMBOL] = "symbol",
                                              [JOIN_HEADLINE] = "headline",
                                              [JOIN_TITLE] = "title",
                                              [JOIN_CHAIN] = "chain",
                                              [JOIN_CORRECTION] = "correction"};

#define count_of(words) (sizeof(words) / sizeof *(words))

static int named(struct slice word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal(word, slice_of(words[i]))) return (int)i;
    return -1;
}

const char *kind_name(enum kind kind) { return kinds[kind]; }
const char *form_name(enum form form) { return forms[form]; }
const char *status_name(enum status status) { return statuses[status]; }

const char *person_from_name(enum person_from from) {
    static const char *const sources[] = {
        [FROM_NOBODY] = "", [FROM_BESIDE] = "beside", [FROM_COREFERENCE] = "coreference", [FROM_REGISTER] = "register"};
    return sources[from];
}

const char *join_name(enum join join) { return joins[join]; }

int kind_named(struct slice word) { return named(word, kinds, count_of(kinds)); }
int form_named(struct slice word) { return named(word, forms, count_of(forms)); }
int status_named(struct slice word) { return named(word, statuses, count_of(statuses)); }
int join_named(struct slice word) { return named(word, joins, count_of(joins)); }

void registry_open(struct registry *registry, struct arena *scratch, const struct registry_article *article) {
    registry->articles++;
    registry->scratch = scratch;
    registry->article = *article;
    registry->article_kept = false;
    registry->first_counted = article->repeats ? registry->entities.count : 0;
    registry->first_counted_tenure = article->repeats ? registry->tenures.count : 0;
    key_index_clear(&registry->bodies);
    array_clear(&registry->body_of);
}

static void see(struct seen *seen, struct registry *registry) {
    struct slice day = registry->article.published;
    seen->articles++;
    if (!day.size) return;
    if (!seen->first.size || slice_compare(day, seen->first) < 0) seen->first = arena_copy(&registry->arena, day);
    if (!seen->last.size || slice_compare(day, seen->last) > 0) seen->last = arena_copy(&registry->arena, day);
}

/* --- entities -------------------------------------------------------------------- */

struct slice registry_key(const struct registry *registry, enum kind kind, struct slice folded) {
    return corrections_key(registry->corrections, registry->scratch, kind, folded);
}

int32_t registry_find(const struct registry *registry, struct slice key) {
    size_t known = key_index_find(&registry->entity_keys, key);
    return known == SIZE_MAX ? -1 : (int32_t)known;
}

/* The number of a key, which is copied only where it is new. */
static size_t keep_key(struct registry *registry, struct key_index *index, struct slice key) {
    size_t known = index->keys.count, number = key_index_add(index, key);
    if (number == known) index->keys.at[number].key = arena_copy(&registry->arena, key);
    return number;
}

/* Short enough to read. */
struct slice registry_name_slug(struct arena *arena, struct slice folded) {
    enum { longest = 80 };
    struct slice slug = name_slug(arena, folded);
    if (slug.size <= longest) return slug;
    size_t cut = longest;
    while (cut > longest / 2 && slug.at[cut] != '-') cut--;
    while (cut && ((unsigned char)slug.at[cut] & 0xC0) == 0x80) cut--;
    return slice_cut(slug, 0, cut);
}

struct slice registry_description_slug(struct registry *registry, struct slice article, struct slice folded) {
    struct slice parts[] = {text_fold(registry->scratch, article), folded};
    return registry_name_slug(registry->scratch, name_join(registry->scratch, parts, 2, ' '));
}

static struct slice id_of(const struct registry *registry, enum kind kind, struct slice slug) {
    return name_join(registry->scratch, (struct slice[]){slice_of(kind_name(kind)), slug}, 2, '/');
}

/* Where corrections have it that a name is another's, and that perhaps another's again, puts the last in its place.
 * False where there is no such entity. They have met something where that `counts`. */
static bool correct(struct registry *registry, struct registry_name *name, bool counts, bool *corrected) {
    struct correction *correction;
    *corrected = false;
    if (!registry->corrections) return true;
    while ((correction = corrections_of(registry->corrections, name->key, id_of(registry, name->kind, name->slug)))) {
        correction->met += counts;
        if (correction->action == CORRECTION_REJECT) return false;
        struct slice own = registry_name_slug(registry->scratch, text_fold(registry->scratch, name->name));
        struct slice folded = text_fold(registry->scratch, correction->name);
        /* An entity that was renamed before comes by that name with the slug of its own. */
        bool keeps = correction->action == CORRECTION_RENAME && !slice_equal(own, name->slug);
        name->name = correction->name;
        name->key = registry_key(registry, name->kind, folded);
        if (!keeps) name->slug = registry_name_slug(registry->scratch, folded);
        *corrected = true;
    }
    return true;
}

/* The entity of a folded name, by itself or as corrections have it; -1: none yet. */
static int32_t find_corrected(struct registry *registry, enum kind kind, struct slice folded, bool counts,
                              bool *corrected) {
    struct registry_name name = {kind, folded, registry_key(registry, kind, folded), slice_of("")};
    int32_t known = registry_find(registry, name.key);
    *corrected = false;
    if (known >= 0 || !registry->corrections) return known;
    name.slug = registry_name_slug(registry->scratch, folded);
    return correct(registry, &name, counts, corrected) && *corrected ? registry_find(registry, name.key) : -1;
}

static int32_t make(struct registry *registry, const struct registry_name *name) {
    struct entity entity = {.kind = name->kind,
                            .id =
                                unique_name(&registry->ids, &registry->arena, id_of(registry, name->kind, name->slug)),
                            .name = arena_copy(&registry->arena, name->name),
                            .first_variant = SIZE_MAX};
    /* One key an entity, their numbers run in step. No name's key has a stroke, as ids have. */
    if (name->key.size) keep_key(registry, &registry->entity_keys, name->key);
    else key_index_add(&registry->entity_keys, entity.id);
    array_push(&registry->entities, entity);
    return (int32_t)registry->entities.count - 1;
}

int32_t registry_enter(struct registry *registry, const struct registry_name *given) {
    struct registry_name name = *given;
    bool corrected;
    if (!correct(registry, &name, true, &corrected)) return -1;
    int32_t known = corrected ? registry_find(registry, name.key) : -1;
    if (known >= 0) return known;
    const struct correction *renamed =
        registry->corrections ? corrections_rename(registry->corrections, name.key) : NULL;
    if (renamed) name.name = renamed->other;
    return make(registry, &name);
}

bool registry_rejects_person(const struct registry *registry, struct slice name) {
    if (!registry->corrections) return false;
    struct slice folded = text_fold(registry->scratch, table_folded(registry->scratch, name));
    struct slice id = id_of(registry, KIND_PERSON, registry_name_slug(registry->scratch, folded));
    struct correction *person = corrections_of(registry->corrections, registry_key(registry, KIND_PERSON, folded), id);
    if (person) person->met++;
    return person && person->action == CORRECTION_REJECT;
}

bool registry_rejects(const struct registry *registry, const struct correction_row *row) {
    if (!registry->corrections) return false;
    struct correction_row shown = *row;
    shown.name = table_folded(registry->scratch, row->name);
    shown.other = table_folded(registry->scratch, row->other);
    return registry_rejects_person(registry, shown.name) || corrections_reject(registry->corrections, &shown);
}

static struct slice variant_key(struct arena *scratch, int32_t entity, struct slice text) {
    struct slice number = {(const char *)&entity, sizeof entity};
    return name_join(scratch, (struct slice[]){number, text}, 2, 0);
}

struct slice registry_variant(const struct registry *registry, size_t variant) {
    struct slice key = registry->variants.keys.at[variant].key;
    return slice_cut(key, sizeof(int32_t), key.size);
}

/* What the names themselves tell of why the variant belongs to the entity. */
static enum join join_by_names(struct registry *registry, int32_t number, struct slice variant) {
    const struct entity *entity = &registry->entities.at[number];
    struct arena *scratch = registry->scratch;
    if (slice_equal(variant, entity->name)) return JOIN_SAME;
    struct slice folded = text_fold(scratch, variant);
    struct slice own = registry->entity_keys.keys.at[number].key;
    bool corrected = false;
    if (!slice_equal(registry_key(registry, entity->kind, folded), own) &&
        (find_corrected(registry, entity->kind, folded, false, &corrected) != number || !corrected))
        return JOIN_UNTOLD;
    struct slice named = text_fold(scratch, entity->name);
    if (corrected || (registry->corrections && !slice_equal(registry_key(registry, entity->kind, named), own)))
        return JOIN_CORRECTION;
    if (slice_equal_nocase(variant, entity->name)) return JOIN_CASE;
    struct name_words words, others;
    name_split(folded, &words);
    name_split(named, &others);
    bool same = words.count == others.count;
    for (size_t i = 0; i < words.count && same; i++) same = slice_equal(words.words[i], others.words[i]);
    return same ? JOIN_MARKS : JOIN_SPELLING;
}

static struct slice kept_article(struct registry *registry) {
    struct slice *name = &registry->article.name;
    if (!registry->article_kept) *name = arena_copy(&registry->arena, *name);
    registry->article_kept = true;
    return *name;
}

static struct variant_join *add_variant(struct registry *registry, int32_t number, struct slice key) {
    size_t known = registry->next_variant.count, variant = keep_key(registry, &registry->variants, key);
    struct entity *entity = &registry->entities.at[number];
    if (variant < known) return NULL;
    array_push(&registry->next_variant, SIZE_MAX);
    if (entity->first_variant == SIZE_MAX) entity->first_variant = variant;
    else registry->next_variant.at[entity->last_variant] = variant;
    entity->last_variant = variant;
    enum join join = join_by_names(registry, number, registry_variant(registry, variant));
    array_push(&registry->joins, ((struct variant_join){kept_article(registry), 0, join}));
    return &registry->joins.at[variant];
}

/* Nearly all texts are among the first few variants of their entity, and those of an
 * entity that has no more need not be looked up. A text that is known is folded too. */
static struct variant_join *note_variant(struct registry *registry, int32_t number, struct slice text) {
    enum { few = 4 };
    struct arena *scratch = registry->scratch;
    struct entity *entity = &registry->entities.at[number];
    size_t variant = entity->first_variant;
    for (int asked = 0; variant != SIZE_MAX && asked < few; asked++, variant = registry->next_variant.at[variant])
        if (slice_equal(registry_variant(registry, variant), text)) return NULL;
    struct slice key = variant_key(scratch, number, text);
    if (variant != SIZE_MAX && key_index_find(&registry->variants, key) != SIZE_MAX) return NULL;
    struct slice folded = slice_equal(text, entity->name) ? text : table_folded(scratch, text);
    if (folded.at != text.at) key = variant_key(scratch, number, folded);
    return add_variant(registry, number, key);
}

/* The entity that the words mean in this article, as its first mention of them does. */
static void note_body(struct registry *registry, struct slice text, int32_t entity) {
    size_t known = registry->body_of.count;
    if (key_index_add(&registry->bodies, table_folded(registry->scratch, text)) == known)
        array_push(&registry->body_of, entity);
}

struct variant_join *registry_mention(struct registry *registry, const struct registry_mention *mention) {
    struct entity *entity = &registry->entities.at[mention->entity];
    bool counts = (size_t)mention->entity >= registry->first_counted;
    entity->mentions += counts;
    if (counts && entity->counted != registry->articles) see(&entity->seen, registry);
    entity->counted = registry->articles;
    if (mention->kind == KIND_ORGANISATION && registry->article.names_offices)
        note_body(registry, mention->text, mention->entity);
    bool names = mention->kind == entity->kind && mention->form == FORM_NAME;
    return names ? note_variant(registry, mention->entity, mention->text) : NULL;
}

void registry_country(struct registry *registry, int32_t number, struct slice country) {
    struct entity *entity = &registry->entities.at[number];
    if (!entity->country.size && country.size) entity->country = arena_copy(&registry->arena, country);
}

/* --- tenures ------------------------------------------------------------------------ */

/* The person whom the article at hand names so; -1: nobody. */
static int32_t holder_of(struct registry *registry, struct slice person) {
    bool corrected;
    struct slice folded = text_fold(registry->scratch, table_folded(registry->scratch, person));
    int32_t holder = find_corrected(registry, KIND_PERSON, folded, true, &corrected);
    bool here = holder >= 0 && registry->entities.at[holder].counted == registry->articles;
    return here ? holder : -1;
}

/* The number of an office, of which the article at hand tells. */
static size_t tell_office(struct registry *registry, const struct registry_seat *seat) {
    size_t known = registry->told_in.count;
    size_t office = keep_key(registry, &registry->offices, registry_seat_key(registry, seat));
    if (office == known) {
        array_push(&registry->told_in, 0);
        array_push(&registry->first_tenure, SIZE_MAX);
    }
    registry->told_in.at[office] = registry->articles;
    return office;
}

/* Puts the last tenure into the list of its office. */
static void list_tenure(struct registry *registry, size_t office) {
    array_push(&registry->next_tenure, registry->first_tenure.at[office]);
    registry->first_tenure.at[office] = registry->tenures.count - 1;
}

/* What a tenure is found by. A repeated article does not tell of another month what is kept by month:
 * then it is empty. */
static struct slice tenure_key(struct registry *registry, const struct registry_seat *seat, int32_t holder,
                               enum status status) {
    enum { month_size = 7 }; /* YYYY-MM */
    struct digits person, standing;
    struct slice parts[] = {registry_seat_key(registry, seat), digits_of(holder, &person),
                            digits_of(status, &standing)};
    struct slice key = name_join(registry->scratch, parts, sizeof parts / sizeof *parts, '\n');
    if (!registry_by_month(registry->entities.at[holder].name)) return key;
    size_t known = registry->month_holders.keys.count;
    bool told = keep_key(registry, &registry->month_holders, key) < known;
    if (told && registry->article.repeats) return slice_of("");
    struct slice month = slice_cut(registry->article.published, 0, month_size);
    return name_join(registry->scratch, (struct slice[]){key, month}, 2, '\n');
}

void registry_hold(struct registry *registry, const struct registry_office *held) {
    int32_t holder = holder_of(registry, held->person);
    if (holder < 0) return;
    registry_country(registry, holder, held->country);
    struct registry_seat seat = registry_seat(registry, held->office, held->organisation, held->country);
    size_t office = tell_office(registry, &seat);
    struct slice key = tenure_key(registry, &seat, holder, held->status);
    if (!key.size) return;
    struct slice person = registry->entities.at[holder].name;
    size_t known = registry->tenures.count, number = keep_key(registry, &registry->tenure_keys, key);
    if (number == known) {
        struct arena *kept = &registry->arena;
        array_push(&registry->tenures, ((struct tenure){arena_copy(kept, seat.office),
                                                        arena_copy(kept, seat.organisation),
                                                        arena_copy(kept, seat.country),
                                                        person,
                                                        held->status,
                                                        {.articles = 0}}));
        list_tenure(registry, office);
    }
    if (number >= registry->first_counted_tenure) see(&registry->tenures.at[number].seen, registry);
}

void registry_free(struct registry *registry) {
    array_free(&registry->entities);
    array_free(&registry->tenures);
    unique_names_free(&registry->ids);
    key_index_free(&registry->entity_keys);
    key_index_free(&registry->variants);
    array_free(&registry->next_variant);
    array_free(&registry->joins);
    key_index_free(&registry->tenure_keys);
    key_index_free(&registry->offices);
    array_free(&registry->first_tenure);
    array_free(&registry->told_in);
    array_free(&registry->next_tenure);
    key_index_free(&registry->month_holders);
    key_index_free(&registry->bodies);
    array_free(&registry->body_of);
    arena_free(&registry->arena);
}
