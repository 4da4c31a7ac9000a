#include "followups/minutes.hpp"

namespace diwan::followups {

Action actionOf(reading::FoundAction const& found) {
    Action action;
    action.what = found.text;
    action.who = found.who;
    action.support = found.support;
    action.due = found.due;
    action.dueText = found.dueText;
    action.urgent = found.urgent;
    action.source.sentence = found.text;
    return action;
}

Decision decisionOf(reading::FoundDecision const& found) {
    Decision decision;
    decision.text = found.text;
    decision.outcome = found.outcome;
    decision.source.sentence = found.text;
    return decision;
}

Minutes minutesOf(reading::Reading const& reading, std::string title) {
    Minutes minutes;
    minutes.title = std::move(title);
    minutes.date = reading.date;
    minutes.participants = reading.participants;
    for (reading::SummaryLine const& line : reading.summary)
        minutes.summary.push_back(line.text);
    for (reading::FoundDecision const& found : reading.decisions)
        minutes.decisions.push_back(decisionOf(found));
    for (reading::FoundAction const& found : reading.actions)
        minutes.actions.push_back(actionOf(found));
    for (reading::FoundQuestion const& found : reading.questions)
        minutes.questions.push_back(found.text);
    return minutes;
}

}  // namespace diwan::followups
