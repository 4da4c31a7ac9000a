// The list of templates: what each is called, and which placeholders it has, of which type, filled from
// where.
//
//   Result<std::vector<Template>> templates = readManifest(text);       // templates/templates.json
//   Template const* quote = findTemplate(*templates, "quote");
//   std::string file = documentPath(*quote, Language::Arabic);          // "ar/quote.odt", beside
//   templates.json
//
// In the documents each placeholder is a Writer field (com.sun.star.text.TextField.JumpEdit) whose Hint is
// the machine name ("client.name") and whose PlaceHolder is the label. Format: docs/templates.md. Values; any
// thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "drafting/local_text.hpp"

namespace diwan::drafting {

enum class PlaceholderType {
    Text,
    Paragraph,
    List,
    Date,
    Money,
    Percentage,
    Number,
    Choice,
    Person,
    Client,
    Table
};

// Where a value comes from when the person types none.
enum class Origin { Form, Company, Client, Automatic };

struct Choice {
    std::string id;
    LocalText label;
    bool operator==(Choice const&) const = default;
};

struct Placeholder {
    std::string name;  // "client.name"; a table's fields are "lines.label", "lines.quantity" …
    PlaceholderType type = PlaceholderType::Text;
    Origin origin = Origin::Form;
    bool required = false;
    std::string defaultFrom;  // name of a card's value taken when the form gives none; empty: none
    LocalText label;
    std::vector<Choice> choices;      // of a Choice
    std::vector<Placeholder> fields;  // of a Table: the placeholders in its pattern rows
    int most = 0;                     // of a Table: how many rows it takes; 0: as many as one likes
    bool operator==(Placeholder const&) const = default;
};

struct Template {
    std::string id;
    std::string group;
    LocalText groupTitle;
    LocalText title;
    LocalText description;
    std::vector<std::string> keywords;      // of all languages, for the search
    std::vector<Placeholder> placeholders;  // those of the letterhead first
    bool operator==(Template const&) const = default;
};

// Problems: "template.manifest-unreadable" {field}, "template.manifest-wrong" {template, placeholder or
// field}: a title or label missing in a language, an unknown type or origin, a name used twice.
Result<std::vector<Template>> readManifest(std::string_view json);

// Null if no template has that id. Points into `templates`.
[[nodiscard]] Template const* findTemplate(std::vector<Template> const& templates, std::string_view id);

// "fr/quote.odt": the built document, relative to the folder of templates.json.
[[nodiscard]] std::string documentPath(Template const& which, Language language);

// "previews/fr/quote.png": the picture of its first page, filled with sample data; relative to the same
// folder.
[[nodiscard]] std::string previewPath(Template const& which, Language language);

// "text" "paragraph" "list" "date" "money" "percentage" "number" "choice" "person" "client" "table".
[[nodiscard]] std::string_view code(PlaceholderType type);

}  // namespace diwan::drafting
