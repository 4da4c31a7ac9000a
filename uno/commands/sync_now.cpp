#include "commands/command.hpp"

namespace diwan::office::run {

namespace {

std::string_view words(sync::Connection connection) {
    switch (connection) {
        case sync::Connection::LocalOnly:
            return "local-only";
        case sync::Connection::UpToDate:
            return "up-to-date";
        case sync::Connection::Working:
            return "working";
        case sync::Connection::Offline:
            return "offline";
        case sync::Connection::Refused:
            return "refused";
    }
    return "offline";
}

CommandResult resultOf(sync::SyncReport const& report) {
    CommandResult result = CommandResult::ok();
    result.fields.key("sent").number(static_cast<std::int64_t>(report.sent));
    result.fields.key("received").number(static_cast<std::int64_t>(report.received));
    result.fields.key("waiting").number(static_cast<std::int64_t>(report.status.waiting));
    result.fields.key("connection").string(words(report.status.connection));
    result.fields.key("problem").string(report.status.problem ? report.status.problem->code : "");
    return result;
}

}  // namespace

// Being offline is an answer, not a failure: what waits is sent later by itself.
void syncNow(CommandCall const& call, CommandAnswer const& answer) {
    if (call.wait) {
        // A macro gets the state at once instead of keeping the office waiting for a network.
        call.session->worker().syncNow([](sync::SyncReport const&) {});
        return answer(resultOf({.sent = 0, .received = 0, .status = call.session->syncStatus()}));
    }
    call.session->syncNow([answer](sync::SyncReport const& report) { answer(resultOf(report)); });
}

}  // namespace diwan::office::run
