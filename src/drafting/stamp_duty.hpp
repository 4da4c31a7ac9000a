// Stamp duty (droit de timbre): a dated table of each country, not a constant.
//
//   stampDuty(593'917'10, 2026y/May/12)                       // 11'880'00 centimes, in Algeria
//   stampDuty(1'000'000, day, {.country = "tn"})              // 1'000 millimes: one dinar per invoice
//
// In Algeria and Morocco due on a receipt in cash only; on a quote it is shown as what cash payment would
// add. Any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/civil_day.hpp"
#include "base/result.hpp"

namespace diwan::drafting {

// To whole units of the currency (one published program drops the half dinars that the 1.5 % band gives).
enum class StampRounding { None, Down, Up };

// Whole: the band's rate applies to the whole amount. Progressive: each band to its own part, as a popular
// note explains the finance law of 2025.
enum class StampMode { Whole, Progressive };

struct StampRules {
    std::string_view country = "dz";
    StampRounding rounding = StampRounding::None;
    StampMode mode = StampMode::Whole;
};

enum class StampDue { OnCash, OnInvoice };

// What the country's rules of that day hang the duty on; nothing if there is none.
[[nodiscard]] std::optional<StampDue> stampDue(std::string_view country, Day day);

// In minor units of the country's currency, of an amount of all taxes included in minor units. Rules:
// tables/stamp_duty.tsv, those in force on `day`; 0 where there are none. Problem "amount.negative";
// "stamp.table-wrong" {row}: the table can't be read.
Result<std::int64_t> stampDuty(std::int64_t grossMinor, Day day, StampRules const& rules = {});

}  // namespace diwan::drafting
