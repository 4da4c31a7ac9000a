#include "reading/summary.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "text/marker.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t factLimit = 8;
constexpr std::size_t centralLimit = 3;
constexpr std::size_t shortest = 8;  // tokens
constexpr std::size_t longest = 60;

struct Candidate {
    SummaryLine line;
    std::vector<std::string> words;
    double score = 0;
};

bool overlaps(Span const& a, Span const& b) {
    return a.block == b.block && a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

std::vector<Candidate> candidates(text::Document const& document, Reading const& reading,
                                  Options const& options) {
    std::vector<Candidate> all;
    text::Tokens tokens;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        if (options.stop != nullptr && options.stop->load(std::memory_order_relaxed)) break;
        text::Block const& block = document.blocks[i];
        if (block.kind == text::BlockKind::Heading || block.kind == text::BlockKind::TableCell) continue;
        std::size_t const from = std::min(text::markerOf(block.text).length, block.text.size());
        for (text::Piece const& piece :
             text::sentences(std::string_view(block.text).substr(from), reading.language)) {
            tokens.read(block.text, piece.offset + from, piece.length);
            if (tokens.size() < shortest || tokens.size() > longest) continue;
            Candidate candidate;
            candidate.line.span = {.block = static_cast<int>(i),
                                   .line = block.line,
                                   .start = block.start,
                                   .offset = piece.offset + from,
                                   .length = piece.length};
            for (text::Token const& token : tokens)
                if (token.kind == text::TokenKind::Word && token.length >= 4)
                    candidate.words.emplace_back(token.folded);
            if (candidate.words.size() >= 4) all.push_back(std::move(candidate));
        }
    }
    return all;
}

}  // namespace

// Centrality: how much of the document's own vocabulary a sentence shares (mean inverse-frequency-weighted
// count, which is its product with the centroid); early sentences are a little favoured; what repeats a
// chosen one is passed over.
std::vector<SummaryLine> summarise(text::Document const& document, Reading const& reading,
                                   Options const& options) {
    std::vector<SummaryLine> summary;
    for (FoundDecision const& decision : reading.decisions)
        if (summary.size() < factLimit) summary.push_back({decision.text, decision.span});
    for (FoundAction const& action : reading.actions)
        if (summary.size() < factLimit && action.due) {
            bool const already = std::any_of(summary.begin(), summary.end(), [&](SummaryLine const& l) {
                return overlaps(l.span, action.span);
            });
            if (!already) summary.push_back({action.text, action.span});
        }
    std::vector<Candidate> all = candidates(document, reading, options);
    std::unordered_map<std::string, int> frequency;
    for (Candidate const& candidate : all) {
        std::unordered_set<std::string> const once(candidate.words.begin(), candidate.words.end());
        for (std::string const& word : once)
            ++frequency[word];
    }
    double const count = static_cast<double>(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        double sum = 0;
        for (std::string const& word : all[i].words) {
            double const shared = frequency[word];
            if (shared > 1) sum += shared * std::log(1 + count / shared);
        }
        double const early = 1.0 + 0.5 / (1.0 + static_cast<double>(i));
        all[i].score = early * sum / (4.0 + static_cast<double>(all[i].words.size()));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](Candidate const& a, Candidate const& b) { return a.score > b.score; });
    std::vector<Candidate const*> chosen;
    for (Candidate const& candidate : all) {
        if (chosen.size() >= centralLimit) break;
        bool const fact = std::any_of(summary.begin(), summary.end(), [&](SummaryLine const& l) {
            return overlaps(l.span, candidate.line.span);
        });
        std::unordered_set<std::string> const words(candidate.words.begin(), candidate.words.end());
        bool const repeats = std::any_of(chosen.begin(), chosen.end(), [&](Candidate const* other) {
            auto const same = std::count_if(other->words.begin(), other->words.end(),
                                            [&](std::string const& w) { return words.contains(w); });
            return 2 * static_cast<std::size_t>(same) > other->words.size();
        });
        if (!fact && !repeats) chosen.push_back(&candidate);
    }
    std::stable_sort(chosen.begin(), chosen.end(), [](Candidate const* a, Candidate const* b) {
        return std::pair(a->line.span.block, a->line.span.offset) <
               std::pair(b->line.span.block, b->line.span.offset);
    });
    for (Candidate const* const candidate : chosen) {
        Span const& span = candidate->line.span;
        summary.push_back(
            {document.blocks[static_cast<std::size_t>(span.block)].text.substr(span.offset, span.length),
             span});
    }
    return summary;
}

}  // namespace diwan::reading
