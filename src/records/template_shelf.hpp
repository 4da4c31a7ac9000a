// TemplateShelf: which versions of the company's own templates stand, computed from their events. The same
// on every desk, whatever the order in which the events came: a version says itself which ones it replaces.
//
//   TemplateShelf shelf;
//   for (TemplateEvent const& event : events) shelf.apply(event);
//   shelf.current()                          // one version a template; two of those changed on two sides
//   shelf.standing(versionOfTheDocument)     // Older: a newer version took its place
//
// A template that was changed on two sides shows both versions until somebody saves one in place of both, or
// retires one. Retiring takes away the versions that the person saw: one that was saved meanwhile stands.
// One thread; a value.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "records/template_event.hpp"

namespace diwan {

enum class Standing { Unknown, Current, Older, Retired };

class TemplateShelf {
  public:
    // The same event again (here and in the register) is taken once; for the team wins.
    void apply(TemplateEvent const& event);

    // Versions that nothing replaced and nobody retired, by title, of one template the older first.
    [[nodiscard]] std::vector<TemplateEvent> current() const;
    [[nodiscard]] std::vector<TemplateEvent> currentOf(std::string_view templateId) const;
    // Whether it was changed on two sides, so that two versions stand.
    [[nodiscard]] bool isContested(std::string_view templateId) const;
    // Versions and retirings, the newest first.
    [[nodiscard]] std::vector<TemplateEvent> historyOf(std::string_view templateId) const;
    [[nodiscard]] std::vector<std::string> templateIds() const;
    // Null if no such version was ever heard of. Valid until the next apply().
    [[nodiscard]] TemplateEvent const* version(std::string_view id) const;
    // "<template>" or "<template>@<version>": of a template alone the newest current version. Null if there
    // is none.
    [[nodiscard]] TemplateEvent const* find(std::string_view name) const;
    [[nodiscard]] Standing standing(std::string_view version) const;

    bool operator==(TemplateShelf const&) const = default;

  private:
    std::map<std::string, TemplateEvent, std::less<>> m_versions;
    std::map<std::string, TemplateEvent, std::less<>> m_retirings;
    std::set<std::string, std::less<>> m_replaced;
    std::set<std::string, std::less<>> m_retired;
};

}  // namespace diwan
