// TemplateOrigin: which version of which template a document was made from, as the document carries it among
// its own properties ("DiwanTemplate"), so that it can say when there is a newer one.
//
//   std::string carried = toJson({{.templateId = …, .version = …, .number = 2}});
//   std::vector<TemplateOrigin> origins = templateOriginsFromJson(carried);    // several were inserted
//
// Values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diwan {

struct TemplateOrigin {
    std::string templateId;  // UUID
    std::string version;     // UUID of the event that saved it
    int number = 1;
    bool operator==(TemplateOrigin const&) const = default;
};

[[nodiscard]] std::string toJson(std::vector<TemplateOrigin> const& origins);
// What can't be read was written by somebody else and is none: a document with it is a document like others.
[[nodiscard]] std::vector<TemplateOrigin> templateOriginsFromJson(std::string_view json);

// The list with this template's version in it, once: the newer insertion counts. At most 20.
[[nodiscard]] std::vector<TemplateOrigin> withOrigin(std::vector<TemplateOrigin> origins,
                                                     TemplateOrigin const& origin);

}  // namespace diwan
