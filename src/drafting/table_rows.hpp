// Rows of the tab-separated tables built into this room: lines without those empty or opening with '#'.
#pragma once

#include <string_view>
#include <vector>

namespace diwan::drafting {

// "a|b|c" at '|': "a", "b", "c".
[[nodiscard]] inline std::vector<std::string_view> pieces(std::string_view text, char sign) {
    std::vector<std::string_view> list;
    for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign)) {
        list.push_back(text.substr(0, at));
        text = text.substr(at + 1);
    }
    list.push_back(text);
    return list;
}

[[nodiscard]] inline std::vector<std::vector<std::string_view>> tableRows(std::string_view table) {
    std::vector<std::vector<std::string_view>> rows;
    for (std::string_view const line : pieces(table, '\n'))
        if (!line.empty() && line.front() != '#') rows.push_back(pieces(line, '\t'));
    return rows;
}

}  // namespace diwan::drafting
