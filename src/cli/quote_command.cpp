#include "cli/quote_command.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "base/clock.hpp"
#include "cli/options.hpp"
#include "cli/template_folder.hpp"
#include "drafting/quote_check.hpp"
#include "drafting/quote_sheet.hpp"
#include "drafting/quote_totals.hpp"
#include "drafting/words.hpp"
#include "language/messages.hpp"
#include "views/quote_csv.hpp"

namespace diwan::cli {

namespace {

struct Request {
    std::string file;  // "-": standard input
    std::string format = "text";
    std::string country;  // empty: that of the data
    Language language = Language::French;
    Day today{};
};

Result<Request> requestOf(GivenOptions const& given, Language output) {
    if (given.words.size() != 1) return Problem{"quote.usage", {}, {}};
    Request request{.file = given.words.front(), .language = output, .today = SystemClock().today()};
    request.format = given.value("--format").value_or("text");
    if (request.format != "text" && request.format != "json" && request.format != "csv")
        return Problem{"quote.format", {request.format}, {}};
    request.country = given.value("--profile").value_or("");
    if (auto const code = given.value("--lang")) {
        auto const language = language::fromCode(*code);
        if (!language || *language == Language::Darija) return Problem{"option.language", {*code}, {}};
        request.language = *language;
    }
    if (auto const date = given.value("--date")) {
        auto const day = parseIsoDay(*date);
        if (!day) return day.error();
        request.today = *day;
    }
    return request;
}

Result<std::string> textOf(std::string const& file, Streams streams) {
    if (file != "-") return fileContent(file);
    return std::string(std::istreambuf_iterator<char>(streams.in), {});
}

// The rows of the document's two tables, a line each, and the amount in words.
void writeLines(drafting::QuoteSheet const& sheet, std::ostream& out) {
    for (auto const& row : sheet.lines) {
        std::string_view between;
        for (std::string const& cell : row) {
            if (cell.empty()) continue;
            out << between << cell;
            between = " · ";
        }
        out << '\n';
    }
    for (drafting::TotalRow const& row : sheet.totals)
        out << row.label << " : " << row.amount << '\n';
    out << sheet.words << '\n';
}

}  // namespace

int runQuote(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const refused = [&](Problem const& problem, int status) {
        tell(problem, output, streams);
        return status;
    };
    auto const given = parseOptions(arguments, {"--format", "--lang", "--profile", "--date"});
    if (!given) return refused(given.error(), exitUsage);
    if (given->help) {
        streams.out << language::message(output, "quote.help") << '\n';
        return exitFine;
    }
    auto const request = requestOf(*given, output);
    if (!request) return refused(request.error(), exitUsage);
    auto const json = textOf(request->file, streams);
    if (!json) return refused(json.error(), exitUnreadable);
    auto const quote = drafting::quoteFromJson(*json, request->today, request->country);
    if (!quote) return refused(quote.error(), exitUnreadable);
    // All that is wrong at once: a person mends a file in one go.
    auto const errors = drafting::errorsOf(*quote);
    for (Problem const& problem : errors)
        tell(problem, output, streams);
    if (!errors.empty()) return exitNotReady;
    auto const totals = drafting::totalsOf(*quote);
    if (!totals) return refused(totals.error(), exitNotReady);
    auto const remarks = drafting::remarksOf(*quote, request->today);
    for (Problem const& problem : remarks)
        tell(problem, output, streams);
    if (request->format == "csv") {
        streams.out << views::quoteCsv(*quote, *totals, request->language);
    } else {
        auto const sheet = drafting::quoteSheet(*quote, request->language);
        if (!sheet && request->format == "text") return refused(sheet.error(), exitNotReady);
        if (request->format == "text") {
            writeLines(*sheet, streams.out);
        } else {
            drafting::QuoteReport report{.remarks = remarks, .language = output};
            if (auto const words = drafting::amountInWords(
                    {.minor = totals->gross, .currency = quote->currency}, request->language))
                report.words = *words;
            if (sheet) report.closing = sheet->words;
            streams.out << drafting::totalsToJson(*quote, *totals, report, request->today) << '\n';
        }
    }
    streams.out.flush();
    return exitFine;
}

}  // namespace diwan::cli
