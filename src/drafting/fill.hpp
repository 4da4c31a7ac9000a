// Filling a template: from cards, the day and a person's form to one text per placeholder.
//
//   Form form{{"brief.deadline", "2026-05-14"}};
//   Filled filled = fillTemplate(brief, Language::French, company, client, form, today);
//   filled.values["brief.deadline"]   // "14 mai 2026"
//   filled.missing                    // {"brief.objective"}: required and without a value
//
// A value can be given to XTextRange::setString as it is: '\r' between the items of a list (a new paragraph
// each), '\n' inside a paragraph (a line break). An optional placeholder without a value has the empty text:
// its field goes. Missing ones have no value: their field stays, visible. Any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "base/problem.hpp"
#include "drafting/cards.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::drafting {

// What a person typed, or a quote says, by placeholder name: days as 2026-05-14, amounts and numbers with
// point or comma, percentages without sign, choices by id, one item of a list per line. "money" amounts are
// in DZD.
using Form = std::map<std::string, std::string>;

struct Filled {
    std::map<std::string, std::string> values;
    std::vector<std::string> missing;  // in the order of the manifest
    std::vector<Problem>
        problems;  // "form.date", "form.number", "form.choice" {label, value}: shown as typed
};

// What a person typed for `placeholder`, as the document shows it. What can't be understood is shown as
// typed, and told: "form.date", "form.number", "form.choice" {label, typed}.
[[nodiscard]] std::string shownText(Placeholder const& placeholder, std::string const& typed,
                                    Language language, std::vector<Problem>& problems);

// How many rows a table has before anybody has typed any, to write into by hand: as many as it may have at
// most, three where there is no limit.
[[nodiscard]] int emptyRows(Placeholder const& table);

// Names in `form` that the template does not have are passed over. Tables are filled by quote_sheet.hpp; a
// required one is missing unless `form` names it, as QuoteSheet::form does.
[[nodiscard]] Filled fillTemplate(Template const& which, Language language, Company const& company,
                                  std::optional<Client> const& client, Form const& form, Day today);

// The rows of a table placeholder as the document shows them: by field, each text made from what was typed as
// fillTemplate makes it from its field's type. A field without a text is empty; a required one of a row that
// has others becomes "form.field" {table's label, row, field's label}; rows beyond the most that the manifest
// allows, "form.rows" {table's label, rows, most}: they are shown all the same. An automatic field "….number"
// counts the rows.
[[nodiscard]] std::vector<std::map<std::string, std::string>> fillRows(Placeholder const& table,
                                                                       Language language,
                                                                       std::vector<Form> const& rows,
                                                                       std::vector<Problem>& problems);

// Every value the cards and the day give, by name ("company.identifiers", "client.name", "doc.date"); empty
// ones left out.
[[nodiscard]] std::map<std::string, std::string> cardValues(Language language, Company const& company,
                                                            std::optional<Client> const& client,
                                                            Form const& form, Day today);

}  // namespace diwan::drafting
