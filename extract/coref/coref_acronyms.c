#include "coref_parts.h"

#include "word_list.h"

/* Short forms, and what the article defines them as. */

/* How many of the letters the word gives: its first one, or all of "UN" in "UNHC"; 0: it gives none of them. */
static size_t letters_given(struct slice letters, struct slice word) {
    size_t given = 0;
    for (size_t i = 0; i < word.size; i++) {
        if (!slice_is_capital(word.at[i])) continue;
        if (given == letters.size || letters.at[given] != word.at[i]) return given > 0;
        given++;
    }
    return given;
}

/* The capitals among the letters are the first letters of the capitalised words. */
static bool letters_spell(const struct article *article, struct slice letters, uint32_t first, uint32_t last) {
    for (uint32_t i = first; i < last; i++) {
        struct slice word = article_words(article, i, i + 1);
        if (!slice_is_capital(word.at[0])) continue;
        while (letters.size && !slice_is_capital(letters.at[0])) letters = slice_cut(letters, 1, letters.size);
        size_t given = letters_given(letters, word);
        if (!given) return false;
        letters = slice_cut(letters, given, letters.size);
    }
    return !letters.size;
}

static bool spells(const struct article *article, const struct mention *acronym, uint32_t first, uint32_t last) {
    return letters_spell(article, mention_text(article, acronym), first, last);
}

/* "Department of Safety and Harvest (UNDSH)": the letters of an owner stand before those of the name. */
static bool spells_behind_owner(const struct article *article, const struct mention *acronym,
                                const struct mention *whole) {
    enum { owner = 2, fewest = 3 };
    struct slice letters = mention_text(article, acronym);
    return letters.size >= owner + fewest &&
           letters_spell(article, slice_cut(letters, owner, letters.size), whole->first, whole->last);
}

static char small(char letter) { return slice_is_capital(letter) ? (char)(letter - 'A' + 'a') : letter; }

/* The letters stand in the text in their order, the first where a word begins (Schwartz and Hearst 2003). */
static bool abbreviates(struct slice letters, struct slice text) {
    for (size_t from = 0; from < text.size && letters.size; from++) {
        if (small(text.at[from]) != small(letters.at[0]) || (from && text.at[from - 1] != ' ')) continue;
        size_t found = 1;
        for (size_t i = from + 1; i < text.size && found < letters.size; i++)
            found += small(text.at[i]) == small(letters.at[found]);
        if (found == letters.size) return true;
    }
    return false;
}

/* "Board of State of the Qwabenan National Harvest Community (QNHC)": the letters stand for what follows "of".
 * So do those that are none of the first word's: "Commission for the Nuclear Test Treaty Organization (NTTO)". */
static bool is_of_owner(const struct article *article, const struct mention *acronym, const struct mention *whole) {
    static const struct slice links[] = {WORD("of"), WORD("for"), WORDS_END};
    struct slice letters = mention_text(article, acronym);
    if (!letters.size || spells(article, acronym, whole->first, whole->last)) return false;
    bool other = small(letters.at[0]) != small(article->text.at[whole->start]);
    for (uint32_t i = whole->first + 1; i < whole->last; i++) {
        if (!article_among(article, i - 1, links)) continue;
        if (spells(article, acronym, i, whole->last)) return true;
        uint32_t first = i + article_is_written(article, i, "the");
        struct slice rest = article_words(article, first, whole->last);
        if (other && rest.size && small(rest.at[0]) == small(letters.at[0]) && abbreviates(letters, rest)) return true;
    }
    return false;
}

/* "Board of Governors of the Harvest Agency (HA)": the body at the end of the name that the letters spell; -1: none. */
static int32_t owner_of(const struct article *article, const struct mention *acronym) {
    const struct mention *whole = &article->mentions.at[acronym->defines];
    for (size_t i = (size_t)acronym->defines + 1;
         i < article->mentions.count && article->mentions.at[i].start < whole->end; i++) {
        const struct mention *inner = &article->mentions.at[i];
        if (inner->kind == KIND_ORGANISATION && !inner->dropped && inner->last == whole->last &&
            (spells(article, acronym, inner->first, inner->last) ||
             abbreviates(mention_text(article, acronym), mention_text(article, inner))))
            return (int32_t)i;
    }
    return -1;
}

/* "Brazilian Democratic Movement Party (PMDB)", "Liberal Constitutionalist Party (PLC)": three of four letters, or all
 * three, are initials, in whatever order another language has them. */
static bool shares_initials(const struct article *article, const struct mention *acronym, const struct mention *whole) {
    enum { fewest = 3, most = 12 };
    struct slice letters = mention_text(article, acronym);
    bool used[most] = {false};
    size_t shared = 0;
    if (letters.size < fewest || letters.size > most) return false;
    for (uint32_t i = whole->first; i < whole->last; i++) {
        char initial = article_byte(article, i);
        size_t at = 0;
        while (at < letters.size && (used[at] || letters.at[at] != initial)) at++;
        if (!slice_is_capital(initial) || at == letters.size) continue;
        used[at] = true;
        shared++;
    }
    return shared * 4 >= letters.size * 3;
}

/* "the Federation of Harvest Firms (Yrittajat)": a word that a list has as a name of its own, behind a name that no
 * list has. A paper in brackets tells a source, a firm who pays. */
static bool is_own_word(const struct article *article, const struct mention *alias, const struct mention *whole) {
    static const struct slice others[] = {WORD("media"), WORD("company"), WORDS_END};
    enum { fewest = 3 };
    return alias->last - alias->first == 1 && article->tokens.at[alias->first].shape == SHAPE_TITLE &&
           slice_equal(alias->name, mention_text(article, alias)) && !word_among(alias->value, others) &&
           coref_is_name(whole, KIND_ORGANISATION) && !whole->name.size && whole->last - whole->first >= fewest;
}

/* Letters in brackets are another name of the body before them: those of a body that a list knows are, when they can
 * be letters of its name; "the government (CNN)" tells a source. What the article says it is "known as" is. */
int32_t coref_defined(const struct article *article, const struct mention *acronym) {
    if (acronym->defines < 0) return -1;
    const struct mention *whole = &article->mentions.at[acronym->defines];
    if (whole->dropped) return -1;
    if (!coref_is_bracketed(article, acronym)) return acronym->defines;
    if (is_of_owner(article, acronym, whole)) return owner_of(article, acronym);
    bool other = !acronym->name.size || slice_equal(acronym->name, whole->name) ||
                 abbreviates(mention_text(article, acronym), mention_text(article, whole)) ||
                 spells_behind_owner(article, acronym, whole) || shares_initials(article, acronym, whole) ||
                 is_own_word(article, acronym, whole);
    return other ? acronym->defines : -1;
}

/* The mentions of the article's short forms by their text: one list each, in order. */
struct short_forms {
    struct key_index texts;
    array_of(size_t) first; /* by number of the text: the first of its aliases */
    size_t *next;           /* by alias; SIZE_MAX ends the list */
    bool *joined;           /* by number of the text: all of its aliases are one chain */
};

static void list_aliases(const struct coref *coref, struct short_forms *forms) {
    const struct article *article = coref->article;
    forms->next = arena_alloc(coref->arena, (article->aliases.count + 1) * sizeof *forms->next);
    forms->joined = arena_zero(coref->arena, article->aliases.count + 1);
    for (size_t i = article->aliases.count; i-- > 0;) {
        if (article->aliases.at[i].mention < 0) continue;
        size_t number = key_index_add(&forms->texts, article->aliases.at[i].text);
        if (number == forms->first.count) array_push(&forms->first, SIZE_MAX);
        forms->next[i] = forms->first.at[number];
        forms->first.at[number] = i;
    }
}

/* "Real" may have been defined as the short form of two clubs of a list, "Charter" as that of a document alone. */
static bool is_one(const struct mention *mention, const struct mention *defined) {
    bool others = mention->name.size && defined->name.size && !slice_equal(mention->name, defined->name);
    return mention->kind == defined->kind && !others;
}

/* Whether a mention may bear a short form: "the Agency" may when it has a capital. */
static bool may_be_short(const struct coref *coref, const struct mention *mention) {
    if (mention->dropped || (mention->kind != KIND_ORGANISATION && mention->kind != KIND_DOCUMENT)) return false;
    return mention->form == FORM_NAME ||
           (mention->form == FORM_NOMINAL && article_opens_capital(coref->article, mention->first));
}

/* A word that the article defined as an acronym is what it was defined as. */
void coref_aliases(struct coref *coref) {
    struct article *article = coref->article;
    struct short_forms forms = {.next = NULL};
    if (!article->aliases.count) return;
    list_aliases(coref, &forms);
    for (size_t i = 0; i < article->mentions.count; i++) {
        if (!may_be_short(coref, &article->mentions.at[i])) continue;
        size_t number = key_index_find(&forms.texts, coref_name(coref, &article->mentions.at[i]));
        if (number == SIZE_MAX) continue;
        bool linked = false;
        for (size_t j = forms.first.at[number]; j != SIZE_MAX && !(linked && forms.joined[number]); j = forms.next[j]) {
            int32_t defined = article->aliases.at[j].mention;
            if (defined == (int32_t)i || !is_one(&article->mentions.at[i], &article->mentions.at[defined])) continue;
            coref_link(coref, (int32_t)i, defined, SIEVE_ACRONYM);
            linked = true;
        }
        forms.joined[number] = true;
    }
    key_index_free(&forms.texts);
    array_free(&forms.first);
}

/* Whether nothing but its letters is known of the body, the first of its chain. */
static bool is_letters_alone(const struct coref *coref, int32_t body) {
    enum { fewest = 2, most_tokens = 3 };
    const struct mention *mentions = coref->article->mentions.at;
    if (coref->article->tokens.at[mentions[body].first].shape == SHAPE_TITLE) return false;
    struct slice letters = coref_name(coref, &mentions[body]);
    if (letters.size < fewest || mentions[body].last - mentions[body].first > most_tokens) return false;
    for (size_t i = 0; i < letters.size; i++)
        if (!slice_is_capital(letters.at[i]) && letters.at[i] != '-') return false;
    for (int32_t i = coref->next[body]; i != body; i = coref->next[i])
        if (i < body || coref_name(coref, &mentions[i]).size > letters.size) return false;
    return true;
}

/* "the ZPU government" is not the ZPU. */
static bool is_government(const struct coref *coref, const struct mention *body) {
    return article_is(coref->article, body->last - 1, "government");
}

/* Bodies whose names have several words, by the first letters of these; by the first alone those of whose words some
 * has more capitals than one. */
struct initials {
    struct key_index letters;
    int32_t *first; /* by number of the letters; -1: none */
    int32_t *next;  /* by mention, the next of the same letters; -1: none */
};

static struct slice first_letter(const struct article *article, const struct mention *mention) {
    return slice_cut(mention_text(article, mention), 0, 1);
}

/* Where "of Norway" begins at the end of a name; its end: the name has no land. */
static uint32_t land_of(const struct coref *coref, const struct mention *body) {
    const struct article *article = coref->article;
    for (uint32_t i = body->last - 1; i > body->first + 1; i--) {
        if (!article_is(article, i, "of")) continue;
        const uint32_t land = i + 1 + article_is(article, i + 1, "the");
        if (land >= body->last) return body->last;
        const struct unit unit = lexicon_first_unit(coref->lexicon, article, land, body->last);
        return unit.last == body->last && lexicon_unit_entry(coref->lexicon, &unit, coref->country) ? i : body->last;
    }
    return body->last;
}

/* The capitals with which the words of a name begin; the first alone when a word has others too, or a land ends it,
 * which the letters may leave out. */
static struct slice initials_of(const struct coref *coref, const struct mention *body) {
    const struct article *article = coref->article;
    if (land_of(coref, body) < body->last) return first_letter(article, body);
    char *letters = arena_alloc(coref->arena, body->last - body->first);
    size_t count = 0;
    for (uint32_t i = body->first; i < body->last; i++) {
        const struct slice word = article_words(article, i, i + 1);
        if (!slice_is_capital(word.at[0])) continue;
        for (size_t at = 1; at < word.size; at++)
            if (slice_is_capital(word.at[at])) return first_letter(article, body);
        letters[count++] = word.at[0];
    }
    return (struct slice){letters, count};
}

static void read_initials(const struct coref *coref, struct initials *initials) {
    const struct article *article = coref->article;
    const size_t count = article->mentions.count;
    initials->first = arena_alloc(coref->arena, (count + 1) * sizeof *initials->first);
    initials->next = arena_alloc(coref->arena, (count + 1) * sizeof *initials->next);
    for (size_t i = 0; i < count; i++) {
        const struct mention *body = &article->mentions.at[i];
        if (!coref_is_name(body, KIND_ORGANISATION) || body->last - body->first < 2 || is_government(coref, body))
            continue;
        const size_t known = initials->letters.keys.count;
        const size_t number = key_index_add(&initials->letters, initials_of(coref, body));
        if (number == known) initials->first[number] = -1;
        initials->next[i] = initials->first[number];
        initials->first[number] = (int32_t)i;
    }
}

static struct slice capitals_of(const struct coref *coref, struct slice text) {
    char *letters = arena_alloc(coref->arena, text.size);
    size_t count = 0;
    for (size_t i = 0; i < text.size; i++)
        if (slice_is_capital(text.at[i])) letters[count++] = text.at[i];
    return (struct slice){letters, count};
}

/* Whether the letters are those of the name, with its land or without; a body that a list has by the letters is one of
 * a land that is called as it is. */
static bool spells_name(const struct coref *coref, const struct mention *acronym, const struct mention *whole) {
    const struct article *article = coref->article;
    const uint32_t land = land_of(coref, whole);
    if (spells(article, acronym, whole->first, whole->last)) return true;
    if (land == whole->last || !spells(article, acronym, whole->first, land)) return false;
    return !acronym->name.size || slice_equal_nocase(article_words(article, whole->first, land), acronym->name);
}

/* The last body of whose name these are the initials, if all such are one; -1: none, or several. */
static int32_t only_spelled(const struct coref *coref, const struct initials *initials, const struct mention *acronym) {
    const struct article *article = coref->article;
    const struct slice keys[] = {capitals_of(coref, mention_text(article, acronym)), first_letter(article, acronym)};
    int32_t found = -1;
    for (size_t key = 0; key < sizeof keys / sizeof *keys; key++) {
        const size_t number = key_index_find(&initials->letters, keys[key]);
        for (int32_t i = number == SIZE_MAX ? -1 : initials->first[number]; i >= 0; i = initials->next[i]) {
            const struct mention *whole = &article->mentions.at[i];
            if (!slice_equal(first_letter(article, whole), keys[1])) continue;
            if (acronym->first >= whole->first && acronym->last <= whole->last) continue; /* OSCE of OSCE-led force */
            if (!spells_name(coref, acronym, whole)) continue;
            if (found >= 0 && (!whole->chain || whole->chain != article->mentions.at[found].chain)) return -1;
            if (i > found) found = i;
        }
    }
    return found;
}

/* The first mention of the chain whose sentence is no heading, or else the first. */
static int32_t first_told(const struct coref *coref, int32_t mention) {
    const struct article *article = coref->article;
    int32_t first = -1, at = mention;
    do {
        const bool heading = article->sentences.at[article->mentions.at[at].sentence].heading;
        if (!heading && (first < 0 || at < first)) first = at;
        at = coref->next[at];
    } while (at != mention);
    return first < 0 ? mention : first;
}

/* Two letters are short for much: they are for a name that the text has told before it uses them. */
static bool is_told_before(const struct coref *coref, int32_t whole, int32_t letters) {
    const struct article *article = coref->article;
    return article->tokens.at[article->mentions.at[whole].last - 1].shape == SHAPE_TITLE &&
           first_told(coref, whole) < first_told(coref, letters);
}

/* "The Harvest Workers' Union struck. The HWU said": letters that no bracket explains. */
void coref_initials(struct coref *coref) {
    enum { few = 2 };
    struct article *article = coref->article;
    struct initials initials = {0};
    const uint32_t chains = article->chains; /* what is linked here is known: a chain beyond them was met */
    bool *met = arena_zero(coref->arena, chains + 1);
    for (size_t i = 0; i < article->mentions.count; i++) {
        const uint32_t chain = article->mentions.at[i].chain;
        const bool again = chain > chains || (chain && met[chain]);
        if (!again) met[chain] = true;
        if (again || !coref_is_name(&article->mentions.at[i], KIND_ORGANISATION) ||
            !is_letters_alone(coref, (int32_t)i))
            continue;
        if (!initials.first) read_initials(coref, &initials);
        int32_t whole = only_spelled(coref, &initials, &article->mentions.at[i]);
        const bool sure = coref_name(coref, &article->mentions.at[i]).size > few;
        if (whole >= 0 && (sure || is_told_before(coref, whole, (int32_t)i)))
            coref_link(coref, (int32_t)i, whole, SIEVE_ACRONYM);
    }
    key_index_free(&initials.letters);
}

/* The token behind the document of which a symbol is another mention: "the report of the Council (S/2019/112)", "the
 * report, as contained in document S/2019/112"; 0: it is of none. */
static uint32_t explained_end(const struct article *article, const struct mention *symbol) {
    enum { fewest = 4 };
    static const struct slice links[] = {WORD("in"), WORD("as"), WORDS_END};
    static const struct slice given[] = {WORD("contained"), WORD("set out"),   WORD("reproduced"),
                                         WORD("issued"),    WORD("published"), WORD("circulated"),
                                         WORD("tabled"),    WORD("submitted"), WORDS_END};
    if (coref_is_bracketed(article, symbol)) return symbol->first - 1;
    if (symbol->first && article_is_written(article, symbol->first - 1, "[")) return symbol->first - 1;
    uint32_t end = symbol->first;
    if (symbol->value.size || end < fewest) return 0;
    end -= article_is_written(article, end - 1, "document");
    if (!article_among(article, --end, links)) return 0;
    const uint32_t words = 1 + article_is_written(article, end - 1, "out");
    if (end < words + 2 || !word_among(article_words(article, end - words, end), given)) return 0;
    end -= words;
    end -= article_is_written(article, end - 1, "as") || article_is_written(article, end - 1, "later");
    return end - article_is_written(article, end - 1, ",");
}

/* "the Clean Slate Act", rather than "the Act on Clean Slates": a name without a complement. */
static bool is_short(const struct article *article, const struct mention *text) {
    for (uint32_t i = text->first; i < text->last; i++)
        if (article->tokens.at[i].shape == SHAPE_LOWER && i + 1 < text->last) return false;
    return true;
}

/* Behind the words that call a text something, ", also known as", ", formally"; where they would begin without. */
static uint32_t calling_end(const struct article *article, uint32_t start) {
    static const struct slice manners[] = {WORD("also"),     WORD("better"),     WORD("commonly"),   WORD("widely"),
                                           WORD("formally"), WORD("informally"), WORD("officially"), WORDS_END};
    static const struct slice alone[] = {WORD("formally"), WORD("informally"), WORD("officially"), WORDS_END};
    static const struct slice calling[] = {WORD("known"),    WORD("called"), WORD("dubbed"),
                                           WORD("entitled"), WORD("titled"), WORDS_END};
    const bool comma = article_is_written(article, start, ",");
    uint32_t end = start + comma;
    const bool enough = comma && article_among(article, end, alone);
    end += article_among(article, end, manners);
    const bool called = article_among(article, end, calling);
    if (!called && !enough) return start;
    end += called;
    return end + (called && article_is_written(article, end, "as"));
}

bool coref_is_called_besides(const struct article *article, const struct mention *text, const struct mention *alias) {
    static const struct slice ends[] = {WORD(","), WORD("."), WORD(";"), WORDS_END};
    uint32_t at = calling_end(article, text->last);
    const bool called = at > text->last, comma = article_is_written(article, text->last, ",");
    if (!called && comma) at++;
    if (!called) at += article_is_written(article, at, "or");
    at += article_is_written(article, at, "the");
    if (at != alias->first || at == text->last) return false;
    if (called) return true;
    if (!comma || alias->last >= article->tokens.count || !article_among(article, alias->last, ends)) return false;
    const bool numbered = slice_has_digit(mention_text(article, text));
    return numbered != slice_has_digit(mention_text(article, alias)) && is_short(article, numbered ? alias : text) &&
           coref_same_doctype(article, text->value, alias->value);
}

/* "the working paper submitted by Ghana and Togo (X/AC.5/L.2)": whether between a text and the brackets with its symbol
 * is only told by whom it was put forward. */
static bool is_put_forward(const struct article *article, const struct mention *text, uint32_t end) {
    static const struct slice putting[] = {WORD("submitted"),  WORD("tabled"),    WORD("presented"), WORD("introduced"),
                                           WORD("prepared"),   WORD("proposed"),  WORD("drafted"),   WORD("issued"),
                                           WORD("circulated"), WORD("sponsored"), WORDS_END};
    static const struct slice ends[] = {WORD(";"), WORD("."), WORD("("), WORD(")"), WORDS_END};
    uint32_t verb = text->last;
    verb += article_is_written(article, verb, ",");
    if (verb + 2 >= end || !article_among(article, verb, putting) || !article_is_written(article, verb + 1, "by"))
        return false;
    for (uint32_t token = verb; token < end; token++)
        if (article_among(article, token, ends)) return false;
    return true;
}

/* Whether a text may be called by its symbol as yet: "the resolution" only when it is known which one that is. */
static bool is_settled(const struct article *article, const struct mention *text) {
    static const struct slice known[] = {WORD("the"), WORD("this"), WORDS_END};
    if (text->form == FORM_NAME || text->chain) return true;
    return text->opens && !(text->first && article_among_nocase(article, text->first - 1, known));
}

void coref_symbols(struct coref *coref) {
    struct article *article = coref->article;
    for (size_t i = 1; i < article->mentions.count; i++) {
        const struct mention *symbol = &article->mentions.at[i];
        if (!coref_is_name(symbol, KIND_DOCUMENT)) continue;
        const uint32_t end = explained_end(article, symbol);
        for (size_t j = i; j-- > 0;) {
            const struct mention *named = &article->mentions.at[j];
            if (named->sentence + 1 < symbol->sentence) break;
            if (named->kind != KIND_DOCUMENT || named->last > symbol->first) continue;
            const bool bracketed = end && named->sentence == symbol->sentence && end + 1 == symbol->first;
            const bool besides = coref_is_name(named, KIND_DOCUMENT) && coref_is_called_besides(article, named, symbol);
            const bool followed = end && (named->last == end || (bracketed && is_put_forward(article, named, end)));
            if (!besides && !followed) continue;
            if (is_settled(article, named)) coref_link(coref, (int32_t)i, (int32_t)j, SIEVE_SYMBOL);
        }
    }
}
