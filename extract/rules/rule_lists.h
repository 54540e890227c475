/* The lists, and built-in classes, that the program asks for at many matches: found by name once, when the rules are
 * loaded. Others ask the lexicon by name when they are made. */
#ifndef CHANCERY_RULE_LISTS_H
#define CHANCERY_RULE_LISTS_H

#define RULE_LISTS(LIST)                                 \
    LIST(L_ABOVE_OR_BELOW, "above-or-below")             \
    LIST(L_APPROXIMATION, "approximation")               \
    LIST(L_AROUND, "around")                             \
    LIST(L_BOUND, "bound")                               \
    LIST(L_CITY, "city")                                 \
    LIST(L_CLITIC, "clitic")                             \
    LIST(L_CLOCK_UNIT, "clock-unit")                     \
    LIST(L_CLUB, "club")                                 \
    LIST(L_COMMA_SUFFIX, "comma-suffix")                 \
    LIST(L_COMPANY, "company")                           \
    LIST(L_COMPANY_SUFFIX, "company-suffix")             \
    LIST(L_COMPARATIVE, "comparative")                   \
    LIST(L_COUNTRY, "country")                           \
    LIST(L_DASH, "dash")                                 \
    LIST(L_DATE_MOD, "date-mod")                         \
    LIST(L_DAY_PART, "day-part")                         \
    LIST(L_DECADE_WORD, "decade-word")                   \
    LIST(L_DEMONYM, "demonym")                           \
    LIST(L_DIRECTION, "direction")                       \
    LIST(L_DOCUMENT_ACT, "document-act")                 \
    LIST(L_DOCUMENT_HEAD, "document-head")               \
    LIST(L_DOCUMENT_HEAD_PLURAL, "document-head-plural") \
    LIST(L_DOCUMENT_VERB, "document-verb")               \
    LIST(L_EVALUATIVE, "evaluative")                     \
    LIST(L_FEAST, "feast")                               \
    LIST(L_FIRM_COMMON, "firm-common")                   \
    LIST(L_FIRM_GOODS, "firm-goods")                     \
    LIST(L_FIRM_TAIL, "firm-tail")                       \
    LIST(L_FUNCTION_WORD, "function-word")               \
    LIST(L_GIVEN_NAME, "given-name")                     \
    LIST(L_HABIT_ADVERB, "habit-adverb")                 \
    LIST(L_HEADLINE_VERB, "headline-verb")               \
    LIST(L_HOLIDAY, "holiday")                           \
    LIST(L_HONORIFIC, "honorific")                       \
    LIST(L_INNER_BODY, "inner-body")                     \
    LIST(L_ISSUE_WORD, "issue-word")                     \
    LIST(L_KNOWN_ORGANISATION, "known-organisation")     \
    LIST(L_LINE_LABEL, "line-label")                     \
    LIST(L_LOWER, "lower")                               \
    LIST(L_MANY_HELD, "many-held")                       \
    LIST(L_MEETING_WORD, "meeting-word")                 \
    LIST(L_MERIDIEM, "meridiem")                         \
    LIST(L_NAME_REST, "name-rest")                       \
    LIST(L_NAME_SUFFIX, "name-suffix")                   \
    LIST(L_NOT_ORGAN, "not-organ")                       \
    LIST(L_NUMBER_WORD, "number-word")                   \
    LIST(L_OFFICE_HEAD, "office-head")                   \
    LIST(L_OFFICE_MODIFIER, "office-modifier")           \
    LIST(L_ORDINAL_WORD, "ordinal-word")                 \
    LIST(L_ORDINARY_WORD, "ordinary-word")               \
    LIST(L_ORGAN, "organ")                               \
    LIST(L_ORGAN_OWNER, "organ-owner")                   \
    LIST(L_ORGANISATION_HEAD, "organisation-head")       \
    LIST(L_OTHER_DAY, "other-day")                       \
    LIST(L_PARTY_ADJECTIVE, "party-adjective")           \
    LIST(L_PARTY_HEAD, "party-head")                     \
    LIST(L_PAST_SIGN, "past-sign")                       \
    LIST(L_PERIOD_ADJECTIVE, "period-adjective")         \
    LIST(L_PERIOD_EDGE, "period-edge")                   \
    LIST(L_PERIOD_LONG, "period-long")                   \
    LIST(L_PERSONAL_PRONOUN, "personal-pronoun")         \
    LIST(L_PORTFOLIO_HEAD, "portfolio-head")             \
    LIST(L_QUOTE_SIGN, "quote-sign")                     \
    LIST(L_SEASON, "season")                             \
    LIST(L_SHARED_NAME, "shared-name")                   \
    LIST(L_SIGN, "sign")                                 \
    LIST(L_SPEECH_VERB, "speech-verb")                   \
    LIST(L_SPELLED_NONE, "spelled-none")                 \
    LIST(L_SPELLED_THING, "spelled-thing")               \
    LIST(L_STANDING, "standing")                         \
    LIST(L_STATE_HEAD, "state-head")                     \
    LIST(L_SUN_PART, "sun-part")                         \
    LIST(L_SURNAME, "surname")                           \
    LIST(L_TEXT_ADVERB, "text-adverb")                   \
    LIST(L_TEXT_ARTICLE, "text-article")                 \
    LIST(L_TEXT_HANDING, "text-handing")                 \
    LIST(L_TEXT_PAST, "text-past")                       \
    LIST(L_TEXT_SENT, "text-sent")                       \
    LIST(L_TIME_UNIT, "time-unit")                       \
    LIST(L_VAGUE_NUMBER, "vague-number")                 \
    LIST(L_VERB_STOP, "verb-stop")                       \
    LIST(L_WEEKDAY, "weekday")

enum rule_list {
#define RULE_LIST_NUMBER(list, name) list,
    RULE_LISTS(RULE_LIST_NUMBER)
#undef RULE_LIST_NUMBER
        L_COUNT
};

#endif
