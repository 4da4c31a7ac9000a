#include "views/form_view.hpp"

#include <algorithm>

#include "drafting/fill.hpp"
#include "drafting/formats.hpp"
#include "language/messages.hpp"
#include "views/due_text.hpp"

namespace diwan::views {

namespace {

using drafting::Form;
using drafting::Origin;
using drafting::Placeholder;
using drafting::PlaceholderType;
using language::message;

// The number is drawn, the tables of a quote are written in the document, the rest follows from other fields.
bool isAsked(Placeholder const& placeholder) {
    if (placeholder.name == "doc.number" || placeholder.name == "lines") return false;
    return placeholder.origin != Origin::Automatic || placeholder.name == "doc.date";
}

std::string textIn(Form const& form, std::string const& name) {
    auto const found = form.find(name);
    return found == form.end() ? std::string() : found->second;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// What the document shows when nobody types anything, by placeholder.
std::map<std::string, std::string> defaultsOf(FormInput const& input) {
    std::optional<drafting::Client> client;
    for (drafting::Client const& card : input.clients)
        if (card.id == input.client && !input.client.empty()) client = card;
    return drafting::fillTemplate(input.which, input.textLanguage, input.company, client, {}, input.today)
        .values;
}

FieldKind kindOf(Placeholder const& placeholder, bool inTable) {
    switch (placeholder.type) {
        case PlaceholderType::Paragraph:
            return inTable ? FieldKind::Line : FieldKind::Text;
        case PlaceholderType::List:
            return inTable ? FieldKind::Line : FieldKind::List;
        case PlaceholderType::Choice:
            return FieldKind::Choice;
        case PlaceholderType::Person:
        case PlaceholderType::Client:
            return FieldKind::Combination;
        default:
            return FieldKind::Line;
    }
}

bool isNarrow(PlaceholderType type) {
    return type == PlaceholderType::Date || type == PlaceholderType::Money ||
           type == PlaceholderType::Number || type == PlaceholderType::Percentage;
}

std::string dayShown(std::string const& typed) {
    auto const day = parseIsoDay(typed);
    return day ? dueField(*day) : typed;
}

class FieldMaker {
  public:
    FieldMaker(FormInput const& input, Language language) : m_input(input), m_language(language) {}

    FormField empty(Placeholder const& placeholder, bool inTable) const {
        FormField field{.name = placeholder.name,
                        .label = drafting::capitalised(placeholder.label.in(m_language)),
                        .kind = kindOf(placeholder, inTable),
                        .required = placeholder.required,
                        .narrow = isNarrow(placeholder.type)};
        if (placeholder.type == PlaceholderType::Choice) {
            field.options.push_back({"", message(m_language, "form.no-choice")});
            for (drafting::Choice const& choice : placeholder.choices)
                field.options.push_back({choice.id, choice.label.in(m_language)});
        }
        if (placeholder.type == PlaceholderType::Person)
            for (drafting::Person const& person : m_input.company.people)
                field.options.push_back(
                    {person.name.in(m_input.textLanguage), person.name.in(m_input.textLanguage)});
        if (placeholder.type == PlaceholderType::Client)
            for (drafting::Client const& client : m_input.clients)
                field.options.push_back({client.id, client.name.in(m_input.textLanguage)});
        return field;
    }

    FormField filled(Placeholder const& placeholder, std::string const& typed,
                     std::string const& standard) const {
        FormField field = empty(placeholder, false);
        field.byDefault = isBlank(typed) && !standard.empty();
        field.value = field.byDefault ? standard : typed;
        if (placeholder.type == PlaceholderType::Date) field.value = dayShown(typed);
        if (placeholder.type == PlaceholderType::List) std::ranges::replace(field.value, '\r', '\n');
        // A choice that the list does not have stays a choice.
        bool const known =
            std::ranges::any_of(field.options, [&](auto const& one) { return one.id == field.value; });
        if (field.kind == FieldKind::Choice && !known) field.options.push_back({field.value, field.value});
        note(field, placeholder, typed);
        return field;
    }

    // Whether, and how, Diwan understands what was typed; empty: there is nothing to say.
    std::string doubt(Placeholder const& placeholder, std::string const& typed) const {
        if (isBlank(typed)) return {};
        if (placeholder.type == PlaceholderType::Date) {
            auto const day = readDue(typed, m_input.today);
            return day ? std::string() : language::describe(m_language, day.error());
        }
        std::vector<Problem> problems;
        (void)drafting::shownText(placeholder, typed, m_language, problems);
        return problems.empty() ? std::string() : language::describe(m_language, problems.front());
    }

  private:
    void note(FormField& field, Placeholder const& placeholder, std::string const& typed) const {
        field.note = doubt(placeholder, typed);
        field.doubtful = !field.note.empty();
        if (field.doubtful) return;
        if (isBlank(field.value)) {
            if (placeholder.name == "doc.date") {
                field.note = dueText(m_input.today, m_language);
            }
            return;
        }
        switch (placeholder.type) {
            case PlaceholderType::Date:
                if (auto const day = readDue(field.value, m_input.today))
                    field.note = dueText(*day, m_language);
                break;
            case PlaceholderType::Money: {
                std::vector<Problem> none;
                field.note = drafting::shownText(placeholder, field.value, m_language, none);
                break;
            }
            case PlaceholderType::List:
                noteItems(field, placeholder);
                break;
            case PlaceholderType::Client:
                if (m_input.client.empty() && !m_input.clients.empty())
                    field.note = message(m_language, "form.client-without-card");
                break;
            default:
                break;
        }
    }

    void noteItems(FormField& field, Placeholder const& placeholder) const {
        int items = 0;
        std::string line;
        for (char const c : field.value + "\n") {
            if (c != '\n') {
                line += c;
                continue;
            }
            if (!isBlank(line)) ++items;
            line.clear();
        }
        if (placeholder.most == 0 || items <= placeholder.most) return;
        field.note =
            message(m_language, "form.items", {std::to_string(items), std::to_string(placeholder.most)});
        field.doubtful = true;
    }

    FormInput const& m_input;
    Language m_language;
};

std::vector<Form> const* rowsOf(FormInput const& input, std::string const& table) {
    auto const found = input.rows.find(table);
    return found == input.rows.end() ? nullptr : &found->second;
}

bool isBlankRow(Form const& row) {
    return std::ranges::all_of(row, [](auto const& cell) { return isBlank(cell.second); });
}

// What is wrong in a table, the first thing of each row.
std::string tableDoubts(FieldMaker const& maker, Placeholder const& table, std::vector<Form> const& rows,
                        Language language) {
    std::string doubts;
    int filled = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (isBlankRow(rows[i])) continue;
        ++filled;
        for (Placeholder const& field : table.fields) {
            std::string const typed = textIn(rows[i], field.name);
            std::string doubt = maker.doubt(field, typed);
            if (field.required && isBlank(typed))
                doubt = message(language, "form.cell-missing", {field.label.in(language)});
            if (doubt.empty()) continue;
            doubts +=
                (doubts.empty() ? "" : "\n") + message(language, "form.row", {std::to_string(i + 1), doubt});
            break;
        }
    }
    if (table.most > 0 && filled > table.most)
        doubts +=
            (doubts.empty() ? "" : "\n") +
            language::describe(
                language, {"form.rows",
                           {table.label.in(language), std::to_string(filled), std::to_string(table.most)},
                           {}});
    return doubts;
}

FormItem tableItem(FormInput const& input, FieldMaker const& maker, Placeholder const& table,
                   Language language) {
    FormItem item{
        .field = maker.empty(table, false), .isTable = true, .columns = {}, .rows = {}, .most = table.most};
    for (Placeholder const& field : table.fields)
        if (field.origin != Origin::Automatic) item.columns.push_back(maker.empty(field, true));
    std::vector<Form> const* const rows = rowsOf(input, table.name);
    if (rows != nullptr) {
        for (Form const& row : *rows) {
            std::vector<std::string> cells;
            for (FormField const& column : item.columns) {
                auto const field = std::ranges::find(table.fields, column.name, &Placeholder::name);
                std::string const typed = textIn(row, column.name);
                cells.push_back(field->type == PlaceholderType::Date ? dayShown(typed) : typed);
            }
            item.rows.push_back(std::move(cells));
        }
        item.field.note = tableDoubts(maker, table, *rows, language);
    }
    item.isBlank = rows == nullptr || std::ranges::all_of(*rows, isBlankRow);
    item.field.doubtful = !item.field.note.empty();
    return item;
}

std::string normalised(Placeholder const& placeholder, std::string const& typed, Day today) {
    if (placeholder.type != PlaceholderType::Date) return typed;
    auto const day = readDue(typed, today);
    return day ? toIso(*day) : typed;
}

}  // namespace

FormView formView(FormInput const& input, Language language) {
    auto const standards = defaultsOf(input);
    FieldMaker const maker(input, language);
    FormView view;
    view.title = input.which.title.in(language);
    for (Placeholder const& placeholder : input.which.placeholders) {
        if (!isAsked(placeholder)) continue;
        if (placeholder.type == PlaceholderType::Table) {
            view.items.push_back(tableItem(input, maker, placeholder, language));
        } else {
            std::string const typed = textIn(input.typed, placeholder.name);
            auto const standard = standards.find(placeholder.name);
            std::string const taken =
                standard == standards.end() || placeholder.name == "doc.date" ? "" : standard->second;
            // What the company's card says need not be asked again.
            if (placeholder.origin == Origin::Company && !taken.empty() && typed.empty()) continue;
            view.items.push_back({.field = maker.filled(placeholder, typed, taken),
                                  .columns = {},
                                  .rows = {},
                                  .most = placeholder.most});
            view.items.back().isBlank = isBlank(view.items.back().field.value);
        }
        FormItem const& item = view.items.back();
        bool const lacks = item.field.required && item.isBlank && placeholder.name != "doc.date";
        if (lacks) ++view.missing;
    }
    // What is nearly always right comes last.
    std::stable_partition(view.items.begin(), view.items.end(),
                          [](FormItem const& item) { return item.field.name != "doc.date"; });
    view.status = view.missing == 0 ? message(language, "form.complete")
                                    : language::counted(language, "form.missing", view.missing);
    return view;
}

drafting::FillData filledForm(FormInput const& input) {
    auto const standards = defaultsOf(input);
    drafting::FillData data;
    data.client = input.client;
    // What the form has no field for stays: it may be another version's.
    data.form = input.typed;
    for (Placeholder const& placeholder : input.which.placeholders) {
        if (placeholder.type == PlaceholderType::Table) {
            std::vector<Form> const* const rows = rowsOf(input, placeholder.name);
            data.form.erase(placeholder.name);
            if (rows == nullptr) continue;
            std::vector<Form> kept;
            for (Form const& row : *rows) {
                if (isBlankRow(row)) continue;
                Form one;
                for (Placeholder const& field : placeholder.fields)
                    if (std::string const typed = textIn(row, field.name); !isBlank(typed))
                        one[field.name] = normalised(field, typed, input.today);
                kept.push_back(std::move(one));
            }
            if (kept.empty()) continue;
            data.form[placeholder.name] = std::to_string(kept.size());
            data.rows[placeholder.name] = std::move(kept);
            continue;
        }
        std::string const typed = textIn(input.typed, placeholder.name);
        auto const standard = standards.find(placeholder.name);
        bool const repeats = standard != standards.end() && standard->second == typed;
        data.form.erase(placeholder.name);
        if (!isBlank(typed) && !repeats)
            data.form[placeholder.name] = normalised(placeholder, typed, input.today);
    }
    return data;
}

}  // namespace diwan::views
