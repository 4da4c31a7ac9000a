#include "dialogs/card_form.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/text/WritingMode2.hpp>

namespace diwan::office {

namespace {

using css::uno::Any;

// In dialog units.
constexpr sal_Int32 rowHeight = 15;
constexpr sal_Int32 fieldHeight = 13;
constexpr sal_Int32 gap = 6;
constexpr sal_Int32 linesOfText = 3;
constexpr sal_Int16 firstTab = 100;  // behind the list, before the buttons

std::string labelOf(views::CardField const& field) {
    return "label." + field.name;
}

sal_Int32 rowsOf(views::CardField const& field) {
    return field.kind == views::CardFieldKind::Lines ? linesOfText : 1;
}

// Numbers and addresses of the net are read from the left in Arabic too.
bool isLatin(std::string const& field) {
    constexpr std::array names{"phone", "phones", "email", "website", "validity_days", "deposit"};
    auto const& identifiers = drafting::identifierFields();
    return std::ranges::find(names, field) != names.end() ||
           std::ranges::find(identifiers, field) != identifiers.end();
}

// "régime de TVA" is a word in a sentence, "Régime de TVA :" a label. Arabic has no capitals.
std::string labelText(std::string const& words) {
    OUString text = toOffice(words);
    if (text.isEmpty()) return words;
    OUString const first = text.copy(0, 1).toAsciiUpperCase();
    return toUtf8(first + text.copy(1));
}

}  // namespace

CardForm::CardForm(DialogWindow& dialog, DialogBox area, std::function<void()> onChange,
                   std::function<void()> onCountry)
    : m_dialog(dialog), m_area(area), m_onChange(std::move(onChange)), m_onCountry(std::move(onCountry)) {}

bool CardForm::isBuiltFor(std::vector<views::CardField> const& fields) const {
    return std::ranges::equal(m_fields, fields, [](auto const& one, auto const& other) {
        return one.name == other.name && one.kind == other.kind && one.label == other.label;
    });
}

void CardForm::show(std::vector<views::CardField> fields) {
    m_filling = true;
    if (!isBuiltFor(fields)) {
        for (views::CardField const& field : m_fields) {
            m_dialog.remove(labelOf(field));
            m_dialog.remove(field.name);
        }
        m_tab = firstTab;
        sal_Int32 const inOne = m_area.height / rowHeight;
        sal_Int32 rows = 0;
        for (views::CardField const& field : fields)
            rows += rowsOf(field);
        bool const isTwo = rows > inOne;
        sal_Int32 const width = isTwo ? (m_area.width - gap) / 2 : m_area.width;
        sal_Int32 const labelWidth = isTwo ? width * 48 / 100 : width * 28 / 100;
        sal_Int32 left = m_area.left;
        sal_Int32 row = 0;
        for (views::CardField const& field : fields) {
            if (row + rowsOf(field) > inOne && left == m_area.left) {
                left += width + gap;
                row = 0;
            }
            build(field,
                  {left, m_area.top + row * rowHeight, width,
                   rowsOf(field) * rowHeight - (rowHeight - fieldHeight)},
                  labelWidth);
            row += rowsOf(field);
        }
    }
    m_fields = std::move(fields);
    for (views::CardField const& field : m_fields)
        fill(field);
    m_filling = false;
}

void CardForm::build(views::CardField const& field, DialogBox const& box, sal_Int32 labelWidth) {
    m_dialog.add("FixedText", labelOf(field), {box.left, box.top + 2, labelWidth - 2, fieldHeight - 2},
                 labelText(field.label), m_tab++);
    DialogBox const place{box.left + labelWidth, box.top, box.width - labelWidth, box.height};
    auto const told = [this] {
        if (!m_filling) m_onChange();
    };
    if (field.kind == views::CardFieldKind::Choice) {
        m_dialog.add("ListBox", field.name, place, "", m_tab++)->setPropertyValue("Dropdown", Any(true));
        m_dialog.onChoice(field.name, field.name == "country" ? [this] {
            if (!m_filling) m_onCountry();
        }
                                                              : std::function<void()>(told));
        return;
    }
    auto const made = m_dialog.add("Edit", field.name, place, "", m_tab++);
    if (isLatin(field.name))
        made->setPropertyValue("WritingMode", Any(static_cast<sal_Int16>(css::text::WritingMode2::LR_TB)));
    if (field.kind == views::CardFieldKind::Lines) {
        made->setPropertyValue("MultiLine", Any(true));
        made->setPropertyValue("VScroll", Any(true));
    }
    m_dialog.onTyping(field.name, told);
}

void CardForm::fill(views::CardField const& field) {
    if (field.kind != views::CardFieldKind::Choice) {
        if (m_dialog.text(field.name) != field.value) m_dialog.setText(field.name, field.value);
        return;
    }
    std::vector<std::string> labels;
    int chosen = -1;
    for (views::CardChoice const& choice : field.choices) {
        if (choice.value == field.value) chosen = static_cast<int>(labels.size());
        labels.push_back(choice.label);
    }
    m_dialog.setItems(field.name, labels, chosen);
}

drafting::FlatCard CardForm::values() const {
    drafting::FlatCard card;
    for (views::CardField const& field : m_fields) {
        if (field.kind != views::CardFieldKind::Choice) {
            card[field.name] = m_dialog.text(field.name);
            continue;
        }
        int const chosen = m_dialog.chosen(field.name);
        bool const isKnown = chosen >= 0 && static_cast<std::size_t>(chosen) < field.choices.size();
        card[field.name] = isKnown ? field.choices[static_cast<std::size_t>(chosen)].value : field.value;
    }
    return card;
}

}  // namespace diwan::office
