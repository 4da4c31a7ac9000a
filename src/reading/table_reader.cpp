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

std::size_t Reader::readTable(std::size_t first) {
    auto const& blocks = m_document.blocks;
    int const table = blocks[first].table;
    std::size_t end = first;
    while (end < blocks.size() && blocks[end].kind == BlockKind::TableCell && blocks[end].table == table)
        ++end;
    auto const analyseAs = [&](std::size_t i, Language language) -> Analysis const& {
        return m_analyser.read(blocks[i].text, text::trimmed(blocks[i].text, {0, blocks[i].text.size()}),
                               language);
    };
    auto const analyse = [&](std::size_t i) -> Analysis const& { return analyseAs(i, m_reading.language); };
    TableLayout const layout(m_document, first, end, m_analyser, m_reading.language, m_calendar.reference);
    bool const headed = layout.isHeaded();
    bool const decisions = layout.ofDecisions();
    bool const tasks = layout.ofTasks();
    // Sentences of the cells stand below no heading but their own.
    m_blockTopic = Topic::None;
    for (std::size_t row = first; row < end;) {
        std::size_t rowEnd = row;
        while (rowEnd < end && blocks[rowEnd].row == blocks[row].row)
            ++rowEnd;
        std::size_t const begin = row;
        bool const header = headed && blocks[row].row == 0;
        row = rowEnd;
        if (header || isStopped()) continue;
        if (layout.isMinutes()) {
            readMinutesRow(layout, begin, rowEnd);
            continue;
        }
        Details details;
        bool done = false;
        bool ownerCell = false;
        bool dateCell = false;
        std::size_t task = SIZE_MAX;
        std::size_t widest = 0;
        for (std::size_t i = begin; i < rowEnd; ++i) {
            Column const column = layout.of(blocks[i].column);
            Analysis const& cell = analyse(i);
            if (cell.size() == 0) continue;
            if (column == Column::Status || column == Column::Due) done = done || isDone(cell);
            bool const wanted = column == (decisions ? Column::Decision : Column::Task);
            if (wanted && task == SIZE_MAX) task = i;
            auto only = onlyDetails(cell, 0, cell.size(), m_calendar.reference);
            if (column == Column::Owner) details.who = ownersOf(cell, m_calendar.reference);
            if (column == Column::Support) details.support = ownersOf(cell, m_calendar.reference);
            if (column == Column::Due) {
                Details const due = dueOfCell(cell);
                details.due = due.due;
                details.dueText = due.dueText;
                details.mismatch = due.mismatch;
                details.dueKind = due.due && due.dueKind == DueKind::None ? DueKind::On : due.dueKind;
                details.urgent = details.urgent || due.urgent;
            }
            if (column != Column::Unknown) continue;
            if (only && !headed) {
                ownerCell = ownerCell || !only->who.empty();
                dateCell = dateCell || only->due.has_value();
                if (details.who.empty()) details.who = only->who;
                if (only->due) details.takeDue(*only);
            } else if (!only && cell.text.size() > widest &&
                       (!headed || !layout.contains(decisions ? Column::Decision : Column::Task))) {
                widest = cell.text.size();
                task = i;
            }
        }
        bool const telling = tasks || decisions || (ownerCell && dateCell);
        readProseCells(layout, begin, rowEnd, telling ? task : rowEnd);
        if (done && task != SIZE_MAX && telling && !decisions)
            readDoneItem(static_cast<int>(task), text::markerOf(blocks[task].text).length);
        if (done || task == SIZE_MAX || !telling) continue;
        Where const where{.block = static_cast<int>(task)};
        Analysis const& cell = analyse(task);
        if (decisions) {
            FoundDecision decision;
            decision.span = spanOf(where, cell.piece);
            decision.text = cell.text.substr(cell.piece.offset, cell.piece.length);
            decision.confidence = Confidence::High;
            decision.why = why("table-decision", "");
            m_reading.decisions.push_back(std::move(decision));
            m_decided = true;
            readVote(cell, where);
            // A decision that somebody is to carry out, or by a day, is work too.
            if (details.who.empty() && !details.due) continue;
        }
        Details const own = detailsOf(cell, m_calendar.reference);
        if (details.who.empty()) details.who = own.who;
        if (!details.due && !layout.contains(Column::Due)) details.takeDue(own);
        details.urgent = details.urgent || own.urgent;
        FoundAction action = actionFrom(cell, where, details);
        action.confidence = tasks || decisions ? Confidence::High : Confidence::Medium;
        action.why = why("table", "");
        keep(std::move(action));
    }
    m_previous = {};
    return end;
}

}  // namespace diwan::reading
