#include "drafting/fill_data.hpp"

#include <set>

#include "drafting/json_reading.hpp"

namespace diwan::drafting {

namespace {

using Poco::Dynamic::Var;
using Poco::JSON::Array;
using Poco::JSON::Object;

std::string valueText(Var const& value, Language language, std::string const& name) {
    if (value.isEmpty()) return {};
    if (value.type() == typeid(Object::Ptr)) {
        auto const& three = value.extract<Object::Ptr>();
        LocalText const text{
            .french = textOf(*three, "fr"), .arabic = textOf(*three, "ar"), .english = textOf(*three, "en")};
        if (text.empty()) throw WrongField(name);
        return text.in(language);
    }
    if (value.type() == typeid(Array::Ptr)) {
        std::string lines;
        for (Var const& one : *value.extract<Array::Ptr>()) {
            if (one.type() == typeid(Array::Ptr)) throw WrongField(name);
            lines += (lines.empty() ? "" : "\n") + valueText(one, language, name);
        }
        return lines;
    }
    return value.convert<std::string>();
}

// The list of one language where the whole list is translated: {"fr": ["…"], "ar": ["…"], "en": ["…"]}.
Var ofLanguage(Var const& value, Language language) {
    if (value.type() != typeid(Object::Ptr)) return value;
    auto const& three = value.extract<Object::Ptr>();
    std::string const own(language::code(language));
    for (std::string const& code : {own, std::string("fr"), std::string("en"), std::string("ar")})
        if (three->isArray(code)) return three->get(code);
    return value;
}

std::string personNamed(std::string const& typed, Company const& company, Language language) {
    auto const person = company.person(typed);
    return person ? person->name.in(language) : typed;
}

std::string shortName(std::string const& name) {
    std::size_t const point = name.find('.');
    return point == std::string::npos ? name : name.substr(point + 1);
}

class Reader {
  public:
    Reader(Language language, Company const& company) : m_language(language), m_company(company) {}

    // The text that `object` gives for `placeholder`, by its full or short name; noted in `used`.
    std::string text(Object const& object, Placeholder const& placeholder,
                     std::set<std::string>& used) const {
        Var const value = found(object, placeholder.name, used);
        std::string text = valueText(ofLanguage(value, m_language), m_language, placeholder.name);
        return placeholder.type == PlaceholderType::Person ? personNamed(text, m_company, m_language) : text;
    }

    std::vector<Form> rows(Object const& object, Placeholder const& table,
                           std::set<std::string>& used) const {
        Var const value = ofLanguage(found(object, table.name, used), m_language);
        if (value.isEmpty()) return {};
        if (value.type() != typeid(Array::Ptr)) throw WrongField(table.name);
        std::vector<Form> rows;
        for (Object::Ptr const& one : objectsOf(*value.extract<Array::Ptr>())) {
            Form row;
            std::set<std::string> known;
            for (Placeholder const& field : table.fields)
                if (std::string typed = text(*one, field, known); !typed.empty())
                    row[field.name] = std::move(typed);
            for (auto const& [name, given] : *one)
                if (!known.contains(name))
                    throw WrongField(table.name + "[" + std::to_string(rows.size() + 1) + "]." + name);
            rows.push_back(std::move(row));
        }
        return rows;
    }

  private:
    static Var found(Object const& object, std::string const& name, std::set<std::string>& used) {
        for (std::string const& one : {name, shortName(name)}) {
            used.insert(one);
            if (object.has(one)) return object.get(one);
        }
        return {};
    }

    Language m_language;
    Company const& m_company;
};

}  // namespace

Result<FillData> fillDataFromJson(std::string_view json, Template const& which, Language language,
                                  Company const& company) {
    std::string const code = "fill.data-unreadable";
    auto const object = parseObject(json, code);
    if (!object) return object.error();
    return guarded<FillData>(code, [&]() -> Result<FillData> {
        FillData data;
        Reader const reader(language, company);
        std::set<std::string> used{"client"};
        if (!(*object)->isObject("client")) data.client = textOf(**object, "client");
        for (Placeholder const& placeholder : which.placeholders) {
            if (placeholder.type == PlaceholderType::Table) {
                auto rows = reader.rows(**object, placeholder, used);
                if (rows.empty()) continue;
                data.form[placeholder.name] = std::to_string(rows.size());
                data.rows[placeholder.name] = std::move(rows);
            } else if (std::string text = reader.text(**object, placeholder, used); !text.empty()) {
                data.form[placeholder.name] = std::move(text);
            }
        }
        for (auto const& [name, given] : **object)
            if (!used.contains(name)) data.unknown.push_back(name);
        return data;
    });
}

}  // namespace diwan::drafting
