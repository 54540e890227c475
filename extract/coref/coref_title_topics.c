#include "coref_title_parts.h"

#include "word_list.h"

/* Whose a title is by the words around it, rather than by what it says. */

static const struct mention *at(const struct coref *coref, int32_t mention) {
    return &coref->article->mentions.at[mention];
}

/* "created the post of mayor": an office that nobody holds. */
static bool is_created(const struct article *article, uint32_t title) {
    static const struct slice posts[] = {WORD("post"),    WORD("posts"),    WORD("office"),
                                         WORD("offices"), WORD("position"), WORD("positions"),
                                         WORD("job"),     WORD("role"),     WORDS_END};
    static const struct slice makes[] = {WORD("create"),    WORD("creates"),    WORD("created"),     WORD("creating"),
                                         WORD("abolish"),   WORD("abolishes"),  WORD("abolished"),   WORD("abolishing"),
                                         WORD("scrap"),     WORD("scrapped"),   WORD("established"), WORD("establish"),
                                         WORD("eliminate"), WORD("eliminated"), WORD("introduced"),  WORD("vacant"),
                                         WORDS_END};
    if (title < 4 || !article_is_written(article, title - 1, "of") || !article_among(article, title - 2, posts))
        return false;
    return article_among(article, title - 3, makes) || article_among(article, title - 4, makes);
}

/* "the next ambassador", "every ambassador since", "ran for mayor": nobody yet, or nobody in particular. */
bool coref_title_is_nobody(const struct coref *coref, const struct mention *title) {
    static const struct slice words[] = {WORD("next"), WORD("every"), WORD("any"), WORD("each"), WORDS_END};
    const struct article *article = coref->article;
    if (!title->first) return false;
    const bool word = title->last - title->first == 1 && article->tokens.at[title->first].shape == SHAPE_LOWER;
    if (is_created(article, title->first)) return true;
    return article_among_nocase(article, title->first - 1, words) ||
           (word && article_is_written(article, title->first - 1, "for"));
}

/* "a former minister", "an experienced manager" is nobody who was named before. */
bool coref_title_is_new(const struct coref *coref, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"),       WORD("A"),   WORD("an"),  WORD("An"),
                                            WORD("another"), WORD("one"), WORD("One"), WORDS_END};
    const struct article *article = coref->article;
    uint32_t first = title->first;
    if (!first) return false;
    if (coref_title_is_nobody(coref, title)) return true;
    if (article_is(article, first - 1, "first")) return true;
    if (first > 1 && article->tokens.at[first - 1].shape <= SHAPE_TITLE && article_among(article, first - 2, articles))
        return true;
    return article_among(article, first - 1, articles);
}

/* Whether the sentence is the first of the text behind its headings and the line of its place and day. */
bool coref_title_in_lead(const struct article *article, uint32_t sentence) {
    enum { lines = 6, longest_line = 12 };
    if (sentence > lines || article->sentences.at[sentence].heading) return false;
    while (sentence-- > 0) {
        const struct sentence *line = &article->sentences.at[sentence];
        if (!line->heading && !line->furniture && line->last - line->first > longest_line) return false;
    }
    return true;
}

/* "the president, who is also defence minister and party leader": the title of whom the clause tells; -1: none. */
static int32_t told_by_clause(const struct coref *coref, const struct office_titles *titles, size_t number) {
    enum { reach = 6 }; /* titles */
    static const struct slice adverbs[] = {WORD("also"), WORD("now"), WORD("currently"), WORD("the"), WORDS_END};
    static const struct slice verbs[] = {WORD("is"), WORD("was"), WORDS_END}, who[] = {WORD("who"), WORDS_END};
    static const struct slice comma[] = {WORD(","), WORDS_END}, both[] = {WORD("and"), WORDS_END};
    const struct mention *title = at(coref, titles->at[number].mention);
    const uint32_t first = coref->article->sentences.at[title->sentence].first;
    uint32_t end = title->first;
    bool second = end > first && article_among_nocase(coref->article, end - 1, both);
    if (!second) {
        while (end > first && article_among_nocase(coref->article, end - 1, adverbs)) end--;
        if (end < first + 4 || !article_among_nocase(coref->article, end - 1, verbs) ||
            !article_among_nocase(coref->article, end - 2, who))
            return -1;
        end -= 2;
    }
    if (!second && !article_among_nocase(coref->article, end - 1, comma)) return -1;
    for (size_t i = number; i-- > 0 && number - i <= reach;) {
        const struct mention *other = at(coref, titles->at[i].mention);
        if (other->last != end - 1) continue;
        if (second) return told_by_clause(coref, titles, i);
        return other->chain ? titles->at[i].mention : -1;
    }
    return -1;
}

/* "The 66-year-old grandmother and former minister": small words alone stand before it, from the start. */
static bool is_joined_besides(const struct coref *coref, const struct mention *title) {
    enum { farthest = 9 };
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    if (title->first < first + 3 || title->first > first + farthest || !article_is_written(article, first, "The"))
        return false;
    if (!article_is_written(article, title->first - 1, "and")) return false;
    for (uint32_t i = first + 1; i + 1 < title->first; i++) {
        const enum shape shape = (enum shape)article->tokens.at[i].shape;
        const bool age = (shape >= SHAPE_NUMBER_12 && shape < SHAPE_CLITIC) || article_is_written(article, i, "-");
        if (shape != SHAPE_LOWER && !age) return false;
    }
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *other = at(coref, (int32_t)i);
        if (other->first >= title->first) return true;
        if (other->kind != KIND_DATE) return false;
    }
    return true;
}

/* "The 61-year-old senator", "said the former judge": a further word of whom the text is just telling. */
bool coref_title_is_said_besides(const struct coref *coref, const struct office_title *title) {
    enum { reach = 6 };
    const struct article *article = coref->article;
    const struct mention *mention = at(coref, title->mention);
    const uint32_t first = mention->first;
    if (mention->office.plural || first < 2) return false;
    if (title->former && !is_joined_besides(coref, mention)) {
        bool told = mention->last < article->tokens.count && coref_speech_says(&coref->speech, mention->last);
        bool turned = coref_speech_says(&coref->speech, first - 2);
        bool leads = first - 1 == article->sentences.at[mention->sentence].first;
        return article_is(article, first - 1, "the") && (told || turned || leads) &&
               !coref_speech_at(&coref->speech, first);
    }
    if (is_joined_besides(coref, mention)) return true;
    if (!vocabulary_has_token(article, first - 1, V_PERSON_ENDING) || !article_is_written(article, first - 2, "-"))
        return false;
    for (uint32_t i = first - 2; i-- > 0 && i + reach >= first;)
        if (article_is(article, i, "the")) return true;
    return false;
}

/* The only person whom a sentence, from its first word to a token, names; -1: none, or several. */
static int32_t only_person(const struct coref *coref, uint32_t sentence, uint32_t end) {
    const struct article *article = coref->article;
    int32_t found = -1;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != sentence || mention->first >= end) break;
        if (!coref_is_name(mention, KIND_PERSON) || coref_speech_at(&coref->speech, mention->first)) continue;
        if (found >= 0 && (!mention->chain || at(coref, found)->chain != mention->chain)) return -1;
        found = (int32_t)i;
    }
    return found;
}

/* The person with whose name a sentence begins, if nothing is told of as that person's; -1: nobody. */
static int32_t person_at_start(const struct coref *coref, uint32_t sentence) {
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[sentence].first;
    for (size_t i = article_from(article, first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->first > first) return -1;
        bool owner = mention->last < article->tokens.count && article->tokens.at[mention->last].shape == SHAPE_CLITIC;
        if (coref_is_name(mention, KIND_PERSON) && !coref_speech_at(&coref->speech, first))
            return owner ? -1 : (int32_t)i;
    }
    return -1;
}

static bool is_the_word(const struct article *article, uint32_t token, uint32_t other) {
    return slice_equal_nocase(article_words(article, token, token + 1), article_words(article, other, other + 1));
}

int32_t coref_title_named_so(const struct coref *coref, int32_t title) {
    enum { apposition = 7 };
    const struct article *article = coref->article;
    const uint32_t noun = at(coref, title)->last - 1;
    for (int32_t i = title; i-- > 0 && title - i <= coref_reach_back;) {
        const struct mention *name = at(coref, i);
        if (!coref_is_name(name, KIND_PERSON)) continue;
        const struct sentence *own = &article->sentences.at[name->sentence];
        const bool apposed = name->first > own->first + 1 && article_is_written(article, name->first - 1, ",");
        if (name->first > own->first + apposed && is_the_word(article, name->first - 1 - apposed, noun)) return i;
        if (name->last >= own->last || !article_is_written(article, name->last, ",")) continue;
        for (uint32_t at = name->last + 1; at < own->last && at < name->last + apposition; at++) {
            if (article_is_written(article, at, ",") || at == noun) break;
            if (is_the_word(article, at, noun)) return i;
        }
    }
    return -1;
}

/* Whether the sentence tells of him or her, of whom it is not known yet who that is. */
static bool tells_of_somebody(const struct coref *coref, uint32_t sentence) {
    static const struct slice subjects[] = {WORD("he"), WORD("she"), WORDS_END};
    const struct sentence *own = &coref->article->sentences.at[sentence];
    for (uint32_t i = own->first; i < own->last; i++)
        if (article_among_nocase(coref->article, i, subjects) && !coref_speech_at(&coref->speech, i)) return true;
    return false;
}

/* Whom the sentence, or one just before it, is about. */
int32_t coref_title_told_just_before(const struct coref *coref, const struct mention *title) {
    enum { reach = 2, opening = 4 };
    const struct sentence *sentences = coref->article->sentences.at;
    for (uint32_t back = 0; back <= reach && back <= title->sentence; back++) {
        const uint32_t sentence = title->sentence - back;
        if (back && sentences[sentence].heading) return -1;
        int32_t person = only_person(coref, sentence, back ? sentences[sentence].last : title->first);
        const bool another = back && person >= 0 && at(coref, person)->first > sentences[sentence].first + opening &&
                             tells_of_somebody(coref, sentence);
        if (another) return -1;
        if (person < 0 && back) person = person_at_start(coref, sentence);
        if (person >= 0) return person;
    }
    return -1;
}

static bool has_title(const struct coref *coref, const struct office_titles *titles, uint32_t chain) {
    for (size_t i = 0; i < titles->count; i++)
        if (chain && at(coref, titles->at[i].mention)->chain == chain) return true;
    return false;
}

static bool is_beside_saying(const struct coref *coref, const struct mention *mention) {
    enum { article_words_before = 2 };
    if (coref_speech_at(&coref->speech, mention->first)) return false;
    if (mention->last < coref->article->tokens.count && coref_speech_says(&coref->speech, mention->last)) return true;
    for (uint32_t back = 1; back <= article_words_before && back <= mention->first; back++)
        if (coref_speech_says(&coref->speech, mention->first - back)) return true;
    return false;
}

/* "Peter Holm, 62, has led": the sentence begins with a name and an age. */
static bool begins_with_age(const struct coref *coref, const struct mention *name) {
    const struct article *article = coref->article;
    const struct sentence *own = &article->sentences.at[name->sentence];
    if (name->first != own->first || name->last + 2 >= own->last || !article_is_written(article, name->last, ","))
        return false;
    bool number = article->tokens.at[name->last + 1].shape >= SHAPE_NUMBER_12 &&
                  article->tokens.at[name->last + 1].shape <= SHAPE_NUMBER_99;
    return number && article_is_written(article, name->last + 2, ",");
}

/* "Peter Holm told", "said Peter Holm", rather than "farmer Peter Holm told", "said Peter Holm, a farmer". */
static bool speaks_alone(const struct coref *coref, const struct mention *name) {
    const struct article *article = coref->article;
    if (name->first == 0 || name->last >= article->tokens.count || coref_speech_at(&coref->speech, name->first))
        return false;
    if (coref_speech_says(&coref->speech, name->first - 1)) return !article_is_written(article, name->last, ",");
    return coref_speech_says(&coref->speech, name->last) && article->tokens.at[name->first - 1].shape != SHAPE_LOWER;
}

/* "Norway's energy minister resigned": with whom a sentence begins and of whom it tells something. */
static bool is_subject(const struct coref *coref, const struct mention *title) {
    enum { opening = 3 };
    const struct article *article = coref->article;
    return title->first <= article->sentences.at[title->sentence].first + opening &&
           title->last < article->tokens.count && coref_is_finite(article, title->last);
}

/* "Peter Holm stepped down": the sentence begins with a name and what he did. */
static bool acts_alone(const struct coref *coref, const struct mention *name) {
    const struct article *article = coref->article;
    return name->first == article->sentences.at[name->sentence].first && name->last < article->tokens.count &&
           coref_is_finite(article, name->last);
}

/* "Norway's energy minister said." "…," Peter Holm told reporters: who speaks or acts on behind the lead by a full name
 * and without a word of who he is, is whom the lead told of; -1: nobody does. */
int32_t coref_title_speaking_on(const struct coref *coref, const struct office_titles *titles,
                                const struct office_title *title) {
    enum { reach = 2 };
    const struct article *article = coref->article;
    const struct mention *told = at(coref, title->mention);
    if (!coref_title_in_lead(article, told->sentence)) return -1;
    const bool is_new = coref_title_is_new(coref, told), acts = is_subject(coref, told), subject = acts && !is_new;
    if (!acts && (title->former || !is_beside_saying(coref, told))) return -1;
    for (size_t i = (size_t)title->mention + 1; i < article->mentions.count; i++) {
        const struct mention *mention = at(coref, (int32_t)i);
        if (mention->sentence > told->sentence + reach) return -1;
        if (!coref_is_name(mention, KIND_PERSON)) continue;
        const bool next = subject && mention->sentence == told->sentence + 1;
        bool alone = (acts || !is_new) && begins_with_age(coref, mention);
        if (!title->former && (subject || is_beside_saying(coref, told)))
            alone = alone || speaks_alone(coref, mention) || (next && acts_alone(coref, mention));
        bool full = alone && mention->last - mention->first > 1;
        return full && mention->sentence > told->sentence && !has_title(coref, titles, mention->chain) ? (int32_t)i
                                                                                                       : -1;
    }
    return -1;
}

/* A heading under a heading that is somebody's name: what he is; -1: it is not. */
static int32_t named_above(const struct coref *coref, const struct mention *title) {
    const struct sentence *own = &coref->article->sentences.at[title->sentence];
    if (!title->sentence || !own->heading || !own[-1].heading || title->first != own->first) return -1;
    const int32_t person = only_person(coref, title->sentence - 1, own[-1].last);
    if (person < 0) return -1;
    const struct mention *name = at(coref, person);
    return name->first == own[-1].first && name->last == own[-1].last ? person : -1;
}

/* "Mr. President": whom the speech congratulates, "on your election as President of the Assembly"; -1: nobody. */
static int32_t find_congratulated(const struct coref *coref, const struct office_titles *titles,
                                  const struct office_title *title) {
    enum { reach = 3 };
    for (size_t i = 0; i < titles->count; i++) {
        const struct mention *other = at(coref, titles->at[i].mention);
        if (other->holder < 0 || !coref_office_could_be(coref->article, title->key, titles->at[i].key)) continue;
        for (uint32_t back = 1; back <= reach && back <= other->first; back++)
            if (article_is(coref->article, other->first - back, "your")) return titles->at[i].mention;
    }
    return -1;
}

/* The same, looked for but once for all who are addressed by one office. */
static int32_t congratulated(const struct coref *coref, const struct office_titles *titles,
                             const struct office_title *title) {
    if (!title->addressed) return -1;
    struct office_congratulated *known = &titles->congratulated[title->office];
    if (!known->asked) *known = (struct office_congratulated){true, find_congratulated(coref, titles, title)};
    return known->title;
}

/* Whether nobody is named, nobody's is what comes and nothing is told between a title and a token. */
static bool goes_on_alone(const struct coref *coref, const struct mention *title, uint32_t end) {
    const struct article *article = coref->article;
    for (uint32_t i = title->last; i < end; i++)
        if (article->tokens.at[i].shape == SHAPE_CLITIC || coref_speech_says(&coref->speech, i)) return false;
    for (size_t i = article_from(article, title->last); i < article->mentions.count; i++) {
        if (article->mentions.at[i].first >= end) return true;
        if (coref_is_name(&article->mentions.at[i], KIND_PERSON)) return false;
    }
    return true;
}

/* "The minister, 47, was until now director of Acme": the title that the sentence begins with and of whom it says the
 * office; -1: none. */
static int32_t said_of_title(const struct coref *coref, const struct office_titles *titles, size_t number) {
    enum { opening = 3, reach = 8 };
    static const struct slice skipped[] = {WORD("the"),        WORD("a"),         WORD("an"),
                                           WORD("also"),       WORD("until"),     WORD("now"),
                                           WORD("previously"), WORD("currently"), WORDS_END};
    static const struct slice links[] = {WORD("is"), WORD("was"), WORD("been"), WORDS_END};
    const struct article *article = coref->article;
    const struct mention *title = at(coref, titles->at[number].mention);
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t before = title->first;
    while (before > first && article_among(article, before - 1, skipped)) before--;
    if (before == first || !article_among(article, before - 1, links)) return -1;
    for (size_t i = number; i-- > 0 && number - i <= reach;) {
        const struct mention *other = at(coref, titles->at[i].mention);
        if (other->sentence != title->sentence) return -1;
        bool subject = other->first <= first + opening && other->chain && titles->of_person[other->chain];
        if (!subject || other->last >= before) continue;
        return goes_on_alone(coref, other, before) ? titles->at[i].mention : -1;
    }
    return -1;
}

/* The person whose name ends at a token; -1: nobody's. */
static int32_t named_up_to(const struct coref *coref, uint32_t sentence, uint32_t end) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != sentence || mention->last > end) return -1;
        if (mention->last == end && coref_is_name(mention, KIND_PERSON)) return (int32_t)i;
    }
    return -1;
}

/* The same, or "the president" that ends there, of whomever that is told. */
static int32_t told_up_to(const struct coref *coref, uint32_t sentence, uint32_t end) {
    const struct article *article = coref->article;
    const int32_t named = named_up_to(coref, sentence, end);
    if (named >= 0) return named;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = &article->mentions.at[i];
        if (mention->sentence != sentence || mention->first >= end) return -1;
        if (mention->last == end && mention->kind == KIND_TITLE && !mention->office.plural)
            return mention->chain ? (int32_t)i : -1;
    }
    return -1;
}

/* "who has served", "who in May became": behind whom the relative clause stands that goes on to a token; -1: nobody. */
static int32_t told_by_clause_up_to(const struct coref *coref, uint32_t sentence, uint32_t end, bool any_verb) {
    enum { farthest = 9, farther = 24 };
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[sentence].first;
    uint32_t reach = farthest;
    for (uint32_t i = end; i-- > first + 1 && i + reach > end;) {
        if (article_is_written(article, i, "who")) {
            if (article_is_written(article, i - 1, ",")) return told_up_to(coref, sentence, i - 1);
            if (!article_is_written(article, i - 1, "and")) return -1;
            any_verb = true, reach = farther; /* "who was mayor and who is now" */
        } else if (!any_verb && article->tokens.at[i].shape == SHAPE_LOWER && coref_is_finite(article, i)) return -1;
        else if (article_is_written(article, i, ";")) return -1;
    }
    return -1;
}

/* "Holm, who in May became director", "Holm is the first mayor to come", "the mayor, who once served as director",
 * "Holm, who two years ago, as mayor, left": of whom the relative clause tells. */
static int32_t told_by_relative(const struct coref *coref, const struct mention *title) {
    static const struct slice skipped[] = {WORD("the"),        WORD("a"),        WORD("an"),
                                           WORD("its"),        WORD("also"),     WORD("once"),
                                           WORD("previously"), WORD("formerly"), WORDS_END};
    static const struct slice links[] = {WORD("is"),       WORD("was"),    WORD("became"),
                                         WORD("becomes"),  WORD("become"), WORD("remains"),
                                         WORD("remained"), WORD("as"),     WORDS_END};
    static const struct slice services[] = {WORD("served"), WORD("serves"),     WORD("worked"),
                                            WORD("acted"),  WORD("functioned"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t link = title->first;
    if (title->last < article->tokens.count && article->tokens.at[title->last].shape == SHAPE_CLITIC) return -1;
    while (link > first && article_among(article, link - 1, skipped)) link--;
    if (link < first + 2 || !article_among(article, --link, links)) return -1;
    bool as = article_is_written(article, link, "as");
    if (as && article_among(article, link - 1, services)) as = false, link--;
    if (as && !article_is_written(article, link - 1, ",")) return -1;
    const bool comes = !as && title->last < article->tokens.count && article_is_written(article, title->last, "to");
    const int32_t named =
        comes ? named_up_to(coref, title->sentence, link) : -1; /* "Holm is the first mayor to come" */
    if (named >= 0) return named;
    return told_by_clause_up_to(coref, title->sentence, link, as);
}

/* "Holm's career includes a stint as mayor": whose it is. */
static int32_t told_by_stint(const struct coref *coref, const struct mention *title) {
    static const struct slice skipped[] = {WORD("the"), WORD("a"), WORD("an"), WORDS_END};
    static const struct slice stints[] = {WORD("stint"), WORD("stints"), WORD("term"),   WORD("terms"), WORD("years"),
                                          WORD("time"),  WORD("tenure"), WORD("spell"),  WORD("work"),  WORD("career"),
                                          WORD("days"),  WORD("months"), WORD("period"), WORDS_END};
    static const struct slice others[] = {WORD("his"), WORD("her"), WORD("my"), WORD("their"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t as = title->first;
    while (as > first && article_among(article, as - 1, skipped)) as--;
    if (as < first + 4 || !article_is_written(article, --as, "as") || !article_among(article, as - 1, stints))
        return -1;
    for (uint32_t i = first; i < as; i++)
        if (article_among_nocase(article, i, others)) return -1;
    return only_person(coref, title->sentence, as);
}

/* "Holm taught law under Dahl and later served as envoy": with whom the sentence begins. */
static int32_t told_by_service(const struct coref *coref, const struct mention *title) {
    static const struct slice articles[] = {WORD("the"), WORD("a"), WORD("an"), WORD("its"), WORDS_END};
    static const struct slice verbs[] = {WORD("served"), WORD("serves"), WORD("worked"), WORD("works"), WORDS_END};
    static const struct slice joins[] = {WORD("and"),   WORD("also"),  WORD("later"), WORD("then"),
                                         WORD("first"), WORD("has"),   WORD("had"),   WORD("previously"),
                                         WORD("she"),   WORD("twice"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t as = title->first;
    while (as > first && article_among(article, as - 1, articles)) as--;
    if (as < first + 4 || !article_is_written(article, as - 1, "as") || !article_among(article, as - 2, verbs))
        return -1;
    return article_among(article, as - 3, joins) ? person_at_start(coref, title->sentence) : -1;
}

/* "Norway's next" before a title: where what tells whose it is begins. */
static uint32_t before_owner(const struct article *article, uint32_t first, uint32_t token) {
    static const struct slice articles[] = {WORD("the"), WORD("a"), WORD("an"), WORD("its"), WORD("next"), WORDS_END};
    while (token > first && article_among(article, token - 1, articles)) token--;
    const bool owned = token > first + 1 && article->tokens.at[token - 1].shape == SHAPE_CLITIC;
    return owned ? token - 2 : token;
}

/* "Holm, …, is tipped to become mayor", "Holm, who is expected to be named mayor": who is. */
static int32_t told_to_become(const struct coref *coref, const struct mention *title) {
    enum { reach = 14 };
    static const struct slice verbs[] = {WORD("become"), WORD("be"), WORDS_END};
    static const struct slice prospects[] = {WORD("tipped"), WORD("expected"), WORD("set"),    WORD("due"),
                                             WORD("likely"), WORD("slated"),   WORD("poised"), WORD("favourite"),
                                             WORD("about"),  WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t verb = before_owner(article, first, title->first);
    if (verb > first && symbol_set_has(coref->appointing, article->tokens.at[verb - 1].symbol)) verb--;
    if (verb < first + 5 || !article_among(article, verb - 1, verbs) || !article_is_written(article, verb - 2, "to"))
        return -1;
    if (!article_among(article, verb - 3, prospects)) return -1;
    uint32_t end = verb - 4; /* of "is", "was" */
    if (article_is_written(article, end - 1, "who")) return told_by_clause_up_to(coref, title->sentence, end, true);
    int32_t found = named_up_to(coref, title->sentence, end);
    if (found >= 0 || !article_is_written(article, end - 1, ",")) return found;
    found = named_up_to(coref, title->sentence, end - 1);
    for (uint32_t comma = end - 1; found < 0 && comma-- > first && comma + reach > end;)
        if (article_is_written(article, comma, ",")) return named_up_to(coref, title->sentence, comma);
    return found;
}

/* "Norway's ambassador, former minister Peter Holm, left": who is named between the commas by what he was; -1: nobody.
 */
static int32_t named_by_past(const struct coref *coref, const struct mention *title) {
    const struct article *article = coref->article;
    const uint32_t last = article->sentences.at[title->sentence].last;
    for (size_t i = article_from(article, title->last + 1); i < article->mentions.count; i++) {
        const struct mention *past = at(coref, (int32_t)i);
        if (past->first != title->last + 1) return -1;
        if (past->kind != KIND_TITLE || past->holder < 0 || past->office.plural) continue;
        const bool was = past->office.status == STATUS_FORMER || article_is(article, past->first, "retired");
        const struct mention *person = at(coref, past->holder);
        const bool closed = person->last < last && article_is_written(article, person->last, ",");
        return was && closed && person->first == past->last ? past->holder : -1;
    }
    return -1;
}

/* "former minister the late Peter Holm", "its president, the Norwegian Peter Holm": who is named behind it. */
static int32_t named_behind(const struct coref *coref, const struct mention *title) {
    const struct article *article = coref->article;
    const uint32_t last = article->sentences.at[title->sentence].last;
    uint32_t name = title->last;
    if (name + 3 >= last) return -1;
    for (size_t i = article_from(article, title->first + 1); i < article->mentions.count; i++) {
        if (article->mentions.at[i].first >= title->last) break;
        if (article->mentions.at[i].kind == KIND_TITLE) return -1; /* "adviser to its president, the Norwegian" */
    }
    const bool comma = article_is_written(article, name, ",");
    name += comma;
    if (comma && title->office.status != STATUS_FORMER) {
        const int32_t past = named_by_past(coref, title);
        if (past >= 0) return past;
    }
    if (!article_is_written(article, name, "the")) return -1;
    name++;
    if (article_is_written(article, name, "late")) name++;
    else if (comma && symbol_set_has(coref->nations, article->tokens.at[name].symbol)) name++;
    else return -1;
    const size_t next = article_from(article, name);
    if (next >= article->mentions.count || article->mentions.at[next].first != name) return -1;
    return coref_is_name(&article->mentions.at[next], KIND_PERSON) ? (int32_t)next : -1;
}

/* The title or name that the sentence tells of and that ends at a token; -1: none. */
static int32_t told_alone_up_to(const struct coref *coref, uint32_t sentence, uint32_t end, uint32_t last) {
    const struct article *article = coref->article;
    for (size_t i = article_from(article, article->sentences.at[sentence].first); i < article->mentions.count; i++) {
        const struct mention *mention = at(coref, (int32_t)i);
        if (mention->first >= last) return -1;
        if (mention->last == end && (mention->kind == KIND_TITLE || coref_is_name(mention, KIND_PERSON)))
            return mention->chain ? (int32_t)i : -1;
    }
    return -1;
}

/* "The leader, herself a former minister,": the title or name before the comma. */
static int32_t told_by_self(const struct coref *coref, const struct mention *title) {
    static const struct slice selves[] = {WORD("himself"), WORD("herself"), WORDS_END};
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORD("the"), WORDS_END};
    const struct article *article = coref->article;
    const uint32_t first = article->sentences.at[title->sentence].first;
    uint32_t self = title->first;
    while (self > first && article_among(article, self - 1, articles)) self--;
    if (self < first + 3 || !article_among(article, self - 1, selves) || !article_is_written(article, self - 2, ","))
        return -1;
    return told_alone_up_to(coref, title->sentence, self - 2, self);
}

/* "The leader, a former minister, left": the title before the comma, with which the sentence begins. */
static int32_t told_beside(const struct coref *coref, const struct mention *title) {
    static const struct slice articles[] = {WORD("a"), WORD("an"), WORDS_END};
    static const struct slice more[] = {WORD("and"), WORD("or"), WORD("as"), WORDS_END};
    const struct article *article = coref->article;
    const struct sentence *own = &article->sentences.at[title->sentence];
    uint32_t before = title->first;
    if (before > own->first && article_among(article, before - 1, articles)) before--;
    const bool said = before < title->first || title->office.status == STATUS_FORMER;
    if (!said || before < own->first + 2 || !article_is_written(article, before - 1, ",")) return -1;
    if (title->last + 1 >= own->last || !article_is_written(article, title->last, ",")) return -1;
    if (article_among(article, title->last + 1, more)) return -1;
    const int32_t found = told_alone_up_to(coref, title->sentence, before - 1, before);
    const bool opens = found >= 0 && at(coref, found)->kind == KIND_TITLE && at(coref, found)->first <= own->first + 1;
    return opens ? found : -1;
}

/* "Peter Holm called it wrong. The MP for Ealing said": whom alone the sentence before names, and who holds no other
 * office; -1: nobody. */
static int32_t told_by_seat(const struct coref *coref, const struct office_titles *titles,
                            const struct mention *title) {
    static const struct slice links[] = {WORD("for"), WORD("from"), WORDS_END};
    const struct article *article = coref->article;
    const struct sentence *own = &article->sentences.at[title->sentence];
    const struct slice lawmaker = WORD("parliament");
    bool seated = false;
    for (uint32_t i = title->first; i < title->last; i++) seated = seated || article_among(article, i, links);
    if (!seated || !title->sentence || own[-1].heading || title->first != own->first + 1) return -1;
    if (!article_is_written(article, own->first, "The") || !coref_is_of_kind(coref, title, lawmaker)) return -1;
    const int32_t person = only_person(coref, title->sentence - 1, own[-1].last);
    const uint32_t chain = person < 0 ? 0 : at(coref, person)->chain;
    for (size_t i = 0; chain && i < titles->count; i++) {
        const struct mention *held = at(coref, titles->at[i].mention);
        if (held->chain == chain && !coref_is_of_kind(coref, held, lawmaker)) return -1;
    }
    return person;
}

int32_t coref_title_told_of(const struct coref *coref, const struct office_titles *titles, size_t number) {
    const struct office_title *title = &titles->at[number];
    int32_t teller = told_by_clause(coref, titles, number);
    if (teller < 0) teller = coref_entry_of(coref, titles->entries, title->mention);
    if (teller < 0) teller = congratulated(coref, titles, title);
    if (teller < 0) teller = named_above(coref, at(coref, title->mention));
    if (teller < 0) teller = told_by_relative(coref, at(coref, title->mention));
    if (teller < 0) teller = told_by_stint(coref, at(coref, title->mention));
    if (teller < 0) teller = told_by_service(coref, at(coref, title->mention));
    if (teller < 0) teller = told_to_become(coref, at(coref, title->mention));
    if (teller < 0) teller = named_behind(coref, at(coref, title->mention));
    if (teller < 0) teller = told_by_self(coref, at(coref, title->mention));
    if (teller < 0) teller = told_beside(coref, at(coref, title->mention));
    if (teller < 0) teller = told_by_seat(coref, titles, at(coref, title->mention));
    return teller < 0 ? said_of_title(coref, titles, number) : teller;
}
