// Cards in the office: saved, chosen, imported, and shared between two offices by one server.
#include <chrono>
#include <fstream>
#include <thread>

#include "with_diwan.hpp"
#include "with_server.hpp"

namespace diwan::office {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

std::string value(Answer const& answer, char const* name) {
    return answer.object ? answer.object->optValue<std::string>(name, "") : "";
}

int number(Answer const& answer, char const* name) {
    return answer.object ? answer.object->optValue<int>(name, -1) : -1;
}

std::string cards(Document const& document, std::string const& kind = "clients") {
    Answer const answer = document.command("show-cards", {{"kind", kind}});
    EXPECT_TRUE(answer.ok()) << answer.json;
    return answer.json;
}

void write(std::filesystem::path const& file, std::string const& words) {
    std::ofstream(file, std::ios::binary) << words;
}

class OfficeCards : public WithDiwan {};

TEST_F(OfficeCards, ASavedClientFillsAQuoteAndDoubtsHoldNothingBack) {
    Document document = newMinutes();
    Answer const saved =
        document.command("save-card", {{"name", "Clinique Les Oliviers"}, {"nif", "123"}, {"phone", "034"}});
    ASSERT_TRUE(saved.ok()) << saved.json;
    EXPECT_EQ(value(saved, "id"), "clinique-les-oliviers");
    EXPECT_THAT(saved.json, HasSubstr("NIF a 3 chiffres"));
    EXPECT_THAT(cards(document), HasSubstr(R"("nif":"123")"));
    Answer const inserted = document.command(
        "insert-template", {{"template", "price-reply"}, {"language", "fr"}, {"client", value(saved, "id")}});
    ASSERT_TRUE(inserted.ok()) << inserted.json;
    Answer const made =
        document.command("new-document", {{"template", "quote"}, {"client", value(saved, "id")}});
    ASSERT_TRUE(made.ok()) << made.json;
    Document const quote = Document::current(connection());
    quote.saveAs(file("quote.odt"));
    EXPECT_THAT(made.json, Not(HasSubstr("client.name")));
    // Only what is said changes.
    ASSERT_TRUE(
        document.command("save-card", {{"id", "clinique-les-oliviers"}, {"nif", "000019000000000"}}).ok());
    EXPECT_THAT(cards(document), HasSubstr(R"("phone":"034")"));
    EXPECT_THAT(cards(document), HasSubstr(R"("nif":"000019000000000")"));
    EXPECT_EQ(document.command("save-card", {{"id", "nobody"}, {"nif", "1"}}).problem(), "card.unknown");
    EXPECT_EQ(document.command("save-card", {{"nif", "1"}}).problem(), "card.name-missing");
    EXPECT_EQ(document.command("show-cards", {{"kind", "cats"}}).problem(), "card.kind-unknown");
}

TEST_F(OfficeCards, TheChosenClientIsTakenByTheNextTemplate) {
    Document document = newMinutes();
    ASSERT_TRUE(
        document.command("save-card", {{"name", "Étude Amrane"}, {"address", "Rue des Pins, Béjaïa"}}).ok());
    EXPECT_EQ(document.command("choose-client", {{"client", "nobody"}}).problem(), "client.unknown");
    Answer const chosen = document.command("choose-client", {{"client", "etude-amrane"}});
    ASSERT_TRUE(chosen.ok()) << chosen.json;
    EXPECT_EQ(value(chosen, "name"), "Étude Amrane");
    ASSERT_TRUE(document.command("insert-template", {{"template", "proposal"}, {"language", "fr"}}).ok());
    EXPECT_THAT(document.text(), HasSubstr("Étude Amrane"));
    // Another one for the document in front: its fields are filled again, as one step.
    ASSERT_TRUE(document.command("save-card", {{"name", "Cabinet Zohra"}}).ok());
    Answer const changed = document.command("choose-client", {{"client", "cabinet-zohra"}, {"fill", "true"}});
    ASSERT_TRUE(changed.ok()) << changed.json;
    EXPECT_THAT(changed.json, HasSubstr(R"("filled":true)"));
    EXPECT_THAT(document.text(), HasSubstr("Cabinet Zohra"));
    EXPECT_THAT(document.text(), Not(HasSubstr("Étude Amrane")));
    document.undo();
    EXPECT_THAT(document.text(), HasSubstr("Étude Amrane"));
    ASSERT_TRUE(document.command("choose-client", {{"client", ""}}).ok());
    Document other = newMinutes("Proposition");
    ASSERT_TRUE(other.command("insert-template", {{"template", "proposal"}, {"language", "fr"}}).ok());
    EXPECT_THAT(other.text(), Not(HasSubstr("Étude Amrane")));
}

TEST_F(OfficeCards, TheCompanysCardOfTheRegisterFillsDocuments) {
    Document document = newMinutes();
    ASSERT_TRUE(document
                    .command("save-card", {{"kind", "company"},
                                           {"name", "SARL Hodna Bois Mobilier"},
                                           {"rib", "999 00000 0000000019 40"},
                                           {"vat_regime", "ifu"}})
                    .ok());
    EXPECT_THAT(cards(document, "company"), HasSubstr(R"("id":"company","shared":true)"));
    Answer const made = document.command("new-document", {{"template", "proposal"}, {"language", "fr"}});
    ASSERT_TRUE(made.ok()) << made.json;
    EXPECT_THAT(made.json, Not(HasSubstr("company.name")));
}

TEST_F(OfficeCards, AListIsShownThenImportedOnceAndExported) {
    Document document = newMinutes();
    write(file("liste.csv"), "Nom;Téléphone;NIF\nGarage Atlas;021;12\nLibrairie Jasmin;;\n");
    Arguments const list{{"file", fileUrl(file("liste.csv"))}};
    Arguments preview = list;
    preview["dry-run"] = "true";
    Answer const shown = document.command("import-clients", preview);
    ASSERT_TRUE(shown.ok()) << shown.json;
    EXPECT_EQ(number(shown, "added"), 2);
    EXPECT_THAT(shown.json, HasSubstr("NIF a 2 chiffres"));
    EXPECT_THAT(cards(document), Not(HasSubstr("Garage Atlas")));
    ASSERT_TRUE(document.command("import-clients", list).ok());
    EXPECT_THAT(cards(document), HasSubstr("Garage Atlas"));
    Answer const again = document.command("import-clients", list);
    EXPECT_EQ(number(again, "added"), 0) << again.json;
    EXPECT_EQ(number(again, "unchanged"), 2);
    Answer const exported = document.command("export-clients", {{"to", fileUrl(file("clients.vcf"))}});
    ASSERT_TRUE(exported.ok()) << exported.json;
    EXPECT_THAT(readFile(file("clients.vcf")), HasSubstr("FN:Librairie Jasmin"));
    EXPECT_EQ(document.command("import-clients").problem(), "file.no-place");
    EXPECT_EQ(document.command("import-clients", {{"file", "/nowhere.csv"}}).problem(), "file.unreadable");
    ASSERT_TRUE(document.command("save-card", {{"id", "garage-atlas"}, {"removed", "true"}}).ok());
    EXPECT_THAT(cards(document), Not(HasSubstr("Garage Atlas")));
}

TEST_F(OfficeCards, OfThisComputersFileStayHereUntilTheyAreShared) {
    std::filesystem::create_directories(file("fiches"));
    write(file("fiches/company.json"),
          R"({"name": "Hodna", "people": [{"id": "karim", "name": "Karim Bouzid"}]})");
    write(file("fiches/clients.json"),
          R"([{"id": "du-fichier", "name": "Client du fichier", "phone": "1"}])");
    connection().writeSetting("/org.diwan.Settings/Company", "File", fileUrl(file("fiches/company.json")));
    Document document = newMinutes();
    EXPECT_THAT(cards(document), HasSubstr(R"("id":"du-fichier","shared":false)"));
    Answer const shared = document.command("share-cards");
    ASSERT_TRUE(shared.ok()) << shared.json;
    EXPECT_GE(number(shared, "shared"), 2);
    EXPECT_THAT(cards(document), HasSubstr(R"("id":"du-fichier","shared":true)"));
    EXPECT_EQ(number(document.command("share-cards"), "shared"), 0);
    // What is saved afterwards is not hidden by the file, and what the file says anew is not lost.
    ASSERT_TRUE(document.command("save-card", {{"id", "du-fichier"}, {"phone", "2"}}).ok());
    EXPECT_THAT(cards(document), HasSubstr(R"("phone":"2")"));
    write(file("fiches/clients.json"),
          R"([{"id": "du-fichier", "name": "Client du fichier", "phone": "3"}])");
    EXPECT_THAT(cards(document), HasSubstr(R"("phone":"3")"));
    EXPECT_THAT(cards(document), HasSubstr(R"("own":["phone"])"));
    connection().writeSetting("/org.diwan.Settings/Company", "File", "");
}

class OfficeCardsShared : public WithDiwan {};

TEST_F(OfficeCardsShared, TwoOfficesHaveTheSameCardsAndLoseNothingOfEachOther) {
    Server server(file("server-cards"));
    server.start();
    Profile otherProfile(file("profil de Karim"), "fr");
    otherProfile.install(package());
    otherProfile.set("/org.diwan.Settings/User", "Name", "Karim Bouzid");
    Office other(OfficeSettings{.profile = otherProfile.folder()});
    for (Connection const* office : {&connection(), &other.connection()})
        for (auto const& [name, value] :
             {std::pair<char const*, std::string>{"Fingerprint", server.fingerprint()},
              {"Token", server.token()},
              {"Url", server.url()}})
            office->writeSetting("/org.diwan.Settings/Server", name, value);
    Document here = newMinutes();
    Document there = Document::create(other.connection(), "swriter");
    auto const arrives = [](Document const& document, std::string const& words) {
        for (int turn = 0; turn < 50; ++turn) {
            (void)document.command("sync-now");
            if (cards(document).find(words) != std::string::npos) return true;
            std::this_thread::sleep_for(100ms);
        }
        return false;
    };
    Answer const saved = here.command("save-card", {{"name", "Clinique Les Oliviers"}, {"phone", "034"}});
    ASSERT_TRUE(saved.ok()) << saved.json;
    (void)here.command("sync-now");
    ASSERT_TRUE(arrives(there, "Clinique Les Oliviers"));
    EXPECT_THAT(cards(there), HasSubstr("RIB compris")) << "it is said what is shared";
    // Without the server both go on; then each has what the other changed.
    server.stop();
    std::string const id = value(saved, "id");
    ASSERT_TRUE(here.command("save-card", {{"id", id}, {"phone", "035"}}).ok());
    ASSERT_TRUE(there.command("save-card", {{"id", id}, {"nif", "000019000000000"}}).ok());
    EXPECT_THAT(cards(here), HasSubstr(R"("phone":"035")"));
    EXPECT_THAT(cards(here), HasSubstr(R"("sent":false)"));
    server.start();
    (void)here.command("sync-now");
    ASSERT_TRUE(arrives(there, R"("phone":"035")"));
    ASSERT_TRUE(arrives(here, R"("nif":"000019000000000")"));
    EXPECT_THAT(cards(there), HasSubstr(R"("conflicts":[])"));
    here.close();
    there.close();
    EXPECT_EQ(other.close(), 0) << other.log();
}

}  // namespace
}  // namespace diwan::office
