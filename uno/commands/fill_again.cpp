// fill-again: the document in front filled anew, from its form, the cards as they are now and what the call
// says, in all places of each value.
#include <algorithm>

#include "bridge/undo_step.hpp"
#include "commands/filling.hpp"
#include "commands/form_now.hpp"
#include "document/carried_forms.hpp"
#include "document/carried_quote.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using drafting::FillData;
using drafting::Placeholder;
using Document = Reference<css::text::XTextDocument>;

// What the call says goes before what stands there; another client's card before what was said of the former.
Result<FillData> wanted(CommandCall const& call, FormNow const& now, TemplateLibrary const& library) {
    if (call.typed) return *call.typed;
    Result<FillData> const asked = typedFor(call, now.which, now.carried.language, library.company());
    if (!asked) return asked.error();
    FillData typed = now.typed;
    if (!asked->client.empty() && asked->client != typed.client) {
        typed.client = asked->client;
        for (Placeholder const& placeholder : now.which.placeholders)
            if (placeholder.origin == drafting::Origin::Client) typed.form.erase(placeholder.name);
    }
    for (auto const& [name, text] : asked->form)
        typed.form[name] = text;
    for (auto const& [name, rows] : asked->rows)
        typed.rows[name] = rows;
    return typed;
}

int writePlaces(Document const& document, FormNow const& now,
                std::map<std::string, std::string> const& values) {
    int changed = 0;
    for (FilledPlace const& place : now.places) {
        auto const placeholder = std::ranges::find(now.which.placeholders, place.name, &Placeholder::name);
        if (placeholder == now.which.placeholders.end()) continue;  // not of this template: a person's
        auto const value = values.find(place.name);
        bool const filled = value != values.end();
        if (filled ? !place.unfilled && place.text == value->second : place.unfilled) continue;
        writePlace(document, place, *placeholder, now.carried.language,
                   filled ? std::optional(value->second) : std::nullopt);
        ++changed;
    }
    return changed;
}

int writeTables(Document const& document, FormNow const& now, FillData const& typed,
                drafting::CarriedForm& carried) {
    int changed = 0;
    for (Placeholder const& placeholder : now.which.placeholders) {
        auto const cells = now.cells.find(placeholder.name);
        auto const rows = typed.rows.find(placeholder.name);
        if (cells == now.cells.end() || rows == typed.rows.end()) continue;
        auto const before = now.typed.rows.find(placeholder.name);
        if (before != now.typed.rows.end() && before->second == rows->second) continue;
        drafting::CarriedTable& table = carried.tables[placeholder.name];
        table = rewriteRows(document, table, placeholder, carried.language, cells->second, rows->second);
        ++changed;
    }
    return changed;
}

void adoptIntoQuote(CommandCall const& call, FillData const& typed, Language language) {
    auto const live = carriedQuote(call.textDocument(), call.session->clock().today());
    if (!live || !*live) return;
    drafting::LiveQuote changed = **live;
    changed.quote.clientId = typed.client;
    adoptForm(changed.quote, language, typed);
    carryQuote(call.textDocument(), changed);
}

}  // namespace

void fillAgain(CommandCall const& call, CommandAnswer const& answer) {
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return answer(CommandResult::refused(library.error()));
    Result<FormNow> const now = formNow(call, *library);
    if (!now) return answer(CommandResult::refused(now.error()));
    Result<FillData> const typed = wanted(call, *now, *library);
    if (!typed) return answer(CommandResult::refused(typed.error()));
    Result<std::optional<drafting::Client>> const client = chosenClient(*library, typed->client);
    if (!client) return answer(CommandResult::refused(client.error()));
    Language const language = now->carried.language;
    drafting::Filled filled = drafting::fillTemplate(now->which, language, library->company(), *client,
                                                     typed->form, call.session->clock().today());
    auto const document = call.textDocument();
    if (auto const live = carriedQuote(document, call.session->clock().today()); live && *live)
        nameBasis(filled, (*live)->quote, language);
    // The tables of a living quote are filled by its own data.
    if (carriesQuote(document))
        std::erase_if(filled.missing, [](auto const& name) { return name == "lines" || name == "totals"; });
    drafting::CarriedForm carried = now->carried;
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.fill-again",
                                                          {now->which.title.in(call.language())}));
    int const changed =
        writePlaces(document, *now, filled.values) + writeTables(document, *now, *typed, carried);
    carried.clientId = typed->client;
    carried.typed = typed->form;
    carried.shown = filled.values;
    carryForm(document, carried);
    adoptIntoQuote(call, *typed, language);
    step.keep();
    call.session->changed();
    CommandResult result = CommandResult::ok();
    result.fields.key("template").string(now->which.id).key("changed").number(changed);
    result.fields.key("missing").strings(filled.missing);
    std::vector<std::string> told;
    std::vector<Problem> problems = now->problems;
    problems.insert(problems.end(), filled.problems.begin(), filled.problems.end());
    for (Problem const& problem : problems)
        told.push_back(language::describe(call.session->settings().uiLanguage(), problem));
    result.fields.key("problems").strings(told);
    for (std::string const& one : told)
        result.notice += (result.notice.empty() ? "" : "\n") + one;
    answer(std::move(result));
}

}  // namespace diwan::office::run
