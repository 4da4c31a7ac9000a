// Identifiers: the numbers under which a company is registered, and what looks doubtful about them.
//
//   Identifiers numbers{.nif = "00001900000000"};
//   identifierDoubts(numbers, "dz", "Clinique Les Oliviers", Language::French)
//       // {"card.doubt-digits", {"Clinique Les Oliviers", "NIF", "14", "15 / 20"}}
//
// Which numbers a country has, and their shapes, is data: tables/identifiers.tsv. A doubt is told, never an
// obstacle: offices give numbers that no rule foresees. Values and pure functions; any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

// Empty where there is none. Algeria's have names of their own; the rest goes by field of the table.
struct Identifiers {
    std::string rc;
    std::string nif;
    std::string nis;
    std::string ai;
    std::map<std::string, std::string> others{};  // "ice", "siret", "mf", "iban" …
    bool operator==(Identifiers const&) const = default;

    [[nodiscard]] std::string const& value(std::string_view field) const;
    void set(std::string const& field, std::string value);  // an empty value takes it away
};

struct IdentifierRule {
    std::string country;  // "dz", "ma", "tn", "fr"; "*" in each
    std::string field;
    LocalText label;
    std::vector<std::string> shapes;  // none: free text
    std::string check;                // "rib-dz", "luhn", "mod97", "vat-fr"; empty: none
    std::string example;
};

[[nodiscard]] std::vector<IdentifierRule> const& identifierRules();

// Every field of the table once, in its order: "rc", "nif", "nis", "ai", "rib", "ice" …
[[nodiscard]] std::vector<std::string> const& identifierFields();

// The number without the signs that people group it with, digits as 0-9, letters upper case: "00 0019" is
// "000019".
[[nodiscard]] std::string bareIdentifier(std::string_view value);

// The two digits that end an Algerian RIB with this branch (5 digits) and account (10): 97 − ((both × 100)
// mod 97), Instruction 06-2004; the bank's code does not count. "40" for "00000" and "0000000019".
[[nodiscard]] std::string ribKey(std::string_view branchAndAccount);

// What to look at again, in the order of the table: "card.doubt-digits" {whose, field, how many, expected},
// "card.doubt-signs" {whose, field} (letters among digits), "card.doubt-shape" {whose, field, example},
// "card.doubt-rib" {whose, key, expected key}, "card.doubt-key" {whose, field}.
[[nodiscard]] std::vector<Problem> identifierDoubts(Identifiers const& identifiers, std::string_view country,
                                                    std::string const& whose, Language language);

}  // namespace diwan::drafting
