/* The stages: their names, which slots of a match each reads, and which constants a rule may give it.
 * README.md has the same table, and a test holds the two together. */
#include "rule_source.h"

/* Of constants those without values take any, as lists and numbers have them. */
struct stage_words {
    const char *name, *slots, *gives;
};

#define ORGANISATION_WORDS                                                                               \
    "mention head country absorbed short acronym known parent body title person possessive",             \
        "head form=nominal repeats=yes|first opens=yes acronym=short|spelled|joined|defined short=sure " \
        "joins=wing|names|longer|onward|land|kind|nation"
#define TITLE_WORDS                                                                           \
    "mention status mods head portfolio organisation country absorbed party led body served", \
        "head portfolio status form=nominal plural=yes listed=yes|held|no opens=yes seat=yes named=so"
#define PERSON_WORDS "mention known title", "repeats=yes|first places=none capitals=spoken told=plural"
#define DOCUMENT_WORDS "mention head name year", "head form=nominal opens=yes|maybe"

static const struct stage_words stages[STAGE_COUNT] = {
    [STAGE_PAGE] = {"page", "", "imprint=yes lists=yes dated=yes"},
    [STAGE_DATE] =
        {"date",
         "mention day month year last-day last-month last-year weekday count least unit finer-count finer-unit "
         "third-count third-unit half-more direction back relative edge nth season holiday quarter half "
         "quarter-code fiscal-code day-code last-code stamp stamp-minute decade century period hour minute second "
         "meridiem noon part mod "
         "reference past till sign",
         "way=calendar|relative|weekday|duration|set|reference direction=this|next|past count unit mod part "
         "season decade holiday reference meridiem shift textual=yes|near|latest|story|quarter era=ad|bc "
         "order=unknown sign=slash|dot week=yes clock=group|four|programme nowadays=by-tense from=day "
         "quarter=month aside=yes"},
    [STAGE_PUBLISHED] = {"published", "day",
                         "from=page|byline|dateline|headline|signature|updated rank "
                         "where=line|top|head|inside|anywhere|end|foot"},
    [STAGE_NAME] = {"name", ORGANISATION_WORDS},
    [STAGE_ORGANISATION] = {"organisation", ORGANISATION_WORDS},
    [STAGE_TITLE] = {"title", TITLE_WORDS},
    [STAGE_OUTER_TITLE] = {"outer-title", TITLE_WORDS},
    [STAGE_PERSON] = {"person", PERSON_WORDS},
    [STAGE_ALIAS] = {"alias", PERSON_WORDS},
    [STAGE_OFFICE] = {"office", "title person pronoun status earlier dated",
                      "relation=official|chained|complement status plural=only appoints=yes listed=yes "
                      "after=leaving|death"},
    [STAGE_TEXT] = {"text", DOCUMENT_WORDS},
    [STAGE_DOCUMENT] = {"document", DOCUMENT_WORDS},
    [STAGE_RELATION] = {"relation", "document pointer verb agent partner day",
                        "relation=action verb tense=future voice=active|text|pronoun clause=own|verb "
                        "list=opens|marked|item reports=session|statement deed=making only "
                        "of=page|close|headline|entry"},
    [STAGE_OUTER_ORGANISATION] = {"outer-organisation", ORGANISATION_WORDS},
};

const char *stage_name(enum stage stage) { return stages[stage].name; }

bool stage_has_rivals(enum stage stage) {
    return stage != STAGE_PAGE && stage != STAGE_PUBLISHED && stage != STAGE_OFFICE && stage != STAGE_RELATION;
}

enum stage stage_named(struct slice name) {
    int stage = 0;
    while (stage < STAGE_COUNT && !slice_equal(name, slice_of(stages[stage].name))) stage++;
    return (enum stage)stage;
}

/* Whether the word is one of those that the sign parts, each up to its own '='; *known is then all of that one. */
static bool is_among(struct slice word, struct slice words, char sign, struct slice *known) {
    while (words.size && slice_next(&words, sign, known))
        if (slice_equal(word, slice_cut(*known, 0, slice_find(*known, slice_of("="), 0)))) return true;
    return false;
}

/* "; it knows a, b and c": the words up to their '=', and which of them may be meant. */
static struct slice choice(struct arena *arena, struct slice word, struct slice words, char sign) {
    struct near_name near = near_name_of(word);
    struct slice all = slice_of(""), known;
    while (words.size && slice_next(&words, sign, &known)) {
        known = slice_cut(known, 0, slice_find(known, slice_of("="), 0));
        near_name_try(&near, known);
        all = arena_print(arena, "%.*s%s%.*s", (int)all.size, all.at, all.size ? ", " : "", (int)known.size, known.at);
    }
    if (!all.size) return slice_of("; it knows none");
    return arena_print(arena, "%s; it knows %.*s", near_name_hint(&near), (int)all.size, all.at);
}

static void check_slot(struct rule_reader *reader, const struct rule_source *source, struct slice slot) {
    const struct stage_words *stage = &stages[source->rule.stage];
    struct slice slots = slice_of(stage->slots), known;
    if (is_among(slot, slots, ' ', &known)) return;
    rule_source_error(reader, source, slot.at, "stage %s knows no slot <%.*s>%s", stage->name, (int)slot.size, slot.at,
                      choice(reader->arena, slot, slots, ' ').at);
}

static void check_give(struct rule_reader *reader, const struct rule_source *source, struct rule_constant give) {
    const struct stage_words *stage = &stages[source->rule.stage];
    struct slice gives = slice_of(stage->gives), known, ignored;
    if (!is_among(give.key, gives, ' ', &known)) {
        rule_source_error(reader, source, give.key.at, "stage %s knows no constant '%.*s'%s", stage->name,
                          (int)give.key.size, give.key.at, choice(reader->arena, give.key, gives, ' ').at);
        return;
    }
    struct slice values = slice_cut(known, give.key.size, known.size);
    if (!values.size || is_among(give.value, slice_cut(values, 1, values.size), '|', &ignored)) return;
    values = slice_cut(values, 1, values.size);
    rule_source_error(reader, source, give.value.at, "stage %s knows no %.*s=%.*s%s", stage->name, (int)give.key.size,
                      give.key.at, (int)give.value.size, give.value.at,
                      choice(reader->arena, give.value, values, '|').at);
}

void stage_check_words(struct rule_reader *reader, const struct rule_source *source) {
    const struct rule *rule = &source->rule;
    for (size_t i = 0; i < rule->slots.count; i++) check_slot(reader, source, rule->slots.at[i].name);
    for (size_t i = 0; i < rule->gives.count; i++) check_give(reader, source, rule->gives.at[i]);
}
