#include "reading/people_table.hpp"

#include <algorithm>
#include <set>

#include "language/tables.hpp"
#include "text/fold.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

namespace {

using Words = std::vector<std::string>;

// The folded words of all rows of these classes.
std::set<std::string> const& smallWords() {
    static std::set<std::string> const all = [] {
        std::set<std::string> words;
        for (std::string_view const table : {"lexicon_fr", "lexicon_ar", "lexicon_en"})
            for (language::Row const& row : language::rows(table))
                if (row.cell(0) == "TITLE" || row.cell(0) == "ARTICLE")
                    for (std::string_view const word : language::alternatives(row.cell(1)))
                        for (text::Token const& token : text::Tokens(word))
                            words.emplace(token.folded);
        return words;
    }();
    return all;
}

// The words of a name without signs; "@karim.bouzid" and "karim_bouzid" are two.
Words wordsOf(std::string_view name) {
    std::string plain(name);
    for (char& c : plain)
        if (c == '@' || c == '.' || c == '_' || c == '-') c = ' ';
    Words words;
    for (text::Token const& token : text::Tokens(plain))
        if (token.kind == text::TokenKind::Word || token.kind == text::TokenKind::Number)
            words.emplace_back(token.folded);
    return words;
}

bool isLetter(std::string const& word) {
    return word.size() == 1 || (word.size() == 2 && static_cast<unsigned char>(word[0]) >= 0x80);
}

// One key for "Karim BENALI" and "Benali Karim", one for "KB" and "K.B.".
std::string keyOf(Words words) {
    bool const initials = words.size() > 1 && std::all_of(words.begin(), words.end(), isLetter);
    if (!initials) std::sort(words.begin(), words.end());
    std::string key;
    for (std::string const& word : words)
        key += (key.empty() || initials ? "" : " ") + word;
    return key;
}

// Without the article and title before it; whether a title stood there.
bool dropTitle(Words& words) {
    bool dropped = false;
    while (words.size() > 1 && smallWords().contains(words.front())) {
        words.erase(words.begin());
        dropped = true;
    }
    return dropped;
}

std::string initialOf(std::string const& word) {
    std::size_t const bytes = static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2;
    return word.substr(0, bytes);
}

}  // namespace

void Directory::add(Keys& keys, std::string const& key, std::size_t person) {
    if (key.empty()) return;
    Persons& persons = keys[key];
    if (std::find(persons.begin(), persons.end(), person) == persons.end()) persons.push_back(person);
}

std::optional<std::size_t> Directory::only(Keys const& keys, std::string const& key) {
    auto const found = keys.find(key);
    return found != keys.end() && found->second.size() == 1 ? std::optional(found->second.front())
                                                            : std::nullopt;
}

Directory::Directory(std::vector<KnownPerson> const& people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        KnownPerson const& person = people[i];
        m_displays.push_back(person.display);
        for (std::string const& name : person.aliases)
            add(m_names, keyOf(wordsOf(name)), i);
        add(m_names, keyOf(wordsOf(person.initials)), i);
        Words role = wordsOf(person.role);
        dropTitle(role);
        add(m_roles, keyOf(role), i);
        Words words = wordsOf(person.display);
        add(m_names, keyOf(words), i);
        dropTitle(words);
        add(m_names, keyOf(words), i);
        if (words.size() < 2) continue;
        for (std::size_t a = 0; a < words.size(); ++a) {
            if (words[a].size() >= 3) add(m_parts, words[a], i);
            for (std::size_t b = a + 1; b < words.size(); ++b) {
                add(m_parts, keyOf({words[a], words[b]}), i);
                add(m_parts, keyOf({words[a], initialOf(words[b])}), i);
                add(m_parts, keyOf({initialOf(words[a]), words[b]}), i);
            }
        }
    }
}

void Directory::meet(std::string_view name) {
    Words words = wordsOf(name);
    dropTitle(words);
    if (words.size() < 2 || displayOf(name)) return;
    std::sort(words.begin(), words.end());
    m_met.push_back(std::move(words));
}

std::optional<std::string> Directory::displayOf(std::string_view written) const {
    Words words = wordsOf(written);
    if (words.empty()) return std::nullopt;
    std::string const whole = keyOf(words);
    bool const titled = dropTitle(words);
    std::string const key = keyOf(words);
    for (std::string const& form : {whole, key}) {
        if (auto const person = only(m_names, form)) return m_displays[*person];
        if (m_names.contains(form)) return std::nullopt;  // two persons are called so
    }
    if (auto const person = only(m_roles, key)) return m_displays[*person];
    // "Mme Bouzid" may be another Bouzid; so may "Karim" when the document knows another one.
    if (titled) return std::nullopt;
    auto const person = only(m_parts, key);
    if (!person) return std::nullopt;
    std::sort(words.begin(), words.end());
    bool const another = std::any_of(m_met.begin(), m_met.end(), [&](Words const& other) {
        return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
            return !isLetter(word) && std::binary_search(other.begin(), other.end(), word);
        });
    });
    return another ? std::nullopt : std::optional(m_displays[*person]);
}

}  // namespace diwan::reading
