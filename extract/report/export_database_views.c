#include "export_database_views.h"

const char database_views[] =
    /* The holders of each office, in the order of the days on which they are first seen; before them those who are
       only ever called former, whenever that is. */
    "CREATE VIEW holders AS\n"
    "SELECT office, organisation, country,\n"
    "  row_number() OVER (PARTITION BY office, organisation, country\n"
    "    ORDER BY status <> 'former', first_seen IS NULL, first_seen, last_seen, rowid) AS place,\n"
    "  person, status, first_seen, last_seen, articles\n"
    "FROM tenures\n"
    "WHERE status <> 'former' OR NOT EXISTS (SELECT 1 FROM tenures AS held WHERE held.person = tenures.person\n"
    "  AND held.office = tenures.office AND held.organisation IS tenures.organisation\n"
    "  AND held.country IS tenures.country AND held.status <> 'former')\n"
    "ORDER BY office, organisation, country, place;\n"

    /* Each document once, with what is first said of it and the first deed. */
    "CREATE VIEW register_of_documents AS\n"
    "WITH named AS (\n"
    "  SELECT mentions.entity, documents.rowid AS number, documents.*\n"
    "  FROM documents JOIN mentions ON mentions.article = documents.article AND mentions.start = documents.start\n"
    "    AND mentions.\"end\" = documents.\"end\" AND mentions.kind = 'document'\n"
    "), deeds AS (\n"
    "  SELECT *, row_number() OVER (PARTITION BY entity ORDER BY action_day IS NULL, action_day, number) AS place\n"
    "  FROM named WHERE action <> ''\n"
    ")\n"
    "SELECT entities.entity, entities.name,\n"
    "  (SELECT doctype FROM named WHERE named.entity = entities.entity AND doctype <> '' ORDER BY number LIMIT 1) AS "
    "doctype,\n"
    "  (SELECT date FROM named WHERE named.entity = entities.entity AND date IS NOT NULL ORDER BY number LIMIT 1) AS "
    "date,\n"
    "  deeds.adopted_by, deeds.action, deeds.action_day,\n"
    "  entities.articles, entities.mentions, entities.first_seen, entities.last_seen\n"
    "FROM entities LEFT JOIN deeds ON deeds.entity = entities.entity AND deeds.place = 1\n"
    "WHERE entities.kind = 'document'\n"
    "ORDER BY entities.name, entities.entity;\n";
