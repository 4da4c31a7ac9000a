#include "program.hpp"

#include <algorithm>

namespace diwan::cli {
namespace {

std::string const odtBody =
    R"(<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>Karim doit partir demain.</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">À faire</text:h>
<text:list><text:list-item><text:p>Relancer <text:span>l’imprimeur</text:span><text:s text:c="2"/>(Nadia, 12/05)</text:p></text:list-item></text:list>
<text:p/>
<table:table><table:table-row><table:table-cell><text:p>Action</text:p></table:table-cell><table:table-cell><text:p>Qui</text:p></table:table-cell><table:table-cell><text:p>Délai</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Livrer les bancs</text:p></table:table-cell><table:table-cell><text:p>Rachid</text:p></table:table-cell><table:table-cell><text:p>07/05</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>)";

std::string const wordBody = R"(<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Réunion</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">Karim doit </w:t></w:r><w:del><w:r><w:delText>vendre</w:delText></w:r></w:del><w:ins><w:r><w:t>livrer le stand avant jeudi.</w:t></w:r></w:ins></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>☐ Trier les vis</w:t></w:r></w:p>
<w:p><w:r><w:t>☒ Payer le stand</w:t></w:r></w:p></w:body></w:document>)";

TEST_F(Cli, ReadsStandardInputAndPrintsTheAgreedObject) {
    Outcome const o =
        run({"read", "-", "--date", "2026-05-03", "--format", "json"}, "Karim doit livrer avant jeudi.\n");
    ASSERT_EQ(o.status, 0) << o.error;
    auto const root = json(o.out);
    EXPECT_EQ(root->getValue<std::string>("language"), "fr");
    EXPECT_EQ(root->getValue<std::string>("date"), "2026-05-03");
    auto const action = root->getArray("actions")->getObject(0);
    for (std::string const key : {"text", "line", "offset", "length", "who", "support", "due", "due_text",
                                  "due_kind", "priority", "confidence", "why"})
        EXPECT_TRUE(action->has(key)) << key;
    EXPECT_EQ(action->getValue<std::string>("due"), "2026-05-07");
    EXPECT_EQ(action->getValue<std::string>("due_kind"), "before");
    for (std::string const key : {"decisions", "questions", "summary"})
        EXPECT_TRUE(root->isArray(key)) << key;
    EXPECT_TRUE(root->has("verdict"));
    EXPECT_EQ(o.out.find('\n'), o.out.size() - 1);
}

TEST_F(Cli, ThePeopleTableGivesDisplayNamesAndAWrongOneIsExplained) {
    std::string const table = write("equipe.tsv", "display\tinitials\nKarim Benali\tKB\n");
    std::vector<std::string> const words{"read", "-", "--date", "2026-05-03", "--format", "json", "--people"};
    auto const with = [&](std::string const& file) {
        std::vector<std::string> all = words;
        all.push_back(file);
        return run(all, "Payer le loyer (KB)\n");
    };
    Outcome const o = with(table);
    ASSERT_EQ(o.status, 0) << o.error;
    EXPECT_NE(o.out.find(R"("who":["Karim Benali"])"), std::string::npos) << o.out;
    EXPECT_NE(with(write("noms.txt", "KB\n")).out.find(R"("who":["KB"])"), std::string::npos);
    Outcome const wrong = with(write("faux.tsv", "display\tinitials\n\tKB\n"));
    EXPECT_EQ(wrong.status, 2);
    EXPECT_NE(wrong.error.find("ligne 2"), std::string::npos) << wrong.error;
}

TEST_F(Cli, SeveralFilesAreOneObjectALineAndABadOneDoesNotStopTheOthers) {
    std::string const one = write("un.txt", "Karim doit livrer.\n");
    std::string const two = write("deux.md", "# À faire\n\n- Payer\n");
    Outcome const o = run({"read", one, m_folder.string() + "/absent.txt", two, "--format", "json"});
    EXPECT_EQ(o.status, 3);
    EXPECT_EQ(std::count(o.out.begin(), o.out.end(), '\n'), 2);
    EXPECT_NE(o.error.find("n’existe pas"), std::string::npos);
}

TEST_F(Cli, OpenDocumentKeepsListsTablesAndLeavesDeletedTextOut) {
    std::string const file = package(
        "cr.odt", {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", odtBody}});
    Outcome const o = run({"read", file, "--date", "2026-05-03", "--format", "json"});
    ASSERT_EQ(o.status, 0) << o.error;
    auto const actions = json(o.out)->getArray("actions");
    ASSERT_EQ(actions->size(), 2U) << o.out;
    EXPECT_EQ(actions->getObject(0)->getValue<std::string>("text"), "Relancer l’imprimeur  (Nadia, 12/05)");
    EXPECT_EQ(actions->getObject(0)->getValue<int>("line"), 2);
    EXPECT_EQ(actions->getObject(1)->getValue<std::string>("text"), "Livrer les bancs");
    EXPECT_EQ(actions->getObject(1)->getValue<int>("line"), 7);  // cells count, and the empty paragraph
    EXPECT_EQ(actions->getObject(1)->getValue<std::string>("due"), "2026-05-07");
}

TEST_F(Cli, WordDocumentsKeepInsertionsAndBoxes) {
    std::string const file =
        package("cr.docx", {{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", wordBody}});
    Outcome const o = run({"read", file, "--date", "2026-05-03", "--format", "json"});
    ASSERT_EQ(o.status, 0) << o.error;
    auto const actions = json(o.out)->getArray("actions");
    ASSERT_EQ(actions->size(), 2U) << o.out;
    EXPECT_EQ(actions->getObject(0)->getValue<std::string>("text"),
              "Karim doit livrer le stand avant jeudi.");
    EXPECT_EQ(actions->getObject(1)->getValue<std::string>("text"), "Trier les vis");
}

TEST_F(Cli, BadFilesAreToldClearlyInTheUsersLanguage) {
    std::string const manifest = "<m><manifest:encryption-data/></m>";
    struct Bad {
        std::string file;
        std::string said;
    };
    std::vector<Bad> const all{
        {write("vide.txt", " \n\n"), "contains no text"},
        {write("latin.txt", "R\xE9union"), "not a UTF-8 text"},
        {write("photo.png", "x"), "neither .txt"},
        {write("faux.odt", "not a zip"), "damaged"},
        {write("faux.docx", "\xD0\xCF\x11\xE0 ole"), "password"},
        {package("secret.odt", {{"META-INF/manifest.xml", manifest}, {"content.xml", "\x01\x02"}}),
         "password"},
        {package("casse.odt", {{"content.xml", "<a><b>"}}), "damaged"},
        {package("sans.docx", {{"autre.xml", "<a/>"}}), "damaged"},
        {m_folder.string(), "can’t be read"},
    };
    for (Bad const& bad : all) {
        Outcome const o = run({"read", bad.file, "--output-lang", "en"});
        EXPECT_EQ(o.status, 3) << bad.file;
        EXPECT_NE(o.error.find(bad.said), std::string::npos) << bad.file << ": " << o.error;
        EXPECT_TRUE(o.out.empty());
    }
}

TEST_F(Cli, AZipBombIsRefused) {
    std::string const file =
        package("bombe.docx", {{"word/document.xml", std::string(80UL * 1024 * 1024, ' ')}});
    ASSERT_LT(std::filesystem::file_size(file), 2UL * 1024 * 1024);
    Outcome const o = run({"read", file, "--output-lang", "en"});
    EXPECT_EQ(o.status, 3);
    EXPECT_NE(o.error.find("too large"), std::string::npos) << o.error;
}

TEST_F(Cli, WrongOptionsEndWithStatusTwo) {
    for (std::vector<std::string> const& arguments :
         std::vector<std::vector<std::string>>{{},
                                               {"write"},
                                               {"read"},
                                               {"read", "-", "--lang", "xx"},
                                               {"read", "-", "--date", "12/05/2026"},
                                               {"read", "-", "--profile", "us"},
                                               {"read", "-", "--format", "xml"},
                                               {"read", "-", "--colour", "red"},
                                               {"read", "-", "--lang"}}) {
        Outcome const o = run(arguments);
        EXPECT_EQ(o.status, 2);
        EXPECT_FALSE(o.error.empty());
        EXPECT_EQ(o.error.find("⟨"), std::string::npos) << o.error;
    }
}

TEST_F(Cli, KnownPeopleAreTakenFromAFile) {
    std::string const people = write("gens.txt", "# équipe\nZohra Aït\n");
    std::string const notes = write("n.txt", "zohra : ranger le dépôt\n");
    Outcome const o = run({"read", notes, "--people", people, "--format", "json"});
    EXPECT_EQ(json(o.out)->getArray("actions")->getObject(0)->getArray("who")->getElement<std::string>(0),
              "zohra");
}

TEST_F(Cli, HelpTellsTheExitStatuses) {
    Outcome const o = run({"read", "--help"});
    EXPECT_EQ(o.status, 0);
    EXPECT_NE(o.out.find("Code de sortie"), std::string::npos);
}

}  // namespace
}  // namespace diwan::cli
