# Copies each of FILES (paths below SOURCE) to the same path below STAGE.
foreach(file IN LISTS FILES)
  get_filename_component(folder ${file} DIRECTORY)
  file(COPY ${SOURCE}/${file} DESTINATION ${STAGE}/${folder})
endforeach()
