// LetterTable: a value for each code point that texts are made of, found by its number alone: Latin, Greek,
// Cyrillic, Hebrew, Arabic, the Latin letters with dots below (Kabyle), general punctuation.
//
//   LetterTable<bool> const capitals([](std::int32_t c) { return u_isupper(c) != 0; });
//   if (bool const* capital = capitals.find(c)) …   // nothing for the others: ask ICU
//
// A value; constant once it is made: any thread.
#pragma once

#include <array>
#include <cstdint>

namespace diwan::text {

template <typename Value>
class LetterTable {
  public:
    template <typename Make>
    explicit LetterTable(Make const& make) {
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            auto const place = static_cast<std::int32_t>(i);
            m_values[i] = make(place < firstEnd ? place : place - firstEnd + secondStart);
        }
    }

    [[nodiscard]] Value const* find(std::int32_t codePoint) const {
        if (codePoint < 0) return nullptr;
        if (codePoint < firstEnd) return &m_values[static_cast<std::size_t>(codePoint)];
        if (codePoint < secondStart || codePoint >= secondEnd) return nullptr;
        return &m_values[static_cast<std::size_t>(codePoint - secondStart + firstEnd)];
    }

  private:
    static constexpr std::int32_t firstEnd = 0x700;
    static constexpr std::int32_t secondStart = 0x1E00;
    static constexpr std::int32_t secondEnd = 0x2070;
    std::array<Value, firstEnd + secondEnd - secondStart> m_values{};
};

}  // namespace diwan::text
