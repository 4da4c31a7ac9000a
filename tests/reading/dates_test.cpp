#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "reading/date_list.hpp"

namespace diwan::reading {
namespace {

using namespace std::chrono_literals;

Calendar calendar() {
    return {2026y / 5 / 3, weekOf("dz")};
}

// A message, read on a Tuesday morning in France.
Calendar message() {
    return {.reference = 2026y / 5 / 12, .week = weekOf("fr"), .message = true, .minute = 10 * 60 + 30};
}

struct Row {
    std::string code, text, first, last;
    int line = 0;
};

void PrintTo(Row const& row, std::ostream* out) {
    *out << row.code << ":" << row.line << " " << row.text;
}

std::vector<Row> rowsOf(std::string const& code, std::string const& table = "dates_") {
    std::ifstream file(std::string(DIWAN_SOURCE_DIR) + "/tests/reading/" + table + code + ".tsv");
    std::vector<Row> rows;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        if (line.empty() || line.starts_with("# ")) continue;
        Row row{.code = code, .line = number};
        std::istringstream cells(line);
        std::getline(cells, row.text, '\t');
        std::getline(cells, row.first, '\t');
        std::getline(cells, row.last, '\t');
        if (row.last.empty()) row.last = row.first;
        rows.push_back(row);
    }
    return rows;
}

class Phrases : public testing::TestWithParam<char const*> {};

TEST_P(Phrases, NameTheDaysOfTheirRow) {
    for (Row const& row : rowsOf(GetParam())) {
        SCOPED_TRACE(testing::PrintToString(row));
        auto const dates = listDates(row.text, *language::fromCode(row.code), calendar());
        if (row.first == "-") {
            EXPECT_TRUE(dates.empty()) << toIso(dates[0].start);
            continue;
        }
        EXPECT_EQ(dates.size(), 1u);
        if (dates.size() != 1u) continue;
        EXPECT_EQ(toIso(dates[0].start), row.first);
        EXPECT_EQ(toIso(dates[0].last), row.last);
    }
}

INSTANTIATE_TEST_SUITE_P(Dates, Phrases, testing::Values("fr", "en", "ar"));

std::string instant(Day day, int minute) {
    if (minute == noMinute) return toIso(day);
    auto const two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
    return toIso(day) + "T" + two(minute / 60) + ":" + two(minute % 60);
}

class Messages : public testing::TestWithParam<char const*> {};

TEST_P(Messages, NameTheDaysAndMinutesOfTheirRow) {
    for (Row const& row : rowsOf(GetParam(), "messages_")) {
        SCOPED_TRACE(testing::PrintToString(row));
        Calendar calendar = message();
        calendar.monthFirst = row.code == "en";
        auto const dates = listDates(row.text, *language::fromCode(row.code), calendar);
        EXPECT_EQ(dates.size(), row.first == "-" ? 0u : 1u);
        if (dates.size() != 1u || row.first == "-") continue;
        EXPECT_EQ(instant(dates[0].start, dates[0].minute), row.first);
        EXPECT_EQ(instant(dates[0].last, dates[0].lastMinute == noMinute && row.last == row.first
                                             ? dates[0].minute
                                             : dates[0].lastMinute),
                  row.last);
    }
}

INSTANTIATE_TEST_SUITE_P(Dates, Messages, testing::Values("fr", "en"));

TEST(ClockTimes, AreTheMinutesOfTheirRow) {
    Calendar const april{.reference = 2026y / 4 / 15, .week = weekOf("fr"), .message = true, .minute = 600};
    std::vector<Row> const rows = rowsOf("ar", "times_");
    EXPECT_GE(rows.size(), 40u);
    for (Row const& row : rows) {
        SCOPED_TRACE(testing::PrintToString(row));
        auto const dates = listDates(row.text, Language::Arabic, april);
        EXPECT_EQ(dates.size(), 1u);
        if (dates.size() == 1u) {
            EXPECT_EQ(instant(dates[0].start, dates[0].minute), row.first);
        }
    }
}

// A table that is not found would test nothing.
TEST(DateTables, AreThere) {
    for (char const* const code : {"fr", "en", "ar"})
        EXPECT_GE(rowsOf(code).size(), 15u) << code;
    for (char const* const code : {"fr", "en"})
        EXPECT_GE(rowsOf(code, "messages_").size(), 300u) << code;
}

TEST(DateList, KeepsEveryFormOfADateItsWeekdayContradicts) {
    for (char const* const text :
         {"mercredi 12/05/2026", "mercredi 12 mai 2026 à 14h", "du mercredi 12 mai au jeudi 14 mai",
          "du mercredi 12 au jeudi 14 mai", "mercredi (12 mai)", "mer. 12.05.2026"}) {
        auto const dates = listDates(text, Language::French, message());
        ASSERT_EQ(dates.size(), 1u) << text;
        EXPECT_TRUE(dates[0].mismatch) << text;
        EXPECT_EQ(toIso(dates[0].start), "2026-05-12") << text;
    }
    auto const right = listDates("du mardi 12 au jeudi 14 mai", Language::French, message());
    ASSERT_EQ(right.size(), 1u);
    EXPECT_FALSE(right[0].mismatch);
}

// Minutes speak of the days to come, and of working weeks.
TEST(DateList, ReadsAWeekdayOfTodayInMinutesAsTheNextOne) {
    Calendar calendar = message();
    EXPECT_EQ(toIso(listDates("pour mardi", Language::French, calendar)[0].start), "2026-05-12");
    calendar.message = false;
    EXPECT_EQ(toIso(listDates("pour mardi", Language::French, calendar)[0].start), "2026-05-19");
    EXPECT_EQ(toIso(listDates("cette semaine", Language::French, calendar)[0].last), "2026-05-15");
}

TEST(DateList, CountsHoursFromTheMinuteItIsGivenAndCrossesMidnight) {
    auto const dates = listDates("in 14 hours", Language::English, message());
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_EQ(instant(dates[0].start, dates[0].minute), "2026-05-13T00:30");
    Calendar unknown = message();
    unknown.minute = noMinute;
    EXPECT_EQ(listDates("in 14 hours", Language::English, unknown)[0].minute, noMinute);
}

TEST(DateList, GivesAFeastNoDayInAYearThatItsTableDoesNotHave) {
    EXPECT_EQ(toIso(listDates("avant l'Aïd el-Adha", Language::French, calendar())[0].last), "2026-05-27");
    Calendar late = calendar();
    late.reference = 2099y / 5 / 3;
    EXPECT_TRUE(listDates("avant l'Aïd el-Adha", Language::French, late).empty());
}

// The table has Mawlid in 2024 to 2026: the nearest one is years away from 2021 and from 2030.
TEST(DateList, GivesNoFeastOfAnotherYearForOneTheTableLacks) {
    Calendar const early{.reference = 2021y / 11 / 2, .week = weekOf("dz"), .message = true};
    Calendar const late{.reference = 2030y / 2 / 4, .week = weekOf("dz"), .message = true};
    EXPECT_TRUE(listDates("le mawlid", Language::French, early).empty());
    EXPECT_TRUE(listDates("le mawlid dernier", Language::French, late).empty());
    Calendar const known{.reference = 2025y / 8 / 20, .week = weekOf("dz"), .message = true};
    auto const dates = listDates("le mawlid", Language::French, known);
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_EQ(toIso(dates[0].start), "2025-09-05");
}

TEST(DateList, LeavesAnEidThatIsNotNamedToThePersonWhoReadsMinutes) {
    EXPECT_TRUE(listDates("avant l'Aïd", Language::French, calendar()).empty());
    EXPECT_EQ(toIso(listDates("avant l'Aïd", Language::French, message())[0].last), "2026-05-27");
}

TEST(DateList, KeepsADateItsWeekdayContradictsAndSaysSo) {
    auto const dates = listDates("Livraison lundi 12 mai", Language::French, calendar());
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_TRUE(dates[0].mismatch);
    EXPECT_FALSE(listDates("Livraison mardi 12 mai", Language::French, calendar())[0].mismatch);
}

TEST(DateList, SaysWhenADayIsOutsideTheWorkingWeek) {
    auto const friday = listDates("avant le 15 mai", Language::French, calendar());
    ASSERT_EQ(friday.size(), 1u);
    EXPECT_TRUE(friday[0].restDay);
    Calendar const french{2026y / 5 / 3, weekOf("fr")};
    EXPECT_FALSE(listDates("avant le 15 mai", Language::French, french)[0].restDay);
    EXPECT_TRUE(listDates("avant le 14 juillet", Language::French, french)[0].restDay);
    EXPECT_FALSE(listDates("avant le 14 juillet", Language::French, calendar())[0].restDay);
    EXPECT_TRUE(listDates("avant le 28 mai", Language::French, calendar())[0].restDay)
        << "the second day of Eid";
}

TEST(DateList, ReadsFiguresMonthFirstOnlyWhereAsked) {
    Calendar american = calendar();
    american.monthFirst = true;
    EXPECT_EQ(toIso(listDates("by 06/05/2026", Language::English, american)[0].start), "2026-06-05");
    EXPECT_EQ(toIso(listDates("by 06/05/2026", Language::English, calendar())[0].start), "2026-05-06");
}

TEST(DateList, ReadsDarijaInLatinLetters) {
    for (auto const& [text, first] :
         std::vector<std::pair<std::string, std::string>>{{"n3aytou l'client ghedwa sbah", "2026-05-04"},
                                                          {"nkemlou ba3d ghedwa", "2026-05-05"},
                                                          {"nsalkou nhar lkhmis", "2026-05-07"},
                                                          {"9bel lhad jay", "2026-05-10"},
                                                          {"simana li jaya", "2026-05-10"},
                                                          {"had chhar", "2026-05-01"},
                                                          {"chhar jay", "2026-06-01"},
                                                          {"nbe3tou l'devis mor 3 yam", "2026-05-06"},
                                                          {"awel lbareh", "2026-05-01"}}) {
        SCOPED_TRACE(text);
        auto const dates = listDates(text, Language::Darija, calendar());
        EXPECT_EQ(dates.size(), 1u);
        if (!dates.empty()) {
            EXPECT_EQ(toIso(dates[0].start), first);
        }
    }
}

TEST(DateList, OffsetsAreBytesOfTheWholeText) {
    std::string const text = "Été\nenvoi le 12 mai";
    auto const dates = listDates(text, Language::French, calendar());
    ASSERT_EQ(dates.size(), 1u);
    EXPECT_EQ(text.substr(dates[0].offset, dates[0].length), "le 12 mai");
}

}  // namespace
}  // namespace diwan::reading
