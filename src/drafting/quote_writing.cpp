// Writing the quote's canonical JSON form: docs/quote-json.md.
#include "drafting/decimal.hpp"
#include "drafting/quote.hpp"
#include "drafting/quote_codes.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

void put(JsonWriter& out, std::string_view field, std::string_view text) {
    if (!text.empty()) out.key(field).string(text);
}

void put(JsonWriter& out, std::string_view field, LocalText const& text) {
    if (text.empty()) return;
    if (text.arabic.empty() && text.english.empty()) {
        out.key(field).string(text.french);
        return;
    }
    out.key(field).beginObject();
    put(out, "fr", text.french);
    put(out, "ar", text.arabic);
    put(out, "en", text.english);
    out.endObject();
}

void putPercent(JsonWriter& out, std::string_view field, std::int64_t hundredths) {
    out.key(field).string(shortDecimal(hundredths, 2));
}

void putLine(JsonWriter& out, QuoteLine const& line, int decimals) {
    out.beginObject().key("kind").string(codeOf(line.kind, lineKinds));
    put(out, "reference", line.reference);
    put(out, "label", line.label);
    put(out, "unit", line.unit);
    out.key("quantity").string(shortDecimal(line.quantityThousandths, 3));
    out.key("unit_price").string(fullDecimal(line.unitPriceMinor, decimals));
    putPercent(out, "discount", line.discountHundredths);
    putPercent(out, "vat", line.vatHundredths);
    out.key("optional").boolean(line.optional);
    put(out, "levy", line.levy);
    out.endObject();
}

void putTerms(JsonWriter& out, Quote const& quote, int decimals) {
    out.key("payment").string(codeOf(quote.payment, payments));
    out.key("stamp").string(codeOf(quote.stamp, stampPolicies));
    out.key("stamp_round").string(codeOf(quote.stampRounding, stampRoundings));
    out.key("stamp_mode").string(codeOf(quote.stampMode, stampModes));
    out.key("cash_rounding").string(shortDecimal(quote.cashRoundingMinor, decimals));
    out.key("vat_regime").string(codeOf(quote.regime, regimes));
    put(out, "exemption", quote.exemption);
    put(out, "payment_terms", quote.paymentTerms);
    put(out, "delivery_time", quote.deliveryTime);
    put(out, "delivery_place", quote.deliveryPlace);
    put(out, "warranty", quote.warranty);
}

void putHistory(JsonWriter& out, Quote const& quote, int decimals) {
    out.key("history").beginArray();
    for (Revision const& one : quote.history) {
        out.beginObject().key("version").number(one.version);
        put(out, "number", one.number);
        out.key("date").string(toIso(one.date));
        out.key("gross").string(fullDecimal(one.grossMinor, decimals));
        put(out, "reason", one.reason);
        out.endObject();
    }
    out.endArray();
}

}  // namespace

std::string quoteToJson(Quote const& quote) {
    int const decimals = decimalsOf(quote.currency);
    JsonWriter out;
    out.beginObject().key("kind").string(codeOf(quote.kind, documentKinds));
    put(out, "number", quote.number);
    out.key("version").number(quote.version);
    out.key("date").string(toIso(quote.date));
    out.key("validity_days").number(quote.validityDays);
    out.key("profile").string(quote.country);
    out.key("currency").string(quote.currency);
    put(out, "client", quote.clientId);
    put(out, "based_on", quote.basedOn);
    put(out, "object", quote.object);
    out.key("lines").beginArray();
    for (QuoteLine const& line : quote.lines)
        putLine(out, line, decimals);
    out.endArray();
    putPercent(out, "discount", quote.discountHundredths);
    out.key("transport").string(fullDecimal(quote.transportMinor, decimals));
    put(out, "transport_label", quote.transportLabel);
    putPercent(out, "transport_vat", quote.transportVatHundredths);
    putPercent(out, "deposit", quote.depositHundredths);
    putTerms(out, quote, decimals);
    if (quote.acceptance) {
        out.key("acceptance").beginObject();
        put(out, "by", quote.acceptance->by);
        out.key("date").string(toIso(quote.acceptance->date)).endObject();
    }
    putHistory(out, quote, decimals);
    return out.endObject().text();
}

}  // namespace diwan::drafting
