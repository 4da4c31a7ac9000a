// The desk: how a server answers pushes and questions for changes, without a socket.
//
//   Result<Offer> offer = readOffer(body, "Nadia");                  // what is malformed is already rejected
//   in it auto accepted = store.accept(offer->entries); std::string json = write(answerTo(*offer, *accepted,
//   log, head));
//
// The author is the one the server knows, whatever the message says. Pure functions but for changesSince,
// which reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/store.hpp"
#include "sync/messages.hpp"

namespace diwan::sync {

struct Offer {
    std::vector<store::Entry> entries;  // well-formed, to be accepted
    std::vector<PushResult> results;    // one for each entry of the message, in its order
    std::vector<std::size_t> places;    // where the result of entries[i] stands in `results`
};

// Problems: "json.invalid" (the whole message), "push.too-many".
Result<Offer> readOffer(std::string_view body, std::string_view author);

[[nodiscard]] PushAnswer answerTo(Offer const& offer, std::vector<store::Store::Accepted> const& accepted,
                                  std::string const& log, std::int64_t head);

// Problem "log-diverged" when the client has seen more than there is.
Result<ChangesAnswer> changesSince(store::Store& store, std::int64_t since, std::size_t most);

}  // namespace diwan::sync
