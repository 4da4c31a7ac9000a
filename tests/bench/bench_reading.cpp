// How fast a document is read, in bytes of its text a second, on one core.
//
//   bench_reading [--benchmark_filter=minutes]
//
// The texts are the invented minutes beside this file, repeated with other numbers, and, where the
// development corpus is there, its unannotated notes. "hostile" texts show that the time grows with the
// length and nothing else: compare their figure at 1 MB with that at 4 MB.
#include <benchmark/benchmark.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "reading/read.hpp"
#include "reading/summary.hpp"
#include "text/document.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace {

namespace reading = diwan::reading;
namespace text = diwan::text;

constexpr std::size_t megabyte = 1000000;

std::string contents(std::filesystem::path const& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

// The text again and again; a number at each turn keeps the turns from being the same.
std::string repeated(std::string const& text, std::size_t size) {
    std::string all;
    all.reserve(size + text.size());
    for (int turn = 1; all.size() < size && !text.empty(); ++turn)
        all += text + "\n# " + std::to_string(turn) + "\n\n";
    return all;
}

std::string const& minutes(std::string const& language) {
    static std::map<std::string, std::string> texts;
    std::string& text = texts[language];
    if (text.empty())
        text = repeated(contents(std::filesystem::path(DIWAN_SOURCE_DIR) / "tests/bench/minutes" /
                                 ("minutes_" + language + ".txt")),
                        megabyte);
    return text;
}

std::string const& notes(std::string const& language) {
    static std::map<std::string, std::string> texts;
    std::string& text = texts[language];
    if (text.empty()) {
        std::filesystem::path const folder = std::filesystem::path(DIWAN_CORPUS) / "notes" / language;
        if (std::filesystem::is_directory(folder))
            for (auto const& entry : std::filesystem::directory_iterator(folder))
                text += contents(entry.path()) + "\n\n";
        text = repeated(text, megabyte);
    }
    return text;
}

reading::Options options() {
    return {.today = std::chrono::year(2026) / std::chrono::May / 3};
}

void report(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void readText(benchmark::State& state, std::string const& source) {
    if (source.empty()) {
        state.SkipWithError("the development corpus is not here");
        return;
    }
    for (auto _ : state) {
        reading::Reading const result = reading::read(text::fromPlainText(source), options());
        benchmark::DoNotOptimize(result.actions.data());
    }
    report(state, source.size());
}

// The same with a summary of five sentences: the difference is what the summary costs.
void readWithSummary(benchmark::State& state, std::string const& source) {
    reading::Options with = options();
    with.sentences = 5;
    for (auto _ : state)
        benchmark::DoNotOptimize(reading::read(text::fromPlainText(source), with).summary.data());
    report(state, source.size());
}

// Only the summary: sentences that are cut already go in, five come out.
void summaryOnly(benchmark::State& state, std::string const& source) {
    text::Document const document = text::fromPlainText(source);
    std::vector<reading::Span> spans;
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
        for (text::Piece const& piece : text::sentences(document.blocks[i].text))
            spans.push_back({.block = static_cast<int>(i), .offset = piece.offset, .length = piece.length});
    text::Tokens tokens;
    for (auto _ : state) {
        reading::Summariser summariser;
        for (reading::Span const& span : spans) {
            tokens.read(document.blocks[static_cast<std::size_t>(span.block)].text, span.offset, span.length);
            summariser.add(tokens, span);
        }
        benchmark::DoNotOptimize(summariser.lines(document, reading::Reading{}, 5).data());
    }
    report(state, source.size());
}

void sentencesOnly(benchmark::State& state, std::string const& source) {
    text::Document const document = text::fromPlainText(source);
    for (auto _ : state)
        for (text::Block const& block : document.blocks)
            benchmark::DoNotOptimize(text::sentences(block.text).size());
    report(state, source.size());
}

void tokensOnly(benchmark::State& state, std::string const& source) {
    text::Document const document = text::fromPlainText(source);
    text::Tokens tokens;
    for (auto _ : state)
        for (text::Block const& block : document.blocks) {
            tokens.read(block.text);
            benchmark::DoNotOptimize(tokens.size());
        }
    report(state, source.size());
}

std::string times(std::string const& piece, std::size_t size) {
    std::string all;
    all.reserve(size + piece.size());
    while (all.size() < size)
        all += piece;
    return all;
}

void hostile(benchmark::State& state, std::string const& piece) {
    readText(state, times(piece, static_cast<std::size_t>(state.range(0)) * megabyte));
}

void addHostile(std::string const& name, std::string const& piece) {
    benchmark::RegisterBenchmark(("hostile/" + name).c_str(),
                                 [piece](benchmark::State& state) { hostile(state, piece); })
        ->Arg(1)
        ->Arg(4)
        ->Unit(benchmark::kMillisecond);
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (std::string const language : {"fr", "en", "ar"}) {
        benchmark::RegisterBenchmark(("minutes/" + language).c_str(), [language](benchmark::State& state) {
            readText(state, minutes(language));
        })->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("notes/" + language).c_str(), [language](benchmark::State& state) {
            readText(state, notes(language));
        })->Unit(benchmark::kMillisecond);
    }
    for (std::string const language : {"fr", "ar"})
        benchmark::RegisterBenchmark(("with_summary/" + language).c_str(), [language](
                                                                               benchmark::State& state) {
            readWithSummary(state, minutes(language));
        })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("tokens_and_summary/fr", [](benchmark::State& state) {
        summaryOnly(state, minutes("fr"));
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("sentences/fr", [](benchmark::State& state) {
        sentencesOnly(state, minutes("fr"));
    })->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark("tokens/fr", [](benchmark::State& state) {
        tokensOnly(state, minutes("fr"));
    })->Unit(benchmark::kMillisecond);
    addHostile("one_paragraph", "Karim doit relancer le client avant jeudi et Nadia envoie le devis. ");
    addHostile("no_full_stop", "Karim doit relancer le client avant jeudi et Nadia envoie le devis ");
    addHostile("no_spaces", "relancerleclientavantjeudi");
    addHostile("list_items", "- [ ] a\n");
    addHostile("digits", "12052026");
    addHostile("numbers", "12/05 ");
    addHostile("invalid_utf8", "\xff\xfe\x80 relancer ");
    addHostile("table_in_table", "| | a | b || c |\n");
    addHostile("brackets", "((((((");
    addHostile("full_stops", ". . .");
    addHostile("names", "Karim, Nadia et ");
    addHostile("accents", "e\xCC\x81\xCC\x82\xCC\x83");
    addHostile("marks", "\xE2\x80\x8F\xE2\x80\x8B");
    addHostile("angles", "<<a <");
    addHostile("stops_and_marks", ".\xCC\x81\xE2\x80\x8B 1");
    addHostile("dates", "du lundi 3 mai au 12/05/2026 ou dans trois ");
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
