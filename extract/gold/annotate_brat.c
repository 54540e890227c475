/* brat standoff: ARTICLE.ann beside ARTICLE.txt (https://brat.nlplab.org/standoff.html).
 *
 *   T7  title 10 20;21 25  words   a mention; offsets count characters. A file of lines cannot
 *                                  hold a line break, so brat wants one around it as a gap.
 *   A7  form T7 nominal            its form, unless it is a name
 *   #7  AnnotatorNotes T7  …       the value of a date, or "value …", or "chain 3"
 *   *   Equiv T7 T9                one chain
 *
 * The number of a chain stands in a note of its first mention: lines of "*" have none. */
#include "annotate_parts.h"
#include "text.h"

static const char chain_note[] = "chain ", value_note[] = "value ";

/* Anything may nest and cross; Equiv joins whatever kinds, as a title and its holder. */
const char annotate_brat_configuration[] = "[entities]\n"
                                           "date\n"
                                           "person\n"
                                           "title\n"
                                           "organisation\n"
                                           "document\n"
                                           "\n"
                                           "[relations]\n"
                                           "Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n"
                                           "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n"
                                           "\n"
                                           "[events]\n"
                                           "\n"
                                           "[attributes]\n"
                                           "form\tArg:<ENTITY>, Value:nominal|pronoun\n";

/* --- writing ----------------------------------------------------------------------- */

/* What readers take for the end of a line or of a cell. */
static bool breaks_line(uint32_t point) {
    return (point >= '\t' && point <= '\r') || (point >= 0x1C && point <= 0x1E) || point == 0x85 || point == 0x2028 ||
           point == 0x2029;
}

/* The next part of the mention that has no break in it: false at the end. Blanks beside a
 * break go with it. */
static bool next_part(struct slice text, size_t *at, size_t end, size_t part[2]) {
    if (*at >= end) return false;
    size_t last = *at; /* end of the last character that is no blank */
    part[0] = *at;
    while (*at < end) {
        size_t next = *at;
        uint32_t point = text_next(text, &next);
        if (breaks_line(point)) break;
        if (point != ' ') last = next;
        *at = next;
    }
    part[1] = *at < end ? last : end;
    for (size_t next = *at; next < end; *at = next) {
        uint32_t point = text_next(text, &next);
        if (point != ' ' && !breaks_line(point)) break;
    }
    return true;
}

/* A part that is empty is one that brat has no way to write. */
static bool put_range(const struct annotate_article *article, const struct score_mention *mention,
                      struct annotate_bytes *to) {
    struct slice text = article->text->bytes;
    bool first = true, good = true;
    for (size_t at = mention->start, part[2]; next_part(text, &at, mention->end, part); first = false) {
        good &= part[0] < part[1] && (at < mention->end || part[1] == mention->end);
        if (!first) annotate_put(to, slice_of(";"));
        annotate_number(to, annotate_text_offset(article->text, annotate_points, part[0]));
        annotate_put(to, slice_of(" "));
        annotate_number(to, annotate_text_offset(article->text, annotate_points, part[1]));
    }
    return good ||
           annotate_refuse(article, mention,
                           "the mention begins or ends with a line break, which brat cannot hold; move its borders");
}

static void put_words(const struct annotate_article *article, const struct score_mention *mention,
                      struct annotate_bytes *to) {
    bool first = true;
    for (size_t at = mention->start, part[2]; next_part(article->text->bytes, &at, mention->end, part); first = false) {
        if (!first) annotate_put(to, slice_of(" "));
        annotate_put(to, slice_cut(article->text->bytes, part[0], part[1]));
    }
}

struct notes {
    size_t attributes, notes;
};

static void put_note(struct annotate_bytes *to, struct notes *notes, size_t mention, const char *what,
                     struct slice value) {
    annotate_print(to, "#%zu\tAnnotatorNotes T%zu\t%s", ++notes->notes, mention + 1, what);
    annotate_put(to, value);
    annotate_put(to, slice_of("\n"));
}

/* A value that nothing else can be taken for: that of a date, in one word. */
static bool is_plain(const struct score_mention *mention) {
    return mention->kind == score_date && slice_find(mention->value, slice_of(" "), 0) == SIZE_MAX;
}

static void put_chains(const struct annotate_article *article, const size_t *before, struct annotate_bytes *to) {
    size_t count = article->labels->mentions.count;
    size_t *after = arena_alloc(article->arena, (count + 1) * sizeof *after);
    for (size_t i = 0; i < count; i++) {
        after[i] = score_none;
        if (before[i] != score_none) after[before[i]] = i;
    }
    for (size_t i = 0; i < count; i++) {
        if (before[i] != score_none || after[i] == score_none) continue;
        annotate_put(to, slice_of("*\tEquiv"));
        for (size_t j = i; j != score_none; j = after[j]) annotate_print(to, " T%zu", j + 1);
        annotate_put(to, slice_of("\n"));
    }
}

bool annotate_brat_write(const struct annotate_article *article, struct annotate_bytes *to) {
    const struct annotate_labels *labels = article->labels;
    const size_t *before = annotate_labels_before(labels, article->arena);
    struct notes notes = {0};
    bool good = true;
    for (size_t i = 0; i < labels->mentions.count; i++) {
        const struct score_mention *mention = &labels->mentions.at[i];
        annotate_print(to, "T%zu\t%s ", i + 1, score_kind_name(mention->kind));
        good &= put_range(article, mention, to);
        annotate_put(to, slice_of("\t"));
        put_words(article, mention, to);
        annotate_put(to, slice_of("\n"));
        if (mention->form != score_name)
            annotate_print(to, "A%zu\tform T%zu %s\n", ++notes.attributes, i + 1, score_form_name(mention->form));
        if (mention->value.size) put_note(to, &notes, i, is_plain(mention) ? "" : value_note, mention->value);
        if (mention->chain.size && before[i] == score_none) put_note(to, &notes, i, chain_note, mention->chain);
    }
    put_chains(article, before, to);
    return good;
}

/* --- reading ----------------------------------------------------------------------- */

struct brat {
    struct annotate_file *file;
    struct annotate_labels *labels;
    struct key_index ids; /* of the lines T: number i is mention i */
};

/* The range from the first part to the last; between two parts there is white space alone. */
static bool read_parts(struct brat *brat, struct slice parts, struct score_mention *mention) {
    struct annotate_file *file = brat->file;
    struct slice text = file->text->bytes;
    bool first = true;
    for (struct slice part, start; slice_next(&parts, ';', &part); first = false) {
        struct slice end = part;
        size_t range[2];
        slice_next(&end, ' ', &start);
        if (!annotate_read_range(file, annotate_points, start, end, range)) return false;
        if (first) mention->start = range[0];
        else if (range[0] < mention->end || !annotate_blank(slice_cut(text, mention->end, range[0])))
            return annotate_complain(file, annotate_place(file, part),
                                     "the mention leaves out words in its middle, which gold cannot say; make it one "
                                     "range, or two mentions");
        mention->end = range[1];
    }
    return true;
}

/* The text of the parts, a blank between two. */
static struct slice words_of(struct brat *brat, struct slice parts) {
    struct slice words = slice_of(""), part, start;
    for (size_t number = 0; slice_next(&parts, ';', &part); number++) {
        size_t range[2];
        slice_next(&part, ' ', &start);
        if (!annotate_read_range(brat->file, annotate_points, start, part, range)) break;
        struct slice there = slice_cut(brat->file->text->bytes, range[0], range[1]);
        words = arena_print(brat->file->arena, "%.*s%s%.*s", (int)words.size, words.at, number ? " " : "",
                            (int)there.size, there.at);
    }
    return words;
}

static bool read_mention(struct brat *brat, struct slice id, struct slice rest) {
    struct annotate_file *file = brat->file;
    struct score_mention mention = {.line = file->number, .chain = slice_of(""), .value = slice_of("")};
    struct slice parts = annotate_cell(&rest), type = parts;
    slice_next(&parts, ' ', &type);
    if (!annotate_read_kind(file, type, &mention.kind)) return false;
    if (!parts.at) return annotate_complain(file, annotate_place(file, type), "no range follows; write KIND START END");
    if (!read_parts(brat, parts, &mention)) return false;
    struct slice words = words_of(brat, parts);
    if (!rest.at) rest = slice_of("");
    if (!slice_equal(words, rest)) return annotate_complain_of_text(file, rest, words);
    size_t known = brat->ids.keys.count;
    if (key_index_add(&brat->ids, id) != known)
        return annotate_complain(file, annotate_place(file, id), "%.*s is there twice; number the lines anew",
                                 (int)id.size, id.at);
    array_push(&brat->labels->mentions, mention);
    return true;
}

/* The mention of that id; score_none, with a message, when there is none. */
static size_t find_mention(struct brat *brat, struct slice id) {
    size_t number = key_index_find(&brat->ids, id);
    if (number == SIZE_MAX)
        annotate_complain(brat->file, annotate_place(brat->file, id),
                          "there is no mention '%.*s'; take the line away, or name one", (int)id.size, id.at);
    return number;
}

static bool read_attribute(struct brat *brat, struct slice rest) {
    struct slice name, id;
    slice_next(&rest, ' ', &name);
    if (!slice_equal(name, slice_of("form")))
        return annotate_complain(brat->file, annotate_place(brat->file, name),
                                 "gold has no attribute '%.*s'; the only one is form", (int)name.size, name.at);
    if (!slice_next(&rest, ' ', &id) || !rest.at)
        return annotate_complain(brat->file, annotate_place(brat->file, name),
                                 "no value; write form MENTION and name, nominal or pronoun");
    size_t mention = find_mention(brat, id);
    if (mention == score_none) return false;
    return annotate_read_form(brat->file, slice_trim(rest), &brat->labels->mentions.at[mention].form);
}

static bool read_note(struct brat *brat, struct slice rest) {
    struct slice id = annotate_cell(&rest), type = id, note = rest.at ? rest : slice_of("");
    slice_next(&id, ' ', &type);
    if (!slice_equal(type, slice_of("AnnotatorNotes"))) return true; /* brat's own remarks on the labels */
    size_t number = find_mention(brat, id.at ? id : slice_of(""));
    if (number == score_none) return false;
    struct score_mention *mention = &brat->labels->mentions.at[number];
    if (slice_starts(note, slice_of(chain_note))) mention->chain = slice_cut(note, strlen(chain_note), note.size);
    else if (slice_starts(note, slice_of(value_note))) mention->value = slice_cut(note, strlen(value_note), note.size);
    else if (mention->kind == score_date && slice_find(note, slice_of(" "), 0) == SIZE_MAX) mention->value = note;
    else
        return annotate_complain(
            brat->file, annotate_place(brat->file, note),
            "gold has no remarks; a note says 'chain NUMBER', 'value VALUE', or of a date its value");
    return true;
}

static void link_mentions(struct brat *brat, size_t one, size_t other) {
    if (one != score_none && other != score_none)
        array_push(&brat->labels->links, ((struct annotate_link){one, other}));
}

static bool is_coreference(struct slice type) {
    return slice_equal(type, slice_of("Equiv")) || slice_equal_nocase(type, slice_of("Coreference"));
}

static bool read_equivalence(struct brat *brat, struct slice rest) {
    struct slice type, id;
    size_t first = score_none;
    slice_next(&rest, ' ', &type);
    if (!is_coreference(type))
        return annotate_complain(brat->file, annotate_place(brat->file, type),
                                 "gold has no relation '%.*s'; use Equiv for mentions of one chain", (int)type.size,
                                 type.at);
    while (slice_next(&rest, ' ', &id)) {
        size_t mention = find_mention(brat, id);
        link_mentions(brat, first, mention);
        first = mention;
    }
    return true;
}

/* Coreference Arg1:T1 Arg2:T2 */
static bool read_relation(struct brat *brat, struct slice rest) {
    struct slice type, one, role;
    size_t ends[2] = {score_none, score_none};
    slice_next(&rest, ' ', &type);
    if (!is_coreference(type)) return read_equivalence(brat, type);
    for (int i = 0; i < 2; i++) {
        if (!slice_next(&rest, ' ', &one) || !slice_next(&one, ':', &role) || !one.at)
            return annotate_complain(brat->file, annotate_place(brat->file, type),
                                     "no relation of two mentions; write Coreference Arg1:T1 Arg2:T2");
        ends[i] = find_mention(brat, slice_trim(one));
    }
    link_mentions(brat, ends[0], ends[1]);
    return true;
}

/* Lines of T are read first, for others may name mentions that come after them. */
static bool read_line(struct brat *brat, bool mentions) {
    struct slice rest = brat->file->line, id = annotate_cell(&rest);
    char letter = id.size ? id.at[0] : ' ';
    if (!slice_trim(brat->file->line).size || mentions != (letter == 'T')) return true;
    if (!rest.at)
        return annotate_complain(brat->file, annotate_place(brat->file, id),
                                 "no line of brat, which begins with an id and a tab; take it away or mend it");
    switch (letter) {
    case 'T': return read_mention(brat, id, rest);
    case 'A': return read_attribute(brat, rest);
    case 'R': return read_relation(brat, rest);
    case '*': return read_equivalence(brat, rest);
    case '#': return read_note(brat, rest);
    default:
        return annotate_complain(brat->file, annotate_place(brat->file, id),
                                 "gold has no place for '%.*s'; only lines of T, A, R, * and # are read", (int)id.size,
                                 id.at);
    }
}

bool annotate_brat_read(struct annotate_file *file, struct annotate_labels *labels) {
    struct brat brat = {.file = file, .labels = labels};
    struct slice whole = file->rest;
    while (annotate_next_line(file)) read_line(&brat, true);
    file->rest = whole;
    file->number = 0;
    while (!file->failed && annotate_next_line(file)) read_line(&brat, false);
    key_index_free(&brat.ids);
    return !file->failed;
}
