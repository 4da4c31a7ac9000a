#include "text/tokens.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::text {

namespace {

bool isSpace(std::int32_t c) {
    if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
    return u_isUWhiteSpace(c);
}

bool isLetter(std::int32_t c) {
    if (c < 0) return false;
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    // Marks and invisible signs fold to nothing and belong to the word they stand in.
    return u_isalpha(c) || u_getCombiningClass(c) != 0 || c == 0x640 || c == 0x200C || c == 0x200D ||
           c == 0xAD;
}

bool isDigit(std::int32_t c) {
    return c >= '0' && c <= '9' ? true : c >= 0x660 && u_isdigit(c);
}
bool isApostrophe(std::int32_t c) {
    return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018;
}

struct Reader {
    std::string_view text;
    std::size_t end;
    [[nodiscard]] std::int32_t peek(std::size_t i) const {
        if (i >= end) return 0;
        return nextCodePoint(text, i, end);
    }
    std::int32_t next(std::size_t& i) const { return nextCodePoint(text, i, end); }
};

// Where an address (https://…, www.…) that starts at `i` ends, or `i`.
std::size_t addressEnd(std::string_view text, std::size_t i, std::size_t end) {
    std::string_view const rest = text.substr(i, end - i);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return i;
    std::size_t const stop = rest.find_first_of(" \t\r\n)<>\"");
    return i + (stop == std::string_view::npos ? rest.size() : stop);
}

// "9bel", "3lach": a digit written for an Arabic letter, with three letters or more after it.
bool isDarijaDigit(Reader const& reader, std::size_t i) {
    std::size_t k = i;
    if (isDigit(reader.peek(k)) == false) return false;
    reader.next(k);
    int letters = 0;
    for (std::size_t j = k; j < reader.end && isLetter(reader.peek(j)) && letters < 9; reader.next(j))
        ++letters;
    std::string_view const rest = reader.text.substr(k, 4);
    return letters >= 3 && !rest.starts_with("eme") && !rest.starts_with("\xC3\xA8me") &&
           !rest.starts_with("ieme") && !rest.starts_with("\xC3\xA9me");
}

}  // namespace

void Tokens::read(std::string_view utf8, std::size_t offset, std::size_t length) {
    m_folded.clear();
    m_tokens.clear();
    m_starts.clear();
    offset = std::min(offset, utf8.size());
    Reader const reader{utf8, offset + std::min(length, utf8.size() - offset)};
    bool space = true;
    for (std::size_t i = offset; i < reader.end;) {
        std::size_t const start = i;
        std::int32_t const c = reader.next(i);
        if (isSpace(c)) {
            space = true;
            continue;
        }
        Token token{.offset = start, .spaceBefore = space};
        std::size_t const folded = m_folded.size();
        bool const afterWord = !space && !m_tokens.empty() && m_tokens.back().kind != TokenKind::Sign;
        space = false;
        bool const mention = c == '@' && !afterWord && (isLetter(reader.peek(i)) || isDigit(reader.peek(i)));
        if (std::size_t const address = addressEnd(utf8, start, reader.end); address != start) {
            token.kind = TokenKind::Address;
            m_folded.append(utf8.substr(start, address - start));
            i = address;
        } else if (mention) {
            token.kind = TokenKind::Mention;
            while (i < reader.end) {
                std::int32_t const n = reader.peek(i);
                if (!isLetter(n) && !isDigit(n) && n != '_' && n != '-') break;
                foldInto(n, m_folded);
                reader.next(i);
            }
        } else if (isLetter(c) || isDarijaDigit(reader, start)) {
            token.capital = u_isupper(c);
            token.arabic = c >= 0x600 && c < 0x700;
            bool allCapitals = token.capital;
            int letters = 1;
            foldInto(c, m_folded);
            while (i < reader.end) {
                std::int32_t const n = reader.peek(i);
                bool const elided =
                    isApostrophe(n) &&
                    (isLetter(reader.peek(i + static_cast<std::size_t>(U8_LENGTH(n)))) || letters <= 4);
                if (elided) {
                    reader.next(i);
                    m_folded += '\'';
                    break;
                }
                if (!isLetter(n) && !isDigit(n)) break;
                allCapitals = allCapitals && (u_isupper(n) || !u_isalpha(n));
                ++letters;
                foldInto(n, m_folded);
                reader.next(i);
            }
            token.allCapitals = allCapitals && letters > 1;
        } else if (isDigit(c)) {
            token.kind = TokenKind::Number;
            foldInto(c, m_folded);
            while (i < reader.end && isDigit(reader.peek(i)))
                foldInto(reader.next(i), m_folded);
            std::string_view const digits = std::string_view(m_folded).substr(folded);
            if (digits.size() < 10) {
                token.number = 0;
                for (char const digit : digits)
                    token.number = token.number * 10 + (digit - '0');
            }
        } else {
            token.kind = TokenKind::Sign;
            foldInto(c, m_folded);
        }
        if (m_folded.size() == folded) continue;  // only invisible signs
        token.length = i - start;
        m_starts.push_back(folded);
        m_tokens.push_back(token);
    }
    // The views are made last: the string they point into has stopped growing.
    for (std::size_t k = 0; k < m_tokens.size(); ++k) {
        std::size_t const stop = k + 1 < m_tokens.size() ? m_starts[k + 1] : m_folded.size();
        m_tokens[k].folded = std::string_view(m_folded).substr(m_starts[k], stop - m_starts[k]);
    }
}

}  // namespace diwan::text
