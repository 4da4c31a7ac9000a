#include "views/templates_view.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

std::size_t column(Language language) {
    if (language == Language::Arabic) return 1;
    return language == Language::English ? 2 : 0;
}

// The title in the wanted language, else in the first that has one, else the id.
std::string titleOf(TemplateItem const& item, Language language) {
    if (std::string const& title = item.titles[column(language)]; !title.empty()) return title;
    for (std::string const& title : item.titles)
        if (!title.empty()) return title;
    return item.id;
}

std::string groupTitle(std::string const& group, Language language) {
    std::string const key = "views.templates.group." + group;
    std::string const title = language::message(language, key);
    return title == "⟨" + key + "⟩" ? group : title;
}

// A colleague may remember a template by its name in another language: all titles are searched.
bool matches(TemplateItem const& item, std::string const& foldedSearch, Language language) {
    std::string all = groupTitle(item.group, language) + " " + item.id;
    for (std::string const& title : item.titles)
        all += " " + title;
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

TemplatesView templatesView(std::vector<TemplateItem> const& items, TemplatesInput const& input,
                            Language language) {
    TemplatesView view;
    std::string const search = text::fold(input.search);
    bool chosenIsListed = false;
    for (TemplateItem const& item : items) {
        if (!matches(item, search, language)) continue;
        std::string const title = groupTitle(item.group, language);
        auto group = std::ranges::find(view.groups, title, &TemplateGroup::title);
        if (group == view.groups.end())
            group = view.groups.insert(view.groups.end(), {.title = title, .rows = {}});
        group->rows.push_back({.id = item.id, .title = titleOf(item, language)});
        chosenIsListed = chosenIsListed || item.id == input.chosen;
    }
    for (TemplateGroup& group : view.groups)
        std::ranges::stable_sort(group.rows, {},
                                 [](TemplateRow const& row) { return text::fold(row.title); });
    if (view.groups.empty())
        view.nothing =
            language::message(language, items.empty() ? "views.templates.none" : "views.templates.no-match");
    view.insertEnabled = chosenIsListed && input.documentWritable;
    view.newDocumentEnabled = chosenIsListed;
    return view;
}

}  // namespace diwan::views
