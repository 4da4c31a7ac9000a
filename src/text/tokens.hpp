// Tokens: words, numbers and signs of a text with their bytes in it and their folded form.
//
//   Tokens tokens("L’équipe livre le 12/05");
//   tokens[0].folded   // "l'"       elided words are tokens of their own, "l'" "equipe"
//   tokens[4].number   // 12         and hyphens split: "peux-tu" is "peux" "-" "tu"
//
// A value; its tokens' views live as long as it does. Any thread, one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace diwan::text {

class Vocabulary;

enum class TokenKind : std::uint8_t { Word, Number, Sign, Mention, Address };

// Some ASCII signs, made of a literal when it is compiled: token.isSign(".;)").
class Signs {
  public:
    // NOLINTNEXTLINE(google-explicit-constructor): the literal stands for the signs
    consteval Signs(char const* signs) {
        for (; *signs != 0; ++signs)
            (*signs < 64 ? m_low : m_high) |= std::uint64_t{1} << (*signs % 64);
    }
    [[nodiscard]] constexpr bool contains(char sign) const {
        return (((sign < 64 ? m_low : m_high) >> (sign % 64)) & 1) != 0;
    }

  private:
    std::uint64_t m_low = 0;
    std::uint64_t m_high = 0;
};

// A line of the processor's cache holds one.
struct alignas(64) Token {
    std::size_t offset = 0;  // bytes in the text given
    std::size_t length = 0;
    std::string_view folded;
    std::uint32_t hash = 0;  // wordHash(folded)
    // Of a word that the tokens remember: the same number for the same letters, from 1 on; else 0.
    std::uint32_t word = 0;
    // Which of the function words it is (detect.hpp), 0 for none; known of the words that are remembered.
    static constexpr std::uint16_t notLooked = 0xFFFF;
    std::uint16_t functionWord = notLooked;
    TokenKind kind = TokenKind::Word;
    int number = -1;           // of a Number below a thousand million
    bool capital = false;      // starts with a capital letter
    bool allCapitals = false;  // more than one letter, all capital
    bool arabic = false;       // written in Arabic letters
    bool spaceBefore = false;
    char sign = 0;  // of a Sign in ASCII
    [[nodiscard]] bool isSign(Signs signs) const { return signs.contains(sign); }
    [[nodiscard]] std::size_t end() const { return offset + length; }
};

class Tokens {
  public:
    Tokens();
    explicit Tokens(std::string_view utf8) : Tokens() { read(utf8); }
    Tokens(Tokens const&) = delete;
    Tokens& operator=(Tokens const&) = delete;
    ~Tokens();

    // From now on words that come again are remembered (vocabulary.hpp): for those who read a whole text.
    void rememberWords();

    // Replaces the tokens by those of utf8[offset, offset + length); offsets stay those of the whole text.
    void read(std::string_view utf8, std::size_t offset = 0, std::size_t length = std::string_view::npos) {
        read(utf8, offset, length, false);
    }
    // The words alone, without those that this gave before as far as they are remembered: for those who ask
    // which words a text uses.
    void readNewWords(std::string_view utf8, std::size_t offset, std::size_t length) {
        read(utf8, offset, length, true);
    }

    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    [[nodiscard]] bool empty() const { return m_tokens.empty(); }
    [[nodiscard]] Token const& operator[](std::size_t index) const { return m_tokens[index]; }
    [[nodiscard]] auto begin() const { return m_tokens.begin(); }
    [[nodiscard]] auto end() const { return m_tokens.end(); }

  private:
    void read(std::string_view utf8, std::size_t offset, std::size_t length, bool onlyNewWords);

    std::unique_ptr<Vocabulary> m_vocabulary;
    std::string m_folded;
    std::vector<Token> m_tokens;
};

}  // namespace diwan::text
