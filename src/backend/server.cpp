#include "backend/server.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/NetworkInterface.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/String.h>
#include <Poco/ThreadPool.h>

#include "backend/handler.hpp"
#include "sync/server_address.hpp"

namespace diwan::backend {

namespace {

constexpr int mostThreads = 256;
constexpr int requestSeconds = 10;
constexpr int idleSeconds = 4;

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
  public:
    explicit Factory(Service& service) : m_service(service) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(Poco::Net::HTTPServerRequest const&) override {
        return new Handler(m_service);  // Poco deletes it
    }

  private:
    Service& m_service;
};

// The names under which this machine may be addressed; anything else is a page in a browser that was led
// astray.
std::set<std::string> hostsOf(Listening const& listening) {
    std::set<std::string> hosts{"localhost", "127.0.0.1", "::1", Poco::toLower(machineName()),
                                Poco::toLower(listening.host)};
    for (std::string const& host : listening.alsoHosts)
        hosts.insert(Poco::toLower(host));
    Poco::Net::IPAddress address;
    if (Poco::Net::IPAddress::tryParse(listening.host, address) && address.isWildcard())
        for (auto const& [index, interface] : Poco::Net::NetworkInterface::map(true, true))
            for (auto const& entry : interface.addressList())
                hosts.insert(entry.get<0>().toString());
    return hosts;
}

Poco::Net::Context::Ptr contextOf(DataFolder const& folder) {
    Poco::Net::Context::Ptr context(new Poco::Net::Context(
        Poco::Net::Context::TLS_SERVER_USE, folder.key().string(), folder.certificate().string(), "",
        Poco::Net::Context::VERIFY_NONE, 9, false, "HIGH:!aNULL:!eNULL:!MD5:!RC4:!3DES:!kRSA"));
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    return context;
}

}  // namespace

struct Server::Parts {
    Parts(std::unique_ptr<Ledger> opened, Log& log, Listening wanted)
        : listening(std::move(wanted)),
          ledger(std::move(opened)),
          service{.ledger = *ledger, .log = log, .hosts = hostsOf(listening)} {}
    Listening listening;
    std::unique_ptr<Ledger> ledger;
    Service service;
    Poco::ThreadPool threads{8, mostThreads + 8, 60};
    std::unique_ptr<Poco::Net::HTTPServer> http;
    bool isStopped = false;
};

Server::Server(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Server::~Server() {
    stop();
}

Result<std::unique_ptr<Server>> Server::start(DataFolder const& folder, Listening const& listening,
                                              Log& log) {
    std::string const shown = sync::ServerAddress{.host = listening.host, .port = listening.port}.shown();
    if (listening.isPlain && !sync::isLoopback(listening.host))
        return Problem{.code = "serve.insecure", .arguments = {listening.host}, .detail = ""};
    Result<std::unique_ptr<Ledger>> ledger = Ledger::open(folder);
    if (!ledger) return ledger.error();
    auto parts = std::make_unique<Parts>(std::move(*ledger), log, listening);
    try {
        Poco::Net::SocketAddress const address(listening.host, static_cast<Poco::UInt16>(listening.port));
        Poco::Net::ServerSocket socket =
            listening.isPlain ? Poco::Net::ServerSocket()
                              : Poco::Net::ServerSocket(Poco::Net::SecureServerSocket(contextOf(folder)));
        socket.bind(address, true, false);  // reuse of the address, not of a port that another server has
        socket.listen(256);
        Poco::Net::HTTPServerParams::Ptr params(new Poco::Net::HTTPServerParams);
        params->setMaxThreads(mostThreads);
        params->setMaxQueued(256);
        params->setTimeout(Poco::Timespan(requestSeconds, 0));
        params->setKeepAlive(true);
        params->setKeepAliveTimeout(Poco::Timespan(idleSeconds, 0));
        params->setMaxKeepAliveRequests(100);
        params->setSoftwareVersion("");
        parts->http = std::make_unique<Poco::Net::HTTPServer>(new Factory(parts->service), parts->threads,
                                                              socket, params);
        parts->http->start();
        parts->listening.port = parts->http->port();
    } catch (Poco::Exception const& exception) {
        return Problem{.code = "serve.address", .arguments = {shown}, .detail = exception.displayText()};
    }
    return std::unique_ptr<Server>(new Server(std::move(parts)));  // the constructor is private
}

std::string Server::url() const {
    sync::ServerAddress const address{.host = m_parts->listening.host, .port = m_parts->listening.port};
    return (m_parts->listening.isPlain ? "http://" : "https://") + address.shown();
}

void Server::stop() {
    if (m_parts->isStopped) return;
    m_parts->isStopped = true;
    m_parts->service.stopping = true;
    m_parts->ledger->stop();  // also wakes those whose answers are held back
    m_parts->http->stopAll(true);
    m_parts->threads.joinAll();
}

}  // namespace diwan::backend
