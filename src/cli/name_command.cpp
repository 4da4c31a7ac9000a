#include "cli/name_command.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "base/clock.hpp"
#include "drafting/standard_name.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

struct Request {
    drafting::StandardName name;
    std::string folder = ".";
};

Result<Done> apply(std::string const& option, std::string const& value, Request& request) {
    if (option == "--type") {
        request.name.type = value;
    } else if (option == "--client") {
        request.name.client = value;
    } else if (option == "--object") {
        request.name.object = value;
    } else if (option == "--folder") {
        request.folder = value;
    } else if (option == "--date") {
        auto const day = parseIsoDay(value);
        if (!day) return day.error();
        request.name.day = *day;
    } else if (option == "--ext") {
        bool const plain = !value.empty() && value.size() <= 8 && std::ranges::all_of(value, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        });
        if (!plain) return Problem{"name.extension", {value}, {}};
        request.name.extension = value;
    } else if (option == "--arabic" && (value == "keep" || value == "latin")) {
        request.name.arabic =
            value == "latin" ? drafting::ArabicLetters::Transliterated : drafting::ArabicLetters::Kept;
    } else if (option != "--output-lang") {  // the caller has read it
        return Problem{"option.unknown", {option}, {}};
    }
    return done;
}

}  // namespace

int runName(std::vector<std::string> const& arguments, Language output, Streams streams) {
    Request request;
    request.name.day = SystemClock().today();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::size_t const equals = arguments[i].find('=');
        std::string const option = arguments[i].substr(0, equals);
        if (option == "--help" || option == "-h") {
            streams.out << language::message(output, "name.help") << '\n';
            return exitFine;
        }
        Result<Done> applied = Problem{"option.value-missing", {option}, {}};
        if (equals != std::string::npos) {
            applied = apply(option, arguments[i].substr(equals + 1), request);
        } else if (i + 1 < arguments.size()) {
            applied = apply(option, arguments[++i], request);
        }
        if (!applied) {
            tell(applied.error(), output, streams);
            return exitUsage;
        }
    }
    auto const& types = drafting::fileTypes();
    if (std::ranges::find(types, request.name.type) == types.end()) {
        tell({"name.type", {request.name.type}, {}}, output, streams);
        return exitUsage;
    }
    std::error_code error;
    std::vector<std::string> taken;
    for (std::filesystem::directory_iterator entry(request.folder, error), end; !error && entry != end;
         entry.increment(error))
        taken.push_back(entry->path().filename().string());
    if (error) {
        tell({"file.unreadable", {request.folder}, {}}, output, streams);
        return exitUnreadable;
    }
    streams.out << drafting::nextFreeName(request.name, taken) << '\n';
    return exitFine;
}

}  // namespace diwan::cli
