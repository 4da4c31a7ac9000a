// The state of the exchange with the shared server, in words.
//
//   connectionText(worker.status(), Language::French)     // {"Hors connexion, 3 en attente", "Le serveur ne
//   répond pas …"}
//
// Pure; any thread.
#pragma once

#include <string>

#include "language/language.hpp"
#include "sync/worker.hpp"

namespace diwan::views {

struct ConnectionText {
    std::string line;  // one line, always in words
    std::string why;   // a sentence that says what to do; empty when all is well
    bool operator==(ConnectionText const&) const = default;
};

[[nodiscard]] ConnectionText connectionText(sync::Status const& status, Language language);

}  // namespace diwan::views
