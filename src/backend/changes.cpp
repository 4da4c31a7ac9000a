// GET /v1/changes: the feed, in order and without gaps; with `wait`, held back until there is news.
#include <algorithm>
#include <charconv>
#include <optional>

#include "backend/resources.hpp"
#include "sync/desk.hpp"

namespace diwan::backend {

namespace {

using SteadyClock = std::chrono::steady_clock;

// A parameter that is absent or a plain number from `least` to `most`.
std::optional<std::int64_t> number(Visit const& visit, char const* name, std::int64_t absent,
                                   std::int64_t least, std::int64_t most) {
    auto const found = visit.query.find(name);
    if (found == visit.query.end()) return absent;
    std::string const& text = found->second;
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

Result<sync::ChangesAnswer> readChanges(Service& service, std::int64_t since, std::size_t most) {
    std::optional<Result<sync::ChangesAnswer>> answer;
    Result<Done> const read =
        service.ledger.read([&](store::Store& store) { answer = sync::changesSince(store, since, most); });
    if (!read) return read.error();
    return *answer;
}

// Counts a client whose answer is held back; false when there are too many, who are then answered at once.
class Seat {
  public:
    explicit Seat(Service& service) : m_service(service), m_taken(++service.patient <= service.mostPatient) {}
    ~Seat() { --m_service.patient; }
    Seat(Seat const&) = delete;
    Seat& operator=(Seat const&) = delete;
    [[nodiscard]] bool isTaken() const { return m_taken; }

  private:
    Service& m_service;
    bool m_taken;
};

}  // namespace

Reply answerChanges(Service& service, Visit const& visit) {
    auto const since = number(visit, "since", 0, 0, INT64_MAX);
    auto const limit = number(visit, "limit", 500, 1, sync::mostChanges);
    auto const wait = number(visit, "wait", 0, 0, sync::longestWait);
    if (!since || !limit || !wait) return problemReply(400, "query-malformed");
    auto const most = static_cast<std::size_t>(*limit);
    Result<sync::ChangesAnswer> answer = readChanges(service, *since, most);
    if (answer && answer->entries.empty() && *wait > 0) {
        Seat const seat(service);
        auto const deadline = SteadyClock::now() + std::chrono::seconds(*wait);
        bool news = false;
        while (seat.isTaken() && !news && !service.stopping && SteadyClock::now() < deadline &&
               !visit.isGone()) {
            auto const left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
            news = service.ledger.waitForNews(
                *since, std::clamp(left, std::chrono::milliseconds(1), std::chrono::milliseconds(1000)));
        }
        if (news) answer = readChanges(service, *since, most);
    }
    if (!answer) return problemReply(answer.error());
    return Reply{.body = sync::write(*answer)};
}

}  // namespace diwan::backend
