#include "views/missing_view.hpp"

#include <algorithm>

#include "language/messages.hpp"

namespace diwan::views {

namespace {

using language::message;

constexpr std::size_t mostRows = 5;         // in a panel, where the templates need room too
constexpr std::size_t mostInQuestion = 12;  // a box that must fit on any screen

std::string more(std::size_t count, Language language) {
    return language::counted(language, "panel.form.more", static_cast<int>(count));
}

}  // namespace

MissingView missingView(std::vector<MissingValue> const& missing, Language language) {
    MissingView view;
    view.title = missing.empty()
                     ? message(language, "form.complete")
                     : language::counted(language, "panel.form.missing", static_cast<int>(missing.size()));
    // One more row takes no more room than the line that would speak of it.
    std::size_t const shown = missing.size() <= mostRows + 1 ? missing.size() : mostRows;
    view.rows.assign(missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(shown));
    if (shown < missing.size()) view.more = more(missing.size() - shown, language);
    return view;
}

std::string exportQuestion(std::vector<MissingValue> const& missing, Language language) {
    if (missing.empty()) return {};
    std::string text = language::counted(language, "export.missing", static_cast<int>(missing.size()));
    for (std::size_t i = 0; i < std::min(missing.size(), mostInQuestion); ++i)
        text += "\n• " + missing[i].label;
    if (missing.size() > mostInQuestion) text += "\n" + more(missing.size() - mostInQuestion, language);
    return text + "\n\n" + message(language, "export.anyway");
}

}  // namespace diwan::views
