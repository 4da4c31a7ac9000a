// Cards: what the company and its clients are, as plain values, for the documents that name them.
//
//   Result<Company> company = companyFromJson(text);
//   std::string name = company->name.in(Language::Arabic);
//
// JSON: names in docs/templates.md; a text is "…" or {"fr": "…", "ar": "…", "en": "…"}. Problems name the
// field. Values; any thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "drafting/identifiers.hpp"
#include "drafting/local_text.hpp"
#include "reading/people_table.hpp"

namespace diwan::drafting {

struct Person {
    std::string id;
    LocalText name;
    LocalText role;
    std::string email;
    std::string phone;
    std::map<std::string, std::string> unknown{};  // as in Company
    bool operator==(Person const&) const = default;
};

struct Company {
    LocalText name;
    LocalText legal;  // "SARL au capital de 4 000 000 DA"
    LocalText activity;
    LocalText address;
    std::vector<std::string> phones;
    std::string email;
    std::string website;
    Identifiers identifiers;
    std::string rib;
    std::vector<Person> people;
    std::string signatory;  // id of the person who signs offers
    std::string validator;  // id of the person who approves contents
    std::string author;     // id of the person who uses this installation
    LocalText paymentTerms;
    LocalText deliveryTime;
    LocalText warranty;
    LocalText terms;        // general terms of sale
    std::string country;    // "dz", "ma", "tn", "fr"; empty: dz
    std::string vatRegime;  // "reel", "ifu", "exempt_buyer"; empty: reel
    std::string logo;       // a picture, by path from the card's folder
    std::map<std::string, std::string>
        unknown;  // fields of the file that Diwan has no use for, as JSON: kept
    int validityDays = 30;
    std::int64_t depositHundredths = 0;  // of a percent
    bool operator==(Company const&) const = default;

    // Nothing if nobody has that id.
    [[nodiscard]] std::optional<Person> person(std::string_view id) const;
};

struct Client {
    std::string id;
    LocalText name;
    LocalText contact;
    LocalText address;
    std::string phone;
    std::string email;
    Identifiers identifiers;
    std::string country{};                         // empty: dz
    std::map<std::string, std::string> unknown{};  // as in Company
    bool operator==(Client const&) const = default;
};

// Problems: "card.company-unreadable", "card.client-unreadable" {field}, "card.name-missing".
Result<Company> companyFromJson(std::string_view json);
Result<std::vector<Client>> clientsFromJson(std::string_view json);  // an array

// What looks doubtful about the numbers of a card, as identifierDoubts() tells it; never an obstacle.
[[nodiscard]] std::vector<Problem> checkIdentifiers(Company const& company, Language language);
[[nodiscard]] std::vector<Problem> checkIdentifiers(Client const& client, Language language);

// The company's people as the reading knows people: the name in that language, in the others as aliases, the
// role.
[[nodiscard]] std::vector<reading::KnownPerson> knownPeople(Company const& company, Language language);

[[nodiscard]] std::string toJson(Company const& company);
[[nodiscard]] std::string toJson(std::vector<Person> const& people);
[[nodiscard]] std::string toJson(std::vector<Client> const& clients);

}  // namespace diwan::drafting
