#include "followups/meeting_end.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "followups/clock_time.hpp"
#include "language/messages.hpp"
#include "text/fold.hpp"

namespace diwan::followups {

namespace {

using Minutes = std::optional<std::chrono::minutes>;

constexpr std::size_t farthest = 60;    // bytes from the words to the time
constexpr std::size_t longest = 4000;   // bytes of a block that is looked at
constexpr std::size_t headBlocks = 40;  // blocks with words that the head of a document may have: cells of a
                                        // table are many

// The words of a row in all our languages, parted by "|", folded.
std::vector<std::string> wordsOf(std::string_view key) {
    std::vector<std::string> all;
    for (Language const language : {Language::French, Language::Arabic, Language::English}) {
        std::string const row = language::message(language, key) + "|";
        for (std::size_t begin = 0, end = row.find('|'); end != std::string::npos;
             begin = end + 1, end = row.find('|', begin))
            if (end > begin) all.push_back(text::fold(row.substr(begin, end - begin)));
    }
    return all;
}

struct Words {
    std::vector<std::string> ending = wordsOf("followups.end-words");
    std::vector<std::string> endLabels = wordsOf("followups.end-labels");
    std::vector<std::string> timeLabels = wordsOf("followups.time-labels");
    std::vector<std::string> until = wordsOf("followups.time-until");
};

Words const& words() {
    static Words const all;
    return all;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view around = " \t:*_|-";
    std::size_t const begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

// A block and the cell beside it: the label of a card and its value may share a line or a row.
struct Line {
    std::string folded;
    std::string beside;  // the next cell of the row, folded
};

bool isBeside(text::Block const& next, text::Block const& cell) {
    return cell.table >= 0 && next.table == cell.table && next.row == cell.row &&
           next.column == cell.column + 1;
}

Line lineOf(text::Document const& document, std::size_t index) {
    text::Block const& block = document.blocks[index];
    Line line{.folded = text::fold(block.text), .beside = ""};
    if (index + 1 < document.blocks.size() && isBeside(document.blocks[index + 1], block) &&
        document.blocks[index + 1].text.size() <= longest)
        line.beside = text::fold(document.blocks[index + 1].text);
    return line;
}

Minutes firstTime(std::string_view folded) {
    std::vector<ClockTime> const times = clockTimes(folded);
    if (times.empty()) return std::nullopt;
    return times.front().time;
}

// "Séance levée à 11 h 30"; the cell "Fin de la réunion" and beside it "11 h 30".
Minutes endSaid(Line const& line) {
    Minutes last;
    for (std::string const& ending : words().ending) {
        std::size_t const at = line.folded.find(ending);
        if (at == std::string::npos) continue;
        std::string_view const rest = std::string_view(line.folded).substr(at + ending.size());
        Minutes const time = firstTime(trimmed(rest).empty() ? line.beside : rest.substr(0, farthest));
        if (time) last = time;
    }
    return last;
}

// What stands behind one of these labels at the start of the line, or in the cell beside it.
std::optional<std::string_view> behindLabel(Line const& line, std::vector<std::string> const& labels) {
    std::size_t const colon = line.folded.find(':');
    std::string_view const head = std::string_view(line.folded).substr(0, colon);
    if (std::ranges::find(labels, trimmed(head)) == labels.end()) return std::nullopt;
    if (colon == std::string::npos) return line.beside;
    std::string_view const rest = std::string_view(line.folded).substr(colon + 1);
    return trimmed(rest).empty() ? std::string_view(line.beside) : rest;
}

// The second time of "14 h – 15 h 30", "from 2 pm to 3:30 pm".
Minutes endOfInterval(std::string_view folded) {
    std::vector<ClockTime> const times = clockTimes(folded);
    for (std::size_t i = 1; i < times.size(); ++i) {
        ClockTime const& from = times[i - 1];
        ClockTime const& to = times[i];
        std::string_view between = folded.substr(from.end, to.begin - from.end);
        while (between.starts_with(' '))
            between.remove_prefix(1);
        while (between.ends_with(' '))
            between.remove_suffix(1);
        if (from.time < to.time && std::ranges::find(words().until, between) != words().until.end())
            return to.time;
    }
    return std::nullopt;
}

Minutes endInHead(Line const& line) {
    if (auto const rest = behindLabel(line, words().endLabels))
        if (Minutes const time = firstTime(*rest)) return time;
    if (auto const rest = behindLabel(line, words().timeLabels)) return endOfInterval(*rest);
    return std::nullopt;
}

}  // namespace

std::optional<std::chrono::minutes> meetingEnd(text::Document const& document) {
    Minutes said;
    Minutes inHead;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        std::size_t const size = document.blocks[i].text.size();
        if (size == 0 || size > longest) continue;
        Line const line = lineOf(document, i);
        if (Minutes const time = endSaid(line)) said = time;
        if (++seen <= headBlocks && !inHead) inHead = endInHead(line);
    }
    return said ? said : inHead;
}

}  // namespace diwan::followups
