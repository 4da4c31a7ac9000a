// NumberEvent: one thing that happened to numbers of a series, as it stands in the journal: a block was lent
// to a desk, a number was used or given up, the rest of a block came back, a provisional number was written.
//
//   NumberEvent used{.what = NumberEvent::What::Used, .series = "quote", .year = 2026, .first = 42, .last =
//   42,
//                    .number = "DV-2026-0042", .documentId = id, .document = "Devis Oliviers"};
//   store entry: kind(used.what) "number-used", toJson(used)
//
// Nothing is overwritten: what became of a number follows from its events in order (number_book.hpp). Values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace diwan {

struct NumberEvent {
    enum class What { Lent, Used, GivenUp, Returned, Provisional };
    What what = What::Lent;
    std::string series;  // "quote": a row of the series table
    int year = 0;        // it counts in; 0: the pattern has no year
    std::int64_t first =
        0;  // the numbers concerned, both included; of a used one both are it. Of a provisional
    std::int64_t last = 0;    // one: its count on its desk; of a given up provisional one: 0
    std::string number;       // as it is printed; empty for Lent and Returned
    std::string documentId;   // Used, Provisional: in which document; may be empty
    std::string document;     // its title, for people
    std::string reason;       // GivenUp: why
    std::string provisional;  // Used: what stood in the document before
    // From the journal, not from the JSON:
    std::string device;
    std::string by;
    std::string at;  // RFC 3339, a claim of the maker's clock
    bool operator==(NumberEvent const&) const = default;

    // Refused as "number.malformed": no series, a year that is neither 0 nor 2000 to 2099, a range that is
    // none or longer than 1,000; "number.reason-missing": given up without a reason.
    [[nodiscard]] Result<Done> check() const;
};

inline constexpr std::int64_t longestLoan = 1000;  // numbers of one block

// "number-lent", "number-used", "number-given-up", "number-returned", "number-provisional".
[[nodiscard]] std::string_view kind(NumberEvent::What what);
[[nodiscard]] std::optional<NumberEvent::What> numberEventKind(std::string_view kind);

// Empty fields are left out.
[[nodiscard]] std::string toJson(NumberEvent const& event);
// Problem "number.malformed", and those of check().
Result<NumberEvent> numberEventFromJson(NumberEvent::What what, std::string_view json);

}  // namespace diwan
