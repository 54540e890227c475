#include "annotate_conll.h"

#include "annotate_parts.h"

/* A mention in words [first, last), in column `column` of those of its kind. */
struct placed {
    size_t first, last, column;
};

struct conll {
    const struct annotate_article *article;
    struct annotate_bytes *to;
    struct placed *placed;       /* by mention */
    size_t columns[score_kinds]; /* of each kind, at least one */
    size_t *open;                /* mentions that have begun and not ended, in order */
    size_t open_count, next;     /* next: the first mention that has not begun */
};

/* --- columns --------------------------------------------------------------------------- */

static struct slice words_of(const struct annotate_article *article, const struct score_mention *mention) {
    return table_folded(article->arena, slice_cut(article->text->bytes, mention->start, mention->end));
}

static bool place_words(struct conll *conll, size_t number) {
    const struct annotate_article *article = conll->article;
    const struct score_mention *mention = &article->labels->mentions.at[number];
    struct placed *placed = &conll->placed[number];
    const struct annotate_word *words = article->words->words.at;
    annotate_words_under(article->words, mention->start, mention->end, &placed->first, &placed->last);
    if (placed->first < placed->last && words[placed->first].start == mention->start &&
        words[placed->last - 1].end == mention->end)
        return true;
    struct slice text = words_of(article, mention);
    return annotate_refuse(article, mention,
                           "\"%.*s\" (%zu-%zu) begins or ends inside a word, for which CoNLL has no line; move its "
                           "borders, or use brat or webanno",
                           (int)text.size, text.at, mention->start, mention->end);
}

/* The first column of its kind in which no earlier mention reaches into it. */
static void place_column(struct conll *conll, size_t number) {
    enum score_kind kind = conll->article->labels->mentions.at[number].kind;
    struct placed *placed = &conll->placed[number];
    bool taken = true;
    for (placed->column = 0; taken; placed->column += taken) {
        taken = false;
        for (size_t i = 0; i < conll->open_count && !taken; i++) {
            size_t other = conll->open[i];
            taken = conll->article->labels->mentions.at[other].kind == kind &&
                    conll->placed[other].column == placed->column && conll->placed[other].last > placed->first;
        }
    }
    if (placed->column >= conll->columns[kind]) conll->columns[kind] = placed->column + 1;
}

/* Forgets the open mentions that end at this word or before it. */
static void close_before(struct conll *conll, size_t word) {
    size_t kept = 0;
    for (size_t i = 0; i < conll->open_count; i++)
        if (conll->placed[conll->open[i]].last > word) conll->open[kept++] = conll->open[i];
    conll->open_count = kept;
}

static bool place_all(struct conll *conll) {
    bool all = true;
    size_t count = conll->article->labels->mentions.count;
    conll->placed = arena_alloc(conll->article->arena, (count + 1) * sizeof *conll->placed);
    conll->open = arena_alloc(conll->article->arena, (count + 1) * sizeof *conll->open);
    for (int kind = 0; kind < score_kinds; kind++) conll->columns[kind] = 1;
    for (size_t i = 0; i < count; i++) {
        if (!place_words(conll, i)) all = false;
        if (!all) continue;
        close_before(conll, conll->placed[i].first);
        place_column(conll, i);
        conll->open[conll->open_count++] = i;
    }
    conll->open_count = 0;
    return all;
}

/* PERSON, or PERSON:2 for the second column. */
static void put_column(struct annotate_bytes *to, enum score_kind kind, size_t column) {
    for (const char *name = score_kind_name(kind); *name; name++)
        annotate_put(to, (struct slice){&(char){(char)(*name - 'a' + 'A')}, 1});
    if (column) annotate_print(to, ":%zu", column + 1);
}

static void put_header(const struct conll *conll) {
    annotate_put(conll->to, slice_of("# global.columns = ID FORM"));
    for (enum score_kind kind = 0; kind < score_kinds; kind++)
        for (size_t column = 0; column < conll->columns[kind]; column++) {
            annotate_put(conll->to, slice_of(" " CONLL_PREFIX));
            put_column(conll->to, kind, column);
        }
    struct slice name = conll->article->name;
    annotate_print(conll->to, " " CONLL_COREF " MISC\n# newdoc id = %.*s\n", (int)name.size, name.at);
}

/* --- lines ----------------------------------------------------------------------------- */

/* What would end a cell or a bracket is written %7C. */
static void put_safe(struct annotate_bytes *to, struct slice text) {
    for (size_t i = 0; i < text.size; i++) {
        if (strchr("%|()\t", text.at[i])) annotate_print(to, "%%%02X", (unsigned)(unsigned char)text.at[i]);
        else annotate_put(to, slice_cut(text, i, i + 1));
    }
}

static const struct score_mention *mention_at(const struct conll *conll, size_t number) {
    return &conll->article->labels->mentions.at[number];
}

static void put_kinds(const struct conll *conll, size_t word) {
    for (enum score_kind kind = 0; kind < score_kinds; kind++) {
        for (size_t column = 0; column < conll->columns[kind]; column++) {
            size_t hit = score_none;
            for (size_t i = 0; i < conll->open_count; i++)
                if (mention_at(conll, conll->open[i])->kind == kind && conll->placed[conll->open[i]].column == column)
                    hit = conll->open[i];
            if (hit == score_none) annotate_put(conll->to, slice_of("\tO"));
            else
                annotate_print(conll->to, "\t%c-%s", conll->placed[hit].first == word ? 'B' : 'I',
                               score_form_name(mention_at(conll, hit)->form));
        }
    }
}

static void part(const struct conll *conll, size_t *count) {
    if ((*count)++) annotate_put(conll->to, slice_of("|"));
}

static void put_chains(const struct conll *conll, size_t word) {
    size_t count = 0;
    annotate_put(conll->to, slice_of("\t"));
    for (size_t i = 0; i < conll->open_count; i++) {
        const struct placed *placed = &conll->placed[conll->open[i]];
        struct slice chain = mention_at(conll, conll->open[i])->chain;
        if (!chain.size || placed->first != word) continue;
        part(conll, &count);
        annotate_put(conll->to, slice_of("("));
        put_safe(conll->to, chain);
        if (placed->last == word + 1) annotate_put(conll->to, slice_of(")"));
    }
    for (size_t i = conll->open_count; i-- > 0;) {
        const struct placed *placed = &conll->placed[conll->open[i]];
        struct slice chain = mention_at(conll, conll->open[i])->chain;
        if (!chain.size || placed->last != word + 1 || placed->first == word) continue;
        part(conll, &count);
        put_safe(conll->to, chain);
        annotate_put(conll->to, slice_of(")"));
    }
    if (!count) annotate_put(conll->to, slice_of("_"));
}

static bool space_after(const struct conll *conll, size_t word) {
    const struct annotate_words *words = conll->article->words;
    if (word + 1 == words->words.count) return true;
    return words->words.at[word].end < words->words.at[word + 1].start;
}

static void put_misc(const struct conll *conll, size_t word) {
    size_t count = 0;
    annotate_put(conll->to, slice_of("\t"));
    for (size_t i = 0; i < conll->open_count; i++) {
        size_t number = conll->open[i];
        const struct score_mention *mention = mention_at(conll, number);
        if (!mention->value.size || conll->placed[number].first != word) continue;
        part(conll, &count);
        put_column(conll->to, mention->kind, conll->placed[number].column);
        annotate_put(conll->to, slice_of("="));
        put_safe(conll->to, mention->value);
    }
    if (!space_after(conll, word)) {
        part(conll, &count);
        annotate_put(conll->to, slice_of("SpaceAfter=No"));
    }
    annotate_put(conll->to, slice_of(count ? "\n" : "_\n"));
}

static void put_word(struct conll *conll, size_t word, size_t number) {
    const struct annotate_word *place = &conll->article->words->words.at[word];
    close_before(conll, word);
    while (conll->next < conll->article->labels->mentions.count && conll->placed[conll->next].first == word)
        conll->open[conll->open_count++] = conll->next++;
    annotate_print(conll->to, "%zu\t", number);
    annotate_put(conll->to, slice_cut(conll->article->text->bytes, place->start, place->end));
    put_kinds(conll, word);
    put_chains(conll, word);
    put_misc(conll, word);
}

static void put_sentence(struct conll *conll, size_t number) {
    const struct annotate_words *words = conll->article->words;
    const struct annotate_sentence *sentence = &words->sentences.at[number];
    struct slice text = slice_cut(conll->article->text->bytes, words->words.at[sentence->first].start,
                                  words->words.at[sentence->last - 1].end);
    annotate_print(conll->to, "# sent_id = %zu\n# text = ", number + 1);
    annotate_put(conll->to, table_folded(conll->article->arena, text));
    annotate_put(conll->to, slice_of("\n"));
    for (size_t i = sentence->first; i < sentence->last; i++) put_word(conll, i, i - sentence->first + 1);
    annotate_put(conll->to, slice_of("\n"));
}

bool annotate_conll_write(const struct annotate_article *article, struct annotate_bytes *to) {
    struct conll conll = {.article = article, .to = to};
    if (!place_all(&conll)) return false;
    put_header(&conll);
    for (size_t i = 0; i < article->words->sentences.count; i++) put_sentence(&conll, i);
    return true;
}
