// Every sentence that Diwan shows, in French, Arabic and English: rows of tables/messages*.tsv.
//
//   message(Language::French, "register.offline", {"3"})   // "hors connexion, 3 en attente"
//
// "{1}", "{2}" … in a row are replaced by the arguments. Thread-safe; the table is read once.
// An unknown key comes back as itself in ⟨⟩, which a test of the table looks for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "language/language.hpp"

namespace diwan::language {

[[nodiscard]] std::string message(Language language, std::string_view key,
                                  std::vector<std::string> const& arguments = {});

// The same with one argument, which is not copied first.
[[nodiscard]] std::string messageAbout(Language language, std::string_view key, std::string_view words);

// The sentence for a problem: row "problem.<code>", or a general one that names the code.
[[nodiscard]] std::string describe(Language language, Problem const& problem);

// "3 actions": picks the row "<key>.zero|one|two|few|many|other" by the language's plural rule (Unicode CLDR:
// French 0-1 one; English 1 one; Arabic six forms), falling back to ".other". {1} is the count.
[[nodiscard]] std::string counted(Language language, std::string_view key, int count,
                                  std::vector<std::string> const& further = {});

// All keys of the table, for the test that compares the three columns.
[[nodiscard]] std::vector<std::string> messageKeys();

}  // namespace diwan::language
