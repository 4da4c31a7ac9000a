#include "views/due_text.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <vector>

#include "language/day_text.hpp"
#include "text/fold.hpp"

namespace diwan::views {

namespace {

struct Number {
    int value = 0;
    std::size_t digits = 0;
};

bool isSeparator(char sign) {
    return sign == '/' || sign == '-' || sign == '.' || sign == ' ';
}

// The numbers of "7 / 5-2026"; nothing when there is anything else in the text.
std::optional<std::vector<Number>> numbersOf(std::string_view text) {
    std::vector<Number> numbers;
    std::size_t position = 0;
    while (position < text.size()) {
        if (isSeparator(text[position])) {
            ++position;
            continue;
        }
        Number number;
        char const* const begin = text.data() + position;
        auto const read = std::from_chars(begin, text.data() + text.size(), number.value);
        if (read.ec != std::errc() || *begin == '-') return std::nullopt;
        number.digits = static_cast<std::size_t>(read.ptr - begin);
        position += number.digits;
        numbers.push_back(number);
    }
    return numbers;
}

Day make(int year, int month, int day) {
    return Day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
               std::chrono::day{static_cast<unsigned>(day)}};
}

// The first such day from `reference` on. 29 February may be up to eight years away.
std::optional<Day> firstFrom(Day reference, int month, int day) {
    for (int year = static_cast<int>(reference.year()), last = year + 8; year <= last; ++year) {
        Day const candidate = make(year, month, day);
        if (candidate.ok() && candidate >= reference) return candidate;
    }
    return std::nullopt;
}

std::optional<Day> dayOf(std::vector<Number> const& numbers, Day reference) {
    if (numbers.size() == 2) return firstFrom(reference, numbers[1].value, numbers[0].value);
    if (numbers.size() != 3) return std::nullopt;
    bool const yearFirst = numbers[0].digits == 4;
    Number const year = yearFirst ? numbers[0] : numbers[2];
    Number const day = yearFirst ? numbers[2] : numbers[0];
    if (year.digits != 4 && year.digits != 2) return std::nullopt;
    if (yearFirst && year.digits != 4) return std::nullopt;
    return make(year.digits == 2 ? 2000 + year.value : year.value, numbers[1].value, day.value);
}

}  // namespace

std::string dueText(Day day, Language language) {
    return language::dayText(day, language);
}

std::string dueField(Day day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02u/%02u/%04d", static_cast<unsigned>(day.day()),
                  static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
    return text.data();
}

Result<Day> readDue(std::string_view typed, Day reference) {
    auto const numbers = numbersOf(text::fold(typed));
    std::optional<Day> const day = numbers ? dayOf(*numbers, reference) : std::nullopt;
    bool const sensible =
        day && day->ok() && day->year() >= std::chrono::year{1900} && day->year() <= std::chrono::year{2999};
    if (!sensible) return Problem{.code = "day.unreadable", .arguments = {std::string(typed)}, .detail = ""};
    return *day;
}

}  // namespace diwan::views
