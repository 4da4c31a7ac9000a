// QuoteLinesSection: the lines of the Quote panel: their list, the fields of one of them, and what can be
// done with it.
//
//   QuoteLinesSection lines(controls(), session().context(), panelWords);
//   lines.show(view);  lines.arrange(column);
//   dispatch("vnd.diwan:add-quote-line", lines.toAdd(view));
//
// What a person is typing stays until another line is chosen or its own edit is done. Main thread only.
// Owner: QuotePanel.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "sidebar/choice_list.hpp"
#include "sidebar/column.hpp"
#include "sidebar/panel_controls.hpp"
#include "sidebar/tree_list.hpp"
#include "views/quote_panel_view.hpp"

namespace diwan::office {

using PanelWords =
    std::function<std::string(std::string_view key, std::vector<std::string> const& arguments)>;
using CommandArguments = std::map<std::string, std::string>;

class QuoteLinesSection {
  public:
    QuoteLinesSection(PanelControls& controls,
                      css::uno::Reference<css::uno::XComponentContext> const& context, PanelWords words);

    void show(views::QuotePanelView const& view);
    void setVisible(bool visible);
    void arrange(Column& column, sal_Int32 unit);

    // The line chosen in the list; 0: none.
    [[nodiscard]] std::size_t line() const { return m_line; }
    // After a person chose in the list, or another kind.
    void chosenAnew(views::QuotePanelView const& view);
    void kindChosen(views::QuotePanelView const& view);
    // Which line the next show() chooses and shows; 0: none, the fields are emptied for the next one.
    void goOnWith(std::size_t line) { m_next = line; }

    // What the commands take: the line with its words as shown, so that a list out of date changes nothing
    // wrong.
    [[nodiscard]] CommandArguments meant(views::QuotePanelView const& view) const;
    [[nodiscard]] CommandArguments toChange(views::QuotePanelView const& view) const;
    [[nodiscard]] CommandArguments toAdd(views::QuotePanelView const& view) const;

    [[nodiscard]] TreeList& list() { return m_list; }
    [[nodiscard]] Control const& first() const { return m_list.control(); }
    Control up, down, remove, change, add;
    ChoiceList kind;

  private:
    enum Field { Reference, Unit, Quantity, Price, Discount, Vat, Label, fieldCount };
    static std::string const& textOf(views::QuoteLineRow const& row, Field field);

    void fill(views::QuotePanelView const& view);
    void enable(views::QuotePanelView const& view);
    void showLevies(views::QuotePanelView const& view, std::string const& code);
    void putFields(CommandArguments& arguments) const;

    PanelWords m_words;
    Control m_listLabel, m_kindLabel, m_optional, m_levyLabel;
    ChoiceList m_levy;
    std::vector<std::string> m_levies;  // codes, the first one empty
    TreeList m_list;
    std::array<Control, fieldCount> m_labels, m_fields;
    std::size_t m_line = 0;
    std::size_t m_after = 0;  // where the next one goes when no line is chosen; 0: the end
    std::optional<std::size_t> m_next;
    std::optional<views::QuoteLineRow> m_filled;  // what was last put into the fields
    bool m_visible = true;
};

}  // namespace diwan::office
