#include "cli/read_command.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <sstream>

#include "base/clock.hpp"
#include "cli/file_content.hpp"
#include "cli/reading_forms.hpp"
#include "cli/reading_options.hpp"
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

// Lines "Karim Bouzid <karim@hodnabois.example>".
Result<Done> readContacts(std::string const& path, std::vector<followups::Contact>& contacts) {
    auto const content = fileContent(path);
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

Result<Done> chooseForm(std::string const& value, Request& request) {
    auto const form = formOf(value);
    bool const known = form && (!request.agenda || *form == Form::Text || *form == Form::Json);
    if (!known) return Problem{"option.format", {value}, {}};
    request.form = *form;
    return done;
}

Result<Done> parse(std::vector<std::string> const& arguments, Request& request) {
    auto const given = parseOptions(
        arguments, {"--lang", "--date", "--profile", "--people", "--format", "--sentences", "--contacts"});
    if (!given) return given.error();
    request.files = given->words;
    request.help = given->help;
    request.outputGiven = given->outputLanguage;
    if (auto const taken = takeReadingOptions(*given, request.options); !taken) return taken.error();
    if (auto const format = given->value("--format"))
        if (auto const chosen = chooseForm(*format, request); !chosen) return chosen.error();
    if (auto const text = given->value("--sentences")) {
        auto const count = wholeNumber(*text, 0);
        if (!count) return count.error();
        request.options.sentences = *count;
    }
    if (auto const files = given->values.find("--contacts"); files != given->values.end())
        for (std::string const& file : files->second)
            if (auto const read = readContacts(file, request.contacts); !read) return read.error();
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
