// The page of commitments (CSR): what is called done has its evidence, a claim about nature its figure, and
// the limits are said.
#include <algorithm>
#include <map>
#include <string>

#include "reading/placeholders.hpp"
#include "reading/remarks.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

struct Classes {
    ClassId status = classId("CK_COL_STATUS"), proof = classId("CK_COL_PROOF"), date = classId("CK_COL_DATE"),
            done = classId("CK_DONE"), notDone = classId("CK_NOT_DONE"), noProof = classId("CK_NO_PROOF"),
            evidence = classId("CK_EVIDENCE"), vague = classId("CK_VAGUE");
};

Classes const& classes() {
    static Classes const all;
    return all;
}

bool isDone(std::string_view status) {
    CheckWords const words(status);
    return words.startsWith(classes().done) && !words.has(classes().notDone);
}

bool isEvidence(std::string_view words) {
    if (isBlank(words)) return false;
    CheckWords const own(words);
    return !own.startsWith(classes().noProof) || own.has(classes().evidence);
}

class CommitmentReader {
  public:
    explicit CommitmentReader(CheckState& state) : m_state(state) {}

    void run() {
        auto const& blocks = m_state.document.blocks;
        for (std::size_t i = 0; i < blocks.size();) {
            if (blocks[i].kind == text::BlockKind::TableCell) {
                i = table(i);
            } else {
                if (blocks[i].kind != text::BlockKind::Heading) line(i);
                ++i;
            }
        }
        if (m_lines == 0) m_state.remark("csr.no-lines", std::nullopt);
    }

  private:
    struct Cell {
        std::string words;
        Span span;
    };
    using Row = std::map<int, Cell>;

    // One commitment a row: the headers say which column is what. Returns the block behind the table.
    std::size_t table(std::size_t first) {
        auto const& blocks = m_state.document.blocks;
        std::size_t end = first;
        std::map<int, Row> rows;
        for (; end < blocks.size() && blocks[end].kind == text::BlockKind::TableCell &&
               blocks[end].table == blocks[first].table;
             ++end) {
            Cell& cell = rows[blocks[end].row][blocks[end].column];
            if (cell.span.length == 0) cell.span = spanIn(m_state.document, end, 0, blocks[end].text.size());
            if (!cell.words.empty()) cell.words += ' ';
            cell.words += blocks[end].text;
        }
        std::optional<int> status;
        std::optional<int> proof;
        std::optional<int> date;
        for (auto const& [column, header] : rows[0]) {
            CheckWords const words(header.words);
            if (!status && words.startsWith(classes().status)) status = column;
            if (!proof && words.startsWith(classes().proof)) proof = column;
            if (!date && words.startsWith(classes().date)) date = column;
        }
        if (!status && !proof) return end;
        for (auto& [number, row] : rows)
            if (number > 0) commitment(row, status, proof, date);
        return end;
    }

    void commitment(Row& row, std::optional<int> status, std::optional<int> proof, std::optional<int> date) {
        std::string all;
        for (auto const& [column, cell] : row)
            all.append(cell.words).append(1, ' ');
        if (row.empty()) return;
        ++m_lines;
        if (isBlank(all)) return;
        Cell const& head = row.begin()->second;
        vague(head.span, head.words, all);
        if (!status || !isDone(row[*status].words)) return;
        bool const proved = proof ? isEvidence(row[*proof].words) : CheckWords(all).has(classes().evidence);
        if (!proved) m_state.remark("csr.done-without-proof", head.span, {head.words});
        if (date && !m_state.facts.read(row[*date].words).day && placeholdersIn(row[*date].words).empty())
            m_state.remark("csr.done-without-day", head.span, {head.words});
    }

    // "Chutes données à deux CFPA, mars 2026 – fait (bons signés)": one commitment a line.
    void line(std::size_t index) {
        text::Block const& block = m_state.document.blocks[index];
        std::size_t const from = std::min(text::markerOf(block.text).length, block.text.size());
        std::string_view const words = std::string_view(block.text).substr(from);
        Span const span = spanIn(m_state.document, index, from, block.text.size());
        if (span.length == 0 || isBlank(words)) return;
        bool const ticked = block.kind == text::BlockKind::Checkbox && block.checked;
        bool const done = ticked || saysDone(words);
        if (text::isItem(block.kind) || done) ++m_lines;
        vague(span, words, words);
        if (done && !isProved(index, words))
            m_state.remark("csr.done-without-proof", span, {std::string(words)});
    }

    // "fait" as a status, between signs or at the end, not as a word of the sentence ("cela fait trois ans").
    static bool saysDone(std::string_view words) {
        static constexpr std::size_t longest = 6;  // tokens of a status: "fait le 12/03/2026"
        CheckWords const own(words);
        auto const& tokens = own.sentence().tokens;
        std::size_t begin = 0;
        for (std::size_t at = 0; at <= tokens.size(); ++at) {
            bool const end = at == tokens.size();
            bool const sign = !end && (tokens[at].isSign(",;:()[]|.") || tokens[at].folded == "–" ||
                                       tokens[at].folded == "—" || tokens[at].folded == "،" ||
                                       (tokens[at].isSign("-") && tokens[at].spaceBefore));
            if (!end && !sign) continue;
            bool const first = begin == 0 && !(!end && tokens[at].isSign(":"));
            Tag const* const tag = begin < at ? own.sentence().find(begin, classes().done) : nullptr;
            if (tag != nullptr && !first && isStatus(own.sentence(), begin + tag->length, at, longest))
                return true;
            begin = at + 1;
        }
        return false;
    }

    // Behind "fait" a status goes on with a day only: "fait le 12/03", "fait en mars 2026", "done in March".
    static bool isStatus(Sentence const& sentence, std::size_t from, std::size_t end, std::size_t longest) {
        if (from == end) return true;
        if (end - from > longest) return false;
        for (std::size_t at = from; at < end; ++at)
            if (sentence.tokens[at].number >= 0) return true;
        return false;
    }

    // Evidence in the line, or in what stands indented below it.
    [[nodiscard]] bool isProved(std::size_t index, std::string_view words) const {
        if (saysEvidence(words)) return true;
        auto const& blocks = m_state.document.blocks;
        for (std::size_t i = index + 1;
             i < blocks.size() && text::isItem(blocks[i].kind) && blocks[i].level > blocks[index].level; ++i)
            if (saysEvidence(blocks[i].text)) return true;
        return false;
    }

    static bool saysEvidence(std::string_view words) {
        CheckWords const own(words);
        for (text::Token const& token : own.sentence().tokens)
            if (token.kind == text::TokenKind::Address) return true;
        return own.has(classes().evidence) && !own.has(classes().noProof);
    }

    // A vague claim without any figure, day or document beside it.
    void vague(Span const& span, std::string_view words, std::string_view all) {
        auto const claim = CheckWords(words).find(classes().vague);
        if (!claim) return;
        std::string rest(all);
        // The "100" of "100 % naturel" is no figure.
        std::string const said(words.substr(claim->offset, claim->length));
        if (std::size_t const at = rest.find(said); at != std::string::npos) rest.erase(at, said.size());
        if (m_state.facts.read(rest).isFact()) return;
        Span place = span;
        place.offset += offsetIn(span, said);
        place.length = said.size();
        m_state.remark("csr.vague", place, {said});
    }

    [[nodiscard]] std::size_t offsetIn(Span const& span, std::string const& said) const {
        std::size_t const at = m_state.parts.words(span).find(said);
        return at == std::string_view::npos ? 0 : at;
    }

    CheckState& m_state;
    int m_lines = 0;
};

}  // namespace

void checkCommitments(CheckState& state) {
    CommitmentReader(state).run();
    static_cast<void>(state.isWritten("csr", Part::Limits, Part::Limits));
}

}  // namespace diwan::reading
