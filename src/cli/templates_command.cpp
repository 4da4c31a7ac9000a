#include "cli/templates_command.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "cli/options.hpp"
#include "cli/package.hpp"
#include "cli/template_folder.hpp"
#include "drafting/template_check.hpp"
#include "language/messages.hpp"
#include "records/json.hpp"

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

void listJson(TemplateFolder const& folder, std::ostream& stream) {
    JsonWriter out;
    out.beginObject().key("templates").beginArray();
    for (drafting::Template const& one : folder.templates) {
        out.beginObject().key("id").string(one.id).key("group").string(one.group);
        writeLabels(out, "titles", one.title);
        writeLabels(out, "description", one.description);
        out.key("placeholders").beginArray();
        for (drafting::Placeholder const& placeholder : one.placeholders)
            writePlaceholder(out, placeholder);
        out.endArray().endObject();
    }
    stream << out.endArray().endObject().text() << '\n';
}

void listText(TemplateFolder const& folder, Language language, std::ostream& stream) {
    std::size_t widest = 0;
    for (drafting::Template const& one : folder.templates)
        widest = std::max(widest, one.id.size());
    for (drafting::Template const& one : folder.templates)
        stream << one.id << std::string(widest + 2 - one.id.size(), ' ') << one.title.in(language) << " ("
               << one.groupTitle.in(language) << ")\n";
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
    auto const options = parseOptions(arguments, {"--lang", "--format", "--templates"}, {});
    if (!options) return refuse(options.error(), output, streams, exitUsage);
    std::string const verb = options->words.empty() ? "" : options->words[0];
    if (options->help || verb.empty()) {
        streams.out << language::message(output, "templates.help") << '\n';
        return options->help ? exitFine : exitUsage;
    }
    if (verb == "check") return check(*options, output, streams);
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
    if (format == "json")
        listJson(*folder, streams.out);
    else
        listText(*folder, *language, streams.out);
    return exitFine;
}

}  // namespace diwan::cli
