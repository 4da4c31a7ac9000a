#include "views/meeting_view.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "reading/closing.hpp"
#include "views/due_text.hpp"
#include "views/reason_text.hpp"

namespace diwan::views {

namespace {

using language::counted;
using language::message;

constexpr std::string_view between = " · ";

// A finding whose draft is missing is one that nobody touched.
FindingDraft draftAt(std::vector<FindingDraft> const& drafts, std::size_t index) {
    return index < drafts.size() ? drafts[index] : FindingDraft{};
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t,;") == std::string_view::npos;
}

bool dayUnreadable(FindingDraft const& draft) {
    return !isBlank(draft.due) && !parseIsoDay(draft.due);
}

void addLogged(std::string& note, FindingDraft const& draft, Language language) {
    if (draft.logged) note += std::string(between) + message(language, "views.logged");
    if (draft.logged && !draft.was.empty())
        note += std::string(between) + message(language, "views.link.changed");
}

std::string whyOf(std::string const& why, FindingDraft const& draft, Language language) {
    return draft.was.empty() ? why : why + " " + message(language, "views.link.was", {draft.was});
}

ActionRow actionRow(std::size_t index, reading::FoundAction const& action, FindingDraft const& draft,
                    Language language) {
    ActionRow row;
    row.index = index;
    row.what = draft.what.empty() ? action.text : draft.what;
    row.who = draft.who;
    Result<Day> const day = parseIsoDay(draft.due);
    row.due = day ? dueField(*day) : draft.due;
    row.note = actionNote(action, draft, language);
    row.reason = reasonText(action, language);
    row.why = whyOf(action.why, draft, language);
    row.ticked = draft.ticked || draft.logged;
    row.logged = draft.logged;
    row.dayUnreadable = dayUnreadable(draft);
    return row;
}

DecisionRow decisionRow(std::size_t index, reading::FoundDecision const& decision, FindingDraft const& draft,
                        Language language) {
    DecisionRow row;
    row.index = index;
    row.text = draft.what.empty() ? wordsOf(decision) : draft.what;
    row.note = message(language, "views.outcome." + std::string(code(decision.outcome)));
    if (!decision.vote.empty())
        row.note += std::string(between) + message(language, "views.vote", {decision.vote});
    addLogged(row.note, draft, language);
    row.note = capitalised(row.note);
    row.reason = reasonText(decision, language);
    row.why = whyOf(decision.why, draft, language);
    row.ticked = draft.ticked || draft.logged;
    row.logged = draft.logged;
    return row;
}

std::string heading(std::string_view key, std::size_t count, Language language) {
    return message(language, key, {std::to_string(count)});
}

std::string more(std::string_view key, std::size_t count, std::size_t most, Language language) {
    return count > most ? counted(language, key, static_cast<int>(std::min<std::size_t>(count - most, 25)))
                        : "";
}

template <typename Finding>
std::size_t countSure(std::vector<Finding> const& findings, std::vector<FindingDraft> const& drafts) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        FindingDraft const draft = draftAt(drafts, i);
        if (findings[i].confidence == reading::Confidence::High && !draft.ticked && !draft.logged) ++count;
    }
    return count;
}

std::size_t countTicked(std::vector<FindingDraft> const& drafts) {
    return static_cast<std::size_t>(std::ranges::count_if(
        drafts, [](FindingDraft const& draft) { return draft.ticked && !draft.logged; }));
}

std::string verdictOf(MeetingInput const& input, Language language) {
    switch (input.stage) {
        case Stage::NoDocument:
            return message(language, "views.meeting.no-document");
        case Stage::NotRead:
            return message(language, "views.meeting.not-read");
        case Stage::Busy:
            return message(language, "views.meeting.busy");
        case Stage::Failed:
            return language::describe(language, input.problem);
        case Stage::Read:
            return input.reading == nullptr ? "" : input.reading->verdict;
    }
    return "";
}

void addFindings(MeetingView& view, MeetingInput const& input, Language language) {
    reading::Reading const& found = *input.reading;
    for (std::size_t i = 0; i < std::min(found.actions.size(), input.mostActions); ++i)
        view.actions.push_back(actionRow(i, found.actions[i], draftAt(input.actions, i), language));
    for (std::size_t i = 0; i < std::min(found.decisions.size(), input.mostDecisions); ++i)
        view.decisions.push_back(decisionRow(i, found.decisions[i], draftAt(input.decisions, i), language));
    for (std::size_t i = 0; i < std::min(found.questions.size(), input.mostQuestions); ++i)
        view.questions.push_back({.index = i, .text = found.questions[i].text});
    view.actionsHeading = heading("views.meeting.actions", found.actions.size(), language);
    view.decisionsHeading = heading("views.meeting.decisions", found.decisions.size(), language);
    view.questionsHeading = heading("views.meeting.questions", found.questions.size(), language);
    view.moreActions = more("views.meeting.more-actions", found.actions.size(), input.mostActions, language);
    view.moreDecisions =
        more("views.meeting.more-decisions", found.decisions.size(), input.mostDecisions, language);
    view.moreQuestions =
        more("views.meeting.more-questions", found.questions.size(), input.mostQuestions, language);
    view.hasFindings = !found.actions.empty() || !found.decisions.empty() || !found.questions.empty() ||
                       !found.summary.empty();
}

void addFurther(MeetingView& view, MeetingInput const& input, Language language) {
    reading::Reading const& found = *input.reading;
    auto const heading = [&](std::string_view key) {
        view.further.push_back({.index = 0, .text = message(language, key), .kind = LineKind::Heading});
    };
    std::vector<Action> const open(input.openActions.begin(), input.openActions.end());
    std::vector<reading::Closing> const closings = reading::proposeClosings(open, found.done);
    if (!closings.empty()) heading("views.meeting.closings");
    for (reading::Closing const& closing : closings)
        view.further.push_back({.index = closing.done,
                                .text = message(language, "views.closes",
                                                {found.done[closing.done].text, open[closing.action].what}),
                                .kind = LineKind::Closing,
                                .record = open[closing.action].id});
    if (!found.summary.empty()) heading("views.meeting.summary");
    for (std::size_t i = 0; i < found.summary.size(); ++i)
        view.further.push_back({.index = i, .text = found.summary[i].text, .kind = LineKind::Summary});
}

}  // namespace

std::vector<QuestionRow> MeetingView::lines() const {
    std::vector<QuestionRow> all = questions;
    all.insert(all.end(), further.begin(), further.end());
    return all;
}

std::string actionNote(reading::FoundAction const& action, FindingDraft const& draft, Language language) {
    std::string note;
    auto const add = [&note](std::string const& words) {
        note += (note.empty() ? "" : std::string(between)) + words;
    };
    if (action.urgent) add(message(language, "views.urgent"));
    if (isBlank(draft.who)) add(message(language, "views.no-owner"));
    if (isBlank(draft.due)) {
        // "before the next meeting" is not a day, but it is what was said.
        bool const saidOtherwise = !action.due && !action.dueText.empty();
        add(saidOtherwise ? message(language, "views.no-day-but", {action.dueText})
                          : message(language, "views.no-day"));
    } else if (Result<Day> const day = parseIsoDay(draft.due)) {
        add(dueText(*day, language));
    } else {
        add(message(language, "views.day-unreadable", {draft.due}));
    }
    // What was said of the day the text gave; a day that a person typed is theirs.
    if (action.due && draft.due == toIso(*action.due)) {
        if (action.mismatch) add(message(language, "views.mismatch"));
        if (action.restDay) add(message(language, "views.rest-day"));
    }
    addLogged(note, draft, language);
    return capitalised(note);
}

std::string draftDue(std::string_view typed, Day meetingDay) {
    if (isBlank(typed)) return "";
    Result<Day> const day = readDue(typed, meetingDay);
    return day ? toIso(*day) : std::string(typed);
}

std::string tickedIndexes(std::vector<FindingDraft> const& drafts) {
    std::string indexes;
    for (std::size_t i = 0; i < drafts.size(); ++i)
        if (drafts[i].ticked && !drafts[i].logged)
            indexes += (indexes.empty() ? "" : ",") + std::to_string(i);
    return indexes;
}

MeetingView meetingView(MeetingInput const& input, Language language) {
    MeetingView view;
    bool const read = input.reading != nullptr && (input.stage == Stage::Read || input.stage == Stage::Busy);
    bool const ready = read && input.stage == Stage::Read;
    view.read = {.text = message(language, read ? "views.meeting.read-again" : "views.meeting.read"),
                 .enabled = input.stage != Stage::Busy && input.stage != Stage::NoDocument};
    view.verdict = verdictOf(input, language);
    if (read) {
        addFindings(view, input, language);
        addFurther(view, input, language);
    }
    std::size_t const sure = read ? countSure(input.reading->actions, input.actions) +
                                        countSure(input.reading->decisions, input.decisions)
                                  : 0;
    view.tickSure = {.text = message(language, "views.meeting.tick-sure", {std::to_string(sure)}),
                     .enabled = ready && sure > 0};
    std::size_t const ticked = countTicked(input.actions) + countTicked(input.decisions);
    bool const dayMissing = std::ranges::any_of(input.actions, [](FindingDraft const& draft) {
        return draft.ticked && !draft.logged && dayUnreadable(draft);
    });
    view.record = {.text = message(language, "views.meeting.record", {std::to_string(ticked)}),
                   .enabled = ready && ticked > 0 && !dayMissing};
    view.insertTable = {.text = message(language, "views.meeting.insert-table"),
                        .enabled = ready && !input.reading->actions.empty()};
    return view;
}

}  // namespace diwan::views
