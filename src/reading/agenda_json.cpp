#include <array>
#include <cstdio>

#include "reading/agenda.hpp"
#include "records/json.hpp"

namespace diwan::reading {

namespace {

void numberOrNull(JsonWriter& out, std::optional<int> number) {
    if (number) {
        out.number(*number);
    } else {
        out.null();
    }
}

void stringOrNull(JsonWriter& out, std::string_view text) {
    if (text.empty()) {
        out.null();
    } else {
        out.string(text);
    }
}

std::string clock(int minute) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
    return text.data();
}

}  // namespace

std::string_view code(Expected expected) {
    switch (expected) {
        case Expected::Decide:
            return "decide";
        case Expected::Inform:
            return "inform";
        case Expected::Solve:
            return "solve";
    }
    return "decide";
}

std::string toJson(Agenda const& agenda) {
    JsonWriter out;
    out.beginObject().key("language").string(language::code(agenda.language)).key("date");
    stringOrNull(out, agenda.date ? toIso(*agenda.date) : "");
    out.key("time");
    stringOrNull(out, agenda.startMinute ? clock(*agenda.startMinute) : "");
    out.key("length");
    numberOrNull(out, agenda.length);
    out.key("host");
    stringOrNull(out, agenda.host);
    out.key("purpose");
    stringOrNull(out, agenda.purpose);
    out.key("items").beginArray();
    for (AgendaItem const& item : agenda.items) {
        out.beginObject().key("text").string(item.text).key("line").number(item.span.line);
        out.key("offset").number(static_cast<std::int64_t>(item.span.column));
        out.key("length").number(static_cast<std::int64_t>(item.span.length));
        out.key("who").strings(item.who).key("minutes");
        numberOrNull(out, item.minutes);
        out.key("expected");
        stringOrNull(out, item.expected ? code(*item.expected) : std::string_view{});
        out.endObject();
    }
    out.endArray().key("remarks").beginArray();
    for (AgendaRemark const& remark : agenda.remarks) {
        out.beginObject().key("code").string(remark.code).key("item");
        numberOrNull(out, remark.item ? std::optional(static_cast<int>(*remark.item) + 1) : std::nullopt);
        out.key("text").string(remark.text).endObject();
    }
    out.endArray().key("ready").boolean(agenda.isReady()).key("verdict").string(agenda.verdict).endObject();
    return out.text();
}

}  // namespace diwan::reading
