// Score: a reading measured against an annotation.
//
//   Score score; score.add(annotation, reading);
//   score.actions.f1();   // 0 … 100
//
// Matching is one to one, most pairs, best overlap of words: on the same line, or on a neighbouring line when
// half of the words are the same. A finding that matches nothing but lies on an optional item is not counted.
#pragma once

#include "annotation.hpp"
#include "reading/finding.hpp"

namespace diwan::corpus {

struct Count {
    int right = 0, wrong = 0, missed = 0;
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
    void operator+=(Count const& other);
};

struct Share {
    int right = 0, all = 0;
    [[nodiscard]] double percent() const;
    void count(bool isRight) {
        right += isRight ? 1 : 0;
        ++all;
    }
    void operator+=(Share const& other);
};

struct Score {
    int documents = 0;
    Count actions, sureActions, highActions, decisions;  // sure: high and medium confidence
    Share owner, due;                                    // of matched actions where the annotation has one
    Share noOwner, noDue;                                // of those where it has none: nothing was invented
    std::vector<std::string> errors;                     // "fr-01:12 missed action: …"
    void add(Annotation const& annotation, reading::Reading const& reading);
    void operator+=(Score const& other);
};

// The same persons, whatever article or title they have; a name may be a part of the other.
[[nodiscard]] bool sameOwners(std::vector<std::string> const& wanted, std::vector<std::string> const& found);

}  // namespace diwan::corpus
