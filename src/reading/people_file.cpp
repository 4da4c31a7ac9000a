// Reading the file of a people table: tab, semicolon or comma between cells, quotes as in CSV.
#include <algorithm>
#include <set>

#include "language/tables.hpp"
#include "reading/people_table.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace diwan::reading {

namespace {

enum class Column { Display, Aliases, Initials, Role, Team };

std::optional<Column> columnOf(std::string_view word) {
    std::string const folded = text::fold(word);
    for (language::Row const& row : language::rows("people_columns"))
        for (std::string_view const name : language::alternatives(row.cell(1)))
            if (text::fold(name) == folded) {
                std::string_view const column = row.cell(0);
                return column == "display"    ? Column::Display
                       : column == "aliases"  ? Column::Aliases
                       : column == "initials" ? Column::Initials
                       : column == "role"     ? Column::Role
                                              : Column::Team;
            }
    return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    std::size_t const first = text.find_first_not_of(" \r\t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \r\t") - first + 1);
}

// The cells of a line, or nothing when a quote is left open.
std::optional<std::vector<std::string>> cellsOf(std::string_view line, char separator) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            cells.back() += '"';
            ++i;
        } else if (c == '"' && (quoted || trimmed(cells.back()).empty())) {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    if (quoted) return std::nullopt;
    for (std::string& cell : cells)
        cell = std::string(trimmed(cell));
    return cells;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();)
        if (text::nextCodePoint(text, i, text.size()) < 0) return false;
    return true;
}

class TableReader {
  public:
    explicit TableReader(std::string_view name) : m_name(name) {}

    // True when the line names columns; a problem when it does so wrongly.
    Result<bool> readHeader(std::string_view line, int number) {
        for (char const separator : {'\t', ';', ','}) {
            auto const cells = cellsOf(line, separator);
            if (!cells || (cells->size() == 1 && separator != ',')) continue;
            auto const known = std::count_if(cells->begin(), cells->end(), [](std::string const& cell) {
                return columnOf(cell).has_value();
            });
            bool const lone = cells->size() == 1 && columnOf(cells->front()) != Column::Display;
            if (known == 0 || lone) continue;
            m_separator = separator;
            for (std::string const& cell : *cells) {
                auto const column = columnOf(cell);
                if (!column) return problem("people.column", number, cell);
                if (std::find(m_columns.begin(), m_columns.end(), *column) != m_columns.end())
                    return problem("people.twice-column", number, cell);
                m_columns.push_back(*column);
            }
            if (std::find(m_columns.begin(), m_columns.end(), Column::Display) == m_columns.end())
                return problem("people.header", number, std::string(line));
            return true;
        }
        if (line.find('\t') != std::string_view::npos)
            return problem("people.header", number, std::string(line));
        return false;
    }

    Result<Done> readRow(std::string_view line, int number, std::vector<KnownPerson>& table) {
        auto const cells = cellsOf(line, m_separator);
        if (!cells) return problem("people.quote", number, std::string(line));
        if (cells->size() > m_columns.size()) return problem("people.cells", number, cells->back());
        KnownPerson person;
        for (std::size_t i = 0; i < cells->size(); ++i) {
            std::string const& cell = (*cells)[i];
            switch (m_columns[i]) {
                case Column::Display:
                    person.display = cell;
                    break;
                case Column::Aliases:
                    for (std::string_view const alias : language::alternatives(cell))
                        person.aliases.emplace_back(alias);
                    break;
                case Column::Initials:
                    person.initials = cell;
                    break;
                case Column::Role:
                    person.role = cell;
                    break;
                case Column::Team:
                    person.team = cell;
                    break;
            }
        }
        if (person.display.empty()) return problem("people.display", number, std::string(trimmed(line)));
        if (!m_seen.insert(text::fold(person.display)).second)
            return problem("people.twice", number, person.display);
        table.push_back(std::move(person));
        return done;
    }

    [[nodiscard]] Problem problem(std::string code, int line, std::string words) const {
        return {std::move(code), {m_name, std::to_string(line), std::move(words)}, {}};
    }

  private:
    std::string m_name;
    char m_separator = '\t';
    std::vector<Column> m_columns;
    std::set<std::string> m_seen;
};

}  // namespace

Result<PeopleFile> readPeopleFile(std::string_view text, std::string_view name) {
    TableReader reader(name);
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    PeopleFile file;
    bool first = true;
    bool table = false;
    int number = 0;
    while (!text.empty()) {
        std::size_t const end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        ++number;
        if (!isUtf8(line)) return reader.problem("people.not-utf8", number, {});
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (trimmed(line).empty() || line.starts_with('#')) continue;
        if (first) {
            auto const header = reader.readHeader(line, number);
            if (!header) return header.error();
            table = *header;
            first = false;
            if (table) continue;
        }
        if (!table) {
            file.names.emplace_back(trimmed(line));
        } else if (auto const row = reader.readRow(line, number, file.table); !row) {
            return row.error();
        }
    }
    return file;
}

}  // namespace diwan::reading
