#include "drafting/quote.hpp"

#include <functional>
#include <map>
#include <optional>

#include "drafting/stamp_duty.hpp"

namespace diwan::drafting {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t wholePercent = 100'00;
constexpr std::int64_t largest = 1'000'000'000'000'000;

Problem lineProblem(char const* code, std::size_t line) {
    return Problem{.code = code, .arguments = {std::to_string(line)}, .detail = ""};
}

// numerator / denominator, half-up, both positive; nothing beyond `largest`.
std::optional<std::int64_t> rounded(Wide numerator, Wide denominator) {
    Wide const result = (2 * numerator + denominator) / (2 * denominator);
    if (result > largest) return std::nullopt;
    return static_cast<std::int64_t>(result);
}

bool isShare(std::int64_t hundredths) {
    return hundredths >= 0 && hundredths <= wholePercent;
}

Result<std::int64_t> lineAmount(QuoteLine const& line, std::size_t number) {
    if (line.label.empty()) return lineProblem("quote.line-empty", number);
    if (line.quantityThousandths < 0) return lineProblem("quote.quantity-negative", number);
    if (line.unitPriceMinor < 0) return lineProblem("quote.price-negative", number);
    if (!isShare(line.discountHundredths)) return lineProblem("quote.discount-range", number);
    if (!isShare(line.vatHundredths)) return lineProblem("quote.vat-range", number);
    if (line.quantityThousandths > largest || line.unitPriceMinor > largest)
        return lineProblem("quote.overflow", number);
    Wide const exact =
        Wide{line.quantityThousandths} * line.unitPriceMinor * (wholePercent - line.discountHundredths);
    auto const amount = rounded(exact, Wide{1000} * wholePercent);
    if (!amount) return lineProblem("quote.overflow", number);
    return *amount;
}

std::optional<Problem> wrongWhole(Quote const& quote) {
    if (quote.lines.empty()) return Problem{.code = "quote.empty", .arguments = {}, .detail = ""};
    if (!isShare(quote.discountHundredths) || !isShare(quote.depositHundredths))
        return lineProblem("quote.discount-range", 0);
    if (!isShare(quote.transportVatHundredths)) return lineProblem("quote.vat-range", 0);
    if (quote.transportMinor < 0) return lineProblem("quote.price-negative", 0);
    return std::nullopt;
}

bool mayBeCash(Quote const& quote) {
    if (quote.currency != "DZD" || quote.stamp == StampPolicy::Never) return false;
    return quote.stamp == StampPolicy::Always || quote.payment != Payment::Other;
}

}  // namespace

Result<Totals> totalsOf(Quote const& quote) {
    if (auto const problem = wrongWhole(quote)) return *problem;
    Totals totals;
    std::map<std::int64_t, std::int64_t, std::greater<>> bases;  // by rate
    for (QuoteLine const& line : quote.lines) {
        auto const amount = lineAmount(line, totals.lines.size() + 1);
        if (!amount) return amount.error();
        totals.lines.push_back(*amount);
        totals.subtotal += *amount;
        bases[line.vatHundredths] += *amount;
        if (totals.subtotal > largest) return lineProblem("quote.overflow", totals.lines.size());
    }
    for (auto& [rate, base] : bases) {
        std::int64_t const off = rounded(Wide{base} * quote.discountHundredths, wholePercent).value_or(0);
        totals.discount += off;
        base -= off;
    }
    totals.transport = quote.transportMinor;
    if (totals.transport > 0) bases[quote.transportVatHundredths] += totals.transport;
    totals.net = totals.subtotal - totals.discount + totals.transport;
    if (totals.net > largest) return lineProblem("quote.overflow", 0);
    if (quote.regime == VatRegime::Real) {
        for (auto const& [rate, base] : bases) {
            VatTotal const one{.rateHundredths = rate,
                               .base = base,
                               .tax = rounded(Wide{base} * rate, wholePercent).value_or(0)};
            totals.tax += one.tax;
            totals.vat.push_back(one);
        }
    }
    totals.gross = totals.net + totals.tax;
    if (totals.gross > largest) return lineProblem("quote.overflow", 0);
    totals.stampShown = mayBeCash(quote);
    if (totals.stampShown) {
        auto const stamp = stampDuty(totals.gross, quote.date);
        if (!stamp) return stamp.error();
        totals.stamp = *stamp;
    }
    totals.payable = totals.gross + totals.stamp;
    totals.deposit = rounded(Wide{totals.gross} * quote.depositHundredths, wholePercent).value_or(0);
    return totals;
}

}  // namespace diwan::drafting
