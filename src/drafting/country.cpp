#include "drafting/country.hpp"

#include <algorithm>

#include "diwan_drafting_data.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

struct CountryRate {
    std::string_view country;
    VatRate rate;
};

std::vector<Country> readCountries() {
    std::vector<Country> list;
    for (auto const& row : tableRows(data::countries_tsv))
        if (row.size() >= 5)
            list.push_back({.code = std::string(row[0]),
                            .currency = std::string(row[1]),
                            .name = {.french = std::string(row[2]),
                                     .arabic = std::string(row[3]),
                                     .english = std::string(row[4])}});
    return list;
}

// A row that can't be read serves no day: its rate is then told as unknown. A test reads every row.
std::vector<CountryRate> readRates() {
    std::vector<CountryRate> list;
    for (auto const& row : tableRows(data::vat_rates_tsv)) {
        if (row.size() < 6) continue;
        auto const rate = parseDecimal(row[2], 2);
        auto const from = parseIsoDay(row[3]);
        auto const until = parseIsoDay(row[4]);
        if (!rate || !from || (!until && row[4] != "-")) continue;
        list.push_back({.country = row[0],
                        .rate = {.hundredths = *rate,
                                 .level = std::string(row[1]),
                                 .from = *from,
                                 .until = until ? std::optional<Day>(*until) : std::nullopt,
                                 .source = std::string(row[5])}});
    }
    return list;
}

}  // namespace

std::vector<Country> countries() {
    static std::vector<Country> const list = readCountries();
    return list;
}

std::optional<Country> countryOf(std::string_view code) {
    for (Country const& country : countries())
        if (country.code == code) return country;
    return std::nullopt;
}

std::vector<VatRate> vatRates(std::string_view country, Day day) {
    static std::vector<CountryRate> const all = readRates();
    std::vector<VatRate> list;
    for (auto const& [of, rate] : all)
        if (of == country && rate.from <= day && (!rate.until || day <= *rate.until)) list.push_back(rate);
    std::stable_partition(list.begin(), list.end(),
                          [](VatRate const& rate) { return rate.level == "standard"; });
    return list;
}

bool isVatRate(std::string_view country, std::int64_t hundredths, Day day) {
    auto const rates = vatRates(country, day);
    return std::any_of(rates.begin(), rates.end(),
                       [&](VatRate const& rate) { return rate.hundredths == hundredths; });
}

std::int64_t standardVat(std::string_view country, Day day) {
    auto const rates = vatRates(country, day);
    return rates.empty() ? 0 : rates.front().hundredths;
}

}  // namespace diwan::drafting
