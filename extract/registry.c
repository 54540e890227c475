#include "registry.h"

#include "coref.h"
#include "name_key.h"
#include "table.h"

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

static struct slice join_words(struct arena *arena, enum kind kind, const struct name_words *words) {
    struct slice key = slice_of(kind_name(kind));
    for (size_t i = 0; i < words->count; i++) {
        struct slice word = kind == KIND_PERSON ? name_skeleton(arena, words->words[i]) : words->words[i];
        key = arena_print(arena, "%.*s %.*s", (int)key.size, key.at, (int)word.size, word.at);
    }
    return key;
}

/* The spelling under which an entity is found again: names of persons by their skeletons. */
static struct slice spelling(struct arena *arena, enum kind kind, struct slice name) {
    struct name_words words = name_split(arena, name);
    return join_words(arena, kind, &words);
}

static void keep_id(struct registry *registry, struct slice id) {
    key_index_add(&registry->ids, id);
    array_push(&registry->copies, 1);
}

/* The id, or id-2, id-3 … when it is taken. */
static struct slice unique_id(struct registry *registry, struct arena *scratch, struct slice id) {
    size_t number = key_index_find(&registry->ids, id);
    struct slice chosen = id;
    while (key_index_find(&registry->ids, chosen) != SIZE_MAX)
        chosen = arena_print(scratch, "%.*s-%zu", (int)id.size, id.at, ++registry->copies.at[number]);
    return chosen;
}

static size_t new_entity(struct registry *registry, struct arena *scratch, struct entity entity, struct slice slug) {
    struct slice id = arena_print(scratch, "%s/%.*s", kind_name(entity.kind), (int)slug.size, slug.at);
    entity.id = arena_copy(&registry->arena, unique_id(registry, scratch, id));
    entity.name = arena_copy(&registry->arena, entity.name);
    keep_id(registry, entity.id);
    array_push(&registry->entities, entity);
    return registry->entities.count - 1;
}

/* Names and ids are folded to one line and kept short enough to read. */
static struct slice readable_slug(struct arena *arena, struct slice name) {
    enum { longest = 80 };
    struct slice slug = name_slug(arena, name);
    if (slug.size <= longest) return slug;
    size_t cut = longest;
    while (cut > longest / 2 && slug.at[cut] != '-') cut--;
    while (cut && ((unsigned char)slug.at[cut] & 0xC0) == 0x80) cut--;
    return slice_cut(slug, 0, cut);
}

struct naming {
    struct slice name, slug, key;
};

/* A list's short name makes the better id: organisation/csto. A description
 * without a name is known in its own article only. */
static struct naming name_chain(const struct ruleset *rules, const struct article *article,
                                const struct mention *best) {
    struct arena *arena = article->arena;
    struct naming naming = {.name = best->name.size ? best->name : table_folded(arena, mention_text(article, best))};
    naming.slug = readable_slug(arena, naming.name);
    if (best->kind == KIND_ORGANISATION && best->name.size) {
        int class = lexicon_class(rules->lexicon, slice_of("known-organisation"));
        const struct lexicon_entry *entry = lexicon_find(rules->lexicon, best->name, class);
        struct slice shorted = entry ? lexicon_key(entry, "short") : slice_of("");
        if (shorted.size) naming.slug = name_slug(arena, shorted);
    }
    naming.key = spelling(arena, best->kind, naming.name);
    if (best->form == FORM_NAME) return naming;
    naming.slug = readable_slug(arena, arena_print(arena, "%.*s %.*s", (int)article->id.size, article->id.at,
                                                   (int)naming.name.size, naming.name.at));
    naming.key = arena_print(arena, "%s %.*s %u", naming.key.at, (int)article->id.size, article->id.at, best->start);
    return naming;
}

static int32_t entity_of_chain(struct registry *registry, const struct ruleset *rules, struct article *article,
                               uint32_t chain) {
    int32_t fullest = coref_fullest(article, chain);
    if (fullest < 0 || article->mentions.at[fullest].kind == KIND_TITLE) return -1;
    const struct mention *best = &article->mentions.at[fullest];
    struct naming naming = name_chain(rules, article, best);
    if (!naming.slug.size) return -1;
    size_t known = key_index_find(&registry->spellings, naming.key);
    if (known != SIZE_MAX) return (int32_t)known;
    size_t number =
        new_entity(registry, article->arena, (struct entity){.kind = best->kind, .name = naming.name}, naming.slug);
    /* One spelling an entity: their numbers run in step. */
    key_index_add(&registry->spellings, arena_copy(&registry->arena, naming.key));
    return (int32_t)number;
}

static void add_variant(struct registry *registry, struct arena *scratch, int32_t number, struct slice text) {
    struct slice key = arena_print(scratch, "%d %.*s", (int)number, (int)text.size, text.at);
    if (key_index_find(&registry->variants, key) != SIZE_MAX) return;
    key = arena_copy(&registry->arena, key);
    key_index_add(&registry->variants, key);
    array_push(&registry->entities.at[number].variants, slice_cut(key, key.size - text.size, key.size));
}

static void count_mentions(struct registry *registry, const struct article *article, const int32_t *entities) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (!mention->chain || entities[mention->chain] < 0) continue;
        struct entity *entity = &registry->entities.at[entities[mention->chain]];
        entity->mentions++;
        if (mention->kind == entity->kind && mention->form == FORM_NAME)
            add_variant(registry, article->arena, entities[mention->chain],
                        table_folded(article->arena, mention_text(article, mention)));
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
    struct slice key =
        arena_print(arena, "%.*s\n%.*s\n%.*s\n%d\n%d", (int)row->office.size, row->office.at, (int)body.size, body.at,
                    (int)row->country.size, row->country.at, (int)holder, (int)row->status);
    size_t number = key_index_find(&registry->tenure_keys, key);
    if (number == SIZE_MAX) {
        struct arena *kept = &registry->arena;
        number = key_index_add(&registry->tenure_keys, arena_copy(kept, key));
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
    for (size_t i = 0; i < registry->entities.count; i++) array_free(&registry->entities.at[i].variants);
    array_free(&registry->entities);
    array_free(&registry->tenures);
    key_index_free(&registry->ids);
    key_index_free(&registry->spellings);
    key_index_free(&registry->variants);
    array_free(&registry->copies);
    key_index_free(&registry->tenure_keys);
    arena_free(&registry->arena);
}
