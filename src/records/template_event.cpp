#include "records/template_event.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "base/uuid.hpp"
#include "records/json.hpp"

namespace diwan {

namespace {

constexpr std::size_t longestText = 400;
constexpr std::size_t longestList = 64;
constexpr std::size_t longestPlaceholders = 40'000;
constexpr int highestNumber = 100'000;

Problem malformed(char const* field) {
    return Problem{.code = "template.malformed", .arguments = {field}, .detail = ""};
}

std::string text(Poco::JSON::Object const& object, std::string const& name) {
    return object.isNull(name) ? std::string() : object.get(name).extract<std::string>();
}

std::vector<std::string> texts(Poco::JSON::Object const& object, std::string const& name) {
    std::vector<std::string> list;
    if (Poco::JSON::Array::Ptr const array = object.getArray(name))
        for (auto const& one : *array)
            list.push_back(one.extract<std::string>());
    return list;
}

bool isDigest(std::string_view digest) {
    return digest.size() == 64 && std::ranges::all_of(digest, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool areUuids(std::vector<std::string> const& list) {
    return list.size() <= longestList &&
           std::ranges::all_of(list, [](std::string const& one) { return isUuid(one); });
}

bool isBlank(std::string const& words) {
    return words.find_first_not_of(" \t\r\n") == std::string::npos;
}

Result<Done> checkSaved(TemplateEvent const& event) {
    if (event.number < 1 || event.number > highestNumber) return malformed("number");
    if (event.language != "fr" && event.language != "ar" && event.language != "en")
        return malformed("language");
    if (isBlank(event.titles.french + event.titles.arabic + event.titles.english))
        return Problem{.code = "template.title-missing", .arguments = {}, .detail = ""};
    if (event.bytes > longestTemplate)
        return Problem{
            .code = "template.too-large",
            .arguments = {std::to_string(event.bytes / 1024), std::to_string(longestTemplate / 1024)},
            .detail = ""};
    if (event.bytes < 1) return malformed("bytes");
    if (!isDigest(event.sha256)) return malformed("sha256");
    if (event.placeholders.size() > longestPlaceholders) return malformed("placeholders");
    return done;
}

}  // namespace

std::string const& TemplateTitles::any() const {
    if (!french.empty()) return french;
    return arabic.empty() ? english : arabic;
}

std::string_view kind(TemplateEvent::What what) {
    return what == TemplateEvent::What::Saved ? "template-version" : "template-retired";
}

std::optional<TemplateEvent::What> templateEventKind(std::string_view kind) {
    if (kind == "template-version") return TemplateEvent::What::Saved;
    if (kind == "template-retired") return TemplateEvent::What::Retired;
    return std::nullopt;
}

Result<Done> TemplateEvent::check() const {
    if (!isUuid(id)) return malformed("id");
    if (!isUuid(templateId)) return malformed("template");
    if (!areUuids(bases)) return malformed("bases");
    if (!areUuids(pieces)) return malformed("pieces");
    for (std::string const* field : {&titles.french, &titles.arabic, &titles.english, &group, &note})
        if (field->size() > longestText)
            return Problem{.code = "text.too-long", .arguments = {std::to_string(longestText)}, .detail = ""};
    if (what == What::Saved) return checkSaved(*this);
    if (bases.empty()) return malformed("bases");
    if (isBlank(note)) return Problem{.code = "template.reason-missing", .arguments = {}, .detail = ""};
    return done;
}

std::string toJson(TemplateEvent const& event) {
    JsonWriter out;
    out.beginObject().key("template").string(event.templateId);
    if (!event.bases.empty()) out.key("bases").strings(event.bases);
    if (!event.note.empty()) out.key("note").string(event.note);
    if (event.what == TemplateEvent::What::Saved) {
        out.key("number").number(event.number).key("language").string(event.language);
        out.key("titles").beginObject();
        for (auto const& [code, title] : {std::pair{"fr", &event.titles.french},
                                          {"ar", &event.titles.arabic},
                                          {"en", &event.titles.english}})
            if (!title->empty()) out.key(code).string(*title);
        out.endObject();
        if (!event.group.empty()) out.key("group").string(event.group);
        out.key("placeholders").raw(event.placeholders.empty() ? "[]" : event.placeholders);
        out.key("sha256").string(event.sha256).key("bytes").number(event.bytes);
        if (!event.pieces.empty()) out.key("pieces").strings(event.pieces);
    }
    return out.endObject().text();
}

Result<TemplateEvent> templateEventFromJson(TemplateEvent::What what, std::string_view id,
                                            std::string_view json) {
    try {
        auto const object = Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Object::Ptr>();
        TemplateEvent event{.what = what, .id = std::string(id), .templateId = text(*object, "template")};
        event.bases = texts(*object, "bases");
        event.note = text(*object, "note");
        if (what == TemplateEvent::What::Saved) {
            event.number = object->getValue<int>("number");
            event.language = text(*object, "language");
            if (Poco::JSON::Object::Ptr const titles = object->getObject("titles"))
                event.titles = {text(*titles, "fr"), text(*titles, "ar"), text(*titles, "en")};
            event.group = text(*object, "group");
            if (Poco::JSON::Array::Ptr const list = object->getArray("placeholders")) {
                std::ostringstream out;
                list->stringify(out);
                event.placeholders = out.str();
            }
            event.sha256 = text(*object, "sha256");
            event.bytes = object->getValue<Poco::Int64>("bytes");
            event.pieces = texts(*object, "pieces");
        }
        if (Result<Done> const good = event.check(); !good) return good.error();
        return event;
    } catch (Poco::Exception const& exception) {
        return malformed(exception.name());
    }
}

}  // namespace diwan
