// Levies: taxes inside the base of the VAT on some goods (in Tunisia the FODEC), as dated data.
//
//   levies("tn", 2026y/May/12)[0].hundredths          // 100: one percent
//   findLevy("tn", "fodec", 2026y/May/12)->name.french
//
// tables/levies.tsv (each with the days it serves and its source) is to be confirmed by an accountant before
// use. Any thread; the table is read once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

struct Levy {
    std::string code;  // "fodec", as a line of a quote names it
    LocalText name;
    std::int64_t hundredths = 0;  // of a percent
    Day from{};
    std::optional<Day> until;  // the last day
    std::string source;
    bool operator==(Levy const&) const = default;
};

// Those in force on `day`, in the order of the table.
[[nodiscard]] std::vector<Levy> levies(std::string_view country, Day day);
[[nodiscard]] std::optional<Levy> findLevy(std::string_view country, std::string_view code, Day day);

}  // namespace diwan::drafting
