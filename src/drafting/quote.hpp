// A quote and its totals, in integer minor units.
//
//   Result<Quote> quote = quoteFromJson(text, today);
//   Result<Totals> totals = totalsOf(*quote);
//   totals->gross      // 593'917'10
//
// line = round(quantity × unit price × (1 − discount)); the global discount is rounded per VAT rate; VAT is
// rounded once per rate on the sum of its bases; all half-up; every total is a sum of rounded amounts.
// Values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "base/money.hpp"
#include "base/result.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

struct QuoteLine {
    std::string reference;
    LocalText label;
    LocalText unit;
    std::int64_t quantityThousandths = 1000;
    std::int64_t unitPriceMinor = 0;      // without taxes
    std::int64_t discountHundredths = 0;  // hundredths of a percent, as all rates here
    std::int64_t vatHundredths = 19'00;
    bool operator==(QuoteLine const&) const = default;
};

enum class Payment { Unspecified, Cash, Other };
enum class StampPolicy { Never, IfCash, Always };
enum class VatRegime { Real, FlatTax, ExemptBuyer };  // without Real no VAT is shown or added

struct Quote {
    std::string number;
    Day date{};
    int validityDays = 30;
    std::string currency = "DZD";
    std::string clientId;
    LocalText object;
    std::vector<QuoteLine> lines;
    std::int64_t discountHundredths = 0;  // on the sum of the lines
    std::int64_t transportMinor = 0;
    LocalText transportLabel;  // empty: "Delivery"
    std::int64_t transportVatHundredths = 19'00;
    std::int64_t depositHundredths = 0;
    Payment payment = Payment::Unspecified;
    StampPolicy stamp = StampPolicy::IfCash;
    VatRegime regime = VatRegime::Real;
    LocalText paymentTerms;
    LocalText deliveryTime;
    LocalText deliveryPlace;
    LocalText warranty;
    bool operator==(Quote const&) const = default;
};

struct VatTotal {
    std::int64_t rateHundredths = 0;
    std::int64_t base = 0;
    std::int64_t tax = 0;
    bool operator==(VatTotal const&) const = default;
};

struct Totals {
    std::vector<std::int64_t> lines;  // of each line, without taxes
    std::int64_t subtotal = 0;        // sum of the lines
    std::int64_t discount = 0;        // taken off the subtotal
    std::int64_t transport = 0;
    std::int64_t net = 0;       // without taxes
    std::vector<VatTotal> vat;  // highest rate first; empty when no VAT is shown
    std::int64_t tax = 0;
    std::int64_t gross = 0;   // all taxes included
    bool stampShown = false;  // not Never, and the payment is or may be in cash, in dinars
    std::int64_t stamp = 0;
    std::int64_t payable = 0;  // gross and stamp
    std::int64_t deposit = 0;  // of gross
    bool operator==(Totals const&) const = default;
};

// Problems: "quote.empty"; with the line's number: "quote.line-empty", "quote.quantity-negative",
// "quote.price-negative"; "quote.discount-range", "quote.vat-range" {line, or 0 for the whole};
// "quote.overflow" beyond 10^15 minor units.
Result<Totals> totalsOf(Quote const& quote);

// Amounts as decimal texts ("38500.00"). A missing date is `today`. Problem "quote.unreadable" {field}.
Result<Quote> quoteFromJson(std::string_view json, Day today);

}  // namespace diwan::drafting
