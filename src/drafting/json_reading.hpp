// Reading the JSON of cards, manifests and quotes: small steps that name the field they stumble over.
//
//   Result<Poco::JSON::Object::Ptr> object = parseObject(json, "card.unreadable");
//   LocalText name = localTextOf(**object, "name");      // "…" or {"fr": "…", "ar": "…", "en": "…"}
//
// Fields that are missing are empty; fields of another kind raise WrongField, which `guarded` turns into a
// Problem.
#pragma once

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

// Thrown inside this room only: the named field is not what it should be.
struct WrongField : std::runtime_error {
    explicit WrongField(std::string const& field) : std::runtime_error(field) {}
};

Result<Poco::JSON::Object::Ptr> parseObject(std::string_view json, std::string const& problemCode);
Result<Poco::JSON::Array::Ptr> parseArray(std::string_view json, std::string const& problemCode);

[[nodiscard]] std::string textOf(Poco::JSON::Object const& object,
                                 std::string const& field);  // also numbers, as written
[[nodiscard]] std::vector<std::string> textsOf(Poco::JSON::Object const& object, std::string const& field);
[[nodiscard]] LocalText localTextOf(Poco::JSON::Object const& object, std::string const& field);
[[nodiscard]] bool flagOf(Poco::JSON::Object const& object, std::string const& field, bool otherwise);
[[nodiscard]] std::vector<Poco::JSON::Object::Ptr> objectsOf(Poco::JSON::Object const& object,
                                                             std::string const& field);
[[nodiscard]] std::vector<Poco::JSON::Object::Ptr> objectsOf(Poco::JSON::Array const& array);

// Decimal field times 10^decimals; `otherwise` when the field is missing or empty.
[[nodiscard]] std::int64_t decimalOf(Poco::JSON::Object const& object, std::string const& field, int decimals,
                                     std::int64_t otherwise);

// Runs `read`; a WrongField or a failure of the JSON library becomes Problem{problemCode, {field}}.
template <typename T>
Result<T> guarded(std::string const& problemCode, std::function<Result<T>()> const& read) {
    try {
        return read();
    } catch (WrongField const& wrong) {
        return Problem{.code = problemCode, .arguments = {wrong.what()}, .detail = "field of another kind"};
    } catch (Poco::Exception const& failure) {
        return Problem{.code = problemCode, .arguments = {"?"}, .detail = failure.name()};
    }
}

}  // namespace diwan::drafting
