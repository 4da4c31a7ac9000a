// TemplatesView: the templates by group, as the Templates panel lists them.
//
//   TemplatesView view = templatesView(templates, {.search = "devis", .documentWritable = true},
//   Language::French);
//
// A pure function of its arguments; any thread.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "drafting/template_manifest.hpp"
#include "language/language.hpp"

namespace diwan::views {

struct TemplatesInput {
    std::string search{};
    std::string chosen{};  // id of the selected template; empty: none
    bool documentWritable = false;
    std::map<std::string, std::string> notes{};  // by id: said behind the title (own_templates_view.hpp)
};

struct TemplateRow {
    std::string id;
    std::string title;
    bool operator==(TemplateRow const&) const = default;
};

struct TemplateGroup {
    std::string title;
    std::vector<TemplateRow> rows;  // the best found first (drafting/template_search.hpp), then by title
    bool operator==(TemplateGroup const&) const = default;
};

struct TemplatesView {
    std::vector<TemplateGroup>
        groups;           // that of the best found first, else as in the manifest; no empty ones
    std::string nothing;  // said when the list is empty
    bool insertEnabled = false;
    bool newDocumentEnabled = false;
    bool operator==(TemplatesView const&) const = default;
};

[[nodiscard]] TemplatesView templatesView(std::span<drafting::Template const> templates,
                                          TemplatesInput const& input, Language language);

}  // namespace diwan::views
