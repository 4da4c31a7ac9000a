// The meeting as plain text for messaging (WhatsApp, SMS, Teams): short lines, no markup.
//
//   Message message = messageText(minutes, Language::French);
//   show(message.text, message.characters);         // "… (412 caractères)"
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <string>

#include "followups/minutes.hpp"
#include "language/language.hpp"

namespace diwan::followups {

struct Message {
    std::string text;            // without a line break at its end
    std::size_t characters = 0;  // as people count them: user-perceived characters
    bool operator==(Message const&) const = default;
};

[[nodiscard]] Message messageText(Minutes const& minutes, Language language);

}  // namespace diwan::followups
