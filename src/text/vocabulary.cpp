#include "text/vocabulary.hpp"

#include <algorithm>
#include <bit>

#include "text/detect.hpp"
#include "text/plain_words.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

namespace {

constexpr std::size_t mostWords = 16384;
constexpr std::size_t longestRun = 64;       // bytes
constexpr std::size_t pieceSize = 4096;      // of the letters kept
constexpr std::size_t alwaysElided = 4;      // bytes of a word that takes its apostrophe whatever follows
constexpr std::size_t longestProtocol = 5;   // "https"
constexpr std::string_view curly = "’";

bool isAsciiLetter(char c) {
    char const small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'z';
}

// The eight bytes at `at`; zeros where the text has ended.
std::uint64_t eightBytes(std::string_view text, std::size_t at) {
    if (at + 8 <= text.size()) return bytesAsNumber(text.data() + at, 8);
    return at < text.size() ? bytesAsNumber(text.data() + at, text.size() - at) : 0;
}

// How many of eight bytes are ASCII letters or belong to characters of two bytes, up to the first that is
// neither. Characters that begin with 0xC2 ("«", a space that does not break) are seldom letters.
std::size_t wordBytes(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    constexpr std::uint64_t highest = 0x80 * each;
    std::uint64_t const small = (bytes | 0x20 * each) & ~highest;
    // Adding carries into the highest bit of a byte what is not below "a", and what is behind "z".
    std::uint64_t const letters = (small + (0x80 - 'a') * each) & ~(small + (0x7F - 'z') * each) & ~bytes;
    std::uint64_t const longer = bytes & bytes << 1 & bytes << 2;  // 0xE0 and above
    std::uint64_t const notC2 = bytes ^ 0xC2 * each;
    std::uint64_t const isC2 = (notC2 - each) & ~notC2;
    std::uint64_t const others = ~(letters | (bytes & ~longer & ~isC2)) & highest;
    return static_cast<std::size_t>(std::countr_zero(others)) / 8;  // 8 when there are none
}

// True when the character at `at`, which is in no run, ends a word whatever follows.
bool endsWord(std::string_view text, std::size_t at) {
    auto const byte = static_cast<unsigned char>(text[at]);
    if (byte != 0xC2) return plainSigns.endsWord[byte];
    auto const next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0;
    return next == 0xA0 || next == 0xAB || next == 0xBB;  // a space that does not break, "«", "»"
}

}  // namespace

WordRun WordRun::at(std::string_view text, std::size_t start, std::size_t end) {
    std::size_t at = start;
    for (std::size_t count = 8; count == 8; at += count)
        count = wordBytes(eightBytes(text, at));
    std::size_t size = at - start;
    if (size == 0 || size > longestRun || at > end) return {};
    if (at < end) {
        std::string_view const rest = text.substr(at, end - at);
        std::size_t const apostrophe = rest[0] == '\'' ? 1 : rest.starts_with(curly) ? curly.size() : 0;
        if (apostrophe > 0) {
            bool const elided =
                size <= alwaysElided || (rest.size() > apostrophe && isAsciiLetter(rest[apostrophe]));
            if (!elided) return {};
            size += apostrophe;
        } else if (!endsWord(text, at)) {
            return {};
        } else if (size <= longestProtocol && (rest[0] == ':' || rest[0] == '.') &&
                   (text[start] == 'h' || text[start] == 'w')) {
            return {};  // "https://", "www."
        }
    }
    char const* const bytes = text.data() + start;
    bool const isPadded = start + size + 8 <= text.size();
    return {bytes, size, isPadded ? paddedWordHash(bytes, size) : wordHash({bytes, size})};
}

std::size_t Vocabulary::place(WordRun const& run) const {
    std::size_t const mask = m_slots.size() - 1;
    std::size_t at = run.hash & mask;
    while (m_slots[at].entry != 0) {
        if (m_slots[at].hash == run.hash &&
            isSameWord(m_entries[m_slots[at].entry - 1].bytes, {run.bytes, run.size}))
            break;
        at = (at + 1) & mask;
    }
    return at;
}

void Vocabulary::add(WordRun const& run, Token& token) {
    if (m_entries.size() >= mostWords) return;
    if (2 * (m_entries.size() + 1) > m_slots.size()) grow();
    token.folded = kept(token.folded);
    token.functionWord = functionWordNumber(token);
    token.word = static_cast<std::uint32_t>(m_entries.size() + 1);
    m_slots[place(run)] = {run.hash, token.word};
    Entry& entry = m_entries.emplace_back(Entry{token, kept({run.bytes, run.size})});
    entry.token.offset = 0;
}

void Vocabulary::grow() {
    std::vector<Slot> old(2 * m_slots.size());
    old.swap(m_slots);
    std::size_t const mask = m_slots.size() - 1;
    for (Slot const& slot : old) {
        if (slot.entry == 0) continue;
        std::size_t at = slot.hash & mask;
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
