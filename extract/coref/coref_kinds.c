#include "coref_kinds.h"

#include "text.h"
#include "word_list.h"

/* What the last of the words that says so tells; empty: none does. */
static struct slice told_by(const struct coref *coref, struct slice words) {
    for (size_t end = words.size, at = words.size; at-- > 0;) {
        if (at && words.at[at - 1] != ' ') continue;
        const struct lexicon_entry *entry = lexicon_find(coref->lexicon, slice_cut(words, at, end), coref->body_head);
        if (entry) return entry->value;
        end = at ? at - 1 : 0;
    }
    return slice_of("");
}

/* An Organization of Oil Companies is no company. */
struct slice coref_kind_of(const struct coref *coref, const struct mention *body) {
    if (body->value.size) return body->value;
    struct slice name = text_fold(coref->arena, body->name.size ? body->name : mention_text(coref->article, body));
    size_t of = slice_find(name, slice_of(" of "), 0);
    struct slice kind = of == SIZE_MAX ? slice_of("") : told_by(coref, slice_cut(name, 0, of));
    return kind.size ? kind : told_by(coref, name);
}

bool coref_is_called(struct slice kind, struct slice word) {
    static const struct {
        struct slice word, kinds[12];
    } words[] = {
        {WORD("group"),
         {WORD("organization"), WORD("movement"), WORD("alliance"), WORD("association"), WORD("network"),
          WORD("community"), WORD("forum"), WORD("federation"), WORD("league"), WORD("front"), WORDS_END}},
        {WORD("militia"),
         {WORD("party"), WORD("front"), WORD("movement"), WORD("army"), WORD("forces"), WORD("organization"),
          WORDS_END}},
        {WORD("organization"),
         {WORD("agency"), WORD("association"), WORD("federation"), WORD("union"), WORD("community"), WORD("network"),
          WORD("movement"), WORD("league"), WORD("alliance"), WORD("foundation"), WORD("committee"), WORDS_END}},
        {WORD("body"),
         {WORD("committee"), WORD("council"), WORD("commission"), WORD("organization"), WORD("federation"),
          WORD("association"), WORD("agency"), WORD("assembly"), WORD("authority"), WORD("conference"), WORDS_END}},
        {WORD("agency"),
         {WORD("organization"), WORD("service"), WORD("programme"), WORD("administration"), WORD("office"),
          WORD("authority"), WORD("fund"), WORD("bureau"), WORDS_END}},
        {WORD("regulator"),
         {WORD("agency"), WORD("authority"), WORD("commission"), WORD("office"), WORD("service"), WORD("board"),
          WORD("administration"), WORD("council"), WORD("bureau"), WORD("organization"), WORD("committee"), WORDS_END}},
        {WORD("alliance"), {WORD("organization"), WORD("union"), WORD("front"), WORD("community"), WORDS_END}},
        {WORD("bloc"), {WORD("organization"), WORD("union"), WORD("association"), WORD("community"), WORDS_END}},
        {WORD("movement"), {WORD("front"), WORD("party"), WORDS_END}},
        {WORD("committee"), {WORD("group"), WORDS_END}},
        {WORD("federation"), {WORD("association"), WORD("union"), WORDS_END}},
        {WORD("mission"), {WORD("embassy"), WORDS_END}},
        {WORD("company"), {WORD("bank"), WORD("group"), WORDS_END}},
        {WORD("chamber"), {WORD("parliament"), WORD("assembly"), WORDS_END}},
        {WORD("institution"),
         {WORD("bank"), WORD("fund"), WORD("university"), WORD("institute"), WORD("academy"), WORDS_END}},
        {WORD("force"), {WORD("forces"), WORD("mission"), WORD("police"), WORDS_END}},
        {WORD("forces"), {WORD("mission"), WORDS_END}},
    };
    static const struct slice general[] = {WORD("group"),  WORD("organization"), WORD("movement"),
                                           WORD("agency"), WORD("militia"),      WORDS_END};
    if (slice_equal(kind, word)) return true;
    if (!kind.size) return word_among(word, general);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal(words[i].word, word)) return word_among(kind, words[i].kinds);
    return false;
}
