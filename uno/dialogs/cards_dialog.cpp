#include "dialogs/cards_dialog.hpp"

#include <algorithm>
#include <array>

#include "commands/card_kinds.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::office {

namespace {

using css::uno::Any;
using What = CardEdit::What;

// In dialog units.
constexpr sal_Int32 dialogWidth = 460;
constexpr sal_Int32 dialogHeight = 282;
constexpr DialogBox formArea{128, 24, 326, 195};

constexpr std::array kinds{What::Client, What::Person, What::Company};
constexpr std::array textLanguages{Language::French, Language::Arabic, Language::English};

// Empty texts say the same as none.
drafting::FlatCard withoutEmpty(drafting::FlatCard card) {
    std::erase_if(card, [](auto const& field) { return field.second.empty(); });
    return card;
}

Language beginWith(Language language) {
    return std::ranges::find(textLanguages, language) == textLanguages.end() ? Language::French : language;
}

}  // namespace

CardsDialog::CardsDialog(CommandCall const& call, CardLibrary library)
    : m_call(call),
      m_library(std::move(library)),
      m_dialog(call.session->context(), call.frame,
               language::message(call.session->settings().uiLanguage(), "cards.title"), dialogWidth,
               dialogHeight),
      m_form(
          m_dialog, formArea, [this] { showRemarks(); },
          [this] {
              showRemarks();
              showCard();
          }),
      m_what(cardKindOf(call.argument("kind")).value_or(What::Client)),
      m_texts(beginWith(call.language())) {
    build();
    connect();
    listCards();
    bool const isNew = m_call.argument("new") == "true" || m_rows.empty();
    open(m_what == What::Company ? std::string(companyCardId) : isNew ? "" : m_rows.front());
    listCards();
}

CardsDialog::~CardsDialog() {
    *m_isOpen = false;
}

std::optional<std::string> CardsDialog::run() {
    m_dialog.execute();
    // Closed by the window's own button: what was typed is not thrown away without a word.
    if (!m_chosen && isChanged() && confirms(m_call.session->context(), m_call.frame, words("cards.unsaved")))
        save();
    return m_chosen;
}

std::string CardsDialog::words(std::string const& key, std::vector<std::string> const& arguments) const {
    return language::message(language(), key, arguments);
}

void CardsDialog::build() {
    auto const list = [&](char const* name, DialogBox const& box) {
        m_dialog.add("ListBox", name, box)->setPropertyValue("Dropdown", Any(true));
    };
    auto const wrapped = [&](char const* name, DialogBox const& box) {
        m_dialog.add("FixedText", name, box)->setPropertyValue("MultiLine", Any(true));
    };
    // Words that are no label of a field: they get no underlined letter.
    auto const said = [&](char const* name) { m_dialog.model(name)->setPropertyValue("NoLabel", Any(true)); };
    m_dialog.add("FixedText", "kind.label", {6, 8, 30, 11}, words("cards.kind"));
    list("kind", {38, 6, 80, 13});
    m_dialog.add("FixedText", "search.label", {6, 26, 30, 11}, words("panel.search"));
    m_dialog.add("Edit", "search", {38, 24, 80, 13});
    m_dialog.add("FixedText", "count", {6, 41, 112, 10});
    m_dialog.add("ListBox", "list", {6, 52, 112, 122});
    m_dialog.add("Button", "import", {6, 178, 55, 14}, words("cards.import"));
    m_dialog.add("Button", "export", {63, 178, 55, 14}, words("cards.export"));
    m_dialog.add("Button", "share", {6, 195, 112, 14}, words("cards.share"));
    wrapped("sharing", {6, 213, 112, 46});
    m_dialog.setLabel("sharing",
                      views::sharingText(m_call.session->settings().current().server.url, language()));

    m_dialog.add("FixedText", "texts.label", {128, 8, 80, 11}, words("cards.texts"));
    list("texts", {210, 6, 80, 13});
    sal_Int16 tab = 200;
    m_dialog.add("FixedText", "state", {128, 221, 326, 10}, "", tab++);
    m_dialog.add("FixedText", "remarks", {128, 231, 326, 28}, "", tab++)
        ->setPropertyValue("MultiLine", Any(true));
    m_dialog.add("Button", "new", {128, 263, 62, 14}, words("cards.new"), tab++);
    m_dialog.add("Button", "remove", {192, 263, 50, 14}, words("cards.remove"), tab++);
    m_dialog.add("Button", "choose", {6, 263, 112, 14}, words("cards.choose"), tab++);
    m_dialog.add("Button", "save", {334, 263, 62, 14}, words("cards.save"), tab++)
        ->setPropertyValue("DefaultButton", Any(true));
    m_dialog.add("Button", "close", {400, 263, 54, 14}, words("cards.close"), tab++);

    for (char const* const name : {"count", "sharing", "state", "remarks"})
        said(name);

    std::vector<std::string> names;
    for (What const what : kinds)
        names.push_back(words("cards.kind." + std::string(cardKindName(what))));
    m_dialog.setItems("kind", names, static_cast<int>(std::ranges::find(kinds, m_what) - kinds.begin()));
    names.clear();
    for (Language const one : textLanguages)
        names.push_back(words("panel.templates.language." + std::string(language::code(one))));
    m_dialog.setItems("texts", names,
                      static_cast<int>(std::ranges::find(textLanguages, m_texts) - textLanguages.begin()));
    m_dialog.setText("search", m_call.argument("search"));
}

void CardsDialog::connect() {
    m_dialog.onChoice("kind", [this] { chooseKind(); });
    m_dialog.onTyping("search", [this] { listCards(); });
    m_dialog.onChoice("list", [this] { choose(); });
    m_dialog.onDoubleClick("list", [this] {
        if (m_what != What::Client || m_id.empty() || isChanged()) return;
        m_chosen = m_id;
        m_dialog.end();
    });
    m_dialog.onChoice("texts", [this] {
        showRemarks();  // takes what was typed in the language before
        m_texts = textLanguages.at(static_cast<std::size_t>(std::max(m_dialog.chosen("texts"), 0)));
        showCard();
    });
    m_dialog.onPress("new", [this] { newCard(); });
    m_dialog.onPress("remove", [this] { putAway(); });
    m_dialog.onPress("save", [this] { save(); });
    m_dialog.onPress("choose", [this] {
        if (!leave() || m_id.empty()) return;
        m_chosen = m_id;
        m_dialog.end();
    });
    m_dialog.onPress("close", [this] {
        if (leave()) m_dialog.end();
    });
    m_dialog.onPress("import", [this] { runCommand(run::importClients); });
    m_dialog.onPress("export", [this] { runCommand(run::exportClients); });
    m_dialog.onPress("share", [this] { runCommand(run::shareCards); });
}

drafting::CardInEffect const& CardsDialog::card() const {
    static drafting::CardInEffect const none;
    drafting::CardInEffect const* const found = drafting::findCard(m_library.cards(), m_what, m_id);
    return found == nullptr ? none : *found;
}

bool CardsDialog::isChanged() const {
    return withoutEmpty(m_typed) != withoutEmpty(m_shown);
}

void CardsDialog::reload() {
    Result<CardLibrary> library = CardLibrary::load(*m_call.session);
    if (library)
        m_library = std::move(*library);
    else
        m_dialog.say(language::describe(language(), library.error()));
}

void CardsDialog::listCards() {
    views::CardsView const view =
        views::cardsView(m_library.cards(), {.what = m_what, .search = m_dialog.text("search")}, language());
    std::vector<std::string> titles;
    m_rows.clear();
    for (views::CardRow const& row : view.rows) {
        titles.push_back(row.title);
        m_rows.push_back(row.id);
    }
    auto const at = std::ranges::find(m_rows, m_id);
    m_dialog.setItems("list", titles, at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin()));
    m_dialog.setLabel("count", view.count);
    auto const& file = m_library.file();
    m_dialog.setEnabled("share", !drafting::sharingOf(m_library.shared(), file, m_library.base()).empty());
}

void CardsDialog::open(std::string const& id) {
    m_id = id;
    m_shown = card().fields;
    m_typed = m_shown;
    showCard();
}

void CardsDialog::showCard() {
    m_form.show(views::cardForm(m_what, m_typed, m_library.people(), m_texts, language()));
    showRemarks();
}

void CardsDialog::showRemarks() {
    for (auto& [field, text] : m_form.values())
        m_typed[field] = text;
    bool const isNew = !card().isShared && !card().isInFile;
    bool const hasServer = !m_call.session->settings().current().server.url.empty();
    bool const isBlank = isNew && withoutEmpty(m_typed).empty();
    m_dialog.setLabel("state",
                      isNew ? words("cards.state.new") : views::cardState(card(), hasServer, language()));
    m_dialog.setLabel("remarks",
                      isBlank ? "" : views::cardRemarks(card(), withoutEmpty(m_typed), language()));
    bool const isDisputed = !card().conflicts.empty();
    m_dialog.setEnabled("save", isChanged() || isDisputed || (card().isInFile && !card().isShared));
    m_dialog.setEnabled("remove", card().isShared && m_what != What::Company);
    m_dialog.setEnabled("choose", m_what == What::Client && !isBlank);
    m_dialog.setEnabled("new", m_what != What::Company);
}

void CardsDialog::choose() {
    int const row = m_dialog.chosen("list");
    if (row < 0 || static_cast<std::size_t>(row) >= m_rows.size()) return;
    std::string const id = m_rows[static_cast<std::size_t>(row)];
    if (id == m_id) return;
    if (leave())
        open(id);
    else
        listCards();  // the row of the card that stays
}

void CardsDialog::chooseKind() {
    int const at = m_dialog.chosen("kind");
    if (at < 0 || kinds.at(static_cast<std::size_t>(at)) == m_what) return;
    if (!leave()) {
        m_dialog.model("kind")->setPropertyValue("SelectedItems",
                                                 Any(sequenceOf<sal_Int16>({static_cast<sal_Int16>(
                                                     std::ranges::find(kinds, m_what) - kinds.begin())})));
        return;
    }
    m_what = kinds.at(static_cast<std::size_t>(at));
    m_id.clear();
    listCards();
    if (m_what == What::Company)
        open(std::string(companyCardId));
    else
        open(m_rows.empty() ? "" : m_rows.front());
    listCards();
}

void CardsDialog::newCard() {
    if (!leave()) return;
    open("");
    listCards();
    m_dialog.focus(m_form.values().contains("name") ? "name" : "name_ar");
}

bool CardsDialog::leave() {
    if (!isChanged()) return true;
    if (!m_dialog.confirms(words("cards.unsaved"))) return true;
    return save();
}

bool CardsDialog::save() {
    drafting::FlatCard fields = m_typed;
    if (drafting::nameOf(fields).empty()) {
        m_dialog.say(
            language::describe(language(), {.code = "card.name-missing", .arguments = {}, .detail = ""}));
        return false;
    }
    if (m_id.empty()) m_id = drafting::newCardId(m_library.cards(), m_what, fields);
    std::string const id = m_id;
    std::optional<CardEdit> const edit = drafting::editOf(m_library.shared(), m_what, id, fields);
    m_shown = m_typed;
    if (!edit) return true;
    std::string const base = toJson(drafting::dealtWith(m_library.base(), m_library.file(), m_what, id));
    m_call.session->editCards({*edit}, base, false,
                              [this, open = m_isOpen, id](Result<std::size_t> const& recorded) {
                                  if (*open) saved(recorded, id);
                              });
    return true;
}

void CardsDialog::saved(Result<std::size_t> const& recorded, std::string const& id) {
    if (!recorded) {
        m_shown = card().fields;  // still to be saved
        return m_dialog.say(language::describe(language(), recorded.error()));
    }
    reload();
    listCards();
    if (m_id == id && !isChanged()) showRemarks();
}

void CardsDialog::putAway() {
    if (!m_dialog.confirms(words("cards.remove.question", {drafting::nameOf(m_shown)}))) return;
    CardEdit edit{.what = m_what, .id = m_id};
    edit.removed = true;
    m_call.session->editCards({edit}, "", false,
                              [this, open = m_isOpen](Result<std::size_t> const& recorded) {
                                  if (!*open) return;
                                  if (!recorded)
                                      return m_dialog.say(language::describe(language(), recorded.error()));
                                  reload();
                                  m_id.clear();
                                  listCards();
                                  this->open(m_rows.empty() ? "" : m_rows.front());
                                  listCards();
                              });
}

void CardsDialog::runCommand(run::Run* command) {
    if (!leave()) return;
    CommandCall call = m_call;
    call.arguments = {{"kind", std::string(cardKindName(m_what))}};
    call.attended = true;
    call.wait = false;
    command(call, [this, open = m_isOpen](CommandResult const& result) {
        if (!*open) return;
        if (result.problem && result.problem->code != "command.cancelled")
            return m_dialog.say(language::describe(language(), *result.problem));
        if (result.problem) return;
        reload();
        listCards();
        this->open(m_id.empty() && !m_rows.empty() ? m_rows.front() : m_id);
        listCards();
        if (!result.notice.empty()) m_dialog.say(result.notice);
    });
}

}  // namespace diwan::office
