#include "drafting/stamp_duty.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/money.hpp"
#include "diwan_drafting_data.hpp"
#include "drafting/country.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

__extension__ using Wide = __int128;

// Amounts in minor units of the country's currency.
struct Rule {
    std::string_view country;
    Day validFrom;
    StampDue due = StampDue::OnCash;
    std::optional<std::int64_t> step;
    std::optional<std::int64_t> upperBound;
    std::int64_t ratePer100 = 0;  // hundredths
    std::int64_t minimum = 0;
    std::optional<std::int64_t> maximum;
};

using Rules = std::vector<Rule>;

Result<std::optional<std::int64_t>> optionalAmount(std::string_view cell, int decimals) {
    if (cell == "-") return std::optional<std::int64_t>{};
    auto const amount = parseDecimal(cell, decimals);
    if (!amount) return amount.error();
    return std::optional<std::int64_t>{*amount};
}

Result<Rules> readRules() {
    Rules rules;
    for (auto const& row : tableRows(data::stamp_duty_tsv)) {
        Problem const wrong{
            .code = "stamp.table-wrong", .arguments = {std::to_string(rules.size() + 1)}, .detail = ""};
        if (row.size() < 8) return wrong;
        auto const country = countryOf(row[0]);
        if (!country || (row[2] != "cash" && row[2] != "invoice")) return wrong;
        int const decimals = decimalsOf(country->currency);
        auto const from = parseIsoDay(row[1]);
        auto const step = optionalAmount(row[3], decimals);
        auto const bound = optionalAmount(row[4], decimals);
        auto const rate = parseDecimal(row[5], 2);
        auto const minimum = parseDecimal(row[6], decimals);
        auto const maximum = optionalAmount(row[7], decimals);
        if (!from || !step || !bound || !rate || !minimum || !maximum || *step == 0) return wrong;
        StampDue const due = row[2] == "cash" ? StampDue::OnCash : StampDue::OnInvoice;
        rules.push_back(Rule{row[0], *from, due, *step, *bound, *rate, *minimum, *maximum});
    }
    return rules;
}

Result<Rules> const& allRules() {
    static Result<Rules> const rules = readRules();
    return rules;
}

// The bands in force, lowest first.
Rules inForce(Rules const& all, std::string_view country, Day day) {
    std::optional<Day> period;
    for (Rule const& rule : all)
        if (rule.country == country && rule.validFrom <= day && (!period || *period < rule.validFrom))
            period = rule.validFrom;
    Rules bands;
    for (Rule const& rule : all)
        if (rule.country == country && rule.validFrom == period) bands.push_back(rule);
    return bands;
}

// Of `amount` at the band's rate, before minimum and maximum.
std::int64_t charged(Rule const& band, std::int64_t amount) {
    Wide base = amount;
    if (band.step) base = (base + *band.step - 1) / *band.step * *band.step;  // a fraction counts as a whole
    Wide const denominator = 100 * 100;
    return static_cast<std::int64_t>((2 * base * band.ratePer100 + denominator) / (2 * denominator));
}

std::int64_t progressive(Rules const& bands, std::int64_t amount) {
    std::int64_t duty = 0;
    std::int64_t below = 0;
    for (Rule const& band : bands) {
        std::int64_t const top = band.upperBound ? std::min(*band.upperBound, amount) : amount;
        if (top > below) duty += charged(band, top - below);
        below = std::max(below, top);
    }
    return duty;
}

std::int64_t roundedTo(std::int64_t duty, std::int64_t unit, StampRounding rounding) {
    if (rounding == StampRounding::None) return duty;
    std::int64_t const down = duty / unit * unit;
    return rounding == StampRounding::Up && down != duty ? down + unit : down;
}

}  // namespace

std::optional<StampDue> stampDue(std::string_view country, Day day) {
    auto const& all = allRules();
    if (!all) return std::nullopt;
    Rules const bands = inForce(*all, country, day);
    return bands.empty() ? std::nullopt : std::optional<StampDue>(bands.front().due);
}

Result<std::int64_t> stampDuty(std::int64_t grossMinor, Day day, StampRules const& rules) {
    auto const& all = allRules();
    if (!all) return all.error();
    if (grossMinor < 0) return Problem{.code = "amount.negative", .arguments = {}, .detail = ""};
    if (grossMinor == 0) return std::int64_t{0};
    Rules const bands = inForce(*all, rules.country, day);
    auto const band = std::find_if(bands.begin(), bands.end(), [&](Rule const& one) {
        return !one.upperBound || grossMinor <= *one.upperBound;
    });
    if (band == bands.end()) return std::int64_t{0};
    std::int64_t duty =
        rules.mode == StampMode::Whole ? charged(*band, grossMinor) : progressive(bands, grossMinor);
    duty = std::max(duty, band->minimum);
    if (band->maximum) duty = std::min(duty, *band->maximum);
    auto const country = countryOf(rules.country);
    std::int64_t const unit = country && decimalsOf(country->currency) == 3 ? 1000 : 100;
    return roundedTo(duty, unit, rules.rounding);
}

}  // namespace diwan::drafting
