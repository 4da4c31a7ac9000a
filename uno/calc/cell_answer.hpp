// What a function of Calc gives its cell: a value, or an error that Calc shows in its own way.
//
//   return answerOf(wordsOf(arguments));          // "mille dinars algériens", or #VALUE!, #NUM!, Err:502
//
// A cell has no room for Diwan's own sentence; the message travels with the exception for macros that call
// the function. Any thread.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <string>

#include "base/result.hpp"
#include "language/language.hpp"

namespace diwan::office {

// How Calc names what is wrong: Value "#VALUE!" (this is no amount), Number "#NUM!" (an amount, but beyond
// the limits), Argument "Err:502" (an argument that is none of those possible).
enum class CellError { Value, Number, Argument };

// By the code of the problem; codes that mean nothing in a cell are wrong arguments.
[[nodiscard]] CellError cellErrorOf(Problem const& problem);

// The text as a cell's value. A problem becomes a number beyond all numbers (#NUM!) or an exception:
// css::lang::IllegalArgumentException (Err:502), css::uno::RuntimeException (#VALUE!), with the message in
// `language`.
[[nodiscard]] css::uno::Any answerOf(Result<std::string> const& text, Language language);

}  // namespace diwan::office
