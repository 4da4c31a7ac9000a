#include "reading/remarks.hpp"

#include "language/messages.hpp"
#include "reading/placeholders.hpp"
#include "reading/source_lines.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t longestQuoted = 80;  // bytes of the source's words in a remark

Calendar calendarOf(Options const& options) {
    Day const fallback{std::chrono::year(1970) / 1 / 1};
    Day const today = options.today.ok() ? options.today : fallback;
    return {.reference = options.date && options.date->ok() ? *options.date : today,
            .week = weekOf(options.profile)};
}

}  // namespace

CheckState::CheckState(text::Document const& given, CheckOptions const& asked, Check& result)
    : document(given),
      options(asked),
      check(result),
      parts(given),
      facts(calendarOf(asked.reading), result.language) {}

void CheckState::remark(std::string const& code, std::optional<Span> span,
                        std::vector<std::string> const& arguments) {
    std::vector<std::string> shown;
    for (std::string const& argument : arguments) {
        std::string one = onOneLine(argument);
        if (one.size() > longestQuoted) {
            std::size_t cut = longestQuoted;
            while (cut > 0 && (static_cast<unsigned char>(one[cut]) & 0xC0) == 0x80)
                --cut;
            one = one.substr(0, cut) + "…";
        }
        shown.push_back(std::move(one));
    }
    check.remarks.push_back({code, span, language::message(options.reading.output, "check." + code, shown)});
}

std::string CheckState::words(std::string const& key) const {
    return language::message(options.reading.output, key);
}

std::string CheckState::titleOf(Part part) const {
    return words("check.part." + std::string(code(part)));
}

std::vector<Span> const& CheckState::contents(Part part, Part otherwise) const {
    return parts.has(part) ? parts.contents(part) : parts.contents(otherwise);
}

bool CheckState::isWritten(std::string const& kind, Part part, Part otherwise) {
    Part const found = parts.has(part) ? part : otherwise;
    if (!parts.has(found)) {
        remark(kind + ".no-part", std::nullopt,
               {titleOf(part), words("check.why." + std::string(code(part)))});
        return false;
    }
    bool placeholder = false;
    for (Span const& span : parts.contents(found)) {
        if (!isBlank(parts.words(span))) return true;
        placeholder = placeholder || !placeholdersIn(parts.words(span)).empty();
    }
    if (!placeholder)
        remark(kind + ".empty-part", parts.labelOf(found),
               {titleOf(part), words("check.why." + std::string(code(part)))});
    return false;
}

void CheckState::proof(std::string const& kind, std::vector<Span> const& contents) {
    bool fact = false;
    std::optional<Span> praised;
    std::string praise;
    for (Span const& span : contents) {
        std::string_view const said = parts.words(span);
        if (isBlank(said)) continue;
        Facts const found = facts.read(said);
        fact = fact || found.isFact();
        if (found.praise && !found.isFact() && !praised) {
            praised = span;
            praised->offset = span.offset + found.praise->offset;
            praised->length = found.praise->length;
            praise = said.substr(found.praise->offset, found.praise->length);
        }
    }
    if (praised) {
        remark(kind + ".proof-praise", praised, {praise});
    } else if (!fact && !contents.empty()) {
        remark(kind + ".proof-no-fact", contents.front());
    }
}

bool CheckState::hasCall(std::string_view said) const {
    static ClassId const verb = classId("CK_CALL_VERB");
    static ClassId const notCall = classId("CK_NOT_CALL");
    constexpr std::size_t shortest = 5;  // "allez"
    CheckWords const own(said);
    if (own.has(verb)) return true;
    auto const& tokens = own.sentence().tokens;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind == text::TokenKind::Address) return true;
        // "vous envoyez" tells, "envoyez" asks.
        bool const told = at > 0 && tokens[at - 1].folded == "vous";
        if (tokens[at].folded.ends_with("ez") && tokens[at].folded.size() >= shortest && !told &&
            own.sentence().find(at, notCall) == nullptr)
            return true;
    }
    return false;
}

}  // namespace diwan::reading
