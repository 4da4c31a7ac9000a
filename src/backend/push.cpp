// POST /v1/push: entries of a client, each answered by itself once it is on the disk.
#include <algorithm>

#include "backend/resources.hpp"
#include "sync/desk.hpp"

namespace diwan::backend {

Reply answerPush(Service& service, Visit const& visit) {
    Result<sync::Offer> const offer = sync::readOffer(visit.body, visit.holder.person);
    if (!offer) return problemReply(offer.error());
    Result<Ledger::Accepted> const accepted = service.ledger.accept(offer->entries);
    if (!accepted) {
        service.log.event("push-failed", {{"token", visit.holder.id}, {"problem", accepted.error().code}},
                          {{"entries", static_cast<std::int64_t>(offer->results.size())}});
        return problemReply(accepted.error());
    }
    auto const isNew = [](auto const& one) { return one.applied == store::Applied::New; };
    service.log.event("push", {{"token", visit.holder.id}},
                      {{"entries", static_cast<std::int64_t>(offer->results.size())},
                       {"applied", std::count_if(accepted->begin(), accepted->end(), isNew)}});
    return Reply{
        .body = sync::write(sync::answerTo(*offer, *accepted, service.ledger.log(), service.ledger.head()))};
}

}  // namespace diwan::backend
