#include "metrics/responses.hpp"

#include <algorithm>
#include <map>

#include "metrics/working_time.hpp"

namespace diwan::metrics {

namespace {

using std::chrono::milliseconds;

struct Request {
    std::string id;
    Instant received;
};

std::vector<Request> requestsIn(std::span<Event const> events, Period const& period, Vantage const& vantage) {
    std::vector<Request> requests;
    for (Event const& event : events) {
        if (event.name != requestReceived) continue;
        Result<Instant> const at = parseRfc3339(event.at);
        if (at && *at <= vantage.asOf && period.holds(civilTime(*at, vantage.zone).day))
            requests.push_back({.id = event.id, .received = *at});
    }
    std::ranges::stable_sort(requests, {}, &Request::received);
    return requests;
}

// By the request they answer.
using Replies = std::multimap<std::string, Instant, std::less<>>;
Replies repliesUntil(std::span<Event const> events, Instant asOf) {
    Replies replies;
    for (Event const& event : events) {
        if (event.name != replySent || event.about.empty()) continue;
        Result<Instant> const at = parseRfc3339(event.at);
        if (at && *at <= asOf) replies.emplace(event.about, *at);
    }
    return replies;
}

std::optional<Instant> firstReply(Replies const& replies, Request const& request) {
    std::optional<Instant> first;
    auto const [begin, end] = replies.equal_range(request.id);
    for (auto reply = begin; reply != end; ++reply)
        if (reply->second >= request.received && (!first || reply->second < *first)) first = reply->second;
    return first;
}

std::vector<milliseconds> sorted(std::span<Response const> responses, Duration which) {
    std::vector<milliseconds> times;
    times.reserve(responses.size());
    for (Response const& response : responses)
        times.push_back(response.*which);
    std::ranges::sort(times);
    return times;
}

}  // namespace

Responses responsesIn(std::span<Event const> events, Period const& period, Vantage const& vantage) {
    std::vector<Request> const requests = requestsIn(events, period, vantage);
    Responses found;
    if (requests.empty()) return found;
    Replies const replies = repliesUntil(events, vantage.asOf);
    WorkingTime const work(vantage.profile, vantage.zone,
                           {.first = civilTime(requests.front().received, vantage.zone).day,
                            .last = civilTime(vantage.asOf, vantage.zone).day});
    for (Request const& request : requests) {
        std::optional<Instant> const reply = firstReply(replies, request);
        Instant const until = reply.value_or(vantage.asOf);
        (reply ? found.answered : found.open)
            .push_back({.request = request.id,
                        .received = request.received,
                        .replied = reply,
                        .working = work.between(request.received, until),
                        .clock = until - request.received});
    }
    return found;
}

std::optional<milliseconds> mean(std::span<Response const> responses, Duration which) {
    if (responses.empty()) return std::nullopt;
    milliseconds sum{0};
    for (Response const& response : responses)
        sum += response.*which;
    return sum / static_cast<std::int64_t>(responses.size());
}

std::optional<milliseconds> median(std::span<Response const> responses, Duration which) {
    if (responses.empty()) return std::nullopt;
    std::vector<milliseconds> const times = sorted(responses, which);
    std::size_t const middle = times.size() / 2;
    if (times.size() % 2 == 1) return times[middle];
    return (times[middle - 1] + times[middle]) / 2;
}

}  // namespace diwan::metrics
