#include "sync/http_transport.hpp"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>

#include <chrono>
#include <istream>
#include <optional>

#include "sync/host_lookup.hpp"
#include "sync/server_address.hpp"
#include "sync/trust.hpp"

namespace diwan::sync {

namespace {

using Poco::Net::HTTPClientSession;
using SteadyTime = std::chrono::steady_clock::time_point;

constexpr std::size_t longestAnswer = 8 * 1024 * 1024;
constexpr int connectSeconds = 5;
constexpr int answerSeconds = 15;
// The server closes idle connections after a few seconds; one it has just closed would cost a failure first.
constexpr auto keptIdle = std::chrono::seconds(2);

class HttpTransport final : public Transport {
  public:
    HttpTransport(ServerAddress address, std::string token, std::string fingerprint)
        : m_address(std::move(address)), m_token(std::move(token)) {
        if (m_address.secure) m_trust.emplace(m_address.host, std::move(fingerprint));
    }

    Result<Answer> send(Request const& request, Interruption& interruption) override {
        bool const kept = m_session != nullptr && std::chrono::steady_clock::now() - m_lastUse < keptIdle;
        if (!kept) m_session.reset();
        Result<Answer> answer = attempt(request, interruption);
        // The server may have closed a kept connection meanwhile. Every request may be repeated.
        if (!answer && kept && !interruption.interrupted()) answer = attempt(request, interruption);
        if (!answer && interruption.interrupted()) return named("server.interrupted");
        return answer;
    }

  private:
    [[nodiscard]] Problem named(char const* code, std::string detail = {}) const {
        return Problem{.code = code, .arguments = {m_address.shown()}, .detail = std::move(detail)};
    }

    Result<Answer> attempt(Request const& request, Interruption& interruption) {
        Result<Answer> answer = guardedAttempt(request, interruption);
        interruption.unwatch();  // before the socket is closed: its number may be another's a moment later
        m_lastUse = std::chrono::steady_clock::now();
        if (!answer || m_isSpent) m_session.reset();
        m_connecting.reset();
        m_isSpent = false;
        return answer;
    }

    Result<Answer> guardedAttempt(Request const& request, Interruption& interruption) {
        try {
            if (!m_session)
                if (Result<Done> const connected = connect(interruption); !connected)
                    return connected.error();
            interruption.watch(m_session->socket().impl()->sockfd());
            return converse(request);
        } catch (Poco::TimeoutException const& exception) {
            return named("server.timeout", exception.name());
        } catch (Poco::Net::SSLException const& exception) {
            return refusedHandshake(exception.name());
        } catch (Poco::Net::MessageException const& exception) {
            // NoMessageException: closed without an answer, as a server does that stops or is overrun.
            bool const silent = dynamic_cast<Poco::Net::NoMessageException const*>(&exception) != nullptr;
            return named(silent ? "server.unreachable" : "server.strange", exception.name());
        } catch (Poco::Net::HTTPException const& exception) {
            return named("server.strange", exception.name());
        } catch (Poco::Exception const& exception) {
            return named("server.unreachable", exception.name());
        } catch (std::exception const&) {
            return named("server.unreachable", "exception");
        }
    }

    Problem refusedHandshake(std::string detail) const {
        switch (m_trust->refusal()) {
            case Trust::Refusal::Expired:
                return named("server.certificate-expired");
            case Trust::Refusal::Fingerprint:
                return named("server.fingerprint");
            case Trust::Refusal::Untrusted:
                return named("server.certificate-untrusted");
            case Trust::Refusal::None:
                break;
        }
        return named("server.encryption", std::move(detail));
    }

    Result<Done> connect(Interruption& interruption) {
        Result<std::vector<Poco::Net::IPAddress>> const addresses = lookUp(m_address.host, interruption);
        if (!addresses) return addresses.error();
        for (Poco::Net::IPAddress const& address : *addresses) {
            if (!m_address.secure && !address.isLoopback())
                continue;  // whatever a resolver says of "localhost"
            std::optional<Poco::Net::StreamSocket> socket = reach(address, interruption);
            if (!socket) continue;
            m_connecting = socket;
            interruption.watch(socket->impl()->sockfd());
            if (m_trust) {
                m_trust->forget();
                Poco::Net::SecureStreamSocket secure =
                    Poco::Net::SecureStreamSocket::attach(*socket, m_address.host, m_trust->context());
                m_session = std::make_unique<HTTPClientSession>(secure);
            } else {
                m_session = std::make_unique<HTTPClientSession>(*socket);
            }
            m_session->setKeepAlive(true);
            return done;
        }
        return named("server.unreachable");
    }

    // Connects in slices, because a connection attempt can't be interrupted otherwise.
    std::optional<Poco::Net::StreamSocket> reach(Poco::Net::IPAddress const& host,
                                                 Interruption const& interruption) {
        Poco::Net::StreamSocket socket;
        try {
            socket.connectNB(Poco::Net::SocketAddress(host, static_cast<Poco::UInt16>(m_address.port)));
            auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds(connectSeconds);
            int const mode = Poco::Net::Socket::SELECT_WRITE | Poco::Net::Socket::SELECT_ERROR;
            while (!socket.poll(Poco::Timespan(0, 100'000), mode))
                if (interruption.interrupted() || std::chrono::steady_clock::now() > deadline)
                    return std::nullopt;
            if (socket.impl()->socketError() != 0) return std::nullopt;
            socket.setBlocking(true);
            socket.setNoDelay(true);
            socket.setSendTimeout(Poco::Timespan(answerSeconds, 0));
            socket.setReceiveTimeout(Poco::Timespan(answerSeconds, 0));
        } catch (Poco::Exception const&) {
            return std::nullopt;  // refused or no route: the next address is tried
        }
        return socket;
    }

    Result<Answer> converse(Request const& request) {
        m_session->setTimeout(Poco::Timespan(answerSeconds + request.patienceSeconds, 0));
        m_session->socket().setReceiveTimeout(Poco::Timespan(answerSeconds + request.patienceSeconds, 0));
        Poco::Net::HTTPRequest message(request.method, request.path, Poco::Net::HTTPMessage::HTTP_1_1);
        message.setHost(m_address.shown());
        message.set("Authorization", "Bearer " + m_token);
        message.set("Accept", "application/json, application/problem+json");
        message.setKeepAlive(true);
        if (request.method == "POST") {
            message.setContentType("application/json");
            message.setContentLength64(static_cast<Poco::Int64>(request.body.size()));
        }
        std::ostream& out = m_session->sendRequest(message);
        out.write(request.body.data(), static_cast<std::streamsize>(request.body.size()));
        out.flush();
        Poco::Net::HTTPResponse response;
        std::istream& in = m_session->receiveResponse(response);
        Answer answer{.status = response.getStatus(), .contentType = response.getContentType(), .body = {}};
        char piece[16 * 1024];
        while (in.read(piece, sizeof piece), in.gcount() > 0) {
            answer.body.append(piece, static_cast<std::size_t>(in.gcount()));
            if (answer.body.size() > longestAnswer) return named("server.strange", "answer too long");
        }
        bool const cut = response.hasContentLength() &&
                         response.getContentLength64() != static_cast<Poco::Int64>(answer.body.size());
        if (m_session->networkException() != nullptr || cut) return named("server.unreachable", "cut answer");
        m_isSpent = !response.getKeepAlive();
        return answer;
    }

    ServerAddress m_address;
    std::string m_token;
    std::optional<Trust> m_trust;  // before the session, which uses its context
    std::unique_ptr<HTTPClientSession> m_session;
    std::optional<Poco::Net::StreamSocket>
        m_connecting;        // keeps a watched socket open while TLS may fail on it
    bool m_isSpent = false;  // the server closes after this answer
    SteadyTime m_lastUse;
};

}  // namespace

Result<std::unique_ptr<Transport>> connectTo(ServerSettings const& settings) {
    Result<ServerAddress> address = readAddress(settings.url);
    if (!address) return address.error();
    bool const sendable =
        settings.token.find_first_not_of(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/=") == std::string::npos;
    if (!sendable)
        return Problem{.code = "server.token-refused", .arguments = {address->shown()}, .detail = "signs"};
    return std::unique_ptr<Transport>(
        std::make_unique<HttpTransport>(std::move(*address), settings.token, settings.fingerprint));
}

}  // namespace diwan::sync
