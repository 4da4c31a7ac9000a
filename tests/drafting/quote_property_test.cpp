// Ten thousand random quotes against a second computation with exact fractions, written apart from the first.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <random>

#include "drafting/quote.hpp"

namespace diwan::drafting {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

// Half away from zero, as accountants round.
std::int64_t rounded(cpp_rational const& exact) {
    bool const negative = exact < 0;
    cpp_rational const positive = negative ? cpp_rational(-exact) : exact;
    cpp_int const twice = (2 * numerator(positive) + denominator(positive)) / (2 * denominator(positive));
    auto const whole = static_cast<std::int64_t>(twice);
    return negative ? -whole : whole;
}

cpp_rational part(std::int64_t hundredths) {
    return cpp_rational(hundredths, 10'000);
}

struct Again {
    std::map<std::int64_t, std::int64_t> bases;
    std::int64_t net = 0;
    std::int64_t tax = 0;
    std::int64_t stamp = 0;
    std::int64_t payable = 0;
};

// Of Algeria's finance law of 2025, on a payment in cash.
std::int64_t stampAgain(std::int64_t gross) {
    if (gross <= 300'00) return 0;
    cpp_rational const rate(gross <= 30'000'00 ? 100 : gross <= 100'000'00 ? 150 : 200, 1);
    cpp_int const hundreds = (cpp_int(gross) + 9'999) / 10'000;
    return std::max<std::int64_t>(500, rounded(rate * hundreds));
}

Again computeAgain(Quote const& quote, bool withOptions) {
    Again all;
    for (QuoteLine const& line : quote.lines)
        if (line.kind == LineKind::Item && (withOptions || !line.optional))
            all.bases[line.vatHundredths] +=
                rounded(cpp_rational(line.quantityThousandths, 1000) * line.unitPriceMinor *
                        (1 - part(line.discountHundredths)));
    for (auto& [rate, base] : all.bases)
        base -= rounded(base * part(quote.discountHundredths));
    if (quote.transportMinor != 0) all.bases[quote.transportVatHundredths] += quote.transportMinor;
    for (auto const& [rate, base] : all.bases) {
        all.net += base;
        all.tax += rounded(base * part(rate));
    }
    all.stamp = stampAgain(all.net + all.tax);
    std::int64_t const step = std::max<std::int64_t>(1, quote.cashRoundingMinor);
    all.payable = rounded(cpp_rational(all.net + all.tax + all.stamp, step)) * step;
    return all;
}

TEST(QuoteProperty, TotalsEqualASecondComputationWithExactFractions) {
    constexpr unsigned seed = 20261125;
    std::mt19937_64 random(seed);
    auto const upTo = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(random);
    };
    constexpr std::array<std::int64_t, 3> rates{19'00, 9'00, 0};
    RecordProperty("seed", static_cast<int>(seed));
    for (int round = 0; round < 10'000; ++round) {
        Quote quote;
        quote.date = std::chrono::year(2026) / 5 / 12;
        quote.payment = Payment::Cash;
        quote.cashRoundingMinor = std::array{0, 1'00, 5'00, 10'00}[static_cast<std::size_t>(upTo(3))];
        quote.discountHundredths = upTo(1) == 0 ? 0 : upTo(100'00);
        quote.transportMinor = upTo(2) == 0 ? upTo(10'000'000) : 0;
        quote.transportVatHundredths = rates[static_cast<std::size_t>(upTo(2))];
        quote.depositHundredths = upTo(100'00);
        for (std::int64_t lines = 1 + upTo(12); lines > 0; --lines)
            quote.lines.push_back({.label = {.french = "ligne"},
                                   .quantityThousandths = upTo(1'000'000),
                                   .unitPriceMinor = upTo(100'000'000),
                                   .discountHundredths = upTo(2) == 0 ? upTo(100'00) : 0,
                                   .vatHundredths = rates[static_cast<std::size_t>(upTo(2))],
                                   .kind = upTo(9) == 0 ? LineKind::Section : LineKind::Item,
                                   .optional = upTo(5) == 0});
        quote.lines.push_back({.label = {.french = "toujours"}});  // never without any item
        auto const totals = totalsOf(quote);
        ASSERT_TRUE(totals) << "seed " << seed << ", quote " << round;
        Again const again = computeAgain(quote, false);
        ASSERT_EQ(totals->net, again.net) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->tax, again.tax) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->gross, again.net + again.tax) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->stamp, again.stamp) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->payable, again.payable) << "seed " << seed << ", quote " << round;
        Again const all = computeAgain(quote, true);
        Sums const& most = totals->withOptions ? *totals->withOptions : *totals;
        ASSERT_EQ(most.gross, all.net + all.tax) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(most.payable, all.payable) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->deposit, rounded(totals->gross * part(quote.depositHundredths)))
            << "seed " << seed << ", quote " << round;
        for (VatTotal const& one : totals->vat)
            ASSERT_EQ(one.base, again.bases.at(one.rateHundredths)) << "seed " << seed << ", quote " << round;
    }
}

}  // namespace
}  // namespace diwan::drafting
