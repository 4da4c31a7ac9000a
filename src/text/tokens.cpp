#include "text/tokens.hpp"

#include <algorithm>

#include "text/plain_words.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

namespace {

// Where an address (https://…, www.…) that starts at `i` ends, or `i`.
std::size_t addressEnd(std::string_view text, std::size_t i, std::size_t end) {
    if (text[i] != 'h' && text[i] != 'w') return i;
    std::string_view const rest = text.substr(i, end - i);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") && !rest.starts_with("www.")) return i;
    std::size_t const stop = rest.find_first_of(" \t\r\n)<>\"");
    return i + (stop == std::string_view::npos ? rest.size() : stop);
}

// "9bel", "3lach": a digit written for an Arabic letter, with three Latin letters or more after it.
bool isDarijaDigit(CharacterReader const& reader, std::size_t i) {
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

// A code point's folded form in bytes for each of its bytes, at most: a Hangul syllable (3) gives three
// letters (9).
constexpr std::size_t longestFold = 3;

}  // namespace

void Tokens::read(std::string_view utf8, std::size_t offset, std::size_t length) {
    m_tokens.clear();
    offset = std::min(offset, utf8.size());
    CharacterReader const reader{utf8, offset + std::min(length, utf8.size() - offset)};
    if (std::size_t const need = longestFold * (reader.end - offset) + 8; m_folded.size() < need)
        m_folded.resize(need);
    Folds folds(m_folded.data(), utf8);
    PlainWords const plain(reader);
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
        Token& word = m_tokens.emplace_back();
        word.offset = start;
        word.spaceBefore = space;
        if (std::size_t const end = plain.read(start, folds, word); end > start) {
            word.length = end - start;
            word.folded = {folded, static_cast<std::size_t>(folds.at() - folded)};
            word.hash = paddedWordHash(folded, word.folded.size());
            space = false;
            i = end;
            continue;
        }
        m_tokens.pop_back();
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
