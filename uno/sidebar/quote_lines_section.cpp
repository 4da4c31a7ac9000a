#include "sidebar/quote_lines_section.hpp"

#include <algorithm>
#include <charconv>

namespace diwan::office {

namespace {

using drafting::LineKind;

constexpr std::array kindCodes{"item", "section", "note"};
constexpr std::array kinds{LineKind::Item, LineKind::Section, LineKind::Note};
// Of the fields, in their order: what the commands call them, and the key of their labels.
constexpr std::array fieldNames{"reference", "unit", "quantity", "unit_price", "discount", "vat", "label"};
constexpr std::array fieldKeys{"reference", "unit", "quantity", "price", "discount", "vat", "label"};

std::size_t numberOf(std::string const& id) {
    std::size_t number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    return number;
}

}  // namespace

QuoteLinesSection::QuoteLinesSection(PanelControls& controls,
                                     css::uno::Reference<css::uno::XComponentContext> const& context,
                                     PanelWords words)
    : m_words(std::move(words)) {
    m_listLabel = controls.add(ControlKind::Text);
    m_list = TreeList(context, controls.add(ControlKind::Tree));
    m_list.control().model()->setPropertyValue(
        "HelpText", css::uno::Any(toOffice(m_words("panel.quote.lines.help", {}))));
    up = controls.add(ControlKind::Button);
    down = controls.add(ControlKind::Button);
    remove = controls.add(ControlKind::Button);
    up.setText(m_words("panel.quote.up", {}));
    down.setText(m_words("panel.quote.down", {}));
    remove.setText(m_words("panel.quote.delete", {}));
    m_kindLabel = controls.add(ControlKind::Text);
    m_kindLabel.setText(m_words("panel.quote.kind", {}));
    kind = ChoiceList(controls.add(ControlKind::ListBox));
    std::vector<std::string> names;
    for (char const* const code : kindCodes)
        names.push_back(m_words("panel.quote.kind." + std::string(code), {}));
    kind.show(names, 0);
    // In the order of the keyboard: the words first.
    for (Field const field : {Label, Reference, Unit, Quantity, Price, Discount, Vat}) {
        m_labels[field] = controls.add(ControlKind::Text);
        m_labels[field].setText(m_words("panel.quote." + std::string(fieldKeys[field]), {}));
        m_fields[field] = controls.add(ControlKind::Edit);
    }
    m_optional = controls.add(ControlKind::CheckBox);
    m_optional.setText(m_words("panel.quote.optional", {}));
    m_levyLabel = controls.add(ControlKind::Text, false);
    m_levyLabel.setText(m_words("panel.quote.levy", {}));
    m_levy = ChoiceList(controls.add(ControlKind::ListBox, false));
    change = controls.add(ControlKind::Button);
    add = controls.add(ControlKind::Button);
}

std::string const& QuoteLinesSection::textOf(views::QuoteLineRow const& row, Field field) {
    switch (field) {
        case Reference:
            return row.reference;
        case Unit:
            return row.unit;
        case Quantity:
            return row.quantity;
        case Price:
            return row.price;
        case Discount:
            return row.discount;
        case Vat:
            return row.vat;
        default:
            return row.label;
    }
}

void QuoteLinesSection::show(views::QuotePanelView const& view) {
    m_listLabel.setText(m_words("panel.quote.lines", {std::to_string(view.lines.size())}));
    std::vector<TreeItem> items;
    for (std::size_t i = 0; i < view.lines.size(); ++i)
        items.push_back(
            {.id = std::to_string(i + 1), .text = view.lines[i].text, .unfolded = false, .children = {}});
    if (m_next) {
        if (*m_next == 0) m_after = m_line;
        m_line = *m_next;
        m_next.reset();
        m_filled.reset();
        m_list.chooseNext(m_line == 0 ? "" : std::to_string(m_line));
    }
    m_list.show(std::move(items));
    if (m_line > view.lines.size()) m_line = 0;
    fill(view);
    enable(view);
}

void QuoteLinesSection::chosenAnew(views::QuotePanelView const& view) {
    std::size_t const chosen = numberOf(m_list.chosen());
    if (chosen == m_line) return;
    m_line = chosen <= view.lines.size() ? chosen : 0;
    m_after = 0;
    m_filled.reset();
    fill(view);
    enable(view);
}

void QuoteLinesSection::kindChosen(views::QuotePanelView const& view) {
    enable(view);
}

void QuoteLinesSection::fill(views::QuotePanelView const& view) {
    views::QuoteLineRow const row = m_line == 0 ? views::QuoteLineRow{} : view.lines[m_line - 1];
    if (m_filled) {
        bool const untouched = std::ranges::all_of(
            std::array{Reference, Unit, Quantity, Price, Discount, Vat, Label},
            [&](Field field) { return m_fields[field].text() == textOf(*m_filled, field); });
        if (*m_filled == row || !untouched) return;
    }
    for (Field const field : {Reference, Unit, Quantity, Price, Discount, Vat, Label})
        m_fields[field].setText(textOf(row, field));
    m_optional.setTicked(row.optional);
    showLevies(view, row.levy);
    auto const position = std::ranges::find(kinds, row.kind) - kinds.begin();
    std::vector<std::string> names;
    for (char const* const code : kindCodes)
        names.push_back(m_words("panel.quote.kind." + std::string(code), {}));
    kind.show(names, static_cast<std::size_t>(position));
    m_filled = row;
}

// Only where the country has such taxes.
void QuoteLinesSection::showLevies(views::QuotePanelView const& view, std::string const& code) {
    std::vector<std::string> names{m_words("panel.quote.levy.none", {})};
    m_levies.assign(1, "");
    std::size_t chosen = 0;
    for (auto const& [known, words] : view.levies) {
        if (known == code) chosen = names.size();
        m_levies.push_back(known);
        names.push_back(words);
    }
    m_levy.show(names, chosen);
    m_levyLabel.setVisible(m_visible && !view.levies.empty());
    m_levy.control().setVisible(m_visible && !view.levies.empty());
}

void QuoteLinesSection::enable(views::QuotePanelView const& view) {
    bool const chosen = m_line > 0 && view.editable;
    up.setEnabled(chosen && m_line > 1);
    down.setEnabled(chosen && m_line < view.lines.size());
    remove.setEnabled(chosen);
    change.setEnabled(chosen);
    add.setEnabled(view.editable);
    bool const item = kinds[kind.chosen()] == LineKind::Item;
    for (Field const field : {Reference, Unit, Quantity, Price, Discount, Vat})
        m_fields[field].setEnabled(view.editable && item);
    m_fields[Label].setEnabled(view.editable);
    m_optional.setEnabled(view.editable && item);
    m_levy.control().setEnabled(view.editable && item);
    kind.control().setEnabled(view.editable);
    std::string const number = std::to_string(m_line);
    change.setText(m_line == 0 ? m_words("panel.quote.change-none", {})
                               : m_words("panel.quote.change", {number}));
    std::size_t const after = m_line == 0 ? m_after : m_line;
    add.setText(after == 0 || after > view.lines.size()
                    ? m_words("panel.quote.add-end", {})
                    : m_words("panel.quote.add-below", {std::to_string(after)}));
}

void QuoteLinesSection::putFields(CommandArguments& arguments) const {
    for (Field const field : {Reference, Unit, Quantity, Price, Discount, Vat, Label})
        arguments[fieldNames[field]] = m_fields[field].text();
    arguments["optional"] = m_optional.isTicked() ? "true" : "false";
    arguments["kind"] = kindCodes[kind.chosen()];
    if (m_levies.size() > 1) arguments["levy"] = m_levies[std::min(m_levy.chosen(), m_levies.size() - 1)];
}

CommandArguments QuoteLinesSection::meant(views::QuotePanelView const& view) const {
    if (m_line == 0 || m_line > view.lines.size()) return {{"line", "0"}};
    return {{"line", std::to_string(m_line)}, {"was", view.lines[m_line - 1].label}};
}

CommandArguments QuoteLinesSection::toChange(views::QuotePanelView const& view) const {
    CommandArguments arguments = meant(view);
    putFields(arguments);
    return arguments;
}

CommandArguments QuoteLinesSection::toAdd(views::QuotePanelView const& view) const {
    CommandArguments arguments;
    putFields(arguments);
    std::size_t const after = m_line == 0 ? m_after : m_line;
    arguments["after"] = std::to_string(after == 0 ? view.lines.size() : std::min(after, view.lines.size()));
    return arguments;
}

void QuoteLinesSection::setVisible(bool visible) {
    m_visible = visible;
    for (Control* const control :
         {&m_listLabel, &up, &down, &remove, &m_kindLabel, &m_optional, &change, &add})
        control->setVisible(visible);
    kind.control().setVisible(visible);
    m_levyLabel.setVisible(visible && m_levies.size() > 1);
    m_levy.control().setVisible(visible && m_levies.size() > 1);
    for (std::array<Control, fieldCount>* const all : {&m_labels, &m_fields})
        for (Control& control : *all)
            control.setVisible(visible);
    Control list = m_list.control();
    list.setVisible(visible);
}

void QuoteLinesSection::arrange(Column& column, sal_Int32 unit) {
    if (!m_visible) return;
    column.full(m_listLabel);
    column.tall(m_list.control(), 7 * unit);
    column.flow({up, down, remove});
    auto const width = [](Control const& label) { return label.preferredSize().Width; };
    sal_Int32 const first = std::max({width(m_kindLabel), width(m_labels[Label]), width(m_labels[Reference]),
                                      width(m_labels[Quantity]), width(m_labels[Discount])});
    sal_Int32 const second = std::max({width(m_labels[Unit]), width(m_labels[Price]), width(m_labels[Vat])});
    column.labelled(m_kindLabel, kind.control(), first);
    column.labelled(m_labels[Label], m_fields[Label], first);
    column.halves({m_labels[Reference], m_fields[Reference]}, {m_labels[Unit], m_fields[Unit]}, first,
                  second);
    column.halves({m_labels[Quantity], m_fields[Quantity]}, {m_labels[Price], m_fields[Price]}, first,
                  second);
    column.halves({m_labels[Discount], m_fields[Discount]}, {m_labels[Vat], m_fields[Vat]}, first, second);
    if (m_levyLabel.isVisible())
        column.labelled(m_levyLabel, m_levy.control(), std::max(first, width(m_levyLabel)));
    column.full(m_optional);
    column.flow({change, add});
}

}  // namespace diwan::office
