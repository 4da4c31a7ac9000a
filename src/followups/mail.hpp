// The follow-up mail to those who were there, as a draft: nothing is sent here.
//
//   MailDraft draft = followUpMail(minutes, {{"Karim Bouzid", "karim@hodnabois.example"}}, Language::French);
//   openInMailProgram(mailtoUrl(draft));
//
// Recipients are the participants and owners whose address is known; those without one are listed in
// `withoutAddress`, never guessed. Pure functions; any thread.
#pragma once

#include <string>
#include <vector>

#include "followups/minutes.hpp"
#include "language/language.hpp"

namespace diwan::followups {

struct Contact {
    std::string name;
    std::string address;
    bool operator==(Contact const&) const = default;
};

struct MailDraft {
    std::vector<Contact> to;
    std::vector<std::string> withoutAddress;
    std::string subject;  // one line
    std::string body;     // plain text, lines end with "\n"
    bool operator==(MailDraft const&) const = default;
};

[[nodiscard]] MailDraft followUpMail(Minutes const& minutes, std::vector<Contact> const& known,
                                     Language language);

// "mailto:…?subject=…&body=…" (RFC 6068). Mail programs cut long ones: a body beyond `mostBytes` once encoded
// ends at a line with "…".
[[nodiscard]] std::string mailtoUrl(MailDraft const& draft, std::size_t mostBytes = 1800);

// The draft as a message file (RFC 5322, .eml) that a mail program opens for sending: "X-Unsent: 1".
[[nodiscard]] std::string mailFile(MailDraft const& draft);

}  // namespace diwan::followups
