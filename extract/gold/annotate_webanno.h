/* WebAnno TSV 3.3, as INCEpTION documents it: what its writer and its reader agree on.
 *
 * A mention is an annotation of the layer Mention, a chain a run of relations, each from a
 * mention to the next one. The number of a chain is a feature of its first mention. Offsets
 * count UTF-16 units. A mention that ends within a word stands in a line of its own for that
 * part of the word. */
#ifndef CHANCERY_ANNOTATE_WEBANNO_H
#define CHANCERY_ANNOTATE_WEBANNO_H

#define WEBANNO_MENTION "webanno.custom.Mention"
#define WEBANNO_COREFERENCE "webanno.custom.Coreference"

enum webanno_feature { webanno_chain, webanno_form, webanno_kind, webanno_value, webanno_features };

#endif
