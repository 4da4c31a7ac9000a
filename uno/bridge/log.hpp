// Diwan's own log in the user's profile (user/diwan/diwan.log): places, ids and counts, never words of a
// document.
//
//   openLog(profileFolder);                 // once, by the session
//   logEvent("sync", "3 entries sent");
//
// Thread-safe and noexcept; before openLog() events are dropped. The file is started anew when it exceeds 1
// MiB.
#pragma once

#include <filesystem>
#include <string_view>

namespace diwan::office {

void openLog(std::filesystem::path const& folder);
void logEvent(std::string_view place, std::string_view event) noexcept;

}  // namespace diwan::office
