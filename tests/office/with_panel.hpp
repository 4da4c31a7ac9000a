// WithPanel: the base of suites that read and press what stands in the sidebar.
//
//   class OfficeCheckPanel : public WithPanel {};
//   auto button = waitFor(document, {.role = AccessibleRole::PUSH_BUTTON, .name = "Voir"});
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "fixture/accessible.hpp"
#include "with_diwan.hpp"

namespace diwan::office {

class WithPanel : public WithDiwan {
  protected:
    // The control once it is there: panels are filled a moment after what filled them.
    static std::optional<Accessible> waitFor(Document const& document, Wanted const& wanted,
                                             std::chrono::milliseconds limit = std::chrono::seconds(8)) {
        std::optional<Accessible> control;
        becomes([&] { return (control = Accessible::of(document.frame()).find(wanted)).has_value(); }, limit);
        return control;
    }

    // Whether it becomes so in time.
    static bool becomes(std::function<bool()> const& isSo,
                        std::chrono::milliseconds limit = std::chrono::seconds(8)) {
        auto const until = std::chrono::steady_clock::now() + limit;
        while (!isSo()) {
            if (std::chrono::steady_clock::now() > until) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        }
        return true;
    }

    static std::string allTexts(Document const& document) {
        std::string result;
        for (Accessible const& one : Accessible::of(document.frame()).all())
            result += one.text() + "\n";
        return result;
    }
};

}  // namespace diwan::office
