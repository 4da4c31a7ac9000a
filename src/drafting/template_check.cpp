#include "drafting/template_check.hpp"

#include <map>

namespace diwan::drafting {

namespace {

std::map<std::string, std::string> labelsOf(Template const& which, Language language) {
    std::map<std::string, std::string> labels;
    for (Placeholder const& placeholder : which.placeholders) {
        if (placeholder.type != PlaceholderType::Table)
            labels[placeholder.name] = placeholder.label.in(language);
        for (Placeholder const& field : placeholder.fields)
            labels[field.name] = field.label.in(language);
    }
    return labels;
}

void compareStyles(Survey const& survey, std::string const& name, std::vector<Problem>& problems) {
    for (std::string const& style : survey.stylesUsed)
        if (style != "Standard" && !survey.stylesNamed.contains(style))
            problems.push_back({"template.style-missing", {name, style}, {}});
}

void comparePlaceholders(Template const& which, Language language, Survey const& survey,
                         std::string const& name, std::vector<Problem>& problems) {
    auto const labels = labelsOf(which, language);
    for (auto const& [placeholder, label] : labels) {
        auto const found = survey.placeholders.find(placeholder);
        if (found == survey.placeholders.end()) {
            problems.push_back({"template.placeholder-missing", {name, placeholder}, {}});
            continue;
        }
        for (std::string const& shown : found->second)
            if (shown != "<" + label + ">")
                problems.push_back(
                    {"template.label-differs", {name, placeholder, shown, "<" + label + ">"}, {}});
    }
    for (auto const& [placeholder, shown] : survey.placeholders)
        if (!labels.contains(placeholder))
            problems.push_back({"template.placeholder-unknown", {name, placeholder}, {}});
}

}  // namespace

std::vector<Problem> checkDocument(Template const& which, Language language, Parts const& parts,
                                   std::string const& name) {
    Survey const survey = surveyDocument(parts, name);
    std::vector<Problem> problems = survey.refusals;
    if (!problems.empty()) return problems;  // what was not walked to its end is not compared
    comparePlaceholders(which, language, survey, name, problems);
    if (survey.title != which.title.in(language))
        problems.push_back({"template.title-differs", {name, survey.title, which.title.in(language)}, {}});
    compareStyles(survey, name, problems);
    return problems;
}

std::vector<Problem> checkDocument(Parts const& parts, std::string const& name) {
    Survey const survey = surveyDocument(parts, name);
    std::vector<Problem> problems = survey.refusals;
    if (problems.empty()) compareStyles(survey, name, problems);
    return problems;
}

}  // namespace diwan::drafting
