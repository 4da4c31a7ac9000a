#include "followups/message.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>

#include "followups/wording.hpp"
#include "language/messages.hpp"

namespace diwan::followups {

using language::message;

std::size_t characterCount(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const characters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    icu::UnicodeString const text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    // Without ICU's tables, code points are the nearest thing to count.
    if (U_FAILURE(status) || characters == nullptr) return static_cast<std::size_t>(text.countChar32());
    characters->setText(text);
    std::size_t count = 0;
    while (characters->next() != icu::BreakIterator::DONE)
        ++count;
    return count;
}

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
    return {.text = text, .characters = characterCount(text)};
}

}  // namespace diwan::followups
