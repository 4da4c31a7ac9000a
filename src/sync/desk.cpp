#include "sync/desk.hpp"

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <algorithm>

#include "store/canonical_json.hpp"

namespace diwan::sync {

namespace {

using Object = Poco::JSON::Object;
using Array = Poco::JSON::Array;

Problem invalid(char const* detail) {
    return Problem{.code = "json.invalid", .arguments = {}, .detail = detail};
}

std::string textOrNothing(Object const& object, std::string const& name) {
    Poco::Dynamic::Var const value = object.get(name);
    return value.isString() ? value.extract<std::string>() : std::string();
}

Result<store::Entry> readEntry(Object const& object, std::string_view author) {
    Poco::Dynamic::Var const set = object.get("set");
    if (set.type() != typeid(Object::Ptr))
        return Problem{.code = "entry.invalid", .arguments = {}, .detail = "set"};
    return store::Store::checked(store::Entry{.op = textOrNothing(object, "op"),
                                              .entity = textOrNothing(object, "entity"),
                                              .kind = textOrNothing(object, "kind"),
                                              .set = store::canonical(set),
                                              .author = std::string(author),
                                              .device = textOrNothing(object, "device"),
                                              .madeAt = textOrNothing(object, "madeAt"),
                                              .sequence = 0,
                                              .hash = ""});
}

constexpr std::size_t aboutOneMebibyte = 1024 * 1024;

}  // namespace

Result<Offer> readOffer(std::string_view body, std::string_view author) {
    Result<Poco::Dynamic::Var> const parsed = store::readJson(body, store::deepestJson + 4);
    if (!parsed) return parsed.error();
    if (parsed->type() != typeid(Object::Ptr)) return invalid("not an object");
    Object const& message = *parsed->extract<Object::Ptr>();
    Array::Ptr const list = message.getArray("entries");
    if (!list) return invalid("entries");
    if (list->size() > mostPushed) return Problem{.code = "push.too-many", .arguments = {}, .detail = ""};
    Offer offer;
    for (unsigned i = 0; i < list->size(); ++i) {
        Object::Ptr const item = list->getObject(i);
        if (!item) return invalid("entry");
        PushResult result{.op = textOrNothing(*item, "op"), .status = "rejected", .problem = "entry.invalid"};
        if (Result<store::Entry> entry = readEntry(*item, author)) {
            offer.places.push_back(offer.results.size());
            offer.entries.push_back(std::move(*entry));
        }
        offer.results.push_back(std::move(result));
    }
    return offer;
}

PushAnswer answerTo(Offer const& offer, std::vector<store::Store::Accepted> const& accepted,
                    std::string const& log, std::int64_t head) {
    PushAnswer answer{.log = log, .head = head, .results = offer.results};
    for (std::size_t i = 0; i < accepted.size(); ++i) {
        PushResult& result = answer.results.at(offer.places.at(i));
        if (accepted[i].applied == store::Applied::Refused) {
            result.status = "rejected";
            result.problem = accepted[i].problem;
            continue;
        }
        if (accepted[i].applied == store::Applied::Conflict) {
            result.status = "conflict";
            result.problem = "op-reused";
            continue;
        }
        result.status = accepted[i].applied == store::Applied::New ? "applied" : "duplicate";
        result.problem.clear();
        result.sequence = accepted[i].entry.sequence;
        result.hash = accepted[i].entry.hash;
        result.author = accepted[i].entry.author;
    }
    return answer;
}

Result<ChangesAnswer> changesSince(store::Store& store, std::int64_t since, std::size_t most) {
    Result<std::string> const log = store.logId();
    if (!log) return log.error();
    Result<std::int64_t> const head = store.head();
    if (!head) return head.error();
    if (since > *head) return Problem{.code = "log-diverged", .arguments = {}, .detail = ""};
    Result<std::vector<store::Entry>> entries = store.feed(since, most);
    if (!entries) return entries.error();
    std::size_t bytes = 0;
    auto const tooMuch = std::find_if(entries->begin(), entries->end(), [&](store::Entry const& entry) {
        bytes += entry.set.size() + 300;
        return bytes > aboutOneMebibyte;
    });
    // One entry always fits: its set is at most 64 KiB.
    entries->erase(tooMuch, entries->end());
    ChangesAnswer answer{.log = *log, .from = since, .to = since, .more = false, .head = *head};
    if (!entries->empty()) answer.to = entries->back().sequence;
    answer.head = std::max(*head, answer.to);  // another process may have written between the two readings
    answer.more = answer.to < answer.head;
    answer.entries = std::move(*entries);
    return answer;
}

}  // namespace diwan::sync
