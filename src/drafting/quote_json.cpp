// Reading the quote's JSON form: docs/quote-json.md.
#include <utility>

#include "drafting/country.hpp"
#include "drafting/json_reading.hpp"
#include "drafting/quote.hpp"
#include "drafting/quote_codes.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;

template <typename Value, std::size_t Size>
Value coded(Object const& object, std::string const& field, Codes<Value, Size> const& codes,
            Value otherwise) {
    std::string const code = textOf(object, field);
    if (code.empty()) return otherwise;
    for (auto const& [name, value] : codes)
        if (name == code) return value;
    throw WrongField(field);
}

// What fields mean that are not there.
struct Setting {
    int moneyDecimals = 2;
    std::int64_t standardVat = 0;
};

QuoteLine lineOf(Object const& object, Setting const& setting) {
    QuoteLine line;
    line.kind = coded(object, "kind", lineKinds, line.kind);
    line.reference = textOf(object, "reference");
    line.label = localTextOf(object, "label");
    line.unit = localTextOf(object, "unit");
    line.quantityThousandths = decimalOf(object, "quantity", 3, line.quantityThousandths);
    line.unitPriceMinor = decimalOf(object, "unit_price", setting.moneyDecimals, 0);
    line.discountHundredths = decimalOf(object, "discount", 2, 0);
    line.vatHundredths = decimalOf(object, "vat", 2, line.kind == LineKind::Item ? setting.standardVat : 0);
    line.optional = flagOf(object, "optional", false);
    line.levy = textOf(object, "levy");
    return line;
}

std::vector<QuoteLine> linesOf(Object const& object, Setting const& setting) {
    std::vector<QuoteLine> lines;
    for (auto const& one : objectsOf(object, "lines")) {
        try {
            lines.push_back(lineOf(*one, setting));
        } catch (WrongField const& wrong) {
            throw WrongField("lines[" + std::to_string(lines.size() + 1) + "]." + wrong.what());
        }
    }
    return lines;
}

Day dayOf(Object const& object, Day otherwise) {
    std::string const text = textOf(object, "date");
    if (text.empty()) return otherwise;
    auto const day = parseIsoDay(text);
    if (!day) throw WrongField("date");
    return *day;
}

int numberOf(Object const& object, std::string const& field, int otherwise, int least, int most) {
    std::int64_t const number = decimalOf(object, field, 0, otherwise);
    if (number < least || number > most) throw WrongField(field);
    return static_cast<int>(number);
}

constexpr int mostVersions = 9999;

std::vector<Revision> historyOf(Object const& object, int moneyDecimals) {
    std::vector<Revision> history;
    for (auto const& one : objectsOf(object, "history")) {
        try {
            history.push_back({.version = numberOf(*one, "version", 1, 1, mostVersions),
                               .number = textOf(*one, "number"),
                               .date = dayOf(*one, Day{}),
                               .grossMinor = decimalOf(*one, "gross", moneyDecimals, 0),
                               .reason = textOf(*one, "reason")});
            if (!history.back().date.ok()) throw WrongField("date");
        } catch (WrongField const& wrong) {
            throw WrongField("history[" + std::to_string(history.size() + 1) + "]." + wrong.what());
        }
    }
    return history;
}

std::optional<Acceptance> acceptanceOf(Object const& object, Day otherwise) {
    if (object.isNull("acceptance")) return std::nullopt;
    Object::Ptr const given = object.getObject("acceptance");
    if (given.isNull()) throw WrongField("acceptance");
    return Acceptance{.by = textOf(*given, "by"), .date = dayOf(*given, otherwise)};
}

std::string currencyOf(Object const& object, std::string const& country) {
    std::string currency = textOf(object, "currency");
    auto const known = countryOf(country);
    if (currency.empty() && known) currency = known->currency;
    if (currency.size() != 3) throw WrongField("currency");
    return currency;
}

void readTerms(Object const& object, Quote& quote) {
    quote.payment = coded(object, "payment", payments, quote.payment);
    quote.stamp = coded(object, "stamp", stampPolicies, quote.stamp);
    quote.stampRounding = coded(object, "stamp_round", stampRoundings, quote.stampRounding);
    quote.stampMode = coded(object, "stamp_mode", stampModes, quote.stampMode);
    quote.cashRoundingMinor = decimalOf(object, "cash_rounding", decimalsOf(quote.currency), 0);
    quote.regime = coded(object, "vat_regime", regimes, quote.regime);
    quote.exemption = textOf(object, "exemption");
    quote.paymentTerms = localTextOf(object, "payment_terms");
    quote.deliveryTime = localTextOf(object, "delivery_time");
    quote.deliveryPlace = localTextOf(object, "delivery_place");
    quote.warranty = localTextOf(object, "warranty");
}

Quote quoteOf(Object const& object, Day today, std::string_view country) {
    Quote quote;
    quote.kind = coded(object, "kind", documentKinds, quote.kind);
    quote.number = textOf(object, "number");
    quote.version = numberOf(object, "version", 1, 1, mostVersions);
    quote.date = dayOf(object, today);
    constexpr int longestValidity = 3650;
    quote.validityDays = numberOf(object, "validity_days", quote.validityDays, 0, longestValidity);
    if (std::string const own = textOf(object, "profile"); !own.empty()) quote.country = own;
    if (!country.empty()) quote.country = country;
    quote.currency = currencyOf(object, quote.country);
    Setting const setting{.moneyDecimals = decimalsOf(quote.currency),
                          .standardVat = standardVat(quote.country, quote.date)};
    quote.clientId = textOf(object, "client");
    quote.basedOn = textOf(object, "based_on");
    quote.object = localTextOf(object, "object");
    quote.lines = linesOf(object, setting);
    quote.discountHundredths = decimalOf(object, "discount", 2, 0);
    quote.transportMinor = decimalOf(object, "transport", setting.moneyDecimals, 0);
    quote.transportLabel = localTextOf(object, "transport_label");
    quote.transportVatHundredths = decimalOf(object, "transport_vat", 2, setting.standardVat);
    quote.depositHundredths = decimalOf(object, "deposit", 2, 0);
    readTerms(object, quote);
    quote.acceptance = acceptanceOf(object, today);
    quote.history = historyOf(object, setting.moneyDecimals);
    return quote;
}

}  // namespace

Result<Quote> quoteFromJson(std::string_view json, Day today, std::string_view country) {
    std::string const code = "quote.unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<Quote>(code, [&]() -> Result<Quote> { return quoteOf(**object, today, country); });
}

}  // namespace diwan::drafting
