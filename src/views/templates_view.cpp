#include "views/templates_view.hpp"

#include <algorithm>
#include <map>

#include "drafting/template_search.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

struct Ranked {
    drafting::Template const* which;
    drafting::SearchRank rank;
};

}  // namespace

TemplatesView templatesView(std::span<drafting::Template const> templates, TemplatesInput const& input,
                            Language language) {
    TemplatesView view;
    std::vector<Ranked> found;
    for (drafting::Template const& one : templates)
        if (auto const rank = drafting::searchRank(one, input.search)) found.push_back({&one, *rank});
    // Without a search all ranks are the same: groups as in the manifest. With one, the best template leads,
    // and its group with it.
    std::ranges::stable_sort(found, {}, &Ranked::rank);
    bool chosenIsListed = false;
    std::map<std::string, drafting::SearchRank> ranks;
    for (auto const& [one, rank] : found) {
        std::string const& title = one->groupTitle.in(language);
        auto group = std::ranges::find(view.groups, title, &TemplateGroup::title);
        if (group == view.groups.end())
            group = view.groups.insert(view.groups.end(), {.title = title, .rows = {}});
        auto const note = input.notes.find(one->id);
        group->rows.push_back(
            {.id = one->id,
             .title = one->title.in(language) + (note == input.notes.end() ? "" : " · " + note->second)});
        ranks[one->id] = rank;
        chosenIsListed = chosenIsListed || one->id == input.chosen;
    }
    for (TemplateGroup& group : view.groups)
        std::ranges::stable_sort(group.rows, {}, [&](TemplateRow const& row) {
            return std::pair(ranks.at(row.id), text::fold(row.title));
        });
    if (view.groups.empty())
        view.nothing = language::message(
            language, templates.empty() ? "views.templates.none" : "views.templates.no-match");
    view.insertEnabled = chosenIsListed && input.documentWritable;
    view.newDocumentEnabled = chosenIsListed;
    return view;
}

}  // namespace diwan::views
