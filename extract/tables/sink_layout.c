#include "sink.h"

#define ARTICLE \
    { "article", LAYOUT_ID, "the article: its name in articles.csv", "articles", true }
#define START \
    { "start", LAYOUT_NUMBER, "where it begins: bytes from the beginning of the article's text", NULL, true }
#define END \
    { "end", LAYOUT_NUMBER, "where it ends: the offset of the first byte behind it", NULL, true }
#define SENTENCE \
    { "sentence", LAYOUT_SENTENCE, "the sentence around it", NULL, false }
#define OFFICE \
    { "office", LAYOUT_TEXT, "the office alone, in title case: Secretary General", NULL, false }
#define ORGANISATION \
    { "organisation", LAYOUT_TEXT, "the body whose office it is; empty: none, or not known", NULL, false }
#define COUNTRY(what) \
    { "country", LAYOUT_WORD, what ", ISO 3166-1 alpha-3 (3166-3 for states that are no more)", NULL, false }
#define STATUS \
    { "status", LAYOUT_WORD, "current, acting, former or elect", NULL, true }
#define FIRST_SEEN \
    { "first_seen", LAYOUT_DAY, "day of publication of the first article; empty: none has one", NULL, false }
#define LAST_SEEN \
    { "last_seen", LAYOUT_DAY, "day of publication of the last article; empty: none has one", NULL, false }
#define ARTICLES \
    { "articles", LAYOUT_NUMBER, "the number of articles that say so, a story and its duplicates once", NULL, true }

static const struct layout_column articles[] = {
    {"article", LAYOUT_ID, "its name: the path below the input without extension, or the id that it carries", NULL,
     true},
    {"source", LAYOUT_SOURCE, "its path or url", NULL, false},
    {"published", LAYOUT_DAY, "the day of publication; empty: unknown", NULL, false},
    {"published_from", LAYOUT_WORD, "what told the day of publication", NULL, false},
    {"headline", LAYOUT_SENTENCE, "the headline; empty: none was found", NULL, false},
    {"bytes", LAYOUT_NUMBER, "the size of its text in bytes", NULL, true},
    {"sentences", LAYOUT_NUMBER, "the number of its sentences", NULL, true},
    {"mentions", LAYOUT_NUMBER, "the number of its rows in mentions.csv", NULL, true},
    {"duplicate_of", LAYOUT_ID,
     "the article that told the same story first, of this run or an earlier one; empty: none", NULL, false},
    {"problem", LAYOUT_SENTENCE, "why it was refused, or what was odd; else empty", NULL, false},
};

static const struct layout_column mentions[] = {
    ARTICLE,
    START,
    END,
    {"kind", LAYOUT_WORD, "date, person, title, organisation or document", NULL, true},
    {"form", LAYOUT_WORD, "name, nominal or pronoun", NULL, true},
    {"text", LAYOUT_TEXT, "the words", NULL, false},
    {"value", LAYOUT_WORD, "of a date its TIMEX3 value; else empty", NULL, false},
    {"chain", LAYOUT_NUMBER, "the number within the article of whom or what it means; empty: none", NULL, false},
    {"entity", LAYOUT_ID, "the id across articles of whom or what it means; empty: none", "entities", false},
    {"rule", LAYOUT_WORD, "the rule that found it", NULL, false},
};

static const struct layout_column dates[] = {
    ARTICLE,
    START,
    END,
    {"text", LAYOUT_TEXT, "the words", NULL, false},
    {"type", LAYOUT_WORD, "DATE, TIME, DURATION or SET, as in TIMEX3", NULL, true},
    {"value", LAYOUT_WORD, "its TIMEX3 value", NULL, false},
    {"mod", LAYOUT_WORD, "its TIMEX3 modifier, such as APPROX; else empty", NULL, false},
    {"first_day", LAYOUT_DAY, "the first day that the value covers; empty: it covers none", NULL, false},
    {"last_day", LAYOUT_DAY, "the last day that the value covers; empty: it covers none", NULL, false},
    {"anchor", LAYOUT_WORD, "what the value hangs on: publication, text:<start> of an earlier date; else empty", NULL,
     false},
    {"ambiguous", LAYOUT_WORD, "the doubt: day-month or year; else empty", NULL, false},
    SENTENCE,
};

static const struct layout_column titles[] = {
    ARTICLE,
    START,
    END,
    {"text", LAYOUT_TEXT, "the words", NULL, false},
    OFFICE,
    ORGANISATION,
    COUNTRY("the country whose office it is"),
    STATUS,
    {"person", LAYOUT_TEXT, "the fullest name of the holder; empty: not known", NULL, false},
    {"person_from", LAYOUT_WORD, "what told the holder: beside, coreference or register; else empty", NULL, false},
};

static const struct layout_column officials[] = {
    ARTICLE,
    {"published", LAYOUT_DAY, "the article's day of publication; empty: unknown", NULL, false},
    {"person", LAYOUT_TEXT, "the person, as the article has it", NULL, false},
    {"title", LAYOUT_TEXT, "the title, as the article has it", NULL, false},
    OFFICE,
    ORGANISATION,
    COUNTRY("the country whose office it is"),
    STATUS,
    START,
    END,
    SENTENCE,
};

static const struct layout_column documents[] = {
    ARTICLE,
    {"name", LAYOUT_TEXT, "the document's fullest name in the article", NULL, false},
    {"doctype", LAYOUT_WORD, "its type, such as treaty, statement or plan", NULL, false},
    {"date", LAYOUT_DATE, "the date that it bears: a day, or what is known of it; else empty", NULL, false},
    {"adopted_by", LAYOUT_TEXT, "who did to it what action says; several are joined by semicolons", NULL, false},
    {"action", LAYOUT_WORD, "what was done to it; empty: the text does not say", NULL, false},
    {"action_day", LAYOUT_DATE,
     "when: a day, or what is known of it; of news without a day of its own that told last, or the day of publication; "
     "empty: unknown",
     NULL, false},
    START,
    END,
    SENTENCE,
};

static const struct layout_column entities[] = {
    {"entity", LAYOUT_ID, "its id, such as person/stanislav-zas", NULL, true},
    {"kind", LAYOUT_WORD, "person, organisation or document", NULL, true},
    {"name", LAYOUT_TEXT, "its name", NULL, false},
    {"variants", LAYOUT_LIST, "every spelling", NULL, false},
    COUNTRY("the country of a body or of the holder of an office, where known"),
    ARTICLES,
    {"mentions", LAYOUT_NUMBER, "the number of its rows in mentions.csv, those of duplicates left out", NULL, true},
    FIRST_SEEN,
    LAST_SEEN,
};

static const struct layout_column tenures[] = {
    OFFICE,
    {"organisation", LAYOUT_TEXT, "the body whose office it is, by its name in entities.csv where it is there", NULL,
     false},
    COUNTRY("the country whose office it is"),
    {"person", LAYOUT_TEXT, "the holder", NULL, false},
    STATUS,
    FIRST_SEEN,
    LAST_SEEN,
    ARTICLES,
};

static const struct layout_column merges[] = {
    {"entity", LAYOUT_ID, "the id of the entity", "entities", true},
    {"kind", LAYOUT_WORD, "person, organisation or document", NULL, true},
    {"name", LAYOUT_TEXT, "its name", NULL, false},
    {"variant", LAYOUT_TEXT, "another name of it", NULL, false},
    {"article", LAYOUT_ID, "the article in which it bears that name first", "articles", true},
    START,
    {"why", LAYOUT_WORD, "why the name is the entity's", NULL, true},
};

static const struct layout_column fingerprints[] = {
    ARTICLE,
    {"content", LAYOUT_WORD, "what its text is known again by", NULL, true},
    {"sketch", LAYOUT_WORD, "what like texts are found by; empty: it is too short", NULL, false},
};

#define TABLE(columns, row, keyed) \
    { #columns, row, columns, sizeof columns / sizeof *columns, keyed }

static const struct layout layouts[TABLE_COUNT] = {
    [TABLE_ARTICLES] = TABLE(articles, "one article read, or one input refused", true),
    [TABLE_MENTIONS] = TABLE(mentions, "one mention of a date, person, title, organisation or document", false),
    [TABLE_DATES] = TABLE(dates, "one date expression and its value", false),
    [TABLE_TITLES] = TABLE(titles, "one mention of a title and who it is", false),
    [TABLE_OFFICIALS] = TABLE(officials, "one person and office that an article states", false),
    [TABLE_DOCUMENTS] = TABLE(documents, "one document that an article names", false),
    [TABLE_ENTITIES] = TABLE(entities, "one person, organisation or document across all articles", true),
    [TABLE_TENURES] = TABLE(tenures, "one holder of one office over time", false),
    [TABLE_MERGES] = TABLE(merges, "one name of an entity that has another, and why it is the entity's", false),
    [TABLE_FINGERPRINTS] = TABLE(fingerprints, "what merge knows an article again by", true),
};

const struct layout *sink_layout(enum sink_table table) { return &layouts[table]; }
const char *sink_table_name(enum sink_table table) { return layouts[table].name; }

enum sink_table sink_table_named(const char *name) {
    for (int i = 0; i < TABLE_COUNT; i++)
        if (strcmp(layouts[i].name, name) == 0) return (enum sink_table)i;
    return TABLE_COUNT;
}
