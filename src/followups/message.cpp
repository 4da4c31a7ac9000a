#include "followups/message.hpp"

#include "followups/wording.hpp"
#include "language/messages.hpp"
#include "text/character_count.hpp"

namespace diwan::followups {

using language::message;

Message messageText(Minutes const& minutes, Language language) {
    std::string text = meetingWords(minutes, language) + "\n";
    auto const chapter = [&](std::string_view title) { text += "\n" + message(language, title) + "\n"; };
    auto const item = [&](std::string const& words) { text += "• " + words + "\n"; };
    if (!minutes.decisions.empty()) chapter("followups.decisions");
    for (Decision const& decision : minutes.decisions)
        item(decisionLine(decision, language));
    if (!minutes.actions.empty()) chapter("followups.actions");
    for (Action const& action : minutes.actions)
        item(actionLine(action, language));
    if (!minutes.questions.empty()) chapter("followups.questions");
    for (std::string const& question : minutes.questions)
        item(onOneLine(question));
    // Messages are short: the summary speaks only where nothing else does.
    bool const nothingElse =
        minutes.decisions.empty() && minutes.actions.empty() && minutes.questions.empty();
    if (nothingElse && !minutes.summary.empty()) chapter("followups.summary");
    if (nothingElse)
        for (std::string const& sentence : minutes.summary)
            item(onOneLine(sentence));
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return {.text = text, .characters = text::characterCount(text)};
}

}  // namespace diwan::followups
