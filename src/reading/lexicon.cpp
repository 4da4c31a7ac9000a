#include "reading/lexicon.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <mutex>
#include <stdexcept>

#include "language/tables.hpp"
#include "reading/by_language.hpp"
#include "reading/pattern.hpp"
#include "reading/verbs.hpp"
#include "text/detect.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t longestPhrase = 12;  // tokens

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
    constexpr std::size_t letter = 2;  // bytes
    constexpr std::size_t shortest = letter + 6;
    if (word.size() < shortest) return {};
    for (std::size_t i = 0; i < prefixes.size(); i += letter)
        if (word[0] == prefixes[i] && word[1] == prefixes[i + 1]) return word.substr(letter);
    return {};
}

// "ولم", "فلا", "ومن": a conjunction before a word of two letters that can be no other word's end.
std::string_view withoutShortConjunction(std::string_view word) {
    constexpr std::size_t size = 6;  // bytes of three letters
    if (word.size() != size || !(word.starts_with("و") || word.starts_with("ف"))) return {};
    constexpr std::array<std::string_view, 9> particles{"لم", "لن", "لا", "من", "في", "عن", "تم", "هل", "ست"};
    std::string_view const rest = word.substr(2);
    return std::find(particles.begin(), particles.end(), rest) == particles.end() ? std::string_view() : rest;
}

// The word without "and" or "then", as it may begin a phrase.
std::string_view withoutConjunction(std::string_view word) {
    std::string_view const rest = withoutPrefix(word, "وف");
    return rest.empty() ? withoutShortConjunction(word) : rest;
}

// The words that patterns ask for by themselves, so that a sentence without them is passed over at once.
void watchPatterns(Lexicon& lexicon, std::string_view table, std::size_t column) {
    for (language::Row const& row : language::rows(table))
        for (std::string const& word : Pattern(row.cell(column)).literals())
            lexicon.watch(word);
}

void fill(Lexicon& all, Language language) {
    std::string const code(language == Language::Darija ? "fr" : language::code(language));
    all.addTable("lexicon_all");
    all.addTable("lexicon_" + code);
    all.addTable("date_words_" + code);
    if (code == "fr") {
        all.addTable("lexicon_darija");
        addFrenchVerbs(all);
    }
    if (code == "en") addEnglishVerbs(all);
    if (code == "ar") addArabicVerbs(all);
    for (std::string const& table : {std::string("rules_all"), "rules_" + code})
        watchPatterns(all, table, 3);
    for (std::string const& table :
         {std::string("dates_all"), "dates_" + code, std::string("times_all"), "times_" + code})
        watchPatterns(all, table, 1);
}

}  // namespace

ClassId classId(std::string_view name) {
    ClassNames& names = classNames();
    std::lock_guard const lock(names.mutex);
    auto const found = names.ids.find(name);
    if (found != names.ids.end()) return found->second;
    if (names.ids.size() >= maximumClasses)
        throw std::length_error("more classes than a sentence has room for");
    auto const id = static_cast<ClassId>(names.ids.size());
    names.ids.emplace(std::string(name), id);
    return id;
}

Lexicon::Word& Lexicon::wordOf(std::string_view folded) {
    auto const next = static_cast<std::uint32_t>(m_words.size() + 1);
    Word& word = m_words[folded];
    if (word.id == 0) word.id = next;
    return word;
}

void Lexicon::add(ClassId cls, std::string_view phrase, int value) {
    text::Tokens const tokens(phrase);
    addTokens(cls, {tokens.begin(), tokens.end()}, value);
    // "quelqu'" is one word only before the word it is written onto.
    if (!phrase.ends_with('\'') && !phrase.ends_with("’")) return;
    text::Tokens const elided(std::string(phrase) + "a");
    if (elided.size() == tokens.size()) addTokens(cls, {elided.begin(), elided.end() - 1}, value);
}

void Lexicon::addTokens(ClassId cls, std::span<text::Token const> tokens, int value) {
    std::uint32_t node = 0;
    for (text::Token const& token : tokens) {
        Word& word = wordOf(token.folded);
        std::vector<Edge> const& known = m_nodes[node].edges;
        std::uint32_t next = node == 0 ? word.node : child(known.data(), known.size(), word.id);
        if (next == 0) {
            next = static_cast<std::uint32_t>(m_nodes.size());
            if (node == 0) {
                word.node = next;
            } else {
                auto& edges = m_nodes[node].edges;
                edges.insert(std::lower_bound(edges.begin(), edges.end(), word.id,
                                              [](Edge const& e, std::uint32_t id) { return e.word < id; }),
                             {word.id, next});
            }
            m_nodes.emplace_back();
        }
        node = next;
    }
    if (node == 0) return;
    m_nodes[node].tags.push_back({cls, static_cast<std::uint16_t>(tokens.size()), value});
    if (m_frequencies.size() <= cls) m_frequencies.resize(cls + std::size_t{1});
    int const common = tokens.size() == 1 && text::isFunctionWord(tokens[0]) ? 100 : 1;
    m_frequencies[cls] = std::min(m_frequencies[cls] + common, 1000);
}

void Lexicon::watch(std::string_view folded) {
    ClassId const cls = classId("=" + std::string(folded));
    Word& word = wordOf(folded);
    word.watched = cls;
    word.isWatched = true;
    text::Tokens const tokens(folded);
    if (m_frequencies.size() <= cls) m_frequencies.resize(cls + std::size_t{1});
    // Full stops and commas are in most sentences, other signs in few.
    bool const sign = tokens.empty() || tokens[0].kind == text::TokenKind::Sign;
    bool const common =
        sign ? folded == "." || folded == "," : folded.size() <= 3 || text::isFunctionWord(tokens[0]);
    m_frequencies[cls] = common ? 200 : sign ? 20 : 1;
}

int Lexicon::frequency(ClassId cls) const {
    // What no table holds is found in other ways (numbers, dates, people) and taken as common.
    return cls < m_frequencies.size() && m_frequencies[cls] > 0 ? m_frequencies[cls] : 150;
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

std::uint32_t Lexicon::child(Edge const* edges, std::size_t count, std::uint32_t word) {
    Edge const* const end = edges + count;
    Edge const* const found =
        std::lower_bound(edges, end, word, [](Edge const& e, std::uint32_t id) { return e.word < id; });
    return found == end || found->word != word ? 0 : found->node;
}

void Lexicon::settle() {
    m_places.reserve(m_nodes.size());
    for (Node const& node : m_nodes) {
        ClassMask mask;
        for (Tag const& tag : node.tags)
            mask |= maskOf(tag.cls);
        std::uint64_t edgeWords = 0;
        for (Edge const& edge : node.edges)
            edgeWords |= edgeBit(edge.word);
        m_places.push_back({.mask = mask,
                            .edgeWords = edgeWords,
                            .tags = static_cast<std::uint32_t>(m_tags.size()),
                            .edges = static_cast<std::uint32_t>(m_edges.size()),
                            .tagCount = static_cast<std::uint16_t>(node.tags.size()),
                            .edgeCount = static_cast<std::uint16_t>(node.edges.size())});
        m_tags.insert(m_tags.end(), node.tags.begin(), node.tags.end());
        m_edges.insert(m_edges.end(), node.edges.begin(), node.edges.end());
    }
    // A node is made before those that go on from it.
    m_reach.resize(m_nodes.size());
    for (std::size_t node = m_nodes.size(); node > 0; --node) {
        ClassMask& reach = m_reach[node - 1];
        reach |= m_places[node - 1].mask;
        for (Edge const& edge : m_nodes[node - 1].edges)
            reach |= m_reach[edge.node];
    }
    m_reach[0] = {};
    m_nodes = {};
}

Lexicon::Word const& Lexicon::lookUp(text::Token const& token) const {
    static Word const unknown;
    Word const* const word = m_words.find(token.folded, token.hash);
    return word != nullptr ? *word : unknown;
}

bool Lexicon::knows(text::Token const& token) const {
    return m_places[lookUp(token).node].tagCount != 0;
}

// Calls `step` with the words that an Arabic token may be without its prefixes, until one leads on.
template <typename Step>
void Lexicon::readings(Sentence const& sentence, std::size_t at, Step const& step) const {
    constexpr std::string_view conjunctions = "وف";
    constexpr std::string_view prepositions = "بلك";
    std::string_view const folded = sentence.tokens[at].folded;
    std::string_view const noConjunction = withoutPrefix(folded, conjunctions);
    auto const tried = [&](std::string_view word) {
        Word const* const found = word.empty() ? nullptr : m_words.find(word);
        return found != nullptr && step(*found);
    };
    if (tried(noConjunction) || tried(withoutPrefix(folded, prepositions))) return;
    if (tried(withoutShortConjunction(folded))) return;
    if (!noConjunction.empty() && tried(withoutPrefix(noConjunction, prepositions))) return;
    // "for" swallows the alif of the article: "للخميس" is "ل" and "الخميس".
    constexpr std::string_view forThe = "لل";
    std::string_view const word = noConjunction.starts_with(forThe) ? noConjunction : folded;
    if (!word.starts_with(forThe) || word.size() < forThe.size() + 4) return;
    thread_local std::string article;
    article = "ا";
    article += word.substr(2);
    tried(article);
}

void Lexicon::follow(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const {
    Place const& place = m_places[node];
    if (place.tagCount > 0) sentence.add(start, {m_tags.data() + place.tags, place.tagCount}, place.mask);
    if (place.edgeCount > 0) followOn(sentence, start, at, node);
}

// The longer phrases that begin with those of the node.
void Lexicon::followOn(Sentence& sentence, std::size_t start, std::size_t at, std::uint32_t node) const {
    Place const& place = m_places[node];
    if (place.edgeCount == 0 || at >= sentence.tokens.size() || at - start >= longestPhrase) return;
    auto const step = [&](std::uint32_t word) {
        if (word == 0 || (place.edgeWords & edgeBit(word)) == 0) return false;
        std::uint32_t const next = child(m_edges.data() + place.edges, place.edgeCount, word);
        if (next != 0) follow(sentence, start, at + 1, next);
        return next != 0;
    };
    if (step(sentence.wordAt(at)) || !sentence.tokens[at].arabic) return;
    readings(sentence, at, [&](Word const& word) { return step(word.id); });
}

// All words first: a phrase looks at those behind its first one.
void Lexicon::tag(Sentence& sentence) const {
    sentence.reset();
    std::size_t const size = sentence.tokens.size();
    Sentence::KnownWords& known = sentence.knownWords(*this);
    for (std::size_t i = 0; i < size; ++i) {
        text::Token const& token = sentence.tokens[i];
        if (token.word == 0) {
            sentence.setWord(i, lookUp(token));
            continue;
        }
        if (token.word >= known.size()) known.resize(2 * token.word);
        Word const*& word = known[token.word];
        if (word == nullptr) word = &lookUp(token);
        sentence.setWord(i, *word);
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (sentence.tokens[i].arabic) {
            tagArabicWord(sentence, i);
        } else if (std::uint32_t const node = sentence.nodeAt(i); node != 0) {
            follow(sentence, i, i + 1, node);
        }
    }
    findClauses(sentence);
}

void Lexicon::tagArabicWord(Sentence& sentence, std::size_t at) const {
    if (std::uint32_t const node = sentence.nodeAt(at); node != 0) {
        follow(sentence, at, at + 1, node);
        // "وتم الاتفاق": a word of its own, and the first of a phrase behind its conjunction.
        if (std::string_view const rest = withoutConjunction(sentence.tokens[at].folded); !rest.empty())
            if (Word const* const word = m_words.find(rest); word != nullptr && word->node != 0)
                followOn(sentence, at, at + 1, word->node);
    }
    if (sentence.isTagged(at)) return;
    readings(sentence, at, [&](Word const& word) {
        if (word.node != 0) follow(sentence, at, at + 1, word.node);
        return word.node != 0;
    });
}

Lexicon const& lexicon(Language language) {
    struct Built {
        Lexicon words;
        explicit Built(Language of) : words([of](Lexicon& all) { fill(all, of); }) {}
    };
    return byLanguage<Built>(language).words;
}

}  // namespace diwan::reading
