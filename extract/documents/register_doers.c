#include "coref.h"
#include "register_parts.h"

bool register_is_owner(struct slice word) {
    static const struct slice owners[] = {WORD("the"), WORD("a"),   WORD("its"),   WORD("his"),
                                          WORD("her"), WORD("our"), WORD("their"), WORDS_END};
    return word_among_nocase(word, owners);
}

/* Whether another mention of the words names the same holder more directly. */
static bool is_covered(const struct article *article, const struct mention *mention, struct doers doers) {
    for (size_t i = article_from(article, doers.first); i < article->mentions.count; i++) {
        const struct mention *other = &article->mentions.at[i];
        if (other->first >= doers.last) break;
        if (other->last > doers.last || other == mention || other->kind == KIND_DATE) continue;
        if (register_inside(mention, other)) return true;
        if (other->chain == mention->chain && other->start < mention->start) return true;
    }
    return false;
}

static bool starts_mention(const struct article *article, uint32_t token) {
    for (size_t i = article_from(article, token); i < article->mentions.count && article->mentions.at[i].first == token;
         i++)
        if (article->mentions.at[i].kind != KIND_DATE) return true;
    return false;
}

/* Whether those who share an office are named behind it: "Prime Ministers Holm and Berg", "the ministers, Holm and
 * Berg". */
static bool is_shared(const struct article *article, const struct mention *mention) {
    uint32_t next = mention->last;
    if (next < article->tokens.count) next += article_is(article, next, ",");
    return mention->kind == KIND_TITLE && mention->office.plural && starts_mention(article, next);
}

/* Whether an office is told of several behind their names: "Holm and Berg, chairmen of the Council". */
static bool is_office_of_both(const struct article *article, const struct mention *mention) {
    return mention->kind == KIND_TITLE && mention->office.plural &&
           slice_equal(register_word_before(article, mention->first), slice_of(","));
}

static bool is_capital(const struct article *article, uint32_t token) {
    enum shape shape = article->tokens.at[token].shape;
    return shape == SHAPE_TITLE || shape == SHAPE_UPPER || shape == SHAPE_DOTTED;
}

static bool is_joint(const struct article *article, uint32_t token) {
    static const struct slice joints[] = {WORD(","), WORD("and"), WORDS_END};
    return article_among(article, token, joints);
}

/* How many tokens end the name of a country behind its "and", "Bosnia and Herzegovina"; 0: none. */
static uint32_t tail_length(const struct article *article, uint32_t token, uint32_t last) {
    if (token + 1 >= last || !article_is(article, token, "and")) return 0;
    uint32_t tail = token + 1 + register_is_article(article_words(article, token + 1, token + 2));
    return tail < last && vocabulary_has_token(article, tail, V_COUNTRY_TAIL) ? tail + 1 - token : 0;
}

/* The end of words with capitals that nothing else covers, as countries are: "Norway", "New Zealand"; their start when
 * more stands there. */
static uint32_t country_end(const struct article *article, uint32_t token, uint32_t last) {
    uint32_t end = token;
    while (end < last && is_capital(article, end) && !starts_mention(article, end))
        end += 1 + tail_length(article, end + 1, last);
    return end == last || is_joint(article, end) ? end : token;
}

/* Those of whom one word tells, "the rebels": its end, or its start when more stands there. */
static uint32_t party_end(const struct article *article, uint32_t token, uint32_t last) {
    static const struct slice owned[] = {WORD("his"), WORD("her"), WORD("its"), WORD("their"), WORD("by"), WORDS_END};
    bool small = article->tokens.at[token].shape == SHAPE_LOWER && !starts_mention(article, token) &&
                 !article_among(article, token, owned);
    return small && (token + 1 == last || is_joint(article, token + 1)) ? token + 1 : token;
}

/* Countries and parties without a name, which are no mentions, from the first of several doers or an "and" on. */
static struct slice add_countries(const struct article *article, struct slice names, struct doers doers,
                                  struct doers gap) {
    for (uint32_t token = gap.first; token < gap.last; token++) {
        uint32_t before = token - register_is_article(register_word_before(article, token));
        bool joined = token == doers.first || is_joint(article, before - 1);
        uint32_t end = joined ? country_end(article, token, doers.last) : token;
        if (joined && end == token) end = party_end(article, token, doers.last);
        if (end == token) continue;
        names = register_join(article, names, article_words(article, token, end));
        token = end;
    }
    return names;
}

/* Whether another acts for it: "Berg for the Council", "Holm on behalf of the Bank". */
static bool is_represented(const struct article *article, const struct mention *mention, uint32_t first) {
    uint32_t before = mention->first;
    before -= before > first && register_is_article(register_word_before(article, before));
    if (before <= first) return false;
    if (article_is(article, before - 1, "for")) return true;
    return before > first + 1 && article_is(article, before - 1, "of") && article_is(article, before - 2, "behalf");
}

/* Whether a mention among the words is one of those who act, not what it says of them: "(CSTO)", "its chairman". */
static bool is_doer(const struct article *article, const struct mention *mention, struct doers doers) {
    if (mention->kind == KIND_DATE || mention->kind == KIND_DOCUMENT || mention->last > doers.last) return false;
    return !is_represented(article, mention, doers.first) &&
           !slice_equal(register_word_before(article, mention->first), slice_of("(")) &&
           !register_is_owner(mention_text(article, mention));
}

/* Whether nothing but pronouns says who it is. */
static bool is_nameless(const struct article *article, const struct mention *mention) {
    int32_t fullest = coref_fullest(article, mention->chain);
    return mention->form == FORM_PRONOUN && (fullest < 0 || article->mentions.at[fullest].form == FORM_PRONOUN);
}

/* Countries alone, "Norway, Japan and New Zealand", joined; empty when the words hold more. */
static struct slice all_countries(const struct article *article, struct doers doers) {
    struct slice names = slice_of("");
    for (uint32_t token = doers.first; token < doers.last; token++) {
        if (is_joint(article, token) || register_is_article(article_words(article, token, token + 1))) continue;
        uint32_t end = country_end(article, token, doers.last);
        if (end == token) return slice_of("");
        names = register_join(article, names, article_words(article, token, end));
        token = end - 1;
    }
    return names;
}

/* The bodies and holders that the words name and the countries beside them; empty when they name none of the first. */
static struct slice all_named(const struct article *article, struct doers doers) {
    enum { most_doers = 64 };
    struct slice names = slice_of("");
    struct doers gap = {doers.first, doers.first};
    int named = 0;
    for (size_t i = article_from(article, doers.first); i < article->mentions.count && named < most_doers; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first >= doers.last) break;
        if (!is_doer(article, mention, doers)) continue;
        gap.last = mention->first;
        names = add_countries(article, names, doers, gap);
        if (mention->last > gap.first) gap.first = mention->last;
        if (is_covered(article, mention, doers) || is_shared(article, mention) || is_nameless(article, mention))
            continue;
        if (named && is_office_of_both(article, mention)) continue;
        names = register_join(article, names, register_fullest_text(article, mention));
        named++;
    }
    gap.last = doers.last;
    return named ? add_countries(article, names, doers, gap) : slice_of("");
}

/* "Norway's Anna Berg": behind the country whose the first doer is. */
static uint32_t behind_country(const struct article *article, uint32_t first, uint32_t last) {
    uint32_t token = first;
    while (token < last && is_capital(article, token) && !starts_mention(article, token)) token++;
    const bool owns = token > first && token + 1 < last && article->tokens.at[token].shape == SHAPE_CLITIC;
    return owns && starts_mention(article, token + 1) ? token + 1 : first;
}

/* Where the name begins that holds a token: what the article tells of it later may have made it longer than the deed's
 * rule saw it. */
static uint32_t name_start(const struct article *article, uint32_t token) {
    enum { longest = 8 };
    for (size_t i = article_from(article, token > longest ? token - longest : 0); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first >= token) break;
        if (mention->kind == KIND_ORGANISATION && mention->last > token) return mention->first;
    }
    return token;
}

/* Whose name ends a description or follows it: "Norwegian oil company Acme", "lawyer" in "by lawyer Peter Holm". No
 * tokens where it is that of another: "envoys of the Council". */
static struct doers described(const struct article *article, struct doers doers) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("from"), WORD("in"), WORD("at"), WORD("on"),
                                         WORD("to"), WORD("and"), WORD("with"), WORD(","),  WORDS_END};
    uint32_t link = doers.first;
    while (link < doers.last && !article_among(article, link, links)) link++;
    for (size_t i = article_from(article, doers.first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first > doers.last || mention->first > link) break;
        int32_t fullest = coref_fullest(article, mention->chain);
        bool named = fullest >= 0 && article->mentions.at[fullest].form == FORM_NAME;
        bool acts = named && mention->kind != KIND_DATE && mention->kind != KIND_DOCUMENT;
        bool beside = mention->last == doers.last || mention->first == doers.last;
        if (acts && beside) return (struct doers){mention->first, mention->last};
    }
    for (size_t i = article_from(article, doers.first + 2); i < article->mentions.count; i++) {
        const struct mention *holder = &article->mentions.at[i]; /* "predecessor, Peter Holm" */
        if (holder->first > doers.first + 2) break;
        bool apposed = holder->kind == KIND_PERSON && article_is(article, holder->first - 1, ",");
        if (apposed) return (struct doers){holder->first, doers.last};
    }
    return (struct doers){doers.last, doers.last};
}

/* Whether the words go on behind the name they begin with, and say by it who is meant: "United Nations envoys", "the
 * board of Acme"; not by whom a body acts, "Acme officials". */
static bool goes_on(const struct article *article, struct doers doers) {
    uint32_t token = doers.first;
    for (size_t i = article_from(article, doers.first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first > doers.first) break;
        if (mention->kind != KIND_ORGANISATION || mention->last > doers.last) return false;
        if (mention->last > token) token = mention->last;
    }
    if (token == doers.first || token == doers.last) return false;
    const bool of = article_is_written(article, token, "of");
    token += of;
    if (of && token < doers.last) token += register_is_article(article_words(article, token, token + 1));
    const uint32_t start = token;
    bool acts = of;
    for (; token < doers.last; token++) {
        acts |= vocabulary_has_token(article, token, V_ACTOR_NOUN);
        const bool small = article->tokens.at[token].shape == SHAPE_LOWER && !is_joint(article, token);
        const bool fits = of ? is_capital(article, token) : small;
        if (!fits || starts_mention(article, token)) return false;
    }
    return token > start && acts;
}

/* Where brackets begin with which the words end, "Norway and Japan (X/2019/12)"; their end without. */
static uint32_t brackets_start(const struct article *article, uint32_t first, uint32_t last) {
    uint32_t token = last;
    if (last < first + 2 || !article_is_written(article, last - 1, ")")) return last;
    while (token > first + 1 && !article_is_written(article, token - 1, "(")) token--;
    return token > first + 1 ? token - 1 : last;
}

struct slice register_doers(const struct article *article, uint32_t first, uint32_t last) {
    static const struct slice pronouns[] = {WORD("he"), WORD("she"), WORD("it"), WORD("they"), WORDS_END};
    if (first >= last) return slice_of("");
    last = brackets_start(article, first, last);
    first += register_is_owner(article_words(article, first, first + 1));
    first = behind_country(article, name_start(article, first), last);
    struct slice words = article_words(article, first, last);
    if (word_among_nocase(words, pronouns)) {
        const struct slice meant = all_named(article, (struct doers){first, last});
        if (meant.size || !slice_equal_nocase(words, slice_of("they"))) return meant;
        const struct doers crowd = register_crowd_meant(article, first);
        return crowd.first < crowd.last ? register_doers(article, crowd.first, crowd.last) : slice_of("");
    }
    struct slice names;
    if (register_counted(article, (struct doers){first, last}, &names)) return names;
    if (goes_on(article, (struct doers){first, last})) return words;
    uint32_t country = country_end(article, first, last);
    struct doers doers = {first, last};
    bool starts = starts_mention(article, first) || (country > first && country < last);
    if (!starts) doers = described(article, doers);
    names = all_named(article, doers);
    if (!names.size) names = all_countries(article, doers);
    return names.size ? names : words;
}
