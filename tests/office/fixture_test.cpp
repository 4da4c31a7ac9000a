// The fixture itself: it opens, dispatches, sees, ends, and notices a crash.
#include <signal.h>

#include <gtest/gtest.h>

#include "fixture/accessible.hpp"
#include "fixture/document.hpp"
#include "fixture/office.hpp"
#include "fixture/profile.hpp"

namespace diwan::office {
namespace {

TEST(OfficeFixture, AFreshProfileStartsWithoutQuestionsAndEndsWithZero) {
    Folder folder;
    Profile profile(folder / "profil d'essai é", "fr");
    Office office({.profile = profile.folder()});
    EXPECT_TRUE(office.runs());
    EXPECT_EQ(office.close(), 0) << office.log();
}

TEST(OfficeFixture, ADocumentIsWrittenUndoneSavedAndReadAgain) {
    Folder folder;
    Profile profile(folder / "profile", "fr");
    Office office({.profile = profile.folder()});
    {
        Document document = Document::create(office.connection(), "swriter");
        document.setText("Décision : قرار");
        EXPECT_EQ(document.text(), "Décision : قرار");
        document.saveAs(folder / "é 1.odt");
        document.exportPdf(folder / "é 1.pdf");
        document.undo();
        EXPECT_EQ(document.text(), "");
        EXPECT_TRUE(document.knows(".uno:SelectAll"));
    }
    Document again = Document::open(office.connection(), folder / "é 1.odt");
    EXPECT_EQ(again.text(), "Décision : قرار");
    EXPECT_GT(std::filesystem::file_size(folder / "é 1.pdf"), 1000U);
}

TEST(OfficeFixture, TheMenusAreInTheLanguageOfTheProfile) {
    Folder folder;
    Profile profile(folder / "profile", "fr");
    Office office({.profile = profile.folder()});
    Document document = Document::create(office.connection(), "swriter");
    Accessible window = Accessible::of(document.frame());
    EXPECT_TRUE(window.find({.role = AccessibleRole::MENU, .name = "Fichier"}));
    EXPECT_FALSE(window.find({.role = AccessibleRole::MENU, .name = "File"}));
}

TEST(OfficeFixture, AnOfficeThatDiesIsNoticed) {
    Folder folder;
    Profile profile(folder / "profile", "en-US");
    Office office({.profile = profile.folder()});
    kill(office.number(), SIGABRT);
    EXPECT_NE(office.close(), 0);
    EXPECT_FALSE(office.runs());
}

}  // namespace
}  // namespace diwan::office
