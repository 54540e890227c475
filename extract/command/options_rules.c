#include "image.h"
#include "options.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where rules are found. */

/* The folder above the executable's; false when its name is too long. */
static bool find_prefix(char *prefix, size_t size) {
    ssize_t length = readlink("/proc/self/exe", prefix, size - 1);
    if (length <= 0 || (size_t)length >= size - 1) return false;
    prefix[length] = '\0';
    for (int up = 0; up < 2; up++) {
        char *slash = strrchr(prefix, '/');
        if (!slash) return false;
        *slash = '\0';
    }
    return true;
}

static bool beside_executable(char *path, size_t size, const char *beside) {
    if (!find_prefix(path, size)) return false;
    size_t end = strlen(path), more = strlen(beside) + 1;
    if (end + more > size) return false;
    memcpy(path + end, beside, more);
    return access(path, R_OK) == 0;
}

const char *options_rules_folder(struct options *options) {
    const char *set = getenv("CHANCERY_RULES");
    if (options->rules) return options->rules;
    if (set && *set) return set;
    if (beside_executable(options->beside, sizeof options->beside, "/share/chancery/rules")) return options->beside;
    return access(CHANCERY_SOURCE_RULES, R_OK) == 0 ? CHANCERY_SOURCE_RULES : CHANCERY_INSTALLED_RULES;
}

/* The image that was made with the rules of that folder; NULL: they are the user's own. */
static const char *image_of(struct options *options, const char *folder) {
    if (folder == options->beside) {
        size_t size = sizeof options->image_beside;
        return beside_executable(options->image_beside, size, "/lib/chancery/rules.image") ? options->image_beside
                                                                                           : NULL;
    }
    if (strcmp(folder, CHANCERY_SOURCE_RULES) == 0) return CHANCERY_SOURCE_IMAGE;
    return strcmp(folder, CHANCERY_INSTALLED_RULES) == 0 ? CHANCERY_INSTALLED_IMAGE : NULL;
}

static const struct ruleset *read_rules(const char *folder, const char *image) {
    struct diag diag = {0};
    const struct ruleset *rules = image ? ruleset_open(folder, image, &diag) : ruleset_load(folder, &diag);
    diag_print(&diag, stderr);
    diag_free(&diag);
    return rules;
}

const struct ruleset *options_rules(struct options *options) {
    const char *folder = options_rules_folder(options), *image = image_of(options, folder);
    const struct ruleset *rules = read_rules(folder, image);
    if (rules && options->verbose) fprintf(stderr, "rules of %s\n", image_holds(rules) ? image : folder);
    return rules;
}

const struct ruleset *options_rules_read(struct options *options) {
    return read_rules(options_rules_folder(options), NULL);
}
