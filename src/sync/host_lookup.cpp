#include "sync/host_lookup.hpp"

#include <netdb.h>

#include <chrono>
#include <memory>

namespace diwan::sync {

namespace {

constexpr auto longestLookup = std::chrono::seconds(10);

// What getaddrinfo_a works on; it must stay alive as long as the resolver may write to it.
struct Lookup {
    explicit Lookup(std::string name) : host(std::move(name)) {
        hints.ai_family = AF_UNSPEC;
        hints.ai_socktype = SOCK_STREAM;
        control.ar_name = host.c_str();
        control.ar_request = &hints;
    }
    ~Lookup() {
        if (control.ar_result != nullptr) freeaddrinfo(control.ar_result);
    }
    Lookup(Lookup const&) = delete;
    Lookup& operator=(Lookup const&) = delete;
    std::string host;
    addrinfo hints{};
    gaicb control{};
};

}  // namespace

Result<std::vector<Poco::Net::IPAddress>> lookUp(std::string const& host, Interruption const& interruption) {
    Poco::Net::IPAddress literal;
    if (Poco::Net::IPAddress::tryParse(host, literal)) return std::vector{literal};
    auto const named = [&](char const* code) {
        return Problem{.code = code, .arguments = {host}, .detail = ""};
    };

    auto lookup = std::make_unique<Lookup>(host);
    gaicb* list[] = {&lookup->control};
    if (getaddrinfo_a(GAI_NOWAIT, list, 1, nullptr) != 0) return named("server.unknown-host");
    auto const deadline = std::chrono::steady_clock::now() + longestLookup;
    while (gai_error(&lookup->control) == EAI_INPROGRESS) {
        bool const late = std::chrono::steady_clock::now() > deadline;
        if (interruption.interrupted() || late) {
            // A lookup in progress can't be cancelled: its memory is left to the resolver, which still writes
            // to it.
            if (gai_cancel(&lookup->control) == EAI_NOTCANCELED) (void)lookup.release();
            return named(late ? "server.unknown-host" : "server.interrupted");
        }
        timespec const slice{.tv_sec = 0, .tv_nsec = 100'000'000};
        gaicb const* const waited[] = {&lookup->control};
        gai_suspend(waited, 1, &slice);
    }
    std::vector<Poco::Net::IPAddress> addresses;
    if (gai_error(&lookup->control) == 0)
        for (addrinfo const* found = lookup->control.ar_result; found != nullptr; found = found->ai_next)
            if (found->ai_family == AF_INET || found->ai_family == AF_INET6)
                addresses.push_back(Poco::Net::SocketAddress(found->ai_addr, found->ai_addrlen).host());
    if (addresses.empty()) return named("server.unknown-host");
    return addresses;
}

}  // namespace diwan::sync
