// TaskLabel: the words that say of what follows them that it is a task: "Action : envoyer le devis",
// "Action n° 3 - …", "TODO …", or "Quoi : … / Qui : …" among other fields.
//
//   if (auto const label = taskLabelOf(sentence, details.labelled)) … the task is [content, end) …
//
// Pure functions.
#pragma once

#include <optional>

#include "reading/analysis.hpp"

namespace diwan::reading {

struct TaskLabel {
    std::size_t begin = 0;  // tokens: the label is [begin, content), the task [content, end)
    std::size_t content = 0;
    std::size_t end = 0;
};

// At the start of the sentence; when it is one of labelled fields (`labelled`) also within.
[[nodiscard]] std::optional<TaskLabel> taskLabelOf(Analysis const& a, bool labelled);

// Who the words after a label name: "Prochaine étape : Nabil teste …", "… : test du module par Nabil". Or
// nobody: null.
[[nodiscard]] FoundPeople const* namedAfter(Analysis const& a, TaskLabel const& label);

}  // namespace diwan::reading
