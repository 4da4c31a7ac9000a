// MeetingView: what the Meeting panel shows of one document: its verdict, its findings, what may be pressed.
//
//   MeetingView view = meetingView({.stage = Stage::Read, .reading = &reading, .actions = drafts, …},
//   Language::French); view.actions[0].note                // "jeu. 7 mai 2026"
//
// A pure function of its arguments: nothing is ticked here, no owner or day is invented. Any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "reading/finding.hpp"

namespace diwan::views {

// How far Diwan is with the document.
enum class Stage { NoDocument, NotRead, Busy, Read, Failed };

// What the person made of a finding so far.
struct FindingDraft {
    bool ticked = false;
    std::string what;  // edited words; empty: those of the finding
    std::string who;   // as typed, names separated by commas
    std::string due;   // ISO day, empty, or words that are not a day yet
    bool logged = false;
    std::string was{};  // the words that were recorded, when the sentence was changed since
};

struct MeetingInput {
    Stage stage = Stage::NotRead;
    Problem problem;  // when Failed
    reading::Reading const* reading =
        nullptr;                        // when Read; may also be there while Busy, from the time before
    std::vector<FindingDraft> actions;  // one for each action of the reading
    std::vector<FindingDraft> decisions;
    std::span<Action const> openActions{};  // of the register: what is said to be done may close one
    std::size_t mostActions = 25;           // rows shown at a time
    std::size_t mostDecisions = 25;
    std::size_t mostQuestions = 25;
};

struct ActionRow {
    std::size_t index = 0;  // in the reading
    std::string what;
    std::string who;     // for the field
    std::string due;     // for the field: "07/05/2026", or the words as typed
    std::string note;    // "À attribuer · sans date"
    std::string reason;  // "Sûr · « doit » + nom + date"
    std::string why;     // help text: why it was found, in a sentence
    bool ticked = false;
    bool logged = false;  // in the register: shown ticked, no longer editable
    bool dayUnreadable = false;
    bool operator==(ActionRow const&) const = default;
};

struct DecisionRow {
    std::size_t index = 0;
    std::string text;
    std::string note;  // "Adoptée · vote : 5 pour"
    std::string reason;
    std::string why;
    bool ticked = false;
    bool logged = false;
    bool operator==(DecisionRow const&) const = default;
};

// A line with one button: an open question, a sentence of the summary, or a proposal to close an action.
enum class LineKind { Question, Summary, Closing, Heading };

struct QuestionRow {
    std::size_t index = 0;
    std::string text;
    LineKind kind = LineKind::Question;
    std::string record{};  // of a proposal: the action that would be closed
    bool operator==(QuestionRow const&) const = default;
};

struct ButtonView {
    std::string text;
    bool enabled = false;
    bool operator==(ButtonView const&) const = default;
};

struct MeetingView {
    ButtonView read;
    std::string verdict;  // the verdict, what is going on, or what went wrong
    bool hasFindings = false;
    std::string actionsHeading;  // "Actions (3)"
    std::string decisionsHeading;
    std::string questionsHeading;
    std::vector<ActionRow> actions;
    std::vector<DecisionRow> decisions;
    std::vector<QuestionRow> questions;
    std::vector<QuestionRow> further;  // behind the questions: proposals and summary, each with its heading
    std::string moreActions;           // "Afficher 12 autres actions"; empty when all are shown
    std::string moreDecisions;
    std::string moreQuestions;
    ButtonView tickSure;
    ButtonView record;
    ButtonView insertTable;
    bool operator==(MeetingView const&) const = default;

    // What stands behind the decisions, in its order: the questions, then `further`.
    [[nodiscard]] std::vector<QuestionRow> lines() const;
};

[[nodiscard]] MeetingView meetingView(MeetingInput const& input, Language language);

// The words under an action's fields, alone: what the panel repaints while a person types.
[[nodiscard]] std::string actionNote(reading::FoundAction const& action, FindingDraft const& draft,
                                     Language language);

// What a field for days becomes: its ISO form when `typed` is a day, "" when empty, else the words as they
// are.
[[nodiscard]] std::string draftDue(std::string_view typed, Day meetingDay);

// The indexes to hand to log-findings ("0,3,4"): ticked and not logged yet, also those beyond the rows shown.
[[nodiscard]] std::string tickedIndexes(std::vector<FindingDraft> const& drafts);

}  // namespace diwan::views
