#include "drafting/carried_form.hpp"

#include <algorithm>

#include "drafting/amount_text.hpp"
#include "drafting/decimal.hpp"
#include "drafting/formats.hpp"
#include "drafting/json_reading.hpp"
#include "records/json.hpp"

namespace diwan::drafting {

namespace {

using Poco::JSON::Object;
using Texts = std::map<std::string, std::string>;

constexpr std::string_view versionField = "diwan_forms";

void write(JsonWriter& out, std::string_view name, Texts const& texts) {
    out.key(name).beginObject();
    for (auto const& [key, text] : texts)
        out.key(key).string(text);
    out.endObject();
}

void write(JsonWriter& out, CarriedTable const& table) {
    out.beginObject().key("name").string(table.name).key("first").number(table.first);
    out.key("columns").strings(table.columns).key("before").strings(table.before).key("rows").beginArray();
    for (Form const& row : table.typed) {
        out.beginObject();
        for (auto const& [key, text] : row)
            out.key(key).string(text);
        out.endObject();
    }
    out.endArray().endObject();
}

Texts textsIn(Object const& object) {
    Texts texts;
    for (auto const& [name, value] : object)
        texts[name] = textOf(object, name);
    return texts;
}

Texts textsIn(Object const& object, std::string const& field) {
    if (!object.has(field)) return {};
    Object::Ptr const inner = object.getObject(field);
    if (inner.isNull()) throw WrongField(field);
    return textsIn(*inner);
}

CarriedTable tableOf(Object const& object) {
    CarriedTable table;
    table.name = textOf(object, "name");
    constexpr std::int64_t mostRows = 10000;
    std::int64_t const first = decimalOf(object, "first", 0, 1);
    if (first < 0 || first > mostRows) throw WrongField("first");
    table.first = static_cast<int>(first);
    table.columns = textsOf(object, "columns");
    table.before = textsOf(object, "before");
    table.before.resize(table.columns.size());
    for (auto const& row : objectsOf(object, "rows"))
        table.typed.push_back(textsIn(*row));
    return table;
}

CarriedForm formOf(Object const& object) {
    CarriedForm form;
    form.templateId = textOf(object, "template");
    auto const language = language::fromCode(textOf(object, "language"));
    if (form.templateId.empty()) throw WrongField("template");
    if (!language) throw WrongField("language");
    form.language = *language;
    form.clientId = textOf(object, "client");
    form.typed = textsIn(object, "typed");
    form.shown = textsIn(object, "shown");
    if (!object.has("tables")) return form;
    Object::Ptr const tables = object.getObject("tables");
    if (tables.isNull()) throw WrongField("tables");
    for (auto const& [name, value] : *tables) {
        Object::Ptr const one = tables->getObject(name);
        if (one.isNull()) throw WrongField("tables." + name);
        form.tables[name] = tableOf(*one);
    }
    return form;
}

std::string shownQuietly(Placeholder const& placeholder, std::string const& typed, Language language) {
    std::vector<Problem> problems;
    return shownText(placeholder, typed, language, problems);
}

// A list or a text of several lines as a form holds it.
std::string asTyped(std::string text) {
    std::ranges::replace(text, '\r', '\n');
    return text;
}

// What a person would type to get the text that a document shows: a choice by its id, a day as 2026-05-14.
// What can't be understood is what they typed.
std::string typedFor(Placeholder const& placeholder, std::string const& text) {
    std::string const bare(notIsolated(text));
    switch (placeholder.type) {
        case PlaceholderType::Choice:
            for (Choice const& choice : placeholder.choices)
                for (std::string const& label :
                     {choice.label.french, choice.label.arabic, choice.label.english})
                    if (label == text) return choice.id;
            return bare;
        case PlaceholderType::Date: {
            auto const day = parseShownDay(text);
            return day ? toIso(*day) : bare;
        }
        case PlaceholderType::Money: {
            auto const amount = readAmount(bare);
            return amount && amount->currency == Money{}.currency ? fullDecimal(amount->minor, 2) : bare;
        }
        case PlaceholderType::Percentage: {
            std::size_t const sign = bare.find('%');
            return sign == std::string::npos ? bare : bare.substr(0, sign);
        }
        default:
            return asTyped(bare);
    }
}

}  // namespace

std::string toJson(std::vector<CarriedForm> const& forms) {
    JsonWriter out;
    out.beginObject().key(versionField).number(1).key("forms").beginArray();
    for (CarriedForm const& form : forms) {
        out.beginObject().key("template").string(form.templateId);
        out.key("language").string(language::code(form.language)).key("client").string(form.clientId);
        write(out, "typed", form.typed);
        write(out, "shown", form.shown);
        out.key("tables").beginObject();
        for (auto const& [name, table] : form.tables) {
            out.key(name);
            write(out, table);
        }
        out.endObject().endObject();
    }
    return out.endArray().endObject().text();
}

Result<std::vector<CarriedForm>> carriedFormsFromJson(std::string_view json) {
    std::string const code = "form.unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<std::vector<CarriedForm>>(code, [&]() -> Result<std::vector<CarriedForm>> {
        std::vector<CarriedForm> forms;
        for (auto const& one : objectsOf(**object, "forms"))
            forms.push_back(formOf(*one));
        return forms;
    });
}

std::string presentText(CarriedForm const& carried, std::string const& name,
                        std::vector<std::string> const& texts) {
    auto const written = carried.shown.find(name);
    if (written == carried.shown.end()) return texts.empty() ? std::string() : texts.front();
    for (std::string const& text : texts)
        if (text != written->second) return text;
    return written->second;
}

Form formOfDocument(CarriedForm const& carried, Template const& which, Texts const& texts) {
    Form form = carried.typed;
    for (Placeholder const& placeholder : which.placeholders) {
        if (placeholder.type == PlaceholderType::Table) continue;
        auto const present = texts.find(placeholder.name);
        if (present == texts.end()) continue;
        auto const written = carried.shown.find(placeholder.name);
        bool const untouched = written != carried.shown.end() && written->second == present->second;
        if (untouched) continue;
        std::string typed = typedFor(placeholder, present->second);
        if (typed.empty()) {
            form.erase(placeholder.name);
        } else {
            form[placeholder.name] = std::move(typed);
        }
    }
    return form;
}

std::vector<Form> rowsOfDocument(CarriedTable const& carried, Placeholder const& table, Language language,
                                 std::vector<std::vector<std::string>> const& cells) {
    std::vector<Form> rows;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        Form row;
        for (std::size_t column = 0; column < carried.columns.size() && column < cells[at].size(); ++column) {
            auto const field = std::ranges::find(table.fields, carried.columns[column], &Placeholder::name);
            std::string const& text = cells[at][column];
            if (field == table.fields.end() || field->origin == Origin::Automatic || text.empty()) continue;
            std::string typed = typedFor(*field, text);
            // Rows may have moved: what was typed for just this text, in whatever row, is meant. Its own
            // row first.
            auto const wrote = [&](Form const& before) {
                auto const one = before.find(field->name);
                return one != before.end() && shownQuietly(*field, one->second, language) == text;
            };
            auto const own = at < carried.typed.size() && wrote(carried.typed[at])
                                 ? carried.typed.begin() + static_cast<std::ptrdiff_t>(at)
                                 : std::ranges::find_if(carried.typed, wrote);
            if (own != carried.typed.end()) typed = own->at(field->name);
            row[field->name] = std::move(typed);
        }
        if (!row.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace diwan::drafting
