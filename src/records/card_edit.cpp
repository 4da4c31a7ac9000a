#include "records/card_edit.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>

#include "records/json.hpp"

namespace diwan {

namespace {

struct Kind {
    CardEdit::What what;
    std::string_view name;
};
constexpr std::array kinds{Kind{CardEdit::What::Company, "company"}, Kind{CardEdit::What::Person, "person"},
                           Kind{CardEdit::What::Client, "client"}};

constexpr std::size_t longestName = 100;

// What stands in an entry beside the fields.
constexpr std::string_view idName = "id";
constexpr std::string_view wasName = "was";
constexpr std::string_view removedName = "removed";

Problem malformed(std::string const& detail) {
    return Problem{.code = "card.malformed", .arguments = {detail}, .detail = detail};
}

// Ids come from files that persons wrote: whatever can be seen may stand in one.
bool isId(std::string_view id) {
    return !id.empty() && id.size() <= longestName &&
           std::ranges::none_of(id, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool isFieldName(std::string_view name) {
    bool const isReserved = name == idName || name == wasName || name == removedName;
    return !isReserved && !name.empty() && name.size() <= longestName && name[0] >= 'a' && name[0] <= 'z' &&
           std::ranges::all_of(
               name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

CardFields texts(Poco::JSON::Object const& object, bool passOver) {
    CardFields fields;
    for (auto const& [name, value] : object) {
        if (passOver && (name == idName || name == wasName || name == removedName)) continue;
        if (!value.isString()) throw Poco::DataFormatException(name);
        fields[name] = value.extract<std::string>();
    }
    return fields;
}

}  // namespace

std::string_view kind(CardEdit::What what) {
    return std::ranges::find(kinds, what, &Kind::what)->name;
}

std::optional<CardEdit::What> cardKind(std::string_view kind) {
    auto const* const found = std::ranges::find(kinds, kind, &Kind::name);
    return found == kinds.end() ? std::nullopt : std::optional(found->what);
}

Result<Done> CardEdit::check() const {
    if (!isId(id)) return malformed("id");
    if ((what == What::Company) != (id == companyCardId)) return malformed("id");
    if (set.empty() && !removed) return malformed("set");
    for (CardFields const* fields : {&set, &was})
        for (auto const& [name, text] : *fields) {
            if (!isFieldName(name)) return malformed(name);
            if (text.size() > longestCardText)
                return Problem{
                    .code = "text.too-long", .arguments = {std::to_string(longestCardText)}, .detail = name};
        }
    return done;
}

std::string toJson(CardEdit const& change) {
    JsonWriter out;
    out.beginObject().key(idName).string(change.id);
    for (auto const& [name, text] : change.set)
        out.key(name).string(text);
    if (!change.was.empty()) {
        out.key(wasName).beginObject();
        for (auto const& [name, text] : change.was)
            out.key(name).string(text);
        out.endObject();
    }
    if (change.removed) out.key(removedName).boolean(*change.removed);
    return out.endObject().text();
}

Result<CardEdit> cardEditFromJson(CardEdit::What what, std::string_view json) {
    try {
        auto const object = Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Object::Ptr>();
        CardEdit change{.what = what, .id = object->getValue<std::string>(std::string(idName))};
        change.set = texts(*object, true);
        if (Poco::JSON::Object::Ptr const before = object->getObject(std::string(wasName)))
            change.was = texts(*before, false);
        if (object->has(std::string(removedName)))
            change.removed = object->getValue<bool>(std::string(removedName));
        if (Result<Done> const good = change.check(); !good) return good.error();
        return change;
    } catch (Poco::Exception const& exception) {
        return malformed(exception.name());
    }
}

}  // namespace diwan
