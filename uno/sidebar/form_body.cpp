#include "sidebar/form_body.hpp"

#include <algorithm>
#include <utility>

#include "bridge/sequence.hpp"
#include "language/messages.hpp"
#include "sidebar/events.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using language::message;
using views::FieldKind;
using views::FormField;
using views::FormItem;

// Far outside every window, where a control is still reached by the keyboard.
constexpr sal_Int32 outside = 20'000;

ControlKind controlFor(FieldKind kind) {
    switch (kind) {
        case FieldKind::Text:
        case FieldKind::List:
            return ControlKind::Lines;
        case FieldKind::Choice:
            return ControlKind::ListBox;
        case FieldKind::Combination:
            return ControlKind::ComboBox;
        case FieldKind::Line:
            break;
    }
    return ControlKind::Edit;
}

std::string labelOf(FormField const& field) {
    return field.required ? field.label + " *" : field.label;
}

// How much of a table's width a column takes beside the others.
sal_Int32 weightOf(FormField const& column) {
    if (column.narrow) return 3;
    return column.kind == FieldKind::Line ? 7 : 4;
}

}  // namespace

std::string FormBody::Entry::value() const {
    if (field.kind != FieldKind::Choice) return control.text();
    css::uno::Sequence<sal_Int16> chosen;
    control.model()->getPropertyValue("SelectedItems") >>= chosen;
    if (!chosen.hasElements() || static_cast<std::size_t>(chosen[0]) >= field.options.size()) return {};
    return field.options[static_cast<std::size_t>(chosen[0])].id;
}

void FormBody::Entry::setValue(std::string const& value) {
    if (field.kind != FieldKind::Choice) {
        control.setText(value);
        return;
    }
    auto const option = std::ranges::find(field.options, value, &views::FormOption::id);
    if (option == field.options.end()) return;
    control.model()->setPropertyValue(
        "SelectedItems",
        Any(sequenceOf<sal_Int16>({static_cast<sal_Int16>(option - field.options.begin())})));
}

FormBody::Entry FormBody::entryOf(PanelControls& controls, FormField const& field, std::string const& value) {
    Entry entry{.field = field, .control = controls.add(controlFor(field.kind))};
    if (field.kind == FieldKind::Choice || field.kind == FieldKind::Combination) {
        bool const known =
            std::ranges::any_of(field.options, [&](auto const& one) { return one.id == value; });
        if (field.kind == FieldKind::Choice && !known) entry.field.options.push_back({value, value});
        css::uno::Sequence<OUString> texts(static_cast<sal_Int32>(entry.field.options.size()));
        for (std::size_t i = 0; i < entry.field.options.size(); ++i)
            texts.getArray()[i] = toOffice(entry.field.options[i].text);
        entry.control.model()->setPropertyValue("StringItemList", Any(texts));
        entry.control.model()->setPropertyValue("LineCount", Any(static_cast<sal_Int16>(10)));
    }
    entry.setValue(value);
    if (field.kind == FieldKind::Choice) {
        onChoice(entry.control, "form.choice", m_events.edited);
    } else {
        onTyping(entry.control, "form.typing", m_events.edited);
    }
    onEntering(entry.control, "form.focus",
               [focused = m_events.focused, block = m_blocks.size()] { focused(block); });
    return entry;
}

void FormBody::addField(PanelControls& controls, FormItem const& item, std::size_t at, Language language) {
    Block block{.shape = Shape::Field, .item = at};
    Control label = controls.add(ControlKind::Text);
    label.setText(labelOf(item.field));
    block.labels.push_back(label);
    block.entries.push_back(entryOf(controls, item.field, item.field.value));
    if (item.field.kind == FieldKind::List)
        block.entries.front().control.setHelp(message(language, "form.one-per-line"));
    else if (item.field.byDefault)
        block.entries.front().control.setHelp(message(language, "form.from-card"));
    block.note = controls.add(ControlKind::Text);
    m_blocks.push_back(std::move(block));
}

void FormBody::addTable(PanelControls& controls, FormItem const& item, std::size_t at, Language language) {
    Block head{.shape = Shape::TableHead, .item = at};
    Control title = controls.add(ControlKind::Heading);
    title.setText(labelOf(item.field));
    head.labels.push_back(title);
    for (FormField const& column : item.columns) {
        Control label = controls.add(ControlKind::Text);
        label.setText(labelOf(column));
        head.labels.push_back(label);
    }
    head.note = controls.add(ControlKind::Text);
    m_blocks.push_back(std::move(head));
    for (std::size_t row = 0; row < item.rows.size(); ++row) {
        Block block{.shape = Shape::Row, .item = at};
        for (std::size_t column = 0; column < item.columns.size(); ++column) {
            // The label stands outside the window: it names the cell for a screen reader.
            Control name = controls.add(ControlKind::Text);
            name.setText(
                message(language, "form.cell", {item.columns[column].label, std::to_string(row + 1)}));
            name.place(0, -outside, 10, 10);
            block.labels.push_back(name);
            block.entries.push_back(entryOf(controls, item.columns[column], item.rows[row][column]));
        }
        m_blocks.push_back(std::move(block));
    }
    Block buttons{.shape = Shape::RowButtons, .item = at};
    for (bool const adds : {true, false}) {
        Control button = controls.add(ControlKind::Button);
        button.setText(message(language, adds ? "form.add-row" : "form.remove-row"));
        bool const full = item.most > 0 && item.rows.size() >= static_cast<std::size_t>(item.most);
        button.setEnabled(adds ? !full : item.rows.size() > 1);
        onPress(button, "form.rows",
                [call = adds ? m_events.rowAdded : m_events.rowRemoved, table = item.field.name] {
                    call(table);
                });
        onEntering(button, "form.focus",
                   [focused = m_events.focused, block = m_blocks.size()] { focused(block); });
        buttons.buttons.push_back(button);
    }
    m_blocks.push_back(std::move(buttons));
}

FormBody::FormBody(PanelControls& controls, views::FormView const& view, Language language, Events events)
    : m_events(std::move(events)), m_items(view.items) {
    m_showing = true;
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        if (m_items[at].isTable) {
            addTable(controls, m_items[at], at, language);
        } else {
            addField(controls, m_items[at], at, language);
        }
    }
    m_showing = false;
    show(view);
}

void FormBody::collect(views::FormInput& input) const {
    for (FormItem const& item : m_items)
        if (item.isTable) input.rows[item.field.name].clear();
    for (Block const& block : m_blocks) {
        FormItem const& item = m_items[block.item];
        if (block.shape == Shape::Row) {
            drafting::Form row;
            for (Entry const& entry : block.entries)
                row[entry.field.name] = entry.value();
            input.rows[item.field.name].push_back(std::move(row));
        }
        if (block.shape != Shape::Field) continue;
        Entry const& entry = block.entries.front();
        std::string const value = entry.value();
        // What the card gives is not typed.
        if (item.field.byDefault && value == item.field.value) continue;
        bool const isClient = item.field.kind == FieldKind::Combination && item.field.name == "client.name";
        auto const card = std::ranges::find(entry.field.options, value, &views::FormOption::text);
        if (isClient) input.client = card == entry.field.options.end() ? std::string() : card->id;
        bool const fromCard = isClient && card != entry.field.options.end();
        if (value.empty() || fromCard) {
            input.typed.erase(item.field.name);
        } else {
            input.typed[item.field.name] = value;
        }
    }
}

bool FormBody::show(views::FormView const& view) {
    bool changed = false;
    m_showing = true;
    for (Block& block : m_blocks) {
        auto const item = std::ranges::find(view.items, m_items[block.item].field.name,
                                            [](FormItem const& one) { return one.field.name; });
        if (item == view.items.end()) continue;
        if (block.shape == Shape::Field) {
            Entry& entry = block.entries.front();
            FormField& known = m_items[block.item].field;
            bool const untouched = known.byDefault && entry.value() == known.value;
            // Another card: what nobody has touched follows it.
            if (untouched && item->field.value != known.value) entry.setValue(item->field.value);
            known.byDefault = item->field.byDefault;
            known.value = item->field.value;
        }
        if (!block.note.is()) continue;
        block.note.setText(item->field.note);
        bool const noted = block.noted || !item->field.note.empty();
        changed = changed || noted != block.noted || block.note.isVisible() != noted;
        block.noted = noted;
        block.note.setVisible(noted);
    }
    m_showing = false;
    return changed;
}

sal_Int32 FormBody::place(Block const& block, sal_Int32 width, sal_Int32 unit, sal_Int32 y,
                          bool really) const {
    sal_Int32 const margin = unit / 2;
    sal_Int32 const gap = unit / 3;
    sal_Int32 const room = width - 2 * margin;
    auto const put = [&](Control const& control, sal_Int32 x, sal_Int32 top, sal_Int32 wide, sal_Int32 high) {
        if (really) control.place(x, top, wide, high);
    };
    auto const noteBelow = [&](sal_Int32 x, sal_Int32 top, sal_Int32 wide) -> sal_Int32 {
        if (!block.noted) return 0;
        sal_Int32 const high = std::max(block.note.heightFor(wide), unit);
        put(block.note, x, top, wide, high);
        return high;
    };
    auto const columnPlaces = [&](FormItem const& item) {
        sal_Int32 total = 0;
        for (FormField const& column : item.columns)
            total += weightOf(column);
        std::vector<std::pair<sal_Int32, sal_Int32>> places;
        sal_Int32 x = margin;
        sal_Int32 const free = room - gap * (static_cast<sal_Int32>(item.columns.size()) - 1);
        for (FormField const& column : item.columns) {
            sal_Int32 const wide = free * weightOf(column) / std::max<sal_Int32>(total, 1);
            places.emplace_back(x, wide);
            x += wide + gap;
        }
        return places;
    };
    FormItem const& item = m_items[block.item];
    switch (block.shape) {
        case Shape::Field: {
            Entry const& entry = block.entries.front();
            bool const beside = width >= 24 * unit;
            sal_Int32 const labelWidth = beside ? std::min(room * 2 / 5, 15 * unit) : room;
            sal_Int32 const labelHeight = block.labels.front().heightFor(labelWidth);
            bool const lines = entry.field.kind == FieldKind::Text || entry.field.kind == FieldKind::List;
            sal_Int32 const line = entry.control.preferredSize().Height;
            sal_Int32 const fieldHeight = lines ? 4 * unit : std::max(line, unit + unit / 2);
            sal_Int32 const x = beside ? margin + labelWidth + gap : margin;
            sal_Int32 const fieldWidth = beside ? room - labelWidth - gap : room;
            sal_Int32 const wide = entry.field.narrow ? std::min(fieldWidth, 12 * unit) : fieldWidth;
            sal_Int32 const lineTop = lines ? 0 : std::max<sal_Int32>((fieldHeight - labelHeight) / 2, 0);
            put(block.labels.front(), margin, beside ? y + lineTop : y, labelWidth, labelHeight);
            sal_Int32 const top = beside ? y : y + labelHeight;
            put(entry.control, x, top, wide, fieldHeight);
            // Beside a short field its note, else below.
            sal_Int32 const right = fieldWidth - wide - gap;
            if (block.noted && right >= 12 * unit && block.note.preferredSize().Width <= right) {
                put(block.note, x + wide + gap, top + (fieldHeight - unit) / 2, right, unit);
                return std::max(fieldHeight, labelHeight) + gap;
            }
            sal_Int32 const under = noteBelow(x, top + fieldHeight, fieldWidth);
            return std::max(top - y + fieldHeight + under, labelHeight) + gap;
        }
        case Shape::TableHead: {
            sal_Int32 top = y + gap;
            sal_Int32 const title = block.labels.front().heightFor(room);
            put(block.labels.front(), margin, top, room, title);
            top += title;
            top += noteBelow(margin, top, room);
            sal_Int32 tallest = 0;
            auto const places = columnPlaces(item);
            for (std::size_t i = 0; i < places.size(); ++i)
                tallest = std::max(tallest, block.labels[i + 1].heightFor(places[i].second));
            for (std::size_t i = 0; i < places.size(); ++i) {
                sal_Int32 const high = block.labels[i + 1].heightFor(places[i].second);
                put(block.labels[i + 1], places[i].first, top + tallest - high, places[i].second, high);
            }
            return top + tallest - y;
        }
        case Shape::Row: {
            sal_Int32 tallest = unit + unit / 2;
            for (Entry const& entry : block.entries)
                tallest = std::max(tallest, entry.control.preferredSize().Height);
            auto const places = columnPlaces(item);
            for (std::size_t i = 0; i < places.size(); ++i)
                put(block.entries[i].control, places[i].first, y, places[i].second, tallest);
            return tallest + gap / 2;
        }
        case Shape::RowButtons: {
            sal_Int32 x = margin;
            sal_Int32 tallest = 0;
            for (Control const& button : block.buttons) {
                css::awt::Size const size = button.preferredSize();
                put(button, x, y, size.Width, size.Height);
                x += size.Width + gap;
                tallest = std::max(tallest, size.Height);
            }
            return tallest + 2 * gap;
        }
    }
    return 0;
}

sal_Int32 FormBody::heightOf(std::size_t block, sal_Int32 width, sal_Int32 unit) const {
    return place(m_blocks[block], width, unit, 0, false);
}

std::size_t FormBody::arrange(FormArea const& area, sal_Int32 unit, std::size_t first) const {
    sal_Int32 y = area.top;
    std::size_t inside = 0;
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        sal_Int32 const height = heightOf(i, area.width, unit);
        bool const fits = i >= first && y + height <= area.top + area.height;
        // Once one does not fit, the ones behind it do not stand before it.
        bool const shown = i == first || (fits && i == first + inside);
        place(m_blocks[i], area.width, unit, shown ? y : (i < first ? -outside : outside), true);
        if (!shown) continue;
        y += height;
        ++inside;
    }
    return inside;
}

Control FormBody::firstField() const {
    for (Block const& block : m_blocks)
        if (!block.entries.empty()) return block.entries.front().control;
    return {};
}

Control FormBody::firstCellOfLastRow(std::string const& table) const {
    Control found;
    for (Block const& block : m_blocks)
        if (block.shape == Shape::Row && m_items[block.item].field.name == table)
            found = block.entries.front().control;
    return found;
}

}  // namespace diwan::office
