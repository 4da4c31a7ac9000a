// The real program, run as a user runs it, on files made here.
#pragma once

#include <Poco/JSON/Parser.h>
#include <Poco/Zip/Compress.h>
#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace diwan::cli {

struct Outcome {
    int status = -1;
    std::string out;
    std::string error;
};

inline std::string quoted(std::string const& word) {
    std::string all = "'";
    for (char const c : word)
        all += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return all + "'";
}

inline std::string contentOf(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Through the shell and files: no pipe can wait for the other end.
inline Outcome run(std::vector<std::string> const& arguments, std::string const& input = {}) {
    std::filesystem::path const folder =
        std::filesystem::temp_directory_path() / ("diwan-cli-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "in", std::ios::binary) << input;
    std::string command = "LC_ALL=fr_DZ.UTF-8 " + quoted(std::string(DIWAN_BINARY_DIR) + "/bin/diwan");
    for (std::string const& argument : arguments)
        command += " " + quoted(argument);
    command += " <" + quoted((folder / "in").string()) + " >" + quoted((folder / "out").string()) + " 2>" +
               quoted((folder / "error").string());
    int const status = std::system(command.c_str());
    Outcome const outcome{WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(folder / "out"),
                          contentOf(folder / "error")};
    std::filesystem::remove_all(folder);
    return outcome;
}

inline Poco::JSON::Object::Ptr json(std::string const& line) {
    return Poco::JSON::Parser().parse(line).extract<Poco::JSON::Object::Ptr>();
}

class Cli : public testing::Test {
  protected:
    // A folder of this run alone: another run, perhaps of another user, may test at the same time.
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "diwan é XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr) << pattern;
        m_folder = pattern;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    std::string write(std::string const& name, std::string const& content) const {
        std::string const path = (m_folder / name).string();
        std::ofstream(path, std::ios::binary) << content;
        return path;
    }

    std::string package(std::string const& name,
                        std::vector<std::pair<std::string, std::string>> const& entries) const {
        std::string const path = (m_folder / name).string();
        std::ofstream file(path, std::ios::binary);
        Poco::Zip::Compress zip(file, true);
        for (auto const& [entry, content] : entries) {
            std::istringstream stream(content);
            zip.addFile(stream, Poco::DateTime(), Poco::Path(entry, Poco::Path::PATH_UNIX));
        }
        zip.close();
        return path;
    }

    std::filesystem::path m_folder;
};

}  // namespace diwan::cli
