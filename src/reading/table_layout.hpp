// What the columns of a table hold, by their heads and, where a head says little, by their cells.
//
//   TableLayout layout(document, first, end, analyser, language, reference);
//   layout.of(cell.column)            // Column::Owner
//   layout.isMinutes()                // rows of minutes ("Point | Compte rendu | Action"), some with an
//   owner beside
//
// A head "Action" above initials and days ("RM 23/04") names who acts, not what is to be done. One thread at
// a time.
#pragma once

#include <vector>

#include "reading/analysis.hpp"
#include "text/document.hpp"

namespace diwan::reading {

enum class Column { Unknown, Task, Owner, Due, Status, Decision, Support };

class TableLayout {
  public:
    // The blocks [first, end) are the table's cells.
    TableLayout(text::Document const& document, std::size_t first, std::size_t end, Analyser& analyser,
                Language language, Day reference);
    [[nodiscard]] Column of(int column) const;
    [[nodiscard]] bool contains(Column column) const;
    [[nodiscard]] bool isHeaded() const { return m_headed; }
    [[nodiscard]] bool ofDecisions() const { return m_headed && contains(Column::Decision); }
    [[nodiscard]] bool ofTasks() const;
    [[nodiscard]] bool isMinutes() const { return ofTasks() && !contains(Column::Task); }

  private:
    void refine(text::Document const& document, std::size_t first, std::size_t end, Analyser& analyser,
                Language language, Day reference);
    std::vector<Column> m_columns;
    bool m_headed = false;
};

// "note", "pour info", "-": the cell says that nobody has anything to do.
[[nodiscard]] bool isIdle(Analysis const& cell);

// Whom a cell of a column of owners names: persons and roles, else its words as written; empty for a dash, a
// question, "à attribuer", "pour info".
[[nodiscard]] std::vector<std::string> ownersOf(Analysis const& cell, Day reference);

}  // namespace diwan::reading
