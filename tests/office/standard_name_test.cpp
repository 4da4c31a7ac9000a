// Save with the standard name: in its folder, as the next version, never onto another file.
#include <algorithm>
#include <fstream>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

class OfficeStandardName : public WithDiwan {
  protected:
    static std::string saved(Document const& document, Arguments const& arguments = {}) {
        Answer const answer = document.command("save-standard-name", arguments);
        EXPECT_TRUE(answer.ok()) << answer.json;
        return answer.object ? answer.object->optValue<std::string>("file", "") : "";
    }
};

TEST_F(OfficeStandardName, ADocumentNeverSavedAsksForTheFolderOnceAndHasVersions) {
    Document document = newMinutes("Accueil et six bureaux");
    EXPECT_EQ(document.command("save-standard-name", {{"type", "cr"}}).problem(), "name.no-folder");
    EXPECT_EQ(
        document.command("save-standard-name", {{"type", "cr"}, {"folder", fileUrl(file("none"))}}).problem(),
        "name.folder-missing");
    std::filesystem::create_directories(file("société"));
    EXPECT_EQ(document.command("save-standard-name", {{"folder", fileUrl(file("société"))}}).problem(),
              "name.type")
        << "the document does not say what it is";
    std::string const first =
        saved(document,
              {{"type", "devis"}, {"client", "Clinique Les Oliviers"}, {"folder", fileUrl(file("société"))}});
    EXPECT_THAT(first, HasSubstr("/société/01_clients/clinique-les-oliviers/devis/"));
    EXPECT_THAT(first, EndsWith("_devis_clinique-les-oliviers_accueil-et-six-bureaux_v1.odt"));
    EXPECT_GT(std::filesystem::file_size(first), 1000U);
    // The folder is remembered; saved elsewhere, it is the next version and the first stays.
    std::string const second = saved(document, {{"type", "devis"}, {"client", "Clinique Les Oliviers"}});
    EXPECT_THAT(second, EndsWith("_v2.odt"));
    EXPECT_TRUE(std::filesystem::exists(first));
}

TEST_F(OfficeStandardName, NobodysFileIsWrittenOver) {
    std::filesystem::path const root = file("partage");
    Document document = newMinutes("Délai");
    Arguments const arguments{{"type", "cr"}, {"folder", fileUrl(root)}};
    std::filesystem::create_directories(root);
    std::string const first = saved(document, arguments);
    // A colleague on a system that does not tell small letters from capitals has the next one.
    std::string name = std::filesystem::path(first).filename().string();
    name.replace(name.find("_v1"), 3, "_V2");
    std::transform(name.begin(), name.end(), name.begin(), ::toupper);
    std::filesystem::path const theirs = std::filesystem::path(first).parent_path() / name;
    std::ofstream(theirs) << "theirs";
    EXPECT_THAT(saved(document, arguments), EndsWith("_v3.odt"));
    EXPECT_EQ(readFile(theirs), "theirs");
}

TEST_F(OfficeStandardName, ASpreadsheetAndAnotherFormatKeepTheirKind) {
    std::filesystem::path const root = file("tableaux");
    std::filesystem::create_directories(root);
    Document sheet = Document::create(connection(), "scalc");
    std::string const saved1 = saved(sheet, {{"folder", fileUrl(root)}, {"object", "Semaine 19"}});
    EXPECT_THAT(saved1, HasSubstr("/06_indicateurs/"));
    EXPECT_THAT(saved1, EndsWith("_semaine-19_v1.ods"));
    Document word = newMinutes("Note");
    word.moveTo(file("note.odt"));
    EXPECT_THAT(saved(word, {{"type", "faq"}, {"folder", fileUrl(root)}}),
                HasSubstr("/04_base-connaissances/faq/"));
}

TEST_F(OfficeStandardName, AQuoteSaysItsClientAndObjectItself) {
    std::filesystem::path const root = file("devis");
    std::filesystem::create_directories(root);
    Document before = newMinutes();
    ASSERT_TRUE(before.command("save-card", {{"name", "Étude Amrane"}}).ok());
    ASSERT_TRUE(before
                    .command("new-document", {{"template", "quote"},
                                              {"language", "fr"},
                                              {"client", "etude-amrane"},
                                              {"quote.object", "Bureaux d’accueil"}})
                    .ok());
    Document quote = Document::current(connection());
    EXPECT_THAT(saved(quote, {{"folder", fileUrl(root)}}),
                HasSubstr("_devis_etude-amrane_bureaux-d-accueil_v1.odt"));
    // Other documents say by their template what they are.
    ASSERT_TRUE(before.command("new-document", {{"template", "agenda"}, {"language", "fr"}}).ok());
    Document agenda = Document::current(connection());
    EXPECT_THAT(saved(agenda, {{"folder", fileUrl(root)}, {"object", "Point"}}), HasSubstr("/03_reunions/"));
}

}  // namespace
}  // namespace diwan::office
