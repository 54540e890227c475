#include "coref_title_parts.h"

#include "digits.h"
#include "name_key.h"
#include "word_list.h"

static struct mention *at(const struct coref *coref, int32_t mention) { return &coref->article->mentions.at[mention]; }

/* A title of several holders is a thing of its own. */
static void link_holders(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *title = at(coref, (int32_t)i);
        if (title->kind != KIND_TITLE || title->holder < 0 || title->office.plural) continue;
        coref_link(coref, (int32_t)i, title->holder, SIEVE_HOLDER);
    }
    for (size_t i = 0; i < coref->article->officials.count; i++) {
        const struct official *official = &coref->article->officials.at[i];
        struct mention *person = at(coref, official->person);
        if (at(coref, official->title)->office.plural && !person->chain) person->chain = ++coref->article->chains;
    }
}

static bool is_open_title(const struct mention *mention) {
    return mention->kind == KIND_TITLE && !mention->chain && !mention->office.plural && mention->office.name.size;
}

/* "Former minister"; in a headline "Sacked minister" too. */
static bool is_former(const struct coref *coref, const struct mention *title) {
    static const struct slice words[] = {WORD("former"), WORD("ex"), WORD("late"), WORDS_END};
    const struct article *article = coref->article;
    if (article_among_nocase(article, title->first, words)) return true;
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    return sentence->heading && title->first > sentence->first &&
           vocabulary_has_token(article, title->first - 1, V_REMOVED_PARTICIPLE);
}

/* "Minister Berg was dismissed": whoever had the office is its former holder from then on. */
static bool has_left(const struct coref *coref, const struct office_titles *titles, int32_t title) {
    return titles->first_left[title] || is_former(coref, at(coref, title));
}

/* "Mr. President,": who is spoken to, and seldom whom the speech names as president. */
static bool is_addressed(const struct coref *coref, const struct mention *title) {
    static const struct slice words[] = {WORD("Mr"),     WORD("Mr."), WORD("Madam"),
                                         WORD("Madame"), WORD("Mme"), WORDS_END};
    const struct article *article = coref->article;
    if (title->holder >= 0 || title->last - title->first > 1) return false;
    return vocabulary_has(article, mention_text(article, title), V_OFFICE_PRESIDING) &&
           word_among(coref_word_before(article, title->first), words);
}

/* The office alone, "spokeswoman" of "spokeswoman for the King", tells whether a woman or a man holds it. */
static void note_gender(const struct coref *coref, struct office_title *title) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORD("to"), WORD("in"), WORD("at"), WORDS_END};
    const struct article *article = coref->article;
    const struct mention *mention = at(coref, title->title);
    uint32_t head = mention->first;
    while (head + 1 < mention->last && !article_among(article, head + 1, links)) head++;
    title->woman = lexicon_token_has(coref->lexicon, article, head, coref->pronouns.female);
    title->man = !title->woman && (lexicon_token_has(coref->lexicon, article, head, coref->pronouns.male) ||
                                   slice_ends(article_words(article, head, head + 1), slice_of("man")));
}

/* "Berg's spokesman": whose a title is by the name in it or before it; 0: it tells nobody's. */
static uint32_t owner_in(const struct coref *coref, const struct mention *title) {
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    const bool owned = title->first > first + 1 && article->tokens.at[title->first - 1].shape == SHAPE_CLITIC;
    for (size_t i = article_from(article, owned ? first : title->first); i < article->mentions.count; i++) {
        const struct mention *owner = at(coref, (int32_t)i);
        if (owner->first > title->first) break;
        const bool inside = owner->first == title->first && owner->last < title->last;
        if (owner->kind == KIND_PERSON && (inside || (owned && owner->last + 1 == title->first))) return owner->chain;
    }
    return 0;
}

/* "its president, Anna Berg": of a body outside the title, whom another president may follow. */
static bool is_its(const struct coref *coref, const struct office_title *added, const struct mention *title) {
    static const struct slice owners[] = {WORD("its"), WORD("his"), WORD("her"), WORD("their"), WORDS_END};
    return title->holder >= 0 && !added->key.shared && title->first &&
           article_among_nocase(coref->article, title->first - 1, owners);
}

/* `held`: the title, or the holder of a plural one. */
static void add_title(struct coref *coref, struct office_titles *titles, int32_t title, int32_t held) {
    struct office_title *added = &titles->at[titles->count++];
    const struct mention *mention = at(coref, title);
    *added = (struct office_title){.mention = held,
                                   .title = title,
                                   .key = coref_title_key(coref, title, held == title ? mention->holder : held),
                                   .former = is_former(coref, mention),
                                   .addressed = is_addressed(coref, mention),
                                   .owner = owner_in(coref, mention),
                                   .before = -1,
                                   .after = -1};
    note_gender(coref, added);
    struct digits digits;
    struct slice parts[] = {added->key.office,
                            added->key.country,
                            digits_of(added->key.body, &digits),
                            added->key.led,
                            slice_of(added->former                            ? "former"
                                     : added->addressed                       ? "addressed"
                                     : mention->office.status == STATUS_ELECT ? "elect"
                                                                              : ""),
                            slice_of(added->woman ? "woman" : ""),
                            slice_of(is_its(coref, added, mention) ? "its" : ""),
                            added->key.field.matter};
    const size_t count = sizeof parts / sizeof *parts;
    added->office = key_index_add(&coref->offices, name_join(coref->arena, parts, count - 1, '\n'));
    added->exact = key_index_add(&coref->offices, name_join(coref->arena, parts, count, '\n'));
    const uint32_t chain = at(coref, held)->chain;
    struct slice *country = &titles->of_country[chain];
    if (chain && !country->size) *country = added->key.country;
}

static void add_holders(struct coref *coref, struct office_titles *titles, int32_t title) {
    const struct article *article = coref->article;
    for (size_t i = 0; i < article->officials.count; i++)
        if (article->officials.at[i].title == title) add_title(coref, titles, title, article->officials.at[i].person);
}

/* Whether a person is named among the tokens. */
static bool names_person(const struct article *article, uint32_t first, uint32_t last) {
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first >= last) return false;
        if (coref_is_name(mention, KIND_PERSON)) return true;
    }
    return false;
}

uint32_t coref_held_by(const struct article *article, const struct mention *title) {
    enum { farthest = 24 };
    static const struct slice as[] = {WORD("as"), WORDS_END}, pronouns[] = {WORD("he"), WORD("she"), WORDS_END};
    static const struct slice comma[] = {WORD(","), WORDS_END}, borders[] = {WORD(";"), WORD(":"), WORDS_END};
    const uint32_t last = article->sentences.at[title->sentence].last;
    uint32_t next = title->last;
    if (!title->first || !article_among_nocase(article, title->first - 1, as)) return UINT32_MAX;
    if (next < last && article_among(article, next, pronouns)) return next;
    /* "As mayor from 1990, a post he loved, he": behind a comma, and what stands between names nobody. */
    for (; next + 1 < last && next < title->last + farthest && !article_among(article, next, borders); next++)
        if (article_among(article, next, comma) && article_among(article, next + 1, pronouns))
            return names_person(article, title->last, next) ? UINT32_MAX : next + 1;
    return UINT32_MAX;
}

/* By office, over whatever and over what it is, the title that is nearest to where one is looking; as yet none: -1. */
static int32_t *nearest_of_none(const struct coref *coref) {
    const size_t count = coref->offices.keys.count;
    int32_t *nearest = arena_alloc(coref->arena, (count + 1) * sizeof *nearest);
    for (size_t i = 0; i < count; i++) nearest[i] = -1;
    return nearest;
}

/* The nearest title of the same office, as a mention; -1: none. "The governor of Texas" is of the same as another of
 * Texas, "the governor" as any. */
static int32_t nearest_like(const struct office_titles *titles, const int32_t *nearest,
                            const struct office_title *title) {
    const int32_t other = nearest[title->key.field.matter.size ? title->exact : title->office];
    return other < 0 || coref_fields_differ(titles->at[other].key.field, title->key.field) ? -1
                                                                                           : titles->at[other].mention;
}

static void set_nearest(const struct office_titles *titles, int32_t *nearest, size_t title) {
    nearest[titles->at[title].office] = nearest[titles->at[title].exact] = (int32_t)title;
}

static void open_titles(struct coref *coref, struct office_titles *titles) {
    const struct article *article = coref->article;
    const int32_t *fullest = coref_fullest_now(coref);
    key_index_clear(&coref->offices);
    *titles = (struct office_titles){
        .chains = article->chains,
        .at = arena_alloc(coref->arena, (article->mentions.count + article->officials.count + 1) * sizeof *titles->at),
        .of_person = arena_zero(coref->arena, article->chains + article->mentions.count + 1),
        .named = arena_zero(coref->arena, (article->chains + 1) * sizeof *titles->named),
        .of_country = arena_zero(coref->arena, (article->chains + 1) * sizeof(struct slice)),
        .entries = coref_entries(coref),
        .of_pronoun = arena_zero(coref->arena, article->mentions.count + 1),
        .first_left = arena_zero(coref->arena, (article->mentions.count + 1) * sizeof *titles->first_left),
        .next_left = arena_zero(coref->arena, (article->officials.count + 1) * sizeof *titles->next_left)};
    for (size_t i = 0; i < article->officials.count; i++) {
        const struct official *official = &article->officials.at[i];
        if (official->status == STATUS_FORMER) {
            titles->next_left[i] = titles->first_left[official->title];
            titles->first_left[official->title] = i + 1;
        }
        const struct mention *person = at(coref, official->person);
        bool before = person->start < at(coref, official->title)->start;
        if (before && person->form == FORM_PRONOUN) titles->of_pronoun[official->title] = true;
    }
    for (size_t i = 0; i < article->mentions.count; i++)
        if (coref_is_name(at(coref, (int32_t)i), KIND_PERSON)) titles->named[at(coref, (int32_t)i)->chain]++;
    for (uint32_t i = 1; i <= article->chains; i++)
        titles->of_person[i] = fullest[i] >= 0 && at(coref, fullest[i])->kind == KIND_PERSON;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *title = &article->mentions.at[i];
        if (title->kind != KIND_TITLE) continue;
        if (title->office.plural) {
            add_holders(coref, titles, (int32_t)i);
            continue;
        }
        if (title->holder < 0 && coref_held_by(article, title) != UINT32_MAX) titles->of_pronoun[i] = true;
        add_title(coref, titles, (int32_t)i, (int32_t)i);
    }
    titles->congratulated = arena_zero(coref->arena, (coref->offices.keys.count + 1) * sizeof *titles->congratulated);
    int32_t *nearest = nearest_of_none(coref);
    for (size_t i = titles->count; i-- > 0;) {
        titles->at[i].after = nearest_like(titles, nearest, &titles->at[i]);
        if (at(coref, titles->at[i].mention)->chain) set_nearest(titles, nearest, i);
    }
}

/* "the senator" in the text: who was named before rather than who will be. */
static bool points_back(const struct coref *coref, const struct office_title *title) {
    const struct article *article = coref->article;
    const struct mention *mention = at(coref, title->mention);
    return mention->last - mention->first == 1 && mention->first && article_is(article, mention->first - 1, "the") &&
           !article->sentences.at[mention->sentence].heading;
}

/* "the Harvest senator" in the text, the like. */
static bool is_definite(const struct coref *coref, const struct office_title *title) {
    const struct article *article = coref->article;
    const struct mention *mention = at(coref, title->mention);
    return mention->first && article->tokens.at[mention->last - 1].shape == SHAPE_LOWER &&
           article_is(article, mention->first - 1, "the") && !article->sentences.at[mention->sentence].heading;
}

static bool says_little(const struct office_title *title) { return !title->key.body && !title->key.country.size; }

/* "The Registrar" within a sentence, with a capital, is one particular person. */
static bool is_the_capitalised(const struct coref *coref, const struct mention *mention) {
    const struct article *article = coref->article;
    if (mention->first == 0 || article->tokens.at[mention->first].shape != SHAPE_TITLE) return false;
    return article_is(article, mention->first - 1, "the");
}

/* "the President" of a page that tells of two: of both the one whom it names far more often, its own; else `same`. */
static int32_t own_holder(const struct coref *coref, const struct office_titles *titles, size_t number, int32_t same) {
    enum { reach = 200, times = 2 };
    const struct office_title *title = &titles->at[number];
    const struct mention *mention = at(coref, title->mention);
    if (same < 0 || mention->last - mention->first > 1 || !says_little(title)) return same;
    if (!is_the_capitalised(coref, mention) || at(coref, same)->chain > titles->chains) return same;
    uint32_t most = titles->named[at(coref, same)->chain] * times;
    for (size_t other = number; other-- > 0 && number - other <= reach;) {
        const uint32_t chain = at(coref, titles->at[other].mention)->chain;
        if (titles->at[other].office != title->office || !chain || chain > titles->chains) continue;
        if (!titles->of_person[chain] || titles->named[chain] < most || titles->named[chain] == 0) continue;
        most = titles->named[chain] + 1, same = titles->at[other].mention;
    }
    return same;
}

/* "the President of the Commission", "the Chairperson" beside a president of another commission and a chairperson of a
 * board: the last holder whom the text has called so, word for word; else `same`. */
static int32_t called_so(const struct coref *coref, const struct office_titles *titles, size_t number, int32_t same) {
    enum { reach = 60 };
    const struct mention *mention = at(coref, titles->at[number].mention);
    const struct slice words = mention_text(coref->article, mention);
    if (same < 0 || slice_equal(mention_text(coref->article, at(coref, same)), words)) return same;
    if (mention->last - mention->first == 1 && !is_the_capitalised(coref, mention)) return same;
    for (size_t other = number; other-- > 0 && number - other <= reach;) {
        const struct office_title *held = &titles->at[other];
        const uint32_t chain = at(coref, held->mention)->chain;
        if (held->mention != held->title || !chain || chain > titles->chains || !titles->of_person[chain]) continue;
        if (slice_equal(mention_text(coref->article, at(coref, held->title)), words)) return held->mention;
    }
    return same;
}

/* The nearest title of the same office, before or else after, that has a chain. */
static int32_t nearest_same(const struct office_title *title, bool points_back) {
    if (title->before < 0 || title->after < 0) return title->before < 0 ? title->after : title->before;
    if (points_back) return title->before;
    return title->mention - title->before <= title->after - title->mention ? title->before : title->after;
}

/* Whether a title is another's than that owner's, whom it would name in or behind itself. */
static bool is_anothers(const struct coref *coref, const struct mention *title, uint32_t owner) {
    enum { reach = 6 };
    for (size_t i = article_from(coref->article, title->first); i < coref->article->mentions.count; i++) {
        const struct mention *person = at(coref, (int32_t)i);
        if (person->first > title->last + reach) break;
        if (person->chain == owner) return false;
    }
    return true;
}

/* Whoever was a general is called so. */
static bool is_rank(const struct coref *coref, const struct mention *title) {
    return title->office.unlisted &&
           lexicon_token_has(coref->lexicon, coref->article, title->last - 1, coref->rank_word);
}

/* "the minister" is not the former one. */
static bool has_left_for(const struct coref *coref, const struct office_title *title, const struct office_title *held) {
    return held->former && !title->former && !is_rank(coref, at(coref, held->title));
}

/* Whether the article states that whoever is of that chain has left the office of a title. */
static bool has_left_as(const struct coref *coref, const struct office_titles *titles, int32_t title, uint32_t chain) {
    for (size_t i = titles->first_left[title]; i; i = titles->next_left[i - 1])
        if (at(coref, coref->article->officials.at[i - 1].person)->chain == chain) return true;
    return false;
}

/* "the new minister" is neither the one who has just been dismissed nor one of several who share a title. */
static bool is_too_old(const struct coref *coref, const struct office_titles *titles, const struct office_title *title,
                       const struct office_title *held) {
    const struct mention *mention = at(coref, title->title);
    if (!mention->first || !article_is(coref->article, mention->first - 1, "new")) return false;
    return at(coref, held->title)->office.plural ||
           has_left_as(coref, titles, held->title, at(coref, held->mention)->chain);
}

/* The President is not the former one, the acting one not whom he stands in for, the spokeswoman no spokesman, and that
 * of Kenya not one who holds another office of Norway. */
static bool contradicts(const struct coref *coref, const struct office_titles *titles, const struct office_title *title,
                        const struct office_title *held, uint32_t holder) {
    const enum status status = at(coref, title->title)->office.status, other = at(coref, held->title)->office.status;
    struct slice country = title->key.country, known = holder <= titles->chains ? titles->of_country[holder] : country;
    if (has_left_for(coref, title, held) || is_too_old(coref, titles, title, held)) return true;
    if (title->former && !held->former && coref_title_is_newcomers(coref, held)) return true;
    if ((title->woman && held->man) || (title->man && held->woman)) return true;
    if (coref_title_is_of_another_body(coref, title, held)) return true;
    if (status == STATUS_ACTING && other != STATUS_ACTING) return true;
    /* "the Brazilian president" presides over no court */
    const bool of_state = country.size && !title->key.body && slice_equal(title->key.office, slice_of("President"));
    if (of_state && held->key.body) return true;
    if (title->owner && is_anothers(coref, at(coref, held->title), title->owner)) return true;
    return country.size && !held->key.country.size && known.size && !slice_equal(country, known);
}

/* "the US leader": a president, king or head of government whom all news knows as that country's. */
static bool leads(const struct coref *coref, const struct mention *held, struct slice country) {
    if (held->holder < 0 || held->office.country.size || !coref_is_head_of_country(coref->article, held)) return false;
    const struct mention *person = at(coref, held->holder);
    struct slice name = article_words(coref->article, person->last - 1, person->last);
    const struct lexicon_entry *known = lexicon_find(coref->lexicon, name, coref->leader_name);
    return known && slice_find(lexicon_value(known), country, 0) != SIZE_MAX;
}

/* "the climate chief" for the Executive Secretary of the Convention on Climate Change: who leads what bears the word.
 */
static bool leads_field(const struct coref *coref, const struct mention *pointer, const struct mention *held) {
    static const struct slice chiefs[] = {WORD("chief"), WORD("boss"), WORDS_END};
    static const struct slice below[] = {WORD("deputy"),  WORD("vice"),      WORD("assistant"),
                                         WORD("former"),  WORD("spokesman"), WORD("spokeswoman"),
                                         WORD("adviser"), WORD("ex"),        WORDS_END};
    const struct article *article = coref->article;
    const uint32_t field = pointer->last - 2;
    if (pointer->last - pointer->first < 2 || !article_among_nocase(article, pointer->last - 1, chiefs)) return false;
    if (article->tokens.at[field].shape != SHAPE_LOWER || held == pointer) return false;
    if (article_among_nocase(article, held->first, below)) return false;
    if (!vocabulary_stands_in(article, held->office.name, V_OFFICE_LEADING)) return false;
    const struct slice word = article_words(article, field, field + 1);
    for (uint32_t i = held->first; i < held->last; i++)
        if (coref_share_stem(word, article_words(article, i, i + 1))) return true;
    return false;
}

/* "The prime minister" of a text that tells of its own and names another in passing: of the holders before whom the
 * title fits the one whom the text names far more often than the nearest, unless it has only just told of that one. */
static size_t rather_own(const struct coref *coref, const struct office_titles *titles, size_t title, size_t nearest) {
    enum { reach = 60, times = 2, fewest = 3 };
    const struct office_title *pointing = &titles->at[title];
    const struct mention *pointer = at(coref, pointing->mention), *near = at(coref, titles->at[nearest].title);
    const uint32_t opening = coref->article->sentences.at[pointer->sentence].first;
    const bool opens = pointer->first <= opening + 1;
    if (pointing->key.body || pointing->key.country.size || pointing->former || pointer->form != FORM_NAME)
        return nearest;
    if (near->sentence == pointer->sentence || (opens && near->sentence + 1 == pointer->sentence)) return nearest;
    const uint32_t rival = at(coref, titles->at[nearest].mention)->chain;
    if (rival > titles->chains) return nearest;
    uint32_t most = titles->named[rival] * times > fewest ? titles->named[rival] * times : fewest;
    size_t found = nearest;
    for (size_t other = nearest; other-- > 0 && nearest - other <= reach;) {
        const struct office_title *held = &titles->at[other];
        const uint32_t holder = at(coref, held->mention)->chain;
        if (!holder || holder > titles->chains || holder == rival || !titles->of_person[holder]) continue;
        if (titles->named[holder] < most || contradicts(coref, titles, pointing, held, holder)) continue;
        if (!coref_office_could_be(coref->article, pointing->key, held->key)) continue;
        most = titles->named[holder] + 1, found = other;
    }
    return found;
}

/* "the embattled Kenyan leader", not one of several: "the rebel Kenyan leader". */
static bool points_with_adjective(const struct coref *coref, const struct mention *pointer) {
    static const struct slice others[] = {
        WORD("opposition"), WORD("rebel"),  WORD("spiritual"),  WORD("religious"),  WORD("ethnic"), WORD("late"),
        WORD("exiled"),     WORD("former"), WORD("then"),       WORD("separatist"), WORD("tribal"), WORD("other"),
        WORD("another"),    WORD("local"),  WORD("militant"),   WORD("military"),   WORD("future"), WORD("next"),
        WORD("first"),      WORD("last"),   WORD("democratic"), WORD("dead"),       WORD("jailed"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = pointer->first;
    if (first < 2 || article->tokens.at[first - 1].shape != SHAPE_LOWER) return false;
    return article_is(article, first - 2, "the") && !article_among(article, first - 1, others);
}

/* The person whose office the shorter title can mean: the last one named before,
 * as far as readers remember; "the Kenyan leader" is its president rather than a minister. */
static size_t nearest_possible(const struct coref *coref, const struct office_titles *titles, size_t title) {
    enum { reach = 200, near = 6 };
    const struct mention *pointer = at(coref, titles->at[title].mention);
    const struct slice kind = coref_pointed_kind(coref, pointer);
    struct office_key key = titles->at[title].key;
    const bool points = (pointer->form == FORM_NOMINAL && pointer->office.unlisted) ||
                        (slice_equal(key.office, slice_of("Leader")) && points_with_adjective(coref, pointer));
    bool pointing = points && key.country.size && !key.body;
    const bool leader = pointing && slice_equal(key.office, slice_of("Leader"));
    size_t minister = SIZE_MAX, past = SIZE_MAX;
    for (size_t other = title; other-- > 0 && title - other <= reach;) {
        const struct office_title *held = &titles->at[other];
        const struct mention *mention = at(coref, held->title);
        const uint32_t holder = at(coref, held->mention)->chain;
        bool said = titles->of_pronoun[held->mention]; /* "he was senator for Oslo": of whomever that is */
        if (!holder || !(titles->of_person[holder] || said)) continue;
        /* "the Kenyan leader": whoever holds an office of Kenya */
        bool national = pointing && (mention->office.state || coref_is_counterpart(mention)) &&
                        slice_equal(held->key.country, key.country);
        if (national && leader && !coref_is_head_of_country(coref->article, mention) &&
            !coref_is_counterpart(mention)) {
            if (minister == SIZE_MAX) minister = other;
            continue;
        }
        if (national || (pointing && leads(coref, mention, key.country))) return other;
        /* "The governor" of a trial is the former one, where there is no other. */
        if (past == SIZE_MAX && points_back(coref, &titles->at[title]) &&
            has_left_for(coref, &titles->at[title], held) && coref_office_could_be(coref->article, key, held->key))
            past = other;
        if (contradicts(coref, titles, &titles->at[title], held, holder)) continue;
        if (coref_office_could_be(coref->article, key, held->key)) return rather_own(coref, titles, title, other);
        const bool apart = coref_fields_differ(key.field, held->key.field) ||
                           (key.country.size && held->key.country.size && !slice_equal(key.country, held->key.country));
        if (!apart && leads_field(coref, pointer, mention)) return other;
        if (!kind.size || key.country.size || mention->sentence + near < pointer->sentence) continue;
        if (coref_is_of_kind(coref, mention, kind)) return other;
    }
    return minister == SIZE_MAX ? past : minister;
}

/* "to elect a treasurer", "hiring a new rector": one who is not yet. */
static bool is_wanted(const struct coref *coref, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END}, adjectives[] = {WORD("new"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t token = title->first;
    if (token > first && article_among(article, token - 1, adjectives)) token--;
    return token > first + 1 && article_among(article, token - 1, articles) &&
           vocabulary_has_token(article, token - 2, V_WANTING_VERB);
}

/* A description, or one word for an office in small letters, that points to nobody. */
static bool is_too_bare(const struct coref *coref, const struct office_title *title) {
    const struct mention *mention = at(coref, title->mention);
    if (is_wanted(coref, mention)) return true;
    if (mention->opens) return false;
    if (slice_equal(rule_give(mention->rule, "listed"), slice_of("held"))) return true;
    bool single = mention->last - mention->first == 1 && says_little(title) && !is_the_capitalised(coref, mention);
    return mention->form == FORM_NOMINAL || mention->office.unlisted || single;
}

/* "the military spokesman" behind "a Norwegian military spokesman": whether a title says nothing that another does not.
 */
static bool says_no_more(const struct coref *coref, const struct mention *title, const struct mention *other) {
    for (uint32_t i = title->first; i < title->last; i++) {
        bool said = false;
        for (uint32_t at = other->first; at < other->last && !said; at++) said = coref_same_word(coref, i, at);
        if (!said) return false;
    }
    return true;
}

/* Whether two titles that nobody is named for can tell of one: "a spokesman for Acme", "the company spokesman"; "a
 * ministry spokesman", "the Norwegian spokesman". */
static bool may_be_one(const struct coref *coref, const struct office_title *title, const struct office_title *held) {
    const struct mention *pointer = at(coref, title->mention), *other = at(coref, held->mention);
    if (!coref_office_could_be(coref->article, title->key, held->key)) return false;
    if (pointer->last - pointer->first == 1) return true;
    if (title->key.body && held->key.body) return true;
    const bool of_land = pointer->last - pointer->first == 2 &&
                         slice_equal(title->key.office, slice_of("Spokesperson")) &&
                         symbol_set_has(coref->nations, coref->article->tokens.at[pointer->first].symbol);
    return of_land || says_no_more(coref, pointer, other) ||
           (title->key.body ? coref_title_body_in(coref, other, FORM_NOMINAL) >= 0
                            : held->key.body && coref_title_body_in(coref, pointer, FORM_NOMINAL) >= 0);
}

/* "the ambassador", "the company spokesman", of "Norway's ambassador to Peru", "a spokesman for Acme" shortly before,
 * whom the text does not name; -1: none, or several. */
static int32_t unnamed_before(const struct coref *coref, const struct office_titles *titles, size_t number) {
    enum { near = 4, most = 16 };
    const struct office_title *title = &titles->at[number];
    const struct mention *pointer = at(coref, titles->at[number].mention);
    const bool bare = says_little(title) && points_back(coref, title);
    int32_t found = -1;
    if (pointer->form != FORM_NAME || title->former || !is_definite(coref, title)) return -1;
    for (size_t other = number; other-- > 0 && number - other <= most;) {
        const struct office_title *held = &titles->at[other];
        const struct mention *mention = at(coref, held->mention);
        if (mention->sentence + near < pointer->sentence) return found;
        if (!mention->chain || held->former || !may_be_one(coref, title, held)) continue;
        if (mention->last - mention->first == 1 || titles->of_person[mention->chain]) return found;
        if (bare) return held->mention;
        if (found >= 0 && at(coref, found)->chain != mention->chain) return -1;
        found = held->mention;
    }
    return found;
}

/* Leads say "Norway's energy minister" of whom the next sentences name, headings of whom the text does: the only holder
 * there whom it fits. */
static size_t named_later(const struct coref *coref, const struct office_titles *titles, size_t title) {
    enum { near = 3, far = 12, most = 100 };
    uint32_t sentence = at(coref, titles->at[title].mention)->sentence, person = 0;
    const uint32_t reach = coref->article->sentences.at[sentence].heading ? far : near;
    size_t found = SIZE_MAX;
    for (size_t other = title + 1; other < titles->count && other - title <= most; other++) {
        const struct office_title *held = &titles->at[other];
        const struct mention *mention = at(coref, held->mention);
        if (mention->sentence > sentence + reach) return found;
        if (mention->holder < 0 || mention->chain > titles->chains || !titles->of_person[mention->chain]) continue;
        if (contradicts(coref, titles, &titles->at[title], held, mention->chain)) continue;
        if (mention->chain == person || coref_fields_differ(titles->at[title].key.field, held->key.field)) continue;
        if (!coref_office_could_be(coref->article, titles->at[title].key, held->key) &&
            !leads_field(coref, at(coref, titles->at[title].title), at(coref, held->title)))
            continue;
        if (titles->at[title].key.body && !held->key.body && coref_is_head_of_country(coref->article, mention))
            continue;
        if (person) return SIZE_MAX;
        person = mention->chain, found = other;
    }
    return found;
}

/* A title whose holder the shorter one can be said of; -1: none. The lead's "a minister" is named behind it. */
static int32_t fuller_title(const struct coref *coref, const struct office_titles *titles, size_t number) {
    const struct office_title *title = &titles->at[number];
    const struct mention *mention = at(coref, title->mention);
    if (coref_title_is_nobody(coref, mention)) return -1;
    bool leads =
        coref_title_is_new(coref, mention) && !title->former && coref_title_in_lead(coref->article, mention->sentence);
    size_t found = coref_title_is_new(coref, mention) ? SIZE_MAX : nearest_possible(coref, titles, number);
    const bool heads = coref->article->sentences.at[mention->sentence].heading;
    if (found == SIZE_MAX && !title->addressed && (leads || heads || !says_little(title)))
        found = named_later(coref, titles, number);
    return found == SIZE_MAX ? -1 : titles->at[found].mention;
}

/* The titles of one office whose holder was not known have that of the next that finds one.
 * False when nothing is found that it can be. */
static bool link_office(struct coref *coref, struct office_titles *titles, size_t number) {
    struct office_title *title = &titles->at[number];
    struct mention *mention = at(coref, title->mention);
    int32_t teller = coref_title_told_of(coref, titles, number);
    const bool named_so = slice_equal(rule_give(mention->rule, "named"), slice_of("so"));
    if (teller < 0 && (named_so || coref_pointed_kind(coref, mention).size))
        teller = coref_title_named_so(coref, title->mention);
    if (teller < 0 && named_so) return false;
    if (teller < 0) teller = coref_title_of_predecessor(coref, titles, number);
    if (teller >= 0) {
        coref_link(coref, title->mention, teller, SIEVE_HOLDER);
        return true;
    }
    int32_t same = coref_title_is_new(coref, mention) ? -1 : nearest_same(title, points_back(coref, title));
    same = called_so(coref, titles, number, own_holder(coref, titles, number, same));
    bool held = same >= 0 && titles->of_person[at(coref, same)->chain];
    /* "the spokesman" is whoever spoke, not one who will */
    bool speaks = slice_ends(title->key.office, slice_of("Spokesperson"));
    const bool definite = speaks || is_definite(coref, title);
    if (held && definite && same > title->mention && nearest_possible(coref, titles, number) != SIZE_MAX) held = false;
    bool known = held || (title->addressed && same >= 0);
    int32_t fuller = known ? -1 : fuller_title(coref, titles, number), antecedent = fuller < 0 ? same : fuller;
    /* "The former president said" is rather whom the text is telling of than who is president. */
    bool besides =
        !known && coref_title_is_said_besides(coref, title) && !coref_title_follows_newcomer(coref, titles, number);
    if (besides && (fuller < 0 || (title->former && !has_left(coref, titles, fuller)))) {
        teller = coref_title_told_just_before(coref, mention);
        if (teller >= 0) coref_link(coref, title->mention, teller, SIEVE_HOLDER);
        if (teller >= 0) return true;
    }
    if (antecedent < 0) {
        int32_t speaker = coref_title_speaking_on(coref, titles, title);
        if (speaker < 0) speaker = coref_title_of_leader(coref, titles, title);
        if (speaker < 0) speaker = coref_title_of_chair(coref, title);
        if (speaker >= 0) coref_link(coref, title->mention, speaker, SIEVE_HOLDER);
        if (speaker >= 0) return true;
        antecedent = unnamed_before(coref, titles, number);
        if (antecedent < 0) return false;
        if (says_little(title)) mention->form = FORM_NOMINAL;
        coref_link(coref, title->mention, antecedent, SIEVE_SHORTER_TITLE);
        return true;
    }
    coref_link(coref, title->mention, antecedent, fuller < 0 ? SIEVE_SAME_OFFICE : SIEVE_SHORTER_TITLE);
    const bool joins = same >= 0 && !titles->of_pronoun[same]; /* "He was a fine director" tells of whomever that is */
    if (fuller >= 0 && joins && !(definite && same > title->mention))
        coref_link(coref, same, fuller, SIEVE_SHORTER_TITLE);
    if (fuller >= 0 && !titles->of_pronoun[fuller]) titles->of_person[mention->chain] = true;
    struct office_key key = coref_office_key(coref, antecedent, at(coref, antecedent)->holder);
    bool says_more = key.body || key.country.size;
    const bool again = at(coref, antecedent)->form == FORM_NOMINAL && points_back(coref, title);
    const bool points =
        fuller >= 0 && slice_equal(title->key.office, slice_of("Leader")) && points_with_adjective(coref, mention);
    if (mention->form == FORM_NAME && ((says_little(title) && (says_more || again)) || points))
        mention->form = FORM_NOMINAL;
    return true;
}

static bool follows_word(const struct coref *coref, const struct mention *title, const struct slice *words) {
    const struct article *article = coref->article;
    return title->first > article->sentences.at[title->sentence].first &&
           article_among_nocase(article, title->first - 1, words);
}

/* "every Norwegian minister": whoever it may be, and nobody in particular. */
static bool is_anybodys(const struct coref *coref, const struct mention *title) {
    static const struct slice words[] = {WORD("every"), WORD("each"), WORD("any"), WORD("no"), WORDS_END};
    return follows_word(coref, title, words);
}

/* "the next president" does not hold the office yet. */
static bool is_to_come(const struct coref *coref, const struct mention *title) {
    static const struct slice words[] = {WORD("next"), WORDS_END};
    return follows_word(coref, title, words);
}

static void link_offices(struct coref *coref) {
    struct office_titles titles;
    open_titles(coref, &titles);
    int32_t *nearest = nearest_of_none(coref);
    for (size_t i = 0; i < titles.count; i++) {
        struct office_title *title = &titles.at[i];
        struct mention *mention = at(coref, title->mention);
        title->before = nearest_like(&titles, nearest, title);
        bool said = titles.of_pronoun[title->mention];
        const bool nobody = is_open_title(mention) && is_anybodys(coref, mention);
        if (is_open_title(mention) && is_to_come(coref, mention)) mention->office.status = STATUS_ELECT;
        if (is_open_title(mention) && (said || nobody || !link_office(coref, &titles, i))) {
            if (!said && (nobody || is_too_bare(coref, title))) mention->dropped = true;
            else mention->chain = ++coref->article->chains;
        }
        /* "the President who healed us," the president said: who speaks is not whom he speaks of */
        const bool spoken = nearest[title->office] >= 0 && coref_speech_at(&coref->speech, mention->first);
        if (mention->chain && !spoken) set_nearest(&titles, nearest, i);
        if (mention->chain && mention->chain <= titles.chains) titles.named[mention->chain]++;
    }
}

/* The holder of a title that has none beside it: the person of its chain. */
static void name_holders(struct coref *coref) {
    const int32_t *fullest_of = coref_fullest_now(coref);
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *title = at(coref, (int32_t)i);
        if (title->kind != KIND_TITLE || title->holder >= 0 || !title->chain) continue;
        int32_t fullest = fullest_of[title->chain];
        if (fullest < 0 || at(coref, fullest)->kind != KIND_PERSON) continue;
        title->holder = fullest;
        title->holder_from = FROM_COREFERENCE;
    }
}

static bool has_titles(const struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++)
        if (at(coref, (int32_t)i)->kind == KIND_TITLE) return true;
    return false;
}

void coref_titles(struct coref *coref) {
    if (!has_titles(coref)) return;
    link_holders(coref);
    link_offices(coref);
    name_holders(coref);
}
