// log-decision: the selected words, or the sentence at the cursor, become a decision of the register.
#include <boost/algorithm/string/trim.hpp>
#include <com/sun/star/text/XSentenceCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/undo_step.hpp"
#include "commands/command.hpp"
#include "document/document_identity.hpp"
#include "document/sentence_range.hpp"
#include "language/messages.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

// The selection; without one, the sentence that the cursor stands in.
TextRange chosenWords(CommandCall const& call) {
    Reference<css::text::XTextViewCursorSupplier> const view(call.frame->getController(), UNO_QUERY_THROW);
    Reference<css::text::XTextViewCursor> const cursor = view->getViewCursor();
    if (!cursor->isCollapsed()) return TextRange(cursor, UNO_QUERY);
    Reference<css::text::XSentenceCursor> const sentence(
        cursor->getText()->createTextCursorByRange(cursor.get()), UNO_QUERY_THROW);
    sentence->gotoStartOfSentence(false);
    sentence->gotoEndOfSentence(true);
    return TextRange(sentence, UNO_QUERY);
}

}  // namespace

void logDecision(CommandCall const& call, CommandAnswer const& answer) {
    TextRange const range = chosenWords(call);
    Decision decision;
    std::string const words = boost::algorithm::trim_copy(toUtf8(range->getString()));
    decision.text = call.argument("text", words);
    decision.outcome = outcomeFromCode(call.argument("outcome", "adopted"));
    decision.reason = call.argument("reason");
    decision.owner = call.argument("owner");
    if (Result<Done> const good = decision.check(); !good)
        return answer(CommandResult::refused(good.error()));

    std::string const id = call.session->ids().next();
    bool const anchored = !isReadOnly(call.model()) && !words.empty();
    if (anchored) ensureDocumentId(call.model(), call.session->ids());
    decision.source = sourceOf(call.model());
    decision.source.sentence = words;
    if (anchored) decision.source.anchor = "diwan-" + id;

    std::vector<store::Change> changes{{.entity = id, .kind = "decision", .set = toJson(decision)}};
    call.session->log(std::move(changes), call.wait,
                      [call, answer, range, id, anchored](Result<std::vector<store::Entry>> const& logged) {
                          if (!logged) return answer(CommandResult::refused(logged.error()));
                          if (anchored) {
                              guarded("log-decision.anchor", [&] {
                                  auto const document = call.textDocument();
                                  UndoStep step(document, "Diwan: " + language::message(call.language(),
                                                                                        "undo.log-decision"));
                                  addAnchor(document, range, id);
                                  step.keep();
                              });
                          }
                          call.session->changed();
                          CommandResult result = CommandResult::ok();
                          result.fields.key("id").string(id);
                          answer(result);
                      });
}

}  // namespace diwan::office::run
