// Annotated minutes: what careful readers found in a document, to measure the reading against. The form is
// told in docs/measuring.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace diwan::corpus {

struct Item {
    int line = 0;
    std::string text;  // literally in that line
    std::vector<std::string> who;
    std::string due;             // ISO; empty: none
    std::string dueFrom, dueTo;  // any day between is right
    bool skipWho = false;
    bool skipDue = false;
    std::string kind;  // of an optional item: "any", "action", "decision", "question"
};

struct Annotation {
    std::string id, language, date, text;
    std::vector<Item> actions, decisions, optional;
};

// All pairs NAME.txt and NAME.json of a folder, by name; nothing when there is no such folder. A file that
// breaks its form, or an item whose text is not in its line, throws std::runtime_error with the place.
[[nodiscard]] std::vector<Annotation> annotationsIn(std::filesystem::path const& folder);

}  // namespace diwan::corpus
