#include "records/json.hpp"

namespace diwan {

namespace {

// Length of the valid UTF-8 sequence at `text[i]` (RFC 3629), or 0.
std::size_t sequenceLength(std::string_view text, std::size_t i) {
    auto const byte = [&](std::size_t k) {
        return static_cast<unsigned char>(k < text.size() ? text[k] : 0);
    };
    auto const continues = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
    unsigned char const lead = byte(i);
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return continues(i + 1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        bool const overlong = lead == 0xE0 && byte(i + 1) < 0xA0;
        bool const surrogate = lead == 0xED && byte(i + 1) > 0x9F;
        return continues(i + 1) && continues(i + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        bool const overlong = lead == 0xF0 && byte(i + 1) < 0x90;
        bool const beyond = lead == 0xF4 && byte(i + 1) > 0x8F;
        return continues(i + 1) && continues(i + 2) && continues(i + 3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void appendEscaped(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    auto const value = static_cast<unsigned char>(c);
    if (value >= 0x20 && value != 0x7f) {
        out += c;
        return;
    }
    out += "\\u00";
    out += hex[value >> 4];
    out += hex[value & 15];
}

}  // namespace

void JsonWriter::separate() {
    if (m_needsComma) m_text += ',';
    m_needsComma = true;
}

JsonWriter& JsonWriter::beginObject() {
    separate();
    m_text += '{';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endObject() {
    m_text += '}';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::beginArray() {
    separate();
    m_text += '[';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::endArray() {
    m_text += ']';
    m_needsComma = true;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    string(name);
    m_text += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
    separate();
    m_text += '"';
    for (std::size_t i = 0; i < text.size();) {
        std::size_t const length = sequenceLength(text, i);
        if (length == 1) {
            appendEscaped(m_text, text[i]);
        } else if (length == 0) {
            m_text += "\xEF\xBF\xBD";
        } else {
            m_text += text.substr(i, length);
        }
        i += length == 0 ? 1 : length;
    }
    m_text += '"';
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    separate();
    m_text += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    separate();
    m_text += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    separate();
    m_text += "null";
    return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
    separate();
    m_text += json;
    return *this;
}

JsonWriter& JsonWriter::strings(std::vector<std::string> const& list) {
    beginArray();
    for (std::string const& text : list)
        string(text);
    return endArray();
}

}  // namespace diwan
