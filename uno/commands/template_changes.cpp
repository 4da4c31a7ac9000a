// template-changes: a new document with what changed in the template of this document, or the one named.
#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/WritingMode2.hpp>

#include "commands/command.hpp"
#include "document/team_templates.hpp"
#include "document/template_library.hpp"
#include "document/template_origins.hpp"
#include "drafting/document_difference.hpp"
#include "drafting/document_package.hpp"
#include "language/messages.hpp"
#include "views/own_templates_view.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using drafting::TextChange;
using Changes = Result<std::vector<TextChange>>;

Result<drafting::Parts> partsAt(std::filesystem::path const& path) {
    Result<std::string> const bytes = readTextFile(path.string());
    if (!bytes) return bytes.error();
    return drafting::partsOfPackage(*bytes, path.filename().string());
}

struct Pair {
    TemplateEvent from;
    TemplateEvent to;
};

// From the version that was named or the document was made from to the current one; from the one before it
// when it is the current one itself.
Result<Pair> versionsOf(CommandCall const& call, TemplateShelf const& shelf) {
    std::string named = call.argument("template");
    if (named.empty())
        if (auto const view = views::originView(shelf, templateOrigins(call.textDocument()), call.language()))
            named = view->from;
    if (named.empty()) return Problem{.code = "template.origin-none", .arguments = {}, .detail = ""};
    TemplateEvent const* from = shelf.find(named);
    if (from == nullptr) return Problem{.code = "template.unknown", .arguments = {named}, .detail = ""};
    TemplateEvent const* to = shelf.find(from->templateId);
    if (to == nullptr || to->id == from->id) {
        to = from;
        from = to->bases.empty() ? nullptr : shelf.version(to->bases.front());
    }
    if (from == nullptr)
        return Problem{.code = "template.no-earlier", .arguments = {to->titles.any()}, .detail = ""};
    return Pair{*from, *to};
}

void write(Reference<css::text::XTextDocument> const& document, std::string const& text, bool isArabic,
           char const* property, Any const& look) {
    Reference<css::text::XText> const body = document->getText();
    Reference<css::text::XTextCursor> const cursor = body->createTextCursor();
    cursor->gotoEnd(false);
    Reference<css::beans::XPropertySet> const looks(cursor, UNO_QUERY_THROW);
    if (isArabic) looks->setPropertyValue("WritingMode", Any(css::text::WritingMode2::RL_TB));
    if (property != nullptr) looks->setPropertyValue(OUString::createFromAscii(property), look);
    body->insertString(cursor.get(), toOffice(text), false);
    body->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    if (property != nullptr)
        Reference<css::beans::XPropertyState>(cursor, UNO_QUERY_THROW)
            ->setPropertyToDefault(OUString::createFromAscii(property));
}

void show(CommandCall const& call, Pair const& pair, std::vector<TextChange> const& changes) {
    Language const language = call.language();
    bool const isArabic = language == Language::Arabic;
    auto const desktop = css::frame::Desktop::create(call.session->context());
    Reference<css::text::XTextDocument> const document(
        desktop->loadComponentFromURL("private:factory/swriter", "_blank", 0, {}), UNO_QUERY_THROW);
    write(document,
          language::message(
              language, "template.changes.title",
              {pair.to.titles.any(), std::to_string(pair.from.number), std::to_string(pair.to.number)}),
          isArabic, "ParaStyleName", Any(OUString("Heading 1")));
    write(document,
          language::message(language, changes.empty() ? "template.changes.none" : "template.changes.legend"),
          isArabic, nullptr, {});
    for (TextChange const& change : changes) {
        bool const isRemoved = change.what == TextChange::What::Removed;
        write(document, (isRemoved ? "− " : "+ ") + change.text, isArabic,
              isRemoved ? "CharStrikeout" : "CharUnderline",
              isRemoved ? Any(static_cast<sal_Int16>(css::awt::FontStrikeout::SINGLE))
                        : Any(static_cast<sal_Int16>(css::awt::FontUnderline::SINGLE)));
    }
}

void compare(CommandCall const& call, CommandAnswer const& answer, Pair const& pair) {
    askTemplates<Changes>(
        *call.session, call.wait,
        [pair](store::OwnTemplates& own) -> Changes {
            Result<drafting::Parts> const before = partsAt(own.document(pair.from));
            if (!before) return before.error();
            Result<drafting::Parts> const after = partsAt(own.document(pair.to));
            if (!after) return after.error();
            return drafting::documentDifference(*before, *after);
        },
        [call, answer, pair](Changes const& changes) {
            if (!changes) return answer(CommandResult::refused(changes.error()));
            show(call, pair, *changes);
            CommandResult result = CommandResult::ok();
            result.fields.key("template").string(pair.to.templateId);
            result.fields.key("from").number(pair.from.number).key("to").number(pair.to.number);
            result.fields.key("changes").beginArray();
            for (TextChange const& change : *changes)
                result.fields.beginObject()
                    .key(change.what == TextChange::What::Removed ? "removed" : "added")
                    .string(change.text)
                    .endObject();
            result.fields.endArray();
            answer(result);
        });
}

}  // namespace

void templateChanges(CommandCall const& call, CommandAnswer const& answer) {
    // A colleague's version may have come that no file shows yet.
    lookForTemplates(*call.session, call.wait, [call, answer](KnownTemplates const& known) {
        Result<Pair> const pair = versionsOf(call, known.shelf);
        if (!pair) return answer(CommandResult::refused(pair.error()));
        compare(call, answer, *pair);
    });
}

}  // namespace diwan::office::run
