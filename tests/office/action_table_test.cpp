// The action table belongs to the person as much as to Diwan: a second reading refreshes what Diwan wrote and
// leaves what the person did.
#include "with_diwan.hpp"

namespace diwan::office {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr char const* table = "DiwanActions";

class OfficeActionTable : public WithDiwan {
  protected:
    static Document withTable() {
        Document document = Document::create(connection(), "swriter");
        document.setParagraphs(
            "Réunion du 4 mai 2026\n"
            "Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.\n"
            "Action : Amina Haddad relance le menuisier avant le 9 mai 2026.");
        EXPECT_TRUE(document.command("insert-actions").ok());
        EXPECT_THAT(document.cell(table, "A2"), HasSubstr("envoie le devis"));
        return document;
    }

    static Answer again(Document const& document) {
        EXPECT_TRUE(document.command("read-document").ok());
        Answer answer = document.command("insert-actions");
        EXPECT_TRUE(answer.ok()) << answer.json;
        return answer;
    }

    static int number(Answer const& answer, char const* name) {
        return answer.object ? answer.object->optValue<int>(name, -1) : -1;
    }

    // Words behind the last paragraph of the minutes, before the table.
    static void write(Document const& document, std::string const& words) {
        document.select("avant le 9 mai 2026.", Document::At::End);
        document.dispatch(".uno:InsertPara");
        document.dispatch(".uno:InsertText", {{"Text", words}});
    }
};

// Without the memory of what was written, a refresh put its own values over the person's.
TEST_F(OfficeActionTable, KeepsTicksAndEditsOfAPerson) {
    Document document = withTable();
    document.setCell(table, "B2", "Nadia Saïd");
    document.setCell(table, "D2", "☑");
    document.setCell(table, "C3", "le 15 mai");
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 2) << answer.json;
    EXPECT_EQ(number(answer, "kept"), 3) << answer.json;
    EXPECT_EQ(document.cell(table, "B2"), "Nadia Saïd");
    EXPECT_EQ(document.cell(table, "D2"), "☑");
    EXPECT_EQ(document.cell(table, "C3"), "le 15 mai");
    again(document);
    EXPECT_EQ(document.cell(table, "B2"), "Nadia Saïd") << "the second refresh";
}

TEST_F(OfficeActionTable, EditedWordsStayTheRowOfTheirFinding) {
    Document document = withTable();
    document.setCell(table, "A2", "Envoyer le devis signé");
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 2) << answer.json;
    EXPECT_EQ(document.cell(table, "A2"), "Envoyer le devis signé");
    EXPECT_EQ(document.cell(table, "B2"), "Karim Bouzid");
}

TEST_F(OfficeActionTable, ValuesOfDiwanFollowTheText) {
    Document document = withTable();
    document.select("7 mai 2026.");
    document.dispatch(".uno:InsertText", {{"Text", "12 mai 2026."}});
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 2) << answer.json;
    EXPECT_THAT(document.cell(table, "C2"), HasSubstr("12 mai 2026"));
}

TEST_F(OfficeActionTable, ARowThatAPersonAddedStaysAsItIs) {
    Document document = withTable();
    document.addRow(table);
    document.setCell(table, "A4", "Acheter du café");
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 3) << answer.json;
    EXPECT_EQ(document.cell(table, "A4"), "Acheter du café");
    EXPECT_EQ(document.cell(table, "D4"), "");
}

TEST_F(OfficeActionTable, NewFindingsAreAppendedAndVanishedOnesSayTheyAreGone) {
    Document document = withTable();
    write(document, "Action : Nadia Saïd réserve la salle avant le 11 mai 2026.");
    document.select("Action : Karim Bouzid envoie le devis à la clinique avant le 7 mai 2026.");
    document.dispatch(".uno:Delete");
    std::size_t const steps = document.undoTitles().size();
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 3) << answer.json;
    EXPECT_EQ(number(answer, "added"), 1) << answer.json;
    EXPECT_EQ(number(answer, "vanished"), 1) << answer.json;
    EXPECT_THAT(document.cell(table, "D2"), HasSubstr("plus dans le texte"));
    EXPECT_THAT(document.cell(table, "A4"), HasSubstr("réserve la salle"));
    EXPECT_THAT(document.undoTitles(), SizeIs(steps + 1));
    again(document);
    EXPECT_EQ(document.cell(table, "D2").find("plus dans"), document.cell(table, "D2").rfind("plus dans"));
    while (document.undoTitles().size() > steps)
        document.undo();
    EXPECT_THAT(document.cell(table, "D2"), Not(HasSubstr("plus dans le texte")));
}

// Before, each refresh put the deleted row back.
TEST_F(OfficeActionTable, ARowThatAPersonDeletedStaysAway) {
    {
        Document document = withTable();
        document.removeRow(table, 1);
        Answer answer = again(document);
        EXPECT_EQ(number(answer, "rows"), 1) << answer.json;
        EXPECT_EQ(number(answer, "added"), 0) << answer.json;
        EXPECT_EQ(number(answer, "deleted"), 1) << answer.json;
        write(document, "Action : Nadia Saïd réserve la salle avant le 11 mai 2026.");
        answer = again(document);
        EXPECT_EQ(number(answer, "added"), 1) << "a finding that never had a row: " << answer.json;
        document.moveTo(file("deleted.odt"));
    }
    Document document = Document::open(connection(), file("deleted.odt"));
    Answer const answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 2) << "after saving and opening: " << answer.json;
    EXPECT_EQ(number(answer, "deleted"), 1) << answer.json;
    EXPECT_THAT(document.cell(table, "A2"), HasSubstr("relance le menuisier"));
}

TEST_F(OfficeActionTable, TheRefreshedTableComesThroughSavingAndOpening) {
    {
        Document document = withTable();
        document.setCell(table, "B2", "Nadia Saïd");
        document.moveTo(file("table.odt"));
    }
    Document document = Document::open(connection(), file("table.odt"));
    Answer answer = again(document);
    EXPECT_EQ(number(answer, "rows"), 2) << answer.json;
    EXPECT_EQ(document.cell(table, "B2"), "Nadia Saïd");
}

TEST_F(OfficeActionTable, EditsReachTheRegisterOnlyWhenThePersonSaysSo) {
    Document document = withTable();
    ASSERT_TRUE(document.command("log-findings", {{"actions", "all"}}).ok());
    again(document);
    document.setCell(table, "B2", "Nadia Saïd");
    document.setCell(table, "C2", "20/05/2026");
    document.setCell(table, "D2", "Faite");
    Answer refreshed = again(document);
    EXPECT_EQ(number(refreshed, "edits"), 1) << refreshed.json;
    EXPECT_THAT(registerCsv(document), Not(HasSubstr("Nadia Saïd")));
    Answer recorded = document.command("record-table");
    ASSERT_TRUE(recorded.ok()) << recorded.json;
    EXPECT_EQ(number(recorded, "actions"), 1);
    std::string const csv = registerCsv(document);
    EXPECT_THAT(csv, HasSubstr("Nadia Saïd,,2026-05-20"));
    EXPECT_THAT(csv, HasSubstr("Faite"));
}

TEST_F(OfficeActionTable, WhatIsNoDayIsNamedAndNothingIsInvented) {
    Document document = withTable();
    ASSERT_TRUE(document.command("log-findings", {{"actions", "all"}}).ok());
    EXPECT_EQ(document.command("record-table").problem(), "action-table.no-edits");
    document.setCell(table, "C2", "dès que possible");
    Answer answer = document.command("record-table");
    EXPECT_EQ(answer.problem(), "action-table.unread") << answer.json;
    EXPECT_THAT(answer.problemMessage(), HasSubstr("dès que possible"));
}

}  // namespace
}  // namespace diwan::office
