#include "cli/dates_command.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <fstream>
#include <iostream>
#include <optional>

#include "cli/options.hpp"
#include "language/messages.hpp"
#include "reading/date_list.hpp"
#include "records/json.hpp"

namespace diwan::cli {

namespace {

struct Line {
    std::string id;  // as JSON
    Language language = Language::French;
    Day reference;
    int minute = reading::noMinute;
    std::string text;
};

std::string jsonOf(Poco::Dynamic::Var const& value) {
    if (value.isInteger()) return value.toString();
    JsonWriter out;
    out.string(value.isEmpty() ? "" : value.toString());
    return out.text();
}

// The minute of the day of "2026-05-12T14:30:00", or none.
int minuteOf(std::string_view instant) {
    auto const digits = [&](std::size_t at) {
        bool const two = at + 2 <= instant.size() && instant[at] >= '0' && instant[at] <= '9' &&
                         instant[at + 1] >= '0' && instant[at + 1] <= '9';
        return two ? (instant[at] - '0') * 10 + (instant[at + 1] - '0') : -1;
    };
    if (instant.size() < 16 || instant[10] != 'T' || instant[13] != ':') return reading::noMinute;
    int const hour = digits(11);
    int const minute = digits(14);
    bool const valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return valid ? hour * 60 + minute : reading::noMinute;
}

// "2026-05-12", with "T14:30" where the minute is known.
std::string written(Day day, int minute) {
    std::string text = toIso(day);
    if (minute == reading::noMinute) return text;
    auto const two = [](int n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return text + 'T' + two(minute / 60) + ':' + two(minute % 60);
}

std::optional<Line> parseLine(std::string const& json) {
    try {
        auto const object = Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
        auto const language = language::fromCode(object->optValue<std::string>("lang", "fr"));
        auto const reference = object->getValue<std::string>("ref");
        auto const day = parseIsoDay(reference.substr(0, 10));
        if (!language || !day) return std::nullopt;
        return Line{jsonOf(object->get("id")), *language, *day, minuteOf(reference),
                    object->getValue<std::string>("text")};
    } catch (Poco::Exception const&) {
        return std::nullopt;
    }
}

std::string answer(Line const& line, reading::Week const& week) {
    JsonWriter out;
    out.beginObject().key("id").raw(line.id).key("dates").beginArray();
    reading::Calendar const calendar{.reference = line.reference,
                                     .week = week,
                                     .monthFirst = line.language == Language::English,
                                     .message = true,
                                     .minute = line.minute};
    for (reading::ListedDate const& date : reading::listDates(line.text, line.language, calendar)) {
        out.beginObject().key("text").string(std::string_view(line.text).substr(date.offset, date.length));
        out.key("offset").number(static_cast<std::int64_t>(date.offset));
        out.key("length").number(static_cast<std::int64_t>(date.length));
        out.key("start").string(written(date.start, date.minute));
        if (date.last != date.start || date.lastMinute != reading::noMinute)
            out.key("end").string(written(date.last, date.lastMinute));
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
    auto const given = parseOptions(arguments, {"--profile"});
    if (!given) return given.error();
    request.files = given->words;
    request.help = given->help;
    if (auto const profile = given->value("--profile")) {
        if (!reading::isProfile(*profile)) return Problem{"option.profile", {*profile}, {}};
        request.profile = *profile;
    }
    if (request.files.empty()) request.files.emplace_back("-");
    return std::nullopt;
}

}  // namespace

int runDates(std::vector<std::string> const& arguments, Language output, Streams streams) {
    Request request;
    if (auto const problem = parse(arguments, request)) {
        tell(*problem, output, streams);
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
            tell({"file.unreadable", {name}, {}}, output, streams);
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
                tell({"dates.line", {std::to_string(number), name}, {}}, output, streams);
                status = exitUnreadable;
            }
        }
    }
    streams.out.flush();
    return status;
}

}  // namespace diwan::cli
