// Column: lays controls out under each other, from the start of the line, for a given width.
//
//   Column column(width, controlsVisible);
//   column.full(verdict);                        // the whole width, wrapped
//   column.labelled(label, field, labelWidth);   // a label and a field beside it
//   column.ends(note, button);                   // a text that wraps, a button at the end of the line
//   int height = column.height();
//
// Positions count from the start of the line: the toolkit mirrors them in an Arabic office. Main thread; a
// value.
#pragma once

#include <limits>
#include <vector>

#include "sidebar/panel_controls.hpp"

namespace diwan::office {

class Column {
  public:
    // `unit`: the height of a line of text; all distances follow from it, so that they grow with the font.
    Column(sal_Int32 width, sal_Int32 unit) : m_width(width), m_unit(unit), m_y(margin()) {}

    void indent(bool on) { m_indent = on ? m_unit : 0; }
    void gap() { m_y += m_unit / 2; }
    void full(Control const& control);                    // a hidden control takes no place
    void always(Control const& control);                  // also one that will appear later
    void tall(Control const& control, sal_Int32 height);  // a tree: the whole width, that high
    void labelled(Control const& label, Control const& field, sal_Int32 labelWidth,
                  sal_Int32 widest = std::numeric_limits<sal_Int32>::max());
    // Two labels with their fields on one line, the second field just wide enough for a day; under each other
    // when narrow, or when the words in the first field need more room than is left beside the day.
    void pair(Control const& label, Control const& field, Control const& dayLabel, Control const& dayField,
              sal_Int32 labelWidth);
    // A label, a field just `widest` wide, and a button at the end of the line; when narrow the label above,
    // then the button below.
    void entry(Control const& label, Control const& field, sal_Int32 widest, Control const& button);
    void ends(Control const& start, Control const& end);
    void flow(std::vector<Control> const& controls);  // beside each other while there is room
    [[nodiscard]] sal_Int32 height() const { return m_y + margin(); }
    [[nodiscard]] sal_Int32 y() const { return m_y; }
    [[nodiscard]] sal_Int32 room() const;  // width of what lies in it now

  private:
    [[nodiscard]] sal_Int32 margin() const { return m_unit / 2; }
    [[nodiscard]] sal_Int32 between() const { return m_unit / 4; }
    [[nodiscard]] sal_Int32 start() const { return margin() + m_indent; }

    sal_Int32 m_width;
    sal_Int32 m_unit;
    sal_Int32 m_y;
    sal_Int32 m_indent = 0;
};

}  // namespace diwan::office
