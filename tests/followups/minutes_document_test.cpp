#include "followups/minutes_document.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/DOM/DOMParser.h>
#include <Poco/DOM/Document.h>
#include <Poco/DOM/NodeList.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "meeting.hpp"

namespace diwan::followups {
namespace {

using Poco::AutoPtr;
using Poco::XML::NodeList;

AutoPtr<Poco::XML::Document> parsed(Minutes const& minutes, Language language) {
    return Poco::XML::DOMParser().parseString(minutesDocument(minutes, language));
}

std::vector<std::string> textsOf(AutoPtr<Poco::XML::Document> const& document, std::string const& name) {
    AutoPtr<NodeList> const nodes = document->getElementsByTagName(name);
    std::vector<std::string> texts;
    for (unsigned long i = 0; i < nodes->length(); ++i)
        texts.push_back(nodes->item(i)->innerText());
    return texts;
}

TEST(FollowupsDocument, HasAHeadingForEachChapterAndARowForEachAction) {
    auto const document = parsed(meeting(), Language::French);
    EXPECT_THAT(textsOf(document, "text:h"),
                testing::ElementsAre("Point commercial, dim. 3 mai 2026", "Décisions", "Actions",
                                     "Questions ouvertes", "Résumé"));
    EXPECT_EQ(textsOf(document, "table:table-row").size(), 3U + 4U);
    EXPECT_THAT(textsOf(document, "text:p"), testing::Contains("jeu. 7 mai 2026"));
    EXPECT_THAT(textsOf(document, "text:p"), testing::Contains("Participants : Karim, Nadia Haddad"));
}

TEST(FollowupsDocument, AnyBytesAreWellFormedXml) {
    Minutes minutes = meeting();
    minutes.title = "<b>&\"'\x01\x7F]]>\xff\xef\xbf\xbf\xed\xa0\x80";
    minutes.actions[0].what = "Budget < 5 & > 3 \xc3";
    auto const document = parsed(minutes, Language::French);
    EXPECT_THAT(textsOf(document, "text:p"), testing::Contains(testing::StartsWith("Budget < 5 & > 3 ")));
}

TEST(FollowupsDocument, ArabicRunsFromRightToLeft) {
    EXPECT_THAT(minutesDocument(meeting(), Language::Arabic), testing::HasSubstr("writing-mode=\"rl-tb\""));
    EXPECT_THAT(minutesDocument(meeting(), Language::English),
                testing::Not(testing::HasSubstr("writing-mode=\"rl-tb\"")));
}

TEST(FollowupsDocument, MinutesWithoutActionsSaySo) {
    Minutes minutes = meeting();
    minutes.actions.clear();
    EXPECT_THAT(textsOf(parsed(minutes, Language::French), "text:p"),
                testing::Contains("Aucune action datée : une discussion, pas un progrès."));
}

}  // namespace
}  // namespace diwan::followups
