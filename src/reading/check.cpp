#include "reading/check.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "language/messages.hpp"
#include "reading/agenda.hpp"
#include "reading/agenda_words.hpp"
#include "reading/line_blocks.hpp"
#include "reading/placeholders.hpp"
#include "reading/remarks.hpp"
#include "reading/source_lines.hpp"
#include "text/detect.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

constexpr std::size_t titleLines = 8;         // written lines in which a document says what it is
constexpr std::size_t longestTitle = 120;     // bytes
constexpr std::size_t mostPlaceholders = 40;  // named one by one; a template has fewer

struct Kind {
    CheckKind kind;
    std::string_view code;
    char const* title;  // class of the words that name it; the agenda has its own reader
};

constexpr std::array kinds{
    Kind{CheckKind::Brief, "brief", "CK_TITLE_BRIEF"},
    Kind{CheckKind::Proposal, "proposal", "CK_TITLE_PROPOSAL"}, Kind{CheckKind::Agenda, "agenda", nullptr},
    Kind{CheckKind::Post, "post", "CK_TITLE_POST"}, Kind{CheckKind::Commitments, "csr", "CK_TITLE_CSR"}};

std::optional<CheckKind> kindOfTitle(std::string_view line, bool heading) {
    CheckWords const words(line);
    std::size_t longest = 0;
    std::optional<CheckKind> found;
    for (Kind const& kind : kinds) {
        if (kind.title == nullptr) {
            if (!found && AgendaWords(line).headingEnd(heading)) found = kind.kind;
            continue;
        }
        auto const behind = words.startsWith(classId(kind.title));
        if (!behind || *behind <= longest) continue;
        // "Brief : bureaux", "Brief de contenu – bureaux"; in a heading anything may follow.
        auto const& tokens = words.sentence().tokens;
        bool const end = *behind >= tokens.size() || tokens[*behind].kind == text::TokenKind::Sign;
        if (!end && !heading) continue;
        longest = *behind;
        found = kind.kind;
    }
    return found;
}

std::optional<CheckKind> kindOf(text::Document const& document, LabelledParts const& parts) {
    std::size_t lines = 0;
    for (text::Block const& block : document.blocks) {
        std::string_view line(block.text);
        line.remove_prefix(std::min(text::markerOf(line).length, line.size()));
        if (text::trimmed(line, {0, line.size()}).length == 0) continue;
        if (++lines > titleLines) break;
        if (line.size() > longestTitle) continue;
        if (auto const kind = kindOfTitle(line, block.kind == text::BlockKind::Heading)) return kind;
    }
    if (parts.has(Part::Hook)) return CheckKind::Post;
    if (parts.has(Part::Objective) && parts.has(Part::Target)) return CheckKind::Brief;
    if (parts.has(Part::NextStep) && parts.has(Part::Price)) return CheckKind::Proposal;
    for (text::Block const& block : document.blocks)
        if (AgendaWords(block.text).headingEnd(block.kind == text::BlockKind::Heading))
            return CheckKind::Agenda;
    return std::nullopt;
}

void unfilled(CheckState& state) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < state.document.blocks.size(); ++i) {
        text::Block const& block = state.document.blocks[i];
        for (text::Piece const& piece : placeholdersIn(block.text)) {
            if (++count > mostPlaceholders) return;
            state.remark("unfilled", spanIn(state.document, i, piece.offset, piece.offset + piece.length),
                         {labelIn(std::string_view(block.text).substr(piece.offset, piece.length))});
        }
    }
}

void agenda(CheckState& state) {
    Agenda const read = readAgenda(state.document, state.options.reading);
    for (AgendaRemark const& one : read.remarks) {
        std::optional<Span> span;
        if (one.item && *one.item < read.items.size()) {
            // A line that nobody filled is named as such.
            if (isBlank(read.items[*one.item].text)) continue;
            span = read.items[*one.item].span;
        }
        state.check.remarks.push_back({"agenda." + one.code, span, one.text});
    }
}

void sort(Check& check) {
    auto const place = [](CheckRemark const& one) {
        return one.span ? std::pair(one.span->block, one.span->offset) : std::pair(-1, std::size_t{0});
    };
    std::ranges::stable_sort(check.remarks, {}, place);
}

}  // namespace

std::string_view code(CheckKind kind) {
    for (Kind const& one : kinds)
        if (one.kind == kind) return one.code;
    return "";
}

std::optional<CheckKind> checkKindFromCode(std::string_view code) {
    for (Kind const& one : kinds)
        if (one.code == code) return one.kind;
    return std::nullopt;
}

Check checkDocument(text::Document const& document, CheckOptions const& options) {
    static std::map<CheckKind, void (*)(CheckState&)> const checks{
        {CheckKind::Brief, checkBrief},
        {CheckKind::Proposal, checkProposal},
        {CheckKind::Agenda, agenda},
        {CheckKind::Post, checkPost},
        {CheckKind::Commitments, checkCommitments}};
    Check check;
    check.language =
        options.reading.language.value_or(text::detectLanguage(document, options.reading.output));
    LineBlocks const byLine(document);
    CheckState state(byLine.document(), options, check);
    check.kind = options.kind ? options.kind : kindOf(byLine.document(), state.parts);
    if (check.kind) {
        checks.at (*check.kind)(state);
    } else {
        state.remark("unknown-kind", std::nullopt);
    }
    unfilled(state);
    sort(check);
    SourceLines lines(document);
    for (CheckRemark& remark : check.remarks) {
        if (!remark.span) continue;
        byLine.restore(*remark.span);
        lines.place(*remark.span);
    }
    Language const output = options.reading.output;
    std::string const what =
        language::message(output, "check.kind." + std::string(check.kind ? code(*check.kind) : "unknown"));
    check.verdict = check.isFine() ? language::message(output, "check.fine", {what})
                                   : language::counted(output, "check.remarks",
                                                       static_cast<int>(check.remarks.size()), {what});
    return check;
}

}  // namespace diwan::reading
