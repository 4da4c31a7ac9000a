#include "views/template_preview.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using drafting::Origin;
using drafting::Placeholder;

Placeholder asked(std::string name, drafting::LocalText label) {
    Placeholder made;
    made.name = std::move(name);
    made.label = std::move(label);
    made.required = true;
    return made;
}

drafting::Template quote() {
    drafting::Template made;
    made.id = "quote";
    made.title = {"Devis", "عرض أسعار", "Quote"};
    made.description = {"Devis chiffré.", "عرض بأسعار.", "A priced quote."};
    made.placeholders = {asked("client.name", {"nom du client", "اسم الزبون", "client’s name"}),
                         asked("quote.object", {"objet", "الموضوع", "subject"}),
                         asked("doc.date", {"date", "التاريخ", "date"}),
                         asked("company.name", {"société", "الشركة", "company"}),
                         asked("notes", {"notes", "ملاحظات", "notes"})};
    made.placeholders[2].origin = Origin::Automatic;
    made.placeholders[3].origin = Origin::Company;
    made.placeholders[4].required = false;
    return made;
}

TEST(TemplatePreview, SaysWhatItIsForAndWhatAPersonHasToFillIn) {
    EXPECT_EQ(templatePreview(quote(), Language::French).text,
              "Devis chiffré.\nÀ remplir : nom du client, objet");
    EXPECT_EQ(templatePreview(quote(), Language::Arabic).text, "عرض بأسعار.\nللملء: اسم الزبون، الموضوع");
    EXPECT_EQ(templatePreview(quote(), Language::English).picture, "First page of “Quote”, with sample data");
}

TEST(TemplatePreview, WhatACardGivesIsNotAsked) {
    drafting::Template terms = quote();
    terms.placeholders = {asked("terms", {"paiement", "الدفع", "terms"})};
    terms.placeholders[0].defaultFrom = "company.payment_terms";
    EXPECT_EQ(templatePreview(terms, Language::French).text, "Devis chiffré.");
}

TEST(TemplatePreview, ALongListIsCutShort) {
    drafting::Template many = quote();
    many.description = {};
    many.placeholders.clear();
    for (int i = 1; i <= 9; ++i)
        many.placeholders.push_back(asked("p" + std::to_string(i), {"n" + std::to_string(i), "", ""}));
    EXPECT_EQ(templatePreview(many, Language::French).text, "À remplir : n1, n2, n3, n4, n5, n6, n7, n8, …");
}

}  // namespace
}  // namespace diwan::views
