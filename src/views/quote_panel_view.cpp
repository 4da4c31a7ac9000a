#include "views/quote_panel_view.hpp"

#include <algorithm>
#include <optional>

#include "drafting/country.hpp"
#include "drafting/formats.hpp"
#include "drafting/levy.hpp"
#include "drafting/line_origins.hpp"
#include "drafting/mentions.hpp"
#include "drafting/quote_cells.hpp"
#include "language/messages.hpp"
#include "views/quote_view.hpp"

namespace diwan::views {

namespace {

using drafting::LineColumn;
using drafting::LineKind;
using drafting::TermKind;
using language::message;

QuoteLineRow lineRow(drafting::QuoteLine const& line, std::vector<std::string> const& cells,
                     std::size_t number, Language language) {
    auto const cell = [&](LineColumn column) {
        return drafting::cellText(cells[static_cast<std::size_t>(column)]);
    };
    QuoteLineRow row{.text = {},
                     .kind = line.kind,
                     .reference = cell(LineColumn::Reference),
                     .label = cell(LineColumn::Label),
                     .unit = cell(LineColumn::Unit),
                     .quantity = cell(LineColumn::Quantity),
                     .price = cell(LineColumn::Price),
                     .discount = cell(LineColumn::Discount),
                     .vat = cell(LineColumn::Vat),
                     .optional = line.optional,
                     .levy = line.levy};
    std::string const count = std::to_string(number);
    std::string const total = cell(LineColumn::Total);
    if (line.kind == LineKind::Item) {
        std::string const name = row.reference.empty() ? row.label : row.reference + " · " + row.label;
        row.text = message(language, "views.quote.line", {count, name, row.quantity, row.price, total});
    } else {
        std::string const key = line.kind == LineKind::Section ? "views.quote.section" : "views.quote.note";
        row.text = message(language, key, {count, row.label, total});
    }
    return row;
}

drafting::Client const* clientOf(QuotePanelInput const& input) {
    if (input.clients == nullptr || input.live->quote.clientId.empty()) return nullptr;
    auto const found = std::ranges::find(*input.clients, input.live->quote.clientId, &drafting::Client::id);
    return found == input.clients->end() ? nullptr : &*found;
}

std::vector<std::pair<std::string, std::string>> choicesOf(QuotePanelInput const& input,
                                                           drafting::QuoteTerm const& term,
                                                           Language language) {
    std::vector<std::pair<std::string, std::string>> choices;
    for (std::string_view const code : drafting::termChoices(term))
        choices.emplace_back(
            code, message(language, "quote.term." + std::string(term.name) + "." + std::string(code)));
    if (term.kind != TermKind::Client || input.clients == nullptr) return choices;
    choices.emplace_back("", message(language, "views.quote.no-client"));
    for (drafting::Client const& client : *input.clients)
        choices.emplace_back(client.id, client.name.in(language));
    return choices;
}

std::vector<QuoteTermRow> termRows(QuotePanelInput const& input, Language language) {
    std::vector<QuoteTermRow> rows;
    for (drafting::QuoteTerm const& term : drafting::quoteTerms()) {
        bool const noCards = input.clients == nullptr || input.clients->empty();
        if (term.kind == TermKind::Client && noCards) continue;
        rows.push_back({.name = std::string(term.name),
                        .label = message(language, "quote.term." + std::string(term.name)),
                        .text = drafting::termText(input.live->quote, term, input.live->language),
                        .choices = choicesOf(input, term, language)});
    }
    return rows;
}

MentionRow mentionRow(drafting::MissingMention const& mention, QuotePanelInput const& input,
                      Language language) {
    MentionRow row{.text = drafting::describe(mention, language), .button = {}, .term = {}, .command = {}};
    std::string const place = mention.field.substr(0, mention.field.find('.'));
    std::string const name = mention.field.substr(mention.field.find('.') + 1);
    std::string const term = name == "validity" ? "validity_days" : name;
    if (place == "company") {
        row.command = "options";
        row.button = message(language, "views.quote.fix-company");
    } else if (place == "doc" && drafting::findTerm(term) != nullptr) {
        row.term = term;
        row.button = message(language, "views.quote.fix-here");
    } else if (mention.field == "client.name" && input.clients != nullptr && !input.clients->empty()) {
        row.term = "client";
        row.button = message(language, "views.quote.fix-client");
    }
    return row;
}

void showMissing(QuotePanelInput const& input, Language language, QuotePanelView& view) {
    std::optional<drafting::Client> client;
    if (drafting::Client const* const known = clientOf(input)) client = *known;
    auto const missing = input.company == nullptr
                             ? drafting::missingMentions(input.live->quote)
                             : drafting::missingMentions(input.live->quote, *input.company, client);
    for (drafting::MissingMention const& one : missing)
        view.missing.push_back(mentionRow(one, input, language));
    if (input.company == nullptr)
        view.missing.push_back({.text = message(language, "views.quote.no-company"),
                                .button = message(language, "views.quote.fix-company"),
                                .term = {},
                                .command = "options"});
    auto const country = drafting::countryOf(input.live->quote.country);
    std::string const where = country ? country->name.in(language) : input.live->quote.country;
    view.missingHeading = view.missing.empty() ? message(language, "views.quote.nothing-missing", {where})
                                               : message(language, "views.quote.missing",
                                                         {where, std::to_string(view.missing.size())});
}

}  // namespace

QuotePanelView quotePanelView(QuotePanelInput const& input, Language language) {
    QuotePanelView view;
    view.note = input.problem;
    if (input.live == nullptr) {
        view.heading = message(language, "views.quote.none");
        return view;
    }
    view.present = true;
    view.editable = input.writable && input.problem.empty();
    drafting::Client const* const client = clientOf(input);
    QuoteView const quote =
        quoteView({.quote = input.live->quote,
                   .totals = input.sheet == nullptr ? input.live->totals : input.sheet->totals,
                   .clientName = client == nullptr ? std::string() : client->name.in(language),
                   .today = input.today},
                  language);
    view.heading = quote.title;
    view.status = quote.validity + (quote.totals.empty() ? "" : "\n" + quote.totals);
    if (view.note.empty() && input.edited) view.note = message(language, "views.quote.edited");
    if (input.sheet != nullptr)
        for (std::size_t i = 0; i < input.live->quote.lines.size(); ++i)
            view.lines.push_back(lineRow(input.live->quote.lines[i], input.sheet->lines[i], i + 1, language));
    drafting::Quote const& quoted = input.live->quote;
    for (drafting::Levy const& levy : drafting::levies(quoted.country, quoted.date))
        view.levies.emplace_back(
            levy.code, message(language, "quote.levy",
                               {levy.name.in(language), drafting::formatPercent(levy.hundredths, language)}));
    view.terms = termRows(input, language);
    showMissing(input, language, view);
    return view;
}

}  // namespace diwan::views
