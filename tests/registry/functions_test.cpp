#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace diwan {
namespace {

using Functions = std::map<std::string, std::vector<std::string>>;  // method: its arguments, in order

std::string contents(std::string const& path) {
    std::ifstream file(std::string(DIWAN_SOURCE_DIR) + "/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::vector<std::string>> rows() {
    std::vector<std::vector<std::string>> result;
    std::istringstream lines(contents("registry/functions.tsv"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::istringstream columns(line);
        for (std::string cell; std::getline(columns, cell, '\t');)
            cells.push_back(cell);
        result.push_back(cells);
    }
    return result;
}

Functions functionsOfTheTable() {
    Functions functions;
    std::string method;
    for (auto const& row : rows()) {
        if (row[0] == "function") functions[method = row[1]] = {};
        if (row[0] == "argument") functions[method].push_back(row[1]);
    }
    return functions;
}

// The last name in a piece of an interface: "words" of "any words", "amount" of "[in] any amount".
std::string lastWord(std::string const& text) {
    constexpr char const* letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    std::size_t const end = text.find_last_of(letters);
    if (end == std::string::npos) return "";
    std::size_t const before = text.find_last_not_of(letters, end);
    return text.substr(before + 1, end - before);
}

Functions functionsOfTheInterface() {
    Functions functions;
    std::istringstream statements(contents("uno/idl/functions.idl"));
    for (std::string statement; std::getline(statements, statement, ';');) {
        std::size_t const open = statement.find("([in]");
        if (open == std::string::npos) continue;
        auto& names = functions[lastWord(statement.substr(0, open))];
        std::istringstream arguments(statement.substr(open, statement.rfind(')') - open));
        for (std::string argument; std::getline(arguments, argument, ',');)
            names.push_back(lastWord(argument));
    }
    return functions;
}

TEST(RegistryFunctions, TheTableAndTheInterfaceHaveTheSameOnesWithTheSameArguments) {
    EXPECT_FALSE(functionsOfTheTable().empty());
    EXPECT_EQ(functionsOfTheTable(), functionsOfTheInterface());
}

TEST(RegistryFunctions, EachTextIsThereInThreeLanguages) {
    for (auto const& row : rows()) {
        ASSERT_EQ(row.size(), 8U) << row[1];
        for (std::size_t column = 2; column < row.size(); ++column)
            EXPECT_FALSE(row[column].empty()) << row[1] << ", column " << column;
        EXPECT_NE(row[5], row[7]) << row[1];
        EXPECT_NE(row[6], row[7]) << row[1];
    }
}

TEST(RegistryFunctions, TheNameIsThatOfFilesInEveryLanguage) {
    for (auto const& row : rows()) {
        if (row[0] != "function") continue;
        std::string name = "DIWAN.";
        for (char const letter : row[1])
            name += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
        for (std::size_t column = 2; column <= 4; ++column)
            EXPECT_EQ(row[column], name);
    }
}

TEST(RegistryFunctions, EachIsDocumentedWithItsArguments) {
    std::string const document = contents("docs/functions.md");
    Functions const functions = functionsOfTheTable();
    for (auto const& row : rows()) {
        if (row[0] != "function") continue;
        std::string signature = "| `" + row[4] + "(";
        for (std::string const& argument : functions.at(row[1]))
            signature += (signature.back() == '(' ? "" : "; ") + argument;
        EXPECT_NE(document.find(signature + ")` |"), std::string::npos) << signature;
    }
}

}  // namespace
}  // namespace diwan
