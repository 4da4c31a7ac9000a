// Which line each row of an edited table was.
//
//   lineOrigins(written, present)[2]      // 0: the third row is what was the first line; nothing: it is new
//
// A row is known again by all its cells, else by its reference, else by its words, else by standing between
// the same neighbours. No line is given to two rows. Any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace diwan::drafting {

// Of the table of lines, from the start of the row.
enum class LineColumn { Reference, Label, Unit, Quantity, Price, Discount, Vat, Total };
inline constexpr std::size_t lineColumns = 8;

[[nodiscard]] bool isBlankRow(std::vector<std::string> const& cells);

// `written`: of each line, as it was written; `present`: the rows as they stand. Eight cells each.
[[nodiscard]] std::vector<std::optional<std::size_t>> lineOrigins(
    std::vector<std::vector<std::string>> const& written,
    std::vector<std::vector<std::string>> const& present);

}  // namespace diwan::drafting
