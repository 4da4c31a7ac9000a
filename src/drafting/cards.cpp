#include "drafting/cards.hpp"

#include <Poco/JSON/Stringifier.h>

#include <algorithm>
#include <array>
#include <span>
#include <sstream>
#include <string_view>

#include "drafting/json_reading.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;

constexpr int longestValidity = 3650;

constexpr std::array<std::string_view, 21> companyNames{
    "name",     "legal",  "activity",  "address",   "phones",     "email",         "website",
    "rib",      "people", "signatory", "validator", "author",     "payment_terms", "delivery_time",
    "warranty", "terms",  "logo",      "country",   "vat_regime", "validity_days", "deposit"};
constexpr std::array<std::string_view, 7> clientNames{"id",    "name",  "contact", "address",
                                                      "phone", "email", "country"};
constexpr std::array<std::string_view, 5> personNames{"id", "name", "role", "email", "phone"};
constexpr std::array<std::string_view, 4> vatRegimes{"", "reel", "ifu", "exempt_buyer"};

Identifiers identifiersOf(Object const& object) {
    Identifiers identifiers;
    for (std::string const& field : identifierFields())
        identifiers.set(field, textOf(object, field));
    return identifiers;
}

// What a colleague or another program added to the file, so that writing it back loses nothing.
std::map<std::string, std::string> unknownOf(Object const& object, std::span<std::string_view const> known) {
    std::map<std::string, std::string> unknown;
    for (auto const& [name, value] : object) {
        if (std::ranges::find(known, name) != known.end()) continue;
        if (std::ranges::find(identifierFields(), name) != identifierFields().end()) continue;
        std::ostringstream json;
        Poco::JSON::Stringifier::stringify(value, json);
        unknown[name] = json.str();
    }
    return unknown;
}

// Two small letters, as the profiles are called.
std::string countryCodeOf(Object const& object) {
    std::string const country = textOf(object, "country");
    bool const wellFormed =
        country.empty() ||
        (country.size() == 2 && std::ranges::all_of(country, [](char c) { return c >= 'a' && c <= 'z'; }));
    if (!wellFormed) throw WrongField("country");
    return country;
}

Person personOf(Object const& object) {
    return Person{.id = textOf(object, "id"),
                  .name = localTextOf(object, "name"),
                  .role = localTextOf(object, "role"),
                  .email = textOf(object, "email"),
                  .phone = textOf(object, "phone"),
                  .unknown = unknownOf(object, personNames)};
}

Company companyOf(Object const& object) {
    Company company;
    company.name = localTextOf(object, "name");
    company.legal = localTextOf(object, "legal");
    company.activity = localTextOf(object, "activity");
    company.address = localTextOf(object, "address");
    company.phones = textsOf(object, "phones");
    company.email = textOf(object, "email");
    company.website = textOf(object, "website");
    company.identifiers = identifiersOf(object);
    // The table counts it among the identifiers; on the company's card it has a place of its own.
    company.rib = company.identifiers.value("rib");
    company.identifiers.set("rib", "");
    for (auto const& person : objectsOf(object, "people"))
        company.people.push_back(personOf(*person));
    company.signatory = textOf(object, "signatory");
    company.validator = textOf(object, "validator");
    company.author = textOf(object, "author");
    company.paymentTerms = localTextOf(object, "payment_terms");
    company.deliveryTime = localTextOf(object, "delivery_time");
    company.warranty = localTextOf(object, "warranty");
    company.terms = localTextOf(object, "terms");
    company.country = countryCodeOf(object);
    company.vatRegime = textOf(object, "vat_regime");
    if (std::ranges::find(vatRegimes, company.vatRegime) == vatRegimes.end()) throw WrongField("vat_regime");
    company.logo = textOf(object, "logo");
    company.unknown = unknownOf(object, companyNames);
    std::int64_t const days = decimalOf(object, "validity_days", 0, company.validityDays);
    if (days < 0 || days > longestValidity) throw WrongField("validity_days");
    company.validityDays = static_cast<int>(days);
    company.depositHundredths = decimalOf(object, "deposit", 2, 0);
    if (company.depositHundredths < 0 || company.depositHundredths > 100'00) throw WrongField("deposit");
    return company;
}

Client clientOf(Object const& object) {
    return Client{.id = textOf(object, "id"),
                  .name = localTextOf(object, "name"),
                  .contact = localTextOf(object, "contact"),
                  .address = localTextOf(object, "address"),
                  .phone = textOf(object, "phone"),
                  .email = textOf(object, "email"),
                  .identifiers = identifiersOf(object),
                  .country = countryCodeOf(object),
                  .unknown = unknownOf(object, clientNames)};
}

void write(JsonWriter& out, std::string_view field, LocalText const& text) {
    out.key(field).beginObject();
    out.key("fr").string(text.french).key("ar").string(text.arabic).key("en").string(text.english);
    out.endObject();
}

void write(JsonWriter& out, Identifiers const& identifiers) {
    out.key("rc").string(identifiers.rc).key("nif").string(identifiers.nif);
    out.key("nis").string(identifiers.nis).key("ai").string(identifiers.ai);
    for (auto const& [field, value] : identifiers.others)
        out.key(field).string(value);
}

void write(JsonWriter& out, std::map<std::string, std::string> const& unknown) {
    for (auto const& [name, json] : unknown)
        out.key(name).raw(json);
}

void writeIfAny(JsonWriter& out, std::string_view field, std::string const& text) {
    if (!text.empty()) out.key(field).string(text);
}

void write(JsonWriter& out, Person const& person) {
    out.beginObject().key("id").string(person.id);
    write(out, "name", person.name);
    write(out, "role", person.role);
    out.key("email").string(person.email).key("phone").string(person.phone);
    write(out, person.unknown);
    out.endObject();
}

std::string percentage(std::int64_t hundredths) {
    std::string const cents = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

}  // namespace

std::optional<Person> Company::person(std::string_view id) const {
    for (Person const& one : people)
        if (one.id == id) return one;
    return std::nullopt;
}

Result<Company> companyFromJson(std::string_view json) {
    std::string const code = "card.company-unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<Company>(code, [&]() -> Result<Company> {
        Company company = companyOf(**object);
        if (company.name.empty())
            return Problem{.code = "card.name-missing", .arguments = {}, .detail = "company"};
        return company;
    });
}

Result<std::vector<Client>> clientsFromJson(std::string_view json) {
    std::string const code = "card.client-unreadable";
    auto const array = parseArray(json, code);
    if (!array) return array.error();
    return guarded<std::vector<Client>>(code, [&]() -> Result<std::vector<Client>> {
        std::vector<Client> clients;
        for (auto const& object : objectsOf(**array)) {
            clients.push_back(clientOf(*object));
            if (clients.back().name.empty())
                return Problem{.code = "card.name-missing", .arguments = {}, .detail = "client"};
        }
        return clients;
    });
}

std::vector<Problem> checkIdentifiers(Company const& company, Language language) {
    Identifiers all = company.identifiers;
    all.set("rib", company.rib);
    return identifierDoubts(all, company.country, company.name.in(language), language);
}

std::vector<Problem> checkIdentifiers(Client const& client, Language language) {
    return identifierDoubts(client.identifiers, client.country, client.name.in(language), language);
}

std::vector<reading::KnownPerson> knownPeople(Company const& company, Language language) {
    std::vector<reading::KnownPerson> people;
    for (Person const& person : company.people) {
        std::string const& display = person.name.in(language);
        if (display.empty()) continue;
        reading::KnownPerson known{.display = display, .role = person.role.in(language)};
        for (std::string const& name : {person.name.french, person.name.arabic, person.name.english})
            if (!name.empty() && name != display) known.aliases.push_back(name);
        people.push_back(std::move(known));
    }
    return people;
}

std::string toJson(Company const& company) {
    JsonWriter out;
    out.beginObject();
    write(out, "name", company.name);
    write(out, "legal", company.legal);
    write(out, "activity", company.activity);
    write(out, "address", company.address);
    out.key("phones").strings(company.phones);
    out.key("email").string(company.email).key("website").string(company.website);
    write(out, company.identifiers);
    out.key("rib").string(company.rib).key("people").beginArray();
    for (Person const& person : company.people)
        write(out, person);
    out.endArray();
    out.key("signatory").string(company.signatory).key("validator").string(company.validator);
    out.key("author").string(company.author);
    write(out, "payment_terms", company.paymentTerms);
    write(out, "delivery_time", company.deliveryTime);
    write(out, "warranty", company.warranty);
    if (!company.terms.empty()) write(out, "terms", company.terms);
    writeIfAny(out, "country", company.country);
    writeIfAny(out, "vat_regime", company.vatRegime);
    writeIfAny(out, "logo", company.logo);
    write(out, company.unknown);
    out.key("validity_days").number(company.validityDays);
    out.key("deposit").string(percentage(company.depositHundredths)).endObject();
    return out.text();
}

std::string toJson(std::vector<Person> const& people) {
    JsonWriter out;
    out.beginArray();
    for (Person const& person : people)
        write(out, person);
    return out.endArray().text();
}

std::string toJson(std::vector<Client> const& clients) {
    JsonWriter out;
    out.beginArray();
    for (Client const& client : clients) {
        out.beginObject().key("id").string(client.id);
        write(out, "name", client.name);
        write(out, "contact", client.contact);
        write(out, "address", client.address);
        out.key("phone").string(client.phone).key("email").string(client.email);
        write(out, client.identifiers);
        writeIfAny(out, "country", client.country);
        write(out, client.unknown);
        out.endObject();
    }
    out.endArray();
    return out.text();
}

}  // namespace diwan::drafting
