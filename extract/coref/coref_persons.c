#include "coref_parts.h"

#include "name_key.h"
#include "text.h"
#include "word_list.h"

/* Names that can be one have surnames of one skeleton or the same letters in all;
 * names that share either are a list, the last one first. */
struct spelt_name {
    struct name_words words;
    int32_t last;   /* the last mention so far */
    size_t whole;   /* the number of the longest name of whom it stands for; its own number when that is it */
    uint32_t count; /* of its mentions so far */
    bool kin;       /* told of first as somebody's kin */
    size_t next[2]; /* in the list of its surname, of its letters; SIZE_MAX ends it */
};

struct coref_persons {
    struct key_index spellings, lists;
    array_of(struct spelt_name) all; /* by number of the spelling */
    array_of(size_t) heads;          /* by number of the list */
    bool inner;                      /* somebody has an inner name */
    array_of(size_t) waiting;        /* spellings of one word that a headline says before anybody bears them first */
};

static void forget_spellings(struct coref_persons *names) {
    key_index_clear(&names->spellings);
    key_index_clear(&names->lists);
    names->inner = false;
    coref_forget(&names->all);
    coref_forget(&names->heads);
    coref_forget(&names->waiting);
}

static struct slice list_key(struct arena *arena, const struct name_words *words, int list) {
    if (list) return name_join(arena, words->words, words->count, 0);
    struct slice surname = words->count ? name_skeleton(arena, words->words[words->count - 1]) : slice_of("");
    return name_join(arena, (struct slice[]){slice_of("\n"), surname}, 2, 0);
}

/* The last name, by its number, of those that share a surname; SIZE_MAX: none. */
static size_t surname_head(struct coref *coref, struct coref_persons *names, const struct name_words *words) {
    const size_t known = names->heads.count, number = key_index_add(&names->lists, list_key(coref->arena, words, 0));
    if (number == known) array_push(&names->heads, SIZE_MAX);
    return names->heads.at[number];
}

/* Of two persons who bear a surname, it means by itself the one who is not told of as the other's kin, then the one of
 * whom the article speaks more; else the nearer of two names is meant. */
static bool is_likelier(const struct spelt_name *name, const struct spelt_name *other, const struct name_words *words) {
    if (words->count == 1 && name->kin != other->kin) return other->kin;
    if (words->count == 1 && name->count != other->count) return name->count > other->count;
    return name->last > other->last;
}

/* Marziyeh and Marzieh Afkham, but not John Agyekum and John Addo Kufuor */
static bool begin_alike(const struct name_words *a, const struct name_words *b) {
    enum { long_word = 6 };
    size_t most = a->words[0].size < long_word ? 1 : 2;
    if (a->count != b->count || name_distance(a->words[0], b->words[0], most) > most) return false;
    for (size_t i = 1; i < a->count; i++)
        if (!slice_equal(a->words[i], b->words[i]) && !name_word_alike(a->words[i], b->words[i])) return false;
    return true;
}

/* Names of one person, "Bill Hart" and "William F. Hart" too. */
static bool can_be_one(const struct coref *coref, const struct name_words *words, const struct name_words *other) {
    if (name_person_alike(words, other)) return true;
    if (words->count < 2 || other->count < 2) return false;
    if (!vocabulary_joins(coref->article, words->words[0], other->words[0], V_GIVEN_NAME_FORM)) return false;
    struct name_words called = *words;
    called.words[0] = other->words[0];
    return name_person_alike(&called, other);
}

/* A short form that already stands for one person stands for no other. */
static bool is_taken(const struct coref *coref, const struct coref_persons *names, const struct spelt_name *name,
                     const struct name_words *words) {
    const struct name_words *whole = &names->all.at[name->whole].words;
    return name->words.count < words->count && !can_be_one(coref, words, whole) && !begin_alike(words, whole);
}

/* "George W. Berg's father, George Berg": the initial tells apart who else bears the name. */
static bool is_namesake(const struct spelt_name *kin, const struct spelt_name *other) {
    return kin->kin && !other->kin && kin->words.count > 1 && other->words.count > 1 &&
           kin->words.count != other->words.count;
}

/* Of those names in a list that can be the same person's the likeliest; NULL: none. Of a
 * surname that hundreds bear, the last hundreds are asked. */
static const struct spelt_name *likeliest_alike(const struct coref *coref, const struct coref_persons *names,
                                                size_t head, int list, const struct spelt_name *name) {
    enum { reach = 200 };
    const struct name_words *words = &name->words;
    const struct spelt_name *best = NULL;
    int asked = 0;
    for (size_t i = head; i != SIZE_MAX && asked++ < reach; i = names->all.at[i].next[list]) {
        const struct spelt_name *other = &names->all.at[i];
        if (!can_be_one(coref, words, &other->words) || is_taken(coref, names, other, words)) continue;
        if (is_namesake(name, other)) continue;
        if (!best || is_likelier(other, best, words)) best = other;
    }
    return best;
}

/* Adds a spelling and returns the last mention of the name that it can stand for; -1: none. */
static int32_t add_spelling(struct coref *coref, struct coref_persons *names, int32_t mention,
                            const struct name_words *words) {
    struct spelt_name spelt = {
        .words = *words, .last = mention, .kin = coref_is_kin(coref, &coref->article->mentions.at[mention])};
    const struct spelt_name *best = NULL;
    for (int list = 0; list < 2; list++) {
        size_t known = names->heads.count, number = key_index_add(&names->lists, list_key(coref->arena, words, list));
        if (number == known) array_push(&names->heads, SIZE_MAX);
        const struct spelt_name *alike = likeliest_alike(coref, names, names->heads.at[number], list, &spelt);
        if (alike && (!best || is_likelier(alike, best, words))) best = alike;
        spelt.next[list] = names->heads.at[number];
        names->heads.at[number] = names->all.count;
    }
    int32_t mentioned = best ? best->last : -1;
    size_t number = names->all.count;
    spelt.whole = best && names->all.at[best->whole].words.count >= words->count ? best->whole : number;
    if (best && spelt.whole == number) names->all.at[best - names->all.at].whole = number;
    array_push(&names->all, spelt);
    return mentioned;
}

/* The bearers of first and of inner names, given or family, are kept among the heads of the lists. */
enum { nobody_yet = -1, several = -2 };

enum { first_word = '\r', inner_word = '\v', spouse = '\f', leader = '\b' };

static size_t *bearer_of(struct coref *coref, struct coref_persons *names, char place, struct slice word) {
    size_t known = names->heads.count;
    struct slice key = name_join(coref->arena, (struct slice[]){{&place, 1}, word}, 2, 0);
    size_t number = key_index_add(&names->lists, key);
    if (number == known) array_push(&names->heads, (size_t)nobody_yet);
    return &names->heads.at[number];
}

static void note_bearer(struct coref *coref, struct coref_persons *names, size_t spelling, size_t at) {
    const struct name_words *words = &names->all.at[spelling].words;
    size_t *bearer = bearer_of(coref, names, at ? inner_word : first_word, words->words[at]);
    if (*bearer == (size_t)several) return;
    bool one = *bearer != (size_t)nobody_yet;
    bool other = one && !name_person_alike(words, &names->all.at[*bearer].words);
    *bearer = other ? (size_t)several : spelling;
}

/* Whether the words stand in the name side by side. */
static bool stands_in(const struct name_words *words, const struct name_words *name) {
    for (size_t from = 0; from + words->count <= name->count; from++) {
        size_t same = 0;
        while (same < words->count && slice_equal(words->words[same], name->words[from + same])) same++;
        if (same == words->count) return true;
    }
    return false;
}

/* "Minister Noh" for Noh Jae-hwan, "Susilo" for Susilo Bambang Yudhoyono, "Quispe" for Ana Quispe Mamani: the number
 * of the only bearer of a part of a name; SIZE_MAX: none. */
static size_t only_bearer(struct coref *coref, struct coref_persons *names, size_t spelling) {
    enum { least = 2 }; /* letters: an initial tells nobody */
    const struct name_words *words = &names->all.at[spelling].words;
    if (words->count > 1 && !names->inner) return SIZE_MAX;
    struct slice word = words->words[0];
    for (size_t i = 1; i < words->count; i++)
        if (words->words[i].size > word.size) word = words->words[i];
    size_t bearer = *bearer_of(coref, names, first_word, word);
    if (bearer == (size_t)nobody_yet && names->inner && word.size >= least)
        bearer = *bearer_of(coref, names, inner_word, word);
    if (bearer == (size_t)nobody_yet || bearer == (size_t)several) return SIZE_MAX;
    return stands_in(words, &names->all.at[bearer].words) ? bearer : SIZE_MAX;
}

static void note_bearers(struct coref *coref, struct coref_persons *names, size_t spelling) {
    enum { least = 2 };
    const struct name_words *words = &names->all.at[spelling].words;
    for (size_t i = 0; i + 1 < words->count; i++)
        if (!i || (words->words[i].size >= least && !name_is_father(words, i))) note_bearer(coref, names, spelling, i);
    if (words->count > 2) names->inner = true;
}

/* The class of given names that "Mrs Ford" does not bear; -1: nothing is said. */
static int other_gender(const struct coref *coref, const struct mention *mention) {
    static const struct slice women[] = {WORD("Mrs"), WORD("Ms"), WORD("Miss"), WORD("Mrs."), WORD("Ms."), WORDS_END};
    static const struct slice men[] = {WORD("Mr"), WORD("Mr."), WORDS_END};
    struct slice word = coref_word_before(coref->article, mention->first);
    if (!word.size || word.at[0] != 'M') return -1;
    if (word_among(word, women)) return coref->pronouns.male_name;
    return word_among(word, men) ? coref->pronouns.female_name : -1;
}

/* "Mrs Ford" is not Gerald Ford. */
static bool is_spouse(const struct coref *coref, const struct coref_persons *names, size_t spelling, int other) {
    const struct spelt_name *whole = &names->all.at[names->all.at[spelling].whole];
    const struct name_words *words = &names->all.at[spelling].words;
    if (whole->words.count < 2 || slice_equal(words->words[0], whole->words.words[0])) return false;
    const struct mention *named = &coref->article->mentions.at[whole->last];
    return lexicon_token_has(coref->lexicon, coref->article, named->first, other);
}

/* Whether the word before a full name, or the name itself, says that its bearer is of the gender whose names are given.
 */
static bool is_of_gender(const struct coref *coref, const struct mention *named, int names) {
    const bool women = names == coref->pronouns.female_name;
    const int said = other_gender(coref, named), marks = women ? coref->pronouns.female : coref->pronouns.male;
    if (said >= 0) return said != names;
    if (lexicon_token_has(coref->lexicon, coref->article, named->first, names)) return true;
    if (vocabulary_has_token(coref->article, named->first, women ? V_FEMININE_NAME : V_MASCULINE_NAME)) return true;
    const uint32_t first = coref->article->sentences.at[named->sentence].first;
    const uint32_t apart = named->first > first && article_is_written(coref->article, named->first - 1, ",");
    return named->first > first + apart &&
           lexicon_token_has(coref->lexicon, coref->article, named->first - 1 - apart, marks);
}

/* "Mrs Ford", "Judge Ford" where several bear the surname: the only one of them whom the honorific or the office can
 * mean; SIZE_MAX: it tells of no one in particular. */
static size_t told_apart(struct coref *coref, const struct coref_persons *names, size_t head, int32_t number,
                         const struct name_words *words) {
    enum { reach = 50 };
    const struct mention *mention = &coref->article->mentions.at[number];
    const int other = other_gender(coref, mention);
    const int32_t title = other < 0 ? coref_title_before(coref, mention) : -1;
    size_t found = SIZE_MAX, bearers = 0;
    bool one = true;
    int asked = 0;
    if (other < 0 && title < 0) return SIZE_MAX;
    for (size_t i = head; i != SIZE_MAX && asked++ < reach; i = names->all.at[i].next[0]) {
        const struct spelt_name *bearer = &names->all.at[i];
        if (bearer->words.count < 2 || bearer->whole != i || !name_person_alike(words, &bearer->words)) continue;
        bearers++;
        const struct mention *named = &coref->article->mentions.at[bearer->last];
        if (other >= 0 ? is_of_gender(coref, named, other) : !coref_holds_office(coref, bearer->last, title)) continue;
        one = one && found == SIZE_MAX;
        found = i;
    }
    return bearers > 1 && one ? found : SIZE_MAX;
}

/* To whoever was called so before. */
static void link_apart(struct coref *coref, struct coref_persons *names, int32_t number, char place,
                       struct slice word) {
    size_t *last = bearer_of(coref, names, place, word);
    if (*last != (size_t)nobody_yet) coref_link(coref, number, (int32_t)*last, SIEVE_SAME_NAME);
    *last = (size_t)number;
}

/* "President Ford" beside Betty Ford alone, and "Ford" from then on, while nobody else is told to be the president. */
static bool link_leader(struct coref *coref, struct coref_persons *names, size_t spelling, int32_t number) {
    const struct spelt_name *name = &names->all.at[spelling], *whole = &names->all.at[name->whole];
    if (name->words.count != 1 || whole->words.count < 2) return false;
    const struct slice word = name->words.words[0];
    const bool known = *bearer_of(coref, names, leader, word) != (size_t)nobody_yet;
    const int32_t title = coref_title_before(coref, &coref->article->mentions.at[number]);
    if (title < 0 ? !known : !coref_is_other_leader(coref, whole->last, whole->kin, title)) return false;
    link_apart(coref, names, number, leader, word);
    return true;
}

static void link_person(struct coref *coref, struct coref_persons *names, int32_t number) {
    const struct mention *mention = &coref->article->mentions.at[number];
    struct slice name = mention->name.size ? mention->name : coref_name(coref, mention);
    struct name_words words;
    name_split(text_fold(coref->arena, name), &words);
    size_t known = names->all.count,
           spelling = key_index_add(&names->spellings, name_join(coref->arena, words.words, words.count, '\n'));
    bool same = spelling < known, first = false;
    int32_t best = same ? names->all.at[spelling].last : add_spelling(coref, names, number, &words);
    const size_t bearer =
        words.count == 1 ? told_apart(coref, names, surname_head(coref, names, &words), number, &words) : SIZE_MAX;
    if (bearer != SIZE_MAX) { /* "Ford" alone is still whom it would mean otherwise */
        names->all.at[spelling].last = best < 0 ? number : best;
        coref_link(coref, number, names->all.at[bearer].last, SIEVE_VARIANT);
        return;
    }
    int other = words.count == 1 ? other_gender(coref, mention) : -1;
    if (best >= 0 && other >= 0 && is_spouse(coref, names, spelling, other)) {
        names->all.at[spelling].last = best;
        link_apart(coref, names, number, spouse, words.words[0]);
        return;
    }
    if (best >= 0 && other < 0 && link_leader(coref, names, spelling, number)) {
        names->all.at[spelling].last = best;
        return;
    }
    names->all.at[spelling].last = number;
    names->all.at[spelling].count++;
    if (!same && words.count) {
        size_t only = best < 0 ? only_bearer(coref, names, spelling) : SIZE_MAX;
        note_bearers(coref, names, spelling);
        first = only != SIZE_MAX;
        if (first) best = names->all.at[only].last, names->all.at[spelling].whole = names->all.at[only].whole;
    }
    bool heading = coref->article->sentences.at[mention->sentence].heading;
    if (!same && words.count == 1 && best < 0 && heading) array_push(&names->waiting, spelling);
    enum sieve sieve = first ? SIEVE_FIRST_NAME : same ? SIEVE_SAME_NAME : SIEVE_VARIANT;
    if (best >= 0) coref_link(coref, number, best, sieve);
}

/* "Noh leaves for Peru", of the only Noh whom the text names in full. */
static void link_waiting(struct coref *coref, struct coref_persons *names, size_t spelling) {
    const struct spelt_name *name = &names->all.at[spelling];
    size_t bearer = *bearer_of(coref, names, first_word, name->words.words[0]);
    if (bearer == (size_t)nobody_yet) bearer = *bearer_of(coref, names, inner_word, name->words.words[0]);
    if (bearer == (size_t)nobody_yet || bearer == (size_t)several) return;
    coref_link(coref, name->last, names->all.at[bearer].last, SIEVE_FIRST_NAME);
}

void coref_link_persons(struct coref *coref, struct coref_persons *names) {
    forget_spellings(names);
    for (size_t i = 0; i < coref->article->mentions.count; i++) {
        const struct mention *mention = &coref->article->mentions.at[i];
        if (!coref_is_name(mention, KIND_PERSON)) continue;
        link_person(coref, names, (int32_t)i);
        if (mention->defines >= 0) coref_link(coref, (int32_t)i, mention->defines, SIEVE_VARIANT);
    }
    for (size_t i = 0; i < names->waiting.count; i++) link_waiting(coref, names, names->waiting.at[i]);
}

struct coref_persons *coref_persons_new(void) {
    struct coref_persons *names = memory_resize(NULL, sizeof *names);
    *names = (struct coref_persons){.all = {NULL, 0, 0}};
    return names;
}

void coref_persons_free(struct coref_persons *names) {
    key_index_free(&names->spellings);
    key_index_free(&names->lists);
    array_free(&names->all);
    array_free(&names->heads);
    array_free(&names->waiting);
    memory_resize(names, 0);
}
