// Stamp duty on cash receipts (droit de timbre): a dated table, not a constant.
//
//   stampDuty(593'917'10, 2026y/May/12)      // 11'880'00 centimes
//
// Due on a receipt in cash only; on a quote it is shown as what cash payment would add. Any thread.
#pragma once

#include <cstdint>

#include "base/civil_day.hpp"
#include "base/result.hpp"

namespace diwan::drafting {

// In centimes, of an amount of all taxes included in centimes. Rules: tables/stamp_duty.tsv, those in force
// on `day`. Problem "amount.negative"; "stamp.table-wrong" {row}: the table can't be read.
Result<std::int64_t> stampDuty(std::int64_t grossMinor, Day day);

}  // namespace diwan::drafting
