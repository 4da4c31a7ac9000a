// A template made of a person's document: what in it looks like a place to be filled in, proposed to a
// person, and the document with those that the person ticked as placeholder fields.
//
//   Result<Proposal> proposal = proposeTemplate(parts, house, Language::French, "contrat.odt");
//   proposal->places[0].shown                        // "⟨nom du client⟩", isCertain
//   Result<Parts> made = makeTemplate(parts, house, {.identity = …, .chosen = …}, "contrat.odt");
//
// Certain: Writer's own fields, ⟨…⟩ and {{…}}. What else people write, [Nom du client], <…>, {…}, a label
// with a row of dots, is proposed and becomes a placeholder only when a person ticks it. Problems: the first
// of surveyDocument's refusals. Any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "drafting/document_parts.hpp"
#include "drafting/template_manifest.hpp"
#include "records/template_event.hpp"

namespace diwan::drafting {

enum class PlaceKind { Field, Mark, Bracket, Blank };

struct ProposedPlace {
    Placeholder placeholder;  // its label in the language of the document
    PlaceKind kind = PlaceKind::Field;
    std::string shown;  // as it stands in the text, the first time
    int count = 0;      // how many times
    bool isCertain = false;
};

struct Proposal {
    std::string title;                  // of the document's properties; may be empty
    std::optional<Language> language;   // that its text says it is written in
    std::vector<ProposedPlace> places;  // in the order of the document, each placeholder once
};

[[nodiscard]] Result<Proposal> proposeTemplate(Parts const& parts, std::vector<Template> const& known,
                                               Language language, std::string const& name);

struct TemplateWish {
    TemplateEvent identity;           // id, template, number, titles, language
    std::vector<std::string> chosen;  // names of the placeholders to be made
};

struct MadeTemplate {
    Parts parts;
    std::vector<Placeholder> placeholders;  // in the order of the document
};

// The document as a template: its places are fields with their names, and it carries title, template and
// version. What says who wrote or printed it goes, and the picture of its first page, and what Diwan knew of
// the document itself.
[[nodiscard]] Result<MadeTemplate> makeTemplate(Parts parts, std::vector<Template> const& known,
                                                TemplateWish const& wish, std::string const& name);

}  // namespace diwan::drafting
