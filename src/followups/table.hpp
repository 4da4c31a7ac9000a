// Table: what a face draws as a table: a title, column headings, rows of words.
//
//   for (Table const& table : notesTables(minutes, Language::Arabic)) insert(table);
//
// Every row has as many cells as there are columns. Plain values; any thread.
#pragma once

#include <string>
#include <vector>

namespace diwan::followups {

struct Table {
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    bool operator==(Table const&) const = default;
};

}  // namespace diwan::followups
