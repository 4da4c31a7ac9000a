#include "drafting/currency.hpp"

#include <vector>

#include "diwan_drafting_data.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

using Row = std::vector<std::string_view>;
constexpr std::size_t columns = 10;

Row const* rowOf(std::string_view currency) {
    static std::vector<Row> const rows = tableRows(data::currencies_tsv);
    for (Row const& row : rows)
        if (row.size() == columns && row[0] == currency) return &row;
    return nullptr;
}

std::size_t columnOf(Language language) {
    if (language == Language::Arabic) return 1;
    return language == Language::English ? 2 : 0;
}

CountedNoun nounOf(std::string_view cell) {
    CountedNoun noun{};
    std::size_t i = 0;
    for (std::string_view const form : pieces(cell, '|'))
        if (i < noun.size()) noun[i++] = form;
    return noun;
}

}  // namespace

std::optional<CurrencyNames> currencyNames(std::string_view currency, Language language) {
    Row const* const row = rowOf(currency);
    if (row == nullptr) return std::nullopt;
    return CurrencyNames{.unit = nounOf((*row)[4 + columnOf(language)]),
                         .part = nounOf((*row)[7 + columnOf(language)])};
}

std::string currencySign(std::string_view currency, Language language) {
    Row const* const row = rowOf(currency);
    return std::string(row == nullptr ? currency : (*row)[1 + columnOf(language)]);
}

}  // namespace diwan::drafting
