// POST /v1/numbers: a block of numbers for a desk. GET /v1/numbers: what became of every number.
#include <charconv>
#include <optional>

#include "backend/resources.hpp"
#include "sync/messages.hpp"

namespace diwan::backend {

Reply answerLoan(Service& service, Visit const& visit) {
    Result<store::NumberWish> const wish = sync::readWish(visit.body);
    if (!wish) return problemReply(wish.error());
    Result<store::Store::Accepted> const lent = service.ledger.lend(*wish, visit.holder.person);
    if (!lent) {
        service.log.event("numbers-refused", {{"token", visit.holder.id}, {"problem", lent.error().code}},
                          {});
        return problemReply(lent.error());
    }
    service.log.event(
        "numbers-lent", {{"token", visit.holder.id}},
        {{"sequence", lent->entry.sequence}, {"new", lent->applied == store::Applied::New ? 1 : 0}});
    return Reply{.body =
                     sync::write(sync::LoanAnswer{service.ledger.log(), service.ledger.head(), lent->entry})};
}

Reply answerNumbers(Service& service, Visit const& visit) {
    std::string series;
    std::optional<int> year;
    if (auto const found = visit.query.find("series"); found != visit.query.end()) series = found->second;
    if (auto const found = visit.query.find("year"); found != visit.query.end()) {
        std::string const& text = found->second;
        int value = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size() || value < 0)
            return problemReply(400, "query-malformed");
        year = value;
    }
    std::optional<Result<std::vector<NumberFate>>> numbers;
    Result<Done> const read =
        service.ledger.read([&](store::Store& store) { numbers = store.numbers(series, year); });
    if (!read) return problemReply(read.error());
    if (!*numbers) return problemReply(numbers->error());
    return Reply{.body = sync::writeNumbers(service.ledger.log(), **numbers)};
}

}  // namespace diwan::backend
