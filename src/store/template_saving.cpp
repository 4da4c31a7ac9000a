#include "store/template_saving.hpp"

#include <algorithm>

#include "drafting/document_package.hpp"
#include "drafting/own_template.hpp"
#include "store/store.hpp"

namespace diwan::store {

namespace {

Problem unknown(std::string const& name) {
    return Problem{.code = "template.unknown", .arguments = {name}, .detail = ""};
}

Problem noRegister() {
    return Problem{.code = "template.no-register", .arguments = {}, .detail = ""};
}

}  // namespace

OwnTemplates::OwnTemplates(std::filesystem::path const& database, Store* store)
    : m_mine(ownTemplatesFolder(database)), m_team(teamTemplatesFolder(database)), m_store(store) {}

Result<Done> OwnTemplates::load() {
    m_refused.clear();
    if (m_store != nullptr) {
        Result<std::vector<RefusedTemplate>> refused = m_team.mirror(*m_store);
        if (!refused) return refused.error();
        m_refused = std::move(*refused);
    }
    m_shelf = TemplateShelf();
    for (TemplateEvent const& event : m_mine.events())
        m_shelf.apply(event);
    for (TemplateEvent event : m_team.events()) {
        event.forTeam = true;
        m_shelf.apply(event);
    }
    return done;
}

std::filesystem::path OwnTemplates::document(TemplateEvent const& version) const {
    return (version.forTeam ? m_team : m_mine).document(version.id);
}

Result<TemplateEvent> OwnTemplates::save(TemplateSaving const& saving,
                                         std::vector<drafting::Template> const& house, UuidSource& ids,
                                         Clock const& clock) {
    if (saving.forTeam && m_store == nullptr) return noRegister();
    TemplateEvent event = saving.identity;
    event.what = TemplateEvent::What::Saved;
    event.id = ids.next();
    if (saving.as.empty()) {
        event.templateId = ids.next();
        event.number = 1;
    } else {
        TemplateEvent const* const base = m_shelf.find(saving.as);
        if (base == nullptr) return unknown(saving.as);
        event.templateId = base->templateId;
        bool const isExact = saving.as.find('@') != std::string::npos;
        for (TemplateEvent const& one : isExact ? std::vector{*base} : m_shelf.currentOf(base->templateId)) {
            event.bases.push_back(one.id);
            event.number = std::max(event.number, one.number + 1);
        }
    }
    Result<drafting::Parts> parts = drafting::partsOfPackage(saving.document, saving.name);
    if (!parts) return parts.error();
    Result<drafting::MadeTemplate> const made = drafting::makeTemplate(
        std::move(*parts), house, {.identity = event, .chosen = saving.chosen}, saving.name);
    if (!made) return made.error();
    event.placeholders = drafting::placeholdersJson(made->placeholders);
    std::string const bytes = drafting::packageBytes(made->parts);
    Result<TemplateEvent> saved = saving.forTeam ? m_store->saveTemplate(event, bytes, saving.author)
                                                 : m_mine.save(event, bytes, saving.author, clock);
    if (!saved) return saved;
    if (Result<Done> const loaded = load(); !loaded) return loaded.error();
    return saved;
}

Result<TemplateEvent> OwnTemplates::retire(std::string const& name, std::string const& reason,
                                           std::string const& author, UuidSource& ids, Clock const& clock) {
    TemplateEvent const* const found = m_shelf.find(name);
    if (found == nullptr || m_shelf.standing(found->id) != Standing::Current) return unknown(name);
    TemplateEvent event{.what = TemplateEvent::What::Retired, .templateId = found->templateId};
    event.note = reason;
    bool const isExact = name.find('@') != std::string::npos;
    // Where a version came from, its retiring goes.
    TemplateEvent team = event;
    for (TemplateEvent const& one : isExact ? std::vector{*found} : m_shelf.currentOf(found->templateId))
        (one.forTeam ? team : event).bases.push_back(one.id);
    if (!team.bases.empty() && m_store == nullptr) return noRegister();
    Result<TemplateEvent> retired = unknown(name);
    if (!team.bases.empty()) {
        team.id = ids.next();
        retired = m_store->retireTemplate(team, author);
        if (!retired) return retired;
    }
    if (!event.bases.empty()) {
        event.id = ids.next();
        retired = m_mine.retire(event, author, clock);
        if (!retired) return retired;
    }
    if (Result<Done> const loaded = load(); !loaded) return loaded.error();
    return retired;
}

}  // namespace diwan::store
