// A real diwand beside the office, for the suites that need one.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <regex>
#include <string>
#include <thread>
#include <vector>

#include "fixture/process.hpp"

namespace diwan::office {

inline int freePort() {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &length) != 0)
        throw std::runtime_error("no free port");
    close(listener);
    return ntohs(address.sin_port);
}

// A diwand with data of its own, on a port of its own.
class Server {
  public:
    explicit Server(std::filesystem::path folder) : m_data(std::move(folder)), m_port(freePort()) {
        run({"init", "--data", m_data.string()});
        m_token = lastWord(run({"token", "add", "--data", m_data.string(), "--user", "Amina"}),
                           "[A-Za-z0-9_.~+/=-]{16,}");
        m_fingerprint = lastWord(run({"fingerprint", "--data", m_data.string()}), "[0-9A-Fa-f:]{64,95}");
    }

    void start() {
        std::filesystem::path log = m_data.string() + ".log";
        std::filesystem::remove(log);
        m_process = std::make_unique<Process>(ProcessSettings{
            .command = {program(), "serve", "--data", m_data.string(), "--port", std::to_string(m_port)},
            .output = log});
        for (int turn = 0; turn < 150; ++turn) {
            if (readFile(log).find("diwand: ready") != std::string::npos) return;
            std::this_thread::sleep_for(std::chrono::milliseconds{100});
        }
        throw std::runtime_error("diwand did not start:\n" + readFile(log));
    }
    void stop() { m_process.reset(); }

    [[nodiscard]] std::string exported() const {
        return run({"export", "--data", m_data.string(), "--format", "csv"});
    }
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(m_port); }
    [[nodiscard]] std::string const& token() const { return m_token; }
    [[nodiscard]] std::string const& fingerprint() const { return m_fingerprint; }

  private:
    static std::string program() { return std::string(DIWAN_BINARY_DIR) + "/bin/diwand"; }
    std::string run(std::vector<std::string> arguments) const {
        std::filesystem::path output = m_data.string() + ".out";
        std::filesystem::remove(output);
        arguments.insert(arguments.begin(), program());
        runToEnd({.command = arguments, .output = output}, std::chrono::seconds{30});
        return readFile(output);
    }
    static std::string lastWord(std::string const& words, char const* pattern) {
        std::string last;
        std::regex wanted(pattern);
        for (std::sregex_iterator match(words.begin(), words.end(), wanted), end; match != end; ++match)
            last = match->str();
        if (last.empty()) throw std::runtime_error("diwand did not print what was asked for: " + words);
        return last;
    }

    std::filesystem::path m_data;
    int m_port;
    std::string m_token;
    std::string m_fingerprint;
    std::unique_ptr<Process> m_process;
};

}  // namespace diwan::office
