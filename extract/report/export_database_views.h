/* What a database of the tables tells beside them. */
#ifndef CHANCERY_EXPORT_DATABASE_VIEWS_H
#define CHANCERY_EXPORT_DATABASE_VIEWS_H

/* The statements that make the views. */
extern const char database_views[];

#endif
