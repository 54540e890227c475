#include "office_context_parts.h"

#include "word_list.h"

/* The token behind a comma, and behind letters in brackets before it. */
static uint32_t behind_comma(const struct article *article, uint32_t token, uint32_t end) {
    enum { bracket = 3 };
    if (token + bracket < end && article_is_written(article, token, "(") &&
        article_is_written(article, token + bracket - 1, ")"))
        token += bracket;
    return token + (token < end && article_is_written(article, token, ","));
}

/* Whether the words between a body and a title say that it is the body's: "its new", ", whose", "of which Berg was". */
static bool is_owned(const struct article *article, const struct mention *body, const struct mention *title) {
    enum { most_words = 3 };
    static const struct slice owners[] = {WORD("its"), WORD("their"), WORDS_END};
    uint32_t token = body->last;
    if (body->form == FORM_PRONOUN && !article_among_nocase(article, body->first, owners)) return false; /* "it said" */
    if (body->form != FORM_PRONOUN) {
        token = behind_comma(article, token, title->first);
        const bool of_which =
            token + 1 < title->first && article_is(article, token, "of") && article_is(article, token + 1, "which");
        if (of_which) return token + 2 + most_words >= title->first;
        if (token >= title->first || !article_is(article, token++, "whose")) return false;
    }
    if (token + most_words < title->first) return false;
    while (token < title->first && article->tokens.at[token].shape == SHAPE_LOWER) token++;
    return token == title->first;
}

/* "its prime minister" is a state's, whatever "its" may mean. */
static bool may_be_owned(const struct article *article, const struct mention *title) {
    bool speaks = slice_find(title->office.name, slice_of("Spokes"), 0) != SIZE_MAX;
    return !title->office.state || speaks || vocabulary_has(article, title->office.name, V_OFFICE_OWNED);
}

const struct mention *office_owner(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const bool may = may_be_owned(article, title), presides = slice_ends(title->office.name, slice_of("President"));
    if (!may && !presides) return NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->end < title->start; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || !is_owned(article, body, title)) continue;
        if (!may && body->form != FORM_NAME) continue; /* "the Union, whose president" is told, "its" is not */
        const struct mention *fullest = office_fullest_of(article, body->chain);
        const bool described = may && fullest && fullest->form == FORM_NOMINAL;
        return described || (fullest && fullest->form == FORM_NAME) ? fullest : NULL;
    }
    return may ? office_plural_owner(article, title) : NULL;
}

const struct mention *office_entry_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    uint32_t first = sentence->first;
    if (article_is(article, first, "for")) first++;
    if (first > sentence->first && article_is_written(article, first, "the")) first++;
    size_t at = article_from(article, first);
    if (at >= article->mentions.count) return NULL;
    const struct mention *body = office_at(article, at);
    if (!office_names_body(body) || body->first != first || body->last + 1 >= title->first) return NULL;
    bool opens = article_is_written(article, body->last, ":");
    return opens && !title->office.state ? body : NULL;
}

/* Where the line of a token begins, behind a number or a sign that marks it as an entry. */
static uint32_t line_start(const struct article *article, uint32_t token) {
    enum { longest = 400 };
    uint32_t first = token;
    while (first > 0 && token - first < longest && article->tokens.at[first].gap < GAP_LINE) first--;
    while (first < token && (article_is_number(article, first) || article_is_sign(article, first))) first++;
    return first;
}

const struct mention *office_entry_firm(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    static const struct slice ends[] = {WORD(","), WORD("."), WORD(":"), WORD("("), WORD(";"), WORDS_END};
    if (title->office.state || office_names_country(context, title) || office_names_another(article, title) ||
        !vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_REGISTER))
        return NULL;
    const uint32_t first = line_start(article, title->first);
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first == first;
         i++) {
        const struct mention *firm = office_at(article, i);
        if (office_names_body(firm) && slice_equal(firm->value, slice_of("company")) && firm->last < title->first &&
            article_among(article, firm->last, ends))
            return office_fullest(article, firm);
    }
    return NULL;
}

/* The body that starts at a token or behind its article; NULL: none. */
static const struct mention *body_at(const struct article *article, uint32_t token) {
    if (article_is_written(article, token, "the")) token++;
    size_t i = article_from(article, token);
    return i < article->mentions.count && office_at(article, i)->first == token &&
                   office_names_body(office_at(article, i))
               ? office_at(article, i)
               : NULL;
}

static bool ends_at(const struct article *article, uint32_t sentence, uint32_t token) {
    static const struct slice ends[] = {WORD(";"), WORD("."), WORD("("), WORD(")"), WORDS_END};
    return token >= article->sentences.at[sentence].last || article_among(article, token, ends);
}

/* "Harvest Institute", "Harvest Institute, Oslo (Norway)": with the place where it is, the body ends its entry. */
static bool ends_entry(const struct article *article, const struct mention *body) {
    enum { longest_place = 3 };
    if (ends_at(article, body->sentence, body->last)) return true;
    if (!article_is_written(article, body->last, ",")) return false;
    const uint32_t first = body->last + 1;
    if (body_at(article, first)) return true;
    uint32_t token = first;
    while (token < first + longest_place && token < article->sentences.at[body->sentence].last &&
           article_has_capital(article, token))
        token++;
    const size_t next = article_from(article, first);
    const bool of_somebody = next < article->mentions.count && office_at(article, next)->first < token &&
                             office_at(article, next)->kind != KIND_ORGANISATION;
    return token > first && !of_somebody && ends_at(article, body->sentence, token);
}

/* "Director" on a line of its own under its holder's name, and the body alone on the next: signatures, contacts. */
static const struct mention *body_below(const struct article *article, const struct mention *title) {
    const struct sentence *own = &article->sentences.at[title->sentence];
    const bool alone = title->first == own->first && title->last == own->last && title->holder >= 0;
    if (!alone || title->sentence + 1 >= article->sentences.count || !article_is_below(article, own + 1)) return NULL;
    if (office_at(article, (size_t)title->holder)->sentence + 1 != title->sentence) return NULL;
    const struct mention *body = body_at(article, own[1].first);
    return body && ends_at(article, body->sentence, body->last) && body->sentence == title->sentence + 1 ? body : NULL;
}

const struct mention *office_body_behind(struct context *context, const struct mention *title) {
    enum { apart = 4 };
    static const struct slice links[] = {WORD("of"), WORD("from"), WORD("at"), WORDS_END};
    const struct article *article = context->article;
    const struct mention *person = title->holder >= 0 ? office_at(article, (size_t)title->holder) : title;
    bool after = person->sentence == title->sentence && person->first >= title->last;
    uint32_t token = after && person->first < title->last + apart ? person->last : title->last;
    if (token + 1 >= article->sentences.at[title->sentence].last) return body_below(article, title);
    const bool aside = token == person->last && after && article_is_written(article, token, ",") &&
                       article_is(article, token + 1, "of"); /* "Judge Berg, of the High Court," */
    if (aside) token++;
    bool linked = token == person->last + aside && article_among(article, token, links);
    if (!linked && !article_is_written(article, token, ",")) return NULL;
    const struct mention *body = body_at(article, token + 1);
    const bool speaks = slice_equal(title->office.name, slice_of("Spokesperson"));
    if (!body || (title->office.state && !speaks && office_is_private(context, body))) return NULL;
    const bool meets = linked && !article_is(article, token, "of") && office_leads_state(article, title);
    if (meets) return NULL; /* "met President Berg at UNESCO" */
    if (linked) return body;
    if (title->office.state)
        return slice_equal(body->value, slice_of("ministry")) && token == person->last ? body : NULL;
    return ends_entry(article, body) ? body : NULL;
}

const struct mention *office_body_bracketed(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first;
    if (title->first < first + 3 || !article_is_written(article, title->first - 1, ",")) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->first >= title->first) break;
        if (body->last + 1 == title->first && body->first > first && office_names_body(body) &&
            article_is_written(article, body->first - 1, "("))
            return body;
    }
    return NULL;
}

/* The body that a clause names right before its verb; NULL: none. */
static const struct mention *subject_body(const struct article *article, uint32_t first, uint32_t verb) {
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < verb;
         i++) {
        const struct mention *body = office_at(article, i);
        bool before = body->last == verb || (body->last + 1 == verb && article_is_written(article, body->last, ")"));
        if (office_names_body(body) && before) return body;
    }
    return NULL;
}

const struct mention *office_appointer(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    enum { most_words = 8 };
    static const struct slice helpers[] = {WORD("has"),  WORD("have"),    WORD("had"),
                                           WORD("also"), WORD("already"), WORDS_END};
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first && !vocabulary_has_token(article, token, V_APPOINTING_VERB); i++)
        token--;
    const bool removes = title->first > first && vocabulary_has_token(article, title->first - 1, V_REMOVING_VERB);
    if (removes) token = title->first - 1;
    else if (token == first || !vocabulary_has_token(article, token, V_APPOINTING_VERB)) return NULL;
    while (token > first && article_among(article, token - 1, helpers)) token--;
    const struct mention *body = subject_body(article, first, token);
    if (!body || vocabulary_has(article, body->value, V_KIND_APPOINTING)) return NULL;
    return office_firm_of_board(article, office_fullest_of(article, body->chain));
}

uint32_t office_link_behind_pair(const struct article *article, const struct mention *title) {
    enum { most_words = 3 };
    static const struct slice links[] = {WORD("of"), WORD("at"), WORDS_END};
    const uint32_t last = article->sentences.at[title->sentence].last;
    uint32_t token = title->last + 1;
    while (token < last && token <= title->last + most_words && article->tokens.at[token].shape == SHAPE_LOWER &&
           !article_among(article, token, links))
        token++;
    return token + 1 < last && article_among(article, token, links) ? token : last;
}

/* The body of what else somebody is; NULL: none. */
static const struct mention *body_behind_pair(const struct article *article, const struct mention *title) {
    const uint32_t link = office_link_behind_pair(article, title);
    return link < article->sentences.at[title->sentence].last ? body_at(article, link + 1) : NULL;
}

const struct mention *office_shared_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (title->last + 1 >= article->sentences.at[title->sentence].last) return NULL;
    if (!article_is_written(article, title->last, "and") || office_serves_all(context->article, title)) return NULL;
    size_t i = article_from(article, title->last + 1);
    if (i >= article->mentions.count || office_at(article, i)->first != title->last + 1)
        return title->office.state ? NULL : body_behind_pair(article, title);
    const struct mention *second = office_at(article, i);
    if (second->kind != KIND_TITLE || second->chain != title->chain ||
        slice_starts(second->office.name, slice_of("Member")))
        return NULL;
    if (office_names_country(context, title)) return NULL; /* "Norwegian Oil Minister and head of Acme" */
    const struct mention *body = office_body_of(article, second);
    bool of_firm = body && (slice_equal(body->value, slice_of("company")) ||
                            (vocabulary_stands_in(article, second->office.name, V_OFFICE_CHIEF_OF_FIRM) &&
                             !vocabulary_has(article, body->value, V_KIND_STATE)));
    if (body && !office_sits_on(article, title, body)) return NULL; /* "Director and Chair of the Audit Committee" */
    return body && (!title->office.state || of_firm) ? body : NULL;
}

/* The title of the same holder that ends at a token; NULL: none. */
static const struct mention *title_up_to(const struct article *article, const struct mention *title, uint32_t end) {
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first); i < article->mentions.count;
         i++) {
        const struct mention *other = office_at(article, i);
        if (other->first >= end) break;
        if (other->kind == KIND_TITLE && other->last == end && other->chain == title->chain) return other;
    }
    return NULL;
}

const struct mention *office_body_in_front(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    if (title->first <= first + 1 || !article_is_written(article, title->first - 1, "and")) return NULL;
    const struct mention *before = title_up_to(article, title, title->first - 1);
    const struct mention *body = before ? office_body_of(article, before) : NULL;
    if (!body || body->form != FORM_NAME || body->first < before->first || body->last >= before->last) return NULL;
    const bool leads = !title->office.state || slice_ends(title->office.name, slice_of("President")) ||
                       vocabulary_stands_in(article, title->office.name, V_OFFICE_CHIEF_OF_FIRM);
    const bool firm = slice_equal(body->value, slice_of("company")) || (!body->value.size && !title->office.state);
    return firm && leads ? office_fullest(article, body) : NULL;
}

/* Whether a body of a name that no list has may stand there: "Aquasur", "Great Lakes Shipping" of a firm's head, but
 * not the field in "Director, Public Health". */
static bool may_name_body(const struct context *context, const struct mention *title, uint32_t first, uint32_t last) {
    const struct article *article = context->article;
    if (places_at(context->kept->places, title->sentence, first).size) return false;
    const bool field = article_is_written(article, first - 1, ",");
    if (!field && vocabulary_stands_in(article, title->office.name, V_OFFICE_CHIEF_OF_FIRM)) return true;
    for (uint32_t i = first; i < last; i++)
        if (article->tokens.at[i].shape == SHAPE_TITLE && !article->tokens.at[i].word) return true;
    return false;
}

/* The body whose name begins with these words: "Summit" for Summit Petroleum; NULL: none. */
static const struct mention *body_called(const struct context *context, struct slice words) {
    const struct article *article = context->article;
    for (const int32_t *body = context->bodies; *body >= 0; body++) {
        const struct mention *named = office_fullest(article, office_at(article, (size_t)*body));
        if (office_names_body(named) && slice_starts(mention_text(article, named), words)) return named;
    }
    return NULL;
}

struct slice office_named_complement(const struct context *context, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("at"), WORDS_END},
                              joints[] = {WORD("of"), WORD("for"), WORD("and"), WORD("&"), WORDS_END};
    const struct article *article = context->article;
    uint32_t end = article->sentences.at[title->sentence].last, token = title->first + 1;
    if (!vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_NAMED)) return slice_of("");
    while (token < title->last && !article_is_written(article, token, ",")) token++;
    if (token == title->last)
        for (token = title->first + 1; token < title->last && !article_among(article, token, links);) token++;
    const bool comma = token < title->last && article_is_written(article, token, ",");
    if (token + 1 >= end || (!comma && !article_among(article, token, links))) return slice_of("");
    uint32_t first = token + 1 + article_is_written(article, token + 1, "the"), last = first;
    for (uint32_t i = first; i < end; i++) {
        if (article_has_capital(article, i)) last = i + 1;
        else if (i == first || !article_among(article, i, joints)) break;
    }
    const bool goes_on = last < title->last && article->tokens.at[last].shape == SHAPE_LOWER;
    if (last == first || goes_on) return slice_of("");
    size_t inside = article_from(article, first);
    if (inside < article->mentions.count && office_at(article, inside)->first < last) return slice_of("");
    if (!may_name_body(context, title, first, last)) return slice_of("");
    struct slice name = article_words(article, first, last);
    const struct mention *body = body_called(context, name);
    return body ? mention_text(article, body) : name;
}

/* The token of a word that stands some tokens before another at most; the sentence's last without. */
static uint32_t word_before(const struct article *article, const struct mention *title, struct slice word) {
    enum { reach = 6 };
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    for (uint32_t i = title->first; i > sentence->first && i + reach > title->first; i--)
        if (slice_equal(article_words(article, i - 1, i), word)) return i - 1;
    return sentence->last;
}

/* The named body that ends before a token of the title's sentence; NULL: none. */
static const struct mention *body_ending(const struct article *article, const struct mention *title, uint32_t token) {
    const struct mention *found = NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->first < token; i++)
        if (office_names_body(office_at(article, i)) && office_at(article, i)->last == token && !found)
            found = office_at(article, i);
    return found;
}

const struct mention *office_workplace(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    static const struct slice verbs[] = {WORD("was"),    WORD("is"),   WORD("became"), WORD("served"),
                                         WORD("serves"), WORD("been"), WORD("worked"), WORDS_END},
                              entries[] = {WORD("joined"), WORD("joins"),    WORD("join"), WORD("joining"),
                                           WORD("left"),   WORD("rejoined"), WORD("at"),   WORDS_END};
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    const uint32_t where = word_before(article, title, slice_of("where"));
    if (where < sentence->last && where > sentence->first) {
        bool works = false;
        for (uint32_t i = where; i < title->first; i++) works = works || article_among(article, i, verbs);
        const bool comma = article_is_written(article, where - 1, ",");
        return works ? body_ending(article, title, where - comma) : NULL;
    }
    const uint32_t as = word_before(article, title, slice_of("as"));
    if (as == sentence->last || as + 2 < title->first) return NULL;
    const struct mention *body = body_ending(article, title, as);
    if (!body || body->first < sentence->first + 2) return NULL;
    const uint32_t verb = body->first - 1 - article_is(article, body->first - 1, "the");
    return article_among(article, verb, entries) ? body : NULL;
}

struct slice office_listed_body(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (!vocabulary_stands_in(article, title->office.name, V_OFFICE_LISTED) || office_names_country(context, title))
        return slice_of("");
    if (token > first && article_is(article, token - 1, "and")) token--;
    if (token > first && article_is_written(article, token - 1, ",")) token--;
    if (token == title->first) return slice_of("");
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < token;
         i++) {
        const struct mention *before = office_at(article, i);
        if (before->kind != KIND_TITLE || before->holder < 0 || before->office.plural) continue;
        const struct mention *person = office_at(article, (size_t)before->holder);
        if (person->last != token || person->first < before->last || before->office.governs) continue;
        const struct mention *body = office_body_of(article, before);
        return body && body->form == FORM_NAME ? mention_text(article, body) : before->office.organisation;
    }
    return slice_of("");
}

/* "Deputy Head" of "First Deputy Head" */
static struct slice without_ordinal(struct slice office) {
    static const struct slice ordinals[] = {WORD("First"), WORD("Second"), WORD("Third"), WORDS_END};
    struct slice rest = office, first;
    slice_next(&rest, ' ', &first);
    return word_among(first, ordinals) ? rest : office;
}

const struct mention *office_superior(const struct article *article, const struct mention *title) {
    enum { reach = 2, most_words = 3 };
    const struct slice office = without_ordinal(title->office.name),
                       below = slice_cut(office, 0, slice_find(office, slice_of(" "), 0));
    if (title->office.state || title->last - title->first > most_words ||
        !vocabulary_has(article, below, V_OFFICE_BELOW))
        return NULL;
    const struct slice above = slice_cut(office, below.size + 1, office.size);
    const uint32_t from = title->sentence > reach ? title->sentence - reach : 0;
    for (size_t i = article_from(article, title->first); i-- > 0 && office_at(article, i)->sentence >= from;) {
        const struct mention *other = office_at(article, i);
        if (other->kind != KIND_TITLE || !slice_equal(other->office.name, above) || other->end > title->start) continue;
        return other->office.organisation.size ? other : NULL;
    }
    return NULL;
}
