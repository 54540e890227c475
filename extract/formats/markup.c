#include "markup.h"

#include "array.h"
#include "library.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <limits.h>

const struct markup_attribute *markup_find(const struct markup_attribute *attributes, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (slice_equal(attributes[i].name, slice_of(name))) return &attributes[i];
    return NULL;
}

struct slice markup_value(const struct markup_attribute *attributes, size_t count, const char *name) {
    const struct markup_attribute *found = markup_find(attributes, count, name);
    return found ? found->value : slice_of("");
}

#define LIBXML2_FUNCTIONS(each)                                                                                  \
    each(htmlCreateMemoryParserCtxt) each(htmlCtxtUseOptions) each(htmlEntityLookup) each(htmlFreeParserCtxt)    \
        each(htmlParseDocument) each(xmlCopyCharMultiByte) each(xmlCreatePushParserCtxt) each(xmlCtxtUseOptions) \
            each(xmlFreeDoc) each(xmlFreeParserCtxt) each(xmlGetPredefinedEntity) each(xmlParseChunk)            \
                each(xmlStopParser) each(xmlSwitchEncoding)

struct markup_library {
#define POINTER(name) __typeof__(name) *name;
    LIBXML2_FUNCTIONS(POINTER)
#undef POINTER
};

struct markup_library *markup_library_open(struct arena *arena, struct slice *why) {
    struct markup_library *library = memory_resize(NULL, sizeof *library);
    const struct library_function functions[] = {
#define FUNCTION(name) {#name, &library->name},
        LIBXML2_FUNCTIONS(FUNCTION)
#undef FUNCTION
    };
    if (library_load(CHANCERY_LIBXML2, functions, sizeof functions / sizeof *functions, arena, why)) return library;
    return memory_resize(library, 0);
}

void markup_library_close(struct markup_library *library) { memory_resize(library, 0); }

struct markup {
    const struct markup_library *xml;
    const struct markup_handler *handler;
    xmlParserCtxtPtr parser;
    size_t depth, nesting;
    bool too_deep;
    array_of(struct markup_attribute) attributes;
    struct arena text; /* of names with their prefixes, until the next */
    struct markup_problem problem;
    char what[160];
};

static struct slice slice_from(const xmlChar *text) { return slice_of((const char *)text); }

/* --- events --------------------------------------------------------------------------- */

static void begin(struct markup *markup, struct slice name) {
    if (markup->too_deep) return;
    if (markup->depth++ >= markup->nesting) {
        markup->too_deep = true;
        markup->xml->xmlStopParser(markup->parser);
        return;
    }
    markup->handler->start(markup->handler->context, name, markup->attributes.at, markup->attributes.count);
}

static void finish(struct markup *markup, struct slice name) {
    if (markup->too_deep) return;
    markup->depth--;
    markup->handler->end(markup->handler->context, name);
}

static void on_text(void *context, const xmlChar *text, int size) {
    struct markup *markup = context;
    if (markup->too_deep || size <= 0) return;
    markup->handler->text(markup->handler->context, (struct slice){(const char *)text, (size_t)size});
}

static void on_html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    struct markup *markup = context;
    array_clear(&markup->attributes);
    for (; attributes && attributes[0]; attributes += 2)
        array_push(&markup->attributes,
                   ((struct markup_attribute){slice_from(attributes[0]), slice_from(attributes[1])}));
    begin(markup, slice_from(name));
}

static void on_html_end(void *context, const xmlChar *name) { finish(context, slice_from(name)); }

static struct slice prefixed(struct markup *markup, const xmlChar *prefix, const xmlChar *name) {
    if (!prefix || !*prefix) return slice_from(name);
    return arena_print(&markup->text, "%s:%s", (const char *)prefix, (const char *)name);
}

/* libxml2 leaves "&" in the values as it would want it back. */
static struct slice attribute_value(struct markup *markup, const xmlChar *start, const xmlChar *end) {
    static const struct slice escaped = {"&#38;", 5};
    struct slice value = {(const char *)start, (size_t)(end - start)};
    size_t from = 0, size = 0, at = slice_find(value, escaped, 0);
    if (at == SIZE_MAX) return value;
    char *plain = arena_alloc(&markup->text, value.size);
    for (; at != SIZE_MAX; at = slice_find(value, escaped, from)) {
        memcpy(plain + size, value.at + from, at - from + 1);
        size += at - from + 1;
        from = at + escaped.size;
    }
    memcpy(plain + size, value.at + from, value.size - from);
    return (struct slice){plain, size + value.size - from};
}

/* The signature is libxml2's. */
static void on_xml_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                         int namespace_count, const xmlChar **namespaces, int count, int defaulted,
                         const xmlChar **attributes) {
    struct markup *markup = context;
    (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted;
    arena_reset(&markup->text);
    array_clear(&markup->attributes);
    for (int i = 0; i < count; i++, attributes += 5) {
        struct markup_attribute attribute = {prefixed(markup, attributes[1], attributes[0]),
                                             attribute_value(markup, attributes[3], attributes[4])};
        array_push(&markup->attributes, attribute);
    }
    begin(markup, prefixed(markup, prefix, name));
}

static void on_xml_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    struct markup *markup = context;
    (void)uri;
    arena_reset(&markup->text);
    finish(markup, prefixed(markup, prefix, name));
}

/* The named characters of HTML, which feeds use without saying so. What a document declares
 * itself is not expanded: its declarations are not even kept. */
static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
    struct markup *markup = context;
    xmlEntityPtr known = markup->xml->xmlGetPredefinedEntity(name);
    const htmlEntityDesc *html = known ? NULL : markup->xml->htmlEntityLookup(name);
    if (known || !html) return known;
    xmlChar bytes[8] = {0};
    markup->xml->xmlCopyCharMultiByte(bytes, (int)html->value);
    xmlEntityPtr entity = arena_zero(&markup->text, sizeof *entity);
    struct slice content = arena_copy(&markup->text, slice_from(bytes));
    entity->type = XML_ENTITY_DECL;
    entity->name = (const xmlChar *)arena_copy(&markup->text, slice_from(name)).at;
    entity->etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity->content = memcpy(arena_alloc(&markup->text, content.size + 1), content.at, content.size + 1);
    entity->length = (int)content.size;
    return entity;
}

static void on_error(void *context, xmlErrorPtr error) {
    struct markup *markup = context;
    if (markup->problem.what || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE) return;
    struct slice what = slice_trim(slice_from((const xmlChar *)error->message));
    what = slice_cut(what, 0, sizeof markup->what - 1);
    memcpy(markup->what, what.at, what.size);
    markup->what[what.size] = '\0';
    markup->problem = (struct markup_problem){markup->what, error->line > 0 ? (size_t)error->line : 0,
                                              error->int2 > 0 ? (size_t)error->int2 : 0};
}

/* --- HTML ----------------------------------------------------------------------------- */

static xmlSAXHandler html_events(void) {
    return (xmlSAXHandler){.startElement = on_html_start,
                           .endElement = on_html_end,
                           .characters = on_text,
                           .ignorableWhitespace = on_text,
                           .cdataBlock = on_text};
}

/* The bytes are UTF-8 whatever the page says of itself. */
static void set_html(struct markup *markup) {
    xmlParserCtxtPtr parser = markup->parser;
    *parser->sax = html_events();
    markup->xml->htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                                HTML_PARSE_NONET | HTML_PARSE_NODEFDTD | HTML_PARSE_IGNORE_ENC);
    parser->userData = markup;
    markup->xml->xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
}

static void free_markup(struct markup *markup) {
    array_free(&markup->attributes);
    arena_free(&markup->text);
}

bool markup_html(const struct markup_library *library, struct slice page, size_t nesting,
                 const struct markup_handler *handler) {
    struct markup markup = {.xml = library, .handler = handler, .nesting = nesting};
    if (page.size > INT_MAX - 1) return false;
    if (!page.size) return true;
    markup.parser = library->htmlCreateMemoryParserCtxt(page.at, (int)page.size);
    if (!markup.parser) return true;
    set_html(&markup);
    library->htmlParseDocument(markup.parser);
    library->xmlFreeDoc(markup.parser->myDoc);
    library->htmlFreeParserCtxt(markup.parser);
    free_markup(&markup);
    return !markup.too_deep;
}

/* --- XML ------------------------------------------------------------------------------ */

static xmlSAXHandler xml_events(void) {
    return (xmlSAXHandler){.initialized = XML_SAX2_MAGIC,
                           .startElementNs = on_xml_start,
                           .endElementNs = on_xml_end,
                           .characters = on_text,
                           .ignorableWhitespace = on_text,
                           .cdataBlock = on_text,
                           .getEntity = on_entity,
                           .serror = on_error};
}

struct markup *markup_open(const struct markup_library *library, size_t nesting, const struct markup_handler *handler) {
    struct markup *markup = memory_resize(NULL, sizeof *markup);
    *markup = (struct markup){.xml = library, .handler = handler, .nesting = nesting};
    xmlSAXHandler events = xml_events();
    markup->parser = markup->xml->xmlCreatePushParserCtxt(&events, markup, NULL, 0, NULL);
    if (!markup->parser) return markup;
    markup->xml->xmlCtxtUseOptions(markup->parser,
                                   XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA);
    markup->xml->xmlSwitchEncoding(markup->parser, XML_CHAR_ENCODING_UTF8);
    return markup;
}

bool markup_push(struct markup *markup, struct slice piece) {
    enum { most = 1 << 20 };
    for (size_t at = 0; markup->parser && !markup->too_deep && at < piece.size; at += most) {
        struct slice part = slice_cut(piece, at, at + most);
        markup->xml->xmlParseChunk(markup->parser, part.at, (int)part.size, 0);
    }
    return !markup->too_deep;
}

struct markup_problem markup_finish(struct markup *markup) {
    if (markup->parser && !markup->too_deep) markup->xml->xmlParseChunk(markup->parser, NULL, 0, 1);
    return markup_take_problem(markup);
}

struct markup_problem markup_take_problem(struct markup *markup) {
    struct markup_problem problem = markup->problem;
    markup->problem.what = NULL;
    return problem;
}

size_t markup_line(const struct markup *markup) {
    bool known = markup->parser && markup->parser->input && markup->parser->input->line > 0;
    return known ? (size_t)markup->parser->input->line : 0;
}

void markup_close(struct markup *markup) {
    if (!markup) return;
    /* Without a tree libxml2 still keeps a document for what a document type declares. */
    if (markup->parser) markup->xml->xmlFreeDoc(markup->parser->myDoc);
    if (markup->parser) markup->xml->xmlFreeParserCtxt(markup->parser);
    free_markup(markup);
    memory_resize(markup, 0);
}
