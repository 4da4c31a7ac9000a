// MainThread: brings work to the office's main thread in small portions, from any thread.
//
//   mainThread.post([] { panel.refresh(); });
//   mainThread.postSteps([state] { return state->readSome(); });   // called again and again until it returns
//   false
//
// Portions: at most 10 ms of tasks run before the office gets its turn again, so one task should stay well
// below that. A task never runs inside post(). After stop() everything is dropped. Owner: the session.
#pragma once

#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <memory>

namespace diwan::office {

class MainThread {
  public:
    explicit MainThread(css::uno::Reference<css::uno::XComponentContext> const& context);

    void post(std::function<void()> task) noexcept;
    void postSteps(std::function<bool()> step) noexcept;
    void stop() noexcept;

    // True on the thread that runs the office's windows. On Linux it is the process's first thread.
    [[nodiscard]] static bool isCurrent();

  private:
    class Queue;
    class Steps;
    std::shared_ptr<Queue> m_queue;
};

}  // namespace diwan::office
