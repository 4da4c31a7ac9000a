#include "text/plain_words.hpp"

#include "text/word_table.hpp"

namespace diwan::text {

namespace {

LetterRun oneLetter(char c) {
    char const small = static_cast<char>(c | 0x20);
    bool const letter = small >= 'a' && small <= 'z';
    return {static_cast<unsigned char>(small), letter ? 1U : 0U, c < 'a'};
}

}  // namespace

TwoByteLetters const& twoByteLetters() {
    static TwoByteLetters const all = [] {
        TwoByteLetters letters{};
        for (std::int32_t c = 0x80; c < 0x800; ++c) {
            std::uint8_t const kind = kindSlowly(c);
            std::string form;
            foldInto(c, form);
            if ((kind & Letter) == 0 || (kind & (Digit | Apostrophe | Space)) != 0 || form.size() > 2)
                continue;
            TwoByteLetter& letter = letters[static_cast<std::size_t>(c)];
            letter.kind = kind;
            letter.length = static_cast<std::uint8_t>(form.copy(letter.folded.data(), 2));
        }
        return letters;
    }();
    return all;
}

std::size_t PlainWords::readLong(std::size_t start, Folds& folds, Token& token) const {
    std::string_view const text = m_reader.text;
    std::size_t const end = m_reader.end;
    auto const first = static_cast<unsigned char>(text[start]);
    if ((first == 'h' || first == 'w') && start + 1 < end &&
        (text[start + 1] == 't' || text[start + 1] == 'w'))
        return start;  // "https://", "www."
    char* const folded = folds.at();
    char* out = folded;  // no member: what is written there could change none
    std::size_t at = start;
    std::size_t letters = 0;
    bool allCapitals = true;
    while (at < end) {
        auto const byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            LetterRun run = at + 8 <= text.size() ? letterRun(text.data() + at) : oneLetter(text[at]);
            // Behind the end it would be the letters of another piece: rare, and cut off.
            if (at + run.length > end) run = oneLetter(text[at]);
            if (run.length == 0) break;
            std::memcpy(out, &run.folded, sizeof run.folded);
            out += run.length;
            letters += run.length;
            allCapitals = allCapitals && run.allCapitals;
            at += run.length;
            if (at < end && run.length < 8 && text[at] >= 0 && at + 8 <= text.size()) break;
            continue;
        }
        if (byte < 0xC2 || byte >= 0xE0 || at + 2 > end) break;
        auto const code = static_cast<std::size_t>((byte & 0x1F) << 6 | (text[at + 1] & 0x3F));
        TwoByteLetter const& letter = m_letters[code];
        if (letter.kind == 0 || (static_cast<unsigned char>(text[at + 1]) & 0xC0) != 0x80) break;
        if (at == start) {
            token.capital = (letter.kind & Capital) != 0;
            token.arabic = isArabic(static_cast<std::int32_t>(code));
        }
        allCapitals =
            allCapitals && ((letter.kind & Capital) != 0 || (at > start && (letter.kind & Cased) == 0));
        out[0] = letter.folded[0];
        out[1] = letter.folded[1];
        out += letter.length;
        ++letters;
        at += 2;
    }
    if (first < 0x80) token.capital = first < 'a';
    token.allCapitals = allCapitals && letters > 1;
    if (out == folded || !endsAt(at, letters, out)) return start;
    folds.moveTo(out);
    return at;
}

bool PlainWords::endsAt(std::size_t& at, std::size_t letters, char*& out) const {
    if (at >= m_reader.end || plainSigns.endsWord[static_cast<unsigned char>(m_reader.text[at])]) return true;
    std::string_view const rest = m_reader.text.substr(at, m_reader.end - at);
    constexpr std::string_view curly = "’";
    std::size_t const apostrophe = rest[0] == '\'' ? 1 : rest.starts_with(curly) ? curly.size() : 0;
    if (apostrophe == 0) return false;
    if (letters <= 4 || m_reader.is(at + apostrophe, Letter)) {
        *out++ = '\'';
        at += apostrophe;
    }
    return true;
}

}  // namespace diwan::text
