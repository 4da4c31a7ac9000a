// Command: one thing Diwan can do, as the office dispatches it: vnd.diwan:<id>?<arguments>.
//
//   run(CommandCall{session, frame, {{"template", "quote"}}, false}, [](CommandResult const& result) { … });
//
// A command runs on the main thread and answers exactly once, there, now or later. Its result is a JSON
// object: the fields of docs/commands.md beside "ok", or a problem in the user's language. `wait`: the caller
// wants the answer before run() returns (macros); commands that ask the store or read a document then do so
// in place.
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "bridge/session.hpp"
#include "records/json.hpp"

namespace diwan::office {

using Arguments = std::map<std::string, std::string>;

struct CommandResult {
    std::optional<Problem> problem;
    std::string notice;  // something a person should know although all went well
    JsonWriter fields;   // an object under way: the command adds its own fields, the dispatcher closes it
    static CommandResult refused(Problem problem);
    static CommandResult ok();
    // {"ok":true,…} or {"ok":false,"problem":{"code":…,"message":…}} in the language given.
    [[nodiscard]] std::string json(Language language) const;
};

using CommandAnswer = std::function<void(CommandResult)>;

struct CommandCall {
    rtl::Reference<Session> session;
    css::uno::Reference<css::frame::XFrame> frame;
    Arguments arguments;
    bool wait = false;
    bool attended =
        false;  // by a person, who can be shown a dialog; false: by a program that waits for the answer

    [[nodiscard]] std::string argument(std::string const& name, std::string const& otherwise = "") const;
    [[nodiscard]] css::uno::Reference<css::frame::XModel> model() const;
    [[nodiscard]] css::uno::Reference<css::text::XTextDocument> textDocument()
        const;  // null in Calc and the Start Center
    [[nodiscard]] Language language() const { return session->settings().outputLanguage(); }
};

// Text: a text document. Writable: one that can be changed. Changeable: the same, or a spreadsheet.
enum class When { Always, Text, Writable, Changeable };

struct Command {
    std::string_view id;
    std::string_view french;
    std::string_view arabic;
    std::string_view english;
    When when = When::Always;
    bool inContextMenu = false;
    void (*run)(CommandCall const& call, CommandAnswer const& answer) = nullptr;

    [[nodiscard]] std::string label(Language language) const;
};

// All commands, in the order of registry/commands.tsv.
[[nodiscard]] std::vector<Command> const& commands();
[[nodiscard]] Command const* findCommand(std::string_view id);

// Whether a command can act on what the frame shows now; otherwise why not.
[[nodiscard]] std::optional<Problem> whyDisabled(Command const& command,
                                                 css::uno::Reference<css::frame::XFrame> const& frame);

// "read-document?language=fr" → id and arguments, percent-decoded.
struct ParsedCommand {
    std::string id;
    Arguments arguments;
};
[[nodiscard]] ParsedCommand parseCommandUrl(std::string_view url);

// One function for each row of the table, named as the row.
namespace run {
using Run = void(CommandCall const& call, CommandAnswer const& answer);
Run readDocument, checkDocument, logFindings, insertActions, recordTable, minutesDocument, mailDraft,
    exportTasks, copyNotes, copyMessage, minutesSent, logDecision, newDocument, insertTemplate, openRegister,
    jumpTo, syncNow, showPanel, options, closeAction, giveUpNumber, recalculateQuote, addQuoteLine,
    reviseQuote, makeProforma, makeProposal, exportQuote, amountInWords;
}  // namespace run

}  // namespace diwan::office
