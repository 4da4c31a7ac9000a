// Ten thousand random quotes against a second computation with exact fractions, written apart from the first.
#include <gtest/gtest.h>

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
};

Again computeAgain(Quote const& quote) {
    Again all;
    for (QuoteLine const& line : quote.lines)
        all.bases[line.vatHundredths] += rounded(cpp_rational(line.quantityThousandths, 1000) *
                                                 line.unitPriceMinor * (1 - part(line.discountHundredths)));
    for (auto& [rate, base] : all.bases)
        base -= rounded(base * part(quote.discountHundredths));
    if (quote.transportMinor != 0) all.bases[quote.transportVatHundredths] += quote.transportMinor;
    for (auto const& [rate, base] : all.bases) {
        all.net += base;
        all.tax += rounded(base * part(rate));
    }
    return all;
}

TEST(QuoteProperty, TotalsEqualASecondComputationWithExactFractions) {
    constexpr unsigned seed = 20261125;
    std::mt19937_64 random(seed);
    auto const upTo = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(random);
    };
    constexpr std::array<std::int64_t, 3> rates{19'00, 9'00, 0};
    for (int round = 0; round < 10'000; ++round) {
        Quote quote;
        quote.date = std::chrono::year(2026) / 5 / 12;
        quote.stamp = StampPolicy::Never;
        quote.discountHundredths = upTo(1) == 0 ? 0 : upTo(100'00);
        quote.transportMinor = upTo(2) == 0 ? upTo(10'000'000) : 0;
        quote.transportVatHundredths = rates[static_cast<std::size_t>(upTo(2))];
        quote.depositHundredths = upTo(100'00);
        for (std::int64_t lines = 1 + upTo(12); lines > 0; --lines)
            quote.lines.push_back({.label = {.french = "ligne"},
                                   .quantityThousandths = upTo(1'000'000),
                                   .unitPriceMinor = upTo(100'000'000),
                                   .discountHundredths = upTo(2) == 0 ? upTo(100'00) : 0,
                                   .vatHundredths = rates[static_cast<std::size_t>(upTo(2))]});
        auto const totals = totalsOf(quote);
        ASSERT_TRUE(totals) << "seed " << seed << ", quote " << round;
        Again const again = computeAgain(quote);
        ASSERT_EQ(totals->net, again.net) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->tax, again.tax) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->gross, again.net + again.tax) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->payable, totals->gross) << "seed " << seed << ", quote " << round;
        ASSERT_EQ(totals->deposit, rounded(totals->gross * part(quote.depositHundredths)))
            << "seed " << seed << ", quote " << round;
        for (VatTotal const& one : totals->vat)
            ASSERT_EQ(one.base, again.bases.at(one.rateHundredths)) << "seed " << seed << ", quote " << round;
    }
}

}  // namespace
}  // namespace diwan::drafting
