/* A file that is a feed: each item is an article. */
#include "source_feed.h"
#include "calendar.h"
#include "encoding.h"
#include "source_parts.h"
#include "text.h"

/* A feed between two items. */
struct feed_reading {
    struct feed_xml *xml; /* or json */
    struct feed_json *json;
    struct encoding encoding;
    struct slice label;            /* of the encoding */
    struct arena text;             /* of the label; of a JSON Feed */
    struct arena piece;            /* in UTF-8 */
    struct markup_problem problem; /* at the end */
    bool whole, at_end;
};

void source_close_feed(struct source *source) {
    struct feed_reading *feed = source->feed;
    if (!feed) return;
    feed_xml_close(feed->xml);
    feed_json_close(feed->json);
    encoding_close(&feed->encoding);
    arena_free(&feed->text);
    arena_free(&feed->piece);
    source->feed = memory_resize(feed, 0);
}

/* --- opening ---------------------------------------------------------------------------- */

static bool is_json(struct slice head) {
    head = slice_trim(head);
    if (slice_starts(head, slice_of("\xEF\xBB\xBF"))) head = slice_trim(slice_cut(head, 3, head.size));
    return head.size && head.at[0] == '{';
}

/* jansson wants the whole feed in memory. */
static bool open_json(struct source *source, struct source_article *article, struct arena *arena) {
    struct feed_reading *feed = source->feed;
    bool cut = false;
    size_t line, column, mark, malformed = 0;
    struct slice bytes = reader_rest(&source->reader, source->options.limit, &feed->text, &cut);
    if (source->reader.failure) article->problem = source_read_failure(source, arena);
    else if (cut) article->problem = source_too_large(source, arena);
    if (article->problem.size) return false;
    encoding_of_mark(bytes, &mark);
    struct slice json = text_repair(&feed->text, slice_cut(bytes, mark, bytes.size), &malformed);
    feed->encoding.malformed = malformed;
    feed->label = slice_of("UTF-8");
    feed->json = feed_json_open(json, arena, &article->problem, &line, &column);
    if (feed->json) {
        article->problem = slice_of("");
        return true;
    }
    source->line = line;
    article->place = source_line_place(source, column, arena);
    return false;
}

static bool open_xml(struct source *source, struct slice head, struct source_article *article, struct arena *arena) {
    struct feed_reading *feed = source->feed;
    size_t mark;
    bool more = !source->reader.ended;
    struct slice label = source_encoding(source, head, slice_of(""), more, &mark);
    reader_take(&source->reader, mark);
    if (!label.size) label = slice_of("UTF-8"); /* as XML has it */
    feed->label = arena_copy(&feed->text, label);
    if (!encoding_open(&feed->encoding, label)) {
        source_unknown_encoding(article, label, arena);
        return false;
    }
    if (!source_markup(source, article, arena)) return false;
    feed->xml = feed_xml_open(source->markup, source_nesting(source), source->options.limit);
    return true;
}

static bool open_feed(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice head = reader_seen(&source->reader);
    source->feed = memory_resize(NULL, sizeof *source->feed);
    *source->feed = (struct feed_reading){.label = {"", 0}};
    bool open = is_json(head) ? open_json(source, article, arena) : open_xml(source, head, article, arena);
    if (!open) source->feed->at_end = true;
    return open;
}

/* --- an item as an article -------------------------------------------------------------- */

static struct slice item_id(const struct source *source, const struct feed_item *item, struct arena *arena) {
    struct slice name = source->file.name;
    if (item->id.size || item->url.size) return arena_copy(arena, item->id.size ? item->id : item->url);
    return arena_print(arena, "%.*s:%zu", (int)name.size, name.at, item->line);
}

static void take_day(const struct feed_item *item, struct source_article *article, struct arena *arena) {
    struct day day;
    bool updated = !item->published.size && item->updated.size;
    struct slice told = updated ? item->updated : item->published;
    if (!told.size) return;
    if (!calendar_stamp(told, &day)) {
        struct slice shown = slice_cut(told, 0, 40);
        source_note(article, arena, arena_print(arena, "\"%.*s\" is not a date", (int)shown.size, shown.at));
        return;
    }
    article->published = arena_print(arena, "%04d-%02d-%02d", day.year, day.month, day.day);
    article->published_from = updated ? "updated" : "feed";
    article->published_last = updated;
}

static bool is_markup(struct slice text) {
    return text.size && (memchr(text.at, '&', text.size) || memchr(text.at, '<', text.size));
}

/* HTML on one line. */
static struct slice plain_title(struct source *source, struct slice title, struct source_article *article,
                                struct arena *arena) {
    struct page_article found;
    struct page *page = is_markup(title) ? source_page(source, article, arena) : NULL;
    if (!page) return arena_copy(arena, title);
    page_read(page, title, source_nesting(source));
    page_article(page, page_is_part, arena, &found);
    return slice_trim(found.text);
}

/* Lines of plain text stay lines. */
static void add_lines(struct page *page, struct slice text) {
    struct slice line;
    for (struct slice rest = text; slice_next(&rest, '\n', &line);) page_line(page, line);
}

static bool take_text(struct source *source, const struct feed_item *item, struct source_article *article,
                      struct arena *arena) {
    struct page_article found;
    bool html = item->is_html && is_markup(item->content);
    article->title = plain_title(source, item->title, article, arena);
    struct page *page = source_page(source, article, arena);
    if (!page) return false;
    page_line(page, article->title);
    if (!html) add_lines(page, item->content);
    else if (!page_read(page, item->content, source_nesting(source))) {
        article->problem = source_too_deep(source, arena);
        return false;
    }
    page_article(page, page_is_part, arena, &found);
    article->text = found.text;
    if (!found.text.size)
        article->problem = slice_of("the item has neither a title nor a text; look at what was saved");
    return found.text.size > 0;
}

static size_t replaced_in(struct slice text) {
    static const struct slice replacement = {"\xEF\xBF\xBD", 3};
    size_t count = 0, at = 0;
    while ((at = slice_find(text, replacement, at)) != SIZE_MAX) count++, at += replacement.size;
    return count;
}

/* How many malformed sequences the item had, once any were found in the feed. */
static size_t malformed_in(const struct feed_reading *feed, const struct feed_item *item) {
    if (!feed->encoding.malformed) return 0;
    return replaced_in(item->id) + replaced_in(item->title) + replaced_in(item->content);
}

static bool give_item(struct source *source, const struct feed_item *item, struct source_article *article,
                      struct arena *arena) {
    source->line = item->line;
    article->id = item_id(source, item, arena);
    article->source = arena_copy(arena, item->url);
    article->place = source_line_place(source, 0, arena);
    if (item->too_large) return source_refuse(source, article, source_too_large(source, arena), arena);
    if (!take_text(source, item, article, arena)) return source_refuse(source, article, article->problem, arena);
    take_day(item, article, arena);
    if (item->problem.size) source_note(article, arena, item->problem);
    source_note_malformed(article, malformed_in(source->feed, item), source->feed->label, arena);
    return source_give(source, article, arena);
}

/* --- one after the other ---------------------------------------------------------------- */

static bool refuse_rest(struct source *source, struct source_article *article, struct slice problem,
                        struct arena *arena) {
    source->feed->at_end = true;
    article->id = source->file.name;
    return source_refuse(source, article, problem, arena);
}

/* Takes in the next piece, or the end. False when elements are nested too deep. */
static bool push_piece(struct source *source) {
    enum { piece_size = 16 * 1024 };
    struct feed_reading *feed = source->feed;
    struct slice bytes = reader_take(&source->reader, piece_size);
    arena_reset(&feed->piece);
    struct slice text = bytes.size ? encoding_convert(&feed->encoding, bytes, &feed->piece)
                                   : encoding_finish(&feed->encoding, &feed->piece);
    if (!feed_xml_push(feed->xml, text)) return false;
    feed->at_end = !bytes.size;
    if (feed->at_end) feed->whole = feed_xml_is_whole(feed->xml, &feed->problem);
    return true;
}

/* What there is to say once all items were given; false when all was well. */
static bool end_xml(struct source *source, struct source_article *article, struct arena *arena) {
    struct feed_reading *feed = source->feed;
    struct markup_problem problem = feed->problem;
    if (feed->whole) return false;
    feed->whole = true;
    if (source->reader.failure) return refuse_rest(source, article, source_read_failure(source, arena), arena);
    source->line = problem.line;
    if (problem.line) article->place = source_line_place(source, problem.column, arena);
    struct slice what = slice_of(problem.what ? problem.what : "its end is missing");
    return refuse_rest(source, article, arena_print(arena, "the feed is cut or broken (%s); save it whole", what.at),
                       arena);
}

static bool next_xml(struct source *source, struct source_article *article, struct arena *arena) {
    struct feed_item item;
    bool good = true;
    while (!feed_xml_next(source->feed->xml, &item)) {
        if (source->feed->at_end) return end_xml(source, article, arena);
        if (!good) {
            source->feed->whole = true; /* no more is said of it */
            return refuse_rest(source, article, source_too_deep(source, arena), arena);
        }
        good = push_piece(source);
    }
    return give_item(source, &item, article, arena);
}

static bool next_json(struct source *source, struct source_article *article, struct arena *arena) {
    struct feed_item item;
    if (!feed_json_next(source->feed->json, arena, &item)) return false;
    return give_item(source, &item, article, arena);
}

bool source_next_item(struct source *source, struct source_article *article, struct arena *arena) {
    if (!source->feed && !open_feed(source, article, arena))
        return refuse_rest(source, article, article->problem, arena);
    struct feed_reading *feed = source->feed;
    if (feed->json ? next_json(source, article, arena) : feed->xml && next_xml(source, article, arena)) return true;
    return !source->given &&
           refuse_rest(source, article, slice_of("the feed has no items; look at what was saved"), arena);
}
