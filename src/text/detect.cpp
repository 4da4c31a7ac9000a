#include "text/detect.hpp"

#include <array>
#include <string>
#include <vector>

#include "language/tables.hpp"
#include "text/fold.hpp"
#include "text/word_table.hpp"

namespace diwan::text {

namespace {

constexpr std::size_t enough = 20000;  // bytes of a document that are looked at

using Scores = std::array<int, 4>;

// Word → weight per language. A word of two languages counts for both, and so decides nothing.
struct FunctionWords {
    WordTable<std::uint16_t> numbers;
    std::vector<Scores> scores{Scores{}};  // by number; the first is that of no function word
};

FunctionWords const& functionWords() {
    static FunctionWords const all = [] {
        FunctionWords table;
        for (language::Row const& row : language::rows("function_words")) {
            auto const language = language::fromCode(row.cell(0));
            if (!language) continue;
            for (std::string_view const word : language::alternatives(row.cell(1))) {
                std::uint16_t& number = table.numbers[fold(word)];
                if (number == 0) {
                    number = static_cast<std::uint16_t>(table.scores.size());
                    table.scores.emplace_back();
                }
                table.scores[number][static_cast<std::size_t>(*language)] =
                    *language == Language::Darija ? 3 : 1;
            }
        }
        return table;
    }();
    return all;
}

Scores score(Tokens const& tokens) {
    Scores scores{};
    std::vector<Scores> const& all = functionWords().scores;
    for (Token const& token : tokens) {
        if (token.kind != TokenKind::Word) continue;
        if (token.arabic) scores[static_cast<std::size_t>(Language::Arabic)] += 1;
        std::uint16_t const number =
            token.functionWord != Token::notLooked ? token.functionWord : functionWordNumber(token);
        if (number == 0) continue;
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] += 2 * all[number][i];
    }
    return scores;
}

Language best(Scores const& scores, Language otherwise, int margin) {
    auto winner = static_cast<std::size_t>(otherwise);
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (scores[i] > scores[winner] + (winner == static_cast<std::size_t>(otherwise) ? margin : 0))
            winner = i;
    return static_cast<Language>(winner);
}

}  // namespace

Language detectLanguage(std::string_view utf8, Language otherwise) {
    return best(score(Tokens(utf8.substr(0, enough))), otherwise, 0);
}

Language detectLanguage(Document const& document, Language otherwise) {
    Scores total{};
    std::size_t seen = 0;
    Tokens tokens;
    for (Block const& block : document.blocks) {
        tokens.read(block.text, 0, enough);
        Scores const scores = score(tokens);
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] += scores[i];
        seen += block.text.size();
        if (seen > enough) break;
    }
    return best(total, otherwise, 0);
}

Language detectLanguage(Tokens const& sentence, Language otherwise) {
    // A sentence without one small word of the language expected needs less proof of another.
    constexpr std::size_t brief = 10;  // tokens
    Scores const scores = score(sentence);
    if (scores[static_cast<std::size_t>(otherwise)] == 0)
        return best(scores, otherwise, sentence.size() <= brief ? 1 : 3);
    return best(scores, otherwise, 4);
}

bool isFunctionWord(Token const& token) {
    return (token.functionWord != Token::notLooked ? token.functionWord : functionWordNumber(token)) != 0;
}

std::uint16_t functionWordNumber(Token const& token) {
    std::uint16_t const* const number = functionWords().numbers.find(token.folded, token.hash);
    return number != nullptr ? *number : 0;
}

}  // namespace diwan::text
