#include "annotate_webanno.h"

#include "annotate_parts.h"

#include <stdlib.h>

/* A mention's part in one word: the whole word, or a part of it. */
struct cover {
    size_t word, start, end, mention;
    bool whole;
};

struct webanno {
    const struct annotate_article *article;
    struct annotate_bytes *to;
    const size_t *before;        /* of each mention: the one before it in its chain */
    struct slice *unit_of;       /* of each mention that has been written: the id of its first line */
    array_of(struct cover) list; /* by word, whole ones first, then by start, longer first, then by mention */
};

/* --- which mentions stand in which line ----------------------------------------------- */

static int cover_order(const void *a, const void *b) {
    const struct cover *x = a, *y = b;
    if (x->word != y->word) return x->word < y->word ? -1 : 1;
    if (x->whole != y->whole) return x->whole ? -1 : 1;
    if (x->start != y->start) return x->start < y->start ? -1 : 1;
    if (x->end != y->end) return x->end > y->end ? -1 : 1;
    return x->mention < y->mention ? -1 : x->mention > y->mention;
}

static bool cover_words(struct webanno *webanno, size_t number) {
    const struct annotate_article *article = webanno->article;
    const struct score_mention *mention = &article->labels->mentions.at[number];
    const struct annotate_word *words = article->words->words.at;
    size_t first, last;
    annotate_words_under(article->words, mention->start, mention->end, &first, &last);
    if (first == last || mention->start < words[first].start || mention->end > words[last - 1].end)
        return annotate_refuse(article, mention,
                               "the mention begins or ends with white space or an invisible sign, for which WebAnno "
                               "has no line; move its borders");
    for (size_t i = first; i < last; i++) {
        size_t start = mention->start > words[i].start ? mention->start : words[i].start;
        size_t end = mention->end < words[i].end ? mention->end : words[i].end;
        bool whole = start == words[i].start && end == words[i].end;
        array_push(&webanno->list, ((struct cover){i, start, end, number, whole}));
    }
    return true;
}

static bool cover_all(struct webanno *webanno) {
    bool all = true;
    for (size_t i = 0; i < webanno->article->labels->mentions.count; i++) all &= cover_words(webanno, i);
    if (webanno->list.count) qsort(webanno->list.at, webanno->list.count, sizeof *webanno->list.at, cover_order);
    return all;
}

/* --- cells ---------------------------------------------------------------------------- */

/* Reserved signs behind a backslash; "->" counts as one. */
static void put_value(struct annotate_bytes *to, struct slice value) {
    if (!value.size) annotate_put(to, slice_of("*"));
    for (size_t i = 0; i < value.size; i++) {
        char c = value.at[i];
        bool arrow = c == '-' && i + 1 < value.size && value.at[i + 1] == '>';
        if (arrow || strchr("\\[]|_;*", c)) annotate_put(to, slice_of("\\"));
        annotate_put(to, slice_cut(value, i, i + 1));
    }
}

static void put_feature(const struct webanno *webanno, size_t number, enum webanno_feature feature) {
    const struct score_mention *mention = &webanno->article->labels->mentions.at[number];
    struct slice value = slice_of("");
    if (feature == webanno_chain && webanno->before[number] == score_none) value = mention->chain;
    if (feature == webanno_form) value = slice_of(score_form_name(mention->form));
    if (feature == webanno_kind) value = slice_of(score_kind_name(mention->kind));
    if (feature == webanno_value) value = mention->value;
    put_value(webanno->to, value);
    annotate_print(webanno->to, "[%zu]", number + 1);
}

/* The relations that lead to the mentions whose first line this is. */
static void put_relations(struct webanno *webanno, const struct cover *covers, size_t count, struct slice unit) {
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        size_t number = covers[i].mention, before = webanno->before[number];
        if (webanno->unit_of[number].size) continue;
        webanno->unit_of[number] = unit;
        if (before == score_none) continue;
        annotate_print(webanno->to, "%s%s[%zu_%zu]", any ? "|" : "", webanno->unit_of[before].at, before + 1,
                       number + 1);
        any = true;
    }
    if (!any) annotate_put(webanno->to, slice_of("_"));
}

/* The line of a word or of a part of one, in which `count` mentions are stacked. */
static void put_unit(struct webanno *webanno, struct slice unit, size_t start, size_t end, const struct cover *covers,
                     size_t count) {
    const struct annotate_text *text = webanno->article->text;
    struct annotate_bytes *to = webanno->to;
    annotate_print(to, "%s\t%zu-%zu\t", unit.at, annotate_text_offset(text, annotate_utf16, start),
                   annotate_text_offset(text, annotate_utf16, end));
    annotate_put(to, slice_cut(text->bytes, start, end));
    for (enum webanno_feature feature = 0; feature < webanno_features; feature++) {
        annotate_put(to, slice_of(count ? "\t" : "\t_"));
        for (size_t i = 0; i < count; i++) {
            if (i) annotate_put(to, slice_of("|"));
            put_feature(webanno, covers[i].mention, feature);
        }
    }
    annotate_put(to, slice_of("\t"));
    put_relations(webanno, covers, count, unit);
    annotate_put(to, slice_of("\t\n"));
}

/* A word and the parts of it in which mentions begin or end. Returns the first cover of what follows. */
static size_t put_word(struct webanno *webanno, size_t word, struct slice unit, size_t from) {
    const struct annotate_word *place = &webanno->article->words->words.at[word];
    const struct cover *covers = webanno->list.at;
    size_t count = webanno->list.count, to = from;
    while (to < count && covers[to].word == word && covers[to].whole) to++;
    put_unit(webanno, unit, place->start, place->end, covers + from, to - from);
    for (size_t part = 1; (from = to) < count && covers[from].word == word; part++) {
        while (to < count && covers[to].word == word && covers[to].start == covers[from].start &&
               covers[to].end == covers[from].end)
            to++;
        struct slice id = arena_print(webanno->article->arena, "%s.%zu", unit.at, part);
        put_unit(webanno, id, covers[from].start, covers[from].end, covers + from, to - from);
    }
    return from;
}

/* --- sentences -------------------------------------------------------------------------- */

/* Each line of the sentence in a line of its own. */
static void put_text(struct annotate_bytes *to, struct slice text) {
    annotate_put(to, slice_of("\n#Text="));
    for (size_t i = 0; i < text.size; i++) {
        static const char controls[] = "btn\vfr";
        char c = text.at[i];
        if (c == '\n') {
            annotate_put(to, slice_of("\n#Text="));
            continue;
        }
        bool control = (unsigned char)c < 0x20 && c != '\v', named = c >= '\b' && c <= '\r' && control;
        if (control || c == '\\') annotate_put(to, slice_of("\\"));
        annotate_put(to, named ? (struct slice){&controls[c - '\b'], 1} : slice_cut(text, i, i + 1));
    }
    annotate_put(to, slice_of("\n"));
}

bool annotate_webanno_write(const struct annotate_article *article, struct annotate_bytes *to) {
    struct webanno webanno = {.article = article, .to = to};
    const struct annotate_words *words = article->words;
    webanno.before = annotate_labels_before(article->labels, article->arena);
    webanno.unit_of = arena_zero(article->arena, (article->labels->mentions.count + 1) * sizeof *webanno.unit_of);
    bool good = cover_all(&webanno);
    annotate_put(to, slice_of("#FORMAT=WebAnno TSV 3.3\n"
                              "#T_SP=" WEBANNO_MENTION "|chain|form|kind|value\n"
                              "#T_RL=" WEBANNO_COREFERENCE "|BT_" WEBANNO_MENTION "\n\n"));
    for (size_t i = 0, cover = 0; good && i < words->sentences.count; i++) {
        const struct annotate_sentence *sentence = &words->sentences.at[i];
        put_text(to, slice_cut(article->text->bytes, words->words.at[sentence->first].start,
                               words->words.at[sentence->last - 1].end));
        for (size_t j = sentence->first; j < sentence->last; j++)
            cover =
                put_word(&webanno, j, arena_print(article->arena, "%zu-%zu", i + 1, j - sentence->first + 1), cover);
    }
    array_free(&webanno.list);
    return good;
}
