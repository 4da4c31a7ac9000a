#include "dialogs/template_dialog.hpp"

#include <algorithm>
#include <array>

#include "language/messages.hpp"
#include "views/own_templates_view.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;

constexpr sal_Int32 width = 290;
constexpr sal_Int32 line = 17;
constexpr sal_Int32 fieldLeft = 110;
constexpr sal_Int32 fieldWidth = width - fieldLeft - 6;
constexpr std::size_t rowsOfPage = 7;
constexpr sal_Int32 height = 9 * line + static_cast<sal_Int32>(rowsOfPage) * 13 + 2 * line + 18;

constexpr std::array languages{Language::French, Language::Arabic, Language::English};

std::string rowName(std::size_t row) {
    return "place" + std::to_string(row);
}

}  // namespace

TemplateDialog::TemplateDialog(CommandCall const& call, TemplateLibrary const& library,
                               drafting::Proposal const& proposal, store::TemplateSaving saving,
                               std::vector<TemplateOrigin> const& origins)
    : m_call(call),
      m_shelf(library.shelf()),
      m_proposal(proposal),
      m_saving(std::move(saving)),
      m_ticked(m_saving.chosen.begin(), m_saving.chosen.end()),
      m_dialog(call.session->context(), call.frame,
               language::message(call.session->settings().uiLanguage(), "template.dialog.title"), width,
               height) {
    Language const language = call.session->settings().uiLanguage();
    m_groups.emplace_back("", words("template.dialog.group.own"));
    for (drafting::Template const& one : library.templates()) {
        bool const isListed =
            std::ranges::any_of(m_groups, [&](auto const& g) { return g.first == one.group; });
        if (!isListed) m_groups.emplace_back(one.group, one.groupTitle.in(language));
    }
    listVersions(origins);
    build();
}

std::string TemplateDialog::words(std::string const& key, std::vector<std::string> const& arguments) const {
    return language::message(m_call.session->settings().uiLanguage(), key, arguments);
}

void TemplateDialog::listVersions(std::vector<TemplateOrigin> const& origins) {
    std::set<std::string> seen;
    for (TemplateEvent const& event : m_shelf.current())
        if (seen.insert(event.templateId).second) m_versions.push_back(*m_shelf.find(event.templateId));
    auto const choose = [&](std::string const& templateId) {
        auto const found = std::ranges::find(m_versions, templateId, &TemplateEvent::templateId);
        if (found != m_versions.end() && m_version < 0)
            m_version = static_cast<int>(found - m_versions.begin());
    };
    choose(m_saving.as.substr(0, m_saving.as.find('@')));
    for (TemplateOrigin const& origin : origins)
        choose(origin.templateId);
}

void TemplateDialog::build() {
    sal_Int32 top = 6;
    auto const labelled = [&](std::string const& name, std::string const& label, char const* kind) {
        m_dialog.add("FixedText", name + "-label", {6, top + 2, fieldLeft - 10, 12}, label);
        auto const made = m_dialog.add(kind, name, {fieldLeft, top, fieldWidth, 14});
        if (std::string_view(kind) == "ListBox") made->setPropertyValue("Dropdown", Any(true));
        top += line;
    };
    labelled("as", words("template.dialog.as"), "ListBox");
    for (Language const language : languages) {
        std::string const code(language::code(language));
        bool const isMain = code == m_saving.identity.language;
        labelled("title-" + code,
                 isMain ? words("template.dialog.name")
                        : words("template.dialog.other", {words("template.language." + code)}),
                 "Edit");
    }
    labelled("language", words("template.dialog.language"), "ListBox");
    labelled("group", words("template.dialog.group"), "ListBox");
    labelled("note", words("template.dialog.note"), "Edit");
    m_dialog.add("CheckBox", "team", {fieldLeft, top, fieldWidth, 12}, words("template.dialog.team"));
    top += line;

    std::vector<std::string> versions{words("template.dialog.as.new")};
    for (TemplateEvent const& event : m_versions) {
        int number = 0;
        for (TemplateEvent const& one : m_shelf.currentOf(event.templateId))
            number = std::max(number, one.number + 1);
        versions.push_back(words("template.dialog.as.version", {event.titles.any(), std::to_string(number)}));
    }
    m_dialog.setItems("as", versions, m_version + 1);
    std::vector<std::string> names;
    int chosen = 0;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        std::string const code(language::code(languages[i]));
        names.push_back(words("template.language." + code));
        if (code == m_saving.identity.language) chosen = static_cast<int>(i);
    }
    m_dialog.setItems("language", names, chosen);
    std::vector<std::string> groups;
    for (auto const& [id, title] : m_groups)
        groups.push_back(title);
    m_dialog.setItems("group", groups, 0);
    m_dialog.setText("note", m_saving.identity.note);
    m_dialog.onChoice("as", [this] { chooseVersion(); });
    showTitles(m_saving.identity.titles);
    m_dialog.model("team")->setPropertyValue("State", Any(static_cast<sal_Int16>(m_saving.forTeam ? 1 : 0)));
    if (m_version >= 0) chooseVersion();
    buildPlaces(top);
}

void TemplateDialog::buildPlaces(sal_Int32 top) {
    std::string const count = std::to_string(m_proposal.places.size());
    m_dialog
        .add("FixedText", "places", {6, top + 2, width - 12, 12},
             m_proposal.places.empty() ? words("template.dialog.places.none")
                                       : words("template.dialog.places", {count}))
        ->setPropertyValue("MultiLine", Any(true));
    top += line;
    for (std::size_t row = 0; row < rowsOfPage; ++row) {
        m_dialog.add("CheckBox", rowName(row), {12, top, width - 18, 12});
        m_dialog.onTick(rowName(row), [this, row] { tick(row); });
        top += 13;
    }
    bool const isLong = m_proposal.places.size() > rowsOfPage;
    for (auto const& [name, key, left] : {std::tuple{"previous", "template.dialog.previous", 6},
                                          std::tuple{"next", "template.dialog.next", 66}}) {
        m_dialog.add("Button", name, {left, top + 2, 56, 14}, words(key));
        m_dialog.model(name)->setPropertyValue("EnableVisible", Any(isLong));
    }
    m_dialog.onPress("previous", [this] {
        if (m_page > 0) --m_page;
        showPage();
    });
    m_dialog.onPress("next", [this] {
        if ((m_page + 1) * rowsOfPage < m_proposal.places.size()) ++m_page;
        showPage();
    });
    m_dialog.add("Button", "save", {width - 130, height - 20, 60, 14}, words("template.dialog.save"))
        ->setPropertyValue("DefaultButton", Any(true));
    m_dialog.add("Button", "cancel", {width - 66, height - 20, 60, 14}, words("template.dialog.cancel"));
    showPage();
}

void TemplateDialog::showPage() {
    for (std::size_t row = 0; row < rowsOfPage; ++row) {
        std::size_t const at = m_page * rowsOfPage + row;
        auto const box = m_dialog.model(rowName(row));
        bool const isThere = at < m_proposal.places.size();
        box->setPropertyValue("EnableVisible", Any(isThere));
        if (!isThere) continue;
        drafting::ProposedPlace const& place = m_proposal.places[at];
        std::string label = place.placeholder.label.in(m_call.session->settings().uiLanguage());
        if (place.shown != label) label += "  ·  " + place.shown;
        if (place.count > 1) label += "  ×" + std::to_string(place.count);
        m_dialog.setLabel(rowName(row), label);
        bool const isTicked = m_ticked.contains(place.placeholder.name);
        box->setPropertyValue("State", Any(static_cast<sal_Int16>(isTicked ? 1 : 0)));
    }
    m_dialog.setEnabled("previous", m_page > 0);
    m_dialog.setEnabled("next", (m_page + 1) * rowsOfPage < m_proposal.places.size());
}

void TemplateDialog::tick(std::size_t row) {
    std::size_t const at = m_page * rowsOfPage + row;
    if (at >= m_proposal.places.size()) return;
    sal_Int16 state = 0;
    m_dialog.model(rowName(row))->getPropertyValue("State") >>= state;
    std::string const& name = m_proposal.places[at].placeholder.name;
    if (state == 1)
        m_ticked.insert(name);
    else
        m_ticked.erase(name);
}

// A new version begins with the titles, group and sharing of the one before.
void TemplateDialog::chooseVersion() {
    m_version = m_dialog.chosen("as") - 1;
    if (m_version < 0) return;
    TemplateEvent const& base = m_versions.at(static_cast<std::size_t>(m_version));
    showTitles(base.titles);
    auto group = std::ranges::find(m_groups, base.group, &std::pair<std::string, std::string>::first);
    std::vector<std::string> titles;
    if (group == m_groups.end()) {
        m_groups.emplace_back(base.group, base.group);
        group = m_groups.end() - 1;
    }
    for (auto const& [id, title] : m_groups)
        titles.push_back(title);
    m_dialog.setItems("group", titles, static_cast<int>(group - m_groups.begin()));
    m_dialog.model("team")->setPropertyValue("State", Any(static_cast<sal_Int16>(base.forTeam ? 1 : 0)));
}

void TemplateDialog::showTitles(TemplateTitles const& titles) {
    m_dialog.setText("title-fr", titles.french);
    m_dialog.setText("title-ar", titles.arabic);
    m_dialog.setText("title-en", titles.english);
}

TemplateTitles TemplateDialog::typedTitles() const {
    return {m_dialog.text("title-fr"), m_dialog.text("title-ar"), m_dialog.text("title-en")};
}

store::TemplateSaving TemplateDialog::wished() const {
    store::TemplateSaving saving = m_saving;
    saving.identity.titles = typedTitles();
    saving.identity.note = m_dialog.text("note");
    int const language = std::max(0, m_dialog.chosen("language"));
    saving.identity.language = std::string(language::code(languages.at(static_cast<std::size_t>(language))));
    int const group = std::max(0, m_dialog.chosen("group"));
    saving.identity.group = m_groups.at(static_cast<std::size_t>(group)).first;
    sal_Int16 team = 0;
    m_dialog.model("team")->getPropertyValue("State") >>= team;
    saving.forTeam = team == 1;
    saving.as = m_version < 0 ? "" : m_versions.at(static_cast<std::size_t>(m_version)).templateId;
    saving.chosen.assign(m_ticked.begin(), m_ticked.end());
    return saving;
}

std::optional<store::TemplateSaving> TemplateDialog::run() {
    std::optional<store::TemplateSaving> saving;
    m_dialog.onPress("save", [&] {
        store::TemplateSaving typed = wished();
        TemplateTitles const& titles = typed.identity.titles;
        std::string const all = titles.french + titles.arabic + titles.english;
        if (all.find_first_not_of(" \t") == std::string::npos) {
            m_dialog.say(
                language::describe(m_call.session->settings().uiLanguage(),
                                   Problem{.code = "template.title-missing", .arguments = {}, .detail = ""}));
            m_dialog.focus("title-" + m_saving.identity.language);
            return;
        }
        saving = std::move(typed);
        m_dialog.end();
    });
    m_dialog.onPress("cancel", [&] { m_dialog.end(); });
    m_dialog.execute();
    return saving;
}

}  // namespace diwan::office
