#include "document_times.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
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

// What a command took, in milliseconds: until its answer, and of the processor in the office alone, which a
// busy machine does not stretch.
struct Taken {
    std::vector<double> waited;
    std::vector<double> processor;
    void print(std::string const& name) const {
        std::printf("%s %.0f ms, %.0f ms of the processor (medians of %zu)\n", name.c_str(), median(waited),
                    median(processor), waited.size());
    }
};

double processorMilliseconds(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(file, text);
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i)  // from the state to the count of major faults of children
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

struct Measured {
    std::string name;
    Taken taken;
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
    // Throws when the command is refused.
    void time(Document const& document, std::string const& command, Arguments const& arguments,
              Taken& taken) const {
        double const before = processorMilliseconds(office->number());
        auto const start = SteadyClock::now();
        Answer const answer = document.command(command, arguments, std::chrono::seconds{120});
        taken.waited.push_back(std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count());
        taken.processor.push_back(processorMilliseconds(office->number()) - before);
        if (!answer.ok()) throw std::runtime_error(command + ": " + answer.json);
    }
};

}  // namespace

void measureTemplates() {
    Bench const bench;
    std::vector<Measured> all;
    for (char const* const language : {"fr", "ar", "en"}) {
        std::filesystem::path const folder = std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / language;
        for (auto const& file : std::filesystem::directory_iterator(folder)) {
            std::string const id = file.path().stem().string();
            all.push_back({.name = std::string("insert_template_") + language + "/" + id, .taken = {}});
            for (int round = 0; round < 7; ++round) {
                Document const document = Document::create(bench.office->connection(), "swriter");
                bench.time(document, "insert-template", {{"template", id}, {"language", language}},
                           all.back().taken);
            }
        }
    }
    std::ranges::sort(all, std::ranges::greater{},
                      [](Measured const& one) { return median(one.taken.waited); });
    Taken every;
    for (Measured const& one : all) {
        every.waited.push_back(median(one.taken.waited));
        every.processor.push_back(median(one.taken.processor));
    }
    every.print("insert_template");
    for (std::size_t i = 0; i < 5 && i < all.size(); ++i)
        all[i].taken.print(all[i].name);
}

void measureQuote() {
    Bench const bench;
    std::filesystem::path const data = bench.folder / "quote.json";
    std::ofstream(data) << quoteOfManyLines();
    Arguments const arguments{{"template", "quote"}, {"data", data.string()}};
    Taken made;
    for (int round = 0; round < 3; ++round) {
        Document const empty = Document::create(bench.office->connection(), "swriter");
        bench.time(empty, "insert-template", arguments, made);
    }
    made.print("insert_quote_200_lines");
    Document const quote = Document::create(bench.office->connection(), "swriter");
    Taken again;
    bench.time(quote, "insert-template", arguments, again);
    Taken unchanged;
    Taken one;
    Taken every;
    for (int round = 0; round < 9; ++round) {
        quote.setCell("DiwanLines", "D" + std::to_string(20 * round + 2), std::to_string(100 + round));
        bench.time(quote, "recalculate-quote", {}, one);
        bench.time(quote, "recalculate-quote", {}, unchanged);
        changeQuantities(quote, round + 1);
        bench.time(quote, "recalculate-quote", {}, every);
    }
    unchanged.print("recalculate_quote_200_lines_unchanged");
    one.print("recalculate_quote_200_lines_one_changed");
    every.print("recalculate_quote_200_lines_all_changed");
}

}  // namespace diwan::office
