// What client and server say to each other (docs/protocol.md), as values and as JSON. Pure functions.
//
//   std::string body = writePush(store.outbox(100).value());
//   Result<PushAnswer> answer = readPushAnswer(received);      // Problem "server.strange" for anything else
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/store.hpp"

namespace diwan::sync {

inline constexpr std::size_t mostPushed = 500;           // entries of one push
inline constexpr std::size_t longestBody = 1024 * 1024;  // bytes of a request
inline constexpr std::size_t mostChanges = 1000;         // entries of one answer to changes
inline constexpr int longestWait = 25;                   // seconds an answer may be held back

struct Request {
    std::string method;
    std::string path;
    std::string body;
    int patienceSeconds = 0;  // how long the server may hold the answer
};

struct Answer {
    int status = 0;
    std::string contentType;
    std::string body;
};

struct PushResult {
    std::string op;
    std::string status;  // "applied" "duplicate" "conflict" "rejected"
    std::int64_t sequence = 0;
    std::string hash;
    std::string author;
    std::string problem;
};

struct PushAnswer {
    std::string log;
    std::int64_t head = 0;
    std::vector<PushResult> results;
};

struct ChangesAnswer {
    std::string log;
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool more = false;
    std::int64_t head = 0;
    std::vector<store::Entry> entries;
};

struct Greeting {
    std::string version;
    std::string name;
    std::string user;
    std::string role;
    std::string log;
    std::int64_t head = 0;
};

// The answer to a wish for numbers: the entry that lends them.
struct LoanAnswer {
    std::string log;
    std::int64_t head = 0;
    store::Entry entry;
};

[[nodiscard]] std::string write(store::NumberWish const& wish);
[[nodiscard]] std::string write(LoanAnswer const& answer);
[[nodiscard]] std::string writeNumbers(std::string const& log, std::vector<NumberFate> const& numbers);
Result<LoanAnswer> readLoanAnswer(std::string_view json);
// A stranger's wish. Problem "json.invalid".
Result<store::NumberWish> readWish(std::string_view json);

[[nodiscard]] std::string writePush(std::vector<store::Entry> const& entries);
[[nodiscard]] std::string write(PushAnswer const& answer);
[[nodiscard]] std::string write(ChangesAnswer const& answer);
[[nodiscard]] std::string write(Greeting const& greeting);

Result<PushAnswer> readPushAnswer(std::string_view json);
Result<ChangesAnswer> readChangesAnswer(std::string_view json);
Result<Greeting> readGreeting(std::string_view json);

}  // namespace diwan::sync
