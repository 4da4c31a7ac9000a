#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace diwan {
namespace {

std::string contents(std::string const& path) {
    std::ifstream file(std::string(DIWAN_SOURCE_DIR) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::vector<std::string>> commandRows() {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(contents("registry/commands.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#' || line.front() == '-') continue;
        std::vector<std::string> cells;
        std::istringstream columns(line);
        for (std::string cell; std::getline(columns, cell, '\t');)
            cells.push_back(cell);
        cells.resize(8);
        rows.push_back(cells);
    }
    return rows;
}

// Ids in the first column of the table of docs/commands.md.
std::set<std::string> documentedCommands() {
    std::set<std::string> ids;
    std::istringstream lines(contents("docs/commands.md"));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("| `")) ids.insert(line.substr(3, line.find('`', 3) - 3));
    return ids;
}

TEST(RegistryCommands, TheTableAndTheDocumentListTheSameOnes) {
    std::set<std::string> inTable;
    for (auto const& row : commandRows())
        EXPECT_TRUE(inTable.insert(row[0]).second) << row[0] << " stands twice";
    EXPECT_GE(inTable.size(), 10u);
    EXPECT_EQ(inTable, documentedCommands());
}

TEST(RegistryCommands, EachHasAnIconOfItsOwnInEverySizeLightAndDark) {
    for (char const* size :
         {"_16.png", "_32.png", "_16_dark.png", "_32_dark.png", "_26.png", "_26_dark.png"}) {
        std::set<std::string> pictures;
        for (auto const& row : commandRows()) {
            std::string const picture = contents("extension/icons/" + row[0] + size);
            EXPECT_FALSE(picture.empty()) << row[0] << size;
            EXPECT_TRUE(pictures.insert(picture).second) << row[0] << size << " is another command's";
        }
    }
}

TEST(RegistryCommands, EachHasALabelInThreeLanguagesAndAPlace) {
    for (auto const& row : commandRows()) {
        for (std::size_t column = 1; column <= 3; ++column)
            EXPECT_FALSE(row[column].empty()) << row[0];
        EXPECT_EQ(row[4].find_first_not_of("WCS"), std::string::npos) << row[0];
        EXPECT_TRUE(row[5] == "always" || row[5] == "text" || row[5] == "writable" || row[5] == "changeable")
            << row[0];
        EXPECT_NE(row[6].find('M'), std::string::npos) << row[0] << " is not in the menu";
    }
}

TEST(RegistryCommands, DocumentedShortcutsAreThoseOfTheTable) {
    std::string const document = contents("docs/commands.md");
    for (auto const& row : commandRows()) {
        if (row[7].empty()) continue;
        std::string const line = std::string("| Ctrl+Alt+Shift+") + row[7].front() + " | `" + row[0] + "` |";
        EXPECT_NE(document.find(line), std::string::npos) << line;
    }
}

}  // namespace
}  // namespace diwan
