// The bars above the document of a living quote: that it was saved in a format that does not keep it alive
// (in .docx the tables lose their names, so nothing can be recalculated once that file is opened again), or
// that its offer has expired.
//
//   showFormatBanner(model, language);              // after every "save as"
//   showExpiryBanner(model, today, language);       // when it is opened
//
// Bars, never dialogs: who works from a macro or without a screen is not stopped. Each has a button for what
// to do. They show nothing when all is well and go when it is well again. Main thread only.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "base/civil_day.hpp"
#include "language/language.hpp"

namespace diwan::office {

void showFormatBanner(css::uno::Reference<css::frame::XModel> const& model, Language language);

// An accepted offer does not expire any more.
void showExpiryBanner(css::uno::Reference<css::frame::XModel> const& model, Day today, Language language);

}  // namespace diwan::office
