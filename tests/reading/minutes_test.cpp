// Forms that minutes have as whole documents: labels and their values on several lines, tables, the meeting
// after this one.
#include <gtest/gtest.h>

#include "reading/read.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Reading readText(std::string const& text) {
    return read(text::fromPlainText(text),
                {.language = Language::French, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3});
}

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ";") + name;
    return all;
}

TEST(Minutes, TheValueOfALabelMayStandBelowIt) {
    Reading const r = readText(
        "### Site\n\n* **Discussion** :\n  La charte est prête.\n* **Décision** :\n  Passer au nouveau "
        "modèle.\n"
        "* **Responsable** : @sofiane\n\n### Stand\n\n* **Décision** : Priorité au mobilier.\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].text, "Passer au nouveau modèle.");
    EXPECT_EQ(r.decisions[1].text, "Priorité au mobilier.");
    ASSERT_EQ(r.actions.size(), 1U);  // the decision that has somebody to carry it out
    EXPECT_EQ(joined(r.actions[0].who), "sofiane");
}

TEST(Minutes, AMotionItsVotesAndItsOutcomeAreOneDecision) {
    Reading const r = readText(
        "Résolution n° 1 : Achat d'un four\nVotes pour : 40 ; contre : 3 ; abstention : 1\nRésolution "
        "adoptée.\n\nRésolution n° 2 : Comptes de l'année\nL'assemblée approuve les comptes.\nCette "
        "résolution est adoptée à la majorité.\n\nRésolution n° 3 : Abandon du stand\nLa résolution est "
        "rejetée.\n");
    ASSERT_EQ(r.decisions.size(), 3U);
    EXPECT_EQ(r.decisions[0].title, "Résolution n° 1 : Achat d'un four");
    EXPECT_EQ(r.decisions[0].text, "Résolution adoptée.");
    EXPECT_EQ(r.decisions[0].span.line, 3);
    EXPECT_EQ(wordsOf(r.decisions[0]), "Résolution n° 1 : Achat d'un four – Résolution adoptée.");
    EXPECT_EQ(r.decisions[1].title, "Résolution n° 2 : Comptes de l'année");
    EXPECT_EQ(r.decisions[1].text, "L'assemblée approuve les comptes.");
    EXPECT_EQ(r.decisions[2].outcome, Outcome::Rejected);
}

TEST(Minutes, AVoteAndTheSentenceThatTellsItsResultAreOneDecision) {
    Reading const r = readText("Vote : 19 pour, 0 contre, 1 abstention. Le règlement est adopté.\n");
    ASSERT_EQ(r.decisions.size(), 1U);
    EXPECT_EQ(r.decisions[0].outcome, Outcome::Adopted);
}

TEST(Minutes, IdeasAnnouncedAtTheEndOfALineAreNoTasks) {
    Reading const r = readText(
        "Long tour de table. Pistes :\n- ouvrir un rayon\n- recruter un stagiaire\n\n"
        "- Walid appelle le syndic.\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(joined(r.actions[0].who), "Walid");
}

TEST(Minutes, ATopicIsNoDeadlineByItsDateAndADoneRowOfATableIsNoAction) {
    Reading const topic = readText("Fête du quartier (vers le 18 juin) : Houria prépare le stand.\n");
    ASSERT_EQ(topic.actions.size(), 1U);
    EXPECT_FALSE(topic.actions[0].due);
    Reading const table = readText(
        "| Quoi | Qui | Pour quand |\n|---|---|---|\n| Changer la pompe | Walid | fait le 29/04 |\n"
        "| Peindre le portail | Houria | 29/05 |\n");
    ASSERT_EQ(table.actions.size(), 1U);
    EXPECT_EQ(joined(table.actions[0].who), "Houria");
}

TEST(Minutes, AListSharesOutThingsAndNamesRolesAsWell) {
    Reading const r = readText(
        "Présents : Sofiane, Houria\n\n- gants et sacs : Sofiane\n- trésorière de séance : Houria\n"
        "- notes : Houria\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(joined(r.actions[0].who), "Sofiane");
    EXPECT_EQ(r.actions[0].confidence, Confidence::Medium);
}

TEST(Minutes, ATableOfActionsMayCountItsDelays) {
    Reading const r = readText(
        "| Action | Responsable | Échéance |\n|---|---|---|\n| Régler la scie | @walid | 3 semaines |\n"
        "| Choisir la colle | Houria | Prochain CA |\n\nProchain CA : mardi 2 juin 2026\n");
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(r.actions[0].due, Day(2026y / 5 / 24));
    EXPECT_EQ(r.actions[1].due, Day(2026y / 6 / 2));
    EXPECT_EQ(r.actions[1].dueText, "Prochain CA");
}

TEST(Minutes, TheNextMeetingIsADayWhenTheDocumentDatesIt) {
    std::string const task = "Houria doit lire la charte avant la prochaine réunion.\n";
    EXPECT_FALSE(readText(task).actions.at(0).due);
    EXPECT_EQ(readText(task + "\nLa prochaine réunion est fixée au 9 juin à 18 h.\n").actions.at(0).due,
              Day(2026y / 6 / 9));
    EXPECT_EQ(readText(task + "\n## Prochaine réunion\n\n**Date prévue** : 11/06/2026\n").actions.at(0).due,
              Day(2026y / 6 / 11));
}

TEST(Minutes, DiscussionsAndDecisionsTogetherMakeNoDecisionOfEachLine) {
    Reading const r = readText("## Discussions et décisions\n\n- Le camion est vieux.\n- Budget validé.\n");
    ASSERT_EQ(r.decisions.size(), 1U);
    EXPECT_EQ(r.decisions[0].text, "Budget validé.");
}

TEST(Minutes, ATopicBeforeAColonIsNoOwner) {
    Reading const r = readText(
        "Présents : Sofiane, Houria\n\nSofiane : relancer la banque\nCredit Atlas : demander les tarifs\n");
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(joined(r.actions[0].who), "Sofiane");
    EXPECT_EQ(joined(r.actions[1].who), "");
}

TEST(Minutes, TheCountsOfAVoteAreNoDecisionsOfTheirOwn) {
    Reading const r = readText("### Votes\n\n* Pour : 7\n* Contre : 0\n\nLes statuts sont approuvés.\n");
    ASSERT_EQ(r.decisions.size(), 1U);
    EXPECT_EQ(r.decisions[0].text, "Les statuts sont approuvés.");
}

TEST(Minutes, ATaskUnderItsHeadingBelongsToWhoIsNamedBeforeTheColon) {
    Reading const r = readText("## À faire\n\n- Houria : mieux comprendre le plan\n- Tarifs : un tableau\n");
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(joined(r.actions[0].who), "Houria");
    EXPECT_EQ(joined(r.actions[1].who), "");
}

TEST(Minutes, ATitleWithByInItGivesNoOwnerToTheLineAbove) {
    Reading const r = readText("Tour des ateliers\n\nL’atelier de Walid par Houria\n");
    EXPECT_TRUE(r.actions.empty());
}

TEST(Minutes, ALineThatGoesOnStartsNoTask) {
    Reading const r = readText(
        "Nous avons eu le plaisir de nous retrouver dimanche dernier pour\n"
        "continuer sur cette belle lancée, et nous étions vingt.\n");
    EXPECT_TRUE(r.actions.empty());
}

Reading readEnglish(std::string const& text) {
    return read(text::fromPlainText(text),
                {.language = Language::English, .date = 2026y / 5 / 3, .today = 2026y / 5 / 3});
}

TEST(Minutes, WhatTheOthersAgreeToIsDecided) {
    Reading const r = readEnglish(
        "- HK: We are okay to keep the old form for now\n  - TB: +1\n  - LM: +1\n"
        "- HK: Can we move the list into the handbook?\n  - TB: +1\n"
        "- HK: The hall has a new roof\n  - TB: +1\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].span.line, 1);
    EXPECT_EQ(r.decisions[1].span.line, 4);
}

TEST(Minutes, ItemsBelowANameKeepItPastWrappedLinesAndLabels) {
    Reading const r = readEnglish(
        "- [name=Helen]\n    - Array of forms (first part of the work):\n      still missing here:\n"
        "        - I will write the last form\n    - TODO: check the list\n\n"
        "- [name=Omar]\n    - TODO: order paint\n");
    ASSERT_EQ(r.actions.size(), 3U);
    EXPECT_EQ(joined(r.actions[0].who), "Helen");
    EXPECT_EQ(joined(r.actions[1].who), "Helen");
    EXPECT_EQ(joined(r.actions[2].who), "Omar");
}

TEST(Minutes, TheFollowUpFromTheLastMeetingIsNoListOfTasks) {
    Reading const r =
        readEnglish("## Follow-up from the April meeting\n\n- New forms for members\n- Lamps in the hall\n");
    EXPECT_TRUE(r.actions.empty());
}

TEST(Minutes, AnAnsweredProposalIsDecided) {
    Reading const r = readEnglish(
        "Should we renew the lease? No, too expensive.\n\nAny objections to the new logo? None raised.\n\n"
        "Is the room free? Yes.\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].outcome, Outcome::Rejected);
    EXPECT_EQ(r.decisions[1].outcome, Outcome::Adopted);
}

// Without the fix the second one was rejected.
TEST(Minutes, WhoHasNoObjectionAgrees) {
    for (char const* const text :
         {"Any objections to the blue sign? No.\n", "Does anyone object to the blue sign? No.\n"}) {
        Reading const r = readEnglish(text);
        ASSERT_EQ(r.decisions.size(), 1U) << text;
        EXPECT_EQ(r.decisions[0].outcome, Outcome::Adopted) << text;
    }
}

// Without the fix the tasks below a name had no owner, and a place was taken for a person.
TEST(Minutes, PlainLinesBelowANameAloneAreThatPersonsAndAPlaceOwnsNothing) {
    Reading const r = readText(
        "Présents : Houria, Walid\n\n**Houria**\nhier : stand monté\naujourd'hui : relire le contrat\n\n"
        "# Atelier\nCommander des vis.\n");
    ASSERT_EQ(r.actions.size(), 2U);
    EXPECT_EQ(joined(r.actions[0].who), "Houria");
    EXPECT_EQ(joined(r.actions[1].who), "");
}

TEST(Minutes, AClockTimeBeforeASpeakerIsNoPartOfTheName) {
    Reading const r = readEnglish("09:36 tunde: then they walk\n09:37 priya: fine. i'll tell Annika today\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(joined(r.actions[0].who), "priya");
}

TEST(Minutes, TwoDecisionsOfOneSentenceAreTwo) {
    Reading const french = readText("Le bureau valide le devis du couvreur et refuse l'avenant n° 2.\n");
    ASSERT_EQ(french.decisions.size(), 2U);
    EXPECT_EQ(french.decisions[0].text, "Le bureau valide le devis du couvreur");
    EXPECT_EQ(french.decisions[1].outcome, Outcome::Rejected);
    Reading const english =
        readEnglish("It was agreed to keep the stall; the new price list was also approved.\n");
    ASSERT_EQ(english.decisions.size(), 2U);
    EXPECT_EQ(english.decisions[1].text, "the new price list was also approved.");
    EXPECT_EQ(readText("Le bureau valide le devis, à l'unanimité et sans débat.\n").decisions.size(), 1U);
}

TEST(Minutes, ALineThatAnnouncesDecisionsIsNoneAndThoseBelowItAre) {
    Reading const r = readText("Le conseil approuve :\n- le compte de l'année\n- la charte du jardin\n");
    ASSERT_EQ(r.decisions.size(), 2U);
    EXPECT_EQ(r.decisions[0].text, "le compte de l'année");
}

TEST(Minutes, APointOfTheAgendaWithABoxIsNoTask) {
    Reading const r = readEnglish("## Agenda\n- [ ] spring fair\n- [ ] book the hall\n");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(r.actions[0].text, "book the hall");
}

TEST(Minutes, NamesAloneOnAFirstLineAreThoseWhoWereThere) {
    Reading const r =
        readEnglish("Weekly, 4 May 2026\nDana, Felix, Imani, Roos (scribe)\n\npostmortem: Imani\n");
    EXPECT_EQ(joined(r.participants), "Dana;Felix;Imani;Roos");
    ASSERT_EQ(r.actions.size(), 1U);
    EXPECT_EQ(joined(r.actions[0].who), "Imani");
}

}  // namespace
}  // namespace diwan::reading
