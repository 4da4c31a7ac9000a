// Cells of an open spreadsheet's first sheet, for tests: written, read and selected by their names.
//
//   Spreadsheet sheet(Document::create(connection(), "scalc"));
//   sheet.formula("A1", "=2+2");
//   EXPECT_EQ(sheet.text("A1"), "4");
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "fixture/document.hpp"

namespace diwan::office {

class Spreadsheet {
  public:
    explicit Spreadsheet(Document document) : m_document(std::move(document)) {}

    [[nodiscard]] Document const& document() const { return m_document; }

    void value(std::string_view name, double number) const { cell(name)->setValue(number); }
    // A formula in the office's own grammar ("=DIWAN.WORDS(5;\"EUR\")"), or a text.
    void formula(std::string_view name, std::string_view words) const { cell(name)->setFormula(wide(words)); }
    [[nodiscard]] std::string formula(std::string_view name) const { return utf8(cell(name)->getFormula()); }
    // What the cell shows.
    [[nodiscard]] std::string text(std::string_view name) const {
        return utf8(query<com::sun::star::text::XTextRange>(cell(name))->getString());
    }
    [[nodiscard]] int error(std::string_view name) const { return cell(name)->getError(); }
    void format(std::string_view name, std::string_view code) const {
        auto const formats =
            query<com::sun::star::util::XNumberFormatsSupplier>(m_document.model())->getNumberFormats();
        com::sun::star::lang::Locale const locale("fr", "FR", "");
        sal_Int32 key = formats->queryKey(wide(code), locale, false);
        if (key < 0) key = formats->addNew(wide(code), locale);
        query<com::sun::star::beans::XPropertySet>(cell(name))
            ->setPropertyValue("NumberFormat", com::sun::star::uno::Any(key));
    }
    void select(std::string_view range) const {
        query<com::sun::star::view::XSelectionSupplier>(m_document.model()->getCurrentController())
            ->select(com::sun::star::uno::Any(sheet()->getCellRangeByName(wide(range))));
    }
    void rightToLeft() const {
        query<com::sun::star::beans::XPropertySet>(sheet())->setPropertyValue(
            "TableLayout", com::sun::star::uno::Any(sal_Int16{1}));  // WritingMode2::RL_TB
    }
    void calculateAll() const {
        query<com::sun::star::sheet::XCalculatable>(m_document.model())->calculateAll();
    }

  private:
    template <typename Interface, typename Object>
    static com::sun::star::uno::Reference<Interface> query(Object const& object) {
        return com::sun::star::uno::Reference<Interface>(object, com::sun::star::uno::UNO_QUERY_THROW);
    }
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet() const {
        auto const sheets =
            query<com::sun::star::sheet::XSpreadsheetDocument>(m_document.model())->getSheets();
        return query<com::sun::star::sheet::XSpreadsheet>(
            query<com::sun::star::container::XIndexAccess>(sheets)->getByIndex(0));
    }
    [[nodiscard]] com::sun::star::uno::Reference<com::sun::star::table::XCell> cell(
        std::string_view name) const {
        return sheet()->getCellRangeByName(wide(name))->getCellByPosition(0, 0);
    }

    Document m_document;
};

}  // namespace diwan::office
