#include "document/template_origins.hpp"

#include "bridge/strings.hpp"
#include "document/user_property.hpp"

namespace diwan::office {

namespace {

constexpr char const* originProperty = "DiwanTemplate";

}  // namespace

std::vector<TemplateOrigin> templateOrigins(css::uno::Reference<css::text::XTextDocument> const& document) {
    return templateOriginsFromJson(toUtf8(userProperty(document, originProperty)));
}

void noteTemplateOrigin(css::uno::Reference<css::text::XTextDocument> const& document,
                        TemplateOrigin const& origin) {
    changeUserProperty(document, originProperty,
                       toOffice(toJson(withOrigin(templateOrigins(document), origin))));
}

}  // namespace diwan::office
