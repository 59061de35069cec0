# Message catalogues, compiled assets and migrations become part of the one program.
file(GLOB embedded_files CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/messages/*.toml ${CMAKE_SOURCE_DIR}/build/assets/*)
set(embedded_cpp ${CMAKE_BINARY_DIR}/embedded.cpp)
add_custom_command(OUTPUT ${embedded_cpp}
  COMMAND ${CMAKE_COMMAND} -DOUT=${embedded_cpp} "-DFILES=${embedded_files}" -P ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake
  DEPENDS ${embedded_files} ${CMAKE_SOURCE_DIR}/cmake/write_embedded.cmake VERBATIM)
add_library(rahdari_embedded STATIC ${embedded_cpp})
target_link_libraries(rahdari_embedded PUBLIC rahdari_base)
