#include "drafting/cards_in_effect.hpp"

#include <algorithm>
#include <set>

#include "drafting/json_reading.hpp"
#include "drafting/slug.hpp"
#include "records/json.hpp"
#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

using What = CardEdit::What;

std::string valueOf(FlatCard const& card, std::string const& field) {
    auto const found = card.find(field);
    return found == card.end() ? std::string() : found->second;
}

std::string idOf(FlatCard const& card) {
    std::string const id = valueOf(card, "id");
    return id.empty() ? slug(nameOf(card), ArabicLetters::Transliterated) : id;
}

FlatCard withId(FlatCard card) {
    card["id"] = idOf(card);
    return card;
}

// The cards of a file one after the other, each with its kind and id; "id" is no field.
struct FileCard {
    What what;
    std::string id;
    FlatCard fields;
};
std::vector<FileCard> listOf(FileCards const& file) {
    std::vector<FileCard> list;
    if (!file.company.empty()) list.push_back({What::Company, std::string(companyCardId), file.company});
    for (FlatCard const& card : file.people)
        list.push_back({What::Person, idOf(card), card});
    for (FlatCard const& card : file.clients)
        list.push_back({What::Client, idOf(card), card});
    for (FileCard& card : list)
        card.fields.erase("id");
    return list;
}

FlatCard const* fieldsOf(std::vector<FileCard> const& list, What what, std::string const& id) {
    auto const found =
        std::ranges::find_if(list, [&](FileCard const& card) { return card.what == what && card.id == id; });
    return found == list.end() ? nullptr : &found->fields;
}

SharedCard const* sharedOf(std::vector<SharedCard> const& shared, What what, std::string const& id) {
    auto const found = std::ranges::find_if(
        shared, [&](SharedCard const& card) { return card.what == what && card.id == id; });
    return found == shared.end() ? nullptr : &*found;
}

CardInEffect laidOver(SharedCard const* shared, FlatCard const* file, FlatCard const* base) {
    CardInEffect card;
    if (shared != nullptr) {
        card.isShared = true;
        card.fields = shared->state.fields();
        card.conflicts = shared->state.conflicts();
        card.changedBy = shared->state.changedBy();
        card.changedAt = shared->state.changedAt();
        card.isSent = shared->isSent;
    }
    if (file == nullptr) return card;
    card.isInFile = true;
    for (auto const& [field, text] : *file) {
        if (text.empty()) continue;
        bool const isOld = base != nullptr && valueOf(*base, field) == text;
        if (card.isShared && isOld) continue;
        std::string const said = valueOf(card.fields, field);
        if (card.isShared && said != text) card.own.push_back(field);
        card.fields[field] = text;
    }
    return card;
}

// An empty text for every field that the card does not have, so that what was taken away goes.
FlatCard whole(FlatCard card, std::vector<std::string> const& fields) {
    for (std::string const& field : fields)
        card.try_emplace(field);
    return card;
}

void writeCard(JsonWriter& out, FlatCard const& card) {
    out.beginObject();
    for (auto const& [field, text] : card)
        out.key(field).string(text);
    out.endObject();
}

FlatCard readCard(Poco::JSON::Object const& object) {
    FlatCard card;
    for (auto const& [field, value] : object)
        if (value.isString()) card[field] = value.extract<std::string>();
    return card;
}

std::vector<FlatCard>& listIn(FileCards& cards, What what) {
    return what == What::Person ? cards.people : cards.clients;
}

}  // namespace

FileCards fileCards(std::optional<Company> const& company, std::vector<Client> const& clients) {
    FileCards cards;
    if (company) {
        cards.company = flatOf(*company);
        for (Person const& person : company->people)
            cards.people.push_back(withId(flatOf(person)));
    }
    for (Client const& client : clients)
        cards.clients.push_back(withId(flatOf(client)));
    return cards;
}

std::string toJson(FileCards const& cards) {
    JsonWriter out;
    out.beginObject().key("company");
    writeCard(out, cards.company);
    for (auto const& [name, list] :
         {std::pair("people", &cards.people), std::pair("clients", &cards.clients)}) {
        out.key(name).beginArray();
        for (FlatCard const& card : *list)
            writeCard(out, card);
        out.endArray();
    }
    return out.endObject().text();
}

FileCards fileCardsFromJson(std::string_view json) {
    auto const object = parseObject(json, "card.company-unreadable");
    if (!object) return {};
    auto const read = guarded<FileCards>("card.company-unreadable", [&]() -> Result<FileCards> {
        FileCards cards;
        if (auto const company = (*object)->getObject("company")) cards.company = readCard(*company);
        for (auto const& one : objectsOf(**object, "people"))
            cards.people.push_back(readCard(*one));
        for (auto const& one : objectsOf(**object, "clients"))
            cards.clients.push_back(readCard(*one));
        return cards;
    });
    return read ? *read : FileCards{};
}

std::vector<CardInEffect> cardsInEffect(std::vector<SharedCard> const& shared, FileCards const& file,
                                        FileCards const& base) {
    std::vector<FileCard> const mine = listOf(file);
    std::vector<FileCard> const before = listOf(base);
    std::vector<CardInEffect> cards;
    std::set<std::pair<What, std::string>> taken;
    for (FileCard const& one : mine) {
        if (!taken.emplace(one.what, one.id).second) continue;
        cards.push_back(
            laidOver(sharedOf(shared, one.what, one.id), &one.fields, fieldsOf(before, one.what, one.id)));
        cards.back().what = one.what;
        cards.back().id = one.id;
    }
    std::vector<std::pair<std::string, CardInEffect>> others;
    for (SharedCard const& one : shared) {
        if (!taken.emplace(one.what, one.id).second) continue;
        CardInEffect card = laidOver(&one, nullptr, nullptr);
        card.what = one.what;
        card.id = one.id;
        others.emplace_back(text::fold(nameOf(card.fields)), std::move(card));
    }
    std::ranges::stable_sort(others, {}, [](auto const& other) { return other.first; });
    for (auto& [name, card] : others)
        cards.push_back(std::move(card));
    std::ranges::stable_sort(cards, {}, &CardInEffect::what);
    return cards;
}

CardInEffect const* findCard(std::vector<CardInEffect> const& cards, What what, std::string_view id) {
    auto const found = std::ranges::find_if(
        cards, [&](CardInEffect const& card) { return card.what == what && card.id == id; });
    return found == cards.end() ? nullptr : &*found;
}

std::vector<Person> peopleOf(std::vector<CardInEffect> const& cards, std::vector<Person> const& fromFile) {
    std::vector<Person> people;
    for (CardInEffect const& card : cards) {
        if (card.what != What::Person) continue;
        auto const mine =
            std::ranges::find_if(fromFile, [&](Person const& one) { return idOf(flatOf(one)) == card.id; });
        Person person = mine == fromFile.end() ? Person{} : *mine;
        drafting::apply(whole(card.fields, cardFields(CardKind::Person)), person);
        person.id = card.id;
        people.push_back(std::move(person));
    }
    return people;
}

std::optional<Company> companyOf(std::vector<CardInEffect> const& cards,
                                 std::optional<Company> const& fromFile) {
    CardInEffect const* const card = findCard(cards, What::Company, companyCardId);
    std::vector<Person> people = peopleOf(cards, fromFile ? fromFile->people : std::vector<Person>());
    if (card == nullptr && people.empty()) return fromFile;
    Company company = fromFile.value_or(Company{});
    if (card != nullptr) drafting::apply(whole(card->fields, companyFields()), company);
    company.people = std::move(people);
    return company;
}

std::vector<Client> clientsOf(std::vector<CardInEffect> const& cards, std::vector<Client> const& fromFile) {
    std::vector<Client> clients;
    for (CardInEffect const& card : cards) {
        if (card.what != What::Client) continue;
        auto const mine =
            std::ranges::find_if(fromFile, [&](Client const& one) { return idOf(flatOf(one)) == card.id; });
        Client client = mine == fromFile.end() ? Client{} : *mine;
        drafting::apply(whole(card.fields, cardFields(CardKind::Client)), client);
        client.id = card.id;
        clients.push_back(std::move(client));
    }
    return clients;
}

std::optional<CardEdit> editOf(std::vector<SharedCard> const& shared, What what, std::string const& id,
                               FlatCard const& fields) {
    SharedCard const* const known = sharedOf(shared, what, id);
    FlatCard const before = known == nullptr ? FlatCard{} : known->state.fields();
    CardEdit edit{.what = what, .id = id};
    std::set<std::string> names;
    for (FlatCard const* card : {&before, &fields})
        for (auto const& [field, text] : *card)
            if (field != "id") names.insert(field);
    for (std::string const& field : names) {
        if (!fields.contains(field)) continue;  // not of this form: stays
        std::string const now = valueOf(fields, field);
        bool const isDisputed =
            known != nullptr && std::ranges::any_of(known->state.conflicts(), [&](CardConflict const& one) {
                return one.field == field;
            });
        // Saving a disputed text as it is says that somebody looked and means it.
        if (now == valueOf(before, field) && !isDisputed) continue;
        edit.set[field] = now;
        edit.was[field] = valueOf(before, field);
    }
    return edit.set.empty() ? std::nullopt : std::optional(std::move(edit));
}

std::vector<CardEdit> sharingOf(std::vector<SharedCard> const& shared, FileCards const& file,
                                FileCards const& base) {
    std::vector<CardEdit> edits;
    std::vector<FileCard> const before = listOf(base);
    for (FileCard const& card : listOf(file)) {
        SharedCard const* const known = sharedOf(shared, card.what, card.id);
        FlatCard const* const old = fieldsOf(before, card.what, card.id);
        CardEdit edit{.what = card.what, .id = card.id};
        for (auto const& [field, text] : card.fields) {
            std::string const said = known == nullptr ? "" : valueOf(known->state.fields(), field);
            bool const isOld = known != nullptr && old != nullptr && valueOf(*old, field) == text;
            if (text.empty() || text == said || isOld) continue;
            edit.set[field] = text;
            edit.was[field] = said;
        }
        if (!edit.set.empty()) edits.push_back(std::move(edit));
    }
    return edits;
}

FileCards dealtWith(FileCards base, FileCards const& file, What what, std::string const& id) {
    if (what == What::Company) {
        base.company = file.company;
        return base;
    }
    FileCards source = file;
    std::vector<FlatCard>& known = listIn(base, what);
    std::erase_if(known, [&](FlatCard const& card) { return idOf(card) == id; });
    for (FlatCard& card : listIn(source, what))
        if (idOf(card) == id) known.push_back(std::move(card));
    return base;
}

std::string newCardId(std::vector<CardInEffect> const& cards, What what, FlatCard const& fields) {
    std::string const wanted = slug(nameOf(fields), ArabicLetters::Transliterated);
    std::string id = wanted;
    for (int number = 2; findCard(cards, what, id) != nullptr; ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

}  // namespace diwan::drafting
