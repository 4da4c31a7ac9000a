#include "document/unfilled_places.hpp"

#include <algorithm>
#include <set>

#include "document/filled_places.hpp"
#include "document/sentence_range.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using drafting::Placeholder;
using Document = Reference<css::text::XTextDocument>;

std::set<std::string> unfilledNames(Document const& document) {
    std::set<std::string> names;
    for (FilledPlace const& place : filledPlaces(document))
        if (place.unfilled) names.insert(place.name);
    return names;
}

// Whether a required value of `placeholder` is among the names that show their label.
bool isMissing(Placeholder const& placeholder, std::set<std::string> const& unfilled) {
    if (placeholder.required && unfilled.contains(placeholder.name)) return true;
    bool const asksAll =
        placeholder.required &&
        std::ranges::none_of(placeholder.fields, [](auto const& one) { return one.required; });
    return std::ranges::any_of(placeholder.fields, [&](Placeholder const& field) {
        return (field.required || asksAll) && unfilled.contains(field.name);
    });
}

}  // namespace

std::vector<views::MissingValue> missingValues(Document const& document,
                                               std::vector<drafting::Template> const& templates,
                                               Language language) {
    std::vector<views::MissingValue> missing;
    std::set<std::string> const unfilled = unfilledNames(document);
    if (unfilled.empty()) return missing;
    std::set<std::string> told;
    for (drafting::Template const& one : templates)
        for (Placeholder const& placeholder : one.placeholders)
            if (isMissing(placeholder, unfilled) && told.insert(placeholder.name).second)
                missing.push_back({placeholder.name, placeholder.label.in(language)});
    return missing;
}

bool selectUnfilled(Reference<css::frame::XController> const& controller, Document const& document,
                    std::string const& name, std::vector<drafting::Template> const& templates) {
    std::set<std::string> names{name};
    for (drafting::Template const& one : templates)
        for (Placeholder const& placeholder : one.placeholders)
            if (placeholder.name == name)
                for (Placeholder const& field : placeholder.fields)
                    names.insert(field.name);
    for (FilledPlace const& place : filledPlaces(document))
        if (place.unfilled && names.contains(place.name))
            return select(controller, place.content->getAnchor());
    return false;
}

}  // namespace diwan::office
