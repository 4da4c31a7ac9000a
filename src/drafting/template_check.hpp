// Whether a document and its entry in the manifest agree.
//
//   std::vector<Problem> wrong = checkDocument(*findTemplate(templates, "quote"), Language::Arabic, parts,
//   "ar/quote.odt");
//
// Problems, the document's name first: those of surveyDocument; "template.placeholder-missing" {document,
// name}, "template.placeholder-unknown" {document, name}, "template.label-differs" {document, name, found,
// expected}, "template.title-differs" {document, found, expected}, "template.style-missing" {document,
// style}. Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/problem.hpp"
#include "drafting/document_survey.hpp"
#include "drafting/template_manifest.hpp"

namespace diwan::drafting {

[[nodiscard]] std::vector<Problem> checkDocument(Template const& which, Language language, Parts const& parts,
                                                 std::string const& name);

// Of a document that no manifest knows: what surveyDocument refuses, and the styles it lacks.
[[nodiscard]] std::vector<Problem> checkDocument(Parts const& parts, std::string const& name);

}  // namespace diwan::drafting
