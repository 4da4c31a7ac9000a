#include "store/canonical_json.hpp"

#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/ParseHandler.h>
#include <Poco/JSON/Parser.h>

#include <cmath>
#include <set>

#include "records/json.hpp"

namespace diwan::store {

namespace {

using Poco::Dynamic::Var;

// Poco lets the last of two equal keys win in silence; two readers of the same bytes could then disagree.
class StrictHandler final : public Poco::JSON::ParseHandler {
  public:
    void startObject() override {
        m_keys.emplace_back();
        ParseHandler::startObject();
    }
    void endObject() override {
        m_keys.pop_back();
        ParseHandler::endObject();
    }
    void key(std::string const& name) override {
        if (!m_keys.back().insert(name).second) throw Poco::DataFormatException("key twice");
        ParseHandler::key(name);
    }

  private:
    std::vector<std::set<std::string>> m_keys;
};

void write(JsonWriter& out, Var const& value) {
    if (value.isEmpty()) {
        out.null();
    } else if (value.type() == typeid(Poco::JSON::Object::Ptr)) {
        auto const& object = value.extract<Poco::JSON::Object::Ptr>();
        std::vector<std::string> names;
        object->getNames(names);
        std::set<std::string> const sorted(names.begin(), names.end());
        out.beginObject();
        for (std::string const& name : sorted)
            write(out.key(name), object->get(name));
        out.endObject();
    } else if (value.type() == typeid(Poco::JSON::Array::Ptr)) {
        out.beginArray();
        for (Var const& element : *value.extract<Poco::JSON::Array::Ptr>())
            write(out, element);
        out.endArray();
    } else if (value.isString()) {
        out.string(value.extract<std::string>());
    } else if (value.isBoolean()) {
        out.boolean(value.extract<bool>());
    } else {
        out.raw(value.convert<std::string>());  // a number, as Poco writes it: shortest form that reads back
                                                // the same
    }
}

bool hasNulOrInfinity(Var const& value) {
    if (value.isEmpty()) return false;
    if (value.isString()) return value.extract<std::string>().find('\0') != std::string::npos;
    if (value.type() == typeid(double)) return !std::isfinite(value.extract<double>());
    if (value.type() == typeid(Poco::JSON::Array::Ptr)) {
        for (Var const& element : *value.extract<Poco::JSON::Array::Ptr>())
            if (hasNulOrInfinity(element)) return true;
        return false;
    }
    if (value.type() == typeid(Poco::JSON::Object::Ptr)) {
        for (auto const& [name, element] : *value.extract<Poco::JSON::Object::Ptr>())
            if (name.find('\0') != std::string::npos || hasNulOrInfinity(element)) return true;
    }
    return false;
}

Problem invalid(char const* code, std::string detail) {
    return Problem{.code = code, .arguments = {}, .detail = std::move(detail)};
}

}  // namespace

bool isUtf8(std::string_view text) {
    std::size_t i = 0;
    auto const byte = [&](std::size_t k) {
        return static_cast<unsigned char>(k < text.size() ? text[k] : 0);
    };
    while (i < text.size()) {
        unsigned char const lead = byte(i);
        std::size_t length = 0;
        unsigned char low = 0x80;
        unsigned char high = 0xBF;
        if (lead < 0x80) {
            length = 1;
        } else if (lead >= 0xC2 && lead <= 0xDF) {
            length = 2;
        } else if (lead >= 0xE0 && lead <= 0xEF) {
            length = 3;
            if (lead == 0xE0) low = 0xA0;
            if (lead == 0xED) high = 0x9F;
        } else if (lead >= 0xF0 && lead <= 0xF4) {
            length = 4;
            if (lead == 0xF0) low = 0x90;
            if (lead == 0xF4) high = 0x8F;
        } else {
            return false;
        }
        for (std::size_t k = 1; k < length; ++k) {
            if (byte(i + k) < low || byte(i + k) > high) return false;
            low = 0x80;
            high = 0xBF;
        }
        i += length;
    }
    return true;
}

Result<Var> readJson(std::string_view text, int depth) {
    if (!isUtf8(text)) return invalid("json.invalid", "not UTF-8");
    try {
        Poco::JSON::Parser parser(new StrictHandler);  // the parser shares the ownership
        parser.setDepth(static_cast<std::size_t>(depth));
        Var const value = parser.parse(std::string(text));
        if (hasNulOrInfinity(value)) return invalid("json.invalid", "NUL or infinity");
        return value;
    } catch (Poco::Exception const& exception) {
        return invalid("json.invalid", exception.name());
    } catch (std::exception const& exception) {
        return invalid("json.invalid", typeid(exception).name());
    }
}

std::string canonical(Var const& value) {
    JsonWriter out;
    write(out, value);
    return out.text();
}

Result<std::string> canonicalObject(std::string_view text) {
    Result<Var> const value = readJson(text);
    if (!value) return invalid("entry.invalid", value.error().detail);
    if (value->type() != typeid(Poco::JSON::Object::Ptr)) return invalid("entry.invalid", "not an object");
    std::string written = canonical(*value);
    if (written.size() > longestSet) return invalid("entry.invalid", "too long");
    return written;
}

Result<std::string> laidOver(std::vector<std::string> const& objects) {
    Poco::JSON::Object::Ptr merged = new Poco::JSON::Object;
    for (std::string const& text : objects) {
        Result<Var> const value = readJson(text);
        if (!value) return value.error();
        Poco::JSON::Object::Ptr const object = value->extract<Poco::JSON::Object::Ptr>();
        for (auto const& [name, field] : *object)
            merged->set(name, field);
    }
    return canonical(Var(merged));
}

}  // namespace diwan::store
