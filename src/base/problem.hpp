// A Problem says what went wrong in a form that any face can show in the user's language.
//
//   return Problem{.code = "file.unreadable", .arguments = {path}, .detail = "ENOENT"};
//   std::string shown = language::message(language, "problem.file.unreadable", problem.arguments);
//
// `code` is stable and names a row "problem.<code>" of the message table (what happened, why, what to do).
// `detail` is for logs and developers; it never quotes the user's text.
#pragma once

#include <string>
#include <vector>

namespace diwan {

struct Problem {
    std::string code;
    std::vector<std::string> arguments;
    std::string detail;
    bool operator==(Problem const&) const = default;
};

}  // namespace diwan
