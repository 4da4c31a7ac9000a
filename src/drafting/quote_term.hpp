// Terms of a whole quote as a person reads and types them: the global discount, the deposit, how long it
// stands …
//
//   for (QuoteTerm const& term : quoteTerms())
//       show(message(language, "quote.term." + std::string(term.name)), termText(quote, term, language));
//   auto taken = takeTerm(quote, "discount", "5 %", Language::French);
//
// Pure; any thread.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "drafting/quote.hpp"

namespace diwan::drafting {

enum class TermKind { Percent, Money, Days, Choice, Client, Words };  // Client: the id of a card

struct QuoteTerm {
    std::string_view name;  // as in docs/quote-json.md: "discount", "validity_days", "payment_terms" …
    TermKind kind = TermKind::Words;
    std::string_view placeholder;  // where the document shows it: "quote.payment_terms"; empty: in its totals
};

[[nodiscard]] std::span<QuoteTerm const> quoteTerms();
[[nodiscard]] QuoteTerm const* findTerm(std::string_view name);

// The codes of a choice (but not of the client), as in docs/quote-json.md; of other terms none. Their words:
// "quote.term.<name>.<code>".
[[nodiscard]] std::span<std::string_view const> termChoices(QuoteTerm const& term);

// As a person would type it, of a choice its code. Empty: not given.
[[nodiscard]] std::string termText(Quote const& quote, QuoteTerm const& term, Language language);

// An empty text takes the term away. Words that a person changes are theirs in every language. Problems, with
// {name, text}: "quote.term-number", "quote.term-ambiguous", "quote.term-too-large", "quote.term-currency",
// "quote.term-negative", "quote.term-percent", "quote.term-days" (a whole number, 0 to 3650),
// "quote.term-choice"; "quote.term-unknown".
Result<Done> takeTerm(Quote& quote, std::string_view name, std::string_view text, Language language);

}  // namespace diwan::drafting
