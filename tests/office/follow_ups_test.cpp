// What leaves a meeting, asked for by command: a document, a mail, tasks, notes, and the clock of sending.
#include <fstream>

#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::HasSubstr;
using testing::Not;

class OfficeFollowUps : public WithDiwan {
  protected:
    static std::string field(Answer const& answer, char const* name) {
        return answer.object ? answer.object->optValue<std::string>(name, "") : "";
    }
};

TEST_F(OfficeFollowUps, TheMinutesBecomeADocumentOfTheirOwn) {
    Document document = newMinutes();
    Answer answer = document.command("minutes-document");
    ASSERT_TRUE(answer.ok()) << answer.json;
    Document made = Document::current(connection());
    EXPECT_NE(made.text(), document.text());
    EXPECT_GE(made.count("TextTables"), 1U);
    EXPECT_EQ(document.text(), frenchMinutes) << "the source stays as it was";
    Answer read = made.command("read-document");
    EXPECT_THAT(texts(found(read, "actions")), testing::Contains(HasSubstr("envoie le devis"))) << read.json;
}

TEST_F(OfficeFollowUps, OnlyWhatWasRecordedLeavesOnceSomethingWas) {
    Document document = newMinutes();
    ASSERT_TRUE(document.command("read-document").ok());
    ASSERT_TRUE(document.command("log-findings", {{"actions", "0"}}).ok());
    Answer answer = document.command("export-tasks", {{"format", "csv"}, {"to", fileUrl(file("t.csv"))}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    std::string const csv = readFile(file("t.csv"));
    EXPECT_THAT(csv, HasSubstr("envoie le devis"));
    EXPECT_THAT(csv, Not(HasSubstr("relancer le fournisseur")));
}

TEST_F(OfficeFollowUps, TasksAreWrittenForCalendars) {
    Document document = newMinutes();
    Answer answer = document.command("export-tasks", {{"format", "ics"}, {"to", file("t.ics").string()}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    std::string const ics = readFile(file("t.ics"));
    EXPECT_THAT(ics, HasSubstr("BEGIN:VTODO"));
    EXPECT_THAT(ics, HasSubstr("DUE;VALUE=DATE:20260507"));
}

TEST_F(OfficeFollowUps, TheMailGoesToThoseWhoseAddressIsKnown) {
    std::ofstream(file("contacts.txt")) << "Karim Bouzid <karim@bois.example>\n";
    Document document = newMinutes("");
    document.setParagraphs(frenchMinutes);
    Answer answer = document.command(
        "mail-draft", {{"to", file("suite.eml").string()}, {"contacts", file("contacts.txt").string()}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_THAT(readFile(file("suite.eml")), HasSubstr("karim@bois.example"));
    EXPECT_THAT(answer.json, HasSubstr("\"withoutAddress\":[\"Amina Haddad\"]"));
}

TEST_F(OfficeFollowUps, NotesAreCopiedWithTheirLengthTold) {
    Document document = newMinutes();
    Answer message = document.command("copy-message");
    ASSERT_TRUE(message.ok()) << message.json;
    EXPECT_GT(message.object->getValue<int>("characters"), 40);
    EXPECT_THAT(field(message, "text"), Not(HasSubstr("|")));
    Answer notes = document.command("copy-notes");
    ASSERT_TRUE(notes.ok()) << notes.json;
    EXPECT_THAT(field(notes, "text"), HasSubstr("|"));
    Document target = newMinutes("");
    target.dispatch(".uno:Paste");
    EXPECT_THAT(target.text(), HasSubstr("mélaminé chêne"));
}

TEST_F(OfficeFollowUps, WithoutAPlaceAMacroIsToldWhatToGive) {
    Document document = newMinutes();
    EXPECT_EQ(document.command("export-tasks").problem(), "file.no-place");
    EXPECT_EQ(document.command("mail-draft").problem(), "file.no-place");
    EXPECT_EQ(document.command("export-tasks", {{"format", "exe"}}).problem(), "tasks.format-unknown");
}

TEST_F(OfficeFollowUps, TheSendingIsMeasuredFromTheEndThatTheMinutesName) {
    Document document = newMinutes(std::string(frenchMinutes) + "\nSéance levée à 11 h 30.");
    Answer answer = document.command("minutes-sent", {{"at", "12:10"}});
    ASSERT_TRUE(answer.ok()) << answer.json;
    EXPECT_EQ(answer.object->getValue<int>("minutes"), 40);
    EXPECT_TRUE(answer.object->getValue<bool>("withinTheHour"));
    Answer late = document.command("minutes-sent", {{"end", "10:00"}, {"at", "12:10"}});
    EXPECT_FALSE(late.object->getValue<bool>("withinTheHour")) << late.json;
    EXPECT_EQ(document.command("minutes-sent", {{"end", "14:00"}, {"at", "12:10"}}).problem(),
              "event.too-early");
}

TEST_F(OfficeFollowUps, AnEndThatNobodyNamedIsAskedForNotInvented) {
    Document document = newMinutes();
    EXPECT_EQ(document.command("minutes-sent").problem(), "meeting.end-unknown");
}

}  // namespace
}  // namespace diwan::office
