#include "sink.h"

#include "file.h"
#include "sink_metadata.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static const char *metadata_path(struct arena *scratch, const char *folder) {
    return arena_print(scratch, "%s/%s", folder, sink_metadata_name).at;
}

static const char *table_path(struct arena *scratch, const char *folder, enum sink_table table) {
    return arena_print(scratch, "%s/%s.csv", folder, sink_table_name(table)).at;
}

bool sink_stands(const char *folder, enum sink_table only) {
    struct arena scratch = {0};
    bool stands =
        file_is_regular(only == TABLE_COUNT ? metadata_path(&scratch, folder) : table_path(&scratch, folder, only));
    arena_free(&scratch);
    return stands;
}

static bool open_metadata(struct sink *sink, const struct sink_options *options, struct arena *scratch,
                          struct diag *diag) {
    const char *path = metadata_path(scratch, options->folder);
    sink->described = output_open(&sink->metadata, path, diag);
    if (sink->described) sink_metadata_write(&sink->metadata, options->excel);
    return sink->described;
}

static bool open_tables(struct sink *sink, const struct sink_options *options, struct diag *diag) {
    struct arena scratch = {0};
    bool streamed = strcmp(options->folder, "-") == 0, good = true;
    if (!streamed) file_make_folders(slice_of(options->folder));
    if (!streamed && mkdir(options->folder, 0777) != 0 && errno != EEXIST) {
        diag_add(diag, (struct diag_place){.path = options->folder},
                 "cannot be made (%s); choose another folder with -o", strerror(errno));
        return false;
    }
    for (int i = 0; i < TABLE_COUNT && good; i++) {
        if (options->only != TABLE_COUNT && i != (int)options->only) continue;
        const char *path = streamed ? "-" : table_path(&scratch, options->folder, (enum sink_table)i);
        good = sink->open[i] = table_open(&sink->tables[i], path, options->excel, diag);
        if (good) layout_write_header(sink_layout((enum sink_table)i), &sink->tables[i]);
        if (good && options->durable) output_make_durable(&sink->tables[i].output);
    }
    if (good && options->only == TABLE_COUNT) good = open_metadata(sink, options, &scratch, diag);
    arena_free(&scratch);
    return good;
}

static bool open_lines(struct sink *sink, struct diag *diag) {
    sink->json.output = &sink->lines;
    return output_open(&sink->lines, "-", diag);
}

bool sink_open(struct sink *sink, const struct ruleset *rules, const struct sink_options *options, struct diag *diag) {
    *sink = (struct sink){.rules = rules,
                          .stories = options->stories,
                          .in_lines = options->in_lines,
                          .registry = {.corrections = options->corrections}};
    for (size_t i = 0; rules && i < rules->rules.count; i++)
        array_push(&sink->plain_rules, table_is_plain(rules->rules.at[i].id));
    bool good = options->in_lines ? open_lines(sink, diag) : open_tables(sink, options, diag);
    if (!good) sink_close(sink);
    return good;
}

void sink_row(struct sink *sink, enum sink_table table, const struct slice *cells, size_t count) {
    if (sink->open[table]) table_row(&sink->tables[table], cells, count);
}

/* --- tables across articles ------------------------------------------------------------ */

struct bytes {
    array_of(char) all;
};

static void write_seen(struct table_writer *table, const struct seen *seen) {
    table_cell(table, seen->first);
    table_cell(table, seen->last);
}

static void gather_variants(const struct registry *registry, const struct entity *entity, struct bytes *joined) {
    array_clear(&joined->all);
    for (size_t i = entity->first_variant; i != SIZE_MAX; i = registry->next_variant.at[i]) {
        struct slice sign = slice_of(joined->all.count ? " | " : ""), text = registry_variant(registry, i);
        array_reserve(&joined->all, sign.size + text.size);
        memcpy(joined->all.at + joined->all.count, sign.at, sign.size);
        memcpy(joined->all.at + joined->all.count + sign.size, text.at, text.size);
        joined->all.count += sign.size + text.size;
    }
}

static void write_entities(struct sink *sink) {
    struct table_writer *table = &sink->tables[TABLE_ENTITIES];
    struct bytes variants = {.all = {NULL, 0, 0}};
    for (size_t i = 0; sink->open[TABLE_ENTITIES] && i < sink->registry.entities.count; i++) {
        const struct entity *entity = &sink->registry.entities.at[i];
        gather_variants(&sink->registry, entity, &variants);
        table_cell(table, entity->id);
        table_cell(table, slice_of(kind_name(entity->kind)));
        table_cell(table, entity->name);
        table_cell(table, (struct slice){variants.all.at, variants.all.count});
        table_cell(table, entity->country);
        table_number(table, (long)entity->seen.articles);
        table_number(table, (long)entity->mentions);
        write_seen(table, &entity->seen);
        table_end_row(table);
    }
    array_free(&variants.all);
}

static void write_tenures(struct sink *sink) {
    struct table_writer *table = &sink->tables[TABLE_TENURES];
    for (size_t i = 0; sink->open[TABLE_TENURES] && i < sink->registry.tenures.count; i++) {
        const struct tenure *tenure = &sink->registry.tenures.at[i];
        if (!tenure->seen.articles) continue;
        table_cell(table, tenure->office);
        table_cell(table, tenure->organisation);
        table_cell(table, tenure->country);
        table_cell(table, tenure->person);
        table_cell(table, slice_of(status_name(tenure->status)));
        write_seen(table, &tenure->seen);
        table_number(table, (long)tenure->seen.articles);
        table_end_row(table);
    }
}

static void write_merge(struct sink *sink, const struct entity *entity, size_t variant) {
    struct table_writer *table = &sink->tables[TABLE_MERGES];
    const struct variant_join *join = &sink->registry.joins.at[variant];
    if (join->join == JOIN_SAME) return;
    table_cell(table, entity->id);
    table_cell(table, slice_of(kind_name(entity->kind)));
    table_cell(table, entity->name);
    table_cell(table, registry_variant(&sink->registry, variant));
    table_cell(table, join->article);
    table_number(table, (long)join->start);
    table_cell(table, slice_of(join_name(join->join)));
    table_end_row(table);
}

static void write_merges(struct sink *sink) {
    const struct registry *registry = &sink->registry;
    for (size_t i = 0; sink->open[TABLE_MERGES] && i < registry->entities.count; i++) {
        const struct entity *entity = &registry->entities.at[i];
        for (size_t v = entity->first_variant; v != SIZE_MAX; v = registry->next_variant.at[v])
            write_merge(sink, entity, v);
    }
}

bool sink_publish(struct sink *sink, struct diag *diag) {
    bool good = true;
    if (sink->in_lines) return output_finish(&sink->lines, diag);
    registry_settle(&sink->registry);
    write_entities(sink);
    write_tenures(sink);
    write_merges(sink);
    for (int i = 0; i < TABLE_COUNT; i++)
        if (sink->open[i]) good = table_finish(&sink->tables[i], diag) && good;
    if (sink->described) good = output_finish(&sink->metadata, diag) && good;
    for (int i = 0; i < TABLE_COUNT && good; i++)
        if (sink->open[i]) good = table_publish(&sink->tables[i], diag);
    if (good && sink->described) good = output_publish(&sink->metadata, diag);
    return good;
}

void sink_close(struct sink *sink) {
    for (int i = 0; i < TABLE_COUNT; i++) table_discard(&sink->tables[i]);
    output_discard(&sink->metadata);
    output_discard(&sink->lines);
    arena_free(&sink->json.work);
    registry_free(&sink->registry);
    array_free(&sink->plain_ids);
    array_free(&sink->plain_rules);
}
