#include "cli/check_command.hpp"

#include <charconv>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/clock.hpp"
#include "cli/run.hpp"
#include "cli/source_document.hpp"
#include "language/messages.hpp"
#include "reading/channels.hpp"
#include "reading/check.hpp"

namespace diwan::cli {

namespace {

struct Request {
    std::vector<std::string> files;
    reading::CheckOptions options;
    bool json = false;
    bool help = false;
};

Result<Done> readPeople(std::string const& path, reading::Options& options) {
    std::ifstream file(path, std::ios::binary);
    std::string const content(std::istreambuf_iterator<char>(file), {});
    if (!file && content.empty()) return Problem{"file.unreadable", {path}, {}};
    auto people = reading::readPeopleFile(content, path);
    if (!people) return people.error();
    options.people = std::move(people->names);
    options.peopleTable = std::move(people->table);
    return done;
}

Result<Done> chooseChannel(std::string const& value, std::string& chosen) {
    reading::Channel const* const channel = reading::findChannel(value);
    if (channel == nullptr) {
        std::string known;
        for (reading::Channel const& one : reading::channels())
            known += (known.empty() ? "" : ", ") + one.id;
        return Problem{"check.channel", {value, known}, {}};
    }
    chosen = channel->id;
    return done;
}

Result<Done> apply(std::string const& name, std::string const& value, Request& request) {
    reading::Options& options = request.options.reading;
    if (name == "--kind") {
        request.options.kind = reading::checkKindFromCode(value);
        if (!request.options.kind && value != "auto") return Problem{"check.kind", {value}, {}};
    } else if (name == "--channel") {
        return chooseChannel(value, request.options.channel);
    } else if (name == "--pages") {
        int pages = 0;
        auto const read = std::from_chars(value.data(), value.data() + value.size(), pages);
        if (read.ec != std::errc() || read.ptr != value.data() + value.size() || pages < 1)
            return Problem{"option.number", {value}, {}};
        request.options.pages = pages;
    } else if (name == "--format") {
        if (value != "text" && value != "json") return Problem{"option.format", {value}, {}};
        request.json = value == "json";
    } else if (name == "--lang") {
        options.language = language::fromCode(value);
        if (!options.language && value != "auto") return Problem{"option.language", {value}, {}};
    } else if (name == "--output-lang") {
        auto const output = language::fromCode(value);
        if (!output || *output == Language::Darija) return Problem{"option.language", {value}, {}};
        options.output = *output;
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
    return done;
}

void show(reading::Check const& check, std::ostream& out) {
    for (reading::CheckRemark const& remark : check.remarks) {
        out << "  ";
        if (remark.span) out << remark.span->line << ": ";
        out << remark.text << '\n';
    }
    out << check.verdict << '\n';
}

}  // namespace

int runCheck(std::vector<std::string> const& arguments, Language output, Streams streams) {
    Request request;
    request.options.reading.output = output;
    request.options.reading.today = SystemClock().today();
    auto const tell = [&](Problem const& problem) {
        streams.error << "diwan: " << language::describe(request.options.reading.output, problem) << '\n';
    };
    if (auto const parsed = parse(arguments, request); !parsed) {
        tell(parsed.error());
        return exitUsage;
    }
    if (request.help) {
        streams.out << language::message(request.options.reading.output, "check.help") << '\n';
        return exitFine;
    }
    int status = exitFine;
    for (std::string const& file : request.files) {
        auto const document = file == "-" ? loadText(streams.in, "-") : loadDocument(file);
        if (!document) {
            tell(document.error());
            status = exitUnreadable;
            continue;
        }
        reading::Check const check = reading::checkDocument(*document, request.options);
        if (request.json) {
            streams.out << toJson(check) << '\n';
        } else {
            if (request.files.size() > 1) streams.out << "== " << file << '\n';
            show(check, streams.out);
        }
        if (!check.isFine() && status == exitFine) status = exitNotReady;
    }
    streams.out.flush();
    return status;
}

}  // namespace diwan::cli
