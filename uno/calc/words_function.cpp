#include "calc/words_function.hpp"

#include <optional>

#include "bridge/strings.hpp"
#include "calc/decimal_text.hpp"
#include "drafting/amount_text.hpp"
#include "drafting/words.hpp"

namespace diwan::office {

namespace {

Problem problem(char const* code, std::vector<std::string> arguments = {}) {
    return {.code = code, .arguments = std::move(arguments), .detail = ""};
}

// A word that may be left out: nothing for a missing argument, an empty cell, an empty text. A number is its
// digits, a range a word that nothing is called.
std::optional<std::string> wordOf(css::uno::Any const& argument) {
    if (!argument.hasValue()) return std::nullopt;
    if (OUString text; argument >>= text) {
        if (text.trim().isEmpty()) return std::nullopt;
        return toUtf8(text.trim());
    }
    double number = 0;
    if (!(argument >>= number)) return "{…}";
    if (number == 0) return std::nullopt;
    return decimalText(number);
}

Result<Money> moneyOf(WordsArguments const& arguments) {
    std::optional<std::string> const currency = wordOf(arguments.currency);
    if (OUString text; arguments.amount >>= text) return drafting::readAmount(toUtf8(text), currency);
    double number = 0;
    if (!(arguments.amount >>= number)) return problem("amount.no-selection");
    return drafting::roundedAmount(decimalText(number), currency.value_or("DZD"));
}

}  // namespace

Result<std::string> wordsOf(WordsArguments const& arguments, Language otherwise) {
    Language language = otherwise;
    if (auto const tag = wordOf(arguments.language)) {
        auto const known = language::fromCode(*tag);
        if (!known || *known == Language::Darija) return problem("language.unknown", {*tag});
        language = *known;
    }
    drafting::WordStyle style;
    if (auto const name = wordOf(arguments.spelling)) {
        auto const known = drafting::wordStyleOf(*name);
        if (!known) return problem("words.spelling", {*name});
        style = *known;
    }
    auto const money = moneyOf(arguments);
    if (!money) return money.error();
    return drafting::amountInWords(*money, language, style.french, style.english);
}

}  // namespace diwan::office
