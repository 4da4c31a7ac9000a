// The language tables: words, phrases and rules as rows of tab-separated cells, built into the library.
//
//   for (Row const& row : rows("lexicon_fr")) row.cell(0);   // "MONTH"
//
// Lines that are empty or start with "# " are left out. Views into constant data: any thread, for the whole
// run.
#pragma once

#include <string_view>
#include <vector>

namespace diwan::language {

struct Row {
    std::vector<std::string_view> cells;
    int line = 0;  // 1-based, for messages about the table
    // The cell without the spaces around it; empty when the row is shorter.
    [[nodiscard]] std::string_view cell(std::size_t index) const;
};

// Rows of tables/<name>.tsv; no rows for an unknown name.
[[nodiscard]] std::vector<Row> rows(std::string_view name);

// "a | b c | d" → the parts without the spaces around them; empty parts are left out.
[[nodiscard]] std::vector<std::string_view> alternatives(std::string_view cell);

}  // namespace diwan::language
