// The forms in which `diwan read` shows what it found: --format text|json|markdown|message|csv|ics|mail|fodt.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "cli/run.hpp"
#include "followups/mail.hpp"
#include "reading/agenda.hpp"
#include "reading/read.hpp"

namespace diwan::cli {

enum class Form { Text, Json, Markdown, Message, Csv, Calendar, Mail, Document };

[[nodiscard]] std::optional<Form> formOf(std::string_view name);

// True for forms that make one file of one document: two of them after each other would be no such file.
[[nodiscard]] bool isWholeFile(Form form);

struct Showing {
    Form form = Form::Text;
    std::string fileName;  // the title of a document that has no heading
    std::vector<followups::Contact> contacts;
    Language language = Language::French;
    Language person = Language::French;  // of what is said beside it
    Instant now;
};

void show(reading::Reading const& reading, text::Document const& document, Showing const& showing,
          Streams streams);

// What `diwan agenda` found, as text or JSON; returns whether nothing is missing.
bool showAgenda(reading::Agenda const& agenda, Form form, Language language, std::ostream& out);

}  // namespace diwan::cli
