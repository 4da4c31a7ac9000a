#include "drafting/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "drafting/foreign_text.hpp"
#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

using Row = std::vector<std::string>;

struct Rows {
    std::vector<Row> rows;
    std::size_t openQuote = 0;  // the row whose quote is never closed, from 1; 0: none
};

Rows rowsOf(std::string_view text, char separator) {
    Rows read;
    Row row(1);
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
            row.back() += '"';
            ++i;
        } else if (c == '"' && (quoted || row.back().empty())) {
            quoted = !quoted;
        } else if (quoted) {
            row.back() += c;
        } else if (c == separator) {
            row.emplace_back();
        } else if (c == '\n') {
            read.rows.push_back(std::exchange(row, Row(1)));
        } else {
            row.back() += c;
        }
    }
    if (quoted) read.openQuote = read.rows.size() + 1;
    if (row.size() > 1 || !row.front().empty()) read.rows.push_back(std::move(row));
    return read;
}

std::string trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// Our own files, and those of careful programs, put an apostrophe before what a spreadsheet would run.
std::string valueOf(std::string_view cell) {
    std::string text = trimmed(cell);
    bool const guarded = text.size() > 1 && text[0] == '\'' &&
                         std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

// The separator that makes most sense of the first line.
char separatorOf(std::string_view firstLine, FieldOf const& fieldOf) {
    char best = ',';
    std::ptrdiff_t most = -1;
    for (char const separator : {';', ',', '\t'}) {
        Rows const read = rowsOf(firstLine, separator);
        if (read.rows.empty()) continue;
        auto const known = std::ranges::count_if(
            read.rows[0], [&](std::string const& cell) { return !fieldOf(cell).empty(); });
        if (known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

void nameColumns(Row const& headings, std::string const& file, FieldOf const& fieldOf, CsvTable& table) {
    for (std::string const& heading : headings) {
        std::string field = fieldOf(heading);
        bool const twice = std::ranges::find(table.fields, field) != table.fields.end();
        if ((field.empty() || twice) && !trimmed(heading).empty())
            table.remarks.push_back({"csv.column", {file, trimmed(heading)}, {}});
        table.fields.push_back(twice ? std::string() : std::move(field));
    }
}

}  // namespace

std::string bareHeading(std::string_view heading) {
    std::string const folded = text::fold(heading);
    std::string kept;
    for (char const c : folded)
        if (std::string_view(" .:-_*()'\t/").find(c) == std::string_view::npos) kept += c;
    return kept;
}

Result<CsvTable> csvTable(std::string_view bytes, std::string const& file, FieldOf const& fieldOf) {
    ForeignText const foreign = foreignText(bytes);
    std::string_view text = foreign.utf8;
    CsvTable table;
    if (foreign.guessed) table.remarks.push_back({"csv.encoding", {file}, {}});
    std::string_view first = text.substr(0, text.find('\n'));
    char separator = 0;
    if (first.starts_with("sep=") && first.size() == 5) {
        separator = first[4];
        text.remove_prefix(std::min(text.size(), first.size() + 1));
        first = text.substr(0, text.find('\n'));
    }
    if (separator == 0) separator = separatorOf(first, fieldOf);
    Rows const rows = rowsOf(text, separator);
    if (rows.openQuote != 0) return Problem{"csv.quote", {file, std::to_string(rows.openQuote)}, {}};
    if (rows.rows.empty()) return Problem{"csv.empty", {file}, {}};
    nameColumns(rows.rows[0], file, fieldOf, table);
    for (std::size_t i = 1; i < rows.rows.size(); ++i) {
        CsvRecord record{.row = i + 1, .cells = {}};
        for (std::size_t column = 0; column < std::min(table.fields.size(), rows.rows[i].size()); ++column)
            if (std::string cell = valueOf(rows.rows[i][column]);
                !table.fields[column].empty() && !cell.empty())
                record.cells[table.fields[column]] = std::move(cell);
        table.records.push_back(std::move(record));
    }
    return table;
}

}  // namespace diwan::drafting
