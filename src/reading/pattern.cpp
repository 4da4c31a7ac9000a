#include "reading/pattern.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <stdexcept>

#include "text/fold.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t maximumGap = 40;
constexpr int maximumSteps = 4000;

bool isClassName(std::string_view word) {
    bool letter = false;
    for (char const c : word) {
        if (!(std::isupper(static_cast<unsigned char>(c)) || std::isdigit(static_cast<unsigned char>(c)) ||
              c == '_'))
            return false;
        letter = letter || std::isupper(static_cast<unsigned char>(c));
    }
    return letter;
}

std::vector<std::string_view> pieces(std::string_view words, char separator) {
    std::vector<std::string_view> all;
    while (!words.empty()) {
        std::size_t const end = words.find(separator);
        if (end != 0) all.push_back(words.substr(0, end));
        if (end == std::string_view::npos) break;
        words = words.substr(end + 1);
    }
    return all;
}

}  // namespace

struct Pattern::Run {
    Sentence const& sentence;
    Match match;
    int steps = 0;
};

Capture const* Match::find(std::string_view name) const {
    for (auto const& [key, capture] : captures)
        if (key == name) return &capture;
    return nullptr;
}

int Match::value(std::string_view name, int otherwise) const {
    Capture const* const capture = find(name);
    return capture == nullptr ? otherwise : capture->value;
}

Pattern::Pattern(std::string_view words) {
    std::vector<std::string_view> const parts = pieces(words, ' ');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string_view part = parts[i];
        if (i == 0 && (part == "^" || part == "<")) {
            m_anchor = part == "^" ? Anchor::Sentence : Anchor::Clause;
            continue;
        }
        Element element;
        if (part.starts_with("...")) {
            element.gap = maximumGap;
            part.remove_prefix(3);
            if (!part.empty()) std::from_chars(part.data(), part.data() + part.size(), element.gap);
            element.atoms.push_back({.kind = Kind::Gap});
            m_elements.push_back(std::move(element));
            continue;
        }
        if (std::size_t const equals = part.find('='); equals != std::string_view::npos && equals > 0) {
            element.name = std::string(part.substr(0, equals));
            part.remove_prefix(equals + 1);
        }
        if (part.size() > 1 && part.ends_with('?')) {
            element.optional = true;
            part.remove_suffix(1);
        }
        for (std::string_view word : pieces(part, '|')) {
            Atom atom;
            bool const negated = word.size() > 1 && word.starts_with('!');
            if (negated) word.remove_prefix(1);
            if (word == "$") {
                atom.kind = Kind::End;
            } else if (word == "ANY") {
                atom.kind = Kind::Any;
            } else if (isClassName(word)) {
                atom.kind = Kind::Class;
                atom.cls = classId(word);
            } else {
                atom.word = text::fold(word);
                atom.hash = text::wordHash(atom.word);
                atom.cls = classId("=" + atom.word);
            }
            if (negated) {
                // The atom's own kind is kept in `word` and `cls`: an empty word means the class.
                if (atom.kind == Kind::Any || atom.kind == Kind::End)
                    throw std::invalid_argument(std::string(words));
                atom.kind = Kind::Not;
            }
            element.atoms.push_back(std::move(atom));
        }
        if (element.atoms.empty()) throw std::invalid_argument(std::string(words));
        bool const needed = !element.optional &&
                            std::all_of(element.atoms.begin(), element.atoms.end(), [](Atom const& atom) {
                                return atom.kind == Kind::Class || atom.kind == Kind::Word;
                            });
        if (needed)
            for (std::vector<ClassId>& classes = m_needed.emplace_back(); Atom const& atom : element.atoms)
                classes.push_back(atom.cls);
        m_elements.push_back(std::move(element));
    }
    if (m_elements.empty()) throw std::invalid_argument(std::string(words));
    findStarts();
}

// What matches from an element on starts with it, or with a later one while those before it may be left out.
void Pattern::findStarts() {
    for (std::size_t i = m_elements.size(); i > 0; --i) {
        Element& element = m_elements[i - 1];
        for (Atom& atom : element.atoms) {
            atom.mask = atom.kind == Kind::Class || atom.kind == Kind::Word ? maskOf(atom.cls) : anywhere;
            element.starts |= atom.mask;
        }
        if (element.optional) element.starts |= i < m_elements.size() ? m_elements[i].starts : anywhere;
        element.startsAnywhere = element.starts == anywhere;
    }
    if (m_elements.front().startsAnywhere) return;
    m_second = {};
    for (std::size_t i = 0; i == 0 || m_elements[i - 1].optional; ++i)
        m_second |= i + 1 < m_elements.size() ? m_elements[i + 1].starts : anywhere;
}

bool Pattern::isWord(Sentence const& sentence, std::size_t at, Atom const& atom) {
    return at < sentence.tokens.size() && sentence.tokens[at].hash == atom.hash &&
           sentence.tokens[at].folded == atom.word;
}

bool Pattern::matchAtom(Run& run, Atom const& atom, std::size_t element, std::size_t at) const {
    Sentence const& sentence = run.sentence;
    std::string const& name = m_elements[element].name;
    auto const take = [&](std::size_t length, int value) {
        std::size_t const captures = run.match.captures.size();
        if (!name.empty()) run.match.captures.emplace_back(name, Capture{at, at + length, value});
        if (matchFrom(run, element + 1, at + length)) return true;
        run.match.captures.resize(captures);
        return false;
    };
    switch (atom.kind) {
        case Kind::Word:
            return isWord(sentence, at, atom) && take(1, sentence.tokens[at].number);
        case Kind::Any:
            return at < sentence.tokens.size() && take(1, 0);
        case Kind::End: {
            std::size_t end = at;
            while (sentence.isSign(end, ".!;,"))
                ++end;
            return end >= sentence.tokens.size() && take(0, 0);
        }
        case Kind::Not: {
            bool const found =
                atom.word.empty() ? sentence.find(at, atom.cls) != nullptr : isWord(sentence, at, atom);
            return !found && take(0, 0);
        }
        case Kind::Class: {
            // Longer readings first.
            std::size_t below = SIZE_MAX;
            bool more = true;
            while (more) {
                Tag const* best = nullptr;
                more = false;
                for (Tag const& tag : sentence.tagsAt(at)) {
                    if (tag.cls != atom.cls || tag.length >= below) continue;
                    more = best != nullptr;
                    if (best == nullptr || tag.length > best->length) best = &tag;
                }
                if (best == nullptr) return false;
                if (take(best->length, best->value)) return true;
                below = best->length;
            }
            return false;
        }
        case Kind::Gap:
            break;
    }
    return false;
}

bool Pattern::matchFrom(Run& run, std::size_t element, std::size_t at) const {
    std::size_t const size = run.sentence.tokens.size();
    ClassMask const mask = at < size ? run.sentence.maskAt(at) : ClassMask{};
    for (; ++run.steps <= maximumSteps; ++element) {
        if (element == m_elements.size()) {
            run.match.end = at;
            return true;
        }
        Element const& current = m_elements[element];
        if (!current.startsAnywhere && !mask.meets(current.starts)) return false;
        if (current.atoms[0].kind == Kind::Gap) {
            std::size_t const last = std::min(at + current.gap, size);
            bool const isLast = element + 1 == m_elements.size();
            for (std::size_t next = at; next <= last; ++next)
                if ((isLast || mayStart(m_elements[element + 1], run.sentence, next)) &&
                    matchFrom(run, element + 1, next))
                    return true;
            return false;
        }
        for (Atom const& atom : current.atoms) {
            bool const isHere =
                (atom.kind != Kind::Class && atom.kind != Kind::Word) || mask.meets(atom.mask);
            if (isHere && matchAtom(run, atom, element, at)) return true;
        }
        if (!current.optional) return false;
    }
    return false;
}

std::vector<std::string> Pattern::literals() const {
    std::vector<std::string> words;
    for (Element const& element : m_elements)
        for (Atom const& atom : element.atoms)
            if (atom.kind == Kind::Word) words.push_back(atom.word);
    return words;
}

std::optional<Match> Pattern::matchAt(Sentence const& sentence, std::size_t at) const {
    return mayMatchAt(sentence, at) ? matchStartingAt(sentence, at) : std::nullopt;
}

std::optional<Match> Pattern::matchStartingAt(Sentence const& sentence, std::size_t at) const {
    Run run{.sentence = sentence, .match = {.begin = at, .end = at, .captures = {}}};
    if (!matchFrom(run, 0, at)) return std::nullopt;
    return std::move(run.match);
}

std::optional<Match> Pattern::search(Sentence const& sentence, std::size_t from) const {
    if (m_anchor == Anchor::Sentence) {
        static ClassId const arrow = classId("ARROW");
        if (from > sentence.start) return std::nullopt;
        auto match = matchAt(sentence, sentence.start);
        // "=> Décision : …", "→ Définir …": the arrow may lead in the sentence.
        Tag const* const lead = match ? nullptr : sentence.find(sentence.start, arrow);
        return lead != nullptr ? matchAt(sentence, sentence.start + lead->length) : match;
    }
    if (m_anchor == Anchor::Clause) {
        for (std::size_t const at : sentence.clauses)
            if (at >= from && mayMatchAt(sentence, at))
                if (auto match = matchStartingAt(sentence, at)) return match;
        return std::nullopt;
    }
    for (std::size_t at = from; at < sentence.tokens.size(); ++at)
        if (mayMatchAt(sentence, at))
            if (auto match = matchStartingAt(sentence, at)) return match;
    return std::nullopt;
}

namespace {

// "Action :", "Action 3:", "**Action:**", "[ACTION]", "AP 2 -".
std::size_t startBehindLabel(Sentence const& sentence) {
    static ClassId const mark = classId("MARK_ACTION");
    std::size_t const at = sentence.firstWord;
    bool const bracket = sentence.is(at, "[");
    std::size_t const word = bracket ? at + 1 : at;
    Tag const* const label = sentence.find(word, mark);
    if (label == nullptr) return at;
    std::size_t after = word + label->length;
    auto const isNumber = [&](std::size_t i) {
        return i < sentence.tokens.size() && sentence.tokens[i].kind == text::TokenKind::Number;
    };
    if (sentence.is(after, "#") && isNumber(after + 1)) ++after;
    bool const numbered = isNumber(after);
    if (numbered) ++after;
    if (bracket) {
        if (!sentence.is(after, "]")) return at;
        ++after;
    }
    while (sentence.isSign(after, "*_"))
        ++after;
    bool const told = bracket || numbered || sentence.tokens[word].allCapitals;
    bool const dash = after < sentence.tokens.size() && sentence.tokens[after].spaceBefore &&
                      (sentence.is(after, "-") || sentence.is(after, "–") || sentence.is(after, "—"));
    if (sentence.is(after, ":") || (told && dash) || (numbered && sentence.isSign(after, ".)"))) {
        ++after;
    } else if (!bracket) {
        return at;
    }
    while (sentence.isSign(after, "*_"))
        ++after;
    return after < sentence.tokens.size() ? after : at;
}

// "(b)", "(iv)" before what is numbered.
bool isNumeral(Sentence const& sentence, std::size_t at) {
    constexpr std::size_t longest = 3;  // letters
    if (!sentence.isSign(at, "(") || !sentence.isSign(at + 2, ")")) return false;
    text::Token const& word = sentence.tokens[at + 1];
    return at + 3 < sentence.tokens.size() && word.kind == text::TokenKind::Word && !word.capital &&
           !word.arabic && word.length <= longest && !sentence.tokens[at + 2].spaceBefore;
}

std::size_t firstWordOf(Sentence const& sentence) {
    static ClassId const lead = classId("LEAD");
    std::size_t at = 0;
    while (at < sentence.tokens.size()) {
        text::Token const& token = sentence.tokens[at];
        bool const opening = token.sign != 0
                                 ? token.isSign("-*+\"'(>_")
                                 : token.kind == text::TokenKind::Sign &&
                                       std::string_view("•«“”·").find(token.folded) != std::string_view::npos;
        if (isNumeral(sentence, at)) {
            at += 3;
        } else if (opening) {
            ++at;
        } else if (Tag const* const tag = sentence.find(at, lead)) {
            at += tag->length;
            if (sentence.isSign(at, ",:") || sentence.is(at, "،")) ++at;
        } else {
            break;
        }
    }
    return at;
}

struct ClauseClasses {
    ClassId conjunction = classId("CONJ"), lead = classId("LEAD");
    ClassMask mask = maskOf(conjunction) | maskOf(lead);
};

bool endsClause(Sentence const& sentence, std::size_t at, ClauseClasses const& c) {
    text::Token const& token = sentence.tokens[at];
    if (token.kind == text::TokenKind::Sign) {
        if (token.sign != 0) return token.isSign(",;:()-.?!>");
        return token.folded == "،" || token.folded == "؛" || token.folded == "→";
    }
    return sentence.maskAt(at).meets(c.mask) &&
           (sentence.find(at, c.conjunction) != nullptr || sentence.find(at, c.lead) != nullptr);
}

// "وتتكفل", "فقرر": the conjunction is written together with a word that some table knows without it.
bool joinsClause(Sentence const& sentence, std::size_t at) {
    text::Token const& token = sentence.tokens[at];
    if (!token.arabic) return false;
    if (sentence.wordAt(at) != 0) {
        // Those that the tables have with their conjunction.
        constexpr std::array<std::string_view, 6> joined{"وعلي", "وعليه", "وتم", "وتمت", "وتقرر", "وقرر"};
        return std::find(joined.begin(), joined.end(), token.folded) != joined.end();
    }
    if (token.folded.starts_with("وسي") || token.folded.starts_with("وست")) return true;
    return sentence.isTagged(at) && (token.folded.starts_with("و") || token.folded.starts_with("ف"));
}

}  // namespace

void findClauses(Sentence& sentence) {
    static ClauseClasses const c;
    sentence.firstWord = firstWordOf(sentence);
    sentence.start = startBehindLabel(sentence);
    sentence.clauses.clear();
    for (std::size_t at = sentence.start; at < sentence.tokens.size(); ++at)
        if (at == sentence.start || endsClause(sentence, at - 1, c) || joinsClause(sentence, at))
            sentence.clauses.push_back(static_cast<std::uint32_t>(at));
}

bool isClauseStart(Sentence const& sentence, std::size_t at) {
    return std::binary_search(sentence.clauses.begin(), sentence.clauses.end(), at);
}

}  // namespace diwan::reading
