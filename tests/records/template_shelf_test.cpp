// Which versions of a company's own templates stand, whatever the order in which their events come.
#include <gmock/gmock.h>

#include <algorithm>

#include "records/template_shelf.hpp"

namespace diwan {
namespace {

using What = TemplateEvent::What;

std::string id(int n) {
    std::string const digits = std::to_string(n);
    return "019aafc0-0000-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

TemplateEvent saved(int version, int number, std::vector<int> const& bases = {}, int which = 900) {
    TemplateEvent event{.id = id(version), .templateId = id(which), .number = number, .language = "fr"};
    for (int const base : bases)
        event.bases.push_back(id(base));
    event.titles.french = "Contrat";
    event.sha256 = std::string(64, 'a');
    event.bytes = 10;
    return event;
}

TemplateEvent retired(int event, std::vector<int> const& versions, int which = 900) {
    TemplateEvent taken{.what = What::Retired, .id = id(event), .templateId = id(which)};
    for (int const version : versions)
        taken.bases.push_back(id(version));
    taken.note = "remplacé par le contrat cadre";
    return taken;
}

// Every order of the events gives the same shelf.
std::vector<std::string> standing(std::vector<TemplateEvent> events) {
    std::ranges::sort(events, {}, &TemplateEvent::id);
    std::vector<std::string> first;
    bool isFirst = true;
    do {
        TemplateShelf shelf;
        for (TemplateEvent const& event : events)
            shelf.apply(event);
        std::vector<std::string> ids;
        for (TemplateEvent const& event : shelf.current())
            ids.push_back(event.id);
        if (isFirst) first = ids;
        EXPECT_EQ(ids, first);
        isFirst = false;
    } while (std::ranges::next_permutation(events, {}, &TemplateEvent::id).found);
    return first;
}

TEST(RecordsTemplateShelf, ANewVersionTakesThePlaceOfTheOneBefore) {
    EXPECT_THAT(standing({saved(1, 1), saved(2, 2, {1}), saved(3, 3, {2})}), testing::ElementsAre(id(3)));
}

TEST(RecordsTemplateShelf, ChangedOnTwoSidesBothVersionsStandUntilOneReplacesBoth) {
    EXPECT_THAT(standing({saved(1, 1), saved(2, 2, {1}), saved(3, 2, {1})}),
                testing::ElementsAre(id(2), id(3)));
    EXPECT_THAT(standing({saved(1, 1), saved(2, 2, {1}), saved(3, 2, {1}), saved(4, 3, {2, 3})}),
                testing::ElementsAre(id(4)));
    EXPECT_THAT(standing({saved(1, 1), saved(2, 2, {1}), saved(3, 2, {1}), retired(4, {2})}),
                testing::ElementsAre(id(3)));
}

TEST(RecordsTemplateShelf, WhatWasSavedWhileAnotherRetiredStands) {
    EXPECT_THAT(standing({saved(1, 1), retired(2, {1})}), testing::IsEmpty());
    EXPECT_THAT(standing({saved(1, 1), retired(2, {1}), saved(3, 2, {1})}), testing::ElementsAre(id(3)));
}

TEST(RecordsTemplateShelf, AnOlderVersionSaysSoAndARetiredOneToo) {
    TemplateShelf shelf;
    shelf.apply(saved(1, 1));
    EXPECT_EQ(shelf.standing(id(1)), Standing::Current);
    shelf.apply(saved(2, 2, {1}));
    EXPECT_EQ(shelf.standing(id(1)), Standing::Older);
    EXPECT_EQ(shelf.find(id(900))->id, id(2));
    EXPECT_EQ(shelf.find(id(900) + "@" + id(1))->id, id(1));
    EXPECT_EQ(shelf.find(id(901) + "@" + id(1)), nullptr);
    shelf.apply(retired(3, {2}));
    EXPECT_EQ(shelf.standing(id(1)), Standing::Retired);
    EXPECT_EQ(shelf.standing(id(2)), Standing::Retired);
    EXPECT_EQ(shelf.standing(id(7)), Standing::Unknown);
    EXPECT_EQ(shelf.find(id(900)), nullptr);
    EXPECT_EQ(shelf.historyOf(id(900)).size(), 3U);
}

TEST(RecordsTemplateShelf, AnEventComesBackFromItsJsonAsItWas) {
    TemplateEvent event = saved(4, 3, {2, 3});
    event.titles = {"Contrat « pose »", "عقد التركيب", "Fitting contract"};
    event.group = "sales";
    event.placeholders = R"([{"name":"client.name"}])";
    event.pieces = {id(50), id(51)};
    event.note = "délai de pose ajouté";
    EXPECT_EQ(templateEventFromJson(What::Saved, event.id, toJson(event)).value(), event);
    TemplateEvent const gone = retired(5, {4});
    EXPECT_EQ(templateEventFromJson(What::Retired, gone.id, toJson(gone)).value(), gone);
}

TEST(RecordsTemplateShelf, WhatIsNoVersionIsRefusedByTheNameOfItsField) {
    auto const problem = [](TemplateEvent const& event) {
        Result<Done> const checked = event.check();
        return checked ? std::string() : checked.error().code;
    };
    EXPECT_EQ(problem(saved(1, 1)), "");
    EXPECT_EQ(problem(saved(1, 0)), "template.malformed");
    TemplateEvent event = saved(1, 1);
    event.titles.french = "  ";
    EXPECT_EQ(problem(event), "template.title-missing");
    event = saved(1, 1);
    event.bytes = longestTemplate + 1;
    EXPECT_EQ(problem(event), "template.too-large");
    event = saved(1, 1);
    event.sha256 = "abc";
    EXPECT_EQ(problem(event), "template.malformed");
    event = retired(2, {1});
    event.note = " ";
    EXPECT_EQ(problem(event), "template.reason-missing");
    EXPECT_EQ(problem(retired(2, {})), "template.malformed");
    for (char const* json : {"", "[]", "{}", R"({"template":7})", R"({"template":"x","titles":[]})"})
        EXPECT_FALSE(templateEventFromJson(What::Saved, id(1), json)) << json;
}

}  // namespace
}  // namespace diwan
