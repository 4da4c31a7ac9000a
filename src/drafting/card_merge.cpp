#include "drafting/card_merge.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "drafting/slug.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::drafting {

namespace {

// Numbers that belong to one company only; those of an account or a register's free text say less.
constexpr std::array<std::string_view, 8> decisive{"nif", "nis", "ice", "if", "mf", "siret", "siren", "vat"};

std::string valueOf(FlatCard const& card, std::string const& field) {
    auto const found = card.find(field);
    return found == card.end() ? std::string() : found->second;
}

// "—" or "000000" in a number's place says nothing.
std::string numberOf(FlatCard const& card, std::string_view field) {
    std::string bare = bareIdentifier(valueOf(card, std::string(field)));
    bool const says = std::ranges::any_of(bare, [](char c) { return c > '0' && c <= '9'; });
    return says ? bare : std::string();
}

std::string nameKey(std::string const& name) {
    std::string key;
    for (char const c : text::fold(name))
        if (std::string_view(" .,;:'\"-_/()&\t\n").find(c) == std::string_view::npos) key += c;
    return key;
}

std::set<std::string> nameKeys(FlatCard const& card) {
    std::set<std::string> keys;
    for (char const* const field : {"name", "name_ar", "name_en"})
        if (std::string key = nameKey(valueOf(card, field)); !key.empty()) keys.insert(std::move(key));
    return keys;
}

bool sameName(FlatCard const& one, FlatCard const& other) {
    std::set<std::string> const keys = nameKeys(one);
    return std::ranges::any_of(nameKeys(other), [&](std::string const& key) { return keys.contains(key); });
}

bool sameNumber(FlatCard const& one, FlatCard const& other) {
    std::string const siret = numberOf(one, "siret");
    std::string const otherSiret = numberOf(other, "siret");
    // Two establishments of one firm are two addresses to write to.
    if (!siret.empty() && !otherSiret.empty() && siret != otherSiret) return false;
    return std::ranges::any_of(decisive, [&](std::string_view field) {
        std::string const number = numberOf(one, field);
        return !number.empty() && number == numberOf(other, field);
    });
}

bool sameId(FlatCard const& one, FlatCard const& other) {
    std::string const id = valueOf(one, "id");
    return !id.empty() && id == valueOf(other, "id");
}

// The own cards that the incoming one may be: by its id, else its numbers, else its name.
std::vector<std::size_t> resembled(std::vector<FlatCard> const& own, FlatCard const& card) {
    std::set<std::size_t> found;
    for (auto const same : {sameId, sameNumber, sameName})
        for (std::size_t i = 0; i < own.size(); ++i)
            if (same(own[i], card)) found.insert(i);
    return {found.begin(), found.end()};
}

bool saysTheSame(std::string const& field, std::string const& own, std::string const& offered) {
    if (own == offered) return true;
    bool const isNumber = std::ranges::find(identifierFields(), field) != identifierFields().end();
    return (isNumber || field == "phone") && bareIdentifier(own) == bareIdentifier(offered);
}

CardChange compare(FlatCard const& own, FlatCard const& card, WhatDiffers rule, FlatCard& taken) {
    CardChange change{.name = nameOf(card), .resembles = {nameOf(own)}};
    for (auto const& [field, offered] : card) {
        if (field == "id") continue;
        std::string const mine = valueOf(own, field);
        if (mine.empty()) {
            change.filled.push_back(field);
            taken[field] = offered;
        } else if (!saysTheSame(field, mine, offered)) {
            change.differences.push_back({field, mine, offered});
            if (rule == WhatDiffers::Replaced) taken[field] = offered;
        }
    }
    change.replaced = rule == WhatDiffers::Replaced && !change.differences.empty();
    change.event = !change.differences.empty() ? CardEvent::Differs
                   : !change.filled.empty()    ? CardEvent::Completed
                                               : CardEvent::Unchanged;
    return change;
}

std::string freeId(std::vector<FlatCard> const& own, FlatCard const& card) {
    auto const taken = [&](std::string const& id) {
        return std::ranges::any_of(own, [&](FlatCard const& one) { return valueOf(one, "id") == id; });
    };
    std::string const wanted = slug(nameOf(card), ArabicLetters::Transliterated);
    std::string id = wanted;
    for (int number = 2; taken(id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

template <typename Card>
Merged<Card> merge(std::vector<Card> own, std::vector<FlatCard> const& incoming, WhatDiffers rule) {
    std::vector<FlatCard> flats;
    for (Card const& card : own)
        flats.push_back(flatOf(card));
    Merged<Card> merged{.cards = std::move(own), .changes = {}};
    for (FlatCard const& card : incoming) {
        std::vector<std::size_t> const found = resembled(flats, card);
        if (found.empty()) {
            FlatCard added = card;
            if (valueOf(added, "id").empty()) added["id"] = freeId(flats, added);
            drafting::apply(added, merged.cards.emplace_back());
            flats.push_back(std::move(added));
            merged.changes.push_back({.event = CardEvent::Added, .name = nameOf(card)});
        } else if (found.size() > 1) {
            CardChange change{.event = CardEvent::Ambiguous, .name = nameOf(card)};
            for (std::size_t const i : found)
                change.resembles.push_back(nameOf(flats[i]));
            merged.changes.push_back(std::move(change));
        } else {
            FlatCard taken;
            merged.changes.push_back(compare(flats[found[0]], card, rule, taken));
            drafting::apply(taken, merged.cards[found[0]]);
            for (auto const& [field, text] : taken)
                flats[found[0]][field] = text;
        }
    }
    return merged;
}

std::string listOf(std::vector<std::string> const& words, Language language) {
    std::string list;
    for (std::string const& word : words)
        list += (list.empty() ? "" : language == Language::Arabic ? "، " : ", ") + word;
    return list;
}

}  // namespace

Merged<Client> mergeCards(std::vector<Client> own, std::vector<FlatCard> const& incoming, WhatDiffers rule) {
    return merge(std::move(own), incoming, rule);
}

Merged<Person> mergeCards(std::vector<Person> own, std::vector<FlatCard> const& incoming, WhatDiffers rule) {
    return merge(std::move(own), incoming, rule);
}

std::string fieldLabel(std::string const& field, Language language) {
    auto const rule = std::ranges::find(identifierRules(), field, &IdentifierRule::field);
    if (rule != identifierRules().end()) return rule->label.in(language);
    bool const translated = field.ends_with("_ar") || field.ends_with("_en");
    std::string const base = translated ? field.substr(0, field.size() - 3) : field;
    std::string const label = language::message(language, "cards.field." + base);
    return translated ? label + " (" + field.substr(field.size() - 2) + ")" : label;
}

std::string describe(CardChange const& change, Language language) {
    std::vector<std::string> labels;
    for (std::string const& field : change.filled)
        labels.push_back(fieldLabel(field, language));
    std::string const filled = listOf(labels, language);
    std::string text;
    switch (change.event) {
        case CardEvent::Added:
            return language::message(language, "cards.change.added", {change.name});
        case CardEvent::Unchanged:
            return language::message(language, "cards.change.unchanged", {change.name});
        case CardEvent::Completed:
            return language::message(language, "cards.change.completed", {change.name, filled});
        case CardEvent::Ambiguous:
            return language::message(language, "cards.change.ambiguous",
                                     {change.name, listOf(change.resembles, language)});
        case CardEvent::Differs:
            text = language::message(
                language, change.replaced ? "cards.change.replaced" : "cards.change.kept", {change.name});
            if (!filled.empty())
                text += "\n  " + language::message(language, "cards.change.also-filled", {filled});
            for (FieldDifference const& one : change.differences)
                text += "\n  " + language::message(language, "cards.change.difference",
                                                   {fieldLabel(one.field, language), one.own, one.offered});
    }
    return text;
}

}  // namespace diwan::drafting
