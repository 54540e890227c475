#include "coref_description_parts.h"

#include "text.h"
#include "word_list.h"

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

struct slice descriptions_name(struct descriptions *pointing, int32_t mention) {
    struct coref *coref = pointing->coref;
    struct slice *name = &pointing->names[mention];
    const struct mention *named = at(coref, mention);
    bool listed = named->kind == KIND_ORGANISATION && named->name.size;
    if (!name->at) *name = text_fold(coref->arena, listed ? named->name : mention_text(coref->article, named));
    return *name;
}

bool description_stands_in(struct slice folded, struct slice wanted) {
    for (size_t found = 0; (found = slice_find(folded, wanted, found)) != SIZE_MAX; found++) {
        bool starts = found == 0 || folded.at[found - 1] == ' ';
        size_t end = found + wanted.size;
        bool ends = end == folded.size || folded.at[end] == ' ' || folded.at[end] == '\'';
        if (starts && ends) return true;
    }
    return false;
}

bool coref_one_doctype(const struct article *article, struct slice a, struct slice b) {
    return slice_equal(a, b) || vocabulary_joins(article, a, b, V_DOCTYPE_SYNONYM);
}

bool coref_same_doctype(const struct article *article, struct slice a, struct slice b) {
    return coref_one_doctype(article, a, b) || vocabulary_joins(article, a, b, V_DOCTYPE_FAMILY);
}

static bool is_general(struct slice kind) {
    return slice_equal(kind, slice_of("document")) || slice_equal(kind, slice_of("draft"));
}

/* Whether "of", "by" or "from" stands before what a document's name holds: "report of the Council". */
static bool is_behind_author_mark(const struct article *article, const struct mention *author) {
    static const struct slice marks[] = {WORD("of"), WORD("by"), WORD("from"), WORDS_END};
    uint32_t first = author->first;
    first -= first && article_is(article, first - 1, "the");
    return first && article_among(article, first - 1, marks);
}

/* The body, person or office whose the document is, that its name tells: "the Council's report", "Minister Berg's
 * letter", "report of the Council"; NULL: none. */
static const struct mention *owner_in(const struct coref *coref, int32_t mention) {
    const struct article *article = coref->article;
    const struct mention *document = at(coref, mention);
    for (size_t i = (size_t)mention + 1; i < article->mentions.count; i++) {
        const struct mention *owner = &article->mentions.at[i];
        if (owner->last > document->last) break;
        if (owner->kind == KIND_DATE || owner->kind == KIND_DOCUMENT || owner->form == FORM_PRONOUN) continue;
        if (owner->form != FORM_NAME && !article_has_capital(article, owner->first)) continue;
        const bool owns = owner->last < document->last && article->tokens.at[owner->last].shape == SHAPE_CLITIC;
        const bool body = owner->kind == KIND_ORGANISATION || owner->kind == KIND_PERSON;
        if (owns || (body && owner->first == document->first) || is_behind_author_mark(article, owner)) return owner;
    }
    return NULL;
}

/* "EC", which may be letters of any name that the text has besides. */
static bool is_unknown_letters(const struct article *article, const struct mention *body) {
    return body->last - body->first == 1 && !body->name.size && article->tokens.at[body->first].shape == SHAPE_UPPER;
}

static bool is_of_another(const struct coref *coref, int32_t pointer, int32_t named) {
    const struct article *article = coref->article;
    const struct mention *owner = owner_in(coref, pointer), *other = owner ? owner_in(coref, named) : NULL;
    if (!other || coref_same_word(coref, owner->last - 1, other->last - 1)) return false;
    if (owner->chain && other->chain) return owner->chain != other->chain;
    return !is_unknown_letters(article, owner) && !is_unknown_letters(article, other);
}

/* The first land from *token on in a mention, and *token behind it; empty: there is none any more. */
static struct slice next_land(const struct coref *coref, const struct mention *mention, uint32_t *token) {
    while (*token < mention->last) {
        const struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, *token, mention->last);
        const struct slice land = coref_nation_of(coref, &unit);
        *token = unit.last;
        if (land.size) return land;
    }
    return slice_of("");
}

/* "the Russian draft" is not "the US draft": one that tells of lands, but not of this. */
static bool is_of_other_land(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    uint32_t token = pointer->first, other = named->first;
    const struct slice land = next_land(coref, pointer, &token);
    bool told = false;
    for (struct slice found; land.size && (found = next_land(coref, named, &other)).size; told = true)
        if (slice_equal(found, land)) return false;
    return told;
}

/* The next day or year inside a mention, behind mention number `inner`; NULL: there is none. */
static const struct mention *next_date(const struct article *article, const struct mention *mention, size_t inner) {
    while (++inner < article->mentions.count && article->mentions.at[inner].first < mention->last)
        if (article->mentions.at[inner].kind == KIND_DATE) return &article->mentions.at[inner];
    return NULL;
}

/* "the 2005 agreement" is not "the 2001 agreement". */
static bool is_of_other_year(const struct coref *coref, int32_t pointer, int32_t named) {
    const struct article *article = coref->article;
    const struct mention *date = next_date(article, at(coref, pointer), (size_t)pointer);
    const struct mention *other = date ? next_date(article, at(coref, named), (size_t)named) : NULL;
    enum { year = 4 };
    if (!other || !date->timex || !other->timex) return false;
    const struct slice told = date->timex->first_day, otherwise = other->timex->first_day;
    return told.size && otherwise.size && !slice_equal(slice_cut(told, 0, year), slice_cut(otherwise, 0, year));
}

/* "the second protocol" is not "the first protocol". */
static bool is_of_other_number(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    const struct article *article = coref->article;
    if (!pointer->first || !named->first) return false;
    return lexicon_token_has(coref->lexicon, article, pointer->first - 1, coref->ordinal) &&
           lexicon_token_has(coref->lexicon, article, named->first - 1, coref->ordinal) &&
           !coref_same_word(coref, pointer->first - 1, named->first - 1);
}

/* "the Finance Bill" is not "the Seeds Bill": names of one kind that differ in what tells them apart. */
static bool is_named_otherwise(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    const struct token *tokens = coref->article->tokens.at;
    if (named->form != FORM_NAME || pointer->last - pointer->first < 2 || named->last - named->first < 2) return false;
    for (uint32_t i = pointer->first; i < pointer->last; i++)
        if (tokens[i].shape != SHAPE_TITLE) return false;
    return coref_same_word(coref, pointer->last - 1, named->last - 1);
}

/* The tokens in small letters before the head of a description: "interim" of "interim report". */
static uint32_t modifiers_of(const struct article *article, const struct mention *mention) {
    uint32_t first = mention->last - 1;
    while (first > mention->first && article->tokens.at[first - 1].shape == SHAPE_LOWER) first--;
    return first;
}

static bool is_shared(const struct coref *coref, uint32_t word, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++)
        if (coref_same_word(coref, word, i)) return true;
    return false;
}

/* "the interim report" is not "the final report": descriptions with one head that differ in all that tells them apart.
 */
static bool is_described_otherwise(const struct coref *coref, const struct mention *pointer,
                                   const struct mention *named) {
    const struct article *article = coref->article;
    if (named->form != FORM_NOMINAL) return false;
    const uint32_t own = modifiers_of(article, pointer), other = modifiers_of(article, named);
    if (own + 1 >= pointer->last || other + 1 >= named->last) return false;
    for (uint32_t i = own; i + 1 < pointer->last; i++)
        if (is_shared(coref, i, other, named->last - 1)) return false;
    return true;
}

/* "the accord" is the Oslo Accord rather than a pact. */
static bool ends_with_word(struct slice folded, struct slice wanted) {
    return folded.size > wanted.size && slice_ends(folded, wanted) && folded.at[folded.size - wanted.size - 1] == ' ';
}

/* How well a description fits a document: 3 its words are part of the name, 2 it is
 * of that kind, 1 it may be called so, 0 not at all. */
static int fits_document(struct descriptions *pointing, int32_t pointer, int32_t named) {
    const struct mention *description = at(pointing->coref, pointer), *name = at(pointing->coref, named);
    struct slice kind = description->value;
    bool same = coref_one_doctype(pointing->coref->article, kind, name->value);
    if (is_of_another(pointing->coref, pointer, named) || is_of_other_year(pointing->coref, pointer, named)) return 0;
    if (is_of_other_land(pointing->coref, description, name) || is_of_other_number(pointing->coref, description, name))
        return 0;
    if (description_is_of_other_age(pointing, description, name)) return 0;
    const bool told = pointing->acted_on[named] && description->sentence - name->sentence <= 1;
    if (is_general(kind) && ((name->name.size && !told) || slice_equal(name->value, slice_of("charter")))) return 0;
    bool draft = slice_equal(kind, slice_of("draft"));
    if (draft && slice_starts(descriptions_name(pointing, named), slice_of("draft "))) return 3;
    if (is_general(kind)) return 2;
    const struct slice folded = descriptions_name(pointing, named), wanted = descriptions_name(pointing, pointer);
    const bool alone =
        description->last - description->first == 1; /* "ceasefire", not "EU budget" of a budget accord */
    if ((same || (alone && slice_starts(folded, wanted))) && description_stands_in(folded, wanted)) return 3;
    const bool related = vocabulary_joins(pointing->coref->article, kind, name->value, V_DOCTYPE_FAMILY);
    if (related && ends_with_word(folded, wanted)) return 3;
    if (same && is_named_otherwise(pointing->coref, description, name)) return 0;
    if (is_described_otherwise(pointing->coref, description, name)) return 0;
    if (same) return 2;
    return related;
}

/* "the document": the one that was just acted on, else the one that the text is about. */
static int salience(const struct descriptions *pointing, int32_t description, int32_t candidate) {
    const struct mention *pointer = at(pointing->coref, description), *document = at(pointing->coref, candidate);
    enum { pointed_at = 50 };
    static const struct slice demonstratives[] = {WORD("this"), WORD("that"), WORDS_END};
    int mentioned = (int)pointing->mentioned[document->chain];
    const bool shown =
        pointer->first && article_among_nocase(pointing->coref->article, pointer->first - 1, demonstratives);
    if (shown && pointing->acted_on[candidate] && pointer->sentence - document->sentence == 1) return pointed_at;
    bool near = pointer->sentence - document->sentence <= 1, beside = pointer->sentence == document->sentence;
    return near ? mentioned + (pointing->acted_on[candidate] ? 3 : 1) + 2 * beside : mentioned;
}

/* "the Oslo Accord, the treaty that ended the war". */
static bool is_apposed(const struct article *article, const struct mention *named, const struct mention *pointer) {
    static const struct slice tells[] = {WORD("that"), WORD("which"), WORD("for"), WORD("under"), WORDS_END};
    return pointer->first == named->last + 2 && pointer->last < article->tokens.count &&
           article_is_written(article, named->last, ",") && article_is_written(article, named->last + 1, "the") &&
           article_among(article, pointer->last, tells);
}

/* "the Framework Convention on Nets (the “Convention”)": what the brackets behind a name hold is its short form. */
static bool is_bracketed(const struct article *article, const struct mention *named, const struct mention *pointer) {
    enum { most_words = 8 };
    static const struct slice words[] = {WORD("the"), WORD("hereinafter"), WORD("hereafter"), WORD("referred"),
                                         WORD("to"),  WORD("as"),          WORD("called"),    WORD("\""),
                                         WORD("“"),   WORD("‘"),           WORD("'"),         WORDS_END};
    if (pointer->first <= named->last || pointer->first - named->last > most_words) return false;
    if (!article_is_written(article, named->last, "(")) return false;
    for (uint32_t i = named->last + 1; i < pointer->first; i++)
        if (!article_among_nocase(article, i, words)) return false;
    return true;
}

/* "The present letter" is what the page itself is, which it says first; -1: it points to none so. */
static int32_t present_document(const struct descriptions *pointing, const struct mention *pointer) {
    const struct earlier *documents = &pointing->kinds[KIND_DOCUMENT];
    if (!pointer->first || !article_is(pointing->coref->article, pointer->first - 1, "present")) return -1;
    for (size_t i = 0; i < documents->count && i < coref_reach_back; i++) {
        const struct mention *mention = at(pointing->coref, documents->mentions[i]);
        if (!mention->dropped && mention->chain &&
            coref_one_doctype(pointing->coref->article, mention->value, pointer->value))
            return documents->mentions[i];
    }
    return -1;
}

/* "The Agreement" in the text of one that the heading names: the page tells of itself; -1: it heads no such text. */
static int32_t headed_document(const struct descriptions *pointing, const struct mention *pointer) {
    const struct article *article = pointing->coref->article;
    const struct earlier *documents = &pointing->kinds[KIND_DOCUMENT];
    const bool capital = article->tokens.at[pointer->first].shape == SHAPE_TITLE;
    if (!documents->count || !capital || pointer->last > pointer->first + 1) return -1;
    const struct mention *heading = at(pointing->coref, documents->mentions[0]);
    const struct sentence *line = &article->sentences.at[heading->sentence];
    const bool heads =
        line->heading && heading->first == line->first && heading->form == FORM_NAME && !heading->dropped;
    return heads && coref_same_doctype(article, heading->value, pointer->value) ? documents->mentions[0] : -1;
}

/* "The document is to be initialled": what is done to treaties alone. */
static bool binds(const struct coref *coref, const struct mention *pointer) {
    enum { reach = 5 };
    const uint32_t last = coref->article->sentences.at[pointer->sentence].last;
    for (uint32_t i = pointer->last; i < last && i < pointer->last + reach; i++)
        if (vocabulary_has_token(coref->article, i, V_TREATY_DEED)) return true;
    return false;
}

uint32_t description_replaced_by(const struct descriptions *pointing, const struct mention *pointer) {
    enum { reach = 4 };
    static const struct slice verbs[] = {WORD("replace"),     WORD("replaces"),   WORD("replaced"),   WORD("replacing"),
                                         WORD("supersede"),   WORD("supersedes"), WORD("superseded"), WORD("supplant"),
                                         WORD("superseding"), WORDS_END};
    const struct article *article = pointing->coref->article;
    const struct earlier *documents = &pointing->kinds[KIND_DOCUMENT];
    const uint32_t first = article->sentences.at[pointer->sentence].first;
    uint32_t verb = pointer->first;
    while (verb > first && verb + reach > pointer->first && !article_among(article, verb, verbs)) verb--;
    if (!article_among(article, verb, verbs)) return 0;
    for (size_t i = documents->count; i-- > 0;) {
        const struct mention *mention = at(pointing->coref, documents->mentions[i]);
        if (mention->sentence != pointer->sentence) return 0;
        if (mention->last <= verb && mention->chain && !mention->dropped) return mention->chain;
    }
    return 0;
}

/* The document that a description fits best, the nearest of those that fit alike.
 * Mere likeness reaches back only a little, and to no name inside another. */
int32_t descriptions_document(struct descriptions *pointing, int32_t description) {
    enum { reach = 3, treaty = 100 };
    const struct earlier *documents = &pointing->kinds[KIND_DOCUMENT];
    const struct mention *pointer = at(pointing->coref, description);
    int32_t present = present_document(pointing, pointer);
    if (present >= 0) return present;
    const int32_t headed = headed_document(pointing, pointer);
    if (headed >= 0) return headed;
    const bool binding = is_general(pointer->value) && binds(pointing->coref, pointer);
    const uint32_t replacing = description_replaced_by(pointing, pointer);
    int32_t best = -1;
    int best_fit = 0, asked = 0;
    for (size_t i = documents->count; i-- > 0 && asked++ < coref_reach_back;) {
        int32_t other = documents->mentions[i];
        const struct mention *mention = at(pointing->coref, other);
        if (mention->dropped || !mention->chain || mention->end > pointer->start) continue;
        if (mention->chain == replacing) continue;
        if (is_apposed(pointing->coref->article, mention, pointer)) return other;
        if (is_bracketed(pointing->coref->article, mention, pointer)) return other;
        int fit = fits_document(pointing, description, other);
        if (fit < 3 && fit > 0 && pointing->nested[other]) fit = 0;
        if (fit > 1 && is_general(pointer->value)) fit += salience(pointing, description, other) + 2 * (fit == 3);
        if (fit == 1 && pointer->sentence - pointing->spoken_of[mention->chain] > reach) fit = 0;
        if (fit && binding && coref_same_doctype(pointing->coref->article, slice_of("treaty"), mention->value))
            fit += treaty;
        if (fit > best_fit) best = other, best_fit = fit;
    }
    return best;
}

/* Whether one of the words stands before the mention, with at most two adjectives between. */
static bool is_behind(const struct coref *coref, const struct mention *mention, const struct slice *words) {
    enum { reach = 3 };
    const uint32_t first = coref->article->sentences.at[mention->sentence].first;
    for (uint32_t i = mention->first; i-- > first && i + reach >= mention->first;) {
        if (article_among_nocase(coref->article, i, words)) return true;
        if (coref->article->tokens.at[i].shape != SHAPE_LOWER) return false;
    }
    return false;
}

/* Whether a description stands in an entry of a chronology, which tells of another thing than the entry before: "4 June
 * 1996 - Sides sign ceasefire agreement". */
static bool is_entry(const struct coref *coref, const struct mention *mention) {
    static const struct slice dashes[] = {WORD("-"), WORD("--"), WORD("–"), WORD("—"), WORDS_END};
    const struct article *article = coref->article;
    uint32_t first = article->sentences.at[mention->sentence].first;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *date = &article->mentions.at[i];
        if (date->first > first) break;
        if (date->kind == KIND_DATE && article_among(article, date->last, dashes)) return true;
    }
    return false;
}

/* "a declaration which …", "a draft statement …", "the committee, whose report …" is a new one even where another was
 * named before. */
bool description_is_new(const struct coref *coref, const struct mention *mention) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    static const struct slice others[] = {WORD("another"), WORD("whose"), WORDS_END};
    if (mention->kind != KIND_DOCUMENT) return false;
    if (slice_equal(rule_give(mention->rule, "opens"), slice_of("yes"))) return true;
    if (mention->first && article_is(coref->article, mention->first - 1, "own")) return true; /* "its own study" */
    if (!mention->opens || is_general(mention->value)) return false;
    bool told_apart = mention->last - mention->first > 1 &&
                      coref->article->tokens.at[mention->first].shape == SHAPE_LOWER; /* not "an EU motion" */
    static const struct slice known[] = {WORD("the"), WORD("this"), WORD("that"), WORDS_END};
    if (told_apart && is_entry(coref, mention) && !is_behind(coref, mention, known)) return true;
    return is_behind(coref, mention, others) || (told_apart && is_behind(coref, mention, articles));
}

/* "the ceasefire memorandum", told of for itself, is not the "Protocol on Water": another kind, and no word shared. */
static bool is_described_apart(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    if (named->form != FORM_NAME || pointer->last - pointer->first < 2) return false;
    const uint32_t head = pointer->last - 1;
    if (!slice_equal_nocase(article_words(coref->article, head, head + 1), pointer->value)) return false;
    for (uint32_t i = pointer->first; i < head; i++)
        if (coref->article->tokens.at[i].shape != SHAPE_LOWER || is_shared(coref, i, named->first, named->last))
            return false;
    return true;
}

/* "A decree that …", "a rival draft" are not the document named before; "an EU motion" may be. */
bool description_is_another(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = coref->article;
    if (pointer->kind != KIND_DOCUMENT) return false;
    bool told_apart =
        pointer->opens && !is_general(pointer->value) && !coref_one_doctype(article, pointer->value, named->value);
    if (told_apart && (is_behind(coref, pointer, articles) || is_described_apart(coref, pointer, named))) return true;
    uint32_t before = pointer->first;
    if (before > 1 && vocabulary_has_token(article, before - 1, V_OTHER_ADJECTIVE)) before--;
    return before && article_among_nocase(article, before - 1, articles) &&
           article->tokens.at[pointer->first].shape == SHAPE_LOWER;
}

/* "Any party may file", "Nobody signs": whatever the sentence tells is told of all. */
static bool is_told_of_all(const struct article *article, const struct sentence *sentence) {
    static const struct slice all[] = {WORD("Any"),     WORD("Every"),    WORD("Each"),
                                       WORD("Anyone"),  WORD("Anybody"),  WORD("Everyone"),
                                       WORD("Whoever"), WORD("Whenever"), WORDS_END};
    return article_among(article, sentence->first, all);
}

/* "is not", "is only", "becomes law": what is said of a kind of text rather than of one. */
static bool is_said_of_kind(const struct article *article, uint32_t verb, uint32_t last) {
    static const struct slice being[] = {WORD("is"), WORD("becomes"), WORDS_END};
    static const struct slice what[] = {WORD("not"), WORD("only"),    WORD("a"),     WORD("an"),     WORD("no"),
                                        WORD("law"), WORD("binding"), WORD("never"), WORD("always"), WORDS_END};
    return verb + 1 < last && article_among(article, verb, being) && article_among(article, verb + 1, what);
}

/* "When a report is tabled": what happens as often as it happens. */
static bool is_condition(const struct article *article, uint32_t link, uint32_t verb, uint32_t last) {
    static const struct slice links[] = {WORD("when"),   WORD("if"),       WORD("once"),
                                         WORD("unless"), WORD("whenever"), WORDS_END};
    static const struct slice now[] = {WORD("is"), WORD("has"), WORD("were"), WORDS_END};
    return verb < last && article_among_nocase(article, link, links) && article_among(article, verb, now);
}

bool description_is_of_any(const struct coref *coref, const struct mention *mention) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    const struct article *article = coref->article;
    const struct sentence *own = &article->sentences.at[mention->sentence];
    if (mention->kind != KIND_DOCUMENT || mention->first == own->first || mention->form == FORM_NAME) return false;
    const uint32_t before = mention->first - 1;
    if (before > own->first && vocabulary_has_token(article, before, V_POSSIBLE_ADJECTIVE) &&
        article_among_nocase(article, before - 1, articles))
        return true; /* "talks on a possible agreement" */
    if (!article_among_nocase(article, before, articles)) return false;
    if (is_told_of_all(article, own)) return true;
    const bool opens = before == own->first || (before == own->first + 1 && article_is_sign(article, own->first));
    if (opens) return is_said_of_kind(article, mention->last, own->last);
    return is_condition(article, before - 1, mention->last, own->last);
}

/* "An agreement" that no rule takes for the first word of one is another all the same; "a document" is nothing. */
bool description_may_open(const struct mention *mention) {
    return mention->kind == KIND_DOCUMENT && !slice_equal(mention->value, slice_of("document"));
}
