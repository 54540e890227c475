#include "misspelling.h"

#include "name_key.h"
#include "token.h"

enum { shortest = 6 };

void misspelling_open(struct misspelling *misspelling) {
    array_clear(&misspelling->words);
    misspelling->learnt_mentions = 0;
}

static void learn_word(struct misspelling *misspelling, const struct article *article, uint32_t index) {
    const struct token *token = &article->tokens.at[index];
    if (!token->word || token->end - token->start < shortest) return;
    for (size_t i = 0; i < misspelling->words.count; i++)
        if (misspelling->words.at[i].number == token->word) return;
    array_push(&misspelling->words, ((struct title_word){article_words(article, index, index + 1), token->word}));
}

void misspelling_learn(struct misspelling *misspelling, const struct article *article) {
    for (; misspelling->learnt_mentions < article->mentions.count; misspelling->learnt_mentions++) {
        const struct mention *mention = &article->mentions.at[misspelling->learnt_mentions];
        for (uint32_t i = mention->first; mention->kind == KIND_TITLE && i < mention->last; i++)
            learn_word(misspelling, article, i);
    }
}

/* The same letter in either case, as far as one byte tells. */
static bool may_begin_alike(struct slice a, struct slice b) {
    return ((a.at[0] ^ b.at[0]) & ~0x20) == 0 || ((a.at[0] | b.at[0]) & 0x80);
}

/* One slip apart, with the same first and last letter. */
static bool is_slip(struct arena *arena, struct slice word, struct slice meant) {
    if (word.size > meant.size + 1 || meant.size > word.size + 1 || !may_begin_alike(word, meant)) return false;
    word = token_fold(arena, word);
    meant = token_fold(arena, meant);
    return word.at[0] == meant.at[0] && word.at[word.size - 1] == meant.at[meant.size - 1] &&
           name_distance(word, meant, 1) == 1;
}

/* The lexicon's number of the word that is meant, 0: none. */
static uint32_t meant_word(const struct misspelling *misspelling, struct arena *arena, struct slice word) {
    for (size_t i = 0; i < misspelling->words.count; i++)
        if (is_slip(arena, word, misspelling->words.at[i].text)) return misspelling->words.at[i].number;
    return 0;
}

void misspelling_mend(const struct misspelling *misspelling, const struct lexicon *lexicon, struct article *article,
                      const struct sentence *sentence) {
    if (!misspelling->words.count) return;
    const struct token *tokens = article->tokens.at;
    for (uint32_t i = sentence->first, last = sentence->last; i < last; i++) {
        if (tokens[i].word || tokens[i].shape > SHAPE_TITLE || tokens[i].end - tokens[i].start < shortest) continue;
        uint32_t meant = meant_word(misspelling, article->arena, article_words(article, i, i + 1));
        if (meant) lexicon_reread(lexicon, &article->tokens.at[i], meant, (enum shape)tokens[i].shape);
    }
}

void misspelling_free(struct misspelling *misspelling) { array_free(&misspelling->words); }
