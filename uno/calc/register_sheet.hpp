// The register as a Calc document: one sheet of actions, one of decisions, one of numbers, with headings,
// filters and real dates.
//
//   auto model = newRegisterDocument(context, actions, decisions, numbers, today, language);
//
// Main thread only; a few milliseconds for hundreds of records.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <vector>

#include "base/civil_day.hpp"
#include "language/language.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"
#include "records/number_book.hpp"

namespace diwan::office {

// Opens it in a window of its own and returns it.
css::uno::Reference<css::frame::XModel> newRegisterDocument(
    css::uno::Reference<css::uno::XComponentContext> const& context, std::vector<Action> const& actions,
    std::vector<Decision> const& decisions, std::vector<NumberFate> const& numbers, Day today,
    Language language);

}  // namespace diwan::office
