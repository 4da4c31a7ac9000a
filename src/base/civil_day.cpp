#include "base/civil_day.hpp"

#include <cstdio>

namespace diwan {

std::string toIso(Day day) {
    char text[16];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()) % 10000,
                  static_cast<unsigned>(day.month()) % 100, static_cast<unsigned>(day.day()) % 100);
    return text;
}

Result<Day> parseIsoDay(std::string_view text) {
    Problem const invalid{.code = "day.invalid", .arguments = {std::string(text)}, .detail = ""};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return invalid;
    int number[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < '0' || text[i] > '9') return invalid;
        number[part] = number[part] * 10 + (text[i] - '0');
    }
    Day const day{std::chrono::year{number[0]}, std::chrono::month{static_cast<unsigned>(number[1])},
                  std::chrono::day{static_cast<unsigned>(number[2])}};
    if (!day.ok()) return invalid;
    return day;
}

Day addDays(Day day, int days) {
    return Day{std::chrono::sys_days{day} + std::chrono::days{days}};
}

std::chrono::weekday weekdayOf(Day day) {
    return std::chrono::weekday{std::chrono::sys_days{day}};
}

}  // namespace diwan
