#include "views/reason_text.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "language/messages.hpp"

namespace diwan::views {

namespace {

using language::message;

constexpr std::size_t longest = 36;  // bytes of the words that are shown; a line of a panel holds little more

// Cut at a space, never inside a character.
std::string shortened(std::string_view words) {
    if (words.size() <= longest) return std::string(words);
    std::size_t cut = words.rfind(' ', longest);
    if (cut == std::string_view::npos || cut < longest / 2) {
        cut = longest;
        while (cut > 0 && (static_cast<unsigned char>(words[cut]) & 0xC0) == 0x80)
            --cut;
    }
    return std::string(words.substr(0, cut)) + "…";
}

// A reason is a sentence of ours with the source's words in quotation marks, where there are any: those alone
// are enough in a line; without them the sentence itself.
std::string essence(std::string_view why) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 2> marks{
        {{"«", "»"}, {"“", "”"}}};
    for (auto const& [open, close] : marks) {
        std::size_t const begin = why.find(open);
        std::size_t const end = why.rfind(close);
        if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin) continue;
        std::string_view inner = why.substr(begin + open.size(), end - begin - open.size());
        std::string_view const space = inner.starts_with(' ')          ? " "
                                       : inner.starts_with("\xC2\xA0") ? "\xC2\xA0"
                                                                       : "";
        if (inner.starts_with(space)) inner.remove_prefix(space.size());
        if (inner.ends_with(space)) inner.remove_suffix(space.size());
        return std::string(open) + std::string(space) + shortened(inner) + std::string(space) +
               std::string(close);
    }
    if (why.ends_with('.')) why.remove_suffix(1);
    return std::string(why);
}

std::string begun(reading::Confidence confidence, std::string_view why, Language language) {
    std::string text =
        capitalised(message(language, "views.confidence." + std::string(reading::code(confidence))));
    if (std::string const words = essence(why); !words.empty()) text += " · " + words;
    return text;
}

}  // namespace

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    bool const accented = text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0;
    if (accented) text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
    return text;
}

std::string reasonText(reading::FoundAction const& action, Language language) {
    std::string text = begun(action.confidence, action.why, language);
    if (!action.who.empty()) text += " + " + message(language, "views.reason.name");
    if (action.due) text += " + " + message(language, "views.reason.date");
    return text;
}

std::string reasonText(reading::FoundDecision const& decision, Language language) {
    return begun(decision.confidence, decision.why, language);
}

}  // namespace diwan::views
