#include "followups/contacts.hpp"

#include <algorithm>
#include <sstream>

namespace diwan::followups {

Result<std::vector<Contact>> contactsFrom(std::string_view text, std::string const& name) {
    std::vector<Contact> contacts;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        line.resize(line.find_last_not_of(" \t\r") + 1);
        if (line.empty() || line.front() == '#') continue;
        std::size_t const open = line.find('<');
        std::size_t const close = line.find('>', std::min(open, line.size()));
        if (close == std::string::npos)
            return Problem{.code = "file.contacts", .arguments = {name, line}, .detail = ""};
        std::string who = line.substr(0, open);
        who.resize(who.find_last_not_of(" \t") + 1);
        contacts.push_back({std::move(who), line.substr(open + 1, close - open - 1)});
    }
    return contacts;
}

}  // namespace diwan::followups
