// A living quote changed from outside its table, as one named step of the undo list.
//
//   editQuoteWith(call, answer, *standingQuote(call), drafting::DeleteLine{.line = 2},
//   "undo.delete-quote-line");
//
// Main thread only.
#pragma once

#include <array>
#include <string_view>

#include "commands/quote_now.hpp"
#include "drafting/quote_edit.hpp"

namespace diwan::office {

// Where a quote's document shows its client; marked when it is made, so that another one can be written
// there.
inline constexpr std::array<std::string_view, 4> clientValues{"client.name", "client.contact",
                                                              "client.address", "client.identifiers"};

// Rows, amounts, words and what the document carries; answers as recalculate-quote does, with "line".
// `title`: the key of the step's name.
void editQuoteWith(CommandCall const& call, CommandAnswer const& answer, StandingQuote const& standing,
                   drafting::QuoteEdit const& edit, char const* title);

// add-quote-line with a kind or words: below `after`, else below the line with the cursor, else at the end.
void addFilledLine(CommandCall const& call, CommandAnswer const& answer);

}  // namespace diwan::office
