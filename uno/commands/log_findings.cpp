// log-findings: the person confirmed findings; they become records, and their sentences get anchors in the
// document.
#include <algorithm>

#include "bridge/undo_step.hpp"
#include "commands/command.hpp"
#include "commands/finding_index.hpp"
#include "commands/names_typed.hpp"
#include "document/document_identity.hpp"
#include "document/logged_findings.hpp"
#include "document/sentence_range.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"

namespace diwan::office::run {

namespace {

// "ticked", "all" or "0,2,5": the indexes of the findings that are to be logged and were not yet.
Result<std::vector<std::size_t>> chosen(std::string const& words, std::vector<Draft> const& drafts) {
    std::vector<std::size_t> indexes;
    bool const byNumber = words != "all" && words != "ticked" && words != "none";
    if (byNumber) {
        for (std::string const& number : namesTyped(words)) {
            std::size_t const index = findingIndex(number).value_or(drafts.size());
            if (index >= drafts.size())
                return Problem{.code = "finding.unknown", .arguments = {number}, .detail = ""};
            indexes.push_back(index);
        }
    } else if (words != "none") {
        for (std::size_t i = 0; i < drafts.size(); ++i)
            if (words == "all" || drafts[i].ticked) indexes.push_back(i);
    }
    std::erase_if(indexes, [&](std::size_t i) { return !drafts[i].id.empty(); });
    return indexes;
}

// One finding on its way into the register.
struct Confirmed {
    Draft* draft;
    reading::Span span;
    std::string sentence;
    std::string id;
    bool anchored = false;
};

Source sourceFor(Source document, Confirmed const& item) {
    document.sentence = item.sentence;
    document.anchor = item.anchored ? "diwan-" + item.id : "";
    return document;
}

Result<store::Change> actionChange(reading::FoundAction const& found, Confirmed const& item,
                                   Source const& source, Day meetingDay) {
    Action action;
    action.what = item.draft->what;
    action.who = namesTyped(item.draft->who);
    action.support = found.support;
    action.dueText = found.dueText;
    action.urgent = found.urgent;
    action.source = source;
    if (!item.draft->due.empty()) {
        Result<Day> const due = views::readDue(item.draft->due, meetingDay);
        if (!due) return due.error();
        action.due = *due;
    }
    if (Result<Done> const good = action.check(); !good) return good.error();
    return store::Change{.entity = item.id, .kind = "action", .set = toJson(action)};
}

Result<store::Change> decisionChange(reading::FoundDecision const& found, Confirmed const& item,
                                     Source const& source) {
    Decision decision;
    decision.text = item.draft->what;
    decision.outcome = found.outcome;
    decision.source = source;
    if (Result<Done> const good = decision.check(); !good) return good.error();
    return store::Change{.entity = item.id, .kind = "decision", .set = toJson(decision)};
}

void anchorSentences(CommandCall const& call, DocumentReading const& reading,
                     std::vector<Confirmed> const& items) {
    auto const document = call.textDocument();
    UndoStep step(document, "Diwan: " + language::message(call.language(), "undo.log-findings"));
    for (Confirmed const& item : items) {
        if (!item.anchored) continue;
        auto const block = static_cast<std::size_t>(item.span.block);
        TextRange const range =
            rangeOf(reading.paragraphs[block], reading.text.blocks[block].text, item.span, item.sentence);
        if (range.is()) item.draft->anchor = addAnchor(document, range, item.id);
    }
    step.keep();
}

}  // namespace

void logFindings(CommandCall const& call, CommandAnswer const& answer) {
    auto const state = call.session->readingOf(call.model());
    if (state->state != ReadingState::Ready)
        return answer(CommandResult::refused(Problem{.code = "reading.none", .arguments = {}, .detail = ""}));
    bool const explicitChoice = call.arguments.contains("actions") || call.arguments.contains("decisions");
    std::string const otherwise = explicitChoice ? "none" : "ticked";
    Result<std::vector<std::size_t>> const actions =
        chosen(call.argument("actions", otherwise), state->actions);
    if (!actions) return answer(CommandResult::refused(actions.error()));
    Result<std::vector<std::size_t>> const decisions =
        chosen(call.argument("decisions", otherwise), state->decisions);
    if (!decisions) return answer(CommandResult::refused(decisions.error()));
    if (actions->empty() && decisions->empty())
        return answer(
            CommandResult::refused(Problem{.code = "finding.none-ticked", .arguments = {}, .detail = ""}));

    bool const writable = !isReadOnly(call.model());
    if (writable) ensureDocumentId(call.model(), call.session->ids());
    Source const document = sourceOf(call.model());
    state->documentId = document.documentId;
    auto const items = std::make_shared<std::vector<Confirmed>>();
    std::vector<store::Change> changes;
    for (std::size_t const index : *actions) {
        reading::FoundAction const& found = state->reading.actions[index];
        std::string const id = recordId(document.documentId, "action", found.text,
                                        occurrenceOf(state->reading.actions, index), call.session->ids());
        Confirmed const item{&state->actions[index], found.span, found.text, id, writable};
        Result<store::Change> const change =
            actionChange(found, item, sourceFor(document, item), state->reading.date);
        if (!change) return answer(CommandResult::refused(change.error()));
        changes.push_back(*change);
        items->push_back(item);
    }
    for (std::size_t const index : *decisions) {
        reading::FoundDecision const& found = state->reading.decisions[index];
        std::string const id = recordId(document.documentId, "decision", found.text,
                                        occurrenceOf(state->reading.decisions, index), call.session->ids());
        Confirmed const item{&state->decisions[index], found.span, found.text, id, writable};
        Result<store::Change> const change = decisionChange(found, item, sourceFor(document, item));
        if (!change) return answer(CommandResult::refused(change.error()));
        changes.push_back(*change);
        items->push_back(item);
    }

    auto const counts = std::pair{actions->size(), decisions->size()};
    call.session->log(std::move(changes), call.wait,
                      [call, answer, state, items, counts](Result<std::vector<store::Entry>> const& logged) {
                          if (!logged) return answer(CommandResult::refused(logged.error()));
                          CommandResult result = CommandResult::ok();
                          result.fields.key("actions").number(static_cast<std::int64_t>(counts.first));
                          result.fields.key("decisions").number(static_cast<std::int64_t>(counts.second));
                          std::vector<std::string> ids;
                          for (Confirmed const& item : *items) {
                              item.draft->id = item.id;
                              item.draft->ticked = true;
                              ids.push_back(item.id);
                          }
                          result.fields.key("ids").strings(ids);
                          // The records are safe by now; a document that closed meanwhile only misses its
                          // anchors.
                          guarded("log-findings.anchors", [&] { anchorSentences(call, *state, *items); });
                          call.session->changed();
                          answer(result);
                      });
}

}  // namespace diwan::office::run
