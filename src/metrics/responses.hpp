// How fast requests are answered: each request with its first reply, or with its age while it has none.
//
//   Responses const found = responsesIn(events, week, {.asOf = now, .zone = zone, .profile = "dz"});
//   mean(found.answered, &Response::working)       // 3 h 20 in working hours
//   found.open.size()                              // unanswered: counted apart, with their age
//
// A request belongs to the period by the civil day it was received on; its reply may come later. The first
// reply that names the request counts: not a second one, none from before the request. What happens after
// `asOf` has not happened yet. Pure functions; any thread.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "metrics/civil_time.hpp"
#include "records/event.hpp"

namespace diwan::metrics {

// From where and when one looks.
struct Vantage {
    Instant asOf;
    Zone zone;
    std::string profile = "dz";
};

struct Response {
    std::string request;  // the event's id
    Instant received;
    std::optional<Instant> replied;
    std::chrono::milliseconds working{0};  // working time until the reply, or until `asOf`
    std::chrono::milliseconds clock{0};    // all time
    bool operator==(Response const&) const = default;
};

struct Responses {
    std::vector<Response> answered;  // by the time they were received
    std::vector<Response> open;      // the oldest first
};

[[nodiscard]] Responses responsesIn(std::span<Event const> events, Period const& period,
                                    Vantage const& vantage);

// Rounded down to the millisecond; of an even number the median is the middle of the two. Nothing of nothing.
using Duration = std::chrono::milliseconds Response::*;
[[nodiscard]] std::optional<std::chrono::milliseconds> mean(std::span<Response const> responses,
                                                            Duration which);
[[nodiscard]] std::optional<std::chrono::milliseconds> median(std::span<Response const> responses,
                                                              Duration which);

}  // namespace diwan::metrics
