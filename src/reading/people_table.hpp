// The people table: who is who, so that "KB", "@karim", "Karim" and "le commercial" are one person. Its form:
// docs/people.md.
//
//   Result<PeopleFile> file = readPeopleFile(text, "equipe.tsv");
//   options.people = file->names; options.peopleTable = file->table;
//
// Pure functions and values; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace diwan::reading {

struct KnownPerson {
    std::string display;               // the name that findings give
    std::vector<std::string> aliases;  // other ways to write it
    std::string initials;
    std::string role;  // "commercial": stands for the person when nobody else has it
    std::string team;  // a group of several; its name stays as written
    bool operator==(KnownPerson const&) const = default;
};

struct PeopleFile {
    std::vector<std::string> names;  // of a plain list, one a line
    std::vector<KnownPerson> table;
};

// A table when its first line names columns, else a plain list. `name` is the file's, for problems:
// "people.not-utf8", "people.header", "people.column", "people.twice-column", "people.cells",
// "people.display", "people.twice", "people.quote"; their arguments are the file, the line and what is wrong
// there.
Result<PeopleFile> readPeopleFile(std::string_view text, std::string_view name);

// Finds the person that written words mean. Ambiguous words and unknown names mean nobody: never a guess.
class Directory {
  public:
    explicit Directory(std::vector<KnownPerson> const& people);

    // Names of people whom the document knows besides, as written: with a "Karim Haddad" among them, a mere
    // "Karim" is no longer clear.
    void meet(std::string_view name);
    // The display name, or nothing.
    [[nodiscard]] std::optional<std::string> displayOf(std::string_view written) const;
    [[nodiscard]] bool empty() const { return m_displays.empty(); }

  private:
    using Persons = std::vector<std::size_t>;
    using Keys = std::map<std::string, Persons, std::less<>>;
    static void add(Keys& keys, std::string const& key, std::size_t person);
    [[nodiscard]] static std::optional<std::size_t> only(Keys const& keys, std::string const& key);

    std::vector<std::string> m_displays;
    Keys m_names;  // names, aliases, initials
    Keys m_roles;
    Keys m_parts;  // of a name: its words, a word and an initial
    std::vector<std::vector<std::string>> m_met;
};

}  // namespace diwan::reading
