#include "views/register_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using testing::ElementsAre;

Day day(int year, unsigned month, unsigned dayOfMonth) {
    return Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

Action action(std::string id, std::string what, std::string who, std::optional<Day> due,
              std::string loggedAt) {
    Action made;
    made.id = std::move(id);
    made.what = std::move(what);
    if (!who.empty()) made.who = {std::move(who)};
    made.due = due;
    made.loggedAt = std::move(loggedAt);
    made.loggedBy = "Nadia";
    made.source.document = "Réunion.odt";
    made.source.documentId = "doc-1";
    return made;
}

class ARegister : public testing::Test {
  protected:
    ARegister() {
        actions = {
            action("a3", "Relancer le fournisseur", "", std::nullopt, "2026-05-06T09:00:00.000Z"),
            action("a2", "Envoyer le devis", "Karim Bouzid", day(2026, 5, 4), "2026-05-04T09:00:00.000Z"),
            action("a1", "إرسال الفاتورة", "أمينة", day(2026, 5, 30), "2026-05-01T09:00:00.000Z")};
        actions[0].source.documentId = "doc-2";
        decisions.resize(1);
        decisions[0].id = "d1";
        decisions[0].text = "On retient le chêne";
        decisions[0].loggedAt = "2026-05-05T09:00:00.000Z";
        decisions[0].source.documentId = "doc-1";
    }

    std::vector<std::string> idsFor(RegisterFilter const& filter) {
        RegisterInput input = this->input();
        input.filter = filter;
        std::vector<std::string> ids;
        for (RecordRow const& row : registerView(input, Language::French).rows)
            ids.push_back(row.id);
        return ids;
    }

    RegisterInput input() {
        RegisterInput made;
        made.actions = actions;
        made.decisions = decisions;
        made.me = "KARIM BOUZID";
        made.documentId = "doc-1";
        made.today = day(2026, 5, 7);
        made.loaded = true;
        return made;
    }

    std::vector<Action> actions;
    std::vector<Decision> decisions;
};

TEST_F(ARegister, ListsActionsAndDecisionsTogetherNewestFirst) {
    EXPECT_THAT(idsFor({}), ElementsAre("a3", "d1", "a2", "a1"));
}

TEST_F(ARegister, SaysInWordsWhatIsLate) {
    RegisterView const view = registerView(input(), Language::French);
    EXPECT_EQ(view.rows[2].headline, "En retard · Envoyer le devis");
    EXPECT_TRUE(view.rows[2].late);
    EXPECT_EQ(view.rows[0].headline, "À faire · Relancer le fournisseur");
    EXPECT_THAT(view.rows[2].details, ElementsAre("Karim Bouzid · lun. 4 mai 2026", "Réunion.odt",
                                                  "Enregistrée : lun. 4 mai 2026, Nadia"));
    EXPECT_EQ(view.rows[0].details[0], "à attribuer · sans date");
    EXPECT_EQ(view.count, "4 sur 4");
}

TEST_F(ARegister, FiltersByTextWithoutLookingAtAccentsOrSpelling) {
    EXPECT_THAT(idsFor({.text = "DEVIS karim"}), ElementsAre("a2"));
    EXPECT_THAT(idsFor({.text = "chene"}), ElementsAre("d1"));
    EXPECT_THAT(idsFor({.text = "ارسال امينه"}), ElementsAre("a1"));
    EXPECT_THAT(idsFor({.text = "devis chêne"}), ElementsAre());
}

TEST_F(ARegister, FiltersMineLateAndThisDocument) {
    EXPECT_THAT(idsFor({.mine = true}), ElementsAre("a2"));
    EXPECT_THAT(idsFor({.late = true}), ElementsAre("a2"));
    EXPECT_THAT(idsFor({.thisDocument = true}), ElementsAre("d1", "a2", "a1"));
    actions[1].status = ActionStatus::Done;
    EXPECT_THAT(idsFor({.late = true}), ElementsAre());
}

TEST_F(ARegister, OffersOnlyTheFiltersThatCanWork) {
    RegisterInput input = this->input();
    input.me.clear();
    input.documentId.clear();
    RegisterView const view = registerView(input, Language::French);
    EXPECT_FALSE(view.mineEnabled);
    EXPECT_FALSE(view.thisDocumentEnabled);
}

TEST_F(ARegister, SaysWhenItShowsOnlyTheFirst) {
    RegisterInput input = this->input();
    input.most = 2;
    RegisterView const view = registerView(input, Language::French);
    EXPECT_EQ(view.rows.size(), 2U);
    EXPECT_EQ(view.count, "Les 2 premières sur 4 : précisez la recherche.");
}

TEST_F(ARegister, EmptyLoadingAndUnreadableAreThreeDifferentSentences) {
    RegisterInput input;
    EXPECT_EQ(registerView(input, Language::English).count, "Reading the register…");
    input.loaded = true;
    EXPECT_EQ(registerView(input, Language::English).count, "Nothing recorded yet.");
    input.problem = Problem{.code = "no.such", .arguments = {}, .detail = ""};
    EXPECT_NE(registerView(input, Language::English).count.find("no.such"), std::string::npos);
}

TEST_F(ARegister, SaysInWordsWhenASentenceWasChangedOrIsGone) {
    RegisterInput input = this->input();
    input.sentences = {{"a2", {.link = Link::Changed, .words = "Envoyer la facture"}},
                       {"a3", {.link = Link::Lost, .words = ""}},
                       {"d1", {.link = Link::Kept, .words = "On retient le chêne"}}};
    for (RecordRow const& row : registerView(input, Language::French).rows) {
        bool const changed = row.headline.starts_with("En retard · phrase modifiée · ");
        bool const lost = row.headline.find(" · phrase supprimée · ") != std::string::npos;
        EXPECT_EQ(changed, row.id == "a2") << row.headline;
        EXPECT_EQ(lost, row.id == "a3") << row.headline;
        if (changed) {
            EXPECT_EQ(row.details.front(), "Le document dit maintenant : « Envoyer la facture »");
        }
    }
}

TEST(TheConnection, IsAlwaysSaidInWords) {
    using sync::Connection;
    sync::Status status{.connection = Connection::UpToDate, .waiting = 0, .problem = {}, .lastContact = ""};
    EXPECT_EQ(connectionText(status, Language::French).line, "À jour");
    EXPECT_EQ(connectionText(status, Language::Arabic).line, "محدّث");
    status = {.connection = Connection::Offline, .waiting = 3, .problem = {}, .lastContact = ""};
    EXPECT_EQ(connectionText(status, Language::French).line, "Hors connexion, 3 en attente");
    EXPECT_EQ(connectionText(status, Language::English).line, "Offline, 3 waiting");
    EXPECT_EQ(connectionText(status, Language::Arabic).line, "غير متصل، 3 في الانتظار");
    status.connection = Connection::LocalOnly;
    EXPECT_EQ(connectionText(status, Language::French).line, "Sur cet ordinateur seulement");
    status.problem = Problem{.code = "no.such", .arguments = {}, .detail = ""};
    EXPECT_NE(connectionText(status, Language::French).why.find("no.such"), std::string::npos);
}

}  // namespace
}  // namespace diwan::views
