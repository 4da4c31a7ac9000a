// What the dialog of cards shows.
#include "views/cards_view.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace diwan::views {
namespace {

using drafting::CardInEffect;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using What = CardEdit::What;

CardInEffect card(std::string const& id, drafting::FlatCard fields, What what = What::Client) {
    CardInEffect made;
    made.what = what;
    made.id = id;
    made.fields = std::move(fields);
    made.isShared = true;
    made.changedBy = "Nadia";
    made.changedAt = "2026-05-12T09:00:00Z";
    return made;
}

std::vector<std::string> titles(CardsView const& view) {
    std::vector<std::string> list;
    for (CardRow const& row : view.rows)
        list.push_back(row.title);
    return list;
}

std::vector<std::string> names(std::vector<CardField> const& form) {
    std::vector<std::string> list;
    for (CardField const& field : form)
        list.push_back(field.name);
    return list;
}

std::vector<CardInEffect> const some{
    card("z", {{"name", "Zéphyr"}, {"phone", "034 11"}}),
    card("o", {{"name", "Clinique Les Oliviers"}, {"name_ar", "عيادة الزيتون"}}),
    card("k", {{"name", "Karim"}}, What::Person), card("e", {{"name", "École d’été"}})};

TEST(ViewsCards, AreListedByNameAndKind) {
    CardsView const view = cardsView(some, {.what = What::Client}, Language::French);
    EXPECT_THAT(titles(view), ElementsAre("Clinique Les Oliviers", "École d’été", "Zéphyr"));
    EXPECT_EQ(view.count, "3 fiches");
    EXPECT_THAT(titles(cardsView(some, {.what = What::Client}, Language::Arabic)),
                testing::Contains("عيادة الزيتون"));
}

TEST(ViewsCards, AreFoundByAnyOfTheirTexts) {
    auto const found = [](char const* search) {
        return titles(cardsView(some, {.what = What::Client, .search = search}, Language::French));
    };
    EXPECT_THAT(found("ecole ETE"), ElementsAre("École d’été"));
    EXPECT_THAT(found("زيتون"), ElementsAre("Clinique Les Oliviers"));
    EXPECT_THAT(found("034"), ElementsAre("Zéphyr"));
    EXPECT_EQ(cardsView(some, {.what = What::Client, .search = "034"}, Language::French).count,
              "1 fiches sur 3");
    EXPECT_THAT(cardsView({}, {.what = What::Client}, Language::French).count, HasSubstr("Aucun client"));
}

TEST(ViewsCards, SayWhichAreNotSharedAndWhichMustBeChecked) {
    CardInEffect mine = card("a", {{"name", "A"}});
    mine.isShared = false;
    CardInEffect disputed = card("b", {{"name", "B"}, {"nif", "2"}});
    disputed.conflicts = {{.field = "nif", .other = "1", .otherBy = "Karim", .now = "2", .nowBy = "Nadia"}};
    std::vector<CardInEffect> const two{mine, disputed};
    EXPECT_THAT(titles(cardsView(two, {.what = What::Client}, Language::English)),
                ElementsAre("A (this computer’s file)", "B (to be checked)"));
    EXPECT_THAT(cardRemarks(disputed, disputed.fields, Language::English),
                HasSubstr("NIF: “1” (Karim) and “2” (Nadia)"));
    EXPECT_THAT(cardState(mine, true, Language::English), HasSubstr("not shared"));
    disputed.isSent = false;
    EXPECT_EQ(cardState(disputed, false, Language::French), "Modifiée par Nadia, mar. 12 mai 2026.");
    EXPECT_EQ(cardState(disputed, true, Language::French),
              "Modifiée par Nadia, mar. 12 mai 2026. En attente d’envoi.");
}

TEST(ViewsCards, TheFormHasTheNumbersOfTheCountry) {
    EXPECT_THAT(names(cardForm(What::Client, {}, {}, Language::French, Language::French)),
                ElementsAre("name", "contact", "address", "country", "phone", "email", "rc", "nif", "nis",
                            "ai", "rib"));
    auto const french = names(
        cardForm(What::Client, {{"country", "fr"}, {"nif", "15"}}, {}, Language::French, Language::French));
    EXPECT_THAT(french, testing::Contains("siret"));
    EXPECT_THAT(french, testing::Contains("nif")) << "a number that is there is never hidden";
    EXPECT_THAT(french, Not(testing::Contains("nis")));
}

TEST(ViewsCards, TheFormShowsOneLanguageAtATime) {
    auto const arabic = cardForm(What::Client, {{"name", "Les Oliviers"}, {"name_ar", "الزيتون"}}, {},
                                 Language::Arabic, Language::French);
    EXPECT_EQ(arabic.at(0).name, "name_ar");
    EXPECT_EQ(arabic.at(0).value, "الزيتون");
}

TEST(ViewsCards, TheCompanysFormOffersItsPeopleAndRegimes) {
    drafting::Person karim;
    karim.id = "karim";
    karim.name.french = "Karim Bouzid";
    auto const form = cardForm(What::Company, {{"name", "Hodna"}, {"signatory", "gone"}}, {karim},
                               Language::French, Language::French);
    auto const find = [&](char const* name) { return *std::ranges::find(form, name, &CardField::name); };
    EXPECT_THAT(
        find("signatory").choices,
        ElementsAre(CardChoice{"", "—"}, CardChoice{"karim", "Karim Bouzid"}, CardChoice{"gone", "gone"}));
    EXPECT_EQ(find("vat_regime").choices.size(), 3U);
    auto const real =
        cardForm(What::Company, {{"vat_regime", "reel"}}, {}, Language::French, Language::French);
    EXPECT_EQ(std::ranges::find(real, "vat_regime", &CardField::name)->choices.size(), 3U);
    EXPECT_EQ(find("name").label, "nom :");
    EXPECT_EQ(find("terms").kind, CardFieldKind::Lines);
}

TEST(ViewsCards, DoubtsAreSaidInWordsAtOnce) {
    CardInEffect const one = card("a", {{"name", "A"}});
    std::string const remarks =
        cardRemarks(one, {{"name", "A"}, {"rib", "999 00000 0000000018 40"}}, Language::French);
    EXPECT_THAT(remarks, HasSubstr("clé du RIB"));
    EXPECT_EQ(cardRemarks(one, {{"name", "A"}}, Language::French), "");
}

TEST(ViewsCards, SayWithWhomTheyAreShared) {
    EXPECT_THAT(sharingText("https://atelier.example:8443/x", Language::French),
                HasSubstr("par atelier.example:8443."));
    EXPECT_THAT(sharingText("https://atelier.example", Language::French), HasSubstr("RIB compris"));
    EXPECT_THAT(sharingText("", Language::French), HasSubstr("cet ordinateur"));
}

}  // namespace
}  // namespace diwan::views
