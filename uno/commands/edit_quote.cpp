// edit-quote-line, move-quote-line, delete-quote-line, edit-quote, and add-quote-line with words: a living
// quote changed from outside its table, one step each.
#include <Poco/NumberParser.h>

#include <algorithm>

#include "bridge/undo_step.hpp"
#include "commands/edit_quote.hpp"
#include "commands/quote_now.hpp"
#include "document/carried_quote.hpp"
#include "document/marked_values.hpp"
#include "document/quote_row_step.hpp"
#include "document/quote_tables.hpp"
#include "document/template_filling.hpp"
#include "drafting/fill.hpp"
#include "drafting/formats.hpp"
#include "drafting/line_origins.hpp"
#include "drafting/quote_cells.hpp"
#include "drafting/quote_term.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using drafting::LineKind;

Language speakingTo(CommandCall const& call) {
    return call.attended ? call.session->settings().uiLanguage() : call.language();
}

// The line that is meant: the argument, or the one with the cursor.
std::size_t lineMeant(CommandCall const& call, drafting::QuoteTables const& tables) {
    std::string const given = call.argument("line");
    int line = 0;
    if (!given.empty())
        return Poco::NumberParser::tryParse(given, line) && line > 0 ? static_cast<std::size_t>(line) : 0;
    auto const row = rowAtCursor(call);
    return row && *row > 0 ? drafting::lineOfRow(tables, static_cast<std::size_t>(*row) - 1) : 0;
}

std::optional<LineKind> kindOf(std::string const& code) {
    if (code == "item") return LineKind::Item;
    if (code == "section") return LineKind::Section;
    if (code == "note") return LineKind::Note;
    return std::nullopt;
}

drafting::LineCells cellsOf(CommandCall const& call) {
    auto const text = [&](char const* name) {
        auto const given = call.arguments.find(name);
        return given == call.arguments.end() ? std::nullopt
                                             : std::optional(drafting::cellText(given->second));
    };
    drafting::LineCells cells{.reference = text("reference"),
                              .label = text("label"),
                              .unit = text("unit"),
                              .quantity = text("quantity"),
                              .price = text("unit_price"),
                              .discount = text("discount"),
                              .vat = text("vat")};
    if (auto const optional = text("optional")) cells.optional = *optional == "true";
    cells.levy = text("levy");
    return cells;
}

Problem problemOf(char const* code, std::vector<std::string> arguments = {}) {
    return Problem{.code = code, .arguments = std::move(arguments), .detail = ""};
}

// A list that was shown a while ago may count other lines than the document has now.
std::optional<Problem> changedMeanwhile(CommandCall const& call, drafting::QuoteTables const& tables,
                                        std::size_t line) {
    auto const expected = call.arguments.find("was");
    if (expected == call.arguments.end()) return std::nullopt;
    auto const row = drafting::rowOfLine(tables, line);
    auto const label = static_cast<std::size_t>(drafting::LineColumn::Label);
    if (row && drafting::bareText(drafting::cellText(tables.lines[*row][label])) ==
                   drafting::bareText(drafting::cellText(expected->second)))
        return std::nullopt;
    return problemOf("quote.line-changed", {std::to_string(line)});
}

// The names of terms in the words of the reader.
Problem inWords(Problem problem, Language language) {
    if (problem.code.starts_with("quote.term-") && problem.code != "quote.term-unknown")
        problem.arguments.front() = language::message(language, "quote.term." + problem.arguments.front());
    return problem;
}

// Over what stands at its place, or into a field that was never filled; whether it has a place.
bool showValue(css::uno::Reference<css::text::XTextDocument> const& document, std::string const& name,
               std::string const& text) {
    return setMarkedValue(document, name, text) || fillFields(document, {name}, {{name, text}}) > 0;
}

// The client's card, where the document shows it.
bool showClient(CommandCall const& call, drafting::Recalculation const& fresh) {
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return false;
    std::optional<drafting::Client> client;
    for (drafting::Client const& card : library->clients())
        if (card.id == fresh.live.quote.clientId) client = card;
    std::map<std::string, std::string> const values =
        drafting::cardValues(fresh.live.language, library->company(), client, {}, fresh.live.quote.date);
    bool found = false;
    for (std::string_view const name : clientValues) {
        auto const value = values.find(std::string(name));
        found =
            showValue(call.textDocument(), std::string(name), value == values.end() ? "" : value->second) ||
            found;
    }
    return found;
}

// Where the document shows the term in words of its own; whether it has a place for it.
bool showTerm(CommandCall const& call, drafting::Recalculation const& fresh,
              drafting::QuoteTerm const& term) {
    if (term.kind == drafting::TermKind::Client) return showClient(call, fresh);
    if (term.placeholder.empty() || term.name == "deposit") return true;
    drafting::Quote const& quote = fresh.live.quote;
    Language const language = fresh.live.language;
    auto const document = call.textDocument();
    // Behind its label ("Garantie :") a dash says that there is none.
    auto const orDash = [](std::string const& text) { return text.empty() ? std::string("—") : text; };
    bool const found =
        showValue(document, std::string(term.placeholder),
                  orDash(drafting::isolated(drafting::termText(quote, term, language), language)));
    std::string const lastDay = quote.validityDays == 0
                                    ? std::string()
                                    : drafting::formatDay(addDays(quote.date, quote.validityDays), language);
    if (term.kind == drafting::TermKind::Days) showValue(document, "doc.valid_until", orDash(lastDay));
    return found;
}

std::optional<Problem> unknownClient(CommandCall const& call) {
    std::string const id = call.argument("value");
    if (call.argument("term") != "client" || id.empty()) return std::nullopt;
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return library.error();
    if (std::ranges::find(library->clients(), id, &drafting::Client::id) != library->clients().end())
        return std::nullopt;
    return problemOf("client.unknown", {id});
}

}  // namespace

void editQuoteWith(CommandCall const& call, CommandAnswer const& answer, StandingQuote const& standing,
                   drafting::QuoteEdit const& edit, char const* title) {
    Language const language = speakingTo(call);
    auto const done = drafting::edited(standing.live, standing.tables, edit);
    if (!done) return answer(CommandResult::refused(inWords(done.error(), language)));
    auto const document = call.textDocument();
    bool wordsFound = false;
    bool placeFound = true;
    {
        UndoStep step(document, "Diwan: " + language::message(call.language(), title));
        takeRowStep(document, call.frame->getController(), *done);
        // The rows are where the step put them.
        auto const present = readQuoteTables(document);
        if (!present) return answer(CommandResult::refused(present.error()));
        wordsFound = writeQuote(document, *present, done->fresh);
        if (auto const* const change = std::get_if<drafting::ChangeTerm>(&edit))
            placeFound = showTerm(call, done->fresh, *drafting::findTerm(change->name));
        carryQuote(document, done->fresh.live);
        step.keep();
    }
    call.session->changed();
    CommandResult result = quoteResult(done->fresh, wordsFound, language);
    if (done->line) result.fields.key("line").number(static_cast<std::int64_t>(*done->line));
    if (!placeFound)
        result.notice += (result.notice.empty() ? "" : "\n") + language::message(language, "quote.term-lost");
    answer(std::move(result));
}

void addFilledLine(CommandCall const& call, CommandAnswer const& answer) {
    auto const standing = standingQuote(call);
    if (!standing) return answer(CommandResult::refused(standing.error()));
    std::string const code = call.argument("kind", "item");
    auto const kind = kindOf(code);
    if (!kind) return answer(CommandResult::refused(problemOf("quote.kind-unknown", {code})));
    std::size_t after = drafting::lineCount(standing->tables);
    if (std::string const given = call.argument("after"); !given.empty()) {
        int line = -1;
        if (!Poco::NumberParser::tryParse(given, line) || line < 0)
            return answer(
                CommandResult::refused(problemOf("quote.line-unknown", {given, std::to_string(after)})));
        after = static_cast<std::size_t>(line);
    } else if (std::size_t const atCursor = lineMeant(call, standing->tables); atCursor > 0) {
        after = atCursor;
    }
    editQuoteWith(call, answer, *standing,
                  drafting::AddLine{.after = after, .kind = *kind, .cells = cellsOf(call)},
                  "undo.add-quote-line");
}

namespace {

// Changes a line, after making sure that it is the one that is meant.
void withLine(CommandCall const& call, CommandAnswer const& answer, char const* title,
              std::function<Result<drafting::QuoteEdit>(std::size_t line)> const& editOf) {
    auto const standing = standingQuote(call);
    if (!standing) return answer(CommandResult::refused(standing.error()));
    std::size_t const line = lineMeant(call, standing->tables);
    if (line == 0 && call.argument("line").empty())
        return answer(CommandResult::refused(problemOf("quote.line-none", {})));
    if (auto const problem = changedMeanwhile(call, standing->tables, line))
        return answer(CommandResult::refused(*problem));
    auto const edit = editOf(line);
    if (!edit) return answer(CommandResult::refused(edit.error()));
    editQuoteWith(call, answer, *standing, *edit, title);
}

}  // namespace

namespace run {

void editQuote(CommandCall const& call, CommandAnswer const& answer) {
    if (call.arguments.contains("term")) {
        if (auto const problem = unknownClient(call)) return answer(CommandResult::refused(*problem));
        auto const standing = standingQuote(call);
        if (!standing) return answer(CommandResult::refused(standing.error()));
        return editQuoteWith(
            call, answer, *standing,
            drafting::ChangeTerm{.name = call.argument("term"), .text = call.argument("value")},
            "undo.edit-quote");
    }
    if (!call.arguments.contains("line")) {
        // From a menu: the panel is where one edits.
        CommandCall choose = call;
        choose.arguments["panel"] = "quote";
        return showPanel(choose, answer);
    }
    withLine(call, answer, "undo.edit-quote-line", [&](std::size_t line) -> Result<drafting::QuoteEdit> {
        std::optional<LineKind> kind;
        if (std::string const code = call.argument("kind"); !code.empty()) {
            kind = kindOf(code);
            if (!kind) return problemOf("quote.kind-unknown", {code});
        }
        return drafting::QuoteEdit(drafting::ChangeLine{.line = line, .cells = cellsOf(call), .kind = kind});
    });
}

void moveQuoteLineUp(CommandCall const& call, CommandAnswer const& answer) {
    withLine(call, answer, "undo.move-quote-line", [](std::size_t line) -> Result<drafting::QuoteEdit> {
        return drafting::QuoteEdit(drafting::MoveLine{.line = line, .to = line - 1});
    });
}

void moveQuoteLineDown(CommandCall const& call, CommandAnswer const& answer) {
    withLine(call, answer, "undo.move-quote-line", [](std::size_t line) -> Result<drafting::QuoteEdit> {
        return drafting::QuoteEdit(drafting::MoveLine{.line = line, .to = line + 1});
    });
}

void deleteQuoteLine(CommandCall const& call, CommandAnswer const& answer) {
    withLine(call, answer, "undo.delete-quote-line", [](std::size_t line) -> Result<drafting::QuoteEdit> {
        return drafting::QuoteEdit(drafting::DeleteLine{.line = line});
    });
}

}  // namespace run

}  // namespace diwan::office
