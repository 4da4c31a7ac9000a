#include "bridge/session.hpp"

#include <osl/file.hxx>

#include <algorithm>
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <com/sun/star/util/XCloseBroadcaster.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <cppuhelper/supportsservice.hxx>
#include <utility>

#include "bridge/guard.hpp"
#include "document/block_reader.hpp"
#include "document/card_library.hpp"
#include "document/card_people.hpp"
#include "document/document_identity.hpp"
#include "document/known_places.hpp"
#include "document/logged_findings.hpp"
#include "followups/meeting_end.hpp"
#include "reading/read.hpp"

namespace diwan::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

constexpr int summarySentences = 5;

std::filesystem::path pathOf(OUString const& url) {
    OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) return {};
    return toUtf8(path);
}

// What became of edits of cards, and the register after them.
struct EditedCards {
    Result<std::size_t> recorded;
    RegisterSnapshot read;
    EditedCards(Problem problem) : recorded(std::move(problem)) {}
    EditedCards(Result<std::size_t> count, RegisterSnapshot after)
        : recorded(std::move(count)), read(std::move(after)) {}
};

// What is found out beside the main thread.
struct Understood {
    reading::Reading reading;
    std::optional<std::chrono::minutes> end;  // of the meeting
};

Understood understand(text::Document const& text, reading::Options options, CardSource const& cards,
                      std::atomic<bool> const& stop) {
    options.stop = &stop;
    options.peopleTable = peopleOfCard(cards, options.output);
    return {.reading = reading::read(text, options), .end = followups::meetingEnd(text)};
}

}  // namespace

// Tells the session when a document closes, so that nothing is kept of it.
class Session::DocumentWatch : public WeakImplementation<css::util::XCloseListener> {
  public:
    DocumentWatch(Session& session, css::frame::XModel* model) : m_session(&session), m_model(model) {}
    void SAL_CALL queryClosing(css::lang::EventObject const&, sal_Bool) override {}
    void SAL_CALL notifyClosing(css::lang::EventObject const&) override { end(); }
    void SAL_CALL disposing(css::lang::EventObject const&) override { end(); }

  private:
    void end() {
        guarded("document.closed", [this] {
            if (m_session.is()) m_session->closed(m_model);
            m_session.clear();
        });
    }
    rtl::Reference<Session> m_session;
    css::frame::XModel* m_model;  // only compared, never called: the document owns us
};

Session::Session(Reference<css::uno::XComponentContext> const& context)
    : m_context(context), m_mainThread(context) {
    m_folder =
        pathOf(css::util::PathSubstitution::create(context)->substituteVariables("$(user)/diwan", true));
    openLog(m_folder);
    m_settings = std::make_unique<SettingsReader>(context, [this] {
        if (m_worker) m_worker->configure(m_settings->current().server);
        changed();
    });
}

Session::~Session() {
    stop();
}

rtl::Reference<Session> Session::of(Reference<css::uno::XComponentContext> const& context) {
    Reference<css::uno::XInterface> const made =
        context->getServiceManager()->createInstanceWithContext("org.diwan.Session", context);
    auto* const session = dynamic_cast<Session*>(made.get());
    if (session == nullptr) throw css::uno::RuntimeException("Diwan: the session can't be made");
    return session;
}

sync::Worker& Session::worker() {
    if (!m_worker) {
        m_worker =
            std::make_unique<sync::Worker>(sync::Worker::Settings{.database = m_folder / "diwan.sqlite",
                                                                  .server = m_settings->current().server},
                                           [this] {
                                               // Tasks are dropped before the session goes, so `this` is
                                               // alive when one runs.
                                               m_mainThread.post([this] {
                                                   reloadRegister();
                                                   changed();
                                               });
                                           });
    }
    return *m_worker;
}

std::filesystem::path Session::extensionFolder() {
    auto const packages = css::deployment::PackageInformationProvider::get(m_context);
    return pathOf(packages->getPackageLocation("org.diwan.diwan"));
}

std::shared_ptr<DocumentReading> Session::readingOf(Model const& model) {
    auto const found = m_readings.find(model.get());
    if (found != m_readings.end()) return found->second;
    auto made = std::make_shared<DocumentReading>();
    if (Reference<css::util::XCloseBroadcaster> const document{model, UNO_QUERY}; document.is())
        document->addCloseListener(new DocumentWatch(*this, model.get()));
    m_readings.emplace(model.get(), made);
    return made;
}

void Session::closed(css::frame::XModel* model) {
    m_readings.erase(model);
    auto const asked = m_waiting.find(model);
    if (asked == m_waiting.end()) return;
    std::vector<ReadingAnswer> const answers = std::move(asked->second);
    m_waiting.erase(asked);
    for (ReadingAnswer const& tell : answers)
        guarded("document.closed",
                [&] { tell(Problem{.code = "document.closed", .arguments = {}, .detail = ""}); });
}

void Session::readDocument(Model const& model, ReadingAnswer answer, bool wait) {
    Reference<css::text::XTextDocument> const document(model, UNO_QUERY);
    if (!document.is()) return answer(Problem{.code = "document.not-text", .arguments = {}, .detail = ""});
    std::shared_ptr<DocumentReading> const reading = readingOf(model);
    std::vector<ReadingAnswer>& waiting = m_waiting[model.get()];
    waiting.push_back(std::move(answer));
    if (waiting.size() > 1 && !wait) return;  // joins the reading under way

    reading->state = ReadingState::Busy;
    reading->documentId = documentId(model);
    notePlace(model);
    changed();
    auto const finish = [self = rtl::Reference<Session>(this), model = model.get(), reading](
                            std::optional<Problem> problem, std::shared_ptr<BlockReader> const& blocks,
                            Understood found) {
        if (problem) {
            reading->state = ReadingState::Failed;
            reading->problem = *problem;
        } else {
            adoptReading(*reading, std::move(found.reading), *blocks);
            reading->saidEnd = found.end;
            guarded("read.bookmarks", [&] { findBookmarks(*reading); });
            RegisterSnapshot const& known = self->registerSnapshot();
            markLogged(*reading, known.actions, known.decisions, self->m_ids);
        }
        std::vector<ReadingAnswer> answers;
        if (auto const asked = self->m_waiting.find(model); asked != self->m_waiting.end()) {
            answers.swap(asked->second);
            self->m_waiting.erase(asked);
        }
        for (ReadingAnswer const& tell : answers) {
            if (problem) {
                tell(*problem);
            } else {
                tell(reading);
            }
        }
        self->changed();
    };
    reading::Options options = readingOptions();
    options.sentences = summarySentences;
    options.summaryFacts = false;  // the panel lists decisions and actions themselves
    CardSource const cards = cardSource(*this);
    readBlocks(
        document, wait, [this, finish, options, cards, wait](std::shared_ptr<BlockReader> const& blocks) {
            if (!blocks)
                return finish(Problem{.code = "document.closed", .arguments = {}, .detail = ""}, blocks, {});
            if (blocks->isEmpty())
                return finish(Problem{.code = "document.empty", .arguments = {}, .detail = ""}, blocks, {});
            compute<Understood>(
                [text = blocks->document(), options, cards](std::atomic<bool> const& stop) {
                    return understand(text, options, cards, stop);
                },
                wait, [finish, blocks](Understood found) { finish(std::nullopt, blocks, std::move(found)); });
        });
}

void Session::readBlocks(Reference<css::text::XTextDocument> const& document, bool wait,
                         std::function<void(std::shared_ptr<BlockReader>)> answer) {
    auto const blocks = std::make_shared<BlockReader>(document);
    auto const step = [blocks, answer = std::move(answer)] {
        bool const well = guarded("read.step", [&] { blocks->step(); });
        if (well && !blocks->finished()) return true;
        answer(well ? blocks : nullptr);
        return false;
    };
    if (!wait) return m_mainThread.postSteps(step);
    while (step()) {
    }
}

reading::Options Session::readingOptions() {
    reading::Options options;
    options.output = m_settings->outputLanguage();
    options.today = m_clock.today();
    options.profile = m_settings->current().profile.empty() ? "dz" : m_settings->current().profile;
    if (std::string const me = m_settings->author(); !me.empty()) options.people.push_back(me);
    return options;
}

void Session::log(std::vector<store::Change> changes, bool wait,
                  std::function<void(Result<std::vector<store::Entry>>)> answer) {
    std::string const author = m_settings->author();
    ask<Result<std::vector<store::Entry>>>(
        [changes = std::move(changes), author,
         untold = m_untold](Result<store::Store*> const& store) -> Result<std::vector<store::Entry>> {
            if (*untold) return *std::exchange(*untold, std::nullopt);
            if (!store) return store.error();
            return (*store)->append(changes, author);
        },
        wait, std::move(answer));
}

RegisterSnapshot const& Session::registerSnapshot() {
    if (!m_register.loaded && !m_register.problem) reloadRegister();
    return m_register;
}

void Session::notePlace(Model const& model) {
    if (!model.is()) return;
    Source const place = sourceOf(model);
    if (place.documentId.empty() || place.url.empty()) return;
    worker().post([this, place, untold = m_untold](Result<store::Store*> const& store) {
        if (!store && store.error().code == "store.damaged") *untold = store.error();
        if (!store || !rememberPlace(**store, place)) return;
        m_mainThread.post([this] {
            reloadRegister();
            changed();
        });
    });
}

void Session::withRegister(bool wait, std::function<void()> then) {
    if (m_register.loaded || m_register.problem) return then();
    m_registerWaiting.push_back(std::move(then));
    if (wait || !m_registerLoading) reloadRegister(wait);
}

void Session::editCards(std::vector<CardEdit> edits, std::string base, bool wait,
                        std::function<void(Result<std::size_t>)> answer) {
    ask<EditedCards>(
        [edits = std::move(edits), base = std::move(base), author = m_settings->author(),
         untold = m_untold](Result<store::Store*> const& store) -> EditedCards {
            if (*untold) return *std::exchange(*untold, std::nullopt);
            if (!store) return store.error();
            Result<std::size_t> const recorded = (*store)->editCards(edits, author);
            if (recorded && !base.empty())
                if (Result<Done> const kept = (*store)->setMeta(cardsBaseName, base); !kept)
                    return kept.error();
            return {recorded, readRegister(store, *untold)};
        },
        wait,
        [self = rtl::Reference<Session>(this), answer = std::move(answer)](EditedCards answered) {
            if (answered.read.loaded) self->m_register = std::move(answered.read);
            self->changed();
            answer(std::move(answered.recorded));
        });
}

void Session::reloadRegister(bool wait) {
    if (!wait && (m_registerLoading || m_stopped)) {
        m_registerStale = true;
        return;
    }
    m_registerLoading = true;
    m_registerStale = false;
    ask<RegisterSnapshot>(
        [untold = m_untold](Result<store::Store*> const& store) { return readRegister(store, *untold); },
        wait,
        [self = rtl::Reference<Session>(this)](RegisterSnapshot read) {
            self->m_register = std::move(read);
            self->m_registerLoading = false;
            for (auto const& [model, reading] : self->m_readings)
                markLogged(*reading, self->m_register.actions, self->m_register.decisions, self->m_ids);
            for (auto const& then : std::exchange(self->m_registerWaiting, {}))
                guarded("register.read", then);
            if (self->m_registerStale) self->reloadRegister();
            self->changed();
        });
    // A store that does not answer in time is no reason never to answer: nothing is known then.
    if (!wait || !m_registerLoading) return;
    m_registerLoading = false;
    m_register.problem = Problem{.code = "store.busy", .arguments = {}, .detail = ""};
    for (auto const& then : std::exchange(m_registerWaiting, {}))
        guarded("register.read", then);
}

sync::Status Session::syncStatus() {
    return worker().status();
}

void Session::syncNow(std::function<void(sync::SyncReport)> answer) {
    int const ticket = park(std::make_shared<std::function<void(sync::SyncReport)>>(std::move(answer)));
    worker().syncNow([this, ticket](sync::SyncReport const& report) {
        m_mainThread.post([this, ticket, report] { answerParked(ticket, report); });
    });
}

void Session::testServer(sync::ServerSettings server, std::function<void(Result<std::string>)> answer) {
    int const ticket = park(std::make_shared<std::function<void(Result<std::string>)>>(std::move(answer)));
    worker().test(std::move(server), [this, ticket](Result<std::string> const& greeting) {
        m_mainThread.post([this, ticket, greeting] { answerParked(ticket, greeting); });
    });
}

int Session::park(std::shared_ptr<void> waiting) {
    m_parked.emplace(m_nextTicket, std::move(waiting));
    return m_nextTicket++;
}

std::shared_ptr<void> Session::takeParked(int ticket) {
    auto const found = m_parked.find(ticket);
    if (found == m_parked.end()) return nullptr;
    std::shared_ptr<void> waiting = std::move(found->second);
    m_parked.erase(found);
    return waiting;
}

int Session::observe(std::function<void()> onChange) {
    m_observers.emplace(m_nextTicket, std::move(onChange));
    return m_nextTicket++;
}

void Session::forget(int ticket) {
    m_observers.erase(ticket);
}

void Session::changed() {
    if (m_changeAnnounced) return;
    m_changeAnnounced = true;
    m_mainThread.post([self = rtl::Reference<Session>(this)] {
        self->m_changeAnnounced = false;
        auto const observers = self->m_observers;  // a panel may come or go while it is told
        for (auto const& [ticket, tell] : observers)
            if (self->m_observers.contains(ticket)) guarded("session.observer", tell);
    });
}

OUString Session::getImplementationName() {
    return "org.diwan.comp.Session";
}
sal_Bool Session::supportsService(OUString const& name) {
    return cppu::supportsService(this, name);
}
css::uno::Sequence<OUString> Session::getSupportedServiceNames() {
    return sequenceOf<OUString>({"org.diwan.Session"});
}

void Session::notifyTermination(css::lang::EventObject const&) {
    stop();
}

void Session::stop() noexcept {
    if (m_stopped) return;
    m_stopped = true;
    m_mainThread.stop();
    m_background.stop();
    m_alarm.stop();
    guarded("session.stop", [this] {
        if (m_worker) m_worker->stop();
        m_readings.clear();
        m_waiting.clear();
        m_parked.clear();
        m_registerWaiting.clear();
        m_observers.clear();
    });
}

}  // namespace diwan::office

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* diwan_Session_get_implementation(
    css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&) {
    rtl::Reference<diwan::office::Session> const session(new diwan::office::Session(context));
    // Added here and not in the constructor: a reference to an object under construction would destroy it.
    css::frame::Desktop::create(context)->addTerminateListener(session.get());
    session->acquire();
    return static_cast<cppu::OWeakObject*>(session.get());
}
