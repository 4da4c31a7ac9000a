// RegisterSnapshot: the register as last read from the store, kept so that panels and commands answer without
// waiting.
//
//   RegisterSnapshot read = readRegister(store, untold);      // on the worker's thread
//
// A value; any thread.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "records/action.hpp"
#include "records/card_state.hpp"
#include "records/decision.hpp"
#include "records/event.hpp"
#include "store/store.hpp"

namespace diwan::office {

struct RegisterSnapshot {
    std::vector<Action> actions;      // newest first
    std::vector<Decision> decisions;  // newest first
    std::vector<Event> events;        // newest first
    std::vector<SharedCard> cards;    // of the company, its people and clients
    std::string cardsBase;            // what this computer's card files said when they were last shared
    // By record: the other places where its document, or a copy, has been.
    std::map<std::string, std::vector<std::string>> otherUrls;
    bool loaded = false;
    std::optional<Problem> problem;  // why the store can't be read
};

// Of the store's small values: RegisterSnapshot::cardsBase.
inline constexpr std::string_view cardsBaseName = "cards.base";

// A damaged file is put aside by the very look at it: whoever records next is told (`untold`) before anything
// is written into a new one.
[[nodiscard]] RegisterSnapshot readRegister(Result<store::Store*> const& store,
                                            std::optional<Problem>& untold);

}  // namespace diwan::office
