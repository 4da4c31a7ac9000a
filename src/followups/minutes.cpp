#include "followups/minutes.hpp"

#include <algorithm>

#include "text/marker.hpp"

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
    decision.text = reading::wordsOf(found);
    decision.outcome = found.outcome;
    decision.source.sentence = found.text;
    return decision;
}

std::string titleOf(text::Document const& document) {
    constexpr std::size_t headLines = 12;
    for (std::size_t i = 0; i < std::min(headLines, document.blocks.size()); ++i) {
        text::Block const& block = document.blocks[i];
        if (block.kind != text::BlockKind::Heading) continue;
        return block.text.substr(std::min(text::markerOf(block.text).length, block.text.size()));
    }
    return {};
}

Minutes minutesOf(reading::Reading const& reading, std::string title) {
    Minutes minutes;
    minutes.title = std::move(title);
    minutes.date = reading.date;
    for (std::string const& name : reading.participants) {
        bool const known = std::find(minutes.participants.begin(), minutes.participants.end(), name) !=
                           minutes.participants.end();
        if (!known) minutes.participants.push_back(name);
    }
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
