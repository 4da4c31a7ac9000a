// Sentences 3 to 15 of docs/protocol.md on a raw socket: what an HTTP library would never send.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <thread>

#include "daemon.hpp"

namespace diwan::backend {
namespace {

class Connection {
  public:
    explicit Connection(int port) : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        timeval const patience{.tv_sec = 8, .tv_usec = 0};
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("connect");
    }
    ~Connection() { close(m_socket); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;
    void send(std::string const& bytes) const {
        (void)::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    void finish() const { shutdown(m_socket, SHUT_WR); }
    // Until the server closes, or nothing has come for eight seconds.
    [[nodiscard]] std::string all() const {
        std::string text;
        char piece[4096];
        for (ssize_t n = 0; (n = recv(m_socket, piece, sizeof piece, 0)) > 0;)
            text.append(piece, static_cast<std::size_t>(n));
        return text;
    }

  private:
    int m_socket;
};

class DiwandWire : public testing::Test {
  protected:
    static void SetUpTestSuite() { s_daemon = new Daemon({"--no-tls"}); }
    static void TearDownTestSuite() {
        delete s_daemon;
        s_daemon = nullptr;
    }
    // The whole conversation after these bytes; the connection is half-closed so that it always ends.
    static std::string said(std::string const& bytes) {
        Connection const connection(s_daemon->port);
        connection.send(bytes);
        connection.finish();
        return connection.all();
    }
    static std::string head(std::string const& line, std::string const& fields = "") {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + s_daemon->token + "\r\n" +
               fields + "\r\n";
    }
    static int status(std::string const& answer) {
        return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3));
    }
    static std::size_t answers(std::string const& text) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find("HTTP/1.1 ", at)) != std::string::npos; ++at)
            ++count;
        return count;
    }
    static std::string const inner;
    static Daemon* s_daemon;  // one server for all tests of this file
};
Daemon* DiwandWire::s_daemon = nullptr;
std::string const DiwandWire::inner = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

TEST_F(DiwandWire, TwoLengthsAndLengthWithChunksAreRefusedAndTheConnectionCloses) {
    std::string const length = "Content-Length: " + std::to_string(inner.size()) + "\r\n";
    for (std::string const& fields :
         {length + length, length + "Content-Length: 3\r\n", length + "Transfer-Encoding: chunked\r\n",
          std::string("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")}) {
        std::string const answer = said(head("POST /v1/push", fields) + inner);
        EXPECT_EQ(status(answer), 400) << fields;
        EXPECT_EQ(answers(answer), 1U) << fields;
        EXPECT_NE(answer.find("Connection: Close"), std::string::npos) << fields;
    }
}

TEST_F(DiwandWire, ChunksAndMissingLengthAre411) {
    EXPECT_EQ(status(said(head("POST /v1/push", "Transfer-Encoding: chunked\r\n") + "zz\r\n" + inner)), 411);
    EXPECT_EQ(answers(said(head("POST /v1/push", "Transfer-Encoding: chunked\r\n") + "zz\r\n" + inner)), 1U);
    EXPECT_EQ(status(said(head("POST /v1/push"))), 411);
}

TEST_F(DiwandWire, LengthsAreDigitsOnly) {
    for (std::string const length : {"-1", "+3", "12345678901", ""})
        EXPECT_EQ(status(said(head("POST /v1/push", "Content-Length: " + length + "\r\n") + "{}")), 400)
            << length;
    // Poco hangs up on these before any code of ours: nothing is read as a request either.
    for (std::string const length : {"3x", "0x3"})
        EXPECT_LE(answers(said(head("POST /v1/push", "Content-Length: " + length + "\r\n") + "{}" + inner)),
                  0U)
            << length;
}

TEST_F(DiwandWire, AnUnreadBodyNeverBecomesTheNextRequest) {
    std::string const length = "Content-Length: " + std::to_string(inner.size()) + "\r\n";
    for (std::string const line : {"POST /nowhere", "POST /healthz", "GET /healthz", "GET /v1/changes"}) {
        std::string const answer = said(head(line, length) + inner);
        EXPECT_EQ(answers(answer), 1U) << line;
        EXPECT_GE(status(answer), 400) << line;
    }
    std::string const unknown = "POST /v1/push HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n" + inner;
    EXPECT_EQ(status(said(unknown)), 401);
    EXPECT_EQ(answers(said(unknown)), 1U);
}

TEST_F(DiwandWire, AShortBodyIs400) {
    EXPECT_EQ(status(said(head("POST /v1/push", "Content-Length: 100\r\n") + "{}")), 400);
}

TEST_F(DiwandWire, TooLargeIs413AndIsAnsweredBeforeItIsRead) {
    Connection const connection(s_daemon->port);
    connection.send(head("POST /v1/push", "Content-Length: 1048577\r\n"));
    connection.send(std::string(1048577, 'a'));
    std::string const answer = connection.all();
    EXPECT_EQ(status(answer), 413);
    EXPECT_NE(answer.find("application/problem+json"), std::string::npos);
}

TEST_F(DiwandWire, TheHostMustBeTheServers) {
    EXPECT_EQ(status(said("GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n")), 421);
    EXPECT_EQ(status(said("GET /healthz HTTP/1.1\r\n\r\n")), 400);
    EXPECT_EQ(status(said("GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n")), 400);
    EXPECT_EQ(status(said("GET /healthz HTTP/1.1\r\nHost: localhost:1234\r\n\r\n")), 200);
}

TEST_F(DiwandWire, EncodedLineBreaksInHeadersAndLongUrisAre400) {
    EXPECT_EQ(status(said(head("GET /healthz", "X-A: x =?utf-8?Q?a=0D=0ASet-Cookie:_evil=3D1?=\r\n"))), 400);
    EXPECT_EQ(status(said(head("GET /healthz?" + std::string(5000, 'a')))), 400);
    EXPECT_GE(status(said("GET /healthz HTTP/9.9\r\nHost: localhost\r\n\r\n")), 400);
}

TEST_F(DiwandWire, EverythingButHealthNeedsAToken) {
    for (std::string const line : {"GET /v1/whoami", "GET /v1/changes?since=0"}) {
        EXPECT_EQ(status(said(std::string(line) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")), 401) << line;
        EXPECT_EQ(status(said(std::string(line) +
                              " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic eDp5\r\n\r\n")),
                  401);
    }
    EXPECT_EQ(status(said(head("GET /v1/whoami"))), 200);
    EXPECT_EQ(status(said(head("DELETE /v1/changes"))), 405);
    EXPECT_EQ(status(said(head("GET /etc/passwd"))), 404);
}

TEST_F(DiwandWire, BadQueriesAndBadJsonAre400) {
    for (std::string const query :
         {"since=-1", "since=x", "limit=0", "limit=5000", "wait=26", "since=99999999999999999999"})
        EXPECT_EQ(status(said(head("GET /v1/changes?" + std::string(query)))), 400) << query;
    std::string deep(200, '[');
    for (std::string const& body : {std::string("{"), std::string("[]"), std::string("{\"entries\":1}"), deep,
                                    std::string("{\"entries\":[],\"entries\":[]}"), std::string("\xff\xfe")})
        EXPECT_EQ(
            status(said(head("POST /v1/push", "Content-Length: " + std::to_string(body.size()) + "\r\n") +
                        body)),
            400)
            << body;
    EXPECT_EQ(status(said(head("GET /v1/changes?since=1000"))), 409);
}

TEST_F(DiwandWire, APushIsIdempotentAndTheSameOpWithOtherContentsConflicts) {
    auto const push = [](std::string const& what) {
        std::string const body =
            R"({"entries":[{"op":"019aafc0-0000-7000-8000-000000000001","entity":"019aafc0-0000-7000-8000-000000000002",)"
            R"("kind":"action","set":{"what":")" +
            what + R"("},"device":"d","madeAt":"2026-01-01T00:00:00Z","author":"The Director"}]})";
        return said(head("POST /v1/push", "Content-Length: " + std::to_string(body.size()) + "\r\n") + body);
    };
    EXPECT_NE(push("a").find("\"applied\",\"sequence\":1,"), std::string::npos);
    EXPECT_NE(push("a").find("\"duplicate\",\"sequence\":1,"), std::string::npos);
    EXPECT_NE(push("b").find("\"conflict\",\"problem\":\"op-reused\""), std::string::npos);
    std::string const feed = said(head("GET /v1/changes?since=0"));
    EXPECT_NE(feed.find("\"author\":\"Nadia\""), std::string::npos);
    EXPECT_EQ(feed.find("Director"), std::string::npos);
}

TEST_F(DiwandWire, SilentAndIdleConnectionsDoNotKeepOthersWaiting) {
    std::vector<std::unique_ptr<Connection>> silent;
    for (int i = 0; i < 60; ++i) {
        silent.push_back(std::make_unique<Connection>(s_daemon->port));
        silent.back()->send(i % 2 == 0 ? "GET /hea" : inner);
    }
    auto const before = std::chrono::steady_clock::now();
    EXPECT_EQ(status(said(inner)), 200);
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(2));
}

}  // namespace
}  // namespace diwan::backend
