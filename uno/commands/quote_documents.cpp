// revise-quote, make-proforma, make-proposal, export-quote: other documents from the data of a living quote.
#include <algorithm>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/SequenceOutputStream.hpp>

#include "bridge/guard.hpp"
#include "bridge/named_value.hpp"
#include "bridge/sequence.hpp"
#include "commands/output_file.hpp"
#include "commands/quote_now.hpp"
#include "document/carried_quote.hpp"
#include "document/marked_values.hpp"
#include "document/quote_tables.hpp"
#include "drafting/decimal.hpp"
#include "drafting/formats.hpp"
#include "language/messages.hpp"
#include "views/quote_csv.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Document = Reference<css::text::XTextDocument>;
using drafting::DocumentKind;

constexpr char const* openDocument = "writer8";

// The document as it stands, as the bytes of an OpenDocument file. Nothing of it touches the disk.
css::uno::Sequence<sal_Int8> bytesOf(CommandCall const& call, Document const& document) {
    auto const out = css::io::SequenceOutputStream::create(call.session->context());
    Reference<css::frame::XStorable> const storable(document, UNO_QUERY_THROW);
    storable->storeToURL(
        "private:stream",
        sequenceOf<css::beans::PropertyValue>(
            {namedValue("FilterName", Any(OUString::createFromAscii(openDocument))),
             namedValue("OutputStream", Any(Reference<css::io::XOutputStream>(out.get())))}));
    return out->getWrittenBytes();
}

// The same as a new document without a name.
Document copyOf(CommandCall const& call, Document const& document) {
    auto const& context = call.session->context();
    auto const in = css::io::SequenceInputStream::createStreamFromSequence(context, bytesOf(call, document));
    auto const desktop = css::frame::Desktop::create(context);
    return Document(desktop->loadComponentFromURL(
                        "private:stream", "_blank", 0,
                        sequenceOf<css::beans::PropertyValue>(
                            {namedValue("FilterName", Any(OUString::createFromAscii(openDocument))),
                             namedValue("AsTemplate", Any(true)),
                             // As in new-document: no box for each input field.
                             namedValue("UpdateDocMode", Any(css::document::UpdateDocMode::NO_UPDATE)),
                             namedValue("InputStream", Any(Reference<css::io::XInputStream>(in.get())))})),
                    UNO_QUERY);
}

std::string titleOf(Document const& document) {
    return toUtf8(Reference<css::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle());
}

void showRevision(Document const& document, drafting::QuoteTables const& tables,
                  drafting::Recalculation const& fresh) {
    drafting::Quote const& quote = fresh.live.quote;
    Language const language = fresh.live.language;
    writeQuote(document, tables, fresh);
    std::string const number =
        quote.number.empty()
            ? std::string()
            : language::message(language, "quote.number-replaces",
                                {drafting::isolated(quote.number, language), std::to_string(quote.version),
                                 drafting::formatDay(quote.history.back().date, language)});
    if (!number.empty()) setMarkedValue(document, "doc.number", number);
    setMarkedValue(document, "doc.date", drafting::formatDay(quote.date, language));
    setMarkedValue(document, "doc.valid_until",
                   drafting::formatDay(addDays(quote.date, quote.validityDays), language));
    carryQuote(document, fresh.live);
}

// The same offer in a document of another kind, made as any new document is.
void makeFrom(CommandCall const& call, CommandAnswer const& answer, DocumentKind kind) {
    Result<QuoteNow> const now = quoteNow(call);
    if (!now) return answer(CommandResult::refused(now.error()));
    drafting::LiveQuote const& live = now->fresh.live;
    drafting::Quote const other = drafting::convertedTo(live.quote, kind, call.session->clock().today());
    auto const totals = drafting::totalsOf(other);
    if (!totals) return answer(CommandResult::refused(totals.error()));
    CommandCall make = call;
    make.arguments.try_emplace("template", kind == DocumentKind::Proposal ? "proposal" : "proforma");
    make.arguments.try_emplace("language", std::string(language::code(live.language)));
    make.arguments["data"] = drafting::quoteToJson(other);
    if (kind == DocumentKind::Proposal) {
        make.arguments.try_emplace("proposal.title", other.object.in(live.language));
        if (other.currency == "DZD")  // amounts of a form are in dinars
            make.arguments.try_emplace("proposal.price", drafting::fullDecimal(totals->gross, 2));
    }
    newDocument(make, answer);
}

}  // namespace

void reviseQuote(CommandCall const& call, CommandAnswer const& answer) {
    Result<QuoteNow> const now = quoteNow(call);
    if (!now) return answer(CommandResult::refused(now.error()));
    drafting::LiveQuote next = now->fresh.live;
    auto const revised =
        drafting::revised(next.quote, call.session->clock().today(), call.argument("reason"));
    if (!revised) return answer(CommandResult::refused(revised.error()));
    next.quote = *revised;
    Document const copy = copyOf(call, call.textDocument());
    if (!copy.is())
        return answer(CommandResult::refused(
            Problem{.code = "file.unreadable", .arguments = {titleOf(call.textDocument())}, .detail = ""}));
    auto const tables = readQuoteTables(copy);
    if (!tables) return answer(CommandResult::refused(tables.error()));
    auto const fresh = drafting::recalculate(next, *tables);
    if (!fresh) return answer(CommandResult::refused(fresh.error()));
    Reference<css::document::XUndoManagerSupplier> const undo(copy, UNO_QUERY_THROW);
    // A new document begins as it is: there is nothing to go back to.
    undo->getUndoManager()->lock();
    guarded("revise-quote", [&] { showRevision(copy, *tables, *fresh); });
    undo->getUndoManager()->unlock();
    CommandResult result = CommandResult::ok();
    result.fields.key("number").string(revised->number).key("version").number(revised->version);
    result.fields.key("date").string(toIso(revised->date)).key("title").string(titleOf(copy));
    result.notice = overtypedText(now->fresh.overtyped, call.session->settings().uiLanguage());
    call.session->changed();
    answer(std::move(result));
}

void makeProforma(CommandCall const& call, CommandAnswer const& answer) {
    makeFrom(call, answer, DocumentKind::ProForma);
}

void makeProposal(CommandCall const& call, CommandAnswer const& answer) {
    makeFrom(call, answer, DocumentKind::Proposal);
}

void exportQuote(CommandCall const& call, CommandAnswer const& answer) {
    std::string const format = call.argument("format", "json");
    if (format != "json" && format != "csv" && format != "odt")
        return answer(CommandResult::refused(
            Problem{.code = "quote.format-unknown", .arguments = {format}, .detail = ""}));
    Result<QuoteNow> const now = quoteNow(call);
    if (!now) return answer(CommandResult::refused(now.error()));
    drafting::LiveQuote const& live = now->fresh.live;
    auto const totals = drafting::totalsOf(live.quote);
    if (!totals) return answer(CommandResult::refused(totals.error()));
    std::string name = live.quote.number.empty() ? "quote" : live.quote.number;
    std::ranges::replace(name, '/', '-');  // a pattern of numbers may have some
    Result<std::filesystem::path> const target = outputFile(call, name + "." + format);
    if (!target) return answer(CommandResult::refused(target.error()));
    std::string const ending = call.argument("format").empty() ? target->extension().string() : "." + format;
    std::string content;
    if (ending == ".odt") {
        auto const bytes = bytesOf(call, call.textDocument());
        content.assign(bytes.begin(), bytes.end());
    } else if (ending == ".csv") {
        content = views::quoteCsv(live.quote, *totals, live.language);
    } else {
        content = drafting::quoteToJson(live.quote);
    }
    Result<Done> const written = writeFile(*target, content);
    if (!written) return answer(CommandResult::refused(written.error()));
    CommandResult result = CommandResult::ok();
    result.fields.key("lines").number(static_cast<std::int64_t>(live.quote.lines.size()));
    result.fields.key("file").string(target->string());
    answer(std::move(result));
}

}  // namespace diwan::office::run
