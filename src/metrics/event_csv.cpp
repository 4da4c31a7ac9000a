#include "metrics/event_csv.hpp"

#include <Poco/SHA1Engine.h>
#include <Poco/UUID.h>
#include <Poco/UUIDGenerator.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "drafting/csv_table.hpp"
#include "language/tables.hpp"

namespace diwan::metrics {

namespace {

using std::chrono::minutes;
using Cells = std::map<std::string, std::string>;

constexpr minutes noon{12 * 60};

// What each log is made of, and which of it every row needs.
struct Form {
    std::string_view event;
    std::vector<std::string_view> fields;
    std::vector<std::string_view> needed;
    bool dayIsEnough = true;
};

Form formOf(EventLog log) {
    switch (log) {
        case EventLog::Requests:
            return {.event = requestReceived,
                    .fields = {"at", "channel", "subject", "replied"},
                    .needed = {"at"},
                    .dayIsEnough = false};
        case EventLog::Contents:
            return {
                .event = contentPublished, .fields = {"at", "channel", "subject", "brief"}, .needed = {"at"}};
        case EventLog::Leads:
            break;
    }
    return {
        .event = leadArrived, .fields = {"at", "channel", "subject", "origin"}, .needed = {"at", "channel"}};
}

// What a heading or a cell means by event_words.tsv; empty for nothing.
std::string meaningOf(std::string_view kind, std::string_view words) {
    std::string const wanted = drafting::bareHeading(words);
    if (wanted.empty()) return {};
    for (language::Row const& row : language::rows("event_words")) {
        if (row.cell(0) != kind) continue;
        if (drafting::bareHeading(row.cell(1)) == wanted) return std::string(row.cell(1));
        for (std::string_view const name : language::alternatives(row.cell(2)))
            if (drafting::bareHeading(name) == wanted) return std::string(row.cell(1));
    }
    return {};
}

// The groups of digits in a text: "03/05/2026 9h15" is 3, 5, 2026, 9, 15. Nothing when one is too long.
std::optional<std::vector<int>> numbersIn(std::string_view text) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        int number = 0;
        auto const [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), number);
        if (error != std::errc() || end - text.data() - static_cast<std::ptrdiff_t>(i) > 4)
            return std::nullopt;
        numbers.push_back(number);
        i = static_cast<std::size_t>(end - text.data());
    }
    return numbers;
}

struct Moment {
    Day day;
    std::optional<minutes> time;
};

// Day before month, unless the year comes first. Nothing for other texts and days that do not exist.
std::optional<Moment> momentOf(std::string_view text) {
    if (text.find_first_not_of("0123456789-/.:hHT ") != std::string_view::npos) return std::nullopt;
    auto const numbers = numbersIn(text);
    if (!numbers || (numbers->size() != 3 && numbers->size() != 5 && numbers->size() != 6))
        return std::nullopt;
    auto const& n = *numbers;
    bool const yearFirst = n[0] > 31;
    Day const day{std::chrono::year(yearFirst ? n[0] : n[2]), std::chrono::month(static_cast<unsigned>(n[1])),
                  std::chrono::day(static_cast<unsigned>(yearFirst ? n[2] : n[0]))};
    if (!day.ok() || day.year() < std::chrono::year(1900)) return std::nullopt;
    if (n.size() == 3) return Moment{.day = day, .time = std::nullopt};
    if (n[3] > 23 || n[4] > 59) return std::nullopt;
    return Moment{.day = day, .time = minutes{n[3] * 60 + n[4]}};
}

std::optional<Instant> instantIn(std::string_view text, bool dayIsEnough, InstantOf const& instant) {
    if (auto const exact = parseRfc3339(text)) return *exact;
    auto const moment = momentOf(text);
    if (!moment || (!moment->time && !dayIsEnough)) return std::nullopt;
    return instant(moment->day, moment->time.value_or(noon));
}

// The same for the same words, everywhere: a UUID of version 5 (RFC 9562).
std::string idOf(std::string const& words) {
    Poco::SHA1Engine digest;
    static Poco::UUID const space("6f1a3f0e-6d1c-5f4b-9a55-0d1b7c6a3e21");  // made for this, of no meaning
    return Poco::UUIDGenerator().createFromName(space, words, digest).toString();
}

class Reader {
  public:
    Reader(std::string const& file, EventLog log, InstantOf const& instant)
        : m_file(file), m_form(formOf(log)), m_instant(instant) {}

    void read(drafting::CsvRecord const& record) {
        if (record.cells.empty()) return;
        Event event{.name = std::string(m_form.event)};
        auto const at = timeOf(record, "at");
        if (!at) return;
        event.at = toRfc3339(*at);
        event.subject = cell(record, "subject");
        event.origin = cell(record, "origin");
        event.brief = cell(record, "brief");
        event.channel = cell(record, "channel");
        if (m_form.event == leadArrived) {
            std::string const known = meaningOf("channel", event.channel);
            if (known.empty()) return leave("events.channel", record, event.channel);
            event.channel = known;
        }
        std::string const words = event.name + "\n" + event.at + "\n" + event.channel + "\n" + event.subject +
                                  "\n" + event.origin + "\n" + event.brief;
        event.id = idOf(words + "\n" + std::to_string(++m_alike[words]));
        std::string const id = event.id;
        m_read.events.push_back(std::move(event));
        if (record.cells.contains("replied")) readReply(record, id, *at);
    }

    [[nodiscard]] ReadEvents& result() { return m_read; }

  private:
    static std::string cell(drafting::CsvRecord const& record, std::string const& field) {
        auto const found = record.cells.find(field);
        return found == record.cells.end() ? std::string() : found->second;
    }

    void remark(char const* code, drafting::CsvRecord const& record, std::string const& text) {
        m_read.remarks.push_back({code, {m_file, std::to_string(record.row), text}, {}});
    }
    void leave(char const* code, drafting::CsvRecord const& record, std::string const& text) {
        remark(code, record, text);
        ++m_read.leftOut;
    }

    std::optional<Instant> timeOf(drafting::CsvRecord const& record, std::string const& field) {
        std::string const text = cell(record, field);
        auto const at = instantIn(text, m_form.dayIsEnough, m_instant);
        if (!at) leave("events.time", record, text);
        return at;
    }

    void readReply(drafting::CsvRecord const& record, std::string const& request, Instant received) {
        std::string const text = cell(record, "replied");
        auto const at = instantIn(text, m_form.dayIsEnough, m_instant);
        if (!at) return remark("events.time", record, text);
        if (*at < received) return remark("events.reply", record, text);
        Event reply{.name = std::string(replySent), .at = toRfc3339(*at), .about = request};
        reply.id = idOf(reply.name + "\n" + reply.at + "\n" + request);
        m_read.events.push_back(std::move(reply));
    }

    std::string const& m_file;
    Form m_form;
    InstantOf const& m_instant;
    std::map<std::string, int> m_alike;
    ReadEvents m_read;
};

}  // namespace

Result<ReadEvents> eventsFromCsv(std::string_view bytes, std::string const& file, EventLog log,
                                 InstantOf const& instant) {
    Form const form = formOf(log);
    auto const table = drafting::csvTable(bytes, file, [&](std::string_view heading) {
        std::string field = meaningOf("column", heading);
        return std::ranges::find(form.fields, field) == form.fields.end() ? std::string() : field;
    });
    if (!table) return table.error();
    for (std::string_view const needed : form.needed)
        if (std::ranges::find(table->fields, needed) == table->fields.end())
            return Problem{"events.column-" + std::string(needed), {file}, {}};
    Reader reader(file, log, instant);
    for (drafting::CsvRecord const& record : table->records)
        reader.read(record);
    ReadEvents read = std::move(reader.result());
    read.remarks.insert(read.remarks.begin(), table->remarks.begin(), table->remarks.end());
    return read;
}

}  // namespace diwan::metrics
