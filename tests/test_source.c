#include "source.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define KINDS_READ                                                                                                     \
    ".txt, .text, .jsonl, .ndjson, .html, .htm, .xhtml, .rss, .rdf, .atom, .xml, .json, .warc, .csv, .tsv, and these " \
    "with .gz, .zst, .bz2, .xz"
#define UNKNOWN_KIND "unknown kind of file; name it as an INPUT of its own (in a folder are read " KINDS_READ ")\n"

/* Each test works in a folder of its own, which is the current one. */
static int enter_folder(void **state) {
    char *path = malloc(32);
    if (!path) return -1;
    memcpy(path, "/tmp/test_source_XXXXXX", 24);
    *state = path;
    return mkdtemp(path) && chdir(path) == 0 ? 0 : -1;
}

static int leave_folder(void **state) {
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", (const char *)*state);
    int failed = chdir("/") != 0 || system(command) != 0;
    free(*state);
    return failed;
}

static void put_bytes(const char *path, const char *bytes, size_t size) {
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

static void put(const char *path, const char *text) { put_bytes(path, text, strlen(text)); }

static void put_folder(const char *path) { assert_int_equal(mkdir(path, 0700), 0); }

/* --- what a run gives, as text ------------------------------------------- */

struct written {
    array_of(char) text;
};

static void write_slice(struct written *written, struct slice part, const char *after) {
    array_reserve(&written->text, part.size + strlen(after) + 1);
    if (part.size) memcpy(written->text.at + written->text.count, part.at, part.size);
    memcpy(written->text.at + written->text.count + part.size, after, strlen(after) + 1);
    written->text.count += part.size + strlen(after);
}

static void write_article(struct written *written, const struct source_article *article) {
    write_slice(written, article->id, "|");
    write_slice(written, article->text, "|");
    bool placed = article->problem.size && !slice_equal(article->place, article->source);
    write_slice(written, placed ? article->place : slice_of(""), placed ? ": " : "");
    write_slice(written, article->problem, "\n");
}

static void write_facts(struct written *written, const struct source_article *article) {
    write_slice(written, article->id, "|");
    write_slice(written, article->source, "|");
    write_slice(written, article->published, "|");
    write_slice(written, slice_of(article->published_from), "|");
    write_slice(written, article->title, "\n");
}

typedef void writing(struct written *, const struct source_article *);

/* The rows of a run, then its messages; every row from an arena of its own. */
static char *run(struct source_options options, writing *write) {
    struct diag diag = {0};
    struct source *source;
    struct source_article article;
    struct written written = {0};
    bool good = source_open(&source, &options, &diag);
    assert_int_equal(good, diag.messages.count == 0);
    for (struct arena arena = {0}; source_next(source, &article, &arena); arena_free(&arena)) write(&written, &article);
    source_close(source);
    for (size_t i = 0; i < diag.messages.count; i++) write_slice(&written, diag.messages.at[i], "\n");
    write_slice(&written, slice_of(""), "");
    diag_free(&diag);
    return written.text.at;
}

static const size_t chunks[] = {1, 7, 4096, 0};

static void check_run(struct source_options options, writing *write, const char *wanted) {
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        options.chunk = chunks[i];
        char *found = run(options, write);
        assert_string_equal(found, wanted);
        memory_resize(found, 0);
    }
}

static void check(const char *input, enum source_format format, const char *wanted) {
    check_run((struct source_options){.inputs = &input, .input_count = 1, .format = format}, write_article, wanted);
}

static void check_facts(const char *input, const char *wanted) {
    check_run((struct source_options){.inputs = &input, .input_count = 1}, write_facts, wanted);
}

/* --- files and folders --------------------------------------------------- */

static void folders(void **state) {
    (void)state;
    put_folder("in");
    put_folder("in/a");
    put_folder("in/a/deep");
    put_folder("in/.hidden");
    put("in/a.txt", "second");
    put("in/a-b.TXT", "first");
    put("in/a/b.text", "third");
    put("in/a/deep/c.v2.txt", "fourth");
    put("in/a/published.csv", "article,published\n");
    put("in/.dot.txt", "never");
    put("in/.hidden/d.txt", "never");
    put("in/page.pdf", "%PDF");
    put("in/plain", "x");
    const char *wanted = "a-b|first|\n"
                         "a|second|\n"
                         "a/b|third|\n"
                         "a/deep/c.v2|fourth|\n"
                         "page||" UNKNOWN_KIND "plain||" UNKNOWN_KIND;
    check("in", source_auto, wanted);
    check("in/", source_auto, wanted);
    check("./in//", source_auto, wanted);
    check_facts("in/a/", "b|in/a/b.text|||\ndeep/c.v2|in/a/deep/c.v2.txt|||\n");
}

static void links_and_other_files(void **state) {
    (void)state;
    put_folder("in");
    put("in/a.txt", "text");
    assert_int_equal(symlink("a.txt", "in/b.txt"), 0);
    assert_int_equal(symlink("gone.txt", "in/c.txt"), 0);
    assert_int_equal(symlink("..", "in/loop"), 0);
    assert_int_equal(mkfifo("in/pipe.txt", 0600), 0);
    check("in", source_auto,
          "a|text|\n"
          "b|text|\n"
          "c||cannot be read (No such file or directory); check the link or the file\n"
          "loop||a link to a folder is not followed; name the folder as an INPUT\n"
          "pipe||not a regular file; name it as an INPUT of its own\n");
    check("in/loop/in/a.txt", source_auto, "a|text|\n");
}

static void folders_without_articles(void **state) {
    (void)state;
    put_folder("in");
    put_folder("in/below");
    put("in/published.csv", "article,published\n");
    check("in", source_auto, "in||the folder holds no articles; name one that does (read are " KINDS_READ ")\n");
    check("in/published.csv", source_auto, "");
    check("missing.txt", source_auto, "missing||cannot be read (No such file or directory); check the INPUT's name\n");
}

static void closed_files(void **state) {
    (void)state;
    if (geteuid() == 0) skip(); /* root may read everything */
    put_folder("in");
    put_folder("in/closed");
    put("in/a.txt", "text");
    assert_int_equal(chmod("in/a.txt", 0) + chmod("in/closed", 0), 0);
    check("in", source_auto,
          "a||cannot be opened (Permission denied); check its permissions\n"
          "closed||the folder cannot be read (Permission denied); check its permissions\n");
}

static void failing_read(void **state) {
    (void)state;
    check("/proc/self/mem", source_text, "mem||cannot be read (Input/output error); check the disk or copy the file\n");
}

static void equal_names(void **state) {
    (void)state;
    put_folder("a");
    put_folder("b");
    put("a/x.txt", "1");
    put("b/x.txt", "2");
    put("b/x~2.txt", "3");
    put("b/y.text", "4");
    put("b/y.txt", "5");
    const char *const inputs[] = {"a", "b", "a/x.txt"};
    check_run((struct source_options){.inputs = inputs, .input_count = 3}, write_article,
              "x|1|\nx~2|2|\nx~2~2|3|\ny|4|\ny~2|5|\nx~3|1|\n");
}

static void odd_files(void **state) {
    (void)state;
    put_folder("in");
    put("in/a.txt", "");
    put("in/b.txt", " \r\n\n");
    put_bytes("in/c.txt", "nul\0nul", 7);
    put_bytes("in/d.txt", "\xFF\xFEh\0i\0", 6);
    put_bytes("in/e.txt", "\xFE\xFF\0h\0i", 6);
    put("in/f.txt", "\xEF\xBB\xBF"
                    "BOM\r\nCRLF\r\n");
    put("in/g\xFF.txt", "name");
    put("in/h.txt", "\xEF\xBB\xBF");
    check("in", source_auto,
          "a||empty; put an article into it or leave it out\n"
          "b||empty; put an article into it or leave it out\n"
          "c||not text but a binary file; save it as plain text in UTF-8\n"
          "d|hi|\n"
          "e|hi|\n"
          "f|\xEF\xBB\xBF"
          "BOM\r\nCRLF\r\n|\n"
          "g\xEF\xBF\xBD|name|\n"
          "h||empty; put an article into it or leave it out\n");
}

static void standard_input(void **state) {
    (void)state;
    put("input", "from a pipe");
    int kept = dup(STDIN_FILENO), file = open("input", O_RDONLY);
    assert_true(file >= 0 && dup2(file, STDIN_FILENO) == STDIN_FILENO);
    char *found = run((struct source_options){.chunk = 3}, write_article);
    assert_string_equal(found, "stdin|from a pipe|\n");
    memory_resize(found, 0);
    lseek(STDIN_FILENO, 0, SEEK_SET);
    found = run((struct source_options){.format = source_lines}, write_facts);
    assert_string_equal(found, "stdin:1|stdin|||\n");
    memory_resize(found, 0);
    if (kept >= 0) dup2(kept, STDIN_FILENO);
    close(kept);
    close(file);
}

static void limits(void **state) {
    (void)state;
    put("a.txt", "12345678");
    put("l.txt", "1234567\r\n12345678\r\n123456789\n\n1");
    const char *inputs[] = {"a.txt"};
    struct source_options options = {.inputs = inputs, .input_count = 1, .limit = 8};
    check_run(options, write_article, "a|12345678|\n");
    options.limit = 7;
    check_run(options, write_article, "a||larger than the limit of 7 bytes; raise it with --limit\n");
    inputs[0] = "l.txt";
    options.format = source_lines;
    check_run(options, write_article,
              "l:1|1234567|\n"
              "l:2||l.txt:2: larger than the limit of 7 bytes; raise it with --limit\n"
              "l:3||l.txt:3: larger than the limit of 7 bytes; raise it with --limit\n"
              "l:5|1|\n");
}

static void larger_than_a_chunk(void **state) {
    (void)state;
    enum { size = 300000 };
    char *text = malloc(2 * size + 2);
    assert_non_null(text);
    memset(text, 'x', 2 * size + 2);
    text[size] = '\n';
    text[2 * size + 1] = '\0';
    put("a.txt", text);
    struct written wanted = {0};
    write_slice(&wanted, slice_of("a|"), "");
    write_slice(&wanted, slice_of(text), "|\n");
    check("a.txt", source_text, wanted.text.at);
    array_clear(&wanted.text);
    write_slice(&wanted, slice_of("a:1|"), "");
    write_slice(&wanted, slice_cut(slice_of(text), 0, size), "|\na:2|");
    write_slice(&wanted, slice_cut(slice_of(text), 0, size), "|\n");
    check("a.txt", source_lines, wanted.text.at);
    array_free(&wanted.text);
    free(text);
}

/* --- lines --------------------------------------------------------------- */

static void lines(void **state) {
    (void)state;
    put("news.txt", "one\n\n  \t\nfour\r\n{\"text\":\"five\"}\n\r\nlast");
    check("news.txt", source_lines, "news:1|one|\nnews:4|four|\nnews:5|{\"text\":\"five\"}|\nnews:7|last|\n");
    put("bom.txt", "\xEF\xBB\xBF\none\n");
    check("bom.txt", source_lines, "bom:2|one|\n");
    put("blank.txt", "\n \n");
    check("blank.txt", source_lines, "blank||empty; put an article into it or leave it out\n");
}

/* --- JSON ---------------------------------------------------------------- */

static void json_lines(void **state) {
    (void)state;
    put("feed.jsonl", "{\"id\":\"a\",\"text\":\"one\",\"title\":\"T\",\"published\":\"2020-11-24T09:19:00Z\",\"url\":"
                      "\"http://x/1\"}\r\n"
                      "\n"
                      "{\"id\":17,\"text\":\"two\\u0000\\u00e9\",\"published\":\"2020-02-30\"}\n"
                      "{\"url\":\"http://x/3\",\"text\":\"three\",\"published\":\"2020-11\",\"id\":null}\n"
                      "{\"text\":\"four\",\"published\":2020}\n"
                      "{\"id\":\"a\",\"text\":\"five\",\"published\":\"yesterday\"}");
    const char *input = "feed.jsonl";
    check_facts(input, "a|http://x/1|2020-11-24|feed|T\n"
                       "17|feed.jsonl|||\n"
                       "http://x/3|http://x/3|2020-11|feed|\n"
                       "feed:5|feed.jsonl|2020|feed|\n"
                       "a~2|feed.jsonl|||\n");
    struct source_options options = {.inputs = &input, .input_count = 1};
    struct diag diag = {0};
    struct arena arena = {0};
    struct source *source;
    struct source_article article;
    assert_true(source_open(&source, &options, &diag));
    assert_true(source_next(source, &article, &arena) && source_next(source, &article, &arena));
    assert_int_equal(article.text.size, 6);
    assert_memory_equal(article.text.at, "two\0\xC3\xA9", 6);
    assert_true(slice_equal(article.problem,
                            slice_of("\"published\" is \"2020-02-30\", which is not a date; write YYYY-MM-DD")));
    source_close(source);
    arena_free(&arena);
}

static void broken_json(void **state) {
    (void)state;
    put("feed.jsonl", "\xEF\xBB\xBF{\"id\":\"bom\",\"text\":\"read\"}\n"
                      "{\"a\" x}\n"
                      "{\"id\":\"b\",\"title\":\"only\"}\n"
                      "[\"text\"]\n"
                      "{\"id\":\"c\",\"text\":7}\n"
                      "{\"id\":\"d\",\"text\":\" \"}\n"
                      "{\"text\":\"cut\n"
                      "{\"text\":\"a\xFFz\"}\n"
                      "{\"text\":\"good\"} more\n");
    check("feed.jsonl", source_auto,
          "bom|read|\n"
          "feed:2||feed.jsonl:2:6: ':' expected near 'x'; write one whole JSON object on each line\n"
          "b||feed.jsonl:3:1: the object has no \"text\"; add it\n"
          "feed:4||feed.jsonl:4:1: not a JSON object; write one on each line\n"
          "c||feed.jsonl:5:1: the \"text\" is not a string; put it in quotation marks\n"
          "d||feed.jsonl:6:1: the \"text\" is empty; fill it or remove the line\n"
          "feed:7||feed.jsonl:7:12: premature end of input near '\"cut'; write one whole JSON object on each line\n"
          "feed:8|a\xEF\xBF\xBDz|feed.jsonl:8:1: 1 malformed UTF-8 sequence read as U+FFFD, whose bytes offsets count; "
          "save the file as UTF-8\n"
          "feed:9||feed.jsonl:9:20: end of file expected near 'more'; write one whole JSON object on each line\n");
}

static void formats_found(void **state) {
    (void)state;
    put("object", "\n \n{\"text\":\"an article\"}\n{\"text\":\"another\"}\n");
    check("object", source_auto, "object:3|an article|\nobject:4|another|\n");
    put("one", "{\"text\":\"no line end\"}");
    check("one", source_auto, "one:1|no line end|\n");
    put("brace", "{curly} text\n");
    check("brace", source_auto, "brace|{curly} text\n|\n");
    put("other", "{\"title\":\"no text\"}\n");
    check("other", source_auto, "other|{\"title\":\"no text\"}\n|\n");
    put("named.NDJSON", "plain");
    check("named.NDJSON", source_auto,
          "named:1||named.NDJSON:1:5: '[' or '{' expected near 'plain'; write one whole JSON object on each line\n");
    check("named.NDJSON", source_text, "named|plain|\n");
    put("list.json", "[{\"text\":\"x\"}]");
    check("list.json", source_auto,
          "list||JSON that is no feed; write JSON Lines, an object with a \"text\" on each line\n");
}

static void json_html(void **state) {
    (void)state;
    put("f.jsonl", "{\"id\":\"a\",\"title\":\"T\",\"html\":\"<p>One<p class=share>x<p>Two &amp; three\"}\n"
                   "{\"id\":\"b\",\"html\":\"<html><nav>n</nav><h1>H</h1><p>One\",\"text\":\" \"}\n"
                   "{\"id\":\"c\",\"html\":\"<p>page\",\"text\":\"text\"}\n"
                   "{\"id\":\"d\",\"html\":\"<script>x</script>\"}\n");
    check("f.jsonl", source_auto,
          "a|One\n\nTwo & three\n|\nb|H\n\nOne\n|\nc|text|\n"
          "d||f.jsonl:4:1: the page holds no text; save it as a browser shows it\n");
    put("m.jsonl",
        "{\"guid\":1,\"body\":\"one\",\"date\":\"2021-05-05\",\"published\":\"x\"}\n{\"guid\":2,\"text\":\"x\"}\n");
    const char *input = "m.jsonl";
    struct field_names names;
    assert_true(field_names_read("id=guid,text=body, published = date", &names));
    struct source_options options = {.inputs = &input, .input_count = 1, .fields = &names};
    check_run(options, write_article, "1|one|\n2||m.jsonl:2:1: the object has no \"body\"; add it\n");
    check_run(options, write_facts, "1|m.jsonl|2021-05-05|feed|\n2|m.jsonl|||\n");
    assert_false(field_names_read("body", &names));
    assert_false(field_names_read("body=text", &names));
    assert_false(field_names_read("text=", &names));
}

static void tables(void **state) {
    (void)state;
    put("a.csv", "id,title,text,published\r\n"
                 "a,T,\"Said \"\"yes\"\",\r\nthen no.\",2021-05-05\r\n"
                 "\r\n"
                 "b,,no end\"x\",\n"
                 ",,third,soon\n"
                 "d,,,\n"
                 "e,,\"cut");
    const char *wanted =
        "a|Said \"yes\",\nthen no.|\n"
        "a:5||a.csv:5:10: a quotation mark that neither opens nor closes a cell; double it and quote the "
        "whole cell\n"
        "a:6|third|a.csv:6: \"published\" is \"soon\", which is not a date; write YYYY-MM-DD\n"
        "d||a.csv:7: the row has no text; fill it or remove the row\n"
        "a:8||a.csv:8: the quotation mark is never closed; close it at the end of its cell\n";
    check("a.csv", source_auto, wanted);
    put("plain", "\xEF\xBB\xBF\"Text\";URL\none, two;http://x/1\nthree;http://x/2\n");
    check("plain", source_auto, "http://x/1|one, two|\nhttp://x/2|three|\n");
    put("t.tsv", "id\ttext\tother\n1\t\"a \"\"b\"\" c\"\tx\n2\ta \"b\" c\n");
    check("t.tsv", source_auto, "1|a \"b\" c|\n2|a \"b\" c|\n");
    put_folder("tables");
    put("tables/t.csv", "id,text\n1,One\n");
    put("tables/u.tsv", "id\ttext\n2\tTwo\n");
    check("tables", source_auto, "1|One|\n2|Two|\n");
    put("h.csv", "url,html\nhttp://x/1,<p>One<p>Two\n");
    check("h.csv", source_auto, "http://x/1|One\n\nTwo\n|\n");
    put("n.csv", "id,body\n1,x\n");
    check("n.csv", source_auto,
          "n||n.csv:1: the header has no column \"text\"; name that of the text: --fields text=COLUMN\n");
    put("e.csv", "id,text\n");
    check("e.csv", source_auto, "e||the table has no rows; put an article into it\n");
    put("text", "text, and more text\n");
    check("text", source_auto, "text|text, and more text\n|\n");
    const char *input = "a.csv";
    put("l.csv", "id,text\n1,123456789\n2,\"1234\n5678\"\n3,1234\n");
    input = "l.csv";
    check_run((struct source_options){.inputs = &input, .input_count = 1, .limit = 8}, write_article,
              "l:2||l.csv:2: larger than the limit of 8 bytes; raise it with --limit\n"
              "2||l.csv:3: larger than the limit of 8 bytes; raise it with --limit\n3|1234|\n");
}

/* --- pages --------------------------------------------------------------- */

static void html_pages(void **state) {
    (void)state;
    put("a.html", "<title>Ministers meet | Post</title><nav><a href=x>Home</a></nav><h1>Ministers meet</h1>"
                  "<p>Anna Berg met&nbsp;envoys.<script>x</script><p>They <b>left</b>\n at\nnoon.<br>All of them.");
    const char *wanted = "Ministers meet\n\nAnna Berg met envoys.\n\nThey left at noon.\nAll of them.\n";
    char row[200];
    snprintf(row, sizeof row, "a|%s|\n", wanted);
    check("a.html", source_auto, row);
    put("a", "\n<!-- x --><!doctype HTML>\n<p>One.");
    check("a", source_auto, "a|One.\n|\n");
    check("a", source_text, "a|\n<!-- x --><!doctype HTML>\n<p>One.|\n");
    put("plain.html", "No markup.\n");
    check("plain.html", source_auto, "plain|No markup.\n|\n");
    put("t.html",
        "<html><table><tr><th>Name<th>Office<tr><td>Anna Berg<td>Minister</table><ul><li>a<li>b</ul><pre>c\nd</pre>");
    check("t.html", source_auto, "t|Name | Office\n\nAnna Berg | Minister\n\na\n\nb\n\nc\nd\n|\n");
    put("e.html", "<html><script>x</script>");
    check("e.html", source_auto, "e||the page holds no text; save it as a browser shows it\n");
    put("n.html", "<html><b><b><b><b>deep");
    const char *input = "n.html";
    check_run((struct source_options){.inputs = &input, .input_count = 1, .nesting = 4}, write_article,
              "n||elements are nested more than 4 deep; raise it with --nesting\n");
}

static void page_facts(void **state) {
    (void)state;
    put("j.html",
        "<html><meta property=article:published_time content=2020-01-02><script type=application/ld+json>"
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\",\"datePublished\":\"2021-03-04T23:00Z\"}]}"
        "</script><p>Text.");
    check_facts("j.html", "j|j.html|2021-03-04|json-ld|A B\n");
    put("m.html", "<html><meta name=date content='Thu, 04 Mar 2021 23:00:00 GMT'><title>T</title><p>Text.");
    check_facts("m.html", "m|m.html|2021-03-04|meta|T\n");
    put("t.html", "<html><h1>T</h1><time datetime=2021-03-04>today</time><p>Text.");
    check_facts("t.html", "t|t.html|2021-03-04|time|T\n");
    put("u.html", "<html><meta property=og:updated_time content=2021-03-04><p>Text.");
    check_facts("u.html", "u|u.html|2021-03-04|updated|\n");
    put("x.html", "<html><meta name=date content=05/06/2021><p>Text.");
    check_facts("x.html", "x|x.html|||\n");
    put("b.html",
        "<html><div id=root></div><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"T\","
        "\"articleBody\":\"One.\\n\\nTwo.\"}</script>");
    check("b.html", source_auto, "b|T\n\nOne.\n\nTwo.\n|\n");
    put("l.html", "<html lang=fr><p>Texte.");
    check("l.html", source_auto, "l|Texte.\n|the page says that its language is \"fr\"; only English is understood\n");
}

static void page_encodings(void **state) {
    (void)state;
    put("a.html", "<meta charset=windows-1251><p>\xCC\xE8\xED\xF1\xEA.");
    check("a.html", source_auto, "a|\xD0\x9C\xD0\xB8\xD0\xBD\xD1\x81\xD0\xBA.\n|\n");
    put("b.html", "<html><p>Ren\xE9.");
    check("b.html", source_auto, "b||not UTF-8, and the page does not say its encoding; name it with --encoding\n");
    const char *input = "b.html";
    check_run((struct source_options){.inputs = &input, .input_count = 1, .encoding = "latin1"}, write_article,
              "b|Ren\xC3\xA9.\n|\n");
    put("c.html", "<html><meta charset=klingon><p>Ren\xE9.");
    check("c.html", source_auto, "c||in the encoding \"klingon\", which is unknown; convert it to UTF-8\n");
    put("d.html", "<html><meta charset=utf-8><p>Ren\xE9 and \xFF.");
    check("d.html", source_auto, "d|Ren\xEF\xBF\xBD and \xEF\xBF\xBD.\n|2 malformed UTF-8 sequences read as U+FFFD\n");
    put_bytes("e.html", "\xFF\xFE<\0p\0>\0h\0i\0", 12);
    check("e.html", source_auto, "e|hi\n|\n");
    put("f.html", "<meta charset=iso-8859-1><p>Ren\xC3\xA9.");
    check("f.html", source_auto, "f|Ren\xC3\xA9.\n|\n");
}

/* --- dates --------------------------------------------------------------- */

static void dates_of_a_folder(void **state) {
    (void)state;
    put_folder("in");
    put_folder("in/below");
    put("in/a.txt", "1");
    put("in/below/b.txt", "2");
    put("in/c.txt", "3");
    put("in/f.jsonl", "{\"id\":\"j\",\"text\":\"4\",\"published\":\"2019-01-01\"}\n{\"id\":\"k\",\"text\":\"5\","
                      "\"published\":\"2019-01-02\"}\n");
    put("in/published.csv", "article,published\na,2020-11-24\nbelow/b,2020-11\nc,\nj,2018\n");
    check_facts("in", "a|in/a.txt|2020-11-24|published.csv|\n"
                      "below/b|in/below/b.txt|2020-11|published.csv|\n"
                      "c|in/c.txt|||\n"
                      "j|in/f.jsonl|2018|published.csv|\n"
                      "k|in/f.jsonl|2019-01-02|feed|\n");
    check_facts("in/a.txt", "a|in/a.txt|2020-11-24|published.csv|\n");
    assert_int_equal(chdir("in"), 0);
    check_facts("a.txt", "a|a.txt|2020-11-24|published.csv|\n");
    const char *const twice[] = {"a.txt", "c.txt", "../in/a.txt"};
    check_run((struct source_options){.inputs = twice, .input_count = 3}, write_facts,
              "a|a.txt|2020-11-24|published.csv|\nc|c.txt|||\na~2|../in/a.txt|2020-11-24|published.csv|\n");
}

static void wrong_dates(void **state) {
    (void)state;
    put_folder("in");
    put("in/a.txt", "1");
    put("in/b.txt", "2");
    put("in/published.csv",
        "article,published\na,4/11/2020\nb,\"Feb 29, 2020\"\nb,2020-03-01\nc,2021-02-29\nb,2020-02-29\n");
    check_facts(
        "in",
        "a|in/a.txt|||\n"
        "b|in/b.txt|2020-02-29|published.csv|\n"
        "chancery: in/published.csv:2: \"4/11/2020\" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY\n"
        "chancery: in/published.csv:4: \"b\" is here a second time with another date, which is not used; remove one\n"
        "chancery: in/published.csv:5: \"2021-02-29\" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY\n");
    put("in/published.csv", "article,date\na,2020\n");
    check_facts(
        "in",
        "a|in/a.txt|||\nb|in/b.txt|||\n"
        "chancery: in/published.csv:1: the header has no column \"published\"; it must name article and published\n");
}

int main(void) {
#define test(name) cmocka_unit_test_setup_teardown(name, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        test(folders),
        test(links_and_other_files),
        test(folders_without_articles),
        test(closed_files),
        test(failing_read),
        test(equal_names),
        test(odd_files),
        test(standard_input),
        test(limits),
        test(larger_than_a_chunk),
        test(lines),
        test(json_lines),
        test(broken_json),
        test(formats_found),
        test(json_html),
        test(tables),
        test(html_pages),
        test(page_facts),
        test(page_encodings),
        test(dates_of_a_folder),
        test(wrong_dates),
    };
#undef test
    return cmocka_run_group_tests(tests, NULL, NULL);
}
