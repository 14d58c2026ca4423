# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the house has in common, and one-line helpers to declare them.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(SE_WERROR "Treat warnings as errors" OFF)
set(SE_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")

option(SE_PCH "Precompile Qt's and the standard library's headers" ON)
# One precompiled header serves libraries and programs alike only when both are compiled the same.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(SE_CCACHE ccache)
if(SE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SE_CCACHE})
    if(SE_PCH)
        # ccache steps aside from precompiled headers unless told that it may follow them.
        set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
            CCACHE_SLOPPINESS=pch_defines,time_macros ${SE_CCACHE})
    endif()
endif()
find_program(SE_MOLD mold)

add_library(se_flags INTERFACE)
target_compile_options(se_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wunused -Wnull-dereference
    -Wno-missing-field-initializers) # members have defaults; a short list means those
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

# se_pch(name LINK … HEADERS …): a precompiled header of its own, for others to reuse.
function(se_pch name)
    cmake_parse_arguments(arg "" "" "LINK;HEADERS" ${ARGN})
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/${name}.cpp CONTENT "")
    add_library(${name} OBJECT ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
    target_link_libraries(${name} PRIVATE ${arg_LINK} se_flags)
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# The parts with windows get the header with Qt Widgets, all others the one with Qt Core.
function(se_use_pch name)
    if(NOT SE_PCH)
        return()
    endif()
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${PROJECT_SOURCE_DIR}
        OUTPUT_VARIABLE folder)
    if(folder MATCHES "^(ui|app$|tests/gui)")
        target_precompile_headers(${name} REUSE_FROM se_pch_widgets)
    else()
        target_precompile_headers(${name} REUSE_FROM se_pch_core)
    endif()
endfunction()

# se_library(name SOURCES … LINK …): a static library; includes are written from the root.
function(se_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${arg_LINK} PRIVATE se_flags)
    se_use_pch(${name})
endfunction()

# se_test(name LABEL unit|simulation|gui|system LINK … [SOURCES …]): a Qt Test from name.cpp.
function(se_test name)
    cmake_parse_arguments(arg "" "LABEL" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK} Qt6::Test se_flags)
    target_compile_definitions(${name} PRIVATE SE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    se_use_pch(${name})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABEL}" TIMEOUT 300)
    if(arg_LABEL STREQUAL "gui")
        # They share one display, and only one window can have the focus.
        set_tests_properties(${name} PROPERTIES RESOURCE_LOCK display)
    endif()
endfunction()

# se_benchmark(name LINK … [SOURCES …]): a program that prints figures, from name.cpp.
function(se_benchmark name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_link_libraries(${name} PRIVATE ${arg_LINK} se_flags)
    add_test(NAME ${name} COMMAND ${name})
    # Alone, or the figures would tell of the tests beside it.
    set_tests_properties(${name} PROPERTIES LABELS benchmark TIMEOUT 300 RUN_SERIAL ON)
endfunction()
