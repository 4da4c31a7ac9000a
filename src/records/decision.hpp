// Decision: what the meeting agreed, adopted, rejected, postponed or cancelled.
//
//   Decision d{.text = "on retient le mélaminé chêne 19 mm", .outcome = Outcome::Adopted};
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "records/source.hpp"

namespace diwan {

enum class Outcome { Adopted, Rejected, Deferred, Cancelled, Tentative };

struct Decision {
    std::string id;  // UUIDv7 of the entity; empty until it is logged
    std::string text;
    Outcome outcome = Outcome::Adopted;
    std::string owner;
    std::string reason;
    Source source;
    std::string loggedAt;  // RFC 3339; empty until logged
    std::string loggedBy;
    bool operator==(Decision const&) const = default;

    // Refused: no text ("decision.empty"), or a text of more than 4,000 bytes ("text.too-long").
    Result<Done> check() const;
};

[[nodiscard]] std::string_view code(
    Outcome outcome);  // "adopted" "rejected" "deferred" "cancelled" "tentative"
[[nodiscard]] Outcome outcomeFromCode(std::string_view code);

// The record's fields as a JSON object, without id, loggedAt and loggedBy, which belong to the journal.
[[nodiscard]] std::string toJson(Decision const& decision);
Result<Decision> decisionFromJson(std::string_view json);

}  // namespace diwan
