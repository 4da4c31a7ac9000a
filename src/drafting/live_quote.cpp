#include "drafting/live_quote.hpp"

#include <algorithm>

#include "drafting/line_origins.hpp"
#include "drafting/quote_cells.hpp"
#include "drafting/quote_rows.hpp"

namespace diwan::drafting {

namespace {

// The whole table of totals: those computed, with the wording and the rows that a person gave it.
std::vector<TotalRow> wholeTotals(std::vector<TotalRow> const& written, std::vector<TotalRow> const& present,
                                  std::vector<TotalRow> const& computed, std::vector<Overtyped>& overtyped) {
    auto const byLabel = [](std::vector<TotalRow> const& rows, std::string const& label) {
        auto const found = std::ranges::find_if(
            rows, [&](TotalRow const& row) { return bareText(row.label) == bareText(label); });
        return found == rows.end() ? nullptr : &*found;
    };
    std::vector<TotalRow> whole = computed;
    if (written.empty()) return whole;
    bool const samePlaces = present.size() == written.size();
    for (std::size_t place = 0; place < present.size(); ++place) {
        TotalRow const& row = present[place];
        TotalRow const* const before = samePlaces ? &written[place] : byLabel(written, row.label);
        if (before == nullptr) {
            whole.push_back({.label = row.label, .amount = row.amount, .strong = row.strong});
            continue;
        }
        TotalRow const* const now = byLabel(computed, before->label);
        bool const touched = bareText(row.amount) != bareText(before->amount);
        bool const agrees = now != nullptr && bareText(row.amount) == bareText(now->amount);
        if (touched && !agrees)
            overtyped.push_back({.what = before->label,
                                 .was = cellText(row.amount),
                                 .now = now == nullptr ? std::string() : now->amount});
        bool const reworded = bareText(row.label) != bareText(before->label);
        if (reworded && now != nullptr)
            whole[static_cast<std::size_t>(now - computed.data())].label = row.label;
    }
    return whole;
}

}  // namespace

Result<Recalculation> recalculateRows(LiveQuote const& live, EditedRows const& edited) {
    QuoteTables const& tables = edited.tables;
    auto read = readLines(live, edited);
    if (!read) return read.error();
    Recalculation result{.live = live, .sheet = {}, .rows = {}, .totals = {}, .overtyped = {}, .whole = {}};
    result.live.quote.lines = std::move(read->lines);
    result.rows = std::move(read->rows);
    auto const sheet = quoteSheet(result.live.quote, live.language);
    if (!sheet) return sheet.error();
    result.sheet = *sheet;

    constexpr auto total = static_cast<std::size_t>(LineColumn::Total);
    for (std::size_t line = 0; line < result.rows.size(); ++line) {
        std::string const typed = cellText(tables.lines[result.rows[line]][total]);
        std::string const& now = sheet->lines[line][total];
        bool const touched = bareText(typed) != bareText(read->totalsWritten[line]);
        if (typed.empty() || !touched || bareText(typed) == bareText(now)) continue;
        result.overtyped.push_back({.what = result.live.quote.lines[line].label.in(live.language),
                                    .was = typed,
                                    .now = cellText(now)});
    }
    result.totals = wholeTotals(live.totals, tables.totals, sheet->totals, result.overtyped);
    if (!tables.words.empty() && !live.words.empty() && bareText(tables.words) != bareText(live.words) &&
        bareText(tables.words) != bareText(sheet->words))
        result.overtyped.push_back({.what = "", .was = cellText(tables.words), .now = sheet->words});
    result.live.totals = sheet->totals;
    result.live.words = sheet->words;
    return result;
}

Result<Recalculation> recalculate(LiveQuote const& live, QuoteTables const& tables) {
    auto const edited = editedRows(live, tables);
    if (!edited) return edited.error();
    return recalculateRows(live, *edited);
}

}  // namespace diwan::drafting
