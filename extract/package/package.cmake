# A Debian package, made by `cpack` of a build whose prefix is /usr: the command with rules, manual pages and
# completions, without the library for C programs. ./dev package calls it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME chancery)
set(CPACK_PACKAGE_CONTACT "The Chancery authors <chancery@localhost>" CACHE STRING "who publishes the package")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};chancery;program;/")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
                                                WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads English news, writes tables of offices, dates, documents")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Chancery reads news as plain text, JSON Lines, HTML, feeds or WARC files and
writes CSV tables: who holds which office, when things happen, which
official documents exist and what was done to them.
.
It works by rules and word lists, which are plain text. It needs no network,
and the same input gives the same bytes.")

# dpkg-shlibdeps sees the libraries that are linked; these are loaded when they are first needed.
find_program(DPKG_QUERY dpkg-query)
foreach(NAME LIBXML2 LIBARCHIVE SQLITE)
  list(GET ${NAME}_LINK_LIBRARIES 0 LOADED_LIBRARY)
  get_filename_component(LOADED_FOLDER ${LOADED_LIBRARY} DIRECTORY)
  if(DPKG_QUERY)
    execute_process(COMMAND ${DPKG_QUERY} -S ${LOADED_FOLDER}/${${NAME}_FILE} OUTPUT_VARIABLE OWNER ERROR_QUIET)
  endif()
  if(OWNER MATCHES "^([^:, \n]+)")
    list(APPEND LOADED_PACKAGES ${CMAKE_MATCH_1})
  endif()
endforeach()
list(JOIN LOADED_PACKAGES ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/extract/package/finish.cmake)
include(CPack)
