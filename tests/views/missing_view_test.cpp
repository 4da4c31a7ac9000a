#include "views/missing_view.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diwan::views {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::vector<MissingValue> values(int count) {
    std::vector<MissingValue> list;
    for (int i = 1; i <= count; ++i)
        list.push_back({"brief.p" + std::to_string(i), "valeur " + std::to_string(i)});
    return list;
}

TEST(ViewsMissing, AFewAreAllListedAndOfManyTheFirst) {
    EXPECT_THAT(missingView(values(3), Language::French).rows, SizeIs(3));
    EXPECT_THAT(missingView(values(6), Language::French).more, IsEmpty());
    MissingView const many = missingView(values(9), Language::French);
    EXPECT_THAT(many.rows, SizeIs(5));
    EXPECT_EQ(many.more, "et 4 autres");
    EXPECT_THAT(many.title, HasSubstr("9"));
    EXPECT_EQ(missingView({}, Language::French).title, "Tout ce qui est obligatoire est rempli.");
}

TEST(ViewsMissing, AnExportAsksOnlyWhenSomethingIsMissing) {
    EXPECT_EQ(exportQuestion({}, Language::French), "");
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        std::string const question = exportQuestion(values(2), language);
        EXPECT_THAT(question, HasSubstr("valeur 1"));
        EXPECT_THAT(question, HasSubstr("valeur 2"));
        EXPECT_THAT(question, Not(HasSubstr("⟨")));
    }
    EXPECT_THAT(exportQuestion(values(40), Language::French), Not(HasSubstr("valeur 13")))
        << "a box must fit on the screen";
}

}  // namespace
}  // namespace diwan::views
