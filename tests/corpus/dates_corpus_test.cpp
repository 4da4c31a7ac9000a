#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "reading/date_list.hpp"

namespace diwan::reading {
namespace {

using Poco::JSON::Array;
using Poco::JSON::Object;

std::string dayOf(Object const& object, std::string const& key) {
    return object.has(key) && !object.isNull(key) ? object.getValue<std::string>(key).substr(0, 10) : "";
}

// True when the day is one of the readings that the suite allows.
bool fits(Object const& expected, ListedDate const& date) {
    std::vector<Object::Ptr> readings;
    if (Array::Ptr const other = expected.getArray("alt"))
        for (std::size_t i = 0; i < other->size(); ++i)
            readings.push_back(other->getObject(static_cast<unsigned>(i)));
    auto const one = [&](Object const& reading) {
        std::string const start = dayOf(reading, "start");
        if (!start.empty()) return toIso(date.start).starts_with(start);
        std::string const end = dayOf(reading, "end");
        return !end.empty() && (end == toIso(date.start) || end == toIso(date.last));
    };
    return one(expected) ||
           std::any_of(readings.begin(), readings.end(), [&](Object::Ptr const& r) { return one(*r); });
}

bool isRight(Array const& expected, std::vector<ListedDate> dates) {
    if (expected.size() != dates.size()) return false;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        Object::Ptr const wanted = expected.getObject(static_cast<unsigned>(i));
        auto const found = std::find_if(dates.begin(), dates.end(),
                                        [&](ListedDate const& date) { return fits(*wanted, date); });
        if (found == dates.end()) return false;
        dates.erase(found);
    }
    return true;
}

struct Count {
    int cases = 0, right = 0, alarms = 0;
};

Count measure(std::istream& file, Language language) {
    Count count;
    for (std::string line; std::getline(file, line);) {
        auto const row = Poco::JSON::Parser().parse(line).extract<Object::Ptr>();
        std::string const reference = dayOf(*row, "ref");
        auto const day = parseIsoDay(reference.empty() ? "2016-11-07" : reference);
        auto const dates = listDates(row->getValue<std::string>("text"), language,
                                     {*day, weekOf("fr"), language == Language::English, true});
        ++count.cases;
        count.alarms += dates.empty() ? 0 : 1;
        count.right += isRight(*row->getArray("expect"), dates) ? 1 : 0;
    }
    return count;
}

TEST(DatesCorpus, DoesNotFallUnderItsFloors) {
    std::ifstream table(std::string(DIWAN_SOURCE_DIR) + "/tests/corpus/dates_floors.tsv");
    int suites = 0;
    int missing = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("# ")) continue;
        std::istringstream cells(line);
        std::string suite, code, floor, ceiling;
        cells >> suite >> code >> floor >> ceiling;
        ++suites;
        std::ifstream file(std::string(DIWAN_CORPUS) + "/dates/" + suite + ".jsonl");
        if (!file) {
            ++missing;
            continue;
        }
        Count const count = measure(file, *language::fromCode(code));
        ASSERT_GT(count.cases, 0) << suite;
        if (floor != "-") {
            EXPECT_GE(100 * count.right, std::stoi(floor) * count.cases) << suite;
        }
        if (ceiling != "-") {
            EXPECT_LE(100 * count.alarms, std::stoi(ceiling) * count.cases) << suite;
        }
    }
    ASSERT_GT(suites, 0);
    if (missing == suites) GTEST_SKIP() << "no corpus at " << DIWAN_CORPUS;
}

}  // namespace
}  // namespace diwan::reading
