#include "document/quote_banners.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/StringPair.hpp>
#include <com/sun/star/frame/InfobarType.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <optional>

#include "bridge/strings.hpp"
#include "document/carried_quote.hpp"
#include "drafting/formats.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

// The office's names of the filters that write OpenDocument texts.
constexpr std::array openDocument{"writer8", "writer8_template", "writerglobal8", "writerglobal8_template",
                                  "OpenDocument Text Flat XML"};

struct Banner {
    std::string title;
    std::string words;
    std::string button;
    char const* command;
};

// `banner`: nothing takes a bar of that id away.
void show(Reference<css::frame::XModel> const& model, char const* id, std::optional<Banner> const& banner) {
    Reference<css::frame::XInfobarProvider> const bars(model->getCurrentController(), UNO_QUERY);
    if (!bars.is()) return;
    OUString const bar = OUString::createFromAscii(id);
    bool const shown = bars->hasInfobar(bar);
    if (shown && !banner) bars->removeInfobar(bar);
    if (shown || !banner) return;
    css::uno::Sequence<css::beans::StringPair> buttons(1);
    buttons.getArray()[0].First = toOffice(banner->button);
    buttons.getArray()[0].Second = OUString::createFromAscii(banner->command);
    bars->appendInfobar(bar, toOffice(banner->title), toOffice(banner->words),
                        css::frame::InfobarType::WARNING, buttons, true);
}

bool keepsQuotes(Reference<css::frame::XModel> const& model) {
    OUString filter;
    for (css::beans::PropertyValue const& argument : model->getArgs())
        if (argument.Name == "FilterName") argument.Value >>= filter;
    return filter.isEmpty() || std::ranges::any_of(openDocument, [&](char const* const known) {
               return filter.equalsAscii(known);
           });
}

}  // namespace

void showFormatBanner(Reference<css::frame::XModel> const& model, Language language) {
    constexpr char const* id = "diwan-quote-format";
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!document.is() || !carriesQuote(document)) return;
    if (keepsQuotes(model)) return show(model, id, std::nullopt);
    show(model, id,
         Banner{.title = language::message(language, "quote.format.title"),
                .words = language::message(language, "quote.format.warning"),
                .button = language::message(language, "quote.format.keep"),
                .command = "vnd.diwan:export-quote?format=odt"});
}

void showExpiryBanner(Reference<css::frame::XModel> const& model, Day today, Language language) {
    constexpr char const* id = "diwan-quote-expiry";
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!document.is() || !carriesQuote(document)) return;
    auto const live = carriedQuote(document, today);
    if (!live || !*live) return;
    auto const expiry = drafting::expiryOf((*live)->quote, today);
    if (!expiry || !expiry->expired() || (*live)->quote.acceptance) return show(model, id, std::nullopt);
    show(model, id,
         Banner{.title = language::message(language, "quote.expiry.title"),
                .words = language::message(language, "quote.expiry.words",
                                           {drafting::formatDay(expiry->lastDay, language)}),
                .button = language::message(language, "quote.expiry.revise"),
                .command = "vnd.diwan:revise-quote"});
}

}  // namespace diwan::office
