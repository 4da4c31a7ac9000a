#include "drafting/levy.hpp"

#include "diwan_drafting_data.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

struct CountryLevy {
    std::string_view country;
    Levy levy;
};

// A row that can't be read serves no day: a line that names it is then refused. A test reads every row.
std::vector<CountryLevy> readLevies() {
    std::vector<CountryLevy> list;
    for (auto const& row : tableRows(data::levies_tsv)) {
        if (row.size() < 9) continue;
        auto const rate = parseDecimal(row[5], 2);
        auto const from = parseIsoDay(row[6]);
        auto const until = parseIsoDay(row[7]);
        if (!rate || !from || (!until && row[7] != "-")) continue;
        list.push_back({.country = row[0],
                        .levy = {.code = std::string(row[1]),
                                 .name = {.french = std::string(row[2]),
                                          .arabic = std::string(row[3]),
                                          .english = std::string(row[4])},
                                 .hundredths = *rate,
                                 .from = *from,
                                 .until = until ? std::optional<Day>(*until) : std::nullopt,
                                 .source = std::string(row[8])}});
    }
    return list;
}

}  // namespace

std::vector<Levy> levies(std::string_view country, Day day) {
    static std::vector<CountryLevy> const all = readLevies();
    std::vector<Levy> list;
    for (auto const& [of, levy] : all)
        if (of == country && levy.from <= day && (!levy.until || day <= *levy.until)) list.push_back(levy);
    return list;
}

std::optional<Levy> findLevy(std::string_view country, std::string_view code, Day day) {
    for (Levy const& levy : levies(country, day))
        if (levy.code == code) return levy;
    return std::nullopt;
}

}  // namespace diwan::drafting
