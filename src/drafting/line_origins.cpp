#include "drafting/line_origins.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>

#include "drafting/quote_cells.hpp"

namespace diwan::drafting {

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Origins = std::vector<std::optional<std::size_t>>;
using KeyOf = std::function<std::string(std::vector<std::string> const&)>;

std::string cellOf(std::vector<std::string> const& row, LineColumn column) {
    return bareText(cellText(row[static_cast<std::size_t>(column)]));
}

// All cells but the total, which is computed.
std::string wholeKey(std::vector<std::string> const& row) {
    std::string key;
    for (std::size_t column = 0; column + 1 < lineColumns; ++column)
        key += bareText(row[column]) + '\n';
    return key;
}

// Gives rows without an origin the first free line with the same key. An empty key matches nothing.
void match(Rows const& written, Rows const& present, KeyOf const& keyOf, std::vector<bool>& taken,
           Origins& origins) {
    std::map<std::string, std::deque<std::size_t>> free;
    for (std::size_t line = 0; line < written.size(); ++line)
        if (!taken[line]) free[keyOf(written[line])].push_back(line);
    for (std::size_t row = 0; row < present.size(); ++row) {
        if (origins[row] || isBlankRow(present[row])) continue;
        std::string const key = keyOf(present[row]);
        auto const found = key.empty() ? free.end() : free.find(key);
        if (found == free.end() || found->second.empty()) continue;
        origins[row] = found->second.front();
        taken[found->second.front()] = true;
        found->second.pop_front();
    }
}

// What is left: as many rows as lines between the same two neighbours are those lines, in order.
void matchGaps(Rows const& written, Rows const& present, std::vector<bool>& taken, Origins& origins) {
    std::size_t row = 0;
    std::size_t after = 0;  // the line behind the neighbour above
    while (row < present.size()) {
        if (origins[row]) {
            after = *origins[row] + 1;
            ++row;
            continue;
        }
        std::vector<std::size_t> unknown;
        while (row < present.size() && !origins[row]) {
            if (!isBlankRow(present[row])) unknown.push_back(row);
            ++row;
        }
        std::size_t const end = row < present.size() ? *origins[row] : written.size();
        if (end < after || end - after != unknown.size()) continue;
        if (std::any_of(taken.begin() + static_cast<std::ptrdiff_t>(after),
                        taken.begin() + static_cast<std::ptrdiff_t>(end), [](bool one) { return one; }))
            continue;
        for (std::size_t i = 0; i < unknown.size(); ++i) {
            origins[unknown[i]] = after + i;
            taken[after + i] = true;
        }
    }
}

}  // namespace

bool isBlankRow(std::vector<std::string> const& cells) {
    return std::ranges::all_of(cells, [](std::string const& cell) { return cellText(cell).empty(); });
}

Origins lineOrigins(Rows const& written, Rows const& present) {
    Origins origins(present.size());
    std::vector<bool> taken(written.size(), false);
    match(written, present, wholeKey, taken, origins);
    match(
        written, present, [](auto const& row) { return cellOf(row, LineColumn::Reference); }, taken, origins);
    match(
        written, present, [](auto const& row) { return cellOf(row, LineColumn::Label); }, taken, origins);
    matchGaps(written, present, taken, origins);
    return origins;
}

}  // namespace diwan::drafting
