// The resources of the server, each in a file of its own name, and the table that lists them.
#pragma once

#include <span>

#include "backend/handler.hpp"

namespace diwan::backend {

Reply answerHealth(Service& service, Visit const& visit);
Reply answerWhoami(Service& service, Visit const& visit);
Reply answerPush(Service& service, Visit const& visit);
Reply answerChanges(Service& service, Visit const& visit);
Reply answerLoan(Service& service, Visit const& visit);
Reply answerNumbers(Service& service, Visit const& visit);

[[nodiscard]] std::span<Resource const> resources();

}  // namespace diwan::backend
