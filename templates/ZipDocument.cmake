# Zips the unpacked ODF document in SOURCE into DOCUMENT with the program ZIP.
# A private copy with a fixed time is zipped: the file times of a checkout differ from machine to machine.
get_filename_component(folder ${DOCUMENT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
set(copy ${DOCUMENT}.parts)
file(REMOVE_RECURSE ${copy} ${DOCUMENT})
file(COPY ${SOURCE}/ DESTINATION ${copy})
file(GLOB_RECURSE parts RELATIVE ${copy} ${copy}/*)
list(REMOVE_ITEM parts mimetype)
list(SORT parts)
foreach(part mimetype ${parts})
  execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC touch -t 198001010000 ${copy}/${part}
                  COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC ${ZIP} -q -X -0 ${DOCUMENT} mimetype WORKING_DIRECTORY ${copy}
                COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env TZ=UTC ${ZIP} -q -X -9 ${DOCUMENT} ${parts} WORKING_DIRECTORY ${copy}
                COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE ${copy})
