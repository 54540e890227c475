#include "source_feed.h"

#include "array.h"

enum field { ITEM_ID, ITEM_URL, ITEM_TITLE, ITEM_PUBLISHED, ITEM_UPDATED, ITEM_CONTENT, ITEM_SUMMARY, ITEM_FIELDS };

/* Text that is being read. */
struct field_text {
    array_of(char) bytes;
    bool is_text; /* not HTML: the feed says so */
};

struct feed_xml {
    struct markup_handler handler;
    struct markup *markup;
    size_t limit, depth, item_depth; /* item_depth: of the item's element; 0: outside */
    struct field_text fields[ITEM_FIELDS];
    enum field field; /* ITEM_FIELDS: none */
    size_t field_depth, size, line;
    bool too_large;
    struct arena text;                /* of the items that are complete */
    array_of(struct feed_item) items; /* and not yet given */
    size_t given;
};

/* --- which element is what -------------------------------------------------------------- */

/* In the order of belief: the first that an item has, has it. */
static const struct {
    const char *name;
    enum field field;
} elements[] = {
    {"guid", ITEM_ID},
    {"id", ITEM_ID},
    {"dc:identifier", ITEM_ID},
    {"link", ITEM_URL},
    {"title", ITEM_TITLE},
    {"pubDate", ITEM_PUBLISHED},
    {"published", ITEM_PUBLISHED},
    {"issued", ITEM_PUBLISHED},
    {"dc:date", ITEM_PUBLISHED},
    {"dcterms:issued", ITEM_PUBLISHED},
    {"dcterms:created", ITEM_PUBLISHED},
    {"updated", ITEM_UPDATED},
    {"modified", ITEM_UPDATED},
    {"dcterms:modified", ITEM_UPDATED},
    {"content:encoded", ITEM_CONTENT},
    {"content", ITEM_CONTENT},
    {"description", ITEM_SUMMARY},
    {"summary", ITEM_SUMMARY},
};

static enum field field_named(struct slice name) {
    static const struct slice atom = {"atom:", 5};
    if (slice_starts(name, atom)) name = slice_cut(name, atom.size, name.size);
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (slice_equal(name, slice_of(elements[i].name))) return elements[i].field;
    return ITEM_FIELDS;
}

static bool is_item(struct slice name) {
    return slice_equal(name, slice_of("item")) || slice_equal(name, slice_of("entry")) ||
           slice_equal(name, slice_of("atom:entry")) || slice_equal(name, slice_of("rss:item"));
}

/* --- what is in the fields -------------------------------------------------------------- */

static void put(struct feed_xml *feed, struct field_text *field, struct slice text) {
    feed->size += text.size;
    if (feed->limit && feed->size > feed->limit) feed->too_large = true;
    if (feed->too_large || !text.size) return;
    array_reserve(&field->bytes, text.size);
    memcpy(field->bytes.at + field->bytes.count, text.at, text.size);
    field->bytes.count += text.size;
}

/* Text that stands among markup: what would be read as such is escaped. */
static void put_escaped(struct feed_xml *feed, struct field_text *field, struct slice text) {
    for (size_t i = 0, from = 0; i <= text.size; i++) {
        bool sign = i < text.size && (text.at[i] == '<' || text.at[i] == '&');
        if (i < text.size && !sign) continue;
        put(feed, field, slice_cut(text, from, i));
        if (sign) put(feed, field, slice_of(text.at[i] == '<' ? "&lt;" : "&amp;"));
        from = i + 1;
    }
}

/* Elements inside a field (XHTML of Atom) become HTML again. */
static void put_tag(struct feed_xml *feed, const char *open, struct slice name) {
    static const struct slice xhtml = {"xhtml:", 6};
    struct field_text *field = &feed->fields[feed->field];
    if (slice_starts(name, xhtml)) name = slice_cut(name, xhtml.size, name.size);
    put(feed, field, slice_of(open));
    put(feed, field, name);
    put(feed, field, slice_of(">"));
}

/* --- events ----------------------------------------------------------------------------- */

static void begin_item(struct feed_xml *feed, const struct markup_attribute *attributes, size_t count) {
    feed->item_depth = feed->depth;
    feed->line = markup_line(feed->markup);
    feed->size = 0, feed->too_large = false, feed->field = ITEM_FIELDS;
    for (int i = 0; i < ITEM_FIELDS; i++) {
        array_clear(&feed->fields[i].bytes);
        feed->fields[i].is_text = false;
    }
    put(feed, &feed->fields[ITEM_URL], markup_value(attributes, count, "rdf:about"));
}

/* Atom says a link by its attributes; other relations than the page itself do not count. */
static void take_link(struct feed_xml *feed, const struct markup_attribute *attributes, size_t count) {
    struct slice relation = markup_value(attributes, count, "rel"), url = markup_value(attributes, count, "href");
    if (relation.size && !slice_equal(relation, slice_of("alternate"))) return;
    if (!feed->fields[ITEM_URL].bytes.count) put(feed, &feed->fields[ITEM_URL], url);
}

static void begin_field(struct feed_xml *feed, struct slice name, const struct markup_attribute *attributes,
                        size_t count) {
    enum field field = field_named(name);
    struct slice type = markup_value(attributes, count, "type");
    if (field == ITEM_URL) take_link(feed, attributes, count);
    if (field == ITEM_FIELDS || feed->fields[field].bytes.count) return;
    feed->field = field;
    feed->field_depth = feed->depth;
    feed->fields[field].is_text = slice_equal(type, slice_of("text")) || slice_equal(type, slice_of("text/plain"));
}

static struct slice take(struct feed_xml *feed, enum field field) {
    struct slice text = {feed->fields[field].bytes.at, feed->fields[field].bytes.count};
    return arena_copy(&feed->text, slice_trim(text.size ? text : slice_of("")));
}

static void end_item(struct feed_xml *feed) {
    bool full = feed->fields[ITEM_CONTENT].bytes.count > 0;
    enum field content = full ? ITEM_CONTENT : ITEM_SUMMARY;
    struct markup_problem problem = markup_take_problem(feed->markup);
    struct feed_item item = {.id = take(feed, ITEM_ID),
                             .url = take(feed, ITEM_URL),
                             .title = take(feed, ITEM_TITLE),
                             .published = take(feed, ITEM_PUBLISHED),
                             .updated = take(feed, ITEM_UPDATED),
                             .content = feed->too_large ? slice_of("") : take(feed, content),
                             .is_html = !feed->fields[content].is_text,
                             .too_large = feed->too_large,
                             .line = feed->line};
    if (problem.what) item.problem = arena_print(&feed->text, "the XML is malformed (%s)", problem.what);
    array_push(&feed->items, item);
    feed->item_depth = 0;
    feed->field = ITEM_FIELDS;
}

/* An item inside an item: the end of the first is missing. */
static void on_start(void *context, struct slice name, const struct markup_attribute *attributes, size_t count) {
    struct feed_xml *feed = context;
    feed->depth++;
    if (feed->item_depth && is_item(name)) end_item(feed);
    if (!feed->item_depth && is_item(name)) begin_item(feed, attributes, count);
    else if (feed->item_depth && feed->field < ITEM_FIELDS) put_tag(feed, "<", name);
    else if (feed->item_depth && feed->depth == feed->item_depth + 1) begin_field(feed, name, attributes, count);
}

static void on_end(void *context, struct slice name) {
    struct feed_xml *feed = context;
    if (feed->item_depth && feed->depth == feed->item_depth) end_item(feed);
    else if (feed->field < ITEM_FIELDS && feed->depth == feed->field_depth) feed->field = ITEM_FIELDS;
    else if (feed->field < ITEM_FIELDS) put_tag(feed, "</", name);
    feed->depth--;
}

static void on_text(void *context, struct slice text) {
    struct feed_xml *feed = context;
    if (!feed->item_depth || feed->field == ITEM_FIELDS) return;
    struct field_text *field = &feed->fields[feed->field];
    if (feed->depth > feed->field_depth) put_escaped(feed, field, text);
    else put(feed, field, text);
}

/* --- the feed --------------------------------------------------------------------------- */

struct feed_xml *feed_xml_open(const struct markup_library *library, size_t nesting, size_t limit) {
    struct feed_xml *feed = memory_resize(NULL, sizeof *feed);
    *feed = (struct feed_xml){.limit = limit, .field = ITEM_FIELDS};
    feed->handler = (struct markup_handler){on_start, on_end, on_text, feed};
    feed->markup = markup_open(library, nesting, &feed->handler);
    return feed;
}

bool feed_xml_push(struct feed_xml *feed, struct slice piece) { return markup_push(feed->markup, piece); }

bool feed_xml_next(struct feed_xml *feed, struct feed_item *item) {
    if (feed->given < feed->items.count) {
        *item = feed->items.at[feed->given++];
        return true;
    }
    array_clear(&feed->items);
    feed->given = 0;
    arena_reset(&feed->text);
    return false;
}

bool feed_xml_is_whole(struct feed_xml *feed, struct markup_problem *problem) {
    *problem = markup_finish(feed->markup);
    return feed->depth == 0;
}

void feed_xml_close(struct feed_xml *feed) {
    if (!feed) return;
    markup_close(feed->markup);
    for (int i = 0; i < ITEM_FIELDS; i++) array_free(&feed->fields[i].bytes);
    array_free(&feed->items);
    arena_free(&feed->text);
    memory_resize(feed, 0);
}
