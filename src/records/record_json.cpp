// How records stand in the journal: JSON objects with stable field names.
#include <Poco/Dynamic/Var.h>
#include <Poco/Exception.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"
#include "records/event.hpp"
#include "records/json.hpp"

namespace diwan {

namespace {

constexpr std::size_t longestText = 4000;

// What only some events have: written when it is there.
struct EventField {
    std::string_view name;
    std::string Event::*of;
};
constexpr std::array eventFields{EventField{"about", &Event::about}, EventField{"channel", &Event::channel},
                                 EventField{"subject", &Event::subject}, EventField{"origin", &Event::origin},
                                 EventField{"brief", &Event::brief}};

void writeSource(JsonWriter& out, Source const& source) {
    out.key("source").beginObject();
    out.key("documentId").string(source.documentId).key("document").string(source.document);
    out.key("url").string(source.url).key("anchor").string(source.anchor);
    out.key("sentence").string(source.sentence).endObject();
}

std::string text(Poco::JSON::Object const& object, std::string const& name) {
    return object.isNull(name) ? std::string() : object.getValue<std::string>(name);
}

std::vector<std::string> texts(Poco::JSON::Object const& object, std::string const& name) {
    std::vector<std::string> list;
    if (Poco::JSON::Array::Ptr const array = object.getArray(name))
        for (std::size_t i = 0; i < array->size(); ++i)
            list.push_back(array->getElement<std::string>(static_cast<unsigned>(i)));
    return list;
}

Source readSource(Poco::JSON::Object const& object) {
    Source source;
    if (Poco::JSON::Object::Ptr const from = object.getObject("source")) {
        source.documentId = text(*from, "documentId");
        source.document = text(*from, "document");
        source.url = text(*from, "url");
        source.anchor = text(*from, "anchor");
        source.sentence = text(*from, "sentence");
    }
    return source;
}

Poco::JSON::Object::Ptr parseObject(std::string_view json) {
    return Poco::JSON::Parser().parse(std::string(json)).extract<Poco::JSON::Object::Ptr>();
}

Problem unreadable(std::string detail) {
    return Problem{.code = "record.unreadable", .arguments = {}, .detail = std::move(detail)};
}

ActionStatus statusFromCode(std::string_view code) {
    if (code == "done") return ActionStatus::Done;
    if (code == "dropped") return ActionStatus::Dropped;
    return ActionStatus::Open;
}

Result<Done> checkText(std::string const& words, char const* emptyCode) {
    if (words.find_first_not_of(" \t\r\n") == std::string::npos)
        return Problem{.code = emptyCode, .arguments = {}, .detail = ""};
    if (words.size() > longestText)
        return Problem{.code = "text.too-long", .arguments = {std::to_string(longestText)}, .detail = ""};
    return done;
}

}  // namespace

std::string_view code(ActionStatus status) {
    switch (status) {
        case ActionStatus::Open:
            return "open";
        case ActionStatus::Done:
            return "done";
        case ActionStatus::Dropped:
            return "dropped";
    }
    return "open";
}

std::string_view code(Outcome outcome) {
    switch (outcome) {
        case Outcome::Adopted:
            return "adopted";
        case Outcome::Rejected:
            return "rejected";
        case Outcome::Deferred:
            return "deferred";
        case Outcome::Cancelled:
            return "cancelled";
        case Outcome::Tentative:
            return "tentative";
    }
    return "adopted";
}

Outcome outcomeFromCode(std::string_view code) {
    if (code == "rejected") return Outcome::Rejected;
    if (code == "deferred") return Outcome::Deferred;
    if (code == "cancelled") return Outcome::Cancelled;
    if (code == "tentative") return Outcome::Tentative;
    return Outcome::Adopted;
}

bool isLate(Action const& action, Day today) {
    return action.status == ActionStatus::Open && action.due && *action.due < today;
}

Result<Done> Action::check() const {
    return checkText(what, "action.empty");
}

Result<Done> Decision::check() const {
    return checkText(text, "decision.empty");
}

Result<Done> Event::check() const {
    if (name.empty()) return Problem{.code = "event.empty", .arguments = {}, .detail = ""};
    Result<Instant> const happened = parseRfc3339(at);
    if (!happened) return happened.error();
    if (name == replySent && about.empty())
        return Problem{.code = "event.no-request", .arguments = {}, .detail = ""};
    if (name == leadArrived && std::ranges::find(leadChannels, channel) == leadChannels.end())
        return Problem{.code = "event.channel", .arguments = {channel}, .detail = ""};
    for (std::string const* const field : {&about, &channel, &subject, &origin, &brief})
        if (field->size() > longestText)
            return Problem{.code = "text.too-long", .arguments = {std::to_string(longestText)}, .detail = ""};
    if (since.empty()) return done;
    Result<Instant> const from = parseRfc3339(since);
    if (!from) return from.error();
    if (*happened < *from) return Problem{.code = "event.too-early", .arguments = {}, .detail = ""};
    return done;
}

std::string toJson(Event const& event) {
    JsonWriter out;
    out.beginObject().key("name").string(event.name);
    out.key("since").string(event.since).key("at").string(event.at);
    for (EventField const& field : eventFields)
        if (!(event.*field.of).empty()) out.key(field.name).string(event.*field.of);
    writeSource(out, event.source);
    return out.endObject().text();
}

std::string toJson(Action const& action) {
    JsonWriter out;
    out.beginObject();
    out.key("what").string(action.what).key("who").strings(action.who).key("support").strings(action.support);
    out.key("due");
    if (action.due) {
        out.string(toIso(*action.due));
    } else {
        out.null();
    }
    out.key("dueText").string(action.dueText).key("urgent").boolean(action.urgent);
    out.key("status").string(code(action.status));
    writeSource(out, action.source);
    return out.endObject().text();
}

std::string toJson(Decision const& decision) {
    JsonWriter out;
    out.beginObject();
    out.key("text").string(decision.text).key("outcome").string(code(decision.outcome));
    out.key("owner").string(decision.owner).key("reason").string(decision.reason);
    writeSource(out, decision.source);
    return out.endObject().text();
}

Result<Action> actionFromJson(std::string_view json) {
    try {
        Poco::JSON::Object::Ptr const object = parseObject(json);
        Action action;
        action.what = text(*object, "what");
        action.who = texts(*object, "who");
        action.support = texts(*object, "support");
        action.dueText = text(*object, "dueText");
        action.urgent = object->optValue("urgent", false);
        action.status = statusFromCode(text(*object, "status"));
        action.source = readSource(*object);
        if (std::string const due = text(*object, "due"); !due.empty()) {
            Result<Day> const day = parseIsoDay(due);
            if (!day) return day.error();
            action.due = *day;
        }
        return action;
    } catch (Poco::Exception const& exception) {
        return unreadable(exception.name());
    }
}

Result<Event> eventFromJson(std::string_view json) {
    try {
        Poco::JSON::Object::Ptr const object = parseObject(json);
        Event event;
        event.name = text(*object, "name");
        event.since = text(*object, "since");
        event.at = text(*object, "at");
        for (EventField const& field : eventFields)
            event.*field.of = text(*object, std::string(field.name));
        event.source = readSource(*object);
        return event;
    } catch (Poco::Exception const& exception) {
        return unreadable(exception.name());
    }
}

Result<Decision> decisionFromJson(std::string_view json) {
    try {
        Poco::JSON::Object::Ptr const object = parseObject(json);
        Decision decision;
        decision.text = text(*object, "text");
        decision.outcome = outcomeFromCode(text(*object, "outcome"));
        decision.owner = text(*object, "owner");
        decision.reason = text(*object, "reason");
        decision.source = readSource(*object);
        return decision;
    } catch (Poco::Exception const& exception) {
        return unreadable(exception.name());
    }
}

}  // namespace diwan
