// Session: what the components of Diwan share inside one office process: the way to the main thread, the
// worker that owns the register, the settings, and the readings of the open documents. The office makes one
// (a UNO single-instance component) when the first command or panel asks for it: nothing happens at the
// office's start.
//
//   rtl::Reference<Session> session = Session::of(context);
//   session->readDocument(model, [](Result<std::shared_ptr<DocumentReading>> reading) { … });
//   int ticket = session->observe([this] { refresh(); });      // main thread, after any change
//
// Main thread only, except where a member says otherwise. Stops its threads when the office terminates.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <rtl/ref.hxx>

#include "base/clock.hpp"
#include "bridge/alarm.hpp"
#include "bridge/background.hpp"
#include "bridge/main_thread.hpp"
#include "bridge/register_snapshot.hpp"
#include "bridge/settings.hpp"
#include "bridge/strings.hpp"
#include "bridge/weak_implementation.hpp"
#include "document/document_reading.hpp"
#include "reading/read.hpp"
#include "sync/worker.hpp"

namespace diwan::office {

class BlockReader;

class Session : public WeakImplementation<css::lang::XServiceInfo, css::frame::XTerminateListener> {
  public:
    using Model = css::uno::Reference<css::frame::XModel>;
    using ReadingAnswer = std::function<void(Result<std::shared_ptr<DocumentReading>>)>;

    explicit Session(css::uno::Reference<css::uno::XComponentContext> const& context);
    ~Session() override;

    static rtl::Reference<Session> of(css::uno::Reference<css::uno::XComponentContext> const& context);

    [[nodiscard]] css::uno::Reference<css::uno::XComponentContext> const& context() const {
        return m_context;
    }
    MainThread& mainThread() { return m_mainThread; }  // any thread
    SettingsReader& settings() { return *m_settings; }
    [[nodiscard]] Clock const& clock() const { return m_clock; }
    UuidSource& ids() { return m_ids; }
    sync::Worker& worker();  // started by the first call
    // The folder inside the user's profile that Diwan keeps its files in.
    [[nodiscard]] std::filesystem::path folder() const { return m_folder; }
    // Where the extension itself is installed (file path), for templates and icons.
    [[nodiscard]] std::filesystem::path extensionFolder();

    // The reading of a document as it stands; never null.
    std::shared_ptr<DocumentReading> readingOf(Model const& model);
    // Reads in small steps on the main thread and the rest beside it; `answer` comes on the main thread.
    // Asking again while it is busy joins the reading under way. `wait`: do it all before returning (macros
    // that asked for it).
    void readDocument(Model const& model, ReadingAnswer answer, bool wait = false);
    // Only its blocks, in the same small steps; null when the document closes meanwhile.
    void readBlocks(css::uno::Reference<css::text::XTextDocument> const& document, bool wait,
                    std::function<void(std::shared_ptr<BlockReader>)> answer);
    // How the settings want documents to be read: country, today, who we are.
    [[nodiscard]] reading::Options readingOptions();

    // Computes beside the main thread; `answer` comes on the main thread. `work` touches nothing of the
    // office and looks at `stop` now and then: the office waits for it when it quits. `wait`: does it in
    // place.
    template <typename Answer>
    void compute(std::function<Answer(std::atomic<bool> const& stop)> work, bool wait,
                 std::function<void(Answer)> answer);

    // Asks the store something on the worker's thread; `answer` comes on the main thread. `wait`: returns
    // after the answer (macros that asked for it), at most ten seconds; a later answer is then dropped, the
    // work is not.
    template <typename Answer>
    void ask(std::function<Answer(Result<store::Store*> const&)> question, bool wait,
             std::function<void(Answer)> answer);

    // Adds records; answered when they are on the disk.
    void log(std::vector<store::Change> changes, bool wait,
             std::function<void(Result<std::vector<store::Entry>>)> answer);
    [[nodiscard]] RegisterSnapshot const&
    registerSnapshot();  // starts loading it when asked for the first time
    // `then` runs on the main thread once the register has been read, now if it has been already; what went
    // wrong is in the snapshot. `wait`: before returning (macros).
    void withRegister(bool wait, std::function<void()> then);
    // Records what was changed on cards and what this computer's files have been dealt with by it
    // (drafting/cards_in_effect.hpp); the answer, how many, comes when the snapshot knows it too.
    void editCards(std::vector<CardEdit> edits, std::string base, bool wait,
                   std::function<void(Result<std::size_t>)> answer);
    // The client that new documents are for until another one is chosen: the id of a card, empty for nobody.
    [[nodiscard]] std::string const& chosenClient() const { return m_chosenClient; }
    void chooseClient(std::string id) {
        m_chosenClient = std::move(id);
        changed();
    }
    [[nodiscard]] sync::Status syncStatus();
    // Remembers where a document with an identity is now, so that its records lead there after a rename or a
    // move; this computer's own knowledge, no change of the records. Does nothing for others.
    void notePlace(Model const& model);
    // Exchanges with the server now; `answer` comes on the main thread.
    void syncNow(std::function<void(sync::SyncReport)> answer);
    // Asks a server who we are; `answer` comes on the main thread.
    void testServer(sync::ServerSettings server, std::function<void(Result<std::string>)> answer);

    // Panels are told of every change (reading, ticks, register, connection, settings), on the main thread.
    int observe(std::function<void()> onChange);
    void forget(int ticket);
    void changed();  // tells all observers, once, soon
    // ... and at that time: what they show is another thing then. Of several wishes the earliest counts; who
    // still has one when told says it again.
    void changesAt(Instant when) { m_alarm.at(when); }

    OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(OUString const& name) override;
    css::uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override;
    void SAL_CALL queryTermination(css::lang::EventObject const&) override {}
    void SAL_CALL notifyTermination(css::lang::EventObject const&) override;
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

  private:
    class DocumentWatch;
    // Who waits for an answer of another thread is kept here meanwhile, and the other thread gets a ticket:
    // what he owns (documents, panels) may only be released on the main thread.
    int park(std::shared_ptr<void> waiting);
    std::shared_ptr<void> takeParked(int ticket);
    template <typename Answer>
    void answerParked(int ticket, Answer result);

    void stop() noexcept;
    void reloadRegister(bool wait = false);
    void closed(css::frame::XModel* model);

    css::uno::Reference<css::uno::XComponentContext> m_context;
    SystemClock m_clock;
    UuidSource m_ids{m_clock};
    MainThread m_mainThread;
    Background m_background;
    Alarm m_alarm{[this] { m_mainThread.post([this] { changed(); }); }};
    std::filesystem::path m_folder;
    std::unique_ptr<SettingsReader> m_settings;
    std::unique_ptr<sync::Worker> m_worker;
    std::map<css::frame::XModel*, std::shared_ptr<DocumentReading>>
        m_readings;  // erased when the document closes
    std::map<css::frame::XModel*, std::vector<ReadingAnswer>> m_waiting;
    RegisterSnapshot m_register;
    // Of the store, that no person has been told yet. Only tasks of the worker look into it, one after the
    // other: what a look at the register found is there before the next record is written.
    std::shared_ptr<std::optional<Problem>> const m_untold = std::make_shared<std::optional<Problem>>();
    std::vector<std::function<void()>> m_registerWaiting;  // for the register to be read
    std::string m_chosenClient;
    bool m_registerLoading = false;
    bool m_registerStale = false;  // something changed while it was loading
    std::map<int, std::function<void()>> m_observers;
    int m_nextTicket = 1;
    std::map<int, std::shared_ptr<void>> m_parked;
    bool m_changeAnnounced = false;
    bool m_stopped = false;
};

template <typename Answer>
void Session::answerParked(int ticket, Answer result) {
    auto const answer = std::static_pointer_cast<std::function<void(Answer)>>(takeParked(ticket));
    if (answer) (*answer)(std::move(result));
}

template <typename Answer>
void Session::compute(std::function<Answer(std::atomic<bool> const& stop)> work, bool wait,
                      std::function<void(Answer)> answer) {
    if (wait) return answer(work(m_background.stopping()));
    int const ticket = park(std::make_shared<std::function<void(Answer)>>(std::move(answer)));
    m_background.run([this, work = std::move(work), ticket] {
        auto const result = std::make_shared<Answer>(work(m_background.stopping()));
        m_mainThread.post([this, ticket, result] { answerParked<Answer>(ticket, std::move(*result)); });
    });
}

template <typename Answer>
void Session::ask(std::function<Answer(Result<store::Store*> const&)> question, bool wait,
                  std::function<void(Answer)> answer) {
    if (wait) {
        auto const promise = std::make_shared<std::promise<Answer>>();
        std::future<Answer> future = promise->get_future();
        worker().post([promise, question = std::move(question)](Result<store::Store*> store) {
            promise->set_value(question(store));
        });
        if (future.wait_for(std::chrono::seconds{10}) == std::future_status::ready) {
            answer(future.get());
        } else if constexpr (std::is_constructible_v<Answer, Problem>) {
            answer(Problem{.code = "store.busy", .arguments = {}, .detail = ""});
        }
        return;
    }
    int const ticket = park(std::make_shared<std::function<void(Answer)>>(std::move(answer)));
    worker().post([this, question = std::move(question), ticket](Result<store::Store*> store) {
        auto const result = std::make_shared<Answer>(question(store));
        m_mainThread.post([this, ticket, result] { answerParked<Answer>(ticket, std::move(*result)); });
    });
}

}  // namespace diwan::office
