// What leaves a meeting, from the document in front: minutes-document, mail-draft, export-tasks, copy-notes,
// copy-message. Each reads the document first if that was not done, and takes what a person ticked or
// recorded, else all.
#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>

#include "bridge/guard.hpp"
#include "bridge/named_value.hpp"
#include "commands/command.hpp"
#include "commands/output_file.hpp"
#include "document/confirmed_minutes.hpp"
#include "document/template_library.hpp"
#include "followups/contacts.hpp"
#include "followups/mail.hpp"
#include "followups/message.hpp"
#include "followups/minutes_document.hpp"
#include "followups/notes.hpp"
#include "followups/tasks_calendar.hpp"
#include "followups/tasks_table.hpp"
#include "language/messages.hpp"
#include "text/character_count.hpp"

namespace diwan::office::run {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

// The minutes of the document in front, and the language they speak.
struct Confirmed {
    followups::Minutes minutes;
    Language language = Language::French;
};

using Continue = void (*)(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer);

CommandResult failed() {
    return CommandResult::refused(Problem{.code = "command.failed", .arguments = {}, .detail = ""});
}

void continueWith(CommandCall const& call, DocumentReading const& state, CommandAnswer const& answer,
                  Continue next) {
    Confirmed confirmed;
    confirmed.minutes = confirmedMinutes(state, call.session->registerSnapshot().actions);
    confirmed.language =
        state.reading.language == Language::Darija ? call.language() : state.reading.language;
    if (!guarded("follow-up", [&] { next(call, confirmed, answer); })) answer(failed());
}

void withMinutes(CommandCall const& call, CommandAnswer const& answer, Continue next) {
    auto const state = call.session->readingOf(call.model());
    if (state->state == ReadingState::Ready) return continueWith(call, *state, answer, next);
    call.session->readDocument(
        call.model(),
        [call, answer, next](Result<std::shared_ptr<DocumentReading>> const& reading) {
            if (!reading) return answer(CommandResult::refused(reading.error()));
            continueWith(call, **reading, answer, next);
        },
        call.wait);
}

void addCounts(CommandResult& result, followups::Minutes const& minutes) {
    result.fields.key("decisions").number(static_cast<std::int64_t>(minutes.decisions.size()));
    result.fields.key("actions").number(static_cast<std::int64_t>(minutes.actions.size()));
}

void openMinutes(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer) {
    std::string const text = followups::minutesDocument(confirmed.minutes, confirmed.language);
    css::uno::Sequence<sal_Int8> const bytes(reinterpret_cast<sal_Int8 const*>(text.data()),
                                             static_cast<sal_Int32>(text.size()));
    Reference<css::io::XInputStream> const stream(
        css::io::SequenceInputStream::createStreamFromSequence(call.session->context(), bytes), UNO_QUERY);
    auto const load = sequenceOf<css::beans::PropertyValue>(
        {namedValue("InputStream", css::uno::Any(stream)),
         namedValue("FilterName", css::uno::Any(OUString("OpenDocument Text Flat XML"))),
         namedValue("AsTemplate", css::uno::Any(true))});
    Reference<css::text::XTextDocument> const document(
        css::frame::Desktop::create(call.session->context())
            ->loadComponentFromURL("private:stream", "_blank", 0, load),
        UNO_QUERY);
    if (!document.is()) return answer(failed());
    CommandResult result = CommandResult::ok();
    addCounts(result, confirmed.minutes);
    result.fields.key("title").string(confirmed.minutes.title);
    answer(result);
}

// The file named by `contacts`, else "contacts.txt" beside the company card; none when there is neither.
Result<std::vector<followups::Contact>> contactsOf(CommandCall const& call) {
    std::string file = call.argument("contacts");
    bool const asked = !file.empty();
    if (!asked) {
        std::string const card = call.session->settings().current().companyFile;
        if (card.empty()) return std::vector<followups::Contact>();
        file = card.substr(0, card.find_last_of('/') + 1) + "contacts.txt";
    }
    Result<std::string> const text = readTextFile(file);
    if (!text && !asked) return std::vector<followups::Contact>();
    if (!text) return text.error();
    return followups::contactsFrom(*text, file);
}

void draftMail(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer) {
    Result<std::vector<followups::Contact>> const contacts = contactsOf(call);
    if (!contacts) return answer(CommandResult::refused(contacts.error()));
    followups::MailDraft const draft =
        followups::followUpMail(confirmed.minutes, *contacts, confirmed.language);
    CommandResult result = CommandResult::ok();
    std::vector<std::string> to;
    for (followups::Contact const& contact : draft.to)
        to.push_back(contact.address);
    result.fields.key("to").strings(to).key("withoutAddress").strings(draft.withoutAddress);
    result.fields.key("subject").string(draft.subject);
    if (call.arguments.contains("to")) {
        Result<std::filesystem::path> const target = outputFile(call, "");
        if (!target) return answer(CommandResult::refused(target.error()));
        if (Result<Done> const written = writeFile(*target, followups::mailFile(draft)); !written)
            return answer(CommandResult::refused(written.error()));
        result.fields.key("file").string(target->string());
        return answer(result);
    }
    if (!call.attended)
        return answer(
            CommandResult::refused(Problem{.code = "file.no-place", .arguments = {}, .detail = ""}));
    bool const opened = guarded("mail-draft", [&] {
        css::system::SystemShellExecute::create(call.session->context())
            ->execute(toOffice(followups::mailtoUrl(draft)), "",
                      css::system::SystemShellExecuteFlags::URIS_ONLY);
    });
    if (!opened)
        return answer(
            CommandResult::refused(Problem{.code = "mail.no-program", .arguments = {}, .detail = ""}));
    answer(result);
}

void exportTo(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer) {
    std::string format = call.argument("format", "ics");
    if (format != "ics" && format != "csv")
        return answer(CommandResult::refused(
            Problem{.code = "tasks.format-unknown", .arguments = {format}, .detail = ""}));
    Language const language = confirmed.language;
    Result<std::filesystem::path> const target =
        outputFile(call, language::message(language, "followups.tasks-file") + "." + format);
    if (!target) return answer(CommandResult::refused(target.error()));
    // In the dialog the name's ending is how a person says the format.
    if (!call.arguments.contains("format") && target->extension() == ".csv") format = "csv";
    std::string const text =
        format == "ics" ? followups::tasksCalendar(confirmed.minutes, language, call.session->clock().now())
                        : followups::tasksCsv(confirmed.minutes, language);
    if (Result<Done> const written = writeFile(*target, text); !written)
        return answer(CommandResult::refused(written.error()));
    CommandResult result = CommandResult::ok();
    result.fields.key("actions").number(static_cast<std::int64_t>(confirmed.minutes.actions.size()));
    result.fields.key("file").string(target->string());
    answer(result);
}

// Plain text on the clipboard.
class ClipboardText : public WeakImplementation<css::datatransfer::XTransferable> {
  public:
    explicit ClipboardText(OUString text) : m_text(std::move(text)) {}
    css::uno::Any SAL_CALL getTransferData(css::datatransfer::DataFlavor const& flavor) override {
        if (!isDataFlavorSupported(flavor)) throw css::datatransfer::UnsupportedFlavorException();
        return css::uno::Any(m_text);
    }
    css::uno::Sequence<css::datatransfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        css::datatransfer::DataFlavor flavor;
        flavor.MimeType = "text/plain;charset=utf-16";
        flavor.HumanPresentableName = "Unicode text";
        flavor.DataType = cppu::UnoType<OUString>::get();
        return sequenceOf<css::datatransfer::DataFlavor>({flavor});
    }
    sal_Bool SAL_CALL isDataFlavorSupported(css::datatransfer::DataFlavor const& flavor) override {
        return flavor.MimeType.startsWithIgnoreAsciiCase("text/plain;charset=utf-16");
    }

  private:
    OUString m_text;
};

// To the clipboard, or to the file that `to` names.
void copyText(CommandCall const& call, followups::Message const& message, CommandAnswer const& answer) {
    CommandResult result = CommandResult::ok();
    if (call.arguments.contains("to")) {
        Result<std::filesystem::path> const target = outputFile(call, "");
        if (!target) return answer(CommandResult::refused(target.error()));
        if (Result<Done> const written = writeFile(*target, message.text); !written)
            return answer(CommandResult::refused(written.error()));
        result.fields.key("file").string(target->string());
    } else {
        Reference<css::datatransfer::XTransferable> const content(new ClipboardText(toOffice(message.text)));
        css::datatransfer::clipboard::SystemClipboard::create(call.session->context())
            ->setContents(content, {});
        Language const speaks = call.session->settings().uiLanguage();
        result.notice = language::message(speaks, "copy-notes.done",
                                          {language::counted(speaks, "followups.message.characters",
                                                             static_cast<int>(message.characters))});
    }
    result.fields.key("text").string(message.text);
    result.fields.key("characters").number(static_cast<std::int64_t>(message.characters));
    answer(result);
}

void copyAsMessage(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer) {
    copyText(call, followups::messageText(confirmed.minutes, confirmed.language), answer);
}

void copyAsMarkdown(CommandCall const& call, Confirmed const& confirmed, CommandAnswer const& answer) {
    followups::Message notes;
    notes.text = followups::markdownNotes(confirmed.minutes, confirmed.language);
    notes.characters = text::characterCount(notes.text);
    copyText(call, notes, answer);
}

}  // namespace

void minutesDocument(CommandCall const& call, CommandAnswer const& answer) {
    withMinutes(call, answer, openMinutes);
}

void mailDraft(CommandCall const& call, CommandAnswer const& answer) {
    withMinutes(call, answer, draftMail);
}

void exportTasks(CommandCall const& call, CommandAnswer const& answer) {
    withMinutes(call, answer, exportTo);
}

void copyNotes(CommandCall const& call, CommandAnswer const& answer) {
    withMinutes(call, answer, copyAsMarkdown);
}

void copyMessage(CommandCall const& call, CommandAnswer const& answer) {
    withMinutes(call, answer, copyAsMessage);
}

}  // namespace diwan::office::run
