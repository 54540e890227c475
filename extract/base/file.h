/* Whole files and folders of them: rules and lists, labels. */
#ifndef CHANCERY_FILE_H
#define CHANCERY_FILE_H

#include "diag.h"

struct file_list {
    const char **paths; /* in byte order, in the arena */
    size_t count;
};

bool file_is_folder(const char *path);

/* Neither a folder nor what may keep its reader waiting, as a pipe may. */
bool file_is_regular(const char *path);

/* Whether the path is that of the folder or leads below it, by whatever links. What is not there
 * yet is where it would be. False when the folder is not there. */
bool file_is_within(const char *path, const char *folder);

/* Makes the folders in which the file or folder is to be. What fails shows when that is opened or made. */
void file_make_folders(struct slice path);

/* The regular names in a folder that end in `ending`; hidden ones are left out. */
bool file_list_read(struct file_list *list, struct arena *arena, const char *folder, const char *ending,
                    struct diag *diag);

/* The files below a folder, subfolders included, that end in `ending`: their paths from the
 * folder on, without the ending, in byte order. Hidden files and folders are left out. */
bool file_tree_read(struct file_list *list, struct arena *arena, const char *folder, const char *ending,
                    struct diag *diag);

/* How a file looks without being read. */
struct file_looks {
    uint64_t size;
    int64_t changed; /* when it was written last: seconds since 1970 */
};

bool file_look(const char *path, struct file_looks *looks);

/* A whole file, into the arena. */
bool file_read(const char *path, struct arena *arena, struct slice *out, struct diag *diag);

#endif
