// The number of a document: drawn for a template that asks for one, kept right in the documents that are
// open.
//
//   if (needsNumber(call)) return withNumber(call, answer, insertTemplate);      // comes back with
//   "doc.number" keepNumbers(*session, model);                                                // provisional
//   → real, when it comes
//
// Main thread only. It never waits: the worker draws, and the command goes on when it has.
#pragma once

#include "commands/command.hpp"

namespace diwan::office {

// Whether the template named by the call has a place for a number, counts in a series of its own, and nobody
// has given the number.
[[nodiscard]] bool needsNumber(CommandCall const& call);

// Draws a number, provisional if this desk has been lent none, and runs `command` with the argument
// "doc.number". A document that is made by it gets the identity of "document-id". Without a number (the
// register can't be read) the command runs as well, and the person is told. If the command is refused the
// number is given up, with that reason.
void withNumber(CommandCall const& call, CommandAnswer const& answer, run::Run* command);

// Writes the real number over the provisional one wherever it stands in this document, now or when the server
// has lent it.
void keepNumbers(rtl::Reference<Session> const& session,
                 css::uno::Reference<css::frame::XModel> const& model);

}  // namespace diwan::office
