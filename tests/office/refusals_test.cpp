// Bad input: a clear message in the person's language, nothing lost, nothing changed.
#include <filesystem>
#include <fstream>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::HasSubstr;

class OfficeRefusals : public WithDiwan {
  protected:
    void TearDown() override {
        connection().writeSetting("/org.diwan.Settings/Output", "Language", "fr");
        WithDiwan::TearDown();
    }
};

bool holdsArabic(std::string const& utf8) {
    for (std::size_t index = 0; index + 1 < utf8.size(); ++index)
        if (utf8[index] == '\xD8' || utf8[index] == '\xD9') return true;
    return false;
}

TEST_F(OfficeRefusals, AReadOnlyDocumentIsReadButNotWritten) {
    newMinutes().saveAs(file("frozen.odt"));
    Document document = Document::open(connection(), file("frozen.odt"), {.readOnly = true});
    EXPECT_TRUE(document.command("read-document").ok());
    EXPECT_EQ(document.command("insert-actions").problem(), "document.read-only");
    EXPECT_EQ(document.command("insert-template", {{"template", "quote"}}).problem(), "document.read-only");
    Answer logged = document.command("log-findings", {{"actions", "0"}});
    EXPECT_TRUE(logged.ok()) << "a record needs no change of the document: " << logged.json;
    EXPECT_EQ(document.text(), frenchMinutes);
    EXPECT_EQ(document.count("Bookmarks"), 0U);
}

TEST_F(OfficeRefusals, AnEmptyDocumentIsSaidToBeEmpty) {
    Document document = newMinutes("");
    Answer answer = document.command("read-document");
    EXPECT_EQ(answer.problem(), "document.empty") << answer.json;
    EXPECT_THAT(answer.problemMessage(), HasSubstr("vide"));
    EXPECT_FALSE(document.command("insert-actions").ok());
}

TEST_F(OfficeRefusals, ADocumentWithAPasswordIsReadOnceItIsOpen) {
    newMinutes().saveAs(file("secret.odt"), "writer8", "soleil");
    Document document = Document::open(connection(), file("secret.odt"), {.password = "soleil"});
    Answer answer = document.command("read-document");
    EXPECT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(found(answer, "actions")->size(), 2U);
}

TEST_F(OfficeRefusals, LoggingBeforeReadingIsExplained) {
    Document document = newMinutes();
    EXPECT_EQ(document.command("log-findings", {{"actions", "all"}}).problem(), "reading.none");
    EXPECT_EQ(document.command("jump-to", {{"kind", "action"}, {"index", "0"}}).problem(), "reading.none");
}

TEST_F(OfficeRefusals, AFindingThatIsNotThereIsRefusedAndNothingIsLogged) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    std::string before = registerCsv(document);
    EXPECT_EQ(document.command("log-findings", {{"actions", "0,99"}}).problem(), "finding.unknown");
    EXPECT_EQ(registerCsv(document), before) << "half of the selection was logged";
}

TEST_F(OfficeRefusals, AnUnwritableRegisterFileIsExplained) {
    Document document = newMinutes();
    Answer answer =
        document.command("open-register", {{"format", "csv"}, {"to", "file:///no/such/folder/register.csv"}});
    EXPECT_EQ(answer.problem(), "file.unwritable") << answer.json;
}

TEST_F(OfficeRefusals, AFolderThatIsMissingIsNotMadeByAnExport) {
    Document document = newMinutes();
    std::filesystem::path const missing = std::filesystem::temp_directory_path() / "diwan-no-such-folder";
    ASSERT_FALSE(std::filesystem::exists(missing));
    Answer answer = document.command("export-pdf", {{"to", (missing / "minutes.pdf").string()}});
    EXPECT_EQ(answer.problem(), "file.unwritable") << answer.json;
    EXPECT_FALSE(std::filesystem::exists(missing));
}

TEST_F(OfficeRefusals, TheMessageSpeaksThePersonsLanguageAtOnce) {
    Document document = newMinutes("");
    connection().writeSetting("/org.diwan.Settings/Output", "Language", "ar");
    EXPECT_TRUE(holdsArabic(document.command("read-document").problemMessage()));
    connection().writeSetting("/org.diwan.Settings/Output", "Language", "en");
    EXPECT_THAT(document.command("read-document").problemMessage(), HasSubstr("empty"));
}

TEST_F(OfficeRefusals, ABrokenSettingDoesNotStopTheWork) {
    connection().writeSetting("/org.diwan.Settings/Output", "Language", "klingon");
    connection().writeSetting("/org.diwan.Settings/Server", "Url", "http//:::not an address");
    Document document = newMinutes();
    EXPECT_TRUE(document.command("read-document").ok());
    Answer synced = document.command("sync-now");
    EXPECT_TRUE(synced.arrived);
    connection().writeSetting("/org.diwan.Settings/Server", "Url", "");
}

class OfficeRefusalsOfTheStore : public WithDiwan {};

TEST_F(OfficeRefusalsOfTheStore, AStoreThatIsNoDatabaseIsExplainedAndKept) {
    std::filesystem::path folder = profile().folder() / "user" / "diwan";
    stopOffice();
    std::filesystem::create_directories(folder);
    for (char const* left : {"diwan.sqlite-wal", "diwan.sqlite-shm"})
        std::filesystem::remove(folder / left);
    std::string const junk(10000, 'x');
    std::ofstream(folder / "diwan.sqlite", std::ios::trunc) << junk;
    startOffice();
    Document document = newMinutes();
    EXPECT_TRUE(document.command("read-document").ok()) << "reading needs no store";
    Answer logged = document.command("log-findings", {{"actions", "all"}});
    EXPECT_FALSE(logged.ok());
    EXPECT_GT(logged.problemMessage().size(), 20U) << logged.json;
    bool kept = false;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        kept = kept || (entry.path().filename().string().starts_with("diwan.sqlite") &&
                        readFile(entry.path()) == junk);
    EXPECT_TRUE(kept) << "what may be somebody's register is gone";
    EXPECT_TRUE(document.command("log-findings", {{"actions", "all"}}).ok())
        << "a new register was not begun";
}

}  // namespace
}  // namespace diwan::office
