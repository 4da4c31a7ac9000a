#include "followups/tasks_table.hpp"

#include "followups/csv.hpp"
#include "followups/wording.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

using language::message;

Table tasksTable(Minutes const& minutes, Language language) {
    Table table;
    table.title = message(language, "followups.actions");
    for (std::string const key : {"what", "owner", "support", "due", "due-text", "status", "priority"})
        table.columns.push_back(message(language, "followups.column." + key));
    for (Action const& action : minutes.actions)
        table.rows.push_back(
            {onOneLine(action.what), joined(action.who, language), joined(action.support, language),
             action.due ? toIso(*action.due) : "", onOneLine(action.dueText), statusWords(action, language),
             message(language, action.urgent ? "followups.priority.high" : "followups.priority.normal")});
    return table;
}

std::string tasksCsv(Minutes const& minutes, Language language) {
    // Where the comma is the decimal sign, spreadsheets split at semicolons.
    char const separator = language == Language::English ? ',' : ';';
    Table const table = tasksTable(minutes, language);
    std::string csv(byteOrderMark);
    csv += csvLine(table.columns, separator);
    for (std::vector<std::string> const& cells : table.rows)
        csv += csvLine(cells, separator);
    return csv;
}

}  // namespace diwan::followups
