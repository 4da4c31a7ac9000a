// The living quote of a document as it stands: what it carries, put together with what a person edited in
// its tables.
//
//   Result<QuoteNow> now = quoteNow(call);
//   now->fresh.live.quote          // with the lines as edited
//
// Nothing is changed by reading. Main thread only.
#pragma once

#include "commands/command.hpp"
#include "document/template_library.hpp"
#include "drafting/live_quote.hpp"

namespace diwan::office {

struct QuoteNow {
    drafting::LiveQuote before;    // as carried
    drafting::QuoteTables tables;  // as they stand
    drafting::Recalculation fresh;
};

// The same before it is computed: an empty quote has no totals yet.
struct StandingQuote {
    drafting::LiveQuote live;  // as carried
    drafting::QuoteTables tables;
};
// Problems: "quote.none", those of carriedQuote and readQuoteTables.
[[nodiscard]] Result<StandingQuote> standingQuote(CommandCall const& call);

// A document that has the table of lines but carries nothing (it came by way of another format) begins with
// the company's terms. Problems: "quote.none", those of carriedQuote, readQuoteTables and recalculate.
[[nodiscard]] Result<QuoteNow> quoteNow(CommandCall const& call);

// Without lines: the company's terms, today, the country of the settings.
[[nodiscard]] drafting::Quote emptyQuote(CommandCall const& call, TemplateLibrary const& library);

// What a person is told after a recalculation: which totals had been written over, and what was not found.
// Empty: nothing.
[[nodiscard]] std::string overtypedText(std::vector<drafting::Overtyped> const& overtyped, Language language);

// What a command answers that has written a quote anew: docs/commands.md, recalculate-quote.
[[nodiscard]] CommandResult quoteResult(drafting::Recalculation const& fresh, bool wordsFound,
                                        Language language);

// The row of the table of lines that the cursor stands in, the headings being row 0; nothing when it stands
// elsewhere.
[[nodiscard]] std::optional<sal_Int32> rowAtCursor(CommandCall const& call);

}  // namespace diwan::office
