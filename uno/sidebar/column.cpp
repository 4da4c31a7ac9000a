#include "sidebar/column.hpp"

#include <algorithm>

namespace diwan::office {

sal_Int32 Column::room() const {
    return std::max<sal_Int32>(m_width - start() - margin(), 3 * m_unit);
}

void Column::full(Control const& control) {
    if (control.is() && control.isVisible()) always(control);
}

void Column::always(Control const& control) {
    sal_Int32 const height = control.heightFor(room());
    control.place(start(), m_y, room(), height);
    m_y += height + between();
}

void Column::tall(Control const& control, sal_Int32 height) {
    control.place(start(), m_y, room(), height);
    m_y += height + between();
}

void Column::labelled(Control const& label, Control const& field, sal_Int32 labelWidth, sal_Int32 widest) {
    sal_Int32 const fieldHeight = field.preferredSize().Height;
    sal_Int32 const labelHeight = label.heightFor(labelWidth);
    sal_Int32 const fieldWidth = room() - labelWidth - between();
    if (fieldWidth < 5 * m_unit) {  // too narrow for both
        label.place(start(), m_y, room(), labelHeight);
        m_y += labelHeight;
        field.place(start(), m_y, std::min(room(), widest), fieldHeight);
        m_y += fieldHeight + between();
        return;
    }
    sal_Int32 const height = std::max(labelHeight, fieldHeight);
    label.place(start(), m_y + (height - labelHeight) / 2, labelWidth, labelHeight);
    field.place(start() + labelWidth + between(), m_y + (height - fieldHeight) / 2,
                std::min(fieldWidth, widest), fieldHeight);
    m_y += height + between();
}

void Column::pair(Control const& label, Control const& field, Control const& dayLabel,
                  Control const& dayField, sal_Int32 labelWidth) {
    sal_Int32 const first = label.preferredSize().Width;
    sal_Int32 const second = dayLabel.preferredSize().Width;
    sal_Int32 const dayWidth = 6 * m_unit;  // "07/05/2026" with the field's frame
    sal_Int32 const fieldWidth = room() - first - second - dayWidth - 4 * between();
    if (fieldWidth < std::max(5 * m_unit, field.preferredSize().Width)) {
        labelled(label, field, labelWidth);
        labelled(dayLabel, dayField, labelWidth, dayWidth);
        return;
    }
    sal_Int32 const height = std::max(field.preferredSize().Height, dayField.preferredSize().Height);
    sal_Int32 x = start();
    auto const put = [&](Control const& control, sal_Int32 width, sal_Int32 controlHeight, sal_Int32 after) {
        control.place(x, m_y + (height - controlHeight) / 2, width, controlHeight);
        x += width + after;
    };
    put(label, first, label.heightFor(first), between());
    put(field, fieldWidth, height, 2 * between());
    put(dayLabel, second, dayLabel.heightFor(second), between());
    put(dayField, dayWidth, height, 0);
    m_y += height + between();
}

void Column::entry(Control const& label, Control const& field, sal_Int32 widest, Control const& button) {
    sal_Int32 const labelWidth = std::min(label.preferredSize().Width, room());
    sal_Int32 const labelHeight = label.heightFor(labelWidth);
    sal_Int32 const fieldHeight = field.preferredSize().Height;
    css::awt::Size const size = button.preferredSize();
    sal_Int32 const beforeButton = room() - size.Width - between();
    sal_Int32 x = start();
    bool const oneLine = labelWidth + between() + widest <= beforeButton;
    sal_Int32 const height = std::max(fieldHeight, size.Height);
    label.place(x, oneLine ? m_y + (height - labelHeight) / 2 : m_y, labelWidth, labelHeight);
    if (oneLine) {
        x += labelWidth + between();
    } else {
        m_y += labelHeight;
    }
    field.place(x, m_y + (height - fieldHeight) / 2, std::min(widest, room()), fieldHeight);
    if (oneLine || widest <= beforeButton) {
        button.place(start() + room() - size.Width, m_y + (height - size.Height) / 2, size.Width,
                     size.Height);
        m_y += height + between();
        return;
    }
    m_y += height + between();
    button.place(start(), m_y, std::min(size.Width, room()), size.Height);
    m_y += size.Height + between();
}

void Column::halves(Labelled const& first, Labelled const& second, sal_Int32 firstLabel,
                    sal_Int32 secondLabel) {
    sal_Int32 const fieldWidth = (room() - firstLabel - secondLabel - 4 * between()) / 2;
    if (fieldWidth < 4 * m_unit) {
        sal_Int32 const labelWidth = std::max(firstLabel, secondLabel);
        labelled(first.label, first.field, labelWidth);
        labelled(second.label, second.field, labelWidth);
        return;
    }
    sal_Int32 height = 0;
    for (Control const& field : {first.field, second.field})
        height = std::max(height, field.preferredSize().Height);
    sal_Int32 x = start();
    auto const put = [&](Control const& control, sal_Int32 width, sal_Int32 controlHeight, sal_Int32 after) {
        control.place(x, m_y + (height - controlHeight) / 2, width, controlHeight);
        x += width + after;
    };
    put(first.label, firstLabel, first.label.heightFor(firstLabel), between());
    put(first.field, fieldWidth, height, 2 * between());
    put(second.label, secondLabel, second.label.heightFor(secondLabel), between());
    put(second.field, room() - (x - start()), height, 0);
    m_y += height + between();
}

void Column::ends(Control const& first, Control const& last) {
    css::awt::Size const size = last.preferredSize();
    sal_Int32 const textWidth = room() - size.Width - between();
    if (textWidth < 6 * m_unit) {  // too narrow for both: the button under the text
        always(first);
        last.place(start(), m_y, std::min(size.Width, room()), size.Height);
        m_y += size.Height + between();
        return;
    }
    sal_Int32 const textHeight = first.heightFor(textWidth);
    sal_Int32 const height = std::max(textHeight, size.Height);
    first.place(start(), m_y + (height - textHeight) / 2, textWidth, textHeight);
    last.place(start() + room() - size.Width, m_y, size.Width, size.Height);
    m_y += height + between();
}

void Column::flow(std::vector<Control> const& controls) {
    sal_Int32 x = 0;
    sal_Int32 lineHeight = 0;
    for (Control const& control : controls) {
        css::awt::Size const size = control.preferredSize();
        sal_Int32 const width = std::min(size.Width, room());
        if (x > 0 && x + width > room()) {
            m_y += lineHeight + between();
            x = 0;
            lineHeight = 0;
        }
        sal_Int32 const height = std::max(size.Height, control.heightFor(width));
        control.place(start() + x, m_y, width, height);
        x += width + between();
        lineHeight = std::max(lineHeight, height);
    }
    m_y += lineHeight + between();
}

}  // namespace diwan::office
