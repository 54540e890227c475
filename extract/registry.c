#include "registry.h"

#include "coref.h"
#include "digits.h"
#include "name_key.h"
#include "table.h"
#include "text.h"

const char *status_name(enum status status) {
    static const char *const names[] = {"current", "acting", "former", "elect"};
    return names[status];
}

const char *kind_name(enum kind kind) {
    static const char *const names[KIND_COUNT] = {"date", "person", "title", "organisation", "document"};
    return names[kind];
}

static void see(struct seen *seen, struct arena *arena, struct slice day) {
    seen->articles++;
    if (!day.size) return;
    if (!seen->first.size || slice_compare(day, seen->first) < 0) seen->first = arena_copy(arena, day);
    if (!seen->last.size || slice_compare(day, seen->last) > 0) seen->last = arena_copy(arena, day);
}

/* --- entities -------------------------------------------------------------------- */

/* The spelling under which an entity is found again: names of persons by their skeletons. */
static struct slice spelling(struct arena *arena, enum kind kind, struct slice folded) {
    struct name_words split;
    name_split(folded, &split);
    struct slice parts[1 + sizeof split.words / sizeof *split.words] = {slice_of(kind_name(kind))};
    for (size_t i = 0; i < split.count; i++)
        parts[1 + i] = kind == KIND_PERSON ? name_skeleton(arena, split.words[i]) : split.words[i];
    return name_join(arena, parts, 1 + split.count, ' ');
}

/* The number of a key, which is copied only where it is new. */
static size_t keep_key(struct registry *registry, struct key_index *index, struct slice key) {
    size_t known = index->keys.count, number = key_index_add(index, key);
    if (number == known) index->keys.at[number].key = arena_copy(&registry->arena, key);
    return number;
}

static void keep_id(struct registry *registry, struct slice id) {
    key_index_add(&registry->ids, id);
    array_push(&registry->copies, 1);
}

/* The id, or id-2, id-3 … when it is taken. */
static struct slice unique_id(struct registry *registry, struct arena *scratch, struct slice id) {
    size_t number = key_index_find(&registry->ids, id);
    struct slice chosen = id;
    while (number != SIZE_MAX && key_index_find(&registry->ids, chosen) != SIZE_MAX)
        chosen = arena_print(scratch, "%.*s-%zu", (int)id.size, id.at, ++registry->copies.at[number]);
    return chosen;
}

static size_t new_entity(struct registry *registry, struct arena *scratch, struct entity entity, struct slice slug) {
    struct slice id = name_join(scratch, (struct slice[]){slice_of(kind_name(entity.kind)), slug}, 2, '/');
    entity.id = arena_copy(&registry->arena, unique_id(registry, scratch, id));
    entity.name = arena_copy(&registry->arena, entity.name);
    keep_id(registry, entity.id);
    array_push(&registry->entities, entity);
    return registry->entities.count - 1;
}

/* Names and ids are folded to one line and kept short enough to read. */
static struct slice readable_slug(struct arena *arena, struct slice folded) {
    enum { longest = 80 };
    struct slice slug = name_slug(arena, folded);
    if (slug.size <= longest) return slug;
    size_t cut = longest;
    while (cut > longest / 2 && slug.at[cut] != '-') cut--;
    while (cut && ((unsigned char)slug.at[cut] & 0xC0) == 0x80) cut--;
    return slice_cut(slug, 0, cut);
}

static struct slice name_of(const struct article *article, const struct mention *best) {
    return best->name.size ? best->name : table_folded(article->arena, mention_text(article, best));
}

/* A description without a name is known in its own article only. */
static struct slice key_of(const struct article *article, const struct mention *best, struct slice folded) {
    struct digits digits;
    struct slice key = spelling(article->arena, best->kind, folded);
    if (best->form == FORM_NAME) return key;
    struct slice parts[] = {key, article->id, digits_of(best->start, &digits)};
    return name_join(article->arena, parts, sizeof parts / sizeof *parts, ' ');
}

/* A list's short name makes the better id: organisation/csto. */
static struct slice slug_of(const struct ruleset *rules, const struct article *article, const struct mention *best,
                            struct slice folded) {
    struct arena *arena = article->arena;
    if (best->form != FORM_NAME) {
        struct slice parts[] = {text_fold(arena, article->id), folded};
        return readable_slug(arena, name_join(arena, parts, 2, ' '));
    }
    if (best->kind == KIND_ORGANISATION && best->name.size) {
        int class = lexicon_class(rules->lexicon, slice_of("known-organisation"));
        const struct lexicon_entry *entry = lexicon_find(rules->lexicon, best->name, class);
        struct slice shorted = entry ? lexicon_key(entry, "short") : slice_of("");
        if (shorted.size) return name_slug(arena, text_fold(arena, shorted));
    }
    return readable_slug(arena, folded);
}

static int32_t entity_of_chain(struct registry *registry, const struct ruleset *rules, struct article *article,
                               uint32_t chain) {
    int32_t fullest = coref_fullest(article, chain);
    if (fullest < 0 || article->mentions.at[fullest].kind == KIND_TITLE) return -1;
    const struct mention *best = &article->mentions.at[fullest];
    if (best->form == FORM_PRONOUN) return -1;
    struct slice name = name_of(article, best), folded = text_fold(article->arena, name),
                 key = key_of(article, best, folded);
    size_t known = key_index_find(&registry->spellings, key);
    if (known != SIZE_MAX) return (int32_t)known;
    struct slice slug = slug_of(rules, article, best, folded);
    if (!slug.size) return -1;
    /* One spelling an entity: their numbers run in step. */
    keep_key(registry, &registry->spellings, key);
    return (int32_t)new_entity(registry, article->arena,
                               (struct entity){.kind = best->kind, .name = name, .first_variant = SIZE_MAX}, slug);
}

static struct slice variant_key(struct arena *scratch, int32_t entity, struct slice text) {
    struct slice number = {(const char *)&entity, sizeof entity};
    return name_join(scratch, (struct slice[]){number, text}, 2, 0);
}

struct slice registry_variant(const struct registry *registry, size_t variant) {
    struct slice key = registry->variants.keys.at[variant].key;
    return slice_cut(key, sizeof(int32_t), key.size);
}

static void add_variant(struct registry *registry, struct entity *entity, struct slice key) {
    size_t known = registry->next_variant.count, variant = keep_key(registry, &registry->variants, key);
    if (variant < known) return;
    array_push(&registry->next_variant, SIZE_MAX);
    if (entity->first_variant == SIZE_MAX) entity->first_variant = variant;
    else registry->next_variant.at[entity->last_variant] = variant;
    entity->last_variant = variant;
}

/* Nearly all texts are among the first few variants of their entity, and those of an
 * entity that has no more need not be looked up. A text that is known is folded too. */
static void note_variant(struct registry *registry, struct arena *scratch, int32_t number, struct slice text) {
    enum { few = 4 };
    struct entity *entity = &registry->entities.at[number];
    size_t variant = entity->first_variant;
    for (int asked = 0; variant != SIZE_MAX && asked < few; asked++, variant = registry->next_variant.at[variant])
        if (slice_equal(registry_variant(registry, variant), text)) return;
    struct slice key = variant_key(scratch, number, text);
    if (variant != SIZE_MAX && key_index_find(&registry->variants, key) != SIZE_MAX) return;
    struct slice folded = slice_equal(text, entity->name) ? text : table_folded(scratch, text);
    if (folded.at != text.at) key = variant_key(scratch, number, folded);
    add_variant(registry, entity, key);
}

static void count_mentions(struct registry *registry, const struct article *article, const int32_t *entities) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->chain || entities[mention->chain] < 0) continue;
        struct entity *entity = &registry->entities.at[entities[mention->chain]];
        entity->mentions++;
        if (mention->kind == entity->kind && mention->form == FORM_NAME)
            note_variant(registry, article->arena, entities[mention->chain], mention_text(article, mention));
        if (mention->kind == KIND_ORGANISATION && !entity->country.size && mention->office.country.size)
            entity->country = arena_copy(&registry->arena, mention->office.country);
    }
}

/* --- tenures ------------------------------------------------------------------------ */

static struct slice tenure_body(struct registry *registry, const struct official_row *row, const int32_t *entities) {
    if (row->body && entities[row->body] >= 0) return registry->entities.at[entities[row->body]].name;
    return row->organisation;
}

static void add_tenure(struct registry *registry, const struct article *article, const struct official_row *row,
                       const int32_t *entities) {
    struct arena *arena = article->arena;
    int32_t holder = entities[row->person_chain];
    if (holder < 0) return;
    struct entity *person = &registry->entities.at[holder];
    if (!person->country.size && row->country.size) person->country = arena_copy(&registry->arena, row->country);
    struct slice body = table_folded(arena, tenure_body(registry, row, entities));
    struct digits person_digits, status_digits;
    struct slice parts[] = {row->office, body, row->country, digits_of(holder, &person_digits),
                            digits_of(row->status, &status_digits)};
    struct slice key = name_join(arena, parts, sizeof parts / sizeof *parts, '\n');
    size_t known = registry->tenures.count, number = keep_key(registry, &registry->tenure_keys, key);
    if (number == known) {
        struct arena *kept = &registry->arena;
        array_push(&registry->tenures, ((struct tenure){arena_copy(kept, row->office),
                                                        arena_copy(kept, body),
                                                        arena_copy(kept, row->country),
                                                        person->name,
                                                        row->status,
                                                        {.articles = 0}}));
    }
    see(&registry->tenures.at[number].seen, &registry->arena, article->published);
}

int32_t *registry_add(struct registry *registry, const struct ruleset *rules, struct article *article,
                      const struct official_rows *officials) {
    int32_t *entities = arena_alloc(article->arena, (article->chains + 1) * sizeof *entities);
    entities[0] = -1;
    for (uint32_t chain = 1; chain <= article->chains; chain++)
        entities[chain] = entity_of_chain(registry, rules, article, chain);
    registry->articles++;
    for (uint32_t chain = 1; chain <= article->chains; chain++) {
        struct entity *entity = entities[chain] >= 0 ? &registry->entities.at[entities[chain]] : NULL;
        if (!entity || entity->counted == registry->articles) continue;
        entity->counted = registry->articles;
        see(&entity->seen, &registry->arena, article->published);
    }
    count_mentions(registry, article, entities);
    for (size_t i = 0; i < officials->count; i++) add_tenure(registry, article, &officials->at[i], entities);
    return entities;
}

void registry_free(struct registry *registry) {
    array_free(&registry->entities);
    array_free(&registry->tenures);
    key_index_free(&registry->ids);
    key_index_free(&registry->spellings);
    key_index_free(&registry->variants);
    array_free(&registry->next_variant);
    array_free(&registry->copies);
    key_index_free(&registry->tenure_keys);
    arena_free(&registry->arena);
}
