// DIWAN.WORDS: an amount of money in words.
//
//   wordsOf({.amount = Any(1234.5), .currency = Any(toOffice("EUR")), .language = {}, .spelling = {}},
//           Language::French)        // "mille deux cent trente-quatre euros et cinquante centimes"
//
// What Calc hands over for an argument: nothing (left out), a number (0 for an empty cell), a text, or the
// values of a range, which no argument here may be. Any thread.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <string>

#include "base/result.hpp"
#include "language/language.hpp"

namespace diwan::office {

struct WordsArguments {
    css::uno::Any
        amount;  // a number, rounded half up to the currency's decimals; or a text as people type it
    css::uno::Any currency;  // "EUR", "€", "DA" …; otherwise the one written in a text, otherwise DZD
    css::uno::Any language;  // "fr", "ar", "en"; otherwise the one given beside
    css::uno::Any spelling;  // "traditional", "1990" or the number 1990, "uk", "us"
};

// Problems: those of readAmount() and roundedAmount(), "amount.no-selection" (no amount, or a range),
// "language.unknown", "words.spelling".
[[nodiscard]] Result<std::string> wordsOf(WordsArguments const& arguments, Language otherwise);

}  // namespace diwan::office
