// Tables of actions and decisions: the headers say which column is what; without headers the cells themselves
// do.
#include "language/messages.hpp"
#include "reading/reader.hpp"
#include "reading/table_layout.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

// "Done", and "done on 30 January".
bool isDone(Analysis const& cell) {
    static ClassId const doneWord = classId("DONE_WORD");
    static ClassId const date = classId("DATE");
    Tag const* const tag = cell.size() > 0 ? cell.sentence.find(0, doneWord) : nullptr;
    return (tag != nullptr &&
            (tag->length + 1U >= cell.size() || cell.sentence.find(tag->length, date) != nullptr)) ||
           cell.text == "x" || cell.text == "X" || cell.text == "✓" || cell.text == "✅" || cell.text == "☑";
}

}  // namespace

// What a cell of a column of days says: a day, a time from now ("3 semaines"), a meeting ("Prochain CA").
Details Reader::dueOfCell(Analysis const& cell) {
    static ClassId const meeting = classId("NEXT_MEETING");
    constexpr std::size_t longestDelay = 3;  // tokens
    std::string words(cell.words(0, cell.size()));
    Details due = detailsOf(cell, m_calendar.reference);
    if (!due.due && cell.sentence.classes.test(meeting)) due.dueKind = DueKind::Event;
    bool const bare = !due.due && cell.size() <= longestDelay && due.dueKind == DueKind::None;
    if (bare) {
        bool const arabic = m_reading.language == Language::Arabic;
        bool const english = m_reading.language == Language::English;
        std::string const delay = (arabic ? "خلال " : english ? "within " : "dans ") + words;
        due = detailsOf(m_analyser.read(delay, {0, delay.size()}, m_reading.language), m_calendar.reference);
    }
    due.dueText = due.due || due.dueKind == DueKind::Event ? std::move(words) : std::string();
    return due;
}

// What the cells of one row say together.
struct Reader::Row {
    Details details;
    bool done = false;
    bool names = false;  // cells without a head that hold nothing but owners, or days
    bool dates = false;
    std::optional<std::size_t> task;  // the cell that tells what is to be done or was decided
};

Analysis const& Reader::analyseCell(std::size_t cell) {
    std::string const& words = m_document.blocks[cell].text;
    return m_analyser.read(words, text::trimmed(words, {0, words.size()}), m_reading.language);
}

Reader::Row Reader::rowOf(TableLayout const& layout, std::size_t begin, std::size_t end) {
    Column const wanted = layout.ofDecisions() ? Column::Decision : Column::Task;
    bool const isWantedThere = layout.isHeaded() && layout.contains(wanted);
    Row row;
    Details& details = row.details;
    std::size_t widest = 0;
    for (std::size_t i = begin; i < end; ++i) {
        Column const column = layout.of(m_document.blocks[i].column);
        Analysis const& cell = analyseCell(i);
        if (cell.size() == 0) continue;
        if (column == Column::Status || column == Column::Due) row.done = row.done || isDone(cell);
        if (column == wanted && !row.task) row.task = i;
        if (column == Column::Owner) details.who = ownersOf(cell, m_calendar.reference);
        if (column == Column::Support) details.support = ownersOf(cell, m_calendar.reference);
        if (column == Column::Due) {
            Details const due = dueOfCell(cell);
            details.takeDue(due);
            if (due.due && due.dueKind == DueKind::None) details.dueKind = DueKind::On;
            details.urgent = details.urgent || due.urgent;
        }
        if (column != Column::Unknown) continue;
        auto const only = onlyDetails(cell, 0, cell.size(), m_calendar.reference);
        if (only && !layout.isHeaded()) {
            row.names = row.names || !only->who.empty();
            row.dates = row.dates || only->due.has_value();
            if (details.who.empty()) details.who = only->who;
            if (only->due) details.takeDue(*only);
        } else if (!only && cell.text.size() > widest && !isWantedThere) {
            widest = cell.text.size();
            row.task = i;
        }
    }
    return row;
}

// A row that tells something; its cell `row.task` is read again for what it says itself.
void Reader::keepRow(TableLayout const& layout, Row row) {
    Details& details = row.details;
    Where const where{.block = static_cast<int>(*row.task)};
    Analysis const& cell = analyseCell(*row.task);
    if (layout.ofDecisions()) {
        FoundDecision decision;
        decision.span = spanOf(where, cell.piece);
        decision.text = cell.text.substr(cell.piece.offset, cell.piece.length);
        decision.confidence = Confidence::High;
        decision.why = why("table-decision", "");
        m_reading.decisions.push_back(std::move(decision));
        m_decided = true;
        readVote(cell, where);
        // A decision that somebody is to carry out, or by a day, is work too.
        if (details.who.empty() && !details.due) return;
    }
    Details const own = detailsOf(cell, m_calendar.reference);
    if (details.who.empty()) details.who = own.who;
    if (!details.due && !layout.contains(Column::Due)) details.takeDue(own);
    details.urgent = details.urgent || own.urgent;
    FoundAction action = actionFrom(cell, where, details);
    action.confidence = layout.ofTasks() || layout.ofDecisions() ? Confidence::High : Confidence::Medium;
    action.why = why("table", "");
    keep(std::move(action));
}

void Reader::readRow(TableLayout const& layout, std::size_t begin, std::size_t end) {
    if (layout.isMinutes()) return readMinutesRow(layout, begin, end);
    Row row = rowOf(layout, begin, end);
    bool const telling = layout.ofTasks() || layout.ofDecisions() || (row.names && row.dates);
    readProseCells(layout, begin, end, telling ? row.task.value_or(SIZE_MAX) : end);
    if (!telling || !row.task) return;
    if (!row.done) return keepRow(layout, std::move(row));
    if (!layout.ofDecisions())
        readDoneItem(static_cast<int>(*row.task), text::markerOf(m_document.blocks[*row.task].text).length);
}

// Returns the block behind the table.
std::size_t Reader::readTable(std::size_t first) {
    auto const& blocks = m_document.blocks;
    auto const endOf = [&](std::size_t from, auto const& same) {
        std::size_t end = from;
        while (end < blocks.size() && blocks[end].kind == BlockKind::TableCell &&
               blocks[end].table == blocks[first].table && same(blocks[end]))
            ++end;
        return end;
    };
    std::size_t const end = endOf(first, [](Block const&) { return true; });
    TableLayout const layout(m_document, first, end, m_analyser, m_reading.language, m_calendar.reference);
    // Sentences of the cells stand below no heading but their own.
    m_blockTopic = Topic::None;
    for (std::size_t row = first; row < end && !isStopped();) {
        int const number = blocks[row].row;
        std::size_t const rowEnd = endOf(row, [&](Block const& cell) { return cell.row == number; });
        bool const isHead = layout.isHeaded() && number == 0;
        if (!isHead) readRow(layout, row, rowEnd);
        row = rowEnd;
    }
    m_previous = {};
    return end;
}

}  // namespace diwan::reading
