// The door: refuses requests that two readers could understand differently, before any handler sees them
// (docs/protocol.md 4 to 6). Poco accepts two lengths, bad chunks, signs in numbers and requests without
// Host.
//
//   if (std::optional<Refusal> refusal = inspect(request, hosts)) …   // answer it and close the connection
#pragma once

#include <Poco/Net/HTTPRequest.h>

#include <optional>
#include <set>
#include <string>

namespace diwan::backend {

struct Refusal {
    int status = 400;
    std::string code;
};

[[nodiscard]] std::optional<Refusal> inspect(Poco::Net::HTTPRequest const& request,
                                             std::set<std::string> const& hosts);

// The announced length of a request that inspect() let pass.
[[nodiscard]] std::size_t lengthOf(Poco::Net::HTTPRequest const& request);

}  // namespace diwan::backend
