// TemplatesView: the templates by group, as the Templates panel lists them.
//
//   TemplatesView view = templatesView(items, {.search = "devis", .textLanguage = Language::Arabic},
//   Language::French);
//
// A pure function of its arguments; any thread.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "language/language.hpp"

namespace diwan::views {

// A template as its manifest describes it. Titles in French, Arabic, English; empty where a language is
// missing.
struct TemplateItem {
    std::string id;
    std::string group;  // "sales", "meetings", …
    std::array<std::string, 3> titles;
};

struct TemplatesInput {
    std::string search{};
    std::string chosen{};  // id of the selected template; empty: none
    bool documentWritable = false;
};

struct TemplateRow {
    std::string id;
    std::string title;
    bool operator==(TemplateRow const&) const = default;
};

struct TemplateGroup {
    std::string title;
    std::vector<TemplateRow> rows;  // by title
    bool operator==(TemplateGroup const&) const = default;
};

struct TemplatesView {
    std::vector<TemplateGroup> groups;  // in the order of the manifest; empty ones are left out
    std::string nothing;                // said when the list is empty
    bool insertEnabled = false;
    bool newDocumentEnabled = false;
    bool operator==(TemplatesView const&) const = default;
};

[[nodiscard]] TemplatesView templatesView(std::vector<TemplateItem> const& items, TemplatesInput const& input,
                                          Language language);

}  // namespace diwan::views
