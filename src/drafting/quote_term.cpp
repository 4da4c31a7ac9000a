#include "drafting/quote_term.hpp"

#include <algorithm>
#include <optional>

#include "drafting/formats.hpp"
#include "drafting/quote_cells.hpp"
#include "drafting/quote_codes.hpp"

namespace diwan::drafting {

namespace {

constexpr std::array terms{
    QuoteTerm{"client", TermKind::Client, ""},
    QuoteTerm{"discount", TermKind::Percent, ""},
    QuoteTerm{"transport", TermKind::Money, ""},
    QuoteTerm{"transport_label", TermKind::Words, ""},
    QuoteTerm{"transport_vat", TermKind::Percent, ""},
    QuoteTerm{"deposit", TermKind::Percent, "quote.deposit"},
    QuoteTerm{"validity_days", TermKind::Days, "doc.validity_days"},
    QuoteTerm{"payment", TermKind::Choice, ""},
    QuoteTerm{"stamp", TermKind::Choice, ""},
    QuoteTerm{"vat_regime", TermKind::Choice, ""},
    QuoteTerm{"exemption", TermKind::Words, ""},
    QuoteTerm{"object", TermKind::Words, "quote.object"},
    QuoteTerm{"payment_terms", TermKind::Words, "quote.payment_terms"},
    QuoteTerm{"delivery_time", TermKind::Words, "quote.delivery_time"},
    QuoteTerm{"delivery_place", TermKind::Words, "quote.delivery_place"},
    QuoteTerm{"warranty", TermKind::Words, "quote.warranty"},
};

template <typename Value, std::size_t Size>
constexpr std::array<std::string_view, Size> namesOf(Codes<Value, Size> const& codes) {
    std::array<std::string_view, Size> names;
    for (std::size_t i = 0; i < Size; ++i)
        names[i] = codes[i].first;
    return names;
}

constexpr auto paymentNames = namesOf(payments);
constexpr auto stampNames = namesOf(stampPolicies);
constexpr auto regimeNames = namesOf(regimes);

// Whether `code` is one of `codes`; `value` becomes it.
template <typename Value, std::size_t Size>
bool takeCode(Value& value, std::string_view code, Codes<Value, Size> const& codes) {
    for (auto const& [name, one] : codes)
        if (name == code) {
            value = one;
            return true;
        }
    return false;
}

bool takeChoice(Quote& quote, std::string_view name, std::string_view code) {
    if (name == "payment") return takeCode(quote.payment, code, payments);
    if (name == "stamp") return takeCode(quote.stamp, code, stampPolicies);
    return takeCode(quote.regime, code, regimes);
}

std::string_view choiceOf(Quote const& quote, std::string_view name) {
    if (name == "payment") return codeOf(quote.payment, payments);
    if (name == "stamp") return codeOf(quote.stamp, stampPolicies);
    return codeOf(quote.regime, regimes);
}

LocalText Quote::*wordsOf(std::string_view name) {
    if (name == "transport_label") return &Quote::transportLabel;
    if (name == "object") return &Quote::object;
    if (name == "payment_terms") return &Quote::paymentTerms;
    if (name == "delivery_time") return &Quote::deliveryTime;
    if (name == "delivery_place") return &Quote::deliveryPlace;
    return &Quote::warranty;
}

std::int64_t Quote::*numberOf(std::string_view name) {
    if (name == "discount") return &Quote::discountHundredths;
    if (name == "transport") return &Quote::transportMinor;
    if (name == "transport_vat") return &Quote::transportVatHundredths;
    return &Quote::depositHundredths;
}

void takeWords(Quote& quote, std::string_view name, std::string const& typed, Language language) {
    if (name == "exemption") {
        quote.exemption = typed;
        return;
    }
    LocalText& words = quote.*wordsOf(name);
    if (typed != cellText(words.in(language)))
        words = LocalText{.french = typed, .arabic = {}, .english = {}};
}

constexpr int longestValidity = 3650;
constexpr std::int64_t whole = 100'00;

// What is wrong with the value, if anything.
char const* faultOf(TermKind kind, std::int64_t value) {
    if (kind == TermKind::Days) return value < 0 || value > longestValidity ? "quote.term-days" : nullptr;
    if (value < 0) return "quote.term-negative";
    return kind == TermKind::Percent && value > whole ? "quote.term-percent" : nullptr;
}

}  // namespace

std::span<QuoteTerm const> quoteTerms() {
    return terms;
}

QuoteTerm const* findTerm(std::string_view name) {
    auto const* const found = std::ranges::find(terms, name, &QuoteTerm::name);
    return found == terms.end() ? nullptr : found;
}

std::span<std::string_view const> termChoices(QuoteTerm const& term) {
    if (term.kind != TermKind::Choice) return {};
    if (term.name == "payment") return paymentNames;
    if (term.name == "stamp") return stampNames;
    return regimeNames;
}

std::string termText(Quote const& quote, QuoteTerm const& term, Language language) {
    switch (term.kind) {
        case TermKind::Words:
            if (term.name == "exemption") return quote.exemption;
            return cellText((quote.*wordsOf(term.name)).in(language));
        case TermKind::Choice:
            return std::string(choiceOf(quote, term.name));
        case TermKind::Client:
            return quote.clientId;
        case TermKind::Days:
            return quote.validityDays == 0 ? std::string() : std::to_string(quote.validityDays);
        default:
            break;
    }
    std::int64_t const value = quote.*numberOf(term.name);
    if (value == 0) return {};
    return cellText(term.kind == TermKind::Money
                        ? formatAmount({.minor = value, .currency = quote.currency}, language)
                        : formatPercent(value, language));
}

Result<Done> takeTerm(Quote& quote, std::string_view name, std::string_view text, Language language) {
    std::string const typed = cellText(text);
    auto const wrong = [&](std::string const& code) {
        return Problem{.code = code, .arguments = {std::string(name), typed}, .detail = ""};
    };
    QuoteTerm const* const term = findTerm(name);
    if (term == nullptr) return wrong("quote.term-unknown");
    if (term->kind == TermKind::Words) {
        takeWords(quote, name, typed, language);
        return done;
    }
    if (term->kind == TermKind::Client) {
        quote.clientId = typed;
        return done;
    }
    if (term->kind == TermKind::Choice) {
        if (takeChoice(quote, name, typed)) return done;
        return wrong("quote.term-choice");
    }
    std::int64_t value = 0;
    if (!typed.empty()) {
        NumberCell cell{.decimals = 2};
        if (term->kind == TermKind::Days) cell.decimals = 0;
        if (term->kind == TermKind::Money)
            cell = {.decimals = decimalsOf(quote.currency), .currency = quote.currency};
        auto const read = readNumberCell(typed, cell, language);
        if (!read && term->kind == TermKind::Days) return wrong("quote.term-days");
        if (!read) return wrong("quote.term-" + read.error().code.substr(std::string("cell-").size()));
        value = *read;
    }
    if (char const* const fault = faultOf(term->kind, value)) return wrong(fault);
    if (term->kind == TermKind::Days)
        quote.validityDays = static_cast<int>(value);
    else
        quote.*numberOf(name) = value;
    return done;
}

}  // namespace diwan::drafting
