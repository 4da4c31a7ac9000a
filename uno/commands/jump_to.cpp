// jump-to: from a finding, a record or a row of the action table to the sentence it comes from.
#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/Desktop.hpp>

#include "bridge/guard.hpp"
#include "bridge/strings.hpp"
#include "commands/command.hpp"
#include "commands/finding_index.hpp"
#include "document/action_table.hpp"
#include "document/document_identity.hpp"
#include "document/followed_sentence.hpp"
#include "document/logged_findings.hpp"
#include "document/sentence_range.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

Problem lost() {
    return Problem{.code = "sentence.lost", .arguments = {}, .detail = ""};
}

void answerSelected(Reference<css::frame::XController> const& controller, TextRange const& range,
                    CommandAnswer const& answer) {
    if (!select(controller, range)) return answer(CommandResult::refused(lost()));
    CommandResult result = CommandResult::ok();
    result.fields.key("text").string(toUtf8(range->getString()));
    answer(result);
}

// Selects what stands there now; when the words are no longer those of the register, says so with the old
// ones.
void answerFollowed(CommandCall const& call, Reference<css::frame::XController> const& controller,
                    FollowedSentence const& found, std::string const& recorded, CommandAnswer const& answer) {
    if (found.link == views::Link::Lost || !select(controller, found.range))
        return answer(CommandResult::refused(lost()));
    CommandResult result = CommandResult::ok();
    result.fields.key("text").string(found.words).key("link").string(views::code(found.link));
    if (found.link == views::Link::Changed) {
        result.notice = language::message(call.session->settings().uiLanguage(), "jump.changed", {recorded});
        result.fields.key("was").string(recorded).key("message").string(
            language::message(call.language(), "jump.changed", {recorded}));
    }
    answer(result);
}

struct Place {
    reading::Span span;
    std::string sentence;
};

Result<Place> findingAt(DocumentReading const& state, std::string const& kind, std::string const& number) {
    std::size_t const index = findingIndex(number).value_or(static_cast<std::size_t>(-1));
    auto const at = [index](auto const& list) -> Result<Place> {
        if (index >= list.size())
            return Problem{.code = "finding.unknown", .arguments = {std::to_string(index)}, .detail = ""};
        return Place{list[index].span, list[index].text};
    };
    if (kind == "decision") return at(state.reading.decisions);
    if (kind == "question") return at(state.reading.questions);
    if (kind == "summary") return at(state.reading.summary);
    return at(state.reading.actions);
}

void jumpToFinding(CommandCall const& call, CommandAnswer const& answer) {
    auto const state = call.session->readingOf(call.model());
    if (state->state != ReadingState::Ready)
        return answer(CommandResult::refused(Problem{.code = "reading.none", .arguments = {}, .detail = ""}));
    Result<Place> const place = findingAt(*state, call.argument("kind", "action"), call.argument("index"));
    if (!place) return answer(CommandResult::refused(place.error()));
    auto const block = static_cast<std::size_t>(place->span.block);
    TextRange range =
        rangeOf(state->paragraphs[block], state->text.blocks[block].text, place->span, place->sentence);
    if (!range.is()) range = findSentence(call.textDocument(), place->sentence);
    answerSelected(call.frame->getController(), range, answer);
}

void jumpToRemark(CommandCall const& call, CommandAnswer const& answer) {
    std::size_t const index = findingIndex(call.argument("index")).value_or(static_cast<std::size_t>(-1));
    Result<std::string> const words =
        goToRemark(call.session->readingOf(call.model())->check, call.model(), index);
    if (!words) return answer(CommandResult::refused(words.error()));
    CommandResult result = CommandResult::ok();
    result.fields.key("text").string(*words);
    answer(result);
}

std::optional<Source> sourceOfRecord(RegisterSnapshot const& snapshot, std::string const& id) {
    auto const action = std::ranges::find(snapshot.actions, id, &Action::id);
    if (action != snapshot.actions.end()) return action->source;
    auto const decision = std::ranges::find(snapshot.decisions, id, &Decision::id);
    if (decision != snapshot.decisions.end()) return decision->source;
    return std::nullopt;
}

// The open document that carries the source's id, or the file it was read from, opened.
Reference<css::frame::XModel> openSource(CommandCall const& call, Source const& source) {
    auto const isIt = [&](Reference<css::frame::XModel> const& model) {
        return Reference<css::text::XTextDocument>(model, UNO_QUERY).is() &&
               (source.documentId.empty() ? toUtf8(model->getURL()) == source.url
                                          : documentId(model) == source.documentId);
    };
    if (call.model().is() && isIt(call.model())) return call.model();
    auto const desktop = css::frame::Desktop::create(call.session->context());
    auto const open = desktop->getComponents()->createEnumeration();
    while (open->hasMoreElements()) {
        Reference<css::frame::XModel> const model(open->nextElement(), UNO_QUERY);
        if (model.is() && isIt(model)) return model;
    }
    if (source.url.empty()) return {};
    Reference<css::frame::XModel> const loaded(
        desktop->loadComponentFromURL(toOffice(source.url), "_default", 0, {}), UNO_QUERY);
    // Another document may stand there now. One without an id may be ours, from before it was saved with one.
    std::string const found = loaded.is() ? documentId(loaded) : "";
    bool const foreign = !found.empty() && !source.documentId.empty() && found != source.documentId;
    return foreign ? Reference<css::frame::XModel>() : loaded;
}

void jumpToRecord(CommandCall const& call, std::string const& id, CommandAnswer const& answer) {
    std::optional<Source> const source = sourceOfRecord(call.session->registerSnapshot(), id);
    if (!source) {
        // A row of the action table may be a finding that nobody recorded.
        auto const state = call.model().is() ? call.session->readingOf(call.model()) : nullptr;
        std::vector<reading::FoundAction> const found =
            state ? state->reading.actions : std::vector<reading::FoundAction>();
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (recordId(documentId(call.model()), "action", found[i].text, occurrenceOf(found, i),
                         call.session->ids()) != id)
                continue;
            CommandCall finding = call;
            finding.arguments = {{"kind", "action"}, {"index", std::to_string(i)}};
            return jumpToFinding(finding, answer);
        }
        return answer(
            CommandResult::refused(Problem{.code = "record.unknown", .arguments = {}, .detail = ""}));
    }
    Reference<css::frame::XModel> model;
    guarded("jump-to.open", [&] { model = openSource(call, *source); });
    auto const& elsewhere = call.session->registerSnapshot().otherUrls;
    if (auto const others = elsewhere.find(id); others != elsewhere.end()) {
        for (std::string const& url : others->second) {
            if (model.is()) break;
            Source before = *source;
            before.url = url;
            guarded("jump-to.open", [&] { model = openSource(call, before); });
        }
    }
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!document.is())
        return answer(CommandResult::refused(
            Problem{.code = "document.not-found", .arguments = {source->document}, .detail = ""}));
    FollowedSentence const found = FollowedSentences(document).follow(*source, id);
    call.session->changed();  // the register's rows say it too
    answerFollowed(call, model->getCurrentController(), found, source->sentence, answer);
}

}  // namespace

void jumpTo(CommandCall const& call, CommandAnswer const& answer) {
    std::string id = call.argument("id");
    if (id.empty() && !call.arguments.contains("index")) {
        id = recordAtCursor(call.textDocument(), call.frame->getController());
        if (id.empty())
            return answer(
                CommandResult::refused(Problem{.code = "jump.nothing", .arguments = {}, .detail = ""}));
    }
    if (id.empty() && call.argument("kind") == "remark") return jumpToRemark(call, answer);
    if (id.empty()) return jumpToFinding(call, answer);
    jumpToRecord(call, id, answer);
}

}  // namespace diwan::office::run
