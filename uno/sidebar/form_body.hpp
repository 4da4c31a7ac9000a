// FormBody: the fields of a template's form, as native controls under each other, which scroll by whole rows.
//
//   FormBody body(controls, view, language, {.edited = …, .rowAdded = …, .rowRemoved = …, .focused = …});
//   body.arrange({.width = 700, .top = 0, .height = 500}, unit, first);
//   body.collect(input);                    // what the person typed, back into the view's input
//   body.show(views::formView(input, language));
//
// What scrolls out of sight stays a control outside the window, so that Tab still reaches it; `focused` then
// says which row to bring back. Main thread only. Owner: FormDialog.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sidebar/panel_controls.hpp"
#include "views/form_view.hpp"

namespace diwan::office {

struct FormArea {
    sal_Int32 width = 0;
    sal_Int32 top = 0;
    sal_Int32 height = 0;
};

class FormBody {
  public:
    struct Events {
        std::function<void()> edited;
        std::function<void(std::string const& table)> rowAdded;
        std::function<void(std::string const& table)> rowRemoved;
        std::function<void(std::size_t block)> focused;
    };

    FormBody(PanelControls& controls, views::FormView const& view, Language language, Events events);

    void collect(views::FormInput& input) const;
    // Notes and what the cards give; what a person typed stays as it is. Whether heights may have changed.
    bool show(views::FormView const& view);

    // Puts the rows from the block `first` on into the area. Answers how many blocks are wholly in it.
    std::size_t arrange(FormArea const& area, sal_Int32 unit, std::size_t first) const;
    [[nodiscard]] std::size_t blocks() const { return m_blocks.size(); }
    [[nodiscard]] sal_Int32 heightOf(std::size_t block, sal_Int32 width, sal_Int32 unit) const;
    [[nodiscard]] Control firstField() const;
    [[nodiscard]] Control firstCellOfLastRow(std::string const& table) const;
    [[nodiscard]] bool isShowing() const { return m_showing; }  // changes of ours are not a person's

  private:
    struct Entry {
        views::FormField field;
        Control control;
        [[nodiscard]] std::string value() const;
        void setValue(std::string const& value);
    };
    enum class Shape { Field, TableHead, Row, RowButtons };
    struct Block {
        Shape shape = Shape::Field;
        std::size_t item = 0;  // of the view
        std::vector<Control> labels;
        std::vector<Entry> entries;
        std::vector<Control> buttons;
        Control note;
        bool noted = false;  // once there was a note its line stays, so that nothing jumps
    };

    Entry entryOf(PanelControls& controls, views::FormField const& field, std::string const& value);
    void addField(PanelControls& controls, views::FormItem const& item, std::size_t at, Language language);
    void addTable(PanelControls& controls, views::FormItem const& item, std::size_t at, Language language);
    sal_Int32 place(Block const& block, sal_Int32 width, sal_Int32 unit, sal_Int32 y, bool really) const;

    Events m_events;
    std::vector<views::FormItem> m_items;
    std::vector<Block> m_blocks;
    bool m_showing = false;
};

}  // namespace diwan::office
