// Lengths of time as people say them: "35 min", "2 h 5 min", "3 jours"; "ساعتان و5 دقائق".
//
//   std::string late = durationText(std::chrono::minutes{125}, Language::French);     // "2 h 5 min"
//
// In whole minutes; from two hours with hours, from two days in days alone. Pure; any thread.
#pragma once

#include <chrono>
#include <string>

#include "language/language.hpp"

namespace diwan::followups {

[[nodiscard]] std::string durationText(std::chrono::minutes length, Language language);

}  // namespace diwan::followups
