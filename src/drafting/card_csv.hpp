// Cards as a spreadsheet's CSV.
//
//   Result<ReadCards> read = cardsFromCsv(bytes, "clients.csv", CardKind::Client);
//   std::string file = cardsToCsv(flats, CardKind::Client, ';');
//
// Read: comma, semicolon or tab, with "sep=;" or without, quotes and line breaks within them (RFC 4180),
// UTF-8 with or without mark, UTF-16, Windows-1252. The first line names the columns, in French, Arabic or
// English (tables/card_columns.tsv). Columns that nobody knows and rows without a name are told as remarks.
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafting/flat_card.hpp"

namespace diwan::drafting {

// Problems: "card.csv-header" {file}: no column is a name; those of csvTable().
// Remarks: those of csvTable(), "card.csv-nameless" {file, row}.
Result<ReadCards> cardsFromCsv(std::string_view bytes, std::string const& file, CardKind kind);

// With byte order mark, so that spreadsheets read the accents; made safe against formulas.
[[nodiscard]] std::string cardsToCsv(std::vector<FlatCard> const& cards, CardKind kind, char separator = ';');

}  // namespace diwan::drafting
