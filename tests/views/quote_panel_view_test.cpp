#include "views/quote_panel_view.hpp"

#include <gmock/gmock.h>

namespace diwan::views {
namespace {

using namespace std::chrono_literals;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

drafting::LiveQuote quoteOf(int validityDays = 30) {
    drafting::LiveQuote live;
    live.quote.number = "DV-2026-0042";
    live.quote.date = 2026y / std::chrono::May / 12;
    live.quote.validityDays = validityDays;
    live.quote.object.french = "Bureaux";
    live.quote.paymentTerms.french = "À 30 jours";
    live.quote.deliveryTime.french = "Six semaines";
    live.quote.clientId = "oliviers";
    drafting::QuoteLine section;
    section.kind = drafting::LineKind::Section;
    section.label.french = "Mobilier";
    drafting::QuoteLine item;
    item.reference = "BUR-160";
    item.label.french = "Bureau";
    item.quantityThousandths = 6000;
    item.unitPriceMinor = 38'500'00;
    item.discountHundredths = 5'00;
    item.vatHundredths = 19'00;
    live.quote.lines = {section, item};
    return live;
}

QuotePanelView viewOf(drafting::LiveQuote const& live, drafting::Company const* company = nullptr,
                      std::vector<drafting::Client> const* clients = nullptr) {
    auto const sheet = drafting::quoteSheet(live.quote, live.language);
    return quotePanelView({.live = &live,
                           .sheet = &*sheet,
                           .company = company,
                           .clients = clients,
                           .problem = {},
                           .edited = false,
                           .writable = true,
                           .today = 2026y / std::chrono::May / 20},
                          Language::French);
}

TEST(ViewsQuotePanel, ALineSaysWhatItIsAndHasTheTextsAPersonEdits) {
    QuotePanelView const view = viewOf(quoteOf());
    ASSERT_THAT(view.lines, SizeIs(2));
    EXPECT_EQ(view.lines[0].text, "1 · 219\u00A0450,00 · Section : Mobilier");
    EXPECT_EQ(view.lines[1].text, "2 · 219\u00A0450,00 · BUR-160 · Bureau · 6 × 38\u00A0500,00");
    EXPECT_EQ(view.lines[1].price, "38\u00A0500,00");
    EXPECT_EQ(view.lines[1].discount, "5\u00A0%");
    EXPECT_TRUE(view.editable);
}

TEST(ViewsQuotePanel, WhatIsMissingSaysWhereItIsWritten) {
    drafting::Company company;
    company.name.french = "SARL Hodna Bois";
    std::vector<drafting::Client> const clients(1);
    drafting::LiveQuote live = quoteOf(0);
    live.quote.clientId.clear();
    QuotePanelView const view = viewOf(live, &company, &clients);
    auto const row = [&](char const* words) {
        for (MentionRow const& one : view.missing)
            if (one.text.find(words) != std::string::npos) return one;
        ADD_FAILURE() << words;
        return MentionRow{};
    };
    EXPECT_EQ(row("NIS").command, "options");
    EXPECT_EQ(row("durée de validité").term, "validity_days");
    EXPECT_EQ(row("nom du client").term, "client");
    EXPECT_THAT(view.missingHeading, HasSubstr("Algérie (" + std::to_string(view.missing.size()) + ")"));
}

TEST(ViewsQuotePanel, WithoutACardOfTheCompanyItSaysThatItsMentionsAreNotChecked) {
    QuotePanelView const view = viewOf(quoteOf());
    ASSERT_THAT(view.missing, SizeIs(1));
    EXPECT_THAT(view.missing[0].text, HasSubstr("Aucune fiche d’entreprise"));
    EXPECT_EQ(view.missing[0].command, "options");
}

TEST(ViewsQuotePanel, AChoiceHasItsWordsAndTheClientsCards) {
    std::vector<drafting::Client> clients(1);
    clients[0].id = "oliviers";
    clients[0].name.french = "Les Oliviers";
    QuotePanelView const view = viewOf(quoteOf(), nullptr, &clients);
    EXPECT_THAT(view.heading, EndsWith("Les Oliviers"));
    EXPECT_EQ(view.terms[0].name, "client");
    EXPECT_EQ(view.terms[0].choices[1].second, "Les Oliviers");
    for (QuoteTermRow const& term : view.terms) {
        EXPECT_THAT(term.label, testing::Not(HasSubstr("quote.term"))) << term.name;
        for (auto const& [code, text] : term.choices)
            EXPECT_THAT(text, testing::Not(HasSubstr("quote.term"))) << code;
    }
}

TEST(ViewsQuotePanel, WithoutQuoteThereIsOnlyTheWayToOne) {
    QuotePanelView const view = quotePanelView({}, Language::English);
    EXPECT_FALSE(view.present);
    EXPECT_EQ(view.heading, "This document carries no quote.");
    EXPECT_THAT(view.lines, IsEmpty());
}

TEST(ViewsQuotePanel, TablesThatCannotBeReadAreExplainedAndNothingCanBeEdited) {
    drafting::LiveQuote const live = quoteOf();
    QuotePanelInput input;
    input.live = &live;
    input.problem = "cellule E3";
    QuotePanelView const view = quotePanelView(input, Language::French);
    EXPECT_FALSE(view.editable);
    EXPECT_EQ(view.note, "cellule E3");
    input.problem.clear();
    input.edited = true;
    EXPECT_THAT(quotePanelView(input, Language::French).note, HasSubstr("recalculez"));
}

}  // namespace
}  // namespace diwan::views
