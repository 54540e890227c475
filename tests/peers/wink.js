// wink-nlp with its small English model: tokens, sentences, entities.
const { run, installed } = require("./peer.js");

run(() => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"), ["sbd", "ner"]);
    const read = (article) => {
        const document = nlp.readDoc(article);
        return {
            tokens: document.tokens().length(),
            sentences: document.sentences().length(),
            entities: document.entities().length(),
        };
    };
    return [installed("wink-nlp"), read];
});
