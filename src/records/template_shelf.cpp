#include "records/template_shelf.hpp"

#include <algorithm>

namespace diwan {

namespace {

// Ids are UUIDv7: of two with the same number the one made later comes later, alike everywhere.
bool isOlder(TemplateEvent const& one, TemplateEvent const& other) {
    return one.number != other.number ? one.number < other.number : one.id < other.id;
}

}  // namespace

void TemplateShelf::apply(TemplateEvent const& event) {
    bool const saved = event.what == TemplateEvent::What::Saved;
    auto& place = saved ? m_versions : m_retirings;
    auto const [found, isNew] = place.try_emplace(event.id, event);
    if (!isNew && event.forTeam) found->second = event;
    (saved ? m_replaced : m_retired).insert(event.bases.begin(), event.bases.end());
}

std::vector<TemplateEvent> TemplateShelf::current() const {
    std::vector<TemplateEvent> list;
    for (auto const& [id, event] : m_versions)
        if (!m_replaced.contains(id) && !m_retired.contains(id)) list.push_back(event);
    std::ranges::sort(list, [](TemplateEvent const& one, TemplateEvent const& other) {
        if (one.templateId == other.templateId) return isOlder(one, other);
        return std::pair(one.titles.any(), one.templateId) < std::pair(other.titles.any(), other.templateId);
    });
    return list;
}

std::vector<TemplateEvent> TemplateShelf::currentOf(std::string_view templateId) const {
    std::vector<TemplateEvent> list = current();
    std::erase_if(list, [&](TemplateEvent const& event) { return event.templateId != templateId; });
    return list;
}

bool TemplateShelf::isContested(std::string_view templateId) const {
    return currentOf(templateId).size() > 1;
}

std::vector<TemplateEvent> TemplateShelf::historyOf(std::string_view templateId) const {
    std::vector<TemplateEvent> list;
    for (auto const* const events : {&m_versions, &m_retirings})
        for (auto const& [id, event] : *events)
            if (event.templateId == templateId) list.push_back(event);
    // Not by clocks: a retiring comes behind the versions that it took away.
    auto const place = [&](TemplateEvent const& event) {
        if (event.what == TemplateEvent::What::Saved) return std::pair(2 * event.number, event.id);
        int number = 0;
        for (std::string const& base : event.bases)
            if (TemplateEvent const* const one = version(base)) number = std::max(number, one->number);
        return std::pair(2 * number + 1, event.id);
    };
    std::ranges::sort(list, std::greater(), place);
    return list;
}

std::vector<std::string> TemplateShelf::templateIds() const {
    std::set<std::string> ids;
    for (auto const& [id, event] : m_versions)
        ids.insert(event.templateId);
    return {ids.begin(), ids.end()};
}

TemplateEvent const* TemplateShelf::version(std::string_view id) const {
    auto const found = m_versions.find(id);
    return found == m_versions.end() ? nullptr : &found->second;
}

TemplateEvent const* TemplateShelf::find(std::string_view name) const {
    std::size_t const at = name.find('@');
    if (at != std::string_view::npos) {
        TemplateEvent const* const exact = version(name.substr(at + 1));
        return exact != nullptr && exact->templateId == name.substr(0, at) ? exact : nullptr;
    }
    std::vector<TemplateEvent> const standing = currentOf(name);
    return standing.empty() ? nullptr : version(standing.back().id);
}

Standing TemplateShelf::standing(std::string_view id) const {
    if (version(id) == nullptr) return Standing::Unknown;
    bool const isReplaced = m_replaced.contains(id);
    if (!isReplaced && !m_retired.contains(id)) return Standing::Current;
    // What was replaced by a version that is still in use is older; without any left the template has gone.
    return currentOf(version(id)->templateId).empty() ? Standing::Retired : Standing::Older;
}

}  // namespace diwan
