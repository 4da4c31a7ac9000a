#include "commands/command.hpp"
#include "reading/read.hpp"

namespace diwan::office::run {

// Answers with the JSON of `diwan read`, beside "ok".
void readDocument(CommandCall const& call, CommandAnswer const& answer) {
    call.session->readDocument(
        call.model(),
        [answer](Result<std::shared_ptr<DocumentReading>> const& reading) {
            if (!reading) return answer(CommandResult::refused(reading.error()));
            CommandResult result = CommandResult::ok();
            result.fields.key("reading").raw(reading::toJson((*reading)->reading));
            answer(result);
        },
        call.wait);
}

}  // namespace diwan::office::run
