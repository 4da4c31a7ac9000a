// insert-template and new-document: a template at the cursor or as a document of its own, filled from the
// cards.
#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/undo_step.hpp"
#include "commands/document_number.hpp"
#include "commands/quote_now.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/quote_tables.hpp"
#include "document/template_filling.hpp"
#include "document/template_library.hpp"
#include "document/text_table.hpp"
#include "drafting/fill.hpp"
#include "drafting/formats.hpp"
#include "drafting/quote_fields.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// What later commands write again: it is marked where it stands.
std::set<std::string> const rewrittenValues{
    "doc.number",     "doc.date",     "doc.validity_days",   "doc.valid_until",     "quote.words",
    "quote.deposit",  "quote.object", "quote.payment_terms", "quote.delivery_time", "quote.delivery_place",
    "quote.warranty", "client.name",  "client.contact",      "client.address",      "client.identifiers"};

// What a template is to be filled with, found before anything in a document changes.
struct Filling {
    drafting::Template which;
    std::string url;
    drafting::Filled filled;
    std::optional<drafting::QuoteSheet> sheet;
    std::vector<Problem> remarks;             // on the data of the quote
    std::optional<drafting::LiveQuote> live;  // what a template with a table of lines carries on
};

Result<std::optional<drafting::Client>> chosenClient(TemplateLibrary const& library, std::string const& id) {
    for (drafting::Client const& client : library.clients())
        if (client.id == id) return std::optional(client);
    if (!id.empty()) return Problem{.code = "client.unknown", .arguments = {id}, .detail = ""};
    return std::optional<drafting::Client>();
}

Result<Filling> prepare(CommandCall const& call) {
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return library.error();
    drafting::Template const* const which = library->find(call.argument("template"));
    if (which == nullptr)
        return Problem{.code = "template.unknown", .arguments = {call.argument("template")}, .detail = ""};
    std::string const tag = call.argument("language");
    std::optional<Language> const language = tag.empty() ? call.language() : language::fromCode(tag);
    if (!language || *language == Language::Darija)
        return Problem{.code = "language.unknown", .arguments = {tag}, .detail = ""};

    Day const today = call.session->clock().today();
    Filling filling{*which, library->documentUrl(*which, *language), {}, std::nullopt, {}, std::nullopt};
    drafting::Form form = call.arguments;
    std::string clientId = call.argument("client");
    if (std::string const data = call.argument("data"); !data.empty()) {
        Result<std::string> const text =
            data.starts_with('{') ? Result<std::string>(data) : readTextFile(data);
        if (!text) return text.error();
        Result<drafting::Quote> const quote = drafting::quoteFromJson(*text, today);
        if (!quote) return quote.error();
        Result<drafting::QuoteSheet> const sheet = drafting::quoteSheet(*quote, *language);
        if (!sheet) return sheet.error();
        filling.sheet = *sheet;
        filling.remarks = drafting::unknownFields(*text);
        filling.live = drafting::LiveQuote{
            .quote = *quote, .language = *language, .totals = sheet->totals, .words = sheet->words};
        for (auto const& [name, value] : sheet->form)
            form.try_emplace(name, value);
        // A quote from elsewhere may name a client who has no card here: his fields then stay to be filled.
        bool const known = std::ranges::any_of(
            library->clients(), [&](drafting::Client const& client) { return client.id == quote->clientId; });
        if (clientId.empty() && known) clientId = quote->clientId;
    }
    Result<std::optional<drafting::Client>> const client = chosenClient(*library, clientId);
    if (!client) return client.error();
    if (!filling.live) {
        filling.live = drafting::LiveQuote{
            .quote = emptyQuote(call, *library), .language = *language, .totals = {}, .words = {}};
        filling.live->quote.clientId = clientId;
        filling.live->quote.object.french = call.argument("quote.object");
    }
    if (auto const number = form.find("doc.number"); number != form.end())
        filling.live->quote.number = number->second;
    drafting::Quote const& quote = filling.live->quote;
    if (!quote.basedOn.empty() && !quote.number.empty())
        form["doc.number"] = language::message(
            *language, "quote.number-based-on",
            {drafting::isolated(quote.number, *language), drafting::isolated(quote.basedOn, *language)});
    filling.filled = drafting::fillTemplate(*which, *language, library->company(), *client, form, today);
    return filling;
}

// Whether it is a quote that stays plain text, because the document carries another one.
bool fill(Reference<css::text::XTextDocument> const& document, std::set<std::string> const& tablesBefore,
          Filling const& filling) {
    bool const carries = carriesQuote(document) || tablesBefore.contains("DiwanLines");
    if (filling.sheet) fillTables(document, tablesBefore, *filling.sheet);
    bool const lives = !carries && filling.live && textTable(document, "DiwanLines").is();
    fillFields(document, filling.filled.values, lives ? rewrittenValues : std::set<std::string>());
    if (lives) carryQuote(document, *filling.live);
    if (filling.live->quote.kind == drafting::DocumentKind::ProForma)
        retitle(document, tablesBefore, language::message(filling.live->language, "proforma.title"));
    return carries && filling.sheet.has_value();
}

CommandResult resultOf(CommandCall const& call, Filling const& filling,
                       Reference<css::text::XTextDocument> const& document) {
    CommandResult result = CommandResult::ok();
    Language const language = call.attended ? call.session->settings().uiLanguage() : call.language();
    for (Problem const& remark : filling.remarks)
        result.notice += (result.notice.empty() ? "" : "\n") + language::describe(language, remark);
    if (!filling.remarks.empty()) result.fields.key("notice").string(result.notice);
    result.fields.key("template").string(filling.which.id).key("missing").strings(filling.filled.missing);
    result.fields.key("title").string(
        toUtf8(Reference<css::frame::XTitle>(document, UNO_QUERY_THROW)->getTitle()));
    return result;
}

}  // namespace

void insertTemplate(CommandCall const& call, CommandAnswer const& answer) {
    if (!call.arguments.contains("template")) {
        // From a menu: the panel is where one chooses.
        CommandCall choose = call;
        choose.arguments["panel"] = "templates";
        return showPanel(choose, answer);
    }
    if (needsNumber(call)) return withNumber(call, answer, insertTemplate);
    Result<Filling> const filling = prepare(call);
    if (!filling) return answer(CommandResult::refused(filling.error()));
    auto const document = call.textDocument();
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY_THROW);
    Reference<css::text::XTextViewCursor> const at = view->getViewCursor();
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.insert-template",
                                                          {filling->which.title.in(call.language())}));
    Reference<css::text::XTextCursor> const cursor = at->getText()->createTextCursorByRange(at->getEnd());
    Reference<css::document::XDocumentInsertable> const insertable(cursor, UNO_QUERY_THROW);
    std::set<std::string> const before = tableNames(document);
    sal_Int32 const lengthBefore = document->getText()->getString().getLength();
    insertable->insertDocumentFromURL(toOffice(filling->url), {});
    // Writer passes over files it can't read without a word.
    if (document->getText()->getString().getLength() == lengthBefore)
        return answer(CommandResult::refused(
            Problem{.code = "file.unreadable", .arguments = {filling->url}, .detail = ""}));
    bool const staysText = fill(document, before, *filling);
    step.keep();
    CommandResult result = resultOf(call, *filling, document);
    if (staysText)
        result.notice +=
            (result.notice.empty() ? "" : "\n") + language::message(call.language(), "quote.second");
    answer(std::move(result));
}

void newDocument(CommandCall const& call, CommandAnswer const& answer) {
    auto const desktop = css::frame::Desktop::create(call.session->context());
    if (!call.arguments.contains("template")) {
        Reference<css::frame::XModel> const empty(
            desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), UNO_QUERY_THROW);
        CommandCall choose = call;
        choose.frame = empty->getCurrentController()->getFrame();
        choose.arguments["panel"] = "templates";
        return showPanel(choose, answer);
    }
    if (needsNumber(call)) return withNumber(call, answer, newDocument);
    Result<Filling> const filling = prepare(call);
    if (!filling) return answer(CommandResult::refused(filling.error()));
    css::uno::Sequence<css::beans::PropertyValue> load(1);
    load.getArray()[0].Name = "AsTemplate";
    load.getArray()[0].Value <<= true;
    Reference<css::text::XTextDocument> const document(
        desktop->loadComponentFromURL(toOffice(filling->url), "_blank", 0, load), UNO_QUERY);
    if (!document.is())
        return answer(CommandResult::refused(
            Problem{.code = "file.unreadable", .arguments = {filling->url}, .detail = ""}));
    Reference<css::document::XUndoManagerSupplier> const undo(document, UNO_QUERY_THROW);
    // A new document begins filled: there is nothing to go back to.
    undo->getUndoManager()->lock();
    guarded("new-document.fill", [&] { fill(document, {}, *filling); });
    undo->getUndoManager()->unlock();
    if (std::string const id = call.argument("document-id"); !id.empty()) {
        giveDocumentId(Reference<css::frame::XModel>(document, UNO_QUERY_THROW), id);
        keepNumbers(call.session, Reference<css::frame::XModel>(document, UNO_QUERY_THROW));
    }
    answer(resultOf(call, *filling, document));
}

}  // namespace diwan::office::run
