// Filling: what a template is to be filled with, put together from the call's arguments, its data or form,
// the cards and the day, before anything in a document changes.
//
//   Result<Filling> filling = prepareFilling(call);
//   filling->filled.missing      // {"brief.objective"}
//
// Main thread only; a value.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "document/template_library.hpp"
#include "document/template_origins.hpp"
#include "drafting/fill_data.hpp"
#include "drafting/live_quote.hpp"
#include "drafting/quote_sheet.hpp"

namespace diwan::office {

struct Filling {
    drafting::Template which;
    Language language = Language::French;
    std::string url;  // of the template's document
    drafting::FillData typed;
    std::optional<drafting::Client> client;
    drafting::Filled filled;
    std::optional<drafting::QuoteSheet> sheet;
    std::vector<Problem> remarks;             // on the data of the quote
    std::optional<drafting::LiveQuote> live;  // what a template with a table of lines carries on
    std::optional<TemplateOrigin> origin;     // of the company's own templates: which version
};

// Problems: those of TemplateLibrary::load, "template.unknown" {id}, "language.unknown" {tag},
// "client.unknown" {id}, of the data: "file.unreadable", "fill.data-unreadable", those of quoteFromJson and
// quoteSheet.
[[nodiscard]] Result<Filling> prepareFilling(CommandCall const& call);

// The card with that id; nothing for the empty id. Problem "client.unknown" {id}.
[[nodiscard]] Result<std::optional<drafting::Client>> chosenClient(TemplateLibrary const& library,
                                                                   std::string const& id);

// What the call says for a template: its form, else its data (JSON, or a file of it), and in either case the
// arguments that name placeholders. Problems "file.unreadable", "fill.data-unreadable".
[[nodiscard]] Result<drafting::FillData> typedFor(CommandCall const& call, drafting::Template const& which,
                                                  Language language, drafting::Company const& company);

// The number of a document that was made from a quote names that quote too.
void nameBasis(drafting::Filled& filled, drafting::Quote const& quote, Language language);

// What a form says of a quote that is carried on: subject, terms, dates, number.
void adoptForm(drafting::Quote& quote, Language language, drafting::FillData const& typed);

}  // namespace diwan::office
