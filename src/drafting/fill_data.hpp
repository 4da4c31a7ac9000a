// What a file says to write into a template: JSON with the placeholders' names, for `diwan fill` and samples.
//
//   {"title": "…", "proof": ["…", "…"], "steps": [{"action": "…", "who": "lina"}], "client": "clinique"}
//   Result<FillData> data = fillDataFromJson(json, *procedure, Language::French, company);
//
// A field's name may be given in full ("procedure.title", "steps.action") or without what stands before its
// point. A text is "…", a number, true or false, or {"fr": "…", "ar": "…", "en": "…"}; a list is an array of
// them, or a text with one item per line; a table is an array of objects. People may be named by their id in
// the company's card. Format: docs/templates.md. Any thread.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "drafting/cards.hpp"
#include "drafting/fill.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::drafting {

struct FillData {
    Form form;                                      // names of tables with rows too, as fillTemplate wants
    std::map<std::string, std::vector<Form>> rows;  // by table placeholder
    std::string client;                             // id of a card; empty: not said
    std::vector<std::string> unknown;               // names that the template does not have
};

// Problem "fill.data-unreadable" {field}.
[[nodiscard]] Result<FillData> fillDataFromJson(std::string_view json, Template const& which,
                                                Language language, Company const& company);

}  // namespace diwan::drafting
