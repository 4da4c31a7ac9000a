// Sentences 12 to 17 of docs/journal-format.md: records, lists and search.
#include "profile.hpp"

namespace diwan::store {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> texts(Result<std::vector<Action>> const& actions) {
    std::vector<std::string> list;
    for (Action const& action : actions.value())
        list.push_back(action.what);
    return list;
}
using Texts = std::vector<std::string>;

TEST(StoreRecords, AnAppendedActionComesBackWithItsIdTimeAndAuthor) {
    Profile profile;
    Action logged{.what = "envoyer le devis", .who = {"Amina"}, .due = 2026y / 5 / 7};
    logged.source =
        Source{.documentId = "d1", .document = "Réunion.odt", .url = "", .anchor = "", .sentence = "…"};
    std::string const id = profile.log(logged);
    profile.reopen();
    Action const found = profile.store->action(id).value().value();
    EXPECT_EQ(found.id, id);
    EXPECT_EQ(found.loggedAt, "2026-05-06T09:00:00.000Z");
    EXPECT_EQ(found.loggedBy, "Nadia");
    logged.id = found.id;
    logged.loggedAt = found.loggedAt;
    logged.loggedBy = found.loggedBy;
    EXPECT_EQ(found, logged);
}

TEST(StoreRecords, AnEventComesBackForItsDocumentAndABadOneIsRefused) {
    Profile profile;
    Event const sent{.name = std::string(minutesSent),
                     .since = "2026-05-06T08:00:00.000Z",
                     .at = "2026-05-06T08:40:00.000Z",
                     .source = {.documentId = "d1"}};
    (void)profile.store
        ->append({{.entity = profile.ids.next(), .kind = "event", .set = toJson(sent)}}, "Nadia")
        .value();
    profile.reopen();
    auto const found = profile.store->events({.documentId = "d1"}).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at, sent.at);
    EXPECT_EQ(found[0].loggedBy, "Nadia");
    EXPECT_TRUE(profile.store->events({.documentId = "d2"}).value().empty());
    Event wrong = sent;
    wrong.at = "2026-05-06T07:00:00.000Z";
    EXPECT_EQ(profile.store
                  ->append({{.entity = profile.ids.next(), .kind = "event", .set = toJson(wrong)}}, "Nadia")
                  .error()
                  .code,
              "event.too-early");
}

TEST(StoreRecords, AChangedStatusIsANewEntryOverTheOldFields) {
    Profile profile;
    std::string const id = profile.log(Action{.what = "livrer", .who = {"Karim"}});
    profile.clock.time += 1h;
    (void)profile.store->append({{.entity = id, .kind = "action", .set = R"({"status":"done"})"}}, "Karim")
        .value();
    Action const found = profile.store->action(id).value().value();
    EXPECT_EQ(found.status, ActionStatus::Done);
    EXPECT_EQ(found.what, "livrer");
    EXPECT_EQ(found.loggedBy, "Karim");
    EXPECT_EQ(found.loggedAt, "2026-05-06T10:00:00.000Z");
    EXPECT_EQ(profile.store->history(id).value().size(), 2U);
}

TEST(StoreRecords, NewestComesFirst) {
    Profile profile;
    std::string const first = profile.log(Action{.what = "un"});
    profile.log(Action{.what = "deux"});
    EXPECT_EQ(texts(profile.store->actions({})), (Texts{"deux", "un"}));
    (void)profile.store->append({{.entity = first, .kind = "action", .set = R"({"urgent":true})"}}, "N")
        .value();
    EXPECT_EQ(texts(profile.store->actions({})), (Texts{"un", "deux"}));
    EXPECT_EQ(texts(profile.store->actions({.limit = 1})), (Texts{"un"}));
}

TEST(StoreRecords, SearchFoldsCaseAccentsAndLigatures) {
    Profile profile;
    profile.log(Action{.what = "Relancer l’échéance du cœur de chauffe"});
    for (char const* words : {"ECHEANCE", "échéance", "coeur", "l'echeance", "chauffe relancer"})
        EXPECT_EQ(profile.store->actions({.text = words}).value().size(), 1U) << words;
    EXPECT_EQ(profile.store->actions({.text = "relancer facture"}).value().size(), 0U);
}

TEST(StoreRecords, SearchFoldsArabicSpelling) {
    Profile profile;
    profile.log(Action{.what = "إرســال المُناقصة إلى الشركة قبل ١٢ ماي"});
    for (char const* words : {"ارسال", "إرسال", "المناقصه", "الي", "الشركة", "12"})
        EXPECT_EQ(profile.store->actions({.text = words}).value().size(), 1U) << words;
    EXPECT_EQ(profile.store->actions({.text = "فاتورة"}).value().size(), 0U);
}

TEST(StoreRecords, OwnerIsAWholeNameFolded) {
    Profile profile;
    profile.log(Action{.what = "a", .who = {"Amélie", "Karim"}});
    profile.log(Action{.what = "b", .who = {"Amélie Dupont"}});
    EXPECT_EQ(texts(profile.store->actions({.owner = "amelie"})), (Texts{"a"}));
    EXPECT_EQ(texts(profile.store->actions({.owner = "Karim"})), (Texts{"a"}));
    EXPECT_EQ(texts(profile.store->actions({.owner = "Kar"})), Texts{});
}

TEST(StoreRecords, LateIsOpenAndDueBeforeToday) {
    Profile profile;
    profile.log(Action{.what = "hier", .due = 2026y / 5 / 5});
    profile.log(Action{.what = "aujourd’hui", .due = 2026y / 5 / 6});
    profile.log(Action{.what = "sans date"});
    profile.log(Action{.what = "fait", .due = 2026y / 5 / 1, .status = ActionStatus::Done});
    EXPECT_EQ(texts(profile.store->actions({.onlyLate = true})), (Texts{"hier"}));
    EXPECT_EQ(profile.store->actions({.onlyOpen = true}).value().size(), 3U);
}

TEST(StoreRecords, DecisionsFilterByDocumentAndOwner) {
    Profile profile;
    Decision kept{.text = "on retient le chêne", .owner = "Samir"};
    kept.source.documentId = "d1";
    profile.log(kept);
    profile.log(Decision{.text = "report", .outcome = Outcome::Deferred});
    EXPECT_EQ(profile.store->decisions({.documentId = "d1"}).value().size(), 1U);
    EXPECT_EQ(profile.store->decisions({.owner = "SAMIR"}).value().at(0).text, "on retient le chêne");
    EXPECT_EQ(profile.store->decisions({.onlyOpen = true}).value().at(0).text, "report");
    EXPECT_EQ(profile.store->decisions({.text = "chene"}).value().at(0).loggedBy, "Nadia");
}

TEST(StoreRecords, ABrokenChangeStoresNothingOfItsCall) {
    Profile profile;
    std::string const good = toJson(Action{.what = "bon"});
    auto const refusal = [&](Change const& bad) {
        Result<std::vector<Entry>> const answer =
            profile.store->append({{.entity = profile.ids.next(), .kind = "action", .set = good}, bad}, "N");
        return answer ? std::string("accepted") : answer.error().code;
    };
    std::string const id = profile.ids.next();
    EXPECT_EQ(refusal({.entity = id, .kind = "action", .set = R"({"what":" "})"}), "action.empty");
    EXPECT_EQ(refusal({.entity = id, .kind = "action", .set = "[1]"}), "entry.invalid");
    EXPECT_EQ(refusal({.entity = id, .kind = "action", .set = R"({"what":"a","what":"b"})"}),
              "entry.invalid");
    EXPECT_EQ(refusal({.entity = id, .kind = "action", .set = "{\"what\":\"\xff\"}"}), "entry.invalid");
    EXPECT_EQ(refusal({.entity = id, .kind = "action", .set = R"({"what":"a\u0000b"})"}), "entry.invalid");
    EXPECT_EQ(refusal({.entity = "x", .kind = "action", .set = good}), "entry.invalid");
    EXPECT_EQ(refusal({.entity = id, .kind = "Action", .set = good}), "entry.invalid");
    std::string const tooLong(70'000, 'a');
    EXPECT_EQ(refusal({.entity = id, .kind = "note", .set = R"({"t":")" + tooLong + "\"}"}), "entry.invalid");
    std::string deep = "1";
    for (int i = 0; i < 20; ++i)
        deep = "[" + deep + "]";
    EXPECT_EQ(refusal({.entity = id, .kind = "note", .set = R"({"t":)" + deep + "}"}), "entry.invalid");
    EXPECT_TRUE(profile.store->actions({}).value().empty());
    EXPECT_EQ(profile.store->waiting().value().count, 0U);
}

TEST(StoreRecords, AnUnknownKindIsKeptAndPassedOn) {
    Profile profile;
    std::string const id = profile.ids.next();
    (void)profile.store
        ->append({{.entity = id, .kind = "metric-event", .set = R"({"b":1.5,"a":[true,null]})"}}, "N")
        .value();
    EXPECT_EQ(profile.store->history(id).value().at(0).set, R"({"a":[true,null],"b":1.5})");
    EXPECT_EQ(profile.store->outbox(10).value().size(), 1U);
}

}  // namespace
}  // namespace diwan::store
