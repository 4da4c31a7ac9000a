#include "sync/exchange.hpp"

#include <algorithm>
#include <array>

#include "sync/desk.hpp"

namespace diwan::sync {

namespace {

constexpr std::size_t usualBatch = 100;
constexpr std::size_t changesAtOnce = 500;
constexpr std::string_view numbersPath = "/v1/numbers";
// Why a server refuses an entry, as far as a person can be told; anything else is "entry.invalid".
constexpr std::array<std::string_view, 6> refusals{"op-reused",          "number.taken",   "number.not-lent",
                                                   "template.malformed", "template.taken", "card.malformed"};
constexpr std::size_t comfortableBody = 900 * 1024;

Problem problemOfStatus(Answer const& answer) {
    auto const named = [&](char const* code) {
        return Problem{.code = code, .arguments = {}, .detail = "HTTP " + std::to_string(answer.status)};
    };
    switch (answer.status) {
        case 401:
            return named("server.token-refused");
        case 403:
            return named("server.forbidden");
        case 507:
            return named("server.full");
        case 408:
        case 429:
        case 500:
        case 502:
        case 503:
        case 504:
            return named("server.busy");
        default:
            return named("server.strange");
    }
}

// The ops of a request of ours.
std::vector<std::string> opsOf(Request const& request) {
    std::vector<std::string> ops;
    if (Result<Offer> const offer = readOffer(request.body, ""))
        for (PushResult const& result : offer->results)
            ops.push_back(result.op);
    return ops;
}

}  // namespace

Result<Request> Exchange::next(int patienceSeconds) {
    Result<std::vector<store::Entry>> entries = m_store.outbox(m_most);
    if (!entries) return entries.error();
    if (!entries->empty()) {
        std::size_t bytes = 0;
        auto const tooMuch =
            std::find_if(entries->begin() + 1, entries->end(), [&](store::Entry const& entry) {
                bytes += entry.set.size() + 400;
                return bytes + entries->front().set.size() > comfortableBody;
            });
        entries->erase(tooMuch, entries->end());
        return Request{.method = "POST", .path = "/v1/push", .body = writePush(*entries)};
    }
    if (m_lends) {
        Result<std::optional<store::NumberWish>> const wish = m_store.numberWish();
        if (!wish) return wish.error();
        if (*wish) return Request{.method = "POST", .path = std::string(numbersPath), .body = write(**wish)};
    }
    Result<std::int64_t> const cursor = m_store.cursor();
    if (!cursor) return cursor.error();
    std::string path =
        "/v1/changes?since=" + std::to_string(*cursor) + "&limit=" + std::to_string(changesAtOnce);
    if (patienceSeconds > 0) path += "&wait=" + std::to_string(patienceSeconds);
    return Request{.method = "GET", .path = path, .body = "", .patienceSeconds = patienceSeconds};
}

Result<Progress> Exchange::answered(Request const& request, Answer const& answer) {
    if (request.path == numbersPath) return loanAnswered(request, answer);
    return request.method == "POST" ? pushAnswered(request, answer) : changesAnswered(answer);
}

Result<Progress> Exchange::startOver(std::string const& log) {
    Result<std::string> const bound = m_store.boundLog();
    if (!bound) return bound.error();
    Result<Done> const restarted = *bound == log ? m_store.restartLog() : m_store.bindToLog(log);
    if (!restarted) return restarted.error();
    return Progress{};
}

Result<Progress> Exchange::refuseAll(Request const& request, char const* code) {
    for (std::string const& op : opsOf(request))
        if (Result<Done> const noted = m_store.refused(op, code); !noted) return noted.error();
    return Progress{};
}

Result<Progress> Exchange::pushAnswered(Request const& request, Answer const& answer) {
    if (answer.status == 403) return refuseAll(request, "server.forbidden");
    if (answer.status == 413) {
        std::size_t const size = opsOf(request).size();
        if (size <= 1) return refuseAll(request, "entry.too-large");
        m_most = size / 2;
        return Progress{};
    }
    if (answer.status != 200) return problemOfStatus(answer);
    Result<PushAnswer> const message = readPushAnswer(answer.body);
    if (!message) return message.error();
    Result<std::string> const bound = m_store.boundLog();
    if (!bound) return bound.error();
    if (*bound != message->log) return startOver(message->log);
    m_most = usualBatch;

    std::vector<store::Entry> confirmed;
    std::size_t settledHere = 0;
    for (PushResult const& result : message->results) {
        if (result.status == "applied" || result.status == "duplicate") {
            store::Entry entry;
            entry.op = result.op;
            entry.sequence = result.sequence;
            entry.hash = result.hash;
            entry.author = result.author;
            confirmed.push_back(std::move(entry));
        } else if (result.status == "conflict" || result.status == "rejected") {
            bool const isKnown = std::ranges::find(refusals, result.problem) != refusals.end();
            std::string const code = isKnown ? result.problem : "entry.invalid";
            if (Result<Done> const noted = m_store.refused(result.op, code); !noted) return noted.error();
            ++settledHere;
        }
    }
    Result<Done> const numbered = m_store.acknowledged(confirmed);
    if (!numbered && numbered.error().code == "store.contradiction") return startOver(message->log);
    if (!numbered) return numbered.error();
    settledHere += confirmed.size();
    // A server that settles nothing would be asked the same for ever.
    if (settledHere == 0) return Problem{.code = "server.strange", .arguments = {}, .detail = "no results"};
    return Progress{.sent = confirmed.size(), .received = 0, .settled = false};
}

Result<Progress> Exchange::loanAnswered(Request const& request, Answer const& answer) {
    // An older server knows no numbers, a reader gets none: all else goes on.
    if (answer.status == 403 || answer.status == 404 || answer.status == 405) {
        m_lends = false;
        return Progress{};
    }
    if (answer.status == 400 || answer.status == 409 || answer.status == 422) {
        Result<store::NumberWish> const wish = readWish(request.body);
        if (!wish) return wish.error();
        if (Result<Done> const dropped = m_store.dropNumberWish(wish->op); !dropped) return dropped.error();
        return Progress{};
    }
    if (answer.status != 200) return problemOfStatus(answer);
    Result<LoanAnswer> const message = readLoanAnswer(answer.body);
    if (!message) return message.error();
    Result<std::string> const bound = m_store.boundLog();
    if (!bound) return bound.error();
    if (*bound != message->log) return startOver(message->log);
    Result<Done> const taken = m_store.takeLoan(message->entry);
    if (!taken && taken.error().code == "store.contradiction") return startOver(message->log);
    if (!taken && taken.error().code == "entry.invalid")
        return Problem{.code = "server.strange", .arguments = {}, .detail = taken.error().detail};
    if (!taken) return taken.error();
    Result<std::vector<NumberFate>> const settled = m_store.settleNumbers();
    if (!settled) return settled.error();
    // Counted as news, so that documents with provisional numbers are looked at.
    return Progress{.sent = 0, .received = 1, .settled = false};
}

Result<Progress> Exchange::changesAnswered(Answer const& answer) {
    if (answer.status == 409 && answer.body.find("log-diverged") != std::string::npos) {
        Result<std::string> const bound = m_store.boundLog();
        if (!bound) return bound.error();
        return startOver(*bound);
    }
    if (answer.status != 200) return problemOfStatus(answer);
    Result<ChangesAnswer> const message = readChangesAnswer(answer.body);
    if (!message) return message.error();
    Result<std::string> const bound = m_store.boundLog();
    if (!bound) return bound.error();
    if (*bound != message->log) return startOver(message->log);
    Result<std::int64_t> const cursor = m_store.cursor();
    if (!cursor) return cursor.error();
    if (message->from != *cursor) return Progress{};  // a late answer to an earlier question

    Result<std::string> const device = m_store.meta("device");
    if (!device) return device.error();
    Result<Done> const received = m_store.receive(message->entries);
    if (!received && received.error().code == "store.contradiction") return startOver(message->log);
    if (!received && received.error().code == "entry.invalid")
        return Problem{.code = "server.strange", .arguments = {}, .detail = received.error().detail};
    if (!received) return received.error();
    auto const others = std::count_if(message->entries.begin(), message->entries.end(),
                                      [&](store::Entry const& entry) { return entry.device != *device; });
    Result<std::vector<store::Entry>> const outgoing = m_store.outbox(1);
    if (!outgoing) return outgoing.error();
    return Progress{.sent = 0,
                    .received = static_cast<std::size_t>(others),
                    .settled = !message->more && outgoing->empty()};
}

}  // namespace diwan::sync
