# SPDX-License-Identifier: GPL-3.0-or-later
# The target update_translations takes new texts into the files; tst_translations fails until
# they are translated. Included by ui/CMakeLists.txt.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/ui/*.h ${PROJECT_SOURCE_DIR}/ui/*.cpp
    ${PROJECT_SOURCE_DIR}/model/items/*.h ${PROJECT_SOURCE_DIR}/model/items/*.cpp)
set(german ${PROJECT_SOURCE_DIR}/translations/seconsole_de.ts)
set(english ${PROJECT_SOURCE_DIR}/translations/seconsole_en.ts)
list(JOIN translated_sources "\n" translated_list)
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/translated-sources.txt CONTENT "${translated_list}\n")

# Without the include path contexts lose their namespace, and no text is found at run time.
set(update ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen $<TARGET_FILE:Qt6::lupdate>
    -no-obsolete -locations none -source-language en -I ${PROJECT_SOURCE_DIR}
    @${PROJECT_BINARY_DIR}/translated-sources.txt)
add_custom_target(update_translations
    COMMAND ${update} -target-language de -ts ${german}
    COMMAND ${update} -target-language en -pluralonly -ts ${english}
    VERBATIM)
