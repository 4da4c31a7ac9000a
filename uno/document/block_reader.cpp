#include "document/block_reader.hpp"

#include <algorithm>
#include <chrono>

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/table/XCell.hpp>

#include "bridge/sequence.hpp"
#include "bridge/strings.hpp"
#include "document/recorded_changes.hpp"
#include "text/marker.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

constexpr std::chrono::milliseconds longestStep{5};

// "B3" is column 1, row 2. Merged and split cells are called "B3.1.2": they count where their parent stands.
std::pair<int, int> placeOf(OUString const& cellName) {
    sal_Int32 i = 0;
    int column = 0;
    int row = 0;
    for (; i < cellName.getLength() && cellName[i] >= 'A'; ++i) {
        sal_Unicode const letter = cellName[i];
        column = column * 52 + (letter >= 'a' ? letter - 'a' + 26 : letter - 'A') + 1;
    }
    for (; i < cellName.getLength() && cellName[i] >= '0' && cellName[i] <= '9'; ++i)
        row = row * 10 + (cellName[i] - '0');
    return {std::max(row - 1, 0), std::max(column - 1, 0)};
}

void carryOver(Draft& draft, std::string const& sentence, std::vector<Draft> const& before,
               std::vector<std::string> const& sentencesBefore) {
    for (std::size_t i = 0; i < before.size() && i < sentencesBefore.size(); ++i)
        if (sentencesBefore[i] == sentence) draft = before[i];
}

}  // namespace

BlockReader::BlockReader(Reference<css::text::XTextDocument> const& document) {
    Reference<css::container::XEnumerationAccess> const body(document->getText(), UNO_QUERY_THROW);
    m_body = body->createEnumeration();
    m_hasChanges = hasRecordedChanges(document);
}

void BlockReader::step() {
    auto const end = std::chrono::steady_clock::now() + longestStep;
    while (!m_finished && std::chrono::steady_clock::now() < end)
        readOne();
}

bool BlockReader::isEmpty() const {
    return std::ranges::all_of(m_document.blocks, [](text::Block const& block) {
        return block.text.find_first_not_of(" \t\r\n") == std::string::npos;
    });
}

void BlockReader::readOne() {
    if (!m_cells.empty()) {
        Cell const cell = m_cells.front();
        if (!cell.paragraphs->hasMoreElements()) {
            m_cells.pop_front();
            return;
        }
        Reference<css::text::XTextRange> const paragraph(cell.paragraphs->nextElement(), UNO_QUERY);
        if (paragraph.is()) addParagraph(paragraph, &cell);
        return;
    }
    if (!m_body->hasMoreElements()) {
        m_finished = true;
        return;
    }
    css::uno::Any const next = m_body->nextElement();
    if (Reference<css::text::XTextTable> const table(next, UNO_QUERY); table.is()) {
        openTable(table);
    } else if (Reference<css::text::XTextRange> const paragraph(next, UNO_QUERY); paragraph.is()) {
        addParagraph(paragraph, nullptr);
    }
}

void BlockReader::openTable(Reference<css::text::XTextTable> const& table) {
    int const number = m_tables++;
    Reference<css::container::XNamed> const named(table, UNO_QUERY);
    bool const own = named.is() && named->getName().startsWith(toOffice(text::ownActionTable));
    for (OUString const& name : table->getCellNames()) {
        Reference<css::container::XEnumerationAccess> const cell(table->getCellByName(name), UNO_QUERY);
        if (!cell.is()) continue;
        auto const [row, column] = placeOf(name);
        m_cells.push_back({cell->createEnumeration(), number, row, column, own});
    }
}

void BlockReader::addParagraph(Reference<css::text::XTextRange> const& paragraph, Cell const* cell) {
    text::Block block;
    if (cell == nullptr || !cell->own)
        block.text =
            toUtf8(m_hasChanges ? remainingText(paragraph, m_insideDeletion) : paragraph->getString());
    block.line = static_cast<int>(m_document.blocks.size()) + 1;
    if (cell != nullptr) {
        block.kind = text::BlockKind::TableCell;
        block.table = cell->table;
        block.row = cell->row;
        block.column = cell->column;
    } else if (Reference<css::beans::XMultiPropertySet> const properties(paragraph, UNO_QUERY);
               properties.is()) {
        static css::uno::Sequence<OUString> const names =
            sequenceOf<OUString>({"ListId", "NumberingLevel", "OutlineLevel"});
        css::uno::Sequence<css::uno::Any> const values = properties->getPropertyValues(names);
        OUString list;
        sal_Int16 depth = 0;
        sal_Int16 outline = 0;
        values[0] >>= list;
        values[1] >>= depth;
        values[2] >>= outline;
        if (outline > 0) {
            block.kind = text::BlockKind::Heading;
            block.level = outline;
        } else if (!list.isEmpty()) {
            block.kind = text::BlockKind::ListItem;
            block.level = depth;
        }
        text::Marker const marker = text::markerOf(block.text);
        if (outline == 0 && marker.kind == text::BlockKind::Checkbox) {
            block.kind = marker.kind;
            block.checked = marker.checked;
        } else if (block.kind == text::BlockKind::Paragraph && marker.kind == text::BlockKind::ListItem) {
            block.kind = marker.kind;  // a dash typed by hand
        }
    }
    m_document.blocks.push_back(std::move(block));
    m_paragraphs.push_back(paragraph);
}

void adoptReading(DocumentReading& state, reading::Reading found, BlockReader const& blocks) {
    std::vector<std::string> actionsBefore;
    std::vector<std::string> decisionsBefore;
    for (auto const& action : state.reading.actions)
        actionsBefore.push_back(action.text);
    for (auto const& decision : state.reading.decisions)
        decisionsBefore.push_back(decision.text);

    std::vector<Draft> actions;
    for (auto const& action : found.actions) {
        Draft draft;
        draft.what = action.text;
        for (std::string const& name : action.who)
            draft.who += (draft.who.empty() ? "" : ", ") + name;
        if (action.due) draft.due = toIso(*action.due);
        carryOver(draft, action.text, state.actions, actionsBefore);
        actions.push_back(std::move(draft));
    }
    std::vector<Draft> decisions;
    for (auto const& decision : found.decisions) {
        Draft draft;
        draft.what = decision.text;
        carryOver(draft, decision.text, state.decisions, decisionsBefore);
        decisions.push_back(std::move(draft));
    }

    std::vector<Reference<css::text::XTextRange>> paragraphs(blocks.paragraphs().size());
    auto const keep = [&](reading::Span const& span) {
        auto const index = static_cast<std::size_t>(span.block);
        if (index < paragraphs.size()) paragraphs[index] = blocks.paragraphs()[index];
    };
    for (auto const& action : found.actions)
        keep(action.span);
    for (auto const& decision : found.decisions)
        keep(decision.span);
    for (auto const& question : found.questions)
        keep(question.span);
    for (auto const& line : found.summary)
        keep(line.span);

    state.reading = std::move(found);
    state.actions = std::move(actions);
    state.decisions = std::move(decisions);
    state.paragraphs = std::move(paragraphs);
    state.text = blocks.document();
    state.state = ReadingState::Ready;
}

}  // namespace diwan::office
