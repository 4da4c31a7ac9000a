#include "cli/own_templates_command.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>

#include "cli/file_content.hpp"
#include "cli/package.hpp"
#include "cli/template_folder.hpp"
#include "drafting/document_difference.hpp"
#include "drafting/table_rows.hpp"
#include "language/messages.hpp"
#include "records/json.hpp"
#include "views/own_templates_view.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;

struct Call {
    GivenOptions const& given;
    OwnShelf& own;
    Language output;
    std::ostream& out;
    [[nodiscard]] std::string word(std::size_t i) const {
        return i < given.words.size() ? given.words[i] : std::string();
    }
    [[nodiscard]] std::string value(char const* name) const { return given.value(name).value_or(""); }
    [[nodiscard]] std::string author() const { return given.value("--by").value_or(personOfMachine()); }
    [[nodiscard]] bool asJson() const { return value("--format") == "json"; }
    [[nodiscard]] std::string words(std::string const& key,
                                    std::vector<std::string> const& arguments = {}) const {
        return language::message(output, key, arguments);
    }
};

std::vector<drafting::Template> houseTemplates(Call const& call) {
    // Without the house's list a document still becomes a template; only known placeholders are not found.
    Result<TemplateFolder> folder = openTemplates(call.value("--templates"));
    return folder ? std::move(folder->templates) : std::vector<drafting::Template>{};
}

void showPlaces(Call const& call, drafting::Proposal const& proposal) {
    for (drafting::ProposedPlace const& place : proposal.places) {
        if (call.asJson()) {
            JsonWriter out;
            out.beginObject().key("name").string(place.placeholder.name).key("type");
            out.string(drafting::code(place.placeholder.type)).key("shown").string(place.shown);
            out.key("count").number(place.count).key("certain").boolean(place.isCertain);
            call.out << out.endObject().text() << '\n';
            continue;
        }
        call.out << place.placeholder.name << '\t' << drafting::code(place.placeholder.type) << '\t'
                 << place.shown << '\t' << place.count << '\t'
                 << call.words(place.isCertain ? "template.place.certain" : "template.place.asked") << '\n';
    }
}

Result<std::vector<std::string>> chosenPlaces(Call const& call, drafting::Proposal const& proposal) {
    std::string const asked = call.given.value("--places").value_or("certain");
    std::vector<std::string> chosen;
    if (asked == "all" || asked == "certain" || asked == "none") {
        for (drafting::ProposedPlace const& place : proposal.places)
            if (asked == "all" || (asked == "certain" && place.isCertain))
                chosen.push_back(place.placeholder.name);
        return chosen;
    }
    for (std::string_view const name : drafting::pieces(asked, ',')) {
        bool const isProposed = std::ranges::any_of(
            proposal.places,
            [&](drafting::ProposedPlace const& place) { return place.placeholder.name == name; });
        if (!isProposed) return Problem{"template.placeholder-not-proposed", {std::string(name)}, {}};
        chosen.emplace_back(name);
    }
    return chosen;
}

TemplateTitles titlesOf(Call const& call, std::string const& language, std::string const& otherwise) {
    TemplateTitles titles{call.value("--title-fr"), call.value("--title-ar"), call.value("--title-en")};
    std::string& main = language == "ar" ? titles.arabic : language == "en" ? titles.english : titles.french;
    if (main.empty()) main = call.value("--title");
    if (titles.any().empty()) main = otherwise;
    return titles;
}

Result<Done> add(Call const& call) {
    std::string const path = call.word(1);
    std::string const with = call.given.value("--for").value_or("me");
    if (with != "me" && with != "team") return Problem{"templates.for", {with}, {}};
    std::string const named = call.value("--lang");
    Language const wished =
        language::fromCode(named).value_or(named.empty() ? call.output : Language::Darija);
    if (wished == Language::Darija) return Problem{"option.language", {named}, {}};
    Result<drafting::Parts> const parts = packageParts(path);
    if (!parts) return parts.error();
    std::vector<drafting::Template> const house = houseTemplates(call);
    Result<drafting::Proposal> proposal = drafting::proposeTemplate(*parts, house, wished, path);
    if (!proposal) return proposal.error();
    Language const spoken = named.empty() ? proposal->language.value_or(wished) : wished;
    // Labels are in the language of the text.
    if (spoken != wished) proposal = drafting::proposeTemplate(*parts, house, spoken, path);
    if (!proposal) return proposal.error();
    if (call.given.flags.contains("--propose")) {
        showPlaces(call, *proposal);
        return done;
    }
    Result<std::vector<std::string>> const chosen = chosenPlaces(call, *proposal);
    if (!chosen) return chosen.error();
    store::TemplateSaving saving{.document = drafting::packageBytes(*parts), .name = path};
    saving.as = call.value("--as");
    TemplateEvent const* const base = saving.as.empty() ? nullptr : call.own.shelf().find(saving.as);
    saving.identity.language = std::string(language::code(spoken));
    std::string const stem = fs::path(path).stem().string();
    saving.identity.titles =
        titlesOf(call, saving.identity.language, proposal->title.empty() ? stem : proposal->title);
    bool const isTitled = call.given.value("--title") || call.given.value("--title-fr") ||
                          call.given.value("--title-ar") || call.given.value("--title-en");
    if (base != nullptr && !isTitled) saving.identity.titles = base->titles;
    saving.identity.group = call.given.value("--group").value_or(base == nullptr ? "" : base->group);
    saving.identity.note = call.value("--note");
    saving.chosen = *chosen;
    saving.forTeam = with == "team";
    saving.author = call.author();
    Result<TemplateEvent> const saved =
        call.own.templates().save(saving, house, call.own.ids(), call.own.clock());
    if (!saved) return saved.error();
    call.out << saved->templateId << '\t' << saved->id << '\t'
             << call.words(saved->forTeam ? "template.saved.team" : "template.saved",
                           {saved->titles.any(), std::to_string(saved->number)})
             << '\n';
    return done;
}

Result<Done> retire(Call const& call) {
    TemplateEvent const* const found = call.own.shelf().find(call.word(1));
    std::string const title = found == nullptr ? "" : found->titles.any();
    Result<TemplateEvent> const retired = call.own.templates().retire(
        call.word(1), call.value("--reason"), call.author(), call.own.ids(), call.own.clock());
    if (!retired) return retired.error();
    call.out << call.words("template.retired", {title}) << '\n';
    return done;
}

Result<Done> history(Call const& call) {
    std::vector<TemplateEvent> const events = call.own.shelf().historyOf(call.word(1));
    if (events.empty()) return Problem{"template.unknown", {call.word(1)}, {}};
    for (TemplateEvent const& event : events) {
        bool const isSaved = event.what == TemplateEvent::What::Saved;
        call.out << event.id << '\t'
                 << (isSaved ? call.words("template.history.saved", {std::to_string(event.number)})
                             : call.words("template.history.retired"))
                 << '\t' << event.titles.any() << '\t'
                 << call.words(event.forTeam ? "template.scope.team" : "template.scope.me") << '\t'
                 << event.by << '\t' << event.at << '\t' << event.note << '\n';
    }
    return done;
}

// The version that a named one is compared with: the current one; of a template alone the one before it.
Result<Done> changes(Call const& call) {
    TemplateShelf const& shelf = call.own.shelf();
    TemplateEvent const* from = shelf.find(call.word(1));
    if (from == nullptr) return Problem{"template.unknown", {call.word(1)}, {}};
    TemplateEvent const* to = shelf.find(from->templateId);
    if (to == nullptr || to->id == from->id) {
        to = from;
        from = to->bases.empty() ? nullptr : shelf.version(to->bases.front());
    }
    if (from == nullptr) return Problem{"template.no-earlier", {to->titles.any()}, {}};
    Result<drafting::Parts> const before = packageParts(call.own.templates().document(*from).string());
    if (!before) return before.error();
    Result<drafting::Parts> const after = packageParts(call.own.templates().document(*to).string());
    if (!after) return after.error();
    std::vector<drafting::TextChange> const list = drafting::documentDifference(*before, *after);
    if (list.empty()) call.out << call.words("template.changes.none") << '\n';
    for (drafting::TextChange const& change : list)
        call.out << (change.what == drafting::TextChange::What::Removed ? "- " : "+ ") << change.text << '\n';
    return done;
}

struct Verb {
    std::string_view name;
    Result<Done> (*run)(Call const& call);
};
constexpr std::array verbs{Verb{"add", add}, Verb{"retire", retire}, Verb{"history", history},
                           Verb{"changes", changes}};

}  // namespace

Result<std::unique_ptr<OwnShelf>> OwnShelf::open(GivenOptions const& options) {
    auto own = std::make_unique<OwnShelf>();
    fs::path const file = registerFile(options.value("--store"));
    store::Store* store = nullptr;
    if (fs::exists(file)) {
        auto opened = OwnRegister::open(file.string());
        if (!opened) return opened.error();
        own->m_register = std::move(*opened);
        store = &own->m_register->store();
    }
    own->m_templates = std::make_unique<store::OwnTemplates>(file, store);
    if (Result<Done> const loaded = own->m_templates->load(); !loaded) return loaded.error();
    return own;
}

std::optional<int> runOwnTemplates(GivenOptions const& options, Language output, Streams streams) {
    auto const* const verb = std::ranges::find(verbs, options.words.front(), &Verb::name);
    if (verb == verbs.end()) return std::nullopt;
    auto const refuse = [&](Problem const& problem, int status) {
        tell(problem, output, streams);
        return status;
    };
    if (options.words.size() != 2) return refuse({"templates.usage", {}, {}}, exitUsage);
    auto const own = OwnShelf::open(options);
    if (!own) return refuse(own.error(), exitUnreadable);
    Result<Done> const ran =
        verb->run({.given = options, .own = **own, .output = output, .out = streams.out});
    if (ran) return exitFine;
    bool const isFile = ran.error().code.starts_with("file.") || ran.error().code.starts_with("store.");
    bool const isHostile = ran.error().code == "template.macro" || ran.error().code == "template.doctype" ||
                           ran.error().code == "template.external-link" ||
                           ran.error().code == "template.too-deep";
    return refuse(ran.error(), isFile || isHostile ? exitUnreadable : exitUsage);
}

}  // namespace diwan::cli
