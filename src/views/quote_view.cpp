#include "views/quote_view.hpp"

#include "drafting/formats.hpp"
#include "language/messages.hpp"

namespace diwan::views {

namespace {

using language::message;

std::string titleOf(QuoteInput const& input, Language language) {
    drafting::Quote const& quote = input.quote;
    std::string number = quote.number.empty() ? message(language, "views.quote.no-number")
                                              : drafting::isolated(quote.number, language);
    if (quote.version > 1)
        number = message(language, "quote.number-version", {number, std::to_string(quote.version)});
    std::string title = message(language, "views.quote.title", {number});
    if (!input.clientName.empty()) title += " · " + input.clientName;
    return title;
}

std::string validityOf(QuoteInput const& input, Language language) {
    std::string text =
        message(language, "views.quote.dated", {drafting::formatDay(input.quote.date, language)});
    auto const expiry = drafting::expiryOf(input.quote, input.today);
    if (!expiry) return text;
    int const days = expiry->daysLeft < 0 ? -expiry->daysLeft : expiry->daysLeft;
    std::string const key = days == 0           ? "views.quote.expires-today"
                            : expiry->expired() ? "views.quote.expired"
                                                : "views.quote.expires";
    text += "\n" +
            message(language, "views.quote.until",
                    {drafting::formatDay(expiry->lastDay, language), message(language,
                                                                             key + (days == 1   ? ".one"
                                                                                    : days == 0 ? ""
                                                                                                : ".other"),
                                                                             {std::to_string(days)})});
    return text;
}

}  // namespace

std::string QuoteView::text() const {
    return title + "\n" + validity + (totals.empty() ? "" : "\n" + totals);
}

QuoteView quoteView(QuoteInput const& input, Language language) {
    QuoteView view{.title = titleOf(input, language), .validity = validityOf(input, language), .totals = {}};
    for (drafting::TotalRow const& row : input.totals)
        view.totals += (view.totals.empty() ? "" : "\n") +
                       message(language, "views.quote.total", {row.label, row.amount});
    return view;
}

}  // namespace diwan::views
