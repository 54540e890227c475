#include "naming_parts.h"

#include "register.h"
#include "word_list.h"

#include <string.h>

/* --- what several kinds of names say -------------------------------------------------------- */

struct slice naming_country_at(const struct reading *reading, uint32_t first, uint32_t last, bool adjective) {
    const struct lexicon *lexicon = reading->rules->lexicon;
    if (first >= last) return slice_of("");
    struct unit unit = lexicon_first_unit(lexicon, reading->article, first, last);
    if (!unit.entries || !unit.entries[0]) return slice_of("");
    const struct lexicon_entry *entry = lexicon_unit_entry(lexicon, &unit, rule_list(reading->rules, L_COUNTRY));
    if (!entry && adjective) entry = lexicon_unit_entry(lexicon, &unit, rule_list(reading->rules, L_DEMONYM));
    return entry ? lexicon_value(entry) : slice_of("");
}

/* The country that the words themselves say: at their start, or after "of", but not behind "to", where envoys go. */
static struct slice spelled_country(const struct reading *reading, const struct mention *mention) {
    const struct article *article = reading->article;
    enum { two_letters = 2 };
    struct slice country = naming_country_at(reading, mention->first, mention->last, true);
    for (uint32_t i = mention->first + 1; i + 1 < mention->last && !country.size; i++) {
        struct slice link = article_words(article, i, i + 1);
        if (link.size != two_letters) continue;
        if (slice_equal_nocase(link, slice_of("to"))) break;
        if (slice_equal_nocase(link, slice_of("of")))
            country = naming_country_at(reading, i + 1 + article_is(article, i + 1, "the"), mention->last, false);
    }
    return country;
}

struct slice naming_own_country(const struct reading *reading, const struct mention *mention) {
    const struct lexicon_entry *country = match_entry(reading, "country");
    return country ? lexicon_value(country) : spelled_country(reading, mention);
}

bool naming_nest_slot(const struct reading *reading, const struct mention *outer, const char *slot, enum kind kind) {
    struct article *article = reading->article;
    uint32_t first, last;
    if (!match_slot(reading, slot, &first, &last)) return false;
    struct mention nested = *outer;
    nested.kind = kind, nested.form = FORM_NAME;
    nested.first = article->units.at[first].first, nested.last = article->units.at[last - 1].last;
    nested.start = article->tokens.at[nested.first].start, nested.end = article->tokens.at[nested.last - 1].end;
    nested.name = nested.value = slice_of("");
    nested.office = (struct office){.name = slice_of("")};
    array_push(&article->mentions, nested);
    return true;
}

/* The rule or the list says that a description points even where nothing is named. */
bool naming_may_open(const struct reading *reading, const struct lexicon_entry *head) {
    return naming_gives(reading, "opens", "yes") || (head && slice_equal(lexicon_key(head, "opens"), slice_of("yes")));
}

bool naming_parts(const struct ruleset *rules, const struct article *article, uint32_t token, bool headline) {
    static const enum rule_list ends[] = {L_FUNCTION_WORD, L_VERB_STOP, L_SPEECH_VERB, L_HEADLINE_VERB};
    for (size_t i = 0; i < sizeof ends / sizeof *ends - !headline; i++)
        if (lexicon_token_has(rules->lexicon, article, token, rule_list(rules, ends[i]))) return true;
    return slice_ends(article_words(article, token, token + 1), slice_of("ed")) ||
           vocabulary_has_token(article, token, V_IRREGULAR_PAST);
}

/* "The council tax", "the bank Qwabena": the description goes on with a noun or a name. */
static bool goes_on(const struct reading *reading, const struct mention *mention) {
    const struct article *article = reading->article;
    if (mention->last >= article->sentences.at[mention->sentence].last) return false;
    enum shape shape = article->tokens.at[mention->last].shape;
    if (shape != SHAPE_LOWER) return shape < SHAPE_CLITIC;
    const bool headline = article->sentences.at[mention->sentence].heading;
    return !naming_parts(reading->rules, article, mention->last, headline);
}

/* The list says that a description means one body even where it is not found which. */
bool naming_may_stand(const struct reading *reading, const struct mention *mention, const struct lexicon_entry *head) {
    return head && slice_equal(lexicon_key(head, "opens"), slice_of("else")) && !goes_on(reading, mention);
}

enum status naming_status(struct slice status) {
    static const char *const names[] = {"current", "acting", "former", "elect"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_equal(status, slice_of(names[i]))) return (enum status)i;
    return STATUS_CURRENT;
}

/* --- persons -------------------------------------------------------------------------- */

static bool is_vowel(char letter) { return memchr("AEIOUY", letter, 6) || (unsigned char)letter >= 128; }

/* A surname in capitals can be spoken, LEE as well as BERG; letters that cannot are those of a firm or an office. */
static bool can_be_spoken(struct slice word) {
    enum { shortest = 4 };
    if (word.size && word.size < shortest) return word.size > 1 && is_vowel(word.at[1]);
    for (size_t i = 0; i < word.size; i++)
        if (is_vowel(word.at[i])) return true;
    return false;
}

/* "in Tenqgara's garden" is where somebody's garden is. */
static bool owns_what_follows(const struct article *article, uint32_t word) {
    return word + 1 < article->tokens.count && article->tokens.at[word + 1].shape == SHAPE_CLITIC;
}

/* Whether the text, as far as readers remember, is somewhere "in Tenqgara". */
static bool is_told_as_place(const struct article *article, uint32_t word) {
    enum { farthest = 8192 };
    static const struct slice places[] = {WORD("in"),  WORD("near"),   WORD("into"), WORD("across"),
                                          WORD("the"), WORD("around"), WORDS_END};
    const uint64_t *hashes = article->hashes.at;
    uint32_t first = word > farthest ? word - farthest : 1, count = (uint32_t)article->tokens.count;
    for (uint32_t i = first; i < count && i < word + farthest; i++)
        if (hashes[i] == hashes[word] && article_among_nocase(article, i - 1, places) && !owns_what_follows(article, i))
            return true;
    return false;
}

/* "Ministers Berg and Qwabena": a title of two persons tells that the second is one. */
static bool follows_plural(const struct reading *reading) {
    int32_t title = match_mention(reading, "title");
    return title >= 0 && reading->article->mentions.at[title].office.plural;
}

/* "chief executive of UNESCO Wholesale": one word right behind a body goes on with its name. */
static bool goes_on_body(const struct reading *reading, const struct mention *mention) {
    const struct article *article = reading->article;
    int32_t title = match_mention(reading, "title");
    if (title < 0 || mention->last - mention->first > 1 || article->mentions.at[title].last != mention->first)
        return false;
    const struct mention *before = &article->mentions.at[title];
    for (size_t i = article_from(article, before->first + 1); i < article->mentions.count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (body->first >= before->last) break;
        if (body->kind == KIND_ORGANISATION && !body->dropped && body->last == before->last) return true;
    }
    return false;
}

bool person_read(const struct reading *reading, struct mention *mention) {
    if (naming_gives(reading, "told", "plural") && !follows_plural(reading)) return false;
    if (goes_on_body(reading, mention)) return false;
    mention->defines = match_mention(reading, "known");
    if (naming_gives(reading, "places", "none") && is_told_as_place(reading->article, mention->last - 1)) return false;
    if (!naming_gives(reading, "capitals", "spoken")) return true;
    return can_be_spoken(article_words(reading->article, mention->last - 1, mention->last));
}

/* --- relations ---------------------------------------------------------------------------- */

/* A pronoun in the place of the person: coreference says later whose it is, or drops it. */
static int32_t add_pronoun(const struct reading *reading, const struct mention *mention) {
    uint32_t first, last;
    struct article *article = reading->article;
    if (!match_slot(reading, "pronoun", &first, &last)) return -1;
    struct mention pronoun = *mention;
    pronoun.kind = KIND_PERSON, pronoun.form = FORM_PRONOUN;
    pronoun.rule = ruleset_find(reading->rules, "person.pronoun");
    pronoun.first = article->units.at[first].first, pronoun.last = article->units.at[last - 1].last;
    pronoun.start = article->tokens.at[pronoun.first].start, pronoun.end = article->tokens.at[pronoun.last - 1].end;
    array_push(&article->mentions, pronoun);
    return (int32_t)article->mentions.count - 1;
}

/* "Ambassador (13 March 2009)": lists tell since when, not until when. */
static bool is_since_a_day(const struct reading *reading) {
    enum { units = 4 }; /* the title, a bracket, the day, a bracket */
    const struct article *article = reading->article;
    const struct match *match = reading->match;
    if (match->last - match->first != units) return false;
    int32_t day = article->units.at[match->last - 2].mention;
    const struct timex *date = day < 0 ? NULL : article->mentions.at[day].timex;
    return date && date->words.day && !date->words.last_day;
}

/* Nobody holds an office after death. */
static bool note_death(const struct reading *reading, const struct mention *mention) {
    int32_t person = match_mention(reading, "person");
    if (person < 0) person = add_pronoun(reading, mention);
    if (person < 0) return false;
    reading->article->mentions.at[person].dead = true;
    return true;
}

/* A statement that leans on another; what it says is settled once all are read. */
static bool read_chained(const struct reading *reading, const struct mention *mention) {
    struct article *article = reading->article;
    int32_t title = match_mention(reading, "title");
    if (title >= 0 && article->mentions.at[title].office.plural) return false;
    if (match_mention(reading, "dated") >= 0 && is_since_a_day(reading)) return false;
    if (naming_gives(reading, "after", "death")) return note_death(reading, mention);
    struct chained_office chained = {.earlier = match_mention(reading, "earlier"),
                                     .title = title,
                                     .person = match_mention(reading, "person"),
                                     .dated = match_mention(reading, "dated"),
                                     .start = mention->start,
                                     .end = mention->end,
                                     .sentence = mention->sentence,
                                     .status = naming_status(match_value(reading, "status")),
                                     .rule = mention->rule};
    array_push(&article->chained_offices, chained);
    return true;
}

/* "Spokesman for President Berg": the name is of the title's complement, and he serves somebody, whether he has a name
 * or not. */
static bool read_complement(const struct reading *reading) {
    struct article *article = reading->article;
    int32_t served = match_mention(reading, "person"), title = match_mention(reading, "title");
    if (served < 0 || title < 0) return false;
    struct mention *helper = &article->mentions.at[title];
    const struct mention *person = &article->mentions.at[served];
    if (helper->office.plural || !vocabulary_ends(article, helper->office.name, V_OFFICE_SERVING)) return false;
    helper->last = person->last, helper->end = person->end;
    helper->opens = true, helper->form = FORM_NAME;
    return true;
}

static bool read_official(const struct reading *reading, const struct mention *mention) {
    struct article *article = reading->article;
    int32_t person = match_mention(reading, "person"), title = match_mention(reading, "title");
    if (title >= 0 && person < 0) person = add_pronoun(reading, mention);
    if (person < 0 || title < 0) return false;
    struct mention *held = &article->mentions.at[title];
    if (naming_gives(reading, "plural", "only") && !held->office.plural) return false;
    struct slice status = match_value(reading, "status");
    enum status standing = status.size ? naming_status(status) : held->office.status;
    bool named = article->mentions.at[person].form == FORM_NAME;
    if (named && !held->office.plural && held->holder < 0) {
        held->holder = person;
        held->holder_from = FROM_BESIDE;
    }
    array_push(&article->officials,
               ((struct official){person, title, mention->start, mention->end, standing, mention->rule, {NULL, 0}}));
    return true;
}

bool relation_read(const struct reading *reading, struct mention *mention) {
    struct slice relation = match_give(reading, "relation");
    if (slice_equal(relation, slice_of("official"))) return read_official(reading, mention);
    if (slice_equal(relation, slice_of("chained"))) return read_chained(reading, mention);
    if (slice_equal(relation, slice_of("complement"))) return read_complement(reading);
    if (slice_equal(relation, slice_of("action"))) return action_read(reading, mention);
    return false;
}
