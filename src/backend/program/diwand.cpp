// diwand: the program. Reads its command, and for `serve` waits for a signal to stop.
#include <Poco/Exception.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "backend/commands.hpp"
#include "backend/server.hpp"
#include "language/language.hpp"
#include "language/messages.hpp"

namespace {

using namespace diwan;
using namespace diwan::backend;

constexpr char const* help = R"(diwand: the shared register of a company

  diwand init --data DIR [--name NAME]       make the database, the key and the certificate; print the fingerprint
  diwand token add --data DIR --user NAME [--role member|reader]
                                             print a new token, once
  diwand token list --data DIR
  diwand token revoke --data DIR --id ID
  diwand fingerprint --data DIR
  diwand serve --data DIR [--host 127.0.0.1] [--port 8745] [--no-tls] [--allow-host NAME]...
                                             port 0: any free one; --no-tls: on this computer only
  diwand export --data DIR [--format csv|ndjson]
  diwand verify --data DIR                   recompute the chain of hashes
  diwand --version | --help
)";

// English unless the environment says French or Arabic.
Language languageOfTerminal() {
    for (char const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (char const* value = std::getenv(name); value != nullptr && *value != '\0')
            return language::fromCode(value).value_or(Language::English);
    return Language::English;
}

int fail(Problem const& problem) {
    std::cerr << "diwand: " << language::describe(languageOfTerminal(), problem);
    if (!problem.detail.empty()) std::cerr << " [" << problem.detail << "]";
    std::cerr << "\n";
    if (problem.code.starts_with("usage.")) {
        std::cerr << "\n" << help;
        return 2;
    }
    return 1;
}

Result<Listening> listeningOf(Arguments const& arguments) {
    if (Result<Done> const allowed =
            arguments.allowOnly({"--data", "--host", "--port", "--no-tls", "--allow-host"});
        !allowed)
        return allowed.error();
    Result<int> const port = numberOf("--port", arguments.option("--port", "8745"), 0, 65535);
    if (!port) return port.error();
    Listening listening{.host = arguments.option("--host", "127.0.0.1"),
                        .port = *port,
                        .isPlain = arguments.flags.contains("--no-tls")};
    if (auto const also = arguments.options.find("--allow-host"); also != arguments.options.end())
        listening.alsoHosts = also->second;
    return listening;
}

Result<Done> serve(Arguments const& arguments) {
    Result<Listening> const listening = listeningOf(arguments);
    if (!listening) return listening.error();
    Result<std::string> const path = arguments.required("--data");
    if (!path) return path.error();
    // Blocked before any thread exists, so that all inherit it and only sigwait below receives them.
    sigset_t stopping;
    sigemptyset(&stopping);
    for (int const signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&stopping, signal);
    pthread_sigmask(SIG_BLOCK, &stopping, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    Log log;
    Result<std::unique_ptr<Server>> const server = Server::start(DataFolder(*path), *listening, log);
    if (!server) return server.error();
    std::cout << "diwand: ready on " << (*server)->url() << std::endl;
    int received = 0;
    sigwait(&stopping, &received);
    log.event("stopping", {}, {{"signal", received}});
    // What was answered is on the disk: a client that will not let go must not keep the process alive.
    std::thread([] {
        std::this_thread::sleep_for(std::chrono::milliseconds(4500));
        std::_Exit(0);
    }).detach();
    (*server)->stop();
    log.event("stopped", {}, {});
    return done;
}

Result<Done> run(Arguments const& arguments) {
    if (arguments.words.empty())
        return Problem{.code = "usage.missing", .arguments = {"command"}, .detail = ""};
    std::string const& verb = arguments.words.front();
    if (verb == "token") return token(arguments, std::cout);
    if (arguments.words.size() == 1) {
        if (verb == "init") return initialise(arguments, std::cout);
        if (verb == "fingerprint") return printFingerprint(arguments, std::cout);
        if (verb == "serve") return serve(arguments);
        if (verb == "export") return exportRegister(arguments, std::cout);
        if (verb == "verify") return verify(arguments, std::cout);
    }
    return Problem{.code = "usage.unknown", .arguments = {arguments.words.back()}, .detail = ""};
}

}  // namespace

int main(int count, char** values) {
    try {
        Result<Arguments> const arguments = readArguments({values + 1, values + count});
        if (!arguments) return fail(arguments.error());
        if (arguments->flags.contains("--help")) {
            std::cout << help;
            return 0;
        }
        if (arguments->flags.contains("--version")) {
            std::cout << "diwand " DIWAN_VERSION "\n";
            return 0;
        }
        Result<Done> const finished = run(*arguments);
        return finished ? 0 : fail(finished.error());
    } catch (Poco::Exception const& exception) {
        std::cerr << "diwand: " << exception.displayText() << "\n";
    } catch (std::exception const& exception) {
        std::cerr << "diwand: " << exception.what() << "\n";
    }
    return 1;
}
