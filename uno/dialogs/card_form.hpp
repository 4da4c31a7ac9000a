// CardForm: the fields of one card inside a dialog, in one column or two.
//
//   CardForm form(dialog, {124, 24, 290, 200}, [this] { changed(); });
//   form.show(views::cardForm(…));
//   drafting::FlatCard typed = form.values();         // of the fields shown, empty ones too
//
// `onChange` comes while a person types or chooses, not when show() fills. Main thread only.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "dialogs/dialog_window.hpp"
#include "views/cards_view.hpp"

namespace diwan::office {

class CardForm {
  public:
    // `onCountry`: another country was chosen, whose numbers are others.
    CardForm(DialogWindow& dialog, DialogBox area, std::function<void()> onChange,
             std::function<void()> onCountry);

    void show(std::vector<views::CardField> fields);
    [[nodiscard]] drafting::FlatCard values() const;

  private:
    void build(views::CardField const& field, DialogBox const& box, sal_Int32 labelWidth);
    [[nodiscard]] bool isBuiltFor(std::vector<views::CardField> const& fields) const;
    void fill(views::CardField const& field);

    DialogWindow& m_dialog;
    DialogBox m_area;
    std::function<void()> m_onChange;
    std::function<void()> m_onCountry;
    std::vector<views::CardField> m_fields;
    sal_Int16 m_tab = 0;
    bool m_filling = false;
};

}  // namespace diwan::office
