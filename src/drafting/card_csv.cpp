#include "drafting/card_csv.hpp"

#include <algorithm>

#include "diwan_drafting_data.hpp"
#include "drafting/csv_table.hpp"
#include "drafting/table_rows.hpp"
#include "followups/csv.hpp"

namespace diwan::drafting {

namespace {

std::string fieldOf(std::string_view heading, CardKind kind) {
    std::string const wanted = bareHeading(heading);
    std::vector<std::string> const& fields = cardFields(kind);
    if (wanted.empty()) return {};
    for (auto const& row : tableRows(data::card_columns_tsv))
        for (std::string_view const name : pieces(row.at(1), '|'))
            if (bareHeading(name) == wanted && std::ranges::find(fields, row[0]) != fields.end())
                return std::string(row[0]);
    if (kind == CardKind::Person) return {};
    for (IdentifierRule const& rule : identifierRules())
        for (std::string const& name : {rule.field, rule.label.french, rule.label.arabic, rule.label.english})
            if (bareHeading(name) == wanted) return rule.field;
    return {};
}

}  // namespace

Result<ReadCards> cardsFromCsv(std::string_view bytes, std::string const& file, CardKind kind) {
    auto table = csvTable(bytes, file, [&](std::string_view heading) { return fieldOf(heading, kind); });
    if (!table && table.error().code == "csv.empty") return Problem{"card.csv-header", {file}, {}};
    if (!table) return table.error();
    bool const named =
        std::ranges::any_of(table->fields, [](std::string const& f) { return f.starts_with("name"); });
    if (!named) return Problem{"card.csv-header", {file}, {}};
    ReadCards read{.cards = {}, .remarks = std::move(table->remarks)};
    for (CsvRecord& record : table->records) {
        if (!nameOf(record.cells).empty()) {
            read.cards.push_back(std::move(record.cells));
        } else if (!record.cells.empty()) {
            read.remarks.push_back({"card.csv-nameless", {file, std::to_string(record.row)}, {}});
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
