#include "cli/reading_forms.hpp"

#include <array>
#include <ostream>

#include "followups/message.hpp"
#include "followups/minutes_document.hpp"
#include "followups/notes.hpp"
#include "followups/tasks_calendar.hpp"
#include "followups/tasks_table.hpp"
#include "language/messages.hpp"

namespace diwan::cli {

namespace {

struct NamedForm {
    std::string_view name;
    Form form;
    bool wholeFile;
};

constexpr std::array forms{NamedForm{"text", Form::Text, false},
                           NamedForm{"json", Form::Json, false},
                           NamedForm{"markdown", Form::Markdown, false},
                           NamedForm{"message", Form::Message, false},
                           NamedForm{"csv", Form::Csv, true},
                           NamedForm{"ics", Form::Calendar, true},
                           NamedForm{"mail", Form::Mail, true},
                           NamedForm{"fodt", Form::Document, true}};

std::string joined(std::vector<std::string> const& names) {
    std::string all;
    for (std::string const& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

void showText(reading::Reading const& reading, Language output, std::ostream& out) {
    auto const title = [&](std::string_view key) { out << language::message(output, key) << '\n'; };
    if (!reading.actions.empty()) title("read.title.actions");
    for (reading::FoundAction const& action : reading.actions) {
        std::string const who =
            action.who.empty() ? language::message(output, "read.no-owner") : joined(action.who);
        std::string due = language::message(output, "read.no-date");
        if (action.due) {
            due = toIso(*action.due);
        } else if (!action.dueText.empty()) {
            due = action.dueText;
        }
        out << "  " << action.span.line << ": " << action.text << "\n      " << who << " · " << due << " · "
            << language::message(output, "read.confidence." + std::string(code(action.confidence))) << " · "
            << action.why << '\n';
    }
    if (!reading.decisions.empty()) title("read.title.decisions");
    for (reading::FoundDecision const& decision : reading.decisions)
        out << "  " << decision.span.line << ": " << wordsOf(decision) << "\n      "
            << language::message(output, "read.outcome." + std::string(diwan::code(decision.outcome)))
            << " · " << decision.why << '\n';
    if (!reading.questions.empty()) title("read.title.questions");
    for (reading::FoundQuestion const& question : reading.questions)
        out << "  " << question.span.line << ": " << question.text << '\n';
    if (!reading.summary.empty()) title("read.title.summary");
    for (reading::SummaryLine const& line : reading.summary)
        out << "  " << line.span.line << ": " << line.text << '\n';
    out << reading.verdict << '\n';
}

}  // namespace

std::optional<Form> formOf(std::string_view name) {
    for (NamedForm const& form : forms)
        if (form.name == name) return form.form;
    return std::nullopt;
}

bool isWholeFile(Form form) {
    for (NamedForm const& named : forms)
        if (named.form == form) return named.wholeFile;
    return false;
}

void show(reading::Reading const& reading, text::Document const& document, Showing const& showing,
          Streams streams) {
    Language const language = showing.language;
    if (showing.form == Form::Text) return showText(reading, language, streams.out);
    if (showing.form == Form::Json) {
        streams.out << toJson(reading) << '\n';
        return;
    }
    std::string title = followups::titleOf(document);
    if (title.empty()) title = showing.fileName;
    followups::Minutes const minutes = followups::minutesOf(reading, title);
    switch (showing.form) {
        case Form::Message: {
            followups::Message const message = followups::messageText(minutes, language);
            streams.out << message.text << '\n';
            // Not among the words: they are pasted into a message as they are.
            streams.error << language::counted(showing.person, "followups.message.characters",
                                               static_cast<int>(message.characters))
                          << '\n';
            break;
        }
        case Form::Csv:
            streams.out << followups::tasksCsv(minutes, language);
            break;
        case Form::Calendar:
            streams.out << followups::tasksCalendar(minutes, language, showing.now);
            break;
        case Form::Document:
            streams.out << followups::minutesDocument(minutes, language);
            break;
        case Form::Mail:
            streams.out << followups::mailFile(followups::followUpMail(minutes, showing.contacts, language));
            break;
        default:
            streams.out << followups::markdownNotes(minutes, language);
    }
}

bool showAgenda(reading::Agenda const& agenda, Form form, Language language, std::ostream& out) {
    if (form == Form::Json) {
        out << toJson(agenda) << '\n';
        return agenda.isReady();
    }
    for (std::size_t i = 0; i < agenda.items.size(); ++i) {
        reading::AgendaItem const& item = agenda.items[i];
        out << i + 1 << ". " << item.text << '\n';
        std::string const who = joined(item.who);
        std::string const minutes = item.minutes ? std::to_string(*item.minutes) + " min" : "";
        std::string const expected =
            item.expected
                ? language::message(language, "agenda.expected." + std::string(code(*item.expected)))
                : "";
        std::string details;
        for (std::string const& detail : {who, minutes, expected})
            if (!detail.empty()) details += (details.empty() ? "" : " · ") + detail;
        if (!details.empty()) out << "      " << details << '\n';
    }
    for (reading::AgendaRemark const& remark : agenda.remarks)
        out << "  - " << remark.text << '\n';
    out << agenda.verdict << '\n';
    return agenda.isReady();
}

}  // namespace diwan::cli
