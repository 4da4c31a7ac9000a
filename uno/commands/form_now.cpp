#include "commands/form_now.hpp"

#include <algorithm>

#include "document/carried_forms.hpp"
#include "document/carried_quote.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using drafting::CarriedForm;

// A document without a form of ours (made on the command line, or before there were forms) begins one.
Result<CarriedForm> carriedOr(CommandCall const& call, std::string const& id) {
    Result<std::optional<CarriedForm>> const carried = carriedForm(call.textDocument(), id);
    if (!carried) return carried.error();
    if (*carried) return **carried;
    std::string const named = id.empty() ? templateOf(call.textDocument()) : id;
    if (named.empty()) return Problem{"form.none", {}, {}};
    return CarriedForm{.templateId = named, .language = call.language()};
}

// What a living quote says of itself is newer than its form.
void adoptQuote(drafting::FillData& typed, drafting::Template const& which,
                Reference<css::text::XTextDocument> const& document, Day today) {
    auto const live = carriedQuote(document, today);
    if (!live || !*live) return;
    drafting::Quote const& quote = (*live)->quote;
    typed.form["doc.date"] = toIso(quote.date);
    typed.form["doc.validity_days"] = std::to_string(quote.validityDays);
    if (quote.clientId.empty() || quote.clientId == typed.client) return;
    // Another client was chosen for the quote: what stands in the document is from that card.
    typed.client = quote.clientId;
    for (drafting::Placeholder const& placeholder : which.placeholders)
        if (placeholder.origin == drafting::Origin::Client) typed.form.erase(placeholder.name);
}

}  // namespace

Result<FormNow> formNow(CommandCall const& call, TemplateLibrary const& library) {
    auto const document = call.textDocument();
    Result<CarriedForm> const carried = carriedOr(call, call.argument("template"));
    if (!carried) return carried.error();
    drafting::Template const* const which = library.find(carried->templateId);
    if (which == nullptr) return Problem{"template.unknown", {carried->templateId}, {}};
    FormNow now{.which = *which,
                .carried = *carried,
                .typed = {},
                .places = filledPlaces(document),
                .cells = {},
                .problems = {}};
    std::map<std::string, std::string> texts;
    for (auto const& [name, all] : textsOfPlaces(now.places))
        texts[name] = drafting::presentText(*carried, name, all);
    now.typed.form = drafting::formOfDocument(*carried, *which, texts);
    now.typed.client = carried->clientId;
    adoptQuote(now.typed, *which, document, call.session->clock().today());
    for (drafting::Placeholder const& placeholder : which->placeholders) {
        auto const table = carried->tables.find(placeholder.name);
        if (table == carried->tables.end()) continue;
        Result<Cells> cells = readRows(document, table->second, placeholder);
        if (!cells) {
            now.problems.push_back(cells.error());
            continue;
        }
        auto rows = drafting::rowsOfDocument(table->second, placeholder, carried->language, *cells);
        if (!rows.empty()) {
            now.typed.form[placeholder.name] = std::to_string(rows.size());
            now.typed.rows[placeholder.name] = std::move(rows);
        }
        now.cells[placeholder.name] = std::move(*cells);
    }
    return now;
}

}  // namespace diwan::office
