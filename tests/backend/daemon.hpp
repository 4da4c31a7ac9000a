// A real diwand on a free loopback port, in a folder of its own, and a raw connection to it.
#pragma once

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "profile.hpp"

namespace diwan::backend {

inline std::string const program = DIWAN_BINARY_DIR "/bin/diwand";

struct Finished {
    int status = -1;  // exit status; 128 + signal
    std::string out;
};

// A started child whose standard output is a pipe. Killed and reaped by the destructor.
class Child {
  public:
    explicit Child(std::vector<std::string> arguments) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        m_process = fork();
        if (m_process == 0) {
            dup2(ends[1], 1);
            int const nothing = open("/dev/null", O_WRONLY);
            dup2(nothing, 2);
            std::vector<char*> words;
            for (std::string& word : arguments)
                words.push_back(word.data());
            words.push_back(nullptr);
            execv(words[0], words.data());
            _exit(127);
        }
        close(ends[1]);
        m_out = ends[0];
    }
    ~Child() {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            (void)wait();
        }
        close(m_out);
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    void signal(int number) const { kill(m_process, number); }
    std::string line() const {
        std::string text;
        for (char c = 0; read(m_out, &c, 1) == 1 && c != '\n';)
            text += c;
        return text;
    }
    std::string rest() const {
        std::string text;
        char piece[4096];
        for (ssize_t n = 0; (n = read(m_out, piece, sizeof piece)) > 0;)
            text.append(piece, static_cast<std::size_t>(n));
        return text;
    }
    int wait() {
        int status = 0;
        waitpid(m_process, &status, 0);
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

  private:
    pid_t m_process = -1;
    int m_out = -1;
};

inline Finished run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program);
    Child child(std::move(arguments));
    Finished finished;
    finished.out = child.rest();
    finished.status = child.wait();
    return finished;
}

class Daemon {
  public:
    explicit Daemon(std::vector<std::string> further = {}) : m_further(std::move(further)) {
        if (run({"init", "--data", data(), "--name", "Atelier"}).status != 0)
            throw std::runtime_error("init");
        fingerprint = trimmed(run({"fingerprint", "--data", data()}).out);
        token = newToken("Nadia");
        start();
    }
    void start() {
        std::vector<std::string> arguments{program, "serve",  "--data",
                                           data(),  "--port", std::to_string(port)};
        arguments.insert(arguments.end(), m_further.begin(), m_further.end());
        m_child = std::make_unique<Child>(arguments);
        std::string const line = m_child->line();
        auto const at = line.find("http");
        if (at == std::string::npos) throw std::runtime_error("diwand did not start");
        url = line.substr(at);
        port = std::stoi(url.substr(url.rfind(':') + 1));
    }
    int stop(int signal = SIGTERM) {
        m_child->signal(signal);
        int const status = m_child->wait();
        m_child.reset();
        return status;
    }
    [[nodiscard]] std::string data() const { return m_folder / "server"; }
    [[nodiscard]] std::string newToken(std::string const& user, std::string const& role = "member") const {
        return trimmed(run({"token", "add", "--data", data(), "--user", user, "--role", role}).out);
    }
    static std::string trimmed(std::string text) {
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        return text;
    }

    int port = 0;
    std::string url;
    std::string fingerprint;
    std::string token;

  private:
    store::Folder m_folder;
    std::vector<std::string> m_further;
    std::unique_ptr<Child> m_child;
};

}  // namespace diwan::backend
