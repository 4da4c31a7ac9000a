#include "views/templates_view.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

// A colleague may remember a template by its name in another language: all titles are searched.
bool matches(drafting::Template const& one, std::string const& foldedSearch) {
    std::string all = one.id;
    for (drafting::LocalText const* const texts : {&one.title, &one.groupTitle})
        for (std::string const* const text : {&texts->french, &texts->arabic, &texts->english})
            all += " " + *text;
    for (std::string const& keyword : one.keywords)
        all += " " + keyword;
    std::string const folded = text::fold(all);
    std::size_t position = 0;
    while ((position = foldedSearch.find_first_not_of(' ', position)) != std::string::npos) {
        std::size_t const end = std::min(foldedSearch.find(' ', position), foldedSearch.size());
        if (folded.find(foldedSearch.substr(position, end - position)) == std::string::npos) return false;
        position = end;
    }
    return true;
}

}  // namespace

TemplatesView templatesView(std::span<drafting::Template const> templates, TemplatesInput const& input,
                            Language language) {
    TemplatesView view;
    std::string const search = text::fold(input.search);
    bool chosenIsListed = false;
    for (drafting::Template const& one : templates) {
        if (!matches(one, search)) continue;
        std::string const& title = one.groupTitle.in(language);
        auto group = std::ranges::find(view.groups, title, &TemplateGroup::title);
        if (group == view.groups.end())
            group = view.groups.insert(view.groups.end(), {.title = title, .rows = {}});
        group->rows.push_back({.id = one.id, .title = one.title.in(language)});
        chosenIsListed = chosenIsListed || one.id == input.chosen;
    }
    for (TemplateGroup& group : view.groups)
        std::ranges::stable_sort(group.rows, {},
                                 [](TemplateRow const& row) { return text::fold(row.title); });
    if (view.groups.empty())
        view.nothing = language::message(
            language, templates.empty() ? "views.templates.none" : "views.templates.no-match");
    view.insertEnabled = chosenIsListed && input.documentWritable;
    view.newDocumentEnabled = chosenIsListed;
    return view;
}

}  // namespace diwan::views
