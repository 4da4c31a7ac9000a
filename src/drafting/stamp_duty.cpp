#include "drafting/stamp_duty.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "diwan_drafting_data.hpp"
#include "drafting/decimal.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

struct Rule {
    Day validFrom;
    std::optional<std::int64_t> upperBound;  // centimes
    std::int64_t ratePer100 = 0;             // centimes per 100 DA or fraction
    std::int64_t minimum = 0;
    std::optional<std::int64_t> maximum;
};

constexpr std::int64_t trancheMinor = 100'00;

Result<std::optional<std::int64_t>> optionalAmount(std::string_view cell) {
    if (cell == "-") return std::optional<std::int64_t>{};
    auto const amount = parseDecimal(cell, 2);
    if (!amount) return amount.error();
    return std::optional<std::int64_t>{*amount};
}

Result<std::vector<Rule>> readRules() {
    std::vector<Rule> rules;
    for (auto const& row : tableRows(data::stamp_duty_tsv)) {
        Problem const wrong{
            .code = "stamp.table-wrong", .arguments = {std::to_string(rules.size() + 1)}, .detail = ""};
        if (row.size() < 5) return wrong;
        auto const from = parseIsoDay(row[0]);
        auto const bound = optionalAmount(row[1]);
        auto const rate = parseDecimal(row[2], 2);
        auto const minimum = parseDecimal(row[3], 2);
        auto const maximum = optionalAmount(row[4]);
        if (!from || !bound || !rate || !minimum || !maximum) return wrong;
        rules.push_back(Rule{*from, *bound, *rate, *minimum, *maximum});
    }
    return rules;
}

}  // namespace

Result<std::int64_t> stampDuty(std::int64_t grossMinor, Day day) {
    static Result<std::vector<Rule>> const rules = readRules();
    if (!rules) return rules.error();
    if (grossMinor < 0) return Problem{.code = "amount.negative", .arguments = {}, .detail = ""};
    std::optional<Day> period;
    for (Rule const& rule : *rules)
        if (rule.validFrom <= day && (!period || *period < rule.validFrom)) period = rule.validFrom;
    for (Rule const& rule : *rules) {
        if (rule.validFrom != period || (rule.upperBound && grossMinor > *rule.upperBound)) continue;
        std::int64_t const tranches = grossMinor / trancheMinor + (grossMinor % trancheMinor == 0 ? 0 : 1);
        std::int64_t const duty = grossMinor == 0 ? 0 : std::max(tranches * rule.ratePer100, rule.minimum);
        return rule.maximum ? std::min(duty, *rule.maximum) : duty;
    }
    return std::int64_t{0};
}

}  // namespace diwan::drafting
