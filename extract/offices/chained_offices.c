#include "chained_offices.h"

#include "word_list.h"

#include <stdlib.h>

enum { no_official = -1 };

struct chain_reader {
    struct article *article;
    int32_t *stated; /* by mention: the official who holds that title; -1: none */
    int32_t *parted; /* by mention: who has left that title to him, or will; -1: none */
};

static struct mention *at(const struct chain_reader *reader, int32_t mention) {
    return &reader->article->mentions.at[mention];
}

static int by_place(const void *a, const void *b) {
    const struct chained_office *left = a, *right = b;
    if (left->start != right->start) return left->start < right->start ? -1 : 1;
    return left->end < right->end ? -1 : left->end > right->end;
}

static bool are_two(const struct chain_reader *reader, const struct official *holder, const struct official *other) {
    const struct mention *a = at(reader, holder->person), *b = at(reader, other->person);
    return a->form == FORM_NAME && b->form == FORM_NAME &&
           !slice_equal(mention_text(reader->article, a), mention_text(reader->article, b));
}

/* "Berg succeeds Holm as chair and …": of two named holders the one who goes on. */
static bool hands_over(const struct chain_reader *reader, const struct official *holder, const struct official *other) {
    return other->status == STATUS_FORMER && are_two(reader, holder, other);
}

/* "Berg succeeds Holm as chair", "Berg will succeed Holm as chair": of two named holders the one who goes. */
static bool parts_with(const struct chain_reader *reader, const struct official *holder, const struct official *other) {
    const bool goes = holder->status == STATUS_ELECT
                          ? other->status == STATUS_CURRENT
                          : holder->status == STATUS_CURRENT && other->status == STATUS_FORMER;
    return goes && are_two(reader, holder, other);
}

static int32_t *no_officials(const struct article *article) {
    int32_t *none = arena_alloc(article->arena, (article->mentions.count + 1) * sizeof *none);
    for (size_t i = 0; i < article->mentions.count; i++) none[i] = no_official;
    return none;
}

static void note_stated(struct chain_reader *reader) {
    const struct article *article = reader->article;
    reader->stated = no_officials(article);
    reader->parted = no_officials(article);
    for (size_t i = 0; i < article->officials.count; i++) {
        int32_t *stated = &reader->stated[article->officials.at[i].title];
        if (*stated < 0 || (article->officials.at[*stated].status == STATUS_CURRENT &&
                            !hands_over(reader, &article->officials.at[*stated], &article->officials.at[i])))
            *stated = (int32_t)i;
    }
    for (size_t i = 0; i < article->officials.count; i++) {
        const struct official *official = &article->officials.at[i];
        if (parts_with(reader, &article->officials.at[reader->stated[official->title]], official))
            reader->parted[official->title] = (int32_t)i;
    }
}

static void add_official(struct chain_reader *reader, struct official official) {
    struct mention *title = at(reader, official.title);
    if (reader->stated[official.title] < 0) reader->stated[official.title] = (int32_t)reader->article->officials.count;
    if (title->holder < 0 && at(reader, official.person)->form == FORM_NAME) {
        title->holder = official.person;
        title->holder_from = FROM_BESIDE;
    }
    array_push(&reader->article->officials, official);
}

/* "mayor until 2019 and now a member of parliament", "mayor from 2010 to 2019 and, since then, a judge", "mayor until
 * 2019 and a judge since 2020" */
static bool holds_now(const struct chain_reader *reader, const struct official *first, int32_t title) {
    static const struct slice words[] = {WORD("now"), WORD("currently"), WORD("today"), WORD("presently"), WORDS_END};
    const struct article *article = reader->article;
    for (uint32_t i = at(reader, first->title)->last; i < at(reader, title)->first; i++) {
        const bool opens = i > 0 && (article_is(article, i - 1, "and") || article_is_sign(article, i - 1));
        if (article_among(article, i, words) || (opens && article_is(article, i, "since"))) return true;
    }
    return article_is(article, at(reader, title)->last, "since");
}

/* The words that make the holder of the first title a former one are said of the next too. */
static enum status next_status(const struct chain_reader *reader, const struct official *first, int32_t title) {
    enum status own = at(reader, first->title)->office.status, next = at(reader, title)->office.status;
    const bool shares = next == STATUS_CURRENT && first->status != own && !holds_now(reader, first, title);
    return shares ? first->status : next;
}

/* "Berg succeeds Holm as chair and chief executive": whether nothing but that joins two titles. */
static bool is_one_list(const struct chain_reader *reader, const struct chained_office *chained) {
    static const struct slice words[] = {WORD(","), WORD("and"), WORD("the"), WORDS_END};
    for (uint32_t i = at(reader, chained->earlier)->last; i < at(reader, chained->title)->first; i++)
        if (!article_among(reader->article, i, words)) return false;
    return true;
}

/* Who goes leaves all the offices of the list to who comes. */
static void add_parted(struct chain_reader *reader, const struct chained_office *chained) {
    const int32_t number = reader->parted[chained->earlier];
    if (number < 0 || !is_one_list(reader, chained)) return;
    struct official parted = reader->article->officials.at[number];
    if (at(reader, parted.person)->start > at(reader, chained->earlier)->start) return;
    parted.title = chained->title;
    parted.end = chained->end;
    parted.rule = chained->rule;
    reader->parted[chained->title] = (int32_t)reader->article->officials.count;
    array_push(&reader->article->officials, parted);
}

static void add_next(struct chain_reader *reader, const struct chained_office *chained) {
    int32_t number = reader->stated[chained->earlier];
    if (number < 0) return;
    if (reader->parted[chained->title] < 0) add_parted(reader, chained);
    if (reader->stated[chained->title] >= 0 || at(reader, chained->title)->holder >= 0) return;
    struct official next = reader->article->officials.at[number];
    const struct mention *person = at(reader, next.person);
    if (person->start > at(reader, chained->earlier)->start) return;
    next.status = chained->status != STATUS_CURRENT ? chained->status : next_status(reader, &next, chained->title);
    next.title = chained->title;
    next.start = person->start;
    next.end = chained->end;
    next.rule = chained->rule;
    add_official(reader, next);
}

bool official_takes_office(const struct article *article, const struct official *official) {
    const struct mention *person = &article->mentions.at[official->person],
                         *title = &article->mentions.at[official->title];
    if (slice_equal(rule_give(official->rule, "appoints"), slice_of("yes"))) return true;
    if (person->last >= title->first || person->sentence != title->sentence) return false;
    return slice_find(article_words(article, person->last, title->first), slice_of("become"), 0) != SIZE_MAX;
}

/* Whether a pair tells of the office that another is said to hold next to it: somebody was appointed to it, or has left
 * it. */
static bool hands_on(const struct article *article, const struct official *official,
                     const struct chained_office *chained) {
    bool left = slice_equal(rule_give(chained->rule, "after"), slice_of("leaving"));
    return left ? official->status == STATUS_FORMER : official_takes_office(article, official);
}

/* The last such pair before a place, of its sentence or the one before. */
static int32_t last_handed_on(const struct chain_reader *reader, const struct chained_office *chained) {
    const struct article *article = reader->article;
    int32_t found = no_official;
    for (size_t i = 0; i < article->officials.count; i++) {
        const struct official *official = &article->officials.at[i];
        const struct mention *title = at(reader, official->title);
        if (title->start >= chained->start || title->sentence + 1 < chained->sentence ||
            !hands_on(article, official, chained))
            continue;
        if (found < 0 || title->start > at(reader, article->officials.at[found].title)->start) found = (int32_t)i;
    }
    return found;
}

/* "will become chair, succeeding Holm": who is there until the other comes, unless he is told to be gone. */
static bool holds_until(const struct chain_reader *reader, const struct official *next,
                        const struct chained_office *chained) {
    const uint32_t end = at(reader, chained->person)->last;
    const bool told = article_is(reader->article, end, ",") && article_is(reader->article, end + 1, "who");
    return next->status == STATUS_ELECT && !told;
}

static void add_predecessor(struct chain_reader *reader, const struct chained_office *chained) {
    enum { most = 300 }; /* of a longer list the rest is left out */
    if (reader->article->officials.count > most) return;
    int32_t number = last_handed_on(reader, chained);
    if (number < 0 || reader->article->officials.at[number].person == chained->person) return;
    struct official former = reader->article->officials.at[number];
    former.person = chained->person;
    former.status = holds_until(reader, &former, chained) ? STATUS_CURRENT : chained->status;
    former.start = at(reader, former.title)->start;
    former.end = chained->end;
    former.rule = chained->rule;
    array_push(&reader->article->officials, former);
}

/* Whom a page of a life is about: the person whom it names first, near its start; -1: nobody. */
static int32_t find_subject(const struct article *article) {
    enum { first_sentences = 6 };
    int32_t subject = -1;
    for (size_t i = 0; i < article->mentions.count; i++) {
        const struct mention *person = &article->mentions.at[i];
        bool named = person->kind == KIND_PERSON && person->form == FORM_NAME && !person->dropped;
        if (!named || person->sentence >= first_sentences || person->last - person->first < 2) continue;
        if (subject < 0 || person->start < article->mentions.at[subject].start) subject = (int32_t)i;
    }
    return subject;
}

static bool is_life_line(const struct chained_office *chained) {
    return chained->title >= 0 && chained->earlier < 0 && chained->person < 0;
}

static void add_life_line(struct chain_reader *reader, const struct chained_office *chained, int32_t subject) {
    const struct mention *title = at(reader, chained->title);
    if (reader->stated[chained->title] >= 0 || title->holder >= 0) return;
    add_official(reader,
                 (struct official){
                     subject, chained->title, title->start, title->end, chained->status, chained->rule, {NULL, 0}});
}

/* One line may be a headline's; a life has several. */
static void add_life(struct chain_reader *reader) {
    enum { fewest_lines = 3 };
    const struct article *article = reader->article;
    size_t lines = 0, count = article->chained_offices.count;
    for (size_t i = 0; i < count; i++) lines += is_life_line(&article->chained_offices.at[i]);
    int32_t subject = lines < fewest_lines ? -1 : find_subject(article);
    for (size_t i = 0; i < count && subject >= 0; i++)
        if (is_life_line(&article->chained_offices.at[i]))
            add_life_line(reader, &article->chained_offices.at[i], subject);
}

/* What has ended by the text's own dates is held no more. */
static void end_dated(struct chain_reader *reader) {
    struct article *article = reader->article;
    bool *ended = arena_zero(article->arena, article->mentions.count + 1);
    for (size_t i = 0; i < article->chained_offices.count; i++)
        if (article->chained_offices.at[i].dated >= 0) ended[article->chained_offices.at[i].dated] = true;
    for (size_t i = 0; i < article->officials.count; i++) {
        struct official *official = &article->officials.at[i];
        if (ended[official->title] && official->status == STATUS_CURRENT) official->status = STATUS_FORMER;
    }
}

void chained_offices(struct article *article) {
    struct chain_reader reader = {.article = article};
    struct chained_office *chained = article->chained_offices.at;
    size_t count = article->chained_offices.count;
    if (!count) return;
    if (count > 1) qsort(chained, count, sizeof *chained, by_place);
    note_stated(&reader);
    add_life(&reader);
    for (size_t i = 0; i < count; i++)
        if (chained[i].earlier >= 0) add_next(&reader, &chained[i]);
        else if (chained[i].person >= 0) add_predecessor(&reader, &chained[i]);
    end_dated(&reader);
}
