#include "document/carried_quote.hpp"

#include "bridge/strings.hpp"
#include "document/user_property.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;

constexpr char const* dataProperty = "DiwanQuote";

}  // namespace

bool carriesQuote(Reference<css::text::XTextDocument> const& document) {
    return !userProperty(document, dataProperty).isEmpty();
}

Result<std::optional<drafting::LiveQuote>> carriedQuote(Reference<css::text::XTextDocument> const& document,
                                                        Day today) {
    OUString const text = userProperty(document, dataProperty);
    if (text.isEmpty()) return std::optional<drafting::LiveQuote>();
    auto const live = drafting::liveQuoteFromJson(toUtf8(text), today);
    if (!live) return live.error();
    return std::optional(*live);
}

void carryQuote(Reference<css::text::XTextDocument> const& document, drafting::LiveQuote const& live) {
    changeUserProperty(document, dataProperty, toOffice(drafting::toJson(live)));
}

}  // namespace diwan::office
