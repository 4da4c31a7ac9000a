#include "followups/notes.hpp"

#include <algorithm>

#include "followups/wording.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

namespace {

using language::message;

bool isDigit(char sign) {
    return sign >= '0' && sign <= '9';
}

// What CommonMark would take for emphasis, a link, a table, HTML, a heading or a list within a line of ours.
std::string escaped(std::string_view text) {
    static constexpr std::string_view anywhere = "\\`*_[]<|~";
    std::string const line = onOneLine(text);
    std::size_t digits = 0;
    while (digits < line.size() && isDigit(line[digits]))
        ++digits;
    std::string all;
    for (std::size_t i = 0; i < line.size(); ++i) {
        bool const first = i == 0 && (line[i] == '#' || line[i] == '-' || line[i] == '+' || line[i] == '=' ||
                                      line[i] == '>');
        bool const number = i == digits && i > 0 && (line[i] == '.' || line[i] == ')');
        // "&amp;" would become a sign; "Joost & Nadia" stays as it is.
        bool const entity = line[i] == '&' && i + 1 < line.size() && line[i + 1] != ' ';
        if (first || number || entity || anywhere.find(line[i]) != std::string_view::npos) all += '\\';
        all += line[i];
    }
    return all;
}

std::string row(std::vector<std::string> const& cells) {
    std::string line = "|";
    for (std::string const& cell : cells)
        line += " " + escaped(cell) + " |";
    return line + "\n";
}

std::string pipeTable(Table const& table) {
    std::string lines = row(table.columns) + "|";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        lines += " --- |";
    lines += "\n";
    for (std::vector<std::string> const& cells : table.rows)
        lines += row(cells);
    return lines;
}

Table actionTable(Minutes const& minutes, Language language) {
    Table table;
    table.title = message(language, "followups.actions");
    for (std::string const key : {"what", "owner", "due", "status"})
        table.columns.push_back(message(language, "followups.column." + key));
    for (Action const& action : minutes.actions)
        table.rows.push_back({onOneLine(action.what), ownerWords(action, language),
                              dueWords(action, language), statusWords(action, language)});
    return table;
}

Table decisionTable(Minutes const& minutes, Language language) {
    bool const owned = std::any_of(minutes.decisions.begin(), minutes.decisions.end(),
                                   [](Decision const& decision) { return !decision.owner.empty(); });
    Table table;
    table.title = message(language, "followups.decisions");
    for (std::string const key : {"decision", "outcome"})
        table.columns.push_back(message(language, "followups.column." + key));
    if (owned) table.columns.push_back(message(language, "followups.column.owner"));
    for (Decision const& decision : minutes.decisions) {
        table.rows.push_back({onOneLine(decision.text),
                              message(language, "views.outcome." + std::string(code(decision.outcome)))});
        if (owned) table.rows.back().push_back(onOneLine(decision.owner));
    }
    return table;
}

Table lines(std::string_view title, std::string_view column, std::vector<std::string> const& texts,
            Language language) {
    Table table;
    table.title = message(language, title);
    table.columns = {message(language, column)};
    for (std::string const& text : texts)
        table.rows.push_back({onOneLine(text)});
    return table;
}

}  // namespace

std::vector<Table> notesTables(Minutes const& minutes, Language language) {
    std::vector<Table> tables;
    if (!minutes.decisions.empty()) tables.push_back(decisionTable(minutes, language));
    if (!minutes.actions.empty()) tables.push_back(actionTable(minutes, language));
    if (!minutes.questions.empty())
        tables.push_back(
            lines("followups.questions", "followups.column.question", minutes.questions, language));
    if (!minutes.summary.empty())
        tables.push_back(lines("followups.summary", "followups.column.sentence", minutes.summary, language));
    return tables;
}

std::string markdownNotes(Minutes const& minutes, Language language) {
    std::string notes = "# " + escaped(meetingWords(minutes, language)) + "\n";
    auto const chapter = [&](std::string_view title) {
        notes += "\n## " + message(language, title) + "\n\n";
    };
    if (!minutes.participants.empty())
        notes +=
            "\n" +
            message(language, "followups.participants", {escaped(joined(minutes.participants, language))}) +
            "\n";
    if (!minutes.decisions.empty()) chapter("followups.decisions");
    for (Decision const& decision : minutes.decisions)
        notes += "- " + escaped(decisionLine(decision, language)) + "\n";
    chapter("followups.actions");
    if (minutes.actions.empty()) {
        notes += message(language, "reading.verdict.none") + "\n";
    } else {
        notes += pipeTable(actionTable(minutes, language));
    }
    if (!minutes.questions.empty()) chapter("followups.questions");
    for (std::string const& question : minutes.questions)
        notes += "- " + escaped(question) + "\n";
    if (!minutes.summary.empty()) chapter("followups.summary");
    for (std::string const& sentence : minutes.summary)
        notes += "- " + escaped(sentence) + "\n";
    return notes;
}

}  // namespace diwan::followups
