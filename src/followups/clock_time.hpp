// Times of the clock in a text: "11:30", "11h30", "11 h", "4:15 pm", "12:05 مساء"; digits of any of our
// scripts.
//
//   std::optional<std::chrono::minutes> said = clockTime("11:30");            // since midnight
//   std::vector<ClockTime> times = clockTimes(text::fold("de 14 h à 15 h 30"));
//
// A number alone is no time: it needs its sign of hours. Pure; any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diwan::followups {

struct ClockTime {
    std::chrono::minutes time{0};  // since midnight
    std::size_t begin = 0;         // bytes of the folded text
    std::size_t end = 0;
};

// All times of a folded text, in its order.
[[nodiscard]] std::vector<ClockTime> clockTimes(std::string_view folded);

// The first time in what a person types.
[[nodiscard]] std::optional<std::chrono::minutes> clockTime(std::string_view text);

// "09:05": as it stands in a field for times, the same in our three languages.
[[nodiscard]] std::string clockField(std::chrono::minutes sinceMidnight);

}  // namespace diwan::followups
