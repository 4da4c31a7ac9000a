// fill-form: the form of a template, or of the document in front, which it then fills again.
#include "bridge/guard.hpp"
#include "commands/filling.hpp"
#include "commands/form_now.hpp"
#include "document/carried_forms.hpp"
#include "document/document_identity.hpp"
#include "language/messages.hpp"
#include "sidebar/form_dialog.hpp"

namespace diwan::office::run {

namespace {

std::string words(CommandCall const& call, char const* key) {
    return language::message(call.session->settings().uiLanguage(), key);
}

// A command that takes what the form says; the form shows what is in the way.
FormAction action(CommandCall const& call, char const* label, Run* command) {
    return {
        words(call, label), [call, command](drafting::FillData const& data, FormAnswer const& answer) {
            CommandCall filled = call;
            filled.typed = std::make_shared<drafting::FillData const>(data);
            bool const ran = guarded("fill-form", [&] {
                command(filled, [call, answer](CommandResult const& result) {
                    Language const language = call.session->settings().uiLanguage();
                    answer(result.problem ? language::describe(language, *result.problem) : std::string());
                });
            });
            if (!ran)
                answer(language::describe(call.session->settings().uiLanguage(),
                                          Problem{.code = "command.failed", .arguments = {}, .detail = ""}));
        }};
}

void answerOpened(CommandAnswer const& answer, FormSubject const& subject) {
    CommandResult result = CommandResult::ok();
    result.fields.key("template").string(subject.which.id);
    answer(std::move(result));
}

}  // namespace

void fillForm(CommandCall const& call, CommandAnswer const& answer) {
    Result<TemplateLibrary> const library = TemplateLibrary::load(*call.session);
    if (!library) return answer(CommandResult::refused(library.error()));
    bool const readOnly = isReadOnly(call.model());
    if (!call.arguments.contains("template")) {
        if (templateOf(call.textDocument()).empty()) {
            // From a menu: the panel is where one chooses.
            if (!call.attended) return answer(CommandResult::refused(Problem{"form.none", {}, {}}));
            CommandCall choose = call;
            choose.arguments["panel"] = "templates";
            return showPanel(choose, answer);
        }
        if (readOnly) return answer(CommandResult::refused(Problem{"document.read-only", {}, {}}));
        Result<FormNow> const now = formNow(call, *library);
        if (!now) return answer(CommandResult::refused(now.error()));
        FormSubject subject{.frame = call.frame,
                            .which = now->which,
                            .language = now->carried.language,
                            .library = *library,
                            .start = now->typed,
                            .actions = {action(call, "form.apply", fillAgain)}};
        openForm(call.session, subject);
        return answerOpened(answer, subject);
    }
    Result<Filling> const filling = prepareFilling(call);
    if (!filling) return answer(CommandResult::refused(filling.error()));
    FormSubject subject{.frame = call.frame,
                        .which = filling->which,
                        .language = filling->language,
                        .library = *library,
                        .start = filling->typed,
                        .actions = {action(call, "form.new", newDocument)}};
    // The day it is made is not typed.
    if (!call.arguments.contains("doc.date")) subject.start.form.erase("doc.date");
    if (!readOnly) subject.actions.push_back(action(call, "form.insert", insertTemplate));
    openForm(call.session, subject);
    answerOpened(answer, subject);
}

}  // namespace diwan::office::run
