// Commands that fill a document from cards wait until the register has been read, and take the client that
// was chosen when they name none.
//
//   if (needsCards(call)) return withCards(call, answer, insertTemplate);
//
// Main thread only.
#pragma once

#include "commands/command.hpp"

namespace diwan::office {

[[nodiscard]] bool needsCards(CommandCall const& call);

// Runs `command` with the same call, and what it lacked.
void withCards(CommandCall const& call, CommandAnswer const& answer, run::Run* command);

}  // namespace diwan::office
