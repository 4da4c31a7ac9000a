// A spreadsheet's CSV that somebody else wrote, as records of known fields.
//
//   Result<CsvTable> table = csvTable(bytes, "clients.csv", [](std::string_view heading) { return …; });
//   table->records[0].cells["name"]
//
// Comma, semicolon or tab, with "sep=;" or without, quotes and line breaks within them (RFC 4180), UTF-8 with
// or without mark, UTF-16, Windows-1252. The first line names the columns. Pure; any thread.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan::drafting {

struct CsvRecord {
    std::size_t row = 0;                       // as a spreadsheet counts; the headings are row 1
    std::map<std::string, std::string> cells;  // by field, those with something in them
};

struct CsvTable {
    std::vector<std::string> fields;  // of the columns; empty for one that is not taken over
    std::vector<CsvRecord> records;
    std::vector<Problem> remarks;
};

// The field that a heading means; empty when it means none.
using FieldOf = std::function<std::string(std::string_view heading)>;

// Problems: "csv.quote" {file, row}: a quote is never closed; "csv.empty" {file}. Remarks: "csv.encoding"
// {file}, "csv.column" {file, heading} of a column that means nothing or stands twice.
Result<CsvTable> csvTable(std::string_view bytes, std::string const& file, FieldOf const& fieldOf);

// A heading, or what a cell says, for comparing: folded, without spaces and signs.
[[nodiscard]] std::string bareHeading(std::string_view heading);

}  // namespace diwan::drafting
