// recalculate-quote and add-quote-line: a quote that a person edits in its own table.
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "bridge/undo_step.hpp"
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

CommandResult resultOf(drafting::Recalculation const& fresh, bool wordsFound, Language language) {
    CommandResult result = CommandResult::ok();
    drafting::Quote const& quote = fresh.live.quote;
    result.fields.key("number")
        .string(quote.number)
        .key("lines")
        .number(static_cast<std::int64_t>(quote.lines.size()));
    result.fields.key("totals").beginArray();
    for (drafting::TotalRow const& total : fresh.sheet.totals)
        result.fields.beginObject()
            .key("label")
            .string(total.label)
            .key("amount")
            .string(total.amount)
            .endObject();
    result.fields.endArray().key("words").string(fresh.sheet.words);
    result.fields.key("overtyped").beginArray();
    for (drafting::Overtyped const& one : fresh.overtyped)
        result.fields.beginObject()
            .key("what")
            .string(one.what)
            .key("was")
            .string(one.was)
            .key("now")
            .string(one.now)
            .endObject();
    result.fields.endArray();
    result.notice = overtypedText(fresh.overtyped, language);
    if (!wordsFound)
        result.notice +=
            (result.notice.empty() ? "" : "\n") + language::message(language, "quote.words-lost");
    result.fields.key("notice").string(result.notice);
    return result;
}

// The row of the table of lines that the cursor stands in; nothing when it stands elsewhere.
std::optional<sal_Int32> rowAtCursor(CommandCall const& call) {
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const cursor(view->getViewCursor(), UNO_QUERY_THROW);
    Reference<css::text::XTextTable> const table(cursor->getPropertyValue("TextTable"), UNO_QUERY);
    Reference<css::container::XNamed> const named(table, UNO_QUERY);
    if (!named.is() || named->getName() != "DiwanLines") return std::nullopt;
    Reference<css::beans::XPropertySet> const cell(cursor->getPropertyValue("Cell"), UNO_QUERY);
    OUString name;
    if (cell.is()) cell->getPropertyValue("CellName") >>= name;
    return name.getLength() < 2 ? std::nullopt : std::optional(name.copy(1).toInt32() - 1);
}

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
    answer(resultOf(now->fresh, wordsFound, language));
}

void addQuoteLine(CommandCall const& call, CommandAnswer const& answer) {
    auto const document = call.textDocument();
    auto const tables = readQuoteTables(document);
    if (!tables) return answer(CommandResult::refused(tables.error()));
    Reference<css::text::XTextTable> const table = textTable(document, "DiwanLines");
    sal_Int32 const rows = table->getRows()->getCount();
    sal_Int32 const after = std::max<sal_Int32>(rowAtCursor(call).value_or(rows - 1), rows > 1 ? 1 : 0);
    {
        UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.add-quote-line"));
        table->getRows()->insertByIndex(after + 1, 1);
        step.keep();
    }
    Reference<css::table::XCellRange> const cells(table, UNO_QUERY_THROW);
    Reference<css::text::XText> const cell(cells->getCellByPosition(0, after + 1), UNO_QUERY_THROW);
    Reference<css::view::XSelectionSupplier> const selection(call.frame->getController(), UNO_QUERY_THROW);
    selection->select(css::uno::Any(Reference<css::text::XTextRange>(cell->createTextCursor(), UNO_QUERY)));
    CommandResult result = CommandResult::ok();
    result.fields.key("row").number(after + 1);
    answer(std::move(result));
}

}  // namespace diwan::office::run
