// `diwan metrics` on a register of its own.
#include <gmock/gmock.h>

#include <sstream>

#include "cli/run.hpp"
#include "program.hpp"
#include "store/store.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;

struct Answer {
    int status = 0;
    std::string out, error;
};

class MetricsCommand : public Cli {
  protected:
    void SetUp() override {
        Cli::SetUp();
        setenv("TZ", "Africa/Algiers", 1);
        tzset();
        m_store = (m_folder / "register.sqlite").string();
        UuidSource ids(m_clock);
        auto store = store::Store::open(m_store, ids, m_clock);
        ASSERT_TRUE(store);
        std::string const request = ids.next();
        Event const received{
            .name = std::string(requestReceived), .at = "2026-05-03T08:00:00Z", .channel = "email"};
        Event const replied{.name = std::string(replySent), .at = "2026-05-03T11:20:00Z", .about = request};
        Event const waiting{
            .name = std::string(requestReceived), .at = "2026-05-07T15:00:00Z", .channel = "email"};
        Event const lead{.name = std::string(leadArrived),
                         .at = "2026-05-04T09:00:00Z",
                         .channel = "call",
                         .origin = "=salon"};
        Event const later{
            .name = std::string(contentPublished), .at = "2999-01-01T09:00:00Z", .channel = "post"};
        std::vector<store::Change> changes{{.entity = request, .kind = "event", .set = toJson(received)}};
        for (Event const& event : {replied, waiting, lead, later})
            changes.push_back({.entity = ids.next(), .kind = "event", .set = toJson(event)});
        auto const written = (*store)->append(changes, "Karim");
        ASSERT_TRUE(written) << written.error().code;
    }
    Answer ask(std::vector<std::string> arguments, std::string const& output = "en") {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream error;
        arguments.insert(arguments.begin(), "metrics");
        arguments.push_back("--store=" + m_store);
        arguments.push_back("--output-lang=" + output);
        int const status = run(arguments, {in, out, error});
        return {status, out.str(), error.str()};
    }
    SystemClock m_clock;
    std::string m_store;
};

TEST_F(MetricsCommand, SaysEachFigureWithItsFormulaAndHowMuchIsBehindIt) {
    Answer const english = ask({"--from=2026-05-03", "--to=2026-05-09"});
    EXPECT_EQ(english.status, 0) << english.error;
    EXPECT_THAT(english.out,
                HasSubstr("Mean response time in working hours: 3 h 00 min (from 1 record)\n    From"));
    EXPECT_THAT(english.out, HasSubstr("Unanswered requests: 1 (from 2 records)"));
    EXPECT_THAT(english.out, HasSubstr("received on 2026-05-07 16:00"));
    EXPECT_THAT(english.out, HasSubstr("2026-05-03 – 2026-05-09: 0"));
    EXPECT_THAT(english.out, HasSubstr("Minutes sent within the hour: — (from 0 records)"));
    EXPECT_THAT(english.out, HasSubstr("1 event left out"));
    Answer const french = ask({"--from=2026-05-03", "--to=2026-05-09"}, "fr");
    EXPECT_THAT(french.out,
                HasSubstr("Délai moyen de réponse, en heures de travail\u00A0: 3 h 00 (sur 1 élément)"));
    EXPECT_THAT(french.out, HasSubstr("  appel\u00A0: 1"));
    Answer const arabic = ask({"--from=2026-05-03", "--to=2026-05-09"}, "ar");
    EXPECT_THAT(arabic.out, HasSubstr("متوسط مدة الرد بساعات العمل: 3 سا 00 د (من عنصر واحد)"));
}

TEST_F(MetricsCommand, JsonAndCsvAreForPrograms) {
    auto const parsed = json(ask({"--from=2026-05-03", "--to=2026-05-09", "--format=json"}).out);
    auto const mean = parsed->getArray("indicators")->getObject(0);
    EXPECT_EQ(mean->getValue<std::string>("id"), "response-mean");
    EXPECT_EQ(mean->getValue<int>("value"), 3 * 60 * 60'000);
    EXPECT_EQ(parsed->getValue<int>("left_out"), 1);
    std::string const csv = ask({"--from=2026-05-03", "--to=2026-05-09", "--format=csv"}).out;
    EXPECT_THAT(
        csv,
        HasSubstr("response-mean,Mean response time in working hours,2026-05-03,2026-05-09,3.00,hours,1,"));
    EXPECT_THAT(csv, HasSubstr("leads-source,'=salon,")) << "no formula of a stranger";
}

TEST_F(MetricsCommand, WhatIsWrongIsSaid) {
    EXPECT_EQ(ask({"--from=yesterday"}).status, 2);
    EXPECT_THAT(ask({"--from=yesterday"}).error, HasSubstr("“yesterday” is no day"));
    EXPECT_THAT(ask({"--from=2026-05-09", "--to=2026-05-03"}).error, HasSubstr("before it begins"));
    EXPECT_THAT(ask({"--from=1990-01-01", "--to=2026-05-03"}).error, HasSubstr("ten years"));
    EXPECT_THAT(ask({"--profile=de"}).error, HasSubstr("dz, ma, tn or fr"));
    EXPECT_THAT(ask({"--format=xml"}).error, HasSubstr("text, json or csv"));
    EXPECT_THAT(ask({"week"}).error, HasSubstr("week"));
    m_store += ".not-there";
    EXPECT_EQ(ask({}).status, 3);
    EXPECT_FALSE(std::filesystem::exists(m_store));
}

TEST_F(MetricsCommand, WithoutAPeriodItIsTheWeekOfToday) {
    auto const parsed = json(ask({"--format=json", "--profile=fr"}).out);
    Day const first = parseIsoDay(parsed->getValue<std::string>("from")).value();
    EXPECT_EQ(weekdayOf(first), std::chrono::Monday);
    EXPECT_EQ(toIso(addDays(first, 6)), parsed->getValue<std::string>("to"));
}

}  // namespace
}  // namespace diwan::cli
