// Country profiles: the currency and the VAT rates of dz, ma, tn and fr, as dated tables.
//
//   standardVat("dz", 2026y/May/12)              // 1900 hundredths of a percent
//   isVatRate("fr", 550, 2026y/May/12)           // true
//
// tables/countries.tsv and tables/vat_rates.tsv (each rate with the days it serves and its source) are to be
// confirmed by an accountant before use. Any thread; the tables are read once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

struct Country {
    std::string code;  // "dz"
    std::string currency;
    LocalText name;
    bool operator==(Country const&) const = default;
};

// Nothing for a country without profile.
[[nodiscard]] std::optional<Country> countryOf(std::string_view code);
[[nodiscard]] std::vector<Country> countries();

struct VatRate {
    std::int64_t hundredths = 0;  // of a percent
    std::string level;            // "standard", "reduced", "zero" or "special"
    Day from{};
    std::optional<Day> until;  // the last day
    std::string source;
    bool operator==(VatRate const&) const = default;
};

// Those in force on `day`: the standard one first, then in the order of the table.
[[nodiscard]] std::vector<VatRate> vatRates(std::string_view country, Day day);
[[nodiscard]] bool isVatRate(std::string_view country, std::int64_t hundredths, Day day);

// What a new line takes; 0 where the table has none for that day.
[[nodiscard]] std::int64_t standardVat(std::string_view country, Day day);

}  // namespace diwan::drafting
