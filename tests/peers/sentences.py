"""spaCy: a blank English pipeline and the sentencizer."""
import peer


def load():
    import spacy

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")

    def read(article):
        document = pipeline(article)
        return {"tokens": len(document), "sentences": sum(1 for _ in document.sents)}

    return spacy.__version__, read


peer.run(load)
