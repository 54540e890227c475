#include "coref.h"

#include "name_key.h"
#include "text.h"

/* --- by the words ----------------------------------------------------------------------- */

static struct name_words words_of(const struct article *article, const struct mention *mention) {
    struct name_words words;
    struct slice name = mention->name.size ? mention->name : mention_text(article, mention);
    if (slice_ends(name, slice_of("'s"))) name.size -= 2;
    name_split(text_fold(article->arena, name), &words);
    return words;
}

static bool has_initial(const struct name_words *words) {
    for (size_t i = 0; i < words->count; i++)
        if (words->words[i].size == 1) return true;
    return false;
}

/* What a person's name is of the fullest; JOIN_COUNT: nothing. */
static enum join part_of(const struct article *article, const struct mention *named, const struct mention *fullest) {
    struct name_words part = words_of(article, named), whole = words_of(article, fullest);
    if (!part.count || !whole.count) return JOIN_COUNT;
    if (name_person_alike(&part, &whole)) {
        bool same = part.count == whole.count;
        if (part.count == 1) return same ? JOIN_SPELLING : JOIN_SURNAME;
        if (has_initial(&part) || (same && has_initial(&whole))) return JOIN_INITIALS;
        return same ? JOIN_SPELLING : JOIN_PART;
    }
    bool first = part.count == 1 && name_word_alike(part.words[0], whole.words[0]);
    return first ? JOIN_FIRST_NAME : JOIN_COUNT;
}

/* --- by the sieve --------------------------------------------------------------------- */

static bool is_written_so(const struct article *article, const struct mention *mention, struct slice text) {
    return slice_equal_nocase(mention_text(article, mention), text);
}

/* The sieve that linked the text to another name, or one to it. */
static enum sieve sieve_of(const struct article *article, const struct mention *named) {
    struct slice text = mention_text(article, named);
    enum sieve found = SIEVE_NONE;
    for (int32_t i = article->first_of_chain[named->chain]; i >= 0; i = article->next_of_chain[i]) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->form != FORM_NAME || mention->antecedent < 0) continue;
        const struct mention *antecedent = &article->mentions.at[mention->antecedent];
        bool own = is_written_so(article, mention, text), other = is_written_so(article, antecedent, text);
        if (antecedent->form != FORM_NAME || own == other) continue;
        if (own) return mention->sieve;
        if (!found) found = mention->sieve;
    }
    return found;
}

static bool has_small_letter(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z') return true;
    return false;
}

static enum join join_of_sieve(enum sieve sieve, struct slice text) {
    static const enum join joins[SIEVE_COUNT] = {
        [SIEVE_SAME_NAME] = JOIN_SAME_WORDS, [SIEVE_VARIANT] = JOIN_VARIANT, [SIEVE_FIRST_NAME] = JOIN_FIRST_NAME,
        [SIEVE_ACRONYM] = JOIN_ACRONYM,      [SIEVE_PART] = JOIN_PART,       [SIEVE_SYMBOL] = JOIN_SYMBOL,
        [SIEVE_HEADLINE] = JOIN_HEADLINE,    [SIEVE_HOLDER] = JOIN_TITLE,    [SIEVE_SAME_OFFICE] = JOIN_TITLE,
        [SIEVE_SHORTER_TITLE] = JOIN_TITLE,
    };
    if (sieve == SIEVE_ACRONYM && has_small_letter(text)) return JOIN_SHORT_FORM;
    return joins[sieve] == JOIN_UNTOLD ? JOIN_CHAIN : joins[sieve];
}

enum join coref_join(const struct article *article, size_t mention) {
    const struct mention *named = &article->mentions.at[mention];
    const struct mention *fullest = &article->mentions.at[coref_fullest(article, named->chain)];
    if (named->name.size && slice_equal(named->name, fullest->name)) return JOIN_LIST;
    enum join join = named->kind == KIND_PERSON ? part_of(article, named, fullest) : JOIN_COUNT;
    if (join != JOIN_COUNT) return join;
    return join_of_sieve(sieve_of(article, named), mention_text(article, named));
}
