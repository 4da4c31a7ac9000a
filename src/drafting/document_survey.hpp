// What a document that serves as a template holds, found in one walk that trusts nothing in it.
//
//   Survey survey = surveyDocument(parts, "ar/quote.odt");
//   if (!survey.refusals.empty()) …                       // it must not be opened, filled or shared
//   survey.placeholders["client.name"]                    // {"<اسم الزبون>"}
//
// Refused, each with the document's name first: no text document ("file.damaged"), a part that is no XML
// ("template.damaged-part" {document, part}), a password ("file.password"), a document type
// declaration, which could expand without end ("template.doctype" {document, part}), macros and events
// ("template.macro" {document, part}), whatever is fetched from elsewhere ("template.external-link"
// {document, target}), elements nested too deep ("template.too-deep" {document, part}). Links that a person
// has to click on (http, https, mailto, tel) are no danger and stay. Names are matched by their namespaces:
// another prefix hides nothing. Any thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "drafting/document_parts.hpp"

namespace diwan::drafting {

struct Survey {
    std::vector<Problem> refusals;                              // in the order of the parts
    std::map<std::string, std::set<std::string>> placeholders;  // by machine name: the labels shown
    std::set<std::string> stylesUsed;                           // by paragraphs, spans, lists and tables
    std::set<std::string> stylesNamed;                          // defined, automatic ones too
    std::string title;                                          // of meta.xml
    std::string language;                                       // of meta.xml: "fr-FR"
    std::string templateId;                                     // of meta.xml: "Diwan template"
};

[[nodiscard]] Survey surveyDocument(Parts const& parts, std::string const& name);

}  // namespace diwan::drafting
