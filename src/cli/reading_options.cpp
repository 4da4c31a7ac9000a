#include "cli/reading_options.hpp"

#include <charconv>

#include "cli/file_content.hpp"
#include "reading/dates.hpp"

namespace diwan::cli {

namespace {

Result<Done> readPeople(std::string const& path, reading::Options& options) {
    auto const content = fileContent(path);
    if (!content) return content.error();
    auto people = reading::readPeopleFile(*content, path);
    if (!people) return people.error();
    options.people = std::move(people->names);
    options.peopleTable = std::move(people->table);
    return done;
}

}  // namespace

Result<Done> takeReadingOptions(GivenOptions const& given, reading::Options& options) {
    if (auto const code = given.value("--lang")) {
        options.language = language::fromCode(*code);
        if (!options.language && *code != "auto") return Problem{"option.language", {*code}, {}};
    }
    if (auto const date = given.value("--date")) {
        auto const day = parseIsoDay(*date);
        if (!day) return day.error();
        options.date = *day;
    }
    if (auto const profile = given.value("--profile")) {
        if (!reading::isProfile(*profile)) return Problem{"option.profile", {*profile}, {}};
        options.profile = *profile;
    }
    if (auto const path = given.value("--people")) return readPeople(*path, options);
    return done;
}

Result<int> wholeNumber(std::string const& text, int least) {
    int number = least - 1;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number < least)
        return Problem{"option.number", {text}, {}};
    return number;
}

}  // namespace diwan::cli
