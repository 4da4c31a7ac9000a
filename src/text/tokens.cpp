#include "text/tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/fold.hpp"
#include "text/letter_table.hpp"
#include "text/utf8.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

namespace {

// What a code point is to the tokens.
enum Kind : std::uint8_t {
    Space = 1,
    Letter = 2,
    Digit = 4,
    Capital = 8,
    Cased = 16,
    Apostrophe = 32,
    Invisible = 64  // a mark of direction or of width: not there for the words it stands in
};

std::uint8_t kindSlowly(std::int32_t c) {
    if (c < 0) return 0;
    int kind = 0;
    if (u_isUWhiteSpace(c) || (c >= 9 && c <= 13)) kind |= Space;
    if (isInvisible(c)) return Invisible;
    // Accents and tashkeel fold to nothing and belong to the word they stand in.
    if (u_isalpha(c) || u_getCombiningClass(c) != 0 || c == 0x640) kind |= Letter;
    if (u_isdigit(c)) kind |= Digit;
    if (u_isupper(c)) kind |= Capital;
    if (u_isalpha(c)) kind |= Cased;
    if (c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018) kind |= Apostrophe;
    return static_cast<std::uint8_t>(kind);
}

LetterTable<std::uint8_t> const& kinds() {
    static LetterTable<std::uint8_t> const all(kindSlowly);
    return all;
}

struct Reader {
    std::string_view text;
    std::size_t end;
    LetterTable<std::uint8_t> const& table = kinds();
    [[nodiscard]] std::int32_t peek(std::size_t i) const {
        if (i >= end) return 0;
        return nextCodePoint(text, i, end);
    }
    std::int32_t next(std::size_t& i) const { return nextCodePoint(text, i, end); }
    [[nodiscard]] std::uint8_t kind(std::int32_t c) const {
        std::uint8_t const* const known = table.find(c);
        return known != nullptr ? *known : kindSlowly(c);
    }
    [[nodiscard]] bool is(std::size_t i, int wanted) const {
        return i < end && (kind(peek(i)) & wanted) != 0;
    }
};

// Where an address (https://…, www.…) that starts at `i` ends, or `i`.
std::size_t addressEnd(std::string_view text, std::size_t i, std::size_t end) {
    if (text[i] != 'h' && text[i] != 'w') return i;
    std::string_view const rest = text.substr(i, end - i);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return i;
    std::size_t const stop = rest.find_first_of(" \t\r\n)<>\"");
    return i + (stop == std::string_view::npos ? rest.size() : stop);
}

constexpr bool isArabic(std::int32_t c) {
    return c >= 0x600 && c < 0x700;
}

// "9bel", "3lach": a digit written for an Arabic letter, with three Latin letters or more after it.
bool isDarijaDigit(Reader const& reader, std::size_t i) {
    std::size_t k = i;
    if (!reader.is(k, Digit)) return false;
    reader.next(k);
    int letters = 0;
    for (std::size_t j = k; reader.is(j, Letter) && !isArabic(reader.peek(j)) && letters < 9; reader.next(j))
        ++letters;
    std::string_view const rest = reader.text.substr(k, 4);
    return letters >= 3 && !rest.starts_with("eme") && !rest.starts_with("\xC3\xA8me") &&
           !rest.starts_with("ieme") && !rest.starts_with("\xC3\xA9me");
}

// Marks of emphasis ("**", "__", "''") and the targets of links ("](https://…)") say nothing that is read;
// where what starts at `i` ends, or `i`.
std::size_t markupEnd(std::string_view text, std::size_t i, std::size_t end) {
    constexpr std::size_t longestTarget = 400;
    constexpr std::size_t longestLink = 200;
    char const c = text[i];
    char const next = i + 1 < end ? text[i + 1] : '\0';
    if ((c == '*' || c == '_' || c == '\'') && next == c) {
        std::size_t at = i;
        while (at < end && text[at] == c)
            ++at;
        return at;
    }
    if (c == ']' && next == '(') {
        std::size_t const close = text.substr(i, std::min(longestTarget, end - i)).find(')');
        return close == std::string_view::npos ? i : i + close + 1;
    }
    if (c == '[') {
        std::size_t const close = text.substr(i, std::min(longestLink, end - i)).find(']');
        bool const link = close != std::string_view::npos && text.substr(i + close, 2) == "](";
        return link && close > 1 ? i + 1 : i;
    }
    return i;
}

// The ASCII letters at the start of eight bytes, told all at once.
struct LetterRun {
    std::uint64_t folded = 0;  // in small letters; what is behind them is not theirs
    std::size_t length = 0;
};

LetterRun letterRun(char const* eight) {
    constexpr std::uint64_t each = 0x0101010101010101u;
    constexpr std::uint64_t highest = 0x80 * each;
    std::uint64_t const bytes = bytesAsNumber(eight, 8);
    std::uint64_t const small = (bytes | 0x20 * each) & ~highest;
    // Adding carries into the highest bit of a byte what is not below "a", and what is behind "z".
    std::uint64_t const letters =
        (small + (0x80 - 'a') * each) & ~(small + (0x7F - 'z') * each) & ~bytes & highest;
    std::uint64_t const others = letters ^ highest;
    return {small, others == 0 ? 8 : static_cast<std::size_t>(std::countr_zero(others)) / 8};
}

bool isAllCapitals(std::string_view letters) {
    if (letters.size() < 2 || letters[1] >= 'a') return false;
    return std::all_of(letters.begin(), letters.end(), [](char c) { return c < 'a'; });
}

// By byte: an ASCII sign that is a token and nothing more (no markup, no mention, no apostrophe), and one
// that ends a word before it.
struct PlainSigns {
    std::array<bool, 256> isToken{};
    std::array<bool, 256> endsWord{};
    constexpr PlainSigns() {
        for (char const c : std::string_view(" \t\n\r!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~"))
            endsWord[static_cast<unsigned char>(c)] = true;
        for (char const c : std::string_view("!\"#$%&()+,-./:;<=>?\\^{|}~"))
            isToken[static_cast<unsigned char>(c)] = true;
    }
};
constexpr PlainSigns plainSigns;

// Folded forms are written here one behind the other; the buffer is long enough from the start (see
// longestFold).
class Folds {
  public:
    // `text` is what is folded; behind the folded form of all of it there is room for eight bytes more.
    Folds(char* at, std::string_view text) : m_at(at), m_readable(text.data() + text.size()) {}
    void put(char c) { *m_at++ = c; }
    void put(std::int32_t c) {
        if (Folded const* const form = m_table.find(c)) {
            if (form->length == 1) return put(form->bytes[0]);
            m_at = std::copy_n(form->bytes.data(), form->length, m_at);
            return;
        }
        m_slow.clear();
        foldInto(c, m_slow);
        m_at = std::copy(m_slow.begin(), m_slow.end(), m_at);
    }
    void put(std::string_view bytes) {
        // Words are short: eight bytes at once, for which there is room, are faster than a call.
        if (bytes.size() <= 8 && bytes.data() + 8 <= m_readable) {
            std::memcpy(m_at, bytes.data(), 8);
            m_at += bytes.size();
        } else {
            m_at = std::copy(bytes.begin(), bytes.end(), m_at);
        }
    }
    // Forgets what was put behind `at`.
    void back(char const* at) { m_at -= m_at - at; }
    // The first `length` bytes of the number, at most eight.
    void put(std::uint64_t bytes, std::size_t length) {
        std::memcpy(m_at, &bytes, sizeof bytes);
        m_at += length;
    }
    [[nodiscard]] char const* at() const { return m_at; }

  private:
    char* m_at;
    char const* m_readable;
    FoldTable const& m_table = foldTable();
    std::string m_slow;
};

// Most words of a Latin text are ASCII letters and nothing else: their length, folded; 0 for other words,
// which are read by the character.
std::size_t plainWord(std::string_view text, std::size_t start, std::size_t end, Folds& folds) {
    char const first = text[start];
    if (start + 8 > end || (first == 'h' && text[start + 1] == 't') ||
        (first == 'w' && text[start + 1] == 'w'))
        return 0;  // "https://", "www."
    char const* const folded = folds.at();
    std::size_t at = start;
    for (LetterRun run{.length = 8}; run.length == 8 && at + 8 <= end; at += run.length) {
        run = letterRun(text.data() + at);
        folds.put(run.folded, run.length);
    }
    if (at > start && at < end && plainSigns.endsWord[static_cast<unsigned char>(text[at])])
        return at - start;
    folds.back(folded);
    return 0;
}

// A code point's folded form in bytes for each of its bytes, at most: a Hangul syllable (3) gives three
// letters (9).
constexpr std::size_t longestFold = 3;

}  // namespace

void Tokens::read(std::string_view utf8, std::size_t offset, std::size_t length) {
    m_tokens.clear();
    offset = std::min(offset, utf8.size());
    Reader const reader{utf8, offset + std::min(length, utf8.size() - offset)};
    if (std::size_t const need = longestFold * (reader.end - offset) + 8; m_folded.size() < need)
        m_folded.resize(need);
    Folds folds(m_folded.data(), utf8);
    bool space = true;
    for (std::size_t i = offset; i < reader.end;) {
        std::size_t const start = i;
        auto const first = static_cast<unsigned char>(utf8[i]);
        if (first == ' ') {
            space = true;
            ++i;
            continue;
        }
        char const* const folded = folds.at();
        if (plainSigns.isToken[first]) {
            folds.put(utf8[i++]);
            m_tokens.push_back({.offset = start,
                                .length = 1,
                                .folded = {folded, 1},
                                .hash = wordHash({folded, 1}),
                                .kind = TokenKind::Sign,
                                .spaceBefore = space,
                                .sign = utf8[start]});
            space = false;
            continue;
        }
        if (std::size_t const letters = plainWord(utf8, start, reader.end, folds); letters > 0) {
            std::string_view const word{folded, letters};
            std::string_view const written = utf8.substr(start, letters);
            m_tokens.push_back({.offset = start,
                                .length = letters,
                                .folded = word,
                                .hash = wordHash(word),
                                .capital = written[0] != word[0],
                                .allCapitals = isAllCapitals(written),
                                .spaceBefore = space});
            space = false;
            i = start + letters;
            continue;
        }
        std::int32_t const c = reader.next(i);
        int const kind = reader.kind(c);
        if ((kind & Space) != 0) {
            space = true;
            continue;
        }
        if ((kind & Invisible) != 0) continue;
        if ((kind & (Letter | Digit)) == 0)
            if (std::size_t const markup = markupEnd(utf8, start, reader.end); markup != start) {
                i = markup;
                continue;
            }
        Token token{.offset = start, .spaceBefore = space};
        std::size_t end = 0;  // behind the last sign that is seen; 0: where the next token may start
        bool const afterWord = !space && !m_tokens.empty() && m_tokens.back().kind != TokenKind::Sign;
        space = false;
        if (std::size_t const address = addressEnd(utf8, start, reader.end); address != start) {
            token.kind = TokenKind::Address;
            folds.put(utf8.substr(start, address - start));
            i = address;
        } else if (c == '@' && !afterWord && reader.is(i, Letter | Digit)) {
            token.kind = TokenKind::Mention;
            // A full stop is part of "@karim.bouzid", not of the end of a sentence.
            while (reader.is(i, Letter | Digit) || reader.peek(i) == '_' || reader.peek(i) == '-' ||
                   (reader.peek(i) == '.' && reader.is(i + 1, Letter)))
                folds.put(reader.next(i));
        } else if ((kind & Letter) != 0 || ((kind & Digit) != 0 && isDarijaDigit(reader, start))) {
            token.capital = (kind & Capital) != 0;
            token.arabic = isArabic(c);
            bool allCapitals = token.capital;
            int letters = 1;
            folds.put(c);
            while (i < reader.end) {
                std::size_t const run = i;  // of small letters: nearly all of a Latin text
                while (i < reader.end && utf8[i] >= 'a' && utf8[i] <= 'z')
                    ++i;
                if (i > run) {
                    folds.put(utf8.substr(run, i - run));
                    allCapitals = false;
                    letters += static_cast<int>(i - run);
                    end = 0;
                    if (i == reader.end) break;
                }
                std::size_t after = i;
                std::int32_t const n = reader.next(after);
                int const next = reader.kind(n);
                if ((next & Invisible) != 0) {
                    if (end == 0) end = i;
                    i = after;
                    continue;
                }
                // Arabic writes its small words onto the figures: "و8", "الـ27".
                if (token.arabic && (next & Digit) != 0) break;
                if ((next & (Letter | Digit)) == 0) {
                    bool const elided =
                        (next & Apostrophe) != 0 && (letters <= 4 || reader.is(after, Letter));
                    if (elided) {
                        i = after;
                        end = 0;
                        folds.put('\'');
                    }
                    break;
                }
                allCapitals = allCapitals && ((next & Capital) != 0 || (next & Cased) == 0);
                ++letters;
                folds.put(n);
                i = after;
                end = 0;
            }
            token.allCapitals = allCapitals && letters > 1;
        } else if ((kind & Digit) != 0) {
            token.kind = TokenKind::Number;
            folds.put(c);
            while (reader.is(i, Digit | Invisible)) {
                end = reader.is(i, Digit) ? 0 : end == 0 ? i : end;
                folds.put(reader.next(i));
            }
            std::string_view const digits(folded, static_cast<std::size_t>(folds.at() - folded));
            if (digits.size() < 10) {
                token.number = 0;
                for (char const digit : digits)
                    token.number = token.number * 10 + (digit - '0');
            }
        } else {
            token.kind = TokenKind::Sign;
            folds.put(c);
        }
        token.folded = {folded, static_cast<std::size_t>(folds.at() - folded)};
        if (token.folded.empty()) continue;  // only invisible signs
        if (token.kind == TokenKind::Sign && token.folded.size() == 1) token.sign = token.folded[0];
        token.length = (end != 0 ? end : i) - start;
        token.hash = wordHash(token.folded);
        m_tokens.push_back(token);
    }
}

}  // namespace diwan::text
