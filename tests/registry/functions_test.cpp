#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
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

Functions functionsOfTheInterface() {
    Functions functions;
    std::string const idl = contents("uno/idl/functions.idl");
    std::regex const method(R"(\w+ (\w+)\(([^)]*)\)\s*(raises|;))");
    std::regex const argument(R"(\[in\] [\w: <>]+ (\w+))");
    for (std::sregex_iterator found(idl.begin(), idl.end(), method), end; found != end; ++found) {
        std::string const arguments = (*found)[2];
        auto& names = functions[(*found)[1]];
        for (std::sregex_iterator one(arguments.begin(), arguments.end(), argument); one != end; ++one)
            names.push_back((*one)[1]);
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
