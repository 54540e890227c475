#include "registry.h"

#include "coref.h"
#include "name_key.h"
#include "table.h"
#include "text.h"

static struct slice name_of(const struct article *article, const struct mention *best) {
    return best->name.size ? best->name : table_folded(article->arena, mention_text(article, best));
}

/* A list's short name makes the better id: organisation/csto. */
static struct slice slug_of(struct registry *registry, const struct ruleset *rules, const struct article *article,
                            const struct mention *best, struct slice folded) {
    if (best->form != FORM_NAME) return registry_description_slug(registry, article->id, folded);
    if (best->kind == KIND_ORGANISATION && best->name.size) {
        int class = rule_list(rules, L_KNOWN_ORGANISATION);
        const struct lexicon_entry *entry = lexicon_find(rules->lexicon, best->name, class);
        struct slice shorted = entry ? lexicon_key(entry, "short") : slice_of("");
        if (shorted.size) return name_slug(article->arena, text_fold(article->arena, shorted));
    }
    return registry_name_slug(article->arena, folded);
}

static int32_t entity_of_chain(struct registry *registry, const struct ruleset *rules, const struct article *article,
                               uint32_t chain) {
    int32_t fullest = coref_fullest(article, chain);
    if (fullest < 0 || article->mentions.at[fullest].kind == KIND_TITLE) return -1;
    const struct mention *best = &article->mentions.at[fullest];
    if (best->form == FORM_PRONOUN) return -1;
    struct slice name = name_of(article, best), folded = text_fold(article->arena, name), key = slice_of("");
    if (best->form == FORM_NAME) key = registry_key(registry, best->kind, folded);
    int32_t known = key.size ? registry_find(registry, key) : -1;
    if (known >= 0) return known;
    struct slice slug = slug_of(registry, rules, article, best, folded);
    if (!slug.size) return -1;
    return registry_enter(registry, &(struct registry_name){best->kind, name, key, slug});
}

/* The text of a mention as its row tells it to whoever reads it there: where normalising
 * changed the article, a mention's borders may lie inside what was one thing as read. */
static struct slice row_text(const struct article *article, const struct mention *mention) {
    if (article->text.at == article->raw.at) return mention_text(article, mention);
    struct text normal;
    struct slice read = text_as_read(article->normal, article->raw, article->arena, mention->start, mention->end);
    text_normalise(table_folded(article->arena, read), article->arena, &normal);
    return normal.bytes;
}

static void tell_mentions(struct registry *registry, const struct article *article, const int32_t *entities) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        int32_t entity = mention->chain ? entities[mention->chain] : -1;
        if (entity < 0) continue;
        struct variant_join *join = registry_mention(
            registry, &(struct registry_mention){entity, mention->kind, mention->form, row_text(article, mention)});
        if (join) join->start = text_original_start(article->normal, mention->start);
        if (join && join->join == JOIN_UNTOLD) join->join = coref_join(article, i);
        if (mention->kind == KIND_ORGANISATION) registry_country(registry, entity, mention->office.country);
    }
}

static bool names_offices(const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++)
        if (article->mentions.at[i].kind == KIND_TITLE) return true;
    return false;
}

static void drop_rejected(const struct registry *registry, const struct article *article,
                          struct official_rows *officials) {
    size_t kept = 0;
    for (size_t i = 0; i < officials->count; i++) {
        const struct official_row *row = &officials->at[i];
        struct correction_row told = {article->id, row->person, row->title,
                                      text_original_start(article->normal, row->start),
                                      text_original_end(article->normal, row->end)};
        if (!registry_rejects(registry, &told)) officials->at[kept++] = *row;
    }
    officials->count = kept;
}

int32_t *registry_add(struct registry *registry, struct article *article, const struct registry_telling *telling) {
    int32_t *entities = arena_alloc(article->arena, (article->chains + 1) * sizeof *entities);
    entities[0] = -1;
    registry_open(
        registry, article->arena,
        &(struct registry_article){article->id, article->published, names_offices(article), telling->repeats});
    for (uint32_t chain = 1; chain <= article->chains; chain++)
        entities[chain] = entity_of_chain(registry, telling->rules, article, chain);
    tell_mentions(registry, article, entities);
    if (registry->corrections) drop_rejected(registry, article, telling->officials);
    for (size_t i = 0; i < telling->officials->count; i++) {
        const struct official_row *row = &telling->officials->at[i];
        registry_hold(registry, &(struct registry_office){row->person, row->office, row->organisation, row->country,
                                                          row->status});
    }
    return entities;
}
