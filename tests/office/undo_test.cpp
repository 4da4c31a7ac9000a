// Each command is one named step of the document's undo list, and obeys change recording as the person set
// it.
#include <com/sun/star/beans/XPropertySet.hpp>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::SizeIs;
using testing::StartsWith;

class OfficeUndo : public WithDiwan {};

TEST_F(OfficeUndo, TheActionTableComesAndGoesAsOneStep) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    std::size_t steps = document.undoTitles().size();
    Answer answer = document.command("insert-actions");
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(document.count("TextTables"), 1U);
    ASSERT_THAT(document.undoTitles(), SizeIs(steps + 1));
    EXPECT_THAT(document.undoTitles().front(), StartsWith("Diwan"));
    document.undo();
    EXPECT_EQ(document.count("TextTables"), 0U);
    EXPECT_EQ(document.count("Bookmarks"), 0U);
    EXPECT_EQ(document.text(), frenchMinutes);
}

TEST_F(OfficeUndo, ASecondActionTableReplacesTheFirst) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("insert-actions").ok());
    std::string once = document.text();
    ASSERT_TRUE(document.command("insert-actions").ok());
    EXPECT_EQ(document.count("TextTables"), 1U);
    EXPECT_EQ(document.text(), once);
}

TEST_F(OfficeUndo, TheActionTableIsNotReadAsNewActions) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    ASSERT_TRUE(document.command("log-findings", {{"actions", "all"}}).ok());
    ASSERT_TRUE(document.command("insert-actions").ok());
    Answer again = document.command("read-document");
    ASSERT_TRUE(again.ok()) << again.json;
    EXPECT_EQ(found(again, "actions")->size(), 2U) << again.json;
}

TEST_F(OfficeUndo, TheAnchorsOfLoggedFindingsAreOneStep) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    std::size_t steps = document.undoTitles().size();
    ASSERT_TRUE(document.command("log-findings", {{"actions", "all"}, {"decisions", "all"}}).ok());
    EXPECT_EQ(document.count("Bookmarks"), 3U);
    EXPECT_EQ(document.text(), frenchMinutes) << "no visible mark is left in the text";
    ASSERT_THAT(document.undoTitles(), SizeIs(steps + 1));
    document.undo();
    EXPECT_EQ(document.count("Bookmarks"), 0U);
}

TEST_F(OfficeUndo, ChangeRecordingStaysAsThePersonSetIt) {
    for (bool recording : {true, false}) {
        Document document = newMinutes();
        com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> properties(
            document.model(), com::sun::star::uno::UNO_QUERY_THROW);
        properties->setPropertyValue("RecordChanges", com::sun::star::uno::Any(recording));
        ASSERT_TRUE(document.command("insert-template", {{"template", "brief"}, {"language", "fr"}}).ok());
        ASSERT_TRUE(document.command("insert-actions").ok());
        bool after = !recording;
        properties->getPropertyValue("RecordChanges") >>= after;
        EXPECT_EQ(after, recording);
    }
}

}  // namespace
}  // namespace diwan::office
