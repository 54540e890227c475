#include "page.h"

#include "page_parts.h"

struct page *page_new(const struct markup_library *library) {
    struct page *page = memory_resize(NULL, sizeof *page);
    *page = (struct page){.library = library, .headline = UINT32_MAX};
    page_clear(page);
    return page;
}

void page_free(struct page *page) {
    if (!page) return;
    arena_free(&page->arena);
    array_free(&page->text);
    array_free(&page->nodes);
    array_free(&page->blocks);
    array_free(&page->open);
    array_free(&page->times);
    array_free(&page->script);
    memory_resize(page, 0);
}

void page_clear(struct page *page) {
    arena_reset(&page->arena);
    array_clear(&page->text);
    array_clear(&page->nodes);
    array_clear(&page->blocks);
    array_clear(&page->open);
    array_clear(&page->times);
    array_clear(&page->script);
    page->facts = (struct page_facts){.language = {"", 0}};
    page->in_block = page->is_data = page->closed_inline = page->in_word = false;
    page->links = page->silent = page->preserved = page->breaks = 0;
    page->headline = UINT32_MAX;
    array_push(&page->nodes, ((struct page_node){.tag = TAG_BODY}));
}

/* --- blocks --------------------------------------------------------------------------- */

static uint32_t node_at_hand(const struct page *page) {
    return page->open.count ? page->open.at[page->open.count - 1].node : 0;
}

static struct page_block *block_at_hand(struct page *page) { return &page->blocks.at[page->blocks.count - 1]; }

static void put_byte(struct page *page, char byte) { array_push(&page->text, byte); }

static void end_block(struct page *page) {
    if (page->in_block) block_at_hand(page)->end = (uint32_t)page->text.count;
    page->in_block = page->in_word = page->closed_inline = false;
    page->breaks = 0;
}

static void begin_block(struct page *page) {
    uint32_t node = node_at_hand(page), start = (uint32_t)page->text.count;
    array_push(&page->blocks, ((struct page_block){.node = node, .start = start, .level = page->nodes.at[node].level}));
    page->in_block = true;
}

/* What is due before a word: a new block, a line end or a blank. */
static void begin_word(struct page *page) {
    if (page->in_block && page->breaks > 1) end_block(page);
    if (!page->in_block) begin_block(page);
    else if (page->breaks) put_byte(page, '\n');
    else put_byte(page, ' ');
    page->breaks = 0;
    page->in_word = true;
    block_at_hand(page)->words++;
    if (page->links) block_at_hand(page)->link_words++;
}

static bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/* How many bytes there are a blank, or are no sign at all: soft hyphen, zero-width space, byte order mark. */
static size_t passed_over(struct slice text, size_t at, bool *blank) {
    static const struct slice no_break = {"\xC2\xA0", 2}, soft_hyphen = {"\xC2\xAD", 2},
                              zero_width = {"\xE2\x80\x8B", 3}, mark = {"\xEF\xBB\xBF", 3};
    struct slice rest = slice_cut(text, at, at + 3);
    *blank = is_blank(text.at[at]) || slice_starts(rest, no_break);
    if (*blank) return is_blank(text.at[at]) ? 1 : no_break.size;
    if (slice_starts(rest, soft_hyphen)) return soft_hyphen.size;
    return slice_starts(rest, zero_width) || slice_starts(rest, mark) ? zero_width.size : 0;
}

static void add_text(struct page *page, struct slice text) {
    for (size_t at = 0, passed; at < text.size; at += passed) {
        bool blank;
        passed = passed_over(text, at, &blank);
        if (blank && page->preserved && text.at[at] == '\n') page->breaks++;
        if (blank) page->in_word = false;
        if (passed) continue;
        if (!page->in_word) begin_word(page);
        put_byte(page, text.at[at]);
        page->closed_inline = false;
        passed = 1;
    }
}

/* --- elements ------------------------------------------------------------------------- */

static bool is_silent(enum page_tag tag) { return tag == TAG_SILENT || tag == TAG_SCRIPT || tag == TAG_TITLE; }

static bool is_inline(enum page_tag tag) { return tag == TAG_INLINE || tag == TAG_LINK || tag == TAG_TIME; }

static void open_node(struct page *page, enum page_tag tag, uint8_t flags, uint8_t level) {
    uint32_t parent = node_at_hand(page);
    array_push(&page->nodes,
               ((struct page_node){.parent = parent, .tag = (uint8_t)tag, .flags = flags, .level = level}));
}

/* Two links or times without a blank between them are two words all the same. */
static void part_inline(struct page *page, enum page_tag tag) {
    if ((tag == TAG_LINK || tag == TAG_TIME) && page->closed_inline) page->in_word = false;
}

static void open_silent(struct page *page, enum page_tag tag, const struct markup_attribute *attributes, size_t count) {
    struct slice type = markup_value(attributes, count, "type");
    page->silent++;
    array_clear(&page->script);
    page->is_data = tag == TAG_TITLE || slice_find(type, slice_of("ld+json"), 0) != SIZE_MAX;
}

/* Whether the element parts what stands before and in it, and is a node. */
static bool parts_text(enum page_tag tag, uint8_t flags) {
    if (is_silent(tag) || tag == TAG_BREAK || tag == TAG_META) return false;
    return !is_inline(tag) || flags;
}

static void take_language(struct page *page, const struct markup_attribute *attributes, size_t count) {
    struct slice language = markup_value(attributes, count, "lang");
    if (language.size) page->facts.language = arena_copy(&page->arena, language);
}

static void on_start(void *context, struct slice name, const struct markup_attribute *attributes, size_t count) {
    struct page *page = context;
    uint8_t level;
    enum page_tag tag = page_tag_named(name, &level);
    if (tag == TAG_LINK && !markup_value(attributes, count, "href").size) tag = TAG_INLINE; /* a place to link to */
    uint8_t flags = page_flags(name, tag, attributes, count);
    bool apart = parts_text(tag, flags);
    if (slice_equal(name, slice_of("html"))) take_language(page, attributes, count);
    if (tag == TAG_META) page_meta(page, attributes, count);
    if (is_silent(tag)) open_silent(page, tag, attributes, count);
    if (tag == TAG_BREAK) page->breaks++, page->in_word = false;
    if (apart) end_block(page), open_node(page, tag, flags, level);
    part_inline(page, tag);
    uint32_t node = apart ? (uint32_t)page->nodes.count - 1 : node_at_hand(page);
    array_push(&page->open, ((struct page_open){node, (uint8_t)tag}));
    if (tag != TAG_META && !page->silent) page_time(page, node, attributes, count);
    page->links += tag == TAG_LINK;
    page->preserved += tag == TAG_PRE;
    if (tag == TAG_TIME && page->in_block) block_at_hand(page)->timed = true;
}

static void close_silent(struct page *page, enum page_tag tag) {
    struct slice script = {page->script.at, page->script.count};
    page->silent--;
    if (tag == TAG_TITLE && !page->silent) page_title(page, script);
    else if (tag == TAG_SCRIPT && page->is_data) page_json(page, script);
    page->is_data = false;
}

static void on_end(void *context, struct slice name) {
    struct page *page = context;
    (void)name; /* every start has its end, in order */
    if (!page->open.count) return;
    struct page_open open = page->open.at[--page->open.count];
    if (is_silent(open.tag)) close_silent(page, open.tag);
    page->links -= open.tag == TAG_LINK;
    page->preserved -= open.tag == TAG_PRE;
    if (open.node == node_at_hand(page)) {
        page->closed_inline = page->in_word && (open.tag == TAG_LINK || open.tag == TAG_TIME);
        return;
    }
    end_block(page);
    page->nodes.at[open.node].end = (uint32_t)page->nodes.count;
}

static void on_text(void *context, struct slice text) {
    struct page *page = context;
    if (!page->silent) {
        add_text(page, text);
        return;
    }
    if (!page->is_data) return;
    array_reserve(&page->script, text.size);
    memcpy(page->script.at + page->script.count, text.at, text.size);
    page->script.count += text.size;
}

struct markup_handler page_handler(struct page *page) {
    return (struct markup_handler){on_start, on_end, on_text, page};
}

bool page_read(struct page *page, struct slice html, size_t nesting) {
    struct markup_handler handler = page_handler(page);
    bool good = markup_html(page->library, html, nesting, &handler);
    end_block(page);
    return good;
}

void page_line(struct page *page, struct slice text) {
    size_t before = page->blocks.count;
    end_block(page);
    add_text(page, text);
    end_block(page);
    for (size_t i = before; i < page->blocks.count; i++) page->blocks.at[i].line = true;
}

/* --- the text ------------------------------------------------------------------------- */

struct writing {
    const struct page *page;
    char *to;
    size_t size;
};

static void write_slice(struct writing *writing, struct slice text) {
    if (text.size) memcpy(writing->to + writing->size, text.at, text.size);
    writing->size += text.size;
}

/* The cell around the block; UINT32_MAX: none. */
static uint32_t cell_of(const struct page *page, const struct page_block *block) {
    for (uint32_t node = block->node; node; node = page->nodes.at[node].parent)
        if (page->nodes.at[node].tag == TAG_CELL) return node;
    return UINT32_MAX;
}

/* The row around a cell, unless it is there for the layout: a cell of it holds several blocks. */
static uint32_t row_of(const struct page *page, const struct page_block *block) {
    uint32_t cell = cell_of(page, block);
    if (cell == UINT32_MAX || page->nodes.at[cell].blocks > 1) return UINT32_MAX;
    uint32_t row = page->nodes.at[cell].parent;
    return page->nodes.at[row].tag == TAG_ROW ? row : UINT32_MAX;
}

static void write_block(struct writing *writing, const struct page_block *before, const struct page_block *block) {
    uint32_t row = row_of(writing->page, block);
    bool same_row = before && row != UINT32_MAX && row == row_of(writing->page, before);
    if (before) write_slice(writing, slice_of(same_row ? " | " : "\n\n"));
    write_slice(writing, page_words(writing->page, block));
}

static void write_text(const struct page *page, struct slice title, struct arena *arena, struct slice *text) {
    enum { widest_separator = 3 };
    const struct page_block *before = NULL;
    size_t room = page->text.count + title.size + (page->blocks.count + 2) * widest_separator;
    struct writing writing = {page, arena_alloc(arena, room), 0};
    if (title.size) write_slice(&writing, title), write_slice(&writing, slice_of("\n\n"));
    for (size_t i = 0; i < page->blocks.count; i++) {
        if (!page->blocks.at[i].kept) continue;
        write_block(&writing, before, &page->blocks.at[i]);
        before = &page->blocks.at[i];
    }
    if (before) write_slice(&writing, slice_of("\n"));
    *text = (struct slice){writing.to, before ? writing.size : 0};
}

static void set_day(const struct page *page, struct arena *arena, struct page_article *article) {
    static const char *const sources[DAY_COUNT] = {"json-ld", "meta", "time", "updated"};
    article->published = slice_of("");
    article->published_from = "";
    for (int i = 0; i < DAY_COUNT; i++) {
        if (!page->facts.days[i].size) continue;
        article->published = arena_copy(arena, page->facts.days[i]);
        article->published_from = sources[i];
        return;
    }
}

static bool is_empty(const struct page *page) {
    for (size_t i = 0; i < page->blocks.count; i++)
        if (page->blocks.at[i].kept) return false;
    return true;
}

/* A page that a script fills has its text in its data, perhaps. */
static void add_stated_body(struct page *page) {
    struct slice line;
    size_t before = page->blocks.count;
    for (struct slice rest = page->facts.body; slice_next(&rest, '\n', &line);) page_line(page, line);
    for (size_t i = before; i < page->blocks.count; i++) page->blocks.at[i].kept = true;
}

/* The title where the page has no block that says it. */
static struct slice stated_title(const struct page *page) {
    for (int i = 0; i < 3; i++)
        if (page->facts.titles[i].size) return page->facts.titles[i];
    return slice_of("");
}

void page_article(struct page *page, enum page_whole whole, struct arena *arena, struct page_article *article) {
    end_block(page);
    page->nodes.at[0].end = (uint32_t)page->nodes.count;
    page_choose(page, whole);
    if (is_empty(page)) add_stated_body(page);
    bool found = page->headline != UINT32_MAX;
    bool stated = whole == page_is_whole; /* a part has no title of its own */
    struct slice title = found    ? page_words(page, &page->blocks.at[page->headline])
                         : stated ? stated_title(page)
                                  : slice_of("");
    write_text(page, found ? slice_of("") : title, arena, &article->text);
    article->title = arena_copy(arena, title);
    article->language = arena_copy(arena, page->facts.language);
    set_day(page, arena, article);
}
