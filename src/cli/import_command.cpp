#include "cli/import_command.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ostream>

#include "cli/file_content.hpp"
#include "cli/options.hpp"
#include "cli/own_register.hpp"
#include "language/messages.hpp"
#include "metrics/event_csv.hpp"

namespace diwan::cli {

namespace {

constexpr int exitRemarks = 4;

struct NamedLog {
    std::string_view name;
    metrics::EventLog log;
};
constexpr std::array logs{NamedLog{"requests", metrics::EventLog::Requests},
                          NamedLog{"contents", metrics::EventLog::Contents},
                          NamedLog{"leads", metrics::EventLog::Leads}};

struct Request {
    std::string file;
    metrics::EventLog log = metrics::EventLog::Requests;
};

Result<Request> requestOf(GivenOptions const& given) {
    if (given.words.size() != 2 || given.words[0] != "events") return Problem{"import.usage", {}, {}};
    std::string const kind = given.value("--kind").value_or("");
    auto const* const named = std::ranges::find(logs, kind, &NamedLog::name);
    if (named == logs.end()) return Problem{"import.kind", {kind}, {}};
    return Request{.file = given.words[1], .log = named->log};
}

struct News {
    std::vector<store::Change> changes;
    std::size_t known = 0;  // in the register already
};

Result<News> newsOf(std::vector<Event> const& events, store::Store& store) {
    News news;
    for (Event const& event : events) {
        auto const history = store.history(event.id);
        if (!history) return history.error();
        if (!history->empty()) {
            ++news.known;
        } else {
            news.changes.push_back({.entity = event.id, .kind = "event", .set = toJson(event)});
        }
    }
    return news;
}

// The exit status.
Result<int> importEvents(GivenOptions const& given, Language output, Streams streams) {
    Result<Request> const request = requestOf(given);
    if (!request) return request.error();
    Result<std::string> const bytes = fileContent(request->file);
    if (!bytes) return bytes.error();
    auto const read = metrics::eventsFromCsv(*bytes, request->file, request->log, instantOf);
    if (!read) return read.error();
    auto const own = OwnRegister::open(given.value("--store"));
    if (!own) return own.error();
    store::Store& store = (*own)->store();
    Result<News> const news = newsOf(read->events, store);
    if (!news) return news.error();
    bool const dry = given.flags.contains("--dry-run");
    if (!dry && !news->changes.empty()) {
        auto const written = store.append(news->changes, given.value("--by").value_or(personOfMachine()));
        if (!written) return written.error();
    }
    for (Problem const& remark : read->remarks)
        tell(remark, output, streams);
    streams.out << language::message(output, dry ? "import.would" : "import.done",
                                     {std::to_string(news->changes.size()), std::to_string(news->known),
                                      std::to_string(read->leftOut)})
                << '\n';
    streams.out.flush();
    return read->remarks.empty() ? exitFine : exitRemarks;
}

}  // namespace

int runImport(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const given = parseOptions(arguments, {"--kind", "--store", "--by"}, {"--dry-run"});
    if (given && given->help) {
        streams.out << language::message(output, "import.help") << '\n';
        return exitFine;
    }
    Result<int> const status = given ? importEvents(*given, output, streams) : Result<int>(given.error());
    if (status) return *status;
    tell(status.error(), output, streams);
    std::string const& code = status.error().code;
    bool const unreadable = code.starts_with("store.") || code.starts_with("csv.") ||
                            code.starts_with("events.") || code == "file.unreadable" ||
                            code == "numbers.no-store";
    return unreadable ? exitUnreadable : exitUsage;
}

}  // namespace diwan::cli
