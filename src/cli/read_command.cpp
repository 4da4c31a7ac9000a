#include "cli/read_command.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <sstream>

#include "base/clock.hpp"
#include "cli/reading_forms.hpp"
#include "cli/source_document.hpp"
#include "language/messages.hpp"
#include "reading/read.hpp"

namespace diwan::cli {

namespace {

struct Request {
    std::vector<std::string> files;
    reading::Options options;
    std::vector<followups::Contact> contacts;
    Form form = Form::Text;
    bool outputGiven = false;  // --output-lang
    bool agenda = false;       // the verb: agenda, not read
    bool help = false;
};

Result<std::string> contentOf(std::string const& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path)) return Problem{"file.unreadable", {path}, {}};
    return std::string(std::istreambuf_iterator<char>(file), {});
}

// A people table or a list of names: docs/people.md.
Result<Done> readPeople(std::string const& path, reading::Options& options) {
    auto const content = contentOf(path);
    if (!content) return content.error();
    auto people = reading::readPeopleFile(*content, path);
    if (!people) return people.error();
    options.people = std::move(people->names);
    options.peopleTable = std::move(people->table);
    return done;
}

// Lines "Karim Bouzid <karim@hodnabois.example>".
Result<Done> readContacts(std::string const& path, std::vector<followups::Contact>& contacts) {
    auto const content = contentOf(path);
    if (!content) return content.error();
    std::istringstream lines(*content);
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
            line.pop_back();
        if (line.empty() || line.front() == '#') continue;
        std::size_t const open = line.find('<');
        std::size_t const close = line.find('>', std::min(open, line.size()));
        if (close == std::string::npos) return Problem{"file.contacts", {path, line}, {}};
        std::string const name = line.substr(0, line.find_last_not_of(' ', open - 1) + 1);
        contacts.push_back({name, line.substr(open + 1, close - open - 1)});
    }
    return done;
}

Result<Done> apply(std::string const& name, std::string const& value, Request& request) {
    reading::Options& options = request.options;
    if (name == "--lang") {
        if (value == "auto") {
            options.language.reset();
            return done;
        }
        options.language = language::fromCode(value);
        if (!options.language) return Problem{"option.language", {value}, {}};
    } else if (name == "--output-lang") {
        auto const output = language::fromCode(value);
        if (!output || *output == Language::Darija) return Problem{"option.language", {value}, {}};
        options.output = *output;
        request.outputGiven = true;
    } else if (name == "--date") {
        auto const day = parseIsoDay(value);
        if (!day) return day.error();
        options.date = *day;
    } else if (name == "--profile") {
        if (value != "dz" && value != "ma" && value != "tn" && value != "fr")
            return Problem{"option.profile", {value}, {}};
        options.profile = value;
    } else if (name == "--people") {
        return readPeople(value, options);
    } else if (name == "--format") {
        auto const form = formOf(value);
        bool const known = form && (!request.agenda || *form == Form::Text || *form == Form::Json);
        if (!known) return Problem{"option.format", {value}, {}};
        request.form = *form;
    } else if (name == "--sentences") {
        int count = -1;
        auto const read = std::from_chars(value.data(), value.data() + value.size(), count);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size() || count < 0)
            return Problem{"option.number", {value}, {}};
        options.sentences = count;
    } else if (name == "--contacts") {
        return readContacts(value, request.contacts);
    } else {
        return Problem{"option.unknown", {name}, {}};
    }
    return done;
}

Result<Done> parse(std::vector<std::string> const& arguments, Request& request) {
    bool onlyFiles = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& argument = arguments[i];
        if (onlyFiles || argument == "-" || !argument.starts_with("-")) {
            request.files.push_back(argument);
        } else if (argument == "--") {
            onlyFiles = true;
        } else if (argument == "--help" || argument == "-h") {
            request.help = true;
        } else {
            std::size_t const equals = argument.find('=');
            std::string const name = argument.substr(0, equals);
            if (equals == std::string::npos && i + 1 >= arguments.size())
                return Problem{"option.value-missing", {name}, {}};
            std::string const value =
                equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
            if (auto applied = apply(name, value, request); !applied) return applied.error();
        }
    }
    if (request.files.empty() && !request.help) return Problem{"option.no-file", {}, {}};
    if (request.files.size() > 1 && isWholeFile(request.form)) return Problem{"option.one-file", {}, {}};
    return done;
}

// What is made for others speaks the document's language, what is shown here that of the person, unless one
// was asked for.
Language languageOf(Request const& request, reading::Reading const& reading) {
    bool const shownHere = request.form == Form::Text || request.form == Form::Json;
    if (shownHere || request.outputGiven || reading.language == Language::Darija)
        return request.options.output;
    return reading.language;
}

int readFiles(Request request, Streams streams) {
    int status = exitFine;
    for (std::string const& file : request.files) {
        auto const document = file == "-" ? loadText(streams.in, "-") : loadDocument(file);
        if (!document) {
            tell(document.error(), request.options.output, streams);
            status = exitUnreadable;
            continue;
        }
        if (request.form == Form::Text && request.files.size() > 1) streams.out << "== " << file << '\n';
        if (request.agenda) {
            bool const ready = showAgenda(reading::readAgenda(*document, request.options), request.form,
                                          request.options.output, streams.out);
            if (!ready && status == exitFine) status = exitNotReady;
            continue;
        }
        request.options.summaryFacts = request.form == Form::Text || request.form == Form::Json;
        reading::Reading const reading = reading::read(*document, request.options);
        show(reading, *document,
             {.form = request.form,
              .fileName = file == "-" ? "" : std::filesystem::path(file).stem().string(),
              .contacts = request.contacts,
              .language = languageOf(request, reading),
              .person = request.options.output,
              .now = SystemClock().now()},
             streams);
    }
    streams.out.flush();
    return status;
}

int work(std::vector<std::string> const& arguments, bool agenda, Language output, Streams streams) {
    Request request;
    request.agenda = agenda;
    request.options.output = output;
    request.options.today = SystemClock().today();
    request.options.sentences = 5;
    if (auto parsed = parse(arguments, request); !parsed) {
        tell(parsed.error(), output, streams);
        return exitUsage;
    }
    if (request.help) {
        streams.out << language::message(output, agenda ? "agenda.help" : "read.help") << '\n';
        return exitFine;
    }
    return readFiles(request, streams);
}

}  // namespace

int runRead(std::vector<std::string> const& arguments, Language output, Streams streams) {
    return work(arguments, false, output, streams);
}

int runAgenda(std::vector<std::string> const& arguments, Language output, Streams streams) {
    return work(arguments, true, output, streams);
}

}  // namespace diwan::cli
