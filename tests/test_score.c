/* score*.c: chains against published values, mentions, links, rows, broken gold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "score_errors.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/test_score.XXXXXX";

static const char *path_in(const char *name) {
    static char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void write_file(const char *name, const char *text) {
    FILE *file = fopen(path_in(name), "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
}

/* Coreference: mention i lies in chain gold[i] and system[i], written as letters; '.' is none. */

struct chain_case {
    const char *name, *gold, *system;
    double recall[chain_measures], precision[chain_measures]; /* MUC, B³, CEAFe, LEA; below 0: not published */
};

static void near(const char *name, double found, double expected) {
    if (expected < 0 || (found > expected - 0.0005 && found < expected + 0.0005)) return;
    fail_msg("%s: %.4f, expected %.4f", name, found, expected);
}

static void score_letters(const char *gold, const char *system, struct chain_score *scores) {
    size_t in_gold[32], in_system[32], count = strlen(gold);
    for (size_t i = 0; i < count; i++) {
        in_gold[i] = gold[i] == '.' ? chain_none : (size_t)(gold[i] - 'a');
        in_system[i] = system[i] == '.' ? chain_none : (size_t)(system[i] - 'a');
    }
    struct chain_map map = {in_gold, in_system, count, 26, 26};
    score_chains(&map, scores);
}

static void chains_score_as_published(void **state) {
    (void)state;
    static const struct chain_case cases[] = {
        {"Vilain 1995: a chain cut in two", "aaaa", "aabb", {2. / 3, -1, -1, -1}, {1, -1, -1, -1}},
        {"Vilain 1995: two chains joined", "aabb", "aaaa", {1, -1, -1, -1}, {2. / 3, -1, -1, -1}},
        {"Bagga and Baldwin 1998, first response; Luo 2005 (a)",
         "aaaaabbccccc",
         "aaaaabbbbbbb",
         {1, 1, 0.6111, -1},
         {0.9, 0.762, 0.9167, -1}},
        {"Bagga and Baldwin 1998, second response; Luo 2005 (b)",
         "aaaaabbccccc",
         "aaaaabbaaaaa",
         {1, 1, 0.5556, -1},
         {0.9, 0.583, 0.8333, -1}},
        {"Luo 2005 (c): all in one", "aaaaabbccccc", "aaaaaaaaaaaa", {1, 1, 0.1961, -1}, {0.8182, 0.375, 0.5882, -1}},
        {"Luo 2005 (d): all alone", "aaaaabbccccc", "abcdefghijkl", {0, 0.25, 0.4444, 0}, {-1, 1, 0.1111, 0}},
        {"Moosavi and Strube 2016", "aaabbbb..", "aabb.cccc", {-1, -1, -1, 0.2381}, {-1, -1, -1, 0.3333}},
        {"alike", "abacb", "xyxzy", {1, 1, 1, 1}, {1, 1, 1, 1}},
        {"nothing found", "aab", "...", {0, 0, 0, 0}, {-1, -1, -1, -1}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct chain_score scores[chain_measures] = {0};
        score_letters(cases[i].gold, cases[i].system, scores);
        for (int j = 0; j < chain_measures; j++) {
            near(cases[i].name, score_share(scores[j].recall), cases[i].recall[j]);
            near(cases[i].name, score_share(scores[j].precision), cases[i].precision[j]);
        }
    }
}

static void luo_f1(void **state) {
    (void)state;
    static const struct {
        const char *system;
        double muc, b3, ceafe;
    } cases[] = {{"aaaaabbbbbbb", 0.947, 0.865, 0.733},
                 {"aaaaabbaaaaa", 0.947, 0.737, 0.667},
                 {"aaaaaaaaaaaa", 0.900, 0.545, 0.294},
                 {"abcdefghijkl", 0, 0.400, 0.178}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct chain_score scores[chain_measures] = {0};
        double f1[chain_measures];
        score_letters("aaaaabbccccc", cases[i].system, scores);
        for (int j = 0; j < chain_measures; j++)
            f1[j] = score_f1(score_share(scores[j].precision), score_share(scores[j].recall));
        near("MUC", f1[chain_muc], cases[i].muc);
        near("B3", f1[chain_b3], cases[i].b3);
        near("CEAFe", f1[chain_ceafe], cases[i].ceafe);
    }
}

/* The closest pair of chains (3 of 5 and 5 mentions) is not in the best alignment. */
static void alignment_is_the_best(void **state) {
    (void)state;
    struct chain_score scores[chain_measures] = {0}, turned[chain_measures] = {0}, wide[chain_measures] = {0};
    score_letters("aaaaabb", "xxxyyxx", scores);
    near("CEAFe", scores[chain_ceafe].recall.part, 2. * 2 / 7 + 2. * 2 / 7);
    score_letters("xxxyyxx", "aaaaabb", turned);
    near("CEAFe, turned", turned[chain_ceafe].precision.part, 2. * 2 / 7 + 2. * 2 / 7);
    score_letters("aaabb", "xyzzw", wide);
    near("CEAFe, more chains on one side", wide[chain_ceafe].recall.part, 2. * 1 / 4 + 2. * 1 / 3);
}

/* Mentions. */

#define header "article,start,end,kind,form,text,value,chain,entity,rule\n"

static void write_sides(const char *gold, const char *system) {
    static char text[8192];
    write_file("gold/a.csv", gold);
    snprintf(text, sizeof text, header "%s", system);
    write_file("out/mentions.csv", text);
}

struct run {
    struct score_side gold, system;
    struct score score;
    struct score_figures figures;
    struct diag diag;
};

static void run_score_given(struct run *run, bool gold_mentions) {
    char gold[256];
    snprintf(gold, sizeof gold, "%s", path_in("gold"));
    *run = (struct run){.score = {.gold_mentions = gold_mentions}};
    if (!score_load_gold(gold, &run->gold, &run->diag) ||
        !score_load_system(path_in("out"), &run->system, &run->diag)) {
        diag_print(&run->diag, stderr);
        fail();
    }
    for (size_t i = 0; i < run->gold.articles.count; i++) {
        const struct score_article *article = &run->gold.articles.at[i];
        score_article(&run->score, &run->gold, &run->system, article, score_find(&run->system, article->name));
    }
    score_list(&run->score, &run->figures);
}

static void run_score(struct run *run) { run_score_given(run, false); }

static void end_run(struct run *run) {
    array_free(&run->figures.all);
    score_free(&run->score);
    score_side_free(&run->gold);
    score_side_free(&run->system);
    diag_free(&run->diag);
}

static void assert_figure(const struct run *run, const char *name, double expected) {
    const struct score_figure *figure = score_named(&run->figures, slice_of(name));
    assert_non_null(figure);
    assert_true(figure->known);
    near(name, figure->value, expected);
}

/* The errors as "error start-end" of what was found or else expected. */
static void assert_errors(const struct run *run, const char *expected) {
    char all[2048] = "";
    for (size_t i = 0; i < run->score.errors.count; i++) {
        const struct score_error *error = &run->score.errors.at[i];
        const struct score_span *span = error->found.known ? &error->found : &error->expected;
        size_t used = strlen(all);
        snprintf(all + used, sizeof all - used, "%s%.*s %zu-%zu", used ? "; " : "", (int)error->error.size,
                 error->error.at, span->start, span->end);
    }
    assert_string_equal(all, expected);
}

static void strict_and_relaxed(void **state) {
    (void)state;
    write_sides("start,end,text,kind,form,chain,value\n"
                "0,4,2020,date,name,,2020\n"
                "10,20,May 5 2021,date,name,,2021-05-05\n"
                "30,40,two months,date,name,,P2M\n"
                "50,60,Ann Archer,person,name,1,\n"
                "70,80,Bo Baxter!,person,name,2,\n"
                "90,99,far away.,person,name,3,\n",
                "a,0,4,date,name,2020,2020,,,r\n"
                "a,10,15,date,name,May 5,2021-05-05,,,r\n"
                "a,16,20,date,name,2021,2021,,,r\n"
                "a,30,40,date,name,two months,P2Y,,,r\n"
                "a,50,60,person,name,Ann Archer,,1,,r\n"
                "a,70,80,organisation,name,Bo Baxter!,,2,,r\n"
                "a,100,104,title,name,King,,2,,r\n"
                "b,0,4,date,name,2020,2020,,,r\n");
    struct run run;
    run_score(&run);
    assert_figure(&run, "date.gold", 3);
    assert_figure(&run, "date.system", 4);
    assert_figure(&run, "date.strict_precision", 2. / 4);
    assert_figure(&run, "date.strict_recall", 2. / 3);
    assert_figure(&run, "date", 4. / 7);
    assert_figure(&run, "date.relaxed_precision", 3. / 4);
    assert_figure(&run, "date.relaxed_recall", 1);
    assert_figure(&run, "date.relaxed_f1", 6. / 7);
    assert_figure(&run, "date.value.strict_accuracy", 1. / 2);
    assert_figure(&run, "date.value.relaxed_accuracy", 2. / 3);
    assert_figure(&run, "date.value", 6. / 7 * 2 / 3);
    assert_figure(&run, "date.type", 6. / 7);
    assert_figure(&run, "person.strict_recall", 1. / 3);
    assert_figure(&run, "title", 0);
    assert_figure(&run, "all.gold", 6);
    assert_false(score_named(&run.figures, slice_of("document"))->known);
    assert_null(score_named(&run.figures, slice_of("dates")));
    assert_errors(&run, "border 10-15; false alarm 16-20; value 30-40; kind 70-80; miss 90-99; false alarm 100-104");
    end_run(&run);
}

/* Of two overlapping candidates the larger overlap is taken; the other is free for another. */
static void each_mention_matches_once(void **state) {
    (void)state;
    write_sides("start,end,kind,text,form,chain,value\n"
                "0,10,organisation,,name,1,\n"
                "8,20,organisation,,name,2,\n",
                "a,0,12,organisation,name,,,1,,r\n");
    struct run run;
    run_score(&run);
    assert_figure(&run, "organisation.relaxed_recall", 1. / 2);
    assert_figure(&run, "organisation.relaxed_precision", 1);
    assert_errors(&run, "border 0-12; miss 8-20");
    end_run(&run);
}

static void links_lead_to_names(void **state) {
    (void)state;
    write_sides("start,end,text,kind,form,chain,value\n"
                "0,8,Minister,title,name,1,\n"
                "9,19,Ann Archer,person,name,1,\n"
                "30,33,she,person,pronoun,1,\n"
                "40,50,Bo Baxter!,person,name,2,\n"
                "60,62,he,person,pronoun,2,\n"
                "70,74,King,title,name,3,\n"
                "80,90,the charter,document,nominal,4,\n"
                "100,110,UN Charter,document,name,4,\n"
                "120,125,plan,document,nominal,5,\n",
                "a,0,8,title,name,Minister,,1,,r\n"
                "a,9,19,person,name,Ann Archer,,1,,r\n"
                "a,30,33,person,pronoun,she,,2,,r\n"
                "a,40,46,person,name,Bo Bax,,2,,r\n"
                "a,60,62,person,pronoun,he,,2,,r\n"
                "a,70,74,title,name,King,,3,,r\n"
                "a,100,110,document,name,UN Charter,,4,,r\n");
    struct run run;
    run_score(&run);
    /* Counted: Minister, she, he, the charter; King and plan have no name to lead to. */
    assert_figure(&run, "links.of", 4);
    assert_figure(&run, "links", 2. / 4);
    assert_figure(&run, "links.found", 2. / 3);
    assert_errors(&run, "link 30-33; border 40-46; miss 80-90; miss 120-125");
    assert_true(slice_equal(run.score.errors.at[0].expected_value, slice_of("Ann Archer")));
    assert_true(slice_equal(run.score.errors.at[0].value, slice_of("Bo Bax")));
    end_run(&run);
}

static void rows_of_registers(void **state) {
    (void)state;
    write_sides("start,end,text,kind,form,chain,value\n", "");
    write_file("gold/officials.csv", "article,person,title,organisation,country,status,start,end\n"
                                     "a,Ann Archer,Minister of  Trade,Ministry,FRA,current,0,30\n"
                                     "a,Bo Baxter,Envoy,,,former,40,60\n"
                                     "a,Cy Coe,Judge,,,current,70,80\n");
    write_file("out/officials.csv",
               "article,published,person,title,office,organisation,country,status,start,end,sentence\n"
               "a,,ann archer,Minister of Trade,Minister,Ministry,FIN,current,0,30,x\n"
               "a,,Bo Baxter,Special Envoy,Envoy,,,former,35,60,x\n"
               "a,,Di Dow,Judge,Judge,,,current,90,99,x\n");
    write_file("gold/documents.csv", "article,name,doctype,date,adopted_by,action,action_day\n"
                                     "a,Charter of the Club,charter,,,adopted,2020-01-02\n"
                                     "a,Plan,plan,,,,\n");
    write_file("out/documents.csv", "article,name,doctype,date,adopted_by,action,action_day,start,end,sentence\n"
                                    "a,charter of the club,charter,,,adopted,2020-01-03,100,110,x\n"
                                    "a,draft Plan,plan,,,,,120,130,x\n");
    struct run run;
    run_score(&run);
    assert_figure(&run, "officials", 1. / 3);
    assert_figure(&run, "officials.relaxed_f1", 2. / 3);
    assert_figure(&run, "officials.country", 0);
    assert_figure(&run, "officials.organisation", 1);
    assert_figure(&run, "documents", 1. / 2);
    assert_figure(&run, "documents.relaxed_f1", 1);
    assert_figure(&run, "documents.action_day", 0);
    assert_figure(&run, "documents.action", 1);
    assert_errors(&run, "official-country 0-30; official-title 35-60; official-miss 70-80; official-false 90-99; "
                        "document-action_day 100-110; document-name 120-130");
    end_run(&run);
    unlink(path_in("gold/officials.csv"));
    unlink(path_in("out/officials.csv"));
    unlink(path_in("gold/documents.csv"));
    unlink(path_in("out/documents.csv"));
}

static void errors_show_their_sentence(void **state) {
    (void)state;
    char text[1024], bytes[2048];
    write_file("out/mentions.csv", header);
    write_file("a.txt", "It rained.\n\nHi Ann\nArcher came. She left.\n");
    write_file("gold/a.csv", "start,end,text,kind,form,chain,value\n15,25,\"Ann\nArcher\",person,name,1,\n"
                             "32,35,She,person,pronoun,1,\n");
    snprintf(text, sizeof text, "article,source\na,%s\n", path_in("a.txt"));
    write_file("out/articles.csv", text);
    struct run run;
    run_score(&run);
    struct score_output output = {.path = path_in("errors.csv")};
    assert_true(score_write_errors(&run.score, &output, &run.diag));
    FILE *file = fopen(path_in("errors.csv"), "rb");
    bytes[fread(bytes, 1, sizeof bytes - 1, file)] = '\0';
    fclose(file);
    assert_string_equal(bytes, "article,error,kind,start,end,text,expected_start,expected_end,expected_text,"
                               "expected_value,value,rule,sentence\n"
                               "a,miss,person,,,,15,25,Ann Archer,,,,Hi Ann Archer came.\n"
                               "a,miss,person,,,,32,35,She,,,,She left.\n");
    end_run(&run);
    unlink(path_in("out/articles.csv"));
}

/* Of gold's Ann, she | Bo, he the system has Ann, she, it as one and Bo; it is no mention of gold, he is missed. */
static void coreference_over_given_mentions(void **state) {
    (void)state;
    write_sides("start,end,text,kind,form,chain,value\n"
                "0,4,2020,date,name,,2020\n"
                "10,13,Ann,person,name,1,\n"
                "20,23,she,person,pronoun,1,\n"
                "30,32,Bo,person,name,2,\n"
                "40,42,he,person,pronoun,2,\n",
                "a,10,13,person,name,Ann,,1,,r\n"
                "a,20,23,person,pronoun,she,,1,,r\n"
                "a,25,27,organisation,pronoun,it,,1,,r\n"
                "a,30,32,person,name,Bo,,2,,r\n"
                "a,40,42,organisation,pronoun,he,,2,,r\n");
    struct run run;
    run_score_given(&run, true);
    assert_figure(&run, "muc.recall", 1. / 2);
    assert_figure(&run, "muc.precision", 1);
    assert_figure(&run, "b3.recall", 3. / 4);
    assert_figure(&run, "b3.precision", 1);
    assert_figure(&run, "ceafe.recall", (1 + 2. / 3) / 2);
    assert_figure(&run, "ceafe.precision", (1 + 2. / 3) / 3);
    assert_figure(&run, "lea.recall", 1. / 2);
    assert_figure(&run, "person.strict_recall", 3. / 4);
    end_run(&run);
    run_score(&run);
    assert_figure(&run, "b3.precision", (2. / 3 * 2 + 1. / 2) / 5);
    end_run(&run);
}

/* Tables that extract wrote are gold too. */
static void a_run_is_its_own_gold(void **state) {
    (void)state;
    write_file("out/mentions.csv", header "a,0,4,date,name,2020,2020,,,r\nsub/b,5,9,person,pronoun,she,,1,,r\n");
    struct run run = {0};
    assert_true(score_load_gold(path_in("out"), &run.gold, &run.diag));
    assert_int_equal(run.gold.articles.count, 2);
    assert_non_null(score_find(&run.gold, slice_of("sub/b")));
    assert_int_equal(run.gold.articles.at[1].mentions.at[0].form, score_pronoun);
    end_run(&run);
}

static void broken_gold_is_located(void **state) {
    (void)state;
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"start,end,kind\n0,4,date\n4,4,date\n", "3: start and end are no range of bytes; write start < end"},
        {"start,end,kind\n0,4,place\n", "2: unknown kind 'place'; use date, person, title, organisation or document"},
        {"start,end,kind,form\n0,4,date,noun\n", "2: unknown form 'noun'; use name, nominal or pronoun"},
        {"start,stop,kind\n0,4,date\n", "1: the column 'end' is missing; add it"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct run run = {0};
        char expected[512];
        write_file("gold/a.csv", cases[i].text);
        assert_false(score_load_gold(path_in("gold"), &run.gold, &run.diag));
        assert_int_equal(run.diag.messages.count, 1);
        snprintf(expected, sizeof expected, "chancery: %s:%s", path_in("gold/a.csv"), cases[i].message);
        assert_string_equal(run.diag.messages.at[0].at, expected);
        end_run(&run);
    }
}

static int make_folders(void **state) {
    (void)state;
    if (!mkdtemp(folder)) return -1;
    return mkdir(path_in("gold"), 0777) || mkdir(path_in("out"), 0777);
}

static int remove_folders(void **state) {
    (void)state;
    static const char *const names[] = {"gold/a.csv", "out/mentions.csv", "a.txt", "errors.csv"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) unlink(path_in(names[i]));
    return rmdir(path_in("gold")) || rmdir(path_in("out")) || rmdir(folder);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chains_score_as_published),
        cmocka_unit_test(luo_f1),
        cmocka_unit_test(alignment_is_the_best),
        cmocka_unit_test(strict_and_relaxed),
        cmocka_unit_test(each_mention_matches_once),
        cmocka_unit_test(links_lead_to_names),
        cmocka_unit_test(rows_of_registers),
        cmocka_unit_test(errors_show_their_sentence),
        cmocka_unit_test(a_run_is_its_own_gold),
        cmocka_unit_test(broken_gold_is_located),
        cmocka_unit_test(coreference_over_given_mentions),
    };
    return cmocka_run_group_tests(tests, make_folders, remove_folders);
}
