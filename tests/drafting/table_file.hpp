// Rows of a tab-separated test table; lines that are empty or open with '#' are passed over.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace diwan::drafting {

inline std::vector<std::vector<std::string>> rowsOfFile(std::string const& path) {
    std::vector<std::vector<std::string>> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::istringstream stream(line);
        for (std::string cell; std::getline(stream, cell, '\t');)
            cells.push_back(cell);
        rows.push_back(cells);
    }
    return rows;
}

inline std::string wholeFile(std::string const& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace diwan::drafting
