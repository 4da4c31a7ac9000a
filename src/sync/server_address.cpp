#include "sync/server_address.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/URI.h>

namespace diwan::sync {

std::string ServerAddress::shown() const {
    bool const isV6 = host.find(':') != std::string::npos;
    return (isV6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

bool isLoopback(std::string const& host) {
    Poco::Net::IPAddress address;
    if (Poco::Net::IPAddress::tryParse(host, address)) return address.isLoopback();
    return host == "localhost";
}

Result<ServerAddress> readAddress(std::string_view url) {
    std::string const typed(url);
    Problem const unusable{.code = "server.address", .arguments = {typed}, .detail = ""};
    try {
        Poco::URI const uri(typed);
        bool const plain = uri.getScheme() == "http";
        bool const onlyHost = uri.getUserInfo().empty() && uri.getQuery().empty() &&
                              uri.getFragment().empty() && (uri.getPath().empty() || uri.getPath() == "/");
        if ((!plain && uri.getScheme() != "https") || uri.getHost().empty() || !onlyHost) return unusable;
        ServerAddress address{.host = uri.getHost(), .port = uri.getPort(), .secure = !plain};
        if (address.host.size() > 2 && address.host.front() == '[')
            address.host = address.host.substr(1, address.host.size() - 2);
        if (plain && !isLoopback(address.host))
            return Problem{.code = "server.insecure", .arguments = {typed}, .detail = ""};
        return address;
    } catch (Poco::Exception const&) {
        return unusable;
    }
}

std::string plainFingerprint(std::string_view fingerprint) {
    std::string digits;
    for (char const c : fingerprint) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) digits += c;
        if (c >= 'A' && c <= 'F') digits += static_cast<char>(c - 'A' + 'a');
    }
    return digits;
}

}  // namespace diwan::sync
