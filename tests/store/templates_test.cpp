// Templates of the company's own: in pieces through the register, as files beside it, nothing lost between.
#include <gmock/gmock.h>

#include <fstream>
#include <random>

#include "drafting/document_package.hpp"
#include "drafting/own_template.hpp"
#include "profile.hpp"
#include "store/template_saving.hpp"

namespace diwan::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string odt(std::string const& body, std::string const& more = {}) {
    std::string const spaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    drafting::Parts parts{
        {"mimetype", std::string(drafting::textMimeType)},
        {"content.xml", "<office:document-content " + spaces + "><office:body><office:text>" + body +
                            "</office:text></office:body></office:document-content>"},
        {"styles.xml", "<office:document-styles " + spaces + "/>"}};
    if (!more.empty()) parts["Pictures/a.png"] = more;
    return drafting::packageBytes(parts);
}

// What does not pack: a picture.
std::string noise(std::size_t bytes) {
    std::mt19937 random(7);
    std::string all(bytes, '\0');
    for (char& c : all)
        c = static_cast<char>(random() & 0xff);
    return all;
}

TemplateEvent contract(Profile& desk, std::string const& title = "Contrat") {
    TemplateEvent event{.id = desk.ids.next(), .templateId = desk.ids.next(), .language = "fr"};
    event.titles.french = title;
    return event;
}

// Everything in the outbox of a desk, taken by the server and fed to the others.
void exchange(Profile& server, std::vector<Profile*> const& desks) {
    for (Profile* desk : desks) {
        auto const sent = desk->store->outbox(500).value();
        std::vector<Entry> numbered;
        auto const answers = server.store->accept(sent).value();
        for (auto const& answer : answers) {
            EXPECT_NE(answer.applied, Applied::Refused) << answer.problem;
            numbered.push_back(answer.entry);
        }
        EXPECT_TRUE(desk->store->acknowledged(numbered));
    }
    for (Profile* desk : desks) {
        auto const since = desk->store->cursor().value();
        EXPECT_TRUE(desk->store->receive(server.store->feed(since, 1000).value()));
    }
}

std::vector<std::string> shown(OwnTemplates& own) {
    EXPECT_TRUE(own.load());
    std::vector<std::string> list;
    for (TemplateEvent const& event : own.shelf().current())
        list.push_back(event.titles.any() + " " + std::to_string(event.number) + " " + event.by);
    return list;
}

TEST(StoreTemplates, ADocumentLargerThanAnEntryTravelsInPiecesAndComesBackAsItWas) {
    Profile server;
    Profile one;
    Profile two;
    std::string const document = odt("<text:p>Contrat</text:p>", noise(300'000));
    TemplateEvent const saved = one.store->saveTemplate(contract(one), document, "Nadia").value();
    EXPECT_GT(saved.pieces.size(), 6U);
    exchange(server, {&one, &two});
    auto const events = two.store->templates().value();
    ASSERT_THAT(events, SizeIs(1));
    EXPECT_EQ(events[0].by, "Nadia");
    EXPECT_EQ(two.store->templateDocument(events[0]).value(), document);
    EXPECT_EQ(one.store->waiting().value().count, 0U);
}

TEST(StoreTemplates, WhatDidNotChangeIsNotSentAgain) {
    Profile desk;
    std::string const document = odt("<text:p>x</text:p>", noise(200'000));
    TemplateEvent first = desk.store->saveTemplate(contract(desk), document, "N").value();
    std::size_t const before = desk.store->outbox(500).value().size();
    TemplateEvent again = contract(desk);
    again.templateId = first.templateId;
    again.bases = {first.id};
    again.number = 2;
    ASSERT_TRUE(desk.store->saveTemplate(again, document, "N"));
    EXPECT_EQ(desk.store->outbox(500).value().size(), before + 1);
}

TEST(StoreTemplates, AVersionWhosePiecesAreStillOnTheirWayWaits) {
    Profile server;
    Profile one;
    Profile two;
    ASSERT_TRUE(one.store->saveTemplate(contract(one), odt("<text:p/>", noise(100'000)), "Nadia"));
    std::vector<Entry> all;
    auto const answers = server.store->accept(one.store->outbox(500).value()).value();
    for (auto const& answer : answers)
        all.push_back(answer.entry);
    // The event alone first, as a server restored in part would tell it.
    ASSERT_TRUE(two.store->receive({all.back()}));
    OwnTemplates own(two.folder / "diwan.sqlite", two.store.get());
    EXPECT_THAT(shown(own), IsEmpty());
    EXPECT_THAT(own.refused(), IsEmpty());
    auto const event = two.store->templates().value().at(0);
    EXPECT_EQ(two.store->templateDocument(event).error().code, "template.incomplete");
    ASSERT_TRUE(two.store->receive(all));
    EXPECT_THAT(shown(own), ElementsAre("Contrat 1 Nadia"));
}

TEST(StoreTemplates, TheServerTakesNoPieceThatIsAnotherAndNoVersionTwice) {
    Profile server;
    Profile desk;
    TemplateEvent const saved = desk.store->saveTemplate(contract(desk), odt("<text:p/>"), "Nadia").value();
    std::vector<Entry> entries = desk.store->outbox(9).value();
    ASSERT_THAT(entries, SizeIs(2));
    Entry piece = entries[0];
    piece.op = desk.ids.next();
    piece.entity = desk.ids.next();
    Entry empty = entries[1];
    empty.op = desk.ids.next();
    empty.entity = desk.ids.next();
    empty.set = R"({"template":"x"})";
    ASSERT_EQ(server.store->accept(entries).value().at(1).applied, Applied::New);
    Entry twice = entries[1];
    twice.op = desk.ids.next();
    auto const answers = server.store->accept({piece, empty, twice}).value();
    EXPECT_EQ(answers[0].problem, "template.malformed");
    EXPECT_EQ(answers[1].problem, "template.malformed");
    EXPECT_EQ(answers[2].problem, "template.taken");
    EXPECT_EQ(server.store->accept(entries).value().at(1).applied, Applied::Duplicate);
    EXPECT_THAT(server.store->templates().value(), SizeIs(1));
}

TEST(StoreTemplates, TooLargeUntitledOrWithoutReasonIsRefusedAndNothingIsLeft) {
    Profile desk;
    EXPECT_EQ(desk.store->saveTemplate(contract(desk), noise(longestTemplate + 1), "N").error().code,
              "template.too-large");
    EXPECT_EQ(desk.store->saveTemplate(contract(desk, ""), odt("<text:p/>"), "N").error().code,
              "template.title-missing");
    TemplateEvent retired{.id = desk.ids.next(), .templateId = desk.ids.next()};
    retired.bases = {desk.ids.next()};
    EXPECT_EQ(desk.store->retireTemplate(retired, "N").error().code, "template.reason-missing");
    EXPECT_EQ(desk.store->waiting().value().count, 0U);
}

class StoreOwnTemplates : public testing::Test {
  protected:
    Result<TemplateEvent> save(Profile& desk, std::string const& text, std::string const& as = {},
                               bool forTeam = true, std::string const& author = "Nadia") {
        OwnTemplates own(desk.folder / "diwan.sqlite", desk.store.get());
        EXPECT_TRUE(own.load());
        TemplateSaving saving{.document = odt("<text:p>" + text + "</text:p>"), .name = "x.odt"};
        saving.identity.language = "fr";
        saving.identity.titles.french = "Contrat";
        saving.as = as;
        saving.forTeam = forTeam;
        saving.author = author;
        saving.chosen = {"client.name"};
        return own.save(saving, {}, desk.ids, desk.clock);
    }
    static std::vector<std::string> list(Profile& desk) {
        OwnTemplates own(desk.folder / "diwan.sqlite", desk.store.get());
        return shown(own);
    }
    Profile server;
    Profile one;
    Profile two;
};

TEST_F(StoreOwnTemplates, SavedForMeStaysHereAndForTheTeamReachesTheOthers) {
    ASSERT_TRUE(save(one, "⟨nom du client⟩", "", false));
    exchange(server, {&one, &two});
    EXPECT_THAT(list(one), ElementsAre("Contrat 1 Nadia"));
    EXPECT_THAT(list(two), IsEmpty());
    ASSERT_TRUE(save(one, "⟨nom du client⟩ bis"));
    EXPECT_THAT(list(one), SizeIs(2)) << "saved at once, before any server";
    exchange(server, {&one, &two});
    EXPECT_THAT(list(two), ElementsAre("Contrat 1 Nadia"));
}

TEST_F(StoreOwnTemplates, SavedAgainItIsTheNextVersionAndTheOldOneCanStillBeOpened) {
    TemplateEvent const first = save(one, "un ⟨nom du client⟩").value();
    TemplateEvent const second = save(one, "deux ⟨nom du client⟩", first.templateId).value();
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.templateId, first.templateId);
    exchange(server, {&one, &two});
    EXPECT_THAT(list(two), ElementsAre("Contrat 2 Nadia"));
    OwnTemplates own(two.folder / "diwan.sqlite", two.store.get());
    ASSERT_TRUE(own.load());
    EXPECT_TRUE(std::filesystem::exists(own.document(*own.shelf().version(first.id))));
    EXPECT_EQ(own.shelf().standing(first.id), Standing::Older);
    EXPECT_EQ(save(one, "x", "019aafc0-0000-7000-8000-000000000009").error().code, "template.unknown");
}

TEST_F(StoreOwnTemplates, ChangedOnTwoSidesBothVersionsAreKeptAndOneInPlaceOfBothEndsIt) {
    TemplateEvent const first = save(one, "⟨nom du client⟩").value();
    exchange(server, {&one, &two});
    ASSERT_TRUE(save(one, "a ⟨nom du client⟩", first.templateId, true, "Nadia"));
    ASSERT_TRUE(save(two, "b ⟨nom du client⟩", first.templateId, true, "Karim"));
    exchange(server, {&one, &two});
    exchange(server, {&one, &two});
    EXPECT_THAT(list(one), SizeIs(2));
    EXPECT_EQ(list(one), list(two));
    ASSERT_TRUE(save(two, "c ⟨nom du client⟩", first.templateId, true, "Karim"));
    exchange(server, {&one, &two});
    exchange(server, {&one, &two});
    EXPECT_THAT(list(one), ElementsAre("Contrat 3 Karim"));
    EXPECT_EQ(list(one), list(two));
}

TEST_F(StoreOwnTemplates, ARetiredTemplateGoesFromEveryListAndItsHistoryStays) {
    TemplateEvent const first = save(one, "⟨nom du client⟩").value();
    exchange(server, {&one, &two});
    OwnTemplates own(two.folder / "diwan.sqlite", two.store.get());
    ASSERT_TRUE(own.load());
    EXPECT_EQ(own.retire(first.templateId, " ", "Karim", two.ids, two.clock).error().code,
              "template.reason-missing");
    ASSERT_TRUE(own.retire(first.templateId, "contrat cadre", "Karim", two.ids, two.clock));
    exchange(server, {&one, &two});
    exchange(server, {&one, &two});
    EXPECT_THAT(list(one), IsEmpty());
    OwnTemplates here(one.folder / "diwan.sqlite", one.store.get());
    ASSERT_TRUE(here.load());
    auto const history = here.shelf().historyOf(first.templateId);
    ASSERT_THAT(history, SizeIs(2));
    EXPECT_EQ(history[0].note, "contrat cadre");
    EXPECT_EQ(here.shelf().standing(first.id), Standing::Retired);
}

TEST_F(StoreOwnTemplates, AHostileDocumentIsRefusedWhereItIsSavedAndWhereItArrives) {
    EXPECT_EQ(save(one, "<office:script/>").error().code, "template.macro");
    EXPECT_THAT(list(one), IsEmpty());
    // Who writes entries by hand gets past the saving, not past the other desks.
    ASSERT_TRUE(one.store->saveTemplate(contract(one, "Piège"), odt("<office:script/>"), "Eve"));
    ASSERT_TRUE(one.store->saveTemplate(contract(one, "Bombe"), odt("<text:p/>", std::string(8UL << 20, '0')),
                                        "Eve"));
    exchange(server, {&one, &two});
    EXPECT_THAT(list(two), IsEmpty());
    OwnTemplates own(two.folder / "diwan.sqlite", two.store.get());
    ASSERT_TRUE(own.load());
    std::vector<std::string> codes;
    for (RefusedTemplate const& refused : own.refused())
        codes.push_back(refused.problem.code);
    EXPECT_THAT(codes, testing::UnorderedElementsAre("template.macro", "file.bomb"));
}

TEST_F(StoreOwnTemplates, WithoutARegisterNothingIsSharedAndOnesOwnAreSaved) {
    OwnTemplates own(one.folder / "none.sqlite", nullptr);
    TemplateSaving saving{.document = odt("<text:p/>"), .name = "x.odt"};
    saving.identity.language = "fr";
    saving.identity.titles.french = "Note";
    saving.forTeam = true;
    EXPECT_EQ(own.save(saving, {}, one.ids, one.clock).error().code, "template.no-register");
    saving.forTeam = false;
    EXPECT_TRUE(own.save(saving, {}, one.ids, one.clock));
    EXPECT_THAT(shown(own), SizeIs(1));
}

TEST_F(StoreOwnTemplates, AFileThatCantBeReadHidesNoOther) {
    ASSERT_TRUE(save(one, "⟨nom du client⟩", "", false));
    std::filesystem::path const folder = ownTemplatesFolder(one.folder / "diwan.sqlite");
    std::ofstream(folder / "019aafc0-0000-7000-8000-000000000009.json") << "{";
    std::ofstream(folder / "notes.json") << "[]";
    EXPECT_THAT(list(one), ElementsAre("Contrat 1 Nadia"));
}

}  // namespace
}  // namespace diwan::store
