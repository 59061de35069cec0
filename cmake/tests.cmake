# x_test.cpp stands beside x.cpp; each folder's tests are one program, <folder>_test.
find_package(GTest REQUIRED)
foreach(layer ${RAHDARI_LAYERS})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${layer}/*_test.cpp)
  if(EXISTS ${CMAKE_SOURCE_DIR}/src/${layer}_test.cpp)
    list(APPEND sources ${CMAKE_SOURCE_DIR}/src/${layer}_test.cpp)
  endif()
  if(sources)
    add_executable(${layer}_test ${sources})
    target_link_libraries(${layer}_test PRIVATE rahdari_${layer} rahdari_embedded GTest::gtest_main)
    target_compile_definitions(${layer}_test PRIVATE RAHDARI_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    set_target_properties(${layer}_test PROPERTIES UNITY_BUILD OFF)  # each test file has its own small helpers
    add_test(NAME ${layer} COMMAND ${layer}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endforeach()
if(TARGET routes_test AND TARGET rahdari_demo)  # the pages are tested with the invented officers
  target_link_libraries(routes_test PRIVATE rahdari_demo)
endif()
