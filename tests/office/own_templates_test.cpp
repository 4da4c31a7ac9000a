// A document made a template of the company's own: inserted and filled like the house's, versioned, shared
// with another office through a real server.
#include <chrono>
#include <thread>

#include "with_diwan.hpp"
#include "with_server.hpp"

namespace diwan::office {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view contract =
    "Contrat de pose\n"
    "Entre ⟨nom du client⟩ et nous, pour [Nom du chantier].\n"
    "Délai : 30 jours.";

std::string field(Answer const& answer, std::string const& name) {
    return answer.object ? answer.object->optValue<std::string>(name, "") : "";
}
int number(Answer const& answer, std::string const& name) {
    return answer.object ? answer.object->optValue<int>(name, 0) : 0;
}

class OfficeOwnTemplates : public WithDiwan {
  protected:
    static Answer save(Document const& document, Arguments arguments = {}) {
        arguments.try_emplace("title", "Contrat de pose");
        return document.command("save-as-template", arguments);
    }
    static Document newContract(std::string_view words = contract) {
        Document document = Document::create(connection(), "swriter");
        document.setParagraphs(words);
        return document;
    }
};

TEST_F(OfficeOwnTemplates, ADocumentBecomesATemplateThatIsInsertedAndFilledInOneStep) {
    Document document = newContract();
    Answer const saved = save(document, {{"places", "all"}, {"group", "sales"}});
    ASSERT_TRUE(saved.ok()) << saved.json;
    EXPECT_EQ(number(saved, "number"), 1);
    EXPECT_THAT(saved.json, HasSubstr("client.name"));
    EXPECT_THAT(saved.json, HasSubstr("own.nom-du-chantier"));
    EXPECT_EQ(document.text(), contract) << "the document itself was changed";

    Document other = newMinutes();
    std::size_t const steps = other.undoTitles().size();
    Answer const inserted = other.command(
        "insert-template", {{"template", field(saved, "template")}, {"own.nom-du-chantier", "Villa Hydra"}});
    ASSERT_TRUE(inserted.ok()) << inserted.json;
    EXPECT_THAT(other.text(), HasSubstr("Villa Hydra"));
    EXPECT_THAT(other.text(), Not(HasSubstr("[Nom du chantier]")));
    EXPECT_THAT(other.text(), HasSubstr("nom du client")) << "what has no value stays a place to be filled";
    EXPECT_GE(other.count("TextFields"), 1U);
    EXPECT_EQ(other.undoTitles().size(), steps + 1);
    other.undo();
    EXPECT_EQ(other.text(), frenchMinutes);
}

TEST_F(OfficeOwnTemplates, ANewDocumentOfAnOlderVersionCanShowWhatChanged) {
    Document document = newContract();
    std::string const id = field(save(document), "template");
    ASSERT_TRUE(document.command("new-document", {{"template", id}}).ok());
    Document made = Document::current(connection());
    EXPECT_EQ(made.command("template-changes").problem(), "template.no-earlier");

    Document next = newContract(
        "Contrat de pose\nEntre ⟨nom du client⟩ et nous, pour [Nom du chantier].\n"
        "Délai : ⟨délai⟩.");
    Answer const second = save(next, {{"as", id}, {"note", "délai ouvert"}});
    ASSERT_TRUE(second.ok()) << second.json;
    EXPECT_EQ(field(second, "template"), id);
    EXPECT_EQ(number(second, "number"), 2);
    // The document still carries version 1; it is asked, not the list.
    Answer const changes = made.command("template-changes");
    ASSERT_TRUE(changes.ok()) << changes.json;
    EXPECT_EQ(number(changes, "from"), 1);
    EXPECT_EQ(number(changes, "to"), 2);
    Document const shown = Document::current(connection());
    EXPECT_THAT(shown.text(), HasSubstr("− Délai : 30 jours."));
    EXPECT_THAT(shown.text(), HasSubstr("+ Délai : ⟨délai⟩."));
    Answer const newer = made.command("new-document", {{"template", id}});
    EXPECT_EQ(number(newer, "version"), 2) << newer.json;
}

TEST_F(OfficeOwnTemplates, TheDocumentCarriesItsTemplateThroughSavingAndOpening) {
    Document document = newContract();
    std::string const id = field(save(document), "template");
    ASSERT_TRUE(document.command("new-document", {{"template", id}}).ok());
    Document made = Document::current(connection());
    std::filesystem::path const path = file("contrat.odt");
    made.saveAs(path);
    made.close();
    ASSERT_TRUE(save(document, {{"as", id}}).ok());
    Document opened = Document::open(connection(), path);
    EXPECT_EQ(number(opened.command("template-changes"), "from"), 1);
}

TEST_F(OfficeOwnTemplates, RetiringTakesAReasonAndTheTemplateFromTheList) {
    Document document = newContract();
    std::string const id = field(save(document), "template");
    EXPECT_EQ(document.command("retire-template", {{"template", id}}).problem(), "template.reason-missing");
    ASSERT_TRUE(document.command("retire-template", {{"template", id}, {"reason", "plus utilisé"}}).ok());
    EXPECT_EQ(document.command("insert-template", {{"template", id}}).problem(), "template.unknown");
}

TEST_F(OfficeOwnTemplates, WhatIsAskedWronglyIsRefusedInWords) {
    Document document = newContract();
    EXPECT_EQ(save(document, {{"as", "019aafc0-0000-7000-8000-000000000009"}}).problem(), "template.unknown");
    EXPECT_EQ(save(document, {{"places", "own.nothing"}}).problem(), "template.placeholder-not-proposed");
    EXPECT_EQ(save(document, {{"for", "all"}}).problem(), "templates.for");
    EXPECT_EQ(save(document, {{"language", "xx"}}).problem(), "language.unknown");
    EXPECT_EQ(document.command("template-changes").problem(), "template.origin-none");
    EXPECT_EQ(document.text(), contract);
}

class OfficeOwnTemplatesShared : public OfficeOwnTemplates {};

TEST_F(OfficeOwnTemplatesShared, SavedForTheTeamAnotherOfficeHasItAsSoonAsTheServerIsReached) {
    Server server(file("server-templates"));
    auto const connect = [&](Connection const& office) {
        for (auto const& [name, value] :
             {std::pair<char const*, std::string>{"Fingerprint", server.fingerprint()},
              {"Token", server.token()},
              {"Url", server.url()}})
            office.writeSetting("/org.diwan.Settings/Server", name, value);
    };
    connect(connection());
    // The server is not there yet: saved at once all the same.
    Document document = newContract();
    Answer const saved = save(document, {{"for", "team"}, {"places", "all"}});
    ASSERT_TRUE(saved.ok()) << saved.json;
    EXPECT_EQ(field(saved, "for"), "team");
    server.start();
    (void)document.command("sync-now");

    Profile profile(file("autre profil"), "fr");
    profile.install(package());
    profile.set("/org.diwan.Settings/User", "Name", "Karim Bouzid");
    Office second(OfficeSettings{.profile = profile.folder()});
    connect(second.connection());
    Document there = Document::create(second.connection(), "swriter");
    Answer inserted;
    for (int turn = 0; turn < 40 && !inserted.ok(); ++turn) {
        (void)there.command("sync-now");
        inserted = there.command("insert-template", {{"template", field(saved, "template")},
                                                     {"own.nom-du-chantier", "Villa Hydra"}});
        std::this_thread::sleep_for(100ms);
    }
    ASSERT_TRUE(inserted.ok()) << inserted.json;
    EXPECT_THAT(there.text(), HasSubstr("Villa Hydra"));
    // Changed there, the first office's document knows.
    Document next = Document::create(second.connection(), "swriter");
    next.setParagraphs("Contrat de pose\nEntre ⟨nom du client⟩ et nous.");
    ASSERT_TRUE(next.command("save-as-template", {{"as", field(saved, "template")}, {"for", "team"}}).ok());
    (void)next.command("sync-now");
    Answer changes;
    for (int turn = 0; turn < 40 && !changes.ok(); ++turn) {
        (void)document.command("sync-now");
        changes = document.command("template-changes");
        std::this_thread::sleep_for(100ms);
    }
    EXPECT_EQ(number(changes, "to"), 2) << changes.json;
    next.close();
    there.close();
    EXPECT_EQ(second.close(), 0) << second.log();
}

}  // namespace
}  // namespace diwan::office
