// recalculate-quote and add-quote-line: a quote that a person edits in its own table.
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "bridge/undo_step.hpp"
#include "commands/edit_quote.hpp"
#include "commands/quote_now.hpp"
#include "document/carried_quote.hpp"
#include "document/quote_tables.hpp"
#include "document/text_table.hpp"
#include "drafting/formats.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

}  // namespace

void recalculateQuote(CommandCall const& call, CommandAnswer const& answer) {
    Result<QuoteNow> const now = quoteNow(call);
    if (!now) return answer(CommandResult::refused(now.error()));
    auto const document = call.textDocument();
    Language const language = call.attended ? call.session->settings().uiLanguage() : call.language();
    bool wordsFound = false;
    {
        UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.recalculate-quote"));
        wordsFound = writeQuote(document, now->tables, now->fresh);
        carryQuote(document, now->fresh.live);
        step.keep();
    }
    call.session->changed();
    answer(quoteResult(now->fresh, wordsFound, language));
}

void addQuoteLine(CommandCall const& call, CommandAnswer const& answer) {
    if (call.arguments.contains("kind") || call.arguments.contains("label"))
        return addFilledLine(call, answer);
    auto const document = call.textDocument();
    auto const tables = readQuoteTables(document);
    if (!tables) return answer(CommandResult::refused(tables.error()));
    Reference<css::text::XTextTable> const table = textTable(document, linesTable);
    sal_Int32 const rows = table->getRows()->getCount();
    sal_Int32 const after = std::max<sal_Int32>(rowAtCursor(call).value_or(rows - 1), rows > 1 ? 1 : 0);
    {
        UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.add-quote-line"));
        table->getRows()->insertByIndex(after + 1, 1);
        step.keep();
    }
    auto const cell = cellAt(table, 0, after + 1);
    Reference<css::view::XSelectionSupplier> const selection(call.frame->getController(), UNO_QUERY_THROW);
    selection->select(css::uno::Any(Reference<css::text::XTextRange>(cell->createTextCursor(), UNO_QUERY)));
    CommandResult result = CommandResult::ok();
    result.fields.key("row").number(after + 1);
    answer(std::move(result));
}

}  // namespace diwan::office::run
