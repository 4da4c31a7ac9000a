// Lines that a mail program or a text editor broke because they were full, not because the writer had ended
// something there.
//
//   wrapsInto("Un second créneau en fin de journée est envisagé afin de pouvoir développer les",
//             "ateliers du soir.")                                                // true
//   wrapsInto("Achats de la semaine", "relance des fournisseurs")                 // false: room was left
//
// Any thread.
#pragma once

#include <string_view>

namespace diwan::text {

// True when the words of `next` go on the sentence of `line`: the line is full (as plain text is wrapped: 60
// to 100 characters, and no room for the next word beside the longer of the two), ends in no sign that ends
// a sentence or opens a list, and the next one begins with a small letter, or with any word behind a comma.
// Line ends may be left on both; a bullet of `next` makes it false.
[[nodiscard]] bool wrapsInto(std::string_view line, std::string_view next);

// True when enough lines of a file wrap into the next one: one or two alone may be notes that their writer
// began with a small letter.
[[nodiscard]] bool isWrapped(std::string_view utf8);

}  // namespace diwan::text
