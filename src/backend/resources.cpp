#include "backend/resources.hpp"

#include <array>

namespace diwan::backend {

std::span<Resource const> resources() {
    static constexpr std::array table{
        Resource{.method = "GET", .path = "/healthz", .needsToken = false, .answer = answerHealth},
        Resource{.method = "GET", .path = "/v1/whoami", .answer = answerWhoami},
        Resource{.method = "POST", .path = "/v1/push", .needsMember = true, .answer = answerPush},
        Resource{.method = "GET", .path = "/v1/changes", .answer = answerChanges},
        Resource{.method = "POST", .path = "/v1/numbers", .needsMember = true, .answer = answerLoan},
        Resource{.method = "GET", .path = "/v1/numbers", .answer = answerNumbers},
    };
    return table;
}

}  // namespace diwan::backend
