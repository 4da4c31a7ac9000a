// Which placeholder a label means: one of the cards, one of the house, or one of the document's own.
#include <algorithm>

#include "diwan_drafting_data.hpp"
#include "drafting/slug.hpp"
#include "drafting/table_rows.hpp"
#include "drafting/template_places.hpp"
#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

// "⟨Nom du client :⟩" and "NOM_DU_CLIENT" are the same label.
std::string comparable(std::string const& label) {
    std::string folded = text::fold(label);
    std::ranges::replace(folded, '_', ' ');
    std::string words;
    for (std::string_view const word : pieces(folded, ' '))
        if (!word.empty()) words += (words.empty() ? "" : " ") + std::string(word);
    while (!words.empty() && (words.back() == ':' || words.back() == ' '))
        words.pop_back();
    return words;
}

LocalText same(std::string const& label) {
    return {.french = label, .arabic = label, .english = label};
}

Origin originOf(std::string const& name) {
    if (name.starts_with("client.")) return Origin::Client;
    if (name.starts_with("company.")) return Origin::Company;
    return name.starts_with("doc.") ? Origin::Automatic : Origin::Form;
}

PlaceholderType typeOf(std::string const& label) {
    constexpr std::array types{
        std::pair{"date", PlaceholderType::Date}, std::pair{"money", PlaceholderType::Money},
        std::pair{"percentage", PlaceholderType::Percentage}, std::pair{"number", PlaceholderType::Number},
        std::pair{"paragraph", PlaceholderType::Paragraph}};
    std::string const words = " " + label + " ";
    for (auto const& row : tableRows(data::placeholder_words_tsv)) {
        if (row.size() != 3 || row[0] != "type") continue;
        auto const* const type =
            std::ranges::find(types, row[1], &std::pair<char const*, PlaceholderType>::first);
        if (type == types.end()) continue;
        for (std::string_view const word : pieces(row[2], '|'))
            if (words.find(" " + text::fold(word) + " ") != std::string::npos) return type->second;
    }
    return PlaceholderType::Text;
}

}  // namespace

bool isMachineName(std::string_view name) {
    return name.size() <= 60 && name.find('.') != std::string_view::npos && name.front() >= 'a' &&
           name.front() <= 'z' && name.back() != '.' && std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
           });
}

Namer::Namer(std::vector<Template> const& known, Language language) : m_language(language) {
    for (Template const& one : known)
        for (Placeholder const& placeholder : one.placeholders) {
            m_known.try_emplace(placeholder.name, placeholder);
            // What a label of one template asks for is no business of another document: only the cards are.
            if (originOf(placeholder.name) == Origin::Form) continue;
            for (std::string const* label :
                 {&placeholder.label.french, &placeholder.label.arabic, &placeholder.label.english})
                m_byLabel.try_emplace(comparable(*label), placeholder.name);
        }
    for (auto const& row : tableRows(data::placeholder_words_tsv)) {
        if (row.size() != 3 || row[0] != "name") continue;
        for (std::string_view const word : pieces(row[2], '|'))
            m_byLabel.try_emplace(comparable(std::string(word)), std::string(row[1]));
    }
}

Placeholder Namer::named(std::string const& label) {
    std::string const words = comparable(label);
    if (auto const given = m_given.find(words); given != m_given.end()) return given->second;
    Placeholder placeholder;
    if (auto const card = m_byLabel.find(words); card != m_byLabel.end()) {
        placeholder = known(card->second, label);
    } else {
        std::string const base = "own." + slug(label, ArabicLetters::Transliterated, "champ");
        placeholder.name = base;
        for (int n = 2; m_names.contains(placeholder.name); ++n)
            placeholder.name = base + "-" + std::to_string(n);
        placeholder.type = typeOf(words);
        placeholder.required = true;  // left empty it stays visible: nobody said that it may go
        placeholder.label = same(label);
        m_names.emplace(placeholder.name, words);
    }
    m_given.emplace(words, placeholder);
    return placeholder;
}

Placeholder Namer::known(std::string const& name, std::string const& label) {
    if (auto const house = m_known.find(name); house != m_known.end()) {
        Placeholder placeholder = house->second;
        if (placeholder.type == PlaceholderType::Table) placeholder.fields.clear();
        placeholder.label = same(house->second.label.in(m_language));
        placeholder.required = true;
        return placeholder;
    }
    return {.name = name,
            .type = typeOf(comparable(label)),
            .origin = originOf(name),
            .required = true,
            .label = same(label)};
}

}  // namespace diwan::drafting
