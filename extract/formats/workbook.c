#include "workbook.h"

#include "workbook_package.h"

#include <assert.h>

enum { flushed_size = 64 * 1024 };
enum { most_links = 65530, longest_link = 2079 }; /* of a sheet, of a url: what Excel takes */

/* A sheet goes on in another before it is too large for the zip file. */
static const uint64_t most_sheet_bytes = UINT32_MAX - ((uint64_t)256 << 20);

/* Excel counts days from 1900, which it takes for a leap year. */
enum { days_before_1970 = 25569, first_sure_day = 61 };

struct link {
    size_t row, column;
    struct slice target, place; /* as they stand in attributes; place: what comes behind # */
};

struct workbook {
    struct xml xml;
    array_of(struct sheet) sheets;
    bool in_row;
    size_t column;               /* of the next cell */
    array_of(struct link) links; /* of the sheet at hand */
    struct arena text;           /* of their urls */
};

/* --- parts -------------------------------------------------------------------------- */

static void put(struct workbook *workbook, const char *text) { xml_text(&workbook->xml, text); }
static void put_number(struct workbook *workbook, size_t number) { xml_number(&workbook->xml, number); }

/* xl/worksheets/sheet1.xml, and its like */
static void begin_sheet_part(struct workbook *workbook, const char *before, const char *after) {
    struct arena text = {0};
    xml_part(&workbook->xml, arena_print(&text, "%s%zu%s", before, workbook->sheets.count, after).at);
    arena_free(&text);
}

struct workbook *workbook_open(struct output *output, struct diag *diag) {
    struct zip *zip = zip_open(output, diag);
    if (!zip) return NULL;
    struct workbook *workbook = memory_resize(NULL, sizeof *workbook);
    *workbook = (struct workbook){.xml.zip = zip};
    package_begin(&workbook->xml);
    return workbook;
}

void workbook_close(struct workbook *workbook) {
    if (!workbook) return;
    zip_close(workbook->xml.zip);
    array_free(&workbook->xml.bytes);
    array_free(&workbook->sheets);
    array_free(&workbook->links);
    arena_free(&workbook->text);
    memory_resize(workbook, 0);
}

/* --- cells -------------------------------------------------------------------------- */

static struct sheet *current(const struct workbook *workbook) {
    return &workbook->sheets.at[workbook->sheets.count - 1];
}

/* A1, B1 … */
static void put_place(struct workbook *workbook, size_t column, size_t row) {
    char letter = (char)('A' + column);
    xml_put(&workbook->xml, (struct slice){&letter, 1});
    put_number(workbook, row);
}

static void begin_row(struct workbook *workbook) {
    if (workbook->in_row) return;
    workbook->in_row = true;
    workbook->column = 0;
    put(workbook, "<row r=\"");
    put_number(workbook, ++current(workbook)->rows);
    put(workbook, "\">");
}

static void begin_cell(struct workbook *workbook, enum style style, const char *rest) {
    begin_row(workbook);
    put(workbook, "<c r=\"");
    put_place(workbook, workbook->column++, current(workbook)->rows);
    if (style != STYLE_PLAIN) {
        put(workbook, "\" s=\"");
        put_number(workbook, style);
    }
    put(workbook, rest);
}

static bool text_cell(struct workbook *workbook, struct slice text, enum style style) {
    struct slice front = xml_front(text, workbook_most_units);
    begin_cell(workbook, style, "\" t=\"inlineStr\"><is><t");
    put(workbook, slice_trim(front).size < front.size ? " xml:space=\"preserve\">" : ">");
    xml_escaped(&workbook->xml, front);
    put(workbook, "</t></is></c>");
    return front.size == text.size;
}

bool workbook_text(struct workbook *workbook, struct slice text) { return text_cell(workbook, text, STYLE_PLAIN); }

/* Remembers where the cell that comes next leads; false where the url is too long for that. */
static bool add_link(struct workbook *workbook, struct slice url) {
    struct xml *xml = &workbook->xml;
    size_t sign = slice_find(url, slice_of("#"), 0), end = sign == SIZE_MAX ? url.size : sign;
    begin_row(workbook);
    /* Spelt out behind what is written, and taken off again. */
    size_t before = xml->bytes.count;
    xml_url(xml, slice_cut(url, 0, end));
    size_t middle = xml->bytes.count;
    xml_url(xml, slice_cut(url, end + 1, url.size));
    struct slice target = {xml->bytes.at + before, middle - before};
    struct slice place = {xml->bytes.at + middle, xml->bytes.count - middle};
    xml->bytes.count = before;
    if (target.size + place.size >= longest_link) return false;
    struct link link = {current(workbook)->rows, workbook->column, arena_copy(&workbook->text, target),
                        arena_copy(&workbook->text, place)};
    array_push(&workbook->links, link);
    return true;
}

bool workbook_url(struct workbook *workbook, struct slice url) {
    bool web = slice_starts(url, slice_of("http://")) || slice_starts(url, slice_of("https://"));
    bool links = web && url.size < longest_link && workbook->links.count < most_links && add_link(workbook, url);
    return text_cell(workbook, url, links ? STYLE_LINK : STYLE_PLAIN);
}

void workbook_number(struct workbook *workbook, struct slice digits) {
    begin_cell(workbook, STYLE_PLAIN, "\"><v>");
    xml_put(&workbook->xml, digits);
    put(workbook, "</v></c>");
}

void workbook_day(struct workbook *workbook, long day, struct slice text) {
    if (day + days_before_1970 < first_sure_day) {
        workbook_text(workbook, text);
        return;
    }
    begin_cell(workbook, STYLE_DAY, "\"><v>");
    put_number(workbook, (size_t)(day + days_before_1970));
    put(workbook, "</v></c>");
}

void workbook_no_cell(struct workbook *workbook) {
    begin_row(workbook);
    workbook->column++;
}

void workbook_end_row(struct workbook *workbook) {
    begin_row(workbook);
    put(workbook, "</row>\n");
    workbook->in_row = false;
    if (workbook->xml.bytes.count >= flushed_size) xml_flush(&workbook->xml);
}

/* --- sheets ------------------------------------------------------------------------- */

/* The header stays in view. */
static void put_view(struct workbook *workbook) {
    put(workbook, "<sheetViews><sheetView");
    if (workbook->sheets.count == 1) put(workbook, " tabSelected=\"1\"");
    put(workbook, " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                  "state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>"
                  "<sheetFormatPr defaultRowHeight=\"15\"/>");
}

static void put_widths(struct workbook *workbook, const struct workbook_column *columns, size_t count) {
    put(workbook, "<cols>");
    for (size_t i = 0; i < count; i++) {
        put(workbook, "<col min=\"");
        put_number(workbook, i + 1);
        put(workbook, "\" max=\"");
        put_number(workbook, i + 1);
        put(workbook, "\" width=\"");
        put_number(workbook, columns[i].width);
        put(workbook, "\" customWidth=\"1\"/>");
    }
    put(workbook, "</cols>");
}

void workbook_sheet(struct workbook *workbook, const char *name, const struct workbook_column *columns, size_t count) {
    assert(count && count <= workbook_most_columns);
    struct sheet sheet = {name, 1, count, 0};
    for (size_t i = 0; i < workbook->sheets.count; i++) sheet.number += strcmp(workbook->sheets.at[i].name, name) == 0;
    array_push(&workbook->sheets, sheet);
    begin_sheet_part(workbook, "xl/worksheets/sheet", ".xml");
    put(workbook, "<worksheet xmlns=\"" WORKBOOK_MAIN "\" xmlns:r=\"" WORKBOOK_RELATIONS "\">");
    put_view(workbook);
    put_widths(workbook, columns, count);
    put(workbook, "<sheetData>\n");
    for (size_t i = 0; i < count; i++) text_cell(workbook, slice_of(columns[i].name), STYLE_HEAD);
    workbook_end_row(workbook);
}

bool workbook_is_full(const struct workbook *workbook) {
    return current(workbook)->rows == workbook_most_rows || zip_size(workbook->xml.zip) > most_sheet_bytes;
}

static void put_links(struct workbook *workbook) {
    if (!workbook->links.count) return;
    put(workbook, "<hyperlinks>");
    for (size_t i = 0; i < workbook->links.count; i++) {
        const struct link *link = &workbook->links.at[i];
        put(workbook, "<hyperlink ref=\"");
        put_place(workbook, link->column, link->row);
        put(workbook, "\" r:id=\"rId");
        put_number(workbook, i + 1);
        if (link->place.size) put(workbook, "\" location=\"");
        xml_put(&workbook->xml, link->place);
        put(workbook, "\"/>");
    }
    put(workbook, "</hyperlinks>");
}

/* Where the links lead is in a part of its own. */
static void write_link_targets(struct workbook *workbook) {
    if (!workbook->links.count) return;
    begin_sheet_part(workbook, "xl/worksheets/_rels/sheet", ".xml.rels");
    put(workbook, "<Relationships xmlns=\"" WORKBOOK_PACKAGE "relationships\">");
    for (size_t i = 0; i < workbook->links.count; i++) {
        put(workbook, "<Relationship Id=\"rId");
        put_number(workbook, i + 1);
        put(workbook, "\" Type=\"" WORKBOOK_RELATIONS "/hyperlink\" Target=\"");
        xml_put(&workbook->xml, workbook->links.at[i].target);
        put(workbook, "\" TargetMode=\"External\"/>");
    }
    put(workbook, "</Relationships>");
    xml_flush(&workbook->xml);
}

void workbook_end_sheet(struct workbook *workbook) {
    put(workbook, "</sheetData><autoFilter ref=\"");
    package_range(&workbook->xml, current(workbook), "");
    put(workbook, "\"/>");
    put_links(workbook);
    /* Digits in a column of text are no mistake. */
    put(workbook, "<ignoredErrors><ignoredError sqref=\"");
    package_range(&workbook->xml, current(workbook), "");
    put(workbook, "\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>");
    xml_flush(&workbook->xml);
    write_link_targets(workbook);
    array_clear(&workbook->links);
    arena_reset(&workbook->text);
}

bool workbook_finish(struct workbook *workbook, const char *path, struct diag *diag) {
    package_end(&workbook->xml, workbook->sheets.at, workbook->sheets.count);
    return zip_finish(workbook->xml.zip, path, diag);
}
