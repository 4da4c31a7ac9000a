#include "document/carried_forms.hpp"

#include <algorithm>

#include "bridge/strings.hpp"
#include "document/user_property.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;

constexpr char const* formsProperty = "DiwanForms";
constexpr char const* templateProperty = "Diwan template";  // of the shipped documents

}  // namespace

Result<std::optional<drafting::CarriedForm>> carriedForm(Reference<css::text::XTextDocument> const& document,
                                                         std::string const& templateId) {
    OUString const text = userProperty(document, formsProperty);
    if (text.isEmpty()) return std::optional<drafting::CarriedForm>();
    auto const forms = drafting::carriedFormsFromJson(toUtf8(text));
    if (!forms) return forms.error();
    for (auto form = forms->rbegin(); form != forms->rend(); ++form)
        if (templateId.empty() || form->templateId == templateId) return std::optional(*form);
    return std::optional<drafting::CarriedForm>();
}

std::string templateOf(Reference<css::text::XTextDocument> const& document) {
    if (auto const carried = carriedForm(document); carried && *carried) return (*carried)->templateId;
    return toUtf8(userProperty(document, templateProperty));
}

void carryForm(Reference<css::text::XTextDocument> const& document, drafting::CarriedForm const& form) {
    std::vector<drafting::CarriedForm> forms;
    if (auto const known = drafting::carriedFormsFromJson(toUtf8(userProperty(document, formsProperty))))
        forms = *known;
    std::erase_if(forms, [&](auto const& one) { return one.templateId == form.templateId; });
    forms.push_back(form);
    changeUserProperty(document, formsProperty, toOffice(drafting::toJson(forms)));
}

}  // namespace diwan::office
