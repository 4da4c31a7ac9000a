#include "calc/cell_answer.hpp"

#include <array>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <limits>
#include <string_view>

#include "bridge/strings.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

struct Meaning {
    std::string_view code;
    CellError error;
};

constexpr std::array meanings{
    Meaning{.code = "number.invalid", .error = CellError::Value},
    Meaning{.code = "amount.decimals", .error = CellError::Value},
    Meaning{.code = "amount.negative", .error = CellError::Number},
    Meaning{.code = "amount.too-large", .error = CellError::Number},
};

}  // namespace

CellError cellErrorOf(Problem const& problem) {
    for (Meaning const& meaning : meanings)
        if (meaning.code == problem.code) return meaning.error;
    return CellError::Argument;
}

css::uno::Any answerOf(Result<std::string> const& text, Language language) {
    if (text) return css::uno::Any(toOffice(*text));
    OUString const message = toOffice(language::describe(language, text.error()));
    switch (cellErrorOf(text.error())) {
        case CellError::Number:
            return css::uno::Any(std::numeric_limits<double>::infinity());
        case CellError::Value:
            throw css::uno::RuntimeException(message);
        case CellError::Argument:
            break;
    }
    throw css::lang::IllegalArgumentException(message, {}, 0);
}

}  // namespace diwan::office
