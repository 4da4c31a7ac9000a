// Details of an action: who and when, from wherever the sentence says it: the rule, a label ("Resp. :
// Karim"), the end of the line ("(Karim, 12/05)", "- Karim - 10/05"). What is not said stays empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reading/analysis.hpp"
#include "reading/finding.hpp"

namespace diwan::reading {

struct Details {
    std::vector<std::string> who;
    std::vector<std::string> support;
    std::optional<Day> due;
    std::string dueText;
    DueKind dueKind = DueKind::None;
    bool mismatch = false;  // the weekday said is not that of the day
    bool urgent = false;
    std::size_t dueAt = 0;  // token of the day's words
    std::string tail;       // the words at the end that gave owner or day, for `why`
    bool labelled = false;
    // The day, its words and what is known of it, in place of its own.
    void takeDue(Details const& other);
    [[nodiscard]] bool any() const { return !who.empty() || due.has_value(); }
};

// Gives the action what it does not say itself: owners, support, the day with its words.
void complete(FoundAction& action, Details const& details);

[[nodiscard]] Details detailsOf(Analysis const& analysis, Day reference);

// The deadline that the tokens [begin, end) say, into `details`; what was there is replaced.
void setDueWithin(Analysis const& analysis, std::size_t begin, std::size_t end, Day reference,
                  Details& details);

// When the tokens [begin, end) are nothing but owners, days and their labels: what they say.
[[nodiscard]] std::optional<Details> onlyDetails(Analysis const& analysis, std::size_t begin, std::size_t end,
                                                 Day reference);

}  // namespace diwan::reading
