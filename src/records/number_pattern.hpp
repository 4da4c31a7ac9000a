// How the documents of one kind are numbered: a pattern, and the numbers it writes and reads.
//
//   NumberPattern pattern = NumberPattern::parse("DV-{YYYY}-{0000}").value();
//   pattern.format(2026, 42)                      // "DV-2026-0042"
//   pattern.read("DV-2026-0042")                  // year 2026, value 42
//   pattern.provisional(2026, "KB", 1)            // "DV-2026-P-KB-01"
//
// {YYYY} or {AAAA}: the year, after which counting starts again; {YY} or {AA}: its last two digits. {0000}:
// the counter, with at least as many digits as there are zeros; it grows beyond them, so that no two values
// ever look alike. Values: any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan {

struct NumberParts {
    int year = 0;  // 0: the pattern has none
    std::int64_t value = 0;
    bool operator==(NumberParts const&) const = default;
};

class NumberPattern {
  public:
    // Exactly one counter of 1 to 9 zeros, at most one year, and ASCII letters, digits and - / . _ around
    // them, 40 bytes together, so that a number may stand in a file's name. Problem "number.pattern" {text}.
    static Result<NumberPattern> parse(std::string_view text);

    [[nodiscard]] std::string const& text() const { return m_text; }
    [[nodiscard]] bool hasYear() const;
    // The year that a number drawn in `year` counts in: `year`, or 0 if the pattern has none.
    [[nodiscard]] int countingYear(int year) const { return hasYear() ? year : 0; }
    // `year` is 2000 to 2099, `value` at least 1.
    [[nodiscard]] std::string format(int year, std::int64_t value) const;
    [[nodiscard]] std::optional<NumberParts> read(std::string_view number) const;
    // What stands in a document until the real number is known: nobody takes it for one.
    [[nodiscard]] std::string provisional(int year, std::string_view initials, std::int64_t count) const;
    // Whether some number could be written by both, which two kinds must not.
    [[nodiscard]] bool collidesWith(NumberPattern const& other) const;

  private:
    enum class Part { Literal, Year, ShortYear, Counter };
    struct Piece {
        Part part = Part::Literal;
        std::string text;  // of a literal
        int width = 0;     // of the counter
    };
    [[nodiscard]] std::string written(int year, std::string_view counter) const;
    std::string m_text;
    std::vector<Piece> m_pieces;
};

// A kind of document that carries a number, as the company starts with (tables/number_series.tsv).
struct NumberSeries {
    std::string_view id;       // "quote"
    std::string_view pattern;  // "DV-{YYYY}-{0000}"
    int block = 1;             // numbers a desk is lent at a time
};
[[nodiscard]] std::span<NumberSeries const> numberSeries();
[[nodiscard]] NumberSeries const* findNumberSeries(std::string_view id);

// "Karim Bensaïd" → "KB": up to three capitals of A to Z, "X" when the name has no Latin letter.
[[nodiscard]] std::string initialsOf(std::string_view person);

}  // namespace diwan
