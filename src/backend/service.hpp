// What every handler of a running server shares.
#pragma once

#include <atomic>
#include <set>
#include <string>

#include "backend/ledger.hpp"
#include "backend/log.hpp"

namespace diwan::backend {

struct Service {
    Ledger& ledger;
    Log& log;
    std::set<std::string> hosts;  // names and addresses a Host header may carry, lower case
    std::atomic<bool> stopping = false;
    std::atomic<int> patient = 0;  // clients whose answers are held back at this moment
    int mostPatient = 192;
};

}  // namespace diwan::backend
