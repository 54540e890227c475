/* CoNLL-U Plus (https://universaldependencies.org/ext-format.html): a line a word, with columns
 * that its first line names.
 *
 *   ID FORM                    number of the word in its sentence, the word
 *   CHANCERY:PERSON …          a column a kind: B-name, I-name, B-nominal, … or O. Where mentions
 *                              of a kind share words, the inner one is in CHANCERY:PERSON:2, …
 *   CHANCERY:COREF             (3 where a mention of chain 3 begins, 3) where it ends, as CoNLL-2012
 *   MISC                       DATE=2020-11-24, the value of the mention that begins in that
 *                              column; SpaceAfter=No where no white space follows
 *
 * Of mentions of the same words, the first bracket is that of the first column; dates come last. */
#ifndef CHANCERY_ANNOTATE_CONLL_H
#define CHANCERY_ANNOTATE_CONLL_H

#define CONLL_PREFIX "CHANCERY:"
#define CONLL_COREF CONLL_PREFIX "COREF"

#endif
