// The brief: five parts, each written; the objective can be measured, the proof is a fact (DOMAIN: objective,
// target, offer, proof, call to action).
#include "reading/placeholders.hpp"
#include "reading/remarks.hpp"

namespace diwan::reading {

namespace {

void objective(CheckState& state) {
    if (!state.isWritten("brief", Part::Objective, Part::Objective)) return;
    bool number = false;
    bool day = false;
    for (Span const& span : state.parts.contents(Part::Objective)) {
        Facts const found = state.facts.read(state.parts.words(span));
        number = number || found.number;
        day = day || found.day;
    }
    Span const place = state.parts.contents(Part::Objective).front();
    if (!number) state.remark("brief.objective-no-number", place);
    if (!day) state.remark("brief.objective-no-day", place);
}

void target(CheckState& state) {
    if (!state.isWritten("brief", Part::Target, Part::Target)) return;
    static ClassId const everyone = classId("CK_EVERYONE");
    for (Span const& span : state.parts.contents(Part::Target)) {
        std::string_view const said = state.parts.words(span);
        auto const place = CheckWords(said).find(everyone);
        if (!place) continue;
        Span found = span;
        found.offset += place->offset;
        found.length = place->length;
        return state.remark("brief.target-everyone", found,
                            {std::string(said.substr(place->offset, place->length))});
    }
}

void call(CheckState& state) {
    if (!state.isWritten("brief", Part::Call, Part::Call)) return;
    for (Span const& span : state.parts.contents(Part::Call))
        if (state.hasCall(state.parts.words(span))) return;
    state.remark("brief.call-no-verb", state.parts.contents(Part::Call).front());
}

}  // namespace

void checkBrief(CheckState& state) {
    objective(state);
    target(state);
    static_cast<void>(state.isWritten("brief", Part::Offer, Part::Benefit));
    if (state.isWritten("brief", Part::Proof, Part::Proof))
        state.proof("brief", state.parts.contents(Part::Proof));
    call(state);
}

}  // namespace diwan::reading
