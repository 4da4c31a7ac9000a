#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libical/ical.h>

#include <set>
#include <sstream>

#include "followups/tasks_calendar.hpp"
#include "followups/tasks_table.hpp"
#include "meeting.hpp"

namespace diwan::followups {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Instant const made{std::chrono::sys_days{std::chrono::year(2026) / 5 / 3} + std::chrono::hours(10)};

std::string calendarOf(Minutes const& minutes) {
    return tasksCalendar(minutes, Language::French, made);
}

// Lines as RFC 5545 unfolds them.
std::vector<std::string> linesOf(std::string const& calendar) {
    std::vector<std::string> lines;
    std::istringstream in(calendar);
    for (std::string line; std::getline(in, line);) {
        EXPECT_FALSE(line.empty() || line.back() != '\r') << "no CRLF: " << line;
        EXPECT_LE(line.size(), 76u) << line;
        line.pop_back();
        if (line.starts_with(" ")) {
            lines.back() += line.substr(1);
        } else {
            lines.push_back(line);
        }
    }
    return lines;
}

std::multiset<std::string> namesOf(Minutes const& minutes) {
    std::multiset<std::string> names;
    for (std::string const& line : linesOf(calendarOf(minutes)))
        if (line.starts_with("UID:")) names.insert(line);
    return names;
}

TEST(FollowupsCalendar, OnlyDatedActionsAreDueAndOnACivilDay) {
    auto const lines = linesOf(calendarOf(meeting()));
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "BEGIN:VTODO"), 3);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), "DUE;VALUE=DATE:20260507"), 1);
    EXPECT_EQ(
        std::count_if(lines.begin(), lines.end(), [](auto const& line) { return line.starts_with("DUE"); }),
        1);
    EXPECT_THAT(lines, testing::Contains("DTSTAMP:20260503T100000Z"));
    EXPECT_THAT(lines, testing::Contains("STATUS:COMPLETED"));
    EXPECT_THAT(lines, testing::Contains("PRIORITY:1"));
    EXPECT_THAT(lines, testing::Contains("UID:0190f3c2-0000-7000-8000-000000000001@diwan"));
}

TEST(FollowupsCalendar, TheSameMeetingGivesTheSameNamesAndNoTwoTasksShareOne) {
    Minutes minutes = meeting();
    minutes.actions.push_back(minutes.actions[1]);
    auto const names = namesOf(minutes);
    EXPECT_EQ(names, namesOf(minutes));
    EXPECT_EQ(std::set(names.begin(), names.end()).size(), 4u);
    Minutes other = minutes;
    other.date = std::chrono::year(2026) / 5 / 10;
    EXPECT_NE(names, namesOf(other));
}

TEST(FollowupsCalendar, ItsReaderFindsNoFaultAndTheSameWords) {
    Minutes minutes = meeting();
    minutes.actions[1].what = "Relancer, puis \\ signer ;\n\xE2\x80\xA8\"oui\" \x01\xff";
    icalcomponent* const calendar = icalcomponent_new_from_string(calendarOf(minutes).c_str());
    ASSERT_NE(calendar, nullptr);
    EXPECT_EQ(icalrestriction_check(calendar), 1);
    EXPECT_EQ(icalcomponent_count_errors(calendar), 0);
    icalcomponent* task = icalcomponent_get_first_component(calendar, ICAL_VTODO_COMPONENT);
    EXPECT_EQ(icalcomponent_get_summary(task), minutes.actions[0].what);
    icaltimetype const due = icalcomponent_get_due(task);
    EXPECT_TRUE(due.is_date);
    EXPECT_EQ(due.day, 7);
    task = icalcomponent_get_next_component(calendar, ICAL_VTODO_COMPONENT);
    EXPECT_THAT(icalcomponent_get_summary(task), StartsWith("Relancer, puis \\ signer ; "));
    icalcomponent_free(calendar);
}

TEST(FollowupsCalendar, LongArabicTasksAreFoldedWithoutLosingALetter) {
    Minutes minutes = meeting();
    std::string const words =
        "إعداد تقرير أسبوعي، ثم إرسال كشف الأسعار; إلى جميع الزبائن في ولاية سطيف وبجاية قبل نهاية الأسبوع";
    minutes.actions = {{.what = words}};
    auto const lines = linesOf(calendarOf(minutes));
    std::string escaped = words;
    escaped.insert(escaped.find(';'), "\\");
    EXPECT_THAT(lines, testing::Contains("SUMMARY:" + escaped));
}

TEST(FollowupsCsv, SemicolonsForFrenchCommasForEnglishAndAByteOrderMark) {
    std::string const french = tasksCsv(meeting(), Language::French);
    EXPECT_THAT(french, StartsWith("\xEF\xBB\xBF"
                                   "Action;Responsable;Appui;Échéance;Échéance (mots);État;Priorité\r\n"));
    EXPECT_THAT(french, HasSubstr(";Karim;;2026-05-07;avant jeudi;À faire;normale\r\n"));
    EXPECT_THAT(tasksCsv(meeting(), Language::English), HasSubstr("Action,Owner,Support,Due,"));
}

TEST(FollowupsCsv, NoCellOfAStrangerRunsAsAFormula) {
    Minutes minutes = meeting();
    minutes.actions = {{.what = "=HYPERLINK(\"http://x\";\"y\")", .who = {"@karim", "+b"}},
                       {.what = "-2+3\r\n=1"},
                       {.what = "＝1"}};
    std::string const csv = tasksCsv(minutes, Language::French);
    EXPECT_THAT(csv, HasSubstr("\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";\"'@karim, +b\";"));
    EXPECT_THAT(csv, HasSubstr("\r\n'-2+3 =1;"));
    EXPECT_THAT(csv, HasSubstr("\r\n'＝1;"));
    EXPECT_THAT(csv, Not(HasSubstr("\r\n=")));
}

}  // namespace
}  // namespace diwan::followups
