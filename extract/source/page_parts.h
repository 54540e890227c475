/* What the parts of the page module share: a page as it is read. */
#ifndef CHANCERY_PAGE_PARTS_H
#define CHANCERY_PAGE_PARTS_H

#include "array.h"
#include "page.h"

/* What is known of an element by its name. */
enum page_tag {
    TAG_INLINE,
    TAG_BLOCK,
    TAG_ARTICLE,
    TAG_MAIN,
    TAG_HEADING, /* h1 to h6 */
    TAG_ITEM,
    TAG_TABLE,
    TAG_ROW,
    TAG_CELL,
    TAG_BREAK,
    TAG_RULE, /* hr */
    TAG_LINK,
    TAG_TIME,
    TAG_BODY,
    TAG_FURNITURE, /* nav, footer, aside, form */
    TAG_HEADER,
    TAG_PRE,
    TAG_TITLE,
    TAG_META,
    TAG_SCRIPT,
    TAG_SILENT /* its text is not shown */
};

/* What an element says of itself. */
enum {
    NODE_FURNITURE = 1,
    NODE_HIDDEN = 2,
    NODE_BODY = 4,    /* the body of an article by its class or microdata */
    NODE_ARTICLE = 8, /* <article> */
    NODE_MAIN = 16    /* <main> */
};

/* An element that parts blocks or says something; in the order of the page. */
struct page_node {
    uint32_t parent; /* itself: none */
    uint32_t end;    /* the first node after all that is in it */
    uint32_t good;   /* words of the article in it, as far as is known */
    uint32_t whole;  /* the same if it were not furniture */
    uint32_t blocks; /* directly or further inside */
    uint8_t tag, flags, level;
    bool out; /* it or an element around it is furniture */
};

struct page_block {
    uint32_t node;
    uint32_t start, end; /* bytes of the page's text */
    uint32_t words, link_words;
    uint8_t level; /* of a heading, else 0 */
    bool timed;    /* holds a <time> */
    bool line;     /* added by page_line */
    bool good, kept;
};

/* An element that is open. */
struct page_open {
    uint32_t node; /* the innermost that has one */
    uint8_t tag;
};

/* Dates that the page states, the best so far of each kind. */
enum page_day { DAY_JSON, DAY_META, DAY_TIME, DAY_UPDATED, DAY_COUNT };

/* A <time>, or a day in microdata. */
struct page_time {
    uint32_t node, block; /* around it; the next block when it came */
    bool named;           /* says that it is the day of publication */
    char day[12];         /* ISO */
};

struct page_facts {
    struct slice titles[3]; /* of JSON-LD, of Open Graph and the like, of <title>; in the page's arena */
    struct slice language;
    struct slice body; /* the whole text, as JSON-LD has it */
    struct slice days[DAY_COUNT];
    int ranks[DAY_COUNT]; /* smaller is better */
};

struct page {
    const struct markup_library *library;
    struct arena arena; /* of the facts */
    array_of(char) text;
    array_of(struct page_node) nodes;
    array_of(struct page_block) blocks;
    array_of(struct page_open) open;
    array_of(struct page_time) times;
    array_of(char) script; /* of the <script> or <title> at hand */
    struct page_facts facts;
    bool in_block;
    unsigned links, silent, preserved; /* how many such elements are open */
    bool is_data;                      /* the script at hand is JSON-LD */
    bool closed_inline;                /* a link or time has just ended */
    unsigned breaks;                   /* <br> since the last text */
    bool in_word;
    uint32_t headline; /* a block; UINT32_MAX: none */
};

/* --- page_names.c --- */

enum page_tag page_tag_named(struct slice name, uint8_t *level);

/* Flags of an element by its attributes and, where the name is no tag of HTML, by that. */
uint8_t page_flags(struct slice name, enum page_tag tag, const struct markup_attribute *attributes, size_t count);

/* Whether the words invite to something else: "Read also: …", "Share this". */
bool page_is_invitation(struct slice text);

/* --- page_facts.c --- */

void page_meta(struct page *page, const struct markup_attribute *attributes, size_t count);
void page_json(struct page *page, struct slice json);
void page_time(struct page *page, uint32_t node, const struct markup_attribute *attributes, size_t count);
void page_title(struct page *page, struct slice title);

/* Once the blocks are chosen: the day that a <time> gives, as the best stands to the headline. */
void page_choose_time(struct page *page);

/* --- page_choose.c --- */

/* Finds the headline and says of each block whether it is kept. */
void page_choose(struct page *page, enum page_whole whole);

static inline struct slice page_words(const struct page *page, const struct page_block *block) {
    return (struct slice){page->text.at + block->start, block->end - block->start};
}

#endif
