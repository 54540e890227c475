// chrono-node: the dates of each article.
const { run, installed } = require("./peer.js");

run(() => {
    const chrono = require("chrono-node");
    const day = new Date(Date.UTC(2021, 4, 5));
    const read = (article) => ({ dates: chrono.en.parse(article, day).length });
    return [installed("chrono-node"), read];
});
