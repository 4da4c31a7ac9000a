// Who has which address: lines "Karim Bouzid <karim@hodnabois.example>"; "#" begins a remark.
//
//   Result<std::vector<Contact>> known = contactsFrom(text, "contacts.txt");
//
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "followups/mail.hpp"

namespace diwan::followups {

// Problem "file.contacts" {name, line}.
[[nodiscard]] Result<std::vector<Contact>> contactsFrom(std::string_view text, std::string const& name);

}  // namespace diwan::followups
