// A command that names one of the company's own templates: what the register has and the files beside it not
// yet is looked for first.
//
//   if (needsTemplates(call)) return withTemplates(call, answer, newDocument);
//
// Main thread only. It never waits: the worker reads, and the command goes on when it has.
#pragma once

#include "commands/command.hpp"

namespace diwan::office {

// Whether the call names one of the company's own (`template`, `as`), and nobody has looked for it yet.
[[nodiscard]] bool needsTemplates(CommandCall const& call);
void withTemplates(CommandCall const& call, CommandAnswer const& answer, run::Run* command);

}  // namespace diwan::office
