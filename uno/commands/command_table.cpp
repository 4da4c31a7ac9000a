#include <Poco/URI.h>

#include <algorithm>
#include <array>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "bridge/strings.hpp"
#include "commands/command.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

struct Runner {
    std::string_view id;
    run::Run* run;
};

constexpr std::array runners{
    Runner{"read-document", run::readDocument},
    Runner{"check-document", run::checkDocument},
    Runner{"log-findings", run::logFindings},
    Runner{"insert-actions", run::insertActions},
    Runner{"record-table", run::recordTable},
    Runner{"log-decision", run::logDecision},
    Runner{"minutes-document", run::minutesDocument},
    Runner{"mail-draft", run::mailDraft},
    Runner{"export-tasks", run::exportTasks},
    Runner{"copy-message", run::copyMessage},
    Runner{"copy-notes", run::copyNotes},
    Runner{"minutes-sent", run::minutesSent},
    Runner{"new-document", run::newDocument},
    Runner{"insert-template", run::insertTemplate},
    Runner{"give-up-number", run::giveUpNumber},
    Runner{"recalculate-quote", run::recalculateQuote},
    Runner{"add-quote-line", run::addQuoteLine},
    Runner{"revise-quote", run::reviseQuote},
    Runner{"make-proforma", run::makeProforma},
    Runner{"make-proposal", run::makeProposal},
    Runner{"export-quote", run::exportQuote},
    Runner{"open-register", run::openRegister},
    Runner{"jump-to", run::jumpTo},
    Runner{"sync-now", run::syncNow},
    Runner{"show-panel", run::showPanel},
    Runner{"options", run::options},
    Runner{"close-action", run::closeAction},
    Runner{"amount-in-words", run::amountInWords},
};

constexpr run::Run* runnerOf(std::string_view id) {
    for (Runner const& runner : runners)
        if (runner.id == id) return runner.run;
    return nullptr;
}

// A row of registry/commands.tsv without its function does not compile.
#define DIWAN_COMMAND(id, french, arabic, english, when, inContextMenu) \
    static_assert(runnerOf(id) != nullptr, "no function for the command " id);
#include "command_rows.inc"
#undef DIWAN_COMMAND

}  // namespace

std::vector<Command> const& commands() {
    static std::vector<Command> const table{
#define DIWAN_COMMAND(id, french, arabic, english, when, inContextMenu) \
    Command{id, french, arabic, english, when, inContextMenu, runnerOf(id)},
#include "command_rows.inc"
#undef DIWAN_COMMAND
    };
    return table;
}

Command const* findCommand(std::string_view id) {
    auto const found = std::ranges::find(commands(), id, &Command::id);
    return found == commands().end() ? nullptr : &*found;
}

std::string Command::label(Language language) const {
    if (language == Language::Arabic) return std::string(arabic);
    return std::string(language == Language::English ? english : french);
}

std::optional<Problem> whyDisabled(Command const& command, Reference<css::frame::XFrame> const& frame) {
    if (command.when == When::Always) return std::nullopt;
    Reference<css::frame::XModel> model;
    if (frame.is() && frame->getController().is()) model = frame->getController()->getModel();
    bool const text = Reference<css::text::XTextDocument>(model, UNO_QUERY).is();
    bool const sheet = Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY).is();
    if (command.when == When::Changeable && !text && !sheet)
        return Problem{.code = "document.not-text-or-sheet", .arguments = {}, .detail = ""};
    if (command.when != When::Changeable && !text)
        return Problem{.code = "document.not-text", .arguments = {}, .detail = ""};
    Reference<css::frame::XStorable> const stored(model, UNO_QUERY);
    if (command.when != When::Text && stored.is() && stored->isReadonly())
        return Problem{.code = "document.read-only", .arguments = {}, .detail = ""};
    return std::nullopt;
}

ParsedCommand parseCommandUrl(std::string_view url) {
    ParsedCommand parsed;
    std::string_view rest = url.substr(std::min(url.size(), url.find(':') + 1));
    std::size_t const question = rest.find('?');
    parsed.id = rest.substr(0, question);
    if (question == std::string_view::npos) return parsed;
    Poco::URI const query("diwan:?" + std::string(rest.substr(question + 1)));
    for (auto const& [name, value] : query.getQueryParameters())
        parsed.arguments[name] = value;
    return parsed;
}

CommandResult CommandResult::refused(Problem problem) {
    CommandResult result;
    result.problem = std::move(problem);
    return result;
}

CommandResult CommandResult::ok() {
    CommandResult result;
    result.fields.beginObject().key("ok").boolean(true);
    return result;
}

std::string CommandResult::json(Language language) const {
    if (!problem) return JsonWriter(fields).endObject().text();
    JsonWriter out;
    out.beginObject().key("ok").boolean(false).key("problem").beginObject();
    out.key("code").string(problem->code).key("message").string(language::describe(language, *problem));
    return out.endObject().endObject().text();
}

std::string CommandCall::argument(std::string const& name, std::string const& otherwise) const {
    auto const found = arguments.find(name);
    return found == arguments.end() || found->second.empty() ? otherwise : found->second;
}

Reference<css::frame::XModel> CommandCall::model() const {
    if (!frame.is() || !frame->getController().is()) return {};
    return frame->getController()->getModel();
}

Reference<css::text::XTextDocument> CommandCall::textDocument() const {
    return Reference<css::text::XTextDocument>(model(), UNO_QUERY);
}

}  // namespace diwan::office
