#include "coref_description_parts.h"
#include "coref_kinds.h"
#include "coref_name_keys.h"

#include "word_list.h"

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* "the ratings agency Acme", "the ruling Harvest Union": the words of the description before it. */
static bool is_introduced_so(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    const struct sentence *sentence = &coref->article->sentences.at[name->sentence];
    if (name->form != FORM_NAME || name->first == sentence->first) return false;
    uint32_t before = name->first - 1;
    return coref_same_word(coref, before, pointer->last - 1) ||
           (pointer->last - pointer->first > 1 && coref_same_word(coref, before, pointer->first));
}

/* "Acme, a Norwegian shipping line,": what it is stands behind it. */
static bool is_explained_so(const struct coref *coref, const struct mention *pointer, const struct mention *name) {
    enum { reach = 8 };
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    static const struct slice ends[] = {WORD(","),     WORD("."),     WORD("which"), WORD("that"),
                                        WORD("based"), WORD("in"),    WORD("for"),   WORD("led"),
                                        WORD("of"),    WORD("under"), WORD("with"),  WORDS_END};
    const struct article *article = coref->article;
    const uint32_t last = article->sentences.at[name->sentence].last;
    if (name->form != FORM_NAME || name->last + 2 >= last || !article_is_written(article, name->last, ","))
        return false;
    if (!article_among(article, name->last + 1, articles)) return false;
    for (uint32_t i = name->last + 2; i + 1 < last && i < name->last + reach && i < pointer->first; i++) {
        if (article->tokens.at[i].shape == SHAPE_PUNCTUATION || article_is_written(article, i, "of")) return false;
        if (!coref_same_word(coref, i, pointer->last - 1)) continue;
        const struct slice next = article_words(article, i + 1, i + 2);
        return article_among(article, i + 1, ends) || slice_ends(next, slice_of("ed")) ||
               slice_ends(next, slice_of("ing"));
    }
    return false;
}

/* Whether a name holds one of the words. */
bool description_bears_word(struct descriptions *pointing, int32_t name, enum vocabulary_list words) {
    for (const struct slice *word = vocabulary_parts(pointing->coref->article, words); word->size; word++)
        if (description_stands_in(descriptions_name(pointing, name), *word)) return true;
    return false;
}

/* "the central bank" is the Bank of Norway or the National Bank, but not Acme Bank. */
static bool is_trade_bank(struct descriptions *pointing, const struct mention *pointer, int32_t name) {
    if (!slice_equal_nocase(mention_text(pointing->coref->article, pointer), slice_of("central bank"))) return false;
    if (!slice_ends(descriptions_name(pointing, name), slice_of(" bank"))) return false;
    return !description_bears_word(pointing, name, V_CENTRAL_BANK_MARK);
}

/* Whether a folded name holds the word outside the complement that tells of what: "executive board of the national
 * bank" is a board. */
bool description_is_headed(struct slice folded, struct slice word) {
    static const struct slice links[] = {WORD(" of "), WORD(" for "), WORD(" on "),
                                         WORD(" in "), WORD(" ("),    WORDS_END};
    if (!description_stands_in(folded, word)) return false;
    struct slice head = folded;
    for (const struct slice *link = links; link->size; link++) {
        size_t end = slice_find(head, *link, 0);
        if (end != SIZE_MAX) head = slice_cut(head, 0, end);
    }
    return slice_ends(head, word);
}

/* "the National Assembly" is not the General Assembly: all words of the description but its head stand in the name. */
static bool has_all_words(const struct article *article, const struct mention *pointer, const struct mention *named) {
    for (uint32_t i = pointer->first; i + 1 < pointer->last; i++) {
        bool found = false;
        for (uint32_t j = named->first; j < named->last && !found; j++)
            found = coref_share_stem(article_words(article, i, i + 1), article_words(article, j, j + 1));
        if (!found) return false;
    }
    return true;
}

/* "ministry" of "foreign ministry" and of "ministry of education and science". */
static uint32_t head_at(const struct article *article, const struct mention *pointer) {
    for (uint32_t i = pointer->first + 1; i < pointer->last; i++)
        if (article_is_written(article, i, "of")) return i - 1;
    return pointer->last - 1;
}

/* "House Speaker" and the White House: a building that stands for who governs from it. */
static bool is_seat(const struct article *article, const struct mention *pointer, const struct mention *named) {
    return slice_equal_nocase(mention_text(article, pointer), slice_of("house")) &&
           slice_ends(named->name, slice_of(" House")) && vocabulary_has(article, named->name, V_SEAT_OF_POWER);
}

/* "the foreign ministry" is no other ministry, "the presidential council" no commission for elections: a word of the
 * description, its head and those that only judge apart, stands in the name too. */
bool description_is_of_its_field(struct descriptions *pointing, const struct mention *pointer, int32_t name) {
    const struct article *article = pointing->coref->article;
    const struct mention *named = at(pointing->coref, name);
    bool told = false;
    if (pointer->last - pointer->first < 2) return !is_seat(article, pointer, named);
    if (article->tokens.at[pointer->last - 1].shape == SHAPE_TITLE) return has_all_words(article, pointer, named);
    if (!vocabulary_has(article, pointer->value, V_KIND_OF_FIELD)) return true;
    const uint32_t head = head_at(article, pointer);
    for (uint32_t i = pointer->first; i < pointer->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (vocabulary_has_token(article, i, V_JUDGING_ADJECTIVE) || article->tokens.at[i].shape != SHAPE_LOWER)
            continue;
        if (i == head || coref_is_small_word(word)) continue;
        told = true;
        for (uint32_t j = named->first; j < named->last; j++) {
            const struct slice other = article_words(article, j, j + 1);
            if (coref_share_stem(word, other) || slice_equal_nocase(word, other)) return true;
        }
    }
    return !told;
}

/* "this House" of the House of Assembly, rather than of the White House */
static bool is_house(const struct coref *coref, const struct mention *pointer) {
    return slice_equal(pointer->value, slice_of("chamber")) &&
           slice_equal_nocase(mention_text(coref->article, pointer), slice_of("house"));
}

struct slice description_nation_at(const struct coref *coref, uint32_t token, uint32_t last) {
    const struct unit unit = lexicon_first_unit(coref->lexicon, coref->article, token, last);
    return coref_nation_of(coref, &unit);
}

/* The country of a body by its name and the words before it: "Norwegian group Acme"; empty: nothing tells. */
static struct slice nation_of(const struct coref *coref, const struct mention *body) {
    enum { reach = 4 };
    const uint32_t opening = coref->article->sentences.at[body->sentence].first;
    if (body->office.country.size) return body->office.country;
    uint32_t token = body->first > opening + reach ? body->first - reach : opening;
    struct slice nation = slice_of("");
    for (; token < body->last; token++) {
        struct slice found = description_nation_at(coref, token, body->last);
        if (found.size) nation = found;
    }
    return nation;
}

static void add_nation(const struct coref *coref, struct body_nations *known, const struct mention *body) {
    const struct slice nation = nation_of(coref, body);
    struct told_nation *told = known->first;
    while (told && !slice_equal(told->nation, nation)) told = told->next;
    if (told || !nation.size) return;
    told = arena_alloc(coref->arena, sizeof *told);
    *told = (struct told_nation){nation, known->first};
    known->first = told;
}

/* The different nations that the mentions of a body's chain tell, each looked at but once. */
static const struct told_nation *nations_of(const struct descriptions *pointing, int32_t body) {
    const struct coref *coref = pointing->coref;
    struct body_nations *known = &pointing->nations[at(coref, body)->chain];
    if (known->read) return known->first;
    int32_t named = body;
    do add_nation(coref, known, at(coref, named)), named = coref->next[named];
    while (named != body);
    known->read = true;
    return known->first;
}

/* "the French company" is none of which the text says that it is British. */
bool description_agrees_in_nation(const struct descriptions *pointing, int32_t body) {
    if (!pointing->nation.size) return true;
    const struct told_nation *nations = nations_of(pointing, body);
    for (const struct told_nation *told = nations; told; told = told->next)
        if (slice_equal(told->nation, pointing->nation)) return true;
    return !nations;
}

/* A description that has just come to a chain tells its nation, too. */
void description_note_nation(const struct descriptions *pointing, int32_t number) {
    const struct mention *mention = at(pointing->coref, number);
    struct body_nations *known = &pointing->nations[mention->chain];
    if (known->read) add_nation(pointing->coref, known, mention);
}

/* Whose a description is, "Oslo's ministry"; empty: no name says. */
static struct slice owner_of(const struct coref *coref, const struct mention *body) {
    const struct article *article = coref->article;
    const uint32_t first = body->first;
    if (body->form != FORM_NOMINAL || first < 2 || article->tokens.at[first - 1].shape != SHAPE_CLITIC)
        return slice_of("");
    const bool name = article->tokens.at[first - 2].shape >= SHAPE_TITLE;
    return name ? article_words(article, first - 2, first - 1) : slice_of("");
}

/* The body whose name begins a description, "Acme's works council", "CSTO executive committee"; NULL: none does. */
static const struct mention *named_owner(const struct coref *coref, const struct mention *pointer) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, pointer->first);
         i < article->mentions.count && article->mentions.at[i].first == pointer->first; i++) {
        const struct mention *inner = &article->mentions.at[i];
        const enum shape next = (enum shape)article->tokens.at[inner->last].shape;
        const bool owns = inner->last < pointer->last && (next == SHAPE_CLITIC || next == SHAPE_LOWER);
        if (owns && coref_is_name(inner, KIND_ORGANISATION)) return inner;
    }
    return NULL;
}

/* Whether the body of a chain stands in a name. */
static bool holds_body(const struct coref *coref, const struct mention *named, const struct mention *owner) {
    const struct article *article = coref->article;
    if (slice_find(mention_text(article, named), mention_text(article, owner), 0) != SIZE_MAX) return true;
    for (size_t i = article_from(article, named->first);
         i < article->mentions.count && article->mentions.at[i].first < named->last; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->kind == KIND_ORGANISATION && inner->chain == owner->chain) return true;
    }
    return false;
}

/* "Oslo's foreign ministry" is not Bonn's, nor "Acme's board" that of another firm. */
static bool is_anothers(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    const struct slice owner = owner_of(coref, pointer), other = owner_of(coref, named);
    if (owner.size && other.size && !slice_equal(owner, other)) return true;
    const struct mention *body = named_owner(coref, pointer);
    return body && !holds_body(coref, named, body);
}

/* "the company" of a bank, "the Organization" of the United Nations: what a list says the body is, is called so. */
static bool is_called_by_kind(const struct coref *coref, const struct mention *pointer, const struct mention *named) {
    static const struct slice words[] = {WORD("company"), WORD("organization"), WORDS_END};
    if (named->form != FORM_NAME || !named->value.size || !word_among(pointer->value, words)) return false;
    const bool firm = slice_equal(pointer->value, words[0]);
    return (firm || slice_equal(named->value, slice_of("world"))) &&
           coref_is_called(coref, named->value, pointer->value);
}

/* Which of the boards of a firm, as a bit, a text tells: "Supervisory Board"; 0: none. */
static unsigned board_told(struct slice text) {
    static const char *const words[] = {"supervisory", "management", "directors", "governors", "trustees", "advisory"};
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_find_nocase(text, slice_of(words[i]), 0) != SIZE_MAX) return 1u << i;
    return 0;
}

/* "the management board" is not the supervisory board. */
static bool is_other_board(const struct article *article, const struct mention *pointer, const struct mention *named) {
    if (!slice_equal(pointer->value, slice_of("board"))) return false;
    const unsigned told = board_told(mention_text(article, pointer)), other = board_told(mention_text(article, named));
    return told && other && told != other;
}

/* "ruling", "opposition": the side that a word tells. */
static enum side side_told(const struct article *article, uint32_t token) {
    static const struct slice ruling[] = {WORD("ruling"), WORD("governing"), WORDS_END};
    if (article_among_nocase(article, token, ruling)) return SIDE_RULING;
    return article_is(article, token, "opposition") ? SIDE_OPPOSING : SIDE_UNTOLD;
}

/* That of the words of a mention, or of those just before it: "the main opposition Harvest Union". */
static enum side side_of_mention(const struct article *article, const struct mention *mention) {
    enum { reach = 2 };
    const uint32_t opening = article->sentences.at[mention->sentence].first;
    uint32_t token = mention->first > opening + reach ? mention->first - reach : opening;
    for (; token < mention->last; token++) {
        const enum side side = side_told(article, token);
        if (side != SIDE_UNTOLD) return side;
    }
    return SIDE_UNTOLD;
}

/* That of a party's chain by the first of its mentions that tells, each looked at but once. */
static enum side side_of(const struct descriptions *pointing, int32_t body) {
    const struct coref *coref = pointing->coref;
    uint8_t *side = &pointing->sides[at(coref, body)->chain];
    if (*side != SIDE_UNREAD) return (enum side) * side;
    int32_t named = body;
    do {
        *side = (uint8_t)side_of_mention(coref->article, at(coref, named));
        named = coref->next[named];
    } while (*side == SIDE_UNTOLD && named != body);
    return (enum side) * side;
}

/* "the ruling party" is none of which the text says that it is in the opposition. */
static bool is_across(const struct descriptions *pointing, const struct mention *pointer, int32_t body) {
    if (!slice_equal(pointer->value, slice_of("party")) || pointer->last - pointer->first < 2) return false;
    const enum side side = side_told(pointing->coref->article, pointer->last - 2);
    if (side == SIDE_UNTOLD) return false;
    const enum side other = side_of(pointing, body);
    return other != SIDE_UNTOLD && other != side;
}

/* Which arm of the forces a text tells, as a bit: "Royal Air Force"; 0: none, or all. */
static unsigned arm_told(struct slice text) {
    static const char *const words[][3] = {{"navy", "naval", "fleet"},
                                           {"air force", "air wing", "airforce"},
                                           {"coast guard", "coastguard", "border guard"},
                                           {"army", "ground forces", "land forces"}};
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        for (unsigned j = 0; j < sizeof *words / sizeof **words; j++)
            if (slice_find_nocase(text, slice_of(words[i][j]), 0) != SIZE_MAX) return 1u << i;
    return 0;
}

/* "the navy" is neither the air force nor all forces; "the army" may be all. */
static bool is_other_arm(const struct article *article, const struct mention *pointer, const struct mention *named) {
    static const struct slice forces[] = {WORD("forces"), WORD("army"), WORDS_END};
    if (!word_among(pointer->value, forces)) return false;
    const struct slice text = mention_text(article, pointer);
    const unsigned told = arm_told(text), other = told ? arm_told(mention_text(article, named)) : 0;
    if (!told || told == other) return false;
    return other || slice_find_nocase(text, slice_of("army"), 0) == SIZE_MAX;
}

bool description_is_other_side(struct descriptions *pointing, const struct mention *pointer, int32_t name) {
    if (is_across(pointing, pointer, name)) return true;
    if (is_other_arm(pointing->coref->article, pointer, at(pointing->coref, name))) return true;
    return slice_equal(pointer->value, slice_of("union")) &&
           !description_is_headed(descriptions_name(pointing, name), pointer->value) &&
           description_bears_word(pointing, name, V_EMPLOYER_WORD);
}

bool description_fits_body(struct descriptions *pointing, int32_t description, int32_t name,
                           const struct slice heads[2]) {
    const struct mention *pointer = at(pointing->coref, description), *named = at(pointing->coref, name);
    if (description_is_other_side(pointing, pointer, name) || is_other_board(pointing->coref->article, pointer, named))
        return false;
    if (is_trade_bank(pointing, pointer, name) || !description_is_of_its_field(pointing, pointer, name)) return false;
    if (!description_agrees_in_nation(pointing, name) || is_anothers(pointing->coref, pointer, named)) return false;
    const struct slice folded = descriptions_name(pointing, name);
    if (description_is_other_house(pointing->coref, pointer, folded)) return false;
    if (description_is_house(pointing->coref, pointer, folded)) return true;
    if (is_called_by_kind(pointing->coref, pointer, named)) return true;
    if (slice_equal(named->value, pointer->value) || description_is_headed(folded, heads[0])) return true;
    if (heads[1].size && description_is_headed(folded, heads[1])) return true;
    if (slice_equal(pointer->value, slice_of("airline")) && description_bears_word(pointing, name, V_AIRLINE_WORD))
        return true;
    if (is_house(pointing->coref, pointer) && slice_starts(folded, slice_of("house of "))) return true;
    return is_introduced_so(pointing->coref, pointer, named) || is_explained_so(pointing->coref, pointer, named);
}
