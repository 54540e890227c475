# What Debian wants of the files of a package: compressed manual pages, a changelog of its own form, the licence by the
# name of copyright.
set(ROOT ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(DOCUMENTS ${ROOT}/share/doc/chancery)
string(TIMESTAMP TODAY "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(RENAME ${DOCUMENTS}/LICENSE ${DOCUMENTS}/copyright)
file(WRITE ${DOCUMENTS}/changelog
     "chancery (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n  * CHANGELOG.md says what is new.\n\n -- ${CPACK_PACKAGE_CONTACT}  ${TODAY}\n")
file(GLOB PAGES ${ROOT}/share/man/man1/*.1)
execute_process(COMMAND gzip -9n ${PAGES} ${DOCUMENTS}/changelog ${DOCUMENTS}/CHANGELOG.md COMMAND_ERROR_IS_FATAL ANY)
