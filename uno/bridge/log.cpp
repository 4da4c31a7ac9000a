#include "bridge/log.hpp"

#include <cstdio>
#include <mutex>
#include <string>

#include "base/clock.hpp"

namespace diwan::office {

namespace {

constexpr std::uintmax_t largestLog = 1 << 20;

struct LogFile {
    std::mutex mutex;
    std::filesystem::path path;
};

LogFile& logFile() {
    static LogFile file;
    return file;
}

}  // namespace

void openLog(std::filesystem::path const& folder) {
    LogFile& log = logFile();
    std::lock_guard const lock(log.mutex);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    log.path = folder / "diwan.log";
    if (std::filesystem::file_size(log.path, ignored) > largestLog && !ignored)
        std::filesystem::rename(log.path, folder / "diwan.log.old", ignored);
}

void logEvent(std::string_view place, std::string_view event) noexcept {
    try {
        LogFile& log = logFile();
        std::lock_guard const lock(log.mutex);
        if (log.path.empty()) return;
        std::string const line =
            toRfc3339(SystemClock().now()) + " " + std::string(place) + ": " + std::string(event) + "\n";
        if (std::FILE* const file = std::fopen(log.path.c_str(), "ae")) {
            std::fwrite(line.data(), 1, line.size(), file);
            std::fclose(file);
        }
    } catch (std::exception const& exception) {
        std::fprintf(stderr, "diwan: the log can't be written (%s)\n", exception.what());
    }
}

}  // namespace diwan::office
