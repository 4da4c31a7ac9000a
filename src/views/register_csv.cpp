#include "views/register_csv.hpp"

#include <string_view>

#include "language/messages.hpp"

namespace diwan::views {

namespace {

using language::message;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string cell(std::string_view text) {
    static constexpr std::string_view dangerous = "=+-@\t\r";
    std::string safe = !text.empty() && dangerous.find(text.front()) != std::string_view::npos ? "'" : "";
    safe += text;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (char const sign : safe) {
        if (sign == '"') quoted += '"';
        quoted += sign;
    }
    return quoted + '"';
}

void addLine(std::string& csv, std::vector<std::string> const& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        csv += (i == 0 ? "" : ",") + cell(cells[i]);
    csv += "\r\n";
}

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (std::string const& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace

std::string registerCsv(std::vector<Action> const& actions, std::vector<Decision> const& decisions,
                        Language language) {
    std::string csv(byteOrderMark);
    std::vector<std::string> headings;
    for (std::string_view const column : {"kind", "id", "text", "who", "support", "due", "due-text", "status",
                                          "reason", "document", "sentence", "logged-at", "logged-by"})
        headings.push_back(message(language, "views.csv." + std::string(column)));
    addLine(csv, headings);
    for (Action const& action : actions)
        addLine(csv, {message(language, "views.csv.action"), action.id, action.what, joined(action.who),
                      joined(action.support), action.due ? toIso(*action.due) : "", action.dueText,
                      message(language, "views.status." + std::string(code(action.status))), "",
                      action.source.document, action.source.sentence, action.loggedAt, action.loggedBy});
    for (Decision const& decision : decisions)
        addLine(csv, {message(language, "views.csv.decision"), decision.id, decision.text, decision.owner, "",
                      "", "", message(language, "views.outcome." + std::string(code(decision.outcome))),
                      decision.reason, decision.source.document, decision.source.sentence, decision.loggedAt,
                      decision.loggedBy});
    return csv;
}

}  // namespace diwan::views
