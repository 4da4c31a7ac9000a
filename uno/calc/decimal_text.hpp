// decimalText(): a cell's number as the decimal number a person would write for it. Calc keeps numbers in
// binary; from here on an amount is decimal digits, and then integer minor units.
//
//   decimalText(1234.5)     // "1234.5"        decimalText(0.1)   // "0.1", not 0.1000000000000000055…
//
// Any thread.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace diwan::office {

// The shortest digits that mean exactly this number, never with an exponent; "inf" and "nan" for what is no
// number.
[[nodiscard]] inline std::string decimalText(double number) {
    std::array<char, 400> digits{};  // the largest double has 309 digits, the smallest is short here
    auto const written = std::to_chars(digits.begin(), digits.end(), number, std::chars_format::fixed);
    return written.ec == std::errc() ? std::string(digits.begin(), written.ptr) : std::string("nan");
}

}  // namespace diwan::office
