#include "drafting/own_template.hpp"

#include <algorithm>

#include "drafting/document_package.hpp"
#include "drafting/document_survey.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

std::string_view code(Origin origin) {
    switch (origin) {
        case Origin::Company:
            return "company";
        case Origin::Client:
            return "client";
        case Origin::Automatic:
            return "auto";
        case Origin::Form:
            break;
    }
    return "form";
}

// Complete in three languages, as the list wants it: what is not translated is shown as it is.
void write(JsonWriter& out, char const* key, LocalText const& text) {
    out.key(key).beginObject().key("fr").string(text.in(Language::French));
    out.key("ar").string(text.exactly(Language::Arabic).empty() ? text.in(Language::French) : text.arabic);
    out.key("en").string(text.exactly(Language::English).empty() ? text.in(Language::French) : text.english);
    out.endObject();
}

void write(JsonWriter& out, Placeholder const& one) {
    out.beginObject().key("name").string(one.name).key("type").string(code(one.type));
    out.key("from").string(code(one.origin)).key("required").boolean(one.required);
    if (!one.defaultFrom.empty()) out.key("default").string(one.defaultFrom);
    if (one.most > 0) out.key("most").string(std::to_string(one.most));
    write(out, "label", one.label);
    if (!one.choices.empty()) {
        out.key("choices").beginArray();
        for (Choice const& choice : one.choices) {
            out.beginObject().key("id").string(choice.id);
            write(out, "label", choice.label);
            out.endObject();
        }
        out.endArray();
    }
    if (!one.fields.empty()) {
        out.key("fields").beginArray();
        for (Placeholder const& field : one.fields)
            write(out, field);
        out.endArray();
    }
    out.endObject();
}

LocalText groupTitleOf(std::string const& group, std::vector<Template> const& house) {
    auto const known = std::ranges::find(house, group, &Template::group);
    if (known != house.end()) return known->groupTitle;
    if (group.empty()) return {.french = "Nos modèles", .arabic = "نماذجنا", .english = "Our templates"};
    return {.french = group, .arabic = group, .english = group};
}

}  // namespace

std::string placeholdersJson(std::vector<Placeholder> const& placeholders) {
    JsonWriter out;
    out.beginArray();
    for (Placeholder const& one : placeholders)
        write(out, one);
    return out.endArray().text();
}

Result<Template> ownTemplate(TemplateEvent const& event, std::vector<Template> const& house, bool exact) {
    LocalText const title{event.titles.french, event.titles.arabic, event.titles.english};
    JsonWriter out;
    out.beginObject().key("groups").beginArray().beginObject().key("id").string("own");
    write(out, "titles", groupTitleOf(event.group, house));
    out.endObject().endArray().key("templates").beginArray().beginObject();
    out.key("id").string(exact ? event.templateId + "@" + event.id : event.templateId);
    out.key("group").string("own");
    write(out, "titles", title);
    write(out, "description", event.note.empty() ? title : LocalText{event.note, event.note, event.note});
    out.key("placeholders").raw(event.placeholders.empty() ? "[]" : event.placeholders);
    out.endObject().endArray().endObject();
    Result<std::vector<Template>> read = readManifest(out.text());
    if (!read)
        return Problem{
            "template.manifest-wrong", {title.in(Language::French), read.error().arguments.back()}, {}};
    Template one = std::move(read->front());
    one.group = event.group;
    return one;
}

std::vector<Template> ownTemplates(TemplateShelf const& shelf, std::vector<Template> const& house) {
    std::vector<Template> list;
    for (TemplateEvent const& event : shelf.current())
        if (Result<Template> one = ownTemplate(event, house, shelf.isContested(event.templateId)))
            list.push_back(std::move(*one));
    return list;
}

Result<Parts> checkedDocument(std::string const& bytes, TemplateEvent const& event) {
    std::string const& name = event.titles.any();
    Result<Template> const listed = ownTemplate(event, {});
    if (!listed) return listed.error();
    Result<Parts> parts = partsOfPackage(bytes, name);
    if (!parts) return parts;
    Survey const survey = surveyDocument(*parts, name);
    if (!survey.refusals.empty()) return survey.refusals.front();
    for (Placeholder const& one : listed->placeholders)
        if (one.type != PlaceholderType::Table && !survey.placeholders.contains(one.name))
            return Problem{"template.placeholder-missing", {name, one.name}, {}};
    return parts;
}

}  // namespace diwan::drafting
