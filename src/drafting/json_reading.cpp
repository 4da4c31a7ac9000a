#include "drafting/json_reading.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/JSON/Parser.h>

#include "drafting/decimal.hpp"

namespace diwan::drafting {

namespace {

// Deeper files than ours are either mistakes or attacks.
constexpr std::size_t deepest = 32;

template <typename Pointer>
Result<Pointer> parse(std::string_view json, std::string const& problemCode) {
    try {
        Poco::JSON::Parser parser;
        parser.setDepth(deepest);
        Poco::Dynamic::Var const root = parser.parse(std::string(json));
        if (root.type() == typeid(Pointer)) return root.extract<Pointer>();
        return Problem{.code = problemCode, .arguments = {"?"}, .detail = "not the expected kind of JSON"};
    } catch (Poco::Exception const& failure) {
        return Problem{.code = problemCode, .arguments = {"?"}, .detail = failure.displayText()};
    }
}

std::string asText(Poco::Dynamic::Var const& value, std::string const& field) {
    if (value.isEmpty()) return {};
    if (value.isString() || (value.isNumeric() && !value.isBoolean())) return value.convert<std::string>();
    throw WrongField(field);
}

}  // namespace

Result<Poco::JSON::Object::Ptr> parseObject(std::string_view json, std::string const& problemCode) {
    return parse<Poco::JSON::Object::Ptr>(json, problemCode);
}

Result<Poco::JSON::Array::Ptr> parseArray(std::string_view json, std::string const& problemCode) {
    return parse<Poco::JSON::Array::Ptr>(json, problemCode);
}

std::string textOf(Poco::JSON::Object const& object, std::string const& field) {
    return asText(object.get(field), field);
}

std::vector<std::string> textsOf(Poco::JSON::Object const& object, std::string const& field) {
    std::vector<std::string> list;
    if (object.isNull(field)) return list;
    Poco::JSON::Array::Ptr const array = object.getArray(field);
    if (array.isNull()) throw WrongField(field);
    for (auto const& element : *array)
        list.push_back(asText(element, field));
    return list;
}

LocalText localTextOf(Poco::JSON::Object const& object, std::string const& field) {
    if (object.isNull(field)) return {};
    if (Poco::JSON::Object::Ptr const three = object.getObject(field))
        return LocalText{
            .french = textOf(*three, "fr"), .arabic = textOf(*three, "ar"), .english = textOf(*three, "en")};
    return LocalText{.french = textOf(object, field), .arabic = {}, .english = {}};
}

bool flagOf(Poco::JSON::Object const& object, std::string const& field, bool otherwise) {
    if (object.isNull(field)) return otherwise;
    Poco::Dynamic::Var const value = object.get(field);
    if (!value.isBoolean()) throw WrongField(field);
    return value.extract<bool>();
}

std::vector<Poco::JSON::Object::Ptr> objectsOf(Poco::JSON::Array const& array) {
    std::vector<Poco::JSON::Object::Ptr> list;
    for (auto const& element : array) {
        if (element.type() != typeid(Poco::JSON::Object::Ptr)) throw WrongField("[]");
        list.push_back(element.extract<Poco::JSON::Object::Ptr>());
    }
    return list;
}

std::vector<Poco::JSON::Object::Ptr> objectsOf(Poco::JSON::Object const& object, std::string const& field) {
    if (object.isNull(field)) return {};
    Poco::JSON::Array::Ptr const array = object.getArray(field);
    if (array.isNull()) throw WrongField(field);
    try {
        return objectsOf(*array);
    } catch (WrongField const&) {
        throw WrongField(field);
    }
}

std::int64_t decimalOf(Poco::JSON::Object const& object, std::string const& field, int decimals,
                       std::int64_t otherwise) {
    std::string const text = textOf(object, field);
    if (text.empty()) return otherwise;
    auto const value = parseDecimal(text, decimals);
    if (!value) throw WrongField(field);
    return *value;
}

}  // namespace diwan::drafting
