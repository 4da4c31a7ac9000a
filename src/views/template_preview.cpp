#include "views/template_preview.hpp"

#include <vector>

#include "language/messages.hpp"

namespace diwan::views {

namespace {

using drafting::Origin;
using drafting::Placeholder;

// More than this many names are no longer read.
constexpr std::size_t mostAsked = 8;

// What the cards and the calendar give is not asked of anybody.
bool isAsked(Placeholder const& placeholder) {
    return placeholder.required && placeholder.origin == Origin::Form && placeholder.defaultFrom.empty();
}

std::string namesOf(drafting::Template const& which, Language language) {
    std::string const separator = language::message(language, "followups.separator");
    std::string names;
    std::size_t count = 0;
    for (Placeholder const& placeholder : which.placeholders) {
        if (!isAsked(placeholder)) continue;
        if (count++ == mostAsked) return names + separator + "…";
        if (!names.empty()) names += separator;
        names += placeholder.label.in(language);
    }
    return names;
}

}  // namespace

TemplatePreview templatePreview(drafting::Template const& which, Language language) {
    TemplatePreview preview;
    preview.text = which.description.in(language);
    if (std::string const names = namesOf(which, language); !names.empty()) {
        if (!preview.text.empty()) preview.text += '\n';
        preview.text += language::message(language, "views.templates.asks", {names});
    }
    preview.picture = language::message(language, "views.templates.picture", {which.title.in(language)});
    return preview;
}

}  // namespace diwan::views
