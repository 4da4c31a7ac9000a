// The tables that people edit: no word twice, none that can never be found, no class that nobody asks for.
#include <gtest/gtest.h>

#include <cctype>

#include "reading/lexicon.hpp"
#include "reading/pattern.hpp"
#include "table_files.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace diwan::language {
namespace {

// The text of all sources: which classes the code itself asks for.
std::string const& sources() {
    static std::string const all = [] {
        std::string text;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(DIWAN_SOURCE_DIR "/src"))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
                text += contentOf(entry.path());
        return text;
    }();
    return all;
}

// True when the sources speak of the class, by itself or in a pattern.
bool isInSources(std::string const& cls) {
    auto const isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    std::string const& text = sources();
    for (std::size_t at = text.find(cls); at != std::string::npos; at = text.find(cls, at + 1))
        if (at > 0 && !isPart(text[at - 1]) && !isPart(text[at + cls.size()])) return true;
    return false;
}

// The classes of all tables of words.
std::set<std::string> const& allClasses() {
    static std::set<std::string> const all = [] {
        std::set<std::string> classes;
        for (auto const& [language, tables] : wordTables)
            for (std::string const& table : tables)
                for (Row const& row : rows(table))
                    classes.insert(std::string(row.cell(0)));
        return classes;
    }();
    return all;
}

Language languageOf(std::string const& code) {
    return fromCode(code).value();
}

// The whole phrase is found when it stands between other words.
bool isFound(Language language, std::string_view cls, std::string_view phrase, std::string_view after) {
    reading::Sentence sentence;
    sentence.language = language;
    std::string const text = "7 " + std::string(phrase) + std::string(after);
    sentence.tokens.read(text, 0, text.size());
    reading::lexicon(language).tag(sentence);
    auto const* const tag = sentence.find(1, reading::classId(cls));
    return tag != nullptr && sentence.tokens[tag->length].end() == 2 + phrase.size();
}

TEST(TableFiles, AreCleanTextThatSaysWhatItsColumnsHold) {
    for (std::string const& name : tableNames()) {
        std::string const text = contentOf(tableFolder / (name + ".tsv"));
        EXPECT_TRUE(text.starts_with("# ")) << name << ": the first line says what the columns hold";
        EXPECT_TRUE(text.ends_with('\n')) << name << ": the last line has no end";
        EXPECT_EQ(text.find('\r'), std::string::npos) << name << ": save with line ends of Unix (LF)";
        int line = 1;
        bool broken = false;
        for (std::size_t i = 0; i < text.size() && !broken;) {
            line += text[i] == '\n' ? 1 : 0;
            broken = text::nextCodePoint(text, i, text.size()) < 0;
        }
        EXPECT_FALSE(broken) << name << ".tsv:" << line << ": no UTF-8";
    }
}

TEST(TableFiles, AreAllReadByTheLibrary) {
    for (std::string const& name : tableNames())
        if (!name.starts_with("messages")) {
            EXPECT_FALSE(rows(name).empty()) << name << " is not in tables.cpp, or has no rows";
        }
}

TEST(TableFiles, HaveAllTheirCellsAndNoMore) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> const cells{
        {"lexicon", {2, 3}},       {"date_words", {2, 3}}, {"rules", {4, 5}},    {"dates", {2, 2}},
        {"times", {2, 2}},         {"verbs_ar", {1, 2}},   {"verbs_fr", {1, 4}}, {"verbs_en", {1, 2}},
        {"affixes", {3, 3}},       {"agenda", {2, 3}},     {"feasts", {3, 3}},   {"function_words", {2, 2}},
        {"given_names", {1, 1}},   {"holidays", {4, 4}},   {"profiles", {3, 3}}, {"people_columns", {2, 2}},
        {"abbreviations", {2, 2}}, {"check", {2, 2}},      {"channels", {6, 6}}, {"page_length", {4, 4}},
        {"working_hours", {6, 6}}, {"event_words", {3, 3}}};
    for (std::string const& name : tableNames()) {
        auto const found = std::find_if(cells.begin(), cells.end(),
                                        [&](auto const& entry) { return name.starts_with(entry.first); });
        if (found == cells.end()) {
            EXPECT_TRUE(name.starts_with("messages")) << name << ": no number of cells is known here";
            continue;
        }
        auto const [least, most] = found->second;
        for (Row const& row : rows(name)) {
            EXPECT_TRUE(row.cells.size() >= least && row.cells.size() <= most)
                << placeOf(name, row) << ": " << row.cells.size() << " cells instead of " << least << " to "
                << most;
            for (std::size_t i = 0; i < least; ++i)
                EXPECT_FALSE(row.cell(i).empty()) << placeOf(name, row) << ": cell " << i + 1 << " is empty";
        }
    }
}

TEST(LexiconTables, HoldNoWordTwiceInAClass) {
    for (auto const& [language, tables] : wordTables) {
        std::map<std::string, std::string> places;
        for (std::string const& table : tables)
            for (Row const& row : rows(table))
                for (std::string_view const phrase : alternatives(row.cell(1))) {
                    std::string const key = std::string(row.cell(0)) + " «" + seen(phrase) + "»";
                    auto const [place, isNew] = places.emplace(key, placeOf(table, row));
                    EXPECT_TRUE(isNew) << placeOf(table, row) << ": " << key << " is already in "
                                       << place->second << " (" << language << ")";
                }
    }
}

TEST(LexiconTables, HoldNoWordThatIsNeverFound) {
    for (auto const& [code, tables] : wordTables) {
        Language const language = languageOf(code);
        for (std::string const& table : tables)
            for (Row const& row : rows(table))
                for (std::string_view const phrase : alternatives(row.cell(1))) {
                    // "l'" stands before its noun, "weeks'" before a space.
                    bool const elided = phrase.ends_with("'") || phrase.ends_with("’");
                    EXPECT_TRUE(isFound(language, row.cell(0), phrase, " 7") ||
                                (elided && isFound(language, row.cell(0), phrase, "arbre")))
                        << placeOf(table, row) << ": " << row.cell(0) << " «" << phrase
                        << "» is never found in a text";
                    std::string const words = std::string(phrase) + " 7";
                    auto const pieces = text::sentences(words);
                    EXPECT_TRUE(pieces.empty() || pieces[0].length >= phrase.size())
                        << placeOf(table, row) << ": a sentence ends within «" << phrase << "»";
                }
    }
}

TEST(LexiconTables, HoldNoClassThatNobodyAsksFor) {
    std::set<std::string> asked;
    for (std::string const& table : patternTables())
        for (Row const& row : rows(table))
            for (std::string const& atom : atomsOf(row.cell(patternColumn(table))))
                asked.insert(atom);
    std::set<std::string> told;
    for (auto const& [language, tables] : wordTables)
        for (std::string const& table : tables)
            for (Row const& row : rows(table)) {
                std::string const cls(row.cell(0));
                bool const used = asked.contains(cls) || isInSources(cls);
                if (!used && told.insert(cls).second)
                    ADD_FAILURE() << placeOf(table, row) << ": no rule asks for " << cls;
            }
}

TEST(PatternTables, AskOnlyForWordsAndClassesThatExist) {
    for (std::string const& table : patternTables()) {
        std::string const code = table.substr(table.find('_') + 1);
        std::set<std::string> classes;
        for (auto const& [language, tables] : wordTables)
            if (code == "all" || code == language)
                for (std::string const& words : tables)
                    for (Row const& row : rows(words))
                        classes.insert(std::string(row.cell(0)));
        for (Row const& row : rows(table))
            for (std::string const& atom : atomsOf(row.cell(patternColumn(table)))) {
                if (isClass(atom)) {
                    // One that no table holds is found by the code: people, dates, forms of verbs.
                    bool const byCode = !allClasses().contains(atom) && isInSources(atom);
                    EXPECT_TRUE(byCode || classes.contains(atom))
                        << placeOf(table, row) << ": there is no class " << atom;
                    continue;
                }
                bool const elided = atom.ends_with("'") && text::Tokens(atom + "a").size() == 2;
                EXPECT_TRUE(elided || text::Tokens(atom).size() == 1)
                    << placeOf(table, row) << ": «" << atom
                    << "» is several words to a reader: " << seen(atom)
                    << ". Write them with spaces, or make a class of them";
            }
    }
}

TEST(PatternTables, HaveNoRowThatAnEarlierOneHides) {
    for (std::string const& table : patternTables()) {
        bool const rules = table.starts_with("rules_");
        std::vector<std::pair<std::string, Row>> all;
        std::string const shared = table.substr(0, table.find('_')) + "_all";
        if (table != shared)
            for (Row const& row : rows(shared))
                all.emplace_back(shared, row);
        for (Row const& row : rows(table)) {
            for (auto const& [earlierTable, earlier] : all) {
                if (earlier.cell(patternColumn(table)) != row.cell(patternColumn(table))) continue;
                // A rule for fewer sentences does not hide one for all.
                bool const sameKind =
                    !rules || (earlier.cell(0) == row.cell(0) && earlier.cell(4) == row.cell(4));
                EXPECT_FALSE(sameKind)
                    << placeOf(table, row) << " is hidden by " << placeOf(earlierTable, earlier) << ": "
                    << row.cell(patternColumn(table));
            }
            all.emplace_back(table, row);
        }
    }
}

TEST(RuleTables, HaveOnlyKnownKindsConfidencesAndFlags) {
    std::set<std::string> const kinds{"action", "decision", "question", "done", "none"};
    std::set<std::string> const confidences{"high", "medium", "low", "-"};
    std::string const head = contentOf(tableFolder / "rules_all.tsv");
    for (std::string const& table : tableNames("rules_"))
        for (Row const& row : rows(table)) {
            EXPECT_TRUE(kinds.contains(std::string(row.cell(0))))
                << placeOf(table, row) << ": " << row.cell(0);
            EXPECT_TRUE(confidences.contains(std::string(row.cell(2))))
                << placeOf(table, row) << ": " << row.cell(2);
            for (std::string const& flag : split(row.cell(4), ','))
                EXPECT_NE(head.substr(0, head.find("\naction")).find(flag + " ("), std::string::npos)
                    << placeOf(table, row) << ": the head of rules_all.tsv does not tell of the flag "
                    << flag;
        }
}

TEST(WordLists, HoldNoWordTwice) {
    for (std::string const table : {"abbreviations", "function_words", "given_names", "affixes", "agenda",
                                    "check", "verbs_fr", "verbs_en", "verbs_ar", "people_columns"}) {
        bool const verbs = table.starts_with("verbs");
        std::size_t const column = table == "affixes" ? 2 : verbs || table == "given_names" ? 0 : 1;
        std::map<std::string, std::string> places;
        for (Row const& row : rows(table))
            for (std::string_view const word : alternatives(row.cell(column))) {
                std::string key = column == 0 ? "" : std::string(row.cell(0)) + ' ';
                if (table == "affixes") key += std::string(row.cell(1)) + ' ';
                key += "«" + text::fold(word) + "»";
                auto const [place, isNew] = places.emplace(key, placeOf(table, row));
                EXPECT_TRUE(isNew) << placeOf(table, row) << ": " << key << " is already in "
                                   << place->second;
            }
    }
}

TEST(WordLists, OfAffixesHaveTheLongestFirstSoThatNoneIsHidden) {
    for (Row const& row : rows("affixes")) {
        auto const letters = alternatives(row.cell(2));
        for (std::size_t i = 0; i < letters.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                std::string const longer = text::fold(letters[i]);
                std::string const shorter = text::fold(letters[j]);
                bool const hidden =
                    row.cell(1) == "prefix" ? longer.starts_with(shorter) : longer.ends_with(shorter);
                EXPECT_FALSE(hidden) << placeOf("affixes", row) << ": «" << letters[j]
                                     << "» takes the words of «" << letters[i] << "»";
            }
    }
}

TEST(WordLists, OfVerbsAreFoundAsVerbs) {
    for (auto const& [table, language, cls] :
         {std::tuple("verbs_fr", Language::French, "INF"), std::tuple("verbs_en", Language::English, "BASE")})
        for (Row const& row : rows(table))
            for (std::string_view const verb : alternatives(row.cell(0))) {
                if (verb == "-") continue;  // irregular forms alone
                reading::Sentence sentence;
                sentence.language = language;
                sentence.tokens.read(verb, 0, verb.size());
                reading::lexicon(language).tag(sentence);
                auto const* const tag = sentence.find(0, reading::classId(cls));
                EXPECT_TRUE(tag != nullptr && tag->length >= sentence.tokens.size())
                    << placeOf(table, row) << ": «" << verb << "» is never found in a text";
            }
}

}  // namespace
}  // namespace diwan::language
