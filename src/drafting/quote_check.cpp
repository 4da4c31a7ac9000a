#include "drafting/quote_check.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "drafting/country.hpp"
#include "drafting/currency.hpp"
#include "drafting/decimal.hpp"
#include "drafting/levy.hpp"
#include "drafting/quote_line_amount.hpp"

namespace diwan::drafting {

namespace {

constexpr std::int64_t wholePercent = 100'00;

Problem at(char const* code, std::size_t line) {
    return Problem{.code = code, .arguments = {std::to_string(line)}, .detail = ""};
}

Problem whole(char const* code) {
    return Problem{.code = code, .arguments = {}, .detail = ""};
}

bool isShare(std::int64_t hundredths) {
    return hundredths >= 0 && hundredths <= wholePercent;
}

void checkLine(Quote const& quote, std::size_t number, std::vector<Problem>& found) {
    QuoteLine const& line = quote.lines[number - 1];
    std::size_t const before = found.size();
    if (line.label.empty()) found.push_back(at("quote.line-empty", number));
    if (line.kind != LineKind::Item) return;
    if (line.quantityThousandths < 0) found.push_back(at("quote.quantity-negative", number));
    if (line.unitPriceMinor < 0) found.push_back(at("quote.price-negative", number));
    if (!isShare(line.discountHundredths)) found.push_back(at("quote.discount-range", number));
    if (!isShare(line.vatHundredths)) found.push_back(at("quote.vat-range", number));
    if (!line.levy.empty() && !findLevy(quote.country, line.levy, quote.date))
        found.push_back({.code = "quote.levy-unknown",
                         .arguments = {std::to_string(number), line.levy, quote.country, toIso(quote.date)},
                         .detail = ""});
    if (found.size() == before && !lineAmount(line)) found.push_back(at("quote.overflow", number));
}

// A step of 1, 5 or 10 units, or a hundredth.
bool isCashStep(std::int64_t minor, std::string_view currency) {
    std::int64_t const unit = decimalsOf(currency) == 3 ? 1000 : 100;
    std::array<std::int64_t, 5> const steps{0, unit / 100, unit, 5 * unit, 10 * unit};
    return std::find(steps.begin(), steps.end(), minor) != steps.end();
}

bool isCurrencyCode(std::string_view code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char const c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::vector<Problem> errorsOf(Quote const& quote) {
    std::vector<Problem> found;
    auto const isItem = [](QuoteLine const& line) { return line.kind == LineKind::Item; };
    if (!countryOf(quote.country))
        found.push_back({.code = "quote.country-unknown", .arguments = {quote.country}, .detail = ""});
    if (!isCurrencyCode(quote.currency))
        found.push_back({.code = "quote.currency-invalid", .arguments = {quote.currency}, .detail = ""});
    if (std::none_of(quote.lines.begin(), quote.lines.end(), isItem))
        found.push_back({.code = "quote.empty", .arguments = {}, .detail = ""});
    for (std::size_t i = 0; i < quote.lines.size(); ++i)
        checkLine(quote, i + 1, found);
    if (!isShare(quote.discountHundredths)) found.push_back(whole("quote.global-discount-range"));
    if (!isShare(quote.depositHundredths)) found.push_back(whole("quote.deposit-range"));
    if (!isShare(quote.transportVatHundredths)) found.push_back(whole("quote.transport-vat-range"));
    if (quote.transportMinor < 0) found.push_back(whole("quote.transport-negative"));
    if (quote.transportMinor > largestAmount) found.push_back(whole("quote.total-overflow"));
    if (!isCashStep(quote.cashRoundingMinor, quote.currency)) found.push_back(whole("quote.cash-rounding"));
    return found;
}

std::vector<Problem> remarksOf(Quote const& quote, Day today) {
    std::vector<Problem> found;
    auto const isStrange = [&](std::int64_t hundredths) {
        return quote.regime == VatRegime::Real && isShare(hundredths) &&
               !isVatRate(quote.country, hundredths, quote.date);
    };
    auto const when = toIso(quote.date);
    for (std::size_t i = 0; i < quote.lines.size(); ++i) {
        QuoteLine const& line = quote.lines[i];
        if (line.kind != LineKind::Item) continue;
        if (isStrange(line.vatHundredths))
            found.push_back({.code = "quote.vat-unknown",
                             .arguments = {std::to_string(i + 1), shortDecimal(line.vatHundredths, 2),
                                           quote.country, when},
                             .detail = ""});
        if (line.quantityThousandths == 0) found.push_back(at("quote.quantity-zero", i + 1));
        if (line.unitPriceMinor == 0) found.push_back(at("quote.price-zero", i + 1));
    }
    if (quote.transportMinor > 0 && isStrange(quote.transportVatHundredths))
        found.push_back({.code = "quote.transport-vat-unknown",
                         .arguments = {shortDecimal(quote.transportVatHundredths, 2), quote.country, when},
                         .detail = ""});
    auto const country = countryOf(quote.country);
    if (country && country->currency != quote.currency)
        found.push_back({.code = "quote.currency-foreign",
                         .arguments = {quote.currency, country->currency},
                         .detail = ""});
    if (!currencyNames(quote.currency, Language::French))
        found.push_back({.code = "quote.words-missing", .arguments = {quote.currency}, .detail = ""});
    auto const expiry = expiryOf(quote, today);
    if (expiry && expiry->expired() && !quote.acceptance)
        found.push_back({.code = "quote.expired", .arguments = {toIso(expiry->lastDay)}, .detail = ""});
    return found;
}

}  // namespace diwan::drafting
