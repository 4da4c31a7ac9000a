#include "reading/read.hpp"
#include "records/json.hpp"

namespace diwan::reading {

namespace {

// The words, or null when there are none.
void optional(JsonWriter& out, std::string_view key, std::string_view words) {
    out.key(key);
    if (words.empty()) {
        out.null();
    } else {
        out.string(words);
    }
}

void place(JsonWriter& out, Span const& span) {
    out.key("line").number(span.line);
    out.key("offset").number(static_cast<std::int64_t>(span.column));
    out.key("length").number(static_cast<std::int64_t>(span.length));
}

void action(JsonWriter& out, FoundAction const& found) {
    out.beginObject().key("text").string(found.text);
    place(out, found.span);
    out.key("who").strings(found.who).key("support").strings(found.support).key("due");
    if (found.due) {
        out.string(toIso(*found.due));
    } else {
        out.null();
    }
    out.key("due_text");
    if (found.dueText.empty()) {
        out.null();
    } else {
        out.string(found.dueText);
    }
    out.key("due_kind").string(code(found.dueKind));
    out.key("mismatch").boolean(found.mismatch).key("rest_day").boolean(found.restDay);
    out.key("priority").string(found.urgent ? "high" : "normal");
    out.key("confidence").string(code(found.confidence)).key("why").string(found.why).endObject();
}

}  // namespace

std::string wordsOf(FoundDecision const& decision) {
    return decision.title.empty() ? decision.text : decision.title + " – " + decision.text;
}

std::string_view code(Confidence confidence) {
    switch (confidence) {
        case Confidence::High:
            return "high";
        case Confidence::Medium:
            return "medium";
        case Confidence::Low:
            return "low";
    }
    return "low";
}

std::string_view code(DueKind kind) {
    switch (kind) {
        case DueKind::None:
            return "none";
        case DueKind::On:
            return "on";
        case DueKind::Before:
            return "before";
        case DueKind::By:
            return "by";
        case DueKind::Event:
            return "event";
    }
    return "none";
}

std::string toJson(Reading const& reading) {
    JsonWriter out;
    out.beginObject();
    out.key("language").string(language::code(reading.language)).key("date").string(toIso(reading.date));
    out.key("actions").beginArray();
    for (FoundAction const& found : reading.actions)
        action(out, found);
    out.endArray().key("decisions").beginArray();
    for (FoundDecision const& found : reading.decisions) {
        out.beginObject().key("text").string(found.text);
        place(out, found.span);
        out.key("outcome")
            .string(diwan::code(found.outcome))
            .key("confidence")
            .string(code(found.confidence));
        optional(out, "title", found.title);
        optional(out, "vote", found.vote);
        out.key("why").string(found.why).endObject();
    }
    out.endArray().key("questions").beginArray();
    for (FoundQuestion const& found : reading.questions) {
        out.beginObject().key("text").string(found.text);
        place(out, found.span);
        out.endObject();
    }
    out.endArray().key("done").beginArray();
    for (FoundDone const& found : reading.done) {
        out.beginObject().key("text").string(found.text);
        place(out, found.span);
        out.endObject();
    }
    out.endArray().key("summary").beginArray();
    for (SummaryLine const& found : reading.summary) {
        out.beginObject().key("text").string(found.text);
        place(out, found.span);
        out.endObject();
    }
    out.endArray().key("participants").strings(reading.participants);
    out.key("verdict").string(reading.verdict).endObject();
    return out.text();
}

}  // namespace diwan::reading
