#include "backend/request_guard.hpp"

#include <Poco/String.h>

#include <algorithm>
#include <string_view>

namespace diwan::backend {

namespace {

constexpr std::size_t longestUri = 4096;

int countOf(Poco::Net::HTTPRequest const& request, char const* name) {
    return static_cast<int>(std::count_if(request.begin(), request.end(), [&](auto const& field) {
        return Poco::icompare(field.first, name) == 0;
    }));
}

bool isPlainHeader(std::string const& text) {
    bool const controls = std::any_of(text.begin(), text.end(), [](char c) {
        auto const value = static_cast<unsigned char>(c);
        return (value < 0x20 && c != '\t') || value == 0x7f;
    });
    // Poco decodes RFC 2047 words in values: what is left of one, or came out of one, is not for us.
    return !controls && text.find("=?") == std::string::npos;
}

bool isLength(std::string const& text) {
    return !text.empty() && text.size() <= 10 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "127.0.0.1:8745" → "127.0.0.1", "[::1]:8745" → "::1".
std::string hostPart(std::string const& field) {
    std::string host = Poco::toLower(field);
    if (!host.empty() && host.front() == '[') {
        auto const end = host.find(']');
        return end == std::string::npos ? "" : host.substr(1, end - 1);
    }
    return host.substr(0, host.find(':'));
}

}  // namespace

std::optional<Refusal> inspect(Poco::Net::HTTPRequest const& request, std::set<std::string> const& hosts) {
    auto const refused = [](int status, char const* code) { return Refusal{.status = status, .code = code}; };
    std::string const& version = request.getVersion();
    if (version != Poco::Net::HTTPMessage::HTTP_1_1 && version != Poco::Net::HTTPMessage::HTTP_1_0)
        return refused(505, "http-version");
    if (request.getURI().size() > longestUri) return refused(400, "uri-too-long");
    if (!isPlainHeader(request.getURI()) || request.getURI().empty() || request.getURI().front() != '/')
        return refused(400, "uri-malformed");
    for (auto const& [name, value] : request)
        if (!isPlainHeader(name) || !isPlainHeader(value)) return refused(400, "header-malformed");

    int const lengths = countOf(request, "Content-Length");
    int const codings = countOf(request, "Transfer-Encoding");
    if (lengths > 1 || codings > 1 || (lengths > 0 && codings > 0)) return refused(400, "length-ambiguous");
    if (codings > 0) return refused(411, "length-required");
    if (lengths == 1 && !isLength(request.get("Content-Length"))) return refused(400, "length-malformed");
    bool const hasBody =
        request.getMethod() == "POST" || request.getMethod() == "PUT" || request.getMethod() == "PATCH";
    if (hasBody && lengths == 0) return refused(411, "length-required");
    if (!hasBody && lengths == 1 && lengthOf(request) > 0) return refused(400, "body-unexpected");

    if (countOf(request, "Host") != 1) return refused(400, "host-required");
    if (!hosts.contains(hostPart(request.get("Host")))) return refused(421, "host-unknown");
    if (countOf(request, "Authorization") > 1) return refused(400, "header-malformed");
    return std::nullopt;
}

std::size_t lengthOf(Poco::Net::HTTPRequest const& request) {
    return request.has("Content-Length") ? std::stoull(request.get("Content-Length")) : 0;
}

}  // namespace diwan::backend
