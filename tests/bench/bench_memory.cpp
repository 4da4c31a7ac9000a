// How much memory a reading takes for each byte of its text: the peak of the process less what it was before,
// in a process of its own for each text.
//
//   bench_memory        // "minutes/fr 4.0 MB: 5.1 bytes of memory for a byte of text"
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "reading/read.hpp"
#include "text/document.hpp"

namespace {

namespace reading = diwan::reading;
namespace text = diwan::text;

constexpr std::size_t size = 4000000;

std::string minutes(std::string const& language) {
    std::ifstream stream(std::string(DIWAN_SOURCE_DIR) + "/tests/bench/minutes/minutes_" + language + ".txt",
                         std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The most that this process ever held, in bytes.
double peak() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) * 1024;
    return 0;
}

void measure(std::string const& name, std::string const& piece) {
    if (pid_t const child = fork(); child != 0) {
        waitpid(child, nullptr, 0);
        return;
    }
    reading::Options const options{.today = std::chrono::year(2026) / std::chrono::May / 3};
    // The tables of the languages are not the text's.
    std::string source = minutes("fr") + "\n" + minutes("en") + "\n" + minutes("ar");
    (void)reading::read(text::fromPlainText(source), options);
    source.clear();
    source.reserve(size + piece.size());
    while (source.size() < size)
        source += piece;
    double const before = peak();
    reading::Reading const result = reading::read(text::fromPlainText(source), options);
    std::printf("%-16s %.1f MB: %5.1f bytes of memory for a byte of text (%zu actions)\n", name.c_str(),
                static_cast<double>(source.size()) / 1e6,
                (peak() - before) / static_cast<double>(source.size()), result.actions.size());
    std::fflush(stdout);
    _exit(0);
}

}  // namespace

int main() {
    try {
        for (std::string const language : {"fr", "en", "ar"})
            measure("minutes/" + language, minutes(language));
        measure("one_paragraph", "Karim doit relancer le client avant jeudi et Nadia envoie le devis. ");
        measure("list", "- [ ] relancer le client pour le devis de la cuisine (Karim, 12/05)\n");
        measure("no_spaces", "relancerleclientavantjeudi");
        measure("digits", "12052026");
        measure("invalid_utf8", "\xff\xfe\x80 relancer ");
        measure("table", "| | a | b || c |\n");
        return 0;
    } catch (std::exception const& exception) {
        std::fprintf(stderr, "bench_memory: %s\n", exception.what());
        return 1;
    }
}
