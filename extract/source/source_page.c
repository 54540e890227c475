/* A file that is an HTML page. */
#include "source_parts.h"

#include "encoding.h"
#include "text.h"

static bool is_english(struct slice language) {
    return !language.size || (language.size >= 2 && slice_equal_nocase(slice_cut(language, 0, 2), slice_of("en")) &&
                              (language.size == 2 || strchr("-_,;", language.at[2]) != NULL));
}

void source_note_malformed(struct source_article *article, size_t malformed, struct slice label, struct arena *arena) {
    if (!malformed) return;
    source_note(article, arena,
                arena_print(arena, "%zu malformed %.*s %s read as U+FFFD", malformed, (int)label.size, label.at,
                            malformed == 1 ? "sequence" : "sequences"));
}

void source_unknown_encoding(struct source_article *article, struct slice label, struct arena *arena) {
    enum { longest_shown = 40 };
    struct slice shown = text_repair(arena, slice_cut(label, 0, longest_shown), NULL);
    article->problem = arena_print(arena, "in the encoding \"%.*s\", which is unknown; convert it to UTF-8",
                                   (int)shown.size, shown.at);
}

static bool is_ascii(struct slice bytes) {
    for (size_t i = 0; i < bytes.size; i++)
        if ((unsigned char)bytes.at[i] >= 0x80) return false;
    return true;
}

struct slice source_encoding(const struct source *source, struct slice bytes, struct slice told, bool more,
                             size_t *mark) {
    static const struct slice utf8 = {"UTF-8", 5}, utf8_short = {"utf8", 4};
    struct slice label = encoding_of_mark(bytes, mark);
    if (label.size) return label;
    label = told.size ? told : encoding_of_markup(bytes);
    bool wide = slice_equal_nocase(slice_cut(label, 0, 6), slice_of("UTF-16"));
    if (!wide && encoding_is_utf8(bytes, more) && !(more && is_ascii(bytes) && label.size)) return utf8;
    if (!label.size) label = slice_of(source->options.encoding);
    return slice_equal_nocase(label, utf8) || slice_equal_nocase(label, utf8_short) ? utf8 : label;
}

bool source_decode(struct source *source, struct slice bytes, struct slice told, struct arena *arena,
                   struct source_article *article, struct slice *text) {
    size_t mark, malformed = 0;
    struct encoding encoding;
    struct slice label = source_encoding(source, bytes, told, false, &mark);
    bytes = slice_cut(bytes, mark, bytes.size);
    if (!label.size) {
        article->problem = slice_of("not UTF-8, and the page does not say its encoding; name it with --encoding");
        return false;
    }
    if (slice_equal(label, slice_of("UTF-8"))) {
        *text = text_repair(&source->scratch, bytes, &malformed);
    } else if (encoding_open(&encoding, label)) {
        *text = encoding_convert(&encoding, bytes, &source->scratch);
        malformed = encoding.malformed + (encoding.left_size > 0);
        encoding_close(&encoding);
        *text = text_repair(&source->scratch, *text, &malformed);
    } else {
        source_unknown_encoding(article, label, arena);
        return false;
    }
    source_note_malformed(article, malformed, label, arena);
    return true;
}

bool source_markup(struct source *source, struct source_article *article, struct arena *arena) {
    struct slice why;
    if (source->markup) return true;
    source->markup = markup_library_open(arena, &why);
    if (!source->markup) article->problem = arena_print(arena, "libxml2 cannot be loaded (%s); install it", why.at);
    return source->markup != NULL;
}

struct page *source_page(struct source *source, struct source_article *article, struct arena *arena) {
    if (!source_markup(source, article, arena)) return NULL;
    if (!source->page) source->page = page_new(source->markup);
    page_clear(source->page);
    return source->page;
}

size_t source_nesting(const struct source *source) {
    return source->options.nesting ? source->options.nesting : markup_nesting;
}

struct slice source_too_deep(const struct source *source, struct arena *arena) {
    return arena_print(arena, "elements are nested more than %zu deep; raise it with --nesting",
                       source_nesting(source));
}

static bool take(struct source *source, struct slice html, enum page_whole whole, struct arena *arena,
                 struct source_article *article) {
    struct page *page = source_page(source, article, arena);
    struct page_article found;
    if (!page) return false;
    if (!page_read(page, html, source_nesting(source))) {
        article->problem = source_too_deep(source, arena);
        return false;
    }
    page_article(page, whole, arena, &found);
    if (!found.text.size) {
        article->problem = slice_of("the page holds no text; save it as a browser shows it");
        return false;
    }
    article->text = found.text;
    article->title = found.title;
    article->published = found.published;
    article->published_from = found.published_from;
    article->published_last = slice_equal(slice_of(found.published_from), slice_of("updated"));
    if (!is_english(found.language)) {
        struct slice shown = slice_cut(found.language, 0, 20);
        source_note(article, arena,
                    arena_print(arena, "the page says that its language is \"%.*s\"; only English is understood",
                                (int)shown.size, shown.at));
    }
    return true;
}

bool source_take_page(struct source *source, struct slice html, struct arena *arena, struct source_article *article) {
    return take(source, html, page_is_whole, arena, article);
}

bool source_take_part(struct source *source, struct slice html, struct arena *arena, struct source_article *article) {
    return take(source, html, source_is_page(html) ? page_is_whole : page_is_part, arena, article);
}

bool source_next_page(struct source *source, struct source_article *article, struct arena *arena) {
    bool cut = false;
    struct slice html;
    if (source->given) return false;
    article->id = source->file.name;
    arena_reset(&source->scratch);
    struct slice bytes = reader_rest(&source->reader, source->options.limit, &source->scratch, &cut);
    if (source->reader.failure) return source_refuse(source, article, source_read_failure(source, arena), arena);
    if (cut) return source_refuse(source, article, source_too_large(source, arena), arena);
    if (source_is_blank(bytes)) return source_refuse(source, article, slice_of(source_empty), arena);
    bool good = source_decode(source, bytes, slice_of(""), arena, article, &html) &&
                source_take_page(source, html, arena, article);
    return good ? source_give(source, article, arena) : source_refuse(source, article, article->problem, arena);
}
