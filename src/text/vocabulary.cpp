#include "text/vocabulary.hpp"

#include <algorithm>

#include "text/detect.hpp"

namespace diwan::text {

namespace {

constexpr std::size_t mostWords = 16384;
constexpr std::size_t pieceSize = 4096;     // bytes of the letters kept
constexpr std::size_t alwaysElided = 4;     // bytes of a word that takes its apostrophe whatever follows
constexpr std::size_t longestProtocol = 5;  // "https"

bool isAsciiLetter(char c) {
    char const small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'z';
}

// True when the character at the start of `rest`, which is in no run, ends a word whatever follows.
bool endsWord(std::string_view rest) {
    auto const byte = static_cast<unsigned char>(rest[0]);
    if (byte != 0xC2 || rest.size() == 1) return plainSigns.endsWord[byte];
    auto const next = static_cast<unsigned char>(rest[1]);
    return next == 0xA0 || next == 0xAB || next == 0xBB;  // a space that does not break, "«", "»"
}

}  // namespace

std::size_t WordRun::endBehind(std::string_view text, std::size_t start, std::size_t at, std::size_t end) {
    constexpr std::string_view curly = "’";
    std::string_view const rest = text.substr(at, end - at);
    std::size_t const size = at - start;
    std::size_t const apostrophe = rest[0] == '\'' ? 1 : rest.starts_with(curly) ? curly.size() : 0;
    if (apostrophe > 0) {
        bool const elided =
            size <= alwaysElided || (rest.size() > apostrophe && isAsciiLetter(rest[apostrophe]));
        return elided ? at + apostrophe : start;
    }
    // "https://", "www."
    bool const address = size <= longestProtocol && (rest[0] == ':' || rest[0] == '.') &&
                         (text[start] == 'h' || text[start] == 'w');
    return endsWord(rest) && !address ? at : start;
}

void Vocabulary::add(WordRun const& run, Token& token) {
    if (m_entries.size() >= mostWords) return;
    if (2 * (m_entries.size() + 1) > m_slots.size()) grow();
    token.folded = kept(token.folded);
    token.functionWord = functionWordNumber(token);
    token.word = static_cast<std::uint32_t>(m_entries.size() + 1);
    m_slots[place(run)] = {run.key, token.word};
    Entry& entry = m_entries.emplace_back(Entry{token, kept({run.bytes, run.size})});
    entry.token.offset = 0;
}

void Vocabulary::grow() {
    std::vector<Slot> old(2 * m_slots.size());
    old.swap(m_slots);
    std::size_t const mask = m_slots.size() - 1;
    for (Slot const& slot : old) {
        if (slot.entry == 0) continue;
        std::size_t at = hashOf(slot.key) & mask;
        while (m_slots[at].entry != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

std::string_view Vocabulary::kept(std::string_view bytes) {
    // Words are compared and hashed eight bytes at once: there must be so many behind each.
    constexpr std::size_t readable = 8;
    if (m_letters.empty() || m_used + bytes.size() + readable > pieceSize) {
        m_letters.push_back(std::make_unique<char[]>(pieceSize));
        m_used = 0;
    }
    char* const at = m_letters.back().get() + m_used;
    std::copy(bytes.begin(), bytes.end(), at);
    m_used += bytes.size();
    return {at, bytes.size()};
}

}  // namespace diwan::text
