// Where a server is, read from what a person typed into the options.
//
//   Result<ServerAddress> address = readAddress("https://10.0.0.5:8745");
//
// Plain http is accepted for this computer only ("server.insecure"); anything else than http(s)://host[:port]
// is "server.address".
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace diwan::sync {

struct ServerAddress {
    std::string host;  // name or address, IPv6 without brackets
    int port = 0;
    bool secure = true;
    [[nodiscard]] std::string shown() const;  // "host:port", for Host headers and messages
};

Result<ServerAddress> readAddress(std::string_view url);

// "localhost", 127.0.0.0/8 and ::1.
[[nodiscard]] bool isLoopback(std::string const& host);

// Hexadecimal digits in lower case, without the colons and spaces people copy along.
[[nodiscard]] std::string plainFingerprint(std::string_view fingerprint);

}  // namespace diwan::sync
