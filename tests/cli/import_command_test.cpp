// `diwan import events` into a register of its own, and what `diwan metrics` then says.
#include <gmock/gmock.h>

#include <sstream>

#include "cli/run.hpp"
#include "program.hpp"
#include "store/store.hpp"

namespace diwan::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct Answer {
    int status = 0;
    std::string out, error;
};

class ImportCommand : public Cli {
  protected:
    void SetUp() override {
        Cli::SetUp();
        setenv("TZ", "Africa/Algiers", 1);
        tzset();
        m_store = (m_folder / "register.sqlite").string();
        ASSERT_TRUE(store::Store::open(m_store, m_ids, m_clock));
    }
    Answer ask(std::vector<std::string> arguments) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream error;
        arguments.push_back("--store=" + m_store);
        arguments.emplace_back("--output-lang=en");
        int const status = run(arguments, {in, out, error});
        return {status, out.str(), error.str()};
    }
    Answer import(std::string const& kind, std::string const& csv,
                  std::vector<std::string> const& more = {}) {
        std::vector<std::string> arguments{"import", "events", write("log.csv", csv), "--kind=" + kind};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return ask(arguments);
    }
    std::vector<Event> events() {
        auto const store = store::Store::open(m_store, m_ids, m_clock);
        return (*store)->events({.limit = 1000}).value();
    }
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    std::string m_store;
};

std::string const requests =
    "Reçue le;Canal;Client;Répondu le\n"
    "03/05/2026 09:00;e-mail;Clinique Les Oliviers;2026-05-03 12:20\n"
    "2026-05-07T16:00;téléphone;Atelier Nour;\n"
    "2026-05-07T16:00;téléphone;Atelier Nour;\n";

TEST_F(ImportCommand, RequestsAndTheirRepliesGiveTheResponseTime) {
    Answer const done = import("requests", requests);
    EXPECT_EQ(done.status, 0) << done.error;
    EXPECT_EQ(done.out, "Events imported: 4; in the register already: 0; rows left out: 0.\n");
    Answer const metrics = ask({"metrics", "--from=2026-05-03", "--to=2026-05-09"});
    EXPECT_THAT(metrics.out, HasSubstr("Mean response time in working hours: 3 h 00 min"));
    EXPECT_THAT(metrics.out, HasSubstr("Unanswered requests: 2 (from 3 records)"));
}

TEST_F(ImportCommand, TwiceDoublesNothingAndALaterReplyIsAdded) {
    import("requests", requests);
    EXPECT_THAT(import("requests", requests).out, HasSubstr("imported: 0; in the register already: 4;"));
    std::string answered = requests;
    answered.insert(answered.size() - 1, "2026-05-10 08:30");
    EXPECT_THAT(import("requests", answered).out, HasSubstr("imported: 1; in the register already: 4;"));
    EXPECT_THAT(events(), SizeIs(5));
}

TEST_F(ImportCommand, LeadsArriveByThreeChannelsWhateverTheirName) {
    Answer const done = import("leads",
                               "التاريخ,القناة,المصدر\n"
                               "2026-05-04,استمارة,الموقع\n"
                               "2026-05-04 10:00,Appel,salon\n"
                               "2026-05-05,pigeon,salon\n");
    EXPECT_EQ(done.status, 4);
    EXPECT_THAT(done.out, HasSubstr("imported: 2; in the register already: 0; rows left out: 1"));
    EXPECT_THAT(done.error, HasSubstr("row 4: “pigeon” is neither message nor form nor call"));
    std::string const leads = ask({"metrics", "--from=2026-05-03", "--to=2026-05-09"}).out;
    EXPECT_THAT(leads, HasSubstr("Inbound leads: 2"));
    EXPECT_THAT(leads, HasSubstr("  salon: 1"));
}

TEST_F(ImportCommand, WhatCannotBeReadIsNamedAndTheRestIsKept) {
    Answer const done = import(
        "requests", "date,colour\nyesterday,blue\n2026-02-30 10:00,\n2026-05-03,\n2026-05-03 10:00,\n");
    EXPECT_EQ(done.status, 4);
    EXPECT_THAT(done.out, HasSubstr("imported: 1; in the register already: 0; rows left out: 3"));
    for (char const* said :
         {"column “colour”", "row 2: “yesterday”", "row 3: “2026-02-30 10:00”", "row 4: “2026-05-03”"})
        EXPECT_THAT(done.error, HasSubstr(said));
    EXPECT_THAT(import("requests", "date,reply\n2026-05-03 10:00,2026-05-03 09:00\n").error,
                HasSubstr("before the request"));
}

TEST_F(ImportCommand, ADryRunWritesNothing) {
    EXPECT_THAT(import("requests", requests, {"--dry-run"}).out, HasSubstr("Would be imported: 4"));
    EXPECT_THAT(events(), IsEmpty());
}

TEST_F(ImportCommand, WhatIsWrongIsSaid) {
    EXPECT_EQ(import("things", requests).status, 2);
    EXPECT_THAT(import("things", requests).error, HasSubstr("requests, contents or leads"));
    EXPECT_EQ(import("requests", "a,b\n1,2\n").status, 3);
    EXPECT_THAT(import("leads", "date\n2026-05-03\n").error, HasSubstr("no column is the channel"));
    EXPECT_EQ(import("requests", "").status, 3);
    EXPECT_EQ(ask({"import", "events", "/not/there.csv", "--kind=leads"}).status, 3);
    EXPECT_EQ(ask({"import"}).status, 2);
    EXPECT_THAT(events(), IsEmpty());
}

}  // namespace
}  // namespace diwan::cli
