#include "language/day_text.hpp"

#include "language/messages.hpp"

namespace diwan::language {

namespace {

// The item of a list that a row of the message table holds, separated by "|".
std::string_view item(std::string_view list, unsigned index) {
    for (; index > 0; --index)
        list.remove_prefix(std::min(list.size(), list.find('|') + 1));
    return list.substr(0, list.find('|'));
}

}  // namespace

std::string dayText(Day day, Language language) {
    std::string const weekdays = message(language, "views.weekdays");
    std::string const months = message(language, "views.months");
    return std::string(item(weekdays, weekdayOf(day).c_encoding())) + " " +
           std::to_string(static_cast<unsigned>(day.day())) + " " +
           std::string(item(months, static_cast<unsigned>(day.month()) - 1)) + " " +
           std::to_string(static_cast<int>(day.year()));
}

}  // namespace diwan::language
