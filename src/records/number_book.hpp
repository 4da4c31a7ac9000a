// NumberBook: what became of every number of one series in one year, computed from its events in order. The
// same on the server, which asks it before it takes an event, and on a desk, which draws from what it was
// lent.
//
//   NumberBook book;
//   for (NumberEvent const& event : events) book.apply(event);
//   book.nextOf(device)                       // 7: the lowest number this desk may use
//   book.nextLoan(10, 0)                      // 11 to 20: what another desk can be lent
//   book.fates()                              // every number from 1 on: none is passed over in silence
//
// A number belongs to one desk at a time: the one it is lent to. What comes in spite of that (two computers
// that drew without a server) is not thrown away but listed as contested. One thread; a value.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "records/number_event.hpp"

namespace diwan {

enum class Fate { Lent, Used, GivenUp, Returned, Provisional, Replaced, Contested, Missing };
[[nodiscard]] std::string_view code(Fate fate);  // "lent" "used" "given-up" "returned" …

struct NumberFate {
    Fate fate = Fate::Missing;
    std::string series;
    int year = 0;
    std::int64_t value = 0;  // 0: provisional
    std::string number;      // as printed; of a number no document has used: empty
    std::string documentId;
    std::string document;
    std::string reason;    // why it was given up
    std::string replaced;  // Used: the provisional number before it; Replaced: the number instead of it
    std::string device;    // that it is lent to, or that used it
    std::string by;
    std::string at;
    bool operator==(NumberFate const&) const = default;
};

struct NumberRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    bool operator==(NumberRange const&) const = default;
};

class NumberBook {
  public:
    // Why this event contradicts what is known: "number.taken" {number}, "number.not-lent" {number}.
    [[nodiscard]] Result<Done> objection(NumberEvent const& event) const;
    // Takes it in any case.
    void apply(NumberEvent const& event);

    [[nodiscard]] std::int64_t highest() const;  // ever heard of; 0: none
    // The lowest numbers that came back, or the ones above `highest` and `after`: the first `count` of them
    // at most.
    [[nodiscard]] NumberRange nextLoan(std::int64_t count, std::int64_t after) const;
    [[nodiscard]] std::optional<std::int64_t> nextOf(std::string_view device) const;
    [[nodiscard]] std::int64_t leftOf(std::string_view device) const;
    [[nodiscard]] std::vector<NumberRange> unusedOf(std::string_view device) const;
    // Of a desk, oldest first: provisional numbers that still wait for their number.
    [[nodiscard]] std::vector<NumberFate> waitingOf(std::string_view device) const;
    [[nodiscard]] std::int64_t provisionalCount(std::string_view device) const;
    // By value from 1 to `highest`, contested ones once for each claim, then the provisional ones.
    [[nodiscard]] std::vector<NumberFate> fates() const;

  private:
    struct State {
        NumberFate fate;
        std::vector<NumberFate> rivals;  // what was claimed against it
    };
    void applyOne(NumberEvent const& event, std::int64_t value);
    void applyProvisional(NumberEvent const& event);
    [[nodiscard]] Result<Done> objectionTo(NumberEvent const& event, std::int64_t value) const;
    std::map<std::int64_t, State> m_numbers;
    std::map<std::pair<std::string, std::string>, NumberFate> m_provisional;  // by number and desk
    std::vector<std::pair<std::string, std::string>> m_provisionalOrder;
};

}  // namespace diwan
