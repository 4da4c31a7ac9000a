// Briefs, posts, proposals and commitments against the house's rules, in three languages, and what looks like
// a fault and is none.
#include "reading/check.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> codes(std::string const& text, CheckOptions options = {}) {
    options.reading.output = Language::English;
    options.reading.today = 2026y / 5 / 3;
    std::vector<std::string> found;
    for (CheckRemark const& remark : checkDocument(text::fromPlainText(text), options).remarks)
        found.push_back(remark.code);
    return found;
}

bool has(std::vector<std::string> const& all, std::string const& code) {
    return std::find(all.begin(), all.end(), code) != all.end();
}

std::string const brief =
    "# Brief de contenu\n\nObjectif : 20 demandes de devis avant le 30 juin 2026\n\nCible : dentistes de "
    "Sétif\n\n"
    "Offre : un accueil posé en un week-end\n\nPreuve : 11 cabinets équipés en 2025\n\nAppel à l’action : "
    "envoyez vos "
    "cotes\n";

std::string with(std::string text, std::string const& old, std::string const& fresh) {
    return text.replace(text.find(old), old.size(), fresh);
}

TEST(Check, ACompleteBriefHasNoRemark) {
    EXPECT_TRUE(codes(brief).empty());
    EXPECT_TRUE(codes("# Brief\n\nObjective: 20 requests by 30 June 2026\n\nTarget: dentists\n\nOffer: set "
                      "up in a weekend\n\n"
                      "Proof: 11 practices fitted in 2025\n\nCall to action: send us your measures\n")
                    .empty());
}

TEST(Check, WhatABriefLacksIsNamedAtItsPlace) {
    CheckOptions options;
    options.reading = {.output = Language::French, .today = 2026y / 5 / 3};
    Check const check = checkDocument(
        text::fromPlainText(with(brief, "20 demandes de devis avant le 30 juin 2026", "plus de demandes")),
        options);
    EXPECT_EQ(check.kind, CheckKind::Brief);
    ASSERT_EQ(check.remarks.size(), 2U);
    ASSERT_TRUE(check.remarks[0].span);
    EXPECT_EQ(check.remarks[0].span->line, 3);
    EXPECT_NE(check.remarks[0].text.find("nombre"), std::string::npos);
    EXPECT_FALSE(check.isFine());
    EXPECT_FALSE(codes(with(brief, "11 cabinets équipés en 2025", "le meilleur du marché")).empty());
    EXPECT_FALSE(codes(with(brief, "Cible : dentistes de Sétif\n\n", "")).empty());
}

TEST(Check, PlaceholdersLeftInAnyDocumentAreNamed) {
    EXPECT_TRUE(has(codes(with(brief, "dentistes de Sétif", "⟨à qui l’on parle⟩")), "unfilled"));
    EXPECT_FALSE(has(codes("Compte rendu\n\nPrix < 100 et > 50.\n"), "unfilled"));
}

TEST(Check, ACommitmentSaidDoneNeedsItsProof) {
    std::string const table =
        "# Engagements RSE\n\n| Action | Date | Résultat | Preuve | Responsable | Statut |\n"
        "|---|---|---|---|---|---|\n"
        "| Chutes données | mars 2026 | 1,2 t | bons signés | Lina | fait |\n"
        "| Éclairage | janvier 2026 | moins 18 % |  | Karim | fait |\n"
        "| Tri | juin 2026 |  |  | Karim | prévu |\n\nLimites : panneaux importés non certifiés\n";
    auto const found = codes(table);
    EXPECT_EQ(std::count(found.begin(), found.end(), "csr.done-without-proof"), 1);
}

TEST(Check, APostIsMeasuredByItsChannel) {
    std::string const post =
        "# Post\n\nAccroche : Votre salle d’attente parle avant vous.\n\nPreuve : 11 cabinets équipés en "
        "2025.\n\n"
        "Bénéfice : un accueil posé en un week-end, sans fermer, avec des meubles garantis cinq ans et "
        "livrés à la date dite.\n\nAppel à l’action : envoyez vos cotes.\n";
    CheckOptions options;
    options.kind = CheckKind::Post;
    options.channel = "facebook";
    EXPECT_TRUE(codes(post, options).empty());
    options.channel = "sms";
    EXPECT_FALSE(codes(post, options).empty());
}

TEST(Check, AnythingIsReadWithoutHarm) {
    for (char const* const text : {"", "\n\n", "\xFF\xFE", "⟨", "⟩⟨", "| a |\n|---|\n"})
        EXPECT_NO_THROW((void)codes(text));
}

}  // namespace
}  // namespace diwan::reading
