#include "cli/dates_command.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fstream>
#include <iostream>
#include <optional>

#include "language/messages.hpp"
#include "reading/date_list.hpp"
#include "records/json.hpp"

namespace diwan::cli {

namespace {

struct Line {
    std::string id;  // as JSON
    Language language = Language::French;
    Day reference;
    std::string text;
};

std::string jsonOf(Poco::Dynamic::Var const& value) {
    if (value.isInteger()) return value.toString();
    JsonWriter out;
    out.string(value.isEmpty() ? "" : value.toString());
    return out.text();
}

std::optional<Line> parseLine(std::string const& json) {
    try {
        auto const object = Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
        auto const language = language::fromCode(object->optValue<std::string>("lang", "fr"));
        auto const day = parseIsoDay(object->getValue<std::string>("ref").substr(0, 10));
        if (!language || !day) return std::nullopt;
        return Line{jsonOf(object->get("id")), *language, *day, object->getValue<std::string>("text")};
    } catch (Poco::Exception const&) {
        return std::nullopt;
    }
}

std::string answer(Line const& line, reading::Week const& week) {
    JsonWriter out;
    out.beginObject().key("id").raw(line.id).key("dates").beginArray();
    for (reading::ListedDate const& date : reading::listDates(
             line.text, line.language, {line.reference, week, line.language == Language::English})) {
        out.beginObject().key("text").string(std::string_view(line.text).substr(date.offset, date.length));
        out.key("offset").number(static_cast<std::int64_t>(date.offset));
        out.key("length").number(static_cast<std::int64_t>(date.length));
        out.key("start").string(toIso(date.start));
        if (date.last != date.start) out.key("end").string(toIso(date.last));
        out.key("grain").string(date.grain).key("qualifier").string(date.qualifier);
        if (date.mismatch) out.key("mismatch").boolean(true);
        if (date.restDay) out.key("rest_day").boolean(true);
        out.endObject();
    }
    return out.endArray().endObject().text();
}

struct Request {
    std::vector<std::string> files;
    std::string profile = "fr";  // the weeks of ISO 8601
    bool help = false;
};

std::optional<Problem> parse(std::vector<std::string> const& arguments, Request& request) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& argument = arguments[i];
        if (argument == "-" || !argument.starts_with("-")) {
            request.files.push_back(argument);
            continue;
        }
        if (argument == "--help" || argument == "-h") {
            request.help = true;
            continue;
        }
        std::size_t const equals = argument.find('=');
        std::string const name = argument.substr(0, equals);
        if (equals == std::string::npos && i + 1 >= arguments.size())
            return Problem{"option.value-missing", {name}, {}};
        std::string const value = equals == std::string::npos ? arguments[++i] : argument.substr(equals + 1);
        if (name == "--profile") {
            if (!reading::isProfile(value)) return Problem{"option.profile", {value}, {}};
            request.profile = value;
        } else if (name != "--output-lang") {  // the caller has read it
            return Problem{"option.unknown", {name}, {}};
        } else if (!language::fromCode(value)) {
            return Problem{"option.language", {value}, {}};
        }
    }
    if (request.files.empty()) request.files.emplace_back("-");
    return std::nullopt;
}

}  // namespace

int runDates(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const tell = [&](Problem const& problem) {
        streams.error << "diwan: " << language::describe(output, problem) << '\n';
    };
    Request request;
    if (auto const problem = parse(arguments, request)) {
        tell(*problem);
        return exitUsage;
    }
    if (request.help) {
        streams.out << language::message(output, "dates.help") << '\n';
        return exitFine;
    }
    int status = exitFine;
    reading::Week const week = reading::weekOf(request.profile);
    for (std::string const& name : request.files) {
        std::ifstream file;
        if (name != "-") file.open(name);
        if (name != "-" && !file) {
            tell({"file.unreadable", {name}, {}});
            status = exitUnreadable;
            continue;
        }
        std::istream& in = name == "-" ? streams.in : file;
        int number = 0;
        for (std::string json; std::getline(in, json);) {
            ++number;
            if (json.find_first_not_of(" \t\r") == std::string::npos) continue;
            if (auto const line = parseLine(json)) {
                streams.out << answer(*line, week) << '\n';
            } else {
                tell({"dates.line", {std::to_string(number), name}, {}});
                status = exitUnreadable;
            }
        }
    }
    streams.out.flush();
    return status;
}

}  // namespace diwan::cli
