// The checklist of what a quote's country wants it to say.
#include "drafting/mentions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "drafting/country.hpp"
#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Day const may12 = 2026y / std::chrono::May / 12;

struct Case {
    Quote quote;
    Company company;
    std::optional<Client> client;

    [[nodiscard]] std::vector<std::string> fields() const {
        std::vector<std::string> list;
        for (MissingMention const& one : missingMentions(quote, company, client))
            list.push_back(one.field);
        return list;
    }
};

Case sample() {
    std::string const folder = DIWAN_SOURCE_DIR "/templates/sample/";
    auto const clients = clientsFromJson(wholeFile(folder + "clients.json"));
    return {.quote = quoteFromJson(wholeFile(folder + "quote.json"), may12).value(),
            .company = companyFromJson(wholeFile(folder + "company.json")).value(),
            .client = clients.value().at(0)};
}

TEST(DraftingMentions, TheSampleQuoteOfTheSampleCompanySaysAllThatAlgeriaWants) {
    EXPECT_THAT(sample().fields(), IsEmpty());
}

TEST(DraftingMentions, WhatIsTakenAwayIsMissingAndRequiredOnesComeFirst) {
    Case one = sample();
    one.company.identifiers.nis.clear();
    one.company.identifiers.ai.clear();
    one.quote.number.clear();
    EXPECT_THAT(one.fields(), ElementsAre("company.nis", "doc.number", "company.ai"));
    one.client.reset();
    EXPECT_THAT(one.fields(), Not(Contains("client.name"))) << "the quote names one";
    one.quote.clientId.clear();
    EXPECT_THAT(one.fields(), Contains("client.name"));
}

TEST(DraftingMentions, TermsOnTheCompanysCardNeedNotBeInTheQuote) {
    Case one = sample();
    one.quote.paymentTerms = {};
    EXPECT_THAT(one.fields(), Not(Contains("doc.payment_terms")));
    one.company.paymentTerms = {};
    EXPECT_THAT(one.fields(), Contains("doc.payment_terms"));
}

TEST(DraftingMentions, EachCountryAsksForItsOwnNumbers) {
    Case one = sample();
    one.quote.country = "ma";
    EXPECT_THAT(one.fields(), Contains("company.ice"));
    one.company.identifiers.set("ice", "001234567000012");
    EXPECT_THAT(one.fields(), Not(Contains("company.ice")));
    one.quote.country = "tn";
    EXPECT_THAT(one.fields(), Contains("company.mf"));
    one.quote.country = "fr";
    EXPECT_THAT(one.fields(), Contains("company.siren"));
    one.company.identifiers.set("siret", "73282932000074");
    EXPECT_THAT(one.fields(), Not(Contains("company.siren")));
}

TEST(DraftingMentions, TheQuotesOwnDateKindAndRegimeDecide) {
    Case one = sample();
    one.quote.country = "ma";
    one.quote.date = 2017y / std::chrono::December / 31;
    EXPECT_THAT(one.fields(), Not(Contains("company.ice"))) << "asked for since 2018";
    one = sample();
    one.quote.regime = VatRegime::ExemptBuyer;
    EXPECT_THAT(one.fields(), Contains("doc.exemption"));
    one.quote.exemption = "n° 12 du 1er février 2026";
    EXPECT_THAT(one.fields(), Not(Contains("doc.exemption")));
    one = sample();
    one.company.rib.clear();
    EXPECT_THAT(one.fields(), Not(Contains("company.rib")));
    one.quote.kind = DocumentKind::ProForma;
    EXPECT_THAT(one.fields(), Contains("company.rib"));
}

TEST(DraftingMentions, AreToldInTheirOwnWordsInThreeLanguages) {
    MissingMention const nis{.field = "company.nis",
                             .required = true,
                             .label = {"le NIS", "رقم التعريف الإحصائي", "the NIS"},
                             .source = "Law"};
    EXPECT_EQ(describe(nis, Language::French), "Il manque le NIS. Complétez la fiche de l’entreprise. (Law)");
    EXPECT_EQ(describe(nis, Language::English), "Missing: the NIS. Complete the company’s card. (Law)");
    EXPECT_THAT(describe(nis, Language::Arabic), HasSubstr("رقم التعريف الإحصائي"));
}

TEST(DraftingMentions, EveryRowOfTheTableCanBeMissing) {
    std::set<std::string> const fields{
        "company.name",  "company.address", "company.contact",   "company.legal",  "company.activity",
        "company.terms", "company.rib",     "client.name",       "client.address", "doc.number",
        "doc.object",    "doc.validity",    "doc.payment_terms", "doc.exemption",  "doc.delivery_time"};
    std::set<std::string> numbers;
    for (std::string const& field : identifierFields())
        numbers.insert({"company." + field, "client." + field});
    for (auto const& row : rowsOfFile(DIWAN_SOURCE_DIR "/src/drafting/tables/mentions.tsv")) {
        ASSERT_EQ(row.size(), 11U) << row.at(0);
        EXPECT_TRUE(fields.contains(row[2]) || numbers.contains(row[2])) << row[2];
        EXPECT_TRUE(row[3] == "required" || row[3] == "usual") << row[3];
        EXPECT_TRUE(countryOf(row[0])) << row[0];
        Case bare;
        bare.quote.country = row[0];
        bare.quote.validityDays = 0;
        ASSERT_TRUE(parseIsoDay(row[5])) << row[5];
        bare.quote.date = std::max(*parseIsoDay(row[5]), 2000y / std::chrono::January / 1);
        if (row[1] == "proforma") bare.quote.kind = DocumentKind::ProForma;
        if (row[4] == "flat_tax") bare.quote.regime = VatRegime::FlatTax;
        if (row[4] == "exempt_buyer") bare.quote.regime = VatRegime::ExemptBuyer;
        bare.client = Client{};
        EXPECT_THAT(bare.fields(), Contains(row[2])) << row[0];
    }
}

}  // namespace
}  // namespace diwan::drafting
