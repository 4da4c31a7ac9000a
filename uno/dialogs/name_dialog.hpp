// NameDialog: what a document's file will be called and where it will be, shown while a person changes type,
// client, object or the company's folder.
//
//   std::optional<StandardPlace> place = askStandardPlace(call, suggested);     // nothing: cancelled
//
// Modal; main thread only.
#pragma once

#include <filesystem>
#include <optional>

#include "commands/command.hpp"
#include "drafting/standard_name.hpp"

namespace diwan::office {

// A document's standard name, and the company's folder that it is kept under.
struct StandardPlace {
    drafting::StandardName name;
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path folder() const { return root / drafting::standardFolder(name); }
    // The next free name in that folder. A folder that is not there yet has no names.
    [[nodiscard]] std::string freeName() const;
};

[[nodiscard]] std::optional<StandardPlace> askStandardPlace(CommandCall const& call,
                                                            StandardPlace const& suggested);

}  // namespace diwan::office
