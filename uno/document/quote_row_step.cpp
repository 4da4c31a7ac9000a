#include "document/quote_row_step.hpp"

#include <array>
#include <com/sun/star/text/XText.hpp>
#include <optional>

#include "bridge/strings.hpp"
#include "document/quote_tables.hpp"
#include "document/table_rows.hpp"
#include "document/text_table.hpp"
#include "drafting/line_origins.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Table = Reference<css::text::XTextTable>;
using Properties = Reference<css::beans::XPropertySet>;
using drafting::RowStep;

constexpr sal_Int32 headingRows = 1;
constexpr std::array cellLooks{"BackColor", "BackTransparent", "VertOrient"};
constexpr std::array textLooks{"ParaStyleName", "ParaAdjust",        "CharWeight",         "CharPosture",
                               "CharColor",     "CharWeightComplex", "CharPostureComplex", "CharHeight"};

sal_Int32 tableRow(std::size_t row) {
    return static_cast<sal_Int32>(row) + headingRows;
}

// The nearest line of that kind above `line`, else the nearest below.
std::optional<std::size_t> nearest(drafting::Recalculation const& fresh, std::size_t line,
                                   drafting::LineKind kind) {
    auto const& lines = fresh.live.quote.lines;
    for (std::size_t above = line; above > 0; --above)
        if (lines[above - 1].kind == kind) return above - 1;
    for (std::size_t below = line + 1; below < lines.size(); ++below)
        if (lines[below].kind == kind) return below;
    return std::nullopt;
}

template <std::size_t Size>
void copyLooks(Properties const& from, Properties const& to, std::array<char const*, Size> const& names) {
    for (char const* const name : names) {
        OUString const property = OUString::createFromAscii(name);
        Any const value = from->getPropertyValue(property);
        if (value.hasValue() && to->getPropertyValue(property) != value)
            to->setPropertyValue(property, value);
    }
}

// The office gives a new row the looks of the one below it, which may be a heading between the items.
void dress(Table const& table, sal_Int32 row, sal_Int32 pattern) {
    for (sal_Int32 column = 0; column < static_cast<sal_Int32>(drafting::lineColumns); ++column) {
        auto const from = cellAt(table, column, pattern);
        auto const to = cellAt(table, column, row);
        copyLooks(Properties(from, UNO_QUERY_THROW), Properties(to, UNO_QUERY_THROW), cellLooks);
        copyLooks(Properties(from->createTextCursor(), UNO_QUERY_THROW),
                  Properties(to->createTextCursor(), UNO_QUERY_THROW), textLooks);
    }
}

// Like the nearest line of its kind, else like the nearest item with the style of its kind.
void dressLine(Reference<css::text::XTextDocument> const& document, Table const& table,
               drafting::Recalculation const& fresh, std::size_t line) {
    drafting::LineKind const kind = fresh.live.quote.lines[line].kind;
    sal_Int32 const row = tableRow(fresh.rows[line]);
    if (auto const same = nearest(fresh, line, kind)) return dress(table, row, tableRow(fresh.rows[*same]));
    if (auto const item = nearest(fresh, line, drafting::LineKind::Item))
        dress(table, row, tableRow(fresh.rows[*item]));
    Reference<css::container::XNameAccess> const known = paragraphStyles(document);
    for (std::size_t column = 0; column < drafting::lineColumns; ++column) {
        OUString const name = toOffice(drafting::lineStyle(kind, column));
        if (name.isEmpty() || !known->hasByName(name)) continue;
        auto const cell = cellAt(table, static_cast<sal_Int32>(column), row);
        Properties(cell->createTextCursor(), UNO_QUERY_THROW)->setPropertyValue("ParaStyleName", Any(name));
    }
}

}  // namespace

void takeRowStep(Reference<css::text::XTextDocument> const& document,
                 Reference<css::frame::XController> const& controller, drafting::EditedQuote const& edited) {
    Table const table = textTable(document, linesTable);
    RowStep const& step = edited.step;
    switch (step.kind) {
        case RowStep::Kind::None:
            break;
        case RowStep::Kind::Insert:
            table->getRows()->insertByIndex(tableRow(step.row), 1);
            dressLine(document, table, edited.fresh, edited.line.value_or(1) - 1);
            break;
        case RowStep::Kind::Move:
            moveRow(controller, table, tableRow(step.row), tableRow(step.to));
            break;
        case RowStep::Kind::Remove:
            table->getRows()->removeByIndex(tableRow(step.row), 1);
            break;
    }
    if (edited.otherKind && edited.line) dressLine(document, table, edited.fresh, *edited.line - 1);
}

}  // namespace diwan::office
