#include "document_times.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>
#include <chrono>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "fixture/document.hpp"
#include "fixture/office.hpp"
#include "fixture/profile.hpp"

namespace diwan::office {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int lineCount = 200;

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

// Milliseconds from the command to its answer; throws when the command is refused.
double timed(Document const& document, std::string const& command, Arguments const& arguments) {
    auto const start = SteadyClock::now();
    Answer const answer = document.command(command, arguments, std::chrono::seconds{120});
    double const taken = std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
    if (!answer.ok()) throw std::runtime_error(command + ": " + answer.json);
    return taken;
}

struct Measured {
    std::string name;
    double milliseconds = 0;
};

std::string quoteOfManyLines() {
    Poco::JSON::Array lines;
    for (int i = 1; i <= lineCount; ++i) {
        Poco::JSON::Object line;
        line.set("reference", "REF-" + std::to_string(i));
        line.set("label", "Plan de travail n° " + std::to_string(i) + ", mélaminé chêne, chants assortis");
        line.set("unit", "pièce");
        line.set("quantity", std::to_string(1 + i % 7));
        line.set("unit_price", std::to_string(1000 + 37 * i) + ".50");
        line.set("vat", i % 5 == 0 ? "9" : "19");
        lines.add(line);
    }
    Poco::JSON::Object quote;
    quote.set("number", "DV-2026-0200");
    quote.set("date", "2026-05-12");
    quote.set("lines", lines);
    std::ostringstream text;
    quote.stringify(text);
    return text.str();
}

// Every line's quantity, as a person would who works through the whole table.
void changeQuantities(Document const& document, int by) {
    using com::sun::star::uno::Reference;
    using com::sun::star::uno::UNO_QUERY_THROW;
    Reference<com::sun::star::text::XTextTablesSupplier> const supplier(document.model(), UNO_QUERY_THROW);
    Reference<com::sun::star::table::XCellRange> const cells(
        supplier->getTextTables()->getByName("DiwanLines"), UNO_QUERY_THROW);
    Reference<com::sun::star::sheet::XCellRangeData> const quantities(
        cells->getCellRangeByPosition(3, 1, 3, lineCount), UNO_QUERY_THROW);
    com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>> rows(lineCount);
    for (int i = 0; i < lineCount; ++i) {
        com::sun::star::uno::Sequence<com::sun::star::uno::Any> row(1);
        row.getArray()[0] <<= wide(std::to_string(1 + (i + by) % 9));
        rows.getArray()[i] = row;
    }
    quantities->setDataArray(rows);
}

struct Bench {
    Folder folder{"bench"};
    Profile profile{folder / "profile", "fr"};
    std::unique_ptr<Office> office;
    Bench() {
        profile.install(std::filesystem::path(DIWAN_BINARY_DIR) / "diwan.oxt");
        profile.set("/org.diwan.Settings/Company", "File",
                    std::string(DIWAN_BINARY_DIR) + "/templates/sample/company.json");
        office = std::make_unique<Office>(OfficeSettings{.profile = profile.folder()});
    }
};

}  // namespace

void measureTemplates() {
    Bench const bench;
    std::vector<Measured> medians;
    for (char const* const language : {"fr", "ar", "en"}) {
        std::filesystem::path const folder = std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / language;
        for (auto const& file : std::filesystem::directory_iterator(folder)) {
            std::string const id = file.path().stem().string();
            std::vector<double> times;
            for (int round = 0; round < 7; ++round) {
                Document const document = Document::create(bench.office->connection(), "swriter");
                times.push_back(
                    timed(document, "insert-template", {{"template", id}, {"language", language}}));
            }
            medians.push_back({.name = std::string(language) + "/" + id, .milliseconds = median(times)});
        }
    }
    std::ranges::sort(medians, std::ranges::greater{}, &Measured::milliseconds);
    std::vector<double> all;
    for (Measured const& one : medians)
        all.push_back(one.milliseconds);
    std::printf("insert_template %.0f ms (median of the medians of %zu)\n", median(all), all.size());
    for (std::size_t i = 0; i < 5 && i < medians.size(); ++i)
        std::printf("insert_template_%s %.0f ms (median of 7)\n", medians[i].name.c_str(),
                    medians[i].milliseconds);
}

void measureQuote() {
    Bench const bench;
    std::filesystem::path const data = bench.folder / "quote.json";
    std::ofstream(data) << quoteOfManyLines();
    std::vector<double> made;
    for (int round = 0; round < 5; ++round) {
        Document const empty = Document::create(bench.office->connection(), "swriter");
        made.push_back(timed(empty, "insert-template", {{"template", "quote"}, {"data", data.string()}}));
    }
    std::printf("insert_quote_200_lines %.0f ms (median of 5)\n", median(made));
    Document const quote = Document::create(bench.office->connection(), "swriter");
    timed(quote, "insert-template", {{"template", "quote"}, {"data", data.string()}});
    std::vector<double> one;
    std::vector<double> every;
    std::vector<double> none;
    for (int round = 0; round < 9; ++round) {
        quote.setCell("DiwanLines", "D" + std::to_string(20 * round + 2), std::to_string(100 + round));
        one.push_back(timed(quote, "recalculate-quote", {}));
        none.push_back(timed(quote, "recalculate-quote", {}));
        changeQuantities(quote, round + 1);
        every.push_back(timed(quote, "recalculate-quote", {}));
    }
    std::printf("recalculate_quote_200_lines_unchanged %.0f ms (median of 9)\n", median(none));
    std::printf("recalculate_quote_200_lines_one_changed %.0f ms (median of 9)\n", median(one));
    std::printf("recalculate_quote_200_lines_all_changed %.0f ms (median of 9)\n", median(every));
}

}  // namespace diwan::office
