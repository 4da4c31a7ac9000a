// save-standard-name: the document into the company's folder under its standard name, as the next version;
// never onto another file.
#include <osl/file.hxx>

#include <algorithm>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <cstdio>

#include "bridge/guard.hpp"
#include "bridge/named_value.hpp"
#include "bridge/sequence.hpp"
#include "commands/command.hpp"
#include "dialogs/name_dialog.hpp"
#include "document/card_library.hpp"
#include "document/carried_forms.hpp"
#include "document/carried_quote.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// The first words that stand in the document by themselves.
std::string firstLine(Reference<css::text::XTextDocument> const& document) {
    Reference<css::container::XEnumerationAccess> const text(document->getText(), UNO_QUERY_THROW);
    auto const paragraphs = text->createEnumeration();
    for (int i = 0; i < 20 && paragraphs->hasMoreElements(); ++i) {
        Reference<css::text::XTextRange> const paragraph(paragraphs->nextElement(), UNO_QUERY);
        if (!paragraph.is()) continue;  // a table
        std::string const words = toUtf8(paragraph->getString().trim());
        if (!words.empty()) return words;
    }
    return {};
}

std::string titleOf(Reference<css::frame::XModel> const& model) {
    Reference<css::document::XDocumentPropertiesSupplier> const supplier(model, UNO_QUERY);
    return supplier.is() ? toUtf8(supplier->getDocumentProperties()->getTitle().trim()) : std::string();
}

std::string clientName(CardLibrary const& cards, std::string const& id, Language language) {
    auto const client = std::ranges::find(cards.clients(), id, &drafting::Client::id);
    return id.empty() || client == cards.clients().end() ? std::string() : client->name.in(language);
}

// What the document itself says of its name.
drafting::StandardName nameOf(CommandCall const& call, CardLibrary const& cards) {
    drafting::StandardName name{.day = call.session->clock().today()};
    name.arabic = call.session->settings().current().arabicLetters == "latin"
                      ? drafting::ArabicLetters::Transliterated
                      : drafting::ArabicLetters::Kept;
    auto const document = call.textDocument();
    if (!document.is()) name.type = "indicateurs";
    if (document.is()) {
        if (auto const form = carriedForm(document); form && *form) {
            if (auto const* const type = drafting::fileTypeOfTemplate((*form)->templateId))
                name.type = type->id;
            name.client = clientName(cards, (*form)->clientId, (*form)->language);
        }
        auto const quote = carriedQuote(document, name.day);
        if (quote && *quote) {
            drafting::Quote const& carried = (*quote)->quote;
            name.type = carried.kind == drafting::DocumentKind::ProForma ? "proforma" : "devis";
            name.day = carried.date;
            name.object = carried.object.in((*quote)->language);
            if (std::string const client = clientName(cards, carried.clientId, (*quote)->language);
                !client.empty())
                name.client = client;
        }
    }
    if (name.object.empty()) name.object = titleOf(call.model());
    if (name.object.empty() && document.is()) name.object = firstLine(document);
    if (name.client.empty()) name.client = clientName(cards, call.session->chosenClient(), call.language());
    return name;
}

// The format it has, or that of its kind; the name's extension follows.
std::string filterOf(Reference<css::frame::XModel> const& model, std::string& extension) {
    Reference<css::frame::XStorable> const storable(model, UNO_QUERY_THROW);
    OUString filter;
    if (storable->hasLocation()) {
        for (css::beans::PropertyValue const& argument : model->getArgs())
            if (argument.Name == "FilterName") argument.Value >>= filter;
        std::string const ending = localPath(toUtf8(model->getURL())).extension().string();
        if (!filter.isEmpty() && ending.size() > 1 && ending.size() <= 6) {
            extension = ending.substr(1);
            return toUtf8(filter);
        }
    }
    bool const isSheet = Reference<css::sheet::XSpreadsheetDocument>(model, UNO_QUERY).is();
    extension = isSheet ? "ods" : "odt";
    return isSheet ? "calc8" : "writer8";
}

std::string urlOf(std::filesystem::path const& path) {
    OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(toOffice(path.string()), url) != osl::FileBase::E_None)
        return {};
    return toUtf8(url);
}

// A file of that name that nobody else can have made: the name is ours from then on.
bool reserve(std::filesystem::path const& path) {
    std::FILE* const file = std::fopen(path.c_str(), "wx");
    if (file == nullptr) return false;
    std::fclose(file);
    return true;
}

Result<std::filesystem::path> store(CommandCall const& call, StandardPlace const& place,
                                    std::string const& filter) {
    std::error_code error;
    if (!place.root.is_absolute() || !std::filesystem::is_directory(place.root, error))
        return Problem{.code = "name.folder-missing", .arguments = {place.root.string()}, .detail = ""};
    std::filesystem::create_directories(place.folder(), error);
    if (error)
        return Problem{.code = "file.unwritable", .arguments = {place.folder().string()}, .detail = ""};
    std::filesystem::path target;
    // Between looking and writing a colleague may take the name in a shared folder: then the next one.
    for (int turn = 0; turn < 20 && target.empty(); ++turn) {
        std::filesystem::path const wanted = place.folder() / place.freeName();
        if (std::size_t const length = drafting::pathLength(wanted.string()); length > drafting::longestPath)
            return Problem{.code = "name.path-too-long",
                           .arguments = {wanted.string(), std::to_string(length)},
                           .detail = ""};
        if (reserve(wanted)) target = wanted;
    }
    if (target.empty())
        return Problem{.code = "file.unwritable", .arguments = {place.folder().string()}, .detail = ""};
    bool const stored = guarded("save-standard-name", [&] {
        Reference<css::frame::XStorable>(call.model(), UNO_QUERY_THROW)
            ->storeAsURL(toOffice(urlOf(target)), sequenceOf<css::beans::PropertyValue>(
                                                      {namedValue("FilterName", Any(toOffice(filter)))}));
    });
    if (stored) return target;
    std::filesystem::remove(target, error);
    return Problem{.code = "name.unsaved",
                   .arguments = {target.filename().string(), target.parent_path().string()},
                   .detail = ""};
}

void save(CommandCall const& call, CommandAnswer const& answer) {
    Result<CardLibrary> const cards = CardLibrary::load(*call.session);
    if (!cards) return answer(CommandResult::refused(cards.error()));
    Settings settings = call.session->settings().current();
    StandardPlace place{.name = nameOf(call, *cards), .root = localPath(settings.fileFolder)};
    std::string const filter = filterOf(call.model(), place.name.extension);
    place.name.type = call.argument("type", place.name.type);
    place.name.object = call.argument("object", place.name.object);
    if (call.arguments.contains("client")) {
        std::string const name = clientName(*cards, call.argument("client"), call.language());
        place.name.client = name.empty() ? call.argument("client") : name;
    }
    if (call.arguments.contains("folder")) place.root = localPath(call.argument("folder"));
    if (call.attended) {
        auto const asked = askStandardPlace(call, place);
        if (!asked)
            return answer(
                CommandResult::refused({.code = "command.cancelled", .arguments = {}, .detail = ""}));
        place = *asked;
    }
    if (place.root.empty())
        return answer(CommandResult::refused({.code = "name.no-folder", .arguments = {}, .detail = ""}));
    if (drafting::findFileType(place.name.type) == nullptr)
        return answer(
            CommandResult::refused({.code = "name.type", .arguments = {place.name.type}, .detail = ""}));
    Result<std::filesystem::path> const stored = store(call, place, filter);
    if (!stored) return answer(CommandResult::refused(stored.error()));
    call.session->notePlace(call.model());
    settings.fileFolder = urlOf(place.root);
    settings.arabicLetters = place.name.arabic == drafting::ArabicLetters::Transliterated ? "latin" : "keep";
    if (settings != call.session->settings().current())
        (void)call.session->settings().write(settings);  // else it is asked for again: nothing is lost
    CommandResult result = CommandResult::ok();
    result.fields.key("file").string(stored->string());
    result.fields.key("name").string(stored->filename().string());
    result.notice = language::message(call.session->settings().uiLanguage(), "name.saved",
                                      {stored->filename().string(), stored->parent_path().string()});
    answer(std::move(result));
}

}  // namespace

void saveStandardName(CommandCall const& call, CommandAnswer const& answer) {
    call.session->withRegister(call.wait, [call, answer] { save(call, answer); });
}

}  // namespace diwan::office::run
