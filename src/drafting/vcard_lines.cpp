#include "drafting/vcard_lines.hpp"

#include <algorithm>

#include "drafting/foreign_text.hpp"
#include "drafting/table_rows.hpp"

namespace diwan::drafting {

namespace {

constexpr std::size_t longestLine = 75;  // bytes without the line break: RFC 6350, 3.2

std::string upper(std::string_view text) {
    std::string all(text);
    std::ranges::transform(
        all, all.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return all;
}

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string unquotedPrintable(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int const high = text[i] == '=' && i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
        int const low = high >= 0 ? hexadecimal(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
            continue;
        }
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return foreignText(bytes).utf8;
}

// Where the value begins: the first colon that is not within quotes.
std::size_t colonOf(std::string_view line) {
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"') quoted = !quoted;
        if (line[i] == ':' && !quoted) return i;
    }
    return std::string_view::npos;
}

bool isQuotedPrintable(std::string_view line) {
    std::size_t const colon = colonOf(line);
    return colon != std::string_view::npos &&
           upper(line.substr(0, colon)).find("QUOTED-PRINTABLE") != std::string::npos;
}

std::vector<std::string_view> headPieces(std::string_view head) {
    std::vector<std::string_view> list;
    bool quoted = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= head.size(); ++i) {
        if (i < head.size() && head[i] == '"') quoted = !quoted;
        if (i < head.size() && (head[i] != ';' || quoted)) continue;
        list.push_back(head.substr(start, i - start));
        start = i + 1;
    }
    return list;
}

void parseInto(std::string_view line, std::size_t number, std::vector<VcardLine>& lines) {
    std::size_t const colon = colonOf(line);
    if (colon == std::string_view::npos) return;
    VcardLine read{
        .name = {}, .parameters = {}, .value = std::string(line.substr(colon + 1)), .number = number};
    auto const head = headPieces(line.substr(0, colon));
    std::string_view name = head[0];
    name.remove_prefix(std::min(name.size(), name.rfind('.') + 1));
    read.name = upper(name);
    for (std::size_t i = 1; i < head.size(); ++i) {
        std::size_t const equals = head[i].find('=');
        bool const bare = equals == std::string_view::npos;
        std::string value(bare ? head[i] : head[i].substr(equals + 1));
        std::erase(value, '"');
        read.parameters.emplace_back(bare ? "TYPE" : upper(head[i].substr(0, equals)), std::move(value));
    }
    if (isQuotedPrintable(line)) read.value = unquotedPrintable(read.value);
    lines.push_back(std::move(read));
}

}  // namespace

std::string VcardLine::parameter(std::string_view parameterName) const {
    for (auto const& [key, text] : parameters)
        if (key == parameterName) return text;
    return {};
}

bool VcardLine::isOfType(std::string_view type) const {
    std::string const wanted = upper(type);
    for (auto const& [key, text] : parameters)
        if (key == "TYPE")
            for (std::string_view const one : pieces(text, ','))
                if (upper(one) == wanted) return true;
    return false;
}

std::vector<VcardLine> vcardLines(std::string_view text) {
    std::vector<VcardLine> lines;
    std::string line;
    std::size_t number = 0;
    std::size_t start = 1;
    for (std::string_view const piece : pieces(text, '\n')) {
        ++number;
        bool const soft = line.ends_with('=') && isQuotedPrintable(line);
        if (soft) {
            line.pop_back();
            line += piece;
        } else if (!line.empty() && (piece.starts_with(' ') || piece.starts_with('\t'))) {
            line += piece.substr(1);
        } else {
            parseInto(line, start, lines);
            line = piece;
            start = number;
        }
    }
    parseInto(line, start, lines);
    return lines;
}

std::vector<std::string> vcardParts(std::string_view value, char separator) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size()) {
            char const next = value[++i];
            parts.back() += next == 'n' || next == 'N' ? '\n' : next;
        } else if (separator != 0 && value[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += value[i];
        }
    }
    return parts;
}

std::string escapedVcard(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        if (c == '\r') continue;
        if (c == '\\' || c == ',' || c == ';') escaped += '\\';
        escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return escaped;
}

std::string vcardLine(std::string_view name,
                      std::vector<std::pair<std::string, std::string>> const& parameters,
                      std::string_view escapedValue) {
    std::string whole(name);
    for (auto const& [key, value] : parameters)
        whole += ";" + key + "=" + value;
    whole += ":";
    whole += escapedValue;
    std::string folded;
    std::size_t room = longestLine;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t end = std::min(whole.size(), at + room);
        while (end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xC0) == 0x80)
            --end;
        folded += (at == 0 ? "" : "\r\n ") + whole.substr(at, end - at);
        at = end;
        room = longestLine - 1;  // the space counts
    }
    return folded + "\r\n";
}

}  // namespace diwan::drafting
