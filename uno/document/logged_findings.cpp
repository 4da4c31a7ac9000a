#include "document/logged_findings.hpp"

#include "bridge/strings.hpp"
#include "document/document_identity.hpp"
#include "document/recorded_changes.hpp"
#include "views/sentence_link.hpp"

namespace diwan::office {

namespace {

constexpr std::string_view bookmarkPrefix = "diwan-";

// "diwan-<id>", or the copy of one that the office made when words were copied: "diwan-<id> Copy 1".
std::string recordOf(std::string const& bookmark) {
    std::string id = bookmark.substr(bookmarkPrefix.size());
    id.resize(std::min(id.size(), id.find(' ')));
    return isUuid(id) ? id : "";
}

// The record whose bookmark covers most of the finding.
std::string recordUnder(DocumentReading const& state, reading::Span const& span) {
    auto const block = static_cast<std::size_t>(span.block);
    if (block >= state.paragraphs.size() || !state.paragraphs[block].is()) return {};
    std::string const& text = state.text.blocks[block].text;
    sal_Int32 const start = toUtf16(text, span.offset).value;
    sal_Int32 const end = toUtf16(text, span.offset + span.length).value;
    std::string id;
    sal_Int32 most = 0;
    for (BookmarkSpan const& mark : bookmarksIn(state.paragraphs[block], std::string(bookmarkPrefix))) {
        sal_Int32 const shared = std::min(end, mark.end) - std::max(start, mark.start);
        std::string const record = recordOf(mark.name);
        if (shared <= most || record.empty()) continue;
        most = shared;
        id = record;
    }
    return id;
}

// The record of the i-th finding: the one that its words have, else the one whose bookmark stands over it,
// unless another finding has that one by its words.
template <typename Found, typename Record>
Record const* recordedAs(DocumentReading const& state, std::vector<Found> const& found,
                         std::vector<Draft> const& drafts, std::vector<Record> const& records,
                         std::string const& kind, std::size_t index, UuidSource& ids) {
    auto const byWords = [&](std::size_t i) {
        return recordId(state.documentId, kind, found[i].text, occurrenceOf(found, i), ids);
    };
    auto const record = std::ranges::find(records, byWords(index), &Record::id);
    if (record != records.end()) return &*record;
    std::string const& under = drafts[index].under;
    if (under.empty()) return nullptr;
    auto const marked = std::ranges::find(records, under, &Record::id);
    if (marked == records.end()) return nullptr;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (i != index && drafts[i].under == under && (i < index || byWords(i) == under)) return nullptr;
    return &*marked;
}

void take(Draft& draft, std::string const& id, Source const& source, std::string const& words) {
    draft.id = id;
    draft.ticked = true;
    draft.anchor = source.anchor;
    draft.was = views::recordedIn(source.sentence, words) ? "" : source.sentence;
}

}  // namespace

void findBookmarks(DocumentReading& state) {
    for (std::size_t i = 0; i < state.actions.size(); ++i)
        state.actions[i].under = recordUnder(state, state.reading.actions[i].span);
    for (std::size_t i = 0; i < state.decisions.size(); ++i)
        state.decisions[i].under = recordUnder(state, state.reading.decisions[i].span);
}

void markLogged(DocumentReading& state, std::vector<Action> const& actions,
                std::vector<Decision> const& decisions, UuidSource& ids) {
    if (state.documentId.empty() || state.state != ReadingState::Ready) return;
    for (std::size_t i = 0; i < state.actions.size(); ++i) {
        auto const& found = state.reading.actions;
        Action const* const record = recordedAs(state, found, state.actions, actions, "action", i, ids);
        if (record == nullptr) continue;
        Draft& draft = state.actions[i];
        take(draft, record->id, record->source, found[i].text);
        draft.what = record->what;
        draft.who.clear();
        for (std::string const& name : record->who)
            draft.who += (draft.who.empty() ? "" : ", ") + name;
        draft.due = record->due ? toIso(*record->due) : "";
    }
    for (std::size_t i = 0; i < state.decisions.size(); ++i) {
        auto const& found = state.reading.decisions;
        Decision const* const record =
            recordedAs(state, found, state.decisions, decisions, "decision", i, ids);
        if (record == nullptr) continue;
        take(state.decisions[i], record->id, record->source, found[i].text);
        state.decisions[i].what = record->text;
    }
}

}  // namespace diwan::office
