#include "views/cards_view.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "drafting/card_merge.hpp"
#include "drafting/country.hpp"
#include "language/day_text.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

using drafting::CardInEffect;
using drafting::FlatCard;
using What = CardEdit::What;

std::string valueOf(FlatCard const& card, std::string const& field) {
    auto const found = card.find(field);
    return found == card.end() ? std::string() : found->second;
}

// The name in the person's language, else in any.
std::string titleOf(FlatCard const& card, Language language) {
    drafting::LocalText const name{valueOf(card, "name"), valueOf(card, "name_ar"), valueOf(card, "name_en")};
    return name.in(language);
}

bool matches(FlatCard const& card, std::string const& foldedSearch) {
    std::string all;
    for (auto const& [field, text] : card)
        all += text::fold(text) + "\n";
    std::size_t at = 0;
    while ((at = foldedSearch.find_first_not_of(' ', at)) != std::string::npos) {
        std::size_t const end = std::min(foldedSearch.find(' ', at), foldedSearch.size());
        if (all.find(foldedSearch.substr(at, end - at)) == std::string::npos) return false;
        at = end;
    }
    return true;
}

std::string plural(What what) {
    return what == What::Client ? "clients" : what == What::Person ? "people" : "company";
}

std::string inLanguage(std::string const& base, Language language) {
    if (language == Language::Arabic) return base + "_ar";
    return language == Language::English ? base + "_en" : base;
}

// The form of one card, put together field by field.
class Form {
  public:
    Form(FlatCard const& card, Language texts, Language language)
        : m_card(card), m_texts(texts), m_language(language) {}

    void line(std::string const& name, CardFieldKind kind = CardFieldKind::Line) {
        m_fields.push_back({.name = name,
                            .label = labelled(drafting::fieldLabel(name, m_language)),
                            .value = valueOf(m_card, name),
                            .kind = kind});
    }
    void text(std::string const& base, CardFieldKind kind = CardFieldKind::Line) {
        line(inLanguage(base, m_texts), kind);
    }
    void choice(std::string const& name, std::vector<CardChoice> choices) {
        line(name, CardFieldKind::Choice);
        CardField& field = m_fields.back();
        bool const isKnown = std::ranges::find(choices, field.value, &CardChoice::value) != choices.end();
        if (!isKnown) choices.push_back({field.value, field.value});
        field.choices = std::move(choices);
    }
    void country() {
        std::vector<CardChoice> choices;
        for (drafting::Country const& one : drafting::countries())
            choices.push_back({one.code == "dz" ? "" : one.code, one.name.in(m_language)});
        // The first country is the one of cards that name none.
        if (valueOf(m_card, "country") == "dz") choices.front().value = "dz";
        choice("country", std::move(choices));
    }
    void identifiers() {
        std::string const country = valueOf(m_card, "country").empty() ? "dz" : valueOf(m_card, "country");
        for (std::string const& field : drafting::identifierFields()) {
            bool const isOfCountry =
                std::ranges::any_of(drafting::identifierRules(), [&](drafting::IdentifierRule const& rule) {
                    return rule.field == field && rule.country == country;
                });
            if (!isOfCountry && valueOf(m_card, field).empty()) continue;
            line(field);
            // Labels of one field differ by country: its own one is shown.
            for (drafting::IdentifierRule const& rule : drafting::identifierRules())
                if (rule.field == field && rule.country == country)
                    m_fields.back().label = labelled(rule.label.in(m_language));
        }
    }
    [[nodiscard]] std::string value(std::string const& name) const { return valueOf(m_card, name); }
    [[nodiscard]] std::string words(std::string const& key) const {
        return language::message(m_language, key);
    }
    [[nodiscard]] Language language() const { return m_language; }
    std::vector<CardField> take() { return std::move(m_fields); }

  private:
    [[nodiscard]] std::string labelled(std::string const& name) const {
        return language::message(m_language, "cards.label", {name});
    }
    FlatCard const& m_card;
    Language m_texts;
    Language m_language;
    std::vector<CardField> m_fields;
};

void companyForm(Form& form, std::vector<drafting::Person> const& people) {
    for (char const* const base : {"name", "legal", "activity", "address"})
        form.text(base);
    form.country();
    for (char const* const name : {"phones", "email", "website"})
        form.line(name);
    form.identifiers();
    // "" and "reel" say the same: the list has the one that is there.
    form.choice("vat_regime",
                {{form.value("vat_regime") == "reel" ? "reel" : "", form.words("cards.regime.reel")},
                 {"ifu", form.words("cards.regime.ifu")},
                 {"exempt_buyer", form.words("cards.regime.exempt_buyer")}});
    form.line("validity_days");
    form.line("deposit");
    std::vector<CardChoice> persons{{"", "—"}};
    for (drafting::Person const& person : people)
        persons.push_back({person.id, person.name.in(form.language())});
    form.choice("signatory", persons);
    form.choice("validator", persons);
    for (char const* const base : {"payment_terms", "delivery_time", "warranty"})
        form.text(base);
    form.text("terms", CardFieldKind::Lines);
}

}  // namespace

CardsView cardsView(std::span<CardInEffect const> cards, CardsInput const& input, Language language) {
    CardsView view;
    std::string const search = text::fold(input.search);
    int all = 0;
    std::vector<std::pair<std::string, CardRow>> rows;
    for (CardInEffect const& card : cards) {
        if (card.what != input.what) continue;
        ++all;
        if (!matches(card.fields, search)) continue;
        std::string title = titleOf(card.fields, language);
        if (title.empty()) title = card.id;
        std::string key = text::fold(title);
        if (!card.conflicts.empty())
            title = language::message(language, "cards.row.conflict", {title});
        else if (!card.isShared)
            title = language::message(language, "cards.row.file", {title});
        rows.emplace_back(std::move(key), CardRow{.id = card.id, .title = std::move(title)});
    }
    std::ranges::stable_sort(rows, {}, [](auto const& row) { return row.first; });
    for (auto& [key, row] : rows)
        view.rows.push_back(std::move(row));
    std::string const kind = plural(input.what);
    if (all == 0)
        view.count = language::message(language, "cards.none." + kind);
    else if (static_cast<int>(view.rows.size()) < all)
        view.count = language::message(language, "cards.found",
                                       {std::to_string(view.rows.size()), std::to_string(all)});
    else
        view.count = language::counted(language, "cards.count", all);
    return view;
}

std::vector<CardField> cardForm(What what, FlatCard const& card, std::vector<drafting::Person> const& people,
                                Language texts, Language language) {
    Form form(card, texts, language);
    if (what == What::Company) {
        companyForm(form, people);
        return form.take();
    }
    form.text("name");
    form.text(what == What::Client ? "contact" : "role");
    if (what == What::Client) {
        form.text("address");
        form.country();
    }
    form.line("phone");
    form.line("email");
    if (what == What::Client) form.identifiers();
    return form.take();
}

std::string cardRemarks(CardInEffect const& card, FlatCard const& typed, Language language) {
    std::string remarks;
    auto const add = [&](std::string const& line) { remarks += (remarks.empty() ? "" : "\n") + line; };
    auto const orEmpty = [&](std::string const& text) {
        return text.empty() ? language::message(language, "cards.conflict.nothing") : text;
    };
    for (CardConflict const& one : card.conflicts)
        add(language::message(language, "cards.conflict",
                              {drafting::fieldLabel(one.field, language), orEmpty(one.other), one.otherBy,
                               orEmpty(one.now), one.nowBy}));
    for (Problem const& doubt : drafting::cardDoubts(typed, language))
        add(language::describe(language, doubt));
    if (!card.own.empty()) {
        std::string labels;
        for (std::string const& field : card.own)
            labels += (labels.empty()                 ? ""
                       : language == Language::Arabic ? "، "
                                                      : ", ") +
                      drafting::fieldLabel(field, language);
        add(language::message(language, "cards.own", {labels}));
    }
    return remarks;
}

std::string sharingText(std::string const& server, Language language) {
    if (server.empty()) return language::message(language, "cards.sharing.alone");
    std::size_t const begin = server.find("://") == std::string::npos ? 0 : server.find("://") + 3;
    return language::message(language, "cards.sharing.server",
                             {server.substr(begin, server.find('/', begin) - begin)});
}

std::string cardState(CardInEffect const& card, bool hasServer, Language language) {
    if (!card.isShared) return language::message(language, "cards.state.file");
    std::string const day = card.changedAt.substr(0, 10);
    Result<Day> const when = parseIsoDay(day);
    std::string text = language::message(language, "cards.state.changed",
                                         {card.changedBy, when ? language::dayText(*when, language) : day});
    if (hasServer && !card.isSent) text += " " + language::message(language, "cards.state.waiting");
    return text;
}

}  // namespace diwan::views
