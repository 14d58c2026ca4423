# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the house has in common, and one-line helpers to declare them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(SE_WERROR "Treat warnings as errors" OFF)
set(SE_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")

find_program(SE_CCACHE ccache)
if(SE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SE_CCACHE})
endif()
find_program(SE_MOLD mold)

add_library(se_flags INTERFACE)
target_compile_options(se_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference)
if(SE_WERROR)
    target_compile_options(se_flags INTERFACE -Werror)
endif()
target_compile_definitions(se_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(SE_SANITIZE)
    target_compile_options(se_flags INTERFACE -fsanitize=${SE_SANITIZE}
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(se_flags INTERFACE -fsanitize=${SE_SANITIZE})
endif()
if(SE_MOLD)
    target_link_options(se_flags INTERFACE -fuse-ld=mold)
endif()

# se_library(name SOURCES … LINK …): a static library; includes are written from the root.
function(se_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE se_flags)
endfunction()

# se_test(name LABEL unit|simulation|gui|system LINK … [SOURCES …]): a Qt Test from name.cpp.
function(se_test name)
    cmake_parse_arguments(arg "" "LABEL" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test se_flags)
    target_compile_definitions(${name} PRIVATE SE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 300)
endfunction()
