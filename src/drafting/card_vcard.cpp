#include "drafting/card_vcard.hpp"

#include <algorithm>
#include <array>

#include "drafting/foreign_text.hpp"
#include "drafting/vcard_lines.hpp"

namespace diwan::drafting {

namespace {

constexpr std::string_view ownPrefix = "X-DIWAN-";

std::string trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \t\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

std::string plain(VcardLine const& line) {
    return trimmed(vcardParts(line.value, 0).front());
}

std::string joined(std::vector<std::string> const& parts) {
    std::string text;
    for (std::string const& part : parts)
        if (std::string const one = trimmed(part); !one.empty()) text += (text.empty() ? "" : ", ") + one;
    return text;
}

// "name", or "name_ar" where the line says that it is Arabic.
std::string inLanguage(std::string const& field, VcardLine const& line) {
    std::string const language = line.parameter("LANGUAGE");
    if (language.starts_with("ar")) return field + "_ar";
    return language.starts_with("en") ? field + "_en" : field;
}

std::string lower(std::string_view text) {
    std::string all(text);
    std::ranges::transform(
        all, all.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return all;
}

// One card under way.
class CardReader {
  public:
    CardReader(CardKind kind, std::size_t line) : m_kind(kind), m_line(line) {}

    void add(VcardLine const& line) {
        if (line.name == "KIND") {
            m_isOrganisation = m_isOrganisation || lower(plain(line)) == "org";
        } else if (line.name == "X-ABSHOWAS") {
            m_isOrganisation = m_isOrganisation || lower(plain(line)) == "company";
        } else if (line.name == "FN") {
            put(m_names, inLanguage("name", line), plain(line));
        } else if (line.name == "N") {
            auto const parts = vcardParts(line.value, ';');
            m_assembled = joined({parts.size() > 1 ? parts[1] + " " + parts[0] : parts[0]});
        } else if (line.name == "ORG") {
            put(m_organisation, inLanguage("name", line), trimmed(vcardParts(line.value, ';').front()));
        } else if (line.name == "TITLE" || line.name == "ROLE") {
            put(m_roles, inLanguage("role", line), plain(line));
        } else if (line.name == "RELATED" && line.isOfType("contact") && line.parameter("VALUE") == "text") {
            put(m_card, inLanguage("contact", line), plain(line));
        } else if (line.name == "ADR") {
            addAddress(line);
        } else if (line.name == "TEL" || line.name == "EMAIL") {
            addReachable(line);
        } else if (line.name == "UID" && line.parameter("VALUE") == "text") {
            put(m_card, "id", plain(line));
        } else if (line.name.starts_with(ownPrefix)) {
            put(m_card, lower(line.name.substr(ownPrefix.size())), plain(line));
        }
    }

    void finish(std::string const& file, ReadCards& read) {
        if (m_names.empty() && !m_assembled.empty()) m_names["name"] = m_assembled;
        bool const isClient = m_kind == CardKind::Client;
        bool const ofOrganisation = isClient && !m_organisation.empty() && !m_isOrganisation;
        FlatCard const& names = m_names.empty() || ofOrganisation ? m_organisation : m_names;
        m_card.insert(names.begin(), names.end());
        if (ofOrganisation && !m_names.empty()) {
            std::string const role = m_roles.empty() ? "" : m_roles.begin()->second;
            m_card.try_emplace("contact", joined({nameOf(m_names), role}));
        }
        if (!isClient) m_card.insert(m_roles.begin(), m_roles.end());
        std::erase_if(m_card, [&](auto const& entry) {
            return std::ranges::find(cardFields(m_kind), entry.first) == cardFields(m_kind).end();
        });
        if (nameOf(m_card).empty()) {
            read.remarks.push_back({"card.vcard-nameless", {file, std::to_string(m_line)}, {}});
            return;
        }
        for (std::string const& value : m_more)
            read.remarks.push_back({"card.vcard-more", {nameOf(m_card), value}, {}});
        read.cards.push_back(std::move(m_card));
    }

  private:
    static void put(FlatCard& card, std::string const& field, std::string text) {
        if (!text.empty()) card.try_emplace(field, std::move(text));
    }

    void addAddress(VcardLine const& line) {
        std::string const field = inLanguage("address", line);
        std::string const address = joined(vcardParts(line.value, ';'));
        if (address.empty()) return;
        if (auto const [at, isNew] = m_card.try_emplace(field, address); !isNew && at->second != address)
            m_more.push_back(address);
    }

    void addReachable(VcardLine const& line) {
        std::string value = plain(line);
        if (lower(value).starts_with("tel:")) value = value.substr(4);
        if (value.empty()) return;
        std::string& place = m_card[line.name == "TEL" ? "phone" : "email"];
        bool const preferred = line.isOfType("pref") || line.parameter("PREF") == "1";
        if (place.empty()) {
            place = value;
        } else if (place != value) {
            if (preferred) std::swap(place, value);
            m_more.push_back(value);
        }
    }

    CardKind m_kind;
    std::size_t m_line;
    bool m_isOrganisation = false;
    FlatCard m_card, m_names, m_organisation, m_roles;
    std::string m_assembled;  // the name of N, where FN is missing
    std::vector<std::string> m_more;
};

void writeInLanguages(std::string& out, FlatCard const& card, std::string const& field, std::string_view name,
                      std::vector<std::pair<std::string, std::string>> const& parameters,
                      std::string_view before = "", std::string_view after = "") {
    struct Text {
        char const* language;
        std::string text;
    };
    std::vector<Text> texts;
    for (auto const& [suffix, language] : {std::pair{"", "fr"}, {"_ar", "ar"}, {"_en", "en"}})
        if (auto const found = card.find(field + suffix); found != card.end())
            texts.push_back({language, found->second});
    bool const several = texts.size() > 1;
    for (Text const& one : texts) {
        auto all = parameters;
        if (several) all.emplace_back("ALTID", "1");
        if (several || std::string_view(one.language) != "fr") all.emplace_back("LANGUAGE", one.language);
        out += vcardLine(name, all, std::string(before) + escapedVcard(one.text) + std::string(after));
    }
}

void writeOne(std::string& out, FlatCard const& card, std::string const& field, std::string_view name,
              std::vector<std::pair<std::string, std::string>> const& parameters = {}) {
    if (auto const found = card.find(field); found != card.end())
        out += vcardLine(name, parameters, escapedVcard(found->second));
}

}  // namespace

Result<ReadCards> cardsFromVcard(std::string_view bytes, std::string const& file, CardKind kind) {
    ForeignText const foreign = foreignText(bytes);
    ReadCards read;
    if (foreign.guessed) read.remarks.push_back({"csv.encoding", {file}, {}});
    std::vector<CardReader> open;
    std::size_t opened = 0;
    bool any = false;
    for (VcardLine const& line : vcardLines(foreign.utf8)) {
        bool const ofCard = lower(trimmed(line.value)) == "vcard";
        if (line.name == "BEGIN" && ofCard) {
            if (!open.empty()) return Problem{"card.vcard-open", {file, std::to_string(opened)}, {}};
            open.emplace_back(kind, line.number);
            opened = line.number;
            any = true;
        } else if (line.name == "END" && ofCard && !open.empty()) {
            open.back().finish(file, read);
            open.clear();
        } else if (!open.empty()) {
            open.back().add(line);
        }
    }
    if (!open.empty()) return Problem{"card.vcard-open", {file, std::to_string(opened)}, {}};
    if (!any) return Problem{"card.vcard-none", {file}, {}};
    return read;
}

std::string cardsToVcard(std::vector<FlatCard> const& cards, CardKind kind) {
    bool const isClient = kind == CardKind::Client;
    std::string out;
    for (FlatCard const& card : cards) {
        out += "BEGIN:VCARD\r\nVERSION:4.0\r\n";
        out += vcardLine("KIND", {}, isClient ? "org" : "individual");
        writeOne(out, card, "id", "UID", {{"VALUE", "text"}});
        writeInLanguages(out, card, "name", "FN", {});
        if (isClient) {
            writeInLanguages(out, card, "name", "ORG", {});
            writeInLanguages(out, card, "contact", "RELATED", {{"TYPE", "contact"}, {"VALUE", "text"}});
            writeInLanguages(out, card, "address", "ADR", {}, ";;", ";;;;");
        } else {
            writeInLanguages(out, card, "role", "ROLE", {});
        }
        writeOne(out, card, "phone", "TEL", {{"VALUE", "text"}});
        writeOne(out, card, "email", "EMAIL");
        if (isClient) {
            writeOne(out, card, "country", std::string(ownPrefix) + "COUNTRY");
            for (std::string const& field : identifierFields()) {
                std::string name(ownPrefix);
                for (char const c : field)
                    name += static_cast<char>(c - 'a' + 'A');
                writeOne(out, card, field, name);
            }
        }
        out += "END:VCARD\r\n";
    }
    return out;
}

}  // namespace diwan::drafting
