#include "drafting/cards.hpp"

#include "drafting/json_reading.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;

constexpr int longestValidity = 3650;

Identifiers identifiersOf(Object const& object) {
    return Identifiers{.rc = textOf(object, "rc"),
                       .nif = textOf(object, "nif"),
                       .nis = textOf(object, "nis"),
                       .ai = textOf(object, "ai")};
}

Person personOf(Object const& object) {
    return Person{.id = textOf(object, "id"),
                  .name = localTextOf(object, "name"),
                  .role = localTextOf(object, "role"),
                  .email = textOf(object, "email"),
                  .phone = textOf(object, "phone")};
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
    company.rib = textOf(object, "rib");
    for (auto const& person : objectsOf(object, "people"))
        company.people.push_back(personOf(*person));
    company.signatory = textOf(object, "signatory");
    company.validator = textOf(object, "validator");
    company.author = textOf(object, "author");
    company.paymentTerms = localTextOf(object, "payment_terms");
    company.deliveryTime = localTextOf(object, "delivery_time");
    company.warranty = localTextOf(object, "warranty");
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
                  .identifiers = identifiersOf(object)};
}

void write(JsonWriter& out, std::string_view field, LocalText const& text) {
    out.key(field).beginObject();
    out.key("fr").string(text.french).key("ar").string(text.arabic).key("en").string(text.english);
    out.endObject();
}

void write(JsonWriter& out, Identifiers const& identifiers) {
    out.key("rc").string(identifiers.rc).key("nif").string(identifiers.nif);
    out.key("nis").string(identifiers.nis).key("ai").string(identifiers.ai);
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
    for (Person const& person : company.people) {
        out.beginObject().key("id").string(person.id);
        write(out, "name", person.name);
        write(out, "role", person.role);
        out.key("email").string(person.email).key("phone").string(person.phone).endObject();
    }
    out.endArray();
    out.key("signatory").string(company.signatory).key("validator").string(company.validator);
    out.key("author").string(company.author);
    write(out, "payment_terms", company.paymentTerms);
    write(out, "delivery_time", company.deliveryTime);
    write(out, "warranty", company.warranty);
    out.key("validity_days").number(company.validityDays);
    out.key("deposit").string(percentage(company.depositHundredths)).endObject();
    return out.text();
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
        out.endObject();
    }
    out.endArray();
    return out.text();
}

}  // namespace diwan::drafting
