#include <gmock/gmock.h>

#include "program.hpp"

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

}  // namespace
}  // namespace diwan::cli
