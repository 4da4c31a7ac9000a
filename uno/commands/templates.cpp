// insert-template and new-document: a template at the cursor or as a document of its own, filled from the
// cards.
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/named_value.hpp"
#include "bridge/quietly.hpp"
#include "bridge/sequence.hpp"
#include "bridge/undo_step.hpp"
#include "commands/cards_first.hpp"
#include "commands/document_number.hpp"
#include "commands/filling.hpp"
#include "commands/own_templates.hpp"
#include "document/carried_forms.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/filled_places.hpp"
#include "document/template_filling.hpp"
#include "document/template_origins.hpp"
#include "document/template_rows.hpp"
#include "document/text_table.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// Whether it is a quote that stays plain text, because the document carries another one.
bool fill(Reference<css::text::XTextDocument> const& document, std::set<std::string> const& tablesBefore,
          Filling const& filling) {
    bool const carries = carriesQuote(document) || tablesBefore.contains("DiwanLines");
    if (filling.sheet) fillTables(document, tablesBefore, *filling.sheet);
    bool const lives = !carries && filling.live && textTable(document, "DiwanLines").is();
    if (lives) {
        fillFields(document, rewrittenValues(), filling.filled.values);
        carryQuote(document, *filling.live);
    }
    fillPlaces(document, filling.which, filling.language, filling.filled.values);
    drafting::CarriedForm form{.templateId = filling.which.id,
                               .language = filling.language,
                               .clientId = filling.client ? filling.client->id : std::string(),
                               .typed = filling.typed.form,
                               .shown = filling.filled.values,
                               .tables = {}};
    for (drafting::Placeholder const& placeholder : filling.which.placeholders) {
        bool const quoted = placeholder.name == "lines" || placeholder.name == "totals";
        if (placeholder.type != drafting::PlaceholderType::Table || quoted) continue;
        auto const pattern = patternRow(document, placeholder, tablesBefore);
        if (!pattern) continue;
        auto const rows = filling.typed.rows.find(placeholder.name);
        form.tables[placeholder.name] =
            fillRowsOf(document, *pattern, placeholder, filling.language,
                       rows == filling.typed.rows.end() ? std::vector<drafting::Form>() : rows->second);
    }
    carryForm(document, form);
    if (filling.origin) noteTemplateOrigin(document, *filling.origin);
    if (filling.live && filling.live->quote.kind == drafting::DocumentKind::ProForma)
        retitle(document, tablesBefore, language::message(filling.live->language, "proforma.title"));
    return carries && filling.sheet.has_value();
}

CommandResult resultOf(Filling const& filling, Reference<css::text::XTextDocument> const& document,
                       Language language) {
    CommandResult result = CommandResult::ok();
    if (filling.origin) result.fields.key("version").number(filling.origin->number);
    for (Problem const& remark : filling.remarks)
        result.notice += (result.notice.empty() ? "" : "\n") + language::describe(language, remark);
    if (!filling.remarks.empty()) result.fields.key("notice").string(result.notice);
    result.fields.key("template").string(filling.which.id).key("missing").strings(filling.filled.missing);
    std::vector<std::string> told;
    for (Problem const& problem : filling.filled.problems)
        told.push_back(language::describe(language, problem));
    result.fields.key("problems").strings(told);
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
    if (needsTemplates(call)) return withTemplates(call, answer, insertTemplate);
    if (needsCards(call)) return withCards(call, answer, insertTemplate);
    if (needsNumber(call)) return withNumber(call, answer, insertTemplate);
    Result<Filling> const filling = prepareFilling(call);
    if (!filling) return answer(CommandResult::refused(filling.error()));
    auto const document = call.textDocument();
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY_THROW);
    Reference<css::text::XTextViewCursor> const at = view->getViewCursor();
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.insert-template",
                                                          {filling->which.title.in(call.language())}));
    Reference<css::text::XTextCursor> const cursor = at->getText()->createTextCursorByRange(at->getEnd());
    Reference<css::document::XDocumentInsertable> const insertable(cursor, UNO_QUERY_THROW);
    Quietly const quietly(document);
    std::set<std::string> const before = tableNames(document);
    sal_Int32 const lengthBefore = document->getText()->getString().getLength();
    insertable->insertDocumentFromURL(toOffice(filling->url), {});
    // Writer passes over files it can't read without a word.
    if (document->getText()->getString().getLength() == lengthBefore)
        return answer(CommandResult::refused(
            Problem{.code = "file.unreadable", .arguments = {filling->url}, .detail = ""}));
    bool const staysText = fill(document, before, *filling);
    step.keep();
    CommandResult result = resultOf(*filling, document, call.session->settings().uiLanguage());
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
    if (needsTemplates(call)) return withTemplates(call, answer, newDocument);
    if (needsCards(call)) return withCards(call, answer, newDocument);
    if (needsNumber(call)) return withNumber(call, answer, newDocument);
    Result<Filling> const filling = prepareFilling(call);
    if (!filling) return answer(CommandResult::refused(filling.error()));
    // Not updated: the office would ask for the content of each input field of a document that begins as a
    // template, one box after the other.
    auto const load = sequenceOf<css::beans::PropertyValue>(
        {namedValue("AsTemplate", css::uno::Any(true)),
         namedValue("UpdateDocMode", css::uno::Any(css::document::UpdateDocMode::NO_UPDATE))});
    Reference<css::text::XTextDocument> const document(
        desktop->loadComponentFromURL(toOffice(filling->url), "_blank", 0, load), UNO_QUERY);
    if (!document.is())
        return answer(CommandResult::refused(
            Problem{.code = "file.unreadable", .arguments = {filling->url}, .detail = ""}));
    Reference<css::document::XUndoManagerSupplier> const undo(document, UNO_QUERY_THROW);
    // A new document begins filled: there is nothing to go back to.
    undo->getUndoManager()->lock();
    guarded("new-document.fill", [&] {
        Quietly const quietly(document);
        fill(document, {}, *filling);
    });
    undo->getUndoManager()->unlock();
    if (std::string const id = call.argument("document-id"); !id.empty()) {
        giveDocumentId(Reference<css::frame::XModel>(document, UNO_QUERY_THROW), id);
        keepNumbers(call.session, Reference<css::frame::XModel>(document, UNO_QUERY_THROW));
    }
    answer(resultOf(*filling, document, call.session->settings().uiLanguage()));
}

}  // namespace diwan::office::run
