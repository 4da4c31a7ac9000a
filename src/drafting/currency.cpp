#include "drafting/currency.hpp"

#include <algorithm>
#include <vector>

#include "diwan_drafting_data.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

using Row = std::vector<std::string_view>;
constexpr std::size_t columns = 10;
constexpr std::size_t firstName = 4;  // units in three languages, then their parts
constexpr std::size_t firstPart = 7;

std::vector<Row> const& allRows() {
    static std::vector<Row> const rows = tableRows(data::currencies_tsv);
    return rows;
}

Row const* rowOf(std::string_view currency) {
    for (Row const& row : allRows())
        if (row.size() == columns && row[0] == currency) return &row;
    return nullptr;
}

std::size_t columnOf(Language language) {
    if (language == Language::Arabic) return 1;
    return language == Language::English ? 2 : 0;
}

// The same but for capitals of ASCII letters.
bool sameWord(std::string_view one, std::string_view other) {
    auto const small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

bool isCalled(Row const& row, std::string_view word) {
    for (std::size_t i = 0; i < firstPart; ++i)
        for (std::string_view const form : pieces(row[i], '|'))
            if (sameWord(form, word)) return true;
    return false;
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
    return CurrencyNames{.unit = nounOf((*row)[firstName + columnOf(language)]),
                         .part = nounOf((*row)[firstPart + columnOf(language)])};
}

std::string currencySign(std::string_view currency, Language language) {
    Row const* const row = rowOf(currency);
    return std::string(row == nullptr ? currency : (*row)[1 + columnOf(language)]);
}

std::optional<std::string> currencyOf(std::string_view word) {
    for (Row const& row : allRows())
        if (row.size() == columns && !word.empty() && isCalled(row, word)) return std::string(row[0]);
    return std::nullopt;
}

}  // namespace diwan::drafting
