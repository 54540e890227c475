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

/* The sieve that linked the text to another name, or one to it; NULL: none did. */
static const char *sieve_of(const struct article *article, const struct mention *named) {
    struct slice text = mention_text(article, named);
    const char *found = NULL;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->chain != named->chain || mention->form != FORM_NAME || mention->antecedent < 0) continue;
        const struct mention *antecedent = &article->mentions.at[mention->antecedent];
        bool own = is_written_so(article, mention, text), other = is_written_so(article, antecedent, text);
        if (antecedent->form != FORM_NAME || own == other) continue;
        if (own) return mention->link;
        if (!found) found = mention->link;
    }
    return found;
}

static bool has_small_letter(struct slice text) {
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= 'a' && text.at[i] <= 'z') return true;
    return false;
}

static enum join join_of_sieve(const char *sieve, struct slice text) {
    static const struct {
        const char *sieve;
        enum join join;
    } joins[] = {
        {"same name", JOIN_SAME_WORDS},
        {"short or variant name", JOIN_VARIANT},
        {"first name", JOIN_FIRST_NAME},
        {"part of the name", JOIN_PART},
        {"symbol", JOIN_SYMBOL},
        {"document of the headline", JOIN_HEADLINE},
        {"title beside its holder", JOIN_TITLE},
        {"same office", JOIN_TITLE},
        {"shorter title", JOIN_TITLE},
    };
    if (!sieve) return JOIN_CHAIN;
    if (slice_equal(slice_of(sieve), slice_of("acronym")))
        return has_small_letter(text) ? JOIN_SHORT_FORM : JOIN_ACRONYM;
    for (size_t i = 0; i < sizeof joins / sizeof *joins; i++)
        if (slice_equal(slice_of(sieve), slice_of(joins[i].sieve))) return joins[i].join;
    return JOIN_CHAIN;
}

enum join coref_join(const struct article *article, size_t mention) {
    const struct mention *named = &article->mentions.at[mention];
    const struct mention *fullest = &article->mentions.at[coref_fullest(article, named->chain)];
    if (named->name.size && slice_equal(named->name, fullest->name)) return JOIN_LIST;
    enum join join = named->kind == KIND_PERSON ? part_of(article, named, fullest) : JOIN_COUNT;
    if (join != JOIN_COUNT) return join;
    return join_of_sieve(sieve_of(article, named), mention_text(article, named));
}
