// The form of the document in front as it stands: what it was filled with, and what a person has changed in
// it since.
//
//   Result<FormNow> now = formNow(call);
//   now->typed.form["brief.deadline"]       // "2026-05-14"
//
// Nothing is changed by reading. Main thread only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "document/filled_places.hpp"
#include "document/template_library.hpp"
#include "document/template_rows.hpp"
#include "drafting/carried_form.hpp"
#include "drafting/fill_data.hpp"

namespace diwan::office {

struct FormNow {
    drafting::Template which;
    drafting::CarriedForm carried;
    drafting::FillData typed;  // with the rows and the client's card
    std::vector<FilledPlace> places;
    std::map<std::string, Cells> cells;  // of the tables that can be written, by table placeholder
    std::vector<Problem> problems;       // tables that a person took away or changed: they stay as they are
};

// Of the template named by the call, else of the one inserted last. Problems: "form.none", "form.unreadable",
// "template.unknown" {id}.
[[nodiscard]] Result<FormNow> formNow(CommandCall const& call, TemplateLibrary const& library);

}  // namespace diwan::office
