#include "coref.h"

#include "coref_parts.h"

/* Everything that found no partner is a chain of its own. */
static void open_rest(struct coref *coref) {
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        struct mention *mention = &coref->article->mentions.at[i];
        if (mention->kind != KIND_DATE && !mention->chain && !mention->dropped)
            mention->chain = ++coref->article->chains;
    }
}

/* Chains are numbered by their first mentions. */
static void renumber(struct article *article) {
    uint32_t *number = arena_zero(article->arena, (article->chains + 1) * sizeof *number), next = 0;
    for (size_t i = 0; i < article->mentions.count; i++) {
        struct mention *mention = &article->mentions.at[i];
        if (!mention->chain) continue;
        if (!number[mention->chain]) number[mention->chain] = ++next;
        mention->chain = number[mention->chain];
    }
    article->chains = next;
}

static struct coref_pronoun_terms pronoun_terms(const struct ruleset *rules) {
    const struct lexicon *lexicon = rules->lexicon;
    struct coref_pronoun_terms terms = {.personal = lexicon_class(lexicon, slice_of("personal-pronoun")),
                                        .thing = lexicon_class(lexicon, slice_of("thing-pronoun")),
                                        .many = lexicon_class(lexicon, slice_of("many-pronoun")),
                                        .female = lexicon_class(lexicon, slice_of("female-mark")),
                                        .male = lexicon_class(lexicon, slice_of("male-mark")),
                                        .of_body = lexicon_class(lexicon, slice_of("of-body")),
                                        .body_deed = lexicon_class(lexicon, slice_of("body-deed")),
                                        .text_part = lexicon_class(lexicon, slice_of("text-part")),
                                        .text_verb = lexicon_class(lexicon, slice_of("text-verb")),
                                        .text_deed = lexicon_class(lexicon, slice_of("text-deed")),
                                        .deed = lexicon_class(lexicon, slice_of("document-verb")),
                                        .being = lexicon_class(lexicon, slice_of("text-being")),
                                        .meeting = lexicon_class(lexicon, slice_of("meeting-word")),
                                        .impersonal = lexicon_class(lexicon, slice_of("impersonal")),
                                        .impersonal_verb = lexicon_class(lexicon, slice_of("impersonal-verb")),
                                        .does = lexicon_class(lexicon, slice_of("headline-verb")),
                                        .did = lexicon_class(lexicon, slice_of("past-sign")),
                                        .trade = lexicon_class(lexicon, slice_of("profession")),
                                        .honorific = lexicon_class(lexicon, slice_of("honorific")),
                                        .kin = lexicon_class(lexicon, slice_of("kin")),
                                        .human = lexicon_class(lexicon, slice_of("human-noun")),
                                        .female_name = lexicon_class(lexicon, slice_of("female-name")),
                                        .male_name = lexicon_class(lexicon, slice_of("male-name")),
                                        .person_rule = ruleset_find(rules, "person.pronoun"),
                                        .thing_rule = ruleset_find(rules, "organisation.pronoun")};
    return terms;
}

static void open_words(struct coref *coref) {
    const struct lexicon *lexicon = coref->lexicon;
    int mark = lexicon_class(lexicon, slice_of("quote-sign")), says = lexicon_class(lexicon, slice_of("speech-verb"));
    coref->speech = (struct coref_speech){.says = symbol_set_of(lexicon, &coref->terms, &says, 1),
                                          .marks = symbol_set_of(lexicon, &coref->terms, &mark, 1)};
    int appointing = lexicon_class(lexicon, slice_of("appointing"));
    coref->appointing = symbol_set_of(lexicon, &coref->terms, &appointing, 1);
    const struct coref_pronoun_terms *terms = &coref->pronouns;
    coref->gendered = symbol_set_of(lexicon, &coref->terms,
                                    (int[]){terms->female, terms->male, terms->female_name, terms->male_name}, 4);
    coref->noted = symbol_set_of(lexicon, &coref->terms, (int[]){mark, terms->personal, terms->thing, terms->many}, 4);
}

bool coref_is_finite(const struct article *article, uint32_t token) {
    struct slice word = article_words(article, token, token + 1);
    if (article->tokens.at[token].shape != SHAPE_LOWER) return false;
    return slice_ends(word, slice_of("ed")) || vocabulary_has_token(article, token, V_IRREGULAR_PAST) ||
           (slice_ends(word, slice_of("s")) && !slice_ends(word, slice_of("ss")));
}

struct coref *coref_new(const struct ruleset *rules) {
    struct coref *coref = memory_resize(NULL, sizeof *coref);
    *coref = (struct coref){.rules = rules,
                            .lexicon = rules->lexicon,
                            .country = lexicon_class(rules->lexicon, slice_of("country")),
                            .demonym = lexicon_class(rules->lexicon, slice_of("demonym")),
                            .body_head = lexicon_class(rules->lexicon, slice_of("organisation-head")),
                            .called_so = lexicon_class(rules->lexicon, slice_of("called-so")),
                            .office_head = lexicon_class(rules->lexicon, slice_of("office-head")),
                            .office_modifier = lexicon_class(rules->lexicon, slice_of("office-modifier")),
                            .standing = lexicon_class(rules->lexicon, slice_of("status")),
                            .state_body = lexicon_class(rules->lexicon, slice_of("state-body")),
                            .denomination = lexicon_class(rules->lexicon, slice_of("denomination")),
                            .ordinal = lexicon_class(rules->lexicon, slice_of("ordinal-word")),
                            .party_adjective = lexicon_class(rules->lexicon, slice_of("party-adjective")),
                            .function_word = lexicon_class(rules->lexicon, slice_of("function-word")),
                            .rank = lexicon_class(rules->lexicon, slice_of("rank")),
                            .class_noun = lexicon_class(rules->lexicon, slice_of("class-noun")),
                            .rank_word = lexicon_class(rules->lexicon, slice_of("rank-word")),
                            .city = lexicon_class(rules->lexicon, slice_of("city")),
                            .known_body = lexicon_class(rules->lexicon, slice_of("known-organisation")),
                            .firm_form = lexicon_class(rules->lexicon, slice_of("company-suffix")),
                            .leader = lexicon_class(rules->lexicon, slice_of("leader")),
                            .leader_name = lexicon_class(rules->lexicon, slice_of("leader-name")),
                            .met = coref_met_new(),
                            .kinds = coref_kinds_new()};
    coref->countries = symbol_set_of(rules->lexicon, &coref->terms, &coref->country, 1);
    int land = lexicon_class(rules->lexicon, slice_of("land-word"));
    coref->lands = symbol_set_of(rules->lexicon, &coref->terms, (int[]){coref->country, land}, 2);
    coref->nations = symbol_set_of(rules->lexicon, &coref->terms, (int[]){coref->country, coref->demonym}, 2);
    coref->pronouns = pronoun_terms(rules);
    open_words(coref);
    return coref;
}

void coref_free(struct coref *coref) {
    coref_met_free(coref->met);
    coref_kinds_free(coref->kinds);
    coref_speech_free(&coref->speech);
    array_free(&coref->marks);
    array_free(&coref->pronoun_tokens);
    array_free(&coref->represented);
    key_index_free(&coref->offices);
    arena_free(&coref->terms);
    memory_resize(coref, 0);
}

/* "its IT staff", "(HE 451988)": letters among small words or before a number are no pronoun. */
static bool is_letters(const struct token *tokens, uint32_t count, uint32_t at) {
    if (tokens[at].shape != SHAPE_UPPER || tokens[at].end - tokens[at].start < 2) return false;
    if (at + 1 >= count) return false;
    const enum shape next = (enum shape)tokens[at + 1].shape;
    return next == SHAPE_LOWER || (next >= SHAPE_NUMBER_12 && next < SHAPE_CLITIC);
}

/* "His Highness" is how somebody is called. */
static bool is_of_honorific(const struct coref *coref, uint32_t at) {
    struct unit unit = lexicon_unit(coref->lexicon, coref->article, at);
    return unit.last > at + 1 && lexicon_has(coref->lexicon, unit.symbol, coref->pronouns.honorific);
}

/* One pass over the words for all that coreference asks of them. */
static void note_words(struct coref *coref) {
    const struct token *tokens = coref->article->tokens.at;
    const uint32_t count = (uint32_t)coref->article->tokens.count;
    const struct symbol_set noted = coref->noted;
    coref_forget(&coref->marks);
    coref_forget(&coref->pronoun_tokens);
    for (uint32_t i = 0; i < count; i++) {
        if (!symbol_set_has(noted, tokens[i].symbol)) continue;
        if (symbol_set_has(coref->speech.marks, tokens[i].symbol)) array_push(&coref->marks, i);
        else if (!is_letters(tokens, count, i) && !is_of_honorific(coref, i)) array_push(&coref->pronoun_tokens, i);
    }
}

static void thread_chains(struct coref *coref, struct article *article) {
    int32_t *first = arena_alloc(coref->arena, (article->chains + 1) * sizeof *first);
    int32_t *next = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *next);
    for (uint32_t i = 0; i <= article->chains; i++) first[i] = -1;
    for (size_t i = article->mentions.count; i-- > 0;) {
        int32_t *chain = &first[article->mentions.at[i].chain];
        next[i] = *chain;
        *chain = (int32_t)i;
    }
    article->first_of_chain = first;
    article->next_of_chain = next;
}

void coref_settle(struct coref *coref, struct article *article) {
    article_sort(article);
    renumber(article);
    article->fullest = coref_fullest_now(coref);
    thread_chains(coref, article);
}

void coref_resolve(struct coref *coref, struct article *article) {
    coref->article = article;
    coref->arena = article->arena;
    coref_kinds_forget(coref->kinds);
    coref->next = arena_alloc(coref->arena, (article->mentions.count + 1) * sizeof *coref->next);
    for (size_t i = 0; i < article->mentions.count; i++) coref->next[i] = (int32_t)i;
    note_words(coref);
    coref_speech_read(&coref->speech, article, coref->marks.at, coref->marks.count);
    coref_names(coref);
    coref_titles(coref);
    coref_note_represented(coref);
    coref_descriptions(coref);
    coref_symbols(coref); /* "the report (S/2019/112)", now that it is known which */
    coref_headlines(coref);
    open_rest(coref); /* pronouns may mean what is met once */
    coref_pronouns(coref);
    open_rest(coref);
    coref_settle(coref, article);
}
