// Findings: what reading a document proposes. Only a person turns a finding into a record.
//
// Each is tied to its words: `line` and the bytes [offset, offset + length) of that block. What the text does
// not say stays empty: no owner or date is ever invented.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/civil_day.hpp"
#include "language/language.hpp"
#include "records/action.hpp"
#include "records/decision.hpp"

namespace diwan::reading {

enum class Confidence { High, Medium, Low };

// How the due day was said.
enum class DueKind { None, On, Before, By, Event };

struct Span {
    int block = 0;           // index into text::Document::blocks
    int line = 0;            // of the source, where the words begin
    std::size_t column = 0;  // byte of that line (both known when all is read: source_lines.hpp)
    std::size_t offset = 0;  // in the block's text
    std::size_t length = 0;
    bool operator==(Span const&) const = default;
};

struct FoundAction {
    std::string text;  // the source's words; on one line
    Span span;
    std::vector<std::string> who;
    std::vector<std::string> support;
    std::optional<Day> due;
    std::string dueText;  // the source's words for the day or the event
    DueKind dueKind = DueKind::None;
    bool mismatch = false;  // the weekday said is not that of `due`: the date counts, a person should look
    bool restDay = false;   // `due` is outside the working week of the profile
    bool urgent = false;
    Confidence confidence = Confidence::Low;
    std::string why;  // a sentence for the user, in the language asked for
};

struct FoundDecision {
    std::string text;
    Span span;
    Outcome outcome = Outcome::Adopted;
    // What is voted, from the line above the sentence that decides ("Résolution n° 2 – Comptes 2025"); empty
    // when `text` says it all.
    std::string title;
    std::string vote;  // the source's words: "5 pour, 1 contre, 1 abstention"; empty when nobody counted
    Confidence confidence = Confidence::Low;
    std::string why;
};

struct FoundQuestion {
    std::string text;
    Span span;
};

// Something said to be done ("Fait : relance imprimeur", "[x] …", "Karim a envoyé le devis"): no action, but
// it may close one that is open (closing.hpp).
struct FoundDone {
    std::string text;
    Span span;
};

struct SummaryLine {
    std::string text;
    Span span;
};

struct Reading {
    Language language = Language::French;
    Day date;  // the reference day: given, else the document's own, else today
    std::vector<FoundAction> actions;
    std::vector<FoundDecision> decisions;
    std::vector<FoundQuestion> questions;
    std::vector<FoundDone> done;
    std::vector<SummaryLine> summary;
    std::vector<std::string> participants;  // of its lists of people ("Présents : Karim, Nadia"), as written
    // "3 actions, 2 dated, 1 without owner" or "no dated action: a discussion, not progress", in the language
    // asked for.
    std::string verdict;
};

// "Résolution n° 2 – Comptes 2025 – Adoptée": its title and its words, for a reader.
[[nodiscard]] std::string wordsOf(FoundDecision const& decision);

[[nodiscard]] std::string_view code(Confidence confidence);  // "high" "medium" "low"
[[nodiscard]] std::string_view code(DueKind kind);           // "none" "on" "before" "by" "event"

}  // namespace diwan::reading
