// Minutes laid out as a table: sentences in one column, and beside some of them who is to act, by when.
#include <algorithm>

#include "reading/reader.hpp"
#include "reading/table_layout.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

// Bytes: a cell that is longer holds sentences, not a name or a title.
constexpr std::size_t longestTitle = 60;

}  // namespace

// What the cell's sentences say; bare infinitives in a cell are titles more often than tasks.
void Reader::readCell(std::size_t cell) {
    std::size_t const before = m_reading.actions.size();
    readProse(static_cast<int>(cell), text::markerOf(m_document.blocks[cell].text).length, true);
    auto const found = m_reading.actions.begin() + static_cast<std::ptrdiff_t>(before);
    m_reading.actions.erase(
        std::remove_if(found, m_reading.actions.end(),
                       [](FoundAction const& a) { return a.confidence == Confidence::Low; }),
        m_reading.actions.end());
    m_previous = {};
}

void Reader::readProseCells(TableLayout const& layout, std::size_t begin, std::size_t end, std::size_t task) {
    for (std::size_t i = begin; i < end; ++i)
        if (i != task && layout.of(m_document.blocks[i].column) == Column::Unknown &&
            m_document.blocks[i].text.size() > longestTitle)
            readCell(i);
}

void Reader::readMinutesRow(TableLayout const& layout, std::size_t begin, std::size_t end) {
    auto const& blocks = m_document.blocks;
    std::size_t text = end;
    Details details;
    for (std::size_t i = begin; i < end; ++i) {
        Column const column = layout.of(blocks[i].column);
        if (column == Column::Unknown && (text == end || blocks[i].text.size() > blocks[text].text.size()))
            text = i;
        Analysis const& cell = analyseCell(i);
        if (cell.size() == 0 || isIdle(cell)) continue;
        if (column == Column::Support) details.support = ownersOf(cell, m_calendar.reference);
        if (column == Column::Owner) details.who = ownersOf(cell, m_calendar.reference);
        if (column == Column::Owner || column == Column::Due) {
            Details const due =
                column == Column::Due ? dueOfCell(cell) : detailsOf(cell, m_calendar.reference);
            details.urgent = details.urgent || due.urgent;
            if (due.due || due.dueKind == DueKind::Event) details.takeDue(due);
        }
    }
    if (text == end) return;
    if (!details.any()) {
        if (blocks[text].text.size() > longestTitle) readCell(text);
        return;
    }
    std::size_t const before = m_reading.actions.size();
    readCell(text);
    if (m_reading.actions.size() == before) {
        auto const& words = blocks[text].text;
        auto const pieces = text::sentences(words);
        if (pieces.empty()) return;
        Where const where{.block = static_cast<int>(text), .firstOfBlock = false};
        keep(actionFrom(m_analyser.read(words, pieces.back(), m_reading.language), where, details));
    }
    for (std::size_t i = before; i < m_reading.actions.size(); ++i) {
        FoundAction& action = m_reading.actions[i];
        complete(action, details);
        action.urgent = action.urgent || details.urgent;
        action.confidence = Confidence::High;
        action.why = why("table", "");
    }
}

}  // namespace diwan::reading
