#include "drafting/fill.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "drafting/decimal.hpp"
#include "drafting/formats.hpp"
#include "drafting/quote_sheet.hpp"
#include "language/messages.hpp"
#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr Day may12 = 2026y / std::chrono::May / 12;

struct DraftingFill : testing::Test {
    std::vector<Template> templates =
        readManifest(wholeFile(DIWAN_SOURCE_DIR "/templates/templates.json")).value();
    Company company = companyFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/company.json")).value();
    std::vector<Client> clients =
        clientsFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/clients.json")).value();
    [[nodiscard]] Template const& named(std::string_view id) const { return *findTemplate(templates, id); }
};

TEST_F(DraftingFill, CardsAndTheDayFillWhatNobodyTyped) {
    Filled const filled = fillTemplate(named("quote"), Language::French, company, clients.at(0), {}, may12);
    EXPECT_EQ(filled.values.at("company.name"), "SARL Hodna Bois Mobilier");
    EXPECT_EQ(filled.values.at("client.name"), "Clinique Les Oliviers");
    EXPECT_EQ(filled.values.at("doc.date"), "12\u00A0mai 2026");
    EXPECT_EQ(filled.values.at("doc.valid_until"), "11\u00A0juin 2026");
    EXPECT_THAT(filled.values.at("company.identifiers"), HasSubstr("NIF\u00A0:\u00A0000019000000000"));
    EXPECT_THAT(filled.missing, Contains("quote.object"));
    EXPECT_FALSE(filled.values.contains("quote.object"));
}

TEST_F(DraftingFill, AQuoteWithItsDataMissesNothing) {
    Filled const bare = fillTemplate(named("quote"), Language::French, company, clients.at(0), {}, may12);
    EXPECT_THAT(bare.missing, Contains("lines"));
    EXPECT_THAT(bare.missing, Contains("quote.words"));
    auto const quote = quoteFromJson(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/quote.json"), may12);
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        auto const sheet = quoteSheet(quote.value(), language);
        ASSERT_TRUE(sheet);
        Filled const filled =
            fillTemplate(named("quote"), language, company, clients.at(0), sheet->form, may12);
        EXPECT_EQ(filled.missing, std::vector<std::string>());
        EXPECT_TRUE(filled.problems.empty());
        EXPECT_FALSE(filled.values.contains("lines"));
    }
}

TEST(DraftingProblems, EachIsExplainedInThreeLanguages) {
    for (char const* code : {"number.invalid",
                             "amount.negative",
                             "amount.too-large",
                             "amount.currency-unknown",
                             "card.company-unreadable",
                             "card.client-unreadable",
                             "card.name-missing",
                             "template.manifest-unreadable",
                             "template.manifest-wrong",
                             "form.date",
                             "form.number",
                             "form.choice",
                             "quote.empty",
                             "quote.line-empty",
                             "quote.quantity-negative",
                             "quote.price-negative",
                             "quote.discount-range",
                             "quote.vat-range",
                             "quote.overflow",
                             "quote.total-overflow",
                             "quote.global-discount-range",
                             "quote.transport-negative",
                             "quote.transport-vat-range",
                             "quote.transport-vat-unknown",
                             "quote.levy-unknown",
                             "quote.line-unknown",
                             "quote.line-none",
                             "quote.line-first",
                             "quote.line-last",
                             "quote.line-changed",
                             "quote.last-item",
                             "quote.kind-unknown",
                             "quote.term-unknown",
                             "quote.term-number",
                             "quote.term-ambiguous",
                             "quote.term-too-large",
                             "quote.cell-too-large",
                             "quote.term-currency",
                             "quote.term-negative",
                             "quote.term-percent",
                             "quote.term-days",
                             "quote.term-choice",
                             "quote.field-unknown",
                             "quote.unreadable",
                             "quote.deposit-range",
                             "quote.cash-rounding",
                             "quote.country-unknown",
                             "quote.currency-invalid",
                             "quote.vat-unknown",
                             "quote.currency-foreign",
                             "quote.words-missing",
                             "quote.expired",
                             "quote.quantity-zero",
                             "quote.price-zero",
                             "stamp.table-wrong"}) {
        std::set<std::string> told;
        for (Language const language : {Language::French, Language::Arabic, Language::English})
            told.insert(
                language::describe(language, Problem{.code = code, .arguments = {"①", "②"}, .detail = ""}));
        EXPECT_EQ(told.size(), 3U) << code;
        for (std::string const& text : told)
            EXPECT_THAT(text, Not(HasSubstr(code)));
    }
}

TEST_F(DraftingFill, WithoutAClientTheClientIsMissing) {
    Filled const filled = fillTemplate(named("quote"), Language::French, company, std::nullopt, {}, may12);
    EXPECT_THAT(filled.missing, Contains("client.name"));
    EXPECT_THAT(filled.missing, Not(Contains("client.identifiers")));
    EXPECT_EQ(filled.values.at("client.identifiers"), "");
}

TEST_F(DraftingFill, TypedValuesAreShownAsTheLanguageWritesThem) {
    Form const form{{"brief.deadline", "2026-05-01"},
                    {"brief.proof", "onze cabinets\n\n photos \n"},
                    {"brief.channel", "whatsapp"}};
    Filled const french = fillTemplate(named("brief"), Language::French, company, std::nullopt, form, may12);
    EXPECT_EQ(french.values.at("brief.deadline"), "1er\u00A0mai 2026");
    EXPECT_EQ(french.values.at("brief.proof"), "onze cabinets\rphotos");
    EXPECT_EQ(french.values.at("brief.channel"), "WhatsApp");
    Filled const arabic = fillTemplate(named("brief"), Language::Arabic, company, std::nullopt, form, may12);
    EXPECT_EQ(arabic.values.at("brief.deadline"), "1\u00A0ماي 2026");
    Filled const priced = fillTemplate(named("proposal"), Language::Arabic, company, clients.at(0),
                                       {{"proposal.price", "593917,10"}}, may12);
    EXPECT_EQ(priced.values.at("proposal.price"), "\u2066593\u00A0917,10\u2069\u00A0دج");
}

TEST_F(DraftingFill, WhatCannotBeUnderstoodIsKeptAndSaid) {
    Filled const filled = fillTemplate(named("brief"), Language::English, company, std::nullopt,
                                       {{"brief.deadline", "soon"}, {"brief.channel", "pigeon"}}, may12);
    EXPECT_EQ(filled.values.at("brief.deadline"), "soon");
    ASSERT_EQ(filled.problems.size(), 2U);
    for (Problem const& problem : filled.problems)
        EXPECT_THAT(language::describe(Language::English, problem), Not(HasSubstr(problem.code)));
}

TEST_F(DraftingFill, ArabicKeepsPhonesAndIdentifiersLeftToRight) {
    Filled const filled = fillTemplate(named("quote"), Language::Arabic, company, clients.at(0), {}, may12);
    EXPECT_THAT(filled.values.at("company.contact"), HasSubstr("\u2066036\u00A000\u00A000\u00A000\u2069"));
    EXPECT_THAT(filled.values.at("company.identifiers"), HasSubstr("\u2066000019000000000\u2069"));
    EXPECT_EQ(filled.values.at("doc.date"), "12\u00A0ماي 2026");
}

TEST_F(DraftingFill, CardsSurviveTheirJson) {
    EXPECT_EQ(companyFromJson(toJson(company)).value(), company);
    EXPECT_EQ(clientsFromJson(toJson(clients)).value(), clients);
}

TEST(DraftingCards, BrokenCardsNameTheField) {
    EXPECT_EQ(companyFromJson("{").error().code, "card.company-unreadable");
    EXPECT_EQ(companyFromJson("{}").error().code, "card.name-missing");
    auto const phones = companyFromJson(R"({"name": "A", "phones": "036"})");
    ASSERT_FALSE(phones);
    EXPECT_EQ(phones.error().arguments, std::vector<std::string>{"phones"});
    EXPECT_EQ(companyFromJson(R"({"name": "A", "deposit": "150"})").error().arguments[0], "deposit");
    EXPECT_EQ(clientsFromJson("{}").error().code, "card.client-unreadable");
    EXPECT_EQ(clientsFromJson("[3]").error().code, "card.client-unreadable");
    EXPECT_EQ(clientsFromJson(std::string(100'000, '[')).error().code, "card.client-unreadable");
}

TEST(DraftingManifest, WrongEntriesAreNamed) {
    auto const told = [](std::string const& placeholder) {
        std::string const three = R"({"fr": "a", "ar": "ب", "en": "c"})";
        auto const read =
            readManifest(R"({"groups": [{"id": "g", "titles": )" + three +
                         R"(}], "templates": [{"id": "t", "group": "g", "titles": )" + three +
                         R"(, "description": )" + three + R"(, "placeholders": [)" + placeholder + "]}]}");
        return read ? std::string("read") : read.error().arguments.at(1);
    };
    std::string const label = R"("label": {"fr": "a", "ar": "ب", "en": "c"})";
    EXPECT_EQ(told(R"({"name": "x", "type": "text", "from": "form", )" + label + "}"), "read");
    EXPECT_EQ(told(R"({"name": "x", "type": "tune", "from": "form", )" + label + "}"), "x.type");
    EXPECT_EQ(told(R"({"name": "x", "type": "text", "from": "moon", )" + label + "}"), "x.from");
    EXPECT_EQ(told(R"({"name": "x", "type": "text", "from": "form", "label": {"fr": "a"}})"), "x.label");
    EXPECT_EQ(told(R"({"name": "x", "type": "choice", "from": "form", )" + label + "}"), "x.choices");
    std::string const one = R"({"name": "x", "type": "text", "from": "form", )" + label + "}";
    EXPECT_EQ(told(one + "," + one), "x");
    EXPECT_EQ(readManifest("nonsense").error().code, "template.manifest-unreadable");
}

TEST(DraftingNumbers, AreReadExactly) {
    EXPECT_EQ(parseDecimal("38 500,50", 2).value(), 38'500'50);
    EXPECT_EQ(parseDecimal("38\u00A0500\u202F000", 2).value(), 38'500'000'00);
    EXPECT_EQ(parseDecimal("-1.5", 3).value(), -1500);
    EXPECT_EQ(parseDecimal("2.500", 2).value(), 250);
    for (char const* text : {"", "-", ".", "1.2.3", "1e5", "1.005", "12a", "99999999999999999999"})
        EXPECT_FALSE(parseDecimal(text, 2)) << text;
}

TEST(DraftingNumbers, AreWrittenAsEachLanguageDoes) {
    EXPECT_EQ(formatMoney({.minor = 593'917'10}, Language::French), "593\u00A0917,10\u00A0DA");
    EXPECT_EQ(formatMoney({.minor = 1'234, .currency = "TND"}, Language::French), "1,234\u00A0DT");
    EXPECT_EQ(formatMoney({.minor = 5}, Language::English), "0.05\u00A0DZD");
    EXPECT_EQ(formatNumber(2'500, 3, Language::French), "2,5");
    EXPECT_EQ(formatPercent(5'50, Language::English), "5.5%");
    EXPECT_EQ(capitalised("éclair"), "Éclair");
    EXPECT_EQ(formatDay(2026y / std::chrono::August / 20, Language::Arabic), "20\u00A0أوت 2026");
}

}  // namespace
}  // namespace diwan::drafting
