#include "drafting/quote_sheet.hpp"

#include "drafting/formats.hpp"
#include "drafting/levy.hpp"
#include "drafting/line_origins.hpp"
#include "language/messages.hpp"

namespace diwan::drafting {

namespace {

using language::message;

std::vector<std::string> lineCells(Quote const& quote, QuoteLine const& line, std::int64_t total,
                                   Language language) {
    std::string const label = isolated(line.label.in(language), language);
    std::string const amount = formatAmount({.minor = total, .currency = quote.currency}, language);
    if (line.kind == LineKind::Note) return {{}, label, {}, {}, {}, {}, {}, {}};
    if (line.kind == LineKind::Section) return {{}, label, {}, {}, {}, {}, {}, amount};
    bool const vatShown = quote.regime == VatRegime::Real;
    return {isolated(line.reference, language),
            label,
            line.unit.in(language),
            formatNumber(line.quantityThousandths, 3, language),
            formatAmount({.minor = line.unitPriceMinor, .currency = quote.currency}, language),
            line.discountHundredths == 0 ? std::string() : formatPercent(line.discountHundredths, language),
            vatShown ? formatPercent(line.vatHundredths, language) : std::string(),
            line.optional ? message(language, "quote.option-amount", {amount}) : amount};
}

std::vector<TotalRow> totalRows(Quote const& quote, Totals const& totals, Language language) {
    std::vector<TotalRow> rows;
    auto const add = [&](std::string label, std::int64_t minor, bool strong) {
        rows.push_back({.label = std::move(label),
                        .amount = formatMoney({.minor = minor, .currency = quote.currency}, language),
                        .strong = strong});
    };
    bool const vatShown = quote.regime == VatRegime::Real;
    if (totals.discount > 0 || totals.transport > 0)
        add(message(language, "quote.subtotal"), totals.subtotal, false);
    if (totals.discount > 0)
        add(message(language, "quote.discount", {formatPercent(quote.discountHundredths, language)}),
            -totals.discount, false);
    if (totals.transport > 0) {
        std::string const& named = quote.transportLabel.in(language);
        add(named.empty() ? message(language, "quote.transport") : named, totals.transport, false);
    }
    if (vatShown) add(message(language, "quote.net"), totals.net, false);
    for (LevyTotal const& levy : totals.levies)
        if (auto const known = findLevy(quote.country, levy.code, quote.date); known && levy.tax > 0)
            add(message(language, "quote.levy",
                        {known->name.in(language), formatPercent(levy.rateHundredths, language)}),
                levy.tax, false);
    for (VatTotal const& vat : totals.vat)
        if (vat.tax > 0)
            add(message(language, "quote.vat", {formatPercent(vat.rateHundredths, language)}), vat.tax,
                false);
    add(message(language, vatShown ? "quote.gross" : "quote.total"), totals.gross, true);
    if (totals.stamp > 0)
        add(message(language, totals.stampCertain ? "quote.stamp" : "quote.stamp-if-cash"), totals.stamp,
            false);
    if (totals.rounding != 0) add(message(language, "quote.rounding"), totals.rounding, false);
    if (totals.stamp > 0 || totals.rounding != 0) {
        bool const certain = quote.payment == Payment::Cash || (totals.stampCertain && totals.rounding == 0);
        add(message(language, certain ? "quote.payable" : "quote.payable-if-cash"), totals.payable, certain);
    }
    if (totals.withOptions) {
        add(message(language, vatShown ? "quote.options-net" : "quote.options"), totals.options, false);
        add(message(language, vatShown ? "quote.gross-with-options" : "quote.total-with-options"),
            totals.withOptions->gross, false);
    }
    return rows;
}

std::string closing(Quote const& quote, std::string const& words, Language language) {
    bool const vatShown = quote.regime == VatRegime::Real;
    std::string const of = quote.kind == DocumentKind::ProForma   ? "proforma"
                           : quote.kind == DocumentKind::Proposal ? "proposal"
                                                                  : "quote";
    return message(language, of + (vatShown ? ".closed" : ".closed-without-vat"), {words});
}

Form formOf(Quote const& quote, Totals const& totals, Language language) {
    Form form;
    auto const put = [&](char const* name, std::string const& text) {
        if (!text.empty()) form[name] = text;
    };
    put("doc.number", quote.number);
    put("doc.date", toIso(quote.date));
    put("doc.validity_days", std::to_string(quote.validityDays));
    put("quote.object", quote.object.in(language));
    put("quote.payment_terms", quote.paymentTerms.in(language));
    put("quote.delivery_time", quote.deliveryTime.in(language));
    put("quote.delivery_place", quote.deliveryPlace.in(language));
    put("quote.warranty", quote.warranty.in(language));
    if (totals.deposit > 0)
        put("quote.deposit",
            message(language, "quote.deposit",
                    {formatPercent(quote.depositHundredths, language),
                     formatMoney({.minor = totals.deposit, .currency = quote.currency}, language)}));
    return form;
}

}  // namespace

std::string_view lineStyle(LineKind kind, std::size_t column) {
    constexpr auto label = static_cast<std::size_t>(LineColumn::Label);
    constexpr auto total = static_cast<std::size_t>(LineColumn::Total);
    if (kind == LineKind::Section && column == label) return "Diwan Table Section";
    if (kind == LineKind::Section && column == total) return "Diwan Table Section Amount";
    return kind == LineKind::Note && column == label ? "Diwan Table Note" : "";
}

Result<QuoteSheet> quoteSheet(Quote const& quote, Language language, FrenchSpelling spelling) {
    auto const totals = totalsOf(quote);
    if (!totals) return totals.error();
    auto const words =
        amountInWords({.minor = totals->gross, .currency = quote.currency}, language, spelling);
    if (!words) return words.error();
    QuoteSheet sheet;
    for (std::size_t i = 0; i < quote.lines.size(); ++i)
        sheet.lines.push_back(lineCells(quote, quote.lines[i], totals->lines[i], language));
    for (QuoteLine const& line : quote.lines)
        sheet.kinds.push_back(line.kind);
    sheet.totals = totalRows(quote, *totals, language);
    sheet.words = closing(quote, capitalised(*words), language);
    sheet.form = formOf(quote, *totals, language);
    sheet.form["quote.words"] = sheet.words;
    sheet.form["lines"] = std::to_string(sheet.lines.size());
    sheet.form["totals"] = std::to_string(sheet.totals.size());
    return sheet;
}

}  // namespace diwan::drafting
