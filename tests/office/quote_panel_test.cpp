// The Quote panel as a screen reader meets it: a line chosen, typed over, added, moved; the checklist
// pressed.
#include <chrono>
#include <functional>
#include <thread>

#include "fixture/accessible.hpp"
#include "fixture/window.hpp"
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

class OfficeQuotePanel : public WithDiwan {
  protected:
    static bool becomes(std::function<bool()> const& so) {
        for (int turn = 0; turn < 100; ++turn) {
            if (so()) return true;
            std::this_thread::sleep_for(150ms);
        }
        return false;
    }
    // Opens the deck. Only its own part of the tree is looked through afterwards: menus and toolbars have a
    // thousand controls.
    void showPanel(Document const& document) {
        m_deck.reset();
        showDeck(document, "DiwanDeck");
        ASSERT_TRUE(becomes([&] {
            m_deck =
                Accessible::of(document.frame()).find({.role = AccessibleRole::PANEL, .contains = "Diwan"});
            return m_deck.has_value();
        }));
    }
    [[nodiscard]] std::optional<Accessible> control(Wanted const& wanted) const {
        std::optional<Accessible> found;
        becomes([&] {
            found = m_deck->find(wanted);
            return found.has_value();
        });
        return found;
    }
    void type(char const* label, char const* text) const {
        auto const field = control({.role = AccessibleRole::TEXT, .contains = label});
        ASSERT_TRUE(field) << label << "\n" << allTexts();
        EXPECT_TRUE(field->type(text)) << label;
    }
    void press(char const* name) const {
        auto const button = control({.role = AccessibleRole::PUSH_BUTTON, .name = name});
        ASSERT_TRUE(button) << name << "\n" << allTexts();
        EXPECT_TRUE(button->enabled()) << name;
        EXPECT_TRUE(button->press()) << name;
    }
    void choose(char const* words) const {
        auto const line = control({.contains = words});
        ASSERT_TRUE(line) << words << "\n" << allTexts();
        EXPECT_TRUE(line->choose());
    }
    [[nodiscard]] std::string allTexts() const {
        std::string result;
        for (Accessible const& one : m_deck->all())
            result += std::to_string(one.role()) + " " + one.text() + "\n";
        return result;
    }

    std::optional<Accessible> m_deck;
};

TEST_F(OfficeQuotePanel, AChosenLineIsChangedAndMoved) {
    Document const quote = newQuote();
    showPanel(quote);
    choose("· CAI-3T");
    ASSERT_TRUE(becomes([&] {
        auto const field = m_deck->find({.role = AccessibleRole::TEXT, .contains = "Quantité"});
        return field && field->text() == "6";
    })) << allTexts();
    type("Quantité", "7");
    press("Modifier la ligne 2");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "H3") == "99\u00A0400,00"; }));
    press("Monter");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "A2") == "CAI-3T"; }));
    EXPECT_TRUE(control({.role = AccessibleRole::PUSH_BUTTON, .name = "Modifier la ligne 1"}))
        << "the moved line is no longer the chosen one";
}

TEST_F(OfficeQuotePanel, AChosenLineIsTakenAway) {
    Document const quote = newQuote();
    showPanel(quote);
    choose("· CAI-3T");
    ASSERT_TRUE(control({.role = AccessibleRole::PUSH_BUTTON, .name = "Modifier la ligne 2"})) << allTexts();
    press("Supprimer");
    EXPECT_TRUE(becomes([&] { return quote.text().find("CAI-3T") == std::string::npos; }));
}

TEST_F(OfficeQuotePanel, ALineIsTypedAndAdded) {
    Document const quote = newQuote();
    showPanel(quote);
    type("Désignation", "Pose");
    type("Prix HT", "1 500,5");
    press("Ajouter une ligne");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "H5") == "1\u00A0500,50"; })) << quote.text();
    auto const field = control({.role = AccessibleRole::TEXT, .contains = "Désignation"});
    ASSERT_TRUE(field);
    EXPECT_EQ(field->text(), "") << "the fields are not ready for the next line";
}

TEST_F(OfficeQuotePanel, TheChecklistLeadsToWhatIsMissing) {
    Document const quote = newQuote();
    ASSERT_TRUE(quote.command("edit-quote", {{"term", "validity_days"}, {"value", ""}}).ok());
    showPanel(quote);
    ASSERT_TRUE(control({.contains = "À compléter · Algérie"})) << allTexts();
    EXPECT_THAT(allTexts(), HasSubstr("la durée de validité de l’offre"));
    press("Compléter");
    ASSERT_TRUE(control({.role = AccessibleRole::TEXT, .contains = "Contenu"})) << allTexts();
    type("Contenu", "45");
    press("Appliquer");
    // The table at the top of the page is not part of the text.
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanQuoteTitle", "B1").find("45") != std::string::npos; }))
        << quote.cell("DiwanQuoteTitle", "B1");
}

TEST_F(OfficeQuotePanel, ADocumentWithoutQuoteOffersOne) {
    Document const minutes = newMinutes();
    showPanel(minutes);
    EXPECT_TRUE(control({.contains = "ne porte pas de devis"})) << allTexts();
    EXPECT_TRUE(control({.role = AccessibleRole::PUSH_BUTTON, .name = "Nouveau devis"}));
}

}  // namespace
}  // namespace diwan::office
