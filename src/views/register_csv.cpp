#include "views/register_csv.hpp"

#include <string_view>

#include "followups/csv.hpp"
#include "language/messages.hpp"

namespace diwan::views {

namespace {

using language::message;

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

std::string registerCsv(std::vector<Action> const& actions, std::vector<Decision> const& decisions,
                        Language language) {
    std::string csv(followups::byteOrderMark);
    std::vector<std::string> headings;
    for (std::string_view const column : {"kind", "id", "text", "who", "support", "due", "due-text", "status",
                                          "reason", "document", "sentence", "logged-at", "logged-by"})
        headings.push_back(message(language, "views.csv." + std::string(column)));
    csv += followups::csvLine(headings, ',');
    for (Action const& action : actions)
        csv += followups::csvLine(
            {message(language, "views.csv.action"), action.id, action.what, joined(action.who),
             joined(action.support), action.due ? toIso(*action.due) : "", action.dueText,
             message(language, "views.status." + std::string(code(action.status))), "",
             action.source.document, action.source.sentence, action.loggedAt, action.loggedBy},
            ',');
    for (Decision const& decision : decisions)
        csv += followups::csvLine(
            {message(language, "views.csv.decision"), decision.id, decision.text, decision.owner, "", "", "",
             message(language, "views.outcome." + std::string(code(decision.outcome))), decision.reason,
             decision.source.document, decision.source.sentence, decision.loggedAt, decision.loggedBy},
            ',');
    return csv;
}

}  // namespace diwan::views
