#include <gmock/gmock.h>

#include "program.hpp"
#include "store/store.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;

class CliCards : public Cli {};

TEST_F(CliCards, AnImportIsShownFirstAndThenDone) {
    std::string const own = write("clients.json", R"([{"id": "a", "name": "Étude Amrane", "phone": "036"}])");
    std::string const before = contentOf(own);
    std::string const file = write("liste.csv", "Nom;Téléphone;NIF\nEtude Amrane;055;12\nNouveau;;\n");
    Outcome const shown = run({"cards", "import", file, "--into", own, "--dry-run"});
    EXPECT_EQ(shown.status, 0) << shown.error;
    EXPECT_THAT(shown.out, HasSubstr("« 036 » ici, « 055 » dans le fichier"));
    EXPECT_THAT(shown.error, HasSubstr("NIF a 2 chiffres")) << "a doubt is told and holds nothing back";
    EXPECT_EQ(contentOf(own), before);
    EXPECT_EQ(run({"cards", "import", file, "--into", own}).status, 0);
    EXPECT_THAT(contentOf(own), HasSubstr("Nouveau"));
    EXPECT_THAT(contentOf(own), HasSubstr("\"036\""));
    EXPECT_EQ(run({"cards", "check", own}).status, 4);
    EXPECT_THAT(run({"cards", "export", own, "--format", "vcard"}).out, HasSubstr("X-DIWAN-NIF:12"));
    EXPECT_EQ(run({"cards", "export", own, "-o", own}).status, 3) << "never onto an existing file";
    EXPECT_EQ(run({"cards", "eat", own}).status, 2);
}

TEST_F(CliCards, OfTheRegisterAreSharedListedCheckedExportedAndImported) {
    std::string const company = write(
        "company.json",
        R"({"name": "Hodna", "author": "karim", "rib": "1", "people": [{"id": "karim", "name": "Karim"}]})");
    std::string const database = (std::filesystem::path(company).parent_path() / "r.diwan").string();
    {
        SystemClock const clock;
        UuidSource ids(clock);
        ASSERT_TRUE(store::Store::open(database, ids, clock));
    }
    Outcome const shown = run({"cards", "share", company, "--store", database, "--dry-run"});
    EXPECT_EQ(shown.status, 0) << shown.error;
    EXPECT_EQ(run({"cards", "list", "--store", database}).out, "");
    Outcome const shared = run({"cards", "share", company, "--store", database, "--by", "Nadia"});
    EXPECT_EQ(shared.status, 0) << shared.error;
    EXPECT_THAT(shared.out, HasSubstr("2 fiches"));
    EXPECT_THAT(run({"cards", "share", company, "--store", database}).out, HasSubstr("Rien à changer"));
    Outcome const listed = run({"cards", "list", "--store", database});
    EXPECT_THAT(listed.out, HasSubstr("Hodna\n  RIB: 1\n"));
    EXPECT_THAT(listed.out, HasSubstr("Karim"));
    EXPECT_EQ(run({"cards", "check", "--store", database}).status, 4);

    std::string const list = write("liste.csv", "Nom;Téléphone\nLes Oliviers;034\n");
    EXPECT_EQ(run({"cards", "import", list, "--store", database}).status, 0);
    std::string const other = write("autre.csv", "Nom;Téléphone;Courriel\nLES OLIVIERS;035;a@b.example\n");
    EXPECT_THAT(run({"cards", "import", other, "--store", database}).out, HasSubstr("« 034 » ici"));
    Outcome const exported = run({"cards", "export", "--store", database});
    EXPECT_THAT(exported.out, HasSubstr("034")) << exported.error;
    EXPECT_THAT(exported.out, HasSubstr("a@b.example"));
    EXPECT_EQ(run({"cards", "import", other, "--store", database, "--replace"}).status, 0);
    EXPECT_THAT(run({"cards", "list", "--store", database}).out, HasSubstr("035"));
    EXPECT_EQ(run({"cards", "list", "--store", company + ".none"}).status, 3)
        << "no register is begun by a mistake";
    EXPECT_EQ(run({"cards", "share"}).status, 2);
}

}  // namespace
}  // namespace diwan::cli
