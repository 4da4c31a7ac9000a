// Sections, options, versions, kinds, country rules and the canonical JSON of quotes.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drafting/country.hpp"
#include "drafting/quote_check.hpp"
#include "drafting/quote_sheet.hpp"
#include "language/messages.hpp"
#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;

Day const may12 = 2026y / std::chrono::May / 12;

std::string sampleJson() {
    return wholeFile(DIWAN_SOURCE_DIR "/templates/sample/quote.json");
}

Quote quoteOf(std::string const& json) {
    auto const quote = quoteFromJson(json, may12);
    if (!quote) throw std::runtime_error(quote.error().code + " " + quote.error().arguments[0]);
    return *quote;
}

// Two sections, a note, an optional line, a line before the first section.
Quote furnished() {
    return quoteOf(R"({"lines": [
        {"label": "Étude", "unit_price": "1000"},
        {"kind": "section", "label": "Accueil"},
        {"label": "Banque", "unit_price": "2000", "quantity": "2"},
        {"kind": "note", "label": "Chêne massif"},
        {"label": "Éclairage", "unit_price": "500", "optional": true},
        {"kind": "section", "label": "Bureaux"},
        {"label": "Bureau", "unit_price": "300", "quantity": "3", "vat": "9"}],
        "discount": "10", "deposit": "50", "payment": "cheque"})");
}

TEST(QuoteModel, ASectionSumsItsItemsWithoutOptionsAndANoteCountsNothing) {
    auto const totals = totalsOf(furnished());
    ASSERT_TRUE(totals) << totals.error().code;
    EXPECT_THAT(totals->lines, ElementsAre(1000'00, 4000'00, 4000'00, 0, 500'00, 900'00, 900'00));
    EXPECT_EQ(totals->subtotal, 5900'00);
    EXPECT_EQ(totals->options, 500'00);
}

TEST(QuoteModel, OptionsCountOnlyInTheSecondTotal) {
    auto const totals = totalsOf(furnished());
    ASSERT_TRUE(totals && totals->withOptions);
    EXPECT_EQ(totals->net, 5310'00);  // 5 000 and 900, less 10 %
    EXPECT_EQ(totals->gross, 4500'00 + 855'00 + 810'00 + 72'90);
    EXPECT_EQ(totals->withOptions->net, 5760'00);
    EXPECT_EQ(totals->withOptions->gross, 4950'00 + 940'50 + 810'00 + 72'90);
    Quote without = furnished();
    without.lines[4].optional = false;
    EXPECT_EQ(totalsOf(without)->gross, totals->withOptions->gross);
    EXPECT_FALSE(totalsOf(without)->withOptions);
}

TEST(QuoteModel, EachLineIsOneRowOfTheDocumentsTable) {
    auto const sheet = quoteSheet(furnished(), Language::French);
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->lines.size(), 7U);
    EXPECT_THAT(sheet->lines[1], ElementsAre("", "Accueil", "", "", "", "", "", "4\u00A0000,00"));
    EXPECT_THAT(sheet->lines[3], ElementsAre("", "Chêne massif", "", "", "", "", "", ""));
    EXPECT_THAT(sheet->lines[4][7], HasSubstr("(option)"));
    EXPECT_EQ(sheet->totals.back().label, "Total TTC, options comprises");
}

TEST(QuoteModel, TheCanonicalFormIsReadBackWholeAndWrittenTheSame) {
    for (Quote const& quote :
         {quoteOf(sampleJson()), furnished(), revised(furnished(), may12, "Remise").value()}) {
        std::string const json = quoteToJson(quote);
        auto const again = quoteFromJson(json, 2030y / std::chrono::January / 1);
        ASSERT_TRUE(again) << json;
        EXPECT_EQ(*again, quote);
        EXPECT_EQ(quoteToJson(*again), json);
    }
    Quote full = furnished();
    full.acceptance = Acceptance{.by = "Amel Ferhat", .date = may12};
    full.kind = DocumentKind::ProForma;
    full.currency = "TND";
    full.country = "tn";
    full.cashRoundingMinor = 5000;
    full.stampRounding = StampRounding::Up;
    full.stampMode = StampMode::Progressive;
    full.regime = VatRegime::ExemptBuyer;
    full.exemption = "n° 12 du 01/02/2026";
    full.basedOn = "DV-2026-0042";
    full.object = {"Objet \"cité\"", "موضوع", ""};
    EXPECT_EQ(*quoteFromJson(quoteToJson(full), may12), full) << quoteToJson(full);
}

TEST(QuoteModel, RevisingKeepsWhatWasInTheHistory) {
    Quote first = furnished();
    first.number = "DV-2026-0042";
    first.acceptance = Acceptance{.by = "A", .date = may12};
    Day const june1 = 2026y / std::chrono::June / 1;
    auto const second = revised(first, june1, "remise accordée");
    ASSERT_TRUE(second);
    EXPECT_EQ(second->version, 2);
    EXPECT_EQ(second->date, june1);
    EXPECT_EQ(second->number, first.number);
    EXPECT_FALSE(second->acceptance);
    auto const third = revised(*second, june1, "");
    ASSERT_EQ(third->history.size(), 2U);
    EXPECT_EQ(third->history[0], (Revision{.version = 1,
                                           .number = "DV-2026-0042",
                                           .date = may12,
                                           .grossMinor = totalsOf(first)->gross,
                                           .reason = "remise accordée"}));
    EXPECT_EQ(third->history[1].version, 2);
}

TEST(QuoteModel, AProFormaOfAQuoteHasTheSameTotalsAndItsOwnNumberAndPhrase) {
    Quote quote = quoteOf(sampleJson());
    Quote const proforma = convertedTo(quote, DocumentKind::ProForma, may12);
    EXPECT_EQ(proforma.basedOn, "DV-2026-0042");
    EXPECT_EQ(proforma.number, "");
    EXPECT_EQ(*totalsOf(proforma), *totalsOf(quote));
    EXPECT_THAT(quoteSheet(proforma, Language::French)->words,
                HasSubstr("Arrêtée la présente facture pro forma à la somme de"));
    EXPECT_THAT(quoteSheet(quote, Language::French)->words, HasSubstr("Arrêté le présent devis"));
}

TEST(QuoteModel, AnOfferStandsThroughItsLastDay) {
    Quote quote = quoteOf(sampleJson());
    Day const last = 2026y / std::chrono::June / 11;
    EXPECT_EQ(expiryOf(quote, may12)->lastDay, last);
    EXPECT_EQ(expiryOf(quote, may12)->daysLeft, 30);
    EXPECT_FALSE(expiryOf(quote, last)->expired());
    EXPECT_TRUE(expiryOf(quote, addDays(last, 1))->expired());
    quote.validityDays = 0;
    EXPECT_FALSE(expiryOf(quote, may12));
}

TEST(QuoteModel, ALineWithoutRateTakesTheStandardOneOfTheQuotesOwnDate) {
    auto const rate = [](char const* json) { return quoteOf(json).lines[0].vatHundredths; };
    EXPECT_EQ(rate(R"({"lines": [{"label": "x"}]})"), 19'00);
    EXPECT_EQ(rate(R"({"date": "2016-12-31", "lines": [{"label": "x"}]})"), 17'00);
    EXPECT_EQ(rate(R"({"profile": "ma", "lines": [{"label": "x"}]})"), 20'00);
    EXPECT_EQ(rate(R"({"profile": "tn", "date": "2017-06-01", "lines": [{"label": "x"}]})"), 18'00);
    EXPECT_EQ(rate(R"({"profile": "fr", "date": "2013-12-31", "lines": [{"label": "x"}]})"), 19'60);
    EXPECT_EQ(quoteOf(R"({"profile": "tn", "lines": [{"label": "x"}]})").currency, "TND");
    EXPECT_EQ(quoteFromJson(R"({"profile": "tn", "lines": [{"label": "x"}]})", may12, "fr")->currency, "EUR");
}

TEST(QuoteModel, TunisianAmountsHaveMillimesAndAStampOnEachInvoice) {
    Quote quote = quoteOf(
        R"({"profile": "tn", "payment": "transfer", "lines": [{"label": "x", "unit_price": "1.005", "quantity": "3"}]})");
    auto const totals = totalsOf(quote);
    ASSERT_TRUE(totals);
    EXPECT_EQ(totals->net, 3'015);
    EXPECT_EQ(totals->tax, 573);
    EXPECT_EQ(totals->stamp, 1'000);
    EXPECT_TRUE(totals->stampCertain);
    quote.date = 2022y / std::chrono::December / 31;
    EXPECT_EQ(totalsOf(quote)->stamp, 600);
    quote.stamp = StampPolicy::Never;
    EXPECT_EQ(totalsOf(quote)->stamp, 0);
}

TEST(QuoteModel, MoroccanCashBearsAQuarterPercentAndFrenchNothing) {
    EXPECT_EQ(stampDuty(12'345'67, may12, {.country = "ma"}).value(), 30'86);
    EXPECT_EQ(stampDuty(12'345'67, may12, {.country = "fr"}).value(), 0);
    EXPECT_FALSE(stampDue("fr", may12));
    EXPECT_EQ(stampDue("ma", may12), StampDue::OnCash);
}

TEST(QuoteModel, StampDutyCanBeRoundedToTheDinarOrTakenBandByBand) {
    auto const duty = [](std::int64_t minor, StampRules const& rules) {
        return stampDuty(minor, may12, rules).value();
    };
    EXPECT_EQ(duty(30'001'00, {.rounding = StampRounding::Down}), 451'00);
    EXPECT_EQ(duty(30'001'00, {.rounding = StampRounding::Up}), 452'00);
    EXPECT_EQ(duty(33'970'00, {.rounding = StampRounding::Up}), 510'00);
    // 300 free, 29 700 at 1, 70 000 at 1.5, 850 000 at 2 per 100.
    EXPECT_EQ(duty(950'000'00, {.mode = StampMode::Progressive}), 297'00 + 1'050'00 + 17'000'00);
    EXPECT_EQ(duty(300'00, {.mode = StampMode::Progressive}), 0);
    EXPECT_EQ(duty(301'00, {.mode = StampMode::Progressive}), 5'00);
}

TEST(QuoteModel, CashIsRoundedToTheAskedStepAndTheDifferenceIsShown) {
    Quote quote = quoteOf(sampleJson());
    quote.payment = Payment::Cash;
    for (auto const& [step, payable] : {std::pair{0, 605'797'10},
                                        {1, 605'797'10},
                                        {1'00, 605'797'00},
                                        {5'00, 605'795'00},
                                        {10'00, 605'800'00}}) {
        quote.cashRoundingMinor = step;
        auto const totals = totalsOf(quote);
        ASSERT_TRUE(totals) << step;
        EXPECT_EQ(totals->payable, payable) << step;
        EXPECT_EQ(totals->rounding, payable - 605'797'10);
    }
    quote.payment = Payment::Transfer;
    EXPECT_EQ(totalsOf(quote)->payable, 593'917'10);
    quote.cashRoundingMinor = 7;
    EXPECT_EQ(totalsOf(quote).error().code, "quote.cash-rounding");
}

TEST(QuoteCheck, AllErrorsAreTold) {
    Quote quote = furnished();
    quote.lines[0].quantityThousandths = -1;
    quote.lines[2].discountHundredths = 101'00;
    quote.lines[3].label = {};
    quote.depositHundredths = 101'00;
    quote.country = "xx";
    std::vector<std::string> told;
    for (Problem const& problem : errorsOf(quote))
        told.push_back(problem.arguments.empty() ? problem.code : problem.code + " " + problem.arguments[0]);
    EXPECT_THAT(told, ElementsAre("quote.country-unknown xx", "quote.quantity-negative 1",
                                  "quote.discount-range 3", "quote.line-empty 4", "quote.deposit-range"));
}

TEST(QuoteCheck, WhatIsWrongWithTheWholeIsSaidOfTheWhole) {
    Quote quote = furnished();
    quote.discountHundredths = 101'00;
    quote.transportMinor = -1;
    quote.transportVatHundredths = 101'00;
    std::vector<std::string> told;
    for (Problem const& problem : errorsOf(quote)) {
        told.push_back(problem.code);
        for (Language const language : {Language::French, Language::Arabic, Language::English})
            EXPECT_THAT(language::describe(language, problem), testing::Not(testing::HasSubstr("0 :")));
    }
    EXPECT_THAT(told, ElementsAre("quote.global-discount-range", "quote.transport-vat-range",
                                  "quote.transport-negative"));
    quote = furnished();
    quote.transportMinor = 999'999'999'999'999;
    EXPECT_EQ(totalsOf(quote).error().code, "quote.total-overflow");
    quote = furnished();
    quote.transportMinor = 100;
    quote.transportVatHundredths = 20'00;
    EXPECT_EQ(remarksOf(quote, may12).at(0).code, "quote.transport-vat-unknown");
}

TEST(QuoteCheck, RatesThatWereNotInForceAndForeignMoneyAreRemarked) {
    Quote quote = furnished();
    quote.lines[2].vatHundredths = 20'00;
    quote.currency = "EUR";
    auto const remarks = remarksOf(quote, may12);
    ASSERT_EQ(remarks.size(), 2U);
    EXPECT_EQ(remarks[0].code, "quote.vat-unknown");
    EXPECT_THAT(remarks[0].arguments, ElementsAre("3", "20", "dz", "2026-05-12"));
    EXPECT_EQ(remarks[1].code, "quote.currency-foreign");
    EXPECT_TRUE(remarksOf(furnished(), may12).empty());
    EXPECT_EQ(remarksOf(furnished(), addDays(may12, 31))[0].code, "quote.expired");
    quote.regime = VatRegime::FlatTax;
    EXPECT_EQ(remarksOf(quote, may12).size(), 1U) << "without VAT no rate is wrong";
}

TEST(CountryTables, EveryRowIsReadAndEachCountryHasOneStandardRateAtATime) {
    std::size_t rows = 0;
    for (auto const& row : rowsOfFile(DIWAN_SOURCE_DIR "/src/drafting/tables/vat_rates.tsv")) {
        ++rows;
        auto const from = parseIsoDay(row.at(3));
        ASSERT_TRUE(from) << row.at(3);
        auto const inForce = vatRates(row.at(0), *from);
        auto const same = [&](VatRate const& rate) { return rate.source == row.at(5) && rate.from == *from; };
        EXPECT_TRUE(std::any_of(inForce.begin(), inForce.end(), same)) << row.at(0) << " " << row.at(2);
    }
    EXPECT_GT(rows, 20U);
    for (Country const& country : countries())
        for (int year = 2018; year <= 2030; ++year) {
            Day const day = std::chrono::year(year) / 7 / 1;
            auto const rates = vatRates(country.code, day);
            EXPECT_EQ(std::count_if(rates.begin(), rates.end(),
                                    [](VatRate const& rate) { return rate.level == "standard"; }),
                      1)
                << country.code << " " << year;
            EXPECT_TRUE(isVatRate(country.code, 0, day));
        }
}

}  // namespace
}  // namespace diwan::drafting
