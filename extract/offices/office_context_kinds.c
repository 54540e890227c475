#include "office_context_parts.h"

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
    return has_word(article, body, context->kept->regions) &&
           !places_province(context->kept->places, article, body).size;
}

/* "Legal Department", "Department for Peace": the kind that the rules gave a body, else that of its head. */
static struct slice kind_of(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    if (body->value.size || body->form != FORM_NAME) return body->value;
    uint32_t last = body->first + 1;
    while (last < body->last && !article_is(article, last, "of") && !article_is(article, last, "for")) last++;
    for (uint32_t first = body->first; first < last; first++) {
        const struct lexicon_entry *head = office_entry_at(context, first, last, context->kept->body_heads);
        if (head) return lexicon_value(head);
    }
    return slice_of("");
}

static bool is_state_kind(const struct article *article, struct slice kind, struct slice name) {
    if (slice_equal_nocase(name, slice_of("judiciary"))) return true;
    if (slice_equal(kind, slice_of("congress"))) /* others are parties', unions' and scholars' */
        return slice_equal(name, slice_of("Congress")) || slice_equal(name, slice_of("congress"));
    if (slice_equal(kind, slice_of("chamber")))
        return office_says(name, slice_of("of deputies")) || office_says(name, slice_of("of representatives"));
    if (slice_equal(kind, slice_of("bank"))) return office_says(name, slice_of("central bank"));
    return vocabulary_has(article, kind, V_KIND_STATE);
}

bool office_is_domestic(const struct context *context, const struct mention *body) {
    return context->of_state[body->chain] && !context->foreign[body->chain];
}

static bool is_private_kind(const struct context *context, const struct mention *body) {
    const struct article *article = context->article;
    if (vocabulary_has(article, body->value, V_KIND_HOUSE)) return !is_nations(mention_text(article, body));
    if (vocabulary_stands_in(article, mention_text(article, body), V_PRIVATE_NAME)) return true;
    return vocabulary_has(article, body->value, V_KIND_PRIVATE);
}

bool office_is_private(const struct context *context, const struct mention *body) {
    return context->private[body->chain] || is_private_kind(context, body);
}

bool office_is_namesake(const struct article *article, const struct mention *letters) {
    enum { least_words = 3, least_letters = 4 };
    const struct mention *fullest =
        letters->last - letters->first == 1 && letters->name.size ? office_fullest_of(article, letters->chain) : NULL;
    if (!fullest || slice_equal(fullest->name, letters->name) || fullest->last - fullest->first < least_words)
        return false;
    const struct slice spelled = mention_text(article, fullest);
    struct slice rest = letters->name, word;
    while (slice_next(&rest, ' ', &word))
        if (word.size >= least_letters && office_says(spelled, word)) return false;
    return !office_says(spelled, mention_text(article, letters));
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
void office_note_kind(struct context *context, const struct mention *body) {
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
            is_state_kind(context->article, kind_of(context, body), name) || ministry || is_of_an_office(context, body);
}

void office_forget_frame(struct context *context, const struct mention *body) {
    const bool listed = body->form == FORM_NAME && body->name.size && !body->office.country.size &&
                        !office_is_namesake(context->article, body);
    if (listed && !is_some_states(context, body->name)) context->body_country[body->chain] = slice_of("");
}

const struct mention *office_firm_of_board(const struct article *article, const struct mention *body) {
    if (!body || !slice_equal(body->value, slice_of("board"))) return body;
    for (size_t i = article_from(article, body->first);
         i < article->mentions.count && office_at(article, i)->start < body->end; i++) {
        const struct mention *firm = office_at(article, i);
        if (office_names_body(firm) && firm->end == body->end && slice_equal(firm->value, slice_of("company")))
            return firm;
    }
    return body;
}
