#include "cli/quote_command.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <ostream>

#include "base/clock.hpp"
#include "cli/file_content.hpp"
#include "cli/options.hpp"
#include "drafting/mentions.hpp"
#include "drafting/quote_check.hpp"
#include "drafting/quote_fields.hpp"
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
    std::string company;  // files of cards; empty: none
    std::string clients;
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
    request.company = given.value("--company").value_or("");
    request.clients = given.value("--clients").value_or("");
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

struct Cards {
    std::optional<drafting::Company> company;
    std::vector<drafting::Client> clients;
};

Result<Cards> cardsOf(Request const& request) {
    Cards cards;
    if (!request.company.empty()) {
        auto const json = fileContent(request.company);
        if (!json) return json.error();
        auto const company = drafting::companyFromJson(*json);
        if (!company) return company.error();
        cards.company = *company;
    }
    if (!request.clients.empty()) {
        auto const json = fileContent(request.clients);
        if (!json) return json.error();
        auto const clients = drafting::clientsFromJson(*json);
        if (!clients) return clients.error();
        cards.clients = *clients;
    }
    return cards;
}

// Remarks on the data, and the mentions that are missing as far as the given cards let one tell.
drafting::QuoteReport reportOf(drafting::Quote const& quote, Cards const& cards, Request const& request,
                               Language output) {
    drafting::QuoteReport report{.remarks = drafting::remarksOf(quote, request.today), .language = output};
    std::optional<drafting::Client> client;
    for (drafting::Client const& one : cards.clients)
        if (one.id == quote.clientId) client = one;
    if (!request.clients.empty() && !quote.clientId.empty() && !client)
        report.remarks.push_back({"quote.client-unknown", {quote.clientId}, {}});
    report.missing = cards.company ? drafting::missingMentions(quote, *cards.company, client)
                                   : drafting::missingMentions(quote);
    return report;
}

void writeChecklist(drafting::QuoteReport const& report, std::ostream& out) {
    if (report.missing.empty()) return;
    out << '\n' << language::message(report.language, "mention.checklist") << '\n';
    for (drafting::MissingMention const& one : report.missing)
        out << "- " << drafting::describe(one, report.language) << '\n';
}

}  // namespace

int runQuote(std::vector<std::string> const& arguments, Language output, Streams streams) {
    auto const refused = [&](Problem const& problem, int status) {
        tell(problem, output, streams);
        return status;
    };
    auto const given =
        parseOptions(arguments, {"--format", "--lang", "--profile", "--date", "--company", "--clients"});
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
    auto const cards = cardsOf(*request);
    if (!cards) return refused(cards.error(), exitUnreadable);
    // All that is wrong at once: a person mends a file in one go.
    auto const unknown = drafting::unknownFields(*json);
    auto const errors = drafting::errorsOf(*quote);
    if (!errors.empty())
        for (Problem const& problem : unknown)
            tell(problem, output, streams);
    for (Problem const& problem : errors)
        tell(problem, output, streams);
    if (!errors.empty()) return exitNotReady;
    auto const totals = drafting::totalsOf(*quote);
    if (!totals) return refused(totals.error(), exitNotReady);
    drafting::QuoteReport report = reportOf(*quote, *cards, *request, output);
    report.remarks.insert(report.remarks.begin(), unknown.begin(), unknown.end());
    for (Problem const& problem : report.remarks)
        tell(problem, output, streams);
    if (request->format == "csv") {
        streams.out << views::quoteCsv(*quote, *totals, request->language);
    } else {
        auto const sheet = drafting::quoteSheet(*quote, request->language);
        if (!sheet && request->format == "text") return refused(sheet.error(), exitNotReady);
        if (request->format == "text") {
            writeLines(*sheet, streams.out);
            writeChecklist(report, streams.out);
        } else {
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
