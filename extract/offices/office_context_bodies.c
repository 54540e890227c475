#include "office_context_parts.h"

#include "coref.h"
#include "digits.h"
#include "name_key.h"
#include "word_list.h"

#include <string.h>

const struct mention *office_body_of(const struct article *article, const struct mention *title) {
    for (size_t i = article_from(article, title->first);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > title->end) continue;
        if (!title->office.governs || !slice_equal(inner->value, slice_of("party"))) return inner;
    }
    return NULL;
}

/* Whether the words between a body and a title say that it is the body's: "its new", ", whose". */
static bool is_owned(const struct article *article, const struct mention *body, const struct mention *title) {
    enum { most_words = 3 };
    uint32_t token = body->last;
    if (body->form != FORM_PRONOUN) {
        if (token < title->first && article_is_written(article, token, ",")) token++;
        if (token >= title->first || !article_is_written(article, token++, "whose")) return false;
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

const struct mention *office_owner(const struct article *article, const struct mention *title) {
    if (!may_be_owned(article, title)) return NULL;
    for (size_t i = article_from(article, article->sentences.at[title->sentence].first);
         i < article->mentions.count && office_at(article, i)->end < title->start; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind != KIND_ORGANISATION || !is_owned(article, body, title)) continue;
        int32_t fullest = coref_fullest(article, body->chain);
        return fullest >= 0 && office_at(article, (size_t)fullest)->form == FORM_NAME
                   ? office_at(article, (size_t)fullest)
                   : NULL;
    }
    return NULL;
}

/* The first title of the chain that has a body or a country. */
static const struct mention *served_title(const struct context *context, uint32_t chain) {
    enum { reach = 200 };
    int asked = 0;
    for (int32_t i = context->first_title[chain]; i >= 0 && asked++ < reach; i = context->next_title[i]) {
        const struct mention *title = office_at(context->article, (size_t)i);
        if (title->office.organisation.size || title->office.country.size) return title;
    }
    return NULL;
}

/* The person before a title: "her deputy", "Berg's new spokesman"; NULL: nobody. */
static const struct mention *served_person(const struct article *article, const struct mention *title) {
    enum { most_words = 2 };
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first + 1 && article->tokens.at[token - 1].shape == SHAPE_LOWER &&
                    !article_is(article, token - 1, "her") && !article_is(article, token - 1, "his");
         i++)
        token--;
    if (token > first && article->tokens.at[token - 1].shape == SHAPE_CLITIC) token--;
    if (token == first) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < token;
         i++) {
        const struct mention *person = office_at(article, i);
        bool owns = person->form == FORM_PRONOUN || token < title->first;
        if (person->kind == KIND_PERSON && person->last == token && person->chain && owns) return person;
    }
    return NULL;
}

/* Who stands behind a title: "spokesman for Norwegian President Anna Berg"; NULL: nobody. */
static const struct mention *served_behind(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("for"), WORD("to"), WORD("of"), WORDS_END};
    uint32_t token = title->last, last = article->sentences.at[title->sentence].last;
    if (token + 1 >= last || !article_among(article, token, links)) return NULL;
    token += 1 + article_is(article, token + 1, "the");
    size_t i = article_from(article, token);
    if (i >= article->mentions.count || office_at(article, i)->first != token) return NULL;
    const struct mention *master = office_at(article, i);
    return master->chain && (master->kind == KIND_PERSON || master->kind == KIND_TITLE) ? master : NULL;
}

const struct mention *office_served(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!vocabulary_starts(article, title->office.name, V_OFFICE_HELPER)) return NULL;
    const struct mention *master = served_behind(article, title);
    uint32_t first = title->first;
    if (!master && first > article->sentences.at[title->sentence].first &&
        article->tokens.at[first - 1].shape != SHAPE_PUNCTUATION)
        master = served_person(article, title);
    return master ? served_title(context, master->chain) : NULL;
}

/* "Adviser to the King of Jordan" serves where the king reigns. */
const struct mention *office_title_within(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, title->first + 1);
         i < article->mentions.count && office_at(article, i)->start < title->end; i++)
        if (office_at(article, i)->kind == KIND_TITLE && office_at(article, i)->end <= title->end)
            return office_at(article, i);
    return NULL;
}

/* --- ministries --- */

bool office_says(struct slice text, struct slice word) { return slice_find_nocase(text, word, 0) != SIZE_MAX; }

/* "Norway's chief executive": the title says whose it is. */
static bool names_country(const struct context *context, const struct mention *title) {
    for (uint32_t i = title->first; i < title->last; i++)
        if (places_at(context->kept->places, title->sentence, i).size) return true;
    return false;
}

/* "Norwegian Foreign Minister" in an article about another country: "the foreign ministry" is that one's. */
static bool is_visitor(const struct context *context, const struct mention *title) {
    struct places *places = context->kept->places;
    for (uint32_t i = title->first; i < title->last; i++) {
        struct slice country = places_at(places, title->sentence, i);
        if (country.size) return !slice_equal(country, places_main(places, context->article));
    }
    return false;
}

/* "Minister of Foreign Affairs" has the body that is called a ministry and names
 * the first word of the portfolio. */
static const struct mention *ministry_of(const struct context *context, const struct mention *title) {
    size_t of = slice_find(title->office.name, slice_of("Minister of "), 0);
    if (of == SIZE_MAX) return NULL;
    struct slice portfolio = slice_cut(title->office.name, of + strlen("Minister of "), title->office.name.size);
    struct slice word, rest = portfolio;
    const struct mention *best = NULL;
    slice_next(&rest, ' ', &word);
    bool visitor = context->kept->ministries.keys.count && is_visitor(context, title);
    for (size_t i = 0; i < context->kept->ministries.keys.count; i++) {
        const struct mention *body = office_at(context->article, (size_t)context->ministries[i]);
        if (!office_says(mention_text(context->article, body), word)) continue;
        struct slice country = context->body_country[body->chain];
        if ((country.size || visitor) && !slice_equal(country, title->office.country)) continue;
        if (!best || body->end - body->start > best->end - best->start) best = body;
    }
    return best;
}

/* The ministry in the first lines of a page, when it is the only one; NULL: none. */
static const struct mention *pages_ministry(const struct context *context) {
    enum { first_lines = 4 };
    const struct article *article = context->article;
    const struct mention *found = NULL;
    for (size_t i = 0; i < article->mentions.count && office_at(article, i)->sentence < first_lines; i++) {
        const struct mention *body = office_at(article, i);
        bool ministry = body->kind == KIND_ORGANISATION && body->form == FORM_NAME &&
                        slice_equal(body->value, slice_of("ministry"));
        if (!ministry || !article->sentences.at[body->sentence].heading) continue;
        if (found && found->chain != body->chain) return NULL;
        if (!found) found = body;
    }
    return found;
}

/* No state has as many ministries; of a list that says so, the first are looked at. */
static void note_ministry(struct context *context, int32_t body) {
    const struct article *article = context->article;
    const struct mention *mention = office_at(article, (size_t)body);
    struct key_index *known = &context->kept->ministries;
    struct digits digits;
    size_t count = known->keys.count;
    if (mention->form == FORM_PRONOUN || !slice_equal(mention->value, slice_of("ministry")) || count == most_ministries)
        return;
    struct slice parts[] = {digits_of(mention->chain, &digits), mention_text(article, mention)};
    if (key_index_add(known, name_join(article->arena, parts, 2, ' ')) == count) context->ministries[count] = body;
}

/* --- kinds --- */

/* "State Council", "National Library": a country's, even if the lists do not say whose. */
static bool is_nations(struct slice name) {
    struct slice word;
    while (slice_next(&name, ' ', &word))
        if (slice_equal_nocase(word, slice_of("national")) || slice_equal_nocase(word, slice_of("state"))) return true;
    return false;
}

/* "Ministry of Defence": every state has one, and the lists say of none what kind it is. */
static bool is_ministry(struct slice name) { return slice_starts(name, slice_of("Ministry ")); }

/* "Constitutional Court": many states have one. */
static bool is_common(const struct context *context, struct slice name) {
    return name.size && lexicon_find(context->kept->lexicon, name, context->kept->common);
}

/* A listed body of one state or of many, whose country the list does not say. */
static bool is_some_states(const struct context *context, struct slice name) {
    return is_nations(name) || is_ministry(name) || is_common(context, name);
}

/* "State Department" in "State Department for Water" is another's name. */
static bool is_own_name(const struct article *article, const struct mention *inner, const struct mention *body) {
    return inner->first != body->first || inner->last >= body->last || !article_is(article, inner->last, "for");
}

/* A listed body that no country owns, or one inside which such a body stands. */
static bool is_international(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind != KIND_ORGANISATION || inner->end > body->end || !is_own_name(article, inner, body)) continue;
        if (inner->name.size && !inner->office.country.size && !is_some_states(context, inner->name)) return true;
        if (inner != body && context->foreign[inner->chain]) return true;
    }
    return false;
}

static bool has_word(const struct article *article, const struct mention *body, struct symbol_set words) {
    for (uint32_t i = body->first; i < body->last; i++)
        if (symbol_set_has(words, article->tokens.at[i].symbol)) return true;
    return false;
}

/* Words for more than one country in a body's name; in a department's they are its portfolio. */
static bool is_regional(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    if (vocabulary_has(article, body->value, V_KIND_PORTFOLIO) || is_ministry(mention_text(article, body)))
        return false;
    return has_word(article, body, context->kept->regions);
}

static bool is_state_kind(const struct article *article, struct slice kind, struct slice name) {
    if (slice_equal(kind, slice_of("chamber"))) return office_says(name, slice_of("of deputies"));
    if (slice_equal(kind, slice_of("bank"))) return office_says(name, slice_of("central bank"));
    return vocabulary_has(article, kind, V_KIND_STATE);
}

bool office_is_domestic(const struct context *context, const struct mention *body) {
    return context->of_state[body->chain] && !context->foreign[body->chain];
}

static bool is_private_kind(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    if (vocabulary_has(article, body->value, V_KIND_HOUSE)) return !is_nations(mention_text(article, body));
    return vocabulary_has(article, body->value, V_KIND_PRIVATE);
}

bool office_is_private(const struct context *context, const struct mention *body) {
    return context->private[body->chain] || is_private_kind(context, body);
}

/* What the lists say of a body inside another: "Information Office of the State Council". */
static struct slice inner_country(const struct article *article, const struct mention *body) {
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *inner = office_at(article, i);
        if (inner->kind == KIND_ORGANISATION && inner->end <= body->end && inner->office.country.size &&
            is_own_name(article, inner, body))
            return inner->office.country;
    }
    return slice_of("");
}

/* "Office of the President": its title is a state's. */
static bool is_of_an_office(const struct context *context, const struct mention *body) {
    enum { least_words = 3 };
    const struct article *article = context->article;
    if (body->last - body->first < least_words) return false;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *title = office_at(article, i);
        if (title->kind == KIND_TITLE && title->start > body->start && title->end <= body->end)
            return title->office.state ||
                   lexicon_find(context->kept->lexicon, mention_text(article, title), context->kept->state_heads);
    }
    return false;
}

/* Of one chain each is asked until the answer is yes. */
static void note_kind(struct context *context, const struct mention *body) {
    uint32_t chain = body->chain;
    if (!context->body_country[chain].size) context->body_country[chain] = inner_country(context->article, body);
    if (body->form == FORM_PRONOUN) return;
    if (!context->foreign[chain])
        context->foreign[chain] = is_international(context, body) || is_regional(context, body);
    struct slice name = mention_text(context->article, body);
    bool ministry = is_ministry(name) || (!context->foreign[chain] && is_common(context, body->name));
    bool societal = !ministry && has_word(context->article, body, context->kept->societal);
    if (!context->private[chain])
        context->private[chain] = societal || (body->form == FORM_NAME && is_private_kind(context, body));
    if (!context->of_state[chain] && !societal)
        context->of_state[chain] =
            is_state_kind(context->article, body->value, name) || ministry || is_of_an_office(context, body);
}

void office_note_body(struct context *context, int32_t body) {
    note_kind(context, office_at(context->article, (size_t)body));
    note_ministry(context, body);
}

/* --- heads --- */

/* "Director General for Political Affairs": of a department whose name the title does not tell. */
static bool directs_a_topic(const struct article *article, const struct mention *title) {
    if (slice_find(title->office.name, slice_of("Director General"), 0) == SIZE_MAX) return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if (article_is(article, i, "for") || article_is(article, i, "of")) return true;
    return false;
}

static bool is_governor(const struct mention *title) {
    return slice_find(title->office.name, slice_of("Governor"), 0) != SIZE_MAX;
}

/* Offices that are some body's, which must stand somewhere. */
static bool heads_a_body(const struct article *article, const struct mention *title) {
    if (directs_a_topic(article, title)) return false;
    return is_governor(title) ||
           (!title->office.state && vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_BODY));
}

/* A director, curator or registrar without a word of what: of the house that the text speaks of. */
static bool heads_a_house(const struct article *article, const struct mention *title) {
    if (!vocabulary_has(article, title->office.name, V_OFFICE_OF_HOUSE)) return false;
    for (uint32_t i = title->first; i < title->last; i++)
        if (article_is(article, i, "of") || article_is(article, i, "at") || article_is(article, i, "for")) return false;
    return true;
}

/* Those who serve a whole organisation, whichever of its organs is named most. */
static bool serves_all(const struct article *article, const struct mention *title) {
    return vocabulary_stands_in(article, title->office.name, V_OFFICE_GENERAL);
}

/* Organs have chairs and rapporteurs; secretaries and directors general serve what they are organs of. */
static bool suits_organ(const struct article *article, const struct mention *title, const struct mention *body) {
    bool organ = vocabulary_has(article, body->value, V_KIND_ORGAN) || slice_starts(body->name, slice_of("UN ")) ||
                 vocabulary_has_token(article, body->last - 1, V_ORGAN_WORD);
    if (slice_find(title->office.name, slice_of("Rapporteur"), 0) != SIZE_MAX) return organ;
    return !organ || !serves_all(article, title);
}

/* A governor without a place is a bank's. */
static bool is_no_bank(const struct article *article, const struct mention *title, const struct mention *body) {
    return is_governor(title) && (vocabulary_has(article, body->value, V_KIND_WITHOUT_GOVERNOR) ||
                                  !vocabulary_stands_in_nocase(article, mention_text(article, body), V_BANK_WORD));
}

/* "HELSINKI (Reuters) -", "Harvest plc (LSE: HAR)": who tells it; where and as what it is traded. */
static bool in_brackets(const struct article *article, const struct mention *body) {
    enum { first_sentences = 3 };
    if (!body->first || body->last >= article->tokens.count) return false;
    bool opens = article_is_written(article, body->first - 1, "(");
    bool closes = article_is_written(article, body->last, ")");
    bool traded = opens && article_is_written(article, body->last, ":");
    bool ticker = closes && article_is_written(article, body->first - 1, ":");
    return traded || ticker || (opens && closes && body->sentence < first_sentences);
}

static bool may_head(const struct article *article, const struct mention *title, const struct mention *body) {
    if (heads_a_house(article, title) && vocabulary_has(article, body->value, V_KIND_NO_HOUSE)) return false;
    return !in_brackets(article, body) && suits_organ(article, title, body) && !is_no_bank(article, title, body);
}

/* "Anna Berg, CEO, Anadolu Travel": what stands behind the comma is the body, known or not. */
static bool names_another(const struct article *article, const struct mention *title) {
    uint32_t last = article->sentences.at[title->sentence].last;
    if (title->last + 1 >= last || !article_is_written(article, title->last, ",")) return false;
    const struct mention *person = title->holder >= 0 ? office_at(article, (size_t)title->holder) : NULL;
    bool before = person && person->sentence == title->sentence && person->last <= title->first;
    return before && article_has_capital(article, title->last + 1);
}

static bool names_body(const struct mention *mention) {
    return mention->kind == KIND_ORGANISATION && mention->form == FORM_NAME;
}

static const uint32_t *count_names(struct context *context) {
    const struct article *article = context->article;
    if (context->named) return context->named;
    context->named = arena_zero(article->arena, (article->chains + 1) * sizeof *context->named);
    for (size_t i = 0; i < article->mentions.count; i++)
        if (office_at(article, i)->kind == KIND_ORGANISATION) context->named[office_at(article, i)->chain]++;
    return context->named;
}

/* The chain of the body that is named most often, of those that may have the head; NULL: of all. 0: none. */
static uint32_t find_main_body(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    const uint32_t *named = count_names(context);
    uint32_t best = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (!names_body(body) || named[body->chain] <= named[best]) continue;
        if (!title || (may_head(article, title, body) && !office_is_domestic(context, body))) best = body->chain;
    }
    return best;
}

/* The same, sought once for those who serve a whole organisation and once for all others. */
static uint32_t main_body(struct context *context, const struct mention *title) {
    bool whole = title && serves_all(context->article, title);
    if (!context->main_sought[whole]) context->main_body[whole] = find_main_body(context, whole ? title : NULL);
    context->main_sought[whole] = true;
    return context->main_body[whole];
}

uint32_t office_main_body(struct context *context) {
    enum { often = 4 };
    uint32_t main = main_body(context, NULL);
    return context->named[main] >= often ? main : 0;
}

/* "former UNESCO executive": the body of another office. */
static bool is_in_title(const struct context *context, size_t body) {
    enum { reach = 6 };
    const struct article *article = context->article;
    for (size_t i = body; i > 0 && i + reach > body; i--) {
        const struct mention *title = office_at(article, i - 1);
        if (title->kind == KIND_TITLE && title->end >= office_at(article, body)->end) return true;
    }
    return false;
}

/* "OSCE" in "OSCE Secretariat": part of a body that may be meant itself. */
static bool is_in_body(const struct article *article, size_t body) {
    enum { reach = 4 };
    for (size_t i = body; i > 0 && i + reach > body; i--) {
        const struct mention *outer = office_at(article, i - 1);
        if (names_body(outer) && outer->end >= office_at(article, body)->end) return true;
    }
    return false;
}

/* A governor's bank, however long ago it was named; NULL: none, or no governor. */
static const struct mention *first_bank(struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (!is_governor(title)) return NULL;
    for (; !context->bank_sought && context->bank < article->mentions.count; context->bank++) {
        const struct mention *body = office_at(article, context->bank);
        if (names_body(body) && may_head(article, title, body) &&
            vocabulary_stands_in_nocase(article, mention_text(article, body), V_CENTRAL_BANK_WORD))
            break;
    }
    context->bank_sought = true; /* once for all governors */
    return context->bank < article->mentions.count ? office_at(article, context->bank) : NULL;
}

/* "Chief executive Anna Berg": of the firm that the text is about rather than of one that the sentence before names. */
static bool prefers_main(struct context *context, const struct mention *title, const struct mention *nearest) {
    enum { often = 3 };
    bool firm = vocabulary_stands_in(context->article, title->office.name, V_OFFICE_OF_FIRM);
    if (!firm || (nearest && nearest->sentence == title->sentence)) return false;
    uint32_t main = main_body(context, title);
    int32_t fullest = main ? coref_fullest(context->article, main) : -1;
    return fullest >= 0 && context->named[main] >= often &&
           slice_equal(office_at(context->article, (size_t)fullest)->value, slice_of("company"));
}

/* The body that the sentences before name last, else the one named most often. */
static const struct mention *headed_body(struct context *context, const struct mention *title) {
    enum { reach = 2 };
    const struct article *article = context->article;
    const struct mention *nearest = NULL;
    uint32_t before = article->sentences.at[title->sentence ? title->sentence - 1 : 0].first;
    for (size_t i = article_from(article, before);
         i < article->mentions.count && office_at(article, i)->end <= title->start; i++)
        if (names_body(office_at(article, i)) && office_at(article, i)->sentence + reach > title->sentence &&
            may_head(article, title, office_at(article, i)) && (!nearest || !is_in_title(context, i)) &&
            !(nearest && is_in_body(article, i)))
            nearest = office_at(article, i);
    if (nearest && prefers_main(context, title, nearest)) nearest = NULL;
    uint32_t chain = nearest ? nearest->chain : main_body(context, title);
    int32_t main = chain ? coref_fullest(article, chain) : -1;
    if (main >= 0 && may_head(article, title, office_at(article, (size_t)main)))
        return office_at(article, (size_t)main);
    return first_bank(context, title);
}

/* Who belongs to which kind of body, and another word by which its name tells it. */
static const char *const kinds[][3] = {
    {"Judge", "court", "tribunal"},          {"Justice", "court", "tribunal"},
    {"Registrar", "court", "tribunal"},      {"Prosecutor", "tribunal", "criminal court"},
    {"Speaker", "parliament", "parliament"}, {"Rector", "university", "institute"}};
enum { speakers = 4 }; /* whose body may be only called the parliament */

static bool is_of_kind(const struct article *article, const struct mention *body, size_t kind) {
    struct slice name = mention_text(article, body);
    return slice_equal(body->value, slice_of(kinds[kind][1])) || office_says(name, slice_of(kinds[kind][1])) ||
           office_says(name, slice_of(kinds[kind][2]));
}

/* Whether a body tells more than another: a name more than a word for it, a long name more than a short one. */
static bool tells_more(const struct mention *body, const struct mention *other) {
    if (!other || names_body(body) != names_body(other)) return !other || names_body(body);
    return body->end - body->start > other->end - other->start;
}

/* The fullest body of a kind, sought when it is first asked for. */
static int32_t fullest_of_kind(struct context *context, size_t kind) {
    const struct article *article = context->article;
    if (context->kind_read[kind]) return context->of_kind[kind];
    const struct mention *best = NULL;
    context->kind_read[kind] = true;
    context->of_kind[kind] = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        bool parliament = kind == speakers && body->kind == KIND_ORGANISATION && body->form == FORM_NOMINAL &&
                          slice_equal(body->value, slice_of("parliament")) && body->last - body->first == 1;
        if (!(names_body(body) || parliament) || !tells_more(body, best)) continue;
        if (is_of_kind(article, body, kind)) best = body, context->of_kind[kind] = (int32_t)i;
    }
    return context->of_kind[kind];
}

/* A chief justice's court is a country's highest. */
static bool is_below(const struct article *article, const struct mention *title, const struct mention *court) {
    if (slice_find(title->office.name, slice_of("Chief Justice"), 0) == SIZE_MAX) return false;
    return !vocabulary_stands_in_nocase(article, mention_text(article, court), V_COURT_HIGHEST);
}

const struct mention *office_body_of_kind(struct context *context, const struct mention *title) {
    const struct mention *best = NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        bool head = slice_find(title->office.name, slice_of(kinds[i][0]), 0) != SIZE_MAX &&
                    slice_find(title->office.name, slice_of(" of "), 0) == SIZE_MAX;
        int32_t found = head ? fullest_of_kind(context, i) : -1;
        const struct mention *body = found >= 0 ? office_at(context->article, (size_t)found) : NULL;
        if (body && is_below(context->article, title, body)) continue;
        if (body && (!best || body->end - body->start > best->end - best->start)) best = body;
    }
    return best;
}

/* "Harvestville Governor" and "Governor of Harvestville" head no bank: a place stands beside the head. */
static bool has_place(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (slice_find(mention_text(article, title), slice_of("overnor of "), 0) != SIZE_MAX) return true;
    if (office_says(title->office.name, slice_of("provincial gov")) ||
        office_says(title->office.name, slice_of("state gov")))
        return true;
    if (title->last - title->first < 2 || !slice_ends(mention_text(article, title), slice_of("Governor"))) return false;
    const struct token *before = &article->tokens.at[title->last - 2];
    return before->shape == SHAPE_TITLE && !symbol_set_has(context->kept->ranks, before->symbol);
}

/* "World Bank: Anna Berg, Country Director", "For the World Bank: …": the body that opens the entry; NULL: none. */
static const struct mention *entry_body(const struct article *article, const struct mention *title) {
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    uint32_t first = sentence->first;
    if (article_is(article, first, "for")) first++;
    if (first > sentence->first && article_is_written(article, first, "the")) first++;
    size_t at = article_from(article, first);
    if (at >= article->mentions.count) return NULL;
    const struct mention *body = office_at(article, at);
    if (!names_body(body) || body->first != first || body->last + 1 >= title->first) return NULL;
    bool opens = article_is_written(article, body->last, ":");
    return opens && !title->office.state ? body : NULL;
}

/* The body that starts at a token or behind its article; NULL: none. */
static const struct mention *body_at(const struct article *article, uint32_t token) {
    if (article_is_written(article, token, "the")) token++;
    size_t i = article_from(article, token);
    return i < article->mentions.count && office_at(article, i)->first == token && names_body(office_at(article, i))
               ? office_at(article, i)
               : NULL;
}

static bool ends_entry(const struct article *article, const struct mention *body) {
    static const struct slice ends[] = {WORD(";"), WORD("."), WORD(")"), WORDS_END};
    return body->last >= article->sentences.at[body->sentence].last || article_among(article, body->last, ends);
}

/* "Professor Anna Berg of the University of Oslo", "Rapporteur: Anna Berg, University of Oslo", "Legal Officer, UNIDO"
 */
static const struct mention *body_behind(const struct context *context, const struct mention *title) {
    enum { apart = 4 };
    static const struct slice links[] = {WORD("of"), WORD("from"), WORD("at"), WORDS_END};
    const struct article *article = context->article;
    const struct mention *person = title->holder >= 0 ? office_at(article, (size_t)title->holder) : title;
    bool after = person->sentence == title->sentence && person->first >= title->last;
    uint32_t token = after && person->first < title->last + apart ? person->last : title->last;
    if (token + 1 >= article->sentences.at[title->sentence].last) return NULL;
    bool linked = token == person->last && article_among(article, token, links);
    if (!linked && (title->office.state || !article_is_written(article, token, ","))) return NULL;
    const struct mention *body = body_at(article, token + 1);
    if (!body || (title->office.state && office_is_private(context, body))) return NULL;
    return linked || ends_entry(article, body) ? body : NULL;
}

/* "(World Bank, Country Director)" */
static const struct mention *body_bracketed(const struct article *article, const struct mention *title) {
    uint32_t first = article->sentences.at[title->sentence].first;
    if (title->first < first + 3 || !article_is_written(article, title->first - 1, ",")) return NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *body = office_at(article, i);
        if (body->first >= title->first) break;
        if (body->last + 1 == title->first && body->first > first && names_body(body) &&
            article_is_written(article, body->first - 1, "("))
            return body;
    }
    return NULL;
}

/* "the Board of Directors of Acme Ltd": whoever it appoints and whoever chairs it is the firm's. */
static const struct mention *firm_of_board(const struct article *article, const struct mention *body) {
    if (!body || !slice_equal(body->value, slice_of("board"))) return body;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *firm = office_at(article, i);
        if (names_body(firm) && firm->end == body->end && slice_equal(firm->value, slice_of("company"))) return firm;
    }
    return body;
}

/* The body that a clause names right before its verb; NULL: none. */
static const struct mention *subject_body(const struct article *article, uint32_t first, uint32_t verb) {
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first < verb;
         i++) {
        const struct mention *body = office_at(article, i);
        bool before = body->last == verb || (body->last + 1 == verb && article_is_written(article, body->last, ")"));
        if (names_body(body) && before) return body;
    }
    return NULL;
}

const struct mention *office_appointer(const struct article *article, const struct mention *title) {
    enum { most_words = 8 };
    static const struct slice helpers[] = {WORD("has"),  WORD("have"),    WORD("had"),
                                           WORD("also"), WORD("already"), WORDS_END};
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    for (int i = 0; i < most_words && token > first && !vocabulary_has_token(article, token, V_APPOINTING_VERB); i++)
        token--;
    if (token == first || !vocabulary_has_token(article, token, V_APPOINTING_VERB)) return NULL;
    while (token > first && article_among(article, token - 1, helpers)) token--;
    const struct mention *body = subject_body(article, first, token);
    int32_t fullest =
        body && !vocabulary_has(article, body->value, V_KIND_APPOINTING) ? coref_fullest(article, body->chain) : -1;
    return fullest >= 0 ? firm_of_board(article, office_at(article, (size_t)fullest)) : NULL;
}

const struct mention *office_shared_body(const struct context *context, const struct mention *title) {
    const struct article *article = context->article;
    if (title->last + 1 >= article->sentences.at[title->sentence].last) return NULL;
    if (!article_is_written(article, title->last, "and") || serves_all(context->article, title)) return NULL;
    size_t i = article_from(article, title->last + 1);
    if (i >= article->mentions.count || office_at(article, i)->first != title->last + 1) return NULL;
    const struct mention *second = office_at(article, i);
    if (second->kind != KIND_TITLE || second->chain != title->chain ||
        slice_starts(second->office.name, slice_of("Member")))
        return NULL;
    const struct mention *body = office_body_of(article, second);
    bool of_firm = body && slice_equal(body->value, slice_of("company"));
    return body && (!title->office.state || of_firm) ? body : NULL;
}

void office_complete_body(struct context *context, struct mention *title) {
    struct article *article = context->article;
    struct office *office = &title->office;
    const struct mention *inner = office_body_of(article, title);
    if (inner && inner->form != FORM_NAME) {
        int32_t fullest = coref_fullest(article, inner->chain);
        if (fullest >= 0 && office_at(article, (size_t)fullest)->form != FORM_PRONOUN)
            office->organisation = mention_text(article, office_at(article, (size_t)fullest));
    }
    if (office->organisation.size || inner) return;
    const struct mention *body = entry_body(article, title), *master = office_title_within(context, title);
    if (!master) master = office_served(context, title);
    if (!body) body = office_owner(article, title);
    if (!body) body = body_bracketed(article, title);
    if (!body) body = body_behind(context, title);
    if (!body) body = office_shared_body(context, title);
    if (!body) body = ministry_of(context, title);
    if (!body && !names_country(context, title) && vocabulary_has(article, office->name, V_OFFICE_OF_MINISTRY))
        body = pages_ministry(context);
    if (master && !body) office->organisation = master->office.organisation;
    if (office->organisation.size) return;
    if (!body && master && heads_a_body(article, master)) body = headed_body(context, master);
    if (!body) body = office_body_of_kind(context, title);
    if (!body && (heads_a_body(article, title) || heads_a_house(article, title)) && !has_place(context, title) &&
        !names_country(context, title) && !names_another(article, title))
        body = firm_of_board(article, headed_body(context, title));
    if (!body) return;
    office->organisation = mention_text(article, body);
    if (!office->country.size && office_is_domestic(context, body))
        office->country = context->body_country[body->chain];
    bool worlds = slice_find(office->name, slice_of("Secretary General"), 0) != SIZE_MAX ||
                  slice_find(office->name, slice_of("Rapporteur"), 0) != SIZE_MAX;
    if (!office->country.size && !worlds && !office->plural && office_is_domestic(context, body) &&
        !office_is_private(context, body))
        office->country = places_around(context->kept->places, article, title);
}
