// What a document carries: docs/templates.md.
#include <utility>

#include "drafting/json_reading.hpp"
#include "drafting/live_quote.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

constexpr std::string_view kindField = "diwan_quote";

std::string jsonOf(Poco::JSON::Object const& object) {
    std::ostringstream text;
    object.stringify(text);
    return text.str();
}

}  // namespace

std::string toJson(LiveQuote const& live) {
    JsonWriter out;
    out.beginObject().key(kindField).number(1);
    out.key("language").string(language::code(live.language));
    out.key("quote").raw(quoteToJson(live.quote));
    out.key("totals").beginArray();
    for (TotalRow const& row : live.totals)
        out.beginObject().key("label").string(row.label).key("amount").string(row.amount).endObject();
    return out.endArray().key("words").string(live.words).endObject().text();
}

Result<LiveQuote> liveQuoteFromJson(std::string_view json, Day today) {
    std::string const code = "quote.unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<LiveQuote>(code, [&]() -> Result<LiveQuote> {
        Poco::JSON::Object::Ptr const data = (*object)->getObject("quote");
        if (data.isNull()) throw WrongField("quote");
        auto quote = quoteFromJson(jsonOf(*data), today);
        if (!quote) return quote.error();
        auto const language = language::fromCode(textOf(**object, "language"));
        if (!language) throw WrongField("language");
        LiveQuote live{.quote = std::move(*quote),
                       .language = *language,
                       .totals = {},
                       .words = textOf(**object, "words")};
        for (auto const& row : objectsOf(**object, "totals"))
            live.totals.push_back(
                {.label = textOf(*row, "label"), .amount = textOf(*row, "amount"), .strong = false});
        return live;
    });
}

}  // namespace diwan::drafting
