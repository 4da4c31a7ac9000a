#include "drafting/flat_card.hpp"

#include <array>

namespace diwan::drafting {

namespace {

std::vector<std::string> fieldsOf(CardKind kind) {
    std::vector<std::string> fields{"id", "name", "name_ar", "name_en"};
    std::string const who = kind == CardKind::Client ? "contact" : "role";
    for (std::string const& field : {who, who + "_ar", who + "_en"})
        fields.push_back(field);
    if (kind == CardKind::Client)
        for (char const* const field : {"address", "address_ar", "address_en", "country"})
            fields.emplace_back(field);
    fields.emplace_back("phone");
    fields.emplace_back("email");
    if (kind == CardKind::Client)
        fields.insert(fields.end(), identifierFields().begin(), identifierFields().end());
    return fields;
}

void put(FlatCard& flat, std::string const& field, std::string const& text) {
    if (!text.empty()) flat[field] = text;
}

void put(FlatCard& flat, std::string const& field, LocalText const& text) {
    put(flat, field, text.french);
    put(flat, field + "_ar", text.arabic);
    put(flat, field + "_en", text.english);
}

void take(FlatCard const& flat, std::string const& field, std::string& text) {
    if (auto const found = flat.find(field); found != flat.end()) text = found->second;
}

void take(FlatCard const& flat, std::string const& field, LocalText& text) {
    take(flat, field, text.french);
    take(flat, field + "_ar", text.arabic);
    take(flat, field + "_en", text.english);
}

}  // namespace

std::vector<std::string> const& cardFields(CardKind kind) {
    static std::array<std::vector<std::string>, 2> const fields{fieldsOf(CardKind::Client),
                                                                fieldsOf(CardKind::Person)};
    return fields[kind == CardKind::Client ? 0 : 1];
}

FlatCard flatOf(Client const& client) {
    FlatCard flat;
    put(flat, "id", client.id);
    put(flat, "name", client.name);
    put(flat, "contact", client.contact);
    put(flat, "address", client.address);
    put(flat, "country", client.country);
    put(flat, "phone", client.phone);
    put(flat, "email", client.email);
    for (std::string const& field : identifierFields())
        put(flat, field, client.identifiers.value(field));
    return flat;
}

FlatCard flatOf(Person const& person) {
    FlatCard flat;
    put(flat, "id", person.id);
    put(flat, "name", person.name);
    put(flat, "role", person.role);
    put(flat, "phone", person.phone);
    put(flat, "email", person.email);
    return flat;
}

void apply(FlatCard const& flat, Client& client) {
    take(flat, "id", client.id);
    take(flat, "name", client.name);
    take(flat, "contact", client.contact);
    take(flat, "address", client.address);
    take(flat, "country", client.country);
    take(flat, "phone", client.phone);
    take(flat, "email", client.email);
    for (std::string const& field : identifierFields())
        if (auto const found = flat.find(field); found != flat.end())
            client.identifiers.set(field, found->second);
}

void apply(FlatCard const& flat, Person& person) {
    take(flat, "id", person.id);
    take(flat, "name", person.name);
    take(flat, "role", person.role);
    take(flat, "phone", person.phone);
    take(flat, "email", person.email);
}

std::string nameOf(FlatCard const& flat) {
    for (char const* const field : {"name", "name_en", "name_ar"})
        if (auto const found = flat.find(field); found != flat.end() && !found->second.empty())
            return found->second;
    return {};
}

}  // namespace diwan::drafting
