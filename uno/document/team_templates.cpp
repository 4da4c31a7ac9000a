#include "document/team_templates.hpp"

namespace diwan::office {

void lookForTemplates(Session& session, bool wait, std::function<void(KnownTemplates)> answer) {
    using Known = Result<KnownTemplates>;
    askTemplates<Known>(
        session, wait,
        [](store::OwnTemplates& own) -> Known {
            KnownTemplates known{.shelf = own.shelf(), .refused = {}};
            for (store::RefusedTemplate const& one : own.refused())
                known.refused.push_back(one.problem);
            return known;
        },
        [answer = std::move(answer)](Known const& known) { answer(known ? *known : KnownTemplates{}); });
}

}  // namespace diwan::office
