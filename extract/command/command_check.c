#include "command.h"

#include "check.h"
#include "options.h"

const char command_check_help[] =
    "Usage: chancery check [OPTION…] [RULE…]\n"
    "\n"
    "Compiles every rule and runs the examples written beside it: + examples, in which\n"
    "the rule finds what stands in [[ ]], and - examples, in which it finds nothing.\n"
    "Each is run alone and through the whole pipeline. RULE is the id of a rule or a\n"
    "rule file and restricts which examples are run; every rule is compiled all the same.\n"
    "\n"
    "  --rules DIR   other rules than the built-in ones\n"
    "  --image FILE  if all is well, write the rules there as they are in memory: where the\n"
    "                installation looks for them, every start takes them from it at once\n"
    "  -q, --quiet   no summary\n"
    "  --help        this text\n"
    "\n"
    "Exit status: 0 all is well; 1 examples failed; 2 wrong usage or wrong rules.\n"
    "\n"
    "Example:\n"
    "  chancery check dates.rules person.pronoun\n";

static int check(struct options *options, const struct ruleset *rules) {
    struct check_names names = {options->operands, options->operand_count};
    const char *unknown = check_unknown(rules, &names);
    if (unknown) {
        struct near_name near = near_name_of(slice_of(unknown));
        check_near_names(rules, &near);
        fprintf(stderr, "chancery: check: no rule and no rule file is named %s%s; the rules are in %s\n", unknown,
                near_name_hint(&near), options_rules_folder(options));
        return 2;
    }
    struct diag diag = {0};
    struct check_totals totals = check_examples(rules, &names, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    if (!options->quiet)
        printf("%zu %s, %zu %s, %zu failed\n", totals.rules, totals.rules == 1 ? "rule" : "rules", totals.examples,
               totals.examples == 1 ? "example" : "examples", totals.failed);
    return totals.failed ? 1 : 0;
}

static bool compile(const char *folder, const char *image) {
    struct diag diag = {0};
    bool good = ruleset_compile(folder, image, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return good;
}

int command_check(int argc, char **argv) {
    struct options options;
    if (!options_read(&options, argc, argv, command_check_help)) return 2;
    if (options.help) return fputs(command_check_help, stdout) < 0;
    const struct ruleset *rules = options_rules_read(&options);
    if (!rules) return 2;
    int status = check(&options, rules);
    ruleset_free(rules);
    if (status || !options.image) return status;
    return compile(options_rules_folder(&options), options.image) ? 0 : 1;
}
