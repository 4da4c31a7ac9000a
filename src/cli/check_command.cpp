#include "cli/check_command.hpp"

#include <iostream>

#include "base/clock.hpp"
#include "cli/reading_options.hpp"
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

Result<Done> parse(std::vector<std::string> const& arguments, Request& request) {
    auto const given = parseOptions(arguments, {"--lang", "--date", "--profile", "--people", "--kind",
                                                "--channel", "--pages", "--format"});
    if (!given) return given.error();
    request.files = given->words;
    request.help = given->help;
    if (auto const taken = takeReadingOptions(*given, request.options.reading); !taken) return taken.error();
    if (auto const kind = given->value("--kind")) {
        request.options.kind = reading::checkKindFromCode(*kind);
        if (!request.options.kind && *kind != "auto") return Problem{"check.kind", {*kind}, {}};
    }
    if (auto const name = given->value("--channel")) {
        auto const channel = reading::chosenChannel(*name);
        if (!channel) return channel.error();
        request.options.channel = *channel;
    }
    if (auto const text = given->value("--pages")) {
        auto const pages = wholeNumber(*text, 1);
        if (!pages) return pages.error();
        request.options.pages = *pages;
    }
    if (auto const format = given->value("--format")) {
        if (*format != "text" && *format != "json") return Problem{"option.format", {*format}, {}};
        request.json = *format == "json";
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
    if (auto const parsed = parse(arguments, request); !parsed) {
        tell(parsed.error(), output, streams);
        return exitUsage;
    }
    if (request.help) {
        streams.out << language::message(output, "check.help") << '\n';
        return exitFine;
    }
    int status = exitFine;
    for (std::string const& file : request.files) {
        auto const document = file == "-" ? loadText(streams.in, "-") : loadDocument(file);
        if (!document) {
            tell(document.error(), output, streams);
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
