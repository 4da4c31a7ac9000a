// CarriedForm: what a document was filled with, kept inside it, so that it can be filled again later.
//
//   CarriedForm carried{.templateId = "brief", .language = Language::French, .typed = form, .shown = values};
//   std::string kept = toJson({carried});                                     // a property of the document
//   Form form = formOfDocument(carried, *brief, textsInDocument);             // next week
//
// A document is a person's: what they changed in it since is newer than what was typed into the form. Values;
// any thread. Format: docs/templates.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "drafting/fill.hpp"
#include "language/language.hpp"

namespace diwan::drafting {

// A table of the template as it stands in the document: its name there, and what each column holds.
struct CarriedTable {
    std::string name;
    int first = 1;                     // the row where they begin
    std::vector<std::string> columns;  // names of fields; empty: none of ours
    std::vector<std::string> before;   // what stands before the value in each cell: "D" of "D1"
    std::vector<Form> typed;           // its rows
    bool operator==(CarriedTable const&) const = default;
};

struct CarriedForm {
    std::string templateId;
    Language language = Language::French;
    std::string clientId;                        // of a card; empty: none
    Form typed;                                  // what a person typed, by placeholder
    std::map<std::string, std::string> shown;    // what was written, by placeholder
    std::map<std::string, CarriedTable> tables;  // by table placeholder
    bool operator==(CarriedForm const&) const = default;
};

// One for each template that was inserted, the latest last.
[[nodiscard]] std::string toJson(std::vector<CarriedForm> const& forms);
// Problem "form.unreadable" {field}.
[[nodiscard]] Result<std::vector<CarriedForm>> carriedFormsFromJson(std::string_view json);

// Which of the texts that a placeholder has in its places is the person's: the first that is not what was
// written there; none has changed: what was written. `texts` are those of the document.
[[nodiscard]] std::string presentText(CarriedForm const& carried, std::string const& name,
                                      std::vector<std::string> const& texts);

// The form as it stands: what was typed, or what the document says now where a person has changed it. `texts`
// holds the text of each placeholder that has a place, as presentText() gives it; an empty one was taken
// away.
[[nodiscard]] Form formOfDocument(CarriedForm const& carried, Template const& which,
                                  std::map<std::string, std::string> const& texts);

// The same for the rows of a table, of which `cells` are the present texts by column, without what stands
// before the value. Rows without any text are left out.
[[nodiscard]] std::vector<Form> rowsOfDocument(CarriedTable const& carried, Placeholder const& table,
                                               Language language,
                                               std::vector<std::vector<std::string>> const& cells);

}  // namespace diwan::drafting
