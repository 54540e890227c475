#include "coref.h"
#include "name_key.h"
#include "register_parts.h"

/* The name before the "'s" before a body that has none: "Berg's office"; the body itself without. */
static const struct mention *owner_before(const struct article *article, const struct mention *body) {
    const uint32_t mark = body->first - 1;
    bool owned = body->kind == KIND_ORGANISATION && body->form == FORM_NOMINAL && body->first > 1 &&
                 article->tokens.at[mark].shape == SHAPE_CLITIC;
    for (size_t i = owned ? article_from(article, mark) : 0; owned && i-- > 0;) {
        const struct mention *owner = &article->mentions.at[i];
        if (owner->sentence != body->sentence) break;
        if (owner->last == mark && owner->kind != KIND_DATE && owner->form == FORM_NAME) return owner;
    }
    return body;
}

struct slice register_fullest_text(const struct article *article, const struct mention *mention) {
    int32_t fullest = coref_fullest(article, mention->chain);
    const struct mention *named = fullest >= 0 ? &article->mentions.at[fullest] : mention;
    const struct mention *owner = owner_before(article, named);
    return owner == named ? mention_text(article, named) : article_words(article, owner->first, named->last);
}

struct slice register_join(const struct article *article, struct slice names, struct slice name) {
    return names.size ? name_list(article->arena, (struct slice[]){names, name}, 2) : name;
}

/* Where one of the words stands among tokens; their end without. */
static uint32_t find_word(const struct article *article, uint32_t token, uint32_t last, const struct slice *words) {
    while (token < last && !article_among_nocase(article, token, words)) token++;
    return token;
}

/* The holder of a title that stands right behind it, or the mention itself. */
static const struct mention *holder_behind(const struct article *article, size_t number) {
    const struct mention *mention = &article->mentions.at[number];
    if (mention->kind != KIND_TITLE || number + 1 == article->mentions.count) return mention;
    const struct mention *next = mention + 1;
    return next->kind == KIND_PERSON && next->first == mention->last ? next : mention;
}

/* Whether documents of that type have authors: in front of the name too, or only behind "of", "by" and "from". */
static bool has_author(const struct article *article, struct slice doctype, bool in_front) {
    return vocabulary_has(article, doctype, V_DOCTYPE_AUTHORED) ||
           (!in_front && vocabulary_has(article, doctype, V_DOCTYPE_DECLARED));
}

/* Whether whoever owns a text has made it: "the Centre's petition", "the Ministry's Water Plan", no plan of theirs
 * without a name. `first` is the token behind the owner. */
static bool has_owner(const struct article *article, const struct mention *document, uint32_t first) {
    if (has_author(article, document->value, false)) return true;
    bool titled = first < document->last && article->tokens.at[first].shape == SHAPE_TITLE;
    return titled && vocabulary_has(article, document->value, V_DOCTYPE_PLAN);
}

static bool starts_date(const struct article *article, uint32_t token) {
    for (size_t i = article_from(article, token); i < article->mentions.count && article->mentions.at[i].first == token;
         i++)
        if (article->mentions.at[i].kind == KIND_DATE) return true;
    return false;
}

/* The "of" behind the meeting of a body: "communiqué of the third session of the Council"; `mark` without. */
static uint32_t meeting_mark(const struct article *article, const struct mention *document, uint32_t mark) {
    enum { longest = 6 };
    static const struct slice of[] = {WORD("of"), WORDS_END};
    uint32_t last = mark + longest < document->last ? mark + longest : document->last;
    for (uint32_t token = mark + 1; token + 1 < last; token++)
        if (vocabulary_has_token(article, token, V_MEETING_NOUN))
            return article_among_nocase(article, token + 1, of) ? token + 1 : mark;
    return mark;
}

/* The "of", "by" or "from" of a document's author, not that of its date; what it is about comes behind that. */
static uint32_t author_mark(const struct article *article, const struct mention *document) {
    static const struct slice marks[] = {WORD("of"), WORD("by"), WORD("from"), WORD("on"), WORD("for"), WORDS_END};
    static const struct slice topics[] = {WORD("on"), WORD("for"), WORDS_END};
    uint32_t mark = find_word(article, document->first, document->last, marks);
    while (mark < document->last && starts_date(article, mark + 1))
        mark = find_word(article, mark + 1, document->last, marks);
    bool topic = mark < document->last && article_among_nocase(article, mark, topics);
    return topic ? document->last : mark < document->last ? meeting_mark(article, document, mark) : mark;
}

static bool is_owner(const struct article *article, const struct mention *mention) {
    static const struct slice owners[] = {WORD("his"), WORD("her"), WORD("its"), WORDS_END};
    if (mention->form != FORM_PRONOUN || !word_among_nocase(mention_text(article, mention), owners)) return false;
    int32_t fullest = coref_fullest(article, mention->chain);
    return fullest < 0 || article->mentions.at[fullest].kind != KIND_DOCUMENT;
}

static bool is_named(const struct article *article, const struct mention *mention) {
    int32_t fullest = coref_fullest(article, mention->chain);
    return fullest >= 0 && article->mentions.at[fullest].form == FORM_NAME;
}

/* Whether an "'s" stands behind somebody: "President Berg's Decree No. 44". */
static bool owns_next(const struct article *article, const struct mention *mention) {
    static const struct slice marks[] = {WORD("'s"), WORD("’s"), WORD("'"), WORD("’"), WORDS_END};
    bool acts = mention->kind != KIND_DATE && mention->kind != KIND_DOCUMENT;
    return acts && mention->last < article->tokens.count && article_among(article, mention->last, marks);
}

/* "the Council, whose own final report": who stands before "whose", a body rather than the office that holds it; NULL
 * without. */
static const struct mention *owner_before_whose(const struct article *article, const struct mention *document) {
    uint32_t whose = document->first;
    whose -= whose && article_is(article, whose - 1, "own");
    if (whose < 2 || !article_is(article, --whose, "whose")) return NULL;
    const uint32_t end = whose - article_is(article, whose - 1, ",");
    const struct mention *owner = NULL;
    for (size_t i = article_from(article, whose); i-- > 0;) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != document->sentence) break;
        bool acts = mention->kind != KIND_DATE && mention->kind != KIND_DOCUMENT;
        if (acts && mention->last == end && (!owner || mention->kind != KIND_TITLE)) owner = mention;
    }
    return owner;
}

/* "its annual report", "its own draft", "the Council's decision": whoever is named or meant before the document. */
static struct slice owner(const struct article *article, const struct mention *document) {
    enum { farthest = 3 };
    uint32_t first = document->first > farthest ? document->first - farthest : 0;
    bool own = slice_equal(register_word_before(article, document->first), slice_of("own"));
    if (!own && !has_owner(article, document, document->first)) return slice_of("");
    bool written = own || has_author(article, document->value, true);
    const struct mention *before = written ? owner_before_whose(article, document) : NULL;
    if (before) return register_fullest_text(article, before);
    for (size_t i = article_from(article, first); article->mentions.at[i].first < document->first; i++) {
        const struct mention *mention = &article->mentions.at[i];
        bool owns = owns_next(article, mention);
        bool near = mention->sentence == document->sentence && (owns || (written && is_owner(article, mention)));
        for (uint32_t token = mention->last + owns; token < document->first; token++)
            near = near && article->tokens.at[token].shape == SHAPE_LOWER;
        if (near && (written || is_named(article, mention))) return register_fullest_text(article, mention);
    }
    return slice_of("");
}

/* The second of two bodies: "order of the Ministry of Finance and the Customs Service". */
static const struct mention *joint_author(const struct article *article, const struct mention *document,
                                          const struct mention *author) {
    uint32_t first = author->last + 1;
    if (author->kind != KIND_ORGANISATION || first >= document->last || !article_is(article, first - 1, "and"))
        return NULL;
    first += article_is(article, first, "of"); /* "of the European Parliament and of the Council" */
    if (first == document->last) return NULL;
    first += register_is_article(article_words(article, first, first + 1));
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *second = &article->mentions.at[i];
        if (second->first != first) break;
        if (second->kind == KIND_ORGANISATION && second->last <= document->last) return second;
    }
    return NULL;
}

/* The first person that the words name; NULL without. */
static const struct mention *person_among(const struct article *article, uint32_t first, uint32_t last) {
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *person = &article->mentions.at[i];
        if (person->first >= last) break;
        if (person->kind == KIND_PERSON && person->last <= last) return person;
    }
    return NULL;
}

/* What ends the words for an author: "report by a panel of experts on fishing". */
static const struct slice author_ends[] = {WORD("on"),         WORD("to"),        WORD("at"),    WORD("for"),
                                           WORD("in"),         WORD("into"),      WORD("dated"), WORD("regarding"),
                                           WORD("about"),      WORD("against"),   WORD("with"),  WORD("through"),
                                           WORD("concerning"), WORD("addressed"), WORDS_END};

/* Those who are only described behind "by" or "from", "report by a panel of experts on fishing", or whom a style
 * precedes: "statement by Her Excellency Anna Berg". */
static struct slice described_author(const struct article *article, const struct mention *document, uint32_t mark) {
    static const struct slice marks[] = {WORD("by"), WORD("from"), WORDS_END};
    if (mark + 1 >= document->last || !article_among_nocase(article, mark, marks)) return slice_of("");
    static const struct slice articles[] = {WORD("the"), WORD("a"), WORD("an"), WORDS_END};
    uint32_t first = mark + 1 + article_among_nocase(article, mark + 1, articles);
    uint32_t last = find_word(article, first, document->last, author_ends);
    for (uint32_t token = first; token < last; token++)
        if (starts_date(article, token)) last = token;
    const struct mention *person = person_among(article, first, last);
    if (person) return register_fullest_text(article, person);
    return first < last ? article_words(article, first, last) : slice_of("");
}

/* Whether a body only says whose people have written the text: "report by UN experts". */
static bool describes_writers(const struct article *article, const struct mention *document,
                              const struct mention *body) {
    static const struct slice links[] = {WORD("and"), WORD("of"), WORD("or"), WORD("from"), WORD("by"), WORDS_END};
    bool described = body->kind == KIND_ORGANISATION && body->last < document->last &&
                     article->tokens.at[body->last].shape == SHAPE_LOWER;
    return described && !article_among(article, body->last, links) && !article_among(article, body->last, author_ends);
}

/* The country with whose "'s" a name begins, "Norland's note to the Council": its capitals, where no mention covers
 * them; empty without. */
static struct slice country_owner(const struct article *article, const struct mention *document) {
    enum { longest = 3 };
    for (uint32_t token = document->first; token + 1 < document->last && token < document->first + longest; token++) {
        if (article->tokens.at[token].shape != SHAPE_TITLE) break;
        if (article->tokens.at[token + 1].shape != SHAPE_CLITIC) continue;
        bool owns = has_owner(article, document, token + 2);
        return owns ? article_words(article, document->first, token + 1) : slice_of("");
    }
    return slice_of("");
}

/* Behind the year with which a name begins: "2007 Security Council resolution". */
static uint32_t behind_year(const struct article *article, const struct mention *document) {
    return document->first + (document->first + 1 < document->last && starts_date(article, document->first));
}

struct slice register_author(const struct article *article, const struct mention *document) {
    uint32_t mark = author_mark(article, document);
    const uint32_t first = behind_year(article, document);
    for (size_t i = article_from(article, document->first); i < article->mentions.count; i++) {
        const struct mention *author = &article->mentions.at[i];
        if (author->start >= document->end) break;
        if (!register_inside(author, document) || author->kind == KIND_DATE || author->kind == KIND_DOCUMENT) continue;
        uint32_t before = author->first - (register_is_article(register_word_before(article, author->first)) ? 2 : 1);
        bool in_front = author->first == first;
        const struct mention *holder = holder_behind(article, i);
        bool owns = in_front && owns_next(article, holder);
        if (!owns && !has_author(article, document->value, in_front)) return slice_of("");
        if (owns && !has_owner(article, document, holder->last + 1)) return slice_of("");
        if (!in_front && (before != mark || describes_writers(article, document, author))) break;
        struct slice name = register_fullest_text(article, holder);
        const struct mention *second = in_front ? NULL : joint_author(article, document, author);
        return second ? register_join(article, name, register_fullest_text(article, second)) : name;
    }
    struct slice described =
        has_author(article, document->value, false) ? described_author(article, document, mark) : slice_of("");
    if (!described.size) described = country_owner(article, document);
    return described.size ? described : owner(article, document);
}

/* The body that the words name, by its fullest name, or the words themselves, if they are names. */
static struct slice party(const struct article *article, uint32_t first, uint32_t last) {
    first += first < last && register_is_article(article_words(article, first, first + 1));
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (body->first != first) break;
        if (body->last <= last && body->kind == KIND_ORGANISATION) return register_fullest_text(article, body);
    }
    for (uint32_t token = first; token < last; token++)
        if (article->tokens.at[token].shape == SHAPE_LOWER) return slice_of("");
    return article_words(article, first, last);
}

/* The last token of a list of parties: before what the document is about, or its date. */
static uint32_t parties_end(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice about[] = {WORD("on"),    WORD("for"),      WORD("concerning"), WORD("regarding"),
                                         WORD("dated"), WORD("relating"), WORD("in"),         WORDS_END};
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first >= last) break;
        if (mention->kind == KIND_DATE) last = mention->first - 1;
    }
    for (uint32_t token = first; token < last; token++)
        if (article_among_nocase(article, token, about)) return token;
    return last;
}

/* The "and" between two parties, at a token that no name covers; `last` without, or with several. */
static uint32_t parties_joint(const struct article *article, uint32_t first, uint32_t last) {
    uint32_t joint = last;
    for (uint32_t token = first; token < last; token++) {
        bool covered = false;
        for (size_t i = article_from(article, first);
             i < article->mentions.count && article->mentions.at[i].first < token; i++)
            covered =
                covered || (article->mentions.at[i].kind != KIND_DOCUMENT && article->mentions.at[i].last > token);
        if (covered || !article_is_written(article, token, "and")) continue;
        if (joint < last) return last;
        joint = token;
    }
    return joint;
}

struct slice register_parties(const struct article *article, const struct mention *document) {
    static const struct slice marks[] = {WORD("between"), WORDS_END};
    uint32_t first = find_word(article, document->first, document->last, marks) + 1;
    if (first >= document->last) return slice_of("");
    uint32_t last = parties_end(article, first, document->last), joint = parties_joint(article, first, last);
    if (joint == first || joint + 1 >= last) return slice_of("");
    struct slice one = party(article, first, joint), other = party(article, joint + 1, last);
    return one.size && other.size ? register_join(article, one, other) : slice_of("");
}
