#include "commands/quote_now.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "document/carried_quote.hpp"
#include "document/quote_tables.hpp"
#include "document/text_table.hpp"
#include "drafting/country.hpp"
#include "language/messages.hpp"

namespace diwan::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

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

Result<StandingQuote> standingQuote(CommandCall const& call) {
    auto const document = call.textDocument();
    auto const carried = carriedQuote(document, call.session->clock().today());
    if (!carried) return carried.error();
    if (!*carried && !textTable(document, linesTable).is())
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
    return StandingQuote{std::move(live), *tables};
}

Result<QuoteNow> quoteNow(CommandCall const& call) {
    auto standing = standingQuote(call);
    if (!standing) return standing.error();
    auto fresh = drafting::recalculate(standing->live, standing->tables);
    if (!fresh) return fresh.error();
    return QuoteNow{.before = std::move(standing->live),
                    .tables = std::move(standing->tables),
                    .fresh = std::move(*fresh)};
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

CommandResult quoteResult(drafting::Recalculation const& fresh, bool wordsFound, Language language) {
    CommandResult result = CommandResult::ok();
    drafting::Quote const& quote = fresh.live.quote;
    result.fields.key("number")
        .string(quote.number)
        .key("lines")
        .number(static_cast<std::int64_t>(quote.lines.size()));
    result.fields.key("totals").beginArray();
    for (drafting::TotalRow const& total : fresh.sheet.totals)
        result.fields.beginObject()
            .key("label")
            .string(total.label)
            .key("amount")
            .string(total.amount)
            .endObject();
    result.fields.endArray().key("words").string(fresh.sheet.words);
    result.fields.key("overtyped").beginArray();
    for (drafting::Overtyped const& one : fresh.overtyped)
        result.fields.beginObject()
            .key("what")
            .string(one.what)
            .key("was")
            .string(one.was)
            .key("now")
            .string(one.now)
            .endObject();
    result.fields.endArray();
    result.notice = overtypedText(fresh.overtyped, language);
    if (!wordsFound)
        result.notice +=
            (result.notice.empty() ? "" : "\n") + language::message(language, "quote.words-lost");
    result.fields.key("notice").string(result.notice);
    return result;
}

std::optional<sal_Int32> rowAtCursor(CommandCall const& call) {
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const cursor(view->getViewCursor(), UNO_QUERY_THROW);
    Reference<css::text::XTextTable> const table(cursor->getPropertyValue("TextTable"), UNO_QUERY);
    Reference<css::container::XNamed> const named(table, UNO_QUERY);
    if (!named.is() || !named->getName().equalsAscii(linesTable)) return std::nullopt;
    Reference<css::beans::XPropertySet> const cell(cursor->getPropertyValue("Cell"), UNO_QUERY);
    OUString name;
    if (cell.is()) cell->getPropertyValue("CellName") >>= name;
    return name.getLength() < 2 ? std::nullopt : std::optional(name.copy(1).toInt32() - 1);
}

}  // namespace diwan::office
