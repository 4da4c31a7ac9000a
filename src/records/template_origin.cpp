#include "records/template_origin.hpp"

#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include "base/uuid.hpp"
#include "records/json.hpp"

namespace diwan {

namespace {

constexpr std::size_t mostOrigins = 20;

}  // namespace

std::string toJson(std::vector<TemplateOrigin> const& origins) {
    JsonWriter out;
    out.beginArray();
    for (TemplateOrigin const& origin : origins)
        out.beginObject()
            .key("template")
            .string(origin.templateId)
            .key("version")
            .string(origin.version)
            .key("number")
            .number(origin.number)
            .endObject();
    return out.endArray().text();
}

std::vector<TemplateOrigin> templateOriginsFromJson(std::string_view json) {
    std::vector<TemplateOrigin> origins;
    if (json.empty()) return origins;
    try {
        auto const list = Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Array::Ptr>();
        for (unsigned i = 0; i < list->size() && origins.size() < mostOrigins; ++i) {
            Poco::JSON::Object::Ptr const one = list->getObject(i);
            if (!one) continue;
            TemplateOrigin const origin{.templateId = one->optValue<std::string>("template", ""),
                                        .version = one->optValue<std::string>("version", ""),
                                        .number = one->optValue<int>("number", 1)};
            if (isUuid(origin.templateId) && isUuid(origin.version)) origins.push_back(origin);
        }
    } catch (Poco::Exception const&) {
        // Whatever it was, Diwan did not write it; what was read before it counts.
        return origins;
    }
    return origins;
}

std::vector<TemplateOrigin> withOrigin(std::vector<TemplateOrigin> origins, TemplateOrigin const& origin) {
    std::erase_if(origins, [&](TemplateOrigin const& one) { return one.templateId == origin.templateId; });
    origins.insert(origins.begin(), origin);
    if (origins.size() > mostOrigins) origins.resize(mostOrigins);
    return origins;
}

}  // namespace diwan
