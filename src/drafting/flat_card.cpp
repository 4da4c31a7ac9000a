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

// The fields of a card, once for both ways: `with` takes a name and the field, which is constant when the
// card is.
template <typename ClientOrConst, typename With>
void eachFieldOfClient(ClientOrConst& client, With const& with) {
    with("id", client.id);
    with("name", client.name);
    with("contact", client.contact);
    with("address", client.address);
    with("country", client.country);
    with("phone", client.phone);
    with("email", client.email);
}

template <typename PersonOrConst, typename With>
void eachFieldOfPerson(PersonOrConst& person, With const& with) {
    with("id", person.id);
    with("name", person.name);
    with("role", person.role);
    with("phone", person.phone);
    with("email", person.email);
}

}  // namespace

std::vector<std::string> const& cardFields(CardKind kind) {
    static std::array<std::vector<std::string>, 2> const fields{fieldsOf(CardKind::Client),
                                                                fieldsOf(CardKind::Person)};
    return fields[kind == CardKind::Client ? 0 : 1];
}

FlatCard flatOf(Client const& client) {
    FlatCard flat;
    eachFieldOfClient(client, [&](std::string const& field, auto const& value) { put(flat, field, value); });
    for (std::string const& field : identifierFields())
        put(flat, field, client.identifiers.value(field));
    return flat;
}

FlatCard flatOf(Person const& person) {
    FlatCard flat;
    eachFieldOfPerson(person, [&](std::string const& field, auto const& value) { put(flat, field, value); });
    return flat;
}

void apply(FlatCard const& flat, Client& client) {
    eachFieldOfClient(client, [&](std::string const& field, auto& value) { take(flat, field, value); });
    for (std::string const& field : identifierFields())
        if (auto const found = flat.find(field); found != flat.end())
            client.identifiers.set(field, found->second);
}

void apply(FlatCard const& flat, Person& person) {
    eachFieldOfPerson(person, [&](std::string const& field, auto& value) { take(flat, field, value); });
}

std::string nameOf(FlatCard const& flat) {
    for (char const* const field : {"name", "name_en", "name_ar"})
        if (auto const found = flat.find(field); found != flat.end() && !found->second.empty())
            return found->second;
    return {};
}

}  // namespace diwan::drafting
