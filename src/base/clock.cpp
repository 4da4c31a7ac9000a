#include "base/clock.hpp"

#include <charconv>
#include <cstdio>
#include <ctime>

namespace diwan {

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Day SystemClock::today() const {
    std::time_t const seconds = std::time(nullptr);
    std::tm local{};
    localtime_r(&seconds, &local);
    return Day{std::chrono::year{local.tm_year + 1900},
               std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
               std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

Instant instantOf(Day day, std::chrono::minutes time) {
    std::tm parts{};
    parts.tm_year = static_cast<int>(day.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
    parts.tm_min = static_cast<int>(time.count());
    parts.tm_isdst = -1;
    return Instant{std::chrono::seconds{std::mktime(&parts)}};
}

std::chrono::minutes utcOffset(Instant instant) {
    std::time_t const seconds = std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
    std::tm local{};
    localtime_r(&seconds, &local);
    return std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{local.tm_gmtoff});
}

std::string toRfc3339(Instant instant) {
    auto const day = std::chrono::floor<std::chrono::days>(instant);
    std::chrono::hh_mm_ss const time{instant - day};
    char clockPart[32];
    std::snprintf(clockPart, sizeof clockPart, "T%02d:%02d:%02d.%03dZ",
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return toIso(Day{day}) + clockPart;
}

Result<Instant> parseRfc3339(std::string_view text) {
    Problem const invalid{.code = "instant.invalid", .arguments = {std::string(text)}, .detail = ""};
    Result<Day> const day = parseIsoDay(text.substr(0, 10));
    if (!day || (text.size() != 20 && text.size() != 24) || text[10] != 'T' || text.back() != 'Z')
        return invalid;
    bool const shaped = text[13] == ':' && text[16] == ':' && (text.size() == 20 || text[19] == '.');
    auto const number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        auto const read = std::from_chars(text.data() + at, text.data() + at + length, value);
        bool const sign = text[at] == '-';
        return !sign && read.ec == std::errc() && read.ptr == text.data() + at + length ? value : -1;
    };
    int const hours = number(11, 2);
    int const minutes = number(14, 2);
    int const seconds = number(17, 2);
    int const milliseconds = text.size() == 24 ? number(20, 3) : 0;
    if (!shaped || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59 ||
        milliseconds < 0)
        return invalid;
    return Instant{std::chrono::sys_days{*day}} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
           std::chrono::seconds{seconds} + std::chrono::milliseconds{milliseconds};
}

}  // namespace diwan
