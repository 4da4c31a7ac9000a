#include "document/template_rows.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>

#include "bridge/strings.hpp"
#include "document/filled_places.hpp"
#include "document/text_table.hpp"
#include "drafting/fill.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using drafting::CarriedTable;
using drafting::Form;
using drafting::Placeholder;
using Document = Reference<css::text::XTextDocument>;
using Table = Reference<css::text::XTextTable>;
using Shown = std::map<std::string, std::string>;

Any styleOf(Reference<css::text::XText> const& cell) {
    Reference<css::beans::XPropertySet> const cursor(cell->createTextCursor(), UNO_QUERY_THROW);
    return cursor->getPropertyValue("ParaStyleName");
}

Placeholder const* fieldNamed(Placeholder const& table, std::string const& name) {
    auto const found = std::ranges::find(table.fields, name, &Placeholder::name);
    return found == table.fields.end() ? nullptr : &*found;
}

// The row of a cell named "B12", counted from 0; the column of its letters.
std::pair<sal_Int32, sal_Int32> placeNamed(OUString const& name) {
    sal_Int32 column = 0;
    sal_Int32 i = 0;
    for (; i < name.getLength() && name[i] >= 'A'; ++i)
        column = column * 26 + (name[i] - 'A') + 1;
    return {name.copy(i).toInt32() - 1, column - 1};
}

// What a pattern row tells of each column.
struct Columns {
    std::vector<Any> styles;
};

Columns columnsOf(Table const& table, sal_Int32 row, std::size_t count) {
    Columns columns;
    for (std::size_t column = 0; column < count; ++column)
        columns.styles.push_back(styleOf(cellAt(table, static_cast<sal_Int32>(column), row)));
    return columns;
}

class RowWriter {
  public:
    RowWriter(Document const& document, Table table, CarriedTable const& carried,
              Placeholder const& placeholder, Language language, Columns columns)
        : m_document(document),
          m_table(std::move(table)),
          m_carried(carried),
          m_placeholder(placeholder),
          m_language(language),
          m_columns(std::move(columns)) {}

    // `now`: the texts that stand there, to leave those alone that are right; null: none are.
    void write(sal_Int32 row, Shown const& texts, std::vector<std::string> const* now) const {
        bool const blank = std::ranges::all_of(texts, [&](auto const& text) {
            Placeholder const* const field = fieldNamed(m_placeholder, text.first);
            return text.second.empty() || field == nullptr || field->origin == drafting::Origin::Automatic;
        });
        for (std::size_t column = 0; column < m_carried.columns.size(); ++column) {
            Placeholder const* const field = fieldNamed(m_placeholder, m_carried.columns[column]);
            if (field == nullptr) continue;
            auto const found = texts.find(field->name);
            std::string const text = found == texts.end() ? std::string() : found->second;
            bool const asks = text.empty() && field->required && !blank;
            if (now != nullptr && column < now->size() && (*now)[column] == text) continue;
            writeCell(column, row, text, asks ? field : nullptr);
        }
    }

    // The rest goes on showing its labels.
    void writeNumbers(sal_Int32 row, Shown const& texts) const {
        for (std::size_t column = 0; column < m_carried.columns.size(); ++column) {
            Placeholder const* const field = fieldNamed(m_placeholder, m_carried.columns[column]);
            if (field == nullptr || field->origin != drafting::Origin::Automatic) continue;
            if (std::string const& text = texts.at(field->name); !text.empty())
                writeCell(column, row, text, nullptr);
        }
    }

  private:
    void writeCell(std::size_t column, sal_Int32 row, std::string const& text,
                   Placeholder const* asked) const {
        Reference<css::text::XText> const cell = cellAt(m_table, static_cast<sal_Int32>(column), row);
        bool const empty = text.empty() && asked == nullptr;
        cell->setString(empty ? OUString() : toOffice(m_carried.before[column] + text));
        Reference<css::text::XTextCursor> const cursor = cell->createTextCursor();
        Reference<css::beans::XPropertySet>(cursor, UNO_QUERY_THROW)
            ->setPropertyValue("ParaStyleName", m_columns.styles[column]);
        if (asked == nullptr) return;
        cursor->gotoEnd(false);
        cell->insertTextContent(Reference<css::text::XTextRange>(cursor.get()),
                                placeholderField(m_document, *asked, m_language), false);
    }

    Document m_document;
    Table m_table;
    CarriedTable const& m_carried;
    Placeholder const& m_placeholder;
    Language m_language;
    Columns m_columns;
};

std::vector<Shown> shownRows(Placeholder const& placeholder, Language language,
                             std::vector<Form> const& typed) {
    std::vector<Problem> problems;  // told by whoever typed it; here all is shown
    return drafting::fillRows(placeholder, language, typed, problems);
}

bool isLabel(std::string const& text, Placeholder const& field) {
    for (std::string const& label : {field.label.french, field.label.arabic, field.label.english})
        if (text == "<" + label + ">") return true;
    return false;
}

}  // namespace

std::optional<PatternRow> patternRow(Document const& document, Placeholder const& placeholder,
                                     std::set<std::string> const& before) {
    std::optional<PatternRow> pattern;
    for (FilledPlace const& place : filledPlaces(document)) {
        if (!place.unfilled || fieldNamed(placeholder, place.name) == nullptr) continue;
        Reference<css::beans::XPropertySet> const anchor(place.content->getAnchor(), UNO_QUERY_THROW);
        Table const table(anchor->getPropertyValue("TextTable"), UNO_QUERY);
        Reference<css::beans::XPropertySet> const cell(anchor->getPropertyValue("Cell"), UNO_QUERY);
        if (!table.is() || !cell.is()) continue;
        OUString cellName;
        cell->getPropertyValue("CellName") >>= cellName;
        auto const [row, column] = placeNamed(cellName);
        OUString const name = Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName();
        if (before.contains(toUtf8(name))) continue;
        if (!pattern) {
            pattern = PatternRow{.table = table, .row = row, .carried = {}};
            auto const count = static_cast<std::size_t>(table->getColumns()->getCount());
            pattern->carried.name = toUtf8(name);
            pattern->carried.first = row;
            pattern->carried.columns.resize(count);
            pattern->carried.before.resize(count);
        }
        auto const at = static_cast<std::size_t>(column);
        if (pattern->carried.name != toUtf8(name) || pattern->row != row ||
            at >= pattern->carried.columns.size())
            continue;
        pattern->carried.columns[at] = place.name;
        OUString const whole = Reference<css::text::XText>(cell, UNO_QUERY_THROW)->getString();
        OUString const shown = place.content->getAnchor()->getString();
        pattern->carried.before[at] = toUtf8(whole.copy(0, std::max<sal_Int32>(whole.indexOf(shown), 0)));
    }
    return pattern;
}

CarriedTable fillRowsOf(Document const& document, PatternRow const& pattern, Placeholder const& placeholder,
                        Language language, std::vector<Form> const& typed) {
    CarriedTable carried = pattern.carried;
    carried.typed = typed;
    RowWriter const writer(document, pattern.table, carried, placeholder, language,
                           columnsOf(pattern.table, pattern.row, carried.columns.size()));
    std::vector<Form> rows = typed;
    if (typed.empty()) rows.resize(static_cast<std::size_t>(drafting::emptyRows(placeholder)));
    std::vector<Shown> const shown = shownRows(placeholder, language, rows);
    if (shown.size() > 1)
        pattern.table->getRows()->insertByIndex(pattern.row + 1, static_cast<sal_Int32>(shown.size()) - 1);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto const row = pattern.row + static_cast<sal_Int32>(i);
        if (i == 0 && typed.empty() && placeholder.required) {
            writer.writeNumbers(row, shown[i]);
        } else {
            writer.write(row, shown[i], nullptr);
        }
    }
    return carried;
}

Result<Cells> readRows(Document const& document, CarriedTable const& carried,
                       Placeholder const& placeholder) {
    Table const table = textTable(document, carried.name);
    if (!table.is()) return Problem{"form.table-missing", {carried.name}, {}};
    try {
        if (static_cast<std::size_t>(table->getColumns()->getCount()) != carried.columns.size())
            return Problem{"form.table-columns", {carried.name}, {}};
        Cells rows;
        for (sal_Int32 row = carried.first; row < table->getRows()->getCount(); ++row) {
            std::vector<std::string> cells;
            for (std::size_t column = 0; column < carried.columns.size(); ++column) {
                std::string text = toUtf8(cellAt(table, static_cast<sal_Int32>(column), row)->getString());
                if (text.starts_with(carried.before[column])) text.erase(0, carried.before[column].size());
                Placeholder const* const field = fieldNamed(placeholder, carried.columns[column]);
                cells.push_back(field != nullptr && isLabel(text, *field) ? std::string() : std::move(text));
            }
            rows.push_back(std::move(cells));
        }
        return rows;
    } catch (css::lang::IndexOutOfBoundsException const&) {
        return Problem{"form.table-columns", {carried.name}, {}};
    }
}

CarriedTable rewriteRows(Document const& document, CarriedTable carried, Placeholder const& placeholder,
                         Language language, Cells const& cells, std::vector<Form> const& typed) {
    std::vector<Form> const before = drafting::rowsOfDocument(carried, placeholder, language, cells);
    if (typed == before || typed.empty()) return carried;
    Table const table = textTable(document, carried.name);
    RowWriter const writer(document, table, carried, placeholder, language,
                           columnsOf(table, carried.first, carried.columns.size()));
    auto const present = static_cast<sal_Int32>(cells.size());
    auto const wanted = static_cast<sal_Int32>(typed.size());
    if (wanted > present) table->getRows()->insertByIndex(carried.first + present, wanted - present);
    if (wanted < present) table->getRows()->removeByIndex(carried.first + wanted, present - wanted);
    std::vector<Shown> const shown = shownRows(placeholder, language, typed);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // A row that showed its labels is written whole.
        bool const known = i < cells.size() && i < carried.typed.size();
        writer.write(carried.first + static_cast<sal_Int32>(i), shown[i], known ? &cells[i] : nullptr);
    }
    carried.typed = typed;
    return carried;
}

}  // namespace diwan::office
