#include "drafting/quote_totals.hpp"

#include "drafting/currency.hpp"
#include "drafting/decimal.hpp"
#include "drafting/quote_codes.hpp"
#include "language/messages.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

class TotalsWriter {
  public:
    TotalsWriter(JsonWriter& out, int decimals) : m_out(out), m_decimals(decimals) {}

    void amount(std::string_view field, std::int64_t minor) {
        m_out.key(field).string(fullDecimal(minor, m_decimals));
    }
    void sums(Sums const& sums) {
        amount("subtotal", sums.subtotal);
        amount("discount", sums.discount);
        amount("transport", sums.transport);
        amount("net", sums.net);
        if (!sums.levies.empty()) {
            m_out.key("levies").beginArray();
            for (LevyTotal const& one : sums.levies) {
                m_out.beginObject().key("code").string(one.code);
                m_out.key("rate").string(shortDecimal(one.rateHundredths, 2));
                amount("base", one.base);
                amount("tax", one.tax);
                m_out.endObject();
            }
            m_out.endArray();
        }
        m_out.key("vat").beginArray();
        for (VatTotal const& one : sums.vat) {
            m_out.beginObject().key("rate").string(shortDecimal(one.rateHundredths, 2));
            amount("base", one.base);
            amount("tax", one.tax);
            m_out.endObject();
        }
        m_out.endArray();
        amount("tax", sums.tax);
        amount("gross", sums.gross);
        amount("stamp", sums.stamp);
        amount("rounding", sums.rounding);
        amount("payable", sums.payable);
        amount("deposit", sums.deposit);
    }

  private:
    JsonWriter& m_out;
    int m_decimals;
};

}  // namespace

std::string totalsToJson(Quote const& quote, Totals const& totals, QuoteReport const& report, Day today) {
    JsonWriter out;
    TotalsWriter writer(out, decimalsOf(quote.currency));
    out.beginObject().key("kind").string(codeOf(quote.kind, documentKinds));
    out.key("number").string(quote.number).key("version").number(quote.version);
    out.key("date").string(toIso(quote.date)).key("profile").string(quote.country);
    out.key("currency").string(quote.currency).key("lines").beginArray();
    for (std::size_t i = 0; i < totals.lines.size(); ++i) {
        QuoteLine const& line = quote.lines[i];
        out.beginObject().key("line").number(static_cast<std::int64_t>(i + 1));
        out.key("kind").string(codeOf(line.kind, lineKinds)).key("optional").boolean(line.optional);
        writer.amount("amount", totals.lines[i]);
        out.endObject();
    }
    out.endArray();
    writer.sums(totals);
    out.key("stamp_shown").boolean(totals.stampShown).key("stamp_certain").boolean(totals.stampCertain);
    writer.amount("options", totals.options);
    if (totals.withOptions) {
        out.key("with_options").beginObject();
        writer.sums(*totals.withOptions);
        out.endObject();
    }
    out.key("words").string(report.words).key("closing").string(report.closing);
    if (auto const expiry = expiryOf(quote, today)) {
        out.key("expiry").beginObject().key("last_day").string(toIso(expiry->lastDay));
        out.key("days_left").number(expiry->daysLeft).key("expired").boolean(expiry->expired()).endObject();
    }
    out.key("remarks").beginArray();
    for (Problem const& problem : report.remarks) {
        out.beginObject().key("code").string(problem.code);
        out.key("message").string(language::describe(report.language, problem)).endObject();
    }
    out.endArray().key("missing").beginArray();
    for (MissingMention const& one : report.missing) {
        out.beginObject().key("field").string(one.field).key("required").boolean(one.required);
        out.key("message").string(describe(one, report.language));
        out.key("source").string(one.source).endObject();
    }
    return out.endArray().endObject().text();
}

}  // namespace diwan::drafting
