#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drafting/card_csv.hpp"
#include "drafting/card_file.hpp"
#include "drafting/card_merge.hpp"
#include "drafting/card_vcard.hpp"
#include "drafting/slug.hpp"
#include "drafting/vcard_lines.hpp"
#include "language/messages.hpp"
#include "table_file.hpp"
#include "text/utf8.hpp"

namespace diwan::drafting {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<std::string> codes(std::vector<Problem> const& problems) {
    std::vector<std::string> list;
    for (Problem const& problem : problems)
        list.push_back(problem.code);
    return list;
}

std::vector<std::string> doubtsOf(std::string const& country, std::string const& field,
                                  std::string const& value) {
    Identifiers identifiers;
    identifiers.set(field, value);
    return codes(identifierDoubts(identifiers, country, "X", Language::French));
}

TEST(DraftingIdentifiers, TheKeyOfARibFollowsFromBranchAndAccount) {
    EXPECT_EQ(ribKey("000000000000019"), "40");
    EXPECT_THAT(doubtsOf("dz", "rib", "999 00000 0000000019 40"), IsEmpty());
    EXPECT_THAT(doubtsOf("dz", "rib", "123 00000 0000000019 40"), IsEmpty()) << "the bank does not count";
    EXPECT_THAT(doubtsOf("dz", "rib", "999 00000 0000000018 40"), ElementsAre("card.doubt-rib"));
    EXPECT_THAT(doubtsOf("dz", "rib", "999 00000 0000000019"), ElementsAre("card.doubt-digits"));
}

TEST(DraftingIdentifiers, EachCountryHasItsNumbers) {
    EXPECT_THAT(doubtsOf("", "nif", "0000 1900 0000 000"), IsEmpty());
    EXPECT_THAT(doubtsOf("dz", "nif", "٠٠٠٠١٩٠٠٠٠٠٠٠٠٠"), IsEmpty()) << "digits of any script";
    EXPECT_THAT(doubtsOf("dz", "nif", "00001900000000000000"), IsEmpty()) << "a secondary establishment";
    EXPECT_THAT(doubtsOf("dz", "nif", "00001900000000"), ElementsAre("card.doubt-digits"));
    EXPECT_THAT(doubtsOf("dz", "nis", "00001900000000O"), ElementsAre("card.doubt-signs"));
    EXPECT_THAT(doubtsOf("dz", "rc", "19/00-0000000 B 00"), IsEmpty());
    EXPECT_THAT(doubtsOf("ma", "ice", "001234567000012"), IsEmpty());
    EXPECT_THAT(doubtsOf("ma", "ice", "1234567"), ElementsAre("card.doubt-digits"));
    EXPECT_THAT(doubtsOf("tn", "mf", "1234567A/A/M/000"), IsEmpty());
    EXPECT_THAT(doubtsOf("tn", "mf", "1234567"), ElementsAre("card.doubt-shape"));
    EXPECT_THAT(doubtsOf("fr", "siret", "732 829 320 00074"), IsEmpty());
    EXPECT_THAT(doubtsOf("fr", "siret", "732 829 320 00075"), ElementsAre("card.doubt-key"));
    EXPECT_THAT(doubtsOf("fr", "siren", "732829320"), IsEmpty());
    EXPECT_THAT(doubtsOf("fr", "vat", "FR44 732829320"), IsEmpty());
    EXPECT_THAT(doubtsOf("fr", "vat", "FR45 732829320"), ElementsAre("card.doubt-key"));
    EXPECT_THAT(doubtsOf("dz", "iban", "FR76 3000 6000 0112 3456 7890 189"), IsEmpty());
    EXPECT_THAT(doubtsOf("dz", "iban", "FR76 3000 6000 0112 3456 7890 188"), ElementsAre("card.doubt-key"));
}

TEST(DraftingIdentifiers, ADoubtNamesTheCompanyAndTheNumberInThreeLanguages) {
    Identifiers const identifiers{.nif = "12"};
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        auto const doubts = identifierDoubts(identifiers, "dz", "Oliviers", language);
        ASSERT_THAT(doubts, SizeIs(1));
        std::string const words = language::describe(language, doubts[0]);
        EXPECT_THAT(words, HasSubstr("Oliviers"));
        EXPECT_THAT(words, Not(HasSubstr("card.doubt")));
    }
}

struct DraftingCardLists : testing::Test {
    std::vector<Client> clients =
        clientsFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/clients.json")).value();
    Company company = companyFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/company.json")).value();
};

TEST_F(DraftingCardLists, WritingBackLosesNothingEvenWhatDiwanDoesNotKnow) {
    auto const read =
        clientsFromJson(R"([{"name": "A", "ice": "1", "country": "ma", "colour": {"r": [1, true]}}])");
    ASSERT_TRUE(read);
    EXPECT_THAT(clientFile(*read), HasSubstr("\"colour\""));
    EXPECT_EQ(clientsFromJson(clientFile(*read)).value(), *read);
    EXPECT_EQ(companyFromJson(companyFile(company)).value(), company);
    EXPECT_EQ(clientsFromJson(R"([{"name": "A", "country": "Algérie"}])").error().arguments.at(0), "country");
}

TEST_F(DraftingCardLists, CsvAndVcardComeBackAsTheyWent) {
    clients[0].phone = "+213 36 00 00 00";
    clients[0].address.french =
        "1, rue « A »; \"B\"\n19000 Sétif \\ tout un texte assez long pour être plié deux fois";
    clients[0].identifiers.set("ice", "001234567000012");
    for (CardFormat const format : {CardFormat::Csv, CardFormat::Vcard, CardFormat::Json}) {
        auto const read = readCards(cardFile(clients, format), "x", CardKind::Client);
        ASSERT_TRUE(read);
        EXPECT_THAT(read->remarks, IsEmpty());
        EXPECT_THAT(read->cards, ElementsAre(flatOf(clients[0])));
    }
    for (CardFormat const format : {CardFormat::Csv, CardFormat::Vcard}) {
        auto const read = readCards(cardFile(company.people, format), "x", CardKind::Person);
        ASSERT_TRUE(read);
        ASSERT_THAT(read->cards, SizeIs(company.people.size()));
        EXPECT_EQ(read->cards[1], flatOf(company.people[1]));
    }
}

TEST_F(DraftingCardLists, NoLineOfAVcardIsLongerThan75BytesNorCutWithinALetter) {
    std::string const line =
        vcardLine("FN", {}, std::string(200, 'x') + "عيادة الزيتون للصحة العمومية والجراحة العامة والخاصة");
    std::istringstream lines(line);
    for (std::string one; std::getline(lines, one);) {
        EXPECT_LE(one.size(), 76U);
        EXPECT_NE(static_cast<unsigned char>(one[one.starts_with(' ') ? 1 : 0]) & 0xC0, 0x80);
    }
}

TEST(DraftingCsv, SpreadsheetsOfAllSortsAreRead) {
    for (std::string const file :
         {"\xEF\xBB\xBFNom;Téléphone;N.I.F\r\nÉtude;036;1\r\n", "sep=;\nRaison sociale;Tél.;NIF\nÉtude;036;1",
          "الاسم,الهاتف,NIF\n\"Étude\",036,1\n", "nom\ttel\tnif\nÉtude\t036\t1\n",
          "Nom;T\xE9l\xE9phone;NIF\n\xC9tude;036;1\n"}) {
        auto const read = cardsFromCsv(file, "f.csv", CardKind::Client);
        ASSERT_TRUE(read) << file;
        EXPECT_THAT(read->cards, ElementsAre(FlatCard{{"name", "Étude"}, {"phone", "036"}, {"nif", "1"}}))
            << file;
    }
    auto const odd = cardsFromCsv("nom;couleur\nA;rouge\n;bleu\n", "f.csv", CardKind::Client);
    EXPECT_THAT(codes(odd->remarks), ElementsAre("csv.column"));
    EXPECT_EQ(cardsFromCsv("a;b\n1;2\n", "f.csv", CardKind::Client).error().code, "card.csv-header");
    EXPECT_EQ(cardsFromCsv("nom\n\"A\n", "f.csv", CardKind::Client).error().code, "csv.quote");
}

TEST(DraftingVcard, PhonesAndOldProgramsAreUnderstood) {
    auto const read = cardsFromVcard(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ha=C3=AFd=\r\na;Amel\r\n"
        "FN;ENCODING=QUOTED-PRINTABLE:Amel Ha=C3=AFda\r\nORG:Clinique;Achats\r\nTITLE:achats\r\n"
        "item1.TEL;WORK;VOICE:036\r\nTEL;TYPE=cell,pref:0550\r\nEND:VCARD\r\n",
        "f.vcf", CardKind::Client);
    ASSERT_TRUE(read);
    EXPECT_THAT(
        read->cards,
        ElementsAre(FlatCard{{"name", "Clinique"}, {"contact", "Amel Haïda, achats"}, {"phone", "0550"}}));
    EXPECT_THAT(codes(read->remarks), ElementsAre("card.vcard-more"));
    EXPECT_EQ(cardsFromVcard("BEGIN:VCARD\nFN:A\n", "f", CardKind::Client).error().code, "card.vcard-open");
    EXPECT_EQ(cardsFromVcard("FN:A\n", "f", CardKind::Client).error().code, "card.vcard-none");
}

TEST_F(DraftingCardLists, NothingIsOverwrittenUnlessAsked) {
    std::vector<FlatCard> const incoming{
        {{"name", "CLINIQUE LES OLIVIERS"}, {"phone", "034 00"}, {"address", "Alger"}},
        {{"name", "Autre"}, {"nif", "0000 0600 0000 000"}},
        {{"name", "Étude Amrane"}},
        {{"name", "Etude amrane"}}};
    auto const kept = mergeCards(clients, incoming, WhatDiffers::Kept);
    ASSERT_THAT(kept.cards, SizeIs(2));
    EXPECT_EQ(kept.cards[0].address.french, "Béjaïa");
    EXPECT_EQ(kept.cards[0].phone, "034 00") << "an empty field is filled";
    EXPECT_EQ(kept.cards[1].id, "etude-amrane");
    ASSERT_THAT(kept.changes, SizeIs(4));
    EXPECT_EQ(kept.changes[0].event, CardEvent::Differs);
    EXPECT_EQ(kept.changes[1].resembles, std::vector<std::string>{"Clinique Les Oliviers"}) << "by its NIF";
    EXPECT_EQ(kept.changes[2].event, CardEvent::Added);
    EXPECT_NE(kept.changes[3].event, CardEvent::Added) << "twice in one file is once";
    EXPECT_THAT(describe(kept.changes[0], Language::French),
                HasSubstr("« Béjaïa » ici, « Alger » dans le fichier"));
    EXPECT_EQ(mergeCards(clients, incoming, WhatDiffers::Replaced).cards[0].address.french, "Alger");
    auto const again = mergeCards(kept.cards, {incoming[2]}, WhatDiffers::Kept);
    EXPECT_FALSE(again.changesAnything());
}

TEST(DraftingSlug, FollowsTheRules) {
    EXPECT_EQ(slug("Clinique Les Oliviers"), "clinique-les-oliviers");
    EXPECT_EQ(slug("L’Œuvre — d'été ½ß"), "l-oeuvre-d-ete-1-2ss");
    EXPECT_EQ(slug("عيادةُ الزّيتـون ١٢"), "عيادة-الزيتون-12");
    EXPECT_EQ(slug("عيادة الزيتون", ArabicLetters::Transliterated), "aiada-alzitoun");
    EXPECT_EQ(slug("أحمد"), "أحمد");
    EXPECT_EQ(slug("../..\\ ?*:"), "sans-nom");
    EXPECT_EQ(slug("Москва"), "moskva");
    EXPECT_EQ(text::codePointCount(slug(std::string(90, 'a'))), 40U);
}

}  // namespace
}  // namespace diwan::drafting
