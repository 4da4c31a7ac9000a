// Exchange: the client's side of the conversation, without a socket: what to ask next, and what an answer
// changes.
//
//   Exchange exchange(store);
//   Request request = exchange.next(0).value();
//   Result<Progress> progress = exchange.answered(request, transport.send(request));
//
// Own entries go first, then wishes for numbers (docs/numbering.md), then the feed is read. Any answer may be
// lost, doubled or late: nothing is counted twice (docs/protocol.md 17 to 20). Same thread as its store,
// which it borrows.
#pragma once

#include <cstddef>

#include "base/result.hpp"
#include "store/store.hpp"
#include "sync/messages.hpp"

namespace diwan::sync {

struct Progress {
    std::size_t sent = 0;      // own entries the server has confirmed now
    std::size_t received = 0;  // entries of others
    bool settled = false;      // nothing to send and nothing more to read at this moment
};

class Exchange {
  public:
    explicit Exchange(store::Store& store) : m_store(store) {}
    // With nothing to send, the server may hold its answer for `patienceSeconds`.
    Result<Request> next(int patienceSeconds);
    // Problems: "server.token-refused", "server.busy", "server.full", "server.strange", and those of the
    // store.
    Result<Progress> answered(Request const& request, Answer const& answer);

  private:
    Result<Progress> pushAnswered(Request const& request, Answer const& answer);
    Result<Progress> changesAnswered(Answer const& answer);
    Result<Progress> loanAnswered(Request const& request, Answer const& answer);
    Result<Progress> startOver(std::string const& log);
    Result<Progress> refuseAll(Request const& request, char const* code);
    store::Store& m_store;
    std::size_t m_most = 100;  // entries of the next push
    bool m_lends = true;       // false: this server has no numbers for us; they stay provisional
};

}  // namespace diwan::sync
