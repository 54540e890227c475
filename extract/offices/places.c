#include "places.h"

#include "key_index.h"
#include "office_elsewhere.h"
#include "symbol_set.h"
#include "word_list.h"

#include <stdlib.h>

/* How a place stands to whoever is named beside it. */
enum relation { own_place, visited_place, other_place };

/* Where the text names a country, a nationality or a city. */
struct place {
    struct slice country;
    uint32_t sentence, token;
    size_t number;  /* of the country, in places->tallies */
    bool of_person; /* it is part of a person's name: Peter London */
    bool sent_to;   /* "ambassador to Peru": it says nothing of whoever stands beside it */
    bool dateline;  /* it opens its sentence, or is part of a letterhead */
    bool entry;     /* it is a heading of its own: "3. Kingdom of Norway" */
    bool page;      /* it is part of the name of the body whose page it is */
    bool opens;     /* "In Oslo, ", "Norway: ": where the sentence tells of */
    bool subject;   /* "Norway left": the sentence begins with it */
    bool line;      /* its sentence is a line without a stop */
    bool seat;      /* bodies of all the world sit there, so that it says little */
    bool of_body;   /* the State Duma: no country is named */
    bool leader;    /* President Obama: the text speaks of his state */
    bool hint;      /* the White House: it says little of whoever stands beside it */
    bool of_envoy;  /* "the Norwegian Ambassador": the text is not Norway's */
    bool aside;     /* "the Norwegian fund Acme": nor is it for that */
    bool part;      /* Chubut: it tells of a state where the text names none */
    enum relation relation;
};

struct tally {
    struct slice country;
    unsigned weight, weight_here; /* of all places wherever the title stands; with those beside it */
    bool told;                    /* by more than its envoys and firms */
    bool elsewhere;               /* it has no such office as the title's, or is not told */
};

/* What tells that a unit is a place. */
struct place_classes {
    int lists[3]; /* by rank: of a unit in more than one of them the first counts */
    struct symbol_set any;
};
struct places {
    const struct lexicon *lexicon;
    struct arena terms; /* lives as long as this */
    struct place_classes classes;
    int province; /* the list: a part of a state tells of that state alone what it is part of */
    struct symbol_set seats, ways, cues, parts;
    int cue;                    /* the list */
    struct symbol_set firms;    /* what firms are called */
    struct symbol_set kinds;    /* what bodies are called before their names */
    array_of(struct place) all; /* of the article at hand, in order */
    struct key_index countries; /* of the article at hand */
    bool tallied;
    struct tally *tallies; /* by number of the country; in the article's arena */
    size_t tally_count;
    uint32_t *dateline; /* by sentence: the last dateline at or before it; UINT32_MAX: none */
};

static struct slice country_of(const struct places *places, const struct unit *unit) {
    const struct place_classes *classes = &places->classes;
    for (size_t i = 0; i < sizeof classes->lists / sizeof *classes->lists; i++) {
        const struct lexicon_entry *entry = lexicon_unit_entry(places->lexicon, unit, classes->lists[i]);
        if (entry) return lexicon_value(entry);
    }
    return slice_of("");
}

/* "Norsk | English", "English edition", "in Norwegian": a language is no place. */
static bool is_language(const struct places *places, const struct article *article, const struct sentence *sentence,
                        const struct unit *unit) {
    enum { country, demonym };
    static const struct slice leads[] = {WORD("in"), WORD("into"), WORD("from"), WORDS_END};
    bool first = unit->first == sentence->first, last = unit->last == sentence->last,
         text = !last && vocabulary_has_token(article, unit->last, V_LANGUAGE_TEXT);
    if (!last && !text && !article_is_sign(article, unit->last)) return false;
    bool listed = sentence->heading && (first || article_is_sign(article, unit->first - 1));
    if (!text && !listed && (first || !article_among(article, unit->first - 1, leads))) return false;
    return lexicon_unit_entry(places->lexicon, unit, places->classes.lists[demonym]) &&
           !lexicon_unit_entry(places->lexicon, unit, places->classes.lists[country]); /* New Zealand */
}

/* "3. Federal Republic of Norway": a number and words for a state before a country, and nothing behind it. */
static bool is_entry(const struct article *article, const struct sentence *sentence, const struct unit *unit) {
    enum { most_tokens = 10 };
    if (sentence->last - unit->last > 1 || sentence->last - sentence->first > most_tokens) return false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        bool inside = i >= unit->first && i < unit->last, before = i < unit->first;
        if (inside || article_is_sign(article, i)) continue;
        bool number = article_is_number(article, i), peoples = article->tokens.at[i].shape == SHAPE_CLITIC;
        if (!before || !(number || peoples || vocabulary_has_token(article, i, V_STATE_WORD))) return false;
    }
    return true;
}

/* "OSLO, 3 March" */
static bool opens_dateline(const struct article *article, const struct sentence *sentence, const struct unit *unit) {
    if (unit->first != sentence->first || unit->last == sentence->last) return false;
    return article_is_sign(article, unit->last);
}

/* "In Oslo, the Foreign Minister …" */
static bool opens_sentence(const struct article *article, const struct sentence *sentence, const struct unit *unit) {
    if (unit->first != sentence->first + 1 || unit->last == sentence->last) return false;
    return article_is(article, sentence->first, "in") &&
           (article_is_written(article, unit->last, ",") || article->tokens.at[unit->last].shape == SHAPE_LOWER);
}

/* "Norway: Vice President Anna Berg; Foreign Minister Peter Holm", "Norway – Anna Berg, Foreign Minister": a line of a
 * list of delegations */
static bool heads_list(const struct places *places, const struct sentence *sentence, const struct article *article,
                       const struct unit *unit) {
    enum { country = 0 };
    static const struct slice signs[] = {WORD(":"), WORD("–"), WORD("—"), WORD("-"), WORDS_END};
    if (unit->first != sentence->first || unit->last + 1 >= sentence->last) return false;
    const struct token *sign = &article->tokens.at[unit->last];
    const bool apart = article_is_written(article, unit->last, ":") || sign->start > sign[-1].end;
    return apart && article_among(article, unit->last, signs) &&
           lexicon_unit_entry(places->lexicon, unit, places->classes.lists[country]);
}

/* "Norway had no wish to join, the Foreign Minister said" */
static bool is_subject(const struct places *places, const struct article *article, const struct sentence *sentence,
                       const struct unit *unit) {
    enum { country = 0 };
    if (unit->first != sentence->first || unit->last >= sentence->last || sentence->heading) return false;
    return article->tokens.at[unit->last].shape == SHAPE_LOWER &&
           lexicon_unit_entry(places->lexicon, unit, places->classes.lists[country]);
}

/* "…, the Foreign Minister said": one who tells what the sentence says. */
static bool is_told_by(const struct article *article, const struct mention *title) {
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (token > first && (article_is(article, token - 1, "the") || article_is(article, token - 1, "its"))) token--;
    return token > first && article_is_written(article, token - 1, ",");
}

static bool has_bodys_word(const struct article *article, const struct sentence *sentence) {
    bool found = false;
    for (uint32_t i = sentence->first; i < sentence->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (article->tokens.at[i].shape == SHAPE_LOWER && word.size > 3) return false;
        found = found || vocabulary_has_token(article, i, V_PAGE_HEAD_WORD);
    }
    return found;
}

/* "Ministry of Finance of the Republic of Norway", "Norwegian Ministry of Finance" over a page: nothing but capitals,
 * and a country behind "of" or before all else. */
static bool heads_page(const struct article *article, uint32_t number, const struct unit *unit) {
    enum { first_lines = 4, most_words = 14 };
    const struct sentence *sentence = &article->sentences.at[number];
    if (number >= first_lines || !sentence->heading || sentence->last - sentence->first > most_words) return false;
    static const struct slice links[] = {WORD("of"), WORD("the"), WORDS_END};
    if (unit->first > sentence->first && !article_among_nocase(article, unit->first - 1, links)) return false;
    return has_bodys_word(article, sentence);
}

/* "Denmark" in "visit Norway and Denmark": what stands before the link. */
static enum relation relation_before(const struct places *places, uint32_t sentence, uint32_t link) {
    enum { longest = 3 };
    if (!places->all.count) return own_place;
    const struct place *last = &places->all.at[places->all.count - 1];
    return last->sentence == sentence && last->token + longest >= link ? last->relation : own_place;
}

/* What the word before a place says of it, and "to", "for" and "in" by the word before them. */
static enum relation relation_by(const struct places *places, const struct article *article, uint32_t sentence,
                                 uint32_t word) {
    const struct token *token = &article->tokens.at[word];
    if (article_is_sign(article, word))
        return article_is_written(article, word, ",") ? relation_before(places, sentence, word) : own_place;
    if (!symbol_set_has(places->cues, token->symbol)) return own_place;
    struct unit unit = lexicon_first_unit(places->lexicon, article, word, word + 1);
    const struct lexicon_entry *cue = lexicon_unit_entry(places->lexicon, &unit, places->cue);
    if (!cue) return own_place;
    if (slice_equal(lexicon_value(cue), slice_of("other"))) return other_place;
    if (slice_equal(lexicon_value(cue), slice_of("visited"))) return visited_place;
    if (slice_equal(lexicon_value(cue), slice_of("same"))) return relation_before(places, sentence, word);
    if (word == article->sentences.at[sentence].first) return own_place;
    return symbol_set_has(places->ways, article->tokens.at[word - 1].symbol) ? visited_place : own_place;
}

/* "with Norway" and "his Norwegian counterpart" are another's, "visit the Netherlands" and "the trip to Norway" where
 * one goes. */
static enum relation relation_of(const struct places *places, const struct article *article, uint32_t number,
                                 const struct unit *unit) {
    const struct sentence *sentence = &article->sentences.at[number];
    if (unit->last < sentence->last && article->tokens.at[unit->last].shape == SHAPE_LOWER &&
        vocabulary_has_token(article, unit->last, V_PEER_NOUN))
        return other_place;
    uint32_t before = unit->first;
    if (before > sentence->first && article_is_written(article, before - 1, "the")) before--;
    return before > sentence->first ? relation_by(places, article, number, before - 1) : own_place;
}

/* "the Canadian pension fund Acme", "the Dutch operator" */
static bool is_aside(const struct places *places, const struct article *article, const struct sentence *sentence,
                     const struct unit *unit) {
    enum { demonym = 1, most_words = 3 };
    if (!lexicon_unit_entry(places->lexicon, unit, places->classes.lists[demonym])) return false;
    for (uint32_t i = unit->last; i < sentence->last && i < unit->last + most_words; i++) {
        if (article->tokens.at[i].shape != SHAPE_LOWER) return false;
        if (symbol_set_has(places->firms, article->tokens.at[i].symbol)) return true;
        if (symbol_set_has(places->kinds, article->tokens.at[i].symbol))
            return i + 1 < sentence->last && article->tokens.at[i + 1].shape == SHAPE_TITLE;
    }
    return false;
}

void places_open(struct places *places) {
    enum { much = 1024 };
    places->tallied = false;
    if (places->all.room > much) array_free(&places->all);
    else array_clear(&places->all);
}

static void note_place(struct places *places, const struct article *article, uint32_t sentence,
                       const struct unit *unit) {
    if (is_language(places, article, &article->sentences.at[sentence], unit)) return;
    struct place place = {.country = country_of(places, unit), .sentence = sentence, .token = unit->first};
    place.seat = symbol_set_has(places->seats, unit->symbol);
    place.line = article->sentences.at[sentence].heading;
    place.opens = (!place.seat && opens_sentence(article, &article->sentences.at[sentence], unit)) ||
                  heads_list(places, &article->sentences.at[sentence], article, unit);
    place.subject = is_subject(places, article, &article->sentences.at[sentence], unit);
    place.entry = !place.seat && is_entry(article, &article->sentences.at[sentence], unit);
    place.page = !place.seat && heads_page(article, sentence, unit);
    place.dateline =
        place.entry || place.page || (!place.seat && opens_dateline(article, &article->sentences.at[sentence], unit));
    place.relation = relation_of(places, article, sentence, unit);
    place.aside = is_aside(places, article, &article->sentences.at[sentence], unit);
    if (place.country.size) array_push(&places->all, place);
}

static void note_part(struct places *places, uint32_t sentence, const struct unit *unit) {
    const struct lexicon_entry *part = lexicon_unit_entry(places->lexicon, unit, places->province);
    struct place place = {.country = lexicon_value(part), .sentence = sentence, .token = unit->first};
    place.of_body = place.hint = place.part = true;
    array_push(&places->all, place);
}

void places_note(struct places *places, const struct article *article, uint32_t sentence) {
    const struct symbol_set any = places->classes.any, parts = places->parts;
    const struct unit *end = article->units.at + article->units.count;
    for (const struct unit *unit = article->units.at; unit < end; unit++)
        if (symbol_set_has(any, unit->symbol)) note_place(places, article, sentence, unit);
        else if (symbol_set_has(parts, unit->symbol)) note_part(places, sentence, unit);
}

/* By where they stand; of two at one token the head of a page is first. */
static int compare_places(const void *left, const void *right) {
    const struct place *a = left, *b = right;
    if (a->sentence != b->sentence) return a->sentence < b->sentence ? -1 : 1;
    if (a->token != b->token) return a->token < b->token ? -1 : 1;
    if (a->dateline != b->dateline) return a->dateline ? -1 : 1;
    if (a->of_body != b->of_body) return a->of_body ? 1 : -1;
    return slice_compare(a->country, b->country);
}

void places_note_body(struct places *places, const struct mention *body, bool head) {
    struct place place = {.country = body->office.country, .sentence = body->sentence, .token = body->first};
    place.dateline = place.line = place.page = head;
    place.of_body = true;
    array_push(&places->all, place);
}

void places_note_hint(struct places *places, const struct mention *mention, struct slice country) {
    struct place place = {.country = country, .sentence = mention->sentence, .token = mention->first};
    place.of_body = place.hint = true;
    place.leader = mention->kind == KIND_TITLE;
    array_push(&places->all, place);
}

void places_sort(struct places *places) {
    qsort(places->all.at, places->all.count, sizeof *places->all.at, compare_places);
}

/* How much a place says about an office: in tenths. */
enum {
    anywhere = 4,
    headline = 6,
    same_sentence = 20,
    of_subject = 40,
    sentence_before = 12,
    near = 6,
    under_dateline = 30,
    in_entry = 60
};
enum { opening_reach = 2 }; /* sentences after it of which "In Oslo, " tells as well */

static unsigned weight_anywhere(const struct place *place) {
    if (place->seat || place->of_envoy || place->aside) return 1;
    return anywhere + (place->sentence < 2 ? headline : 0);
}

/* `line`: the title stands in a line of its own, so that other such lines are about others. */
static unsigned weight_here(const struct place *place, const struct mention *title, uint32_t dateline, bool line) {
    bool visited =
        place->relation == visited_place && place->sentence == title->sentence && place->token >= title->last;
    if (place->seat || place->hint || place->aside || place->relation == other_place || visited) return 0;
    unsigned weight = place->dateline && place->sentence == dateline ? (place->entry ? in_entry : under_dateline) : 0;
    if (place->sentence > title->sentence) return weight;
    uint32_t back = title->sentence - place->sentence;
    if (back > 0 && line && place->line) return weight;
    if (back == 0) return weight + same_sentence + (place->opens ? under_dateline : 0);
    if (back == 1) return weight + sentence_before;
    return weight + (back < 4 ? near : 0);
}

static void tally_place(struct places *places, size_t number) {
    struct place *place = &places->all.at[number];
    place->number = key_index_add(&places->countries, place->country);
    struct tally *tally = &places->tallies[place->number];
    if (place->number == places->tally_count) {
        *tally = (struct tally){.country = place->country};
        places->tally_count++;
    }
    tally->weight += weight_anywhere(place);
    tally->told |= !place->of_envoy && !place->aside;
}

/* The first place at a token of a sentence or after it. */
static size_t places_from_token(const struct places *places, uint32_t sentence, uint32_t token) {
    size_t low = 0, high = places->all.count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct place *place = &places->all.at[middle];
        if (place->sentence < sentence || (place->sentence == sentence && place->token < token)) low = middle + 1;
        else high = middle;
    }
    return low;
}

static size_t places_from(const struct places *places, uint32_t sentence) {
    return places_from_token(places, sentence, 0);
}

/* The places among some tokens of a sentence, as a range of places->all. */
static size_t places_among(const struct places *places, uint32_t sentence, uint32_t first, uint32_t last, size_t *end) {
    const size_t found = places_from_token(places, sentence, first);
    for (*end = found; *end < places->all.count && places->all.at[*end].token < last;) ++*end;
    return found;
}

/* The token behind a title's first "to" or "in"; its end without. */
static uint32_t where_sent(const struct article *article, const struct mention *title) {
    for (uint32_t i = title->first + 1; i < title->last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (slice_equal_nocase(word, slice_of("to")) || slice_equal_nocase(word, slice_of("in"))) return i + 1;
    }
    return title->last;
}

bool places_is_envoy(const struct article *article, const struct mention *title) {
    return vocabulary_stands_in(article, title->office.name, V_OFFICE_ENVOY);
}

/* "the Norwegian Ambassador": whoever stands beside him is no Norwegian; "to Peru": nor a Peruvian. */
static void mark_title(struct places *places, const struct article *article, const struct mention *title) {
    enum { short_title = 2 };
    size_t end, at = places_among(places, title->sentence, title->first, title->last, &end);
    if (at == end) return;
    bool envoy = places_is_envoy(article, title), brief = title->last - title->first <= short_title;
    uint32_t sent = brief ? title->last : where_sent(article, title);
    for (; at < end; at++) {
        struct place *place = &places->all.at[at];
        if (envoy) place->relation = other_place;
        place->of_envoy |= envoy;
        place->sent_to |= place->token >= sent;
    }
}

static void mark_places(struct places *places, const struct article *article) {
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->kind == KIND_TITLE) mark_title(places, article, mention);
        if (mention->kind != KIND_PERSON || mention->form != FORM_NAME) continue;
        size_t end, at = places_among(places, mention->sentence, mention->first, mention->last, &end);
        for (; at < end; at++) places->all.at[at].of_person = true;
    }
}

/* Forgets the parts of states where the text names a state or a city: those tell more. */
static void drop_parts(struct places *places) {
    size_t parts = 0, kept = 0;
    for (size_t i = 0; i < places->all.count; i++) parts += places->all.at[i].part;
    if (parts == places->all.count) return;
    for (size_t i = 0; i < places->all.count; i++)
        if (!places->all.at[i].part) places->all.at[kept++] = places->all.at[i];
    places->all.count = kept;
}

static void tally_places(struct places *places, const struct article *article) {
    drop_parts(places);
    size_t count = places->all.count, sentences = article->sentences.count;
    uint32_t *dateline = arena_alloc(article->arena, (sentences + 1) * sizeof *dateline);
    key_index_clear(&places->countries);
    places->tallied = true;
    places->tally_count = 0;
    places->tallies = arena_alloc(article->arena, (count + 1) * sizeof *places->tallies);
    for (size_t i = 0; i < sentences; i++) dateline[i] = UINT32_MAX;
    mark_places(places, article);
    for (size_t i = 0; i < count; i++) {
        const struct place *place = &places->all.at[i];
        if (place->of_person) continue;
        if (place->dateline) dateline[place->sentence] = place->sentence;
        tally_place(places, i);
    }
    for (size_t i = 1; i < sentences; i++)
        if (dateline[i] == UINT32_MAX) dateline[i] = dateline[i - 1];
    places->dateline = dateline;
}

/* "Jan 1999 - President Anna Berg speaks": an entry of a chronology. */
static bool is_dated_entry(const struct article *article, uint32_t sentence) {
    static const struct slice signs[] = {WORD("-"), WORD("–"), WORD("—"), WORD(":"), WORDS_END};
    uint32_t first = article->sentences.at[sentence].first;
    size_t i = article_from(article, first);
    if (i >= article->mentions.count || article->mentions.at[i].first != first) return false;
    const struct mention *date = &article->mentions.at[i];
    bool more = date->kind == KIND_DATE && date->last < article->sentences.at[sentence].last;
    return more && article_among(article, date->last, signs);
}

/* Adds what the places from one sentence to another say of the title where it stands. */
static void weigh_places(struct places *places, const struct article *article, const struct mention *title,
                         uint32_t first, uint32_t last) {
    uint32_t dateline = places->dateline[title->sentence];
    bool line = article->sentences.at[title->sentence].heading, entry = is_dated_entry(article, title->sentence),
         told = is_told_by(article, title), envoy = places_is_envoy(article, title);
    for (size_t i = places_from(places, first); i < places->all.count && places->all.at[i].sentence <= last; i++) {
        const struct place *place = &places->all.at[i];
        if (place->of_person) continue;
        struct tally *tally = &places->tallies[place->number];
        bool own = place->token >= title->first && place->token < title->last;
        if (entry && place->sentence != title->sentence) continue;
        if (own) tally->weight_here -= weight_anywhere(place); /* an ambassador's "to Chad" */
        else if (!place->sent_to) tally->weight_here += weight_here(place, title, dateline, line);
        if (place->leader && place->sentence == title->sentence && !envoy) tally->weight_here += same_sentence;
        if (told && place->subject && place->sentence == title->sentence) tally->weight_here += of_subject;
    }
}

/* Starts to weigh what the places say of a title's country. */
static void open_tallies(struct places *places, const struct article *article, const struct mention *title) {
    for (size_t i = 0; i < places->tally_count; i++) {
        struct tally *tally = &places->tallies[i];
        tally->weight_here = tally->weight;
        tally->elsewhere = !tally->told || office_is_elsewhere(article, title->office.name, tally->country);
    }
}

/* The country that outweighs every other by a tenth. When two states speak alike in an article, an empty
 * cell is better than the other side's country. */
static struct slice outweighing(const struct tally *tallies, size_t count) {
    const struct tally *best = NULL;
    unsigned second = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned weight = tallies[i].elsewhere ? 0 : tallies[i].weight_here;
        if (best && weight <= best->weight_here) {
            if (weight > second) second = weight;
            continue;
        }
        if (best) second = best->weight_here;
        if (weight) best = &tallies[i];
    }
    return best && 10 * best->weight_here >= 11 * second ? best->country : slice_of("");
}

/* Where two states are spoken of alike around a title: the one of which the rest of the article speaks alone. */
static struct slice dominating(const struct tally *tallies, size_t count) {
    enum { dominance = 3 };
    const struct tally *main = NULL;
    unsigned second = 0, most_here = 0;
    for (size_t i = 0; i < count; i++)
        if (!tallies[i].elsewhere && (!main || tallies[i].weight > main->weight)) main = &tallies[i];
    for (size_t i = 0; i < count; i++) {
        if (tallies[i].elsewhere) continue;
        if (&tallies[i] != main && tallies[i].weight > second) second = tallies[i].weight;
        if (tallies[i].weight_here > most_here) most_here = tallies[i].weight_here;
    }
    const bool rules = main && main->weight >= dominance * second && 11 * main->weight_here >= 10 * most_here;
    return rules ? main->country : slice_of("");
}

/* "left for Oslo, where he is to meet Prime Minister Anna Berg" */
static bool is_met(const struct article *article, const struct mention *title) {
    uint32_t first = article->sentences.at[title->sentence].first, token = title->first;
    if (token > first && article_is(article, token - 1, "the")) token--;
    if (token > first && article_is(article, token - 1, "with")) token--;
    return token > first && vocabulary_has_token(article, token - 1, V_MEETING_VERB);
}

/* "to Oslo, where the Prime Minister received him" */
static bool is_where(const struct article *article, const struct place *place, const struct mention *title) {
    enum { most_words = 3 };
    uint32_t token = place->token + 1;
    while (token < title->first && token < place->token + most_words && !article_is_written(article, token, ","))
        token++;
    return token + 1 < title->first && article_is_written(article, token, ",") &&
           article_is(article, token + 1, "where");
}

struct slice places_beside(struct places *places, const struct article *article, const struct mention *title) {
    if (!places->tallied) tally_places(places, article);
    bool met = is_met(article, title);
    struct slice found = slice_of("");
    uint32_t first = title->sentence > opening_reach ? title->sentence - opening_reach : 0, opened = UINT32_MAX;
    for (size_t i = places_from(places, first); i < places->all.count; i++) {
        const struct place *place = &places->all.at[i];
        bool here = place->sentence == title->sentence;
        if (place->sentence > title->sentence || (here && place->token >= title->first)) break;
        if (place->of_person || place->of_envoy || place->relation == other_place) continue;
        bool tells =
            place->opens || (here && ((met && place->relation == visited_place) || is_where(article, place, title)));
        bool told = !here && found.size && place->sentence == opened; /* "In Oslo, … wished Peru luck." */
        if (place->opens) opened = place->sentence;
        if (!told && (tells || !slice_equal(found, place->country))) found = tells ? place->country : slice_of("");
    }
    return found;
}

bool places_is_sent_to(const struct places *places, const struct mention *title, struct slice country) {
    size_t end, at = places_among(places, title->sentence, title->first, title->last, &end);
    for (; at < end; at++)
        if (places->all.at[at].sent_to && slice_equal(places->all.at[at].country, country)) return country.size > 0;
    return false;
}

struct slice places_around(struct places *places, const struct article *article, const struct mention *title) {
    enum { reach = 3 };
    if (!places->tallied) tally_places(places, article);
    uint32_t first = title->sentence > reach ? title->sentence - reach : 0,
             dateline = places->dateline[title->sentence];
    open_tallies(places, article, title);
    weigh_places(places, article, title, first, title->sentence);
    if (dateline < first) weigh_places(places, article, title, dateline, dateline);
    const struct slice here = outweighing(places->tallies, places->tally_count);
    return here.size ? here : dominating(places->tallies, places->tally_count);
}

struct slice places_province(const struct places *places, const struct article *article,
                             const struct mention *mention) {
    for (uint32_t i = mention->first; i < mention->last;) {
        struct unit unit = lexicon_first_unit(places->lexicon, article, i, mention->last);
        const struct lexicon_entry *province = lexicon_unit_entry(places->lexicon, &unit, places->province);
        if (province) return lexicon_value(province);
        i = unit.last;
    }
    return slice_of("");
}

struct slice places_host(struct places *places, const struct article *article, uint32_t sentence, uint32_t token) {
    if (!places->tallied) tally_places(places, article);
    for (size_t i = places_from(places, sentence); i < places->all.count; i++) {
        const struct place *place = &places->all.at[i];
        if (place->sentence != sentence || place->token >= token) break;
        if (place->sent_to && !place->of_person) return place->country;
    }
    return slice_of("");
}

struct slice places_within(const struct places *places, const struct article *article, const struct mention *title) {
    uint32_t last = where_sent(article, title);
    for (uint32_t i = title->first; i < last;) {
        struct unit unit = lexicon_first_unit(places->lexicon, article, i, last);
        const struct lexicon_entry *province = lexicon_unit_entry(places->lexicon, &unit, places->province);
        struct slice country = province ? lexicon_value(province) : country_of(places, &unit);
        if (country.size) return country;
        i = unit.last;
    }
    return slice_of("");
}

size_t places_count(const struct places *places) { return places->countries.keys.count; }

struct slice places_country(const struct places *places, size_t number) {
    return places->countries.keys.at[number].key;
}

struct slice places_page(const struct places *places) {
    for (size_t i = 0; i < places->all.count; i++)
        if (places->all.at[i].page) return places->all.at[i].country;
    return slice_of("");
}

struct slice places_main(struct places *places, const struct article *article) {
    if (!places->tallied) tally_places(places, article);
    const struct tally *best = NULL;
    for (size_t i = 0; i < places->tally_count; i++)
        if (!best || places->tallies[i].weight > best->weight) best = &places->tallies[i];
    return best ? best->country : slice_of("");
}

struct slice places_at(const struct places *places, uint32_t sentence, uint32_t token) {
    for (size_t i = places_from_token(places, sentence, token); i < places->all.count; i++) {
        const struct place *place = &places->all.at[i];
        if (place->token != token) break;
        if (!place->of_body) return place->country;
    }
    return slice_of("");
}

struct places *places_new(const struct lexicon *lexicon) {
    static const char *const firms[] = {"firm-noun", "unit-noun", NULL}, *const kinds[] = {"kind-lead", NULL};
    struct places *places = memory_resize(NULL, sizeof *places);
    *places = (struct places){.lexicon = lexicon,
                              .classes.lists = {lexicon_class(lexicon, slice_of("country")),
                                                lexicon_class(lexicon, slice_of("demonym")),
                                                lexicon_class(lexicon, slice_of("city"))},
                              .province = lexicon_class(lexicon, slice_of("province"))};
    int seats = lexicon_class(lexicon, slice_of("seat-city"));
    int ways = lexicon_class(lexicon, slice_of("way-to"));
    places->seats = symbol_set_of(lexicon, &places->terms, &seats, 1);
    places->ways = symbol_set_of(lexicon, &places->terms, &ways, 1);
    places->cue = lexicon_class(lexicon, slice_of("place-cue"));
    places->firms = symbol_set_of_lists(lexicon, &places->terms, firms);
    places->kinds = symbol_set_of_lists(lexicon, &places->terms, kinds);
    places->cues = symbol_set_of(lexicon, &places->terms, &places->cue, 1);
    places->parts = symbol_set_of(lexicon, &places->terms, &places->province, 1);
    places->classes.any = symbol_set_of(lexicon, &places->terms, places->classes.lists, 3);
    return places;
}

void places_free(struct places *places) {
    array_free(&places->all);
    key_index_free(&places->countries);
    arena_free(&places->terms);
    memory_resize(places, 0);
}
