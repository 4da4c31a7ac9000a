// The company's own templates, asked of the register on the worker's thread; what the register has is laid
// beside it as files, which TemplateLibrary reads.
//
//   lookForTemplates(session, false, [](KnownTemplates const& known) { … });      // on the main thread
//
// Main thread only. It never waits, unless a macro asked for it.
#pragma once

#include <functional>
#include <vector>

#include "bridge/session.hpp"
#include "store/template_saving.hpp"

namespace diwan::office {

// Runs `ask` on the templates as they stand; a register that can't be opened is as none.
template <typename Answer>
void askTemplates(Session& session, bool wait, std::function<Answer(store::OwnTemplates&)> ask,
                  std::function<void(Answer)> answer) {
    session.ask<Answer>(
        [database = session.folder() / "diwan.sqlite",
         ask = std::move(ask)](Result<store::Store*> const& store) -> Answer {
            store::OwnTemplates own(database, store ? *store : nullptr);
            if (Result<Done> const loaded = own.load(); !loaded) return loaded.error();
            return ask(own);
        },
        wait, std::move(answer));
}

struct KnownTemplates {
    TemplateShelf shelf;
    std::vector<Problem> refused;  // of those that came and hide a danger
};

// If the folder can't be read or written there are none.
void lookForTemplates(Session& session, bool wait, std::function<void(KnownTemplates)> answer);

}  // namespace diwan::office
