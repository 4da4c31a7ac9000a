#include "reading/lexicon.hpp"

#include <array>
#include <charconv>
#include <map>
#include <mutex>

#include "language/tables.hpp"
#include "reading/verbs.hpp"

namespace diwan::reading {

namespace {

struct ClassNames {
    std::mutex mutex;
    std::map<std::string, ClassId, std::less<>> ids;
};

ClassNames& classNames() {
    static ClassNames names;
    return names;
}

// The word without one of its Arabic prefixes (and, then, with, for, as), when enough is left to be a word.
std::string_view withoutPrefix(std::string_view word, std::string_view prefixes) {
    for (std::size_t i = 0; i < prefixes.size(); i += 2) {
        std::string_view const prefix = prefixes.substr(i, 2);
        if (word.size() >= prefix.size() + 6 && word.starts_with(prefix)) return word.substr(prefix.size());
    }
    return {};
}

Lexicon build(Language language) {
    Lexicon all;
    all.addTable("lexicon_all");
    switch (language) {
        case Language::Arabic:
            all.addTable("lexicon_ar");
            break;
        case Language::English:
            all.addTable("lexicon_en");
            addEnglishVerbs(all);
            break;
        case Language::French:
        case Language::Darija:
            all.addTable("lexicon_fr");
            all.addTable("lexicon_darija");
            addFrenchVerbs(all);
            break;
    }
    return all;
}

}  // namespace

ClassId classId(std::string_view name) {
    ClassNames& names = classNames();
    std::lock_guard const lock(names.mutex);
    auto const found = names.ids.find(name);
    if (found != names.ids.end()) return found->second;
    auto const id = static_cast<ClassId>(names.ids.size());
    names.ids.emplace(std::string(name), id);
    return id;
}

void Sentence::reset() {
    if (tags.size() < tokens.size()) tags.resize(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        tags[i].clear();
    classes.reset();
}

void Sentence::add(std::size_t at, Tag tag) {
    if (at >= tokens.size() || tag.cls >= maximumClasses) return;
    tags[at].push_back(tag);
    classes.set(tag.cls);
}

Tag const* Sentence::find(std::size_t at, ClassId cls) const {
    if (at >= tokens.size() || !classes.test(cls)) return nullptr;
    Tag const* best = nullptr;
    for (Tag const& tag : tags[at])
        if (tag.cls == cls && (best == nullptr || tag.length > best->length)) best = &tag;
    return best;
}

void Lexicon::add(ClassId cls, std::string_view phrase, int value) {
    text::Tokens const tokens(phrase);
    std::uint32_t node = 0;
    for (text::Token const& token : tokens) {
        auto const [word, added] = m_words.try_emplace(std::string(token.folded), m_words.size() + 1);
        auto const [edge, isNew] = m_edges.try_emplace((std::uint64_t{node} << 32) | word->second,
                                                       static_cast<std::uint32_t>(m_nodes.size()));
        if (isNew) m_nodes.emplace_back();
        node = edge->second;
    }
    if (node != 0) m_nodes[node].entries.push_back({cls, value});
}

void Lexicon::addTable(std::string_view table) {
    for (language::Row const& row : language::rows(table)) {
        int value = 0;
        std::string_view const number = row.cell(2);
        std::from_chars(number.data(), number.data() + number.size(), value);
        for (std::string_view const phrase : language::alternatives(row.cell(1)))
            add(classId(row.cell(0)), phrase, value);
    }
}

std::uint32_t Lexicon::wordId(std::string_view folded) const {
    auto const found = m_words.find(folded);
    return found == m_words.end() ? 0 : found->second;
}

std::uint32_t Lexicon::child(std::uint32_t node, std::uint32_t word) const {
    auto const found = m_edges.find((std::uint64_t{node} << 32) | word);
    return found == m_edges.end() ? 0 : found->second;
}

bool Lexicon::knows(std::string_view folded) const {
    std::uint32_t const word = wordId(folded);
    std::uint32_t const node = word == 0 ? 0 : child(0, word);
    return node != 0 && !m_nodes[node].entries.empty();
}

void Lexicon::follow(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const {
    if (node != 0)
        for (Entry const& entry : m_nodes[node].entries)
            sentence.add(start, {entry.cls, static_cast<std::uint16_t>(at - start), entry.value});
    if (at >= sentence.tokens.size() || at - start >= 12) return;
    text::Token const& token = sentence.tokens[at];
    auto const step = [&](std::string_view word) {
        std::uint32_t const id = word.empty() ? 0 : wordId(word);
        std::uint32_t const next = id == 0 ? 0 : child(node, id);
        if (next != 0) follow(sentence, start, at + 1, next);
        return next != 0;
    };
    if (step(token.folded) || !token.arabic) return;
    constexpr std::string_view conjunctions = "وف";
    constexpr std::string_view prepositions = "بلك";
    if (step(withoutPrefix(token.folded, conjunctions)) || step(withoutPrefix(token.folded, prepositions)))
        return;
    step(withoutPrefix(withoutPrefix(token.folded, conjunctions), prepositions));
}

void Lexicon::tag(Sentence& sentence) const {
    sentence.reset();
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i)
        follow(sentence, i, i, 0);
}

Lexicon const& lexicon(Language language) {
    static std::array<Lexicon, 3> const all{build(Language::French), build(Language::Arabic),
                                            build(Language::English)};
    if (language == Language::Arabic) return all[1];
    return all[language == Language::English ? 2 : 0];
}

}  // namespace diwan::reading
