#include "workbook_package.h"

void package_range(struct xml *xml, const struct sheet *sheet, const char *fixed) {
    char last = (char)('A' + sheet->columns - 1);
    xml_text(xml, fixed);
    xml_text(xml, "A");
    xml_text(xml, fixed);
    xml_text(xml, "1:");
    xml_text(xml, fixed);
    xml_put(xml, (struct slice){&last, 1});
    xml_text(xml, fixed);
    xml_number(xml, sheet->rows);
}

static void put_sheet_name(struct xml *xml, const struct sheet *sheet) {
    xml_text(xml, sheet->name);
    if (sheet->number == 1) return;
    xml_text(xml, " ");
    xml_number(xml, sheet->number);
}

static void write_book(struct xml *xml, const struct sheet *sheets, size_t count) {
    xml_part(xml, "xl/workbook.xml");
    xml_text(xml, "<workbook xmlns=\"" WORKBOOK_MAIN "\" xmlns:r=\"" WORKBOOK_RELATIONS
                  "\"><bookViews><workbookView/></bookViews><sheets>");
    for (size_t i = 0; i < count; i++) {
        xml_text(xml, "<sheet name=\"");
        put_sheet_name(xml, &sheets[i]);
        xml_text(xml, "\" sheetId=\"");
        xml_number(xml, i + 1);
        xml_text(xml, "\" r:id=\"rId");
        xml_number(xml, i + 1);
        xml_text(xml, "\"/>");
    }
    xml_text(xml, "</sheets><definedNames>");
    for (size_t i = 0; i < count; i++) {
        xml_text(xml, "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"");
        xml_number(xml, i);
        xml_text(xml, "\" hidden=\"1\">'");
        put_sheet_name(xml, &sheets[i]);
        xml_text(xml, "'!");
        package_range(xml, &sheets[i], "$");
        xml_text(xml, "</definedName>");
    }
    xml_text(xml, "</definedNames></workbook>");
    xml_flush(xml);
}

static void write_book_relations(struct xml *xml, size_t count) {
    xml_part(xml, "xl/_rels/workbook.xml.rels");
    xml_text(xml, "<Relationships xmlns=\"" WORKBOOK_PACKAGE "relationships\">");
    for (size_t i = 0; i <= count; i++) {
        xml_text(xml, "<Relationship Id=\"rId");
        xml_number(xml, i + 1);
        xml_text(xml, "\" Type=\"" WORKBOOK_RELATIONS);
        xml_text(xml, i < count ? "/worksheet\" Target=\"worksheets/sheet" : "/styles\" Target=\"styles");
        if (i < count) xml_number(xml, i + 1);
        xml_text(xml, ".xml\"/>");
    }
    xml_text(xml, "</Relationships>");
    xml_flush(xml);
}

static void write_content_types(struct xml *xml, size_t count) {
#define OFFICE "application/vnd.openxmlformats-officedocument.spreadsheetml."
    xml_part(xml, "[Content_Types].xml");
    xml_text(xml,
             "<Types xmlns=\"" WORKBOOK_PACKAGE "content-types\">"
             "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" OFFICE "sheet.main+xml\"/>"
             "<Override PartName=\"/xl/styles.xml\" ContentType=\"" OFFICE "styles+xml\"/>"
             "<Override PartName=\"/docProps/core.xml\" "
             "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
    for (size_t i = 0; i < count; i++) {
        xml_text(xml, "<Override PartName=\"/xl/worksheets/sheet");
        xml_number(xml, i + 1);
        xml_text(xml, ".xml\" ContentType=\"" OFFICE "worksheet+xml\"/>");
    }
    xml_text(xml, "</Types>");
    xml_flush(xml);
#undef OFFICE
}

static const char styles[] =
    "<styleSheet xmlns=\"" WORKBOOK_MAIN "\">"
    "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
    "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
    "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

static const char properties[] = "<cp:coreProperties xmlns:cp=\"" WORKBOOK_PACKAGE
                                 "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                                 "<dc:creator>Chancery</dc:creator></cp:coreProperties>";

static const char relations[] =
    "<Relationships xmlns=\"" WORKBOOK_PACKAGE "relationships\">"
    "<Relationship Id=\"rId1\" Type=\"" WORKBOOK_RELATIONS "/officeDocument\" Target=\"xl/workbook.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" WORKBOOK_PACKAGE
    "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    "</Relationships>";

static void write_part(struct xml *xml, const char *name, const char *text) {
    xml_part(xml, name);
    xml_text(xml, text);
    xml_flush(xml);
}

void package_begin(struct xml *xml) {
    write_part(xml, "_rels/.rels", relations);
    write_part(xml, "docProps/core.xml", properties);
    write_part(xml, "xl/styles.xml", styles);
}

void package_end(struct xml *xml, const struct sheet *sheets, size_t count) {
    write_book(xml, sheets, count);
    write_book_relations(xml, count);
    write_content_types(xml, count);
}
