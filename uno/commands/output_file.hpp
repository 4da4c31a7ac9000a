// Where a command writes a file: the path or file URL that it was given, or the one that the person chooses.
//
//   chooseTarget(call, {.name = "taches.ics", .title = …}, [..](Result<std::filesystem::path> target) { … });
//   Result<Done> written = writeFile(*target, text);
//
// Choosing: main thread only. Writing: any thread.
#pragma once

#include <filesystem>
#include <string>

#include "commands/command.hpp"

namespace diwan::office {

// From the argument `to`; without it from a dialog, if a person asked (a macro or test gets "file.no-place").
// Problems: "file.unwritable" {what was given}, "file.no-place", "command.cancelled".
[[nodiscard]] Result<std::filesystem::path> outputFile(CommandCall const& call, std::string const& name);

// Beside the target first, then renamed: a full disk leaves an older file as it was. Problem
// "file.unwritable".
Result<Done> writeFile(std::filesystem::path const& target, std::string const& text);

}  // namespace diwan::office
