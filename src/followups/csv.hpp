// One line of CSV (RFC 4180): cells quoted where needed, made safe against formulas, CRLF at the end. Pure;
// any thread.
#pragma once

#include <string>
#include <vector>

namespace diwan::followups {

inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

[[nodiscard]] std::string csvLine(std::vector<std::string> const& cells, char separator);

}  // namespace diwan::followups
