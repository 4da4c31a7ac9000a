#include "drafting/quote.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>

#include "drafting/country.hpp"
#include "drafting/levy.hpp"
#include "drafting/quote_check.hpp"
#include "drafting/quote_line_amount.hpp"
#include "drafting/stamp_duty.hpp"

namespace diwan::drafting {

namespace {

constexpr std::int64_t wholePercent = 100'00;

Problem overflow(std::size_t line) {
    return Problem{.code = "quote.overflow", .arguments = {std::to_string(line)}, .detail = ""};
}

Problem totalOverflow() {
    return Problem{.code = "quote.total-overflow", .arguments = {}, .detail = ""};
}

bool mayBeCash(Quote const& quote) {
    return quote.payment == Payment::Unspecified || quote.payment == Payment::Cash;
}

// Whether the duty is shown, and whether it is due for sure.
void decideStamp(Quote const& quote, Totals& totals) {
    auto const country = countryOf(quote.country);
    auto const due = stampDue(quote.country, quote.date);
    if (quote.stamp == StampPolicy::Never || !due || country->currency != quote.currency) return;
    bool const always = quote.stamp == StampPolicy::Always || *due == StampDue::OnInvoice;
    totals.stampShown = always || mayBeCash(quote);
    totals.stampCertain = always || quote.payment == Payment::Cash;
}

// The amounts of all lines, sections with the sum of their items; a line whose sum overflows, if any.
Result<Done> fillLines(Quote const& quote, Totals& totals) {
    std::size_t section = quote.lines.size();  // none yet
    std::int64_t all = 0;
    for (QuoteLine const& line : quote.lines) {
        std::size_t const index = totals.lines.size();
        totals.lines.push_back(0);
        if (line.kind == LineKind::Section) section = index;
        if (line.kind != LineKind::Item) continue;
        std::int64_t const amount = lineAmount(line).value_or(0);
        totals.lines.back() = amount;
        all += amount;
        if (all > largestAmount) return overflow(index + 1);
        if (line.optional)
            totals.options += amount;
        else if (section < index)
            totals.lines[section] += amount;
    }
    return done;
}

std::int64_t cashRounded(std::int64_t amount, std::int64_t step) {
    return step <= 1 ? amount : divideHalfUp(amount, step) * step;
}

// What is taxed alike. Highest rate of VAT first.
struct Taxes {
    std::int64_t vat = 0;
    std::string levy;
    bool operator<(Taxes const& other) const {
        return vat != other.vat ? vat > other.vat : levy < other.levy;
    }
};

// The levies on the bases, then VAT once per rate on both.
void taxInto(Sums& sums, Quote const& quote, std::map<Taxes, std::int64_t> const& bases) {
    std::map<std::int64_t, std::int64_t, std::greater<>> taxed;  // by rate of VAT
    std::map<std::string, LevyTotal> levied;
    for (auto const& [taxes, base] : bases) {
        taxed[taxes.vat] += base;
        auto const levy = findLevy(quote.country, taxes.levy, quote.date);
        if (!levy) continue;
        std::int64_t const tax = rounded(WideAmount{base} * levy->hundredths, wholePercent).value_or(0);
        taxed[taxes.vat] += tax;
        LevyTotal& total = levied[levy->code];
        total.code = levy->code;
        total.rateHundredths = levy->hundredths;
        total.base += base;
        total.tax += tax;
    }
    for (auto const& [code, total] : levied) {
        sums.tax += total.tax;
        sums.levies.push_back(total);
    }
    for (auto const& [rate, base] : taxed) {
        VatTotal const one{.rateHundredths = rate,
                           .base = base,
                           .tax = rounded(WideAmount{base} * rate, wholePercent).value_or(0)};
        sums.tax += one.tax;
        sums.vat.push_back(one);
    }
}

Result<Sums> sumsOf(Quote const& quote, Totals const& totals, bool withOptions) {
    Sums sums;
    std::map<Taxes, std::int64_t> bases;
    for (std::size_t i = 0; i < quote.lines.size(); ++i) {
        QuoteLine const& line = quote.lines[i];
        if (line.kind != LineKind::Item || (line.optional && !withOptions)) continue;
        sums.subtotal += totals.lines[i];
        bases[{.vat = line.vatHundredths, .levy = line.levy}] += totals.lines[i];
    }
    for (auto& [taxes, base] : bases) {
        std::int64_t const off =
            rounded(WideAmount{base} * quote.discountHundredths, wholePercent).value_or(0);
        sums.discount += off;
        base -= off;
    }
    sums.transport = quote.transportMinor;
    if (sums.transport > 0) bases[{.vat = quote.transportVatHundredths, .levy = {}}] += sums.transport;
    sums.net = sums.subtotal - sums.discount + sums.transport;
    if (sums.net > largestAmount) return totalOverflow();
    if (quote.regime == VatRegime::Real) taxInto(sums, quote, bases);
    sums.gross = sums.net + sums.tax;
    if (sums.gross > largestAmount) return totalOverflow();
    if (totals.stampShown) {
        auto const stamp =
            stampDuty(sums.gross, quote.date,
                      {.country = quote.country, .rounding = quote.stampRounding, .mode = quote.stampMode});
        if (!stamp) return stamp.error();
        sums.stamp = *stamp;
    }
    sums.payable = sums.gross + sums.stamp;
    if (mayBeCash(quote)) {
        sums.rounding = cashRounded(sums.payable, quote.cashRoundingMinor) - sums.payable;
        sums.payable += sums.rounding;
    }
    sums.deposit = rounded(WideAmount{sums.gross} * quote.depositHundredths, wholePercent).value_or(0);
    return sums;
}

bool hasOptions(Quote const& quote) {
    for (QuoteLine const& line : quote.lines)
        if (line.kind == LineKind::Item && line.optional) return true;
    return false;
}

}  // namespace

Result<Totals> totalsOf(Quote const& quote) {
    if (auto const errors = errorsOf(quote); !errors.empty()) return errors.front();
    Totals totals;
    if (auto const filled = fillLines(quote, totals); !filled) return filled.error();
    decideStamp(quote, totals);
    auto const sums = sumsOf(quote, totals, false);
    if (!sums) return sums.error();
    static_cast<Sums&>(totals) = *sums;
    if (hasOptions(quote)) {
        auto const all = sumsOf(quote, totals, true);
        if (!all) return all.error();
        totals.withOptions = *all;
    }
    return totals;
}

std::optional<Expiry> expiryOf(Quote const& quote, Day today) {
    if (quote.validityDays <= 0) return std::nullopt;
    Day const lastDay = addDays(quote.date, quote.validityDays);
    auto const left = std::chrono::sys_days(lastDay) - std::chrono::sys_days(today);
    return Expiry{.lastDay = lastDay, .daysLeft = static_cast<int>(left.count())};
}

Result<Quote> revised(Quote const& quote, Day today, std::string_view reason) {
    auto const totals = totalsOf(quote);
    if (!totals) return totals.error();
    Quote next = quote;
    next.history.push_back({.version = quote.version,
                            .number = quote.number,
                            .date = quote.date,
                            .grossMinor = totals->gross,
                            .reason = std::string(reason)});
    next.version = quote.version + 1;
    next.date = today;
    next.acceptance.reset();
    return next;
}

Quote convertedTo(Quote const& quote, DocumentKind kind, Day today) {
    Quote other = quote;
    other.kind = kind;
    other.number.clear();
    other.date = today;
    other.basedOn = quote.number;
    other.version = 1;
    other.history.clear();
    other.acceptance.reset();
    return other;
}

}  // namespace diwan::drafting
