// The house's rules over briefs, proposals, posts and commitments: what is remarked, and what only looks so.
#include "reading/check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace diwan::reading {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using namespace std::chrono_literals;

Check checkOf(std::string const& source, CheckOptions options = {}) {
    options.reading.today = 2026y / std::chrono::May / 3;
    return checkDocument(text::fromPlainText(source), options);
}

Check checkAs(CheckKind kind, std::string const& source, std::string const& channel = "") {
    return checkOf(source, {.kind = kind, .channel = channel, .pages = std::nullopt, .reading = {}});
}

std::vector<std::string> codesOf(Check const& check) {
    std::vector<std::string> codes;
    for (CheckRemark const& remark : check.remarks)
        codes.push_back(remark.code);
    return codes;
}

std::string brief(std::string const& objective, std::string const& target, std::string const& proof,
                  std::string const& call) {
    return "# Brief de contenu\n\nObjectif : " + objective + "\nCible : " + target +
           "\nOffre : accueil livré et posé\nPreuve : " + proof + "\nAppel à l’action : " + call + "\n";
}

std::string const objective = "15 demandes de visite en mai";
std::string const target = "médecins et cliniques privées, Sétif et Béjaïa";
std::string const proof = "11 cabinets équipés en 2025, photos avant/après";
std::string const call = "Envoyez vos cotes sur WhatsApp, réponse sous 24 h";

TEST(CheckBrief, OneThatSaysEverythingHasNoRemark) {
    Check const check = checkOf(brief(objective, target, proof, call));
    EXPECT_EQ(check.kind, CheckKind::Brief);
    EXPECT_THAT(codesOf(check), IsEmpty());
    EXPECT_EQ(check.verdict, "Brief : rien à signaler.");
}

TEST(CheckBrief, TheSameInArabicAndEnglish) {
    Check const arabic = checkOf(
        "# موجز المحتوى\n\nالهدف: 15 طلب زيارة قبل 31 ماي\nالجمهور المستهدف: الأطباء في سطيف\n"
        "العرض: تجهيز الاستقبال\nالدليل: 11 عيادة جُهزت في 2025\nالدعوة إلى الفعل: أرسلوا القياسات\n");
    EXPECT_EQ(arabic.language, Language::Arabic);
    EXPECT_THAT(codesOf(arabic), IsEmpty());
    Check const english = checkOf(
        "# Content brief\n\nObjective: 15 requests for a visit by 31 May\nTarget: surgeries in Setif\n"
        "Offer: a reception desk\nProof: 11 surgeries fitted out in 2025\nCall to action: Send your "
        "measurements\n");
    EXPECT_EQ(english.language, Language::English);
    EXPECT_THAT(codesOf(english), IsEmpty());
}

TEST(CheckBrief, AnObjectiveIsANumberAndADay) {
    EXPECT_THAT(codesOf(checkOf(brief("faire parler de nous avant le 31 mai", target, proof, call))),
                ElementsAre("brief.objective-no-number"));
    EXPECT_THAT(codesOf(checkOf(brief("15 demandes de visite", target, proof, call))),
                ElementsAre("brief.objective-no-day"));
    // A year is a day, no number; "doubler" is a number in words.
    EXPECT_THAT(codesOf(checkOf(brief("être connus en 2026", target, proof, call))),
                ElementsAre("brief.objective-no-number"));
    EXPECT_THAT(codesOf(checkOf(brief("doubler les visites d’ici fin juin", target, proof, call))),
                IsEmpty());
}

TEST(CheckBrief, APartThatIsMissingIsNotOneThatIsEmpty) {
    Check const check = checkOf("# Brief\n\nObjectif : " + objective + "\nCible :\nPreuve : " + proof +
                                "\nAppel à l’action : " + call + "\n");
    EXPECT_THAT(codesOf(check), ElementsAre("brief.no-part", "brief.empty-part"));
    EXPECT_FALSE(check.remarks[0].span);
    ASSERT_TRUE(check.remarks[1].span);
    EXPECT_EQ(check.remarks[1].span->line, 4);
    EXPECT_THAT(check.remarks[0].text, HasSubstr("Offre"));
}

TEST(CheckBrief, ATargetIsNotEverybody) {
    Check const check = checkOf(brief(objective, "tout le monde à Sétif", proof, call));
    EXPECT_THAT(codesOf(check), ElementsAre("brief.target-everyone"));
    ASSERT_TRUE(check.remarks[0].span);
    EXPECT_EQ(check.remarks[0].span->length, std::string("tout le monde").size());
    EXPECT_EQ(check.remarks[0].span->column, std::string("Cible : ").size());
}

TEST(CheckBrief, APraiseIsNoProof) {
    for (std::string const praise : {"une qualité exceptionnelle", "numéro 1 en Algérie", "100 % satisfaits"})
        EXPECT_THAT(codesOf(checkOf(brief(objective, target, praise, call))),
                    ElementsAre("brief.proof-praise"))
            << praise;
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, "nos clients reviennent", call))),
                ElementsAre("brief.proof-no-fact"));
    // Look-alikes: praise beside a fact, and "professionnel" that is a kind of photo.
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, "le meilleur délai constaté : 12 jours", call))),
                IsEmpty());
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, "photos professionnelles", call))), IsEmpty());
}

TEST(CheckBrief, ACallSaysWhatToDo) {
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, proof, "notre savoir-faire"))),
                ElementsAre("brief.call-no-verb"));
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, proof, "chez nous, vous trouverez"))),
                ElementsAre("brief.call-no-verb"));
    EXPECT_THAT(codesOf(checkOf(brief(objective, target, proof, "Réservez votre visite"))), IsEmpty());
}

TEST(CheckUnfilled, PlaceholdersAreNamedAndLookAlikesAreNot) {
    Check const check = checkOf(
        "# Brief\n\nObjectif : ⟨objectif⟩\nCible : <à qui l’on parle>\nOffre : <br> a < b\n"
        "Preuve : 11 avis <karim@hodna.example>\nAppel : Appelez, <5 min\n");
    EXPECT_THAT(codesOf(check), Contains("unfilled").Times(2));
    // What is named as unfilled is not said to be empty besides.
    EXPECT_THAT(codesOf(check), Not(Contains("brief.empty-part")));
    EXPECT_THAT(check.remarks[0].text, HasSubstr("⟨objectif⟩"));
}

TEST(CheckUnfilled, TheWordsOfAPlaceholderAreNoLabel) {
    Check const check =
        checkOf("# Brief\n\nObjectif\n<objectif mesurable : un nombre, une échéance>\nCible : " + target +
                "\nOffre : accueil\nPreuve : " + proof + "\nAppel : " + call + "\n");
    EXPECT_THAT(codesOf(check), ElementsAre("unfilled"));
}

std::string proposal(std::string const& more) {
    return "# Proposition commerciale\n\n## Prix\n593 917,10 DA TTC\n\nOffre valable 30 jours\n\n"
           "## Prochaine étape\nSignature le 17 mai\n" +
           more;
}

TEST(CheckProposal, OnOnePageWithPriceValidityAndNextStepItIsFine) {
    Check const check = checkOf(proposal(""));
    EXPECT_EQ(check.kind, CheckKind::Proposal);
    EXPECT_THAT(codesOf(check), IsEmpty());
    EXPECT_EQ(check.pages, 1);
    EXPECT_TRUE(check.pagesEstimated);
}

TEST(CheckProposal, OverOnePageIsRemarkedByEstimateOrByTheOfficesCount) {
    std::string more = "\n## Contexte\n";
    for (int i = 0; i < 60; ++i)
        more += "\nUn paragraphe de plus.\n";
    EXPECT_THAT(codesOf(checkOf(proposal(more))), ElementsAre("proposal.too-long-estimated"));
    Check const counted = checkOf(proposal(more), {.pages = 1, .reading = {}});
    EXPECT_THAT(codesOf(counted), IsEmpty());
    EXPECT_THAT(codesOf(checkOf(proposal(""), {.pages = 2, .reading = {}})),
                ElementsAre("proposal.too-long"));
}

TEST(CheckProposal, WithoutPriceValidityOrNextStepItSaysSo) {
    EXPECT_THAT(
        codesOf(checkOf("# Proposition commerciale\n\nNous équipons votre accueil en 15 jours.\n")),
        testing::UnorderedElementsAre("proposal.no-price", "proposal.no-validity", "proposal.no-part"));
}

std::string const post =
    "Votre salle d’attente parle avant vous.\n11 cabinets équipés à Sétif et Béjaïa en 2025.\n"
    "Un accueil posé en un week-end, sans fermer.\nEnvoyez vos cotes, réponse sous 24 h.\n";

TEST(CheckPost, TheSampleIsFineAsTextAndAsLabelledParts) {
    EXPECT_THAT(codesOf(checkAs(CheckKind::Post, post)), IsEmpty());
    Check const labelled = checkOf(
        "# Post\n\nAccroche : Votre salle d’attente parle avant vous.\nPreuve : 11 cabinets équipés.\n"
        "Bénéfice : un accueil posé en un week-end.\nAppel : Envoyez vos cotes.\n");
    EXPECT_EQ(labelled.kind, CheckKind::Post);
    EXPECT_THAT(codesOf(labelled), IsEmpty());
}

TEST(CheckPost, AHookOf120CharactersIsFineAndOneMoreIsTooLong) {
    std::string const rest = "\n11 cabinets.\nUn accueil neuf.\nEnvoyez vos cotes.\n";
    std::string hook;
    for (int i = 0; i < 120; ++i)
        hook += "é";  // two bytes, one character
    EXPECT_THAT(codesOf(checkAs(CheckKind::Post, hook + rest)), IsEmpty());
    EXPECT_THAT(codesOf(checkAs(CheckKind::Post, hook + "é" + rest)), ElementsAre("post.hook-too-long"));
}

TEST(CheckPost, LengthIsThatOfItsChannel) {
    std::string const text = post + std::string(200, 'a') + "\n";
    EXPECT_THAT(codesOf(checkAs(CheckKind::Post, text, "linkedin")), IsEmpty());
    Check const tooLong = checkAs(CheckKind::Post, text, "x");
    EXPECT_THAT(codesOf(tooLong), ElementsAre("post.too-long"));
    EXPECT_THAT(tooLong.remarks[0].text, HasSubstr("280"));
}

TEST(CheckPost, MissingPartsAreNamed) {
    EXPECT_THAT(codesOf(checkAs(CheckKind::Post, "Votre salle d’attente parle avant vous.\n")),
                ElementsAre("post.no-part", "post.no-part", "post.no-part"));
    // "vous envoyez" tells, "Envoyez" asks.
    EXPECT_THAT(
        codesOf(checkAs(CheckKind::Post, "Accueil.\n11 cabinets.\nC’est neuf.\nVous envoyez des cotes.\n")),
        ElementsAre("post.no-part"));
}

std::string commitment(std::string const& evidence, std::string const& status) {
    return "# Engagements RSE\n\n| Action | Date | Preuve | Statut |\n|---|---|---|---|\n| Éclairage LED | "
           "janvier 2026 | " +
           evidence + " | " + status + " |\n\nLimites : panneaux importés non certifiés\n";
}

TEST(CheckCommitments, WithoutProofNothingIsDone) {
    EXPECT_THAT(codesOf(checkOf(commitment("factures", "fait"))), IsEmpty());
    EXPECT_THAT(codesOf(checkOf(commitment("", "en cours"))), IsEmpty());
    for (std::string const evidence : {"", "à venir", "aucune"})
        EXPECT_THAT(codesOf(checkOf(commitment(evidence, "fait"))), ElementsAre("csr.done-without-proof"))
            << evidence;
    EXPECT_THAT(codesOf(checkOf(commitment("", "pas encore fait"))), IsEmpty());
}

TEST(CheckCommitments, OnlyTheRowThatLacksItsProofIsRemarked) {
    std::string const table =
        "# Engagements RSE\n\n| Action | Date | Résultat | Preuve | Responsable | Statut |\n"
        "|---|---|---|---|---|---|\n"
        "| Chutes données | mars 2026 | 1,2 t | bons signés | Lina | fait |\n"
        "| Éclairage | janvier 2026 | moins 18 % |  | Karim | fait |\n"
        "| Tri | juin 2026 |  |  | Karim | prévu |\n\nLimites : panneaux importés non certifiés\n";
    EXPECT_THAT(codesOf(checkOf(table)), Contains("csr.done-without-proof").Times(1));
}

TEST(CheckCommitments, LinesAreReadLikeRows) {
    auto const line = [](std::string const& words) {
        return codesOf(
            checkAs(CheckKind::Commitments, "- " + words + "\n\nLimites : aucune mesure du transport\n"));
    };
    EXPECT_THAT(line("Trajets groupés, avril 2026 – fait"), ElementsAre("csr.done-without-proof"));
    EXPECT_THAT(line("Trajets groupés, avril 2026 – fait (bons signés)"), IsEmpty());
    EXPECT_THAT(line("Cela fait trois ans que nous trions"), IsEmpty());
    EXPECT_THAT(line("Shared trips, April 2026 – done"), ElementsAre("csr.done-without-proof"));
    EXPECT_THAT(line("نقل جماعي، أفريل 2026 – منجز"), ElementsAre("csr.done-without-proof"));
    EXPECT_THAT(line("نقل جماعي، أفريل 2026 – منجز (فواتير)"), IsEmpty());
}

TEST(CheckCommitments, AVagueClaimNeedsAFigure) {
    std::string const limits = "\n\nLimites : panneaux importés\n";
    EXPECT_THAT(codesOf(checkAs(CheckKind::Commitments, "- Un mobilier éco-responsable" + limits)),
                ElementsAre("csr.vague"));
    EXPECT_THAT(codesOf(checkAs(CheckKind::Commitments, "- Un vernis 100 % naturel" + limits)),
                ElementsAre("csr.vague"));
    EXPECT_THAT(
        codesOf(checkAs(CheckKind::Commitments, "- Un mobilier éco-responsable : 1,2 t de chutes" + limits)),
        IsEmpty());
}

TEST(CheckCommitments, LimitsAreSaid) {
    EXPECT_THAT(codesOf(checkAs(CheckKind::Commitments, "- Éclairage LED, factures\n")),
                ElementsAre("csr.no-part"));
}

TEST(CheckKinds, AnAgendaKeepsItsOwnRules) {
    Check const check = checkOf("# Ordre du jour\n\n- Budget (Nadia, décider)\n");
    EXPECT_EQ(check.kind, CheckKind::Agenda);
    EXPECT_THAT(codesOf(check), Contains("agenda.no-minutes"));
}

TEST(CheckKinds, WhatIsNotRecognisedIsSaid) {
    Check const check = checkOf("Bonjour, merci pour votre demande.\n");
    EXPECT_FALSE(check.kind);
    EXPECT_THAT(codesOf(check), ElementsAre("unknown-kind"));
}

TEST(CheckKinds, LinesBrokenByHandInsideAParagraphAreLines) {
    text::Document document;
    document.blocks.push_back({.text = "Brief de contenu", .line = 1});
    document.blocks.push_back({.text = "Objectif : " + objective +
                                       "\nCible : tout le monde\nOffre : accueil posé\n" +
                                       "Preuve : " + proof + "\nAppel à l’action : " + call,
                               .line = 2});
    CheckOptions options;
    options.reading = {.output = Language::French, .today = 2026y / 5 / 3};
    Check const check = checkDocument(document, options);
    EXPECT_EQ(check.kind, CheckKind::Brief);
    EXPECT_THAT(codesOf(check), ElementsAre("brief.target-everyone"));
    // Its place is that of the paragraph as it stands.
    ASSERT_TRUE(check.remarks[0].span);
    EXPECT_EQ(check.remarks[0].span->block, 1);
    EXPECT_EQ(document.blocks[1].text.substr(check.remarks[0].span->offset, check.remarks[0].span->length),
              "tout le monde");
}

TEST(CheckKinds, ComparisonsAreNoPlaceholdersAndAnythingIsReadWithoutHarm) {
    EXPECT_THAT(codesOf(checkOf("Compte rendu\n\nPrix < 100 et > 50.\n")), Not(Contains("unfilled")));
    for (char const* const text : {"", "\n\n", "\xFF\xFE", "⟨", "⟩⟨", "| a |\n|---|\n"})
        EXPECT_NO_THROW((void)checkOf(text));
}

TEST(CheckKinds, HostileTextEndsInRemarks) {
    std::string hostile = "# Brief\n";
    for (int i = 0; i < 5000; ++i)
        hostile += "<<⟨⟨| : - objectif :: #\xff\xfe\n";
    for (CheckKind const kind :
         {CheckKind::Brief, CheckKind::Proposal, CheckKind::Agenda, CheckKind::Post, CheckKind::Commitments})
        EXPECT_FALSE(checkAs(kind, hostile).verdict.empty());
}

}  // namespace
}  // namespace diwan::reading
