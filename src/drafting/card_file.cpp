#include "drafting/card_file.hpp"

#include <Poco/JSON/ParseHandler.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSON/Stringifier.h>

#include <algorithm>
#include <sstream>

#include "drafting/card_csv.hpp"
#include "drafting/card_vcard.hpp"

namespace diwan::drafting {

namespace {

constexpr std::size_t mostMegabytes = 16;

std::string readable(std::string const& json) {
    Poco::JSON::Parser parser(new Poco::JSON::ParseHandler(true));  // keeps the order of the fields
    std::ostringstream out;
    Poco::JSON::Stringifier::stringify(parser.parse(json), out, 2);
    return out.str() + "\n";
}

std::string lowerEnd(std::string_view file, std::size_t length) {
    std::string end(file.substr(file.size() - std::min(file.size(), length)));
    std::ranges::transform(
        end, end.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return end;
}

template <typename Card>
std::vector<FlatCard> flats(std::vector<Card> const& cards) {
    std::vector<FlatCard> list;
    for (Card const& card : cards)
        list.push_back(flatOf(card));
    return list;
}

Result<ReadCards> fromJson(std::string_view bytes, CardKind kind) {
    ReadCards read;
    if (kind == CardKind::Client) {
        auto const clients = clientsFromJson(bytes);
        if (!clients) return clients.error();
        read.cards = flats(*clients);
        return read;
    }
    auto const company = companyFromJson(bytes);
    if (!company) return company.error();
    read.cards = flats(company->people);
    return read;
}

}  // namespace

std::optional<CardFormat> cardFormat(std::string_view code) {
    if (code == "csv") return CardFormat::Csv;
    if (code == "vcard" || code == "vcf") return CardFormat::Vcard;
    if (code == "json") return CardFormat::Json;
    return std::nullopt;
}

CardFormat cardFormatOf(std::string_view bytes, std::string_view file) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::size_t const first = bytes.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos) bytes.remove_prefix(first);
    if (lowerEnd(bytes.substr(0, 11), 11) == "begin:vcard") return CardFormat::Vcard;
    if (bytes.starts_with('[') || bytes.starts_with('{')) return CardFormat::Json;
    if (lowerEnd(file, 4) == ".vcf") return CardFormat::Vcard;
    return lowerEnd(file, 5) == ".json" ? CardFormat::Json : CardFormat::Csv;
}

Result<ReadCards> readCards(std::string_view bytes, std::string const& file, CardKind kind,
                            std::optional<CardFormat> format) {
    if (bytes.size() > mostMegabytes * 1024 * 1024)
        return Problem{"card.too-large", {file, std::to_string(mostMegabytes)}, {}};
    switch (format.value_or(cardFormatOf(bytes, file))) {
        case CardFormat::Json:
            if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
            return fromJson(bytes, kind);
        case CardFormat::Vcard:
            return cardsFromVcard(bytes, file, kind);
        case CardFormat::Csv:
            break;
    }
    return cardsFromCsv(bytes, file, kind);
}

std::string clientFile(std::vector<Client> const& clients) {
    return readable(toJson(clients));
}

std::string companyFile(Company const& company) {
    return readable(toJson(company));
}

std::string personFile(std::vector<Person> const& people) {
    return readable(toJson(people));
}

std::string cardFile(std::vector<Client> const& clients, CardFormat format) {
    if (format == CardFormat::Json) return clientFile(clients);
    return format == CardFormat::Csv ? cardsToCsv(flats(clients), CardKind::Client)
                                     : cardsToVcard(flats(clients), CardKind::Client);
}

std::string cardFile(std::vector<Person> const& people, CardFormat format) {
    if (format == CardFormat::Json) return personFile(people);
    return format == CardFormat::Csv ? cardsToCsv(flats(people), CardKind::Person)
                                     : cardsToVcard(flats(people), CardKind::Person);
}

}  // namespace diwan::drafting
