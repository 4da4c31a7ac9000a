#include "reading/task_label.hpp"

#include <array>

namespace diwan::reading {

namespace {

struct Classes {
    ClassId markAction = classId("MARK_ACTION"), markTask = classId("MARK_TASK"), people = classId("PEOPLE"),
            date = classId("DATE"), dash = classId("DASH");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

// Behind "n° 3", "no 3", "#3" or "3", or `at`.
std::size_t numberEnd(Analysis const& a, std::size_t at) {
    std::size_t end = at;
    if (a.sentence.is(end, "n") || a.sentence.is(end, "no") || a.sentence.is(end, "#")) ++end;
    if (a.sentence.is(end, "°") || a.sentence.is(end, "º")) ++end;
    return end < a.size() && a.sentence.tokens[end].kind == text::TokenKind::Number ? end + 1 : at;
}

}  // namespace

std::optional<TaskLabel> taskLabelOf(Analysis const& a, bool labelled) {
    Classes const& c = classes();
    std::size_t const start = a.sentence.firstWord;
    if (a.sentence.start > start) return TaskLabel{start, a.sentence.start, a.size()};
    for (ClassId const cls : {c.markAction, c.markTask}) {
        Tag const* const mark = a.sentence.find(start, cls);
        if (mark == nullptr) continue;
        std::size_t const named = start + mark->length;
        std::size_t const end = numberEnd(a, named);
        bool const numbered = end > named && a.sentence.find(end, c.dash) != nullptr;
        bool const colon = a.sentence.is(end, ":") || numbered;
        bool const bare = a.sentence.tokens[start].folded == "todo";
        std::size_t const content = end + (colon ? 1 : 0);
        if ((colon || bare) && content < a.size()) return TaskLabel{start, content, a.size()};
    }
    if (!labelled) return std::nullopt;
    for (std::size_t at = start; at < a.size(); ++at) {
        Tag const* const mark = a.sentence.find(at, c.markTask);
        if (mark == nullptr || !a.sentence.is(at + mark->length, ":")) continue;
        std::size_t const content = at + mark->length + 1;
        std::size_t end = content;
        while (end < a.size() && !a.sentence.is(end, "/") && !a.sentence.is(end, "|") &&
               !a.sentence.is(end, ";"))
            ++end;
        if (end > content) return TaskLabel{at, content, end};
    }
    return std::nullopt;
}

FoundPeople const* namedAfter(Analysis const& a, TaskLabel const& label) {
    static std::array<ClassId, 5> const verbs{classId("PRES"), classId("FUT"), classId("DUTY"),
                                              classId("WILL"), classId("ARFUT")};
    Classes const& c = classes();
    auto const peopleAt = [&](std::size_t at) -> FoundPeople const* {
        Tag const* const tag = a.sentence.find(at, c.people);
        return tag != nullptr ? &a.people[static_cast<std::size_t>(tag->value)] : nullptr;
    };
    if (FoundPeople const* const first = peopleAt(label.content)) {
        if (first->sure && a.sentence.is(first->end, ":")) return first;
        for (ClassId const verb : verbs)
            if (a.sentence.find(first->end, verb) != nullptr) return first;
    }
    for (std::size_t at = label.content + 1; at + 1 < label.end; ++at) {
        bool const by = a.sentence.is(at, "par") || a.sentence.is(at, "by");
        FoundPeople const* const doer = by ? peopleAt(at + 1) : nullptr;
        if (doer != nullptr &&
            (doer->end >= label.end || a.sentence.tokens[doer->end].kind == text::TokenKind::Sign ||
             a.sentence.find(doer->end, c.date) != nullptr))
            return doer;
    }
    return nullptr;
}

}  // namespace diwan::reading
