#include "calc/register_sheet.hpp"

#include <array>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "bridge/strings.hpp"
#include "language/messages.hpp"
#include "records/number_pattern.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Row = css::uno::Sequence<Any>;

constexpr sal_Int32 headerColour = 0xE3EBF3;
constexpr sal_Int32 lateColour = 0xA33B20;
// Column widths in 1/100 mm, for one of the text column and the others in turn.
constexpr std::array<sal_Int32, 7> actionWidths{9000, 3600, 2600, 2400, 4600, 3200, 3400};
constexpr std::array<sal_Int32, 7> numberWidths{4200, 2800, 6000, 7000, 3200, 3400, 3000};
constexpr std::array<sal_Int32, 6> decisionWidths{9000, 3000, 3600, 4600, 3200, 3400};

// Calc counts days from 30 December 1899, the null date of new documents.
double serialOf(Day day) {
    constexpr std::chrono::sys_days zero{std::chrono::year{1899} / std::chrono::December / 30};
    return static_cast<double>((std::chrono::sys_days{day} - zero).count());
}

Any text(std::string const& words) {
    return Any(toOffice(words));
}

// The day of an RFC 3339 instant, as the journal wrote it (UTC).
Any dayOf(std::string const& instant) {
    Result<Day> const day = parseIsoDay(instant.substr(0, 10));
    return day ? Any(serialOf(*day)) : text("");
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

Row headings(Language language, std::initializer_list<char const*> keys) {
    Row row(static_cast<sal_Int32>(keys.size()));
    sal_Int32 column = 0;
    for (char const* key : keys)
        row.getArray()[column++] = text(language::message(language, std::string("register.") + key));
    return row;
}

Row cells(std::initializer_list<Any> values) {
    Row row(static_cast<sal_Int32>(values.size()));
    std::copy(values.begin(), values.end(), row.getArray());
    return row;
}

struct Sheet {
    Reference<css::sheet::XSpreadsheet> sheet;
    Reference<css::sheet::XSpreadsheetDocument> document;

    [[nodiscard]] Reference<css::table::XCellRange> range(sal_Int32 left, sal_Int32 top, sal_Int32 right,
                                                          sal_Int32 bottom) const {
        return sheet->getCellRangeByPosition(left, top, right, bottom);
    }

    void set(Reference<css::uno::XInterface> const& object, char const* name, Any const& value) const {
        Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
            ->setPropertyValue(OUString::createFromAscii(name), value);
    }

    void write(std::vector<Row> const& rows) const {
        css::uno::Sequence<Row> data(static_cast<sal_Int32>(rows.size()));
        std::copy(rows.begin(), rows.end(), data.getArray());
        auto const target = range(0, 0, rows[0].getLength() - 1, static_cast<sal_Int32>(rows.size()) - 1);
        Reference<css::sheet::XCellRangeData>(target, UNO_QUERY_THROW)->setDataArray(data);
    }

    template <std::size_t Columns>
    void dress(std::array<sal_Int32, Columns> const& widths, sal_Int32 rows, Language language,
               char const* filterName, sal_Int16 sheetIndex) const {
        Reference<css::table::XColumnRowRange> const grid(sheet, UNO_QUERY_THROW);
        for (std::size_t column = 0; column < Columns; ++column)
            set(grid->getColumns()
                    ->getByIndex(static_cast<sal_Int32>(column))
                    .get<Reference<css::uno::XInterface>>(),
                "Width", Any(widths[column]));
        auto const last = static_cast<sal_Int32>(Columns) - 1;
        auto const header = range(0, 0, last, 0);
        set(header, "CellBackColor", Any(headerColour));
        set(header, "CharWeight", Any(css::awt::FontWeight::BOLD));
        auto const body = range(0, 0, last, rows);
        set(body, "IsTextWrapped", Any(true));
        if (language::isRightToLeft(language)) set(sheet, "TableLayout", Any(css::text::WritingMode2::RL_TB));
        Reference<css::beans::XPropertySet> const properties(document, UNO_QUERY_THROW);
        Reference<css::sheet::XDatabaseRanges> ranges;
        properties->getPropertyValue("DatabaseRanges") >>= ranges;
        css::table::CellRangeAddress address;
        address.Sheet = sheetIndex;
        address.EndColumn = last;
        address.EndRow = std::max<sal_Int32>(rows, 1);
        OUString const name = OUString::createFromAscii(filterName);
        ranges->addNewByName(name, address);
        set(ranges->getByName(name).get<Reference<css::uno::XInterface>>(), "AutoFilter", Any(true));
    }

    void dates(sal_Int32 column, sal_Int32 rows, Language language) const {
        if (rows == 0) return;
        Reference<css::util::XNumberFormatsSupplier> const supplier(document, UNO_QUERY_THROW);
        // Written out, because the default of ar-DZ is a Hijri date in Arabic-Indic digits.
        css::lang::Locale const locale("en", "GB", "");
        OUString const format =
            language == Language::English ? OUString("DD MMM YYYY") : OUString("DD/MM/YYYY");
        auto const formats = supplier->getNumberFormats();
        sal_Int32 key = formats->queryKey(format, locale, false);
        if (key < 0) key = formats->addNew(format, locale);
        set(range(column, 1, column, rows), "NumberFormat", Any(key));
    }
};

// A kind that only a later version knows is shown by its id.
std::string seriesName(std::string const& series, Language language) {
    if (findNumberSeries(series) == nullptr) return series;
    return language::message(language, "number.series." + series);
}

void writeNumbers(Sheet const& sheet, std::vector<NumberFate> const& numbers, Language language) {
    std::vector<Row> rows{
        headings(language, {"number", "fate", "document", "reason", "logged-by", "logged-at", "series"})};
    for (NumberFate const& fate : numbers) {
        // A number that no paper carries yet is shown by its place in the series.
        std::string const shown = fate.number.empty()
                                      ? std::to_string(fate.year) + " / " + std::to_string(fate.value)
                                      : fate.number;
        rows.push_back(cells(
            {text(shown), text(language::message(language, "number.fate." + std::string(code(fate.fate)))),
             text(fate.document), text(fate.reason.empty() ? fate.replaced : fate.reason), text(fate.by),
             dayOf(fate.at), text(seriesName(fate.series, language))}));
    }
    sheet.write(rows);
    auto const count = static_cast<sal_Int32>(numbers.size());
    sheet.dress(numberWidths, count, language, "NumberFilter", 2);
    sheet.dates(5, count, language);
}

}  // namespace

Reference<css::frame::XModel> newRegisterDocument(Reference<css::uno::XComponentContext> const& context,
                                                  std::vector<Action> const& actions,
                                                  std::vector<Decision> const& decisions,
                                                  std::vector<NumberFate> const& numbers, Day today,
                                                  Language language) {
    auto const desktop = css::frame::Desktop::create(context);
    Reference<css::sheet::XSpreadsheetDocument> const document(
        desktop->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}), UNO_QUERY_THROW);
    Reference<css::frame::XModel> const model(document, UNO_QUERY_THROW);
    model->lockControllers();
    auto const sheets = document->getSheets();
    OUString const actionSheet = toOffice(language::message(language, "register.actions"));
    OUString const decisionSheet = toOffice(language::message(language, "register.decisions"));
    sheets->insertNewByName(actionSheet, 0);
    sheets->insertNewByName(decisionSheet, 1);
    OUString const numberSheet = toOffice(language::message(language, "register.numbers"));
    sheets->insertNewByName(numberSheet, 2);
    for (OUString const& name : sheets->getElementNames())
        if (name != actionSheet && name != decisionSheet && name != numberSheet) sheets->removeByName(name);

    Sheet const first{Reference<css::sheet::XSpreadsheet>(sheets->getByName(actionSheet), UNO_QUERY_THROW),
                      document};
    std::vector<Row> rows{
        headings(language, {"what", "who", "due", "status", "document", "logged-by", "logged-at"})};
    for (Action const& action : actions)
        rows.push_back(
            cells({text(action.what), text(joined(action.who)),
                   action.due ? Any(serialOf(*action.due)) : text(action.dueText),
                   text(language::message(language, "views.status." + std::string(code(action.status)))),
                   text(action.source.document), text(action.loggedBy), dayOf(action.loggedAt)}));
    first.write(rows);
    auto const actionRows = static_cast<sal_Int32>(actions.size());
    first.dress(actionWidths, actionRows, language, "ActionFilter", 0);
    first.dates(2, actionRows, language);
    first.dates(6, actionRows, language);
    for (std::size_t i = 0; i < actions.size(); ++i)
        if (isLate(actions[i], today)) {
            auto const row = static_cast<sal_Int32>(i) + 1;
            first.set(first.range(2, row, 2, row), "CharColor", Any(lateColour));
            first.set(first.range(2, row, 2, row), "CharWeight", Any(css::awt::FontWeight::BOLD));
        }

    Sheet const second{Reference<css::sheet::XSpreadsheet>(sheets->getByName(decisionSheet), UNO_QUERY_THROW),
                       document};
    rows = {headings(language, {"decision", "outcome", "owner", "document", "logged-by", "logged-at"})};
    for (Decision const& decision : decisions)
        rows.push_back(
            cells({text(decision.text),
                   text(language::message(language, "views.outcome." + std::string(code(decision.outcome)))),
                   text(decision.owner), text(decision.source.document), text(decision.loggedBy),
                   dayOf(decision.loggedAt)}));
    second.write(rows);
    auto const decisionRows = static_cast<sal_Int32>(decisions.size());
    second.dress(decisionWidths, decisionRows, language, "DecisionFilter", 1);
    second.dates(5, decisionRows, language);

    writeNumbers(
        {Reference<css::sheet::XSpreadsheet>(sheets->getByName(numberSheet), UNO_QUERY_THROW), document},
        numbers, language);

    model->unlockControllers();
    if (Reference<css::sheet::XViewFreezable> const view{model->getCurrentController(), UNO_QUERY}; view.is())
        view->freezeAtPosition(0, 1);
    return model;
}

}  // namespace diwan::office
