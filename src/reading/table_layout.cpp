#include "reading/table_layout.hpp"

#include <algorithm>
#include <array>

#include "reading/details.hpp"

namespace diwan::reading {

namespace {

using text::Block;

struct ColumnClass {
    ClassId cls;
    Column column;
};

Column columnOf(Analysis const& header) {
    static std::array<ColumnClass, 6> const all{{{classId("OWNER_COL"), Column::Owner},
                                                 {classId("DUE_COL"), Column::Due},
                                                 {classId("STATUS_COL"), Column::Status},
                                                 {classId("SUPPORT_COL"), Column::Support},
                                                 {classId("DECISION_COL"), Column::Decision},
                                                 {classId("TASK_COL"), Column::Task}}};
    std::size_t first = 0;
    std::size_t end = header.size();
    auto const sign = [&](std::size_t i) { return header.sentence.tokens[i].kind == text::TokenKind::Sign; };
    while (first < end && sign(first))
        ++first;
    while (end > first && sign(end - 1))
        --end;
    for (ColumnClass const& candidate : all) {
        Tag const* const tag = header.sentence.find(first, candidate.cls);
        if (tag != nullptr && first + tag->length >= end) return candidate.column;
    }
    return Column::Unknown;
}

bool isWhole(Analysis const& cell, ClassId cls) {
    Tag const* const tag = cell.size() > 0 ? cell.sentence.find(0, cls) : nullptr;
    return tag != nullptr && tag->length == cell.size();
}

bool hasWord(Analysis const& cell) {
    return std::any_of(
        cell.sentence.tokens.begin(), cell.sentence.tokens.end(), [](text::Token const& token) {
            return token.kind != text::TokenKind::Sign && token.kind != text::TokenKind::Number;
        });
}

// What the cells of a column are like, all rows together; the counts only of a column of tasks.
struct Cells {
    int filled = 0;
    int numbers = 0;   // "9.1"
    int assigned = 0;  // an owner or a day and nothing else, or the word that there is none
    std::size_t bytes = 0;
};

}  // namespace

bool isIdle(Analysis const& cell) {
    static ClassId const nobody = classId("NOBODY");
    static ClassId const note = classId("IDLE_CELL");
    return !hasWord(cell) || isWhole(cell, nobody) || isWhole(cell, note);
}

std::vector<std::string> ownersOf(Analysis const& cell, Day reference) {
    constexpr std::size_t longestOwner = 8;  // tokens
    if (cell.size() == 0 || isIdle(cell)) return {};
    auto only = onlyDetails(cell, 0, cell.size(), reference);
    if (only && !only->who.empty()) return std::move(only->who);
    bool const named = cell.sentence.tokens[0].kind != text::TokenKind::Sign && !cell.question &&
                       cell.size() <= longestOwner;
    // "RMcA 23/04": what stands before the day.
    std::size_t end = cell.size();
    for (FoundDate const& date : cell.dates)
        end = std::min(end, date.begin);
    if (!named || end == 0) return {};
    // "Hiba / Rim Zoabi", "Voirie et espaces verts": each of them.
    std::vector<std::string> owners;
    std::size_t first = 0;
    for (std::size_t at = 0; at <= end; ++at) {
        bool const parts = at == end || cell.sentence.isSign(at, "/+&,;") || cell.sentence.is(at, "،");
        if (!parts) continue;
        if (at > first) owners.emplace_back(cell.words(first, at));
        first = at + 1;
    }
    return owners;
}

TableLayout::TableLayout(text::Document const& document, std::size_t first, std::size_t end,
                         Analyser& analyser, Language language, Day reference) {
    auto const& blocks = document.blocks;
    auto const head = [&](std::size_t i, Language as) {
        return columnOf(
            analyser.read(blocks[i].text, text::trimmed(blocks[i].text, {0, blocks[i].text.size()}), as));
    };
    for (std::size_t i = first; i < end && blocks[i].row == 0; ++i) {
        m_columns.push_back(head(i, language));
        // A head is too short to show its language: "Owner" stands above French rows too.
        for (Language const other : {Language::French, Language::English})
            if (m_columns.back() == Column::Unknown) m_columns.back() = head(i, other);
    }
    auto const known =
        std::count_if(m_columns.begin(), m_columns.end(), [](Column c) { return c != Column::Unknown; });
    m_headed = known >= 2 || (known == 1 && (contains(Column::Decision) || contains(Column::Task)));
    if (m_headed && contains(Column::Task)) refine(document, first, end, analyser, language, reference);
}

void TableLayout::refine(text::Document const& document, std::size_t first, std::size_t end,
                         Analyser& analyser, Language language, Day reference) {
    std::vector<Cells> cells(m_columns.size());
    for (std::size_t i = first; i < end; ++i) {
        Block const& block = document.blocks[i];
        auto const column = static_cast<std::size_t>(block.column);
        text::Piece const words = text::trimmed(block.text, {0, block.text.size()});
        if (block.row == 0 || column >= cells.size() || words.length == 0) continue;
        Cells& all = cells[column];
        all.bytes += block.text.size();
        if (m_columns[column] != Column::Task) continue;
        // Beside a column of owners it is enough to know that not all are numbers.
        if (contains(Column::Owner) && all.numbers < all.filled) continue;
        Analysis const& a = analyser.read(block.text, words, language);
        if (a.size() == 0) continue;
        ++all.filled;
        all.numbers += hasWord(a) ? 0 : 1;
        all.assigned += isIdle(a) || onlyDetails(a, 0, a.size(), reference) || a.size() == 1 ? 1 : 0;
    }
    std::size_t widest = 0;  // of the columns whose heads say nothing
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (m_columns[i] == Column::Unknown) widest = std::max(widest, cells[i].bytes);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (m_columns[i] != Column::Task || cells[i].filled == 0) continue;
        bool const mostly = cells[i].assigned * 10 >= cells[i].filled * 7;
        if (cells[i].numbers == cells[i].filled)
            m_columns[i] = Column::Unknown;
        else if (mostly && !contains(Column::Owner) && widest > 3 * cells[i].bytes)
            m_columns[i] = Column::Owner;
    }
}

Column TableLayout::of(int column) const {
    auto const index = static_cast<std::size_t>(column);
    return m_headed && index < m_columns.size() ? m_columns[index] : Column::Unknown;
}

bool TableLayout::contains(Column column) const {
    return std::find(m_columns.begin(), m_columns.end(), column) != m_columns.end();
}

bool TableLayout::ofTasks() const {
    return m_headed && !ofDecisions() &&
           (contains(Column::Owner) || contains(Column::Due) || contains(Column::Task));
}

}  // namespace diwan::reading
