/* A program of a user of the library: prints the mentions of one article. */
#include <chancery.h>
#include <stdio.h>
#include <string.h>

int main(void) {
    const char *text = "Foreign Minister Anna Berg met envoys on 5 May 2021.";
    struct chancery *chancery = chancery_open(NULL);
    bool good = chancery_read(chancery, text, strlen(text), NULL);
    if (!good) fputs(chancery_error(chancery), stderr);
    for (size_t i = 0; i < chancery_count(chancery); i++) {
        struct chancery_mention mention = chancery_mention(chancery, i);
        printf("%s %zu-%zu %s%s%s\n", mention.kind, mention.start, mention.end, mention.text,
               *mention.value ? " = " : "", mention.value);
    }
    chancery_close(chancery);
    return good ? 0 : 1;
}
