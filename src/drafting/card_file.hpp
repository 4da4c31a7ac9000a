// Card files: which format a file is in, its cards, and cards as the bytes of a file.
//
//   Result<ReadCards> read = readCards(bytes, "contacts.vcf", CardKind::Client);      // CSV, vCard or JSON
//   std::string json = clientFile(clients);                                          // clients.json, for
//   people too
//
// Bytes in, bytes out: who opens files is another's business. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafting/flat_card.hpp"

namespace diwan::drafting {

enum class CardFormat { Csv, Vcard, Json };

// "csv", "vcard" (also "vcf"), "json".
[[nodiscard]] std::optional<CardFormat> cardFormat(std::string_view code);

// By what the file begins with, else by its name's ending, else CSV.
[[nodiscard]] CardFormat cardFormatOf(std::string_view bytes, std::string_view file);

// Problems: those of the formats; "card.too-large" {file, MB}: more than 16 MB. JSON: an array of cards; of
// people also the "people" of a company card.
Result<ReadCards> readCards(std::string_view bytes, std::string const& file, CardKind kind,
                            std::optional<CardFormat> format = std::nullopt);

// JSON with line breaks, as a person edits it.
[[nodiscard]] std::string clientFile(std::vector<Client> const& clients);
[[nodiscard]] std::string companyFile(Company const& company);
[[nodiscard]] std::string personFile(std::vector<Person> const& people);

[[nodiscard]] std::string cardFile(std::vector<Client> const& clients, CardFormat format);
[[nodiscard]] std::string cardFile(std::vector<Person> const& people, CardFormat format);

}  // namespace diwan::drafting
