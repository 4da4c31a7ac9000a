#include "drafting/card_csv.hpp"

#include <algorithm>
#include <array>

#include "diwan_drafting_data.hpp"
#include "drafting/foreign_text.hpp"
#include "drafting/table_rows.hpp"
#include "followups/csv.hpp"
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
std::string value(std::string_view cell) {
    std::string text = trimmed(cell);
    bool const guarded = text.size() > 1 && text[0] == '\'' &&
                         std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

std::string bare(std::string_view name) {
    std::string const folded = text::fold(name);
    std::string kept;
    for (char const c : folded)
        if (std::string_view(" .:-_*()'\t/").find(c) == std::string_view::npos) kept += c;
    return kept;
}

std::string fieldOf(std::string_view heading, CardKind kind) {
    std::string const wanted = bare(heading);
    std::vector<std::string> const& fields = cardFields(kind);
    if (wanted.empty()) return {};
    for (auto const& row : tableRows(data::card_columns_tsv))
        for (std::string_view const name : pieces(row.at(1), '|'))
            if (bare(name) == wanted && std::ranges::find(fields, row[0]) != fields.end())
                return std::string(row[0]);
    if (kind == CardKind::Person) return {};
    for (IdentifierRule const& rule : identifierRules())
        for (std::string const& name : {rule.field, rule.label.french, rule.label.arabic, rule.label.english})
            if (bare(name) == wanted) return rule.field;
    return {};
}

// The separator that makes most sense of the first line.
char separatorOf(std::string_view firstLine, CardKind kind) {
    char best = ',';
    std::ptrdiff_t most = -1;
    for (char const separator : {';', ',', '\t'}) {
        Rows const read = rowsOf(firstLine, separator);
        if (read.rows.empty()) continue;
        auto const known = std::ranges::count_if(
            read.rows[0], [&](std::string const& cell) { return !fieldOf(cell, kind).empty(); });
        if (known > most) {
            most = known;
            best = separator;
        }
    }
    return best;
}

}  // namespace

Result<ReadCards> cardsFromCsv(std::string_view bytes, std::string const& file, CardKind kind) {
    ForeignText const foreign = foreignText(bytes);
    std::string_view text = foreign.utf8;
    ReadCards read;
    if (foreign.guessed) read.remarks.push_back({"card.csv-encoding", {file}, {}});
    std::string_view first = text.substr(0, text.find('\n'));
    char separator = 0;
    if (first.starts_with("sep=") && first.size() == 5) {
        separator = first[4];
        text.remove_prefix(std::min(text.size(), first.size() + 1));
        first = text.substr(0, text.find('\n'));
    }
    if (separator == 0) separator = separatorOf(first, kind);
    Rows const rows = rowsOf(text, separator);
    if (rows.openQuote != 0) return Problem{"card.csv-quote", {file, std::to_string(rows.openQuote)}, {}};
    if (rows.rows.empty()) return Problem{"card.csv-header", {file}, {}};
    std::vector<std::string> fields;
    for (std::string const& heading : rows.rows[0]) {
        std::string field = fieldOf(heading, kind);
        bool const twice = std::ranges::find(fields, field) != fields.end();
        if ((field.empty() || twice) && !trimmed(heading).empty())
            read.remarks.push_back({"card.csv-column", {file, trimmed(heading)}, {}});
        fields.push_back(twice ? std::string() : std::move(field));
    }
    bool const named =
        std::ranges::any_of(fields, [](std::string const& f) { return f.starts_with("name"); });
    if (!named) return Problem{"card.csv-header", {file}, {}};
    for (std::size_t i = 1; i < rows.rows.size(); ++i) {
        FlatCard card;
        for (std::size_t column = 0; column < std::min(fields.size(), rows.rows[i].size()); ++column)
            if (std::string cell = value(rows.rows[i][column]); !fields[column].empty() && !cell.empty())
                card[fields[column]] = std::move(cell);
        if (!nameOf(card).empty()) {
            read.cards.push_back(std::move(card));
        } else if (!card.empty()) {
            read.remarks.push_back({"card.csv-nameless", {file, std::to_string(i + 1)}, {}});
        }
    }
    return read;
}

std::string cardsToCsv(std::vector<FlatCard> const& cards, CardKind kind, char separator) {
    std::vector<std::string> const& fields = cardFields(kind);
    std::string file(followups::byteOrderMark);
    file += followups::csvLine(fields, separator);
    for (FlatCard const& card : cards) {
        std::vector<std::string> cells;
        for (std::string const& field : fields) {
            auto const found = card.find(field);
            cells.push_back(found == card.end() ? std::string() : found->second);
        }
        file += followups::csvLine(cells, separator);
    }
    return file;
}

}  // namespace diwan::drafting
