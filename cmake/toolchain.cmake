# Flags for our own code. Warnings are errors; a switch over an enum has no default (style 15).
add_library(rahdari_flags INTERFACE)
target_compile_options(rahdari_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Werror -Werror=switch
  -Wno-error=deprecated-declarations -fno-omit-frame-pointer)
target_include_directories(rahdari_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)

if(RAHDARI_SANITIZE)
  add_compile_options(-fsanitize=${RAHDARI_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${RAHDARI_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(rahdari_flags INTERFACE -Wno-maybe-uninitialized)  # false alarms of gcc 12 under sanitizers
  endif()
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
