#include "office_context_parts.h"

#include "coref.h"
#include "word_list.h"

bool office_tells_body(const struct article *article, const struct mention *body) {
    if (body->kind != KIND_ORGANISATION || body->form == FORM_PRONOUN) return false;
    return body->form == FORM_NAME || office_names_body(office_fullest(article, body));
}

/* Where a sentence starts behind its dateline, "OSLO (Reuters) -", and behind an article. */
static uint32_t start_of(const struct article *article, const struct sentence *sentence) {
    enum { longest = 12 };
    static const struct slice dashes[] = {WORD("-"), WORD("–"), WORD("—"), WORDS_END};
    uint32_t first = sentence->first;
    for (uint32_t i = first + 1; i + 1 < sentence->last && i < sentence->first + longest; i++)
        if (article_among(article, i, dashes) && article->tokens.at[i].start > article->tokens.at[i - 1].end)
            first = i + 1;
    return first + article_is(article, first, "the");
}

/* "Acme closed two offices": the body with which a sentence begins; NULL: none. */
static const struct mention *subject_of(const struct article *article, uint32_t number) {
    const struct sentence *sentence = &article->sentences.at[number];
    if (sentence->heading || sentence->furniture) return NULL;
    const uint32_t first = start_of(article, sentence);
    const struct mention *subject = NULL;
    for (size_t i = article_from(article, first); i < article->mentions.count && office_at(article, i)->first == first;
         i++)
        if (office_tells_body(article, office_at(article, i)) &&
            (!subject || office_at(article, i)->last > subject->last))
            subject = office_at(article, i);
    if (!subject || subject->last >= sentence->last || article_is(article, subject->last, "and")) return NULL;
    return article->tokens.at[subject->last].shape == SHAPE_LOWER ? subject : NULL;
}

/* Whether a sentence names no other body than its subject and what stands in its name. */
static bool is_alone(const struct article *article, const struct mention *subject) {
    const uint32_t last = article->sentences.at[subject->sentence].last;
    for (size_t i = article_from(article, subject->last);
         i < article->mentions.count && office_at(article, i)->first < last; i++)
        if (office_names_body(office_at(article, i)) && office_at(article, i)->chain != subject->chain) return false;
    return true;
}

bool office_has_complement(const struct article *article, const struct mention *title) {
    static const struct slice links[] = {WORD("of"), WORD("at"), WORD("for"), WORDS_END};
    for (uint32_t i = title->first + 1; i + 1 < title->last; i++) {
        if (!article_among(article, i, links)) continue;
        const uint32_t named = i + 1 + article_is(article, i + 1, "the");
        if (named < title->last && article_has_capital(article, named)) return true;
    }
    return false;
}

/* A vice president is a state's, unless the body that is told of has one, as banks, firms and federations do. */
static bool may_have(const struct context *context, const struct mention *title, const struct mention *body) {
    const struct article *article = context->article;
    if (!vocabulary_stands_in(article, title->office.name, V_OFFICE_OF_SUBJECT)) return false;
    if (!slice_equal(title->office.name, slice_of("Vice President"))) return true;
    const bool has_vice = slice_equal(body->value, slice_of("company")) ||
                          vocabulary_stands_in_nocase(article, mention_text(article, body), V_VICE_WORD);
    return has_vice && !office_is_domestic(context, body);
}

const struct mention *office_subject_before(struct context *context, const struct mention *title) {
    enum { most_words = 4 };
    const struct article *article = context->article;
    const struct sentence *own = &article->sentences.at[title->sentence];
    if (!title->sentence || own->heading || title->first != own->first + article_is(article, own->first, "the") ||
        title->last - title->first > most_words || title->holder < 0 || title->office.plural ||
        office_has_complement(article, title) || office_names_country(context, title))
        return NULL;
    const struct mention *subject = subject_of(article, title->sentence - 1);
    if (!subject || !is_alone(article, subject)) return NULL;
    subject = office_fullest(article, subject);
    return may_have(context, title, subject) && office_suits_organ(article, title, subject) ? subject : NULL;
}

const struct mention *office_subject_spoken_for(struct context *context, const struct mention *title) {
    if (title->last - title->first > 1 || title->office.plural ||
        !slice_equal(title->office.name, slice_of("Spokesperson")))
        return NULL;
    const struct mention *subject = subject_of(context->article, title->sentence);
    if (!subject || subject->last > title->first || !is_alone(context->article, subject)) return NULL;
    subject = office_fullest(context->article, subject);
    return context->of_state[subject->chain] ? NULL : subject;
}

/* The colon with which a line of the sentence ends and introduces the lines below; the sentence's last: none does. */
static uint32_t introduction(const struct article *article, const struct sentence *sentence, uint32_t before) {
    for (uint32_t i = sentence->first + 1; i < sentence->last && i < before; i++) {
        const bool ends = i + 1 >= sentence->last || article->tokens.at[i + 1].gap >= GAP_LINE;
        if (ends && article_is_written(article, i, ":")) return i;
    }
    return sentence->last;
}

/* Whether nothing but a comma and the years stands behind the body of a heading: "Audit Committee, 2011-2015". */
static bool is_all_behind(const struct article *article, const struct mention *body, uint32_t last) {
    uint32_t token = body->last;
    while (token < last && (article_is_number(article, token) || article_is_sign(article, token))) token++;
    return token == last;
}

/* Whether no more than a word, or the word for a new one, stands before it: "The new Audit Committee". */
static bool is_all_before(const struct article *article, const struct mention *body, uint32_t first) {
    return body->first <= first + 1 || (body->first == first + 2 && article_is(article, body->first - 1, "new"));
}

/* The first body that "Members of the Audit Committee:" names above the lines of a list, or the one that is all of a
 * heading; NULL: none. */
static const struct mention *body_of_heading(const struct article *article, const struct sentence *sentence,
                                             uint32_t before) {
    const uint32_t last = introduction(article, sentence, before);
    const bool introduces = last < sentence->last;
    const struct mention *found = NULL;
    for (size_t i = article_from(article, sentence->first);
         i < article->mentions.count && office_at(article, i)->first < last; i++) {
        const struct mention *body = office_at(article, i);
        if (body->kind == KIND_PERSON) return NULL;
        if (!office_tells_body(article, body)) continue;
        const bool whole = is_all_before(article, body, sentence->first) && is_all_behind(article, body, last);
        if ((introduces && !found) || (whole && sentence->heading)) found = body;
    }
    return found;
}

bool office_presides_in_list(const struct article *article, const struct mention *title) {
    const struct sentence *sentence = &article->sentences.at[title->sentence];
    return title->first == sentence->first && title->last < sentence->last &&
           article_is_written(article, title->last, ":") && (title->office.guessed || !title->office.country.size) &&
           slice_ends(title->office.name, slice_of("President"));
}

bool office_sits_on(const struct article *article, const struct mention *title, const struct mention *body) {
    static const char *const seats[] = {"Chair", "Member", "Secretary", "Treasurer", "President", "Rapporteur"};
    if (!vocabulary_has(article, body->value, V_KIND_ORGAN)) return true;
    for (size_t i = 0; i < sizeof seats / sizeof *seats; i++)
        if (slice_find(title->office.name, slice_of(seats[i]), 0) != SIZE_MAX) return true;
    return false;
}

static bool names_body(const struct article *article, const struct sentence *sentence, uint32_t before) {
    for (size_t i = article_from(article, sentence->first);
         i < article->mentions.count && office_at(article, i)->first < before; i++)
        if (office_names_body(office_at(article, i))) return true;
    return false;
}

const struct mention *office_listed_under(struct context *context, const struct mention *title) {
    enum { longest_list = 30 };
    const struct article *article = context->article;
    const bool teaches = slice_find(title->office.name, slice_of("Professor"), 0) != SIZE_MAX;
    const bool states = title->office.state && !office_presides_in_list(article, title);
    if (teaches || states || office_has_complement(article, title) || office_names_country(context, title)) return NULL;
    for (uint32_t i = title->sentence, lines = 0; lines < longest_list; i--, lines++) {
        const struct sentence *line = &article->sentences.at[i];
        if (line->furniture) return NULL;
        if (i && article_is_cell(article, line)) continue; /* a table is one list, whatever else its columns tell */
        const struct mention *body = body_of_heading(article, line, title->first);
        if (body && body->last <= title->first)
            return office_sits_on(article, title, body) ? office_fullest(article, body) : NULL;
        if (!i || names_body(article, line, title->first) || !(line->heading || line->mark)) return NULL;
    }
    return NULL;
}

const struct mention *office_plural_owner(const struct article *article, const struct mention *title) {
    enum { most_words = 3 };
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t their = title->first;
    for (int i = 0; i < most_words && their > first; i++)
        if (article_is(article, --their, "their") || article->tokens.at[their].shape != SHAPE_LOWER) break;
    if (!article_is(article, their, "their") || (their == first && !title->sentence)) return NULL;
    const struct mention *subject = subject_of(article, title->sentence - (their == first));
    if (!subject || subject->last > their) return NULL;
    for (size_t i = article_from(article, subject->last); i < article->mentions.count; i++) {
        if (office_at(article, i)->first >= their) break;
        if (office_at(article, i)->kind == KIND_PERSON) return NULL;
    }
    return office_fullest(article, subject);
}

bool office_is_part_of_subject(const struct context *context, const struct mention *title, const struct mention *body) {
    static const struct slice parts[] = {WORD("executive"), WORD("secretariat"), WORD("board"), WORDS_END};
    const struct article *article = context->article;
    const struct mention *subject = title->sentence ? subject_of(article, title->sentence - 1) : NULL;
    if (!subject || !context->foreign[subject->chain] || context->body_country[subject->chain].size) return false;
    if (vocabulary_has(article, body->value, V_KIND_PART)) return true;
    for (const struct slice *part = parts; part->size; part++)
        if (office_says(mention_text(article, body), *part)) return true;
    return false;
}
