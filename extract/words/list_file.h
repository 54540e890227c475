/* The files of words that stand beside the rules, line by line.
 *
 *   # a comment
 *   quit | resigns
 *   UN | U.N. = United Nations ; short=UN
 *
 * A line is an entry: its forms, perhaps the value that they have, perhaps keys. */
#ifndef CHANCERY_LIST_FILE_H
#define CHANCERY_LIST_FILE_H

#include "diag.h"

struct list_entry {
    size_t line;
    struct slice text;  /* of the whole line */
    struct slice forms; /* to be parted by list_next_form */
    struct slice value; /* its `at` is NULL: none is written */
    struct slice keys;  /* "key=value ; key=value", or empty */
};

struct list_file {
    const char *path; /* lives as long as this */
    struct diag *diag;
    struct slice rest; /* of the text, in which all slices of its entries lie */
    size_t line;
    bool good; /* no mistake was found so far */
};

struct list_file list_file_open(const char *path, struct slice text, struct diag *diag);

/* The file's name without ".list": what the list is called. */
struct slice list_file_name(const char *path);

/* The next entry; false at the end. Entries with a mistake are reported and passed over. */
bool list_next_entry(struct list_file *file, struct list_entry *entry);

/* Takes the next form off the entry, without blanks around it; it may be empty. False behind the last. */
bool list_next_form(struct list_entry *entry, struct slice *form);

/* Reports a mistake at a part of the entry. */
void list_complain(struct list_file *file, const struct list_entry *entry, const char *at, const char *what);

#endif
