#include "commands/document_number.hpp"

#include <algorithm>
#include <com/sun/star/util/XReplaceable.hpp>
#include <cppuhelper/weakref.hxx>

#include "bridge/guard.hpp"
#include "bridge/undo_step.hpp"
#include "document/carried_quote.hpp"
#include "document/document_identity.hpp"
#include "document/template_library.hpp"
#include "language/messages.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using Numbers = Result<std::vector<NumberFate>>;

constexpr char const* numberPlace = "doc.number";

struct Drawn {
    Result<NumberFate> fate;
    std::string documentId;
    bool isNew = false;  // the document is still to be made
};

// The numbers of one document that are provisional or were.
Numbers provisionalOf(Result<store::Store*> const& store, std::string const& documentId) {
    if (!store) return store.error();
    Numbers all = (*store)->numbers();
    if (!all) return all;
    std::erase_if(*all, [&](NumberFate const& fate) {
        return fate.documentId != documentId ||
               (fate.fate != Fate::Provisional && fate.fate != Fate::Replaced);
    });
    return all;
}

// The carried data with the real number in the place of the provisional one; nothing where it is not there.
std::optional<drafting::LiveQuote> renumbered(Reference<css::text::XTextDocument> const& document,
                                              NumberFate const& fate, Day today) {
    auto const carried = carriedQuote(document, today);
    if (!carried || !*carried) return std::nullopt;
    drafting::LiveQuote live = **carried;
    std::vector<std::string*> places{&live.quote.number, &live.quote.basedOn};
    for (drafting::Revision& before : live.quote.history)
        places.push_back(&before.number);
    bool found = false;
    for (std::string* const place : places) {
        if (*place != fate.number) continue;
        *place = fate.replaced;
        found = true;
    }
    return found ? std::optional(live) : std::nullopt;
}

void replaceEverywhere(Reference<css::frame::XModel> const& model, NumberFate const& fate, Language language,
                       Day today) {
    Reference<css::util::XReplaceable> const text(model, UNO_QUERY);
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!text.is() || !document.is() || isReadOnly(model)) return;
    Reference<css::util::XReplaceDescriptor> const search = text->createReplaceDescriptor();
    search->setSearchString(toOffice(fate.number));
    search->setReplaceString(toOffice(fate.replaced));
    search->setPropertyValue("SearchCaseSensitive", css::uno::Any(true));
    auto const live = renumbered(document, fate, today);
    if (!live && !text->findFirst(search.get()).is()) return;
    UndoStep step(document, "Diwan: " + language::message(language, "undo.document-number", {fate.replaced}));
    text->replaceAll(search.get());
    if (live) carryQuote(document, *live);
    step.keep();
}

// The quote that is given with the call, if it can be read.
std::optional<drafting::Quote> givenQuote(CommandCall const& call) {
    std::string const data = call.argument("data");
    if (data.empty()) return std::nullopt;
    Result<std::string> const text = data.starts_with('{') ? Result<std::string>(data) : readTextFile(data);
    if (!text) return std::nullopt;
    auto const quote = drafting::quoteFromJson(*text, call.session->clock().today());
    return quote ? std::optional(*quote) : std::nullopt;
}

// A pro forma counts among the pro formas, whichever template it is written with.
std::string seriesOf(CommandCall const& call) {
    auto const quote = givenQuote(call);
    if (quote && quote->kind == drafting::DocumentKind::ProForma) return "proforma";
    return call.argument("template");
}

void goOn(CommandCall call, CommandAnswer const& answer, run::Run* command, Drawn const& drawn) {
    std::string notice;
    if (drawn.fate) {
        call.arguments[numberPlace] = drawn.fate->number;
    } else {
        call.arguments[numberPlace].clear();
        notice = language::describe(call.session->settings().uiLanguage(), drawn.fate.error());
    }
    if (drawn.isNew) call.arguments["document-id"] = drawn.documentId;
    auto const finish = [call, answer, drawn, notice](CommandResult result) {
        if (result.problem && drawn.fate && drawn.isNew) {
            std::string const why = language::describe(call.language(), *result.problem);
            std::string const author = call.session->settings().author();
            call.session->worker().post(
                [number = drawn.fate->number, why, author](Result<store::Store*> const& store) {
                    // If even this can't be written, the list shows the number as used by a document nobody
                    // has.
                    if (store) (void)(*store)->giveUpNumber(number, why.substr(0, 400), author);
                });
        }
        if (!result.problem && drawn.fate) {
            result.fields.key("number").string(drawn.fate->number);
            result.fields.key("provisional").boolean(drawn.fate->fate == Fate::Provisional);
            if (!drawn.isNew) keepNumbers(call.session, call.model());
        }
        if (result.notice.empty()) result.notice = notice;
        answer(std::move(result));
    };
    bool const ran = guarded("document-number", [&] { command(call, finish); });
    if (!ran)
        finish(CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
}

}  // namespace

bool needsNumber(CommandCall const& call) {
    if (call.arguments.contains(numberPlace)) return false;
    if (call.arguments.contains("data")) {
        // What can't be read is refused by the command itself.
        auto const quote = givenQuote(call);
        if (!quote || !quote->number.empty()) return false;
    }
    if (findNumberSeries(seriesOf(call)) == nullptr) return false;
    std::string const tag = call.argument("language");
    if (!tag.empty() && !language::fromCode(tag)) return false;
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return false;
    drafting::Template const* const which = library->find(call.argument("template"));
    return which != nullptr && std::ranges::any_of(which->placeholders, [](auto const& place) {
               return place.name == numberPlace;
           });
}

void withNumber(CommandCall const& call, CommandAnswer const& answer, run::Run* command) {
    bool const isNew = command == run::newDocument;
    Drawn drawn{Problem{}, {}, isNew};
    drawn.documentId =
        isNew ? call.session->ids().next() : ensureDocumentId(call.model(), call.session->ids());
    store::NumberRequest request{.series = seriesOf(call),
                                 .year = static_cast<int>(call.session->clock().today().year()),
                                 .documentId = drawn.documentId};
    if (!isNew) request.document = sourceOf(call.model()).document;
    std::string const author = call.session->settings().author();
    call.session->ask<Result<NumberFate>>(
        [request, author](Result<store::Store*> const& store) mutable -> Result<NumberFate> {
            if (!store) return store.error();
            Result<bool> const alone = (*store)->countsAlone();
            if (!alone) return alone.error();
            request.local = *alone;
            return (*store)->drawNumber(request, author);
        },
        call.wait,
        [call, answer, command, drawn](Result<NumberFate> const& fate) mutable {
            drawn.fate = fate;
            goOn(call, answer, command, drawn);
        });
}

void keepNumbers(rtl::Reference<Session> const& session, Reference<css::frame::XModel> const& model) {
    std::string const id = documentId(model);
    if (id.empty()) return;
    css::uno::WeakReference<css::frame::XModel> const weak(model);
    session->ask<Numbers>([id](Result<store::Store*> const& store) { return provisionalOf(store, id); },
                          false,
                          [session, weak](Numbers const& numbers) {
                              Reference<css::frame::XModel> const open(weak);
                              if (!numbers || !open.is()) return;
                              bool isWaiting = false;
                              for (NumberFate const& fate : *numbers) {
                                  isWaiting = isWaiting || fate.fate == Fate::Provisional;
                                  if (fate.fate == Fate::Replaced)
                                      guarded("document-number.replace", [&] {
                                          replaceEverywhere(open, fate, session->settings().outputLanguage(),
                                                            session->clock().today());
                                      });
                              }
                              if (!isWaiting) return;
                              // Asked again at the next change of the register, once.
                              auto const ticket = std::make_shared<int>(0);
                              *ticket = session->observe([session = session.get(), weak, ticket] {
                                  session->forget(*ticket);
                                  if (Reference<css::frame::XModel> const still(weak); still.is())
                                      keepNumbers(rtl::Reference<Session>(session), still);
                              });
                          });
}

}  // namespace diwan::office
