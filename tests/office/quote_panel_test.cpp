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
    static Document newQuote() {
        Document before = Document::create(connection(), "swriter");
        std::filesystem::path const data =
            std::filesystem::path(DIWAN_BINARY_DIR) / "templates" / "sample" / "quote.json";
        Answer const answer = before.command(
            "new-document", {{"template", "quote"}, {"language", "fr"}, {"data", data.string()}});
        EXPECT_TRUE(answer.ok()) << answer.json;
        return Document::current(connection());
    }
    static bool becomes(std::function<bool()> const& so) {
        for (int turn = 0; turn < 60; ++turn) {
            if (so()) return true;
            std::this_thread::sleep_for(150ms);
        }
        return false;
    }
    static std::optional<Accessible> control(Document const& document, Wanted const& wanted) {
        std::optional<Accessible> found;
        becomes([&] {
            found = Accessible::of(document.frame()).find(wanted);
            return found.has_value();
        });
        return found;
    }
    static void type(Document const& document, char const* label, char const* text) {
        auto const field = control(document, {.role = AccessibleRole::TEXT, .contains = label});
        ASSERT_TRUE(field) << label << "\n" << allTexts(document);
        EXPECT_TRUE(field->type(text)) << label;
    }
    static void press(Document const& document, char const* name) {
        auto const button = control(document, {.role = AccessibleRole::PUSH_BUTTON, .name = name});
        ASSERT_TRUE(button) << name << "\n" << allTexts(document);
        EXPECT_TRUE(button->enabled()) << name;
        EXPECT_TRUE(button->press()) << name;
    }
    static void choose(Document const& document, char const* words) {
        auto const line = control(document, {.contains = words});
        ASSERT_TRUE(line) << words << "\n" << allTexts(document);
        EXPECT_TRUE(line->choose());
    }
    static std::string allTexts(Document const& document) {
        std::string result;
        for (Accessible const& one : Accessible::of(document.frame()).all())
            result += std::to_string(one.role()) + " " + one.text() + "\n";
        return result;
    }
};

TEST_F(OfficeQuotePanel, AChosenLineIsChangedMovedAndTakenAway) {
    Document const quote = newQuote();
    showDeck(quote, "DiwanDeck");
    choose(quote, "· CAI-3T");
    ASSERT_TRUE(becomes([&] {
        auto const field =
            Accessible::of(quote.frame()).find({.role = AccessibleRole::TEXT, .contains = "Quantité"});
        return field && field->text() == "6";
    })) << allTexts(quote);
    type(quote, "Quantité", "7");
    press(quote, "Modifier la ligne 2");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "H3") == "99\u00A0400,00"; }));
    press(quote, "Monter");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "A2") == "CAI-3T"; }));
    EXPECT_TRUE(control(quote, {.role = AccessibleRole::PUSH_BUTTON, .name = "Modifier la ligne 1"}))
        << "the moved line is no longer the chosen one";
    press(quote, "Supprimer");
    EXPECT_TRUE(becomes([&] { return quote.text().find("CAI-3T") == std::string::npos; }));
}

TEST_F(OfficeQuotePanel, ALineIsTypedAndAdded) {
    Document const quote = newQuote();
    showDeck(quote, "DiwanDeck");
    type(quote, "Désignation", "Pose");
    type(quote, "Prix HT", "1 500,5");
    press(quote, "Ajouter une ligne");
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanLines", "H5") == "1\u00A0500,50"; })) << quote.text();
    auto const field = control(quote, {.role = AccessibleRole::TEXT, .contains = "Désignation"});
    ASSERT_TRUE(field);
    EXPECT_EQ(field->text(), "") << "the fields are not ready for the next line";
}

TEST_F(OfficeQuotePanel, TheChecklistLeadsToWhatIsMissing) {
    Document const quote = newQuote();
    ASSERT_TRUE(quote.command("edit-quote", {{"term", "validity_days"}, {"value", ""}}).ok());
    showDeck(quote, "DiwanDeck");
    ASSERT_TRUE(control(quote, {.contains = "À compléter · Algérie"})) << allTexts(quote);
    EXPECT_THAT(allTexts(quote), HasSubstr("la durée de validité de l’offre"));
    press(quote, "Compléter");
    ASSERT_TRUE(control(quote, {.role = AccessibleRole::TEXT, .contains = "Contenu"})) << allTexts(quote);
    type(quote, "Contenu", "45");
    press(quote, "Appliquer");
    // The table at the top of the page is not part of the text.
    EXPECT_TRUE(becomes([&] { return quote.cell("DiwanQuoteTitle", "B1").find("45") != std::string::npos; }))
        << quote.cell("DiwanQuoteTitle", "B1");
}

TEST_F(OfficeQuotePanel, ADocumentWithoutQuoteOffersOne) {
    Document const minutes = newMinutes();
    showDeck(minutes, "DiwanDeck");
    EXPECT_TRUE(control(minutes, {.contains = "ne porte pas de devis"})) << allTexts(minutes);
    EXPECT_TRUE(control(minutes, {.role = AccessibleRole::PUSH_BUTTON, .name = "Nouveau devis"}));
}

}  // namespace
}  // namespace diwan::office
