#include "cli/templates_command.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/file_content.hpp"
#include "cli/options.hpp"
#include "cli/own_templates_command.hpp"
#include "cli/package.hpp"
#include "cli/template_folder.hpp"
#include "drafting/own_template.hpp"
#include "drafting/template_check.hpp"
#include "language/messages.hpp"
#include "records/json.hpp"
#include "views/own_templates_view.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;
constexpr Language languages[] = {Language::French, Language::Arabic, Language::English};

void writeLabels(JsonWriter& out, char const* key, drafting::LocalText const& text) {
    out.key(key).beginObject().key("fr").string(text.french).key("ar").string(text.arabic);
    out.key("en").string(text.english).endObject();
}

std::string_view code(drafting::Origin origin) {
    switch (origin) {
        case drafting::Origin::Company:
            return "company";
        case drafting::Origin::Client:
            return "client";
        case drafting::Origin::Automatic:
            return "auto";
        case drafting::Origin::Form:
            break;
    }
    return "form";
}

void writePlaceholder(JsonWriter& out, drafting::Placeholder const& one) {
    out.beginObject().key("name").string(one.name).key("type").string(drafting::code(one.type));
    out.key("from").string(code(one.origin)).key("required").boolean(one.required);
    writeLabels(out, "label", one.label);
    if (!one.choices.empty()) {
        out.key("choices").beginArray();
        for (drafting::Choice const& choice : one.choices)
            out.string(choice.id);
        out.endArray();
    }
    if (!one.fields.empty()) {
        out.key("fields").beginArray();
        for (drafting::Placeholder const& field : one.fields)
            writePlaceholder(out, field);
        out.endArray();
    }
    out.endObject();
}

void listJson(std::vector<drafting::Template> const& templates, TemplateShelf const& shelf,
              std::ostream& stream) {
    JsonWriter out;
    out.beginObject().key("templates").beginArray();
    for (drafting::Template const& one : templates) {
        out.beginObject().key("id").string(one.id).key("group").string(one.group);
        if (TemplateEvent const* const own = shelf.find(one.id); own != nullptr) {
            out.key("version").string(own->id).key("number").number(own->number);
            out.key("for").string(own->forTeam ? "team" : "me").key("language").string(own->language);
            out.key("by").string(own->by).key("at").string(own->at);
        }
        writeLabels(out, "titles", one.title);
        writeLabels(out, "description", one.description);
        out.key("placeholders").beginArray();
        for (drafting::Placeholder const& placeholder : one.placeholders)
            writePlaceholder(out, placeholder);
        out.endArray().endObject();
    }
    stream << out.endArray().endObject().text() << '\n';
}

void listText(std::vector<drafting::Template> const& templates, TemplateShelf const& shelf, Language language,
              std::ostream& stream) {
    std::size_t widest = 0;
    for (drafting::Template const& one : templates)
        widest = std::max(widest, one.id.size());
    auto const notes = views::templateNotes(shelf, language);
    for (drafting::Template const& one : templates) {
        stream << one.id << std::string(widest + 2 - one.id.size(), ' ') << one.title.in(language) << " ("
               << one.groupTitle.in(language) << ')';
        if (auto const note = notes.find(one.id); note != notes.end()) stream << " · " << note->second;
        stream << '\n';
    }
}

// The company's own, when there are any: that they can't be read keeps nobody from the house's.
std::unique_ptr<OwnShelf> ownShelf(GivenOptions const& options, Language output, Streams streams) {
    auto own = OwnShelf::open(options);
    if (!own) {
        tell(own.error(), output, streams);
        return std::make_unique<OwnShelf>();
    }
    return std::move(*own);
}

// Those of the company's own whose documents hide a danger or do not fit their entries.
std::vector<Problem> checkOwn(GivenOptions const& options) {
    auto const opened = OwnShelf::open(options);
    if (!opened) return {opened.error()};
    OwnShelf& own = **opened;
    std::vector<Problem> problems;
    for (store::RefusedTemplate const& refused : own.templates().refused())
        problems.push_back(refused.problem);
    for (TemplateEvent const& event : own.shelf().current()) {
        auto const bytes = fileContent(own.templates().document(event).string());
        if (!bytes) {
            problems.push_back(bytes.error());
            continue;
        }
        if (auto const parts = drafting::checkedDocument(*bytes, event); !parts)
            problems.push_back(parts.error());
    }
    return problems;
}

// The documents of the folder, and those that no entry of its list names.
std::vector<Problem> checkFolder(TemplateFolder const& folder) {
    std::vector<Problem> problems;
    for (Language const language : languages) {
        for (drafting::Template const& one : folder.templates) {
            std::string const path = folder.documentOf(one, language);
            if (!fs::exists(path)) {
                problems.push_back({"template.document-missing", {one.id, path}, {}});
                continue;
            }
            auto const parts = packageParts(path);
            if (!parts)
                problems.push_back(parts.error());
            else
                for (Problem& problem : drafting::checkDocument(one, language, *parts, path))
                    problems.push_back(std::move(problem));
        }
        fs::path const own = folder.path / language::code(language);
        if (!fs::is_directory(own)) continue;
        std::vector<std::string> unknown;
        for (auto const& entry : fs::directory_iterator(own))
            if (drafting::findTemplate(folder.templates, entry.path().stem().string()) == nullptr)
                unknown.push_back(entry.path().string());
        std::sort(unknown.begin(), unknown.end());
        for (std::string const& path : unknown)
            problems.push_back({"template.document-unknown", {path}, {}});
    }
    return problems;
}

// One document: compared with its entry, when it says whose it is and the list knows it.
std::vector<Problem> checkFile(std::string const& path, std::string const& folderPath) {
    auto const parts = packageParts(path);
    if (!parts) return {parts.error()};
    auto const survey = drafting::surveyDocument(*parts, path);
    auto const language = language::fromCode(survey.language.substr(0, 2));
    auto const folder = openTemplates(folderPath);
    if (!folder && !folderPath.empty()) return {folder.error()};
    auto const* const known = folder ? drafting::findTemplate(folder->templates, survey.templateId) : nullptr;
    return known != nullptr && language ? drafting::checkDocument(*known, *language, *parts, path)
                                        : drafting::checkDocument(*parts, path);
}

int check(GivenOptions const& options, Language output, Streams streams) {
    std::string const path =
        options.words.size() > 1 ? options.words[1] : options.value("--templates").value_or("");
    bool const isFile = !path.empty() && !fs::exists(fs::path(path) / "templates.json") && fs::exists(path);
    std::vector<Problem> problems;
    if (isFile) {
        problems = checkFile(path, options.value("--templates").value_or(""));
    } else {
        auto const folder = openTemplates(path);
        problems = folder ? checkFolder(*folder) : std::vector{folder.error()};
        if (path.empty() || options.value("--store"))
            for (Problem& problem : checkOwn(options))
                problems.push_back(std::move(problem));
    }
    for (Problem const& problem : problems)
        tell(problem, output, streams);
    if (problems.empty()) streams.out << language::message(output, "templates.sound") << '\n';
    return problems.empty() ? exitFine : exitNotReady;
}

int refuse(Problem const& problem, Language output, Streams streams, int status) {
    tell(problem, output, streams);
    return status;
}

}  // namespace

int runTemplates(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const options = parseOptions(
        arguments,
        {"--lang", "--format", "--templates", "--store", "--by", "--title", "--title-fr", "--title-ar",
         "--title-en", "--group", "--for", "--as", "--places", "--note", "--reason"},
        {"--propose"});
    if (!options) return refuse(options.error(), output, streams, exitUsage);
    std::string const verb = options->words.empty() ? "" : options->words[0];
    if (options->help || verb.empty()) {
        streams.out << language::message(output, "templates.help") << '\n';
        return options->help ? exitFine : exitUsage;
    }
    if (verb == "check") return check(*options, output, streams);
    if (auto const status = runOwnTemplates(*options, output, streams)) return *status;
    if (verb != "list")
        return refuse({"verb.unknown", {"templates " + verb}, {}}, output, streams, exitUsage);
    std::string const format = options->value("--format").value_or("");
    if (!format.empty() && format != "text" && format != "json")
        return refuse({"option.format", {format}, {}}, output, streams, exitUsage);
    std::string const named = options->value("--lang").value_or("");
    auto const language = named.empty() ? output : language::fromCode(named);
    if (!language || *language == Language::Darija)
        return refuse({"option.language", {named}, {}}, output, streams, exitUsage);
    auto const folder = openTemplates(options->value("--templates").value_or(""));
    if (!folder) return refuse(folder.error(), output, streams, exitUnreadable);
    auto const own = ownShelf(*options, output, streams);
    std::vector<drafting::Template> templates = folder->templates;
    for (drafting::Template& one : drafting::ownTemplates(own->shelf(), folder->templates))
        templates.push_back(std::move(one));
    if (format == "json")
        listJson(templates, own->shelf(), streams.out);
    else
        listText(templates, own->shelf(), *language, streams.out);
    return exitFine;
}

}  // namespace diwan::cli
