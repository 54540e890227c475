#include "page_parts.h"

/* --- the method of Kohlschütter, Fankhauser and Nejdl ---------------------------------- */

static double link_density(const struct page_block *block) {
    return block->words ? (double)block->link_words / block->words : 0;
}

/* Their decision tree over the words and the link density of a block and its neighbours. */
static bool is_content(const struct page_block *before, const struct page_block *block,
                       const struct page_block *after) {
    enum { few_before = 4, few = 16, few_after = 15, many = 40, many_after = 17 };
    const double linked = 1.0 / 3, linked_before = 5.0 / 9;
    unsigned next = after ? after->words : 0;
    if (link_density(block) > linked) return false;
    if (before && link_density(before) > linked_before) return block->words > many || next > many_after;
    if (block->words > few || next > few_after) return true;
    return before && before->words > few_before;
}

static void mark_good(struct page *page) {
    size_t count = page->blocks.count;
    struct page_block *blocks = page->blocks.at;
    for (size_t i = 0; i < count; i++) {
        bool good = is_content(i ? &blocks[i - 1] : NULL, &blocks[i], i + 1 < count ? &blocks[i + 1] : NULL);
        blocks[i].good = good && !blocks[i].level;
    }
}

/* --- what is furniture ---------------------------------------------------------------- */

static bool is_inside(const struct page *page, uint32_t node, uint32_t outer) {
    return node >= outer && node < page->nodes.at[outer].end;
}

/* A header of an article is none of the page. */
static bool heads_article(const struct page *page, uint32_t node) {
    for (node = page->nodes.at[node].parent; node; node = page->nodes.at[node].parent) {
        const struct page_node *around = &page->nodes.at[node];
        if (around->flags & (NODE_ARTICLE | NODE_MAIN | NODE_BODY)) return true;
    }
    return false;
}

static bool says_furniture(const struct page *page, uint32_t node) {
    const struct page_node *it = &page->nodes.at[node];
    bool headed = page->headline != UINT32_MAX && is_inside(page, page->blocks.at[page->headline].node, node);
    if (it->tag == TAG_HEADER && !headed && !heads_article(page, node)) return true;
    return (it->flags & (NODE_FURNITURE | NODE_HIDDEN)) != 0;
}

/* Counts the good words of each node, all of them and those outside furniture. */
static void count_words(struct page *page) {
    struct page_node *nodes = page->nodes.at;
    for (size_t i = 0; i < page->nodes.count; i++) nodes[i].good = nodes[i].whole = nodes[i].blocks = 0;
    for (size_t i = 0; i < page->blocks.count; i++) {
        const struct page_block *block = &page->blocks.at[i];
        struct page_node *node = &nodes[block->node];
        uint32_t words = block->good ? block->words - block->link_words : 0;
        node->blocks++;
        node->whole += words;
        if (!node->out) node->good += words;
    }
    for (size_t i = page->nodes.count; i-- > 1;) {
        struct page_node *parent = &nodes[nodes[i].parent];
        parent->good += nodes[i].good, parent->whole += nodes[i].whole, parent->blocks += nodes[i].blocks;
    }
}

/* What calls itself furniture and holds the headline and most of the page's text is the page:
 * a form around all of it, a layout with a sidebar, a body shown by a script. */
static bool is_page_itself(const struct page *page, uint32_t node) {
    if (page->headline == UINT32_MAX || page->nodes.at[node].whole * 2 <= page->nodes.at[0].whole) return false;
    return is_inside(page, page->blocks.at[page->headline].node, node);
}

static void mark_furniture(struct page *page) {
    for (uint32_t i = 1; i < page->nodes.count; i++) {
        struct page_node *node = &page->nodes.at[i];
        node->out = page->nodes.at[node->parent].out || (says_furniture(page, i) && !is_page_itself(page, i));
    }
}

/* --- the headline --------------------------------------------------------------------- */

/* The bytes of a sign that is part of no word; 0: there is none. Beyond ASCII: signs of Latin-1, dashes, quotes. */
static size_t sign_at(struct slice text, size_t at) {
    static const struct slice latin = {"\xC2", 1}, punctuation = {"\xE2\x80", 2};
    char byte = text.at[at];
    if ((byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z')) return 0;
    if ((unsigned char)byte < 0x80) return 1;
    struct slice rest = slice_cut(text, at, at + 3);
    if (slice_starts(rest, punctuation)) return rest.size;
    return slice_starts(rest, latin) && rest.size > 1 ? 2 : 0;
}

/* Takes a word off the front; signs do not count. */
static bool next_word(struct slice *rest, struct slice *word) {
    size_t start = 0, end;
    for (size_t size; start < rest->size && (size = sign_at(*rest, start)) > 0;) start += size;
    for (end = start; end < rest->size && !sign_at(*rest, end);) end++;
    *word = slice_cut(*rest, start, end);
    *rest = slice_cut(*rest, end, rest->size);
    return word->size > 0;
}

/* What is left of the title behind the line, which it begins with; else NULL in `at`. */
static struct slice behind_line(struct slice line, struct slice title) {
    struct slice word, other;
    while (next_word(&line, &word))
        if (!next_word(&title, &other) || !slice_equal_nocase(word, other)) return (struct slice){NULL, 0};
    return title;
}

/* Whether the text begins with a sign that parts what a title says, or is at its end. */
static bool begins_apart(struct slice text) {
    static const char *const signs[] = {
        "|", "-", ":", "/", ">", "\xC2\xBB", "\xC2\xB7", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA2"};
    while (text.size && strchr(" \"').?!", text.at[0])) text = slice_cut(text, 1, text.size);
    if (slice_starts(text, slice_of("\xE2\x80\x9D")))
        text = slice_trim(slice_cut(text, 3, text.size)); /* a quotation mark */
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (slice_starts(text, slice_of(signs[i]))) return true;
    return !text.size;
}

/* Whether the title says the line whole: "Line | Site", "Site :: News :: Line". */
static bool is_said_by(struct slice line, struct slice title) {
    enum { longest_title = 300 };
    title = slice_cut(title, 0, longest_title);
    struct slice rest = line, word;
    if (!next_word(&rest, &word)) return false;
    rest = title;
    for (bool apart = true;; apart = rest.size && begins_apart(rest)) {
        struct slice left = apart ? behind_line(line, rest) : (struct slice){NULL, 0};
        if (left.at && begins_apart(left)) return true;
        if (!next_word(&rest, &word)) return false;
    }
}

/* How much the block looks like the headline; 0: not at all. */
static unsigned headline_score(const struct page *page, const struct page_block *block) {
    enum { longest = 40, title_said = 100, shortest_said = 2, top_level = 7 };
    if (block->words > longest || block->end - block->start > longest * 20u) return 0;
    struct slice line = page_words(page, block);
    unsigned score = block->level ? top_level - block->level : 0;
    bool said = false;
    for (int i = 0; i < 3; i++) said = said || (page->facts.titles[i].size && is_said_by(line, page->facts.titles[i]));
    if (said && (block->words >= shortest_said || block->level)) score += title_said + block->words;
    else if (block->level != 1) return 0;
    return link_density(block) > 0.5 && !block->level ? 0 : score * 2 + !page->nodes.at[block->node].out;
}

static bool is_in_furniture(const struct page *page, uint32_t node) {
    for (; node; node = page->nodes.at[node].parent)
        if (page->nodes.at[node].flags & (NODE_FURNITURE | NODE_HIDDEN)) return true;
    return false;
}

/* Where the page's title names the site alone: the first heading with text under it. */
static uint32_t first_heading(const struct page *page) {
    for (uint32_t i = 0; i + 1 < page->blocks.count; i++) {
        const struct page_block *block = &page->blocks.at[i];
        if (block->level && page->blocks.at[i + 1].good && !is_in_furniture(page, block->node)) return i;
    }
    return UINT32_MAX;
}

static void find_headline(struct page *page) {
    unsigned best = 0;
    for (uint32_t i = 0; i < page->blocks.count; i++) {
        unsigned score = headline_score(page, &page->blocks.at[i]);
        if (score <= best) continue;
        best = score;
        page->headline = i;
    }
    if (page->headline == UINT32_MAX) page->headline = first_heading(page);
}

/* --- the element that holds the article ------------------------------------------------- */

/* The node with that flag that holds most good words. */
static uint32_t fullest(const struct page *page, unsigned flag) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < page->nodes.count; i++) {
        const struct page_node *node = &page->nodes.at[i];
        if (node->out || !(node->flags & flag)) continue;
        if (!best || node->good > page->nodes.at[best].good) best = i;
    }
    return best;
}

/* The lowest node that holds four fifths of the good words; or from the headline upwards
 * the first that holds two fifths, for what stands under the headline is the article, though
 * there be more text beside it. */
static uint32_t densest(const struct page *page) {
    uint64_t total = page->nodes.at[0].good;
    uint32_t at = 0;
    if (!total) return at;
    if (page->headline != UINT32_MAX) {
        for (at = page->blocks.at[page->headline].node; at; at = page->nodes.at[at].parent)
            if (!page->nodes.at[at].out && page->nodes.at[at].good * (uint64_t)5 >= total * 2) return at;
        return at;
    }
    for (uint32_t i = 1; i < page->nodes.count; i++) {
        const struct page_node *node = &page->nodes.at[i];
        if (node->parent == at && !node->out && node->good * (uint64_t)5 >= total * 4) at = i;
    }
    return at;
}

/* A body in several parts side by side, with advertisements between: what is around them. */
static uint32_t around_parts(const struct page *page, uint32_t part, unsigned flag) {
    uint32_t around = page->nodes.at[part].parent;
    for (uint32_t i = around + 1; i < page->nodes.at[around].end; i++) {
        const struct page_node *node = &page->nodes.at[i];
        if (i != part && node->parent == around && (node->flags & flag) && !node->out && node->good) return around;
    }
    return part;
}

struct holder {
    uint32_t node;
    bool told; /* by the page, not by counting */
};

/* Several articles side by side are parts of one (a live blog): together they hold most, each little. */
static struct holder find_holder(const struct page *page) {
    static const struct { unsigned flag, tenths; } told[] = {{NODE_BODY, 3}, {NODE_ARTICLE, 5}, {NODE_MAIN, 5}};
    for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
        uint32_t node = fullest(page, told[i].flag);
        if (node && (uint64_t)page->nodes.at[node].good * 10 >= (uint64_t)page->nodes.at[0].good * told[i].tenths &&
            page->nodes.at[node].good)
            return (struct holder){told[i].flag == NODE_BODY ? around_parts(page, node, NODE_BODY) : node, true};
    }
    return (struct holder){densest(page), false};
}

/* --- which blocks are kept -------------------------------------------------------------- */

static bool has_year(struct slice text) {
    for (size_t i = 0, digits = 0; i <= text.size; i++) {
        bool digit = i < text.size && text.at[i] >= '0' && text.at[i] <= '9';
        if (!digit && digits == 4 && (text.at[i - 4] == '1' || text.at[i - 4] == '2')) return true;
        digits = digit ? digits + 1 : 0;
    }
    return false;
}

/* The lowest element around the block that holds other blocks too. */
static uint32_t company_of(const struct page *page, const struct page_block *block) {
    uint32_t around = block->node;
    while (around && page->nodes.at[around].blocks == 1) around = page->nodes.at[around].parent;
    return around;
}

/* Dates over the headline: short, and of an element that is the headline's too. */
static bool belongs_to_head(const struct page *page, uint32_t block) {
    enum { above = 3, longest = 12 };
    const struct page_block *it = &page->blocks.at[block];
    bool near = block + above >= page->headline && it->words <= longest && link_density(it) <= 0.5;
    if (!near || !(it->timed || has_year(page_words(page, it)))) return false;
    uint32_t around = company_of(page, it), head = company_of(page, &page->blocks.at[page->headline]);
    return is_inside(page, head, around) && (page->nodes.at[around].tag != TAG_BODY || head == around);
}

/* A short line with a copyright sign. */
static bool is_imprint(struct slice text, unsigned words) {
    enum { longest = 16 };
    static const struct slice sign = {"\xC2\xA9", 2};
    return slice_starts(text, sign) || (words <= longest && slice_find(text, sign, 0) != SIZE_MAX);
}

static bool is_linked_away(const struct page *page, const struct page_block *block) {
    enum { enough_else = 8 };
    if (is_imprint(page_words(page, block), block->words)) return true;
    if (page_is_invitation(page_words(page, block)) && (block->link_words || block->words < enough_else)) return true;
    return link_density(block) > 0.5 && block->words - block->link_words < enough_else;
}

/* A byline links to its author. */
static bool may_be_byline(const struct page *page, uint32_t block) {
    enum { below = 4, longest = 14 };
    const struct page_block *it = &page->blocks.at[block];
    bool item = page->nodes.at[it->node].tag == TAG_ITEM;
    return block > page->headline && block <= page->headline + below && it->words <= longest && !item && !it->level &&
           !page_is_invitation(page_words(page, it)) && it->words > it->link_words;
}

static bool is_kept(const struct page *page, const struct holder *holder, uint32_t block) {
    const struct page_block *it = &page->blocks.at[block];
    if (it->line || block == page->headline) return true;
    if (page->nodes.at[it->node].out) return false;
    bool inside = is_inside(page, it->node, holder->node);
    bool headed = page->headline != UINT32_MAX;
    if (headed && block < page->headline) return belongs_to_head(page, block);
    if (!inside && !(headed && it->node < holder->node)) return false;
    if (headed && may_be_byline(page, block)) return true;
    return !is_linked_away(page, it);
}

/* A heading with nothing under it heads what was left out. */
static void drop_empty_headings(struct page *page) {
    unsigned under = 0; /* level of the heading that follows without text between; 0: text does */
    bool last = true;
    for (size_t i = page->blocks.count; i-- > 0;) {
        struct page_block *block = &page->blocks.at[i];
        if (!block->kept) continue;
        bool empty = block->level && (last || (under && under <= block->level));
        if (empty && i != page->headline) {
            block->kept = false;
            continue;
        }
        under = block->level, last = false;
    }
}

/* Five words and a full stop: no heading, label or item of a menu. */
static bool is_sentence(struct slice text, unsigned words) {
    static const struct slice closing = {"\xE2\x80\x9D", 3};
    enum { fewest = 5 };
    if (slice_ends(text, closing)) text = slice_cut(text, 0, text.size - closing.size);
    return words >= fewest && text.size && strchr(".!?\")", text.at[text.size - 1]) != NULL;
}

/* Without an element that the page calls its text, what stands at its end and has no text beside
 * it is the page's. */
static void trim_end(struct page *page) {
    for (size_t i = page->blocks.count; i-- > 0;) {
        struct page_block *block = &page->blocks.at[i];
        if (block->kept && (block->good || is_sentence(page_words(page, block), block->words))) return;
        if (i != page->headline && !block->line && (block->link_words || block->level)) block->kept = false;
    }
}

static void keep_all(struct page *page) {
    for (size_t i = 0; i < page->blocks.count; i++) {
        struct page_block *block = &page->blocks.at[i];
        block->kept = block->line || !(page->nodes.at[block->node].out || is_linked_away(page, block));
    }
}

static bool any_kept(const struct page *page) {
    for (size_t i = 0; i < page->blocks.count; i++)
        if (page->blocks.at[i].kept && i != page->headline) return true;
    return false;
}

void page_choose(struct page *page, enum page_whole whole) {
    mark_good(page);
    count_words(page);
    if (whole == page_is_whole) find_headline(page);
    mark_furniture(page);
    count_words(page);
    struct holder holder = find_holder(page);
    for (uint32_t i = 0; i < page->blocks.count; i++) page->blocks.at[i].kept = is_kept(page, &holder, i);
    if (whole == page_is_part) keep_all(page);
    else if (!holder.told) trim_end(page);
    if (!any_kept(page)) keep_all(page);
    drop_empty_headings(page);
    page_choose_time(page);
}
