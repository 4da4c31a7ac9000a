#include "records/number_pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "diwan_records_data.hpp"

namespace diwan {

namespace {

constexpr std::size_t longestPattern = 40;
constexpr std::size_t widestCounter = 9;
constexpr std::size_t longestCounter = 15;  // digits of any value, well inside 64 bits

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isLiteral(char c) {
    return isDigit(c) || isLetter(c) || std::string_view("-/._").find(c) != std::string_view::npos;
}

std::string padded(std::int64_t value, int width) {
    std::string digits = std::to_string(value);
    if (static_cast<int>(digits.size()) < width)
        digits.insert(0, static_cast<std::size_t>(width) - digits.size(), '0');
    return digits;
}

std::optional<std::int64_t> readDigits(std::string_view digits) {
    if (digits.empty() || digits.size() > longestCounter || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::vector<NumberSeries> readSeries() {
    std::vector<NumberSeries> all;
    std::string_view rest = data::number_series_tsv;
    while (!rest.empty()) {
        std::string_view const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.empty() || line.front() == '#') continue;
        std::size_t const first = line.find('\t');
        std::size_t const second = line.find('\t', first + 1);
        if (second == std::string_view::npos) continue;
        NumberSeries series{.id = line.substr(0, first),
                            .pattern = line.substr(first + 1, second - first - 1)};
        std::string_view const block = line.substr(second + 1);
        std::from_chars(block.data(), block.data() + block.size(), series.block);
        all.push_back(series);
    }
    return all;
}

}  // namespace

Result<NumberPattern> NumberPattern::parse(std::string_view text) {
    Problem const wrong{.code = "number.pattern", .arguments = {std::string(text)}, .detail = ""};
    if (text.size() > longestPattern) return wrong;
    NumberPattern pattern;
    pattern.m_text = text;
    int years = 0;
    int counters = 0;
    while (!text.empty()) {
        if (text.front() != '{') {
            std::size_t const end = std::min(text.find('{'), text.size());
            std::string_view const literal = text.substr(0, end);
            if (!std::ranges::all_of(literal, isLiteral)) return wrong;
            pattern.m_pieces.push_back({.part = Part::Literal, .text = std::string(literal)});
            text.remove_prefix(end);
            continue;
        }
        std::size_t const end = text.find('}');
        if (end == std::string_view::npos) return wrong;
        std::string_view const name = text.substr(1, end - 1);
        text.remove_prefix(end + 1);
        if (name == "YYYY" || name == "AAAA" || name == "YY" || name == "AA") {
            pattern.m_pieces.push_back({.part = name.size() == 4 ? Part::Year : Part::ShortYear});
            ++years;
        } else if (!name.empty() && name.size() <= widestCounter &&
                   name.find_first_not_of('0') == std::string_view::npos) {
            pattern.m_pieces.push_back({.part = Part::Counter, .width = static_cast<int>(name.size())});
            ++counters;
        } else {
            return wrong;
        }
    }
    if (counters != 1 || years > 1) return wrong;
    return pattern;
}

bool NumberPattern::hasYear() const {
    return std::ranges::any_of(m_pieces, [](Piece const& piece) {
        return piece.part == Part::Year || piece.part == Part::ShortYear;
    });
}

std::string NumberPattern::written(int year, std::string_view counter) const {
    std::string number;
    for (Piece const& piece : m_pieces) {
        if (piece.part == Part::Literal) number += piece.text;
        if (piece.part == Part::Year) number += padded(year, 4);
        if (piece.part == Part::ShortYear) number += padded(year % 100, 2);
        if (piece.part == Part::Counter) number += counter;
    }
    return number;
}

std::string NumberPattern::format(int year, std::int64_t value) const {
    auto const counter = std::ranges::find(m_pieces, Part::Counter, &Piece::part);
    return written(year, padded(value, counter->width));
}

std::string NumberPattern::provisional(int year, std::string_view initials, std::int64_t count) const {
    return written(year, "P-" + std::string(initials) + "-" + padded(count, 2));
}

std::optional<NumberParts> NumberPattern::read(std::string_view number) const {
    // All but the counter have a fixed length: the counter is what is left over.
    std::size_t fixed = 0;
    for (Piece const& piece : m_pieces) {
        if (piece.part == Part::Literal) fixed += piece.text.size();
        if (piece.part == Part::Year) fixed += 4;
        if (piece.part == Part::ShortYear) fixed += 2;
    }
    if (number.size() <= fixed) return std::nullopt;
    NumberParts parts;
    std::string_view rest = number;
    for (Piece const& piece : m_pieces) {
        std::size_t const length = piece.part == Part::Literal     ? piece.text.size()
                                   : piece.part == Part::Year      ? 4
                                   : piece.part == Part::ShortYear ? 2
                                                                   : number.size() - fixed;
        std::string_view const found = rest.substr(0, length);
        rest.remove_prefix(length);
        if (piece.part == Part::Literal) {
            if (found != piece.text) return std::nullopt;
            continue;
        }
        std::optional<std::int64_t> const value = readDigits(found);
        if (!value) return std::nullopt;
        if (piece.part == Part::Counter) parts.value = *value;
        if (piece.part == Part::Year) parts.year = static_cast<int>(*value);
        if (piece.part == Part::ShortYear) parts.year = 2000 + static_cast<int>(*value);
    }
    // "DV-2026-00042" is no number of ours: one number has one spelling.
    if (parts.value < 1 || format(parts.year, parts.value) != number) return std::nullopt;
    return parts;
}

bool NumberPattern::collidesWith(NumberPattern const& other) const {
    // Tried with values below, at and above the least widths of both, where spellings can meet.
    for (int const year : {2026, 2111})
        for (std::int64_t value = 1; value <= 1'000'000'000; value *= 10)
            if (other.read(format(year, value)) || read(other.format(year, value))) return true;
    return false;
}

std::span<NumberSeries const> numberSeries() {
    static std::vector<NumberSeries> const all = readSeries();
    return all;
}

NumberSeries const* findNumberSeries(std::string_view id) {
    auto const all = numberSeries();
    auto const found = std::ranges::find(all, id, &NumberSeries::id);
    return found == all.end() ? nullptr : &*found;
}

std::string initialsOf(std::string_view person) {
    std::string initials;
    bool atStart = true;
    for (char const c : person) {
        // Bytes of accented letters are inside a word; a name that starts with one gives its next letter.
        if (atStart && isLetter(c) && initials.size() < 3) {
            initials += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
            atStart = false;
        }
        if (c == ' ' || c == '-' || c == '.') atStart = true;
    }
    return initials.empty() ? "X" : initials;
}

}  // namespace diwan
