#include "page_parts.h"
#include "word_list.h"

struct tag_name {
    const char *name;
    enum page_tag tag;
};

static const struct tag_name tags[] = {
    {"address", TAG_BLOCK},    {"article", TAG_ARTICLE},  {"aside", TAG_FURNITURE},  {"audio", TAG_SILENT},
    {"blockquote", TAG_BLOCK}, {"body", TAG_BODY},        {"br", TAG_BREAK},         {"button", TAG_SILENT},
    {"canvas", TAG_SILENT},    {"caption", TAG_BLOCK},    {"center", TAG_BLOCK},     {"datalist", TAG_SILENT},
    {"dd", TAG_ITEM},          {"details", TAG_BLOCK},    {"dialog", TAG_FURNITURE}, {"div", TAG_BLOCK},
    {"dl", TAG_BLOCK},         {"dt", TAG_ITEM},          {"fieldset", TAG_BLOCK},   {"figcaption", TAG_BLOCK},
    {"figure", TAG_BLOCK},     {"footer", TAG_FURNITURE}, {"form", TAG_FURNITURE},   {"h1", TAG_HEADING},
    {"h2", TAG_HEADING},       {"h3", TAG_HEADING},       {"h4", TAG_HEADING},       {"h5", TAG_HEADING},
    {"h6", TAG_HEADING},       {"header", TAG_HEADER},    {"hr", TAG_RULE},          {"html", TAG_BODY},
    {"iframe", TAG_SILENT},    {"li", TAG_ITEM},          {"main", TAG_MAIN},        {"map", TAG_SILENT},
    {"menu", TAG_FURNITURE},   {"meta", TAG_META},        {"nav", TAG_FURNITURE},    {"noscript", TAG_SILENT},
    {"object", TAG_SILENT},    {"ol", TAG_BLOCK},         {"p", TAG_BLOCK},          {"pre", TAG_PRE},
    {"script", TAG_SCRIPT},    {"section", TAG_BLOCK},    {"select", TAG_SILENT},    {"style", TAG_SILENT},
    {"summary", TAG_BLOCK},    {"svg", TAG_SILENT},       {"table", TAG_TABLE},      {"td", TAG_CELL},
    {"template", TAG_SILENT},  {"textarea", TAG_SILENT},  {"th", TAG_CELL},          {"time", TAG_TIME},
    {"title", TAG_TITLE},      {"tr", TAG_ROW},           {"ul", TAG_BLOCK},         {"video", TAG_SILENT},
    {"a", TAG_LINK},
};

enum page_tag page_tag_named(struct slice name, uint8_t *level) {
    *level = 0;
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (!slice_equal(name, slice_of(tags[i].name))) continue;
        if (tags[i].tag == TAG_HEADING) *level = (uint8_t)(name.at[1] - '0');
        return tags[i].tag;
    }
    return TAG_INLINE;
}

/* --- what classes and ids say --------------------------------------------------------- */

/* Words in the class or id of furniture. */
static const struct slice furniture_words[] = {
    WORD("ad"),          WORD("ads"),         WORD("advert"),      WORD("advertisement"),
    WORD("advertising"), WORD("advertorial"), WORD("also"),        WORD("banner"),
    WORD("bio"),         WORD("breadcrumb"),  WORD("breadcrumbs"), WORD("byline-bio"),
    WORD("calendar"),    WORD("carousel"),    WORD("comment"),     WORD("comments"),
    WORD("consent"),     WORD("cookie"),      WORD("cookies"),     WORD("crumbs"),
    WORD("discussion"),  WORD("disqus"),      WORD("donate"),      WORD("donation"),
    WORD("dropdown"),    WORD("foot"),        WORD("footer"),      WORD("ftr"),
    WORD("gdpr"),        WORD("livefyre"),    WORD("login"),       WORD("masthead"),
    WORD("megamenu"),    WORD("menu"),        WORD("mnu"),         WORD("modal"),
    WORD("nav"),         WORD("navbar"),      WORD("navigation"),  WORD("newsletter"),
    WORD("onetrust"),    WORD("outbrain"),    WORD("overlay"),     WORD("pager"),
    WORD("pagination"),  WORD("partners"),    WORD("paywall"),     WORD("poll"),
    WORD("popular"),     WORD("popup"),       WORD("promo"),       WORD("promoted"),
    WORD("promotion"),   WORD("rates"),       WORD("recommended"), WORD("recommend"),
    WORD("recirc"),      WORD("related"),     WORD("replies"),     WORD("respond"),
    WORD("search"),      WORD("share"),       WORD("sharedaddy"),  WORD("sharing"),
    WORD("sidebar"),     WORD("signup"),      WORD("skip"),        WORD("social"),
    WORD("sponsor"),     WORD("sponsored"),   WORD("subscribe"),   WORD("subscription"),
    WORD("taboola"),     WORD("tagcloud"),    WORD("tags"),        WORD("ticker"),
    WORD("toolbar"),     WORD("tools"),       WORD("topbar"),      WORD("trending"),
    WORD("weather"),     WORD("widget"),      WORD("widgets"),     WORDS_END};

/* Beginnings and ends of such words that are written as one: leftmenu, share42init. */
static const struct slice furniture_heads[] = {WORD("cookie"),    WORD("sharing"),    WORD("share"),
                                               WORD("recommend"), WORD("breadcrumb"), WORD("newsletter"),
                                               WORD("disqus"),    WORDS_END};
static const struct slice furniture_tails[] = {WORD("menu"),    WORD("nav"),         WORD("navbar"),
                                               WORD("sidebar"), WORD("footer"),      WORD("comments"),
                                               WORD("banner"),  WORD("breadcrumbs"), WORDS_END};

/* Words that begin like such a word and mean something else. */
static const struct slice honest_words[] = {WORD("shareholder"), WORD("shareholders"), WORDS_END};

static const struct slice hidden_words[] = {WORD("sr-only"),
                                            WORD("visually-hidden"),
                                            WORD("screen-reader-text"),
                                            WORD("visuallyhidden"),
                                            WORD("print-only"),
                                            WORD("noscreen"),
                                            WORDS_END};

static const struct slice body_firsts[] = {WORD("article"), WORD("entry"), WORD("post"),  WORD("story"), WORD("news"),
                                           WORD("field"),   WORD("node"),  WORD("press"), WORDS_END};
static const struct slice body_seconds[] = {WORD("body"), WORD("content"), WORD("text"), WORD("copy"), WORDS_END};

static bool begins_with_one(struct slice word, const struct slice *heads) {
    for (; heads->size; heads++)
        if (word.size > heads->size && slice_equal_nocase(slice_cut(word, 0, heads->size), *heads)) return true;
    return false;
}

static bool ends_with_one(struct slice word, const struct slice *tails) {
    for (; tails->size; tails++)
        if (word.size > tails->size && slice_equal_nocase(slice_cut(word, word.size - tails->size, word.size), *tails))
            return true;
    return false;
}

static bool is_furniture_word(struct slice word) {
    if (word_among_nocase(word, furniture_words)) return true;
    if (word_among_nocase(word, honest_words)) return false;
    return begins_with_one(word, furniture_heads) || ends_with_one(word, furniture_tails);
}

static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
/* Takes a word off the front: letters, where articleBody is two. */
static bool next_word(struct slice *rest, struct slice *word) {
    size_t start = 0;
    while (start < rest->size && !is_letter(rest->at[start])) start++;
    size_t end = start;
    while (end < rest->size && is_letter(rest->at[end]) &&
           !(end > start && slice_is_capital(rest->at[end]) && !slice_is_capital(rest->at[end - 1])))
        end++;
    *word = slice_cut(*rest, start, end);
    *rest = slice_cut(*rest, end, rest->size);
    return word->size > 0;
}

/* A class or id says one thing; of "post-comments" and "article-share" the last words count. */
static uint8_t name_flags(struct slice name) {
    struct slice word, before = slice_of("");
    uint8_t flags = word_among_nocase(name, hidden_words) ? NODE_HIDDEN : 0;
    if (slice_starts(name, slice_of("has-")) || slice_starts(name, slice_of("no-"))) return flags;
    for (struct slice rest = name; next_word(&rest, &word); before = word) {
        if (is_furniture_word(word)) flags |= NODE_FURNITURE;
        if (word_among_nocase(before, body_firsts) && word_among_nocase(word, body_seconds)) flags |= NODE_BODY;
    }
    return flags & NODE_FURNITURE ? (uint8_t)(flags & ~NODE_BODY) : flags;
}

static uint8_t names_flags(struct slice names) {
    uint8_t flags = 0;
    for (size_t at = 0; at < names.size;) {
        while (at < names.size && (unsigned char)names.at[at] <= ' ') at++;
        size_t end = at;
        while (end < names.size && (unsigned char)names.at[end] > ' ') end++;
        flags |= name_flags(slice_cut(names, at, end));
        at = end;
    }
    return flags;
}

/* --- what roles and styles say -------------------------------------------------------- */

static const struct slice furniture_roles[] = {
    WORD("navigation"),  WORD("banner"), WORD("contentinfo"), WORD("complementary"), WORD("search"), WORD("dialog"),
    WORD("alertdialog"), WORD("menu"),   WORD("menubar"),     WORD("toolbar"),       WORD("form"),   WORDS_END};

/* Whether a style holds "name:value", blanks aside. */
static bool styled(struct slice style, const char *declaration) {
    struct slice wanted = slice_of(declaration);
    for (size_t start = 0; start < style.size; start++) {
        size_t matched = 0;
        for (size_t i = start; i < style.size && matched < wanted.size; i++) {
            if (style.at[i] == ' ') continue;
            if ((style.at[i] | 0x20) != (wanted.at[matched] | 0x20)) break;
            matched++;
        }
        if (matched == wanted.size) return true;
    }
    return false;
}

static bool is_hidden(const struct markup_attribute *attributes, size_t count) {
    enum { longest_style = 4096 };
    struct slice style = slice_cut(markup_value(attributes, count, "style"), 0, longest_style);
    return markup_find(attributes, count, "hidden") ||
           slice_equal_nocase(markup_value(attributes, count, "aria-hidden"), slice_of("true")) ||
           styled(style, "display:none") || styled(style, "visibility:hidden");
}

uint8_t page_flags(struct slice name, enum page_tag tag, const struct markup_attribute *attributes, size_t count) {
    struct slice role = markup_value(attributes, count, "role");
    uint8_t flags = names_flags(markup_value(attributes, count, "class"));
    flags |= names_flags(markup_value(attributes, count, "id"));
    if (tag == TAG_INLINE) flags |= name_flags(name) & NODE_FURNITURE; /* <amp-sidebar> */
    if (word_among_nocase(role, furniture_roles)) flags |= NODE_FURNITURE;
    if (is_hidden(attributes, count)) flags |= NODE_HIDDEN;
    if (slice_equal(markup_value(attributes, count, "itemprop"), slice_of("articleBody"))) flags |= NODE_BODY;
    if (tag == TAG_FURNITURE) flags |= NODE_FURNITURE;
    if (tag == TAG_ARTICLE) flags = (uint8_t)((flags & ~NODE_FURNITURE) | NODE_ARTICLE);
    if (tag == TAG_MAIN || slice_equal(role, slice_of("main")))
        flags = (uint8_t)((flags & ~NODE_FURNITURE) | NODE_MAIN);
    return tag == TAG_BODY ? 0 : flags;
}

/* --- what lines say ------------------------------------------------------------------- */

static const char *const invitations[] = {
    "read also",     "also read",        "read more",       "see also",      "see more",      "related",
    "share this",    "share on",         "watch:",          "listen:",       "advertisement", "more on this",
    "more from",     "you may also",     "follow us",       "subscribe",     "sign up",       "click here",
    "print version", "send to a friend", "don't miss",      "photo gallery", "in pictures",   "continue reading",
    "the post ",     "comments",         "leave a comment", "tags:",         "tagged",        "filed under"};

bool page_is_invitation(struct slice text) {
    for (size_t i = 0; i < sizeof invitations / sizeof *invitations; i++) {
        struct slice head = slice_of(invitations[i]);
        if (text.size >= head.size && slice_equal_nocase(slice_cut(text, 0, head.size), head)) return true;
    }
    return false;
}
