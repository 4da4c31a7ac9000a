#include "views/quote_csv.hpp"

#include "drafting/decimal.hpp"
#include "drafting/levy.hpp"
#include "followups/csv.hpp"
#include "language/messages.hpp"

namespace diwan::views {

namespace {

using drafting::LineKind;
using language::message;

std::vector<std::string> pieces(std::string const& text) {
    std::vector<std::string> list(1);
    for (char const sign : text) {
        if (sign == '|') {
            list.emplace_back();
        } else {
            list.back() += sign;
        }
    }
    return list;
}

std::string kindOf(drafting::QuoteLine const& line, Language language) {
    if (line.kind == LineKind::Section) return message(language, "quote.csv.section");
    if (line.kind == LineKind::Note) return message(language, "quote.csv.note");
    return message(language, line.optional ? "quote.csv.option" : "quote.csv.item");
}

}  // namespace

std::string quoteCsv(drafting::Quote const& quote, drafting::Totals const& totals, Language language) {
    int const decimals = decimalsOf(quote.currency);
    auto const money = [&](std::int64_t minor) { return drafting::fullDecimal(minor, decimals); };
    std::string csv(followups::byteOrderMark);
    csv += followups::csvLine(pieces(message(language, "quote.csv.headings")), ',');
    for (std::size_t i = 0; i < quote.lines.size(); ++i) {
        drafting::QuoteLine const& line = quote.lines[i];
        std::string const& label = line.label.in(language);
        if (line.kind != LineKind::Item) {
            std::string const amount = line.kind == LineKind::Section ? money(totals.lines[i]) : "";
            csv += followups::csvLine({kindOf(line, language), "", label, "", "", "", "", "", amount}, ',');
            continue;
        }
        csv += followups::csvLine(
            {kindOf(line, language), line.reference, label, line.unit.in(language),
             drafting::shortDecimal(line.quantityThousandths, 3), money(line.unitPriceMinor),
             drafting::shortDecimal(line.discountHundredths, 2),
             drafting::shortDecimal(line.vatHundredths, 2), money(totals.lines[i])},
            ',');
    }
    auto const total = [&](char const* key, std::int64_t minor) {
        csv += followups::csvLine({message(language, "quote.csv.total"), "", message(language, key), "", "",
                                   "", "", "", money(minor)},
                                  ',');
    };
    total("quote.net", totals.net);
    for (drafting::LevyTotal const& levy : totals.levies) {
        auto const known = drafting::findLevy(quote.country, levy.code, quote.date);
        std::string const name = known ? known->name.in(language) : levy.code;
        csv += followups::csvLine(
            {message(language, "quote.csv.total"), "",
             message(language, "quote.levy", {name, drafting::shortDecimal(levy.rateHundredths, 2) + "%"}),
             "", "", "", "", "", money(levy.tax)},
            ',');
    }
    for (drafting::VatTotal const& vat : totals.vat)
        csv += followups::csvLine(
            {message(language, "quote.csv.total"), "",
             message(language, "quote.vat", {drafting::shortDecimal(vat.rateHundredths, 2) + "%"}), "", "",
             "", "", drafting::shortDecimal(vat.rateHundredths, 2), money(vat.tax)},
            ',');
    total("quote.gross", totals.gross);
    if (totals.stampShown) total("quote.stamp-if-cash", totals.stamp);
    return csv;
}

}  // namespace diwan::views
