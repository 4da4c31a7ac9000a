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
#include <string>
#include <string_view>
#include <vector>

namespace diwan::text {

enum class TokenKind { Word, Number, Sign, Mention, Address };

struct Token {
    std::size_t offset = 0;  // bytes in the text given
    std::size_t length = 0;
    std::string_view folded;
    std::uint32_t hash = 0;  // wordHash(folded)
    TokenKind kind = TokenKind::Word;
    int number = -1;           // of a Number below a thousand million
    bool capital = false;      // starts with a capital letter
    bool allCapitals = false;  // more than one letter, all capital
    bool arabic = false;       // written in Arabic letters
    bool spaceBefore = false;
    char sign = 0;  // of a Sign in ASCII
    // One of the ASCII signs given: isSign(".;)").
    [[nodiscard]] bool isSign(std::string_view signs) const {
        if (sign == 0) return false;
        for (char const c : signs)
            if (c == sign) return true;
        return false;
    }
    [[nodiscard]] std::size_t end() const { return offset + length; }
};

class Tokens {
  public:
    Tokens() = default;
    explicit Tokens(std::string_view utf8) { read(utf8); }
    Tokens(Tokens const&) = delete;
    Tokens& operator=(Tokens const&) = delete;

    // Replaces the tokens by those of utf8[offset, offset + length); offsets stay those of the whole text.
    void read(std::string_view utf8, std::size_t offset = 0, std::size_t length = std::string_view::npos);

    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    [[nodiscard]] bool empty() const { return m_tokens.empty(); }
    [[nodiscard]] Token const& operator[](std::size_t index) const { return m_tokens[index]; }
    [[nodiscard]] auto begin() const { return m_tokens.begin(); }
    [[nodiscard]] auto end() const { return m_tokens.end(); }

  private:
    std::string m_folded;
    std::vector<Token> m_tokens;
};

}  // namespace diwan::text
