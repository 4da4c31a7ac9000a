// Runs a fuzz target over the kept files, and over the beginnings of each: what g++ builds in place of
// libFuzzer.
//
//   replay_text tests/fuzz/corpus/text [FILE|DIRECTORY…]
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

void run(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string const bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::fprintf(stderr, "%s\n", file.c_str());
    constexpr std::size_t beginnings = 16;
    std::size_t const step = std::max<std::size_t>(1, bytes.size() / beginnings);
    for (std::size_t size = 0; size < bytes.size(); size += step) {
        // A copy of just that length: a sanitizer sees who reads behind its end.
        std::vector<std::uint8_t> const part(bytes.begin(),
                                             bytes.begin() + static_cast<std::ptrdiff_t>(size));
        LLVMFuzzerTestOneInput(part.data(), part.size());
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
    int files = 0;
    try {
        for (int i = 1; i < count; ++i) {
            std::filesystem::path const given(arguments[i]);
            if (!std::filesystem::is_directory(given)) {
                run(given);
                ++files;
                continue;
            }
            for (auto const& entry : std::filesystem::directory_iterator(given)) {
                run(entry.path());
                ++files;
            }
        }
    } catch (std::exception const& exception) {
        std::fprintf(stderr, "replay: %s\n", exception.what());
        return 1;
    }
    std::printf("%d files replayed\n", files);
    return files > 0 ? 0 : 2;
}
