# Puts the page of `chancery report` together and writes it as bytes in C:
#   cmake -DFROM=extract/report -DTO=report_page.c -P assemble.cmake
#
# page.html has places for the style, the script and the data. The policy in its head names
# the style and the script by their SHA-256, so that no other runs.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/files.cmake)

# The hash as the policy wants it: in base64, which CMake does not know.
function(hash_of TEXT RESULT)
  set(DIGITS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  string(SHA256 HEX "${TEXT}")
  set(BASE64 "")
  foreach(AT RANGE 0 60 6) # six hexadecimal digits are four of base64; the last four are three
    string(SUBSTRING "${HEX}0000" ${AT} 6 GROUP)
    foreach(SHIFT 18 12 6 0)
      math(EXPR DIGIT "(0x${GROUP} >> ${SHIFT}) & 63")
      string(SUBSTRING "${DIGITS}" ${DIGIT} 1 DIGIT)
      string(APPEND BASE64 "${DIGIT}")
    endforeach()
  endforeach()
  string(SUBSTRING "${BASE64}" 0 43 BASE64)
  set(${RESULT} "sha256-${BASE64}=" PARENT_SCOPE)
endfunction()

function(text_of RESULT)
  set(TEXT "")
  foreach(NAME ${ARGN})
    file(READ "${FROM}/${NAME}" PART)
    string(APPEND TEXT "${PART}")
  endforeach()
  set(${RESULT} "${TEXT}" PARENT_SCOPE)
endfunction()

# Bytes of a text as the initialiser of an array.
function(bytes_of TEXT RESULT)
  string(HEX "${TEXT}" HEX)
  string(REGEX REPLACE "(..)" "0x\\1," HEX "${HEX}")
  string(REGEX REPLACE "(....................................................................................................)" "\\1\n" HEX "${HEX}")
  set(${RESULT} "${HEX}" PARENT_SCOPE)
endfunction()

text_of(STYLE ${REPORT_STYLES})
text_of(SCRIPT ${REPORT_SCRIPTS})
text_of(PAGE ${REPORT_PAGE})
hash_of("${STYLE}" STYLE_HASH)
hash_of("${SCRIPT}" SCRIPT_HASH)

# In this order: what is put in last is not looked through for places.
string(REPLACE "{{style hash}}" "${STYLE_HASH}" PAGE "${PAGE}")
string(REPLACE "{{script hash}}" "${SCRIPT_HASH}" PAGE "${PAGE}")
string(REPLACE "{{style}}" "${STYLE}" PAGE "${PAGE}")
string(REPLACE "{{script}}" "${SCRIPT}" PAGE "${PAGE}")
string(FIND "${PAGE}" "{{data}}" BORDER)
if(BORDER LESS 0)
  message(FATAL_ERROR "${FROM}/page.html has no place for the data")
endif()
math(EXPR AFTER "${BORDER} + 8")
string(SUBSTRING "${PAGE}" 0 ${BORDER} BEGIN)
string(SUBSTRING "${PAGE}" ${AFTER} -1 END)
bytes_of("${BEGIN}" BEGIN)
bytes_of("${END}" END)
file(WRITE "${TO}" "/* Made from extract/report/. */
#include \"report_page.h\"

const unsigned char report_page_begin[] = {
${BEGIN}};
const unsigned char report_page_end[] = {
${END}};
const size_t report_page_begin_size = sizeof report_page_begin, report_page_end_size = sizeof report_page_end;
")
