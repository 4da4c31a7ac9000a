#include "sync/messages.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include "records/json.hpp"
#include "store/canonical_json.hpp"

namespace diwan::sync {

namespace {

using Object = Poco::JSON::Object;
using Array = Poco::JSON::Array;

// An entry's `set` may be 16 deep and stands three levels down in a message.
constexpr int messageDepth = store::deepestJson + 4;

Problem strange(std::string detail) {
    return Problem{.code = "server.strange", .arguments = {}, .detail = std::move(detail)};
}

// Runs a reader over the object of `json`; whatever does not fit makes the server a stranger.
template <typename Value, typename Reader>
Result<Value> readObject(std::string_view json, Reader const& reader) {
    Result<Poco::Dynamic::Var> const parsed = store::readJson(json, messageDepth);
    if (!parsed) return strange(parsed.error().detail);
    if (parsed->type() != typeid(Object::Ptr)) return strange("not an object");
    try {
        return reader(*parsed->extract<Object::Ptr>());
    } catch (Poco::Exception const& exception) {
        return strange(exception.name());
    }
}

std::string text(Object const& object, std::string const& name) {
    Poco::Dynamic::Var const value = object.get(name);
    if (value.isEmpty()) return {};
    return value.extract<std::string>();  // throws for a number: nothing is converted in silence
}

std::int64_t number(Object const& object, std::string const& name) {
    Poco::Dynamic::Var const value = object.get(name);
    if (!value.isInteger()) throw Poco::DataFormatException(name);
    return value.convert<Poco::Int64>();
}

Array& array(Object const& object, std::string const& name) {
    Array::Ptr list = object.getArray(name);
    if (!list) throw Poco::DataFormatException(name);
    return *list;
}

void writeEntry(JsonWriter& out, store::Entry const& entry, bool numbered) {
    out.beginObject().key("op").string(entry.op).key("entity").string(entry.entity);
    out.key("kind").string(entry.kind).key("set").raw(entry.set);
    out.key("device").string(entry.device).key("madeAt").string(entry.madeAt);
    if (numbered) {
        out.key("author").string(entry.author).key("sequence").number(entry.sequence);
        out.key("hash").string(entry.hash);
    }
    out.endObject();
}

store::Entry readEntry(Object const& item) {
    store::Entry entry{.op = text(item, "op"), .entity = text(item, "entity"), .kind = text(item, "kind")};
    entry.set = store::canonical(item.get("set"));
    entry.author = text(item, "author");
    entry.device = text(item, "device");
    entry.madeAt = text(item, "madeAt");
    entry.sequence = number(item, "sequence");
    entry.hash = text(item, "hash");
    return entry;
}

}  // namespace

std::string writePush(std::vector<store::Entry> const& entries) {
    JsonWriter out;
    out.beginObject().key("entries").beginArray();
    for (store::Entry const& entry : entries)
        writeEntry(out, entry, false);
    return out.endArray().endObject().text();
}

std::string write(PushAnswer const& answer) {
    JsonWriter out;
    out.beginObject()
        .key("log")
        .string(answer.log)
        .key("head")
        .number(answer.head)
        .key("results")
        .beginArray();
    for (PushResult const& result : answer.results) {
        out.beginObject().key("op").string(result.op).key("status").string(result.status);
        if (result.sequence > 0)
            out.key("sequence")
                .number(result.sequence)
                .key("hash")
                .string(result.hash)
                .key("author")
                .string(result.author);
        if (!result.problem.empty()) out.key("problem").string(result.problem);
        out.endObject();
    }
    return out.endArray().endObject().text();
}

std::string write(ChangesAnswer const& answer) {
    JsonWriter out;
    out.beginObject()
        .key("log")
        .string(answer.log)
        .key("from")
        .number(answer.from)
        .key("to")
        .number(answer.to);
    out.key("more").boolean(answer.more).key("head").number(answer.head).key("entries").beginArray();
    for (store::Entry const& entry : answer.entries)
        writeEntry(out, entry, true);
    return out.endArray().endObject().text();
}

std::string write(Greeting const& greeting) {
    JsonWriter out;
    out.beginObject().key("server").string("diwand").key("version").string(greeting.version);
    out.key("name").string(greeting.name).key("user").string(greeting.user).key("role").string(greeting.role);
    return out.key("log").string(greeting.log).key("head").number(greeting.head).endObject().text();
}

std::string write(store::NumberWish const& wish) {
    JsonWriter out;
    out.beginObject().key("op").string(wish.op).key("series").string(wish.series);
    out.key("year").number(wish.year).key("count").number(wish.count).key("after").number(wish.after);
    return out.key("device").string(wish.device).endObject().text();
}

std::string write(LoanAnswer const& answer) {
    JsonWriter out;
    out.beginObject().key("log").string(answer.log).key("head").number(answer.head).key("entry");
    writeEntry(out, answer.entry, true);
    return out.endObject().text();
}

std::string writeNumbers(std::string const& log, std::vector<NumberFate> const& numbers) {
    JsonWriter out;
    out.beginObject().key("log").string(log).key("numbers").beginArray();
    for (NumberFate const& fate : numbers) {
        out.beginObject().key("series").string(fate.series).key("year").number(fate.year);
        out.key("value").number(fate.value).key("fate").string(code(fate.fate));
        out.key("number").string(fate.number).key("document").string(fate.document);
        out.key("documentId").string(fate.documentId).key("reason").string(fate.reason);
        out.key("replaced").string(fate.replaced).key("device").string(fate.device);
        out.key("by").string(fate.by).key("at").string(fate.at).endObject();
    }
    return out.endArray().endObject().text();
}

Result<LoanAnswer> readLoanAnswer(std::string_view json) {
    return readObject<LoanAnswer>(json, [](Object const& object) -> Result<LoanAnswer> {
        LoanAnswer answer{.log = text(object, "log"), .head = number(object, "head"), .entry = {}};
        Object::Ptr const entry = object.getObject("entry");
        if (!isUuid(answer.log) || !entry) return strange("loan");
        answer.entry = readEntry(*entry);
        return answer;
    });
}

Result<store::NumberWish> readWish(std::string_view json) {
    Result<store::NumberWish> wish =
        readObject<store::NumberWish>(json, [](Object const& object) -> Result<store::NumberWish> {
            store::NumberWish read{.op = text(object, "op"), .series = text(object, "series")};
            std::int64_t const year = number(object, "year");
            std::int64_t const count = number(object, "count");
            read.after = number(object, "after");
            read.device = text(object, "device");
            if (year < 0 || year > 9999 || count < 1 || count > longestLoan || read.after < 0)
                return strange("range");
            read.year = static_cast<int>(year);
            read.count = static_cast<int>(count);
            return read;
        });
    // Said of a client: it is the message that is malformed, not a server that is strange.
    if (!wish) return Problem{.code = "json.invalid", .arguments = {}, .detail = wish.error().detail};
    return wish;
}

Result<PushAnswer> readPushAnswer(std::string_view json) {
    return readObject<PushAnswer>(json, [](Object const& object) -> Result<PushAnswer> {
        PushAnswer answer{.log = text(object, "log"), .head = number(object, "head"), .results = {}};
        if (!isUuid(answer.log)) return strange("log");
        Array& list = array(object, "results");
        for (unsigned i = 0; i < list.size(); ++i) {
            Object::Ptr const item = list.getObject(i);
            if (!item) return strange("result");
            PushResult result{.op = text(*item, "op"), .status = text(*item, "status")};
            if (item->has("sequence")) result.sequence = number(*item, "sequence");
            result.hash = text(*item, "hash");
            result.author = text(*item, "author");
            result.problem = text(*item, "problem");
            answer.results.push_back(std::move(result));
        }
        return answer;
    });
}

Result<ChangesAnswer> readChangesAnswer(std::string_view json) {
    return readObject<ChangesAnswer>(json, [](Object const& object) -> Result<ChangesAnswer> {
        ChangesAnswer answer{
            .log = text(object, "log"), .from = number(object, "from"), .to = number(object, "to")};
        answer.more = object.getValue<bool>("more");
        answer.head = number(object, "head");
        if (!isUuid(answer.log)) return strange("log");
        Array& list = array(object, "entries");
        std::int64_t expected = answer.from;
        for (unsigned i = 0; i < list.size(); ++i) {
            Object::Ptr const item = list.getObject(i);
            if (!item) return strange("entry");
            store::Entry entry = readEntry(*item);
            if (entry.sequence != ++expected) return strange("gap");
            answer.entries.push_back(std::move(entry));
        }
        if (answer.to != expected) return strange("to");
        return answer;
    });
}

Result<Greeting> readGreeting(std::string_view json) {
    return readObject<Greeting>(json, [](Object const& object) -> Result<Greeting> {
        if (text(object, "server") != "diwand") return strange("server");
        return Greeting{.version = text(object, "version"),
                        .name = text(object, "name"),
                        .user = text(object, "user"),
                        .role = text(object, "role"),
                        .log = text(object, "log"),
                        .head = number(object, "head")};
    });
}

}  // namespace diwan::sync
