#include "bridge/main_thread.hpp"

#include <sys/syscall.h>
#include <unistd.h>
#include <rtl/ref.hxx>

#include <chrono>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <deque>
#include <mutex>

#include "bridge/guard.hpp"
#include "bridge/weak_implementation.hpp"

namespace diwan::office {

namespace {

constexpr std::chrono::milliseconds longestPortion{10};

}  // namespace

class MainThread::Queue : public std::enable_shared_from_this<Queue> {
  public:
    explicit Queue(css::uno::Reference<css::awt::XRequestCallback> requests)
        : m_requests(std::move(requests)) {}

    void add(std::function<void()> task) {
        std::lock_guard const lock(m_mutex);
        if (m_stopped) return;
        m_tasks.push_back(std::move(task));
        if (!m_scheduled) schedule();
    }

    void stop() {
        std::deque<std::function<void()>> dropped;  // destroyed outside the lock: tasks may own documents
        std::lock_guard const lock(m_mutex);
        m_stopped = true;
        m_tasks.swap(dropped);
        m_requests.clear();
    }

    void drain() {
        auto const end = std::chrono::steady_clock::now() + longestPortion;
        {
            // Before the tasks, not after: one of them may open a modal dialog and stay in it for minutes,
            // and what is posted meanwhile (the answer to the options page's test) must get its turn inside
            // that dialog.
            std::lock_guard const lock(m_mutex);
            m_scheduled = false;
        }
        do {
            std::function<void()> task;
            {
                std::lock_guard const lock(m_mutex);
                if (m_tasks.empty()) return;
                task = std::move(m_tasks.front());
                m_tasks.pop_front();
            }
            guarded("main-thread", task);
        } while (std::chrono::steady_clock::now() < end);
        std::lock_guard const lock(m_mutex);
        if (!m_tasks.empty() && !m_stopped && !m_scheduled) schedule();
    }

  private:
    class Callback;
    void schedule();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
    css::uno::Reference<css::awt::XRequestCallback> m_requests;
    bool m_scheduled = false;
    bool m_stopped = false;
};

class MainThread::Queue::Callback : public WeakImplementation<css::awt::XCallback> {
  public:
    explicit Callback(std::shared_ptr<Queue> queue) : m_queue(std::move(queue)) {}
    void SAL_CALL notify(css::uno::Any const&) override {
        guarded("main-thread", [this] { m_queue->drain(); });
    }

  private:
    std::shared_ptr<Queue> m_queue;  // shared: the office may call after the session has gone
};

void MainThread::Queue::schedule() {
    m_scheduled = true;
    m_requests->addCallback(new Callback(shared_from_this()), css::uno::Any());
}

// A long piece of work: each step posts the next one, so that other tasks get their turn in between.
class MainThread::Steps : public std::enable_shared_from_this<Steps> {
  public:
    Steps(std::function<bool()> step, std::weak_ptr<Queue> queue)
        : m_step(std::move(step)), m_queue(std::move(queue)) {}
    void run() {
        auto const queue = m_queue.lock();
        if (m_step() && queue) queue->add([self = shared_from_this()] { self->run(); });
    }

  private:
    std::function<bool()> m_step;
    std::weak_ptr<Queue> m_queue;
};

MainThread::MainThread(css::uno::Reference<css::uno::XComponentContext> const& context) {
    css::uno::Reference<css::awt::XRequestCallback> const requests(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.AsyncCallback", context),
        css::uno::UNO_QUERY_THROW);
    m_queue = std::make_shared<Queue>(requests);
}

void MainThread::post(std::function<void()> task) noexcept {
    guarded("main-thread.post", [&] { m_queue->add(std::move(task)); });
}

void MainThread::postSteps(std::function<bool()> step) noexcept {
    guarded("main-thread.post", [&] {
        auto const steps = std::make_shared<Steps>(std::move(step), m_queue);
        m_queue->add([steps] { steps->run(); });
    });
}

void MainThread::stop() noexcept {
    guarded("main-thread.stop", [&] { m_queue->stop(); });
}

bool MainThread::isCurrent() {
    return syscall(SYS_gettid) == getpid();
}

}  // namespace diwan::office
