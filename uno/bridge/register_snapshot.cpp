#include "bridge/register_snapshot.hpp"

#include "document/known_places.hpp"

namespace diwan::office {

RegisterSnapshot readRegister(Result<store::Store*> const& store, std::optional<Problem>& untold) {
    RegisterSnapshot read;
    if (!store) {
        read.problem = store.error();
        if (read.problem->code == "store.damaged") untold = read.problem;
        return read;
    }
    auto const take = [&](auto& into, auto result) {
        if (result)
            into = std::move(*result);
        else
            read.problem = result.error();
    };
    take(read.actions, (*store)->actions({.limit = 500}));
    take(read.decisions, (*store)->decisions({.limit = 500}));
    take(read.events, (*store)->events({.limit = 500}));
    take(read.cards, (*store)->cards());
    take(read.cardsBase, (*store)->meta(cardsBaseName));
    if (read.problem) {
        Problem const problem = *read.problem;
        read = {};
        read.problem = problem;
        return read;
    }
    KnownPlaces places(**store);
    auto const correct = [&](auto& records) {
        for (auto& record : records)
            if (auto others = places.correct(record.source); !others.empty())
                read.otherUrls[record.id] = std::move(others);
    };
    correct(read.actions);
    correct(read.decisions);
    read.loaded = true;
    return read;
}

}  // namespace diwan::office
