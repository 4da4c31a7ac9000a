// The quote's JSON form: docs/templates.md.
#include <array>
#include <utility>

#include "drafting/json_reading.hpp"
#include "drafting/quote.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;

template <typename Value, std::size_t Size>
Value coded(Object const& object, std::string const& field,
            std::array<std::pair<std::string_view, Value>, Size> const& codes, Value otherwise) {
    std::string const code = textOf(object, field);
    if (code.empty()) return otherwise;
    for (auto const& [name, value] : codes)
        if (name == code) return value;
    throw WrongField(field);
}

constexpr std::array<std::pair<std::string_view, Payment>, 5> payments{{{"unspecified", Payment::Unspecified},
                                                                        {"cash", Payment::Cash},
                                                                        {"transfer", Payment::Other},
                                                                        {"cheque", Payment::Other},
                                                                        {"other", Payment::Other}}};
constexpr std::array<std::pair<std::string_view, StampPolicy>, 3> stamps{
    {{"never", StampPolicy::Never}, {"if_cash", StampPolicy::IfCash}, {"always", StampPolicy::Always}}};
constexpr std::array<std::pair<std::string_view, VatRegime>, 3> regimes{
    {{"reel", VatRegime::Real}, {"ifu", VatRegime::FlatTax}, {"exempt_buyer", VatRegime::ExemptBuyer}}};

QuoteLine lineOf(Object const& object, int moneyDecimals) {
    QuoteLine line;
    line.reference = textOf(object, "reference");
    line.label = localTextOf(object, "label");
    line.unit = localTextOf(object, "unit");
    line.quantityThousandths = decimalOf(object, "quantity", 3, line.quantityThousandths);
    line.unitPriceMinor = decimalOf(object, "unit_price", moneyDecimals, 0);
    line.discountHundredths = decimalOf(object, "discount", 2, 0);
    line.vatHundredths = decimalOf(object, "vat", 2, line.vatHundredths);
    return line;
}

std::vector<QuoteLine> linesOf(Object const& object, int moneyDecimals) {
    std::vector<QuoteLine> lines;
    for (auto const& one : objectsOf(object, "lines")) {
        try {
            lines.push_back(lineOf(*one, moneyDecimals));
        } catch (WrongField const& wrong) {
            throw WrongField("lines[" + std::to_string(lines.size() + 1) + "]." + wrong.what());
        }
    }
    return lines;
}

Day dayOf(Object const& object, Day today) {
    std::string const text = textOf(object, "date");
    if (text.empty()) return today;
    auto const day = parseIsoDay(text);
    if (!day) throw WrongField("date");
    return *day;
}

Quote quoteOf(Object const& object, Day today) {
    Quote quote;
    quote.number = textOf(object, "number");
    quote.date = dayOf(object, today);
    constexpr std::int64_t longestValidity = 3650;
    std::int64_t const days = decimalOf(object, "validity_days", 0, quote.validityDays);
    if (days < 0 || days > longestValidity) throw WrongField("validity_days");
    quote.validityDays = static_cast<int>(days);
    if (std::string const currency = textOf(object, "currency"); !currency.empty()) quote.currency = currency;
    if (quote.currency.size() != 3) throw WrongField("currency");
    int const decimals = decimalsOf(quote.currency);
    quote.clientId = textOf(object, "client");
    quote.object = localTextOf(object, "object");
    quote.lines = linesOf(object, decimals);
    quote.discountHundredths = decimalOf(object, "discount", 2, 0);
    quote.transportMinor = decimalOf(object, "transport", decimals, 0);
    quote.transportLabel = localTextOf(object, "transport_label");
    quote.transportVatHundredths = decimalOf(object, "transport_vat", 2, quote.transportVatHundredths);
    quote.depositHundredths = decimalOf(object, "deposit", 2, 0);
    quote.payment = coded(object, "payment", payments, quote.payment);
    quote.stamp = coded(object, "stamp", stamps, quote.stamp);
    quote.regime = coded(object, "vat_regime", regimes, quote.regime);
    quote.paymentTerms = localTextOf(object, "payment_terms");
    quote.deliveryTime = localTextOf(object, "delivery_time");
    quote.deliveryPlace = localTextOf(object, "delivery_place");
    quote.warranty = localTextOf(object, "warranty");
    return quote;
}

}  // namespace

Result<Quote> quoteFromJson(std::string_view json, Day today) {
    std::string const code = "quote.unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<Quote>(code, [&]() -> Result<Quote> { return quoteOf(**object, today); });
}

}  // namespace diwan::drafting
