#include "views/own_templates_view.hpp"

#include "language/messages.hpp"

namespace diwan::views {

namespace {

std::string titleOf(TemplateEvent const& event, Language language) {
    std::string const& wanted = language == Language::Arabic    ? event.titles.arabic
                                : language == Language::English ? event.titles.english
                                                                : event.titles.french;
    return wanted.empty() ? event.titles.any() : wanted;
}

std::string exactId(TemplateEvent const& event) {
    return event.templateId + "@" + event.id;
}

// Why a template is no longer in use.
std::string reasonOf(TemplateShelf const& shelf, std::string const& templateId) {
    for (TemplateEvent const& event : shelf.historyOf(templateId))
        if (event.what == TemplateEvent::What::Retired) return event.note;
    return {};
}

OriginView viewOf(TemplateShelf const& shelf, TemplateEvent const& version, Language language) {
    OriginView view{.text = {}, .from = exactId(version), .to = {}};
    std::string const title = titleOf(version, language);
    std::string const number = std::to_string(version.number);
    switch (shelf.standing(version.id)) {
        case Standing::Retired:
            view.isOlder = true;
            view.text = language::message(language, "views.origin.retired",
                                          {number, title, reasonOf(shelf, version.templateId)});
            return view;
        case Standing::Older: {
            TemplateEvent const newest = *shelf.find(version.templateId);
            view.isOlder = true;
            view.to = exactId(newest);
            view.text =
                language::message(language, "views.origin.older",
                                  {number, title, std::to_string(newest.number), newest.by, dayOf(newest)});
            return view;
        }
        case Standing::Current:
        case Standing::Unknown:
            break;
    }
    view.to = view.from;
    bool const contested = shelf.isContested(version.templateId);
    view.text = language::message(language, contested ? "views.origin.contested" : "views.origin.current",
                                  {number, title});
    return view;
}

}  // namespace

std::string dayOf(TemplateEvent const& event) {
    return event.at.substr(0, 10);
}

std::map<std::string, std::string> templateNotes(TemplateShelf const& shelf, Language language) {
    std::map<std::string, std::string> notes;
    for (TemplateEvent const& event : shelf.current()) {
        char const* const key = event.forTeam ? "views.template.team" : "views.template.mine";
        std::string const number = std::to_string(event.number);
        if (shelf.isContested(event.templateId))
            notes[exactId(event)] = language::message(language, "views.template.contested",
                                                      {language::message(language, key, {number}), event.by});
        else
            notes[event.templateId] = language::message(language, key, {number});
    }
    return notes;
}

std::optional<OriginView> originView(TemplateShelf const& shelf, std::vector<TemplateOrigin> const& origins,
                                     Language language) {
    std::optional<OriginView> first;
    for (TemplateOrigin const& origin : origins) {
        TemplateEvent const* const version = shelf.version(origin.version);
        if (version == nullptr) continue;
        OriginView view = viewOf(shelf, *version, language);
        if (view.isOlder) return view;
        if (!first) first = std::move(view);
    }
    return first;
}

}  // namespace diwan::views
