#include "records/card_state.hpp"

namespace diwan {

namespace {

std::string textOf(CardFields const& fields, std::string const& name) {
    auto const found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

}  // namespace

void CardState::apply(CardEdit const& change) {
    for (auto const& written : change.set) {
        std::string const& field = written.first;
        std::string const& text = written.second;
        std::string const now = textOf(m_fields, field);
        std::erase_if(m_conflicts, [&](CardConflict const& one) { return one.field == field; });
        auto const known = change.was.find(field);
        if (known != change.was.end() && known->second != now && text != now)
            m_conflicts.push_back({.field = field,
                                   .other = now,
                                   .otherBy = textOf(m_authors, field),
                                   .now = text,
                                   .nowBy = change.by});
        if (text.empty())
            m_fields.erase(field);
        else
            m_fields[field] = text;
        m_authors[field] = change.by;
    }
    if (change.removed) m_isRemoved = *change.removed;
    m_changedBy = change.by;
    m_changedAt = change.at;
}

}  // namespace diwan
