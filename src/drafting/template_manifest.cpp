#include "drafting/template_manifest.hpp"

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "drafting/json_reading.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;

constexpr std::array<std::pair<std::string_view, PlaceholderType>, 11> types{{
    {"text", PlaceholderType::Text},
    {"paragraph", PlaceholderType::Paragraph},
    {"list", PlaceholderType::List},
    {"date", PlaceholderType::Date},
    {"money", PlaceholderType::Money},
    {"percentage", PlaceholderType::Percentage},
    {"number", PlaceholderType::Number},
    {"choice", PlaceholderType::Choice},
    {"person", PlaceholderType::Person},
    {"client", PlaceholderType::Client},
    {"table", PlaceholderType::Table},
}};
constexpr std::array<std::pair<std::string_view, Origin>, 4> origins{{
    {"form", Origin::Form},
    {"company", Origin::Company},
    {"client", Origin::Client},
    {"auto", Origin::Automatic},
}};

template <typename Value, std::size_t Size>
Value valueOf(std::array<std::pair<std::string_view, Value>, Size> const& table, std::string const& code,
              std::string const& field) {
    for (auto const& [name, value] : table)
        if (name == code) return value;
    throw WrongField(field);
}

// A text that must stand in all three languages.
LocalText complete(Object const& object, std::string const& field) {
    LocalText text = localTextOf(object, field);
    if (text.french.empty() || text.arabic.empty() || text.english.empty()) throw WrongField(field);
    return text;
}

std::vector<Choice> choicesOf(Object const& object) {
    std::vector<Choice> choices;
    for (auto const& choice : objectsOf(object, "choices"))
        choices.push_back(Choice{.id = textOf(*choice, "id"), .label = complete(*choice, "label")});
    return choices;
}

Placeholder placeholderOf(Object const& object) {
    Placeholder placeholder;
    placeholder.name = textOf(object, "name");
    if (placeholder.name.empty()) throw WrongField("name");
    try {
        placeholder.type = valueOf(types, textOf(object, "type"), "type");
        placeholder.origin = valueOf(origins, textOf(object, "from"), "from");
        placeholder.required = flagOf(object, "required", false);
        placeholder.defaultFrom = textOf(object, "default");
        placeholder.label = complete(object, "label");
        placeholder.choices = choicesOf(object);
        for (auto const& field : objectsOf(object, "fields")) {
            Placeholder one;
            one.name = textOf(*field, "name");
            try {
                one.label = complete(*field, "label");
                if (field->has("type")) one.type = valueOf(types, textOf(*field, "type"), "type");
                one.required = flagOf(*field, "required", false);
                one.choices = choicesOf(*field);
                if (one.type == PlaceholderType::Table) throw WrongField("type");
                if (one.type == PlaceholderType::Choice && one.choices.empty()) throw WrongField("choices");
            } catch (WrongField const& wrong) {
                throw WrongField(one.name + "." + wrong.what());
            }
            one.origin =
                field->has("from") ? valueOf(origins, textOf(*field, "from"), "from") : placeholder.origin;
            placeholder.fields.push_back(std::move(one));
        }
        constexpr std::int64_t mostRows = 10000;
        std::int64_t const most = decimalOf(object, "most", 0, 0);
        if (most < 0 || most > mostRows) throw WrongField("most");
        placeholder.most = static_cast<int>(most);
        if (placeholder.type == PlaceholderType::Choice && placeholder.choices.empty())
            throw WrongField("choices");
        if (placeholder.type == PlaceholderType::Table && placeholder.fields.empty())
            throw WrongField("fields");
    } catch (WrongField const& wrong) {
        throw WrongField(placeholder.name + "." + wrong.what());
    }
    return placeholder;
}

std::vector<Placeholder> placeholdersOf(Object const& object, std::string const& field) {
    std::vector<Placeholder> list;
    for (auto const& one : objectsOf(object, field))
        list.push_back(placeholderOf(*one));
    return list;
}

std::optional<std::string> nameUsedTwice(std::vector<Placeholder> const& placeholders) {
    std::set<std::string> names;
    for (Placeholder const& placeholder : placeholders) {
        if (!names.insert(placeholder.name).second) return placeholder.name;
        for (Placeholder const& field : placeholder.fields)
            if (!names.insert(field.name).second) return field.name;
    }
    return std::nullopt;
}

LocalText groupTitle(Object const& manifest, std::string const& group) {
    for (auto const& one : objectsOf(manifest, "groups"))
        if (textOf(*one, "id") == group) return complete(*one, "titles");
    throw WrongField("group");
}

// A template may have the placeholders of one described before it, and its own behind them.
std::vector<Placeholder> inherited(Object const& object, std::vector<Template> const& before,
                                   std::vector<Placeholder> const& letterhead) {
    std::string const like = textOf(object, "like");
    if (like.empty()) return letterhead;
    Template const* const other = findTemplate(before, like);
    if (other == nullptr) throw WrongField("like");
    return other->placeholders;
}

Template templateOf(Object const& manifest, Object const& object, std::vector<Placeholder> first) {
    Template one;
    one.id = textOf(object, "id");
    one.group = textOf(object, "group");
    one.groupTitle = groupTitle(manifest, one.group);
    one.title = complete(object, "titles");
    one.description = complete(object, "description");
    if (Object::Ptr const words = object.getObject("keywords"))
        for (char const* language : {"fr", "ar", "en"})
            for (std::string const& word : textsOf(*words, language))
                one.keywords.push_back(word);
    one.placeholders = std::move(first);
    for (Placeholder& placeholder : placeholdersOf(object, "placeholders"))
        one.placeholders.push_back(std::move(placeholder));
    if (auto const twice = nameUsedTwice(one.placeholders)) throw WrongField(*twice);
    return one;
}

Problem wrong(std::string const& id, std::string const& field) {
    return Problem{.code = "template.manifest-wrong", .arguments = {id, field}, .detail = ""};
}

}  // namespace

Result<std::vector<Template>> readManifest(std::string_view json) {
    std::string const code = "template.manifest-unreadable";
    auto const manifest = parseObject(json, code);
    if (!manifest) return manifest.error();
    return guarded<std::vector<Template>>(code, [&]() -> Result<std::vector<Template>> {
        auto const letterhead = placeholdersOf(**manifest, "letterhead");
        std::vector<Template> templates;
        for (auto const& object : objectsOf(**manifest, "templates")) {
            std::string const id = textOf(*object, "id");
            if (id.empty() || findTemplate(templates, id) != nullptr) return wrong(id, "id");
            try {
                templates.push_back(
                    templateOf(**manifest, *object, inherited(*object, templates, letterhead)));
            } catch (WrongField const& field) {
                return wrong(id, field.what());
            }
        }
        if (templates.empty()) return wrong("?", "templates");
        return templates;
    });
}

Template const* findTemplate(std::vector<Template> const& templates, std::string_view id) {
    for (Template const& one : templates)
        if (one.id == id) return &one;
    return nullptr;
}

std::string documentPath(Template const& which, Language language) {
    return std::string(language::code(language)) + "/" + which.id + ".odt";
}

std::string previewPath(Template const& which, Language language) {
    return "previews/" + std::string(language::code(language)) + "/" + which.id + ".png";
}

std::string_view code(PlaceholderType type) {
    for (auto const& [name, value] : types)
        if (value == type) return name;
    return "text";
}

}  // namespace diwan::drafting
