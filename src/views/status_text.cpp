#include "views/status_text.hpp"

#include <array>
#include <string>

#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

// Whether `folded` is one of the words, parted by "|".
bool isOneOf(std::string const& words, std::string const& folded) {
    std::size_t begin = 0;
    while (begin <= words.size()) {
        std::size_t const end = std::min(words.find('|', begin), words.size());
        if (text::fold(words.substr(begin, end - begin)) == folded) return true;
        begin = end + 1;
    }
    return false;
}

}  // namespace

std::optional<ActionStatus> readStatus(std::string_view typed) {
    if (typed.empty()) return ActionStatus::Open;
    std::string const folded = text::fold(typed);
    for (ActionStatus const status : {ActionStatus::Open, ActionStatus::Done, ActionStatus::Dropped})
        for (Language const language : {Language::French, Language::Arabic, Language::English})
            for (std::string_view const row : {"views.status.", "views.status.said."})
                if (isOneOf(language::message(language, std::string(row) + std::string(code(status))),
                            folded))
                    return status;
    return std::nullopt;
}

}  // namespace diwan::views
