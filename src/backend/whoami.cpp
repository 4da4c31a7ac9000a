// GET /v1/whoami: who the server is and whom it takes the token's holder for.
#include "backend/resources.hpp"
#include "sync/messages.hpp"

namespace diwan::backend {

Reply answerWhoami(Service& service, Visit const& visit) {
    return Reply{.body = sync::write(sync::Greeting{.version = DIWAN_VERSION,
                                                    .name = service.ledger.name(),
                                                    .user = visit.holder.person,
                                                    .role = visit.holder.role,
                                                    .log = service.ledger.log(),
                                                    .head = service.ledger.head()})};
}

}  // namespace diwan::backend
