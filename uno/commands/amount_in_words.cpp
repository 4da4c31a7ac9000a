// amount-in-words: the words of the selected amount, in brackets behind it in Writer, in the empty cell
// beside it in Calc. Refuses before anything in the document changes.
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/undo_step.hpp"
#include "calc/amount_cell.hpp"
#include "commands/command.hpp"
#include "drafting/amount_text.hpp"
#include "drafting/words.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// What a person asked for; empty where the place decides.
struct Wish {
    std::optional<std::string> currency;
    std::optional<Language> language;
    drafting::FrenchSpelling spelling = drafting::FrenchSpelling::Traditional;
};

Result<Wish> wishOf(CommandCall const& call) {
    Wish wish;
    if (std::string const currency = call.argument("currency"); !currency.empty()) wish.currency = currency;
    if (std::string const tag = call.argument("language"); !tag.empty()) {
        wish.language = language::fromCode(tag);
        if (!wish.language || *wish.language == Language::Darija)
            return Problem{.code = "language.unknown", .arguments = {tag}, .detail = ""};
    }
    std::string const spelling = call.argument("spelling", "traditional");
    if (spelling != "traditional" && spelling != "1990")
        return Problem{.code = "words.spelling", .arguments = {spelling}, .detail = ""};
    if (spelling == "1990") wish.spelling = drafting::FrenchSpelling::Reform1990;
    return wish;
}

Result<std::string> wordsOf(CommandCall const& call, Wish const& wish, Money const& money, bool rightToLeft) {
    Language const otherwise = rightToLeft ? Language::Arabic : call.language();
    return drafting::amountInWords(money, wish.language.value_or(otherwise), wish.spelling);
}

std::string stepTitle(CommandCall const& call) {
    return "Diwan: " + language::message(call.language(), "undo.amount-in-words");
}

void tellWords(std::string const& words, CommandAnswer const& answer) {
    CommandResult result = CommandResult::ok();
    result.fields.key("words").string(words);
    answer(result);
}

bool runsRightToLeft(Reference<css::text::XTextRange> const& range) {
    sal_Int16 direction = css::text::WritingMode2::CONTEXT;
    Reference<css::beans::XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("WritingMode") >>=
        direction;
    return direction == css::text::WritingMode2::RL_TB;
}

// Behind the amount itself: spaces and the full stop that were selected with it stay behind the words.
sal_Int16 tailLength(OUString const& selected) {
    sal_Int16 length = 0;
    while (length < selected.getLength()) {
        sal_Unicode const sign = selected[selected.getLength() - 1 - length];
        if (sign != ' ' && sign != 0xA0 && sign != '.' && sign != ',') break;
        ++length;
    }
    return length;
}

void writeBehindSelection(CommandCall const& call, Wish const& wish, CommandAnswer const& answer) {
    auto const refused = [&](Problem const& problem) { answer(CommandResult::refused(problem)); };
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY);
    if (!view.is() || view->getViewCursor()->isCollapsed())
        return refused({.code = "amount.no-selection", .arguments = {}, .detail = ""});
    Reference<css::text::XTextViewCursor> const selection = view->getViewCursor();
    OUString const selected = selection->getString();
    auto const money = drafting::readAmount(toUtf8(selected), wish.currency);
    if (!money) return refused(money.error());
    auto const words = wordsOf(call, wish, *money, runsRightToLeft(selection.get()));
    if (!words) return refused(words.error());
    Reference<css::text::XTextCursor> const behind =
        selection->getText()->createTextCursorByRange(selection->getEnd());
    behind->goLeft(tailLength(selected), false);
    UndoStep step(call.textDocument(), stepTitle(call));
    selection->getText()->insertString(behind.get(), toOffice(" (" + *words + ")"), false);
    step.keep();
    tellWords(*words, answer);
}

void writeBesideCell(CommandCall const& call, Wish const& wish, CommandAnswer const& answer) {
    Reference<css::frame::XModel> const model = call.model();
    auto const cell = selectedAmount(model, wish.currency);
    if (!cell) return answer(CommandResult::refused(cell.error()));
    auto const words = wordsOf(call, wish, cell->money, cell->rightToLeft);
    if (!words) return answer(CommandResult::refused(words.error()));
    UndoStep step(model, stepTitle(call));
    Reference<css::text::XTextRange>(cell->target, UNO_QUERY_THROW)->setString(toOffice(*words));
    step.keep();
    tellWords(*words, answer);
}

}  // namespace

void amountInWords(CommandCall const& call, CommandAnswer const& answer) {
    Result<Wish> const wish = wishOf(call);
    if (!wish) return answer(CommandResult::refused(wish.error()));
    if (call.textDocument().is()) return writeBehindSelection(call, *wish, answer);
    writeBesideCell(call, *wish, answer);
}

}  // namespace diwan::office::run
