#include "followups/wording.hpp"

#include <algorithm>

#include "language/day_text.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

using language::message;

std::string joined(std::vector<std::string> const& names, Language language) {
    std::string const separator = message(language, "followups.separator");
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : separator) + onOneLine(name);
    return all;
}

std::string ownerWords(Action const& action, Language language) {
    return action.who.empty() ? message(language, "followups.no-owner") : joined(action.who, language);
}

std::string dueWords(Action const& action, Language language) {
    if (action.due) return language::dayText(*action.due, language);
    return action.dueText.empty() ? message(language, "followups.no-date") : onOneLine(action.dueText);
}

std::string statusWords(Action const& action, Language language) {
    return message(language, "views.status." + std::string(code(action.status)));
}

std::string meetingWords(Minutes const& minutes, Language language) {
    std::string const day = language::dayText(minutes.date, language);
    if (minutes.title.empty()) return message(language, "followups.meeting", {day});
    // "Réunion du dimanche 3 mai 2026" needs no second date.
    std::string const title = onOneLine(minutes.title);
    bool const dated = title.find(std::to_string(static_cast<int>(minutes.date.year()))) != std::string::npos;
    return dated ? title : message(language, "followups.meeting.titled", {title, day});
}

std::string onOneLine(std::string_view text) {
    std::string line;
    line.reserve(text.size());
    for (char const sign : text) {
        bool const space = static_cast<unsigned char>(sign) <= ' ' || sign == '\x7F';
        if (!space) {
            line += sign;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

std::string actionLine(Action const& action, Language language) {
    std::string const words = onOneLine(action.what);
    bool const named = !action.who.empty() &&
                       std::all_of(action.who.begin(), action.who.end(), [&](std::string const& name) {
                           return words.find(onOneLine(name)) != std::string::npos;
                       });
    std::vector<std::string> details;
    if (!named) details.push_back(ownerWords(action, language));
    details.push_back(dueWords(action, language));
    if (action.status != ActionStatus::Open) details.push_back(statusWords(action, language));
    return message(language, "followups.bracketed", {words, joined(details, language)});
}

std::string decisionLine(Decision const& decision, Language language) {
    std::string const words = onOneLine(decision.text);
    if (decision.outcome == Outcome::Adopted) return words;
    return message(language, "followups.bracketed",
                   {words, message(language, "views.outcome." + std::string(code(decision.outcome)))});
}

}  // namespace diwan::followups
