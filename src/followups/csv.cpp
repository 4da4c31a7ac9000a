#include "followups/csv.hpp"

#include <algorithm>
#include <array>

namespace diwan::followups {

namespace {

// Spreadsheets run what begins like a formula, also when it comes from a stranger's minutes. The wide forms
// of the signs count for those of East Asian set-ups.
bool looksLikeFormula(std::string_view text) {
    static constexpr std::array<std::string_view, 11> starts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                             "\n", "＝", "＋", "－", "＠"};
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

std::string cell(std::string_view text, char separator) {
    std::string safe = looksLikeFormula(text) ? "'" : "";
    safe += text;
    // Both separators are quoted whatever the file's own, so that no program can split a cell.
    bool const plain =
        safe.find_first_of(",;\"\r\n") == std::string::npos && safe.find(separator) == std::string::npos;
    if (plain) return safe;
    std::string quoted = "\"";
    for (char const sign : safe) {
        if (sign == '"') quoted += '"';
        quoted += sign;
    }
    return quoted + '"';
}

}  // namespace

std::string csvLine(std::vector<std::string> const& cells, char separator) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += separator;
        line += cell(cells[i], separator);
    }
    return line + "\r\n";
}

}  // namespace diwan::followups
