// A template of the company's own as one of the list: its entry, made of what the register or a person's
// folder says of it, and its document, which a stranger may have made.
//
//   Result<Template> listed = ownTemplate(event, house, true);
//   Result<Parts> parts = checkedDocument(bytes, event);          // what hides a danger is refused
//
// Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/document_parts.hpp"
#include "drafting/template_manifest.hpp"
#include "records/template_event.hpp"
#include "records/template_shelf.hpp"

namespace diwan::drafting {

// The placeholders as templates.json writes them, for TemplateEvent::placeholders.
[[nodiscard]] std::string placeholdersJson(std::vector<Placeholder> const& placeholders);

// Its id is that of the template; with `exact`, "<template>@<version>". A group that the house does not have
// is the company's own words. Problems: "template.manifest-wrong" {title, placeholder or field}.
[[nodiscard]] Result<Template> ownTemplate(TemplateEvent const& event, std::vector<Template> const& house,
                                           bool exact = false);

// The current versions, one an entry of the list; of a template changed on two sides each with its exact id.
// What can't be read is left out: a stranger's mistake hides nobody else's template.
[[nodiscard]] std::vector<Template> ownTemplates(TemplateShelf const& shelf,
                                                 std::vector<Template> const& house);

// Problems: those of ownTemplate, partsOfPackage and surveyDocument; "template.placeholder-missing" {title,
// name} when the document has no place for what its entry names.
[[nodiscard]] Result<Parts> checkedDocument(std::string const& bytes, TemplateEvent const& event);

}  // namespace diwan::drafting
