// open-register: the register as a Calc document, or written to a file: format=csv&to=file:///…
#include <filesystem>

#include "bridge/guard.hpp"
#include "calc/register_sheet.hpp"
#include "commands/command.hpp"
#include "commands/output_file.hpp"
#include "views/register_csv.hpp"

namespace diwan::office::run {

namespace {

struct Records {
    std::vector<Action> actions;
    std::vector<Decision> decisions;
    std::vector<NumberFate> numbers;
};

constexpr int mostRecords = 100'000;

Result<Records> allRecords(Result<store::Store*> const& store) {
    if (!store) return store.error();
    Result<std::vector<Action>> actions = (*store)->actions({.limit = mostRecords});
    if (!actions) return actions.error();
    Result<std::vector<Decision>> decisions = (*store)->decisions({.limit = mostRecords});
    if (!decisions) return decisions.error();
    Result<std::vector<NumberFate>> numbers = (*store)->numbers();
    if (!numbers) return numbers.error();
    return Records{std::move(*actions), std::move(*decisions), std::move(*numbers)};
}

void exportCsv(CommandCall const& call, CommandAnswer const& answer) {
    Result<std::filesystem::path> const chosen = outputFile(call, "register.csv");
    if (!chosen) return answer(CommandResult::refused(chosen.error()));
    std::filesystem::path const& target = *chosen;
    struct Written {
        std::size_t rows = 0;
    };
    Language const language = call.language();
    // Formatted and written on the worker: a register of years is more than a frame's work.
    call.session->ask<Result<Written>>(
        [target, language](Result<store::Store*> const& store) -> Result<Written> {
            Result<Records> const records = allRecords(store);
            if (!records) return records.error();
            Result<Done> const written =
                writeFile(target, views::registerCsv(records->actions, records->decisions, language));
            if (!written) return written.error();
            return Written{records->actions.size() + records->decisions.size()};
        },
        call.wait,
        [answer, target](Result<Written> const& written) {
            if (!written) return answer(CommandResult::refused(written.error()));
            CommandResult result = CommandResult::ok();
            result.fields.key("rows")
                .number(static_cast<std::int64_t>(written->rows))
                .key("file")
                .string(target.string());
            answer(result);
        });
}

}  // namespace

void openRegister(CommandCall const& call, CommandAnswer const& answer) {
    std::string const format = call.argument("format", "sheet");
    if (format == "csv") return exportCsv(call, answer);
    if (format != "sheet")
        return answer(
            CommandResult::refused(Problem{.code = "format.unknown", .arguments = {format}, .detail = ""}));
    call.session->ask<Result<Records>>(allRecords, call.wait, [call, answer](Result<Records> const& records) {
        if (!records) return answer(CommandResult::refused(records.error()));
        bool const opened = guarded("open-register", [&] {
            newRegisterDocument(call.session->context(), records->actions, records->decisions,
                                records->numbers, call.session->clock().today(), call.language());
        });
        if (!opened)
            return answer(
                CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
        CommandResult result = CommandResult::ok();
        result.fields.key("actions").number(static_cast<std::int64_t>(records->actions.size()));
        result.fields.key("decisions").number(static_cast<std::int64_t>(records->decisions.size()));
        result.fields.key("numbers").number(static_cast<std::int64_t>(records->numbers.size()));
        answer(result);
    });
}

}  // namespace diwan::office::run
