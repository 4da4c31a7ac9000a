// Action: something somebody is to do after the meeting. What the text does not say stays empty.
//
//   Action a{.what = "send the quote", .who = {"Amina"}, .due = 2026y/May/7};
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/civil_day.hpp"
#include "base/result.hpp"
#include "records/source.hpp"

namespace diwan {

enum class ActionStatus { Open, Done, Dropped };

struct Action {
    std::string id;                    // UUIDv7 of the entity; empty until it is logged
    std::string what;                  // the source's words, or as the person edited them
    std::vector<std::string> who;      // empty: "to be assigned"
    std::vector<std::string> support;  // persons who help
    std::optional<Day> due;            // empty: "no date"
    std::string dueText;               // the words that gave the day, or an event ("before the next meeting")
    bool urgent = false;
    ActionStatus status = ActionStatus::Open;
    Source source;
    std::string loggedAt;  // RFC 3339, of the store's newest entry about it; empty until logged
    std::string loggedBy;
    bool operator==(Action const&) const = default;

    // An action without a text is refused ("action.empty"), as is one whose text exceeds 4,000 bytes
    // ("text.too-long").
    Result<Done> check() const;
};

// Open and due strictly before `today`.
[[nodiscard]] bool isLate(Action const& action, Day today);

[[nodiscard]] std::string_view code(ActionStatus status);  // "open" "done" "dropped"

// The record's fields as a JSON object, without id, loggedAt and loggedBy, which belong to the journal.
[[nodiscard]] std::string toJson(Action const& action);
Result<Action> actionFromJson(std::string_view json);

}  // namespace diwan
