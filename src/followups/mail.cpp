#include "followups/mail.hpp"

#include <Poco/Base64Encoder.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "followups/wording.hpp"
#include "language/day_text.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::followups {

namespace {

using language::message;

std::vector<std::string> wordsOf(std::string_view name) {
    std::istringstream words(text::fold(name));
    return {std::istream_iterator<std::string>(words), {}};
}

// One mailbox and nothing else: no list, no header that a line break would smuggle in.
bool isAddress(std::string_view address) {
    std::size_t const at = address.find('@');
    bool const shaped = at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
                        address.find('@', at + 1) == std::string_view::npos;
    return shaped && std::all_of(address.begin(), address.end(), [](char sign) {
               return static_cast<unsigned char>(sign) > ' ' && sign != '\x7F' &&
                      std::string_view(",;<>\"\\()[]:").find(sign) == std::string_view::npos;
           });
}

// The one contact whose name has all the words of this one: "Karim" is Karim Bouzid when no other Karim is
// known.
Contact const* contactOf(std::string const& name, std::vector<Contact> const& known) {
    std::vector<std::string> const words = wordsOf(name);
    Contact const* found = nullptr;
    for (Contact const& contact : known) {
        if (!isAddress(contact.address)) continue;
        std::vector<std::string> const full = wordsOf(contact.name);
        if (full == words) return &contact;
        bool const within =
            !words.empty() && std::all_of(words.begin(), words.end(), [&](std::string const& word) {
                return std::find(full.begin(), full.end(), word) != full.end();
            });
        if (!within) continue;
        if (found != nullptr) return nullptr;
        found = &contact;
    }
    return found;
}

std::string base64(std::string_view bytes, int lineLength) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder.rdbuf()->setLineLength(lineLength);
    encoder << bytes;
    encoder.close();
    return out.str();
}

// At most four bytes, so that bytes that are no UTF-8 end too.
std::size_t letterEnd(std::string_view text, std::size_t from) {
    std::size_t end = from + 1;
    while (end < text.size() && end < from + 4 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end;
}

// A subject that a list of mails can show; cut between letters.
std::string shortened(std::string const& subject) {
    constexpr std::size_t mostBytes = 200;
    if (subject.size() <= mostBytes) return subject;
    std::size_t end = 0;
    while (letterEnd(subject, end) <= mostBytes)
        end = letterEnd(subject, end);
    return subject.substr(0, end) + "…";
}

// RFC 2047: words of at most 75 characters, none cut within a letter.
std::string encodedHeader(std::string_view text) {
    constexpr std::size_t mostBytes = 45;
    bool const plain = std::all_of(text.begin(), text.end(), [](char sign) {
        return sign >= ' ' && sign < '\x7F' && sign != '=' && sign != '?';
    });
    if (plain && text.size() <= 60) return std::string(text);
    std::string header;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        while (end < text.size() && letterEnd(text, end) - begin <= mostBytes)
            end = letterEnd(text, end);
        header +=
            (begin == 0 ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(text.substr(begin, end - begin), 0) + "?=");
        begin = end;
    }
    return header;
}

std::string percentEncoded(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char const sign : text) {
        auto const byte = static_cast<unsigned char>(sign);
        bool const plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') ||
                           std::string_view("-._~").find(sign) != std::string_view::npos;
        if (sign == '\n') out += "%0D";
        if (plain) {
            out += sign;
        } else {
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    }
    return out;
}

std::string bodyOf(Minutes const& minutes, Language language) {
    std::string body =
        message(language, "followups.mail.greeting") + "\n\n" +
        message(language, "followups.mail.opening", {language::dayText(minutes.date, language)}) + "\n";
    auto const chapter = [&](std::string_view title) { body += "\n" + message(language, title) + "\n"; };
    if (!minutes.decisions.empty()) chapter("followups.decisions");
    for (Decision const& decision : minutes.decisions)
        body += "- " + decisionLine(decision, language) + "\n";
    chapter("followups.actions");
    if (minutes.actions.empty()) body += message(language, "reading.verdict.none") + "\n";
    for (Action const& action : minutes.actions)
        body += "- " + actionLine(action, language) + "\n";
    if (!minutes.questions.empty()) chapter("followups.questions");
    for (std::string const& question : minutes.questions)
        body += "- " + onOneLine(question) + "\n";
    return body + "\n" + message(language, "followups.mail.closing") + "\n\n" +
           message(language, "followups.mail.regards") + "\n";
}

}  // namespace

MailDraft followUpMail(Minutes const& minutes, std::vector<Contact> const& known, Language language) {
    MailDraft draft;
    std::vector<std::string> names = minutes.participants;
    for (Action const& action : minutes.actions)
        names.insert(names.end(), action.who.begin(), action.who.end());
    std::vector<std::string> seen;
    for (std::string const& name : names) {
        std::string const folded = text::fold(name);
        if (std::find(seen.begin(), seen.end(), folded) != seen.end()) continue;
        seen.push_back(folded);
        Contact const* const contact = contactOf(name, known);
        if (contact == nullptr) {
            draft.withoutAddress.push_back(name);
        } else if (std::find(draft.to.begin(), draft.to.end(), *contact) == draft.to.end()) {
            draft.to.push_back(*contact);
        }
    }
    draft.subject =
        minutes.title.empty()
            ? message(language, "followups.mail.subject", {language::dayText(minutes.date, language)})
            : message(language, "followups.mail.subject.titled", {meetingWords(minutes, language)});
    draft.subject = shortened(draft.subject);
    draft.body = bodyOf(minutes, language);
    return draft;
}

std::string mailtoUrl(MailDraft const& draft, std::size_t mostBytes) {
    std::string url = "mailto:";
    for (Contact const& contact : draft.to) {
        if (!isAddress(contact.address)) continue;
        std::size_t const at = contact.address.find('@');
        url += (url.back() == ':' ? "" : ",") + percentEncoded(contact.address.substr(0, at)) + "@" +
               percentEncoded(contact.address.substr(at + 1));
    }
    url += "?subject=" + percentEncoded(onOneLine(draft.subject)) + "&body=";
    std::string body;
    std::istringstream lines(draft.body);
    std::string line;
    while (std::getline(lines, line)) {
        std::string const encoded = percentEncoded(line + "\n");
        if (body.size() + encoded.size() > mostBytes) {
            body += percentEncoded("…");
            break;
        }
        body += encoded;
    }
    return url + body;
}

std::string mailFile(MailDraft const& draft) {
    std::string file = "X-Unsent: 1\r\n";
    std::string to;
    for (Contact const& contact : draft.to) {
        if (!isAddress(contact.address)) continue;
        std::string quoted = encodedHeader(onOneLine(contact.name));
        if (!quoted.starts_with("=?")) {
            std::string safe;
            for (char const sign : quoted)
                safe += sign == '"' || sign == '\\' ? std::string{'\\', sign} : std::string{sign};
            quoted = '"' + safe + '"';
        }
        to += (to.empty() ? "" : ",\r\n ") + quoted + " <" + contact.address + ">";
    }
    if (!to.empty()) file += "To: " + to + "\r\n";
    std::string body;
    for (char const sign : draft.body)
        body += sign == '\n' ? std::string("\r\n") : std::string{sign};
    return file + "Subject: " + encodedHeader(onOneLine(draft.subject)) +
           "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           base64(body, 76) + "\r\n";
}

}  // namespace diwan::followups
