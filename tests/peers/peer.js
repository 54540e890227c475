// What the peers in JavaScript share: reads the articles of a file, one a line, until they end or the time is over.
const fs = require("node:fs");
const path = require("node:path");

const WARM_UP = 5; // articles before the clock runs
const now = () => Number(process.hrtime.bigint()) / 1e9;

// `load` returns a version, and a function that takes an article and returns counts of what it found; argv: FILE SECONDS.
exports.run = (load) => {
    const loading = now();
    const [version, read] = load();
    const start = now() - loading;
    const articles = fs.readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line);
    articles.slice(0, WARM_UP).forEach(read);
    const found = {};
    let bytes = 0, seconds = 0;
    const begin = now();
    for (const article of articles) {
        for (const [kind, count] of Object.entries(read(article))) found[kind] = (found[kind] ?? 0) + count;
        bytes += Buffer.byteLength(article) + 1;
        seconds = now() - begin;
        if (seconds >= Number(process.argv[3])) break;
    }
    console.log(JSON.stringify({ version, bytes, seconds, start, found }));
};

exports.installed = (name) =>
    JSON.parse(fs.readFileSync(path.join(process.env.NODE_PATH, name, "package.json"), "utf8")).version;
