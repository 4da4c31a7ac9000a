#include "views/connection_text.hpp"

#include <string_view>

#include "language/messages.hpp"

namespace diwan::views {

namespace {

std::string_view keyOf(sync::Connection connection) {
    switch (connection) {
        case sync::Connection::LocalOnly:
            return "views.connection.local";
        case sync::Connection::UpToDate:
            return "views.connection.up-to-date";
        case sync::Connection::Working:
            return "views.connection.working";
        case sync::Connection::Offline:
            return "views.connection.offline";
        case sync::Connection::Refused:
            return "views.connection.refused";
    }
    return "views.connection.local";
}

}  // namespace

ConnectionText connectionText(sync::Status const& status, Language language) {
    ConnectionText text;
    text.line = language::message(language, keyOf(status.connection));
    // Without a server nothing waits for anybody.
    if (status.connection != sync::Connection::LocalOnly && status.waiting > 0)
        text.line +=
            language::counted(language, "views.connection.waiting", static_cast<int>(status.waiting));
    if (status.problem) text.why = language::describe(language, *status.problem);
    return text;
}

}  // namespace diwan::views
