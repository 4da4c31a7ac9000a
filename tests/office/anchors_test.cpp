// What ties a record to its sentence survives saving, editing and moving; and a document stays an ordinary
// document.
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class OfficeAnchors : public WithDiwan {
  protected:
    // Logs all findings of the document and gives the record ids, actions first.
    static std::vector<std::string> logAll(Document const& document) {
        EXPECT_TRUE(document.command("read-document").ok());
        Answer logged = document.command("log-findings", {{"actions", "all"}, {"decisions", "all"}});
        EXPECT_TRUE(logged.ok()) << logged.json;
        std::vector<std::string> ids;
        auto list = logged.list("ids");
        for (unsigned index = 0; index < list->size(); ++index)
            ids.push_back(list->getElement<std::string>(index));
        return ids;
    }
};

TEST_F(OfficeAnchors, ARecordFindsItsSentenceAfterSavingAndOpening) {
    std::vector<std::string> ids;
    {
        Document document = newMinutes();
        ids = logAll(document);
        document.saveAs(file("anchored.odt"));
    }
    ASSERT_EQ(ids.size(), 3U);
    Document again = Document::open(connection(), file("anchored.odt"));
    EXPECT_EQ(again.text(), frenchMinutes);
    Answer jumped = again.command("jump-to", {{"id", ids[0]}});
    ASSERT_TRUE(jumped.ok()) << jumped.json;
    EXPECT_THAT(jumped.json, HasSubstr("envoie le devis"));
}

// Without ids that follow from the document and the sentence, the second reading recorded everything again.
TEST_F(OfficeAnchors, TheSameMinutesReadAgainAreNotRecordedTwice) {
    std::vector<std::string> ids;
    {
        Document document = newMinutes();
        ids = logAll(document);
        document.saveAs(file("again.odt"));
    }
    std::string const before = registerCsv(newMinutes());
    Document again = Document::open(connection(), file("again.odt"));
    ASSERT_TRUE(again.command("read-document").ok());
    Answer logged = again.command("log-findings", {{"actions", "all"}, {"decisions", "all"}});
    EXPECT_EQ(logged.problem(), "finding.none-ticked") << logged.json;
    EXPECT_EQ(registerCsv(again), before);
}

TEST_F(OfficeAnchors, TheSentenceIsFoundAfterTextWasAddedBefore) {
    Document document = newMinutes();
    std::vector<std::string> ids = logAll(document);
    ASSERT_EQ(ids.size(), 3U);
    auto text = com::sun::star::uno::Reference<com::sun::star::text::XTextDocument>(
                    document.model(), com::sun::star::uno::UNO_QUERY_THROW)
                    ->getText();
    text->insertString(text->getStart(), wide("Ajouté plus tard.\nEt encore une ligne.\n"), false);
    ASSERT_TRUE(document.command("jump-to", {{"id", ids[0]}}).ok());
    EXPECT_THAT(document.selection(), HasSubstr("envoie le devis à la clinique"));
}

TEST_F(OfficeAnchors, ASentenceThatWasDeletedIsReportedLost) {
    Document document = newMinutes();
    std::vector<std::string> ids = logAll(document);
    ASSERT_EQ(ids.size(), 3U);
    document.setText("Tout a été réécrit.");
    Answer answer = document.command("jump-to", {{"id", ids[0]}});
    EXPECT_FALSE(answer.ok());
    EXPECT_EQ(answer.problem(), "sentence.lost") << answer.json;
}

TEST_F(OfficeAnchors, DocumentsOpenTheSameWithoutDiwan) {
    std::string withDiwan;
    {
        Document document = newMinutes();
        logAll(document);
        ASSERT_TRUE(document.command("insert-actions").ok());
        ASSERT_TRUE(document.command("insert-template", {{"template", "quote"}, {"language", "fr"}}).ok());
        withDiwan = document.text();
        document.saveAs(file("plain.odt"));
        document.saveAs(file("plain.docx"), "MS Word 2007 XML");
    }
    Folder folder("plain");
    Profile plain(folder / "profile", "fr");
    Office other({.profile = plain.folder()});
    {
        Document document = Document::open(other.connection(), file("plain.odt"));
        EXPECT_FALSE(document.knows("vnd.diwan:read-document")) << "this office must not have Diwan";
        EXPECT_EQ(document.text(), withDiwan);
        Document word = Document::open(other.connection(), file("plain.docx"));
        EXPECT_THAT(word.text(), HasSubstr("envoie le devis à la clinique"));
    }
    EXPECT_EQ(other.close(), 0) << other.log();
}

}  // namespace
}  // namespace diwan::office
