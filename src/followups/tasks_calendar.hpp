// Actions as tasks of a calendar: iCalendar (RFC 5545), one VTODO each.
//
//   file << tasksCalendar(minutes, Language::French, clock.now());
//
// A task's UID follows from its record's id (or, before it is logged, from its words and meeting), so that
// importing twice changes tasks instead of doubling them. DUE is a civil day, and only of dated actions.
// Pure; any thread.
#pragma once

#include <string>

#include "base/clock.hpp"
#include "followups/minutes.hpp"
#include "language/language.hpp"

namespace diwan::followups {

// `made` is the instant of writing (DTSTAMP); the language is that of the words around a task's description.
[[nodiscard]] std::string tasksCalendar(Minutes const& minutes, Language language, Instant made);

}  // namespace diwan::followups
