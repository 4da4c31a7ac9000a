#include "document/document_check.hpp"

#include <com/sun/star/text/XPageCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "bridge/guard.hpp"
#include "bridge/session.hpp"
#include "document/block_reader.hpp"
#include "document/card_people.hpp"
#include "document/sentence_range.hpp"
#include "views/check_view.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

// Counting pages makes Writer lay out all that it has not laid out yet, which takes seconds for hundreds of
// pages. With more text than this (some twenty pages) the estimate says as well that it is no one-page
// proposal.
constexpr std::size_t longestCounted = 60'000;  // bytes

// What is found out beside the main thread.
struct Checked {
    reading::Check check;  // in the language of the windows
    std::string json;      // in the language of output
};

std::optional<int> pagesOf(Reference<css::frame::XModel> const& model, text::Document const& text) {
    std::size_t length = 0;
    for (text::Block const& block : text.blocks)
        length += block.text.size();
    if (length > longestCounted) return std::nullopt;
    sal_Int32 pages = 0;
    guarded("check.pages", [&] {
        Reference<css::beans::XPropertySet> const view(model->getCurrentController(), UNO_QUERY);
        if (view.is()) view->getPropertyValue("PageCount") >>= pages;
    });
    return pages > 0 ? std::optional(pages) : std::nullopt;
}

bool isWritten(text::Block const& block) {
    return block.text.find_first_not_of(" \t\r\n") != std::string::npos;
}

std::vector<DocumentCheck::Place> placesOf(reading::Check const& check, BlockReader const& blocks) {
    std::vector<text::Block> const& all = blocks.document().blocks;
    std::size_t first = 0;
    while (first + 1 < all.size() && !isWritten(all[first]))
        ++first;
    std::size_t last = all.size() - 1;
    while (last > first && !isWritten(all[last]))
        --last;
    std::vector<DocumentCheck::Place> places;
    for (reading::CheckRemark const& remark : check.remarks) {
        std::size_t block = views::aimOf(remark.code) == views::Aim::End ? last : first;
        if (remark.span) block = static_cast<std::size_t>(remark.span->block);
        if (block < all.size()) places.push_back({blocks.paragraphs()[block], all[block].text});
    }
    return places;
}

// True when there is a second page.
bool goToSecondPage(Reference<css::frame::XModel> const& model) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(), UNO_QUERY);
    if (!view.is()) return false;
    Reference<css::text::XPageCursor> const cursor(view->getViewCursor(), UNO_QUERY);
    return cursor.is() && cursor->jumpToPage(2) && cursor->jumpToStartOfPage() && cursor->getPage() == 2;
}

TextRange rangeOfRemark(reading::CheckRemark const& remark, DocumentCheck::Place const& place,
                        Reference<css::text::XTextDocument> const& document) {
    if (!remark.span)
        return views::aimOf(remark.code) == views::Aim::End ? place.paragraph->getEnd()
                                                            : place.paragraph->getStart();
    std::string const words = place.text.substr(remark.span->offset, remark.span->length);
    TextRange const range = rangeOf(place.paragraph, place.text, *remark.span, words);
    return range.is() ? range : findSentence(document, words);
}

}  // namespace

void runCheck(rtl::Reference<Session> const& session, Reference<css::frame::XModel> const& model, bool wait,
              std::function<void(Result<std::string>)> answer) {
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!document.is()) return answer(Problem{.code = "document.not-text", .arguments = {}, .detail = ""});
    std::shared_ptr<DocumentReading> const state = session->readingOf(model);
    int const asked = ++state->check.asked;
    state->check.state = CheckState::Busy;
    session->changed();
    auto const fail = [session, state, asked, answer](char const* code) {
        Problem const problem{.code = code, .arguments = {}, .detail = ""};
        if (asked == state->check.asked) {
            state->check.state = CheckState::Failed;
            state->check.problem = problem;
            session->changed();
        }
        answer(problem);
    };
    session->readBlocks(document, wait, [=](std::shared_ptr<BlockReader> const& blocks) {
        if (!blocks) return fail("document.closed");
        if (blocks->isEmpty()) return fail("document.empty");
        reading::CheckOptions options{.kind = state->check.kind,
                                      .channel = state->check.channel,
                                      .pages = pagesOf(model, blocks->document()),
                                      .reading = session->readingOptions()};
        session->compute<Checked>(
            [text = blocks->document(), options, windows = session->settings().uiLanguage(),
             cards = cardSource(*session)](std::atomic<bool> const& stop) mutable {
                options.reading.stop = &stop;
                options.reading.peopleTable = peopleOfCard(cards, options.reading.output);
                Checked checked{.check = reading::checkDocument(text, options), .json = {}};
                checked.json = reading::toJson(checked.check);
                if (windows == options.reading.output) return checked;
                options.reading.output = windows;
                checked.check = reading::checkDocument(text, options);
                return checked;
            },
            wait,
            [session, state, asked, blocks, answer](Checked checked) {
                if (asked == state->check.asked) {
                    state->check.places = placesOf(checked.check, *blocks);
                    state->check.check = std::move(checked.check);
                    state->check.state = CheckState::Ready;
                    session->changed();
                }
                answer(std::move(checked.json));
            });
    });
}

Result<std::string> goToRemark(DocumentCheck const& check, Reference<css::frame::XModel> const& model,
                               std::size_t index) {
    if (check.state != CheckState::Ready || index >= check.places.size())
        return Problem{.code = "finding.unknown", .arguments = {std::to_string(index)}, .detail = ""};
    reading::CheckRemark const& remark = check.check.remarks[index];
    bool const beyond = !remark.span && views::aimOf(remark.code) == views::Aim::SecondPage;
    if (beyond && goToSecondPage(model)) return std::string();
    TextRange const range =
        rangeOfRemark(remark, check.places[index], Reference<css::text::XTextDocument>(model, UNO_QUERY));
    if (!select(model->getCurrentController(), range))
        return Problem{.code = "sentence.lost", .arguments = {}, .detail = ""};
    return toUtf8(range->getString());
}

}  // namespace diwan::office
