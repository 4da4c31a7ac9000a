#include "commands/filling.hpp"

#include <algorithm>

#include "commands/quote_now.hpp"
#include "drafting/decimal.hpp"
#include "drafting/fill.hpp"
#include "drafting/formats.hpp"
#include "drafting/quote_fields.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using drafting::FillData;

Result<std::string> dataOf(CommandCall const& call) {
    std::string const data = call.argument("data");
    return data.empty() || data.starts_with('{') ? Result<std::string>(data) : readTextFile(data);
}

// A template with a table of lines takes a quote as its data.
bool isQuoted(drafting::Template const& which) {
    return std::ranges::any_of(which.placeholders, [](auto const& one) { return one.name == "lines"; });
}

void set(drafting::LocalText& text, Language language, FillData const& typed, std::string const& name) {
    auto const found = typed.form.find(name);
    if (found == typed.form.end()) return;
    text = {};
    std::string& place = language == Language::Arabic    ? text.arabic
                         : language == Language::English ? text.english
                                                         : text.french;
    place = found->second;
}

}  // namespace

void adoptForm(drafting::Quote& quote, Language language, FillData const& typed) {
    set(quote.object, language, typed, "quote.object");
    set(quote.paymentTerms, language, typed, "quote.payment_terms");
    set(quote.deliveryTime, language, typed, "quote.delivery_time");
    set(quote.deliveryPlace, language, typed, "quote.delivery_place");
    set(quote.warranty, language, typed, "quote.warranty");
    auto const text = [&](char const* name) {
        auto const found = typed.form.find(name);
        return found == typed.form.end() ? std::string() : found->second;
    };
    if (auto const day = parseIsoDay(text("doc.date"))) quote.date = *day;
    constexpr std::int64_t longest = 3650;
    if (auto const days = drafting::parseDecimal(text("doc.validity_days"), 0);
        days && *days >= 0 && *days <= longest)
        quote.validityDays = static_cast<int>(*days);
    if (std::string const number = text("doc.number"); !number.empty()) quote.number = number;
}

void nameBasis(drafting::Filled& filled, drafting::Quote const& quote, Language language) {
    auto const number = filled.values.find("doc.number");
    if (number == filled.values.end() || quote.basedOn.empty() || quote.number.empty()) return;
    number->second = language::message(
        language, "quote.number-based-on",
        {drafting::isolated(quote.number, language), drafting::isolated(quote.basedOn, language)});
}

Result<std::optional<drafting::Client>> chosenClient(TemplateLibrary const& library, std::string const& id) {
    for (drafting::Client const& client : library.clients())
        if (client.id == id) return std::optional(client);
    if (!id.empty()) return Problem{.code = "client.unknown", .arguments = {id}, .detail = ""};
    return std::optional<drafting::Client>();
}

Result<FillData> typedFor(CommandCall const& call, drafting::Template const& which, Language language,
                          drafting::Company const& company) {
    FillData typed;
    if (call.typed) {
        typed = *call.typed;
    } else if (!isQuoted(which)) {
        Result<std::string> const text = dataOf(call);
        if (!text) return text.error();
        if (!text->empty()) {
            Result<FillData> const data = drafting::fillDataFromJson(*text, which, language, company);
            if (!data) return data.error();
            typed = *data;
        }
    }
    if (std::string const client = call.argument("client"); !client.empty()) typed.client = client;
    for (drafting::Placeholder const& placeholder : which.placeholders)
        if (std::string const text = call.argument(placeholder.name); !text.empty())
            typed.form[placeholder.name] = text;
    return typed;
}

Result<Filling> prepareFilling(CommandCall const& call) {
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return library.error();
    drafting::Template const* const which = library->find(call.argument("template"));
    if (which == nullptr)
        return Problem{.code = "template.unknown", .arguments = {call.argument("template")}, .detail = ""};
    std::string const tag = call.argument("language");
    std::optional<Language> language = tag.empty() ? call.language() : language::fromCode(tag);
    if (!language || *language == Language::Darija)
        return Problem{.code = "language.unknown", .arguments = {tag}, .detail = ""};

    TemplateEvent const* const own = library->ownVersion(*which);
    if (own != nullptr) language = language::fromCode(own->language);  // it has one text

    Day const today = call.session->clock().today();
    Result<FillData> typed = typedFor(call, *which, *language, library->company());
    if (!typed) return typed.error();
    Filling filling{.which = *which,
                    .language = *language,
                    .url = library->documentUrl(*which, *language),
                    .typed = std::move(*typed),
                    .client = {},
                    .filled = {},
                    .sheet = {},
                    .remarks = {},
                    .live = {},
                    .origin = {}};
    if (own != nullptr)
        filling.origin =
            TemplateOrigin{.templateId = own->templateId, .version = own->id, .number = own->number};
    drafting::Form& form = filling.typed.form;
    // Other templates too can be made from a quote: a proposal.
    bool const fromQuote = isQuoted(*which) || std::ranges::count(filling.typed.unknown, "lines") > 0;
    Result<std::string> const data = fromQuote && !call.typed ? dataOf(call) : std::string();
    if (!data) return data.error();
    if (!data->empty()) {
        Result<drafting::Quote> const quote = drafting::quoteFromJson(*data, today);
        if (!quote) return quote.error();
        Result<drafting::QuoteSheet> const sheet = drafting::quoteSheet(*quote, *language);
        if (!sheet) return sheet.error();
        filling.sheet = *sheet;
        filling.remarks = drafting::unknownFields(*data);
        filling.live = drafting::LiveQuote{
            .quote = *quote, .language = *language, .totals = sheet->totals, .words = sheet->words};
        for (auto const& [name, value] : sheet->form)
            form.try_emplace(name, value);
        // A quote from elsewhere may name a client who has no card here: his fields then stay to be filled.
        bool const known = std::ranges::any_of(
            library->clients(), [&](drafting::Client const& client) { return client.id == quote->clientId; });
        if (call.argument("client").empty()) filling.typed.client.clear();
        if (filling.typed.client.empty() && known) filling.typed.client = quote->clientId;
    }
    Result<std::optional<drafting::Client>> const client = chosenClient(*library, filling.typed.client);
    if (!client) return client.error();
    filling.client = *client;
    if (!filling.live) {
        filling.live = drafting::LiveQuote{
            .quote = emptyQuote(call, *library), .language = *language, .totals = {}, .words = {}};
        filling.live->quote.clientId = filling.typed.client;
        adoptForm(filling.live->quote, *language, filling.typed);
    }
    if (auto const number = form.find("doc.number"); number != form.end())
        filling.live->quote.number = number->second;
    filling.filled = drafting::fillTemplate(*which, *language, library->company(), *client, form, today);
    nameBasis(filling.filled, filling.live->quote, *language);
    // The day it was made stays, whenever it is filled again.
    if (filling.filled.values.contains("doc.date")) form.try_emplace("doc.date", toIso(today));
    return filling;
}

}  // namespace diwan::office
