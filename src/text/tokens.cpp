#include "text/tokens.hpp"

#include <algorithm>

#include "text/plain_words.hpp"
#include "text/vocabulary.hpp"
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

// Reads one token after another from a part of a text; their folded forms go into `folds`.
class TokenReader {
  public:
    TokenReader(CharacterReader const& reader, char* folded)
        : m_reader(reader), m_text(reader.text), m_folds(folded, reader.text), m_plain(reader) {}

    // A sign that is a token and nothing more.
    [[nodiscard]] bool isSign(std::size_t at) const {
        return plainSigns.isToken[static_cast<unsigned char>(m_text[at])];
    }
    void readSign(std::size_t start, Token& token) {
        token.kind = TokenKind::Sign;
        token.sign = m_text[start];
        m_folds.put(token.sign);
        token.length = 1;
        token.folded = {m_folds.at() - 1, 1};
        token.hash = wordHash(token.folded);
    }

    // True for "12" and "2026" before a space or a plain sign.
    bool readFigures(std::size_t start, Token& token) {
        std::size_t end = start;
        std::size_t const last = std::min(m_reader.end, start + longestNumber + 1);
        int number = 0;
        for (; end < last && m_text[end] >= '0' && m_text[end] <= '9'; ++end)
            number = end - start < longestNumber ? number * 10 + (m_text[end] - '0') : 0;
        std::size_t const size = end - start;
        if (size == 0 || size > longestNumber) return false;
        if (end < m_reader.end && !plainSigns.endsWord[static_cast<unsigned char>(m_text[end])]) return false;
        char* const folded = m_folds.at();
        m_folds.put(m_text.substr(start, size));
        token.kind = TokenKind::Number;
        token.number = number;
        token.length = size;
        token.folded = {folded, size};
        token.hash = wordHash(token.folded);
        return true;
    }

    // True for a word of plain letters.
    bool readPlainWord(std::size_t start, Token& token) {
        char* const folded = m_folds.at();
        std::size_t const end = m_plain.read(start, m_folds, token);
        if (end == start) return false;
        token.length = end - start;
        token.folded = {folded, static_cast<std::size_t>(m_folds.at() - folded)};
        token.hash = paddedWordHash(folded, token.folded.size());
        return true;
    }

    // Anything else, character by character. Behind what was read; `token` is of no length when that is only
    // white space, an invisible sign or markup. `afterWord`: a word or a number ends where it starts.
    std::size_t readOther(std::size_t start, Token& token, bool afterWord) {
        std::size_t i = start;
        std::int32_t const c = m_reader.next(i);
        int const kind = m_reader.kind(c);
        token.spaceBefore = token.spaceBefore || (kind & Space) != 0;
        if ((kind & (Space | Invisible)) != 0) return i;
        if ((kind & (Letter | Digit)) == 0)
            if (std::size_t const markup = markupEnd(m_text, start, m_reader.end); markup != start)
                return markup;
        char* const folded = m_folds.at();
        std::size_t end = 0;  // behind the last sign that is seen; 0: where the next token may start
        if (std::size_t const address = addressEnd(m_text, start, m_reader.end); address != start) {
            token.kind = TokenKind::Address;
            m_folds.put(m_text.substr(start, address - start));
            i = address;
        } else if (c == '@' && !afterWord && m_reader.is(i, Letter | Digit)) {
            token.kind = TokenKind::Mention;
            // A full stop is part of "@karim.bouzid", not of the end of a sentence.
            while (m_reader.is(i, Letter | Digit) || m_reader.peek(i) == '_' || m_reader.peek(i) == '-' ||
                   (m_reader.peek(i) == '.' && m_reader.is(i + 1, Letter)))
                m_folds.put(m_reader.next(i));
        } else if ((kind & Letter) != 0 || ((kind & Digit) != 0 && isDarijaDigit(m_reader, start))) {
            end = readWord(c, i, token);
        } else if ((kind & Digit) != 0) {
            end = readNumber(c, i, token);
        } else {
            token.kind = TokenKind::Sign;
            m_folds.put(c);
        }
        token.folded = {folded, static_cast<std::size_t>(m_folds.at() - folded)};
        if (token.folded.empty()) {  // only invisible signs
            token.spaceBefore = false;
            return i;
        }
        if (token.kind == TokenKind::Sign && token.folded.size() == 1) token.sign = token.folded[0];
        token.length = (end != 0 ? end : i) - start;
        token.hash = wordHash(token.folded);
        return i;
    }

  private:
    static constexpr std::size_t longestNumber = 9;  // digits that an int holds

    // The word whose first character is `c`, up to `i`, which moves behind it.
    std::size_t readWord(std::int32_t c, std::size_t& i, Token& token) {
        std::size_t end = 0;
        int const kind = m_reader.kind(c);
        token.capital = (kind & Capital) != 0;
        token.arabic = isArabic(c);
        bool allCapitals = token.capital;
        int letters = 1;
        m_folds.put(c);
        while (i < m_reader.end) {
            std::size_t after = i;
            std::int32_t const n = m_reader.next(after);
            int const next = m_reader.kind(n);
            if ((next & Invisible) != 0) {
                if (end == 0) end = i;
                i = after;
                continue;
            }
            // Arabic writes its small words onto the figures: "و8", "الـ27".
            if (token.arabic && (next & Digit) != 0) break;
            if ((next & (Letter | Digit)) == 0) {
                bool const elided = (next & Apostrophe) != 0 && (letters <= 4 || m_reader.is(after, Letter));
                if (elided) {
                    i = after;
                    end = 0;
                    m_folds.put('\'');
                }
                break;
            }
            allCapitals = allCapitals && ((next & Capital) != 0 || (next & Cased) == 0);
            ++letters;
            m_folds.put(n);
            i = after;
            end = 0;
        }
        token.allCapitals = allCapitals && letters > 1;
        return end;
    }

    std::size_t readNumber(std::int32_t c, std::size_t& i, Token& token) {
        std::size_t end = 0;
        char const* const folded = m_folds.at();
        token.kind = TokenKind::Number;
        m_folds.put(c);
        while (m_reader.is(i, Digit | Invisible)) {
            end = m_reader.is(i, Digit) ? 0 : end == 0 ? i : end;
            m_folds.put(m_reader.next(i));
        }
        std::string_view const digits(folded, static_cast<std::size_t>(m_folds.at() - folded));
        if (digits.size() > longestNumber) return end;
        token.number = 0;
        for (char const digit : digits)
            token.number = token.number * 10 + (digit - '0');
        return end;
    }

    CharacterReader const& m_reader;
    std::string_view m_text;
    Folds m_folds;
    PlainWords const m_plain;
};

}  // namespace

Tokens::Tokens() = default;

Tokens::~Tokens() = default;

void Tokens::rememberWords() {
    if (m_vocabulary == nullptr) m_vocabulary = std::make_unique<Vocabulary>();
}

void Tokens::read(std::string_view utf8, std::size_t offset, std::size_t length, bool onlyNewWords) {
    m_tokens.clear();
    offset = std::min(offset, utf8.size());
    CharacterReader const characters{utf8, offset + std::min(length, utf8.size() - offset)};
    if (std::size_t const need = longestFold * (characters.end - offset) + 8; m_folded.size() < need)
        m_folded.resize(need);
    TokenReader reader(characters, m_folded.data());
    bool space = true;
    bool behindSign = true;  // or behind nothing
    for (std::size_t i = offset; i < characters.end;) {
        if (utf8[i] == ' ') {
            space = true;
            ++i;
            continue;
        }
        if (reader.isSign(i)) {
            if (!onlyNewWords)
                reader.readSign(i, m_tokens.emplace_back(Token{.offset = i, .spaceBefore = space}));
            ++i;
            space = false;
            behindSign = true;
            continue;
        }
        WordRun const run = m_vocabulary != nullptr ? WordRun::at(utf8, i, characters.end) : WordRun{};
        if (Token const* const known = run.empty() ? nullptr : m_vocabulary->find(run)) {
            if (!onlyNewWords || m_vocabulary->isNew(*known)) {
                Token& word = m_tokens.emplace_back(*known);
                word.offset = i;
                word.spaceBefore = space;
            }
            space = behindSign = false;
            i += known->length;
            continue;
        }
        Token const blank{.offset = i, .spaceBefore = space};
        Token& token = m_tokens.emplace_back(blank);
        if (reader.readFigures(i, token) || reader.readPlainWord(i, token)) {
            i += token.length;
        } else {
            token = blank;
            i = reader.readOther(i, token, !space && !behindSign);
        }
        space = token.length == 0 && token.spaceBefore;
        if (token.length == 0) {
            m_tokens.pop_back();
            continue;
        }
        behindSign = token.kind == TokenKind::Sign;
        if (!run.empty() && token.kind == TokenKind::Word && token.end() == i) m_vocabulary->add(run, token);
        bool const wanted = !onlyNewWords || (token.kind == TokenKind::Word &&
                                              (m_vocabulary == nullptr || m_vocabulary->isNew(token)));
        if (!wanted) m_tokens.pop_back();
    }
}

}  // namespace diwan::text
