// The addresses of a host name, without ever being stuck in the resolver: an interruption gives up within a
// tenth of a second. Problems: "server.unknown-host", "server.interrupted".
#pragma once

#include <Poco/Net/SocketAddress.h>

#include <string>
#include <vector>

#include "base/result.hpp"
#include "sync/transport.hpp"

namespace diwan::sync {

Result<std::vector<Poco::Net::IPAddress>> lookUp(std::string const& host, Interruption const& interruption);

}  // namespace diwan::sync
