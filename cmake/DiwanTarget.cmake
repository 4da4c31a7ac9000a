# The warnings and sanitizers that every target of ours is built with, and the one way to declare a room of src/.

add_library(diwan_options INTERFACE)
target_compile_options(diwan_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                       -Wnon-virtual-dtor -Woverloaded-virtual -Wno-missing-field-initializers -Werror)
if(DIWAN_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "DIWAN_FUZZ needs clang: cmake -DCMAKE_CXX_COMPILER=clang++ …")
  endif()
  target_compile_options(diwan_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
                         -fno-sanitize-recover=undefined -fno-omit-frame-pointer -Wno-error)
  target_link_options(diwan_options INTERFACE -fsanitize=address,undefined)
elseif(DIWAN_SANITIZE)
  target_compile_options(diwan_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                         -fno-omit-frame-pointer)
  target_link_options(diwan_options INTERFACE -fsanitize=address,undefined)
elseif(DIWAN_SANITIZE_THREAD)
  target_compile_options(diwan_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(diwan_options INTERFACE -fsanitize=thread)
endif()

# diwan_room(NAME [ROOM ...]): the static library of src/NAME, made of every .cpp of the folder, on top of other rooms.
function(diwan_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  add_library(diwan_${name} STATIC ${sources})
  add_library(diwan::${name} ALIAS diwan_${name})
  target_include_directories(diwan_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(diwan_${name} PRIVATE diwan_options)
  foreach(room IN LISTS ARGN)
    target_link_libraries(diwan_${name} PUBLIC diwan::${room})
  endforeach()
endfunction()

# diwan_embed(TARGET NAMESPACE FILE ...): makes each data FILE available to TARGET as a string constant.
# The header is "<target>_data.hpp"; `NAMESPACE::data::<file name with _ for other signs>` is a std::string_view.
function(diwan_embed target namespace)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(header ${generated}/${target}_data.hpp)
  set(source ${generated}/${target}_data.cpp)
  set(absolute "")
  foreach(file IN LISTS ARGN)
    list(APPEND absolute ${CMAKE_CURRENT_SOURCE_DIR}/${file})
  endforeach()
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DHEADER=${header} -DSOURCE=${source} -DNAMESPACE=${namespace}
            "-DFILES=${absolute}" -P ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${absolute} ${CMAKE_SOURCE_DIR}/cmake/Embed.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source} ${header})
  target_include_directories(${target} PRIVATE ${generated})
endfunction()
