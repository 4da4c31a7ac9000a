#include "cli/fill_command.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/clock.hpp"
#include "cli/file_content.hpp"
#include "cli/options.hpp"
#include "cli/own_templates_command.hpp"
#include "cli/package.hpp"
#include "cli/template_folder.hpp"
#include "drafting/document_fill.hpp"
#include "drafting/document_survey.hpp"
#include "drafting/fill_data.hpp"
#include "drafting/own_template.hpp"
#include "drafting/quote_fields.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

namespace fs = std::filesystem;

struct Request {
    drafting::Template which;
    drafting::Parts parts;
    std::string document;  // its path, for messages
    Language language = Language::French;
    Day day{};
    drafting::Company company;
    std::vector<drafting::Client> clients;
    std::string client;  // the id asked for
    std::string data;    // JSON
};

// Whether TEMPLATE is one of the company's own, which is then found with its document and language.
Result<bool> findOwn(GivenOptions const& options, TemplateFolder const& folder, std::string const& named,
                     Request& request) {
    if (!isUuid(std::string_view(named).substr(0, named.find('@')))) return false;
    auto const own = OwnShelf::open(options);
    if (!own) return own.error();
    TemplateEvent const* const event = (*own)->shelf().find(named);
    if (event == nullptr) return false;
    auto which = drafting::ownTemplate(*event, folder.templates);
    if (!which) return which.error();
    request.document = (*own)->templates().document(*event).string();
    auto parts = packageParts(request.document);
    if (!parts) return parts.error();
    request.which = std::move(*which);
    request.parts = std::move(*parts);
    request.language = language::fromCode(event->language).value_or(Language::French);
    return true;
}

// TEMPLATE is the id of one in the folder or of the company's own, or the path of a document made from one.
Result<Done> findDocument(GivenOptions const& options, std::optional<Language> asked, Language output,
                          Request& request) {
    std::string const& named = options.words.front();
    auto const folder = openTemplates(options.value("--templates").value_or(""));
    if (!folder) return folder.error();
    if (Result<bool> const own = findOwn(options, *folder, named, request); !own || *own) {
        if (!own) return own.error();
        return done;
    }
    auto const* known = drafting::findTemplate(folder->templates, named);
    request.language = asked.value_or(output);
    request.document = known != nullptr ? folder->documentOf(*known, request.language) : named;
    if (known == nullptr && !fs::exists(named)) return Problem{"template.unknown", {named}, {}};
    auto parts = packageParts(request.document);
    if (!parts) return parts.error();
    request.parts = std::move(*parts);
    if (known == nullptr) {
        auto const survey = drafting::surveyDocument(request.parts, named);
        if (!survey.refusals.empty()) return survey.refusals.front();
        known = drafting::findTemplate(folder->templates, survey.templateId);
        if (known == nullptr) return Problem{"template.not-listed", {named}, {}};
        if (!asked)
            request.language = language::fromCode(survey.language.substr(0, 2)).value_or(request.language);
    }
    request.which = *known;
    return done;
}

Result<Done> readCards(GivenOptions const& options, Request& request) {
    if (std::string const path = options.value("--company").value_or(""); !path.empty()) {
        auto const text = fileContent(path);
        if (!text) return text.error();
        auto company = drafting::companyFromJson(*text);
        if (!company) return company.error();
        request.company = std::move(*company);
    }
    if (std::string const path = options.value("--clients").value_or(""); !path.empty()) {
        auto const text = fileContent(path);
        if (!text) return text.error();
        auto clients = drafting::clientsFromJson(*text);
        if (!clients) return clients.error();
        request.clients = std::move(*clients);
    }
    request.client = options.value("--client").value_or("");
    auto const data = fileContent(options.value("--data").value_or(""));
    if (!data) return data.error();
    request.data = *data;
    return done;
}

Result<std::optional<drafting::Client>> clientOf(Request const& request, std::string const& inData) {
    std::string const& id = request.client.empty() ? inData : request.client;
    if (id.empty()) return std::optional<drafting::Client>{};
    for (drafting::Client const& one : request.clients)
        if (one.id == id) return std::optional(one);
    // What the data says of a client without any card is no mistake: its fields stay visible.
    if (request.clients.empty() && request.client.empty()) return std::optional<drafting::Client>{};
    return Problem{"fill.client-unknown", {id}, {}};
}

bool isQuote(drafting::Template const& which) {
    int tables = 0;
    for (drafting::Placeholder const& one : which.placeholders)
        if (one.type == drafting::PlaceholderType::Table && (one.name == "lines" || one.name == "totals"))
            ++tables;
    return tables == 2;
}

struct Outcome {
    drafting::Parts parts;
    std::vector<std::string> missing;  // labels
    std::vector<Problem> problems;
};

Result<Outcome> fill(Request const& request) {
    Outcome outcome;
    drafting::DocumentValues values;
    drafting::FillData data;
    if (isQuote(request.which)) {
        auto const quote = drafting::quoteFromJson(request.data, request.day);
        if (!quote) return quote.error();
        auto sheet = drafting::quoteSheet(*quote, request.language);
        if (!sheet) return sheet.error();
        data.form = sheet->form;
        data.client = quote->clientId;
        values.quote = std::move(*sheet);
    } else {
        auto read =
            drafting::fillDataFromJson(request.data, request.which, request.language, request.company);
        if (!read) return read.error();
        data = std::move(*read);
    }
    auto const client = clientOf(request, data.client);
    if (!client) return client.error();
    auto filled = drafting::fillTemplate(request.which, request.language, request.company, *client, data.form,
                                         request.day);
    outcome.problems = std::move(filled.problems);
    if (values.quote)
        for (Problem const& problem : drafting::unknownFields(request.data))
            outcome.problems.push_back(problem);
    for (std::string const& name : data.unknown)
        outcome.problems.push_back({"fill.data-unknown", {name, request.which.id}, {}});
    for (drafting::Placeholder const& one : request.which.placeholders) {
        if (std::find(filled.missing.begin(), filled.missing.end(), one.name) != filled.missing.end())
            outcome.missing.push_back(one.label.in(request.language));
        if (auto const rows = data.rows.find(one.name); rows != data.rows.end())
            values.rows[one.name] = drafting::fillRows(one, request.language, rows->second, outcome.problems);
    }
    values.texts = std::move(filled.values);
    auto parts = drafting::fillDocument(request.parts, request.which, values, request.document);
    if (!parts) return parts.error();
    outcome.parts = std::move(*parts);
    return outcome;
}

Result<Done> write(std::string const& path, std::string const& bytes, bool force, Streams streams) {
    if (path == "-") {
        streams.out << bytes;
        return done;
    }
    if (!force && fs::exists(path)) return Problem{"file.exists", {path}, {}};
    // Whole or not at all: what stood there is not lost by a full disk.
    std::string const draft = path + ".part";
    std::ofstream file(draft, std::ios::binary);
    file << bytes;
    file.close();
    std::error_code failure;
    if (file) fs::rename(draft, path, failure);
    if (file && !failure) return done;
    fs::remove(draft, failure);
    return Problem{"file.unwritable", {path}, {}};
}

}  // namespace

int runFill(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const refuse = [&](Problem const& problem, int status) {
        tell(problem, output, streams);
        return status;
    };
    auto const options = parseOptions(arguments,
                                      {"--lang", "--data", "--company", "--clients", "--client", "--date",
                                       "--templates", "--store", "-o", "--output"},
                                      {"--force", "--strict"});
    if (!options) return refuse(options.error(), exitUsage);
    if (options->help) {
        streams.out << language::message(output, "fill.help") << '\n';
        return exitFine;
    }
    std::string const target = options->value("-o").value_or("") + options->value("--output").value_or("");
    if (options->words.size() != 1 || target.empty() || options->value("--data").value_or("").empty())
        return refuse({"fill.usage", {}, {}}, exitUsage);
    std::string const named = options->value("--lang").value_or("");
    auto const asked = language::fromCode(named);
    if (!named.empty() && (!asked || *asked == Language::Darija))
        return refuse({"option.language", {named}, {}}, exitUsage);
    Request request;
    request.day = SystemClock().today();
    if (std::string const date = options->value("--date").value_or(""); !date.empty()) {
        auto const day = parseIsoDay(date);
        if (!day) return refuse(day.error(), exitUsage);
        request.day = *day;
    }
    if (!options->flags.contains("--force") && target != "-" && fs::exists(target))
        return refuse({"file.exists", {target}, {}}, exitUnreadable);
    auto const found = findDocument(*options, named.empty() ? std::nullopt : asked, output, request);
    if (!found) return refuse(found.error(), exitUnreadable);
    if (auto const cards = readCards(*options, request); !cards) return refuse(cards.error(), exitUnreadable);
    auto const outcome = fill(request);
    if (!outcome) return refuse(outcome.error(), exitUnreadable);
    for (Problem const& problem : outcome->problems)
        tell(problem, output, streams);
    for (std::string const& label : outcome->missing)
        streams.error << "diwan: " << language::message(output, "fill.missing", {label}) << '\n';
    bool const left = !outcome->missing.empty() || !outcome->problems.empty();
    if (left && options->flags.contains("--strict")) return exitNotReady;
    auto const written =
        write(target, drafting::packageBytes(outcome->parts), options->flags.contains("--force"), streams);
    return written ? exitFine : refuse(written.error(), exitUnreadable);
}

}  // namespace diwan::cli
