// GET /healthz: the process answers. Says nothing that a stranger should not know.
#include "backend/resources.hpp"

namespace diwan::backend {

Reply answerHealth(Service&, Visit const&) {
    return Reply{.body = R"({"status":"ok"})"};
}

}  // namespace diwan::backend
