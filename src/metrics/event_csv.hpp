// Logs of requests, contents and leads as a spreadsheet's CSV, read as events.
//
//   Result<ReadEvents> read = eventsFromCsv(bytes, "demandes.csv", EventLog::Requests, instantOf);
//   store.append(changesOf(read->events), author);
//
// The first line names the columns in French, Arabic or English (tables/event_words.tsv). A request with the
// time of its reply becomes two events. The same row gives the same ids each time: an import done twice
// doubles nothing. Pure but for `instant`; any thread.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "records/event.hpp"

namespace diwan::metrics {

enum class EventLog { Requests, Contents, Leads };

struct ReadEvents {
    std::vector<Event> events;  // each fit for the register, with its id
    std::vector<Problem> remarks;
    std::size_t leftOut = 0;  // rows that gave nothing; a remark says why
};

// The instant of a civil day and time: base's instantOf() for the machine's own zone.
using InstantOf = std::function<Instant(Day, std::chrono::minutes)>;

// Times are "2026-05-03 09:15", "03/05/2026 9h15" or RFC 3339; contents and leads may have a day alone
// (noon). Problems: those of csvTable(), "events.column-at" {file}: no column is the date; of leads also
// "events.column-channel". Remarks besides those of csvTable(): "events.time" {file, row, text},
// "events.channel" {file, row, text}, "events.reply" {file, row, text}: before its request; the request is
// kept.
Result<ReadEvents> eventsFromCsv(std::string_view bytes, std::string const& file, EventLog log,
                                 InstantOf const& instant);

}  // namespace diwan::metrics
