// Server: the listening half of diwand: TLS, threads, timeouts, and a stop that is bounded.
//
//   Result<std::unique_ptr<Server>> server = Server::start(folder, {.host = "127.0.0.1", .port = 8745}, log);
//   announce((*server)->url());
//   (*server)->stop();
//
// Problems: "serve.insecure" (plain HTTP beyond this computer), "serve.address" (busy port, unknown address),
// and those of the store. start() and stop() belong to one thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "backend/data_folder.hpp"
#include "backend/log.hpp"
#include "base/result.hpp"

namespace diwan::backend {

struct Listening {
    std::string host = "127.0.0.1";
    int port = 8745;  // 0: any free one
    bool isPlain = false;
    std::vector<std::string> alsoHosts;  // further names that Host headers may carry
};

class Server {
  public:
    static Result<std::unique_ptr<Server>> start(DataFolder const& folder, Listening const& listening,
                                                 Log& log);
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;
    [[nodiscard]] std::string url() const;
    void stop();

  private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

}  // namespace diwan::backend
