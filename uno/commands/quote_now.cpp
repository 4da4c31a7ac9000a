#include "commands/quote_now.hpp"

#include "document/carried_quote.hpp"
#include "document/quote_tables.hpp"
#include "document/text_table.hpp"
#include "drafting/country.hpp"
#include "language/messages.hpp"

namespace diwan::office {

drafting::Quote emptyQuote(CommandCall const& call, TemplateLibrary const& library) {
    drafting::Quote quote;
    quote.date = call.session->clock().today();
    if (auto const country = drafting::countryOf(call.session->settings().current().profile)) {
        quote.country = country->code;
        quote.currency = country->currency;
    }
    if (library.hasCompany()) {
        drafting::Company const& company = library.company();
        quote.validityDays = company.validityDays;
        quote.depositHundredths = company.depositHundredths;
        quote.paymentTerms = company.paymentTerms;
        quote.deliveryTime = company.deliveryTime;
        quote.warranty = company.warranty;
        if (company.vatRegime == "ifu") quote.regime = drafting::VatRegime::FlatTax;
        if (company.vatRegime == "exempt_buyer") quote.regime = drafting::VatRegime::ExemptBuyer;
    }
    return quote;
}

Result<QuoteNow> quoteNow(CommandCall const& call) {
    auto const document = call.textDocument();
    auto const carried = carriedQuote(document, call.session->clock().today());
    if (!carried) return carried.error();
    if (!*carried && !textTable(document, "DiwanLines").is())
        return Problem{.code = "quote.none", .arguments = {}, .detail = ""};
    drafting::LiveQuote live;
    if (*carried) {
        live = **carried;
    } else {
        Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
        if (!library) return library.error();
        live.quote = emptyQuote(call, *library);
        live.language = call.language();
    }
    auto tables = readQuoteTables(document);
    if (!tables) return tables.error();
    auto fresh = drafting::recalculate(live, *tables);
    if (!fresh) return fresh.error();
    return QuoteNow{.before = std::move(live), .tables = std::move(*tables), .fresh = std::move(*fresh)};
}

std::string overtypedText(std::vector<drafting::Overtyped> const& overtyped, Language language) {
    std::string text;
    for (drafting::Overtyped const& one : overtyped) {
        if (!text.empty()) text += "\n";
        if (one.what.empty()) {
            text += language::message(language, "quote.overtyped-words");
        } else if (one.now.empty()) {
            text += language::message(language, "quote.overtyped-gone", {one.what, one.was});
        } else {
            text += language::message(language, "quote.overtyped", {one.what, one.was, one.now});
        }
    }
    return text;
}

}  // namespace diwan::office
