/* One article on its way through the stages, as plain data.
 *
 * The stages fill it from top to bottom: tokens and sentences, then units (what
 * rules match), then mentions, then chains. Everything hangs in the article's
 * arena and is gone when that is reset. Offsets are bytes of the normalised
 * text unless a name says `original`. */
#ifndef CHANCERY_DOCUMENT_H
#define CHANCERY_DOCUMENT_H

#include "array.h"
#include "word_list.h"

struct rule;
struct text;

enum gap { GAP_NONE, GAP_BLANK, GAP_LINE, GAP_PARAGRAPH }; /* what stands before a token */

/* The outer form of a token; the lexicon gives each a set of classes. */
enum shape {
    SHAPE_LOWER,     /* word without a capital first letter */
    SHAPE_TITLE,     /* Word, McDonald, BelTA */
    SHAPE_UPPER,     /* WORD, of two letters or more */
    SHAPE_FOREIGN,   /* a word of another script than the Latin one */
    SHAPE_INITIAL,   /* one capital, with its dot if it has one: V. */
    SHAPE_DOTTED,    /* U.S., U.N.C.T.A.D. */
    SHAPE_NUMBER_12, /* 0-12 in one or two digits */
    SHAPE_NUMBER_24,
    SHAPE_NUMBER_31,
    SHAPE_NUMBER_59,
    SHAPE_NUMBER_99,
    SHAPE_NUMBER_3,   /* three digits */
    SHAPE_YEAR,       /* four digits, 1000-2199 */
    SHAPE_NUMBER,     /* any other digits */
    SHAPE_ORDINAL_31, /* 1st-31st */
    SHAPE_ORDINAL,
    SHAPE_DECADE, /* 1990s, 90s */
    SHAPE_CODE,   /* letters and digits: G20, 4x4 */
    SHAPE_CLITIC, /* 's, 'll */
    SHAPE_PUNCTUATION,
    SHAPE_PUNCTUATION_TIGHT, /* no white space on either side */
    SHAPE_COUNT
};

struct token {
    uint32_t start, end;
    uint32_t word;   /* of the lexicon; 0: not in it */
    uint16_t symbol; /* of the lexicon: what the token is by itself */
    uint8_t shape;   /* enum shape */
    uint8_t gap;     /* enum gap */
};

struct sentence {
    uint32_t first, last; /* tokens, half-open */
    bool furniture;       /* page furniture: nothing in it is recognised */
    bool imprint;         /* furniture that heads no list: a copyright line */
    bool lists;           /* furniture that heads a list of other articles or events wherever it stands */
    bool dated;           /* furniture that may tell the day of the page */
    bool heading;         /* a line of its own without a final stop */
    bool doubted;         /* a day that may be the visitor's */
    bool beside;          /* a cell that stands beside the sentence before in the row of a table */
    uint8_t mark;         /* tokens before it that mark an entry of a list and are of no sentence: "•", "(a)" */
};

/* Stages of rules are bits of 16. */
enum { most_stages = 16 };

/* What a rule sees as one thing: a token, a phrase of a list, or a mention. */
struct unit {
    uint32_t first, last; /* tokens, half-open */
    uint16_t symbol;
    int32_t mention;         /* -1: none */
    const uint32_t *entries; /* of the lexicon: how many, then which; NULL: none */
};

enum kind { KIND_DATE, KIND_PERSON, KIND_TITLE, KIND_ORGANISATION, KIND_DOCUMENT, KIND_COUNT };
enum form { FORM_NAME, FORM_NOMINAL, FORM_PRONOUN };

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

/* What the words of a date expression say, before it is anchored. 0 or empty:
 * not said, except where a field names another value. */
struct date_words {
    enum date_way { WAY_CALENDAR, WAY_RELATIVE, WAY_WEEKDAY, WAY_DURATION, WAY_SET, WAY_REFERENCE } way;
    int year, month, day, last_year, last_month, last_day; /* last_*: the end of a range; -480: 480 BC */
    int weekday, quarter, half, decade, century;
    int nth;                  /* which week or weekday of a month; -1: the last */
    int hour, minute, second; /* -1: not said */
    int edge;                 /* of the period that is named, its first (-1) or last (1) day */
    bool half_more;           /* half a unit beside `count` */
    long count;               /* -1: some, a few */
    long least;               /* of "two to three weeks" the two; 0: no range */
    struct slice decimals;    /* of the count: .8; a half is half_more */
    struct finer_part {
        long count;
        char unit; /* 0: no such part */
        struct slice decimals;
    } finer[2]; /* behind the whole units: "two years and three months", "2 hours, 32 minutes, 25.3 seconds" */
    char unit; /* D W M Y, E decade, C century, Q quarter, K weekend, H hour, N minute, S second, F half a year, I night
                */
    int direction;     /* -1 back, 0 this, 1 ahead; 2: by tense */
    bool textual;      /* counted from the last date in the text, not from publication */
    bool two_digits;   /* the year has lost its century */
    bool year_guessed; /* the year was not told */
    bool year_above;   /* it was told at the head of the sentence */
    bool guessed;      /* the order of day and month is not certain */
    int told_order;    /* of two numbers with a stroke: 1 the day is told to come first, -1 the month */
    bool before_christ;
    struct slice season, part, reference, mod;
    struct slice feast; /* how its day is found in a year: 11-4TH, E-2 (holiday.list) */
};

/* A TIMEX3: what was said and what it comes to. */
struct timex {
    enum timex_type type;
    struct date_words words;
    struct slice value, mod;
    struct slice first_day, last_day; /* ISO, both inclusive; empty where there is none */
    int32_t anchor;                   /* -1 none, -2 the publication date, else a mention */
    const char *ambiguous;            /* "", "day-month" or "year" */
};

enum status { STATUS_CURRENT, STATUS_ACTING, STATUS_FORMER, STATUS_ELECT };

struct office {
    struct slice name;                        /* in title case, the office alone */
    struct slice organisation;                /* as the text names it */
    struct slice country;                     /* ISO 3166-1 alpha-3 */
    const char *organisation_by, *country_by; /* what they rest on; NULL: the title's own words */
    bool guessed;                             /* no word says the country: it is that of which the article speaks */
    enum status status;
    bool state;    /* an office that states have: without a body of another kind a country belongs to it */
    bool governs;  /* a member of a government: a party before it is the holder's */
    bool plural;   /* one title shared by several holders */
    bool unlisted; /* a rank, nobility or function noun: it makes no officials row */
};

/* Why a name belongs to an entity that has another: it differs in capitals, in marks and blanks, in how it is
 * written in Latin letters; what it is of the other name; what a list or the article itself says it stands for. */
enum join {
    JOIN_UNTOLD,
    JOIN_SAME, /* it is that name */
    JOIN_CASE,
    JOIN_MARKS,
    JOIN_SPELLING,
    JOIN_SURNAME,
    JOIN_FIRST_NAME,
    JOIN_INITIALS,
    JOIN_PART,
    JOIN_VARIANT, /* like a third name, not like the fullest */
    JOIN_LIST,
    JOIN_ACRONYM,
    JOIN_SHORT_FORM,
    JOIN_SAME_WORDS,
    JOIN_SYMBOL,
    JOIN_HEADLINE,
    JOIN_TITLE,
    JOIN_CHAIN, /* through other mentions */
    JOIN_CORRECTION,
    JOIN_COUNT
};

/* The sieve of coreference that put a mention into its chain. */
enum sieve {
    SIEVE_NONE, /* it opened the chain */
    SIEVE_SAME_NAME,
    SIEVE_VARIANT,
    SIEVE_FIRST_NAME,
    SIEVE_ACRONYM,
    SIEVE_PART,
    SIEVE_SYMBOL,
    SIEVE_HOLDER,
    SIEVE_SAME_OFFICE,
    SIEVE_SHORTER_TITLE,
    SIEVE_DESCRIPTION,
    SIEVE_HEADLINE,
    SIEVE_PRONOUN,
    SIEVE_PRONOUN_OFFICE,
    SIEVE_COUNT
};

enum person_from { FROM_NOBODY, FROM_BESIDE, FROM_COREFERENCE, FROM_REGISTER };

struct mention {
    enum kind kind;
    enum form form;
    uint32_t first, last; /* tokens, half-open */
    uint32_t start, end;  /* bytes */
    uint32_t sentence;
    uint32_t chain; /* from 1; 0: none yet */
    const struct rule *rule;
    enum sieve sieve;
    int32_t antecedent;  /* the mention it was linked to; -1: none */
    struct slice name;   /* canonical name from a list, else empty */
    int32_t defines;     /* of an acronym or alias: the mention that it stands for; -1 */
    struct slice value;  /* doctype of a document, gender of a person where known */
    struct timex *timex; /* of a date, in the article's arena; NULL of others */
    struct office office;
    int32_t holder; /* of a title: the person mention beside it; -1 */
    bool opens;     /* a description that may open a chain */
    bool stands;    /* one that opens a chain where nothing is found that it could mean */
    bool dead;      /* of a person: what stands here tells that he is dead */
    bool dropped;   /* a description that points to nothing labelled; gone at the next sort */
    enum person_from holder_from;
};

/* A person and an office that the text ties together. */
struct official {
    int32_t person, title; /* mentions */
    uint32_t start, end;   /* bytes that show it */
    enum status status;
    const struct rule *rule;
    struct slice country; /* of this holder of a plural office, where the text says it */
};

/* An office that the text states through another statement: by `earlier`, the next of a row of titles, whose holder
 * is that of the one before it; by `person`, whom somebody succeeds in an office that was stated before; by `dated`, a
 * title whose time is said to be over; by `title` alone, a line of a life. */
struct chained_office {
    int32_t earlier, title, person, dated; /* mentions; -1: none */
    uint32_t start, end;                   /* bytes that show it */
    uint32_t sentence;
    enum status status;
    const struct rule *rule;
};

/* What a deed is to a document: one by which it is what it is, one that only passes on what
 * somebody else wrote, or another. */
enum deed { DEED_OTHER, DEED_MAKING, DEED_PASSING };

/* Something that the text says was done to a document, or will be. */
struct action {
    int32_t document;
    struct slice verb;  /* adopted, signed …; empty: not stated */
    struct slice ahead; /* of one told in the present, what it is while it is still to be done; empty: told otherwise */
    enum deed deed;
    bool future;
    bool reported; /* news of the text: "The Council adopted …" */
    bool of_page;  /* told below the text that the page gives: "Done at Oslo", "(Signed)" */
    bool told;     /* done by telling what it says, on the day of the text: "said in a statement" */
    bool implied;  /* no word tells of the deed: who says something in a statement has issued it */
    uint32_t verb_token;
    uint32_t clause_first, clause_last;   /* tokens among which its day stands, half-open */
    uint32_t agent_first, agent_last;     /* tokens, half-open; none: not stated */
    uint32_t partner_first, partner_last; /* with whom it was done; the same */
};

/* A deed on the documents of the list below it: "The Council adopted:". */
struct listed_deed {
    struct action deed;
    uint32_t sentence; /* of the last of them so far */
    bool open;
};

/* A name that the article defines: "Collective Security Council (CSC)". */
struct alias {
    struct slice text;
    int32_t mention; /* of the short form */
    bool sure;       /* it is one though its word means something else as well: "Shell" */
};

struct vocabulary;

struct article {
    struct arena *arena;
    const struct vocabulary *vocabulary; /* of the rules by which it is read */
    struct slice id, source, headline;
    struct slice problem, place;        /* what was wrong or odd about it; where that is */
    struct slice published;             /* ISO, or empty: unknown */
    const char *published_from;         /* where it was found; "" when unknown */
    uint32_t published_sentence;        /* where the page says it */
    int published_month, published_day; /* of a dateline without a year; 0: none */
    int published_rank;                 /* of the rule that found it; -1: given from outside, which none betters */
    struct slice raw;                   /* as it was read; offsets in tables count its bytes */
    struct slice text;                  /* normalised */
    const struct text *normal;          /* leads from offsets in `text` to those in `raw` */
    array_of(struct token) tokens;
    array_of(uint64_t) hashes; /* by token: of its folded form */
    array_of(struct sentence) sentences;
    size_t close_lines;             /* sentences that begin a line below another without a blank one between */
    array_of(struct unit) units;    /* of the sentence at hand */
    array_of(uint16_t) starts;      /* by unit: stages of which a rule may start with it, as bits; then three zeros */
    unsigned any_starts;            /* stages of which a rule may start with one of them */
    uint64_t evidence[most_stages]; /* by stage: what its rules need that one of them is or was, as bits */
    array_of(struct mention) mentions;
    array_of(struct official) officials;
    array_of(struct chained_office) chained_offices;
    array_of(struct action) actions;
    struct listed_deed listed;
    array_of(struct alias) aliases;
    uint32_t chains;
    /* Once coreference is done: the mention that names a chain best, its first mention, and by mention the next
     * of its chain; -1: none. */
    const int32_t *fullest, *first_of_chain, *next_of_chain;
};

/* Empties the article for the next one; what its arrays hold stays allocated. */
void article_clear(struct article *article);
void article_free(struct article *article);

/* Puts mentions in text order, longer before shorter at one start, without the
 * dropped ones and without repeats, and mends every reference to them. */
void article_sort(struct article *article);

/* The first of the sorted mentions that starts at the token or after it; their number when none does. */
size_t article_from(const struct article *article, uint32_t token);

/* The same among the first of the mentions, `count` of them, where only these are sorted. */
size_t article_from_among(const struct article *article, uint32_t token, size_t count);

/* Whether the sentence begins the line below another: without a blank line between, unless blank lines part nearly
 * all lines. */
static inline bool article_is_below(const struct article *article, const struct sentence *sentence) {
    enum { head = 2 }; /* lines of the head of a page that may stand close */
    const uint8_t gap = article->tokens.at[sentence->first].gap;
    return gap == GAP_LINE || (gap == GAP_PARAGRAPH && article->close_lines <= head);
}

/* Whether it is a cell of a table, with another beside it. */
static inline bool article_is_cell(const struct article *article, const struct sentence *sentence) {
    const bool last = sentence + 1 == article->sentences.at + article->sentences.count;
    return sentence->beside || (!last && sentence[1].beside);
}

/* Whether it tells something: no furniture, no line of its own, and of some length. */
static inline bool article_is_told(const struct sentence *sentence) {
    enum { fewest_tokens = 8 };
    return !sentence->heading && !sentence->furniture && sentence->last - sentence->first >= fewest_tokens;
}

/* The bytes of tokens [first, last). */
static inline struct slice article_words(const struct article *article, uint32_t first, uint32_t last) {
    if (first >= last) return (struct slice){article->text.at, 0};
    uint32_t start = article->tokens.at[first].start;
    return (struct slice){article->text.at + start, article->tokens.at[last - 1].end - start};
}

/* Whether the token is the word, whatever its capitals. */
static inline bool article_is(const struct article *article, uint32_t token, const char *word) {
    return slice_equal_nocase(article_words(article, token, token + 1), slice_of(word));
}

/* The same in these very letters. */
static inline bool article_is_written(const struct article *article, uint32_t token, const char *word) {
    return slice_equal(article_words(article, token, token + 1), slice_of(word));
}

/* Whether the token is one of the words, in these very letters or whatever its capitals. */
static inline bool article_among(const struct article *article, uint32_t token, const struct slice *words) {
    return word_among(article_words(article, token, token + 1), words);
}

static inline bool article_among_nocase(const struct article *article, uint32_t token, const struct slice *words) {
    return word_among_nocase(article_words(article, token, token + 1), words);
}

/* Whether the token is a word that begins with a capital and is more than an initial. */
static inline bool article_has_capital(const struct article *article, uint32_t token) {
    const uint8_t shape = article->tokens.at[token].shape;
    return shape == SHAPE_TITLE || shape == SHAPE_UPPER;
}

/* Whether it begins with a capital, initials and letters with dots too. */
static inline bool article_opens_capital(const struct article *article, uint32_t token) {
    const uint8_t shape = article->tokens.at[token].shape;
    return article_has_capital(article, token) || shape == SHAPE_INITIAL || shape == SHAPE_DOTTED;
}

/* The first byte of a token. */
static inline char article_byte(const struct article *article, uint32_t token) {
    return article->text.at[article->tokens.at[token].start];
}

static inline bool article_is_sign(const struct article *article, uint32_t token) {
    const uint8_t shape = article->tokens.at[token].shape;
    return shape == SHAPE_PUNCTUATION || shape == SHAPE_PUNCTUATION_TIGHT;
}

/* Digits alone; an ordinal is none. */
static inline bool article_is_number(const struct article *article, uint32_t token) {
    const uint8_t shape = article->tokens.at[token].shape;
    return shape >= SHAPE_NUMBER_12 && shape <= SHAPE_NUMBER;
}

static inline struct slice mention_text(const struct article *article, const struct mention *mention) {
    return (struct slice){article->text.at + mention->start, mention->end - mention->start};
}

#endif
