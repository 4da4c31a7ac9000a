// CheckView: what the panel "Check" shows of one document: which kind it is, what the house's rules miss in
// it, and where each remark leads.
//
//   CheckView view = checkView({.stage = Stage::Read, .check = &check}, Language::French);
//   view.rows[0].text            // "L’objectif n’a pas de nombre : … Écrivez combien (« 15 demandes »)."
//
// A pure function of its arguments; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "language/language.hpp"
#include "reading/check.hpp"
#include "views/meeting_view.hpp"

namespace diwan::views {

struct CheckInput {
    Stage stage = Stage::NotRead;
    Problem problem{};  // when Failed
    // When Read; may also be there while Busy, from the time before.
    reading::Check const* check = nullptr;
    std::optional<reading::CheckKind> kind{};  // as a person chose; empty: told from the document
    std::string channel{};                     // likewise
    std::size_t most = 25;                     // rows shown at a time
};

// A drop-down list: what stands in it, and which of it is chosen.
struct ChoiceView {
    std::vector<std::string> texts;
    std::size_t chosen = 0;
    bool enabled = false;
    bool operator==(ChoiceView const&) const = default;
};

struct CheckRow {
    std::size_t index = 0;  // in the check
    std::string text;       // what, why, what to do
    bool operator==(CheckRow const&) const = default;
};

struct CheckView {
    ButtonView check;
    ChoiceView kind;      // first: as recognised
    ChoiceView channel;   // first: as the text says; enabled for a post
    std::string verdict;  // what is going on, what was found, or why it can't be checked
    std::vector<CheckRow> rows;
    std::string more;  // "Afficher 12 autres remarques"; empty when all are shown
    bool operator==(CheckView const&) const = default;
};

[[nodiscard]] CheckView checkView(CheckInput const& input, Language language);

// What the rows of the lists stand for: empty for the first.
[[nodiscard]] std::optional<reading::CheckKind> kindAt(std::size_t row);
[[nodiscard]] std::string channelAt(std::size_t row);

// Where a remark without words of its own leads: to the beginning, to the end where something is to be
// added, or to what stands beyond the first page.
enum class Aim { Beginning, End, SecondPage };
[[nodiscard]] Aim aimOf(std::string_view remarkCode);

}  // namespace diwan::views
