#include "cli/name_command.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "base/clock.hpp"
#include "cli/options.hpp"
#include "drafting/standard_name.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

struct Request {
    drafting::StandardName name;
    std::string folder = ".";
    bool inStandardFolder = false;  // `folder` is the company's; the name comes with its place in it
};

bool isPlainExtension(std::string const& text) {
    return !text.empty() && text.size() <= 8 &&
           std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

Result<Request> requestOf(GivenOptions const& given) {
    if (!given.words.empty()) return Problem{"option.unknown", {given.words.front()}, {}};
    Request request;
    drafting::StandardName& name = request.name;
    name.day = SystemClock().today();
    name.type = given.value("--type").value_or(name.type);
    name.client = given.value("--client").value_or(name.client);
    name.object = given.value("--object").value_or(name.object);
    request.folder = given.value("--folder").value_or(request.folder);
    if (auto const date = given.value("--date")) {
        auto const day = parseIsoDay(*date);
        if (!day) return day.error();
        name.day = *day;
    }
    if (auto const extension = given.value("--ext")) {
        if (!isPlainExtension(*extension)) return Problem{"name.extension", {*extension}, {}};
        name.extension = *extension;
    }
    if (auto const letters = given.value("--arabic")) {
        if (*letters != "latin" && *letters != "keep") return Problem{"option.unknown", {"--arabic"}, {}};
        name.arabic =
            *letters == "latin" ? drafting::ArabicLetters::Transliterated : drafting::ArabicLetters::Kept;
    }
    if (auto const root = given.value("--root")) {
        request.folder = *root;
        request.inStandardFolder = true;
    }
    if (drafting::findFileType(name.type) == nullptr) return Problem{"name.type", {name.type}, {}};
    return request;
}

}  // namespace

int runName(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const refused = [&](Problem const& problem, int status) {
        tell(problem, output, streams);
        return status;
    };
    auto const given = parseOptions(
        arguments, {"--type", "--client", "--object", "--folder", "--date", "--ext", "--arabic", "--root"});
    if (!given) return refused(given.error(), exitUsage);
    if (given->help) {
        streams.out << language::message(output, "name.help") << '\n';
        return exitFine;
    }
    auto const request = requestOf(*given);
    if (!request) return refused(request.error(), exitUsage);
    std::error_code error;
    std::vector<std::string> taken;
    std::filesystem::path folder = request->folder;
    bool const isThere = std::filesystem::is_directory(folder, error);
    if (request->inStandardFolder) folder /= drafting::standardFolder(request->name);
    if (isThere && !std::filesystem::exists(folder, error)) {  // the first document of its kind
        streams.out << (folder / drafting::nextFreeName(request->name, {})).string() << '\n';
        return exitFine;
    }
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        taken.push_back(entry->path().filename().string());
    if (error) return refused({"file.unreadable", {request->folder}, {}}, exitUnreadable);
    std::string const free = drafting::nextFreeName(request->name, taken);
    streams.out << (request->inStandardFolder ? (folder / free).string() : free) << '\n';
    return exitFine;
}

}  // namespace diwan::cli
