#include "reading/check_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace diwan::reading {

namespace {

Lexicon const& checkLexicon() {
    static Lexicon const all([](Lexicon& words) { words.addTable("check"); });
    return all;
}

constexpr std::array partCodes{"objective", "target", "offer", "benefit",  "proof",     "call",   "hook",
                               "channel",   "tags",   "price", "validity", "next-step", "limits", "other"};
constexpr std::array partClasses{
    "CK_PART_OBJECTIVE", "CK_PART_TARGET",    "CK_PART_OFFER",   "CK_PART_BENEFIT", "CK_PART_PROOF",
    "CK_PART_CALL",      "CK_PART_HOOK",      "CK_PART_CHANNEL", "CK_PART_TAGS",    "CK_PART_PRICE",
    "CK_PART_VALIDITY",  "CK_PART_NEXT_STEP", "CK_PART_LIMITS",  "CK_PART_OTHER"};
static_assert(partCodes.size() == static_cast<std::size_t>(Part::Other) + 1);
static_assert(partClasses.size() == partCodes.size());

std::array<ClassId, partClasses.size()> const& partIds() {
    static auto const ids = [] {
        std::array<ClassId, partClasses.size()> all{};
        std::ranges::transform(partClasses, all.begin(), [](char const* name) { return classId(name); });
        return all;
    }();
    return ids;
}

bool isDash(text::Token const& token) {
    return token.isSign("-|") || token.folded == "–" || token.folded == "—";
}

}  // namespace

std::string_view code(Part part) {
    return partCodes[static_cast<std::size_t>(part)];
}

CheckWords::CheckWords(std::string_view text) : m_text(text) {
    m_sentence.tokens.read(text);
    checkLexicon().tag(m_sentence);
}

std::size_t CheckWords::firstWord() const {
    std::size_t at = 0;
    while (at < m_sentence.tokens.size() && m_sentence.tokens[at].kind != text::TokenKind::Word)
        ++at;
    return at;
}

std::optional<CheckWords::Label> CheckWords::label(bool isHeading) const {
    auto const& tokens = m_sentence.tokens;
    std::size_t const first = firstWord();
    // A placeholder is no label, whatever its words ("<objectif : un nombre>").
    for (std::size_t i = 0; i < first; ++i)
        if (tokens[i].isSign("<") || tokens[i].folded == "⟨") return std::nullopt;
    std::optional<Label> best;
    std::size_t longest = 0;
    for (std::size_t part = 0; part < partIds().size(); ++part) {
        Tag const* const tag = m_sentence.find(first, partIds()[part]);
        if (tag == nullptr || tag->length <= longest) continue;
        std::size_t next = first + tag->length;
        // "Objectif (mesurable) :", "**Objectif** :"
        if (m_sentence.isSign(next, "("))
            while (next < tokens.size() && !m_sentence.isSign(next++, ")")) {
            }
        while (m_sentence.isSign(next, "*_"))
            ++next;
        bool const end = next >= tokens.size();
        bool const colon = !end && tokens[next].isSign(":");
        bool const dash = !end && tokens[next].spaceBefore && isDash(tokens[next]);
        if (!end && !colon && !dash && !isHeading) continue;
        std::size_t stop = colon || dash ? tokens[next].end() : end ? m_text.size() : tokens[next - 1].end();
        // "**Objectif :** quinze"
        for (++next; (colon || dash) && m_sentence.isSign(next, "*_") && !tokens[next].spaceBefore; ++next)
            stop = tokens[next].end();
        longest = tag->length;
        best = Label{static_cast<Part>(part), tokens[first].offset, stop};
    }
    return best;
}

std::optional<text::Piece> CheckWords::find(ClassId cls) const {
    auto const& tokens = m_sentence.tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (Tag const* const tag = m_sentence.find(at, cls); tag != nullptr)
            return text::Piece{tokens[at].offset, tokens[at + tag->length - 1].end() - tokens[at].offset};
    return std::nullopt;
}

std::optional<std::size_t> CheckWords::startsWith(ClassId cls) const {
    std::size_t const first = firstWord();
    Tag const* const tag = m_sentence.find(first, cls);
    return tag != nullptr ? std::optional(first + tag->length) : std::nullopt;
}

bool CheckWords::isOnly(ClassId cls) const {
    auto const& tokens = m_sentence.tokens;
    bool any = false;
    for (std::size_t at = 0; at < tokens.size();) {
        if (Tag const* const tag = m_sentence.find(at, cls); tag != nullptr) {
            any = true;
            at += tag->length;
        } else if (tokens[at].kind == text::TokenKind::Sign) {
            ++at;
        } else {
            return false;
        }
    }
    return any;
}

}  // namespace diwan::reading
