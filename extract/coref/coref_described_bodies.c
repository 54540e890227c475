#include "coref_description_parts.h"
#include "coref_kinds.h"

#include "text.h"
#include "word_list.h"

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

static bool speaks_more(const struct descriptions *pointing, int32_t mention, int32_t other) {
    if (other < 0) return true;
    return pointing->mentioned[at(pointing->coref, mention)->chain] >=
           pointing->mentioned[at(pointing->coref, other)->chain];
}

/* What bodies are called whose names do not say what they are: Gazprom is a company, Hamas a group. */
bool description_is_loose(const struct coref *coref, struct slice kind) {
    return vocabulary_has(coref->article, kind, V_KIND_LOOSE);
}

/* "company spokesman Holm", "a company executive": whose office it is. */
static bool is_of_office(const struct coref *coref, const struct mention *pointer) {
    static const struct slice others[] = {WORD("his"),     WORD("her"),   WORD("its"),  WORD("my"),   WORD("their"),
                                          WORD("another"), WORD("other"), WORD("some"), WORD("many"), WORDS_END};
    const struct article *article = coref->article;
    if (pointer->last >= article->tokens.count || article->tokens.at[pointer->first].shape != SHAPE_LOWER) return false;
    if (pointer->last - pointer->first > 1 || !vocabulary_has(article, pointer->value, V_KIND_EMPLOYER)) return false;
    if (!lexicon_token_has(coref->lexicon, article, pointer->last, coref->office_head)) return false;
    if (!pointer->first || article->tokens.at[pointer->first - 1].shape == SHAPE_CLITIC) return false;
    return !article_among_nocase(article, pointer->first - 1, others);
}

/* "the company": neither "his company" nor "the group ICM". */
bool description_points_back(const struct coref *coref, const struct mention *pointer) {
    static const struct slice pointers[] = {WORD("the"), WORD("this"), WORDS_END};
    const struct article *article = coref->article;
    if (is_of_office(coref, pointer)) return true;
    if (!pointer->first || !article_among_nocase(article, pointer->first - 1, pointers)) return false;
    return pointer->last == article->tokens.count || article->tokens.at[pointer->last].shape == SHAPE_LOWER ||
           article->tokens.at[pointer->last].shape >= SHAPE_CLITIC;
}

/* "the daily", rather than "the broadcaster". */
static bool is_paper(const struct coref *coref, const struct mention *pointer) {
    static const struct slice others[] = {WORD("broadcaster"), WORD("news agency"), WORDS_END};
    return slice_equal(pointer->value, slice_of("media")) && description_points_back(coref, pointer) &&
           !word_among_nocase(mention_text(coref->article, pointer), others);
}

/* Whether a name holds a word that newspapers bear, or stands behind "the daily". */
static bool may_be_newspaper(struct descriptions *pointing, int32_t name) {
    static const struct slice papers[] = {WORD("daily"),   WORD("newspaper"), WORD("paper"),
                                          WORD("tabloid"), WORD("weekly"),    WORDS_END};
    const struct mention *named = at(pointing->coref, name);
    if (named->first && article_among(pointing->coref->article, named->first - 1, papers)) return true;
    if (description_stands_in(descriptions_name(pointing, name), slice_of("agency"))) return false;
    return description_bears_word(pointing, name, V_NEWSPAPER_WORD);
}

/* Whether one who is told of can be what the description outside his words means. */
static bool is_heard(const struct coref *coref, const struct mention *pointer, const struct mention *mention) {
    return coref_speech_at(&coref->speech, pointer->first) || !coref_speech_at(&coref->speech, mention->first);
}

/* "Peter Holm of Acme". */
static bool is_behind_person(const struct article *article, const struct mention *body) {
    if (body->first < 2 || !article_is_written(article, body->first - 1, "of")) return false;
    for (const struct mention *before = body; before > article->mentions.at && before[-1].sentence == body->sentence;)
        if ((--before)->last + 1 == body->first && coref_is_name(before, KIND_PERSON)) return true;
    return false;
}

/* "Acme analyst Peter Holm", "Acme steel analysts". */
static bool employs_judge(const struct article *article, const struct mention *body) {
    enum { reach = 4 };
    static const struct slice trades[] = {WORD("analyst"),    WORD("analysts"),   WORD("economist"),
                                          WORD("economists"), WORD("strategist"), WORD("strategists"),
                                          WORD("trader"),     WORD("traders"),    WORDS_END};
    for (uint32_t i = body->last; i < article->tokens.count && i < body->last + reach; i++) {
        if (article->tokens.at[i].shape != SHAPE_LOWER) return false;
        if (article_among(article, i, trades)) return true;
    }
    return false;
}

/* "an analyst at Acme": where somebody works who tells of another company. */
bool description_is_workplace(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    static const struct slice links[] = {WORD("at"), WORD("from"), WORD("with"), WORDS_END};
    if (!vocabulary_has(coref->article, pointer->value, V_KIND_EMPLOYER)) return false;
    if (employs_judge(coref->article, body)) return true;
    if (!body->first) return false;
    return article_among(coref->article, body->first - 1, links) || is_behind_person(coref->article, body);
}

/* "Dahl Ltd owns half of the company": who does something to a body is not that body. But whoever says so may be, and
 * "the company's". */
static bool does_it_to(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    enum { reach = 9 };
    static const struct slice parting[] = {WORD("that"), WORD("which"), WORD("and"),   WORD("but"),   WORD("as"),
                                           WORD("if"),   WORD("when"),  WORD("where"), WORD("while"), WORDS_END};
    const struct article *article = coref->article;
    if (body->sentence != pointer->sentence || body->last + reach < pointer->first) return false;
    if (body->last > pointer->first) return false; /* it stands within the body's name */
    if (pointer->last < article->tokens.count && article->tokens.at[pointer->last].shape == SHAPE_CLITIC) return false;
    if (!coref_is_finite(article, body->last) || coref_speech_says(&coref->speech, body->last)) return false;
    for (uint32_t i = body->last + 1; i < pointer->first; i++)
        if (article->tokens.at[i].shape == SHAPE_PUNCTUATION || article_among(article, i, parting) ||
            coref_speech_says(&coref->speech, i))
            return false;
    return true;
}

/* "a Tesla Roadster", "a Boeing 747": what it makes, rather than the firm. */
static bool names_product(const struct article *article, const struct mention *body) {
    const uint32_t next = body->last;
    if (next >= article->sentences.at[body->sentence].last || body->form != FORM_NAME) return false;
    const enum shape shape = article->tokens.at[next].shape;
    if (shape != SHAPE_TITLE && shape != SHAPE_CODE && shape != SHAPE_NUMBER_3) return false;
    for (size_t i = article_from(article, body->first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first > next) return true;
        if (mention->last > next) return false;
    }
    return true;
}

/* "the government" is hardly that of a province, unless there is no other. */
static bool is_of_a_part(const struct article *article, const struct mention *pointer, const struct mention *body) {
    static const struct slice parts[] = {WORD("Provincial"), WORD("provincial"), WORD("Regional"), WORD("regional"),
                                         WORD("Municipal"),  WORD("municipal"),  WORD("City"),     WORD("city"),
                                         WORD("County"),     WORD("county"),     WORD("District"), WORD("district"),
                                         WORD("Local"),      WORD("local"),      WORDS_END};
    if (pointer->last - pointer->first > 1 || !slice_equal(pointer->value, slice_of("government"))) return false;
    for (uint32_t i = body->first; i < body->last; i++)
        if (article_among(article, i, parts)) return true;
    return false;
}

/* "Relief agency to leave": a headline describes what the text names. */
static bool is_headlines(const struct coref *coref, const struct mention *pointer, const struct mention *mention) {
    const struct sentence *sentences = coref->article->sentences.at;
    return mention->form == FORM_NOMINAL && sentences[mention->sentence].heading &&
           !sentences[pointer->sentence].heading;
}

/* The nearest earlier mention that the description fits; rather than one that is inside a document's
 * name and not near, one of which the text speaks as much: "the court" is not the one whose order it upheld. */
static int32_t described_body(struct descriptions *pointing, int32_t description, const struct slice heads[2],
                              bool heard) {
    const struct mention *pointer = at(pointing->coref, description);
    const struct earlier *earlier = &pointing->kinds[pointer->kind];
    int asked = 0;
    int32_t inside = -1;
    for (size_t i = earlier->count; i-- > 0 && asked++ < coref_reach_back;) {
        int32_t other = earlier->mentions[i];
        const struct mention *mention = at(pointing->coref, other);
        if (mention->dropped || !mention->chain || mention->end > pointer->start) continue;
        if (is_headlines(pointing->coref, pointer, mention)) continue;
        bool passed_over = inside >= 0 && pointing->nested[other];
        if (passed_over || !description_fits_body(pointing, description, other, heads)) continue;
        if (heard && !is_heard(pointing->coref, pointer, mention)) continue;
        if (does_it_to(pointing->coref, pointer, mention)) continue;
        if (names_product(pointing->coref->article, mention) ||
            is_of_a_part(pointing->coref->article, pointer, mention)) {
            if (inside < 0) inside = other;
            continue;
        }
        bool workplace = description_is_workplace(pointing->coref, pointer, mention);
        bool near = pointer->sentence - mention->sentence <= 1 && !workplace;
        if (near || (!pointing->nested[other] && !workplace && speaks_more(pointing, other, inside))) return other;
        if (inside < 0) inside = other;
    }
    return inside;
}

/* "the brigade": a Harvest Brigade rather than other forces. */
static int32_t worded_body(struct descriptions *pointing, int32_t description, const struct slice heads[2]) {
    enum { reach = 6 };
    const struct mention *pointer = at(pointing->coref, description);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    for (size_t i = earlier->count; i-- > 0;) {
        int32_t other = earlier->mentions[i];
        const struct mention *mention = at(pointing->coref, other);
        if (pointer->sentence - mention->sentence > reach) return -1;
        if (mention->dropped || !mention->chain || mention->form != FORM_NAME || pointing->nested[other]) continue;
        if (!description_is_headed(descriptions_name(pointing, other), heads[0])) continue;
        if (!is_heard(pointing->coref, pointer, mention) || !description_is_of_its_field(pointing, pointer, other))
            continue;
        if (description_agrees_in_nation(pointing, other)) return other;
    }
    return -1;
}

/* What a body is by the first name of its chain that tells: the HWU is a union. */
struct slice descriptions_kind_of(const struct descriptions *pointing, int32_t body) {
    const struct coref *coref = pointing->coref;
    struct slice *kind = &pointing->body_kinds[at(coref, body)->chain];
    if (kind->at) return *kind;
    int32_t named = body;
    do {
        if (coref_is_name(at(coref, named), KIND_ORGANISATION)) *kind = coref_kind_of(coref, at(coref, named));
        named = coref->next[named];
    } while (!kind->size && named != body);
    if (!kind->size) *kind = slice_of("");
    return *kind;
}

/* "The group" of a company of which the text has just told. */
static bool is_group_of_firms(const struct coref *coref, const struct mention *pointer, const struct mention *body,
                              struct slice kind) {
    return slice_equal(pointer->value, slice_of("group")) && slice_equal(kind, slice_of("company")) &&
           pointer->last - pointer->first == 1 && pointer->sentence - body->sentence <= 1 &&
           description_points_back(coref, pointer);
}

/* "The trade body" is the World Trade Organization. */
static bool tells_field(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    const struct article *article = coref->article;
    for (uint32_t i = pointer->first; i + 1 < pointer->last; i++)
        for (uint32_t j = body->first; j < body->last; j++)
            if (coref_share_stem(article_words(article, i, i + 1), article_words(article, j, j + 1))) return true;
    return false;
}

/* "The party" of the HPU, "the bloc" of the NRC, which have just been told of: letters say nothing of what they are. */
static bool is_opaque(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    enum { near = 2 };
    const struct article *article = coref->article;
    return vocabulary_has(article, pointer->value, V_KIND_OF_ACRONYM) && description_points_back(coref, pointer) &&
           body->last - body->first == 1 && article->tokens.at[body->first].shape == SHAPE_UPPER && !body->name.size &&
           pointer->sentence - body->sentence <= near;
}

/* Whether the body can be called by the description: "the group" of a movement; "the company", just behind it, of one
 * whose name does not say what it is; "the daily" of what may be a newspaper, however far. */
static bool may_be_called(struct descriptions *pointing, const struct mention *pointer, int32_t body) {
    enum { near = 2 };
    const struct mention *mention = at(pointing->coref, body);
    bool paper = is_paper(pointing->coref, pointer);
    if (paper && may_be_newspaper(pointing, body)) return true;
    const struct slice kind = descriptions_kind_of(pointing, body);
    const bool definite = !pointer->opens || (description_points_back(pointing->coref, pointer) &&
                                              description_is_of_its_field(pointing, pointer, body));
    if (description_is_other_house(pointing->coref, pointer, descriptions_name(pointing, body))) return false;
    if (description_is_other_side(pointing, pointer, body)) return false;
    if (!paper && definite && coref_is_called(pointing->coref, kind, pointer->value)) return true;
    if (is_group_of_firms(pointing->coref, pointer, mention, kind)) return true;
    if (!kind.size && definite && is_opaque(pointing->coref, pointer, mention)) return true;
    if (paper || kind.size || !description_is_loose(pointing->coref, pointer->value) ||
        !description_points_back(pointing->coref, pointer))
        return false;
    return pointer->sentence - mention->sentence <= near;
}

/* Neither who brings the news, nor who is told of in what is said. */
bool description_is_told_of(const struct coref *coref, const struct mention *pointer, const struct mention *body) {
    return is_heard(coref, pointer, body) && !coref_is_reporter(coref->article, body) &&
           !description_is_workplace(coref, pointer, body) && !does_it_to(coref, pointer, body) &&
           !names_product(coref->article, body);
}

/* "Red Cross" in "International Committee of the Red Cross", "UN" in "the UN Charter": no body that is spoken of. */
bool description_is_part(const struct descriptions *pointing, int32_t body) {
    return pointing->nested[body] || pointing->inner[body];
}

/* "the group" of a movement: the body of the nearest sentence that is called so. Of several there that of which the
 * text speaks most, if it does. */
static int32_t called_body(struct descriptions *pointing, int32_t description, bool *rivals) {
    enum { reach = 2 };
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    const bool paper = is_paper(coref, pointer);
    int32_t found = -1;
    bool sure = true;
    int asked = 0;
    for (size_t i = earlier->count; i-- > 0 && asked++ < coref_reach_back;) {
        int32_t other = earlier->mentions[i];
        const struct mention *mention = at(coref, other);
        if (!paper && pointer->sentence - mention->sentence > reach) break;
        if (found >= 0 && mention->sentence != at(coref, found)->sentence) break;
        bool open =
            mention->form == FORM_NAME && !mention->dropped && mention->chain && !description_is_part(pointing, other);
        if (!open || mention->end > pointer->start || coref->article->sentences.at[mention->sentence].heading) continue;
        if (found >= 0 && mention->chain == at(coref, found)->chain) continue;
        if (!description_is_told_of(coref, pointer, mention) || !may_be_called(pointing, pointer, other)) continue;
        if (!description_agrees_in_nation(pointing, other)) continue;
        if (tells_field(coref, pointer, mention)) return other;
        uint32_t own = pointing->mentioned[mention->chain];
        uint32_t rival = found < 0 ? 0 : pointing->mentioned[at(coref, found)->chain];
        if (own == rival) sure = false;
        if (own > rival) found = other, sure = true;
    }
    if (!sure) *rivals = true;
    return sure ? found : -1;
}

static bool is_in_title(const struct coref *coref, int32_t body) {
    enum { reach = 8 };
    const struct mention *mention = at(coref, body);
    for (int32_t i = body; i-- > 0 && body - i <= reach && at(coref, i)->sentence == mention->sentence;)
        if (at(coref, i)->kind == KIND_TITLE && at(coref, i)->end >= mention->end) return true;
    return false;
}

/* "Acme chairman Holm said his company": the body of the office that stands before it. */
static int32_t own_body(struct descriptions *pointing, int32_t description) {
    const struct mention *pointer = at(pointing->coref, description);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    int asked = 0;
    for (size_t i = earlier->count; i-- > 0 && asked++ < coref_reach_back;) {
        const struct mention *mention = at(pointing->coref, earlier->mentions[i]);
        if (mention->sentence != pointer->sentence) return -1;
        if (!mention->dropped && mention->chain && is_in_title(pointing->coref, earlier->mentions[i]))
            return coref_may_be_body(pointing->coref, pointer, mention) ? earlier->mentions[i] : -1;
    }
    return -1;
}

/* Whose "his party" is: the only person whom its sentence, or else the one before, names before it, or with whom that
 * begins; -1: nobody's. */
static int32_t owner_of(const struct coref *coref, const struct mention *pointer) {
    const struct article *article = coref->article;
    const size_t quotation = coref_speech_at(&coref->speech, pointer->first);
    for (uint32_t back = 0; back <= 1 && back <= pointer->sentence; back++) {
        const struct sentence *own = &article->sentences.at[pointer->sentence - back];
        int32_t first = -1;
        bool several = false, opens = false;
        if (back && own->heading) return -1;
        for (size_t i = article_from(article, own->first); i < article->mentions.count; i++) {
            const struct mention *mention = at(coref, (int32_t)i);
            if (mention->first >= own->last || mention->first >= pointer->first) break;
            if (!coref_is_name(mention, KIND_PERSON)) continue;
            if (coref_speech_at(&coref->speech, mention->first) != quotation) continue;
            if (first < 0) opens = mention->first == own->first;
            several |= first >= 0 && (!mention->chain || mention->chain != at(coref, first)->chain);
            if (first < 0) first = (int32_t)i;
        }
        if (first >= 0) return several && !opens ? -1 : first;
    }
    return -1;
}

/* "Holm, leader of the Harvest Union, … Holm said his party": the body of his office that can be called so; -1: none,
 * or several. */
static int32_t owners_body(struct descriptions *pointing, int32_t description) {
    const struct coref *coref = pointing->coref;
    const struct mention *pointer = at(coref, description);
    const int32_t owner = owner_of(coref, pointer);
    const uint32_t chain = owner < 0 ? 0 : at(coref, owner)->chain;
    int32_t found = -1;
    for (size_t i = 0; chain && i < coref->represented.count; i++) {
        const int32_t body = coref->represented.at[i].body;
        const struct mention *named = at(coref, body);
        if (coref->represented.at[i].person != chain || named->dropped || !named->chain) continue;
        if (named->end > pointer->start || !coref_may_be_body(coref, pointer, named)) continue;
        if (found >= 0 && named->chain != at(coref, found)->chain) return -1;
        found = body;
    }
    return found < 0 && owner >= 0 ? descriptions_employer(pointing, description, owner) : found;
}

/* "His movement" of an article that names but one; -1: none, or several. */
static int32_t only_of_kind(struct descriptions *pointing, int32_t description) {
    const struct mention *pointer = at(pointing->coref, description);
    const struct earlier *earlier = &pointing->kinds[KIND_ORGANISATION];
    int32_t found = -1;
    int asked = 0;
    if (!vocabulary_has(pointing->coref->article, pointer->value, V_KIND_LED)) return -1;
    for (size_t i = earlier->count; i-- > 0 && asked++ < coref_reach_back;) {
        const int32_t other = earlier->mentions[i];
        const struct mention *mention = at(pointing->coref, other);
        if (mention->dropped || !mention->chain || mention->end > pointer->start) continue;
        const struct slice kind = descriptions_kind_of(pointing, other);
        if (!kind.size || !coref_is_called(pointing->coref, kind, pointer->value)) continue;
        if (found >= 0 && mention->chain != at(pointing->coref, found)->chain) return -1;
        found = other;
    }
    return found;
}

static bool is_somebodys(const struct coref *coref, const struct mention *pointer) {
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORD("my"), WORD("whose"), WORDS_END};
    return pointer->first && article_among_nocase(coref->article, pointer->first - 1, owners);
}

/* Most words that describe need no folding. */
static struct slice folded_word(const struct coref *coref, struct slice word) {
    for (size_t i = 0; i < word.size; i++)
        if (word.at[i] < 'a' || word.at[i] > 'z') return text_fold(coref->arena, word);
    return word;
}

/* What the description is called itself; empty where that tells no more than its kind. The House is not the White
 * House. */
static struct slice own_word(const struct coref *coref, const struct mention *pointer) {
    struct slice text = mention_text(coref->article, pointer);
    bool none = slice_equal_nocase(text, pointer->value) || slice_equal(pointer->value, slice_of("chamber"));
    return none ? slice_of("") : folded_word(coref, text);
}

/* "The company" is British Steel, told of last, rather than Acme Ltd before it: both are firms by their names. */
static bool is_nearer_kin(const struct descriptions *pointing, const struct mention *pointer, int32_t body,
                          int32_t other) {
    return at(pointing->coref, body)->sentence > at(pointing->coref, other)->sentence &&
           slice_equal(descriptions_kind_of(pointing, body), pointer->value);
}

/* "In Paris, foreign ministry spokesman Holm": the country whose organ is meant; empty: none is told. */
static struct slice nation_of_place(const struct coref *coref, const struct mention *pointer) {
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[pointer->sentence].first;
    if (!vocabulary_has(article, pointer->value, V_KIND_OF_NATION) || first + 2 >= pointer->first) return slice_of("");
    if (!article_is_written(article, first, "In")) return slice_of("");
    struct unit unit = lexicon_first_unit(coref->lexicon, article, first + 1, pointer->first);
    const struct lexicon_entry *entry = lexicon_unit_entry(coref->lexicon, &unit, coref->city);
    return entry && article_is_written(article, unit.last, ",") ? lexicon_value(entry) : slice_of("");
}

/* "a poll by the group ICM": it says what comes behind it, unless that is a day. */
static bool says_next(const struct coref *coref, const struct mention *pointer) {
    const struct article *article = coref->article;
    if (pointer->opens || pointer->last >= article->sentences.at[pointer->sentence].last) return false;
    enum shape shape = article->tokens.at[pointer->last].shape;
    if (article->tokens.at[pointer->last - 1].shape != SHAPE_LOWER) return false; /* "the House Democrats" */
    if (shape != SHAPE_TITLE && shape != SHAPE_UPPER) return false;
    size_t next = article_from(article, pointer->last);
    return next == article->mentions.count || article->mentions.at[next].first != pointer->last ||
           article->mentions.at[next].kind != KIND_DATE;
}

/* "the Bank": a word of the name, with a capital as in it. */
static bool is_short_name(const struct coref *coref, const struct mention *pointer) {
    const struct article *article = coref->article;
    return pointer->first && pointer->last - pointer->first == 1 &&
           article->tokens.at[pointer->first].shape == SHAPE_TITLE && article_is(article, pointer->first - 1, "the");
}

/* "the new company", "the combined group": one that is to be, rather than who was named. */
static bool is_to_be(const struct coref *coref, const struct mention *pointer) {
    static const struct slice adjectives[] = {WORD("new"),       WORD("combined"), WORD("merged"), WORD("resulting"),
                                              WORD("enlarged"),  WORD("joint"),    WORD("other"),  WORD("rival"),
                                              WORD("surviving"), WORDS_END};
    return pointer->first > 1 && pointer->last - pointer->first == 1 &&
           vocabulary_has(coref->article, pointer->value, V_KIND_EMPLOYER) &&
           article_among(coref->article, pointer->first - 1, adjectives) &&
           article_is(coref->article, pointer->first - 2, "the");
}

int32_t descriptions_body(struct descriptions *pointing, int32_t description) {
    const struct mention *pointer = at(pointing->coref, description);
    if (says_next(pointing->coref, pointer) || is_to_be(pointing->coref, pointer)) return -1;
    bool somebodys = is_somebodys(pointing->coref, pointer);
    pointing->nation = description_nation_at(pointing->coref, pointer->first, pointer->last);
    if (!pointing->nation.size) pointing->nation = nation_of_place(pointing->coref, pointer);
    if (somebodys) {
        int32_t own = owners_body(pointing, description);
        if (own < 0) own = own_body(pointing, description);
        if (own >= 0) return own;
    }
    const struct slice heads[] = {folded_word(pointing->coref, pointer->value), own_word(pointing->coref, pointer)};
    const struct slice own[] = {heads[1], slice_of("")};
    const int32_t speakers = somebodys ? -1 : descriptions_speakers_body(pointing, description, heads);
    if (speakers >= 0) return speakers;
    int32_t found = heads[1].size ? worded_body(pointing, description, own) : -1;
    if (found < 0) found = described_body(pointing, description, heads, true);
    if (found >= 0 && is_short_name(pointing->coref, pointer) &&
        !description_stands_in(descriptions_name(pointing, found), heads[0])) {
        const int32_t worded = worded_body(pointing, description, heads);
        if (worded >= 0) found = worded;
    }
    if (found < 0 && pointing->coref->speech.quotations.count)
        found = described_body(pointing, description, heads, false);
    if (somebodys && found >= 0 && pointer->sentence - at(pointing->coref, found)->sentence <= 1) return found;
    if (somebodys) return only_of_kind(pointing, description);
    bool rivals = false;
    int32_t called = found < 0 || description_is_loose(pointing->coref, pointer->value)
                         ? called_body(pointing, description, &rivals)
                         : -1;
    if (found < 0 || (called >= 0 && is_nearer_kin(pointing, pointer, called, found))) found = called;
    if (found >= 0) return descriptions_more_salient(pointing, description, heads, found);
    return !rivals && !is_paper(pointing->coref, pointer) ? descriptions_main_body(pointing, description) : found;
}
