// guarded(): every entry point, listener and posted callback runs inside it, because an exception that leaves
// a listener ends the whole office. What it catches is written to Diwan's log (place and kind, never the
// user's text).
//
//   void SAL_CALL actionPerformed(css::awt::ActionEvent const&) override { guarded("meeting.read", [&] {
//   read(); }); }
#pragma once

#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <exception>
#include <utility>

#include "bridge/log.hpp"
#include "bridge/strings.hpp"

namespace diwan::office {

// True when the body came to its end.
template <typename Body>
bool guarded(char const* place, Body&& body) noexcept {
    try {
        std::forward<Body>(body)();
        return true;
    } catch (css::lang::DisposedException const&) {
        logEvent(place, "the document or window was closed meanwhile");
    } catch (css::uno::Exception const& exception) {
        logEvent(place, "UNO exception: " + toUtf8(exception.Message));
    } catch (std::exception const& exception) {
        logEvent(place, exception.what());
    } catch (...) {
        logEvent(place, "unknown exception");
    }
    return false;
}

}  // namespace diwan::office
