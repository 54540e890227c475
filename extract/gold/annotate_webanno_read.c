#include "annotate_webanno.h"

#include "annotate_parts.h"

enum { first_column = 3 }; /* behind the unit, its offsets and its text */

/* A line of a word or of a part of one. */
struct webanno_unit {
    size_t start, end;
    size_t first, mentions; /* of the mentions that begin here: the first, and how many */
};

/* A relation, whose other end may be further down. */
struct reference {
    struct slice unit, ids; /* where it comes from, and "3_7" or nothing */
    size_t to;              /* the line it stands in: its unit */
    struct diag_place place;
};

struct webanno {
    struct annotate_file *file;
    struct annotate_labels *labels;
    size_t columns, feature[webanno_features], relation, chain; /* columns from 0; SIZE_MAX: none */
    struct key_index ids;                                       /* of mentions that have one */
    array_of(size_t) by_id;                                     /* the mention */
    struct key_index names;                                     /* of units */
    array_of(struct webanno_unit) units;
    array_of(struct reference) references;
};

/* --- header ---------------------------------------------------------------------------- */

static void note_feature(struct webanno *webanno, struct slice name) {
    static const char *const names[] = {"chain", "form", "kind", "value"};
    for (int i = 0; i < webanno_features; i++)
        if (slice_equal(name, slice_of(names[i]))) webanno->feature[i] = webanno->columns;
}

/* #T_SP=LAYER|FEATURE|… : a column each; a layer without features has one too. */
static void read_layer(struct webanno *webanno) {
    struct slice rest = webanno->file->line, kind, layer, name;
    slice_next(&rest, '=', &kind);
    if (!slice_next(&rest, '|', &layer)) return;
    bool mention = slice_equal(layer, slice_of(WEBANNO_MENTION));
    size_t before = webanno->columns;
    if (slice_equal(kind, slice_of("#T_CH")) && webanno->chain == SIZE_MAX) webanno->chain = before;
    while (slice_next(&rest, '|', &name)) {
        if (!name.size) continue;
        if (mention) note_feature(webanno, name);
        if (slice_equal(layer, slice_of(WEBANNO_COREFERENCE)) && slice_starts(name, slice_of("BT_")))
            webanno->relation = webanno->columns;
        webanno->columns++;
    }
    if (webanno->columns == before) webanno->columns++;
}

static bool read_header(struct webanno *webanno) {
    struct annotate_file *file = webanno->file;
    if (!annotate_next_line(file) || !slice_starts(file->line, slice_of("#FORMAT=WebAnno TSV 3")))
        return annotate_complain(file, annotate_place(file, file->line),
                                 "no WebAnno TSV 3, which begins with #FORMAT=WebAnno TSV 3.3; export it as that");
    while (annotate_next_line(file) && slice_starts(file->line, slice_of("#T_"))) read_layer(webanno);
    if (webanno->feature[webanno_kind] != SIZE_MAX) return true;
    return annotate_complain(file, annotate_place(file, file->line),
                             "there is no layer " WEBANNO_MENTION
                             " with a feature 'kind'; make it, as chancery annotate --to webanno writes it");
}

/* --- cells ----------------------------------------------------------------------------- */

/* The next of the values that are stacked in a cell. */
static bool next_value(struct slice *rest, struct slice *value) {
    if (!rest->at) return false;
    size_t end = 0;
    while (end < rest->size && rest->at[end] != '|') end += rest->at[end] == '\\' && end + 1 < rest->size ? 2 : 1;
    *value = slice_cut(*rest, 0, end);
    if (end < rest->size) *rest = slice_cut(*rest, end + 1, rest->size);
    else *rest = (struct slice){NULL, 0};
    return true;
}

/* Takes "[7]" off the end of a value; the id is empty where there is none. */
static struct slice take_id(struct slice *value) {
    size_t open = value->size;
    if (!slice_ends(*value, slice_of("]")) || slice_ends(*value, slice_of("\\]"))) return slice_of("");
    while (open > 0 && value->at[open - 1] != '[') open--;
    if (!open) return slice_of("");
    struct slice id = slice_cut(*value, open, value->size - 1);
    *value = slice_cut(*value, 0, open - 1);
    return id;
}

static struct slice without_escapes(struct slice value, struct arena *arena) {
    char *to = arena_alloc(arena, value.size + 1);
    size_t size = 0;
    for (size_t i = 0; i < value.size; i++) {
        if (value.at[i] == '\\' && i + 1 < value.size) i++;
        to[size++] = value.at[i];
    }
    return (struct slice){to, size};
}

/* Cell number `column` of those behind the text; "_" where the line has not so many. */
static struct slice cell_at(const struct webanno *webanno, size_t column) {
    struct slice rest = webanno->file->line, cell = slice_of("_");
    for (size_t i = 0; column != SIZE_MAX && i <= column + first_column; i++)
        if (!slice_next(&rest, '\t', &cell)) return slice_of("_");
    return column == SIZE_MAX ? slice_of("_") : cell;
}

/* The value of a stacked feature, "" for none; *id as take_id has it. */
static struct slice feature_at(const struct webanno *webanno, enum webanno_feature feature, size_t number,
                               struct slice *id) {
    struct slice rest = cell_at(webanno, webanno->feature[feature]), value = slice_of("");
    for (size_t i = 0; i <= number; i++)
        if (!next_value(&rest, &value)) return slice_of("");
    *id = take_id(&value);
    bool none = slice_equal(value, slice_of("*")) || slice_equal(value, slice_of("_"));
    return none ? slice_cut(value, 0, 0) : value;
}

/* --- mentions -------------------------------------------------------------------------- */

static bool read_new(struct webanno *webanno, struct slice kind, size_t number, const struct webanno_unit *unit) {
    struct annotate_file *file = webanno->file;
    struct score_mention mention = {.start = unit->start, .end = unit->end, .line = file->number};
    struct slice id, form = feature_at(webanno, webanno_form, number, &id);
    if (!kind.size)
        return annotate_complain(file, annotate_place(file, kind),
                                 "a mention without a kind; give it date, person, title, organisation or document");
    if (!annotate_read_kind(file, kind, &mention.kind)) return false;
    if (form.size && !annotate_read_form(file, form, &mention.form)) return false;
    mention.chain = without_escapes(feature_at(webanno, webanno_chain, number, &id), file->arena);
    mention.value = without_escapes(feature_at(webanno, webanno_value, number, &id), file->arena);
    array_push(&webanno->labels->mentions, mention);
    return true;
}

/* A line further on of a mention that began before. */
static bool read_more(struct webanno *webanno, struct slice kind, size_t mention, const struct webanno_unit *unit) {
    struct score_mention *known = &webanno->labels->mentions.at[mention];
    struct slice text = webanno->file->text->bytes;
    if (unit->start < known->end || !annotate_blank(slice_cut(text, known->end, unit->start)))
        return annotate_complain(webanno->file, annotate_place(webanno->file, kind),
                                 "the mention leaves out words in its middle, which gold cannot say; make it one "
                                 "range, or two mentions");
    known->end = unit->end;
    return true;
}

/* A mention that was refused is known as score_none, so that it is not refused in each of its lines. */
static bool read_mention(struct webanno *webanno, size_t number, struct webanno_unit *unit) {
    struct slice id, kind = feature_at(webanno, webanno_kind, number, &id);
    size_t known = webanno->ids.keys.count, key = id.size ? key_index_add(&webanno->ids, id) : known;
    if (key < known) {
        size_t mention = webanno->by_id.at[key];
        return mention == score_none || read_more(webanno, kind, mention, unit);
    }
    size_t mention = webanno->labels->mentions.count;
    bool good = read_new(webanno, kind, number, unit);
    if (id.size) array_push(&webanno->by_id, good ? mention : score_none);
    unit->mentions++;
    return good;
}

static bool read_mentions(struct webanno *webanno, struct webanno_unit *unit) {
    struct slice rest = cell_at(webanno, webanno->feature[webanno_kind]), value;
    bool all = true;
    if (slice_equal(rest, slice_of("_"))) return true;
    for (size_t number = 0; next_value(&rest, &value); number++) all &= read_mention(webanno, number, unit);
    return all;
}

static void read_relations(struct webanno *webanno) {
    struct slice rest = cell_at(webanno, webanno->relation), value;
    if (slice_equal(rest, slice_of("_"))) return;
    while (next_value(&rest, &value)) {
        struct diag_place place = annotate_place(webanno->file, value);
        struct slice ids = take_id(&value);
        array_push(&webanno->references, ((struct reference){value, ids, webanno->units.count - 1, place}));
    }
}

/* Chains of the layer that the tool brings are not those of the mentions. */
static bool has_foreign_chain(struct webanno *webanno) {
    struct slice cell = cell_at(webanno, webanno->chain);
    if (slice_equal(cell, slice_of("_"))) return false;
    annotate_complain(webanno->file, annotate_place(webanno->file, cell),
                      "a link of another layer; chains are relations of the layer " WEBANNO_COREFERENCE
                      " between mentions");
    return true;
}

/* --- lines ----------------------------------------------------------------------------- */

static bool read_unit(struct webanno *webanno) {
    struct annotate_file *file = webanno->file;
    struct slice rest = file->line, name = annotate_cell(&rest), end = annotate_cell(&rest), start, words;
    struct webanno_unit unit = {.first = webanno->labels->mentions.count};
    size_t range[2];
    words = annotate_cell(&rest);
    if (!words.size)
        return annotate_complain(
            file, annotate_place(file, name),
            "no line of a word, which has a number, offsets and the word, parted by tabs; mend it");
    slice_next(&end, '-', &start);
    if (!annotate_read_range(file, annotate_utf16, start, end, range)) return false;
    unit.start = range[0];
    unit.end = range[1];
    struct slice there = slice_cut(file->text->bytes, unit.start, unit.end);
    if (!slice_equal(words, there) && !slice_equal(without_escapes(words, file->arena), there))
        return annotate_complain_of_text(file, words, there);
    if (key_index_add(&webanno->names, name) != webanno->units.count)
        return annotate_complain(file, annotate_place(file, name), "%.*s is there twice; number the words anew",
                                 (int)name.size, name.at);
    array_push(&webanno->units, unit);
    if (has_foreign_chain(webanno) || !read_mentions(webanno, &webanno->units.at[webanno->units.count - 1]))
        return false;
    read_relations(webanno);
    return true;
}

/* The mention of an id, or, where it is 0, the only one that begins in the unit; score_none when there is none. */
static size_t find_mention(const struct webanno *webanno, struct slice id, size_t unit) {
    if (id.size && !slice_equal(id, slice_of("0"))) {
        size_t key = key_index_find(&webanno->ids, id);
        return key == SIZE_MAX ? score_none : webanno->by_id.at[key];
    }
    if (unit == SIZE_MAX || webanno->units.at[unit].mentions != 1) return score_none;
    return webanno->units.at[unit].first;
}

static void link_mentions(struct webanno *webanno, const struct reference *reference) {
    struct slice target = reference->ids, source = slice_of("");
    slice_next(&target, '_', &source);
    size_t one = find_mention(webanno, source, key_index_find(&webanno->names, reference->unit));
    size_t other = find_mention(webanno, target, reference->to);
    if (one != score_none && other != score_none)
        array_push(&webanno->labels->links, ((struct annotate_link){one, other}));
    else
        annotate_complain(webanno->file, reference->place,
                          "the relation does not say which two mentions it joins; take it away or draw it anew");
}

static bool is_word_line(const struct annotate_file *file) { return file->line.size && file->line.at[0] != '#'; }

bool annotate_webanno_read(struct annotate_file *file, struct annotate_labels *labels) {
    struct webanno webanno = {.file = file, .labels = labels, .relation = SIZE_MAX, .chain = SIZE_MAX};
    for (int i = 0; i < webanno_features; i++) webanno.feature[i] = SIZE_MAX;
    if (read_header(&webanno))
        while (annotate_next_line(file))
            if (is_word_line(file)) read_unit(&webanno);
    for (size_t i = 0; !file->failed && i < webanno.references.count; i++)
        link_mentions(&webanno, &webanno.references.at[i]);
    key_index_free(&webanno.ids);
    key_index_free(&webanno.names);
    array_free(&webanno.by_id);
    array_free(&webanno.units);
    array_free(&webanno.references);
    return !file->failed;
}
