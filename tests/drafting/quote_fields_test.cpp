#include "drafting/quote_fields.hpp"

#include <gmock/gmock.h>

#include "table_file.hpp"

namespace diwan::drafting {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(std::string_view json) {
    std::vector<std::string> all;
    for (Problem const& problem : unknownFields(json)) {
        std::string one = problem.code.substr(std::string("quote.field-").size());
        for (std::string const& argument : problem.arguments)
            one += " " + argument;
        all.push_back(one);
    }
    return all;
}

TEST(DraftingQuoteFields, AMisspeltNameIsSaidWithTheNearestKnownOne) {
    EXPECT_THAT(told(R"({"dicount":"5","validityDays":3})"),
                ElementsAre("unknown dicount discount", "unknown validityDays validity_days"));
    EXPECT_THAT(told(R"({"lines":[{"label":"a"},{"label":{"fr":"a","de":"b"},"unit-price":"1"}]})"),
                ElementsAre("foreign lines[2].label.de", "unknown lines[2].unit-price unit_price"));
    EXPECT_THAT(told(R"({"acceptance":{"bye":"Amina"},"history":[{"gros":"1"}]})"),
                ElementsAre("unknown history[1].gros gross", "unknown acceptance.bye by"));
}

TEST(DraftingQuoteFields, AForeignNameIsSaidWithoutGuess) {
    EXPECT_THAT(told(R"({"colour_of_the_sky":"blue"})"), ElementsAre("foreign colour_of_the_sky"));
}

TEST(DraftingQuoteFields, WhatIsDocumentedIsKnown) {
    EXPECT_THAT(told(wholeFile(DIWAN_SOURCE_DIR "/templates/sample/quote.json")), IsEmpty());
    EXPECT_THAT(told("no JSON"), IsEmpty());
    // Every field of the table "In" of the document.
    std::string const text = wholeFile(DIWAN_SOURCE_DIR "/docs/quote-json.md");
    std::string const in = text.substr(0, text.find("## Out"));
    std::string json = "{";
    for (std::size_t at = in.find("\n| `"); at != std::string::npos; at = in.find("\n| `", at + 1)) {
        std::string const cell = in.substr(at + 3, in.find(" | ", at + 3) - at - 3);
        for (std::size_t tick = cell.find('`'); tick != std::string::npos;) {
            std::size_t const end = cell.find('`', tick + 1);
            std::string name = cell.substr(tick + 1, end - tick - 1);
            name = name.substr(0, name.find('['));
            json += (json.size() > 1 ? ",\"" : "\"") + name + "\":null";
            tick = cell.find('`', end + 1);
        }
    }
    EXPECT_THAT(told(json + "}"), IsEmpty()) << json;
}

}  // namespace
}  // namespace diwan::drafting
