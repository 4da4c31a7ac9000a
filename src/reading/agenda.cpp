#include "reading/agenda.hpp"

#include <algorithm>

#include "language/messages.hpp"
#include "reading/agenda_words.hpp"
#include "reading/analysis.hpp"
#include "reading/placeholders.hpp"
#include "reading/source_lines.hpp"
#include "records/json.hpp"
#include "text/detect.hpp"
#include "text/marker.hpp"

namespace diwan::reading {

namespace {

using text::Block;
using text::BlockKind;

constexpr std::size_t longestLine = 600;  // bytes: of a line that can belong to an agenda
constexpr std::size_t mostLines = 400;    // of items: beyond, the document is no agenda
constexpr std::size_t headLines = 30;     // where day, hour and host stand when they are not labelled

class AgendaReader {
  public:
    AgendaReader(text::Document const& document, Options const& options, Agenda& agenda)
        : m_document(document),
          m_agenda(agenda),
          m_calendar{options.date && options.date->ok() ? *options.date : options.today,
                     weekOf(options.profile)},
          m_analyser(m_calendar, m_names) {
        for (std::string const& name : options.people)
            m_names.learn(name);
        for (KnownPerson const& person : options.peopleTable)
            m_names.learn(person);
    }

    void run() {
        for (std::size_t i = 0; i < m_document.blocks.size(); ++i) {
            Block const& block = m_document.blocks[i];
            if (block.text.size() > longestLine || m_agenda.items.size() > mostLines) continue;
            if (block.kind == BlockKind::TableCell) {
                i = readTable(i) - 1;
            } else {
                readLine(i);
            }
        }
    }

    [[nodiscard]] bool found() const { return m_found; }

  private:
    [[nodiscard]] Span spanOf(std::size_t block, std::size_t begin, std::size_t end) const {
        Block const& b = m_document.blocks[block];
        text::Piece const piece = text::trimmed(b.text, {begin, end - begin});
        Span span{
            .block = static_cast<int>(block), .line = b.line, .offset = piece.offset, .length = piece.length};
        SourceLines(m_document).place(span);
        return span;
    }

    void readLine(std::size_t index) {
        Block const& block = m_document.blocks[index];
        std::size_t const from = std::min(text::markerOf(block.text).length, block.text.size());
        std::string_view const line = std::string_view(block.text).substr(from);
        if (text::trimmed(line, {0, line.size()}).length == 0) return;
        AgendaWords const words(line);
        if (auto const end = words.headingEnd(block.kind == BlockKind::Heading); end && !m_open)
            return openWith(index, from + *end);
        if (!m_open) return readHead(index, from, words);
        bool const heading = block.kind == BlockKind::Heading;
        if (heading && block.level <= m_level) {
            m_open = false;
            return readHead(index, from, words);
        }
        bool const labelled = words.hostEnd() || words.purposeEnd() || words.startsWithDuration();
        if (labelled && !text::isItem(block.kind)) return readHead(index, from, words);
        if (text::isItem(block.kind) || heading) {
            // What stands below a line of the agenda belongs to it.
            bool const below =
                m_listLevel && text::isItem(block.kind) && block.level > *m_listLevel && hasItem();
            if (!m_listLevel && text::isItem(block.kind)) m_listLevel = block.level;
            if (below) return complete(m_agenda.items.back(), index, from, words);
            return add(index, from, block.text.size());
        }
        if (m_listLevel) {
            m_open = false;
            return readHead(index, from, words);
        }
        add(index, from, block.text.size());
    }

    [[nodiscard]] bool hasItem() const { return !m_agenda.items.empty(); }

    // "Ordre du jour : a ; b ; c" holds its lines itself; "Ordre du jour, dimanche 10 mai" only opens them.
    void openWith(std::size_t index, std::size_t from) {
        Block const& block = m_document.blocks[index];
        m_found = m_open = true;
        m_level = block.kind == BlockKind::Heading ? block.level : 99;
        m_listLevel.reset();
        std::string_view const rest = std::string_view(block.text).substr(from);
        std::size_t const semicolon = std::min(rest.find(';'), rest.find("؛"));
        if (semicolon == std::string_view::npos) return readHead(index, from, AgendaWords(rest));
        // "Ordre du jour, dimanche 10 mai, 9 h, 30 min : a ; b": what stands before the colon is of the
        // whole.
        std::size_t const colon = rest.substr(0, semicolon).find(": ");
        if (colon != std::string_view::npos) {
            readHead(index, from, AgendaWords(rest.substr(0, colon)), from + colon);
            from += colon + 1;
        }
        for (std::size_t begin = from; begin < block.text.size();) {
            std::size_t const latin = std::min(block.text.find(';', begin), block.text.size());
            std::size_t const arabic = std::min(block.text.find("؛", begin), block.text.size());
            std::size_t const end = std::min(latin, arabic);
            add(index, begin, end);
            begin = end + (arabic < latin ? std::string_view("؛").size() : 1);
        }
        m_open = false;
    }

    // `words` are those of the block's bytes [from, end).
    void readHead(std::size_t index, std::size_t from, AgendaWords const& words,
                  std::size_t end = std::string_view::npos) {
        Block const& block = m_document.blocks[index];
        std::string_view const line =
            std::string_view(block.text).substr(from, end == std::string_view::npos ? end : end - from);
        if (auto const label = words.purposeEnd(); label && m_agenda.purpose.empty())
            m_agenda.purpose = rest(line, *label);
        if (index >= headLines && !words.hostEnd()) return;
        Analysis const& a = m_analyser.read(block.text, {from, line.size()}, m_agenda.language);
        if (auto const label = words.hostEnd(); label && m_agenda.host.empty()) {
            for (FoundPeople const& people : a.people)
                if (a.sentence.tokens[people.begin].offset >= from + *label)
                    for (std::string_view const name : people.names)
                        m_agenda.host.append(m_agenda.host.empty() ? "" : ", ").append(name);
            if (m_agenda.host.empty()) m_agenda.host = rest(line, *label);
        }
        for (FoundDate const& date : a.dates)
            if (!m_agenda.date && date.start == date.last) m_agenda.date = date.start;
        if (!m_agenda.startMinute) m_agenda.startMinute = words.startMinute();
        if (!m_agenda.length) m_agenda.length = words.length();
    }

    static std::string rest(std::string_view line, std::size_t from) {
        text::Piece const piece = text::trimmed(line, {from, line.size() - from});
        return std::string(line.substr(piece.offset, piece.length));
    }

    void add(std::size_t block, std::size_t begin, std::size_t end) {
        AgendaItem item;
        item.span = spanOf(block, begin, end);
        if (item.span.length == 0) return;
        item.text = onOneLine(m_document.blocks[block].text.substr(item.span.offset, item.span.length));
        AgendaWords const words(item.text);
        m_agenda.items.push_back(std::move(item));
        complete(m_agenda.items.back(), block, m_agenda.items.back().span.offset, words);
    }

    // What this piece of text adds to an item: a line below it, a cell of its row.
    void complete(AgendaItem& item, std::size_t index, std::size_t from, AgendaWords const& words) {
        std::string const& text = m_document.blocks[index].text;
        bool const below = static_cast<std::size_t>(item.span.block) != index;
        std::size_t const end = below ? text.size() : item.span.offset + item.span.length;
        Analysis const& a = m_analyser.read(text, {from, end - from}, m_agenda.language);
        if (item.who.empty()) item.who = ownersIn(a, below);
        if (!item.minutes) item.minutes = words.minutes();
        if (!item.expected) item.expected = words.expected();
        item.miscellaneous = item.miscellaneous || words.isMiscellaneous();
    }

    // The people of a line, without its own words ("min", "décider") and without a topic's: an owner stands
    // between signs ("(Yacine, 10)", "Karim : …"), or has a capital letter within the line, or was known
    // before.
    [[nodiscard]] std::vector<std::string> ownersIn(Analysis const& a, bool below) const {
        std::vector<std::string> owners;
        for (FoundPeople const& people : a.people) {
            std::size_t at = people.begin;
            for (std::string_view const name : people.names) {
                text::Tokens const words(name);
                while (at < people.end && !words.empty() && a.sentence.tokens[at].folded != words[0].folded)
                    ++at;
                if (at >= people.end || words.empty()) continue;
                if (isOwner(a, at, at + words.size(), below) && !AgendaWords(name).hasAgendaWord())
                    owners.emplace_back(name);
            }
        }
        return owners;
    }

    [[nodiscard]] bool isOwner(Analysis const& a, std::size_t begin, std::size_t end, bool below) const {
        text::Token const& first = a.sentence.tokens[begin];
        bool const closed = end >= a.size() || separates(a, end);
        if (m_names.known.contains(first.folded, first.hash)) return true;
        if (begin > 0) return first.capital || (closed && separates(a, begin - 1));
        // A capital letter at the start of a topic makes no name of its first word.
        return a.sentence.is(end, ":") || (below && closed && (first.capital || first.arabic));
    }

    static bool separates(Analysis const& a, std::size_t at) {
        text::Token const& token = a.sentence.tokens[at];
        return token.kind == text::TokenKind::Sign || token.folded == "et" || token.folded == "and";
    }

    // One item a row; returns the block after the table.
    std::size_t readTable(std::size_t first) {
        auto const& blocks = m_document.blocks;
        std::size_t end = first;
        while (end < blocks.size() && blocks[end].kind == BlockKind::TableCell &&
               blocks[end].table == blocks[first].table)
            ++end;
        if (readFacts(first, end)) return end;
        std::vector<int> minuteColumns;
        for (std::size_t i = first; i < end && blocks[i].row == 0; ++i)
            if (AgendaWords(blocks[i].text).namesLengths()) minuteColumns.push_back(blocks[i].column);
        if (!m_open && minuteColumns.empty()) return end;
        m_found = true;
        // A table with a column of minutes is the agenda; paragraphs and headings above it only lead to it.
        if (!minuteColumns.empty() && !m_listLevel) m_agenda.items.clear();
        int row = 0;
        for (std::size_t i = first; i < end; ++i) {
            Block const& cell = blocks[i];
            if (cell.row == 0 || cell.text.size() > longestLine || m_agenda.items.size() > mostLines)
                continue;
            AgendaWords const words(cell.text);
            int number = -1;
            text::Tokens const tokens(cell.text);
            if (tokens.size() == 1) number = tokens[0].number;
            if (cell.row != row && number < 0 && !tokens.empty()) {
                add(i, 0, cell.text.size());
                row = cell.row;
            } else if (cell.row == row) {
                AgendaItem& item = m_agenda.items.back();
                complete(item, i, 0, words);
                bool const counted =
                    std::find(minuteColumns.begin(), minuteColumns.end(), cell.column) != minuteColumns.end();
                if (!item.minutes && counted && number > 0) item.minutes = number;
            }
        }
        m_open = false;
        return end;
    }

    // "Heure" with "9 h" below it in the same cell: a table of facts about the meeting, no lines of an
    // agenda.
    bool readFacts(std::size_t first, std::size_t end) {
        auto const& blocks = m_document.blocks;
        auto const hasValue = [&](std::size_t i) {
            return i + 1 < end && blocks[i + 1].row == blocks[i].row &&
                   blocks[i + 1].column == blocks[i].column;
        };
        if (!hasValue(first)) return false;
        for (std::size_t i = first; i < end; ++i) {
            if (!hasValue(i)) continue;
            AgendaWords const label(blocks[i].text);
            std::string const& value = blocks[++i].text;
            if (value.size() > longestLine || isBlank(value)) continue;
            if (label.hostEnd() && m_agenda.host.empty()) m_agenda.host = rest(value, 0);
            if (label.purposeEnd() && m_agenda.purpose.empty()) m_agenda.purpose = rest(value, 0);
            AgendaWords const said(value);
            if (label.startsWithDuration()) {
                if (!m_agenda.length) m_agenda.length = said.length();
                continue;
            }
            if (!m_agenda.startMinute) m_agenda.startMinute = said.startMinute();
            for (FoundDate const& date : m_analyser.read(value, {0, value.size()}, m_agenda.language).dates)
                if (!m_agenda.date && date.start == date.last) m_agenda.date = date.start;
        }
        return true;
    }

    text::Document const& m_document;
    Agenda& m_agenda;
    Calendar m_calendar;
    Names m_names;
    Analyser m_analyser;
    bool m_found = false;
    bool m_open = false;  // the lines that come are the agenda's
    int m_level = 0;      // of the heading that opened it
    std::optional<int> m_listLevel;
};

class Remarks {
  public:
    Remarks(Agenda& agenda, Language output) : m_agenda(agenda), m_output(output) {}

    void ofTheWhole(bool found) {
        if (!found) return add("no-agenda");
        if (m_agenda.items.empty()) add("no-items");
        if (!m_agenda.date) add("no-date");
        if (!m_agenda.startMinute) add("no-time");
        if (!m_agenda.length) add("no-length");
        if (m_agenda.host.empty()) add("no-host");
        if (m_agenda.purpose.empty()) add("no-purpose");
        if (m_agenda.items.size() > mostAgendaLines)
            add("too-many-lines", mostAgendaLines, {std::to_string(m_agenda.items.size())});
        int total = 0;
        for (AgendaItem const& item : m_agenda.items)
            total += item.minutes.value_or(0);
        if (m_agenda.length && total > *m_agenda.length)
            add("too-long", std::nullopt, {std::to_string(total), std::to_string(*m_agenda.length)});
    }

    void ofItem(std::size_t index) {
        AgendaItem const& item = m_agenda.items[index];
        std::vector<std::string> const shown{std::to_string(index + 1)};
        if (!item.miscellaneous && item.who.empty()) add("no-owner", index, shown);
        if (!item.minutes) add("no-minutes", index, shown);
        if (!item.miscellaneous && !item.expected) add("no-expected", index, shown);
    }

  private:
    void add(std::string const& code, std::optional<std::size_t> item = std::nullopt,
             std::vector<std::string> const& arguments = {}) {
        m_agenda.remarks.push_back({code, item, language::message(m_output, "agenda." + code, arguments)});
    }

    Agenda& m_agenda;
    Language m_output;
};

std::string verdictOf(Agenda const& agenda, Language output) {
    if (!agenda.isReady())
        return language::counted(output, "agenda.remarks", static_cast<int>(agenda.remarks.size()));
    return language::message(
        output, "agenda.ready",
        {language::counted(output, "agenda.lines", static_cast<int>(agenda.items.size())),
         std::to_string(agenda.length.value_or(0))});
}

}  // namespace

Agenda readAgenda(text::Document const& document, Options const& options) {
    Agenda agenda;
    agenda.language = options.language.value_or(text::detectLanguage(document, options.output));
    Options given = options;
    if (!given.today.ok()) given.today = Day{std::chrono::year(1970) / 1 / 1};
    AgendaReader reader(document, given, agenda);
    reader.run();
    Remarks remarks(agenda, options.output);
    remarks.ofTheWhole(reader.found());
    for (std::size_t i = 0; i < std::min(agenda.items.size(), mostAgendaLines); ++i)
        remarks.ofItem(i);
    agenda.verdict = verdictOf(agenda, options.output);
    return agenda;
}

}  // namespace diwan::reading
