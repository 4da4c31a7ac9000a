// save-as-template: the document becomes a template of the company's own, for this person or for the team;
// retire-template: one is no longer used; template-changes: what a newer version changed.
#include <osl/file.hxx>

#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "bridge/undo_step.hpp"
#include "commands/own_templates.hpp"
#include "dialogs/template_dialog.hpp"
#include "document/document_identity.hpp"
#include "document/team_templates.hpp"
#include "document/template_library.hpp"
#include "document/template_origins.hpp"
#include "drafting/document_package.hpp"
#include "drafting/table_rows.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Saved = Result<TemplateEvent>;

// The document as it stands on the screen, saved or not; its own file is left alone.
Result<std::string> documentBytes(CommandCall const& call) {
    std::filesystem::path const draft = call.session->folder() / (call.session->ids().next() + ".odt");
    struct Removed {
        std::filesystem::path const& path;
        ~Removed() {
            std::error_code failure;
            std::filesystem::remove(path, failure);
        }
    } const removed{draft};
    Reference<css::frame::XStorable> const stored(call.model(), UNO_QUERY_THROW);
    css::uno::Sequence<css::beans::PropertyValue> how(1);
    how.getArray()[0].Name = "FilterName";
    how.getArray()[0].Value <<= OUString("writer8");
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(toOffice(draft.string()), url);
    bool const written = guarded("save-as-template.store", [&] { stored->storeToURL(url, how); });
    std::ifstream file(draft, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!written || !file)
        return Problem{.code = "file.unwritable", .arguments = {draft.string()}, .detail = ""};
    return bytes.str();
}

Result<std::vector<std::string>> chosenPlaces(CommandCall const& call, drafting::Proposal const& proposal) {
    std::string const asked = call.argument("places", "certain");
    std::vector<std::string> chosen;
    bool const all = asked == "all";
    if (all || asked == "certain" || asked == "none") {
        for (drafting::ProposedPlace const& place : proposal.places)
            if (all || (asked == "certain" && place.isCertain)) chosen.push_back(place.placeholder.name);
        return chosen;
    }
    for (std::string_view const name : drafting::pieces(asked, ',')) {
        bool const isProposed = std::ranges::any_of(
            proposal.places, [&](auto const& place) { return place.placeholder.name == name; });
        if (!isProposed)
            return Problem{
                .code = "template.placeholder-not-proposed", .arguments = {std::string(name)}, .detail = ""};
        chosen.emplace_back(name);
    }
    return chosen;
}

std::vector<drafting::Template> houseOf(TemplateLibrary const& library) {
    std::vector<drafting::Template> house;
    for (drafting::Template const& one : library.templates())
        if (library.ownVersion(one) == nullptr) house.push_back(one);
    return house;
}

// What a program said with the call; a person's dialog begins with the same.
Result<store::TemplateSaving> savingOf(CommandCall const& call, TemplateLibrary const& library,
                                       drafting::Proposal const& proposal) {
    store::TemplateSaving saving;
    saving.as = call.argument("as");
    TemplateEvent const* base = saving.as.empty() ? nullptr : library.shelf().find(saving.as);
    if (!saving.as.empty() && base == nullptr)
        return Problem{.code = "template.unknown", .arguments = {saving.as}, .detail = ""};
    std::string const tag = call.argument("language");
    std::optional<Language> const language =
        tag.empty() ? proposal.language.value_or(call.language()) : language::fromCode(tag);
    if (!language || *language == Language::Darija)
        return Problem{.code = "language.unknown", .arguments = {tag}, .detail = ""};
    saving.identity.language = std::string(language::code(*language));
    TemplateTitles& titles = saving.identity.titles;
    if (base != nullptr) titles = base->titles;
    for (auto const& [name, title] :
         {std::pair{"title.fr", &titles.french}, {"title.ar", &titles.arabic}, {"title.en", &titles.english}})
        *title = call.argument(name, *title);
    std::string& main = *language == Language::Arabic    ? titles.arabic
                        : *language == Language::English ? titles.english
                                                         : titles.french;
    main = call.argument("title", main);
    if (titles.any().empty()) main = proposal.title;
    saving.identity.group = call.argument("group", base == nullptr ? "" : base->group);
    saving.identity.note = call.argument("note");
    std::string const with = call.argument("for", base != nullptr && base->forTeam ? "team" : "me");
    if (with != "me" && with != "team")
        return Problem{.code = "templates.for", .arguments = {with}, .detail = ""};
    saving.forTeam = with == "team";
    Result<std::vector<std::string>> const chosen = chosenPlaces(call, proposal);
    if (!chosen) return chosen.error();
    saving.chosen = *chosen;
    return saving;
}

void saved(CommandCall const& call, CommandAnswer const& answer, Saved const& event) {
    if (!event) return answer(CommandResult::refused(event.error()));
    // The document is the new version as it stands: it says so, and the next saving replaces this one.
    if (auto const document = call.textDocument(); document.is() && !isReadOnly(call.model())) {
        UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.save-as-template"));
        noteTemplateOrigin(document,
                           {.templateId = event->templateId, .version = event->id, .number = event->number});
        step.keep();
    }
    call.session->changed();
    CommandResult result = CommandResult::ok();
    result.fields.key("template").string(event->templateId).key("version").string(event->id);
    result.fields.key("number").number(event->number).key("title").string(event->titles.any());
    result.fields.key("for").string(event->forTeam ? "team" : "me");
    result.fields.key("placeholders").raw(event->placeholders.empty() ? "[]" : event->placeholders);
    result.notice = language::message(call.session->settings().uiLanguage(),
                                      event->forTeam ? "template.saved.team" : "template.saved",
                                      {event->titles.any(), std::to_string(event->number)});
    answer(result);
}

// The reason why a template is no longer used; nothing when the person thinks better of it.
std::optional<std::string> askReason(CommandCall const& call, std::string const& title) {
    Language const language = call.session->settings().uiLanguage();
    auto const words = [&](char const* key, std::vector<std::string> const& arguments = {}) {
        return language::message(language, key, arguments);
    };
    DialogWindow dialog(call.session->context(), call.frame, words("template.retire.title"), 220, 62);
    dialog.add("FixedText", "label", {6, 6, 208, 14}, words("template.retire.reason", {title}));
    dialog.add("Edit", "reason", {6, 22, 208, 14});
    dialog.add("Button", "retire", {108, 42, 51, 14}, words("template.retire.confirm"))
        ->setPropertyValue("DefaultButton", css::uno::Any(true));
    dialog.add("Button", "cancel", {163, 42, 51, 14}, words("template.dialog.cancel"));
    bool confirmed = false;
    dialog.onPress("retire", [&] {
        confirmed = true;
        dialog.end();
    });
    dialog.onPress("cancel", [&] { dialog.end(); });
    dialog.execute();
    return confirmed ? std::optional(dialog.text("reason")) : std::nullopt;
}

}  // namespace

void saveAsTemplate(CommandCall const& call, CommandAnswer const& answer) {
    if (needsTemplates(call)) return withTemplates(call, answer, saveAsTemplate);
    Result<std::string> bytes = documentBytes(call);
    if (!bytes) return answer(CommandResult::refused(bytes.error()));
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return answer(CommandResult::refused(library.error()));
    std::string const name = sourceOf(call.model()).document;
    Result<drafting::Parts> const parts = drafting::partsOfPackage(*bytes, name);
    if (!parts) return answer(CommandResult::refused(parts.error()));
    auto const house = houseOf(*library);
    std::string const tag = call.argument("language");
    Result<drafting::Proposal> proposal =
        drafting::proposeTemplate(*parts, house, language::fromCode(tag).value_or(call.language()), name);
    if (proposal && tag.empty() && proposal->language)
        proposal = drafting::proposeTemplate(*parts, house, *proposal->language, name);
    if (!proposal) return answer(CommandResult::refused(proposal.error()));
    Result<store::TemplateSaving> saving = savingOf(call, *library, *proposal);
    if (!saving) return answer(CommandResult::refused(saving.error()));
    if (call.attended) {
        auto const wished =
            TemplateDialog(call, *library, *proposal, *saving, templateOrigins(call.textDocument())).run();
        if (!wished)
            return answer(
                CommandResult::refused(Problem{.code = "command.cancelled", .arguments = {}, .detail = ""}));
        *saving = *wished;
    }
    saving->document = std::move(*bytes);
    saving->name = name;
    saving->author = call.session->settings().author();
    askTemplates<Saved>(
        *call.session, call.wait,
        [saving = *saving, house, session = call.session.get()](store::OwnTemplates& own) {
            return own.save(saving, house, session->ids(), session->clock());
        },
        [call, answer](Saved const& event) { saved(call, answer, event); });
}

void retireTemplate(CommandCall const& call, CommandAnswer const& answer) {
    if (!call.arguments.contains("template")) {
        // From a menu: the panel is where one chooses.
        CommandCall choose = call;
        choose.arguments["panel"] = "templates";
        return showPanel(choose, answer);
    }
    if (needsTemplates(call)) return withTemplates(call, answer, retireTemplate);
    std::string const named = call.argument("template");
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return answer(CommandResult::refused(library.error()));
    TemplateEvent const* const event = library->shelf().find(named);
    if (event == nullptr)
        return answer(
            CommandResult::refused(Problem{.code = "template.unknown", .arguments = {named}, .detail = ""}));
    std::string reason = call.argument("reason");
    if (reason.empty() && call.attended) {
        auto const typed = askReason(call, event->titles.any());
        if (!typed)
            return answer(
                CommandResult::refused(Problem{.code = "command.cancelled", .arguments = {}, .detail = ""}));
        reason = *typed;
    }
    std::string const author = call.session->settings().author();
    askTemplates<Saved>(
        *call.session, call.wait,
        [named, reason, author, session = call.session.get()](store::OwnTemplates& own) {
            return own.retire(named, reason, author, session->ids(), session->clock());
        },
        [call, answer, title = event->titles.any()](Saved const& retired) {
            if (!retired) return answer(CommandResult::refused(retired.error()));
            call.session->changed();
            CommandResult result = CommandResult::ok();
            result.fields.key("template").string(retired->templateId).key("reason").string(retired->note);
            result.notice =
                language::message(call.session->settings().uiLanguage(), "template.retired", {title});
            answer(result);
        });
}

}  // namespace diwan::office::run
