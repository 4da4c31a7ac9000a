#include "views/meeting_view.hpp"

#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using reading::Confidence;

Day day(int year, unsigned month, unsigned dayOfMonth) {
    return Day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{dayOfMonth}};
}

// Two actions (a sure one with everything, an uncertain one with nothing), a decision, a question.
reading::Reading sample() {
    reading::Reading found;
    found.date = day(2026, 5, 3);
    found.verdict = "2 actions, 1 datée, 1 sans responsable";
    found.actions.push_back({.text = "Envoyer le devis",
                             .span = {},
                             .who = {"Karim"},
                             .support = {},
                             .due = day(2026, 5, 7),
                             .dueText = "jeudi",
                             .dueKind = reading::DueKind::On,
                             .urgent = false,
                             .confidence = Confidence::High,
                             .why = "« Action : »"});
    found.actions.push_back({.text = "Relancer le fournisseur",
                             .span = {},
                             .who = {},
                             .support = {},
                             .due = {},
                             .dueText = "avant la prochaine réunion",
                             .dueKind = reading::DueKind::Event,
                             .urgent = true,
                             .confidence = Confidence::Medium,
                             .why = "un verbe"});
    found.decisions.push_back({.text = "On retient le chêne",
                               .span = {},
                               .outcome = Outcome::Adopted,
                               .confidence = Confidence::High,
                               .why = "« Décision : »"});
    found.questions.push_back({.text = "Qui paie le transport ?", .span = {}});
    return found;
}

MeetingInput inputFor(reading::Reading const& found) {
    MeetingInput input{
        .stage = Stage::Read, .problem = {}, .reading = &found, .actions = {}, .decisions = {}};
    input.actions = {{.ticked = false, .what = "", .who = "Karim", .due = "2026-05-07", .logged = false}, {}};
    input.decisions = {{}};
    return input;
}

TEST(MeetingView, ShowsTheVerdictAndEveryFindingWithNothingTicked) {
    reading::Reading const found = sample();
    MeetingView const view = meetingView(inputFor(found), Language::French);
    EXPECT_EQ(view.verdict, found.verdict);
    ASSERT_EQ(view.actions.size(), 2U);
    EXPECT_EQ(view.actions[0].what, "Envoyer le devis");
    EXPECT_EQ(view.actions[0].who, "Karim");
    EXPECT_EQ(view.actions[0].due, "07/05/2026");
    EXPECT_EQ(view.actions[0].note, "Jeu. 7 mai 2026");
    EXPECT_EQ(view.actions[0].reason, "Sûr · « Action : » + nom + date");
    EXPECT_FALSE(view.actions[0].ticked);
    EXPECT_EQ(view.decisions.at(0).note, "Adoptée");
    EXPECT_EQ(view.decisions.at(0).reason, "Sûr · « Décision : »");
    EXPECT_EQ(view.questions.at(0).text, "Qui paie le transport ?");
    EXPECT_EQ(view.actionsHeading, "Actions (2)");
    EXPECT_FALSE(view.record.enabled);
    EXPECT_TRUE(view.insertTable.enabled);
}

TEST(MeetingView, WhatIsMissingIsSaidInWordsAndNeverInvented) {
    reading::Reading const found = sample();
    MeetingView const view = meetingView(inputFor(found), Language::French);
    EXPECT_EQ(view.actions[1].who, "");
    EXPECT_EQ(view.actions[1].due, "");
    EXPECT_EQ(view.actions[1].note, "Urgent · à attribuer · sans date (« avant la prochaine réunion »)");
}

TEST(MeetingView, TheNoteBeginsWithACapitalLetterAlsoWithAnAccent) {
    reading::FoundAction action;
    EXPECT_EQ(actionNote(action, {}, Language::French), "À attribuer · sans date");
    EXPECT_EQ(actionNote(action, {}, Language::Arabic), "بلا مسؤول · بلا تاريخ");
}

TEST(MeetingView, TheNoteFollowsWhatThePersonTypes) {
    reading::Reading const found = sample();
    FindingDraft draft{.ticked = true, .what = "", .who = "Amina", .due = "", .logged = false};
    draft.due = draftDue("9/5", found.date);
    EXPECT_EQ(draft.due, "2026-05-09");
    EXPECT_EQ(actionNote(found.actions[1], draft, Language::English), "Urgent · Sat 9 May 2026");
    EXPECT_EQ(draftDue(" ", found.date), "");
    EXPECT_EQ(draftDue("bientôt", found.date), "bientôt");
}

TEST(MeetingView, ADayThatIsNotUnderstoodKeepsItsWordsAndHoldsBackTheRecording) {
    reading::Reading const found = sample();
    MeetingInput input = inputFor(found);
    input.actions[0].ticked = true;
    input.actions[0].due = "bientôt";
    MeetingView const view = meetingView(input, Language::French);
    EXPECT_EQ(view.actions[0].due, "bientôt");
    EXPECT_TRUE(view.actions[0].dayUnreadable);
    EXPECT_NE(view.actions[0].note.find("« bientôt »"), std::string::npos);
    EXPECT_FALSE(view.record.enabled);
    input.actions[0].ticked = false;
    input.actions[1].ticked = true;
    EXPECT_TRUE(meetingView(input, Language::French).record.enabled);
}

TEST(MeetingView, CountsWhatIsTickedAndWhatIsSure) {
    reading::Reading const found = sample();
    MeetingInput input = inputFor(found);
    EXPECT_EQ(meetingView(input, Language::French).tickSure.text, "Cocher les sûres (2)");
    input.actions[0].ticked = true;
    input.decisions[0].logged = true;
    MeetingView const view = meetingView(input, Language::French);
    EXPECT_FALSE(view.tickSure.enabled);
    EXPECT_EQ(view.record.text, "Enregistrer la sélection (1)");
    EXPECT_TRUE(view.record.enabled);
    EXPECT_TRUE(view.decisions[0].ticked);
    EXPECT_TRUE(view.decisions[0].logged);
    EXPECT_EQ(tickedIndexes(input.actions), "0");
    EXPECT_EQ(tickedIndexes(input.decisions), "");
}

TEST(MeetingView, ManyFindingsComeInPortions) {
    reading::Reading found;
    for (int i = 0; i < 60; ++i) {
        found.actions.push_back({});
        found.actions.back().text = "Action " + std::to_string(i);
    }
    MeetingInput input{
        .stage = Stage::Read, .problem = {}, .reading = &found, .actions = {}, .decisions = {}};
    input.actions.resize(60);
    input.actions[59].ticked = true;
    MeetingView view = meetingView(input, Language::French);
    EXPECT_EQ(view.actions.size(), 25U);
    EXPECT_EQ(view.moreActions, "Afficher 25 autres actions");
    EXPECT_EQ(view.record.text, "Enregistrer la sélection (1)");
    EXPECT_EQ(tickedIndexes(input.actions), "59");
    input.mostActions = 50;
    view = meetingView(input, Language::Arabic);
    EXPECT_EQ(view.moreActions, "عرض 10 مهام أخرى");
    input.mostActions = 75;
    EXPECT_EQ(meetingView(input, Language::French).moreActions, "");
}

TEST(MeetingView, WhileReadingOrAfterAFailureOnlyWhatMakesSenseMayBePressed) {
    reading::Reading const found = sample();
    MeetingInput input = inputFor(found);
    input.actions[0].ticked = true;
    input.stage = Stage::Busy;
    MeetingView view = meetingView(input, Language::French);
    EXPECT_EQ(view.verdict, "Lecture en cours…");
    EXPECT_FALSE(view.read.enabled);
    EXPECT_FALSE(view.record.enabled);
    EXPECT_EQ(view.actions.size(), 2U);

    input.stage = Stage::Failed;
    input.problem = Problem{.code = "no.such", .arguments = {}, .detail = ""};
    view = meetingView(input, Language::French);
    EXPECT_NE(view.verdict.find("no.such"), std::string::npos);
    EXPECT_TRUE(view.read.enabled);
    EXPECT_TRUE(view.actions.empty());

    view = meetingView(
        MeetingInput{
            .stage = Stage::NotRead, .problem = {}, .reading = nullptr, .actions = {}, .decisions = {}},
        Language::English);
    EXPECT_EQ(view.read.text, "Read this document");
    EXPECT_FALSE(view.insertTable.enabled);
}

TEST(MeetingView, VotesAndDoubtfulDaysAreSaidInWords) {
    reading::Reading reading;
    reading.actions.resize(1);
    reading.actions[0].due = Day{std::chrono::year{2026}, std::chrono::May, std::chrono::day{8}};
    reading.actions[0].mismatch = true;
    reading.actions[0].restDay = true;
    reading.decisions.resize(1);
    reading.decisions[0].vote = "5 pour, 1 contre";
    MeetingInput input{.stage = Stage::Read, .problem = {}, .reading = &reading};
    input.actions = {{.due = "2026-05-08"}};
    MeetingView const view = meetingView(input, Language::French);
    EXPECT_NE(view.actions[0].note.find("ne correspond pas à la date"), std::string::npos);
    EXPECT_NE(view.actions[0].note.find("jour de repos"), std::string::npos);
    EXPECT_NE(view.decisions[0].note.find("vote : 5 pour, 1 contre"), std::string::npos);
    input.actions = {{.due = "2026-05-11"}};
    EXPECT_EQ(meetingView(input, Language::French).actions[0].note.find("repos"), std::string::npos)
        << "a person's own day";
}

TEST(MeetingView, WhatIsSaidToBeDoneProposesToCloseAnOpenActionAndTheSummaryFollows) {
    reading::Reading reading;
    reading.done.push_back({.text = "Karim a envoyé le devis à la clinique", .span = {}});
    reading.summary.push_back({.text = "Le chantier avance.", .span = {}});
    std::vector<Action> open(1);
    open[0].id = "a1";
    open[0].what = "Envoyer le devis à la clinique";
    open[0].who = {"Karim"};
    MeetingInput input{.stage = Stage::Read, .problem = {}, .reading = &reading};
    input.openActions = open;
    MeetingView const view = meetingView(input, Language::French);
    ASSERT_EQ(view.further.size(), 4U);
    EXPECT_EQ(view.further[0].kind, LineKind::Heading);
    EXPECT_EQ(view.further[1].kind, LineKind::Closing);
    EXPECT_EQ(view.further[1].record, "a1");
    EXPECT_NE(view.further[1].text.find("clôt : Envoyer le devis"), std::string::npos);
    EXPECT_EQ(view.further[3].text, "Le chantier avance.");
    open[0].status = ActionStatus::Done;
    EXPECT_EQ(meetingView(input, Language::French).further.size(), 2U) << "closed already";
}

}  // namespace
}  // namespace diwan::views
